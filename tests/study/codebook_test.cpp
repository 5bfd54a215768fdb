#include "kith/study/codebook.h"

#include "made_study.h"

#include "kith/protocol/protocol.h"
#include "kith/study/coding.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

class Codebook_ : public testing::Test {
protected:
    std::int64_t code(const std::string& words, const std::string& name, const Coder& coder = "anna",
                      const std::string& quality = {}, const std::string& memo = {}) {
        PassageChoice choice;
        choice.exact = words;
        return applyCode(study.project, choosePassages(study.project, choice, {}),
                         {name, {}, Stage::NotAsked, quality, memo, coder})
            .codings;
    }
    // Names of the codes in use, in order, of one layer.
    std::vector<std::string> names(const std::string& layer) {
        std::vector<std::string> found;
        for (const Code& each : study.project.codebook().codes)
            if (each.retired == 0 && each.layer == layer) found.push_back(each.name);
        return found;
    }
    Code find(const std::string& name) { return findCode(study.project.codebook(), name); }
    int version() { return study.project.codebook().version; }
    SmallStudy study;
};

CodeWish wishFor(const std::string& name) {
    CodeWish wish;
    wish.name = name;
    wish.text.label = "Nearness";
    wish.text.brief = "Near enough to meet";
    return wish;
}

TEST_F(Codebook_, listsCodesWithTheirCodings) {
    code("iedereen", "factor.network");
    const Table table = codesTable(study.project, "en");
    const std::vector<std::string> codes = column(table, "code");
    const auto place =
        static_cast<std::size_t>(std::find(codes.begin(), codes.end(), "factor.network") - codes.begin());
    ASSERT_LT(place, codes.size());
    EXPECT_EQ(column(table, "codings")[place], "3");
    EXPECT_EQ(column(table, "layer")[place], "factor");
    const std::string described = describeCode(study.project, "network", "nl");
    EXPECT_THAT(described, HasSubstr("factor.network"));
    EXPECT_THAT(described, HasSubstr("coderingen: 3"));
}

TEST_F(Codebook_, addsACodeAndOpensWhatMustBeCodedAgain) {
    code("Farah", "factor.network");
    addCode(study.project, wishFor("factor.nearness"), "anna");
    EXPECT_EQ(version(), 2);
    const Code added = find("nearness");
    EXPECT_EQ(added.layer, "factor");
    EXPECT_EQ(added.since, 2);
    EXPECT_EQ(added.label("en"), "Nearness");
    EXPECT_EQ(names("factor").back(), "factor.nearness");
    // Only Omar's interview has codings of factors.
    EXPECT_THAT(column(recodingTable(study.project), "source"), ElementsAre("02-omar"));
    EXPECT_THAT(column(recodingTable(study.project), "done"), ElementsAre("no"));
    finishRecoding(study.project, "factor.nearness", "02-omar", "anna");
    EXPECT_THAT(column(recodingTable(study.project), "done"), ElementsAre("yes"));
    EXPECT_THAT(complaint([&] { finishRecoding(study.project, "factor.nearness", "01-lies", "anna"); }),
                HasSubstr("need not"));

    // A coding remembers that it was made under this version.
    code("Joris", "factor.nearness");
    for (const Coding& coding : study.project.snapshot().codings)
        EXPECT_EQ(coding.codebookVersion, coding.code == added.key ? 2 : 1);

    study.project.undo("anna");
    study.project.undo("anna");
    study.project.undo("anna");
    EXPECT_EQ(version(), 1);
    EXPECT_THROW(find("factor.nearness"), Error);
    EXPECT_THAT(recodingTable(study.project).rows, IsEmpty());
}

TEST_F(Codebook_, opensAllSourcesWhereNothingIsCoded) {
    addCode(study.project, wishFor("factor.nearness"), "anna");
    EXPECT_THAT(column(recodingTable(study.project), "source"), ElementsAre("01-lies", "02-omar", "meeting"));
}

