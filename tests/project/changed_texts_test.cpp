// Which texts an index must read again, after every kind of change that they show, and after its undo and redo.
#include "example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kith::project {

void PrintTo(const ChangedText& text, std::ostream* out) {
    *out << text.source.uuid.toString() << ", part " << text.part;
}

namespace example {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Changed = std::vector<ChangedText>;

Changed sorted(Changed texts) {
    std::sort(texts.begin(), texts.end());
    return texts;
}

// Henk's interview, Mia's without a case, and a survey of three.
struct Three : Study {
    SourceKey mia, survey;
    CodingKey henks, respondents;

    Three() {
        project.edit("the others", "ada", [&](Edit& edit) {
            mia = importInterview(edit, "Mia", miaLines);
            survey = importSurvey(edit, "Form");
        });
        project.edit("codings", "ada", [&](Edit& edit) {
            auto one = coding("ik leer van haar", learning);
            one.contact = anna;
            henks = one.key;
            edit.put(one);
            auto two = coding("Echt", learning);
            two.passage = passage(project, survey, "kind and wise", 2);
            two.contact = namedContactKey(content(), 2, 1);
            respondents = two.key;
            edit.put(two);
        });
    }

    [[nodiscard]] std::int64_t content() const { return project.sources().back().content; }
    [[nodiscard]] Coding stored(SourceKey source) const { return project.codingsIn(source).at(0); }

    // What changed by an edit, which must be what its undo and its redo change too.
    Changed changedBy(const std::function<void(Edit&)>& change) {
        auto place = project.journalPlace();
        project.edit("the edit", "ada", change);
        const auto changed = project.textsChangedSince(place).value();
        for (const bool undo : {true, false}) {
            place = project.journalPlace();
            undo ? project.undo("ada") : project.redo("ada");
            EXPECT_EQ(project.textsChangedSince(place), changed) << (undo ? "undone" : "redone");
        }
        return changed;
    }
};

TEST(ChangedTexts, OfASourceAreAllOfIt) {
    Three study;
    SourceKey added;
    const auto imported =
        study.changedBy([&](Edit& edit) { added = importInterview(edit, "Noor", "Noor: Nobody helped.\n"); });
    EXPECT_THAT(imported, ElementsAre(ChangedText{added}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        auto source = study.project.sources()[0];
        source.language = "fy";
        edit.put(source);
    }),
                ElementsAre(ChangedText{study.henk}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.remove(study.mia); }), ElementsAre(ChangedText{study.mia}));
}

TEST(ChangedTexts, FollowSpeakersAndCases) {
    Three study;
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        edit.put(Speaker{study.mia, "I", SpeakerRole::Other, {}});
    }),
                ElementsAre(ChangedText{study.mia}));
    const auto ego = [&](const std::string& label, double years) {
        return Case{study.henksCase, label, 0, "nl", {{"years", years}}, {}};
    };
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.put(ego("Henk B.", 12)); }),
                ElementsAre(ChangedText{study.henk}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.put(ego("Henk B.", 13)); }),
                ElementsAre(ChangedText{study.henk}));
    const auto both = sorted({{study.henk}, {study.mia}});
    EXPECT_EQ(study.changedBy([&](Edit& edit) {
        edit.put(Speaker{study.mia, "Mia", SpeakerRole::Interviewee, study.henksCase});
        edit.put(ego("Henk and Mia", 13));
    }),
              both);
    EXPECT_EQ(study.changedBy([&](Edit& edit) { edit.remove(study.henksCase); }), both);
}

TEST(ChangedTexts, OfARespondentAreThatRow) {
    Three study;
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        auto ego = study.project.cases().back();
        ego.attributes["age"] = 29.0;
        edit.put(ego);
    }),
                ElementsAre(ChangedText{study.survey, 3}));
}

TEST(ChangedTexts, AreThoseInWhichACodingStandsOrStood) {
    Three study;
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.put(study.coding("de Waddengids", study.trends)); }),
                ElementsAre(ChangedText{study.henk, 1}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        auto coding = study.stored(study.survey);
        coding.stage = Stage::Build;
        edit.put(coding);
    }),
                ElementsAre(ChangedText{study.survey, 2}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        auto coding = study.stored(study.survey);
        coding.passage = passage(study.project, study.survey, "he knows the tides", 1);
        coding.contact.reset();
        edit.put(coding);
    }),
                ElementsAre(ChangedText{study.survey, 1}, ChangedText{study.survey, 2}));
    const auto moved = study.changedBy([&](Edit& edit) {
        auto coding = study.stored(study.survey);
        coding.passage = passage(study.project, study.mia, "Nobody");
        edit.put(coding);
    });
    EXPECT_EQ(moved, sorted({{study.survey, 1}, {study.mia, 1}}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.remove(study.henks); }),
                ElementsAre(ChangedText{study.henk, 1}));
}

