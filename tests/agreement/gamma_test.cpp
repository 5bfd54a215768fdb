#include "kith/agreement/gamma.h"
#include "kith/statistics/generator.h"
#include "published.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <map>
#include <string>

namespace kith::agreement {
namespace {

using nlohmann::json;
using Coders = std::vector<std::vector<Marked>>;

std::int32_t categoryOf(const json& letter) {
    return letter.get<std::string>()[0];
}

Dissimilarity howOf(const json& data) {
    const json& parameters = data["params"];
    return {parameters["alpha"], parameters["beta"], parameters["deltaEmpty"]};
}

class PublishedContinuum : public testing::TestWithParam<const char*> {};

TEST_P(PublishedContinuum, disorder_and_gamma) {
    const json example = published(GetParam());
    const json& data = example["data"];
    Continuum continuum;
    std::map<std::string, std::size_t> places;
    for (const auto& [name, units] : data["observers"].items()) {
        places.emplace(name, continuum.coders.size());
        continuum.coders.emplace_back();
        for (const json& unit : units)
            continuum.coders.back().push_back({unit[0], unit[1], categoryOf(unit[2])});
    }
    const Dissimilarity how = howOf(data);
    const Gamma ours = gamma(continuum, how);
    for (const json& expected : example["expected"]) {
        if (expected["coefficient"] == "gamma_observed_disorder") {
            expectAsPublished(ours.observedDisorder, expected);
        } else {
            ASSERT_TRUE(ours.gamma.value);
            EXPECT_NEAR(*ours.gamma.value, expected["published"], 0.05); // chance continua differ
            EXPECT_GE(ours.samples, 30);
        }
    }
    // Chance continua that another program drew, with the disorder it found.
    for (const json& replay : data["replay_continua"]) {
        Coders coders(places.size());
        for (const json& unit : replay["units"])
            coders[places.at(unit[0])].push_back({unit[1], unit[2], categoryOf(unit[3])});
        EXPECT_NEAR(*disorder(coders, how), replay["disorder"], 2e-6);
    }
}

INSTANTIATE_TEST_SUITE_P(, PublishedContinuum,
                         testing::Values("gamma_01_two_annotators_simple", "gamma_02_unequal_counts",
                                         "gamma_03_identical_perfect", "gamma_04_three_annotators",
                                         "gamma_06_weighted_alpha3_beta2"),
                         [](const auto& example) { return std::string(example.param); });

// Every partition into groups, tried one by one.
double leastByTryingAll(const Coders& coders) {
    std::vector<std::pair<Marked, std::size_t>> units;
    for (std::size_t coder = 0; coder < coders.size(); ++coder)
        for (const Marked& unit : coders[coder])
            units.emplace_back(unit, coder);
    std::vector<std::vector<std::size_t>> groups;
    const auto cost = [&](const std::vector<std::size_t>& group) {
        double sum = 0;
        std::size_t within = 0;
        for (std::size_t i = 0; i < group.size(); ++i)
            for (std::size_t j = i + 1; j < group.size(); ++j, ++within)
                sum += dissimilarity(units[group[i]].first, units[group[j]].first);
        const double pairs = static_cast<double>(coders.size() * (coders.size() - 1)) / 2;
        return (sum + pairs - static_cast<double>(within)) / pairs;
    };
    double least = std::numeric_limits<double>::infinity();
    const std::function<void(std::size_t)> place = [&](std::size_t unit) {
        if (unit == units.size()) {
            double sum = 0;
            for (const auto& group : groups)
                sum += cost(group);
            least = std::min(least, sum);
            return;
        }
        for (std::size_t g = 0; g < groups.size(); ++g) {
            bool taken = false;
            for (const std::size_t other : groups[g])
                taken = taken || units[other].second == units[unit].second;
            if (taken) continue;
            groups[g].push_back(unit);
            place(unit + 1);
            groups[g].pop_back();
        }
        groups.push_back({unit});
        place(unit + 1);
        groups.pop_back();
    };
    place(0);
    return least / (static_cast<double>(units.size()) / static_cast<double>(coders.size()));
}

Coders drawn(std::size_t coders, std::size_t units, statistics::Generator& generator, double length) {
    Coders all(coders);
    for (auto& marked : all)
        for (std::size_t i = 0; i < units; ++i) {
            const double begin = generator.unit() * length;
            marked.push_back({begin, begin + 1 + generator.unit() * 9, static_cast<std::int32_t>(generator.below(3))});
        }
    return all;
}

TEST(Disorder, is_the_least_of_all_alignments) {
    statistics::Generator generator(7);
    for (int round = 0; round < 20; ++round)
        for (const std::size_t coders : {2, 3, 4}) {
            const Coders made = drawn(coders, coders == 4 ? 2 : 3, generator, 30);
            EXPECT_NEAR(*disorder(made), leastByTryingAll(made), 1e-12) << coders << " coders";
        }
}

TEST(Disorder, of_a_long_interview_with_three_coders) {
    statistics::Generator generator(3);
    Coders coders(3);
    for (int i = 0; i < 40; ++i) // all three near each other
        for (auto& marked : coders)
            marked.push_back({i * 20 + generator.unit() * 4, i * 20 + 12 + generator.unit() * 4,
                              static_cast<std::int32_t>(generator.below(10) == 0 ? 1 : 0)});
    const auto found = disorder(coders);
    ASSERT_TRUE(found);
    EXPECT_LT(*found, 0.5);
    EXPECT_GT(*found, 0);
}

TEST(Gamma, undefined_without_units_or_coders) {
    EXPECT_EQ(gamma({0, 10, {{}, {}}}).gamma.why, Undefined::NothingMarked);
    EXPECT_EQ(gamma({0, 10, {{{1, 2, 0}}}}).gamma.why, Undefined::NoPairs);
    EXPECT_FALSE(disorder(Coders(2)));
}

TEST(Gamma, the_same_data_give_the_same_value) {
    const Continuum continuum{0, 40, {{{1, 5, 0}, {10, 16, 1}}, {{2, 6, 0}, {11, 15, 0}, {30, 34, 1}}}};
    EXPECT_EQ(gamma(continuum).gamma.value, gamma(continuum).gamma.value);
}

} // namespace
} // namespace kith::agreement