TEST_F(Codebook_, refusesCodesThatCannotBe) {
    EXPECT_THAT(complaint([&] { addCode(study.project, wishFor("factor.network"), "anna"); }), HasSubstr("already"));
    EXPECT_THAT(complaint([&] { addCode(study.project, wishFor("factor near"), "anna"); }),
                HasSubstr("cannot be the name"));
    EXPECT_THAT(complaint([&] { addCode(study.project, wishFor("factr.nearness"), "anna"); }), HasSubstr("\"factor\""));
    CodeWish wish = wishFor("factor.nearness");
    wish.colour = "red";
    EXPECT_THAT(complaint([&] { addCode(study.project, wish, "anna"); }), HasSubstr("colour"));
    wish.colour = "#44aa99";
    wish.parent = "factor.netwerk";
    EXPECT_THAT(complaint([&] { addCode(study.project, wish, "anna"); }), HasSubstr("factor.network"));
    EXPECT_EQ(version(), 1);
}

TEST_F(Codebook_, changesOnlyWhatIsNamed) {
    const Code before = find("factor.trends");
    CodeWish changes;
    changes.language = "nl";
    changes.text.whenNot = "Niet bij een verandering binnen één organisatie";
    editCode(study.project, "factor.trends", changes, "anna");
    const Code after = find("factor.trends");
    EXPECT_EQ(after.texts.at("nl").whenNot, changes.text.whenNot);
    EXPECT_EQ(after.texts.at("nl").full, before.texts.at("nl").full);
    EXPECT_EQ(after.texts.at("en"), before.texts.at("en"));
    EXPECT_EQ(after.since, 1);
    EXPECT_EQ(version(), 2);
    editCode(study.project, "factor.trends", changes, "anna"); // says so already
    EXPECT_EQ(version(), 2);
}

TEST_F(Codebook_, renamesWithTheCodingsFollowing) {
    code("iedereen", "factor.network");
    CodeWish below = wishFor("factor.network.near");
    below.parent = "factor.network";
    addCode(study.project, below, "anna");
    renameCode(study.project, "network", "factor.acquaintances", "anna");
    EXPECT_EQ(find("factor.network.near").parent, "factor.acquaintances");
    EXPECT_THAT(study.codings(), SizeIs(3));
    EXPECT_THAT(study.codings(), testing::Each(HasSubstr("|factor.acquaintances|")));
    EXPECT_THAT(complaint([&] { renameCode(study.project, "factor.acquaintances", "factor.learning", "anna"); }),
                HasSubstr("already"));
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), testing::Each(HasSubstr("|factor.network|")));
}

TEST_F(Codebook_, movesCodesWithWhatStandsBelowThem) {
    moveCode(study.project, "factor.trends", "", 1, "anna");
    EXPECT_EQ(names("factor").front(), "factor.trends");
    moveCode(study.project, "factor.learning", "factor.trends", 0, "anna");
    EXPECT_EQ(find("factor.learning").parent, "factor.trends");
    EXPECT_EQ(names("factor")[1], "factor.learning");
    moveCode(study.project, "factor.trends", "", 0, "anna");
    const std::vector<std::string> factors = names("factor");
    EXPECT_THAT(std::vector<std::string>(factors.end() - 2, factors.end()),
                ElementsAre("factor.trends", "factor.learning"));
    EXPECT_THAT(complaint([&] { moveCode(study.project, "factor.trends", "factor.learning", 0, "anna"); }),
                HasSubstr("below itself"));
    EXPECT_EQ(version(), 4);
}

TEST_F(Codebook_, mergesWithOneCodingRemainingForAPassage) {
    code("Farah", "role.coach", "anna", "", "listens");
    code("Farah", "role.mentor", "anna", "", "knows the way");
    code("Farah", "role.mentor", "bram");
    code("Joris", "role.mentor");
    code("sister", "role.coach", "anna", "patient");
    code("sister", "role.mentor", "anna", "strict");
    ASSERT_THAT(study.codings(), SizeIs(3 + 3 + 3 + 4 + 1 + 1));
    const Coding coach = study.project.snapshot().codings.at(4); // Farah's first
    mergeCodes(study.project, "role.coach", {"role.mentor"}, "anna");
    // Anna's three on Farah became one each; different qualities of the sister are two things to say.
    EXPECT_THAT(study.codings(), SizeIs(3 + 3 + 4 + 2));
    EXPECT_THAT(study.codings(), testing::Each(HasSubstr("|role.coach|")));
    for (const Coding& coding : study.project.snapshot().codings) {
        if (coding.coder == "anna" && coding.passage.quote == "Farah") {
            EXPECT_EQ(coding.memo, "listens\nknows the way");
        }
    }
    EXPECT_THAT(names("role"), Not(Contains("role.mentor")));
    EXPECT_THAT(complaint([&] { find("role.mentor"); }), HasSubstr("retired"));
    EXPECT_EQ(version(), 2);
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), SizeIs(15));
    EXPECT_EQ(version(), 1);
    study.project.redo("anna");
    EXPECT_THAT(study.codings(), SizeIs(12));
    EXPECT_TRUE(study.project.check().problems.empty());
}

