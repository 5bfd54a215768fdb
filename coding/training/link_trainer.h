// Learns what speaks for a mention's meaning somebody spoken of before, from texts in which the persons are told apart.
#pragma once

#include "kith/training/gold.h"

#include "language.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace kith::training {

class LinkTrainer {
public:
    explicit LinkTrainer(std::uint64_t seed) : seed_(seed) {}

    // Takes the choices that a text puts: the mentions are those that `language` finds, the right candidate for each
    // is the one of the same gold person, and somebody new where there is none.
    void read(const GoldText& gold, const people::Language& language, float weight);

    // The bytes of the weights: a log-linear choice among the candidates, by FTRL-Proximal.
    std::string train();

private:
    struct Choice {
        std::vector<std::vector<std::uint32_t>> candidates; // features, by their numbers
        std::vector<bool> right;
        float weight = 1;
    };
    std::uint32_t numberOf(std::uint64_t feature);

    std::uint64_t seed_;
    std::vector<Choice> choices_;
    std::vector<std::uint64_t> features_;
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

} // namespace kith::training
