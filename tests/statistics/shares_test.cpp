// Beliefs about shares, themes that are seen or not, and codes that go together.
#include "kith/statistics/association.h"
#include "kith/statistics/detection.h"
#include "kith/statistics/posterior.h"

#include "data.h"
#include "kith/model/error.h"

namespace kith::statistics {
namespace {

TEST(Posterior, of_several_parts_as_in_closed_form) {
    const auto data = numbers("posterior");
    for (const auto& expected : data["cases"]) {
        const std::vector<std::int64_t> counts = expected["counts"];
        const auto parts = dirichletPosterior(counts, expected["prior"].get<double>());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Interval tails = equalTails(parts[i]);
            EXPECT_NEAR(parts[i].a, expected["posterior_alpha"][i].get<double>(), exactly);
            EXPECT_NEAR(parts[i].mean(), expected["mean"][i].get<double>(), exactly);
            EXPECT_NEAR(tails.low, expected["lower"][i].get<double>(), exactly);
            EXPECT_NEAR(tails.high, expected["upper"][i].get<double>(), exactly);
        }
        EXPECT_NEAR(chanceFirstGreater(parts[0], parts[1]), expected["p_first_gt_second"].get<double>(), exactly);
    }
}

TEST(Posterior, of_one_share_as_in_closed_form) {
    const auto data = numbers("posterior");
    for (const auto& expected : data["beta_binomial"]) {
        const Posterior posterior = betaPosterior(expected["x"], expected["n"]);
        EXPECT_NEAR(posterior.mean(), expected["mean"].get<double>(), exactly);
        if (expected.contains("p_gt_half")) {
            EXPECT_NEAR(chanceAbove(posterior, 0.5), expected["p_gt_half"].get<double>(), exactly);
        } else {
            EXPECT_NEAR(quantileOf(posterior, 0.95), expected["upper95_one_sided"].get<double>(), exactly);
        }
    }
    EXPECT_THROW((void)betaPosterior(3, 2), Error);
    EXPECT_THROW((void)betaPosterior(1, 2, 0), Error);
}

TEST(Detection, of_a_theme_as_the_binomial_has_it) {
    const auto data = numbers("detection");
    for (const auto& expected : data["seen_at_least_once"])
        EXPECT_NEAR(chanceSeen(expected["prevalence"], expected["n"]), expected["p"].get<double>(), exactly);
    for (const auto& expected : data["min_n"])
        EXPECT_EQ(peopleToSee(expected["prevalence"], expected["instances"], expected["power"]),
                  expected["n"].get<std::int64_t>());
    for (const auto& expected : data["max_prevalence_of_an_unseen_theme"])
        EXPECT_NEAR(mostPrevalenceUnseen(expected["n"]), expected["upper95_one_sided"].get<double>(), exactly);
    EXPECT_EQ(mostPrevalenceUnseen(0), 1);
    EXPECT_THROW((void)peopleToSee(0, 1, 0.8), Error);
}

std::vector<Stretch> stretchesOf(const nlohmann::json& segments, const std::string& code) {
    std::vector<Stretch> stretches;
    for (const auto& segment : segments)
        if (segment[2] == code) stretches.push_back({segment[0], segment[1]});
    return stretches;
}

TEST(Together, passages_in_one_text) {
    const auto data = numbers("together");
    for (const auto& expected : data["expected"]) {
        const auto a = stretchesOf(data["segments"], expected["codes"][0]),
                   b = stretchesOf(data["segments"], expected["codes"][1]);
        const StretchPairs pairs = pairsOf(a, b, 10);
        EXPECT_EQ(pairs.overlapping, expected["n12_overlapping_pairs"].get<std::int64_t>());
        EXPECT_EQ(pairs.enclosed, expected["enclosed_pairs"].get<std::int64_t>());
        EXPECT_EQ(pairs.near, expected["proximity_gap_le_10"].get<std::int64_t>());
        EXPECT_NEAR(static_cast<double>(pairs.charactersBoth) / static_cast<double>(pairs.charactersEither),
                    expected["jaccard_characters"].get<double>(), exactly);
        EXPECT_NEAR(*cCoefficient(expected["n1"], expected["n2"], pairs.overlapping),
                    expected["c_coefficient"].get<double>(), exactly);
    }
}

TEST(Together, the_c_coefficient_as_published_and_where_it_is_none) {
    const auto data = numbers("together");
    const auto& published = data["published_example"];
    EXPECT_NEAR(*cCoefficient(published["n1"], published["n2"], published["n12"]), published["c"].get<double>(),
                exactly);
    EXPECT_TRUE(isUnequalUse(100, 10));
    EXPECT_FALSE(isUnequalUse(50, 10));
    const auto& overflow = data["overflow_case"];
    const auto p = stretchesOf(overflow["segments"], "p"), q = stretchesOf(overflow["segments"], "q");
    EXPECT_EQ(pairsOf(p, q, 0).overlapping, 4);
    EXPECT_FALSE(cCoefficient(2, 2, 4));
    EXPECT_FALSE(cCoefficient(3, 2, 6));
    EXPECT_FALSE(cCoefficient(0, 0, 0));
}

TEST(Together, people_who_show_both_or_not) {
    const auto data = numbers("together");
    for (const auto& expected : data["documents_level"]) {
        const Fourfold counts{expected["both"], expected["only_a"], expected["only_b"], expected["neither"]};
        EXPECT_NEAR(*jaccard(counts), expected["jaccard"].get<double>(), exactly);
        EXPECT_NEAR(*simpleMatching(counts), expected["simple_matching"].get<double>(), exactly);
        EXPECT_NEAR(*dice(counts), expected["dice"].get<double>(), exactly);
        EXPECT_EQ(phi(counts).has_value(), !expected["phi"].is_null());
        if (!expected["phi"].is_null()) {
            EXPECT_NEAR(*phi(counts), expected["phi"].get<double>(), exactly);
        }
    }
    EXPECT_FALSE(jaccard(Fourfold{0, 0, 0, 5}));
    EXPECT_FALSE(dice(Fourfold{0, 0, 0, 5}));
    EXPECT_FALSE(simpleMatching(Fourfold{}));
}

} // namespace
} // namespace kith::statistics