TEST_F(Codebook_, refusesMergesThatMeanNothing) {
    EXPECT_THAT(complaint([&] { mergeCodes(study.project, "role.coach", {"role.coach"}, "anna"); }),
                HasSubstr("itself"));
    EXPECT_THAT(complaint([&] { mergeCodes(study.project, "role.coach", {}, "anna"); }), HasSubstr("not said"));
    EXPECT_THAT(complaint([&] { mergeCodes(study.project, "role.coach", {"role.mentr"}, "anna"); }),
                HasSubstr("role.mentor"));
}

TEST_F(Codebook_, keepsMemosOfCodingsThatBecomeOne) {
    code("sister", "role.coach");
    code("sister", "role.mentor");
    const CodeKey mentor = find("role.mentor").key;
    Memo memo{MemoKey::fresh(), MemoKind::Analytic, "coding", {}, "Is she?", "anna"};
    for (const Coding& coding : study.project.snapshot().codings)
        if (coding.code == mentor) memo.aboutKey = coding.key.uuid;
    study.project.edit("Memo", "anna", [&](project::Edit& edit) { edit.put(memo); });
    mergeCodes(study.project, "role.coach", {"role.mentor"}, "anna");
    const StudySnapshot after = study.project.snapshot();
    ASSERT_THAT(after.codings, SizeIs(1));
    ASSERT_THAT(after.memos, SizeIs(1));
    EXPECT_EQ(after.memos[0].aboutKey, after.codings[0].key.uuid);
}

TEST_F(Codebook_, splitsByWordsOrCase) {
    code("Joris", "factor.other");
    code("Farah's door is open", "factor.other");
    CodeSplit split;
    split.name = "factor.nearness";
    split.pattern = "(?i)door";
    EXPECT_EQ(splitCode(study.project, "factor.other", split, "anna"), 1);
    EXPECT_THAT(study.codings(), Contains("02-omar|Farah's door is open|factor.nearness|||anna"));
    const std::vector<std::string> factors = names("factor");
    const auto other = std::find(factors.begin(), factors.end(), "factor.other");
    EXPECT_EQ(*(other + 1), "factor.nearness");

    CodeSplit byCase;
    byCase.name = "factor.lies";
    byCase.ego = "01-lies";
    EXPECT_EQ(splitCode(study.project, "factor.other", byCase, "anna"), 4);
    split.name = "factor.none";
    EXPECT_THAT(complaint([&] { splitCode(study.project, "factor.other", split, "anna"); }),
                HasSubstr("None of the 0"));
    split.pattern = "(";
    EXPECT_THAT(complaint([&] { splitCode(study.project, "factor.lies", split, "anna"); }), HasSubstr("pattern"));
    EXPECT_THAT(complaint([&] {
                    splitCode(study.project, "factor.lies", {"factor.x", {}, Stage::NotAsked, {}}, "anna");
                }),
                HasSubstr("not said"));
    EXPECT_EQ(version(), 3);
}

