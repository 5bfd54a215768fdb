// The open project: edits in their order, what follows from them, what goes wrong.
#include "opened.h"

#include "kith/model/error.h"
#include "kith/study/codebook.h"

namespace kith::workbench {
namespace {

TEST_F(Opened, anEditIsWrittenAndTheOutlineFollows) {
    open();
    bool done = false;
    workspace().edit(
        [](project::Project& project) { study::renameCode(project, "factor.trends", "factor.change", "anna"); },
        &window(), [&] { done = true; });
    settle();
    EXPECT_TRUE(done);
    const auto& codes = workspace().outline().codebook.codes;
    EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [](const Code& code) { return code.name == "factor.change"; }));
    workspace().undo();
    settle();
    EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [](const Code& code) { return code.name == "factor.trends"; }));
}

TEST_F(Opened, anEditThatFailsSaysWhyAndChangesNothing) {
    open();
    const auto before = workspace().reading().journalPlace();
    Failure told;
    QObject::connect(&workspace(), &Workspace::failed, &window(), [&](const Failure& failure) { told = failure; });
    workspace().edit([](project::Project& project) {
        project.edit("half", "anna", [](project::Edit&) { throw Error("It is not so.", {}, "Do otherwise."); });
    });
    settle();
    EXPECT_TRUE(told.message.contains(QStringLiteral("It is not so."))) << told.message.toStdString();
    EXPECT_EQ(workspace().reading().journalPlace(), before);
}

TEST_F(Opened, aProjectInUseElsewhereOpensForReadingOnly) {
    const auto file = folder_.path() / "used.kith";
    std::filesystem::copy_file(sampleProject(), file);
    const auto other = project::Project::open(file, project::Access::ReadWrite);
    open(file);
    EXPECT_TRUE(workspace().isReadOnly());
    EXPECT_FALSE(workspace().whyReadOnly().isEmpty());
    EXPECT_FALSE(workspace().outline().sources.empty());
}

TEST_F(Opened, aLaterComputationTakesThePlaceOfAnEarlierOne) {
    open();
    std::vector<int> results;
    for (int i = 1; i <= 3; ++i)
        workspace().compute(
            &window(), QStringLiteral("count"),
            [i](const project::Project&, const StudySnapshot&, const Job&) { return i; },
            [&](int result) { results.push_back(result); });
    settle();
    EXPECT_EQ(results, std::vector<int>{3});
}

TEST_F(Opened, aCancelledJobChangesNothing) {
    open();
    bool finished = false, cancelled = false;
    workspace().startJob(
        &window(), QStringLiteral("Waiting"),
        [](const project::Project&, const Job& job) {
            for (;;)
                job.check();
            return 0;
        },
        [&](int) { finished = true; }, [&](const Failure& failure) { cancelled = failure.cancelled; });
    ASSERT_EQ(workspace().jobs().size(), 1u);
    workspace().cancelJob(workspace().jobs().front().number);
    settle();
    EXPECT_FALSE(finished);
    EXPECT_TRUE(cancelled);
}

} // namespace
} // namespace kith::workbench
