// Writing an index: each shard by a thread of its own.
#include "kith/search/index.h"

#include "index_files.h"
#include "index_state.h"
#include "index_terms.h"

#include "kith/model/error.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace kith::search {
namespace {

namespace fs = std::filesystem;

// Xapian keeps what is new in memory until it is committed; after so many units, committing is quicker than going on.
constexpr std::int64_t unitsBetweenCommits = 2'000;
constexpr std::size_t mostWaiting = 32;       // texts, of one shard
const std::string compactEnding = "-compact"; // of a shard's folder

struct Task {
    enum class What { Put, Remove, Commit };
    What what = What::Put;
    TextRange texts;         // Put: one text
    std::vector<Unit> units; // Put
    bool finishing = false;  // Commit: nothing more comes
};

// One shard and the thread that alone touches it.
class ShardWriter {
public:
    ShardWriter(const fs::path& folder, bool anew)
        : database_(folder.string(),
                    (anew ? Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS : Xapian::DB_OPEN) |
                        Xapian::DB_NO_SYNC),
          anew_(anew), lastPlace_(database_.get_metadata(orderKey)),
          ordered_(!lastPlace_.empty() || database_.get_doccount() == 0), thread_([this] { work(); }) {}

    ~ShardWriter() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
            tasks_.clear();
        }
        changed_.notify_all();
        thread_.join();
    }
    ShardWriter(const ShardWriter&) = delete;
    ShardWriter& operator=(const ShardWriter&) = delete;

    void add(Task task) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return tasks_.size() < mostWaiting || failure_; });
        rethrow();
        tasks_.push_back(std::move(task));
        changed_.notify_all();
    }
    // Until everything is done.
    void wait() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return (tasks_.empty() && !working_) || failure_; });
        rethrow();
    }

