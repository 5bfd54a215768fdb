#include "kith/statistics/adjustment.h"
#include "kith/statistics/tests.h"

#include "data.h"
#include "kith/model/error.h"

#include <cmath>

namespace kith::statistics {
namespace {

std::optional<double> optionalOf(const nlohmann::json& value) {
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

PValues valuesOf(const nlohmann::json& list) {
    PValues values;
    for (const auto& value : list)
        values.push_back(optionalOf(value));
    return values;
}

void expectNear(const PValues& values, const PValues& expected, const std::string& what) {
    ASSERT_EQ(values.size(), expected.size()) << what;
    for (std::size_t i = 0; i < values.size(); ++i) {
        ASSERT_EQ(values[i].has_value(), expected[i].has_value()) << what << ' ' << i;
        if (!values[i]) continue;
        EXPECT_NEAR(*values[i], *expected[i], exactly) << what << ' ' << i;
    }
}

TEST(Adjustment, as_r_has_each_method) {
    const std::pair<PValues (*)(std::span<const std::optional<double>>), const char*> methods[] = {
        {holm, "holm"},
        {hochberg, "hochberg"},
        {hommel, "hommel"},
        {bonferroni, "bonferroni"},
        {benjaminiHochberg, "BH"},
        {benjaminiYekutieli, "BY"}};
    const auto data = numbers("multiple_testing");
    for (const auto& expected : data["cases"])
        for (const auto& [adjust, name] : methods)
            expectNear(adjust(valuesOf(expected["p"])), valuesOf(expected[name]), name);
}

TEST(Adjustment, of_none_and_of_one) {
    EXPECT_TRUE(hommel({}).empty());
    EXPECT_EQ(hommel(PValues{0.3}), PValues{0.3});
    EXPECT_EQ(holm(PValues{std::nullopt}), PValues{std::nullopt});
    EXPECT_THROW((void)holm(PValues{1.2}), Error);
}

TEST(CochranQ, factors_by_stage_of_twelve_people) {
    const auto data = numbers("factor_by_stage");
    PValues exact, large, holmExact, holmLarge;
    for (std::size_t factor = 0; factor < data["expected"].size(); ++factor) {
        const auto& expected = data["expected"][factor];
        Responses responses;
        for (const auto& person : data["input"]["mentions"]) {
            responses.emplace_back();
            for (const auto& shown : person[factor])
                responses.back().push_back(shown.get<int>() != 0);
        }
        const auto q = cochranQ(responses);
        ASSERT_TRUE(q);
        EXPECT_NEAR(q->statistic, expected["cochran_Q"].get<double>(), exactly) << expected["factor"];
        EXPECT_NEAR(q->pLargeSample, expected["p_chisq"].get<double>(), exactly) << expected["factor"];
        EXPECT_NEAR(q->p.value, expected["p_exact"].get<double>(), exactly) << expected["factor"];
        EXPECT_EQ(q->p.computation, Computation::Exact);
        EXPECT_EQ(q->degreesOfFreedom, 2);
        exact.emplace_back(q->p.value);
        large.emplace_back(q->pLargeSample);
        holmExact.push_back(optionalOf(expected["holm_p_exact"]));
        holmLarge.push_back(optionalOf(expected["holm_p_chisq"]));
    }
    expectNear(holm(exact), holmExact, "exact");
    expectNear(holm(large), holmLarge, "large sample");
}

TEST(CochranQ, undefined_where_nobody_differs) {
    EXPECT_FALSE(cochranQ({}));
    EXPECT_FALSE(cochranQ({{true}, {false}}));
    EXPECT_FALSE(cochranQ({{true, true, true}, {false, false, false}}));
    EXPECT_THROW((void)cochranQ({{true, false}, {true}}), Error);
}

// For two conditions the test is McNemar's exact one: of 9 who differ 8 in one direction, 2 * (1 + 9) / 2^9.
TEST(CochranQ, of_two_conditions_is_mcnemars_test) {
    Responses responses(8, {true, false});
    responses.push_back({false, true});
    responses.push_back({true, true});
    const auto q = cochranQ(responses);
    EXPECT_NEAR(q->p.value, 20.0 / 512, 1e-12);
    EXPECT_NEAR(q->statistic, 49.0 / 9, 1e-12);
}

TEST(CochranQ, is_drawn_where_the_possibilities_are_too_many) {
    Responses responses; // 12 conditions: up to 924 ways a person
    for (int person = 0; person < 60; ++person) {
        responses.emplace_back();
        for (int condition = 0; condition < 12; ++condition)
            responses.back().push_back((person * 7 + condition * 5 + person * condition) % 12 < 6);
    }
    const auto q = cochranQ(responses, {.replicates = 2000});
    EXPECT_EQ(q->p.computation, Computation::Drawn);
    EXPECT_GT(q->p.standardError, 0);
    EXPECT_NEAR(q->p.value, q->pLargeSample, 5 * q->p.standardError + 0.02);
    EXPECT_EQ(q->p.value, cochranQ(responses, {.replicates = 2000})->p.value);
}

// Fisher (1935), The Design of Experiments, p. 46: Darwin's plants, in eighths of an inch. Of 32,768 choices of signs
// 863 give a sum as large as 314 and as many as small.
TEST(SignFlip, darwins_plants_as_fisher_counted_them) {
    const std::vector<double> plants{49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
    EXPECT_NEAR(signFlipTest(plants)->value, 1726.0 / 32768, 1e-12);
    EXPECT_NEAR(signFlipTest(plants, Alternative::Greater)->value, 863.0 / 32768, 1e-12);
    EXPECT_GT(signFlipTest(plants, Alternative::Less)->value, 0.9);
}

TEST(SignFlip, three_alike_can_fall_in_eight_ways) {
    EXPECT_NEAR(signFlipTest(std::vector<double>{1, 1, 1})->value, 0.25, 1e-12);
    EXPECT_NEAR(signFlipTest(std::vector<double>{1, 1, 1, 0, 0})->value, 0.25, 1e-12); // zeros count for nothing
    EXPECT_EQ(signFlipTest(std::vector<double>{0, 0})->value, 1);
    EXPECT_FALSE(signFlipTest(std::vector<double>{}));
}

TEST(SignFlip, exact_for_many_whose_values_repeat_and_drawn_for_many_who_all_differ) {
    std::vector<double> alike(60, 0.1), different;
    alike[0] = -0.1;
    const auto exact = signFlipTest(alike);
    EXPECT_EQ(exact->computation, Computation::Exact);
    EXPECT_NEAR(exact->value, 2 * 61 / std::pow(2.0, 60), 1e-25);
    for (int i = 0; i < 40; ++i)
        different.push_back(std::sin(i * 1.7) + 0.3);
    const auto drawnOnes = signFlipTest(different);
    EXPECT_EQ(drawnOnes->computation, Computation::Drawn);
    EXPECT_GT(drawnOnes->standardError, 0);
    EXPECT_EQ(drawnOnes->value, signFlipTest(different)->value);
}

} // namespace
} // namespace kith::statistics
