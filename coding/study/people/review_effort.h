// How far the finder's suggestions are from the contacts that analysts decided on, in decisions.
#pragma once

#include "people/suggestions.h"

#include <vector>

namespace kith::study {

struct Effort {
    int confirm = 0, reject = 0, merge = 0, split = 0, rename = 0, add = 0;
    std::vector<std::size_t> rejected; // suggestions that speak of no contact
    [[nodiscard]] int all() const { return confirm + reject + merge + split + rename + add; }
};

// `suggested`: what was found when nothing was decided; `decided`: the same texts after what was decided. Mentions but
// pronouns tell which suggestion is which contact:
// - a suggestion that speaks of no contact is rejected;
// - one that speaks of n contacts is split n-1 times;
// - a contact in n suggestions, or parts of some, is merged n-1 times;
// - one that is a whole suggestion, neither merged nor split, is confirmed, for merging and splitting confirm too;
// - one that none of its suggestions is called like is renamed, but for what is split off, which is named then;
// - one that no suggestion speaks of is added.
// Which single mentions are rightly a contact's is not judged.
Effort effortOf(const AccountPeople& suggested, const AccountPeople& decided, const std::vector<Contact>& contacts);

} // namespace kith::study
