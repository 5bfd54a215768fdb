// Saved queries and rejected suggestions: what edits accept, and what goes with what.
#include "dump.h"
#include "example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> namesOf(const std::vector<SavedQuery>& queries) {
    std::vector<std::string> names;
    for (const auto& query : queries)
        names.push_back(query.name);
    return names;
}

std::vector<std::string> toldOf(const StudySnapshot& snapshot) {
    std::vector<std::string> told;
    for (const auto& rejected : snapshot.rejectedSuggestions)
        told.push_back(rejected.about + ": " + rejected.passage.quote + ", " + rejected.coder);
    return told;
}

TEST(SavedQueries, AreKeptByName) {
    Study study;
    const SavedQuery lessons{QueryKey::fresh(), "lessons", "leren NEAR/6 van", "ada"};
    study.project.edit("save", "ada", [&](Edit& edit) {
        edit.put(lessons);
        edit.put(SavedQuery{QueryKey::fresh(), "guides", "*gids", "ben"});
    });
    EXPECT_THAT(namesOf(study.project.savedQueries()), ElementsAre("guides", "lessons"));
    EXPECT_EQ(study.project.savedQueries()[1], lessons);
    EXPECT_EQ(study.project.snapshot().savedQueries, study.project.savedQueries());
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(lessons.key); });
    EXPECT_THAT(namesOf(study.project.savedQueries()), ElementsAre("guides"));
}

TEST(SavedQueries, RefuseWhatDoesNotFit) {
    Study study;
    const auto key = QueryKey::fresh();
    study.project.edit("save", "ada", [&](Edit& edit) { edit.put(SavedQuery{key, "Lessons", "leren", "ada"}); });
    const auto refused = [&](const SavedQuery& query) {
        return failure([&] { study.project.edit("save", "ada", [&](Edit& edit) { edit.put(query); }); });
    };
    EXPECT_THAT(refused({{}, "a", "leren", "ada"}), HasSubstr("needs a key"));
    EXPECT_THAT(refused({QueryKey::fresh(), "", "leren", "ada"}), HasSubstr("needs a name"));
    EXPECT_THAT(refused({QueryKey::fresh(), "a", "", "ada"}), HasSubstr("looks for nothing"));
    EXPECT_THAT(refused({QueryKey::fresh(), "lessons", "les", "ben"}), HasSubstr("named “Lessons” already"));
    EXPECT_EQ(refused({key, "LESSONS", "leren OR les", "ada"}), ""); // itself may be called so
    EXPECT_THAT(
        failure([&] { study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(QueryKey::fresh()); }); }),
        HasSubstr("no such saved query"));
}

struct Rejected : Study {
    Rejected() {
        project.edit("reject", "ada", [&](Edit& edit) {
            edit.put(RejectedSuggestion{"contact", anna.uuid, passage(project, henk, "ik leer van haar"), "ada"});
            edit.put(RejectedSuggestion{"code", learning.uuid, passage(project, henk, "Echt"), "ben"});
            edit.put(RejectedSuggestion{"passage", {}, passage(project, henk, "Echt"), "ada"});
            edit.put(RejectedSuggestion{"code", trends.uuid, passage(project, henk, "Echt"), "ben"});
        });
    }
};

TEST(RejectedSuggestions, StandInTheOrderOfTheirPassages) {
    const Rejected study;
    const auto snapshot = study.project.snapshot();
    EXPECT_THAT(toldOf(snapshot), ElementsAre("passage: Echt, ada", "code: Echt, ben", "code: Echt, ben",
                                              "contact: ik leer van haar, ada"));
    EXPECT_EQ(snapshot.rejectedSuggestions[0].aboutKey, Uuid{});
    EXPECT_EQ(snapshot.rejectedSuggestions[1].aboutKey, study.learning.uuid);
    EXPECT_EQ(snapshot.rejectedSuggestions[2].aboutKey, study.trends.uuid);
    EXPECT_EQ(study.project.check().passages, 4);
}

TEST(RejectedSuggestions, RefuseWhatDoesNotFit) {
    Study study;
    const auto refused = [&](const std::string& about, const Uuid& key, const std::string& quote) {
        auto where = passage(study.project, study.henk, "Echt");
        where.quote = quote;
        return failure([&] {
            study.project.edit("reject", "ada", [&](Edit& edit) {
                edit.put(RejectedSuggestion{about, key, where, "ada"});
            });
        });
    };
    EXPECT_THAT(refused("code", Uuid::fresh(), "Echt"), HasSubstr("no such code"));
    EXPECT_THAT(refused("contact", study.learning.uuid, "Echt"), HasSubstr("no such contact"));
    EXPECT_THAT(refused("passage", study.learning.uuid, "Echt"), HasSubstr("for a code, for a contact"));
    EXPECT_THAT(refused("case", study.henksCase.uuid, "Echt"), HasSubstr("for a code, for a contact"));
    EXPECT_THAT(refused("code", study.learning.uuid, "Recht"), HasSubstr("does not say"));
}

TEST(RejectedSuggestions, GoWithWhatTheyAreAbout) {
    Rejected study;
    study.project.edit("code", "ada", [&](Edit& edit) { edit.remove(study.trends); });
    study.project.edit("contact", "ada", [&](Edit& edit) { edit.remove(study.anna); });
    EXPECT_THAT(toldOf(study.project.snapshot()), ElementsAre("passage: Echt, ada", "code: Echt, ben"));
    study.project.edit("source", "ada", [&](Edit& edit) { edit.remove(study.henk); });
    EXPECT_THAT(dump(study.file), Not(HasSubstr("rejected_suggestion: ")));
    for (int i = 0; i < 3; ++i)
        study.project.undo("ada");
    EXPECT_EQ(study.project.snapshot().rejectedSuggestions.size(), 4U);
}

TEST(RejectedSuggestions, OfSourcesThatForbidAnalysisAreLeftOut) {
    Rejected study;
    study.project.edit("consent", "ada", [&](Edit& edit) {
        auto source = study.project.sources()[0];
        source.consent.analyse = Permission::Refused;
        edit.put(source);
    });
    EXPECT_THAT(toldOf(study.project.snapshot()), IsEmpty());
}

} // namespace
} // namespace kith::project::example
