#include "search/examples.h"

#include "search/index_keeping.h"

#include "kith/study/search.h"

#include <cstdlib>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

struct TemporaryFolder {
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "kith-index-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw Error("There is no room for an index.", {pattern, {}}, "Check that the disk has room.");
        path = pattern;
    }
    ~TemporaryFolder() {
        std::error_code none;
        fs::remove_all(path, none);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    fs::path path;
};

} // namespace

search::Index currentIndex(const project::Project& project, const Job& job) {
    updateIndex(project, {}, job);
    if (auto index = search::Index::open(indexFolder(project.file())))
        if (const auto stale = staleTexts(project, index->coverage()); stale && stale->empty())
            return std::move(*index);
    const TemporaryFolder folder; // what is open stays readable when it goes
    writeIndex(project, folder.path, 1, Purpose::Searching, job);
    auto index = search::Index::open(folder.path);
    if (!index)
        throw Error("The index could not be read.", {folder.path.string(), {}}, "Check that the disk has room.");
    return std::move(*index);
}

search::SimilarUnits similarUnits(search::Index& index, const search::SimilarWish& wish) {
    try {
        return search::findSimilar(index, wish);
    } catch (const search::IndexTrouble& trouble) {
        throw Error("The index changed while it was read: " + trouble.what, {}, "Try again.");
    }
}

} // namespace kith::study
