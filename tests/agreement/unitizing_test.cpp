#include "kith/agreement/unitizing.h"
#include "published.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace kith::agreement {
namespace {

using nlohmann::json;

// Categories by their names, as they come.
class Names {
public:
    std::int32_t operator[](const std::string& name) {
        return byName_.emplace(name, static_cast<std::int32_t>(byName_.size())).first->second;
    }
    [[nodiscard]] std::size_t size() const { return byName_.size(); }

private:
    std::map<std::string, std::int32_t> byName_;
};

// From "unitizing_begin_length", everything stretched.
Continuum stretched(const json& data, Names& names, double by) {
    Continuum continuum;
    continuum.begin = data["continuum"]["begin"].get<double>() * by;
    continuum.end = continuum.begin + data["continuum"]["length"].get<double>() * by;
    continuum.coders.resize(data["observers"]);
    for (const json& unit : data["units"]) {
        const double begin = unit["begin"].get<double>() * by;
        continuum.coders[unit["observer"]].push_back(
            {begin, begin + unit["length"].get<double>() * by, names[unit["category"]]});
    }
    return continuum;
}

// From "unitizing_half_open": [begin, end, category] for each coder.
Continuum halfOpen(double end, const json& observers, Names& names) {
    Continuum continuum{0, end, {}};
    for (const json& units : observers) {
        continuum.coders.emplace_back();
        for (const json& unit : units)
            continuum.coders.back().push_back({unit[0], unit[1], names[unit[2]]});
    }
    return continuum;
}

// "alphaU_A_Do", "alphaU_A_De_at_L_1200000", "alphaU_A", "alphaU_overall".
void expectAlphaU(const json& example) {
    const json& data = example["data"];
    for (const json& expected : example["expected"]) {
        const std::string name = expected["coefficient"];
        const std::size_t at = name.find("_at_L_");
        const double by =
            at == std::string::npos ? 1 : std::stod(name.substr(at + 6)) / data["continuum"]["length"].get<double>();
        Names names;
        const Continuum continuum = stretched(data, names, by);
        std::vector<std::int32_t> categories{names[name.substr(7, 1)]};
        if (name == "alphaU_overall") categories = {names["c"], names["k"]};
        const Coefficient ours = alphaU(continuum, categories);
        ASSERT_TRUE(ours.observed) << name;
        if (name.find("_Do") != std::string::npos)
            expectAsPublished(1 - *ours.observed, expected);
        else if (name.find("_De") != std::string::npos)
            expectAsPublished(1 - *ours.expected, expected);
        else
            expectAsPublished(ours.value, expected);
    }
}

TEST(Published, unitizing_krippendorff_1995_p57) {
    expectAlphaU(published("unitizing_krippendorff_1995_p57"));
}

TEST(Published, unitizing_krippendorff_2004_p254) {
    expectAlphaU(published("unitizing_krippendorff_2004_p254"));
}

void expectFamily(const Coincidences& of, Names& names, const json& expected) {
    SCOPED_TRACE(expected.dump());
    const std::string name = expected["coefficient"];
    Covered ours;
    if (name == "u_alpha_nominal")
        ours.alpha = uAlpha(of);
    else if (name == "bar_u_alpha_binary")
        ours.alpha = uAlphaBinary(of);
    else if (name == "cu_alpha_nominal")
        ours = cuAlpha(of);
    else
        ours = kuAlpha(of, names[name.substr(std::string("k_u_alpha_").size())]);
    expectAsPublished(ours.alpha.value, expected);
    if (expected.contains("coverage")) {
        EXPECT_NEAR(*ours.coverage, expected["coverage"], 1e-9);
    }
    if (expected.contains("Do")) {
        double all = 0;
        for (const double length : of.lengths)
            all += length;
        EXPECT_NEAR((1 - *ours.alpha.observed) * all, expected["Do"], 1e-9);
        EXPECT_NEAR((1 - *ours.alpha.expected) * all, expected["De"], 1e-9);
    }
}

TEST(Published, unitizing_u_alpha_family_krippendorff_2019_fig12_11) {
    const json example = published("unitizing_u_alpha_family_krippendorff_2019_fig12_11");
    Names names;
    const Continuum continuum = halfOpen(example["data"]["continuum"]["end"], example["data"]["observers"], names);
    const Coincidences of = coincidencesOf(continuum, names.size());
    for (const json& expected : example["expected"])
        expectFamily(of, names, expected);
}

TEST(Published, unitizing_u_alpha_small) {
    const json example = published("unitizing_u_alpha_small");
    for (const json& expected : example["expected"]) {
        const json& data = example["data"][expected["case"].get<std::string>()];
        Names names;
        const Continuum continuum = halfOpen(data["end"], data["observers"], names);
        expectFamily(coincidencesOf(continuum, names.size()), names, expected);
    }
}

} // namespace
} // namespace kith::agreement
