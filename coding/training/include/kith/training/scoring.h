// How well mentions that were found agree with those marked in a text, and how well they are grouped into persons.
#pragma once

#include "kith/training/gold.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::training {

struct ScoreOptions {
    bool withoutSpeakers = false;    // leaves out I, you and we on both sides: most of the pronouns, and easy ones
    std::optional<MentionKind> kind; // only mentions of this kind, on both sides
};

// What precision and recall are quotients of. Added up over texts before dividing, so that long texts weigh more.
struct Agreement {
    double foundRight = 0; // of what was found
    double found = 0;
    double goldFound = 0; // of what is marked
    double gold = 0;
    // All three 0 … 1, and 0 where there is nothing to divide by. F1 is the harmonic mean of the two.
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
    Agreement& operator+=(const Agreement& other);
    bool operator==(const Agreement&) const = default;
};

struct Share {
    double part = 0;
    double whole = 0;
    [[nodiscard]] double value() const { return whole > 0 ? part / whole : 0; } // 0 … 1
    bool operator==(const Share&) const = default;
};

// All mentions, and those of each kind: precision over those found of the kind, recall over those marked of it. A pair
// counts whatever kind its other side has; `Score::sameKind` tells about that.
struct ByKind {
    Agreement all;
    std::array<Agreement, 3> kinds;
    [[nodiscard]] const Agreement& of(MentionKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    ByKind& operator+=(const ByKind& other);
    bool operator==(const ByKind&) const = default;
};

// The figures of one text, or of several added up. Trailing 's and ' of English never count.
//  exact    the spans are equal
//  relaxed  one to one, by heads that overlap; where one head is not told, by the other lying in its phrase. A pronoun
//           goes with another kind only where the spans are equal
// Grouping is judged on the mentions paired so, those that are alone in their group too:
//  muc      Vilain and others 1995: links
//  b3       Bagga and Baldwin 1998: mentions
//  ceafe    Luo 2005, phi4: groups, paired one to one in the best way
//  lea      Moosavi and Strube 2016: groups by their links, weighted by size
struct Score {
    ByKind exact;
    ByKind relaxed;
    Share sameKind;                        // pairs of the same kind, of relaxed pairs
    std::map<std::string, Share> pronouns; // by GoldMention::person: how many of those marked were found
    Agreement muc;
    Agreement b3;
    Agreement ceafe;
    Agreement lea;
    bool grouped = false; // a text says who is meant; otherwise the last four say nothing
    // The mean of the F1 of MUC, B3 and CEAF-e, as in the CoNLL 2012 shared task.
    [[nodiscard]] double conll() const;
    Score& operator+=(const Score& other);
    bool operator==(const Score&) const = default;
};

struct TextScore {
    std::string id;
    Score score;
};

// The score of what was found in a text; `found.mentions` alone is read. Throws kith::Error, naming the text, where a
// mention lies outside of it.
Score score(const GoldText& gold, const GoldText& found, const ScoreOptions& options = {});

// What was found in each gold text, looked up by its id, in the order of `gold`; null where nothing was read for it,
// which counts as nothing found. Throws kith::Error where two texts have the same id, or where a prediction holds
// another text than the gold one.
std::vector<const GoldText*> foundFor(std::span<const GoldText> gold, std::span<const GoldText> found);

// The score of each gold text. Throws as the two above.
std::vector<TextScore> scoreTexts(std::span<const GoldText> gold, std::span<const GoldText> found,
                                  const ScoreOptions& options = {});

Score total(std::span<const TextScore> texts);

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;
};

// Where 95 of 100 samples of as many texts lie (percentile bootstrap, Efron 1979): texts are drawn whole, with
// replacement, 1000 times. The same texts in the same order give the same interval.
struct Intervals {
    Interval relaxed; // of F1 over all mentions, 0 … 1, as all of these
    Interval names;   // of the relaxed F1 of names
    Interval exact;
    Interval conll;
};
Intervals intervals(std::span<const TextScore> texts);

} // namespace kith::training
