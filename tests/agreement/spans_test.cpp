#include "kith/agreement/spans.h"
#include "published.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace kith::agreement {
namespace {

using nlohmann::json;
using Spans = std::vector<Marked>;

Spans spansOf(const json& rows, std::map<std::string, std::int32_t>& codes) {
    Spans spans;
    for (const json& row : rows) {
        const auto [at, isNew] = codes.emplace(row[2], static_cast<std::int32_t>(codes.size()));
        spans.push_back({row[0], row[1], at->second});
    }
    return spans;
}

TEST(Published, span_f1_made_two_coders) {
    const json example = published("span_f1_made_two_coders");
    std::map<std::string, std::int32_t> codes;
    const Spans a = spansOf(example["data"]["A"], codes), b = spansOf(example["data"]["B"], codes);
    const std::map<std::string, std::optional<double>> ours{
        {"f1_exact", sharedPassages(a, b, Codes::Same).f1()},
        {"f1_boundaries_only", sharedPassages(a, b, Codes::Any).f1()},
        {"f1_overlap_same_label", overlappingPassages(a, b, Codes::Same).f1()},
        {"f1_overlap_any_label", overlappingPassages(a, b, Codes::Any).f1()},
        {"f1_characters_label", sharedCharacters(a, b, Codes::Same).f1()},
        {"f1_characters_unlabelled", sharedCharacters(a, b, Codes::Any).f1()},
        {"jaccard_characters_label", sharedCharacters(a, b, Codes::Same).jaccard()}};
    for (const json& expected : example["expected"])
        expectAsPublished(ours.at(expected["coefficient"]), expected);
}

TEST(Published, span_f1_seqeval_readme) {
    const json example = published("span_f1_seqeval_readme");
    const json& data = example["data"];
    std::vector<std::string> kinds;
    Shared shared;
    double alike = 0, tokens = 0;
    for (std::size_t i = 0; i < data["y_true"].size(); ++i) {
        const auto first = data["y_true"][i].get<std::vector<std::string>>();
        const auto second = data["y_pred"][i].get<std::vector<std::string>>();
        shared += sharedPassages(spansOfTags(first, kinds), spansOfTags(second, kinds), Codes::Same);
        for (std::size_t t = 0; t < first.size(); ++t, ++tokens)
            alike += first[t] == second[t] ? 1 : 0;
    }
    expectAsPublished(shared.f1(), example["expected"][0]);
    expectAsPublished(alike / tokens, example["expected"][1]);
}

TEST(Spans, one_long_passage_answers_one_short_one) {
    const Spans one{{0, 100, 0}}, many{{0, 10, 0}, {20, 30, 0}, {40, 50, 0}};
    EXPECT_EQ(overlappingPassages(one, many, Codes::Same), (Shared{1, 1, 3}));
}

// Pairing each with the first that it meets would leave [4, 5) alone.
TEST(Spans, as_many_as_possible_are_answered) {
    const Spans first{{0, 10, 0}, {0, 2, 0}}, second{{0, 3, 0}, {4, 5, 0}};
    EXPECT_EQ(overlappingPassages(first, second, Codes::Same).both, 2);
    EXPECT_EQ(overlappingPassages(second, first, Codes::Same).both, 2);
}

TEST(Spans, passages_that_touch_do_not_overlap) {
    const Spans first{{0, 10, 0}}, second{{10, 20, 0}};
    EXPECT_EQ(overlappingPassages(first, second, Codes::Same).both, 0);
    EXPECT_EQ(sharedCharacters(first, second, Codes::Same).both, 0);
}

TEST(Spans, undefined_where_nobody_marked) {
    EXPECT_FALSE(sharedPassages({}, {}, Codes::Same).f1());
    EXPECT_FALSE(sharedCharacters({}, {}, Codes::Same).jaccard());
    const Spans some{{0, 1, 0}};
    EXPECT_EQ(sharedPassages(some, {}, Codes::Same).f1(), 0);
}

TEST(Tags, begin_after_other_kinds_and_after_the_outside) {
    std::vector<std::string> kinds;
    const std::vector<std::string> tags{"I-A", "I-A", "I-B", "O", "B-B", "B-B", "I-B"};
    EXPECT_EQ(spansOfTags(tags, kinds), (Spans{{0, 2, 0}, {2, 3, 1}, {4, 5, 1}, {5, 7, 1}}));
}

} // namespace
} // namespace kith::agreement
