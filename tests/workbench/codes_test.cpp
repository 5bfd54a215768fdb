// The codes dock and the codebook's page, as they are used, and what the project holds afterwards.
#include "opened.h"

#include "codebook/code_dialogs.h"
#include "codebook/code_tree.h"
#include "codebook/code_tree_model.h"
#include "codebook/codebook_page.h"
#include "codebook/codes_dock.h"
#include "common/choice_palette.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "memos/note_edit.h"

#include "kith/study/lookup.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QTabWidget>
#include <QToolButton>

#include <gmock/gmock.h>

#include <algorithm>

namespace kith::workbench {
namespace {

class CodesTest : public Opened {
protected:
    Code code(const std::string& name) { return study::findCode(workspace().reading().codebook(), name); }
    std::size_t codings(const std::string& name) { return workspace().reading().codingsWith(code(name).key).size(); }
    QStringList shown(const CodeTree& tree) {
        QStringList labels;
        const std::function<void(const QModelIndex&)> look = [&](const QModelIndex& above) {
            for (int row = 0; row < tree.model()->rowCount(above); ++row) {
                const QModelIndex index = tree.model()->index(row, 0, above);
                const auto& filter = *static_cast<const CodeFilter*>(tree.model());
                if (tree.codes().codeAt(filter.mapToSource(index))) labels += index.data().toString();
                look(index);
            }
        };
        look({});
        return labels;
    }
};

class CodesDockTest : public CodesTest {};
class CodebookPageTest : public CodesTest {};

TEST_F(CodesDockTest, aFilterKeepsTheTreeAndEnterAppliesTheCode) {
    open();
    auto* dock = window().findChild<CodesDock*>();
    auto* tree = dock->findChild<CodeTree*>();
    QAbstractItemModelTester tester(&tree->codes(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester filtered(tree->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto all = shown(*tree).size();
    ASSERT_GT(all, 9);
    auto* words = dock->findChild<QLineEdit*>();
    QTest::keyClicks(words, QStringLiteral("factor.reput"));
    EXPECT_EQ(shown(*tree), QStringList(toQString(code("factor.reputation").label("en"))));
    CodeKey applied;
    QObject::connect(&window().desk(), &Desk::codeApplied, dock, [&](CodeKey key) { applied = key; });
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(applied, code("factor.reputation").key);
    applied = {};
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_EQ(applied, code("factor.reputation").key);
    QTest::keyClick(words, Qt::Key_Escape);
    EXPECT_EQ(shown(*tree).size(), all);
}

TEST_F(CodesDockTest, aCodeGoesToATranscriptByItsKeyAndLooksDifferentFromOthersByFormToo) {
    open();
    auto* tree = window().findChild<CodesDock*>()->findChild<CodeTree*>();
    const QModelIndex index = tree->codes().indexOf(code("factor.learning").key);
    const std::unique_ptr<QMimeData> dragged(tree->codes().mimeData({index}));
    EXPECT_EQ(dragged->data(QStringLiteral("application/x-kith-code")).toStdString(),
              code("factor.learning").key.uuid.toString());
    Code factor = code("factor.learning"), role = factor;
    role.layer = "role";
    EXPECT_NE(codeSwatch(factor).pixmap(14, 14).toImage(), codeSwatch(role).pixmap(14, 14).toImage());
}

TEST_F(CodesDockTest, countsFollowCodings) {
    open();
    auto* tree = window().findChild<CodesDock*>()->findChild<CodeTree*>();
    tree->countMine(false);
    settle();
    const auto shownCount = [&] {
        return tree->codes().indexOf(code("factor.network").key).siblingAtColumn(CodeTreeModel::Codings).data().toInt();
    };
    const int before = shownCount();
    EXPECT_GT(before, 0);
    workspace().edit([key = code("factor.network").key](project::Project& project) {
        const Coding first = project.codingsWith(key).front();
        project.edit("Removed", "anna", [&](project::Edit& edit) { edit.remove(first.key); });
    });
    settle();
    EXPECT_TRUE(until([&] { return shownCount() == before - 1; }));
}

TEST_F(CodebookPageTest, aDefinitionIsEditedAsOneStepAndUndone) {
    open();
    auto* shownPage = page(QStringLiteral("codebook"), toQString(code("factor.trends").key.uuid.toString()));
    auto* full = shownPage->findChild<NoteEdit*>(QStringLiteral("full-en"));
    const std::string before = code("factor.trends").texts.at("en").full;
    EXPECT_EQ(toStd(full->words()), before);
    full->setFocus();
    full->selectAll();
    QTest::keyClicks(full, QStringLiteral("Something moves in the field."));
    QTest::keyClick(full, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(code("factor.trends").texts.at("en").full, "Something moves in the field.");
    const auto entry = workspace().reading().journal().back();
    EXPECT_EQ(entry.label, "Changed the code factor.trends");
    workspace().undo();
    settle();
    EXPECT_EQ(code("factor.trends").texts.at("en").full, before);
    EXPECT_TRUE(until([&] { return toStd(full->words()) == before; }));
}

TEST_F(CodebookPageTest, aShortcutThatIsTakenIsRefusedAndTheFieldGoesBack) {
    open();
    auto* shownPage = page(QStringLiteral("codebook"), toQString(code("factor.trends").key.uuid.toString()));
    const std::string taken = code("factor.learning").shortcut, own = code("factor.trends").shortcut;
    ASSERT_FALSE(taken.empty());
    QString told;
    QObject::connect(&workspace(), &Workspace::failed, shownPage,
                     [&](const Failure& failure) { told = failure.message; });
    auto* shortcut = shownPage->findChild<QLineEdit*>(QStringLiteral("shortcut"));
    shortcut->setFocus();
    shortcut->selectAll();
    QTest::keyClicks(shortcut, toQString(taken));
    QTest::keyClick(shortcut, Qt::Key_Return);
    settle();
    EXPECT_TRUE(told.contains(QStringLiteral("factor.learning"))) << told.toStdString();
    EXPECT_EQ(code("factor.trends").shortcut, own);
    EXPECT_EQ(toStd(shortcut->text()), own);
}

TEST_F(CodebookPageTest, aCodeMovesByKeysAndBack) {
    open();
    auto* shownPage = page(QStringLiteral("codebook"), toQString(code("factor.network").key.uuid.toString()));
    auto* tree = shownPage->findChild<CodeTree*>();
    QAbstractItemModelTester tester(&tree->codes(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    window().activateWindow();
    tree->setFocus();
    const int before = code("factor.network").position;
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
    settle();
    EXPECT_LT(code("factor.network").position, before);
    EXPECT_EQ(tree->currentCode()->name, "factor.network");
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    settle();
    EXPECT_EQ(code("factor.network").position, before);
    QTest::keyClick(tree, Qt::Key_Right, Qt::AltModifier);
    settle();
    EXPECT_FALSE(code("factor.network").parent.empty());
    EXPECT_EQ(tree->currentCode()->name, "factor.network");
    QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
    settle();
    EXPECT_TRUE(code("factor.network").parent.empty());
}

TEST_F(CodebookPageTest, codesAreMergedAndUndone) {
    open();
    auto* shownPage = page(QStringLiteral("codebook"), toQString(code("factor.network").key.uuid.toString()));
    const std::size_t network = codings("factor.network"), reputation = codings("factor.reputation");
    ASSERT_GT(network, 0u);
    window().activateWindow();
    auto* tree = shownPage->findChild<CodeTree*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_M, Qt::ControlModifier);
    auto* palette = shownPage->findChild<ChoicePalette*>();
    ASSERT_TRUE(palette);
    EXPECT_TRUE(
        palette->model().index(0, 0).data(ChoiceModel::NoteRole).toString().startsWith(QLatin1String("factor.")))
        << "those of the same layer come first";
    auto* typed = palette->findChild<QLineEdit*>();
    QTest::keyClicks(typed, QStringLiteral("factor.network"));
    EXPECT_EQ(palette->model().rowCount(), 0) << "nothing is merged into itself";
    typed->clear();
    QTest::keyClicks(typed, QStringLiteral("factor.reput"));
    EXPECT_TRUE(palette->model()
                    .index(0, 0)
                    .data(ChoiceModel::NoteRole)
                    .toString()
                    .startsWith(QLatin1String("factor.reputation")));
    QTest::keyClick(typed, Qt::Key_Return);
    settle();
    EXPECT_THROW(code("factor.network"), Error);
    EXPECT_GE(codings("factor.reputation"), std::max(network, reputation));
    workspace().undo();
    settle();
    EXPECT_EQ(codings("factor.network"), network);
    EXPECT_EQ(codings("factor.reputation"), reputation);
}

TEST_F(CodebookPageTest, aSplitSaysHowManyGoBeforeItIsMade) {
    open();
    auto* shownPage = page(QStringLiteral("codebook"), toQString(code("factor.learning").key.uuid.toString()));
    const std::size_t all = codings("factor.learning");
    window().activateWindow();
    auto* tree = shownPage->findChild<CodeTree*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = shownPage->findChild<SplitCodeDialog*>();
    ASSERT_TRUE(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("pattern")), QStringLiteral("."));
    settle();
    dialog->accept();
    settle();
    EXPECT_EQ(codings("factor.learning-2"), all);
    EXPECT_EQ(codings("factor.learning"), 0u);
}

TEST_F(CodebookPageTest, aCodeIsAddedAndListsWhatMustBeCodedAgain) {
    open();
    auto* shownPage = page(QStringLiteral("codebook"), toQString(code("factor.trends").key.uuid.toString()));
    window().activateWindow();
    auto* tree = shownPage->findChild<CodeTree*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_N, Qt::ControlModifier);
    auto* dialog = shownPage->findChild<AddCodeDialog*>();
    ASSERT_TRUE(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("label")), QStringLiteral("Same town"));
    EXPECT_EQ(dialog->wish().name, "factor.same-town");
    dialog->accept();
    settle();
    EXPECT_EQ(code("factor.same-town").label("en"), "Same town");
    auto* recoding = shownPage->findChild<TableView*>(QStringLiteral("recoding"));
    ASSERT_TRUE(until([&] { return !recoding->table().rows.empty(); }));
    EXPECT_EQ(recoding->table().rows.front().front(), Cell("factor.same-town"));
    shownPage->findChild<QTabWidget*>()->setCurrentIndex(2);
    window().activateWindow();
    recoding->setFocus();
    ASSERT_TRUE(until([&] { return recoding->hasFocus(); }));
    recoding->setCurrentTableRow(0);
    ASSERT_EQ(recoding->currentTableRow(), 0);
    QTest::keyClick(recoding, Qt::Key_D);
    settle();
    const auto done = workspace().reading().snapshot(project::Quotes::Leave).recodings;
    EXPECT_EQ(std::count_if(done.begin(), done.end(), [](const Recoding& each) { return each.done; }), 1);
    auto* versions = shownPage->findChild<TableView*>(QStringLiteral("versions"));
    EXPECT_TRUE(until([&] {
        return std::any_of(versions->table().rows.begin(), versions->table().rows.end(),
                           [](const auto& row) { return row[1] == Cell("factor.same-town"); });
    }));
}

} // namespace
} // namespace kith::workbench
