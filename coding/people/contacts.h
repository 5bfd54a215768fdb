// Speakers, decisions and contacts of an account.
#pragma once

#include "grouping.h"

#include "kith/people/people.h"

#include <vector>

namespace kith::people {

struct Speakers {
    std::vector<KnownPerson> known;
    std::vector<int> ofTurn; // index into known, by turn
};

// The speakers that the turns name, in order of appearance. A label that is a name ("Marit de Wit") is one of its
// names.
Speakers speakersOf(const Account& account);

// The contacts of the decisions, as somebody known.
std::vector<KnownPerson> knownContacts(const Decisions& decisions);

// Takes out what was rejected, adds what was confirmed and every place where a contact's name or alias stands. Mentions
// that are a contact's for certain get its entity: firstContact + its index. They come back in the order of `findAll`.
void apply(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions);

// The folded words of a name or a phrase.
std::vector<std::string> foldedWords(std::string_view utf8);

} // namespace kith::people
