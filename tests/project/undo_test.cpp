// Every kind of edit is made, undone, redone and undone again; each time the tables must be just what they were.
#include "dump.h"
#include "example.h"

#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

// What an edit starts from: everything of every kind is there already.
struct Full : Study {
    CodingKey coding1, coding2;
    MemoKey memo = MemoKey::fresh();
    PersonKey person = PersonKey::fresh();
    ChangeKey change = ChangeKey::fresh();
    QueryKey query = QueryKey::fresh();
    SourceKey survey;
    CodeKey spare;

    Full() {
        project.edit("everything", "ada", [&](Edit& edit) {
            auto first = coding("ik leer van haar", learning);
            first.contact = anna;
            first.stage = Stage::Build;
            auto second = coding("de Waddengids", trends);
            coding1 = first.key;
            coding2 = second.key;
            edit.put(first);
            edit.put(second);
            edit.put(Person{person, "Anna V."});
            auto known = contact(anna, "Anna de Vries");
            known.person = person;
            known.aliases = {"Anna", "zij"};
            edit.put(known);
            auto group = contact(guide, "the guides");
            group.kind = ContactKind::Group;
            group.members = {anna};
            edit.put(group);
            edit.put(TieRating{anna, "ada", "", Strength::Strong, Duration::Lasting, Intensity::Intense,
                               passage(project, henk, "hielp mij vaak")});
            edit.put(TieChange{
                change, anna, "ada", Layer::Connectivity, Layer::Sociality, Intention::Intended, "last year", {}});
            edit.put(ContactTie{anna, guide, TieStatus::Tie, "ada", {}});
            edit.put(MentionDecision{passage(project, henk, "Anna de Vries"), Verdict::Confirmed, anna, "ada"});
            edit.put(rejected("ada"));
            edit.put(RejectedSuggestion{"contact", anna.uuid, passage(project, henk, "Zij kent"), "ada"});
            edit.put(SavedQuery{query, "lessons", "leren NEAR/6 van", "ada"});
            edit.put(Memo{memo, MemoKind::Analytic, "coding", coding1.uuid, "a memo", "ada"});
            edit.put(Assignment{"ada", henk, AssignmentState::Open, true});
            edit.put(Recoding{trends, henk, false});
            Code other = code("factor.other", "factor");
            spare = other.key;
            edit.put(other);
            edit.setSetting("language", "nl");
            survey = importSurvey(edit, "Form");
        });
    }

    [[nodiscard]] RejectedSuggestion rejected(const Coder& coder) const {
        return {"passage", {}, passage(project, henk, "Echt"), coder};
    }
};

struct Kind {
    const char* name;
    std::function<void(Full&, Edit&)> change;
};

class EveryKindOfEdit : public testing::TestWithParam<Kind> {};

