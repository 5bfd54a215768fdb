#include "kith/network/measures.h"

#include <algorithm>
#include <cmath>

namespace kith::network {
namespace {

constexpr std::size_t unknown = static_cast<std::size_t>(-1);

double pairsOf(double n) {
    return n * (n - 1) / 2;
}

Mixing mixingOf(const std::vector<std::size_t>& places, const Composition& composition, const Pairs& ties) {
    Mixing mixing;
    for (const auto& [a, b] : ties) {
        if (places[a] == unknown || places[b] == unknown) continue;
        ++(places[a] == places[b] ? mixing.internal : mixing.external);
    }
    double internal = 0;
    for (const Count& category : composition.counts)
        internal += pairsOf(category.count);
    mixing.possibleInternal = static_cast<int>(internal);
    mixing.possibleExternal = static_cast<int>(pairsOf(composition.known) - internal);
    const int judged = mixing.internal + mixing.external;
    if (judged == 0) return mixing;
    mixing.ei = static_cast<double>(mixing.external - mixing.internal) / judged;
    if (mixing.possibleInternal > 0 && mixing.possibleExternal > 0) {
        const double within = static_cast<double>(mixing.internal) / mixing.possibleInternal;
        const double across = static_cast<double>(mixing.external) / mixing.possibleExternal;
        mixing.eiRescaled = (across - within) / (across + within);
    }
    return mixing;
}

void addDiversity(Composition& composition, int possible) {
    if (composition.known == 0) return;
    double squares = 0, entropy = 0;
    for (const Count& category : composition.counts) {
        const double share = static_cast<double>(category.count) / composition.known;
        squares += share * share;
        entropy -= share * std::log(share);
    }
    const auto iqv = [&](double categories) { return (1 - squares) / (1 - 1 / categories); };
    const auto inUse = composition.counts.size();
    composition.blau = 1 - squares;
    composition.shannon = inUse > 1 ? entropy : 0; // not -0
    if (inUse > 1) composition.iqv = iqv(static_cast<double>(inUse));
    if (possible > 1 && static_cast<std::size_t>(possible) >= inUse) composition.iqvOfCodebook = iqv(possible);
}

} // namespace

Composition composition(std::string_view attribute, const std::vector<std::string_view>& categories,
                        std::string_view ofEgo, const std::optional<Pairs>& ties, int possible) {
    Composition composition;
    composition.attribute = attribute;
    std::vector<std::size_t> places; // in composition.counts, by alter
    for (const std::string_view category : categories) {
        if (category.empty()) {
            places.push_back(unknown);
            ++composition.missing;
            continue;
        }
        auto found = std::find_if(composition.counts.begin(), composition.counts.end(),
                                  [category](const Count& count) { return count.name == category; });
        if (found == composition.counts.end())
            found = composition.counts.insert(found, Count{std::string(category), 0});
        ++found->count;
        ++composition.known;
        places.push_back(static_cast<std::size_t>(found - composition.counts.begin()));
    }
    addDiversity(composition, possible);
    if (ties) composition.mixing = mixingOf(places, composition, *ties);
    if (!ofEgo.empty() && composition.known > 0) {
        const auto own = std::find_if(composition.counts.begin(), composition.counts.end(),
                                      [ofEgo](const Count& count) { return count.name == ofEgo; });
        composition.alike = own == composition.counts.end() ? 0.0 : static_cast<double>(own->count) / composition.known;
        composition.egoEi = 1 - 2 * *composition.alike;
    }
    return composition;
}

} // namespace kith::network
