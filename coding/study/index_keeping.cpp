#include "index_keeping.h"

#include "kith/study/search.h"

#include <algorithm>
#include <thread>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t smallProject = 16'000'000;     // bytes: indexed in a few seconds
constexpr std::size_t fewTexts = 20;                    // ranges that are brought up to date in a moment
constexpr std::int64_t bytesBetweenCommits = 3'000'000; // of words: readers see an index grow in steps of a few seconds

int shardsFor(const project::Project& project, int wanted) {
    if (wanted > 0) return wanted;
    std::error_code none;
    if (fs::file_size(project.file(), none) < smallProject) return 1;
    constexpr unsigned most = 8;
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, most));
}

std::vector<search::TextRange> allTexts(const UnitReader& reader) {
    std::vector<search::TextRange> texts;
    for (const Source& source : reader.sources())
        texts.push_back({source.key, 1, std::numeric_limits<std::int64_t>::max()});
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

void refresh(const project::Project& project, search::IndexWriter& writer, int shards, const Job& job) {
    UnitReader reader(project);
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
            stale.push_back({text.source, 1, std::numeric_limits<std::int64_t>::max()});
        else
            stale.push_back({text.source, text.part, text.part});
    }
    std::sort(stale.begin(), stale.end());
    stale.erase(std::unique(stale.begin(), stale.end()), stale.end());
    return stale;
}

IndexOutcome updateIndex(const project::Project& project, const IndexOptions& options, const Job& job) {
    const auto still = project.holdStill();
    const int shards = shardsFor(project, options.shards);
    std::optional<search::IndexWriter> writer;
    try {
        writer = search::IndexWriter::take(indexFolder(project.file()), shards);
    } catch (const Error&) {
        return IndexOutcome::Forbidden;
    }
    if (!writer) return IndexOutcome::Busy;
    try {
        refresh(project, *writer, shards, job);
        return IndexOutcome::Current;
    } catch (const search::IndexTrouble&) {
        // Something broke it meanwhile; it is derived, so it is made again.
    }
    try {
        writer->beginAnew(shards);
        refresh(project, *writer, shards, job);
        return IndexOutcome::Current;
    } catch (const search::IndexTrouble&) {
        return IndexOutcome::Forbidden; // a full disk
    }
}

bool isIndexNearlyCurrent(const project::Project& project) {
    std::error_code none;
    if (fs::file_size(project.file(), none) <= smallProject) return true;
    const auto index = search::Index::open(indexFolder(project.file()));
    if (!index) return false;
    const auto stale = staleTexts(project, index->coverage());
    return stale && stale->size() <= fewTexts &&
           std::none_of(stale->begin(), stale->end(), [](const search::TextRange& range) {
               return range.last == std::numeric_limits<std::int64_t>::max() && range.first > 1;
           });
}

void writeShards(const project::Project& project, const fs::path& folder, int shards, const Job& job) {
    const auto still = project.holdStill();
    auto writer = search::IndexWriter::take(folder, shards);
    if (!writer) throw Error("Another program is writing this index.", {folder.string(), {}}, "Wait for it to end.");
    writer->beginAnew(shards);
    try {
        refresh(project, *writer, shards, job);
    } catch (const search::IndexTrouble& trouble) {
        throw Error("The index could not be written: " + trouble.what, {folder.string(), {}},
                    "Check that the disk has room.");
    }
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
    state.usable = true;
    state.units = index->units();
    state.shards = index->shards();
    state.missing = static_cast<std::int64_t>(stale->size());
    return state;
}

} // namespace kith::study
