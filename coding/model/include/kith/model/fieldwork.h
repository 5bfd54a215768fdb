// What a protocol fixes about the material itself: what is material, how much of it, how it is cut and by how many it
// is coded.
#pragma once

#include "kith/model/labels.h"

#include <string>
#include <vector>

namespace kith {

// What carries a code.
struct UnitRules {
    std::string unit;      // "passage": free spans; "turn": whole turns and answers; "" not said
    bool ownWords = false; // codes stand on the words of interviewees and respondents alone
    Labels text;
    bool operator==(const UnitRules&) const = default;
};

// Which sources are material of the study.
struct InclusionRule {
    std::string sources = "all";        // or "interview", "survey", …
    std::vector<std::string> languages; // of the sources; empty: any
    int leastWords = 0;                 // the interviewee's or respondents' own; 0: any number
    Labels text;
    bool operator==(const InclusionRule&) const = default;
};

struct PlannedSample {
    std::string sources = "all"; // people of interviews, respondents of surveys
    int people = 0;              // at least
    Labels text;
    bool operator==(const PlannedSample&) const = default;
};

// How much is coded by two.
struct DoubleCoding {
    int percent = 0;         // of the sources; 0: none is planned
    std::string coefficient; // "krippendorff-alpha", …; "" not said
    double least = 0;        // of the coefficient
    Labels text;
    bool operator==(const DoubleCoding&) const = default;
};

struct Fieldwork {
    UnitRules units;
    std::vector<InclusionRule> inclusion;
    std::vector<PlannedSample> samples;
    DoubleCoding doubleCoding;
    bool operator==(const Fieldwork&) const = default;
};

struct PlannedPicture {
    std::string id;
    std::string kind; // "egograms", "factors-by-people", …
    Labels title;
    std::vector<std::string> codes;
    std::string sources = "all";
    std::string reading;
    bool operator==(const PlannedPicture&) const = default;
};

} // namespace kith
