// Which part of Kith sees which (docs/architecture.md), read from the #include lines of the sources.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace kith {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct SourceFile {
    std::string path;   // "coding/text/words.cpp"
    std::string module; // "text"
    std::string bytes;
};

// What a module may include besides itself. A module that is not here is a mistake of this table or of the tree.
const std::map<std::string, Names> maySee{
    {"text", {}},
    {"model", {"text"}},
    {"statistics", {"model", "text"}},
    {"protocol", {"model", "text"}},
    {"project", {"model", "text"}},
    {"search", {"model", "text"}},
    {"people", {"model", "text"}},
    {"training", {"people", "model", "text"}},
    {"network", {"statistics", "model", "text"}},
    {"analysis", {"statistics", "model", "text"}},
    {"agreement", {"statistics", "model", "text"}},
    {"pseudonym", {"model", "text"}},
    {"report", {"model", "text"}},
    {"importers", {"model", "text"}},
    {"study",
     {"agreement", "analysis", "importers", "model", "network", "people", "project", "protocol", "pseudonym", "report",
      "search", "statistics", "text"}},
    // The faces see study, and what stands in its interface: the open project and the ways of writing.
    {"cli", {"study", "project", "report", "model", "text"}},
    {"workbench", {"study", "project", "report", "model", "text"}},
    {"train", {"training", "people", "model", "text"}},
};

// Libraries that only one module may know, by how their headers begin.
const std::map<std::string, Names> doors{
    {"unicode/", {"text"}}, {"cld2/", {"text"}},       {"SQLiteCpp/", {"project"}}, {"sqlite3", {"project"}},
    {"xapian", {"search"}}, {"toml++/", {"protocol"}}, {"CLI/", {"cli", "train"}},  {"Q", {"workbench"}},
};

std::string moduleOf(const fs::path& inTree) {
    std::vector<std::string> parts;
    for (const fs::path& part : inTree)
        parts.push_back(part.string());
    return parts[0] == "importers" ? parts[0] : parts[1];
}

const std::vector<SourceFile>& sourceFiles() {
    static const std::vector<SourceFile> files = [] {
        const fs::path root(KITH_SOURCE_DIR);
        std::vector<SourceFile> found;
        for (const char* folder : {"coding", "importers", "app"})
            for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
                const std::string ending = entry.path().extension().string();
                if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".h")) continue;
                std::ifstream in(entry.path(), std::ios::binary);
                const fs::path inTree = fs::relative(entry.path(), root);
                found.push_back(
                    {inTree.string(), moduleOf(inTree), std::string(std::istreambuf_iterator<char>(in), {})});
            }
        std::sort(found.begin(), found.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
        return found;
    }();
    return files;
}

// What stands between the quotation marks or brackets of each #include.
std::vector<std::string> included(const SourceFile& file, char open, char close) {
    const std::regex line(std::string("(?:^|\\n)[ \\t]*#[ \\t]*include[ \\t]*") + open + "([^\\n" + close + "]+)" +
                          close);
    std::vector<std::string> found;
    for (std::sregex_iterator at(file.bytes.begin(), file.bytes.end(), line), end; at != end; ++at)
        found.push_back((*at)[1]);
    return found;
}

TEST(Architecture, everyModuleIsKnown) {
    ASSERT_GT(sourceFiles().size(), 20u);
    for (const SourceFile& file : sourceFiles())
        EXPECT_TRUE(maySee.contains(file.module)) << file.path;
}

TEST(Architecture, modulesSeeOnlyThoseAboveThem) {
    std::size_t seen = 0;
    for (const SourceFile& file : sourceFiles())
        for (const std::string& header : included(file, '"', '"')) {
            if (!header.starts_with("kith/")) continue;
            ++seen;
            const std::string other = header.substr(5, header.find('/', 5) - 5);
            const auto allowed = maySee.find(file.module);
            EXPECT_TRUE(other == file.module || (allowed != maySee.end() && allowed->second.contains(other)))
                << file.path << " includes " << header << ", but " << file.module << " may not see " << other;
        }
    EXPECT_GT(seen, 50u);
}

TEST(Architecture, modulesReachNoFilesOfOthersByPath) {
    for (const SourceFile& file : sourceFiles())
        for (const std::string& header : included(file, '"', '"')) {
            if (!header.starts_with("../")) continue;
            const fs::path reached = (fs::path(file.path).parent_path() / header).lexically_normal();
            EXPECT_EQ(moduleOf(reached), file.module) << file.path << " includes " << header;
        }
}

TEST(Architecture, headersInSightOfOthersStandInTheFolderOfTheirModule) {
    for (const SourceFile& file : sourceFiles()) {
        const std::size_t at = file.path.find("/include/");
        if (at == std::string::npos) continue;
        EXPECT_TRUE(file.path.substr(at).starts_with("/include/kith/" + file.module + "/")) << file.path;
    }
}

TEST(Architecture, headersInSightOfOthersShowNoLibrary) {
    for (const SourceFile& file : sourceFiles()) {
        if (file.path.find("/include/") == std::string::npos) continue;
        for (const std::string& header : included(file, '<', '>'))
            EXPECT_TRUE(header.find_first_of("/.") == std::string::npos) << file.path << " includes <" << header << ">";
    }
}

TEST(Architecture, librariesWithOneDoorAreSeenThereAlone) {
    for (const SourceFile& file : sourceFiles())
        for (const std::string& header : included(file, '<', '>'))
            for (const auto& [beginning, modules] : doors)
                EXPECT_FALSE(header.starts_with(beginning) && !modules.contains(file.module))
                    << file.path << " includes <" << header << ">";
}

TEST(Architecture, statementsOfTheDatabaseStandInProjectAlone) {
    const std::regex statement(
        "\"[ \\t\\\\n]*(SELECT [^\"]*FROM|INSERT (OR [A-Z]+ )?INTO|UPDATE [^\"]* SET|DELETE FROM|CREATE "
        "(TEMP |VIRTUAL )?(TABLE|INDEX|TRIGGER|VIEW)|DROP TABLE|ALTER TABLE|PRAGMA|ATTACH DATABASE|SAVEPOINT)");
    std::size_t inProject = 0;
    for (const SourceFile& file : sourceFiles()) {
        const bool found = std::regex_search(file.bytes, statement);
        if (file.module == "project" && found) ++inProject;
        EXPECT_TRUE(!found || file.module == "project") << file.path << " holds a statement of the database";
    }
    EXPECT_GT(inProject, 0u) << "the pattern recognises nothing";
}

TEST(Architecture, everyHeaderIsReadOnce) {
    for (const SourceFile& file : sourceFiles())
        EXPECT_TRUE(!file.path.ends_with(".h") || file.bytes.find("#pragma once") != std::string::npos) << file.path;
}

} // namespace
} // namespace kith
