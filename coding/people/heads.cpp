// From tags to mentions: each head with the phrase around it, and why it was taken for one.
#include "found.h"
#include "phrases.h"
#include "tagger.h"

#include <algorithm>
#include <cmath>

namespace kith::people {

namespace {

namespace p = property;

std::string reasonForName(const Reading& text, const Found& name) {
    const Token& first = text[name.headFirst];
    const bool several = name.headLast > name.headFirst;
    if (first.has(p::Title) && several) return "a title before a name";
    if (first.initial() && several) return "an initial before a name";
    if (first.has(p::Given) && several) return "a given name followed by another name";
    if (first.has(p::Given)) return "a given name";
    if (first.has(p::Surname)) return "a surname";
    if (!first.capital) return "stands where names stand";
    return first.has(p::Word) ? "a word with a capital, where names stand" : "a capital, no word of the language";
}

std::string reasonForNominal(const Reading& text, const Found& nominal) {
    const Token& head = text[nominal.headLast];
    if (head.has(p::Family)) return "a word for family";
    if (head.has(p::Person | p::Compound)) return "a noun for a person";
    if (head.has(p::Group)) return "a noun for a group of people";
    if (head.has(p::Demonym)) return "a word for people of a place";
    if (text.at(nominal.headLast + 1).has(p::Who | p::Relative)) return "told by what they do";
    return "stands where nouns for people stand";
}

std::string reasonForPronoun(const Reading& text, const Found& pronoun) {
    const Token& word = text[pronoun.headFirst];
    if (word.has(p::First | p::Second)) return "a pronoun for who speaks or is spoken to";
    if (word.has(p::Relative)) return "a relative pronoun after a person";
    if (word.has(p::Indefinite)) return "a word for anybody";
    if (word.has(p::Reflexive | p::Reciprocal)) return "a pronoun that returns to a person";
    if (word.has(p::Doubtful)) return "a pronoun that stands for people here";
    return "a pronoun for a person";
}

std::string reasonFor(const Reading& text, const Found& found) {
    switch (found.kind) {
    case MentionKind::Name:
        return reasonForName(text, found);
    case MentionKind::Nominal:
        return reasonForNominal(text, found);
    case MentionKind::Pronoun:
        return reasonForPronoun(text, found);
    }
    return {};
}

// How often a mention of which the model is that sure is right: models are surer than they should be.
double calibrated(double confidence, double sharpness) {
    const double right = std::pow(confidence, sharpness);
    return right / (right + std::pow(1 - std::min(confidence, 0.9999), sharpness));
}

MentionKind kindOf(Tag tag) {
    return tag == Tag::Pronoun ? MentionKind::Pronoun : tag == Tag::Nominal ? MentionKind::Nominal : MentionKind::Name;
}

// Whether word i goes on with the name that word i - 1 is part of.
bool joined(const Reading& text, int i) {
    return text.holds(i) && i > 0 && !beginsSequence(text, i) && !text[i - 1].owns &&
           (text[i].before == Gap::Space || text[i].before == Gap::Glued || text[i].before == Gap::Dot);
}

// What is a name whatever stands around it: "Mrs. Hall", "Fatima El Amrani".
void markCertainNames(const Reading& text, std::vector<Tagged>& tags) {
    constexpr float certain = 0.9F;
    for (int i = 0; i + 1 < text.size(); ++i) {
        const Token& first = text[i];
        if (!first.capital || first.allCapitals || first.owns || tags[static_cast<std::size_t>(i)].tag != Tag::Outside)
            continue;
        int last = i + 1;
        if (first.has(p::Particle) || !joined(text, last)) continue;
        while (text.holds(last + 1) && text[last].has(p::Particle) && joined(text, last + 1) && last - i < 3)
            ++last;
        const Token& second = text[last];
        if (!second.capital || second.has(p::Function | p::Pronoun | p::Calendar)) continue;
        const bool title = first.has(p::Title) && first.has(p::Abbreviation);
        const bool given = first.has(p::Given) && !first.has(p::Place) &&
                           (!first.has(p::Word) || !first.startsSentence()) &&
                           !second.has(p::Word | p::Part | p::Place | p::Organisation) &&
                           !(text.holds(last + 1) && joined(text, last + 1) && text[last + 1].has(p::Part));
        if (!title && !given) continue;
        if (i > 0 && joined(text, i) && text[i - 1].has(p::Determiner) && !text[i - 1].has(p::Possessive)) continue;
        for (int word = i; word <= last; ++word)
            tags[static_cast<std::size_t>(word)] = {word == i ? Tag::NameBegin : Tag::NameInside, certain};
    }
}

// "The student loans": a noun that only qualifies the next one is no head.
bool onlyQualifies(const Reading& text, const Found& head) {
    const Token& noun = text[head.headLast];
    const Token& next = text.at(head.headLast + 1);
    return text.lexicon().spacedCompounds && head.kind == MentionKind::Nominal && !noun.owns && !noun.capital &&
           noun.has(p::Singular) && text.holds(head.headLast + 1) && next.before == Gap::Space && !next.capital &&
           next.turn == noun.turn && next.has(p::Noun) &&
           !next.has(p::Verb | p::Adverb | p::Adjective | p::Function | p::Preposition | p::Pronoun | p::Copula |
                     p::Person);
}

// "[Colleague 1]", "Participant B": a number or a letter follows a noun with a capital and without an article.
bool numbered(const Reading& text, const Found& head) {
    const Token& after = text.at(head.headLast + 1);
    const Token& before = text.at(head.headFirst - 1);
    if (!text.holds(head.headLast + 1) || after.before != Gap::Space || after.turn != text[head.headLast].turn ||
        !text[head.headFirst].capital)
        return false;
    const bool number = after.word.size() <= 2 && after.word.front() >= '0' && after.word.front() <= '9';
    const bool letter = after.initial() && !after.has(p::Pronoun);
    const bool bare =
        !text[head.headFirst].follows() || !before.has(p::Determiner | p::Possessive | p::Quantifier | p::Adjective);
    return (number || letter) && bare;
}

// The heads that the tags make; a name's words and what a hyphen joins are one.
std::vector<Found> headsOf(const Reading& text, const std::vector<Tagged>& tags) {
    std::vector<Found> heads;
    for (int i = 0; i < text.size(); ++i) {
        const Tagged& here = tags[static_cast<std::size_t>(i)];
        if (here.tag == Tag::Outside) continue;
        Found head;
        head.first = head.last = head.headFirst = head.headLast = i;
        head.kind = kindOf(here.tag);
        if (head.kind == MentionKind::Nominal && text[i].has(p::Pronoun))
            head.kind = MentionKind::Pronoun; // "everybody"
        head.confidence = here.confidence;
        while (text.holds(i + 1)) {
            const Tagged& next = tags[static_cast<std::size_t>(i) + 1];
            const bool joined = text[i + 1].before == Gap::Glued && text[i + 1].turn == text[i].turn;
            const bool goesOn =
                (head.kind == MentionKind::Name && next.tag == Tag::NameInside && !beginsSequence(text, i + 1)) ||
                (head.kind == MentionKind::Nominal && next.tag == Tag::Nominal && joined);
            if (!goesOn) break;
            head.headLast = head.last = ++i;
            head.confidence = std::min(head.confidence, static_cast<double>(next.confidence));
        }
        if (head.kind == MentionKind::Nominal && text[head.headFirst].has(p::Family)) // "mother-in-law"
            while (text.holds(i + 1) && text[i + 1].before == Gap::Glued && !text[i + 1].capital && !text[i].owns)
                head.headLast = head.last = ++i;
        if (head.kind == MentionKind::Nominal && numbered(text, head)) {
            head.kind = MentionKind::Name; // "[Colleague 1]"
            head.headLast = head.last = ++i;
        }
        heads.push_back(head);
    }
    return heads;
}

bool partOfName(const Token& token) {
    return token.capital && !token.has(p::Function | p::Pronoun | p::Calendar | p::Part | p::Place | p::Organisation) &&
           (!token.has(p::Word) || token.has(p::Surname));
}

// A name is whole: "Wouter | van der Berg", "Mr. | Bos", "Anna | Okonkwo". What another mention holds stays with it.
void completeNames(const Reading& text, std::vector<Found>& heads) {
    for (std::size_t n = 0; n < heads.size(); ++n) {
        Found& name = heads[n];
        if (name.kind != MentionKind::Name) continue;
        const int before = n > 0 ? heads[n - 1].headLast : -1;
        int after = n + 1 < heads.size() ? heads[n + 1].headFirst : text.size();
        while (name.headFirst - 1 > before && joined(text, name.headFirst) && text[name.headFirst - 1].has(p::Title) &&
               (text[name.headFirst - 1].capital || text[name.headFirst - 1].has(p::Abbreviation)))
            --name.headFirst;
        while (name.headLast > name.headFirst && text[name.headLast].has(p::Particle) && !text[name.headLast].capital)
            --name.headLast;
        while (text[name.headLast].capital) {
            int next = name.headLast + 1;
            while (joined(text, next) && text[next].has(p::Particle) && next - name.headLast <= 3)
                ++next;
            const bool particles = next > name.headLast + 1;
            const bool places = particles && text.holds(next) && text[name.headLast + 1].has(p::Preposition) &&
                                text[next].has(p::Place | p::Organisation) && !text[next].has(p::Surname);
            const bool named = n + 1 < heads.size() && next == after && heads[n + 1].kind == MentionKind::Name;
            if (particles && named && joined(text, next) && text[next].capital &&
                !places) { // its surname was taken for another name
                name.headLast = heads[n + 1].headLast;
                heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(n) + 1);
                after = n + 1 < heads.size() ? heads[n + 1].headFirst : text.size();
                continue;
            }
            if (next >= after || !joined(text, next)) break;
            if (particles ? !text[next].capital || places : !partOfName(text[next])) break;
            if (!particles && !text[name.headFirst].has(p::Given | p::Title) && !text[name.headFirst].initial()) break;
            name.headLast = next;
        }
        name.first = name.headFirst;
        name.last = name.headLast;
    }
}

} // namespace

std::vector<Found> findAll(const Reading& text, const WordStatistics* study) {
    std::vector<Tagged> tags = tag(text, text.tagger(), study);
    if (!text.tagger().first.empty()) markCertainNames(text, tags);
    std::vector<Found> found = headsOf(text, tags);
    // "Interviewer:" at the start of a line says who speaks and speaks of nobody.
    std::erase_if(found, [&text](const Found& one) { return text[one.first].opensLine && text[one.last].beforeColon; });
    std::erase_if(found, [&text](const Found& one) { return onlyQualifies(text, one); });
    completeNames(text, found);
    Phrases(text, found).widen();
    for (Found& one : found) {
        one.confidence = calibrated(one.confidence, text.tagger().second.sharpness());
        one.reason = reasonFor(text, one);
    }
    putInOrder(text, found);
    return found;
}

} // namespace kith::people