TEST_F(Codebook_, givesNewCodesALabelSoThatTheCodebookComesInAgain) {
    code("Joris", "factor.other");
    splitCode(study.project, "factor.other", {"factor.near-by", "Joris", Stage::NotAsked, {}}, "anna");
    EXPECT_EQ(find("factor.near-by").label("en"), "Near by");
    CodeWish wish;
    wish.name = "factor.far";
    wish.language = "nl";
    wish.text.brief = "Ver weg";
    addCode(study.project, wish, "anna");
    EXPECT_EQ(find("factor.far").label("nl"), "Far");
    const auto file = study.folder.write("codebook.toml", protocol::writeCodebook(study.project.codebook()));
    const CodebookImport again = importCodebook(study.project, file, true, "anna");
    EXPECT_THAT(again.added, IsEmpty());
    EXPECT_THAT(again.different, IsEmpty());
    EXPECT_EQ(version(), 3);
}

TEST_F(Codebook_, retiresWithoutLosingCodings) {
    code("iedereen", "factor.network");
    retireCode(study.project, "factor.network", "anna");
    EXPECT_THAT(names("factor"), Not(Contains("factor.network")));
    EXPECT_THAT(study.codings(), SizeIs(3));
    EXPECT_THAT(codesTable(study.project, "en").notes, ElementsAre(HasSubstr("factor.network (3)")));
    // Its name is free again.
    addCode(study.project, wishFor("factor.network"), "anna");
    EXPECT_EQ(find("factor.network").since, 3);
}

TEST_F(Codebook_, importsCodesOfAFile) {
    Codebook other = study.project.codebook();
    other.codes.resize(2);
    Code fresh = other.codes.front();
    fresh.key = {};
    fresh.name = "factor.nearness";
    fresh.shortcut = "9"; // which the protocol gave to another code
    other.codes.front().texts["en"].brief = "Said in another way";
    const std::string changed = other.codes.front().name;
    other.codes.push_back(fresh);
    const auto file = study.folder.write("codebook.toml", protocol::writeCodebook(other));

    const CodebookImport looked = importCodebook(study.project, file, false, "anna");
    EXPECT_THAT(looked.added, ElementsAre("factor.nearness"));
    EXPECT_THAT(looked.different, ElementsAre(changed));
    EXPECT_THAT(looked.replaced, IsEmpty());
    EXPECT_NE(find(changed).texts.at("en").brief, "Said in another way");
    EXPECT_THAT(recodingTable(study.project).rows, SizeIs(3));
    EXPECT_EQ(find("factor.nearness").shortcut, "");

    const CodebookImport replaced = importCodebook(study.project, file, true, "anna");
    EXPECT_THAT(replaced.added, IsEmpty());
    EXPECT_THAT(replaced.replaced, ElementsAre(changed));
    EXPECT_EQ(find(changed).texts.at("en").brief, "Said in another way");
    EXPECT_EQ(version(), 3);
    EXPECT_THROW(importCodebook(study.project, study.folder.write("bad.toml", "[[code]\n"), false, "anna"), Error);
    EXPECT_THROW(importCodebook(study.project, study.folder.path() / "none.toml", false, "anna"), Error);
    EXPECT_EQ(version(), 3);
}

TEST_F(Codebook_, aCodeIsRevisedFieldByFieldAndFieldsCanBeEmptied) {
    const CodeKey key = find("factor.trends").key;
    CodeChanges changes;
    changes.citation = "";
    changes.group = "iv";
    CodeText text = find("factor.trends").texts.at("en");
    text.whenNot = "";
    text.brief = "Something moves";
    changes.texts["en"] = text;
    const int before = version();
    reviseCode(study.project, key, changes, "anna");
    EXPECT_EQ(find("factor.trends").group, "iv");
    EXPECT_EQ(find("factor.trends").citation, "");
    EXPECT_EQ(find("factor.trends").texts.at("en").whenNot, "");
    EXPECT_EQ(find("factor.trends").texts.at("en").brief, "Something moves");
    EXPECT_EQ(version(), before + 1);
    study.project.undo("anna");
    EXPECT_NE(find("factor.trends").group, "iv");
}

TEST_F(Codebook_, aShortcutIsOneCodesOnly) {
    CodeChanges changes;
    changes.shortcut = find("factor.learning").shortcut;
    ASSERT_FALSE(changes.shortcut->empty());
    const CodeKey trends = find("factor.trends").key;
    EXPECT_THAT(complaint([&] { reviseCode(study.project, trends, changes, "anna"); }), HasSubstr("factor.learning"));
    changes.shortcut = "";
    reviseCode(study.project, trends, changes, "anna");
    EXPECT_EQ(find("factor.trends").shortcut, "");
}

