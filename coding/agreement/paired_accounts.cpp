#include "paired_accounts.h"

#include "cells.h"

namespace kith::agreement {

bool bothDid(const FoundContacts& account, std::size_t a, std::size_t b) {
    return account.did[a] && account.did[b];
}

PairedAccounts pairedAccounts(const StudySnapshot& snapshot, const Compared& compared,
                              const std::vector<FoundContacts>& accounts, std::size_t a, std::size_t b) {
    PairedAccounts paired{a, b, {}, {}, {}, {}};
    const ContactMatcher matcher(snapshot, compared, a, b);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const bool both = bothDid(accounts[i], a, b);
        auto& pairs = paired.pairs.emplace_back(both ? matcher.match(accounts[i]) : std::vector<ContactPair>());
        paired.found.push_back(pairs.size());
        if (both)
            for (const Contact* given : accounts[i].given)
                pairs.push_back({given, given, SameBy::Record});
        for (std::size_t place = 0; place < pairs.size(); ++place) {
            paired.ofA.emplace(pairs[place].a->key, std::pair(i, place));
            paired.ofB.emplace(pairs[place].b->key, std::pair(i, place));
        }
    }
    return paired;
}

std::string noteOnContacts(std::string_view language) {
    return say(language,
               "Only contacts that both coders found, and those that a form names; see agreement-contacts. Of the ones "
               "found by one coder only, nobody knows what the other would have said.",
               "Alleen contacten die beide codeurs vonden, en die op een formulier staan; zie agreement-contacts. Van "
               "wie maar één codeur vond, weet niemand wat de ander gezegd zou hebben.");
}

} // namespace kith::agreement
