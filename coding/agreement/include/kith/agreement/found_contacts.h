// Which contacts each coder found in an account, and which of these are the same people.
#pragma once

#include "kith/agreement/compared.h"

#include <map>
#include <vector>

namespace kith::agreement {

// A coder found a contact where a coding of his or hers in a compared text, a confirmed mention there, a rating, a told
// change or a judged tie points to it. Contacts that a respondent named on a form were found by nobody: they are given.
struct FoundContacts {
    const Case* ego = nullptr;
    std::vector<std::vector<const Contact*>> by; // as Compared::coders, each in the order of the account
    std::vector<bool> did;                       // who did a text of this account
    std::vector<const Contact*> given;           // from the form
};
// Of every case with an account in a compared text, in the order of cases.
std::vector<FoundContacts> contactsFound(const StudySnapshot& snapshot, const Compared& compared);

enum class SameBy { Record, Person, Name, Mention };
struct ContactPair {
    const Contact* a = nullptr;
    const Contact* b = nullptr;
    SameBy by = SameBy::Record;
};

// Matches what two coders found. One to one, each step among those whom the steps before left: the same record; the
// same person over accounts; the same name or alias, whatever its case; a confirmed mention on overlapping words.
class ContactMatcher {
public:
    // Both outlive this.
    ContactMatcher(const StudySnapshot& snapshot, const Compared& compared, std::size_t a, std::size_t b);
    // In the order of a's contacts.
    [[nodiscard]] std::vector<ContactPair> match(const FoundContacts& found) const;

private:
    using Mentions = std::map<ContactKey, std::vector<const Passage*>>;
    static Mentions mentionsBy(const StudySnapshot& snapshot, const Compared& compared, std::size_t coder);
    [[nodiscard]] bool sameWords(const Contact& one, const Contact& other) const;
    std::size_t a_, b_;
    Mentions ofA_, ofB_;
};

} // namespace kith::agreement
