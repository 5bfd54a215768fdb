// What an importer gives: values that nothing has been stored of yet.
#pragma once

#include "kith/model/error.h"
#include "kith/model/survey_mapping.h"
#include "kith/model/terms.h"
#include "kith/text/text.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kith {

// The words of one speaker until another speaks. `words` leaves out the label and the timestamps, which stay in the
// text.
struct Turn {
    int number = 0; // 1, 2, … within the text
    CodePointSpan words;
    std::string speaker; // the label as written, without its punctuation; "" where nobody is named
    std::optional<std::int64_t> startMilliseconds;
    bool operator==(const Turn&) const = default;
};

// A transcript, note or literature as it would come in.
struct ImportedText {
    Text text;
    std::vector<Turn> turns;
    std::map<std::string, SpeakerRole> speakers; // label -> the role that its words suggest
    std::string convention; // how speakers were recognised, in words: "names in bold", "I: / R:", "none found"
    std::string language;   // ISO 639-1 or ""
    std::string charset;    // of the file, where that means something
    std::string extraction; // which importer and version made the text: "docx 1"
    std::vector<Note> notes;
};

// One value of a survey's row.
using AttributeValue = std::variant<std::monostate, std::string, double, bool>; // dates are strings, YYYY-MM-DD
std::string toString(const AttributeValue& value); // "" for none; numbers shortest, "yes"/"no"

struct ImportedAnswer {
    std::string column; // the question
    Stage stage = Stage::NotAsked;
    int contact = 0;   // number on the form, from 1; 0: an answer about no contact
    std::string words; // as written, not empty
    bool operator==(const ImportedAnswer&) const = default;
};
struct NamedContact {
    int number = 0; // on the form, from 1
    std::string name;
    std::string organisation;
    bool operator==(const NamedContact&) const = default;
};
struct ImportedRespondent {
    std::int64_t row = 0; // 1 for the first row after the header
    std::string id;
    std::string language;                   // from the mapping's column, or ""
    std::vector<AttributeValue> attributes; // in the order of the mapping's attributes
    std::vector<NamedContact> contacts;
    std::vector<ImportedAnswer> answers; // in the order of the form
    bool operator==(const ImportedRespondent&) const = default;
};

// A survey's table, read row by row; nothing of it needs to be in memory at once.
struct SurveyReading {
    std::int64_t rows = 0;
    std::vector<Note> notes;
    std::string extraction; // "csv 1"
    std::string charset;
};

} // namespace kith
