// Where what was found differs from what is marked, sorted by what to do about it.
#pragma once

#include "kith/training/scoring.h"

#include <span>
#include <string>
#include <vector>

namespace kith::training {

struct Disagreement {
    std::size_t text = 0; // index into the gold texts
    CodePointSpan span;   // of the mention that was missed, or found; of the one marked, where both are there
    CodePointSpan head;
    std::string kind; // "name missed: not in the lists"
    bool operator==(const Disagreement&) const = default;
};

struct Disagreements {
    std::vector<Disagreement> missed;      // marked, but paired with nothing (scoring.h: relaxed)
    std::vector<Disagreement> falseAlarms; // found, but paired with nothing
    std::vector<Disagreement> confused;    // paired with another kind of mention
    std::vector<Disagreement> extents;     // paired, but the phrase begins or ends elsewhere
};

// All of them, by text and position. Throws as `scoreTexts` does, and where there are no lists for the language of a
// text.
// own: a language that Kith does not ship, for texts in it.
Disagreements disagreements(std::span<const GoldText> gold, std::span<const GoldText> found,
                            const ScoreOptions& options = {}, const people::Language* own = nullptr);

// The disagreements of one kind.
struct KindOfDisagreement {
    std::string kind;
    std::vector<const Disagreement*> all; // by text and position
};

// The kinds, the most frequent first, of equals by name. They point into `of`.
std::vector<KindOfDisagreement> byFrequency(const std::vector<Disagreement>& of);

// A few of a kind, evenly over all of them, so that they come from several texts.
std::vector<const Disagreement*> examples(const KindOfDisagreement& kind, std::size_t howMany);

// The words with those before and after, on one line: "told me that [the man] had left". At most `around` code points
// on each side.
std::string inContext(const Text& text, CodePointSpan span, std::int64_t around);

} // namespace kith::training
