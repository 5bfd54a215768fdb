// Mentions and contacts: what the finder suggests, and what analysts decide.
#pragma once

#include "kith/model/mention.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/study/sources.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::study {

// A contact on a list that somebody made of all those of an ego.
struct ListedContact {
    std::string label;
    std::vector<std::string> aliases;
    bool operator==(const ListedContact&) const = default;
};
// Such a list: one contact a line, other names and descriptions after semicolons, "#" begins a comment. Throws Error,
// with the line, where a line is none, where two begin with the same name, and where there is no contact at all.
std::vector<ListedContact> readContactList(const std::filesystem::path& file);

struct MentionOptions {
    std::string language;                // of the text; "": detected, English where nothing can be said
    std::vector<ListedContact> contacts; // all those of the teller, where they are known
};

// `kith mentions`: the finder on a text alone. One JSON object and a line feed:
// {"id", "lang", "mentions": [{"start", "end", "head_start", "head_end", "kind", "entity", "confidence"}]}, code points
// of the file's own text, end exclusive: a byte order mark and the CR of a line end count. With a list of contacts
// their names are found however they are written, and other names are less certain. Throws Error for bytes that are no
// text, and for a language without word lists.
std::string mentionsAsJson(const std::string& id, std::string_view bytes, const MentionOptions& options);
// The same for people: the id, the language and how many, then a line for each: begin-end, kind, words, entity.
std::string mentionsAsList(const std::string& id, std::string_view bytes, const MentionOptions& options);

// Either of them for many files, on all cores: `take` is given each file's answer in the order of the files. "-" is
// standard input, with the id "stdin". Files that cannot be read are left out; at the end Refused names them all.
using MentionsForm = std::string (*)(const std::string& id, std::string_view bytes, const MentionOptions& options);
void mentionsInFiles(const std::vector<std::filesystem::path>& files, const MentionOptions& options, MentionsForm form,
                     const std::function<void(const std::string&)>& take);

struct FindOptions {
    std::string ego;      // one case only
    std::string language; // sources in this language only
    double minConfidence = 0;
    bool withReasons = false;
    std::vector<ListedContact> contacts; // all those of the egos, where they are known
    bool withGeneral = false;            // people in general as well: "people", "the others"
};
// Suggested contacts of each account with their mentions: case, contact, kind, mentions, aliases, confidence, decided;
// reasons where asked for. Case by case; in each the most doubtful first, those that were decided on last. How many are
// left out as people in general, a note says. Accounts in a language without word lists are left out, and notes say so.
Table suggestedContacts(const project::Project& project, const FindOptions& options, const Job& job);
// Every mention: case, source, turn, begin, end, words, kind, contact, confidence, decision; the reason where asked
// for.
Table mentionsTable(const project::Project& project, const FindOptions& options, const Job& job);

// How many decisions (confirm, reject, merge, split, rename, add) make of the finder's suggestions the contacts that
// analysts decided on, by case: when nothing was decided before, and with what the first cases teach the others. Only
// cases with contacts in interviews that can be read. Columns: case, contacts, suggestions, decisions, each kind of
// decision, taught (decisions when the first cases were reviewed before; nothing for these themselves).
struct EffortOptions {
    std::string language; // sources in this language only
    int teachers = 2;     // so many cases are reviewed first
};
Table reviewEffort(const project::Project& project, const EffortOptions& options, const Job& job);

// The decided contacts: case, contact, kind, aliases, members, organisation, visibility, person, strength and layer
// where rated (as networks have them), codings.
Table contactsTable(const project::Project& project, const std::string& ego = {});

// Ways in which an account may write the name of a contact beside those that are known: with initials, other accents or
// capitals, one or two letters otherwise. Columns: variant, kind, passages, source and turn of the first.
Table nameVariants(const project::Project& project, const std::string& ego, const std::string& contact);

// Each is one edit. `contact` is a label, or of a suggestion where there is no such contact yet, which is confirmed on
// the way. `ego` is the case's label or the title of its source. Each throws Error naming what is there where a name
// means nothing, and where a label is taken. A suggestion becomes a contact, with its names and phrases as aliases; its
// mentions, apart from pronouns, are confirmed.
void confirmContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by);
void addContact(project::Project& project, const std::string& ego, const std::string& label,
                const std::vector<std::string>& aliases, ContactKind kind, const Coder& by);
// The label before becomes an alias, so that it is still found in the text.
void renameContact(project::Project& project, const std::string& ego, const std::string& contact,
                   const std::string& label, const Coder& by);
// Codings, ratings, changes, ties, decided mentions, members and memos of the others follow; their labels and aliases
// become aliases. Where both have a rating by the same coder in the same wave, or a tie to the same contact, that of
// `into` stays.
void mergeContacts(project::Project& project, const std::string& ego, const std::string& into,
                   const std::vector<std::string>& others, const Coder& by);
// The aliases become a contact of their own; codings whose passage says one of them and none of those that stay go
// along.
void splitContact(project::Project& project, const std::string& ego, const std::string& contact,
                  const std::vector<std::string>& aliases, const std::string& label, const Coder& by);
// This is no contact: its mentions are rejected; a confirmed contact with codings is refused with their number.
void rejectContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by);
struct ContactDescription {
    std::optional<ContactKind> kind;                 // an individual has no members
    std::optional<std::string> organisation, person; // person: a label, made where it is new; "" takes it away
    std::optional<Visibility> visibility;
    std::vector<std::string> addAliases;
    std::vector<std::string>
        members; // labels of contacts; those that it has now, where empty; having members makes a group
    std::vector<std::string> removeAliases; // the account's words are found by them no more
};
void describeContact(project::Project& project, const std::string& ego, const std::string& contact,
                     const ContactDescription& changes, const Coder& by);

// The same for several contacts, of any accounts, as one edit; they are called by key, for a list knows them. Throws
// Error for aliases and members, which are one contact's own, and where a contact is not there.
void describeContacts(project::Project& project, const std::vector<ContactKey>& contacts,
                      const ContactDescription& changes, const Coder& by);

// Tables of decisions; columns as in the user guide. Reading one twice changes nothing the second time.
enum class ContactTable { Contacts, Ties, Changes, AlterTies };
// Which one a file is, by its columns. Throws Error where it could be none.
ContactTable contactTableIn(const std::filesystem::path& file);
// Makes contacts, or adds to those with this very label: columns case, contact, kind, aliases, organisation,
// visibility, person, memo.
LoadOutcome loadContacts(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                         const Coder& by);
// Ratings: case, contact, coder, wave, strength, duration, intensity, source, quote, occurrence.
LoadOutcome loadTies(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);
// case, contact, coder, from, to, intention, when, source, quote, occurrence.
LoadOutcome loadTieChanges(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                           const Coder& by);
// case, contact_a, contact_b, status, coder, source, quote, occurrence.
LoadOutcome loadContactTies(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                            const Coder& by);

} // namespace kith::study
