#include "alignment.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>
#include <unordered_map>

namespace kith::agreement {
namespace {

using Bits = std::vector<std::uint64_t>; // the units that are in no group yet

struct HashBits {
    std::size_t operator()(const Bits& bits) const {
        std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
        for (const std::uint64_t word : bits) {
            hash = (hash ^ word) * 0xbf58476d1ce4e5b9ULL;
            hash ^= hash >> 31;
        }
        return static_cast<std::size_t>(hash);
    }
};

bool has(const Bits& bits, std::uint32_t unit) {
    return (bits[unit / 64] >> (unit % 64) & 1) != 0;
}

// What each unit costs at least: prices so low that no group costs less than its units' prices. Whatever units are
// left, grouping them costs their prices at least (the dual of the linear relaxation).
class Prices {
public:
    Prices(const std::vector<Group>& groups, const std::vector<std::vector<std::uint32_t>>& groupsOf)
        : groups_(groups), groupsOf_(groupsOf), price(groupsOf.size()), left_(groups.size()) {
        for (std::size_t g = 0; g < groups.size(); ++g)
            left_[g] = groups[g].cost;
        // Prices that were raised one after another are in each other's way: lowered and raised again, from the other
        // end, they come to more. The best are kept.
        std::vector<double> best = price;
        double most = 0;
        for (int round = 0; round < 40; ++round) {
            const double kept = round == 0 ? 0 : 1 - 0.5 / (1 + round / 2.0);
            for (std::size_t unit = 0; unit < price.size(); ++unit)
                change(unit, price[unit] * (kept - 1));
            for (const double share : {0.3, 0.3, 0.5, 1.0})
                for (std::size_t i = 0; i < price.size(); ++i)
                    raise(round % 2 == 0 ? i : price.size() - 1 - i, share);
            const double sum = std::accumulate(price.begin(), price.end(), 0.0);
            if (sum > most) {
                most = sum;
                best = price;
            }
        }
        price = best;
    }

private:
    const std::vector<Group>& groups_;
    const std::vector<std::vector<std::uint32_t>>& groupsOf_;

public:
    std::vector<double> price;

private:
    void change(std::size_t unit, double by) {
        price[unit] += by;
        for (const std::uint32_t g : groupsOf_[unit])
            left_[g] -= by;
    }
    void raise(std::size_t unit, double share) {
        double room = std::numeric_limits<double>::infinity();
        for (const std::uint32_t g : groupsOf_[unit])
            room = std::min(room, left_[g]);
        if (room > 0) change(unit, room * share);
    }
    std::vector<double> left_; // of each group's cost, what its units' prices leave
};

struct State {
    double least = 0; // of all: what was paid, and the prices of the units left
    double paid = 0;
    std::uint32_t from = 0; // the first unit that may be left
    Bits left;
};

struct Costlier {
    bool operator()(const State& a, const State& b) const {
        if (a.least != b.least) return a.least > b.least;
        if (a.from != b.from) return a.from < b.from;
        return a.left > b.left;
    }
};

// What it costs to give each unit in turn, of the groups that still can be, the one that costs least above its units'
// prices: no partition that costs more needs a look.
double oneWay(const std::vector<Group>& groups, const std::vector<std::vector<std::uint32_t>>& beginningWith,
              const std::vector<double>& price) {
    std::vector<bool> taken(price.size());
    double paid = 0;
    for (std::size_t unit = 0; unit < price.size(); ++unit) {
        if (taken[unit]) continue;
        const Group* best = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (const std::uint32_t g : beginningWith[unit]) {
            double above = groups[g].cost;
            bool free = true;
            for (const std::uint32_t other : groups[g].units) {
                above -= price[other];
                free = free && !taken[other];
            }
            if (free && above < least) {
                least = above;
                best = &groups[g];
            }
        }
        for (const std::uint32_t other : best->units)
            taken[other] = true;
        paid += best->cost;
    }
    return paid;
}

} // namespace

std::optional<double> cheapestPartition(const std::vector<Group>& groups, std::size_t units, std::size_t stepLimit) {
    std::vector<std::vector<std::uint32_t>> groupsOf(units), beginningWith(units);
    for (std::uint32_t g = 0; g < groups.size(); ++g) {
        beginningWith[groups[g].units.front()].push_back(g);
        for (const std::uint32_t unit : groups[g].units)
            groupsOf[unit].push_back(g);
    }
    const std::vector<double> price = Prices(groups, groupsOf).price;
    State start;
    start.left.resize((units + 63) / 64);
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        start.left[unit / 64] |= std::uint64_t{1} << (unit % 64);
        start.least += price[unit];
    }
    const double most = oneWay(groups, beginningWith, price) + 1e-9;
    std::priority_queue<State, std::vector<State>, Costlier> open;
    std::unordered_map<Bits, double, HashBits> cheapest; // what the units left were reached with
    open.push(start);
    // Each step gives the first unit left its group. Groups that begin earlier are used up, so those beginning with it
    // are all that can hold it.
    for (std::size_t step = 0; !open.empty() && step < stepLimit; ++step) {
        State state = open.top();
        open.pop();
        while (state.from < units && !has(state.left, state.from))
            ++state.from;
        if (state.from == units) return state.paid;
        if (const auto known = cheapest.find(state.left); known != cheapest.end() && known->second < state.paid)
            continue;
        for (const std::uint32_t g : beginningWith[state.from]) {
            const Group& group = groups[g];
            if (!std::all_of(group.units.begin(), group.units.end(), [&](auto unit) { return has(state.left, unit); }))
                continue;
            State next{state.least + group.cost, state.paid + group.cost, state.from, state.left};
            for (const std::uint32_t unit : group.units) {
                next.left[unit / 64] &= ~(std::uint64_t{1} << (unit % 64));
                next.least -= price[unit];
            }
            if (next.least > most) continue;
            const auto [known, isNew] = cheapest.emplace(next.left, next.paid);
            if (!isNew && known->second <= next.paid) continue;
            known->second = next.paid;
            open.push(std::move(next));
        }
    }
    return std::nullopt;
}

} // namespace kith::agreement
