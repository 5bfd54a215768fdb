// Deciding on single mentions, or on several at once: whom each speaks of, or that it speaks of nobody.
#pragma once

#include "kith/study/accounts.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kith::study {

// Each is one edit by this coder; none where everything is decided so already. `mentions` are indices into
// people.mentions, each decided for itself: pronouns too, and no other mention of the same contact. Each throws Error
// where the account's consent forbids looking at its words, where a contact is there no more (`people` is of an
// earlier state), and for no mention at all.

// As mentions of the contacts that the finder took them for. A suggestion becomes a contact on the way, with its names
// and phrases as aliases. Throws Error for a mention that it took for nobody's.
void acceptMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                    const Coder& by);
// As mentions of nobody.
void rejectMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                    const Coder& by);
// As mentions of another contact: one of the account by its label or an alias, a suggestion by its label, which becomes
// a contact on the way, or else a new one that is called so (with the mentions that are names as aliases).
void assignMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                    const std::string& contact, const Coder& by);
// Takes this coder's decisions on them back. Throws Error, naming the coder, for a mention that only others decided on.
void undecideMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                      const Coder& by);

// Words that the finder overlooked, as a mention of a contact as assignMentions has it. Throws Error for a passage
// that stands in another account or in nobody's.
void markMention(project::Project& project, const AccountPeople& people, const Passage& passage,
                 const std::string& contact, const Coder& by);

// Several contacts and suggestions of an account as one edit, as confirmContact and rejectContact do it for one.
// `contacts` are indices into people.contacts.
void confirmContacts(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& contacts,
                     const Coder& by);
void rejectContacts(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& contacts,
                    const Coder& by);

// One of the account's contacts or suggestions, called by its place in people.contacts: as mergeContacts, splitContact,
// renameContact and describeContact do it for one that is called by name (study/people.h), without looking for people
// in the account again.
void mergeContacts(project::Project& project, const AccountPeople& people, std::size_t into,
                   const std::vector<std::size_t>& others, const Coder& by);
void splitContact(project::Project& project, const AccountPeople& people, std::size_t contact,
                  const std::vector<std::string>& aliases, const std::string& label, const Coder& by);
void renameContact(project::Project& project, const AccountPeople& people, std::size_t contact,
                   const std::string& label, const Coder& by);
void describeContact(project::Project& project, const AccountPeople& people, std::size_t contact,
                     const ContactDescription& changes, const Coder& by);

// The words around a mention: its sentence in three parts, cut at a blank where it is long, with "…" where more was
// there.
struct MentionWords {
    std::string before, words, after;
    bool operator==(const MentionWords&) const = default;
};
// Of every mention, by its index. Each text is read once. Line ends are blanks.
std::vector<MentionWords> mentionWords(const project::Project& project, const AccountPeople& people);

} // namespace kith::study
