// A contact as people name it: one that was decided on, or a suggestion that is confirmed by doing something with it.
#pragma once

#include "people/suggestions.h"

#include "kith/project/project.h"

#include <memory>
#include <string>
#include <vector>

namespace kith::study {

struct ChosenContact {
    Contact contact;
    bool isNew = false;                  // not in the project yet
    std::vector<PlacedMention> mentions; // that the finder thinks speak of it
};

// Chooses contacts of one account. Looks for suggestions only when a name is no contact's.
class ContactChoice {
public:
    // Throws Error for a case that is not there, and for one whose consent forbids looking at its words.
    ContactChoice(const project::Project& project, const std::string& ego);
    // With what was found in the account already; `people` must outlive it.
    ContactChoice(const project::Project& project, const AccountPeople& people);
    [[nodiscard]] const Case& ego() const { return ego_; }
    // Throws Error for a name that is neither a contact's nor a suggestion's, or that is several suggestions'.
    ChosenContact find(const std::string& typed);
    // The same with the mentions of it, which takes finding.
    ChosenContact findWithMentions(const std::string& typed);
    // One of the account's contacts by its place in AccountPeople::contacts, with its mentions. Throws Error where it
    // is decided on and there no more.
    ChosenContact at(std::size_t suggestion);
    // Throws Error where another contact of the account has this label already.
    void mustBeFree(const std::string& label, ContactKey except = {}) const;
    [[nodiscard]] const std::vector<Contact>& contacts() const { return contacts_; } // those decided on

private:
    const AccountPeople& suggestions();
    ChosenContact suggested(const std::string& typed);
    ChosenContact made(const Suggestion& suggestion);
    const project::Project& project_;
    Case ego_;
    std::vector<Contact> contacts_;
    std::unique_ptr<AccountPeople> suggestions_;
    const AccountPeople* known_ = nullptr;
};

// Names and phrases once each, without the label and without blanks.
void addAlias(Contact& contact, const std::string& alias);

// Its decided mentions that are confirmed when it becomes a contact: all but pronouns.
std::vector<MentionDecision> confirmedMentions(const ChosenContact& chosen, const Coder& by);

// Puts the contact and, where it is new, its mentions.
void put(project::Edit& edit, const ChosenContact& chosen, const Coder& by);

} // namespace kith::study
