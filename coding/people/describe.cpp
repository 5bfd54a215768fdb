// What the words of a mention say by themselves.
#include "found.h"

#include <algorithm>

namespace kith::people {

namespace {

namespace p = property;

Gender genderOf(const Token& token) {
    const bool female = token.has(p::Female);
    if (female == token.has(p::Male)) return Gender::Unknown;
    return female ? Gender::Female : Gender::Male;
}

void describeName(const Reading& text, Found& found) {
    found.number = Number::Singular;
    found.definite = true;
    for (int i = found.headFirst; i <= found.headLast && found.gender == Gender::Unknown; ++i)
        if (text[i].has(p::Title | p::Given)) found.gender = genderOf(text[i]);
}

void describePronoun(const Reading& text, Found& found) {
    const Token& token = text[found.headFirst];
    found.person = token.has(p::First) ? Person::First : token.has(p::Second) ? Person::Second : Person::Third;
    found.possessive = token.has(p::Possessive);
    found.gender = genderOf(token);
    found.number = token.has(p::Plural) ? Number::Plural : token.has(p::Singular) ? Number::Singular : Number::Unknown;
    if (token.has(p::Doubtful) && !token.has(p::Plural | p::Singular)) { // "ze": the verb tells
        const Token& next = text.at(found.headLast + 1);
        const bool plural = next.word.size() > 3 && next.word.ends_with("en") && !next.has(p::Preposition);
        found.number = plural || next.has(p::Mental) ? Number::Plural : Number::Singular;
        if (found.number == Number::Singular) found.gender = Gender::Female;
    }
    found.group = found.number == Number::Plural;
}

void describeNominal(const Reading& text, Found& found) {
    const Token& head = text[found.headLast];
    found.gender = genderOf(head);
    found.group = head.has(p::Group | p::Demonym) && !head.has(p::Person);
    found.number = head.has(p::Singular) ? Number::Singular : head.has(p::Plural) ? Number::Plural : Number::Unknown;
    if (found.number == Number::Plural) found.group = true;
    for (int i = found.first; i < found.headFirst; ++i) {
        const Token& token = text[i];
        if (token.has(p::Definite)) found.definite = true;
        if ((token.hasAll(p::Pronoun | p::Possessive) && !token.has(p::Copula)) || token.owns ||
            (token.hasAll(p::Possessive | p::Copula) && i == found.first)) {
            found.owner = i;
            found.definite = true;
        }
    }
    if (found.owner < 0) { // "a colleague of mine"
        for (int i = found.headLast + 1; i <= found.last; ++i)
            if (text[i].has(p::Pronoun) && i == found.headLast + 2) found.owner = i;
    }
}

} // namespace

void describe(const Reading& text, Found& found) {
    found.number = Number::Unknown;
    found.gender = Gender::Unknown;
    found.person = Person::Third;
    found.possessive = found.definite = found.group = false;
    found.owner = -1;
    switch (found.kind) {
    case MentionKind::Name:
        return describeName(text, found);
    case MentionKind::Nominal:
        return describeNominal(text, found);
    case MentionKind::Pronoun:
        return describePronoun(text, found);
    }
}

void putInOrder(const Reading& text, std::vector<Found>& found) {
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Found& a, const Found& b) { return a.first == b.first && a.last == b.last; }),
                found.end());
    for (Found& one : found)
        describe(text, one);
}

} // namespace kith::people