TEST_P(EveryKindOfEdit, IsUndoneAndRedoneExactly) {
    Full study;
    const auto before = dump(study.file);
    ASSERT_TRUE(study.project.edit("the edit", "ada", [&](Edit& edit) { GetParam().change(study, edit); }));
    const auto after = dump(study.file);
    EXPECT_NE(before, after);
    EXPECT_EQ(study.project.undo("ada"), "the edit");
    EXPECT_EQ(dump(study.file), before);
    EXPECT_EQ(study.project.redo("ada"), "the edit");
    EXPECT_EQ(dump(study.file), after);
    EXPECT_EQ(study.project.undo("ada"), "the edit");
    EXPECT_EQ(dump(study.file), before);
    EXPECT_TRUE(study.project.check().problems.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Project, EveryKindOfEdit,
    testing::Values(
        Kind{"ImportText", [](Full&, Edit& edit) { importInterview(edit, "Mia", miaLines); }},
        Kind{"ImportSurvey", [](Full&, Edit& edit) { importSurvey(edit, "Second form", "other bytes"); }},
        Kind{"PutSource",
             [](Full& study, Edit& edit) {
                 auto source = study.project.sources()[0];
                 source.title = "Henk, 2nd reading";
                 source.consent.quote = Permission::Refused;
                 edit.put(source);
             }},
        Kind{"PutSpeaker", [](Full& study, Edit& edit) { edit.put(Speaker{study.henk, "I", SpeakerRole::Other, {}}); }},
        Kind{"PutNewCase", [](Full&, Edit& edit) { edit.put(Case{CaseKey::fresh(), "Mia", 0, "en", {{"member", true}}, {}}); }},
        Kind{"PutCaseAgain", [](Full& study, Edit& edit) { edit.put(Case{study.henksCase, "Henk B.", 7, "en", {{"years", 13.0}}, {}}); }},
        Kind{"PutRespondent",
             [](Full& study, Edit& edit) {
                 auto ego = study.project.cases()[1];
                 ego.label = "first respondent";
                 ego.attributes["age"] = 42.0;
                 edit.put(ego);
             }},
        Kind{"PutNewContact", [](Full& study, Edit& edit) { edit.put(study.contact(ContactKey::fresh(), "a neighbour")); }},
        Kind{"PutContactAgain",
             [](Full& study, Edit& edit) {
                 auto contact = study.contact(study.anna, "A. de Vries");
                 contact.aliases = {"zij"};
                 edit.put(contact);
             }},
        Kind{"PutContactOfForm",
             [](Full& study, Edit& edit) {
                 auto contact = study.project.contactsOf(study.project.cases()[2].key)[0];
                 contact.visibility = Visibility::Resource;
                 edit.put(contact);
             }},
        Kind{"PutPerson", [](Full& study, Edit& edit) { edit.put(Person{study.person, "Anna de V."}); }},
        Kind{"PutNewCoding", [](Full& study, Edit& edit) { edit.put(study.coding("Zij kent", study.learning)); }},
        Kind{"PutCodingAgain",
             [](Full& study, Edit& edit) {
                 auto coding = study.project.snapshot().codings[0];
                 coding.code = study.trends;
                 coding.contact.reset();
                 coding.memo = "second thought";
                 edit.put(coding);
             }},
        Kind{"PutTieRating", [](Full& study, Edit& edit) { edit.put(TieRating{study.anna, "ada", "", Strength::Weak, {}, {}, {}}); }},
        Kind{"PutTieChange", [](Full& study, Edit& edit) { edit.put(TieChange{ChangeKey::fresh(), study.guide, "ben", {}, Layer::Sociality, {}, "", {}}); }},
        Kind{"PutContactTie", [](Full& study, Edit& edit) { edit.put(ContactTie{study.guide, study.anna, TieStatus::NoTie, "ada", {}}); }},
        Kind{"PutMentionDecision",
             [](Full& study, Edit& edit) { edit.put(MentionDecision{passage(study.project, study.henk, "Anna de Vries"), Verdict::Rejected, {}, "ada"}); }},
        Kind{"PutRejectedSuggestion", [](Full& study, Edit& edit) { edit.put(study.rejected("ben")); }},
        Kind{"PutNewSavedQuery", [](Full&, Edit& edit) { edit.put(SavedQuery{QueryKey::fresh(), "guides", "*gids", "ben"}); }},
        Kind{"PutSavedQueryAgain", [](Full& study, Edit& edit) { edit.put(SavedQuery{study.query, "Lessons", "les", "ben"}); }},
        Kind{"PutMemo", [](Full& study, Edit& edit) { edit.put(Memo{study.memo, MemoKind::Method, "coding", study.coding1.uuid, "better", "ada"}); }},
        Kind{"PutAssignment", [](Full& study, Edit& edit) { edit.put(Assignment{"ada", study.henk, AssignmentState::Done, true}); }},
        Kind{"PutRecoding", [](Full& study, Edit& edit) { edit.put(Recoding{study.trends, study.henk, true}); }},
        Kind{"PutNewCode", [](Full&, Edit& edit) { edit.put(code("factor.cost", "factor")); }},
        Kind{"PutCodeAgain",
             [](Full& study, Edit& edit) {
                 auto again = study.project.codebook().codes[0];
                 again.name = "factor.learning-from";
                 again.texts["nl"] = {"leren", "", "", "", "", ""};
                 again.retired = 2;
                 edit.put(again);
             }},
        Kind{"SetCodebookVersion", [](Full&, Edit& edit) { edit.setCodebookVersion(2); }},
        Kind{"PutSurveyMapping",
             [](Full&, Edit& edit) {
                 auto mapping = conferenceMapping();
                 mapping.name = "autumn";
                 edit.put(mapping);
             }},
        Kind{"SetSetting", [](Full&, Edit& edit) { edit.setSetting("language", "en"); }},
        Kind{"RemoveSource", [](Full& study, Edit& edit) { edit.remove(study.henk); }},
        Kind{"RemoveSurvey", [](Full& study, Edit& edit) { edit.remove(study.survey); }},
        Kind{"RemoveCase", [](Full& study, Edit& edit) { edit.remove(study.henksCase); }},
        Kind{"RemoveContact", [](Full& study, Edit& edit) { edit.remove(study.anna); }},
        Kind{"RemoveContactOfForm", [](Full& study, Edit& edit) { edit.remove(study.project.contactsOf(study.project.cases()[2].key)[1].key); }},
        Kind{"RemoveCoding", [](Full& study, Edit& edit) { edit.remove(study.coding1); }},
        Kind{"RemoveCode", [](Full& study, Edit& edit) { edit.remove(study.spare); }},
        Kind{"RemovePerson", [](Full& study, Edit& edit) { edit.remove(study.person); }},
        Kind{"RemoveMemo", [](Full& study, Edit& edit) { edit.remove(study.memo); }},
        Kind{"RemoveTieRating", [](Full& study, Edit& edit) { edit.remove(TieRating{study.anna, "ada", "", {}, {}, {}, {}}); }},
        Kind{"RemoveTieChange", [](Full& study, Edit& edit) { edit.remove(study.change); }},
        Kind{"RemoveContactTie", [](Full& study, Edit& edit) { edit.remove(ContactTie{study.guide, study.anna, {}, "ada", {}}); }},
        Kind{"RemoveRejectedSuggestion", [](Full& study, Edit& edit) { edit.remove(study.rejected("ada")); }},
        Kind{"RemoveSavedQuery", [](Full& study, Edit& edit) { edit.remove(study.query); }},
        Kind{"RemoveMentionDecision",
             [](Full& study, Edit& edit) { edit.remove(MentionDecision{passage(study.project, study.henk, "Anna de Vries"), {}, {}, "ada"}); }}),
    [](const auto& kind) { return std::string(kind.param.name); });

TEST(Undo, GoesBackStepByStepAndForthAgain) {
    Study study;
    std::vector<std::string> states{dump(study.file)};
    for (const char* value : {"one", "two", "three"}) {
        study.project.edit(value, "ada", [&](Edit& edit) { edit.setSetting("step", value); });
        states.push_back(dump(study.file));
    }
    EXPECT_EQ(study.project.undo("ben"), "three");
    EXPECT_EQ(study.project.undo("ben"), "two");
    EXPECT_EQ(dump(study.file), states[1]);
    EXPECT_EQ(study.project.redo("ben"), "two");
    EXPECT_EQ(dump(study.file), states[2]);
    EXPECT_EQ(study.project.redo("ben"), "three");
    EXPECT_EQ(dump(study.file), states[3]);
    EXPECT_EQ(study.project.redo("ben"), std::nullopt);
}

TEST(Undo, ANewEditEndsWhatCouldBeRedone) {
    Study study;
    study.project.edit("one", "ada", [](Edit& edit) { edit.setSetting("step", "one"); });
    study.project.edit("two", "ada", [](Edit& edit) { edit.setSetting("step", "two"); });
    study.project.undo("ada");
    study.project.edit("other", "ada", [](Edit& edit) { edit.setSetting("step", "other"); });
    EXPECT_EQ(study.project.redo("ada"), std::nullopt);
    EXPECT_EQ(study.project.undo("ada"), "other");
    EXPECT_EQ(study.project.redo("ada"), "other"); // and not "two", which is gone
    EXPECT_EQ(study.project.setting("step"), "other");
    study.project.undo("ada");
    EXPECT_EQ(study.project.setting("step"), "one");
}

TEST(Undo, SurvivesClosingAndStopsBeforeTheMakingOfTheProject) {
    Study study;
    const auto file = study.file;
    { const auto closed = std::move(study.project); }
    study.project = Project::open(file, Access::ReadWrite);
    EXPECT_EQ(study.project.undo("ada"), "Henk's case");
    { const auto closed = std::move(study.project); }
    study.project = Project::open(file, Access::ReadWrite);
    EXPECT_EQ(study.project.redo("ada"), "Henk's case");
    EXPECT_EQ(study.project.undo("ada"), "Henk's case");
    EXPECT_EQ(study.project.undo("ada"), "import Henk");
    EXPECT_EQ(study.project.undo("ada"), std::nullopt);
    EXPECT_EQ(study.project.codebook().codes.size(), 3U);
}

TEST(Undo, OfAnImportHidesTheSourceAndTheFileCanBeImportedAgain) {
    Study study;
    study.project.undo("ada");
    study.project.undo("ada");
    EXPECT_TRUE(study.project.sources().empty());
    EXPECT_FALSE(study.project.importedBefore(file("", henkLines).digest));
    SourceKey again;
    study.project.edit("import again", "ada", [&](Edit& edit) { again = importInterview(edit, "Henk", henkLines); });
    ASSERT_EQ(study.project.sources().size(), 1U);
    EXPECT_EQ(study.project.text(again).utf8(), henkLines);
    EXPECT_EQ(study.project.importedBefore(file("", henkLines).digest)->key, again);
    EXPECT_TRUE(study.project.check().problems.empty());
    // And once more: undone, redone, with the same number for its texts.
    const auto content = study.project.sources()[0].content;
    study.project.undo("ada");
    EXPECT_TRUE(study.project.sources().empty());
    study.project.redo("ada");
    EXPECT_EQ(study.project.sources()[0].content, content);
    EXPECT_EQ(study.project.turns(again).size(), 4U);
}

TEST(Undo, RemovedSourceComesBackWithItsOwnTextAlthoughTheFileCameInAgain) {
    Study study;
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.henk); });
    SourceKey again;
    study.project.edit("again", "ada", [&](Edit& edit) { again = importInterview(edit, "Henk", henkLines); });
    EXPECT_EQ(study.project.removedSources().size(), 1U);
    EXPECT_EQ(study.project.sources().size(), 1U);
    study.project.undo("ada");
    study.project.undo("ada");
    ASSERT_EQ(study.project.sources().size(), 1U);
    EXPECT_EQ(study.project.sources()[0].key, study.henk);
    EXPECT_EQ(study.project.text(study.henk).utf8(), henkLines);
}

TEST(Journal, TellsWhoDidWhatInOrder) {
    Study study;
    study.project.undo("ben");
    const auto journal = study.project.journal();
    ASSERT_EQ(journal.size(), 4U);
    EXPECT_EQ(journal[0].kind, EntryKind::Migration);
    EXPECT_EQ(journal[1].label, "import Henk");
    EXPECT_EQ(journal[1].rows, 3); // the source and its two speakers; texts are not journalled
    EXPECT_TRUE(journal[1].inForce);
    EXPECT_EQ(journal[2].kind, EntryKind::Edit);
    EXPECT_FALSE(journal[2].inForce);
    EXPECT_EQ(journal[3].kind, EntryKind::Undo);
    EXPECT_EQ(journal[3].of, journal[2].number);
    EXPECT_EQ(journal[3].by, "ben");
    EXPECT_EQ(journal[3].at.size(), std::string("2026-01-01T00:00:00Z").size());
    for (std::size_t i = 0; i < journal.size(); ++i)
        EXPECT_EQ(journal[i].number, static_cast<EntryNumber>(i) + 1);
}

} // namespace
} // namespace kith::project::example
