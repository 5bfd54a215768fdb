// The passages behind numbers, with all that a reader wants to see of them.
#include "made_study.h"

#include "kith/study/coding.h"
#include "kith/study/evidence.h"
#include "kith/study/sources.h"

#include <gmock/gmock.h>

namespace kith {
namespace {

using namespace made;
using namespace study;
using testing::HasSubstr;

TEST(PassagesOf, ShowsTheWordsAndWhatWasDecided) {
    SmallStudy study;
    study.contact("02-omar", "Farah");
    PassageChoice choice;
    choice.sources = {"02-omar"};
    choice.quote = "She listens";
    CodingWish wish;
    wish.code = "factor.learning";
    wish.contact = "Farah";
    wish.stage = Stage::Build;
    wish.memo = "she hears him out";
    wish.coder = "anna";
    applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    const StudySnapshot snapshot = study.project.snapshot(project::Quotes::Leave);
    ASSERT_EQ(snapshot.codings.size(), 1u);
    const auto shown = passagesOf(study.project, snapshot, {CodingKey::fresh(), snapshot.codings[0].key}, "en");
    ASSERT_EQ(shown.size(), 1u); // the other one is not there
    const ShownPassage& one = shown[0];
    EXPECT_EQ(one.coding, snapshot.codings[0].key);
    EXPECT_EQ(one.passage.quote, "She listens");
    EXPECT_EQ(one.before, "I went to Farah 🙂. ");
    EXPECT_EQ(one.after, ", and she knows the council.");
    EXPECT_EQ(one.source, "02-omar");
    EXPECT_EQ(one.ego, "Omar");
    EXPECT_EQ(one.turn, 2);
    EXPECT_EQ(one.speaker, "Omar");
    EXPECT_EQ(one.code, "factor.learning");
    EXPECT_FALSE(one.codeLabel.empty());
    EXPECT_EQ(one.contact, "Farah");
    EXPECT_FALSE(one.stage.empty());
    EXPECT_EQ(one.coder, "anna");
    EXPECT_EQ(one.memo, "she hears him out");
    EXPECT_TRUE(one.quotable);
}

TEST(PassagesOf, ComeInTheOrderAskedForAndSayWhatMayNotBeQuoted) {
    SmallStudy study;
    CodingWish wish;
    wish.code = "factor.network";
    wish.coder = "anna";
    PassageChoice choice;
    choice.exact = "kende";
    applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    choice.exact = "council";
    applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    SourceDescription refused;
    refused.quote = Permission::Refused;
    describeSource(study.project, "01-lies", refused, "anna");
    const StudySnapshot snapshot = study.project.snapshot(project::Quotes::Leave);
    std::vector<CodingKey> keys;
    for (const Coding& coding : snapshot.codings)
        keys.insert(keys.begin(), coding.key);
    const auto shown = passagesOf(study.project, snapshot, keys, "nl");
    ASSERT_EQ(shown.size(), keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        EXPECT_EQ(shown[i].coding, keys[i]);
    EXPECT_EQ(shown.front().source, "02-omar");
    EXPECT_TRUE(shown.front().quotable);
    EXPECT_EQ(shown.back().source, "01-lies");
    EXPECT_FALSE(shown.back().quotable);
}

std::vector<ShownPassage> threePassages() {
    std::vector<ShownPassage> shown(3);
    shown[0].source = "b";
    shown[0].before = "by the Zoo ";
    shown[0].after = " apples";
    shown[0].codeLabel = "Trends";
    shown[1].source = "a";
    shown[1].before = "from a bee ";
    shown[1].after = " Émile";
    shown[1].codeLabel = "learning";
    shown[2].source = "b";
    shown[2].before = "to the ant, ";
    shown[2].after = " dogs";
    shown[2].codeLabel = "Network";
    return shown;
}

TEST(PassageOrders, GoByTheWordsBesideBySourceAndByCode) {
    const auto shown = threePassages();
    using Places = std::vector<std::size_t>;
    EXPECT_EQ(orderOf(shown, PassageOrder::Given), (Places{0, 1, 2}));
    EXPECT_EQ(orderOf(shown, PassageOrder::LeftContext), (Places{2, 1, 0}));
    EXPECT_EQ(orderOf(shown, PassageOrder::RightContext), (Places{0, 2, 1}));
    EXPECT_EQ(orderOf(shown, PassageOrder::Source), (Places{1, 0, 2}));
    EXPECT_EQ(orderOf(shown, PassageOrder::Code), (Places{1, 2, 0}));
}

TEST(PassagesTable, LeavesWordsOutThatMayNotBeQuotedAndSaysSo) {
    auto shown = threePassages();
    shown[1].quotable = false;
    shown[1].passage.quote = "a secret";
    shown[2].passage.quote = "said\nopenly";
    const Table table = passagesTable(shown, "en");
    ASSERT_EQ(table.rows.size(), 3u);
    for (const Cell& cell : table.rows[1])
        EXPECT_NE(cell, Cell("a secret"));
    EXPECT_EQ(table.rows[1][4], Cell());
    EXPECT_EQ(table.rows[2][5], Cell("said openly"));
    ASSERT_EQ(table.notes.size(), 1u);
    EXPECT_THAT(table.notes[0], HasSubstr("1 passages"));
}

TEST(PassagesAt, ShowsWhereUncodedWordsStand) {
    SmallStudy study;
    PassageChoice choice;
    choice.exact = "listens";
    const auto passages = choosePassages(study.project, choice, {});
    const auto shown = passagesAt(study.project, study.project.snapshot(project::Quotes::Leave), passages);
    ASSERT_EQ(shown.size(), passages.size());
    const auto omar = std::find_if(shown.begin(), shown.end(), [](const auto& one) { return one.source == "02-omar"; });
    ASSERT_NE(omar, shown.end());
    EXPECT_EQ(omar->ego, "Omar");
    EXPECT_EQ(omar->turn, 2);
    EXPECT_EQ(omar->passage.quote, "listens");
    EXPECT_FALSE(omar->before.empty());
    EXPECT_TRUE(omar->code.empty());
    EXPECT_TRUE(omar->whole.contains(omar->passage.span));
    const auto answer = std::find_if(shown.begin(), shown.end(), [](const auto& one) { return !one.question.empty(); });
    ASSERT_NE(answer, shown.end());
    EXPECT_FALSE(answer->ego.empty());
}

} // namespace
} // namespace kith