TEST_F(Codebook_, aRenamedCodeTakesThoseBelowItAlong) {
    CodeWish below = wishFor("factor.nearness");
    below.parent = "factor.network";
    addCode(study.project, below, "anna");
    CodeChanges changes;
    changes.name = "factor.knows-many";
    reviseCode(study.project, find("factor.network").key, changes, "anna");
    EXPECT_EQ(find("factor.nearness").parent, "factor.knows-many");
    changes.name = "factor.learning";
    EXPECT_THROW(reviseCode(study.project, find("factor.nearness").key, changes, "anna"), Error);
}

TEST_F(Codebook_, aCodeGoesStepByStep) {
    const CodeKey network = find("factor.network").key;
    const std::vector<std::string> before = names("factor");
    ASSERT_TRUE(stepCode(study.project, network, CodeStep::Up, "anna"));
    EXPECT_NE(names("factor"), before);
    ASSERT_TRUE(stepCode(study.project, network, CodeStep::Down, "anna"));
    EXPECT_EQ(names("factor"), before);
    ASSERT_TRUE(stepCode(study.project, network, CodeStep::Below, "anna"));
    EXPECT_EQ(find("factor.network").parent, "factor.organisation");
    EXPECT_FALSE(stepCode(study.project, network, CodeStep::Up, "anna"));
    ASSERT_TRUE(stepCode(study.project, network, CodeStep::Out, "anna"));
    EXPECT_EQ(find("factor.network").parent, "");
    EXPECT_EQ(names("factor"), before);
    EXPECT_FALSE(stepCode(study.project, network, CodeStep::Out, "anna"));
}

TEST_F(Codebook_, aCodeIsPutBeforeAnotherOneOrBelowOne) {
    const CodeKey trends = find("factor.trends").key, network = find("factor.network").key;
    placeCode(study.project, trends, {{}, "factor", find("factor.network").group, network}, "anna");
    const std::vector<std::string> now = names("factor");
    const auto at = std::find(now.begin(), now.end(), "factor.trends");
    ASSERT_NE(at + 1, now.end());
    EXPECT_EQ(*(at + 1), "factor.network");
    EXPECT_EQ(find("factor.trends").group, find("factor.network").group);
    placeCode(study.project, network, {trends, {}, {}, {}}, "anna");
    EXPECT_EQ(find("factor.network").parent, "factor.trends");
    EXPECT_THROW(placeCode(study.project, trends, {network, {}, {}, {}}, "anna"), Error);
}

TEST_F(Codebook_, aSplitIsPreviewed) {
    code("iedereen", "factor.network");
    code("belde", "factor.network");
    CodeSplit split;
    split.pattern = "ieder";
    const SplitPreview preview = previewSplit(study.project, "factor.network", split);
    EXPECT_EQ(preview, (SplitPreview{3, 4}));
    split.name = "factor.everybody";
    EXPECT_EQ(splitCode(study.project, "factor.network", split, "anna"), preview.going);
    split.pattern = "(";
    EXPECT_THROW(previewSplit(study.project, "factor.network", split), Error);
}

TEST_F(Codebook_, versionsTellWhatCameAndWentAndWhatReadsOtherwise) {
    addCode(study.project, wishFor("factor.nearness"), "anna");
    const int added = version();
    retireCode(study.project, "factor.trends", "anna");
    const Table versions = codebookVersions(study.project, "en");
    EXPECT_THAT(column(versions, "added"), Contains("factor.nearness"));
    EXPECT_THAT(column(versions, "retired"), Contains("factor.trends"));
    const Table whole = codebookDifferences(study.project, 1, version(), "en");
    EXPECT_THAT(whole.rows, Not(IsEmpty()));
    const Table last = codebookDifferences(study.project, added, version(), "en");
    EXPECT_THAT(column(last, "what"), ElementsAre("factor.trends"));
    EXPECT_THAT(last.notes, SizeIs(1));
    EXPECT_THROW(codebookDifferences(study.project, 1, version() + 1, "en"), Error);
}

} // namespace
