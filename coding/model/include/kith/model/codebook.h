// Codes and the codebook.
#pragma once

#include "kith/model/key.h"
#include "kith/model/labels.h"

#include <map>
#include <string>
#include <vector>

namespace kith {

enum class Evidence { Stated, Inferred, Ours };
enum class Origin { Literature, Survey, Interview, Unknown };

// MacQueen's fields of one code in one language (MacQueen, McLellan, Kay & Milstein 1998, p. 32-33); the label is the
// mnemonic.
struct CodeText {
    std::string label;
    std::string brief;
    std::string full;
    std::string when;
    std::string whenNot;
    std::string example;
    bool operator==(const CodeText&) const = default;
};

struct Code {
    CodeKey key;
    std::string name;  // "factor.learning"; unique among the codes that are not retired
    std::string group; // "ii-c"; free
    std::string layer; // "factor", "role", "attitude", "intention", "activity", "skill", "technology", "orchestration",
                       // "interview"
    std::string parent; // name of the code above, or ""
    std::string colour; // "#rrggbb"
    std::string shortcut;
    Evidence evidenceForName = Evidence::Ours;
    Evidence evidenceForDefinition = Evidence::Ours;
    Origin origin = Origin::Unknown;
    std::string citation;
    bool optional = false;
    int position = 0;                                   // order in the codebook
    int since = 1;                                      // the version of the codebook that brought it
    int retired = 0;                                    // the version that retired it; 0: in use
    std::map<std::string, CodeText, std::less<>> texts; // by language
    bool operator==(const Code&) const = default;
    [[nodiscard]] const std::string&
    label(std::string_view language) const; // falls back as Labels::in, then to the name
};

struct Codebook {
    int version = 1;
    std::vector<Code> codes; // by position
    bool operator==(const Codebook&) const = default;
};

const char* toString(Evidence evidence); // "stated", "inferred", "ours"
const char* toString(Origin origin);     // "literature", "survey", "interview", "unknown"
bool fromString(std::string_view text, Evidence& evidence);
bool fromString(std::string_view text, Origin& origin);

} // namespace kith
