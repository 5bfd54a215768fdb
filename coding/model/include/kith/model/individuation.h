// Whether an account tells a contact apart from others: computed, unlike visibility, which an analyst judges.
#pragma once

#include "kith/model/study.h"

#include <vector>

namespace kith {

// Named: given by name on a survey's form, or labelled with words that begin with a capital ("Lena Brandvik", "Mr
// Kiggundu", not "our intern"), a name particle such as "van" or "de" aside. The label alone is looked at: aliases are
// words of the text, where a capital may only begin a sentence.
bool isNamed(const Contact& contact);

// Named, or a description that returns: coded or confirmed as a mention in at least two passages that do not overlap.
// `passages` are all that are about the contact, in any order.
bool isIndividuated(const Contact& contact, std::vector<const Passage*> passages);

} // namespace kith
