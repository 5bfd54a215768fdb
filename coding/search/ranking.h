// How relevant a unit is, where no index counts: BM25 as Xapian has it, so that an answer stands in the same order
// with an index and without.
#pragma once

#include "kith/search/matcher.h"
#include "kith/search/query.h"

#include <map>
#include <string>
#include <vector>

namespace kith::search {

// The words of a query that a ranking counts: those not under NOT, within phrases and NEAR too; no patterns, no fuzzy
// words. Folded, each once.
std::vector<std::string> rankedWords(const Query& query);

// A weight is a sum, whose last digits depend on the order of adding, and each shard has its own. Weights are told and
// compared without them. Two words or fewer are added up the same in any order.
double withoutLastDigits(double weight);
inline constexpr std::size_t mostInAnyOrder = 2;

// Robertson, Walker, Jones, Hancock-Beaulieu & Gatford (1995), "Okapi at TREC-3", p. 109-126, with Xapian's settings
// (k1 = 1, k3 = 1, b = 0.5, k2 = 0, lengths under half the mean counted as half) and its lifted weight of very common
// words.
class Ranking {
public:
    // Every unit of the study, once; whether it answers the query or not.
    void count(const std::string& language, const UnitCounts& counts);
    [[nodiscard]] double weight(const std::string& language, const UnitCounts& counts) const;

private:
    std::int64_t units_ = 0;
    std::int64_t length_ = 0;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> unitsWith_; // by language, by ranked word
};

} // namespace kith::search
