// What edits accept and refuse; a failed edit leaves nothing.
#include "dump.h"
#include "example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

using testing::HasSubstr;

TEST(Edit, ThatThrowsLeavesNothing) {
    Study study;
    const auto before = dump(study.file);
    EXPECT_THROW(study.project.edit("half", "ada",
                                    [&](Edit& edit) {
                                        importInterview(edit, "Mia", miaLines);
                                        edit.put(study.coding("Echt", study.learning));
                                        throw std::runtime_error("stop");
                                    }),
                 std::runtime_error);
    EXPECT_EQ(dump(study.file), before);
    EXPECT_EQ(study.project.journal().size(), 3U);
    // The number of its texts is free again, for another text too.
    SourceKey other;
    study.project.edit("import", "ada", [&](Edit& edit) { other = importInterview(edit, "Mia", miaLines); });
    EXPECT_EQ(study.project.text(other).utf8(), miaLines);
    EXPECT_TRUE(study.project.check().problems.empty());
}

TEST(Edit, IsRefusedWhileTheProjectIsBeingRead) {
    Study study;
    const auto before = dump(study.file);
    const auto refusals = [&] {
        auto& project = study.project;
        std::vector<std::string> said;
        said.push_back(failure(
            [&] { project.edit("rename", "ada", [&](Edit& edit) { edit.put(study.contact(study.anna, "Anna")); }); }));
        said.push_back(failure([&] { project.undo("ada"); }));
        said.push_back(failure([&] { project.redo("ada"); }));
        said.push_back(failure([&] { project.withdraw({study.henk}, std::nullopt, "ada"); }));
        return said;
    };
    {
        const auto still = study.project.holdStill();
        EXPECT_THAT(refusals(), testing::Each(HasSubstr("The project is being read")));
    }
    study.project.readTexts(study.henk, 1, 1, [&](const WholeText&) {
        EXPECT_THAT(refusals(), testing::Each(HasSubstr("The project is being read")));
        return true;
    });
    EXPECT_EQ(dump(study.file), before);
    EXPECT_TRUE(study.project.undo("ada"));
}

TEST(Edit, ThatChangesNothingMakesNoEntry) {
    Study study;
    EXPECT_EQ(study.project.edit("nothing", "ada", [](Edit&) {}), std::nullopt);
    EXPECT_EQ(study.project.edit("the same", "ada",
                                 [&](Edit& edit) { edit.put(study.contact(study.anna, "Anna de Vries")); }),
              std::nullopt);
    EXPECT_EQ(study.project.edit("there and back", "ada",
                                 [&](Edit& edit) {
                                     const auto coding = study.coding("Echt", study.learning);
                                     edit.put(coding);
                                     edit.remove(coding.key);
                                 }),
              std::nullopt);
    EXPECT_EQ(study.project.journal().size(), 3U);
    EXPECT_TRUE(
        study.project.edit("something", "ada", [&](Edit& edit) { edit.put(study.contact(study.anna, "Anna")); }));
}

TEST(Edit, InsideAnEditIsRefused) {
    Study study;
    study.project.edit("outer", "ada", [&](Edit&) {
        EXPECT_THAT(failure([&] { study.project.edit("inner", "ada", [](Edit&) {}); }), HasSubstr("going on already"));
        EXPECT_THAT(failure([&] { study.project.undo("ada"); }), HasSubstr("going on already"));
    });
}

TEST(PutCoding, FillsTheQuoteAndTheTurn) {
    Study study;
    auto coding = study.coding("ik leer van haar", study.learning);
    coding.passage.quote.clear();
    study.project.edit("code", "ada", [&](Edit& edit) { edit.put(coding); });
    const auto stored = study.project.snapshot().codings.at(0);
    EXPECT_EQ(stored.passage.quote, "ik leer van haar");
    EXPECT_EQ(stored.turn, 4);
    EXPECT_EQ(stored.ego, study.henksCase);
}

