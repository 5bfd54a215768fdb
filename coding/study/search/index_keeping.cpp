#include "search/index_keeping.h"

#include "kith/study/search.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <thread>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t smallProject = 16'000'000;     // bytes: indexed in a few seconds
constexpr std::int64_t fewTexts = 50;                   // that are brought up to date in a moment
constexpr std::int64_t bytesBetweenCommits = 3'000'000; // of words: readers see an index grow in steps of a few seconds

int shardsFor(const project::Project& project, int wanted) {
    if (wanted > 0) return wanted;
    std::error_code none;
    if (fs::file_size(project.file(), none) < smallProject) return 1;
    constexpr unsigned most = 8;
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, most));
}

// Sorted, and none over another.
std::vector<search::TextRange> merged(std::vector<search::TextRange> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<search::TextRange> apart;
    for (const search::TextRange& range : ranges) {
        if (!apart.empty() && apart.back().source == range.source && range.first <= apart.back().last)
            apart.back().last = std::max(apart.back().last, range.last);
        else
            apart.push_back(range);
    }
    return apart;
}

std::vector<search::TextRange> allTexts(const UnitReader& reader) {
    std::vector<search::TextRange> texts;
    for (const Source& source : reader.sources())
        texts.push_back({source.key});
    return texts;
}

// Puts the stale texts, source after source. What is not done yet stands in `left`.
class Refreshing {
public:
    Refreshing(const project::Project& project, UnitReader& reader, search::IndexWriter& writer,
               std::vector<search::TextRange> stale, const Job& job)
        : reader_(reader), writer_(writer), left_(std::move(stale)), job_(job), target_(currentCoverage(project)) {
        // In the order of the study, so that a new index is in document order.
        std::stable_sort(left_.begin(), left_.end(), [&](const search::TextRange& a, const search::TextRange& b) {
            return positionOf(a) < positionOf(b);
        });
        std::reverse(left_.begin(), left_.end()); // taken from the back
    }

    void run() {
        const auto total = static_cast<std::int64_t>(left_.size());
        try {
            while (!left_.empty()) {
                job_.check();
                job_.report({"Indexing", total - static_cast<std::int64_t>(left_.size()), total});
                refresh();
            }
        } catch (const Cancelled&) {
            writer_.finish(coverage());
            throw;
        }
        writer_.finish(coverage());
    }

private:
    [[nodiscard]] int positionOf(const search::TextRange& range) const {
        const Source* source = reader_.source(range.source);
        return source ? source->position : 0;
    }

    [[nodiscard]] search::Coverage coverage() const {
        search::Coverage coverage = target_;
        coverage.missing = left_;
        std::sort(coverage.missing.begin(), coverage.missing.end());
        return coverage;
    }

    void refresh() {
        const search::TextRange range = left_.back();
        if (!reader_.source(range.source)) writer_.remove(range);
        reader_.read(range, [&](std::int64_t part, std::vector<search::Unit>&& units) {
            job_.check();
            for (const search::Unit& unit : units)
                bytes_ += static_cast<std::int64_t>(unit.words.size());
            writer_.put(range.source, part, std::move(units));
            left_.back().first = part + 1;
            if (bytes_ >= bytesBetweenCommits) {
                writer_.commit(coverage());
                bytes_ = 0;
            }
            return true;
        });
        left_.pop_back();
    }

    UnitReader& reader_;
    search::IndexWriter& writer_;
    std::vector<search::TextRange> left_;
    const Job& job_;
    search::Coverage target_;
    std::int64_t bytes_ = 0;
};

void refresh(const project::Project& project, UnitReader reader, search::IndexWriter& writer, int shards,
             const Job& job) {
    auto stale = writer.isNew() ? std::nullopt : staleTexts(project, writer.coverage());
    if (!stale) {
        if (!writer.isNew()) writer.beginAnew(shards);
        stale = allTexts(reader);
    } else if (stale->empty()) {
        // Nothing of what happened since is in an index; that is noted now and then, so that nobody reads it all again.
        constexpr std::int64_t manyEntries = 200;
        const search::Coverage current = currentCoverage(project);
        if (current.entry - writer.coverage().entry > manyEntries) writer.finish(current);
        return;
    }
    Refreshing(project, reader, writer, std::move(*stale), job).run();
}

} // namespace

fs::path indexFolder(const fs::path& project) {
    return project.string() + ".index";
}

search::Coverage currentCoverage(const project::Project& project) {
    const project::JournalPlace place = project.journalPlace();
    return {place.entry, {place.hash.begin(), place.hash.end()}, {}};
}

