// Coefficients of units, against published examples: a test for each.
#include "kith/agreement/alpha.h"
#include "kith/agreement/coefficients.h"
#include "kith/agreement/two_coders.h"
#include "published.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace kith::agreement {
namespace {

using nlohmann::json;

// One coefficient by its name in the files.
Coefficient coefficient(const std::string& name, const Tally& tally, const json& example, const ReliabilityData& data) {
    const std::size_t categories = tally.categories;
    if (name == "percent" || name == "percent_agreement_mean_over_items") return percentAgreement(tally);
    if (name == "percent_agreement_pooled_pairs") return percentAgreement(tally, Percent::PooledPairs);
    if (name == "percent_agreement_one_minus_Do") return percentAgreement(tally, Percent::ByValues);
    if (name == "holsti") return holsti(tally);
    if (name == "scott_pi") return scottPi(tally);
    if (name == "cohen_kappa") return cohenKappa(tally).kappa;
    if (name == "kappa_max") return kappaMax(tally);
    if (name == "weighted_kappa_cohen1968_weights")
        return cohenKappa(tally, weightsFromDisagreement(example["data"]["cohen_1968_disagreement_weights"])).kappa;
    if (name == "weighted_kappa_linear") return cohenKappa(tally, linearWeights(equalSteps(categories))).kappa;
    if (name == "weighted_kappa_quadratic") return cohenKappa(tally, quadraticWeights(equalSteps(categories))).kappa;
    if (name == "bennett_S_brennan_prediger" || name == "brennan_prediger_multi") return brennanPrediger(tally);
    if (name == "gwet_AC1" || name == "gwet_AC1_multi") return gwetAc(tally);
    if (name == "gwet_AC2_quadratic") return gwetAc(tally, quadraticWeights(equalSteps(categories)));
    if (name == "fleiss_kappa" || name == "fleiss_kappa_missing") return fleissKappa(tally);
    if (name.starts_with("fleiss_kappa_category_")) return fleissKappaOf(tally, std::stoul(name.substr(22)) - 1);
    if (name == "conger_kappa") return congerKappa(tally);
    const std::map<std::string, Level> levels{{"krippendorff_alpha_nominal", Level::Nominal},
                                              {"krippendorff_alpha_ordinal", Level::Ordinal},
                                              {"krippendorff_alpha_interval", Level::Interval},
                                              {"krippendorff_alpha_ratio", Level::Ratio}};
    if (levels.contains(name)) return alpha(tally, levels.at(name), data.numbers);
    ADD_FAILURE() << "nobody computes " << name;
    return {};
}

class PublishedExample : public testing::TestWithParam<const char*> {};

TEST_P(PublishedExample, coefficients) {
    const json example = published(GetParam());
    const Tally tally = tallyOf(example);
    const ReliabilityData data =
        example["form"] == "units_x_coders" ? dataOf(example["data"]["units"]) : ReliabilityData{};
    for (const json& expected : example["expected"]) {
        const std::string name = expected["coefficient"];
        if (name == "cohen_pe") {
            expectAsPublished(cohenKappa(tally).kappa.expected, expected);
            continue;
        }
        if (name == "alpha_expected_agreement_1_minus_De") {
            expectAsPublished(alpha(tally).expected, expected);
            continue;
        }
        if (name.starts_with("fleiss_se_")) {
            const auto errors = fleissErrors(tally);
            ASSERT_TRUE(errors);
            expectAsPublished(name == "fleiss_se_1971" ? errors->fleiss1971 : errors->null, expected);
            continue;
        }
        const Coefficient ours = coefficient(name, tally, example, data);
        expectAsPublished(ours.value, expected);
        const auto expectNear = [&](const char* part, double value) {
            if (expected.contains(part)) {
                EXPECT_NEAR(value, expected[part], 1e-9) << name << " " << part;
            }
        };
        expectNear("pa", ours.observed.value_or(NAN));
        expectNear("P_bar", ours.observed.value_or(NAN));
        expectNear("pe", ours.expected.value_or(NAN));
        expectNear("Pe", ours.expected.value_or(NAN));
        expectNear("Do", 1 - ours.observed.value_or(NAN));
        expectNear("De", 1 - ours.expected.value_or(NAN));
    }
}

INSTANTIATE_TEST_SUITE_P(, PublishedExample,
                         testing::Values("atlasti_manual_10segments", "brennan_prediger_1981_p689",
                                         "brennan_prediger_1981_p691", "cohen_1960_p37", "cohen_1960_p45_1968_weighted",
                                         "fleiss_1971_30x6x5", "gwet_01_paradox_2x2", "gwet_02_cohen_ex1",
                                         "gwet_04_likert_4x4", "hayes_krippendorff_2007_5coders_40units",
                                         "irrcac_cont3x3abstractors", "krippendorff_2004_binary_10units",
                                         "krippendorff_2004_nominal_12units", "krippendorff_2011_2coders_nominal",
                                         "krippendorff_2011_4coders_12units_missing", "randolph_2005_ex1",
                                         "wikipedia_fleiss_10x14x5"),
                         [](const auto& example) { return std::string(example.param); });

TEST(Published, standard_errors_and_interval) {
    const json example = published("cohen_1960_p45_1968_weighted");
    const Kappa kappa = cohenKappa(tallyOf(example));
    for (const json& expected : example["expected"]) {
        if (!expected.contains("ase")) continue;
        EXPECT_NEAR(*kappa.error, expected["ase"], 1e-9);
        EXPECT_NEAR(*kappa.nullError, expected["se_null"], 1e-9);
        const double half = 1.959963984540054 * *kappa.error;
        EXPECT_NEAR(*kappa.kappa.value - half, expected["ci95"][0], 1e-9);
        EXPECT_NEAR(*kappa.kappa.value + half, expected["ci95"][1], 1e-9);
    }
}

TEST(Published, maxqda_segment_kappa) {
    const json example = published("maxqda_segment_kappa");
    const json& data = example["data"];
    const Coefficient ours =
        segmentKappa(data["a_both"], data["b_only_coder1"], data["c_only_coder2"], data["n_codes"]);
    expectAsPublished(ours.observed, example["expected"][0]);
    expectAsPublished(ours.value, example["expected"][1]);
}

TEST(Published, degenerate_cases) {
    const json example = published("degenerate_cases");
    for (const json& expected : example["expected"]) {
        const Tally tally = tallyOf(dataOf(example["data"][expected["case"].get<std::string>()]));
        const Coefficient ours = alpha(tally);
        expectAsPublished(ours.value, expected);
        EXPECT_EQ(ours.value.has_value(), !ours.why.has_value());
    }
}

} // namespace
} // namespace kith::agreement
