// What somebody who is mentioned does in a clause, told by a language's small words and by punctuation alone.
#pragma once

#include "kith/model/word_pattern.h"
#include "kith/text/words.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kith::study {

using WordSet = std::set<std::string, std::less<>>;

// The small words of a language, as clauses/xx.txt lists them.
struct ClauseWords {
    WordSet subjects; // pronouns that are the subject of their clause
    WordSet objects;  // those that never are
    WordSet prepositions;
    WordSet joins;    // "and": the same subject may go on
    WordSet openings; // "because": another clause begins
    WordSet mayOpen;  // "then": one begins if somebody who acts comes next
    WordSet relatives;
    WordSet negations;
    WordSet passives;
    WordSet progressives;           // endings that undo a passive: "was helping"
    WordSet possessives;            // endings of whom something belongs to: "Karin's"
    bool verbBeforeSubject = false; // "toen hielp Jan mij"
};

// nullptr for a language without such a list.
const ClauseWords* clauseWords(std::string_view language);

// [first, last) of a sentence's words.
struct WordRange {
    std::size_t first = 0, last = 0;
    bool operator==(const WordRange&) const = default;
};

// A sentence as its words, with the people who are mentioned in it.
class SpokenSentence {
public:
    SpokenSentence(const Text& text, Utf16Span sentence);

    // The words that a span touches; empty for none.
    [[nodiscard]] WordRange wordsIn(Utf16Span span) const;
    [[nodiscard]] Utf16Span spanOf(WordRange range) const;
    // Somebody is mentioned there. A pronoun counts where it is the subject.
    void mention(WordRange range, bool isPronoun, const ClauseWords* language);

    // The words with which the mention ends like the pattern: "my old mentor" as "mentor"; `head` is the word that it
    // hangs on. Nothing after a negation ("not a mentor").
    [[nodiscard]] std::optional<WordRange> calledBy(WordRange mention, std::size_t head, const WordPattern& noun,
                                                    const ClauseWords* language) const;

    // The first words with which the mention, as the subject, does what the pattern says. The verb stands behind the
    // mention in its clause, at most eight words off and before any other subject; behind "and", directly; behind a
    // relative pronoun; or, in a language that says so, directly before the mention. Nothing where the clause denies
    // it, or has it done to the mention.
    [[nodiscard]] std::optional<WordRange> doneBy(WordRange mention, const WordPattern& verb,
                                                  const ClauseWords& language) const;

    // The words of a phrase around the mention, within its clause. Nothing where it is denied.
    [[nodiscard]] std::optional<WordRange> around(WordRange mention, const WordPattern& phrase,
                                                  const ClauseWords* language) const;

private:
    [[nodiscard]] bool is(const WordSet& set, std::size_t i) const {
        return i < folded_.size() && set.contains(folded_[i]);
    }
    [[nodiscard]] bool ends(const WordSet& endings, std::size_t i) const;
    // "nobody", or "Karin's": neither does anything itself.
    [[nodiscard]] bool isNobody(WordRange mention, const ClauseWords* language) const;
    [[nodiscard]] std::size_t clauseBegin(std::size_t at, const ClauseWords* language, bool joinsPart) const;
    [[nodiscard]] std::size_t clauseEnd(std::size_t from, const ClauseWords* language, bool joinsPart) const;
    [[nodiscard]] bool holds(const WordSet& set, std::size_t first, std::size_t last) const;
    [[nodiscard]] bool hasSubject(std::size_t first, std::size_t last, const ClauseWords& language) const;
    [[nodiscard]] bool stands(WordRange verb, std::size_t behind, std::size_t clauseEnd,
                              const ClauseWords& language) const;
    [[nodiscard]] std::optional<WordRange> verbBehind(std::size_t from, std::size_t most, const WordPattern& verb,
                                                      const ClauseWords& language) const;
    [[nodiscard]] std::optional<WordRange> verbBefore(WordRange mention, const WordPattern& verb,
                                                      const ClauseWords& language) const;

    std::vector<Word> words_;
    std::vector<std::string> folded_;
    std::vector<bool> breakBefore_; // a comma or another sign stands before the word
    std::vector<bool> person_;      // somebody else's mention begins there
};

} // namespace kith::study
