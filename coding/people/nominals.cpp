// Nominal mentions: a noun for a person or a group, with the phrase around it.
#include "found.h"

#include <algorithm>

namespace kith::people {

namespace {

namespace p = property;

constexpr int longestPhrase = 6; // words before the head, and words of one phrase after it

class NominalFinder {
public:
    NominalFinder(const Reading& text, std::vector<Found>& found) : text_(text), found_(found) {
        taken_.assign(static_cast<std::size_t>(text.size()), false);
        beginOfNameEndingAt_.assign(static_cast<std::size_t>(text.size()), -1);
        nameBeginningAt_.assign(static_cast<std::size_t>(text.size()), -1);
        for (std::size_t n = 0; n < found.size(); ++n) {
            const Found& name = found[n];
            nameBeginningAt_[static_cast<std::size_t>(name.first)] = static_cast<int>(n);
            for (int i = name.first; i <= name.last; ++i)
                taken_[static_cast<std::size_t>(i)] = true;
            beginOfNameEndingAt_[static_cast<std::size_t>(name.last)] = name.first;
        }
    }

    void find() {
        for (int i = 0; i < text_.size(); ++i) {
            if (taken_[static_cast<std::size_t>(i)]) continue;
            const Token& token = text_[i];
            if (token.has(p::Partitive) && partitive(i)) continue;
            if (token.has(p::Otherwise))
                otherwise(i);
            else if (token.has(p::Person | p::Group | p::Demonym))
                consider(i);
        }
    }

private:
    [[nodiscard]] bool free(int i) const { return text_.holds(i) && !taken_[static_cast<std::size_t>(i)]; }

    // Whether the word before i belongs to the same run of words.
    [[nodiscard]] bool runsOn(int i) const { return i > 0 && text_[i].follows() && text_[i].turn == text_[i - 1].turn; }

    // The first word of the phrase whose head is at i: "a very good | colleague".
    [[nodiscard]] int phraseStart(int head) const {
        int first = head;
        for (int i = head; head - i < longestPhrase && runsOn(i); --i) {
            const int prior = i - 1;
            const Token& token = text_[prior];
            if (token.has(p::Determiner | p::Quantifier) || token.hasAll(p::Pronoun | p::Possessive)) {
                first = prior;
                if (token.has(p::Quantifier) && !token.has(p::Determiner)) continue; // "all my three colleagues"
                if (prior > 0 && runsOn(prior) && text_[prior - 1].has(p::Quantifier) &&
                    !text_[prior - 1].has(p::Determiner))
                    first = prior - 1; // "all the women"
                break;
            }
            if (token.owns) { // "Anna's colleague", "my sister's friend"
                first = prior;
                if (const int name = beginOfNameEndingAt_[static_cast<std::size_t>(prior)]; name >= 0) {
                    first = name;
                } else if (text_[prior].has(p::Person) && runsOn(prior) &&
                           text_[prior - 1].has(p::Determiner | p::Possessive)) {
                    first = prior - 1;
                }
                break;
            }
            if (taken_[static_cast<std::size_t>(prior)]) break;
            if (token.has(p::Function | p::Preposition | p::Pronoun | p::Person)) break;
            const bool qualifies = token.has(p::Adjective) || (text_.lexicon().spacedCompounds && token.has(p::Noun)) ||
                                   (token.capital && !token.startsSentence()) || !token.has(p::Word) ||
                                   (token.hasAll(p::Inflected | p::Verb));
            if (!qualifies) break;
            if (token.has(p::Adjective) && !token.has(p::Verb) && first == i) first = prior;
        }
        return first;
    }

    // The last word of what is attached after the head: "of mine", "in the village".
    [[nodiscard]] int phraseEnd(int head) const {
        int last = head;
        for (int links = 0; links < 2; ++links) {
            const int link = last + 1;
            if (!free(link) || !runsOn(link) || !text_[link].has(p::Attaching)) break;
            const bool of = text_[link].has(p::Of);
            int i = link + 1;
            if (!text_.holds(i) || !runsOn(i)) break;
            if (text_[i].has(p::Pronoun)) {
                if (of && text_[i].has(p::Possessive | p::First | p::Second | p::Third) && links == 0 &&
                    !(text_.holds(i + 1) && runsOn(i + 1) && text_[i + 1].has(p::Noun | p::Person)))
                    return i; // "of mine", "van mij"
                if (!text_[i].has(p::Possessive)) break;
            }
            const bool determined = text_[i].has(p::Determiner | p::Possessive);
            if (!of && !determined && !text_[i].capital) break;
            if (determined) ++i;
            int end = -1;
            for (int n = 0; n < longestPhrase && text_.holds(i) && runsOn(i); ++n, ++i) {
                const Token& token = text_[i];
                if (end >= 0 && !token.capital && !text_.lexicon().spacedCompounds) break;
                if (token.capital || token.has(p::Noun | p::Person | p::Group) ||
                    (end < 0 && !token.has(p::Word | p::Function)))
                    end = i;
                else if (end >= 0)
                    break;
                else if (!token.has(p::Adjective | p::Quantifier))
                    break;
                if (end == i && token.owns) end = -1;
                if (end == i && token.has(p::Verb) && !token.capital && n > 0) break;
            }
            if (end < 0) break;
            last = end;
        }
        return last;
    }

