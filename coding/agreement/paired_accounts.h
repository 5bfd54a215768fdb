// Whom two coders found in each account, for the tables about people.
#pragma once

#include "kith/agreement/found_contacts.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::agreement {

// Whom two coders found in each account.
struct PairedAccounts {
    std::size_t a = 0, b = 0;
    std::vector<std::vector<ContactPair>> pairs; // by account: found by both, then those that the form gave
    std::vector<std::size_t> found;              // by account: how many of `pairs` were found by both
    // Who is who: a contact of either coder -> its account and its place in `pairs`.
    std::map<ContactKey, std::pair<std::size_t, std::size_t>> ofA, ofB;
};

// As `accounts`; accounts that not both did have no pairs.
PairedAccounts pairedAccounts(const StudySnapshot& snapshot, const Compared& compared,
                              const std::vector<FoundContacts>& accounts, std::size_t a, std::size_t b);
bool bothDid(const FoundContacts& account, std::size_t a, std::size_t b);

// Which contacts tables about those whom both found are about.
std::string noteOnContacts(std::string_view language);

} // namespace kith::agreement
