// A corrected version of an interview takes along what was decided about the words that it keeps.
#include "made_study.h"

#include "kith/study/sources.h"
#include "kith/text/matching.h"

#include <gmock/gmock.h>

namespace kith {
namespace {

using testing::HasSubstr;

TEST(ReviseSource, takesRejectedSuggestionsAlong) {
    made::SmallStudy small;
    auto& project = small.project;
    const SourceKey lies = study::findSource(project, "01-lies").source.key;
    const auto passage = [&](const std::string& words) {
        return Passage{lies, 1, findExact(project.text(lies), words).at(0), words};
    };
    const CodeKey code = project.codebook().codes.at(0).key;
    const RejectedSuggestion kept{"code", code.uuid, passage("hij belde elke week"), "anna"};
    const RejectedSuggestion lost{"passage", {}, passage("mijn oude begeleider"), "anna"};
    project.edit("reject", "anna", [&](project::Edit& edit) {
        edit.put(kept);
        edit.put(lost);
    });
    std::string corrected = made::dutchInterview;
    corrected.replace(corrected.find("mijn oude begeleider"), 20, "mijn vroegere mentor");
    const auto revision =
        study::reviseSource(project, "01-lies", small.folder.write("corrected.txt", corrected), "anna");
    EXPECT_EQ(revision.moved, 1);
    ASSERT_EQ(revision.left.size(), 1u);
    EXPECT_THAT(revision.left[0].what, HasSubstr("The rejected suggestion \"mijn oude begeleider\""));
    const auto snapshot = project.snapshot();
    ASSERT_EQ(snapshot.rejectedSuggestions.size(), 1u);
    const RejectedSuggestion& moved = snapshot.rejectedSuggestions[0];
    EXPECT_NE(moved.passage.source, lies);
    EXPECT_EQ(moved.passage.quote, kept.passage.quote);
    EXPECT_EQ(moved.aboutKey, code.uuid);
    EXPECT_TRUE(project.check().problems.empty());
    project.undo("anna");
    EXPECT_EQ(project.snapshot().rejectedSuggestions.size(), 2u);
}

} // namespace
} // namespace kith
