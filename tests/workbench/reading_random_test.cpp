// A thousand decisions in any order leave the project as its journal says.
#include "opened.h"

#include "common/strings.h"
#include "reading/reading_page.h"

#include <gmock/gmock.h>

#include <random>

namespace kith::workbench {
namespace {

class ReadingRandomTest : public Opened {
protected:
    static std::vector<Coding> codingsOf(const project::Project& project, SourceKey source) {
        std::vector<Coding> codings = project.codingsIn(source);
        std::sort(codings.begin(), codings.end(), [](const Coding& a, const Coding& b) { return a.key < b.key; });
        return codings;
    }
    static std::int64_t inForce(const project::Project& project) {
        std::int64_t count = 0;
        for (const project::JournalEntry& entry : project.journal())
            count += entry.kind == project::EntryKind::Edit && entry.inForce ? 1 : 0;
        return count;
    }
};

TEST_F(ReadingRandomTest, aThousandActionsLeaveWhatTheJournalSays) {
    open();
    const auto file = workspace().file();
    const SourceKey source = workspace().outline().sources.front().key;
    auto* reading = dynamic_cast<ReadingPage*>(
        page(QStringLiteral("reading"), QVariantMap{{QStringLiteral("source"), toQString(source.uuid.toString())}}));
    ASSERT_TRUE(reading);
    TranscriptView& view = reading->view();
    view.setFocus();
    const std::int64_t before = inForce(workspace().reading());
    const auto codingsBefore = codingsOf(workspace().reading(), source);

    std::mt19937 random(2012);
    const auto some = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    for (int action = 0; action < 1000; ++action) {
        const auto& turns = view.document().turns();
        switch (some(12)) {
        case 0:
        case 1:
        case 2:
        case 3: { // code a passage, perhaps over turns
            const int begin = turns[static_cast<std::size_t>(some(static_cast<int>(turns.size())))].begin + some(30);
            view.select(begin, begin + 5 + some(200));
            QTest::keyClick(&view, static_cast<Qt::Key>(Qt::Key_1 + some(9)));
            break;
        }
        case 4:
            QTest::keyClick(&view, std::array{Qt::Key_B, Qt::Key_M, Qt::Key_A}[static_cast<std::size_t>(some(3))]);
            break;
        case 5: {
            const auto& contacts = reading->codings().contactsAt(view.caret());
            if (!contacts.empty())
                window().desk().useContact(
                    contacts[static_cast<std::size_t>(some(static_cast<int>(contacts.size())))].key);
            if (const Coding* coding = reading->codings().find(view.selectedCoding());
                coding && reading->codings().isMine(*coding) && !contacts.empty())
                reading->codings().setContact(coding->key, window().desk().lastContact());
            break;
        }
        case 6:
            QTest::keyClick(&view, Qt::Key_Right, Qt::AltModifier);
            break;
        case 7:
            QTest::keyClick(&view, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
            break;
        case 8:
            QTest::keyClick(&view, some(2) == 0 ? Qt::Key_N : Qt::Key_P);
            break;
        case 9:
            QTest::keyClick(&view, Qt::Key_Delete);
            break;
        case 10:
            // What was there before is not ours to undo here.
            ASSERT_TRUE(until([&] { return workspace().pendingEdits() == 0; }));
            if (inForce(workspace().reading()) > before) workspace().undo();
            break;
        default:
            workspace().redo();
        }
        if (action % 40 == 0) settle();
    }
    settle();
    ASSERT_TRUE(until([&] {
        return static_cast<std::size_t>(view.codingCount()) == codingsOf(workspace().reading(), source).size();
    }));
    const auto codingsAfter = codingsOf(workspace().reading(), source);
    for (const Coding& coding : codingsAfter) {
        const ShownCoding* shown = view.coding(coding.key);
        ASSERT_TRUE(shown);
        EXPECT_EQ(std::pair(shown->begin, shown->end), view.document().fromCodePoints(coding.passage.span));
        EXPECT_EQ(shown->code, coding.code);
    }
    application().start(); // closes it

    auto project = project::Project::open(file, project::Access::ReadWrite);
    EXPECT_TRUE(project.check().problems.empty());
    EXPECT_EQ(codingsOf(project, source), codingsAfter);
    const std::int64_t edits = inForce(project) - before;
    EXPECT_GT(edits, 100);
    for (std::int64_t i = 0; i < edits; ++i)
        ASSERT_TRUE(project.undo("anna"));
    EXPECT_EQ(codingsOf(project, source), codingsBefore);
    for (std::int64_t i = 0; i < edits; ++i)
        ASSERT_TRUE(project.redo("anna"));
    EXPECT_EQ(codingsOf(project, source), codingsAfter);
    EXPECT_TRUE(project.check().problems.empty());
}

} // namespace
} // namespace kith::workbench
