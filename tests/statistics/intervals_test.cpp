#include "kith/statistics/intervals.h"

#include "data.h"
#include "kith/model/error.h"

namespace kith::statistics {
namespace {

TEST(ShareInterval, as_r_has_each_method) {
    const std::pair<IntervalMethod, const char*> methods[] = {
        {IntervalMethod::Wilson, "wilson"},
        {IntervalMethod::WilsonCorrected, "wilson_cc"},
        {IntervalMethod::ClopperPearson, "clopper_pearson"},
        {IntervalMethod::Jeffreys, "jeffreys"},
        {IntervalMethod::AgrestiCoull, "agresti_coull"},
        {IntervalMethod::BayesUniform, "bayes_uniform_equal_tail"},
    };
    int compared = 0;
    const auto data = numbers("share_intervals");
    for (const auto& expected : data["cases"])
        for (const auto& [method, name] : methods) {
            const std::int64_t count = expected["x"], n = expected["n"];
            const auto interval = shareInterval(method, count, n);
            ASSERT_TRUE(interval);
            EXPECT_NEAR(interval->low, expected[name][0].get<double>(), exactly) << name << ' ' << count << " of " << n;
            EXPECT_NEAR(interval->high, expected[name][1].get<double>(), exactly)
                << name << ' ' << count << " of " << n;
            ++compared;
        }
    EXPECT_GT(compared, 600);
}

TEST(ShareInterval, undefined_without_people_and_exact_at_the_ends) {
    EXPECT_FALSE(wilson(0, 0));
    EXPECT_EQ(wilson(0, 10)->low, 0);
    EXPECT_EQ(wilson(10, 10)->high, 1);
    EXPECT_EQ(shareInterval(IntervalMethod::Jeffreys, 0, 10)->low, 0);
    EXPECT_EQ(shareInterval(IntervalMethod::ClopperPearson, 10, 10)->high, 1);
    EXPECT_THROW((void)wilson(11, 10), Error);
    EXPECT_THROW((void)wilson(1, 10, 95), Error);
}

TEST(ShareInterval, names_its_method_and_its_level) {
    const auto method = intervalMethod("clopper-pearson");
    ASSERT_TRUE(method);
    const auto interval = shareInterval(*method, 3, 10, 0.9);
    EXPECT_EQ(interval->method, "Clopper-Pearson");
    EXPECT_EQ(interval->level, 0.9);
    EXPECT_FALSE(intervalMethod("wald"));
}

// Newcombe (1998), Statistics in Medicine 17, 873-890, Table II, method 10.
TEST(DifferenceInterval, as_newcombe_printed) {
    struct {
        std::int64_t a, nA, b, nB;
        double low, high;
    } const published[]{{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090},
                        {6, 7, 2, 7, 0.0582, 0.8062},     {5, 56, 0, 29, -0.0381, 0.1926},
                        {0, 10, 0, 20, -0.1611, 0.2775},  {0, 10, 0, 10, -0.2775, 0.2775},
                        {10, 10, 0, 20, 0.6791, 1.0000},  {10, 10, 0, 10, 0.6075, 1.0000}};
    for (const auto& p : published) {
        const auto interval = differenceInterval(p.a, p.nA, p.b, p.nB);
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->low, p.low, 5e-5) << p.a << '/' << p.nA << " - " << p.b << '/' << p.nB;
        EXPECT_NEAR(interval->high, p.high, 5e-5) << p.a << '/' << p.nA << " - " << p.b << '/' << p.nB;
    }
    EXPECT_FALSE(differenceInterval(0, 0, 1, 2));
}

// Newcombe & Altman in Altman et al. (2000), Statistics with Confidence, p. 53-54: 14, 5, 0, 22 of 41 people.
TEST(DifferenceInterval, of_the_same_people_as_printed) {
    const auto interval = pairedDifferenceInterval({14, 5, 0, 22});
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, 0.011, 5e-4);
    EXPECT_NEAR(interval->high, 0.226, 5e-4);
    EXPECT_FALSE(pairedDifferenceInterval({}));
    // Nobody differs: no difference, but no certainty of it either.
    const auto same = pairedDifferenceInterval({5, 0, 0, 5});
    EXPECT_LT(same->low, 0);
    EXPECT_NEAR(same->high, -same->low, 1e-12);
}

} // namespace
} // namespace kith::statistics
