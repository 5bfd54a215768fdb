// How far two categories agree: 1 for the same, 0 for as different as can be.
#pragma once

#include <cmath>
#include <span>
#include <vector>

namespace kith::agreement {

class Weights {
public:
    Weights() = default; // same or not the same
    // By distance: 1 − (|x − y| / range)^power of what the categories are worth. Plain weights where the range is 0.
    Weights(std::span<const double> worth, int power);
    // Row after row; as many as categories squared.
    Weights(std::size_t categories, std::vector<double> agreement)
        : categories_(categories), agreement_(std::move(agreement)) {}

    [[nodiscard]] bool plain() const { return agreement_.empty() && worth_.empty(); }
    [[nodiscard]] double agreement(std::size_t a, std::size_t b) const {
        if (!agreement_.empty()) return agreement_[a * categories_ + b];
        if (worth_.empty() || a == b) return a == b ? 1 : 0;
        const double apart = std::abs(worth_[a] - worth_[b]) / range_;
        return 1 - (power_ == 2 ? apart * apart : apart);
    }
    [[nodiscard]] double disagreement(std::size_t a, std::size_t b) const { return 1 - agreement(a, b); }

private:
    std::vector<double> worth_;
    double range_ = 0;
    int power_ = 1;
    std::size_t categories_ = 0;
    std::vector<double> agreement_;
};

// For the worth of each category: the numbers themselves (Gwet 2014, p. 91-92) or, as Cohen's (1968) equal steps, 1, 2,
// 3 …
Weights linearWeights(std::span<const double> worth);
Weights quadraticWeights(std::span<const double> worth);
std::vector<double> equalSteps(std::size_t categories);

// From disagreements: 1 − d / largest d (Cohen 1968, p. 215). Throws kith::Error where the table is not square, or has
// negative or no disagreement.
Weights weightsFromDisagreement(const std::vector<std::vector<double>>& disagreement);

} // namespace kith::agreement
