// What is compared: the texts that several coders judged, each in full.
#pragma once

#include "kith/model/snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::agreement {

// A transcript, or the answers of one respondent: also what bootstrap draws are made of.
struct ComparedText {
    SourceKey source;
    std::int64_t part = 1;
    std::vector<bool> by; // who did it, as Compared::coders; at least two
    PlannedUnits units = PlannedUnits::NotSaid;
    std::size_t firstTurn = 0, turnsEnd = 0; // its turns in the snapshot: [firstTurn, turnsEnd)
};

// Whoever was assigned a source compares when the assignment is done: finding nothing is then a judgement too. Where
// none of the coders was assigned a source, those who coded something in a text of it compare (codings of the layer
// "interview" aside): somebody without a coding there may not have read it. Superseded versions, translations, and
// sources that may not be analysed are left out.
struct Compared {
    std::vector<Coder> coders;       // in the order wished
    std::vector<ComparedText> texts; // in the snapshot's order
    std::int64_t assignedSources = 0;
    std::int64_t blindSources = 0;      // of those: blind for all who did it
    std::int64_t unassignedSources = 0; // compared because several coded them
    std::int64_t openSources = 0;       // assigned to several, not done by two of them yet
    std::int64_t singleSources = 0;     // coded by one of the coders only

    // Place of a coder; coders.size() for somebody else.
    [[nodiscard]] std::size_t place(const Coder& coder) const;
    // The text that a passage stands in; nullptr where it is not compared.
    [[nodiscard]] const ComparedText* textOf(const Passage& passage) const;
    // The passage's text, where this coder did it.
    [[nodiscard]] const ComparedText* textBy(const Passage& passage, std::size_t coder) const;
    std::map<std::pair<SourceKey, std::int64_t>, std::size_t> index; // of `texts`, by source and part
};

struct ComparedWish {
    std::vector<Coder> coders = {};     // empty: everybody who coded something, without adjudication; by name
    std::vector<SourceKind> kinds = {}; // of sources; empty: all but translations
    std::optional<int> round = {};      // sources of this round of double coding only; 0: those in no round
};
Compared compared(const StudySnapshot& snapshot, const ComparedWish& wish = {});

// Everybody who coded something or was assigned a source, by name; without adjudication.
std::vector<Coder> codersOf(const StudySnapshot& snapshot);

// The rounds of double coding that were planned, in order.
std::vector<int> roundsOf(const StudySnapshot& snapshot);

// In words: how many sources, assigned or not, blind or not, and what is left out.
std::vector<std::string> notesOn(const Compared& compared, std::string_view language);

} // namespace kith::agreement
