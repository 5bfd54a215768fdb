// Mentions and contacts: what the finder suggests, and what analysts decide.
#pragma once

#include "kith/model/mention.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/study/sources.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

// `kith mentions`: the finder on a text alone. One JSON object and a line feed:
// {"id", "lang", "mentions": [{"start", "end", "head_start", "head_end", "kind", "entity", "confidence"}]}, code points.
std::string mentionsAsJson(const std::string& id, std::string_view bytes, const std::string& language);

struct FindOptions {
    std::string ego;      // one case only
    std::string language; // sources in this language only
    double minConfidence = 0;
    bool withReasons = false;
};
// Suggested contacts of each account with their mentions: case, contact, kind, mentions, aliases, confidence, decided.
Table suggestedContacts(const project::Project& project, const FindOptions& options, const Job& job);
// Every mention: source, turn, begin, end, words, kind, contact, confidence, decision, reason.
Table mentionsTable(const project::Project& project, const FindOptions& options, const Job& job);

Table contactsTable(const project::Project& project, const std::string& ego = {});

// Each is one edit. `contact` is a label, or of a suggestion where there is no such contact yet.
void confirmContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by);
void addContact(project::Project& project, const std::string& ego, const std::string& label, const std::vector<std::string>& aliases,
                ContactKind kind, const Coder& by);
void renameContact(project::Project& project, const std::string& ego, const std::string& contact, const std::string& label, const Coder& by);
// Codings, ratings and ties of the others follow; their labels become aliases.
void mergeContacts(project::Project& project, const std::string& ego, const std::string& into, const std::vector<std::string>& others,
                   const Coder& by);
// The aliases become a contact of their own; codings whose passage says one of them and none of those that stay go along.
void splitContact(project::Project& project, const std::string& ego, const std::string& contact, const std::vector<std::string>& aliases,
                  const std::string& label, const Coder& by);
// This is no contact: its mentions are rejected; a confirmed contact with codings is refused with their number.
void rejectContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by);
struct ContactDescription {
    std::optional<ContactKind> kind;
    std::optional<std::string> organisation, person;
    std::optional<Visibility> visibility;
    std::vector<std::string> addAliases, members;
};
void describeContact(project::Project& project, const std::string& ego, const std::string& contact, const ContactDescription& changes,
                     const Coder& by);

// Tables of decisions; columns as in the user guide.
LoadOutcome loadContacts(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);
LoadOutcome loadTies(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);
LoadOutcome loadTieChanges(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);
LoadOutcome loadContactTies(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);

} // namespace kith::study
