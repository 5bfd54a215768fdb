// Commands compose: what one writes another reads, and every listing is JSON for other programs.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace kith::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(Composing, everyListingIsAnArrayOfObjectsWithTheSameNames) {
    const OwnStudy study;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"sources", "study.kith"},
             {"sources", "cases", "study.kith"},
             {"turns", "study.kith", "sanne"},
             {"turns", "study.kith", "form"},
             {"people", "study.kith"},
             {"people", "mentions", "study.kith"},
             {"contacts", "study.kith"},
             {"codes", "study.kith"},
             {"codes", "recode", "study.kith"},
             {"code", "list", "study.kith"},
             {"code", "study.kith", "factor.other", "--exact", "Ines", "--preview"},
             {"table", "study.kith", "factors-by-stage"},
             {"network", "study.kith"},
             {"network", "study.kith", "--case", "Sanne"},
             {"profile", "study.kith"},
             {"profile", "study.kith", "--case", "Sanne"},
             {"journal", "study.kith"},
             {"check", "study.kith"},
             {"import", "study.kith", "--dry-run", ownData + "ama.vtt"},
         }) {
        std::vector<std::string> all = words;
        all.emplace_back("--json");
        const json rows = json::parse(study.ok(all), nullptr, false);
        ASSERT_TRUE(rows.is_array()) << words.front();
        for (const json& row : rows) {
            ASSERT_TRUE(row.is_object()) << words.front();
            EXPECT_EQ(row.size(), rows.front().size()) << words.front();
        }
    }
}

TEST(Composing, sharesCarryTheirDenominatorAndInterval) {
    const OwnStudy study;
    json rows = json::parse(study.ok({"table", "study.kith", "factors-by-people", "--json"}));
    const auto learning =
        std::find_if(rows.begin(), rows.end(), [](const json& row) { return row["code"] == "factor.learning"; });
    ASSERT_NE(learning, rows.end());
    const json& people = (*learning)["people"];
    EXPECT_EQ(people["value"], 3);
    EXPECT_EQ(people["of"], 6);
    EXPECT_EQ(people["method"], "Wilson");
    // (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with p = 3/6, n = 6, z = 1.959964
    EXPECT_NEAR(people["low"].get<double>(), 0.18762, 1e-5);
    EXPECT_NEAR(people["high"].get<double>(), 0.81238, 1e-5);
}

TEST(Composing, exportedCodingsAreTheSameCodingsInAnotherProject) {
    const OwnStudy study;
    study.ok({"export", "study.kith", "codings", "codings.csv"});
    const OwnSources other;
    other.ok({"sources", "load", "study.kith", ownData + "cases.csv"});
    other.ok({"contacts", "load", "study.kith", ownData + "contacts.csv"});
    EXPECT_EQ(other.ok({"code", "load", "study.kith", (study / "codings.csv").string()}), "codings: 23 applied\n");
    EXPECT_EQ(other.ok({"code", "list", "study.kith", "--json"}), study.ok({"code", "list", "study.kith", "--json"}));
}

TEST(Composing, positionsOfTurnsAreThePassagesThatCodeTakes) {
    const OwnSources study;
    const json turns = json::parse(study.ok({"turns", "study.kith", "tobias", "--json"}));
    json second = turns[1];
    const std::string passage =
        std::to_string(second["begin"].get<int>()) + "-" + std::to_string(second["end"].get<int>());
    study.ok({"code", "study.kith", "activity.build", "-s", "tobias", "--passage", passage});
    const json codings = json::parse(study.ok({"code", "list", "study.kith", "--json"}));
    ASSERT_EQ(codings.size(), 1U);
    EXPECT_EQ(codings[0]["quote"], second["words"]);
    EXPECT_THAT(codings[0]["quote"].get<std::string>(), HasSubstr("A garden behind the old bakery."));
}

TEST(Composing, mentionsFoundInAPipeAreWordsOfTheText) {
    const Folder folder;
    const std::string text = "Wouter zei dat mijn collega kwam. 🙂 Daarna belde Marieke van der Laan hem.";
    const std::string answer = folder.ok({"mentions", "--json", "--language", "nl", "-"}, text);
    const json found = json::parse(answer);
    std::map<std::string, int> entities; // by words
    std::u32string letters;
    for (std::size_t i = 0;
         i < text.size();) { // UTF-8 by hand: this test must not lean on the program's own reading of it
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        letters += static_cast<char32_t>(i);
        i += length;
    }
    letters += static_cast<char32_t>(text.size());
    for (const json& mention : found["mentions"]) {
        const std::size_t begin = letters.at(mention["start"].get<std::size_t>()),
                          end = letters.at(mention["end"].get<std::size_t>());
        entities[text.substr(begin, end - begin)] = mention["entity"].get<int>();
    }
    EXPECT_TRUE(entities.contains("Wouter"));
    EXPECT_TRUE(entities.contains("mijn collega"));
    EXPECT_TRUE(entities.contains("Marieke van der Laan"));
    EXPECT_NE(entities["Wouter"], entities["Marieke van der Laan"]);
}

} // namespace
} // namespace kith::test
