// The codebook of a project: its codes change, its codings follow, and what must be coded again is listed.
#pragma once

#include "kith/model/table.h"
#include "kith/project/project.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

Table codesTable(const project::Project& project, const std::string& language);
// One code with all its fields, in words.
std::string describeCode(const project::Project& project, const std::string& code, const std::string& language);

struct CodeWish {
    std::string name;
    std::string layer, parent, group, colour, citation;
    std::string language = "en";
    CodeText text; // empty fields are left as they are when editing
};
// Each is one edit and one version of the codebook further. A code added later opens the list of sources to be coded
// again.
void addCode(project::Project& project, const CodeWish& wish, const Coder& by);
void editCode(project::Project& project, const std::string& code, const CodeWish& changes, const Coder& by);
void renameCode(project::Project& project, const std::string& code, const std::string& name, const Coder& by);
void moveCode(project::Project& project, const std::string& code, const std::string& parent, int position,
              const Coder& by);
// Codings of the others become codings of `into`; where a passage has both, one remains. The others are retired.
void mergeCodes(project::Project& project, const std::string& into, const std::vector<std::string>& others,
                const Coder& by);
// A new code takes over the codings whose words match the pattern, or that the listed coders, cases … made.
struct CodeSplit {
    std::string name;
    std::string pattern; // of the passage's words
    Stage stage = Stage::NotAsked;
    std::string ego;
};
std::int64_t splitCode(project::Project& project, const std::string& code, const CodeSplit& split, const Coder& by);
void retireCode(project::Project& project, const std::string& code, const Coder& by);

// Codes from a codebook or protocol file that are not in the project's codebook are added; those that differ are
// listed, and replaced only when told to.
struct CodebookImport {
    std::vector<std::string> added, different, replaced;
};
CodebookImport importCodebook(project::Project& project, const std::filesystem::path& file, bool replace,
                              const Coder& by);

// Sources that must be looked at again: code, source, done. And ticking one off.
Table recodingTable(const project::Project& project);
void finishRecoding(project::Project& project, const std::string& code, const std::string& source, const Coder& by);

} // namespace kith::study
