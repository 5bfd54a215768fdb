// What is searched: turns of transcripts and answers of surveys, each with what queries may ask of it.
#pragma once

#include "kith/model/imported.h"
#include "kith/model/study.h"
#include "kith/text/position.h"

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kith::search {

// A coding that touches the unit, by the names that queries use.
struct UnitCoding {
    std::string code;    // "factor.learning"
    std::string contact; // its label, or ""
    Stage stage = Stage::NotAsked;
    Coder coder;
    CodePointSpan span; // in the source's text
    bool operator==(const UnitCoding&) const = default;
};

using Attributes = std::map<std::string, AttributeValue, std::less<>>;

// Where a unit stands among all units of a study: what document order means.
struct UnitPlace {
    int source = 0;        // position of its source
    std::int64_t part = 1; // text within the source
    int number = 0;        // of the turn or answer
    auto operator<=>(const UnitPlace&) const = default;
};

// One turn, or one answer. A plain value: whoever reads a project makes them; an index keeps a copy of each, so that
// one machine can answer for the index of another.
struct Unit {
    SourceKey source;
    UnitPlace place;
    std::string title; // of the source
    std::string study; // title of the project
    std::string wave;
    SourceKind kind = SourceKind::Interview;
    bool quotable = true; // its words may be quoted
    std::string language; // of its words, ISO 639-1, or "" where nobody knows
    std::string speaker;  // as the transcript labels it; "" for answers
    SpeakerRole role = SpeakerRole::Unknown;
    std::string ego;                              // label of the case whose account it is, or ""
    std::string question;                         // column of the form, for answers
    CodePointPos begin;                           // where its words begin in the source's text
    std::string words;                            // UTF-8, as they stand there
    std::shared_ptr<const Attributes> attributes; // of the case; none: no attributes
    std::vector<UnitCoding> codings;

    [[nodiscard]] const Attributes& attributesOfCase() const;
};
bool operator==(const Unit& a, const Unit& b); // compares the attributes by value

// As bytes, for an index, and back. fromBytes throws std::runtime_error for bytes that toBytes did not give.
std::string toBytes(const Unit& unit);
Unit unitFromBytes(std::string_view bytes);

} // namespace kith::search