std::optional<std::vector<search::TextRange>> staleTexts(const project::Project& project,
                                                         const search::Coverage& coverage) {
    project::JournalPlace place;
    if (coverage.hash.size() != place.hash.size()) return std::nullopt;
    place.entry = coverage.entry;
    std::copy(coverage.hash.begin(), coverage.hash.end(), place.hash.begin());
    const auto changed = project.textsChangedSince(place);
    if (!changed) return std::nullopt;
    std::vector<search::TextRange> stale = coverage.missing;
    for (const project::ChangedText& text : *changed) {
        if (text.part == 0)
            stale.push_back({text.source});
        else
            stale.push_back({text.source, text.part, text.part});
    }
    return merged(std::move(stale));
}

bool mayWriteIndex(const project::Project& project) {
    const char* setting = std::getenv("KITH_INDEX");
    if (setting && std::string_view(setting) == "never") return false;
    const fs::path folder = indexFolder(project.file());
    std::error_code none;
    const fs::path written = fs::exists(folder, none) ? folder : fs::absolute(folder, none).parent_path();
    return access(written.c_str(), W_OK) == 0;
}

IndexOutcome updateIndex(const project::Project& project, const IndexOptions& options, const Job& job) {
    if (!options.asked && !mayWriteIndex(project)) return IndexOutcome::Forbidden;
    const int shards = shardsFor(project, options.shards);
    try {
        // First the lock, then the state: nobody erases anything in between that would be indexed.
        auto writer = search::IndexWriter::take(indexFolder(project.file()), shards);
        if (!writer) return IndexOutcome::Busy;
        const auto still = project.holdStill();
        refresh(project, UnitReader(project), *writer, shards, job);
        return IndexOutcome::Current;
    } catch (const search::IndexTrouble&) {
        // A full disk, a folder that may not be written, or one that was taken away: the texts can be read without it.
        return IndexOutcome::Forbidden;
    }
}

bool isIndexNearlyCurrent(const project::Project& project) {
    std::error_code none;
    if (fs::file_size(project.file(), none) <= smallProject) return true;
    const auto index = search::Index::open(indexFolder(project.file()));
    if (!index) return false;
    const auto stale = staleTexts(project, index->coverage());
    if (!stale) return false;
    const UnitReader reader(project);
    std::int64_t texts = 0;
    for (const search::TextRange& range : *stale)
        if (const Source* source = reader.source(range.source))
            texts += std::max<std::int64_t>(0, std::min(range.last, source->parts) - range.first + 1);
    return texts <= fewTexts;
}

void writeIndex(const project::Project& project, const fs::path& folder, int shards, Purpose purpose, const Job& job) {
    try {
        auto writer = search::IndexWriter::take(folder, shards);
        if (!writer)
            throw Error("Another program is writing this index.", {folder.string(), {}}, "Wait for it to end.");
        const auto still = project.holdStill();
        if (!writer->isNew()) writer->beginAnew(shards);
        refresh(project, UnitReader(project, purpose), *writer, shards, job);
    } catch (const search::IndexTrouble& trouble) {
        throw Error("The index could not be written: " + trouble.what + ".", {folder.string(), {}},
                    "Check that the disk has room and that you may write there.");
    }
}

std::vector<std::string> writeShards(const project::Project& project, const fs::path& folder, int shards,
                                     const Job& job) {
    std::error_code none;
    if (fs::exists(folder, none) && !fs::is_empty(folder, none) && !search::isIndex(folder))
        throw Error("There are other things in this folder.", {folder.string(), {}},
                    "Name a folder that is empty or not there yet; an index in it would be replaced.");
    writeIndex(project, folder, shards, Purpose::Archiving, job);
    const UnitReader archived(project, Purpose::Archiving), searched(project);
    std::vector<std::string> leftOut;
    for (const Source& source : searched.sources())
        if (!archived.source(source.key)) leftOut.push_back(source.title);
    return leftOut;
}

void removeIndex(const project::Project& project) {
    std::error_code failure;
    fs::remove_all(indexFolder(project.file()), failure);
    if (failure)
        throw Error("The index cannot be taken away: " + failure.message() + ".",
                    {indexFolder(project.file()).string(), {}}, "Take the folder away by other means.");
}

IndexState indexState(const project::Project& project) {
    IndexState state;
    const fs::path folder = indexFolder(project.file());
    std::error_code none;
    for (fs::recursive_directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
        if (at->is_regular_file(none)) state.bytes += static_cast<std::int64_t>(at->file_size(none));
    const auto index = search::Index::open(folder);
    if (!index) return state;
    const auto stale = staleTexts(project, index->coverage());
    if (!stale) return state;
    try {
        state.units = index->units();
    } catch (const search::IndexTrouble&) {
        return state;
    }
    state.usable = true;
    state.shards = index->shards();
    state.missing = static_cast<std::int64_t>(stale->size());
    return state;
}

} // namespace kith::study
