#include "phrases.h"

namespace kith::people {

namespace {

namespace p = property;

constexpr int longestPhrase = 6; // words before the head, and words of one phrase after it

} // namespace

Phrases::Phrases(const Reading& text, std::vector<Found>& found) : text_(text), found_(found) {
    owner_.assign(static_cast<std::size_t>(text.size()), -1);
    for (std::size_t m = 0; m < found.size(); ++m)
        for (int i = found[m].headFirst; i <= found[m].headLast; ++i)
            owner_[static_cast<std::size_t>(i)] = static_cast<int>(m);
}

void Phrases::widen() {
    joinNounsToNames();
    for (Found& one : found_) {
        if (one.kind == MentionKind::Nominal) {
            one.first = startOf(one);
            one.last = endOf(one);
        } else if (one.kind == MentionKind::Name) {
            one.first = startOfName(one);
        }
    }
}

// Whether word i belongs to the same run of words as the one before it.
bool Phrases::runsOn(int i) const {
    return i > 0 && text_.holds(i) && text_[i].follows() && text_[i].turn == text_[i - 1].turn;
}

// "columnist Dan Savage": without a determiner, the noun is no mention of its own.
void Phrases::joinNounsToNames() {
    for (std::size_t n = 0; n + 1 < found_.size(); ++n) {
        Found& noun = found_[n];
        const Found& name = found_[n + 1];
        const Token& word = text_[noun.headFirst];
        if (noun.kind != MentionKind::Nominal || name.kind != MentionKind::Name || noun.headFirst != noun.headLast ||
            name.headFirst != noun.headLast + 1 || !runsOn(name.headFirst) || word.owns || word.has(p::Plural))
            continue;
        if (startOf(noun) != noun.headFirst) continue;
        owner_[static_cast<std::size_t>(noun.headFirst)] = -1;
        noun.headFirst = -1;
    }
    std::erase_if(found_, [](const Found& one) { return one.headFirst < 0; });
    for (std::size_t m = 0; m < found_.size(); ++m)
        for (int i = found_[m].headFirst; i <= found_[m].headLast; ++i)
            owner_[static_cast<std::size_t>(i)] = static_cast<int>(m);
}

// The first word of the phrase: "a very good | colleague".
int Phrases::startOf(const Found& head) const {
    const bool compounds = text_.lexicon().spacedCompounds;
    const bool plural = text_[head.headLast].has(p::Plural) && !text_[head.headLast].has(p::Singular);
    int first = head.headFirst;
    bool counted = false; // before "two" or "other" stands no adjective
    for (int i = head.headFirst; head.headFirst - i < longestPhrase && runsOn(i); --i) {
        const int prior = i - 1;
        const Token& token = text_[prior];
        if (token.has(p::Determiner | p::Quantifier) || token.hasAll(p::Pronoun | p::Possessive)) {
            if (token.has(p::One) && plural) break; // "that | nice girls don't"
            first = prior;
            if (token.has(p::Quantifier) && !token.has(p::Determiner)) { // "all my three colleagues"
                counted = true;
                continue;
            }
            if (runsOn(prior) && text_[prior - 1].has(p::Quantifier) && !text_[prior - 1].has(p::Determiner))
                first = prior - 1; // "all the women"
            break;
        }
        if (token.owns) { // "Anna's colleague", "my sister's friend"
            first = prior;
            if (taken(prior)) {
                const Found& possessor = found_[static_cast<std::size_t>(owner_[static_cast<std::size_t>(prior)])];
                first = possessor.first; // widened already, for it stands before
            }
            break;
        }
        if (plural && i == head.headFirst && token.has(p::Second) && !token.has(p::Possessive))
            return prior; // "you guys"
        if (token.has(p::Degree) && first == i && i < head.headFirst && text_[i].has(p::Adjective | p::Quantifier)) {
            first = prior; // "very good teachers"
            continue;
        }
        if (counted || taken(prior)) break;
        if (token.has(p::Function | p::Preposition | p::Pronoun)) break;
        const bool qualifies = token.has(p::Adjective) || (compounds && token.has(p::Noun)) ||
                               (token.capital && !token.startsSentence()) || !token.has(p::Word) ||
                               (token.hasAll(p::Inflected | p::Verb));
        if (!qualifies) break;
        const bool noun = compounds && (token.has(p::Noun) || token.capital || !token.has(p::Word));
        if ((token.has(p::Adjective) || noun) && (!token.has(p::Verb) || token.capital) && first == i) first = prior;
    }
    return first;
}

// The last word of what is attached after the head: "of mine", "in the village".
int Phrases::endOf(const Found& head) const {
    int last = head.headLast;
    for (int links = 0; links < 2; ++links) {
        const int link = last + 1;
        if (!runsOn(link) || taken(link) || !text_[link].has(p::Attaching)) break;
        const bool of = text_[link].has(p::Of);
        int i = link + 1;
        if (!runsOn(i)) break;
        if (text_[i].has(p::Pronoun)) {
            if (of && text_[i].has(p::Possessive | p::First | p::Second | p::Third) && links == 0 &&
                !(runsOn(i + 1) && text_[i + 1].has(p::Noun | p::Person)))
                return i; // "of mine", "van mij"
            if (!text_[i].has(p::Possessive)) break;
        }
        const bool determined = text_[i].has(p::Determiner | p::Possessive);
        if (!of && !determined && !text_[i].capital) break;
        if (determined) ++i;
        int end = -1;
        for (int n = 0; n < longestPhrase && runsOn(i); ++n, ++i) {
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
    if (text_.lexicon().spacedCompounds && runsOn(last + 1) && text_[last + 1].has(p::Who))
        last = endOfClause(last + 1);
    return last;
}

// The last word of the clause that "who" begins: up to the next mark, or to the verb that goes on with the sentence.
int Phrases::endOfClause(int who) const {
    constexpr int longestClause = 20;
    int last = who;
    while (last - who < longestClause && runsOn(last + 1))
        ++last;
    return last;
}

// "columnist Dan Savage", "mijn zus Anna": a noun that only says what the named one is belongs to the name.
int Phrases::startOfName(const Found& name) const {
    int first = name.headFirst;
    while (runsOn(first) && !taken(first - 1) && !text_[first - 1].capital &&
           text_[first - 1].has(p::Person | p::Compound) && !text_[first - 1].has(p::Function | p::Pronoun))
        --first;
    if (first == name.headFirst) {
        // "Prime | Minister Rishi Sunak"
        while (text_[name.headFirst].has(p::Title | p::Person) && runsOn(first) && !taken(first - 1) &&
               text_[first - 1].capital && !text_[first - 1].startsSentence() &&
               !text_[first - 1].has(p::Function | p::Pronoun))
            --first;
        return first;
    }
    Found noun = name;
    noun.headFirst = noun.headLast = first;
    return startOf(noun);
}

} // namespace kith::people