    void consider(int i) {
        const Token& token = text_[i];
        if (token.has(p::Pronoun | p::Function) && !token.has(p::Family)) return;
        const Token& next = text_.at(i + 1);
        const bool plural = token.has(p::Plural) && !token.has(p::Singular);
        const int first = phraseStart(i);
        const bool determined = first < i && (text_[first].has(p::Determiner | p::Quantifier | p::Possessive) ||
                                              text_[first].owns || taken_[static_cast<std::size_t>(first)]);
        // "student loans": the first noun of a compound is not its head.
        if (text_.lexicon().spacedCompounds && text_.holds(i + 1) && runsOn(i + 1) && !token.owns && compoundGoesOn(i))
            return;
        if (token.before == Gap::Glued && text_.at(i - 1).has(p::Word) && next.before == Gap::Glued) return;
        int headLast = i;
        if (text_.holds(i + 1) && next.before == Gap::Glued && !next.capital) { // "sister-in-law", but not "child-care"
            if (!token.has(p::Family)) return;
            while (text_.holds(headLast + 1) && text_[headLast + 1].before == Gap::Glued)
                ++headLast;
        }
        if (token.has(p::Demonym) && !token.has(p::Family) && !plural && !determined) return;
        if (token.has(p::Demonym) && !plural && token.capital && runsOn(i + 1) &&
            next.has(p::Noun | p::Adjective | p::Person))
            return;
        if (token.has(p::Weak) && !determined && !(plural && !token.has(p::Verb))) return;
        if (token.has(p::Verb) && !token.has(p::Plural) && !determined && first == i && !token.has(p::Family)) return;
        if (token.has(p::Group) && !token.has(p::Person) && (!determined || !token.has(p::Singular | p::Plural)))
            return;
        if (token.allCapitals && !text_.at(i - 1).allCapitals) return;
        if (token.has(p::Partitive) && text_.holds(i + 1) && runsOn(i + 1) && next.has(p::Of))
            return; // "a couple of seconds"
        if (!determined && !plural && text_.holds(i + 1) && runsOn(i + 1) &&
            nameBeginningAt_[static_cast<std::size_t>(i + 1)] >= 0) {
            // "columnist Dan Savage": part of the name, like a title.
            found_[static_cast<std::size_t>(nameBeginningAt_[static_cast<std::size_t>(i + 1)])].first = first;
            return;
        }
        add(first, i, headLast > i ? headLast : phraseEnd(i),
            token.has(p::Group) ? 0.7
            : determined        ? 0.9
                                : 0.78,
            token.has(p::Group) ? "a noun for a group of people" : "a noun for a person");
    }

    // Whether the word after i is a noun that the word at i only qualifies.
    [[nodiscard]] bool compoundGoesOn(int i) const {
        const Token& token = text_[i];
        const Token& next = text_[i + 1];
        if (next.capital ||
            next.has(p::Function | p::Preposition | p::Pronoun | p::And | p::Copula | p::Saying | p::Mental))
            return false;
        if (token.has(p::Adjective)) return next.has(p::Noun | p::Person | p::Group);
        return next.has(p::Noun | p::Person) && !next.has(p::Verb | p::Adverb | p::Adjective);
    }

    // "one of the men", "a couple of friends", "the rest of them", "the one who", "no one".
    bool partitive(int i) {
        const Token& token = text_[i];
        const Token& next = text_.at(i + 1);
        if (!token.has(p::Group) && runsOn(i) && text_[i - 1].has(p::Negation) && token.has(p::Singular)) {
            add(i - 1, i, i, 0.8, "nobody in particular");
            return true;
        }
        if (!text_.holds(i + 2) || !runsOn(i + 1)) return false;
        if (next.has(p::Who) && token.has(p::Singular) && runsOn(i) && text_[i - 1].has(p::Determiner)) {
            add(i - 1, i, i, 0.8, "a person told by what he or she does");
            return true;
        }
        if (!next.has(p::Of) || !runsOn(i + 2)) return false;
        bool determined = false;
        for (int inner = i + 2, n = 0; n < longestPhrase && text_.holds(inner) && runsOn(inner); ++n, ++inner) {
            const Token& word = text_[inner];
            const bool pronoun = word.hasAll(p::Pronoun | p::Plural) && !word.has(p::Possessive | p::Doubtful);
            const bool people = word.has(p::Person) && (word.has(p::Plural) || token.has(p::Group));
            if ((pronoun && n == 0) || people) {
                add(token.has(p::Group) ? phraseStart(i) : i, i, inner, 0.75, "part of a group of people");
                for (int at = i; people && !determined && at <= inner; ++at) // "a couple of friends" is one mention
                    taken_[static_cast<std::size_t>(at)] = true;
                return true;
            }
            if (n == 0 && word.has(p::Determiner | p::Possessive))
                determined = true;
            else if (!word.has(p::Adjective | p::Quantifier | p::Noun))
                return false;
        }
        return false;
    }

    // "those who", "the others", "degenen die".
    void otherwise(int i) {
        const Token& next = text_.at(i + 1);
        if (!text_[i].has(p::Person)) {
            if (text_.holds(i + 1) && next.follows() && next.has(p::Who))
                add(i, i, i, 0.85, "people told by what they do");
        } else {
            consider(i);
        }
    }

    void add(int first, int head, int last, double confidence, std::string reason) {
        Found nominal;
        nominal.first = first;
        nominal.last = last;
        nominal.headFirst = nominal.headLast = head;
        nominal.kind = MentionKind::Nominal;
        nominal.confidence = confidence;
        nominal.reason = std::move(reason);
        found_.push_back(std::move(nominal));
    }

    const Reading& text_;
    std::vector<Found>& found_;
    std::vector<bool> taken_;
    std::vector<int> beginOfNameEndingAt_;
    std::vector<int> nameBeginningAt_; // index into found_
};

} // namespace

void findNominals(const Reading& text, std::vector<Found>& found) {
    NominalFinder(text, found).find();
}

} // namespace kith::people
