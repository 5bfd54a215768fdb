#include "ranking.h"

#include <algorithm>
#include <cmath>

namespace kith::search {
namespace {

constexpr double b = 0.5;
constexpr double k1 = 1;
constexpr double shortest = 0.5; // of the mean length

void addRanked(const Node& node, std::vector<std::string>& words) {
    if (node.kind == Node::Kind::Not) return;
    if ((node.kind == Node::Kind::Word || node.kind == Node::Kind::Written) &&
        std::find(words.begin(), words.end(), node.word) == words.end())
        words.push_back(node.word);
    for (const Node& below : node.below)
        addRanked(below, words);
}

} // namespace

std::vector<std::string> rankedWords(const Query& query) {
    std::vector<std::string> words;
    addRanked(query.root, words);
    return words;
}

double withoutLastDigits(double weight) {
    constexpr double kept = 1e9;
    return std::round(weight * kept) / kept;
}

void Ranking::count(const std::string& language, const UnitCounts& counts) {
    ++units_;
    length_ += counts.length;
    auto& with = unitsWith_[language];
    with.resize(counts.occurrences.size());
    for (std::size_t i = 0; i < with.size(); ++i)
        if (counts.occurrences[i] > 0) ++with[i];
}

double Ranking::weight(const std::string& language, const UnitCounts& counts) const {
    const auto with = unitsWith_.find(language);
    if (with == unitsWith_.end() || length_ == 0) return 0;
    const double mean = static_cast<double>(length_) / static_cast<double>(units_);
    const double length = std::max(static_cast<double>(counts.length) / mean, shortest);
    double weight = 0;
    for (std::size_t i = 0; i < counts.occurrences.size(); ++i) {
        if (counts.occurrences[i] == 0) continue;
        const auto n = static_cast<double>(with->second[i]);
        double rarity = (static_cast<double>(units_) - n + 0.5) / (n + 0.5);
        if (rarity < 2) rarity = rarity * 0.5 + 1;
        const auto occurrences = static_cast<double>(counts.occurrences[i]);
        weight += std::log(rarity) * (k1 + 1) * (occurrences / (k1 * (length * b + (1 - b)) + occurrences));
    }
    return weight;
}

} // namespace kith::search
