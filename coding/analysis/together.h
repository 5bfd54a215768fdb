// Counting what occurs together, in one sweep over the codings.
#pragma once

#include "kith/analysis/co_occurrence.h"
#include "material.h"

#include <optional>
#include <vector>

namespace kith::analysis {

class Occurrences {
public:
    explicit Occurrences(std::size_t units)
        : units_(units), both_(units * units), shared_(units * units), evidence_(units * units) {}

    // How many passages (turns, …) show a unit; of both, for passages: pairs that overlap.
    [[nodiscard]] std::int64_t of(std::size_t unit) const { return both_[unit * units_ + unit]; }
    [[nodiscard]] std::int64_t ofBoth(std::size_t a, std::size_t b) const { return both_[place(a, b)]; }
    [[nodiscard]] const std::vector<CodingKey>& evidence(std::size_t a, std::size_t b) const {
        return evidence_[place(a, b)];
    }
    // What of the one and of the other is common to both: characters for passages, otherwise the things counted.
    [[nodiscard]] std::optional<double> jaccard(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::optional<double> cCoefficient(std::size_t a, std::size_t b) const;

    void count(std::size_t a, std::size_t b, std::int64_t times) { both_[place(a, b)] += times; }
    void share(std::size_t a, std::size_t b, std::int64_t amount) { shared_[place(a, b)] += amount; }
    void addEvidence(std::size_t a, std::size_t b, const std::vector<CodingKey>& keys) {
        auto& evidence = evidence_[place(a, b)];
        evidence.insert(evidence.end(), keys.begin(), keys.end());
    }

private:
    [[nodiscard]] std::size_t place(std::size_t a, std::size_t b) const {
        return a < b ? a * units_ + b : b * units_ + a;
    }
    std::size_t units_;
    std::vector<std::int64_t> both_;
    std::vector<std::int64_t> shared_;
    std::vector<std::vector<CodingKey>> evidence_;
};

Occurrences countTogether(const Material& material, const std::vector<CodeUnit>& units, Together level,
                          std::optional<Stage> stage);

} // namespace kith::analysis
