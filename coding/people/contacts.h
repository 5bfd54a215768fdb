// Speakers, decisions and contacts of an account.
#pragma once

#include "grouping.h"
#include "known_names.h"

#include "kith/people/people.h"

#include <set>
#include <string>
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
std::vector<KnownPerson> knownContacts(const Decisions& decisions, const Lexicon& lexicon);

// Takes out what was rejected, adds what was confirmed and every place where a contact's name or alias stands, or a
// name from another account. Mentions that are a contact's for certain get its entity: firstContact + its index. They
// come back in the order of `findAll`.
void apply(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions);

// What a reader of texts takes from lessons.
struct Lessons::Learnt {
    KnownNames names;
    std::set<std::string> rejected; // folded words, parted by single spaces
};

} // namespace kith::people
