#include "kith/statistics/correspondence.h"

#include "data.h"
#include "kith/model/error.h"

#include <cmath>
#include <map>

namespace kith::statistics {
namespace {

using nlohmann::json;

// Which way an axis points is arbitrary: absolute values are compared.
void expectCoordinates(const std::vector<CorrespondencePoint>& points, const json& expected, const std::string& what) {
    ASSERT_EQ(points.size(), expected.size()) << what;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t axis = 0; axis < expected[i].size(); ++axis)
            EXPECT_NEAR(std::abs(points[i].coordinates[axis]), expected[i][axis].get<double>(), exactly)
                << what << ' ' << i << ' ' << axis;
}

void expectValues(const std::vector<double>& values, const json& expected, const std::string& what) {
    ASSERT_EQ(values.size(), expected.size()) << what;
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_NEAR(values[i], expected[i].get<double>(), exactly) << what << ' ' << i;
}

void expectWholes(const Correspondence& result) {
    for (const auto* points : {&result.rows, &result.columns})
        for (std::size_t axis = 0; axis < result.inertias.size(); ++axis) {
            double contributions = 0;
            for (const auto& point : *points)
                contributions += point.contributions[axis];
            EXPECT_NEAR(contributions, 1, exactly);
        }
    for (const auto& point : result.rows) {
        double shown = 0;
        for (const double cosine : point.squaredCosines)
            shown += cosine;
        EXPECT_NEAR(shown, 1, exactly);
    }
}

TEST(Correspondence, as_published_and_as_r_has_it) {
    const json data = numbers("correspondence");
    for (const char* name : {"smoke", "made_factor_by_stage"}) {
        const json& expected = data[name];
        const CountTable table = expected["table"];
        const auto result = correspondence(table);
        ASSERT_TRUE(result) << name;
        expectValues(result->inertias, expected["principal_inertias"], name);
        EXPECT_NEAR(result->totalInertia, expected["total_inertia"].get<double>(), exactly) << name;
        expectCoordinates(result->rows, expected["row_principal_abs"], name);
        expectCoordinates(result->columns, expected["col_principal_abs"], name);
        expectWholes(*result);
        if (expected.contains("chisq")) {
            EXPECT_NEAR(chiSquare(table)->statistic, expected["chisq"].get<double>(), exactly);
        }
    }
    const json& smoke = data["smoke"];
    const auto result = correspondence(smoke["table"].get<CountTable>());
    for (std::size_t i = 0; i < result->rows.size(); ++i) {
        EXPECT_NEAR(result->rows[i].mass, smoke["row_mass"][i].get<double>(), exactly);
        EXPECT_NEAR(result->rows[i].chiDistance, smoke["row_chidist"][i].get<double>(), exactly);
    }
    for (std::size_t axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(result->inertias[axis], smoke["published_principal_inertias"][axis].get<double>(), 5e-7);
}

TEST(Correspondence, of_several_attributes_as_r_has_it) {
    const json data = numbers("correspondence");
    const json& farms = data["farms"];
    std::vector<std::vector<int>> people(farms["rownames"].size());
    for (const char* attribute : {"Mois", "Manag", "Use", "Manure"}) {
        std::map<std::string, int> categories;
        for (const auto& value : farms["data"][attribute])
            categories[value] = 0;
        int number = 0;
        for (auto& [category, place] : categories)
            place = number++;
        for (std::size_t i = 0; i < people.size(); ++i)
            people[i].push_back(categories.at(farms["data"][attribute][i]));
    }
    const auto result = multipleCorrespondence(people);
    ASSERT_TRUE(result);
    expectValues(result->indicator.inertias, farms["indicator_eigenvalues"], "eigenvalues");
    expectValues(result->burtInertias, farms["burt_inertias"], "Burt");
    expectValues(result->adjusted, farms["adjusted_principal_inertias"], "adjusted");
    EXPECT_NEAR(result->adjustedTotal, farms["adjusted_total_inertia"].get<double>(), exactly);
    for (std::size_t axis = 0; axis < result->adjusted.size(); ++axis)
        EXPECT_NEAR(result->adjusted[axis] / result->adjustedTotal,
                    farms["adjusted_explained_fraction"][axis].get<double>(), exactly);
    for (std::size_t axis = 0; axis < result->indicator.inertias.size(); ++axis)
        EXPECT_NEAR(100 * result->indicator.inertias[axis] / result->indicator.totalInertia,
                    farms["indicator_percent"][axis].get<double>(), 100 * exactly);
    expectCoordinates(result->indicator.rows, farms["row_coord_abs_dim12"], "people");
    expectCoordinates(result->indicator.columns, farms["var_coord_abs_dim12"], "categories");
    for (std::size_t q = 0; q < 4; ++q)
        for (std::size_t axis = 0; axis < 2; ++axis)
            EXPECT_NEAR(result->correlationRatios[q][axis], farms["eta2"][q][axis].get<double>(), exactly);
}

TEST(Correspondence, an_empty_row_is_nowhere_and_one_row_is_no_table) {
    const auto result = correspondence({{3, 1, 0}, {0, 0, 0}, {1, 4, 2}});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->inertias.size(), 1U);
    EXPECT_EQ(result->rows[1].mass, 0);
    EXPECT_TRUE(result->rows[1].coordinates.empty());
    EXPECT_FALSE(correspondence({{3, 1}, {0, 0}}));
    EXPECT_FALSE(correspondence({}));
    EXPECT_FALSE(multipleCorrespondence({{0}, {1}}));
    EXPECT_FALSE(multipleCorrespondence({{0, 0}, {0, 1}}));
    EXPECT_THROW((void)correspondence({{1, 2}, {3}}), Error);
    EXPECT_THROW((void)multipleCorrespondence({{0, 0}, {2, 1}}), Error);
}

} // namespace
} // namespace kith::statistics
