// Searching without an index: every unit is judged.
#include "kith/search/index.h"

#include "ranking.h"

namespace kith::search {

struct Scan::State {
    State(const Query& query, Order wished) : matcher(query), order(wished) {}
    Matcher matcher;
    Order order;
    Ranking ranking;
    std::vector<FoundUnit> found;
    std::vector<UnitCounts> counts; // of the found ones
};

Scan::Scan(const Query& query, Order order) : state_(std::make_unique<State>(query, order)) {}
Scan::~Scan() = default;

void Scan::add(const Unit& unit) {
    State& s = *state_;
    UnitCounts counts;
    if (s.order == Order::Relevance) {
        counts = s.matcher.countsIn(unit);
        s.ranking.count(unit.language, counts);
    }
    auto matches = s.matcher.matchesIn(unit);
    if (!matches) return;
    s.found.push_back({unit, std::move(*matches), 0});
    if (s.order == Order::Relevance) s.counts.push_back(std::move(counts));
}

std::vector<FoundUnit> Scan::finish() {
    State& s = *state_;
    for (std::size_t i = 0; i < s.counts.size(); ++i)
        s.found[i].weight = withoutLastDigits(s.ranking.weight(s.found[i].unit.language, s.counts[i]));
    s.counts.clear();
    sortFound(s.found, s.order);
    return std::move(s.found);
}

} // namespace kith::search