TEST(PutCoding, CountsCodePointsPastAnEmoji) {
    Study study;
    // By hand: "I: Wie hielp u?\n" is 16 code points; in the next line 38 stand before "Echt", one of them 🙂.
    Coding coding = study.coding("Echt", study.learning);
    EXPECT_EQ(coding.passage.span.begin.value, 16 + 38);
    study.project.edit("code", "ada", [&](Edit& edit) { edit.put(coding); });
    EXPECT_EQ(study.project.snapshot().codings.at(0).passage.quote, "Echt");
    EXPECT_EQ(study.project.snapshot().codings.at(0).turn, 2);
}

TEST(PutCoding, RefusesWhatDoesNotFit) {
    Study study;
    const auto refusal = [&](const std::function<void(Coding&)>& spoil) {
        auto coding = study.coding("Echt", study.learning);
        spoil(coding);
        return failure([&] { study.project.edit("code", "ada", [&](Edit& edit) { edit.put(coding); }); });
    };
    EXPECT_THAT(refusal([](Coding& coding) { coding.passage.quote = "Recht"; }),
                HasSubstr("does not say “Recht” there but “Echt”"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.passage.span.end.value = 100000; }),
                HasSubstr("lies outside the text"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.passage.span.begin.value = -1; }),
                HasSubstr("lies outside the text"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.passage.span.end = coding.passage.span.begin; }),
                HasSubstr("is empty"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.passage.part = 2; }), HasSubstr("no text number 2"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.passage.source = SourceKey::fresh(); }),
                HasSubstr("no such source"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.code = CodeKey::fresh(); }), HasSubstr("no such code"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.contact = ContactKey::fresh(); }), HasSubstr("no such contact"));
    EXPECT_THAT(refusal([](Coding& coding) { coding.key = {}; }), HasSubstr("needs a key"));
    EXPECT_TRUE(study.project.snapshot().codings.empty());
}

TEST(PutSource, KeepsTitlesApart) {
    Study study;
    study.project.edit("import Mia", "ada", [&](Edit& edit) { importInterview(edit, "Mia", miaLines); });
    auto mia = study.project.sources()[1];
    mia.title = "Henk";
    EXPECT_THAT(failure([&] { study.project.edit("rename", "ada", [&](Edit& edit) { edit.put(mia); }); }),
                HasSubstr("“Henk” already"));
    auto henk = study.project.sources()[0];
    henk.superseded = true;
    study.project.edit("supersede", "ada", [&](Edit& edit) { edit.put(henk); });
    study.project.edit("rename", "ada", [&](Edit& edit) { edit.put(mia); });
    EXPECT_EQ(study.project.sources()[1].title, "Henk");
}

TEST(PutCase, RefusesTwoOfOneName) {
    Study study;
    EXPECT_THAT(failure([&] {
                    study.project.edit("case", "ada", [](Edit& edit) {
                        edit.put(Case{CaseKey::fresh(), "Henk", 0, "", {}, {}});
                    });
                }),
                HasSubstr("“Henk” already"));
}

TEST(PutCase, OverridesWhatARespondentWrote) {
    Study study;
    study.project.edit("form", "ada", [](Edit& edit) { importSurvey(edit, "Form"); });
    auto first = study.project.cases().at(1);
    EXPECT_EQ(first.label, "A1");
    first.label = "the first";
    first.attributes.erase("first visit");
    first.attributes["age"] = 40.0;
    first.attributes["town"] = std::string("Harlingen");
    study.project.edit("correct", "ada", [&](Edit& edit) { edit.put(first); });
    const auto read = study.project.cases().at(1);
    EXPECT_EQ(read.label, "the first");
    EXPECT_EQ(read.attributes, (decltype(read.attributes){{"age", 40.0}, {"town", std::string("Harlingen")}}));
    EXPECT_EQ(study.project.cases().at(2).label, "A2");
}

TEST(PutContact, RefusesWhatDoesNotFit) {
    Study study;
    const auto refusal = [&](const Contact& contact) {
        return failure([&] { study.project.edit("contact", "ada", [&](Edit& edit) { edit.put(contact); }); });
    };
    EXPECT_THAT(refusal(study.contact(ContactKey::fresh(), "")), HasSubstr("needs a name"));
    auto contact = study.contact(ContactKey::fresh(), "somebody");
    contact.ego = CaseKey::fresh();
    EXPECT_THAT(refusal(contact), HasSubstr("no such case"));
    contact = study.contact(ContactKey::fresh(), "somebody");
    contact.person = PersonKey::fresh();
    EXPECT_THAT(refusal(contact), HasSubstr("no such person"));
    contact = study.contact(ContactKey::fresh(), "some people");
    contact.members = {ContactKey::fresh()};
    EXPECT_THAT(refusal(contact), HasSubstr("no contact of the project"));
    contact = study.contact(namedContactKey(5, 1, 1), "nobody");
    EXPECT_THAT(refusal(contact), HasSubstr("on a form"));
}

