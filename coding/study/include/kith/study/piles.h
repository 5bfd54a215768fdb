// The role board: passages about people as cards, sorted into piles, which are named and then become roles. What is on
// a pile counts nowhere until then (docs/decisions/025).
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"
#include "kith/study/roles.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kith::study {

// A passage about a contact.
struct Card {
    Passage passage;
    ContactKey contact;
    CaseKey ego;
    std::string contactLabel, egoLabel;
    bool individuated = false; // the contact is named, or described in a way that returns
    std::string source;        // as tables name it
    int turn = 0;              // 0: in none
    std::string speaker;
    std::vector<CodeKey> piles, roles; // that the coder put it on, by position in the codebook
    // Where the passage speaks of the contact, in code points of the text: its confirmed mentions, and its names and
    // descriptions.
    std::vector<CodePointSpan> mentions;
};

struct CardsWish {
    Coder coder;               // whose piles and roles
    std::string ego;           // one account only
    bool onlyUnsorted = false; // on no pile, and with no role
    bool onlyIndividuated = false;
};
// By source and position. Passages that carry one of the coder's piles or roles are cards as they stand; for every
// other coding about a contact (but those of the layer "interview"), and for every confirmed mention of one, the
// sentence around it is, unless a card of the contact touches it already. Only of sources in use that may be analysed.
// Role suggestions play no part. Throws Error for a case that is not there.
std::vector<Card> cards(const project::Project& project, const CardsWish& wish, const Job& job = {});

// Which roles are suggested for each card, by the names of their codes, best first: those that the card's own words
// speak for.
std::vector<std::vector<std::string>> rolesSuggestedFor(const std::vector<Card>& cards,
                                                        const std::vector<ContactRoles>& suggested);

struct Pile {
    CodeKey key;
    std::string label;
    std::int64_t cards = 0; // of this coder
    bool operator==(const Pile&) const = default;
};
// By position.
std::vector<Pile> piles(const project::Project& project, const Coder& coder);

// Each is one edit. Nobody's codebook changes by piles: its version stays, nothing is opened for recoding. Each throws
// Error for a pile that is not there, and for a label that is empty or another pile's. Cards are their passages and
// contacts, their other fields are not looked at; on a survey's answer the contact must be the one that it is about.

// With cards on it at once, or none. from: as with putOnPile.
CodeKey newPile(project::Project& project, const std::string& label, const std::vector<Card>& cards, const Coder& by,
                CodeKey from = {});
// A pile may also be a role that there is: the cards are then coded with it, or this coder's coding is taken off.
// Gives how many cards were not on it yet. from: a pile that they are taken off at the same time; none, where they stay
// on those they are on.
std::int64_t putOnPile(project::Project& project, CodeKey pile, const std::vector<Card>& cards, const Coder& by,
                       CodeKey from = {});
std::int64_t takeOffPile(project::Project& project, CodeKey pile, const std::vector<Card>& cards, const Coder& by);
void renamePile(project::Project& project, CodeKey pile, const std::string& label, const Coder& by);
// What lies on the others, every coder's, and memos on them go to `into`.
void joinPiles(project::Project& project, CodeKey into, const std::vector<CodeKey>& others, const Coder& by);
// The cards are on it no more. Throws Error where another coder's are.
void removePile(project::Project& project, CodeKey pile, const Coder& by);

// The cards of the pile, every coder's, become passages coded with a role: a code of the layer "role" as findCode reads
// it. The pile goes; memos on it are then about the role. Gives how many cards there were.
std::int64_t mapPile(project::Project& project, CodeKey pile, const std::string& role, const Coder& by);
// The pile becomes a role of its own: "Door openers" is role.door-openers. As every code that came later it makes the
// next version of the codebook and opens the list of sources to be looked at again. label: "" for that of the pile;
// definition: its brief. Gives its name. Throws Error where the name is taken.
std::string makeRole(project::Project& project, CodeKey pile, const std::string& label, const std::string& definition,
                     const Coder& by, const std::string& language = "en");

} // namespace kith::study
