// The key file beside a project, and the people that it should speak of.
#pragma once

#include "kith/project/project.h"
#include "kith/pseudonym/key.h"
#include "kith/pseudonym/leaks.h"
#include "kith/pseudonym/suggesting.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace kith::study {

// Nothing where there is no key file. Throws Refused for one that cannot be read.
std::optional<pseudonym::Key> readKeyOf(const std::filesystem::path& project);
// Throws Error where there is none.
pseudonym::Key keyOf(const std::filesystem::path& project);
void writeKeyOf(const std::filesystem::path& project, const pseudonym::Key& key);

// How words are written in the texts of the study.
pseudonym::WordCounts countWordsOf(const project::Project& project);

// Cases, their contacts, organisations, places and speakers, in the order of the study.
std::vector<pseudonym::Told> toldIn(const project::Project& project);

// Every name that must not be read under pseudonyms.
std::vector<pseudonym::Secret> secretsOf(const project::Project& project, const pseudonym::Key& key,
                                         const pseudonym::WordCounts& counts);

// The entries that speak of what is withdrawn alone: the case, its contacts, the respondents of a survey, speakers and
// organisations that stand nowhere else. Called before a withdrawal; `forgetInKey` takes them out of the file
// afterwards, and gives how many there were.
std::vector<pseudonym::Entry> entriesOf(const project::Project& project, const std::vector<SourceKey>& sources,
                                        const std::optional<CaseKey>& ego);
std::int64_t forgetInKey(const std::filesystem::path& project, const std::vector<pseudonym::Entry>& entries);

} // namespace kith::study
