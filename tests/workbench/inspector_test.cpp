// The inspector: what it shows of each kind of thing, and what is changed there.
#include "opened.h"

#include "common/strings.h"
#include "inspector/coding_box.h"
#include "inspector/inspector_dock.h"
#include "inspector/passage_card.h"
#include "inspector/source_card.h"
#include "memos/memo_list.h"
#include "memos/memos_model.h"
#include "memos/memos_page.h"
#include "memos/note_edit.h"

#include "kith/study/lookup.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <gmock/gmock.h>

namespace kith::workbench {
namespace {

class InspectorTest : public Opened {
protected:
    InspectorDock& dock() { return *window().findChild<InspectorDock*>(); }
    // The first coding of this coder in an interview.
    Coding own() {
        for (const Source& source : workspace().reading().sources())
            if (source.kind == SourceKind::Interview && !source.superseded)
                for (const Coding& coding : workspace().reading().codingsIn(source.key))
                    if (coding.coder == workspace().coder()) return coding;
        return {};
    }
    void inspect(const Subject& subject) {
        window().desk().inspect(subject);
        settle();
    }
    QString words() {
        QString all;
        for (const QLabel* label : dock().card()->findChildren<QLabel*>())
            if (!label->isHidden()) all += label->text() + QLatin1Char('\n');
        return all;
    }
    CodingBox* box(CodingKey key) {
        for (CodingBox* each : dock().findChildren<CodingBox*>())
            if (each->coding() == key && !each->isHidden()) return each;
        return nullptr;
    }
};

TEST_F(InspectorTest, aStageChosenForACodingChangesTheProjectAndIsUndone) {
    open();
    const Coding coding = own();
    ASSERT_TRUE(coding.key);
    inspect(coding.key);
    CodingBox* shown = box(coding.key);
    ASSERT_TRUE(shown);
    auto* stage = shown->findChild<QComboBox*>(QStringLiteral("stage"));
    const Stage wanted = coding.stage == Stage::Activate ? Stage::Build : Stage::Activate;
    stage->setFocus();
    const int steps = static_cast<int>(wanted) - stage->currentIndex();
    for (int i = 0; i < std::abs(steps); ++i) {
        QTest::keyClick(stage, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
        settle();
    }
    EXPECT_EQ(workspace().reading().coding(coding.key)->stage, wanted);
    for (int i = 0; i < std::abs(steps); ++i)
        workspace().undo();
    settle();
    EXPECT_EQ(workspace().reading().coding(coding.key)->stage, coding.stage);
    EXPECT_EQ(stage->currentIndex(), static_cast<int>(coding.stage));
}

TEST_F(InspectorTest, aPassageShowsItsWordsAndOpens) {
    open();
    const Coding coding = own();
    inspect(coding.passage);
    EXPECT_TRUE(words().contains(toQString(coding.passage.quote)));
    SourceKey wanted;
    QObject::connect(&window().desk(), &Desk::sourceWanted, &dock(), [&](SourceKey source) { wanted = source; });
    QTest::keyClick(dock().findChild<QPushButton*>(QStringLiteral("open")), Qt::Key_Space);
    EXPECT_EQ(wanted, coding.passage.source);
}

TEST_F(InspectorTest, everyKindOfThingIsShown) {
    open();
    const StudySnapshot snapshot = workspace().reading().snapshot(project::Quotes::Leave);
    inspect(snapshot.codebook.codes.front().key);
    EXPECT_TRUE(words().contains(toQString(snapshot.codebook.codes.front().label("en"))));
    inspect(snapshot.cases.front().key);
    EXPECT_TRUE(words().contains(toQString(snapshot.cases.front().label)));
    inspect(snapshot.sources.front().key);
    EXPECT_TRUE(words().contains(toQString(snapshot.sources.front().title)));
    ASSERT_FALSE(snapshot.contacts.empty());
    inspect(snapshot.contacts.front().key);
    EXPECT_TRUE(words().contains(toQString(snapshot.contacts.front().label)));
}

TEST_F(InspectorTest, memosOfEachKindAreWrittenChangedAndRemoved) {
    open();
    const Source source = workspace().outline().sources.front();
    inspect(source.key);
    auto* list = dock().card()->findChild<MemoList*>();
    ASSERT_TRUE(list);
    const auto subject = study::MemoSubject::of(source.key);
    const std::size_t before = study::memosOf(workspace().reading(), subject).size();
    const auto mine = [&] {
        std::vector<Memo> found;
        for (const Memo& memo : study::memosOf(workspace().reading(), subject))
            if (memo.text.starts_with("Thought")) found.push_back(memo);
        return found;
    };
    for (int kind = 0; kind < 3; ++kind) {
        QTest::keyClick(list->findChild<QToolButton*>(QStringLiteral("write")), Qt::Key_Space);
        auto* words = list->findChild<NoteEdit*>(QStringLiteral("newMemo"));
        words->parentWidget()->findChild<QComboBox*>()->setCurrentIndex(kind);
        QTest::keyClicks(words, QStringLiteral("Thought %1").arg(kind));
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    ASSERT_EQ(mine().size(), 3u);
    EXPECT_EQ(mine()[0].kind, MemoKind::Analytic);
    EXPECT_EQ(mine()[2].kind, MemoKind::Reflexive);
    for (NoteEdit* field : list->findChildren<NoteEdit*>())
        if (field->words() == QLatin1String("Thought 1") && field->isVisibleTo(list)) {
            field->setFocus();
            field->moveCursor(QTextCursor::End);
            QTest::keyClicks(field, QStringLiteral(" and more"));
            QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
            break;
        }
    settle();
    EXPECT_EQ(mine()[1].text, "Thought 1 and more");
    while (!mine().empty()) {
        const std::size_t left = mine().size();
        QToolButton* remove = nullptr;
        for (NoteEdit* field : list->findChildren<NoteEdit*>())
            if (field->words().startsWith(QLatin1String("Thought")) && field->isVisibleTo(list))
                remove = field->parentWidget()->findChild<QToolButton*>(QStringLiteral("removeMemo"));
        ASSERT_TRUE(remove);
        QTest::keyClick(remove, Qt::Key_Space);
        settle();
        ASSERT_LT(mine().size(), left);
    }
    EXPECT_EQ(study::memosOf(workspace().reading(), subject).size(), before);
}

class MemosPageTest : public Opened {};

TEST_F(MemosPageTest, aMemoOnTheProjectIsWrittenFilteredAndExported) {
    open();
    auto* shown = static_cast<MemosPage*>(page(QStringLiteral("memos")));
    auto* model = shown->findChild<MemosModel*>();
    auto* filter = shown->findChild<MemosFilter*>();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester filtered(filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = model->rowCount();
    window().activateWindow();
    shown->setFocus();
    QTest::keyClick(shown, Qt::Key_N, Qt::ControlModifier);
    auto* words = shown->findChild<NoteEdit*>(QStringLiteral("memo"));
    QTest::keyClicks(words, QStringLiteral("Ask about the second project."));
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    settle();
    ASSERT_TRUE(until([&] { return model->rowCount() == before + 1; }));
    auto* line = shown->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("second project"));
    ASSERT_EQ(filter->rowCount(), 1);
    auto* table = shown->findChild<QTableView*>();
    table->setCurrentIndex(filter->index(0, 0));
    EXPECT_EQ(words->words(), QStringLiteral("Ask about the second project."));
    const auto file = folder_.path() / "memos.csv";
    shown->exportTo(fromPath(file));
    ASSERT_TRUE(until([&] { return std::filesystem::exists(file) && workspace().jobs().empty(); }));
    auto* kinds = shown->findChild<QComboBox*>(QStringLiteral("kinds"));
    kinds->setCurrentIndex(3);
    Q_EMIT kinds->activated(3);
    EXPECT_EQ(filter->rowCount(), 0);
    workspace().undo();
    settle();
    EXPECT_TRUE(until([&] { return model->rowCount() == before; }));
}

} // namespace
} // namespace kith::workbench
