// What no published example shows: what is undefined, and that a tally is enough.
#include "kith/agreement/alpha.h"
#include "kith/agreement/bootstrap.h"
#include "kith/agreement/coefficients.h"
#include "kith/agreement/measures.h"
#include "kith/agreement/two_coders.h"
#include "kith/agreement/unitizing.h"
#include "kith/model/error.h"
#include "kith/statistics/generator.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kith::agreement {
namespace {

using Units = std::vector<std::vector<Value>>;

// Wikipedia, "Cohen's kappa": the worked example, and two tables with the same observed agreement.
TEST(Examples, kappa_at_wikipedia) {
    EXPECT_NEAR(*kappa(tallyOfTable({{20, 5}, {10, 15}})).value, 0.40, 1e-12);
    EXPECT_NEAR(*kappa(tallyOfTable({{45, 15}, {25, 15}})).value, 0.1304, 5e-5);
    EXPECT_NEAR(*kappa(tallyOfTable({{25, 35}, {5, 35}})).value, 0.2593, 5e-5);
}

// Wikipedia, "Krippendorff's alpha": three coders, fifteen units.
TEST(Examples, alpha_at_wikipedia) {
    const std::vector<std::string> coders{"*****34121133*3", "1*213343*******", "**21344*21133*4"};
    Units units(15);
    for (const std::string& coder : coders) {
        std::size_t unit = 0;
        for (const char c : coder)
            units[unit++].push_back(c == '*' ? Value() : Value(std::string(1, c)));
    }
    const ReliabilityData data = reliabilityData(units);
    EXPECT_NEAR(*alpha(tallyOf(data)).value, 0.691, 0.0005);
    EXPECT_NEAR(*alpha(tallyOf(data), Level::Interval, data.numbers).value, 0.811, 0.0005);
}

TEST(Undefined, without_variation_neither_0_nor_1) {
    const Tally same = tallyOf(reliabilityData(Units(10, {"y", "y"})));
    for (const Coefficient& coefficient :
         {alpha(same), scottPi(same), cohenKappa(same).kappa, fleissKappa(same), congerKappa(same), kappaMax(same)}) {
        EXPECT_FALSE(coefficient.value);
        EXPECT_EQ(coefficient.why, Undefined::NoVariation);
        EXPECT_EQ(coefficient.observed, 1);
    }
    EXPECT_EQ(gwetAc(same).why, Undefined::OneCategory);
    EXPECT_EQ(brennanPrediger(same).why, Undefined::OneCategory);
    EXPECT_EQ(percentAgreement(same).value, 1);
}

TEST(Undefined, chance_that_is_not_certain_leaves_agreement_defined) {
    const Tally same = tallyOf(reliabilityData(Units(10, {"y", "y"}), {"y", "n"}));
    EXPECT_EQ(gwetAc(same).value, 1);
    EXPECT_EQ(brennanPrediger(same).value, 1);
    EXPECT_EQ(alpha(same).why, Undefined::NoVariation);
}

TEST(Undefined, one_coder_who_never_varies_agrees_as_by_chance) {
    EXPECT_EQ(cohenKappa(tallyOfTable({{5, 0}, {5, 0}})).kappa.value, 0);
}

TEST(Undefined, without_pairs) {
    const Tally alone = tallyOf(reliabilityData({{"y", {}}, {{}, "n"}}));
    for (const Coefficient& coefficient :
         {alpha(alone), scottPi(alone), cohenKappa(alone).kappa, fleissKappa(alone), congerKappa(alone), gwetAc(alone),
          brennanPrediger(alone), percentAgreement(alone), holsti(alone), prevalenceIndex(alone)})
        EXPECT_EQ(coefficient.why, Undefined::NoPairs);
    EXPECT_EQ(alpha(Tally{}).why, Undefined::NoPairs);
    EXPECT_FALSE(cohenKappa(alone).error);
}

TEST(Undefined, where_the_coders_or_numbers_are_not_known) {
    const Tally counts = tallyOfCounts({{2, 1}, {0, 3}});
    EXPECT_EQ(congerKappa(counts).why, Undefined::CodersUnknown);
    EXPECT_EQ(cohenKappa(counts).kappa.why, Undefined::NotTwoCoders);
    EXPECT_EQ(alpha(counts, Level::Interval).why, Undefined::NotNumbers);
    EXPECT_FALSE(fleissErrors(tallyOfCounts({{2, 1}, {0, 2}}))); // different numbers of values
}

TEST(Coefficients, every_reason_has_words_in_both_languages) {
    for (int why = 0; why <= static_cast<int>(Undefined::TooLarge); ++why) {
        const auto reason = static_cast<Undefined>(why);
        EXPECT_FALSE(reasonOf(reason, "en").empty());
        EXPECT_NE(reasonOf(reason, "en"), reasonOf(reason, "nl"));
    }
}

// Byrt, Bishop & Carlin's indices by hand: (40 − 30) / 100, (20 − 10) / 100.
TEST(TwoCoders, prevalence_and_bias) {
    const Tally table = tallyOfTable({{40, 20}, {10, 30}});
    EXPECT_NEAR(*prevalenceIndex(table).value, 0.1, 1e-15);
    EXPECT_NEAR(*biasIndex(table).value, 0.1, 1e-15);
    EXPECT_EQ(prevalenceIndex(tallyOfTable({{1, 0, 0}, {0, 1, 0}, {0, 0, 1}})).why, Undefined::NotTwoCategories);
}

// Holsti's coefficient of two coders who coded 8 and 6 units, and 5 of them alike: 10 / 14.
TEST(TwoCoders, holsti_counts_what_only_one_coded) {
    Units units(5, {"a", "a"});
    units.push_back({"a", "b"});
    units.push_back({"a", {}});
    units.push_back({"b", {}});
    EXPECT_NEAR(*holsti(tallyOf(reliabilityData(units))).value, 10.0 / 14, 1e-15);
}

TEST(Coefficients, of_two_coders_without_missing_values_are_those_of_two) {
    const Tally table = tallyOfTable({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
    EXPECT_NEAR(*congerKappa(table).value, *cohenKappa(table).kappa.value, 1e-15);
    EXPECT_NEAR(*fleissKappa(table).value, *scottPi(table).value, 1e-15);
    const Weights weights = quadraticWeights(equalSteps(3));
    EXPECT_NEAR(*congerKappa(table, weights).value, *cohenKappa(table, weights).kappa.value, 1e-15);
    EXPECT_NEAR(*fleissKappa(table, weights).value, *scottPi(table, weights).value, 1e-15);
}

// Ratings with distances: weighted kappa with quadratic weights of the numbers and alpha's interval agree but for the
// correction of small samples, (2n − 1) / 2n of the expected disagreement of Scott's pi.
TEST(Alpha, of_intervals_is_weighted_pi_with_its_small_sample_correction) {
    const ReliabilityData data = reliabilityData({{"1", "2.5"}, {"4", "4"}, {"2.5", "1"}, {"7", "4"}, {"7", "7"}});
    const Tally tally = tallyOf(data);
    const double pi = *scottPi(tally, quadraticWeights(data.numbers)).value, n = 5;
    EXPECT_NEAR(*alpha(tally, Level::Interval, data.numbers).value, 1 - (1 - pi) * (2 * n - 1) / (2 * n), 1e-12);
}

TEST(ReliabilityData, numbers_that_are_the_same_are_one_category) {
    const ReliabilityData data = reliabilityData({{"1", "1.0"}, {"10", "9"}});
    EXPECT_EQ(data.categories, (std::vector<std::string>{"1", "9", "10"}));
    EXPECT_EQ(data.values, (std::vector<std::int32_t>{0, 0, 2, 1}));
    EXPECT_THROW(reliabilityData({{"a"}}, {"b", "c"}), Error);
    EXPECT_THROW(reliabilityData({{"a"}, {"a", "b"}}), Error);
    EXPECT_FALSE(numberOf("1,5"));
    EXPECT_FALSE(numberOf("nan"));
}

TEST(Tally, of_parts_adds_up_to_that_of_the_whole) {
    const Units units{{"a", "b", {}}, {"b", "b", "b"}, {"c", {}, "a"}, {{}, {}, "c"}, {"a", "a", "c"}};
    const ReliabilityData data = reliabilityData(units);
    Tally sum{3, 3, {}};
    for (std::size_t i = 0; i < data.units(); ++i) {
        Tally one{3, 3, {}};
        one.add(data.unit(i));
        sum.add(one);
    }
    EXPECT_EQ(sum, tallyOf(data));
}

TEST(Tally, refuses_tables_that_are_none) {
    EXPECT_THROW(tallyOfTable({{1, 2}}), Error);
    EXPECT_THROW(tallyOfTable({{1, -2}, {0, 0}}), Error);
    EXPECT_THROW(tallyOfCounts({{1, 2}, {1}}), Error);
}

// Percent agreement by interview is a ratio of sums; with all interviews of one unit each it is binomial: R 4.2.2,
// qbinom(c(0.025, 0.975), 12, 7 / 12) / 12.
TEST(Bootstrap, of_percent_agreement_is_binomial) {
    std::vector<Tally> interviews;
    for (int i = 0; i < 12; ++i)
        interviews.push_back(tallyOf(reliabilityData({{"a", i < 7 ? "a" : "b"}}, {"a", "b"})));
    const std::vector<Measure> measures{[](const Tally& tally) { return percentAgreement(tally).value; }};
    Resampling how;
    how.replicates = 20000;
    const auto found = bootstrap(interviews, measures, how);
    ASSERT_TRUE(found[0].interval);
    EXPECT_NEAR(found[0].interval->low, 4.0 / 12, 1e-12);
    EXPECT_NEAR(found[0].interval->high, 10.0 / 12, 1e-12);
    EXPECT_EQ(found[0].undefined, 0);
}

TEST(Bootstrap, counts_draws_in_which_it_is_undefined) {
    const std::vector<Tally> interviews{tallyOf(reliabilityData(Units(5, {"a", "a"}), {"a", "b"})),
                                        tallyOf(reliabilityData({{"b", "b"}, {"a", "b"}}, {"a", "b"}))};
    const std::vector<Measure> measures{[](const Tally& tally) { return alpha(tally).value; }};
    Resampling how;
    how.replicates = 4000;
    const auto found = bootstrap(interviews, measures, how);
    EXPECT_NEAR(found[0].undefined, 1000, 120); // both draws the first interview: one in four
    EXPECT_EQ(found[0].interval, bootstrap(interviews, measures, how)[0].interval);
}

TEST(Bootstrap, no_interval_where_it_would_claim_certainty) {
    const std::vector<Tally> same(5, tallyOf(reliabilityData({{"a", "a"}, {"b", "b"}})));
    const std::vector<Measure> measures{[](const Tally& tally) { return alpha(tally).value; }};
    EXPECT_FALSE(bootstrap(same, measures)[0].interval);
    EXPECT_FALSE(bootstrap(std::span(same).first(1), measures)[0].interval);
    EXPECT_FALSE(bootstrap(std::span<const Tally>(), measures)[0].interval);
}

TEST(Unitizing, texts_add_up_as_if_they_stood_one_after_another) {
    const Continuum first{0, 20, {{{2, 8, 0}}, {{3, 8, 0}, {9, 12, 1}}}};
    const Continuum second{0, 10, {{{1, 4, 1}}, {{1, 5, 1}}}};
    const Continuum both{0, 30, {{{2, 8, 0}, {21, 24, 1}}, {{3, 8, 0}, {9, 12, 1}, {21, 25, 1}}}};
    Coincidences sum = coincidencesOf(first, 2);
    sum.add(coincidencesOf(second, 2));
    EXPECT_NEAR(*uAlpha(sum).value, *uAlpha(coincidencesOf(both, 2)).value, 1e-12);
    EXPECT_NEAR(*cuAlpha(sum).alpha.value, *cuAlpha(coincidencesOf(both, 2)).alpha.value, 1e-12);
}

TEST(Unitizing, undefined_without_marks_or_common_places) {
    const Coincidences none = coincidencesOf({0, 10, {{}, {}}}, 1);
    EXPECT_EQ(uAlpha(none).why, Undefined::NoVariation);
    EXPECT_EQ(cuAlpha(none).alpha.why, Undefined::NothingShared);
    EXPECT_EQ(kuAlpha(none, 0).alpha.why, Undefined::NothingMarked);
    EXPECT_EQ(alphaU({0, 10, {{}, {}}}, 0).why, Undefined::NothingMarked);
    EXPECT_EQ(uAlpha(coincidencesOf({0, 10, {{{1, 2, 0}}}}, 1)).why, Undefined::NothingShared); // one coder
}

TEST(Unitizing, refuses_what_is_no_unitizing) {
    EXPECT_THROW(coincidencesOf({0, 10, {{{1, 5, 0}, {4, 6, 0}}, {}}}, 1), Error);
    EXPECT_THROW(coincidencesOf({0, 10, {{{1, 11, 0}}, {}}}, 1), Error);
    EXPECT_THROW(coincidencesOf({0, 10, {{{5, 5, 0}}, {}}}, 1), Error);
    EXPECT_THROW(alphaU({0, 10, {{{1, 5, 0}, {4, 6, 0}}, {}}}, 0), Error);
}

TEST(Measures, every_one_has_a_name_in_both_languages) {
    for (const Level level : {Level::Nominal, Level::Ordinal, Level::Interval, Level::Ratio})
        for (const std::size_t coders : {0, 2, 3})
            for (const std::size_t categories : {2, 3})
                for (const NamedMeasure& measure : measuresFor({level, categories, equalSteps(categories)}, coders)) {
                    EXPECT_NE(nameOfMeasure(measure.id, "en"), measure.id);
                    EXPECT_NE(nameOfMeasure(measure.id, "nl"), measure.id);
                }
}

} // namespace
} // namespace kith::agreement
