#include "kith/model/table.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

std::string shown(const Cell& cell, ColumnKind kind, int decimals = 2, const std::string& language = "en") {
    return cellText(cell, Column{"id", "Heading", kind, decimals, ""}, language);
}

TEST(TextOfACell, showsEachKindOfValue) {
    EXPECT_EQ(shown("Mentor", ColumnKind::Text), "Mentor");
    EXPECT_EQ(shown("", ColumnKind::Text), "");
    EXPECT_EQ(shown(12, ColumnKind::Count), "12");
    EXPECT_EQ(shown(std::int64_t{1234567}, ColumnKind::Count), "1234567");
    EXPECT_EQ(shown(0.425, ColumnKind::Number, 1), "0.4");
    EXPECT_EQ(shown(2.0, ColumnKind::Number), "2.00");
    EXPECT_EQ(shown(3.7, ColumnKind::Number, 0), "4");
    EXPECT_EQ(shown(0.125, ColumnKind::Share), "12%"); // halves go to the even one
    EXPECT_EQ(shown(0.9375, ColumnKind::Share), "94%");
    EXPECT_EQ(shown(1, ColumnKind::Share), "100%");
    EXPECT_EQ(shown(0.997, ColumnKind::Share), ">99%");
    EXPECT_EQ(shown(0.003, ColumnKind::Share), "<1%");
    EXPECT_EQ(shown(0.0, ColumnKind::Share), "0%");
    EXPECT_EQ(shown(-0.003, ColumnKind::Share), "0%"); // a difference
    EXPECT_EQ(shown(0.0654, ColumnKind::PValue), ".065");
    EXPECT_EQ(shown(0.0009, ColumnKind::PValue), "< .001");
    EXPECT_EQ(shown(0.9997, ColumnKind::PValue), "> .999");
    EXPECT_EQ(shown(1.0, ColumnKind::PValue), "1");
}

TEST(TextOfACell, tellsTheKindsOfNothingApart) {
    EXPECT_EQ(shown(Missing::Nothing, ColumnKind::Number), "");
    EXPECT_EQ(shown(Missing::Undefined, ColumnKind::Number), "–");
    EXPECT_EQ(shown(Missing::NotAsked, ColumnKind::Count), "not asked");
    EXPECT_EQ(shown(Missing::NotAsked, ColumnKind::Count, 2, "nl"), "niet gevraagd");
    EXPECT_EQ(shown(Cell{}, ColumnKind::Text), "");
    EXPECT_EQ(shown(0, ColumnKind::Count), "0");
}

} // namespace
} // namespace kith
