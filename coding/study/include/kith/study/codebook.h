// The codebook of a project: its codes change, its codings follow, and what must be coded again is listed.
#pragma once

#include "kith/model/table.h"
#include "kith/project/project.h"

#include <filesystem>
#include <map>
#include <optional>
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
// What is to change of a code; what is not given stays as it is.
struct CodeChanges {
    std::optional<std::string> name, layer, group, colour, shortcut, citation;
    std::optional<Evidence> evidenceForName, evidenceForDefinition;
    std::optional<Origin> origin;
    // By language, all fields of it: an empty one is emptied, a language without any field goes.
    std::map<std::string, CodeText, std::less<>> texts;
};
// One edit, one version of the codebook further; nothing where nothing differs. What stands below a code has its layer.
// Throws Error where the code is there no more or retired, and for a name or a shortcut that another code in use has.
void reviseCode(project::Project& project, CodeKey code, const CodeChanges& changes, const Coder& by);

// Where a code is put, with all that stands below it: below another one, or without one above it in a layer and group.
struct CodePlace {
    CodeKey parent;
    std::string layer, group; // where there is no parent; layer "": as it was
    CodeKey before;           // of the codes there; none: behind them
};
void placeCode(project::Project& project, CodeKey code, const CodePlace& place, const Coder& by);
// One step: past its neighbour (below the same code, in the same layer and group); below the one that stands above it;
// or out, to stand behind the code that it stood below. False where there is nowhere to go.
enum class CodeStep { Up, Down, Below, Out };
bool stepCode(project::Project& project, CodeKey code, CodeStep step, const Coder& by);

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
// How many codings splitCode would take, of how many; throws for a pattern or case as splitCode does.
struct SplitPreview {
    std::int64_t going = 0, all = 0;
    bool operator==(const SplitPreview&) const = default;
};
SplitPreview previewSplit(const project::Project& project, const std::string& code, const CodeSplit& split);
void retireCode(project::Project& project, const std::string& code, const Coder& by);

// Codes from a codebook or protocol file that are not in the project's codebook are added; those that differ are
// listed, and replaced only when told to.
struct CodebookImport {
    std::vector<std::string> added, different, replaced;
};
CodebookImport importCodebook(project::Project& project, const std::filesystem::path& file, bool replace,
                              const Coder& by);
// What importCodebook would add and find different, without a change.
CodebookImport previewCodebookImport(const project::Project& project, const std::filesystem::path& file);

// The versions of the codebook that brought or retired codes, the latest first: version, added, retired.
Table codebookVersions(const project::Project& project, const std::string& language);
// What differs between two versions, field by field: what, before, after. Of versions between the protocol's and the
// one in use only the coming and going of codes is known; a note says so. Throws Error for a version that is not there.
Table codebookDifferences(const project::Project& project, int from, int to, const std::string& language);

// Sources that must be looked at again: code, source, done. And ticking one off.
Table recodingTable(const project::Project& project);
void finishRecoding(project::Project& project, const std::string& code, const std::string& source, const Coder& by);

} // namespace kith::study
