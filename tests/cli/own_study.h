// A small invented study of this test's own, none of it from the sample study: three accounts (Dutch txt, English md,
// English vtt), a literature note and a survey of four, with decisions about them.
#pragma once

#include "cli/program.h"

#include <string>
#include <vector>

namespace kith::test {

inline const std::string ownData = std::string(KITH_TEST_DATA) + "/study/";

// The words that import the survey by its columns.
std::vector<std::string> surveyImport(const std::string& project);

// A folder with study.kith: sources imported with consent to analyse and quote, nothing decided yet.
class OwnSources : public Folder {
public:
    OwnSources();
};

// The same with cases, contacts, ratings, changes, ties and codings from the tables.
class OwnStudy : public OwnSources {
public:
    OwnStudy();
    // What could be changed, as the command tells it: journal, codings, contacts, sources.
    [[nodiscard]] std::string state() const;
};

} // namespace kith::test
