// The parts of a protocol's file, each read by a function of its own.
#pragma once

#include "kith/model/protocol.h"
#include "section.h"

#include <set>
#include <string>
#include <vector>

namespace kith::protocol {

std::vector<CodeGroup> readGroups(Section& root);
// Codes by position, with the keys that `keyOfCode` gives. Where there are no groups, a code's group is free.
Codebook readCodes(Section& root, const std::string& id, const std::vector<CodeGroup>& groups);
// Names of codes under a key, with "PREFIX.*" expanded; those that do not exist become mistakes.
std::vector<std::string> readCodeNames(Section& section, std::string_view key, Need need, const Codebook& codebook);
// `given` where it is one of the names or "", else a mistake and "".
std::string knownName(Section& section, std::string_view key, const std::string& given,
                      const std::vector<std::string>& names);
// True, after a mistake, where the name is taken; else it is taken from now on.
bool isTaken(Section& section, std::string_view key, const std::string& name, std::set<std::string>& taken);

// Stages, scales, tie layers and attributes, with their words.
std::vector<TermLabel> readTerms(Section& root);
std::vector<TieLayer> readTieLayers(Section& root, std::vector<TermLabel>& terms);
// The lists that a [[scale]] can word, and the values of one ("" is among those that may be unknown).
std::vector<std::string> scaleNames();
std::vector<std::string> scaleValues(const std::string& scale);

std::vector<Reading> readReadings(Section& root, const Codebook& codebook, const std::vector<CodeGroup>& groups);
std::vector<GuideQuestion> readGuide(Section& root, const Codebook& codebook);
std::vector<EligibilityRule> readEligibility(Section& root);
std::vector<PlannedQuery> readQueries(Section& root);
// What the tables name must have been read before.
std::vector<PlannedTable> readTables(Section& root, const Protocol& protocol);
std::vector<Claim> readClaims(Section& root, const Codebook& codebook);
// Each names a code of the codebook; every word pattern is one that can be understood.
std::vector<RoleRule> readRoleRules(Section& root, const Codebook& codebook);

Fieldwork readFieldwork(Section& root);
// What the pictures name must have been read before.
std::vector<PlannedPicture> readPictures(Section& root, const Protocol& protocol);

// Surveys, and what they say before their questions.
void readSurveys(Section& root, Protocol& protocol);
Stage readStage(Section& section, std::string_view key, Need need);

} // namespace kith::protocol
