#include "kith/search/index.h"

#include "bytes.h"
#include "candidates.h"
#include "index_files.h"
#include "index_state.h"
#include "index_terms.h"
#include "ranking.h"

#include "kith/model/error.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <exception>
#include <thread>

namespace kith::search {
namespace {

namespace fs = std::filesystem;

constexpr unsigned answerWithin = 10'000; // milliseconds, of a shard on another machine
constexpr Xapian::doccount firstBatch = 128;
constexpr Xapian::doccount largestBatch = 65'536;
constexpr int betweenChecks = 512; // units

bool isLeftOut(const Unit& unit, const Wish& wish) {
    const auto after = std::partition_point(wish.without.begin(), wish.without.end(), [&](const TextRange& range) {
        return std::tie(range.source, range.first) <= std::tie(unit.source, unit.place.part);
    });
    return after != wish.without.begin() && std::prev(after)->holds(unit.source, unit.place.part);
}

// Judges proposed units one after the other.
class Judging {
public:
    Judging(const Query& query, const Wish& wish, const Job& job) : matcher_(query), wish_(wish), job_(job) {}

    [[nodiscard]] std::optional<FoundUnit> judge(const std::string& bytes, double weight) {
        if (++judged_ % betweenChecks == 0) job_.check();
        Unit unit = unitFromBytes(bytes);
        if (isLeftOut(unit, wish_)) return std::nullopt;
        auto matches = matcher_.matchesIn(unit);
        if (!matches) return std::nullopt;
        return FoundUnit{std::move(unit), std::move(*matches), weight};
    }

private:
    Matcher matcher_;
    const Wish& wish_;
    const Job& job_;
    std::int64_t judged_ = 0;
};

// What was found so far, until it is enough.
class Collected {
public:
    explicit Collected(const Wish& wish) : most_(wish.most) {}
    void add(FoundUnit found) {
        passages_ += found.matches.size();
        units_.push_back(std::move(found));
    }
    [[nodiscard]] bool isEnough() const { return most_ > 0 && passages_ >= most_; }
    std::vector<FoundUnit> take() { return std::move(units_); }
    // In order, and no more than is wished.
    std::vector<FoundUnit> takeSorted(Order order) {
        sortFound(units_, order);
        while (isEnough() && passages_ - units_.back().matches.size() >= most_) {
            passages_ -= units_.back().matches.size();
            units_.pop_back();
        }
        return take();
    }

private:
    std::size_t most_;
    std::size_t passages_ = 0;
    std::vector<FoundUnit> units_;
};

// All of one shard, in no particular order.
std::vector<FoundUnit> findAllIn(const Xapian::Database& shard, const Query& query, const Wish& wish, const Job& job) {
    Judging judging(query, wish, job);
    CandidateFinder finder({shard});
    Xapian::Enquire enquire(shard);
    enquire.set_query(finder.of(query).query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet proposed = enquire.get_mset(0, shard.get_doccount());
    std::vector<FoundUnit> all;
    for (auto at = proposed.begin(); at != proposed.end(); ++at)
        if (auto found = judging.judge(shard.get_document(*at).get_data(), 0)) all.push_back(std::move(*found));
    return all;
}

// Shards side by side, each with a handle that no other thread uses.
std::vector<FoundUnit> findAll(Index::State& state, const Query& query, const Wish& wish, const Job& job) {
    std::vector<std::vector<FoundUnit>> byShard(state.shards.size());
    std::vector<std::exception_ptr> failures(state.shards.size());
    const auto one = [&](std::size_t i) {
        try {
            byShard[i] = findAllIn(state.shards[i], query, wish, job);
        } catch (...) {
            failures[i] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < state.shards.size(); ++i)
            threads.emplace_back(one, i);
        one(0);
    }
    for (const std::exception_ptr& failure : failures)
        if (failure) std::rethrow_exception(failure);
    std::vector<FoundUnit> all;
    for (auto& found : byShard)
        std::move(found.begin(), found.end(), std::back_inserter(all));
    sortFound(all, wish.order);
    return all;
}

// The units of one shard that answer, in the order of its documents, as far as they are asked for.
class ShardStream {
public:
    ShardStream(const Xapian::Database& shard, const Query& query, const Wish& wish, const Job& job)
        : shard_(shard), enquire_(shard), judging_(query, wish, job) {
        CandidateFinder finder({shard});
        enquire_.set_query(finder.of(query).query);
        enquire_.set_weighting_scheme(Xapian::BoolWeight());
        enquire_.set_docid_order(Xapian::Enquire::ASCENDING);
        advance();
    }
    [[nodiscard]] const std::optional<FoundUnit>& next() const { return next_; }
    FoundUnit take() {
        FoundUnit found = std::move(*next_);
        advance();
        return found;
    }

private:
    void advance() {
        next_.reset();
        while (!next_) {
            if (at_ == proposed_.size()) {
                if (exhausted_) return;
                proposed_ = enquire_.get_mset(done_, batch_);
                exhausted_ = proposed_.size() < batch_;
                done_ += batch_;
                batch_ = std::min(batch_ * 8, largestBatch);
                at_ = 0;
                continue;
            }
            next_ = judging_.judge(shard_.get_document(*proposed_[at_]).get_data(), 0);
            ++at_;
        }
    }

    Xapian::Database shard_;
    Xapian::Enquire enquire_;
    Judging judging_;
    Xapian::MSet proposed_;
    Xapian::doccount at_ = 0;
    Xapian::doccount done_ = 0;
    Xapian::doccount batch_ = firstBatch;
    bool exhausted_ = false;
    std::optional<FoundUnit> next_;
};

// In document order, from shards whose documents are in that order: nothing is looked at beyond what is wanted.
std::vector<FoundUnit> findFirstInOrder(Index::State& state, const Query& query, const Wish& wish, const Job& job) {
    std::vector<std::unique_ptr<ShardStream>> streams;
    for (const Xapian::Database& shard : state.shards)
        streams.push_back(std::make_unique<ShardStream>(shard, query, wish, job));
    Collected collected(wish);
    while (!collected.isEnough()) {
        ShardStream* first = nullptr;
        for (const auto& stream : streams)
            if (stream->next() && (!first || stream->next()->unit.place < first->next()->unit.place))
                first = stream.get();
        if (!first) break;
        collected.add(first->take());
    }
    return collected.take();
}

// In another order, or where documents are in none: a batch after the other, until there is enough.
std::vector<FoundUnit> findFirst(Index::State& state, const Query& query, const Wish& wish, const Job& job) {
    if (wish.order == Order::Document && state.ordered) return findFirstInOrder(state, query, wish, job);
    Judging judging(query, wish, job);
    Collected collected(wish);
    CandidateFinder finder(state.shards);
    Xapian::Query proposed = finder.of(query).query;
    Xapian::Enquire enquire(state.all);
    if (wish.order == Order::Relevance) {
        const Xapian::Query filter(Xapian::Query::OP_SCALE_WEIGHT, proposed, 0.0);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE, filter, finder.weighing(query)));
        enquire.set_sort_by_relevance_then_value(placeSlot, false);
    } else {
        enquire.set_query(proposed);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(wish.order == Order::Time ? timeSlot : placeSlot, false);
    }
    // Of the same weight but for its last digits: these are judged together.
    const bool mayTie = wish.order == Order::Relevance && rankedWords(query).size() > mostInAnyOrder;
    double before = 0;
    Xapian::doccount done = 0;
    Xapian::doccount batch = wish.most == 0 ? largestBatch : firstBatch;
    while (true) {
        job.check();
        const Xapian::MSet some = enquire.get_mset(done, batch);
        for (auto at = some.begin(); at != some.end(); ++at) {
            const double weight = withoutLastDigits(at.get_weight());
            const bool ties = mayTie && weight > 0 && weight == before;
            if (collected.isEnough() && !ties) return collected.takeSorted(wish.order);
            if (auto found = judging.judge(at.get_document().get_data(), weight)) collected.add(std::move(*found));
            before = weight;
        }
        if (some.size() < batch) return collected.takeSorted(wish.order);
        done += batch;
        batch = std::min(batch * 8, largestBatch);
    }
}

void openShard(Index::State& state, const std::string& name, const Xapian::Database& shard) {
    state.names.push_back(name);
    state.shards.push_back(shard);
}

// The address of a shard on another machine.
std::pair<std::string, unsigned> addressOf(const std::string& shard) {
    const auto colon = shard.rfind(':');
    unsigned port = 0;
    if (colon == std::string::npos || colon == 0) return {};
    const char* end = shard.data() + shard.size();
    const auto [rest, failure] = std::from_chars(shard.data() + colon + 1, end, port);
    if (failure != std::errc() || rest != end || port == 0 || port > 65'535) return {};
    return {shard.substr(0, colon), port};
}

void joinFolder(Index::State& state, const std::string& name) {
    const IndexFiles files{fs::path(name)};
    if (const auto shards = files.shards()) {
        for (const fs::path& shard : *shards)
            openShard(state, shard.string(), Xapian::Database(shard.string()));
        return;
    }
    if (!fs::exists(fs::path(name) / "iamglass"))
        throw Error("There is no index here.", {name, {}},
                    "A shard is the folder of an index, one shard of it, or HOST:PORT of a machine that serves one.");
    openShard(state, name, Xapian::Database(name));
}

} // namespace

void Index::State::join() {
    std::vector<std::string> answering;
    std::vector<Xapian::Database> there;
    all = Xapian::Database();
    ordered = true;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        try {
            shards[i].keep_alive();
            shards[i].reopen();
            if (shards[i].get_doccount() > 0 && shards[i].get_metadata(orderKey).empty()) ordered = false;
            all.add_database(shards[i]);
            there.push_back(shards[i]);
            answering.push_back(names[i]);
        } catch (const Xapian::Error& error) {
            silent.push_back({names[i], error.get_msg()});
        }
    }
    shards = std::move(there);
    names = std::move(answering);
}

