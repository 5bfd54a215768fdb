#include "kith/agreement/standard_errors.h"
#include "published.h"

#include <gtest/gtest.h>

namespace kith::agreement {
namespace {

// Gwet's irrCAC, as its README prints them of the data of Krippendorff (2011), with missing values.
TEST(StandardErrors, as_irrCAC_prints_them) {
    const auto example = published("krippendorff_2011_4coders_12units_missing");
    const ReliabilityData data = dataOf(example["data"]["units"]);
    EXPECT_NEAR(*gwetError(data), 0.14295, 6e-6);
    EXPECT_NEAR(*fleissError(data), 0.15302, 6e-6);
    EXPECT_NEAR(*brennanPredigerError(data), 0.14472, 6e-6);
    EXPECT_NEAR(*congerError(data), 0.14917, 6e-6);
}

// irrCAC's functions for tables divide by n where those for raw values divide by n − 1.
TEST(StandardErrors, of_a_table) {
    const auto example = published("irrcac_cont3x3abstractors");
    const ReliabilityData data = dataOfTable(example["data"]["table_rows_coder1"], {"Ectopic", "AIU", "NIU"});
    const double table = std::sqrt(99.0 / 100);
    EXPECT_NEAR(*gwetError(data) * table, 0.04321747, 5e-9);
    EXPECT_NEAR(*brennanPredigerError(data) * table, 0.04693346, 5e-9);
    EXPECT_NEAR(*fleissError(data) * table, 0.05905473, 5e-9);
    EXPECT_NEAR(*congerError(data) * table, 0.05891072, 5e-9);
}

TEST(StandardErrors, undefined_where_the_coefficient_is) {
    const ReliabilityData same = reliabilityData({{"y", "y"}, {"y", "y"}});
    EXPECT_FALSE(fleissError(same));
    EXPECT_FALSE(gwetError(same));
    EXPECT_FALSE(congerError(same));
    EXPECT_FALSE(fleissError(reliabilityData({{"y", "n"}})));
    EXPECT_FALSE(congerError(reliabilityData({{"y", "n", {}}, {"y", "y", {}}}))); // the third gave nothing
}

} // namespace
} // namespace kith::agreement
