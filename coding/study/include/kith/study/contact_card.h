// Contacts as they are looked at: all of them in rows, and one with everything that is known of it.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/snapshot.h"
#include "kith/model/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kith::study {

// A contact with what was decided about it, by the coder who counts (as egograms show it).
struct ContactRow {
    Contact contact;
    std::string ego;           // label of the case
    std::string person;        // label; "" where nobody is known to be the same in several accounts
    Alter alter;               // roles, factors, ratings, layer, changes
    std::int64_t passages = 0; // different ones that codings about it stand on
    std::int64_t mentions = 0; // confirmed
    bool operator==(const ContactRow&) const = default;
};
// Case by case, in each by position. Contacts of accounts that may not be analysed are not there.
std::vector<ContactRow> contactRows(const StudySnapshot& snapshot);

struct ContactCard {
    ContactRow row;
    std::vector<std::string> members;    // labels of a group's
    std::vector<std::string> samePerson; // other accounts' contacts that are the same person: "Marit: Joris"
    // How many passages say which factor at which stage, and without one: columns "factor", "build", "maintain",
    // "activate", "no_stage", a row for each factor in use or coded here, with the codings behind each count. A stage
    // that nobody asked this interviewee or respondent about is NotAsked, unless something was coded all the same.
    Table factors;
    bool operator==(const ContactCard&) const = default;
};
// Words in the language asked for. Throws Error where the contact is not there, or its account may not be analysed.
ContactCard contactCard(const StudySnapshot& snapshot, ContactKey contact, const std::string& language);

} // namespace kith::study