Index::Index(std::unique_ptr<State> state) : state_(std::move(state)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

std::optional<Index> Index::open(const fs::path& folder) {
    const IndexFiles files(folder);
    if (!files.isBeingWritten() && !files.isSealed()) return std::nullopt;
    const auto shards = files.shards();
    if (!shards) return std::nullopt;
    try {
        auto state = std::make_unique<State>();
        // First the coverage, then the shards: these may be newer, but never older.
        state->coverage = coverageFrom(files.coverage());
        for (const fs::path& shard : *shards)
            openShard(*state, shard.string(), Xapian::Database(shard.string()));
        state->join();
        if (!state->silent.empty()) return std::nullopt;
        return Index(std::move(state));
    } catch (const Xapian::Error&) {
        return std::nullopt;
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

bool isRemote(const std::string& shard) {
    return shard.find('/') == std::string::npos && addressOf(shard).second != 0;
}

Index Index::join(const std::vector<std::string>& shards, std::vector<SilentShard>& silent) {
    auto state = std::make_unique<State>();
    state->joined = true;
    for (const std::string& name : shards) {
        try {
            if (isRemote(name)) {
                const auto [host, port] = addressOf(name);
                openShard(*state, name, Xapian::Remote::open(host, port, answerWithin, answerWithin));
            } else {
                joinFolder(*state, name);
            }
        } catch (const Xapian::Error& error) {
            state->silent.push_back({name, error.get_msg()});
        }
    }
    state->join();
    silent = state->silent;
    return Index(std::move(state));
}

const Coverage& Index::coverage() const {
    return state_->coverage;
}
std::int64_t Index::units() const {
    return guarded([&] { return static_cast<std::int64_t>(state_->all.get_doccount()); });
}
std::size_t Index::shards() const {
    return state_->shards.size();
}
const std::vector<SilentShard>& Index::silent() const {
    return state_->silent;
}

std::vector<FoundUnit> Index::find(const Query& query, const Wish& wish, const Job& job) {
    State& state = *state_;
    while (true) {
        if (state.shards.empty()) return {};
        const bool all = wish.most == 0 && wish.order != Order::Relevance && !state.joined;
        if (!state.joined)
            return guarded([&] { return all ? findAll(state, query, wish, job) : findFirst(state, query, wish, job); });
        try {
            return findFirst(state, query, wish, job);
        } catch (const Xapian::NetworkError& error) {
            // The others are asked again without those that answer no more.
            const std::size_t before = state.shards.size();
            state.join();
            if (state.shards.size() == before) throw IndexTrouble{error.get_description()};
        } catch (const Xapian::Error& error) {
            throw IndexTrouble{error.get_description()};
        } catch (const std::runtime_error& error) {
            throw IndexTrouble{error.what()};
        }
    }
}

std::optional<std::int64_t> Index::count(const Query& query) {
    return guarded([&]() -> std::optional<std::int64_t> {
        if (state_->shards.empty()) return 0;
        CandidateFinder finder(state_->shards);
        const Candidates candidates = finder.of(query);
        if (!candidates.exact) return std::nullopt;
        Xapian::Enquire enquire(state_->all);
        enquire.set_query(candidates.query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.get_mset(0, 0, state_->all.get_doccount()).get_matches_estimated();
    });
}

void sortFound(std::vector<FoundUnit>& found, Order order) {
    std::stable_sort(found.begin(), found.end(), [order](const FoundUnit& a, const FoundUnit& b) {
        if (order == Order::Relevance && a.weight != b.weight) return a.weight > b.weight;
        if (order == Order::Time && a.unit.wave != b.unit.wave) return a.unit.wave < b.unit.wave;
        return a.unit.place < b.unit.place;
    });
}

std::string coverageAsBytes(const Coverage& coverage) {
    ByteWriter out;
    out.number(static_cast<std::uint64_t>(coverage.entry)).words(coverage.hash).number(coverage.missing.size());
    for (const TextRange& range : coverage.missing) {
        out.words({reinterpret_cast<const char*>(range.source.uuid.bytes.data()), range.source.uuid.bytes.size()});
        out.number(static_cast<std::uint64_t>(range.first)).number(static_cast<std::uint64_t>(range.last));
    }
    return out.take();
}

Coverage coverageFrom(std::string_view bytes) {
    ByteReader in(bytes);
    Coverage coverage;
    coverage.entry = in.integer();
    coverage.hash = in.text();
    for (std::uint64_t count = in.number(); count > 0; --count) {
        TextRange range;
        const std::string_view key = in.words();
        if (key.size() != range.source.uuid.bytes.size()) throw std::runtime_error("no key");
        std::memcpy(range.source.uuid.bytes.data(), key.data(), key.size());
        range.first = in.integer();
        range.last = in.integer();
        coverage.missing.push_back(range);
    }
    return coverage;
}

} // namespace kith::search
