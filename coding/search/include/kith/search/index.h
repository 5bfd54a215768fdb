// The index of a study: a folder of Xapian databases (shards) that is derived from the project and can be deleted at
// any time. It proposes units; a Matcher judges each of them by its words, so that an answer never rests on the index
// alone.
#pragma once

#include "kith/model/job.h"
#include "kith/search/matcher.h"
#include "kith/search/query.h"
#include "kith/search/unit.h"

#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kith::search {

// Texts of one source, from the first to the last.
struct TextRange {
    SourceKey source;
    std::int64_t first = 1;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    auto operator<=>(const TextRange&) const = default;
    [[nodiscard]] bool holds(SourceKey key, std::int64_t part) const {
        return key == source && first <= part && part <= last;
    }
};

// Which state of its project an index shows: that of one entry of the journal, but for the texts that are still
// missing.
struct Coverage {
    std::int64_t entry = 0;
    std::string hash; // of that entry, as bytes
    std::vector<TextRange> missing;
    bool operator==(const Coverage&) const = default;
};

enum class Order {
    Document,  // by source, text, turn
    Relevance, // BM25, then document order
    Time       // by wave, then document order
};

struct FoundUnit {
    Unit unit;
    std::vector<Match> matches; // ascending
    double weight = 0;          // where relevance was asked for
};

struct Wish {
    Order order = Order::Document;
    std::size_t most = 0;           // passages, after which no further unit is looked at; 0: all
    std::vector<TextRange> without; // left out, for the index shows them as they were; sorted, none over another
};

// A shard that gives no answer, and why.
struct SilentShard {
    std::string name;
    std::string why;
};

// Not thread-safe. Readings may throw IndexTrouble when the files change or break under them.
class Index {
public:
    // The index in a folder. Nothing where there is none, where it is of another version, or where its files are not as
    // its last writer left them. While a writer is at work, its last commit.
    static std::optional<Index> open(const std::filesystem::path& folder);

    // Several shards as one: folders (of an index, or one shard of it) and HOST:PORT of xapian-tcpsrv. Those that do
    // not answer are added to `silent`; the others are there. Throws Error where a folder holds no index.
    static Index join(const std::vector<std::string>& shards, std::vector<SilentShard>& silent);

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    [[nodiscard]] const Coverage& coverage() const; // of an index that was opened, not joined
    [[nodiscard]] std::int64_t units() const;
    [[nodiscard]] std::size_t shards() const;

    // The units that answer a query, in the order that is wished. Joined shards that fall silent are added to `silent`
    // and the search goes on without them.
    [[nodiscard]] std::vector<FoundUnit> find(const Query& query, const Wish& wish, const Job& job = {});
    // How many units answer it, where the index alone can tell, without reading any.
    [[nodiscard]] std::optional<std::int64_t> count(const Query& query);

    [[nodiscard]] const std::vector<SilentShard>& silent() const;

    struct State; // Xapian's side, inside this module only
    [[nodiscard]] State& state() { return *state_; }

private:
    explicit Index(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// The files of an index changed or broke while it was read: open it again, or read the texts themselves.
struct IndexTrouble {
    std::string what;
};

// The one who changes an index. What cannot be written throws IndexTrouble, and so does everything once somebody else
// has taken the folder away. Everything is put by text: all its units at once, of which only those that differ are
// written. Until a new index is finished, nobody looks for what is there already: each text is put once. Shards are
// written side by side, each by a thread of its own.
class IndexWriter {
public:
    // Takes the index's lock; nothing where somebody else holds it. An index that `Index::open` would not give is begun
    // anew, with so many shards.
    static std::optional<IndexWriter> take(const std::filesystem::path& folder, int shards);

    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;
    ~IndexWriter(); // an index that was changed and not finished is none

    [[nodiscard]] bool isNew() const; // nothing was ever committed
    [[nodiscard]] const Coverage& coverage() const;
    void beginAnew(int shards);

    void put(SourceKey source, std::int64_t part, std::vector<Unit> units);
    void remove(const TextRange& range);

    // What was put is there for readers, as this coverage says; the writer goes on.
    void commit(const Coverage& coverage);
    // Commits, brings the files to the disk and seals them: whoever opens the index next knows that they are whole. An
    // index that lacks nothing any more is first made as small as it can be. Whoever never finishes leaves no index.
    void finish(const Coverage& coverage);

private:
    struct State;
    explicit IndexWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// Whether there is an index in the folder, of whatever version and in whatever state.
bool isIndex(const std::filesystem::path& folder);

// Whether `HOST:PORT` is meant, and no folder.
bool isRemote(const std::string& shard);

// Every unit without any index: the same answers, in the same order.
class Scan {
public:
    Scan(const Query& query, Order order);
    ~Scan();
    void add(const Unit& unit);
    [[nodiscard]] std::vector<FoundUnit> finish(); // in the order; empties the scan

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Sorts as `order` says, by weight and place.
void sortFound(std::vector<FoundUnit>& found, Order order);

} // namespace kith::search