private:
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

    void work() {
        while (true) {
            Task task;
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [&] { return ending_ || !tasks_.empty(); });
                if (ending_) return;
                task = std::move(tasks_.front());
                tasks_.pop_front();
                working_ = true;
            }
            changed_.notify_all();
            try {
                run(task);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                failure_ = std::current_exception();
            }
            {
                const std::lock_guard lock(mutex_);
                working_ = false;
            }
            changed_.notify_all();
            if (failure_) return;
        }
    }

    void run(Task& task) {
        switch (task.what) {
        case Task::What::Put:
            return put(task);
        case Task::What::Remove:
            return remove(task.texts);
        case Task::What::Commit:
            writeVocabulary(task.finishing);
            if (uncommitted_ > 0) noteOrder();
            database_.commit();
            uncommitted_ = 0;
            return;
        }
    }

    void put(const Task& task) {
        std::map<int, Xapian::docid> there;
        // A new index is put every text once, so that there is nothing to look for.
        if (!anew_) there = unitsOf(textPrefix(task.texts.source, task.texts.first));
        for (const Unit& unit : task.units) {
            const std::string bytes = toBytes(unit);
            if (const auto old = there.find(unit.place.number); old != there.end()) {
                replace(old->second, unit, bytes);
                there.erase(old);
            } else {
                add(unit, bytes);
            }
            if (++uncommitted_ >= unitsBetweenCommits) {
                writeVocabulary(false);
                noteOrder();
                database_.commit();
                uncommitted_ = 0;
            }
        }
        for (const auto& [number, document] : there)
            erase(document);
    }

    void add(const Unit& unit, const std::string& bytes) {
        database_.add_document(maker_.document(unit, bytes));
        addWords(unit, 1);
        const std::string place = placeKey(unit.place);
        if (place <= lastPlace_) ordered_ = false;
        lastPlace_ = place;
    }

    // As long as units come in the order of the study, documents are in its order too.
    void noteOrder() { database_.set_metadata(orderKey, ordered_ ? lastPlace_ : std::string()); }

    void replace(Xapian::docid document, const Unit& unit, const std::string& bytes) {
        const std::string before = database_.get_document(document).get_data();
        if (before == bytes) return;
        const Unit old = unitFromBytes(before);
        if (old.place != unit.place) ordered_ = false;
        if (old.words != unit.words || old.language != unit.language) {
            addWords(old, -1);
            addWords(unit, 1);
        }
        database_.replace_document(document, maker_.document(unit, bytes));
    }

    void remove(const TextRange& range) {
        std::vector<Xapian::docid> going;
        const std::string prefix = sourcePrefix(range.source);
        for (auto at = database_.allterms_begin(prefix); at != database_.allterms_end(prefix); ++at)
            if (range.holds(range.source, partIn(*at))) going.push_back(*database_.postlist_begin(*at));
        for (const Xapian::docid document : going)
            erase(document);
    }

    void erase(Xapian::docid document) {
        addWords(unitFromBytes(database_.get_document(document).get_data()), -1);
        database_.delete_document(document);
    }

    std::map<int, Xapian::docid> unitsOf(const std::string& prefix) {
        std::map<int, Xapian::docid> units;
        for (auto at = database_.allterms_begin(prefix); at != database_.allterms_end(prefix); ++at)
            units.emplace(numberIn(*at), *database_.postlist_begin(*at));
        return units;
    }

    void addWords(const Unit& unit, int times) {
        maker_.count(unit, times, vocabulary_);
        if (languages_.insert(unit.language).second) database_.set_metadata(languageKey(unit.language), "1");
    }

    // Patterns are looked up in the vocabulary, so that every committed word must stand there. While a new index grows
    // only its new words are written, and all counts once, at the end.
    void writeVocabulary(bool finishing) {
        for (const auto& [key, change] : vocabulary_) {
            if (anew_ && !finishing && !written_.insert(key).second) continue;
            WordCounts counts = change;
            if (!anew_) {
                const WordCounts before = wordCountsFrom(database_.get_metadata(key));
                counts.all += before.all;
                counts.capitals += before.capitals;
                counts.capitalsInside += before.capitalsInside;
            }
            database_.set_metadata(key, counts.all > 0 ? toBytes(counts) : std::string());
        }
        if (finishing || !anew_) vocabulary_.clear();
        if (!finishing) return;
        anew_ = false;
        written_ = {};
    }

    Xapian::WritableDatabase database_;
    bool anew_;
    std::string lastPlace_; // of the unit that was added last
    bool ordered_;
    DocumentMaker maker_;
    VocabularyChange vocabulary_;
    std::unordered_set<std::string> written_; // words in the vocabulary, while a new index grows
    std::unordered_set<std::string> languages_;
    std::int64_t uncommitted_ = 0;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> tasks_;
    bool working_ = false;
    bool ending_ = false;
    std::exception_ptr failure_;
    std::thread thread_;
};

} // namespace

struct IndexWriter::State {
    explicit State(IndexLock held, const fs::path& folder) : lock(std::move(held)), files(folder) {}

    IndexLock lock;
    IndexFiles files;
    Coverage coverage;
    bool anew = false;
    bool sealed = false;
    std::string lastSeal;                             // what it said
    std::vector<std::unique_ptr<ShardWriter>> shards; // let go before the lock

    void open(bool fresh) {
        const auto folders = files.shards();
        for (const fs::path& folder : *folders)
            shards.push_back(std::make_unique<ShardWriter>(folder, fresh));
    }

    void beginAnew(int count) {
        mustHoldTheFolder();
        shards.clear();
        const int first = files.nextShard();
        files.clear();
        std::vector<std::string> names;
        for (int i = 0; i < std::max(1, count); ++i)
            names.push_back(fmt::format("shard-{}", first + i));
        files.nameShards(names);
        open(true);
        coverage = {};
        anew = true;
        sealed = false;
    }

    // Words that were erased must not come back from the memory of a writer that was at work meanwhile.
    void mustHoldTheFolder() const {
        if (!lock.holds(files.folder())) throw IndexTrouble{"the folder of the index was taken away"};
    }

    void mustBeOpenToChange() {
        mustHoldTheFolder();
        if (sealed) lastSeal = files.breakSeal();
        sealed = false;
    }

    std::size_t shardOf(SourceKey source, std::int64_t part) const {
        const auto& bytes = source.uuid.bytes;
        return (XXH3_64bits(bytes.data(), bytes.size()) + static_cast<std::uint64_t>(part)) % shards.size();
    }

