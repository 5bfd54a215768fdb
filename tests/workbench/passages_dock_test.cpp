// The passages behind a number: listed, opened where they stand, copied as far as consent allows.
#include "opened.h"

#include "passages/lines_view.h"
#include "passages/passages_dock.h"
#include "passages/passages_model.h"
#include "passages/turn_pane.h"

#include "kith/study/coding.h"
#include "kith/study/sources.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>

#include <algorithm>

namespace kith::workbench {
namespace {

class PassagesDockTest : public Opened {
protected:
    PassagesDock& dock() { return *window().findChild<PassagesDock*>(); }
    LinesView& lines() { return *dock().findChild<LinesView*>(); }
    std::vector<CodingKey> some(std::size_t most) {
        std::vector<CodingKey> keys;
        for (const Coding& coding : workspace().snapshot()->codings)
            if (keys.size() < most) keys.push_back(coding.key);
        return keys;
    }
};

TEST_F(PassagesDockTest, passagesAreListedAndOpenedAndTheListKeepsItsPlace) {
    open();
    QAbstractItemModelTester tester(lines().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto keys = some(12);
    ASSERT_EQ(keys.size(), 12u);
    window().desk().listPassages({QStringLiteral("twelve"), keys, {}});
    settle();
    ASSERT_EQ(dock().model().rowCount(), 12);
    for (int row = 0; row < 12; ++row)
        EXPECT_EQ(dock().model().at(row).coding, keys[static_cast<std::size_t>(row)]);
    lines().selectRow(3);
    QTest::keyClick(&lines(), Qt::Key_Return);
    settle();
    EXPECT_EQ(window().currentPage()->property("kind").toString(), QStringLiteral("reading"));
    EXPECT_EQ(lines().currentIndex().row(), 3);
    auto* turn = dock().findChild<TurnPane*>();
    EXPECT_FALSE(turn->isVisibleTo(&dock()));
    QTest::keyClick(&lines(), Qt::Key_Space);
    EXPECT_TRUE(turn->isVisibleTo(&dock()));
    EXPECT_TRUE(turn->toPlainText().contains(QString::fromStdString(dock().model().at(3).passage.quote)));
}

TEST_F(PassagesDockTest, theListsBeforeAreKept) {
    open();
    const auto keys = some(9);
    window().desk().listPassages({QStringLiteral("nine"), keys, {}});
    settle();
    const Passage one = dock().model().at(0).passage;
    window().desk().listPassages({QStringLiteral("one"), {}, {one}});
    settle();
    ASSERT_EQ(dock().model().rowCount(), 1);
    EXPECT_EQ(dock().model().at(0).passage, one);
    for (QAction* action : dock().actions())
        if (action->shortcut() == QKeySequence(Qt::ALT | Qt::Key_Left)) action->trigger();
    settle();
    EXPECT_EQ(dock().model().rowCount(), 9);
}

TEST_F(PassagesDockTest, linesAreSortedByTheWordsBeside) {
    open();
    window().desk().listPassages({QStringLiteral("all"), some(40), {}});
    settle();
    auto* order = dock().findChild<QComboBox*>();
    order->setCurrentIndex(order->findData(static_cast<int>(study::PassageOrder::Code)));
    QStringList labels;
    for (int row = 0; row < dock().model().rowCount(); ++row)
        labels += QString::fromStdString(dock().model().at(row).codeLabel).toCaseFolded();
    EXPECT_TRUE(std::is_sorted(labels.begin(), labels.end()));
    order->setCurrentIndex(0);
    EXPECT_EQ(dock().model().at(0).coding, some(1)[0]);
}

TEST_F(PassagesDockTest, whatMayNotBeQuotedIsNotCopied) {
    open();
    window().desk().listPassages({QStringLiteral("one"), some(1), {}});
    settle();
    const QString words = QString::fromStdString(dock().model().at(0).passage.quote).simplified();
    lines().setFocus();
    lines().selectRow(0);
    QTest::keyClick(&lines(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().simplified().contains(words));
    const std::string title = dock().model().at(0).source;
    workspace().edit([title](project::Project& project) {
        study::SourceDescription refused;
        refused.quote = Permission::Refused;
        study::describeSource(project, title, refused, "anna");
    });
    settle();
    lines().setFocus();
    lines().selectRow(0);
    QTest::keyClick(&lines(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_FALSE(QGuiApplication::clipboard()->text().simplified().contains(words));
}

TEST_F(PassagesDockTest, aCodingThatGoesLeavesTheListAndComesBack) {
    open();
    const auto keys = some(4);
    window().desk().listPassages({QStringLiteral("some"), keys, {}});
    settle();
    ASSERT_EQ(dock().model().rowCount(), 4);
    workspace().edit([key = keys[2], coder = dock().model().at(2).coder](project::Project& project) {
        study::removeCodings(project, {key}, coder);
    });
    settle();
    ASSERT_EQ(dock().model().rowCount(), 3);
    EXPECT_EQ(dock().model().at(2).coding, keys[3]);
    workspace().undo();
    settle();
    ASSERT_EQ(dock().model().rowCount(), 4);
    EXPECT_EQ(dock().model().at(2).coding, keys[2]);
}

} // namespace
} // namespace kith::workbench
