#include "kith/agreement/weights.h"

#include "kith/model/error.h"

#include <algorithm>

namespace kith::agreement {

Weights::Weights(std::span<const double> worth, int power) : power_(power) {
    if (worth.empty()) return;
    const auto [low, high] = std::minmax_element(worth.begin(), worth.end());
    range_ = *high - *low;
    if (range_ > 0) worth_.assign(worth.begin(), worth.end());
}

Weights linearWeights(std::span<const double> worth) {
    return {worth, 1};
}

Weights quadraticWeights(std::span<const double> worth) {
    return {worth, 2};
}

std::vector<double> equalSteps(std::size_t categories) {
    std::vector<double> steps;
    for (std::size_t i = 1; i <= categories; ++i)
        steps.push_back(static_cast<double>(i));
    return steps;
}

Weights weightsFromDisagreement(const std::vector<std::vector<double>>& disagreement) {
    double largest = 0;
    for (const auto& row : disagreement) {
        if (row.size() != disagreement.size()) throw Error("The table of weights is not square.");
        for (const double d : row) {
            if (!(d >= 0)) throw Error("A weight of disagreement is below zero.");
            largest = std::max(largest, d);
        }
    }
    if (largest == 0) throw Error("The weights tell no two categories apart.");
    std::vector<double> agreement;
    for (const auto& row : disagreement)
        for (const double d : row)
            agreement.push_back(1 - d / largest);
    return {disagreement.size(), std::move(agreement)};
}

} // namespace kith::agreement
