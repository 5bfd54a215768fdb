#include "kith/analysis/co_occurrence.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace kith::analysis {
namespace {

using made::cellOf;

class CoOccurrence : public testing::Test {
protected:
    made::Study study;
    SourceKey source = study.source("01-grace");
    CaseKey grace = study.interviewee("Grace", source);
    static inline const CodeChoice all{.layer = ""};

    Table pairs(Together level) { return coOccurrence(study.done(), level, all, {}, "en"); }
    Table matrix(Together level) { return coOccurrenceMatrix(study.done(), level, all, {}, "en"); }
    // The row of a pair, in either order.
    static const std::vector<Cell>* row(const Table& table, const std::string& a, const std::string& b) {
        for (const auto& cells : table.rows) {
            const auto &first = std::get<std::string>(cells[0].value), &second = std::get<std::string>(cells[2].value);
            if ((first == a && second == b) || (first == b && second == a)) return &cells;
        }
        return nullptr;
    }
};

// Nine passages with the c-coefficient (Garcia 2005, as ATLAS.ti 22's manual defines it) and Jaccard's share of
// characters worked out by hand: overlapping pairs of trust/strong 2, trust/reputation 2, strong/reputation none,
// trust/cost none.
TEST_F(CoOccurrence, overlapping_passages) {
    const std::vector<std::tuple<int, int, const char*>> passages{
        {0, 50, "factor.trust"},         {10, 40, "factor.strong"},   {60, 100, "factor.trust"},
        {90, 120, "factor.reputation"},  {130, 150, "factor.strong"}, {130, 150, "factor.trust"},
        {160, 170, "factor.reputation"}, {165, 200, "factor.trust"},  {210, 220, "factor.cost"}};
    for (const auto& [begin, end, code] : passages)
        study.coding(grace, source, code, begin, end);
    const Table table = pairs(Together::Passage);
    const auto* strong = row(table, "factor.trust", "factor.strong");
    ASSERT_TRUE(strong);
    EXPECT_EQ(std::get<std::int64_t>((*strong)[4].value), 4);
    EXPECT_EQ(std::get<std::int64_t>((*strong)[5].value), 2);
    EXPECT_EQ(std::get<std::int64_t>((*strong)[6].value), 2);
    EXPECT_EQ((*strong)[6].evidence.size(), 4U);
    EXPECT_NEAR(std::get<double>((*strong)[7].value), 0.3448275862068966, 1e-12);
    EXPECT_NEAR(std::get<double>((*strong)[8].value), 0.5, 1e-12);
    const auto* reputation = row(table, "factor.trust", "factor.reputation");
    ASSERT_TRUE(reputation);
    EXPECT_NEAR(std::get<double>((*reputation)[7].value), 0.08823529411764706, 1e-12);
    EXPECT_NEAR(std::get<double>((*reputation)[8].value), 0.5, 1e-12);
    EXPECT_FALSE(row(table, "factor.strong", "factor.reputation"));
    EXPECT_EQ(std::count(table.notes.begin(), table.notes.end(), "Never with another: factor.cost (1)."), 1);
    EXPECT_EQ(made::textOf(matrix(Together::Passage), "factor.trust", "factor.cost"), "0");
    EXPECT_EQ(made::textOf(matrix(Together::Passage), "factor.trust", "factor.trust"), "4");
}

TEST_F(CoOccurrence, the_c_coefficient_is_undefined_where_passages_overlap_several) {
    study.coding(grace, source, "factor.p", 0, 10);
    study.coding(grace, source, "factor.p", 0, 9);
    study.coding(grace, source, "factor.q", 0, 10);
    study.coding(grace, source, "factor.q", 0, 8);
    const Table table = pairs(Together::Passage);
    const auto* cells = row(table, "factor.p", "factor.q");
    ASSERT_TRUE(cells);
    EXPECT_EQ(std::get<std::int64_t>((*cells)[6].value), 4);
    EXPECT_EQ(std::get<Missing>((*cells)[8].value), Missing::Undefined);
}

TEST_F(CoOccurrence, passages_that_only_touch_do_not_overlap) {
    study.coding(grace, source, "factor.p", 0, 10);
    study.coding(grace, source, "factor.q", 10, 20);
    EXPECT_TRUE(pairs(Together::Passage).rows.empty());
}

// The sweep against looking at every pair.
TEST_F(CoOccurrence, the_sweep_finds_what_comparing_all_pairs_finds) {
    std::mt19937 random(7);
    const std::vector<std::string> codes{"factor.a", "factor.b", "factor.c", "factor.d"};
    for (int i = 0; i < 150; ++i) {
        const int begin = static_cast<int>(random() % 300);
        study.coding(grace, source, codes[random() % 4], begin, begin + 1 + static_cast<int>(random() % 40),
                     {.part = 1 + static_cast<std::int64_t>(random() % 2)});
    }
    study.done();
    // Different passages of each code.
    std::map<std::string, std::vector<const Coding*>> passages;
    std::map<CodeKey, std::string> names;
    for (const Code& code : study.snapshot.codebook.codes)
        names[code.key] = code.name;
    for (const Coding& coding : study.snapshot.codings) {
        auto& list = passages[names[coding.code]];
        if (list.empty() || list.back()->passage != coding.passage) list.push_back(&coding);
    }
    const Table table = pairs(Together::Passage);
    for (std::size_t a = 0; a < codes.size(); ++a)
        for (std::size_t b = a + 1; b < codes.size(); ++b) {
            std::int64_t overlapping = 0;
            std::set<CodingKey> members;
            for (const Coding* one : passages[codes[a]])
                for (const Coding* other : passages[codes[b]])
                    if (one->passage.part == other->passage.part && one->passage.span.overlaps(other->passage.span)) {
                        ++overlapping;
                        for (const Coding& coding : study.snapshot.codings)
                            if ((coding.passage == one->passage && coding.code == one->code) ||
                                (coding.passage == other->passage && coding.code == other->code))
                                members.insert(coding.key);
                    }
            const auto* cells = row(table, codes[a], codes[b]);
            ASSERT_TRUE(cells);
            EXPECT_EQ(std::get<std::int64_t>((*cells)[6].value), overlapping);
            const auto& evidence = (*cells)[6].evidence;
            EXPECT_EQ(std::set<CodingKey>(evidence.begin(), evidence.end()), members);
            EXPECT_EQ(evidence.size(), members.size());
        }
}

// Twelve people: both 5, only the one 1, only the other 4, neither 2; Jaccard 0.5, phi 6 / sqrt(6 · 6 · 9 · 3).
TEST(CoOccurrenceOfPeople, jaccard_and_phi) {
    made::Study study;
    for (int i = 0; i < 12; ++i) {
        const SourceKey source = study.source("interview " + std::to_string(i));
        const CaseKey ego = study.interviewee("case " + std::to_string(i), source);
        if (i < 6) study.coding(ego, source, "factor.trust", 0, 5);
        if (i < 5 || (i >= 6 && i < 10)) study.coding(ego, source, "factor.access", 100, 105);
        if (i >= 10) study.coding(ego, source, "role.mentor", 0, 5); // coded, and neither
    }
    const Table table = coOccurrence(study.done(), Together::Person, {}, {}, "en");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(std::get<std::int64_t>(table.rows[0][6].value), 5);
    EXPECT_NEAR(std::get<double>(table.rows[0][7].value), 0.5, 1e-12);
    ASSERT_EQ(table.columns.size(), 9U);
    EXPECT_NEAR(std::get<double>(table.rows[0][8].value), 6 / std::sqrt(6.0 * 6 * 9 * 3), 1e-12);
}

TEST_F(CoOccurrence, turns_and_contacts) {
    const ContactKey lena = study.contact(grace, "Lena");
    study.coding(grace, source, "factor.a", 0, 5, {.turn = 1});
    study.coding(grace, source, "factor.b", 7, 9, {.contact = lena, .turn = 1});
    study.coding(grace, source, "factor.a", 20, 25, {.contact = lena, .turn = 2});
    const Table turns = pairs(Together::Turn), contacts = pairs(Together::Contact);
    EXPECT_EQ(std::get<std::int64_t>(turns.rows.at(0)[6].value), 1);
    EXPECT_EQ(std::get<double>(turns.rows.at(0)[7].value), 0.5);
    EXPECT_EQ(std::get<double>(contacts.rows.at(0)[7].value), 1.0);
    EXPECT_EQ(contacts.rows.at(0)[6].evidence.size(), 2U);
}

} // namespace
} // namespace kith::analysis
