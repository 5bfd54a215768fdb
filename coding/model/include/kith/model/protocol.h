// A study's protocol: everything that was fixed before the material came in.
#pragma once

#include "kith/model/codebook.h"
#include "kith/model/fieldwork.h"
#include "kith/model/survey_mapping.h"
#include "kith/model/terms.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kith {

struct GuideQuestion {
    std::string topic; // "building"
    Labels text;
    std::vector<std::string> codes;                                      // names of the codes that an answer can show
    Stage stage = Stage::NotAsked;                                       // what the question asks about
    std::map<std::string, std::vector<std::string>, std::less<>> probes; // to ask further with, by language
    bool operator==(const GuideQuestion&) const = default;
};

// Orders the codes; a passage is never coded with a group.
struct CodeGroup {
    std::string id;     // "ii-c"
    std::string parent; // id of the group above, or ""
    Labels label;
    bool operator==(const CodeGroup&) const = default;
};

// A layer of ties: the ratings it is derived from (as layerOf has it) and where it stands in an egogram.
struct TieLayer {
    Layer layer = Layer::Unclassified;
    Duration duration = Duration::Unknown;
    Intensity intensity = Intensity::Unknown;
    Strength strength = Strength::Unknown; // the strength that the study equates with it; decides nothing
    int ring = 0;                          // from the middle; 0: outside the rings
    bool operator==(const TieLayer&) const = default;
};

// A way of counting the factors: which codes count together, as one unit, under this reading.
struct ReadingUnit {
    std::string name;
    Labels label;
    std::string group;
    std::vector<std::string> codes;
    bool operator==(const ReadingUnit&) const = default;
};
struct Reading {
    std::string id; // "A"
    Labels label;
    std::vector<ReadingUnit> units;
    bool operator==(const Reading&) const = default;
};

enum class Comparison { AtLeast, AtMost, Equals, OneOf };
struct EligibilityRule {
    std::string attribute;
    Comparison comparison = Comparison::Equals;
    std::vector<std::string> values; // one, but for OneOf
    Labels text;
    std::string sources = "interview"; // whom it is for: people of interviews, of a "survey", or "all"
    bool operator==(const EligibilityRule&) const = default;
};

// A query of the search language that the study sets out to ask.
struct PlannedQuery {
    std::string id;
    Labels title;
    std::string query;
    bool operator==(const PlannedQuery&) const = default;
};

struct PlannedTable {
    std::string id;
    std::string kind; // "factors-by-people", …
    Labels title;
    std::vector<std::string> codes; // the codes that are counted
    std::string sources = "all";    // or "interview", "survey", …
    std::string attribute;          // with factors-by-attribute
    std::string reading;            // id of a reading, or "" where factors are not counted
    std::string query;              // id of a planned query, with concordance
    bool operator==(const PlannedTable&) const = default;
};

// What an account has or has not: a passage with one of these codes, or a contact that an analyst judged visible.
struct ClaimTrait {
    std::string name; // "reflection"
    Labels label;
    std::vector<std::string> codes; // none: visible contacts
    bool operator==(const ClaimTrait&) const = default;
};

// How a claim is checked, as data; docs/protocols.md tells what each kind takes, docs/methods.md what it computes.
struct ClaimCheck {
    std::string kind;            // "codes-against-rest", "varies", "goes-with", "by-layer", "by-stage"; "": by nobody
    std::string sources = "all"; // or "interview", "survey", …
    std::vector<std::string> codes;    // what is counted; with by-layer none: told changes
    std::vector<std::string> rest;     // codes-against-rest: against these; none: against the others of the reading
    Stage stage = Stage::NotAsked;     // codes-against-rest: in passages of this stage
    Layer layer = Layer::Unclassified; // by-layer: the one that is claimed to be first
    std::vector<ClaimTrait> traits;    // goes-with, by name: accounts with `given` have `needs`, all of them or any …
    std::string given;
    std::vector<std::string> needs;
    bool any = false;
    std::string occurs; // … and there are accounts with this one that have none of `without`
    std::vector<std::string> without;
    bool operator==(const ClaimCheck&) const = default;
};

struct Claim {
    std::string id;
    Labels text;
    std::string number; // "5a"
    bool open = false;  // the study that is replicated left it open
    Labels check;       // how it is checked, in words
    ClaimCheck how;     // and as data
    bool operator==(const Claim&) const = default;
};

// Words of the closed lists, as this study puts them: list ("stage", "strength", "layer", …), value ("build"), words.
// The list "scale" names the lists themselves, "attribute" the attributes of cases, "group" the groups of codes.
struct TermLabel {
    std::string list;
    std::string value;
    Labels label;
    Labels brief; // what it means, where the protocol says so
    bool operator==(const TermLabel&) const = default;
};

// The words by which an account may show that a contact has a role; role suggestions go by nothing else. All by the
// language of the account, as word patterns (docs/protocols.md).
struct RoleRule {
    using ByLanguage = std::map<std::string, std::vector<std::string>, std::less<>>;
    std::string code;   // "role.mentor"
    ByLanguage nouns;   // what the contact is called: "mentor"
    ByLanguage verbs;   // what the contact does, as the subject: "introduc* … me/us"
    ByLanguage phrases; // words around the contact, which stands for CONTACT: "via CONTACT"
    bool operator==(const RoleRule&) const = default;
};

struct Protocol {
    std::string id; // "rajagopal-2012"
    std::string version;
    Labels title;
    Labels question;
    std::string citation;
    Codebook codebook;
    std::vector<Reading> readings;
    std::vector<GuideQuestion> guide;
    std::vector<EligibilityRule> eligibility;
    std::vector<SurveyMapping> surveys;
    std::vector<PlannedQuery> queries;
    std::vector<PlannedTable> tables;
    std::vector<Claim> claims;
    std::vector<TermLabel> terms;
    std::vector<std::string> languages; // that the protocol is written in: "en", "nl"
    Labels notice;                      // what every report of the study must say
    std::vector<CodeGroup> groups;
    std::vector<TieLayer> tieLayers;
    std::map<std::string, Labels, std::less<>>
        introductions; // what a survey says before its questions, by the mapping's name
    std::vector<RoleRule> roleRules;
    Fieldwork fieldwork;
    std::vector<PlannedPicture> pictures;
    std::string frozen; // the hash that it was frozen with, "sha256:…"; "" where it may still change
    bool operator==(const Protocol&) const = default;
};

} // namespace kith
