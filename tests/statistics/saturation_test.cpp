#include "kith/statistics/saturation.h"

#include "data.h"
#include "kith/model/error.h"

#include <map>

namespace kith::statistics {
namespace {

using nlohmann::json;

SaturationRule ruleOf(const json& expected) {
    return {expected["base"], expected["run_length"], expected.value("threshold", 0.05)};
}

std::string written(const json& value) {
    return value.is_null() ? "" : value.get<std::string>();
}

void expectSaturation(const std::vector<int>& fresh, const json& cases) {
    for (const json& expected : cases) {
        const SaturationRule rule = ruleOf(expected);
        const Saturation result = saturation(fresh, rule);
        EXPECT_EQ(result.baseCodes, expected["base_themes"].get<int>());
        EXPECT_EQ(result.written(rule), written(expected["saturation_at"]));
        ASSERT_EQ(result.runs.size(), expected["runs"].size());
        for (std::size_t i = 0; i < result.runs.size(); ++i) {
            const json& run = expected["runs"][i];
            EXPECT_EQ(result.runs[i].first, run["run"][0].get<int>());
            EXPECT_EQ(result.runs[i].last, run["run"].back().get<int>());
            EXPECT_EQ(result.runs[i].fresh, run["new"].get<int>());
            EXPECT_NEAR(*result.runs[i].proportion, run["proportion"].get<double>(), exactly);
            EXPECT_EQ(result.runs[i].meets, run["meets"].get<bool>());
        }
    }
}

CodesOfInterviews madeInterviews(const json& made) {
    std::map<std::string, std::size_t> numberOf;
    CodesOfInterviews interviews;
    for (const json& codes : made["codes_per_respondent"]) {
        interviews.emplace_back();
        for (const json& code : codes)
            interviews.back().push_back(numberOf.try_emplace(code, numberOf.size()).first->second);
    }
    return interviews;
}

TEST(Saturation, the_worked_example_as_published) {
    const json data = numbers("saturation");
    expectSaturation(data["first"]["new_per_interview"], data["first"]["expected"]);
}

TEST(Saturation, by_exact_shares_and_by_whole_per_cents) {
    const json data = numbers("saturation");
    for (const json& expected : data["second"]["expected"]) {
        SaturationRule rule = ruleOf(expected);
        const std::vector<int> fresh = data["second"]["new_per_interview"];
        EXPECT_EQ(saturation(fresh, rule).written(rule), written(expected["saturation_at_exact"]));
        rule.proportions = Proportions::WholePercent;
        EXPECT_EQ(saturation(fresh, rule).written(rule), written(expected["saturation_at_rounded_percent"]));
    }
}

TEST(Saturation, from_the_codes_of_each_interview) {
    const json data = numbers("saturation");
    const std::vector<int> fresh = freshCodes(madeInterviews(data["made"]));
    int seen = 0;
    for (std::size_t i = 0; i < fresh.size(); ++i)
        EXPECT_EQ(seen += fresh[i], data["made"]["cumulative"][i].get<int>());
    expectSaturation(fresh, data["made"]["expected"]);
}

TEST(Saturation, over_all_orders_lies_between_what_is_possible) {
    const json data = numbers("saturation");
    const CodesOfInterviews interviews = madeInterviews(data["made"]);
    const SaturationRange range = saturationOverOrders(interviews);
    ASSERT_EQ(range.seen.size(), 12U);
    for (std::size_t k = 0; k < 12; ++k) {
        EXPECT_LE(*range.seen[k].low, *range.seen[k].median);
        EXPECT_LE(*range.seen[k].median, *range.seen[k].high);
    }
    // In every order all 25 codes are seen in the end.
    EXPECT_EQ(*range.seen[11].low, 25);
    EXPECT_EQ(*range.seen[11].high, 25);
    EXPECT_GE(*range.reachedAfter.low, 4);
    EXPECT_EQ(range.shareReached, 1);
    const SaturationRange again = saturationOverOrders(interviews);
    EXPECT_EQ(again.seen[3].median, range.seen[3].median);
}

// Two interviews tell the same, two something else: the order decides what the first two show.
TEST(Saturation, over_orders_as_counted_by_hand) {
    const SaturationRange range = saturationOverOrders({{0}, {0}, {1}, {1}}, {.base = 2, .run = 1}, 2000);
    EXPECT_EQ(*range.seen[0].median, 1);
    EXPECT_EQ(*range.seen[1].low, 1); // 2 of 6 pairs tell the same
    EXPECT_EQ(*range.seen[1].median, 2);
    EXPECT_EQ(*range.seen[2].low, 2);
    EXPECT_EQ(range.shareReached, 1); // 2+1 where both codes are in the base, 3+1 otherwise
    EXPECT_EQ(*range.reachedAfter.median, 2);
    EXPECT_EQ(*range.reachedAfter.high, 3);
}

TEST(Saturation, undefined_without_codes_and_never_reached_without_runs) {
    const Saturation none = saturation({0, 0, 0, 0, 0, 0});
    EXPECT_FALSE(none.runs.front().proportion);
    EXPECT_FALSE(none.reachedAfter);
    EXPECT_TRUE(saturation({5, 1}).runs.empty());
    const SaturationRange few = saturationOverOrders({{0}, {1}});
    EXPECT_EQ(few.shareReached, 0);
    EXPECT_FALSE(few.reachedAfter.median);
    EXPECT_THROW((void)saturation({1}, {.base = 0}), Error);
    EXPECT_THROW((void)saturation({1}, {.threshold = 5}), Error);
}

} // namespace
} // namespace kith::statistics
