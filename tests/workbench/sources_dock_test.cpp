// Sources and cases beside the pages: found, opened, described and ticked off by keys.
#include "opened.h"

#include "sources/source_dialogs.h"
#include "sources/source_items.h"
#include "sources/sources_dock.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>
#include <QTreeView>

#include <gmock/gmock.h>

namespace kith::workbench {
namespace {

using study::CodingProgress;

class SourcesDockTest : public Opened {
protected:
    SourcesDock& dock() { return *window().findChild<SourcesDock*>(); }
    QTreeView& tree() { return *dock().findChild<QTreeView*>(); }
    QLineEdit& filter() { return *dock().findChild<QLineEdit*>(); }
    QStringList shown() {
        QStringList titles;
        const QAbstractItemModel& model = *tree().model();
        for (int group = 0; group < model.rowCount(); ++group)
            for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row)
                titles += model.index(row, 0, model.index(group, 0)).data().toString();
        return titles;
    }
    std::vector<Coder> doneOn(const SourceKey& key) {
        for (const CodingProgress& one : study::codingProgress(workspace().reading()))
            if (one.source == key) return one.done;
        return {};
    }
    QAction* action(const QString& words) {
        for (QAction* one : tree().actions())
            if (one->text().remove(QLatin1Char('&')).startsWith(words)) return one;
        return nullptr;
    }
};

TEST_F(SourcesDockTest, aSourceIsFoundByTypingAndOpenedByEnter) {
    open();
    QAbstractItemModelTester tester(tree().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto& sources = workspace().outline().sources;
    const auto grace = std::find_if(sources.begin(), sources.end(), [](const Source& source) {
        return source.title.find("grace") != std::string::npos;
    });
    ASSERT_NE(grace, sources.end());
    const int before = static_cast<int>(shown().size());
    QTest::keyClicks(&filter(), QStringLiteral("GRACE"));
    ASSERT_FALSE(shown().isEmpty());
    EXPECT_LT(shown().size(), before);
    for (const QString& title : shown())
        EXPECT_TRUE(title.contains(QLatin1String("grace"))) << title.toStdString();
    QTest::keyClick(&filter(), Qt::Key_Return);
    settle();
    ASSERT_TRUE(window().currentPage());
    EXPECT_EQ(window().currentPage()->property("kind").toString(), QStringLiteral("reading"));
    EXPECT_EQ(window().currentPage()->place().toMap().value(QStringLiteral("source")).toString().toStdString(),
              grace->key.uuid.toString());
    QTest::keyClick(&filter(), Qt::Key_Escape);
    EXPECT_EQ(shown().size(), before);
}

TEST_F(SourcesDockTest, aSourceIsDoneAndTakenUpAgainWithUndo) {
    open();
    QTest::keyClicks(&filter(), QString::fromStdString(workspace().outline().sources.front().title));
    const SourceKey key = workspace().outline().sources.front().key;
    const auto before = doneOn(key);
    QAction* done = nullptr;
    const Coder me = workspace().coder();
    const bool was = std::find(before.begin(), before.end(), me) != before.end();
    for (QAction* one : tree().actions())
        if (one->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_D)) done = one;
    ASSERT_TRUE(done);
    done->trigger();
    settle();
    const auto after = doneOn(key);
    EXPECT_NE(std::find(after.begin(), after.end(), me) != after.end(), was);
    workspace().undo();
    settle();
    EXPECT_EQ(doneOn(key), before);
}

TEST_F(SourcesDockTest, whatIsSaidOfASourceIsWritten) {
    open();
    QTest::keyClicks(&filter(), QString::fromStdString(workspace().outline().sources.front().title));
    const Source before = workspace().outline().sources.front();
    QTimer::singleShot(0, &dock(), [this] {
        auto* dialog = dock().findChild<DescribeDialog*>();
        if (!dialog) return;
        auto* title = dialog->findChild<QLineEdit*>();
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("first talk"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    action(QStringLiteral("Describe"))->trigger();
    settle();
    EXPECT_EQ(workspace().reading().source(before.key)->title, "first talk");
    workspace().undo();
    settle();
    EXPECT_EQ(workspace().reading().source(before.key)->title, before.title);
}

TEST_F(SourcesDockTest, casesStandBesideAndOpenWhereTheySpeak) {
    open();
    dock().findChild<QTabBar*>()->setCurrentIndex(1);
    QAbstractItemModelTester tester(tree().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(shown().size(), static_cast<qsizetype>(workspace().outline().cases.size()));
    QTest::keyClick(&tree(), Qt::Key_Return);
    settle();
    EXPECT_EQ(window().currentPage()->property("kind").toString(), QStringLiteral("reading"));
}

Source made(const char* title, int position, SourceKind kind = SourceKind::Interview) {
    Source source;
    source.key = SourceKey::fresh();
    source.title = title;
    source.position = position;
    source.kind = kind;
    return source;
}

TEST(SourceItems, translationsAndVersionsBeforeStandBelowTheOneInUse) {
    Source old = made("talk", 1), current = made("talk", 2), dutch = made("gesprek", 3, SourceKind::Translation);
    old.superseded = true;
    current.revises = old.key;
    current.version = 2;
    dutch.original = old.key; // as it was made of the version before
    const Source note = made("note", 4, SourceKind::FieldNote);
    CodingProgress progress;
    progress.source = current.key;
    progress.turns = 8;
    progress.codedTurns = 2;
    progress.done = {"anna"};
    const auto items = sourceItems({old, current, dutch, note}, {progress}, "anna");
    ASSERT_EQ(items.size(), 2u);
    ASSERT_EQ(items[0].below.size(), 1u);
    const TreeItem& talk = items[0].below[0];
    EXPECT_EQ(talk.key, current.key.uuid);
    EXPECT_DOUBLE_EQ(talk.progress, 0.25);
    EXPECT_TRUE(talk.detail.contains(QLatin1String("2 of 8")));
    EXPECT_TRUE(talk.detail.contains(QLatin1String("done")));
    EXPECT_FALSE(talk.warning.isEmpty());
    ASSERT_EQ(talk.below.size(), 2u);
    EXPECT_EQ(items[1].below[0].title, QStringLiteral("note"));
}

TEST(SourceTreeModel, tellsOnlyWhatDiffersWhereTheThingsAreTheSame) {
    SourceTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<Source> sources;
    for (int i = 1; i <= 1000; ++i)
        sources.push_back(made(("talk " + std::to_string(i)).c_str(), i));
    model.setItems(sourceItems(sources, {}, "anna"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
    sources[6].language = "nl";
    model.setItems(sourceItems(sources, {}, "anna"));
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(changed.count(), 1);
    sources.pop_back();
    model.setItems(sourceItems(sources, {}, "anna"));
    EXPECT_EQ(reset.count(), 1);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 999);
}

TEST(SourceTreeFilter, sortsWithinGroups) {
    SourceTreeModel model;
    SourceTreeFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<Source> sources{made("b", 1), made("a", 2)};
    CodingProgress half;
    half.source = sources[0].key;
    half.turns = 2;
    half.codedTurns = 1;
    CodingProgress none = half;
    none.source = sources[1].key;
    none.codedTurns = 0;
    model.setItems(sourceItems(sources, {half, none}, "anna"));
    const auto first = [&] { return filter.index(0, 0, filter.index(0, 0)).data().toString(); };
    EXPECT_EQ(first(), QStringLiteral("b"));
    filter.setOrder(TreeOrder::Title);
    EXPECT_EQ(first(), QStringLiteral("a"));
    filter.setOrder(TreeOrder::Imported);
    EXPECT_EQ(first(), QStringLiteral("b"));
    filter.setOrder(TreeOrder::Progress);
    EXPECT_EQ(first(), QStringLiteral("a"));
    filter.setWords(QStringLiteral("nowhere"));
    EXPECT_EQ(filter.rowCount(), 0);
}

} // namespace
} // namespace kith::workbench