TEST(ChangedTexts, AreNamedAlsoWhereACodingMovedAndWentSince) {
    Three study;
    const auto place = study.project.journalPlace();
    study.project.edit("move", "ada", [&](Edit& edit) {
        auto coding = study.stored(study.survey);
        coding.passage = passage(study.project, study.survey, "he knows the tides", 1);
        edit.put(coding);
    });
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.respondents); });
    EXPECT_EQ(study.project.textsChangedSince(place), (Changed{{study.survey, 1}, {study.survey, 2}}));
}

TEST(ChangedTexts, FollowTheNamesOfCodesAndContacts) {
    Three study;
    const auto coded = sorted({{study.henk, 1}, {study.survey, 2}});
    const auto change = [&](const std::function<void(Code&)>& how) {
        return study.changedBy([&](Edit& edit) {
            auto code = study.project.codebook().codes[0];
            how(code);
            edit.put(code);
        });
    };
    EXPECT_EQ(change([](Code& code) { code.name = "factor.lessons"; }), coded);
    EXPECT_EQ(change([](Code& code) { code.retired = 2; }), coded);
    EXPECT_THAT(change([](Code& code) { code.texts["en"].brief = "better said"; }), IsEmpty());
    EXPECT_THAT(change([](Code& code) { code.colour = "#112233"; }), IsEmpty());
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.put(study.contact(study.anna, "Anna")); }),
                ElementsAre(ChangedText{study.henk, 1}));
    // One of a form gets a row of its own with its first new name.
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        auto petra = study.project.contactsOf(respondentKey(study.content(), 2))[0];
        petra.label = "Petra";
        edit.put(petra);
    }),
                ElementsAre(ChangedText{study.survey, 2}));
    EXPECT_THAT(study.changedBy([&](Edit& edit) { edit.put(study.contact(study.guide, "the other guide")); }),
                IsEmpty());
}

TEST(ChangedTexts, AreNoneAfterOtherDecisions) {
    Three study;
    EXPECT_THAT(study.changedBy([&](Edit& edit) {
        edit.setSetting("language", "nl");
        edit.put(TieRating{study.anna, "ada", "", Strength::Weak, {}, {}, {}});
        edit.put(MentionDecision{passage(study.project, study.henk, "Anna de Vries"), Verdict::Rejected, {}, "ada"});
        edit.put(Memo{MemoKey::fresh(), MemoKind::Method, "source", study.henk.uuid, "a memo", "ada"});
        edit.put(SavedQuery{QueryKey::fresh(), "lessons", "leren", "ada"});
        edit.put(RejectedSuggestion{"passage", {}, passage(study.project, study.henk, "Echt"), "ada"});
    }),
                IsEmpty());
}

TEST(ChangedTexts, OfManyEditsAreNamedOnce) {
    Three study;
    const auto place = study.project.journalPlace();
    EXPECT_EQ(study.project.textsChangedSince(place), Changed{});
    study.project.edit("one", "ada", [&](Edit& edit) { edit.put(study.coding("Echt", study.learning)); });
    study.project.edit("two", "ada", [&](Edit& edit) { edit.put(study.coding("Zij kent", study.learning)); });
    EXPECT_EQ(study.project.textsChangedSince(place), (Changed{{study.henk, 1}}));
    study.project.edit("three", "ada", [&](Edit& edit) { edit.put(Speaker{study.henk, "I", SpeakerRole::Other, {}}); });
    EXPECT_EQ(study.project.textsChangedSince(place), (Changed{{study.henk}}));
    EXPECT_EQ(study.project.textsChangedSince(study.project.journalPlace()), Changed{});
}

TEST(ChangedTexts, AreNotKnownFromAPlaceThatIsNotInTheJournal) {
    Three study;
    const Study other;
    EXPECT_EQ(study.project.textsChangedSince({}), std::nullopt);
    EXPECT_EQ(study.project.textsChangedSince(other.project.journalPlace()), std::nullopt);
    auto later = study.project.journalPlace();
    ++later.entry;
    EXPECT_EQ(study.project.textsChangedSince(later), std::nullopt);
}

TEST(ChangedTexts, AreAllAfterAnErasureOrAMigration) {
    Three study;
    const auto place = study.project.journalPlace();
    study.project.withdraw({study.mia}, std::nullopt, "ada");
    EXPECT_EQ(study.project.textsChangedSince(place), std::nullopt);
    EXPECT_EQ(study.project.textsChangedSince(study.project.journalPlace()), Changed{});
    const Study fresh;
    const auto last = fresh.project.journal()[0];
    EXPECT_EQ(last.kind, EntryKind::Migration);
    EXPECT_NE(fresh.project.textsChangedSince({last.number, last.hash}), std::nullopt);
}

} // namespace
} // namespace example
} // namespace kith::project