    void forEachShard(const std::function<void(ShardWriter&)>& act) {
        for (const auto& shard : shards)
            act(*shard);
    }

    void commit(const Coverage& next, bool finishing) {
        mustBeOpenToChange();
        Task task;
        task.what = Task::What::Commit;
        task.finishing = finishing;
        guarded([&] {
            forEachShard([&](ShardWriter& shard) { shard.add(task); });
            forEachShard([](ShardWriter& shard) { shard.wait(); });
            mustHoldTheFolder();
            files.writeCoverage(coverageAsBytes(next));
        });
        coverage = next;
    }

    [[nodiscard]] bool isCompact() const {
        const auto folders = files.shards();
        return std::all_of(folders->begin(), folders->end(),
                           [](const fs::path& folder) { return folder.string().ends_with(compactEnding); });
    }

    // The smallest form of each shard, beside it; then these are the index. Where there is no room for that, the shards
    // stay as they are.
    void compact() {
        const auto folders = files.shards();
        shards.clear();
        std::vector<std::string> names;
        std::vector<std::exception_ptr> failures(folders->size());
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < folders->size(); ++i) {
                const std::string from = (*folders)[i].string(), to = from + compactEnding;
                names.push_back(fs::path(to).filename().string());
                threads.emplace_back([from, to, &failure = failures[i]] {
                    try {
                        Xapian::Database(from).compact(to, Xapian::DBCOMPACT_NO_RENUMBER);
                    } catch (...) {
                        failure = std::current_exception();
                    }
                });
            }
        }
        const bool failed = std::any_of(failures.begin(), failures.end(), [](const auto& f) { return f != nullptr; });
        if (failed || !lock.holds(files.folder())) {
            std::error_code none;
            for (const std::string& name : names)
                fs::remove_all(files.folder() / name, none);
            mustHoldTheFolder();
            return open(false);
        }
        files.nameShards(names);
        files.clearUnnamed();
        open(false);
    }
};

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

std::optional<IndexWriter> IndexWriter::take(const fs::path& folder, int shards) {
    // Xapian writes of its own accord after so many changes; it is told when instead, and has no other setting for it.
    setenv("XAPIAN_FLUSH_THRESHOLD", "1000000000", 0);
    auto lock = IndexLock::take(folder);
    if (!lock) return std::nullopt;
    auto state = std::make_unique<State>(std::move(*lock), folder);
    try {
        if (state->files.isSealed()) {
            state->open(false);
            state->coverage = coverageFrom(state->files.coverage());
            state->sealed = true;
            return IndexWriter(std::move(state));
        }
    } catch (const Xapian::Error&) {
        // Not as it should be after all: it is made anew.
    } catch (const std::runtime_error&) {
    }
    guarded([&] { state->beginAnew(shards); });
    return IndexWriter(std::move(state));
}

bool IndexWriter::isNew() const {
    return state_->anew;
}
const Coverage& IndexWriter::coverage() const {
    return state_->coverage;
}
void IndexWriter::beginAnew(int shards) {
    guarded([&] { state_->beginAnew(shards); });
}
void IndexWriter::put(SourceKey source, std::int64_t part, std::vector<Unit> units) {
    State& s = *state_;
    s.mustBeOpenToChange();
    Task task;
    task.texts = {source, part, part};
    task.units = std::move(units);
    guarded([&] { s.shards[s.shardOf(source, part)]->add(std::move(task)); });
}

void IndexWriter::remove(const TextRange& range) {
    State& s = *state_;
    s.mustBeOpenToChange();
    Task task;
    task.what = Task::What::Remove;
    task.texts = range;
    guarded([&] { s.forEachShard([&](ShardWriter& shard) { shard.add(task); }); });
}

void IndexWriter::commit(const Coverage& coverage) {
    state_->commit(coverage, false);
}

void IndexWriter::finish(const Coverage& coverage) {
    State& s = *state_;
    s.commit(coverage, true);
    guarded([&] {
        if (coverage.missing.empty() && !s.isCompact()) s.compact();
        s.files.seal(s.lastSeal);
    });
    s.anew = false;
    s.sealed = true;
}

} // namespace kith::search
