// Reading the study's things from the tables.
#pragma once

#include "database.h"
#include "kith/model/protocol.h"
#include "kith/model/study.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace kith::project {

std::vector<Source> readSources(Database& database); // in use and superseded, by position
std::vector<Source> readRemovedSources(Database& database);
std::optional<Source> readSource(Database& database, SourceKey key);            // in use or superseded
std::optional<Source> readSourceOfFile(Database& database, const Digest& file); // in use
std::vector<Speaker> readSpeakers(Database& database);                          // by source position and label

// Interview cases by position, then the respondents of the surveys among these sources; labels made unique, positions
// counted on.
std::vector<Case> readCases(Database& database, const std::vector<Source>& sources);
// A respondent as imported, with nothing that was decided later; nothing where the form place is not there.
std::optional<Case> readRespondent(Database& database, const FormPlace& place);

std::vector<Contact> readContactsOf(Database& database, CaseKey ego); // by position
// Those decided on and those named in the surveys among these sources, in no order.
std::vector<Contact> readContacts(Database& database, const std::vector<Source>& sources);

Codebook readCodebook(Database& database);
Protocol readProtocol(Database& database);
std::string readSetting(Database& database, std::string_view name); // "" where not set
// The name of the setting that says where a source's recording is, and the source that such a name speaks of.
std::string settingOfRecording(SourceKey source);
SourceKey recordedSource(std::string_view setting);
std::vector<SavedQuery> readSavedQueries(Database& database); // by name

bool egoExists(Database& database, CaseKey ego);
bool contactExists(Database& database, ContactKey contact);

// A survey whose respondents are cases now.
bool isSurveyInUse(const Source& source);

// A word of a closed list as stored by toString.
template<class Term>
Term termOf(std::string_view word) {
    if (word.empty()) return Term{};
    return parse<Term>(word).value_or(Term{});
}

std::string_view toString(Verdict verdict);
std::string_view toString(AssignmentState state);

} // namespace kith::project