TEST(RemoveContact, LeavesItsCodingsWithoutIt) {
    Study study;
    auto coding = study.coding("Echt", study.learning);
    coding.contact = study.anna;
    study.project.edit("code", "ada", [&](Edit& edit) {
        edit.put(coding);
        edit.put(TieRating{study.anna, "ada", "", Strength::Strong, {}, {}, {}});
    });
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.anna); });
    const auto snapshot = study.project.snapshot();
    ASSERT_EQ(snapshot.codings.size(), 1U);
    EXPECT_FALSE(snapshot.codings[0].contact);
    EXPECT_TRUE(snapshot.ratings.empty());
    ASSERT_EQ(snapshot.contacts.size(), 1U);
    EXPECT_EQ(snapshot.contacts[0].label, "the guide");
}

TEST(RemoveContact, OfAFormStaysAway) {
    Study study;
    study.project.edit("form", "ada", [](Edit& edit) { importSurvey(edit, "Form"); });
    const auto ego = study.project.cases().at(2).key;
    ASSERT_EQ(study.project.contactsOf(ego).size(), 2U);
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.project.contactsOf(ego)[0].key); });
    ASSERT_EQ(study.project.contactsOf(ego).size(), 1U);
    EXPECT_EQ(study.project.contactsOf(ego)[0].label, "Ole Brun");
    EXPECT_EQ(study.project.contactsOf(ego)[0].position, 2);
}

TEST(RemoveCode, OnlyOneWithoutCodings) {
    Study study;
    study.project.edit("code", "ada", [&](Edit& edit) { edit.put(study.coding("Echt", study.learning)); });
    EXPECT_THAT(failure([&] { study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.learning); }); }),
                HasSubstr("stands on 1 passage"));
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.trends); });
    EXPECT_EQ(study.project.codebook().codes.size(), 2U);
}

TEST(PutCode, KeepsNamesInUseApart) {
    Study study;
    EXPECT_THAT(failure([&] {
                    study.project.edit("code", "ada", [](Edit& edit) { edit.put(code("factor.learning", "factor")); });
                }),
                HasSubstr("“factor.learning” already"));
    auto old = study.project.codebook().codes[0];
    old.retired = 2;
    study.project.edit("replace", "ada", [&](Edit& edit) {
        edit.put(old);
        edit.put(code("factor.learning", "factor"));
    });
    EXPECT_EQ(study.project.codebook().codes.size(), 4U);
    EXPECT_EQ(study.project.codebook().codes.back().position, 4);
}

TEST(Settings, AreKeptAndTheProtocolIsNotOneToChange) {
    Study study;
    study.project.edit("set", "ada", [](Edit& edit) { edit.setSetting("language", "nl"); });
    EXPECT_EQ(study.project.setting("language"), "nl");
    EXPECT_EQ(study.project.setting("other"), "");
    EXPECT_THAT(
        failure([&] { study.project.edit("set", "ada", [](Edit& edit) { edit.setSetting("protocol", "{}"); }); }),
        HasSubstr("frozen"));
}

TEST(PutSurveyMapping, JoinsThoseOfTheProtocol) {
    Study study;
    auto autumn = conferenceMapping();
    autumn.name = "autumn";
    auto changed = conferenceMapping();
    changed.wave = "summer";
    study.project.edit("mappings", "ada", [&](Edit& edit) {
        edit.put(autumn);
        edit.put(changed);
    });
    const auto surveys = study.project.protocol().surveys;
    ASSERT_EQ(surveys.size(), 2U);
    EXPECT_EQ(surveys[0], autumn);
    EXPECT_EQ(surveys[1], changed);
}

} // namespace
} // namespace kith::project::example
