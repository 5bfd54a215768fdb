// The role board: passages about people are sorted into piles by keys and by mouse, and piles become roles.
#include "opened.h"

#include "common/choice_palette.h"
#include "common/strings.h"
#include "roles/board_column.h"
#include "roles/cards_model.h"
#include "roles/role_board_page.h"
#include "roles/role_dialog.h"

#include "kith/study/piles.h"
#include "kith/study/progress.h"
#include "kith/study/roles.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest/QAbstractItemModelTester>

#include <algorithm>

namespace kith::workbench {
namespace {

class RolesPage : public Opened {
protected:
    void openBoard() {
        open();
        board = qobject_cast<RoleBoardPage*>(page(QStringLiteral("roles")));
        ASSERT_TRUE(board);
        settle();
    }
    [[nodiscard]] CardsView& tray() { return board->tray().view(); }
    [[nodiscard]] std::vector<BoardColumn*> piles() {
        std::vector<BoardColumn*> piles = board->columns();
        std::erase_if(piles, [](const BoardColumn* column) { return column->place().isRole; });
        return piles;
    }
    [[nodiscard]] BoardColumn* role(const std::string& label) {
        for (BoardColumn* column : board->columns())
            if (column->place().isRole && column->place().label == label) return column;
        return nullptr;
    }
    [[nodiscard]] QWidget* focus() { return window().focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        window().activateWindow();
        until([this] { return window().isActiveWindow(); });
        QTest::keyClick(focus(), key, modifiers);
        settle();
    }
    void type(const QString& words) { QTest::keyClicks(focus(), words); }
    [[nodiscard]] std::size_t edits() { return workspace().reading().journal().size(); }
    // All decisions that the board can change.
    [[nodiscard]] std::string decisions() {
        std::string all;
        const auto& project = workspace().reading();
        for (const Source& source : project.sources())
            for (const Coding& coding : project.codingsIn(source.key))
                all += coding.key.uuid.toString() + coding.code.uuid.toString() + coding.passage.quote + '\n';
        for (const Code& code : project.codebook().codes)
            all += code.name + code.label("en") + '\n';
        return all + std::to_string(project.codebook().version);
    }
    RoleBoardPage* board = nullptr;
};

TEST_F(RolesPage, sixCardsBecomeTwoRolesByKeysAndAllIsUndone) {
    openBoard();
    const std::string before = decisions();
    const std::size_t editsBefore = edits();
    const auto cards = static_cast<int>(board->tray().model().cards().size());
    ASSERT_GE(cards, 6);
    tray().setFocus();
    // Three at once onto a pile that is named at once.
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(tray().chosen().size(), 3u);
    press(Qt::Key_N);
    ASSERT_TRUE(qobject_cast<QLineEdit*>(focus()));
    type(QStringLiteral("Door openers"));
    press(Qt::Key_Return);
    ASSERT_EQ(piles().size(), 1u);
    EXPECT_EQ(piles()[0]->model().rowCount(), 3);
    EXPECT_EQ(board->tray().model().rowCount(), cards - 3);
    EXPECT_EQ(edits(), editsBefore + 1);
    // The keyboard is at the next card, which goes onto a second pile; two more follow by digit.
    EXPECT_EQ(focus(), &tray());
    press(Qt::Key_N);
    type(QStringLiteral("Listners"));
    press(Qt::Key_Return);
    press(Qt::Key_2);
    press(Qt::Key_2);
    ASSERT_EQ(piles().size(), 2u);
    EXPECT_EQ(piles()[1]->model().rowCount(), 3);
    EXPECT_EQ(board->tray().model().rowCount(), cards - 6);
    // To the second pile; it is named properly.
    press(Qt::Key_Right);
    EXPECT_EQ(focus(), &piles()[0]->view());
    press(Qt::Key_Right);
    EXPECT_EQ(focus(), &piles()[1]->view());
    press(Qt::Key_F2);
    ASSERT_TRUE(qobject_cast<QLineEdit*>(focus()));
    type(QStringLiteral("Listeners"));
    press(Qt::Key_Return);
    EXPECT_EQ(piles()[1]->place().label, "Listeners");
    EXPECT_EQ(focus(), &piles()[1]->view());
    // It is a role of the list …
    press(Qt::Key_P);
    auto* palette = board->findChild<ChoicePalette*>();
    ASSERT_TRUE(palette);
    QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("sounding"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    ASSERT_EQ(piles().size(), 1u);
    ASSERT_TRUE(role("Sounding board"));
    // … and the other becomes a new one.
    piles()[0]->view().setFocus();
    press(Qt::Key_R);
    auto* dialog = board->findChild<RoleDialog*>();
    ASSERT_TRUE(dialog);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("Lets somebody in"));
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    EXPECT_TRUE(piles().empty());
    ASSERT_TRUE(role("Door openers"));
    EXPECT_EQ(role("Door openers")->model().rowCount(), 3);
    const auto codes = workspace().reading().codebook().codes;
    const auto made =
        std::find_if(codes.begin(), codes.end(), [](const Code& code) { return code.name == "role.door-openers"; });
    ASSERT_NE(made, codes.end());
    EXPECT_EQ(made->texts.at("en").brief, "Lets somebody in");
    EXPECT_EQ(edits(), editsBefore + 7); // one for each decision
    for (int i = 0; i < 7; ++i)
        workspace().undo();
    settle();
    EXPECT_EQ(decisions(), before);
    EXPECT_EQ(board->tray().model().rowCount(), cards);
    EXPECT_TRUE(piles().empty());
}

TEST_F(RolesPage, cardsAreDraggedBetweenColumnsAndBack) {
    openBoard();
    const int cards = board->tray().model().rowCount();
    std::vector<study::Card> two(board->tray().model().cards().begin(), board->tray().model().cards().begin() + 2);
    workspace().edit([](project::Project& project) {
        study::newPile(project, "A", {}, "anna");
        study::newPile(project, "B", {}, "anna");
    });
    settle();
    ASSERT_EQ(piles().size(), 2u);
    const auto drag = [&](CardsModel& from, CardsModel& to, int count) {
        QModelIndexList rows;
        for (int row = 0; row < count; ++row)
            rows += from.index(row);
        const std::unique_ptr<QMimeData> data(from.mimeData(rows));
        ASSERT_TRUE(to.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, {}));
        to.dropMimeData(data.get(), Qt::MoveAction, -1, -1, {});
    };
    drag(board->tray().model(), piles()[0]->model(), 2);
    // Painted at once, before it is written.
    EXPECT_EQ(piles()[0]->model().rowCount(), 2);
    EXPECT_EQ(board->tray().model().rowCount(), cards - 2);
    settle();
    EXPECT_EQ(piles()[0]->model().rowCount(), 2);
    drag(piles()[0]->model(), piles()[1]->model(), 1);
    settle();
    EXPECT_EQ(piles()[0]->model().rowCount(), 1);
    EXPECT_EQ(piles()[1]->model().rowCount(), 1);
    EXPECT_EQ(placeOf(piles()[1]->model().cards()[0]), placeOf(two[0]));
    drag(piles()[1]->model(), board->tray().model(), 1);
    settle();
    EXPECT_EQ(piles()[1]->model().rowCount(), 0);
    EXPECT_EQ(board->tray().model().rowCount(), cards - 1);
}

TEST_F(RolesPage, pilesAreJoinedAndCardsTakenOff) {
    openBoard();
    const std::vector<study::Card> cards = board->tray().model().cards();
    workspace().edit([cards](project::Project& project) {
        study::newPile(project, "A", {cards[0], cards[1]}, "anna");
        study::newPile(project, "B", {cards[2]}, "anna");
    });
    settle();
    piles()[1]->view().setFocus();
    press(Qt::Key_J);
    auto* palette = board->findChild<ChoicePalette*>();
    ASSERT_TRUE(palette);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    ASSERT_EQ(piles().size(), 1u);
    EXPECT_EQ(piles()[0]->place().label, "A");
    EXPECT_EQ(piles()[0]->model().rowCount(), 3);
    piles()[0]->view().setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Backspace);
    EXPECT_EQ(piles()[0]->model().rowCount(), 2);
    press(Qt::Key_Delete);
    EXPECT_TRUE(piles().empty());
    workspace().undo();
    settle();
    ASSERT_EQ(piles().size(), 1u);
    EXPECT_EQ(piles()[0]->model().rowCount(), 2);
}

TEST_F(RolesPage, everyColumnIsASoundModelWithWordsForThoseWhoListen) {
    openBoard();
    QAbstractItemModelTester tester(&board->tray().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    ASSERT_FALSE(board->columns().empty());
    for (BoardColumn* column : board->columns())
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            &column->model(), QAbstractItemModelTester::FailureReportingMode::Fatal));
    tray().setFocus();
    press(Qt::Key_End);
    press(Qt::Key_N);
    type(QStringLiteral("A"));
    press(Qt::Key_Return);
    workspace().undo();
    settle();
    const study::Card& card = board->tray().model().cards()[0];
    const QModelIndex first = board->tray().model().index(0);
    EXPECT_TRUE(first.data(Qt::AccessibleTextRole).toString().startsWith(toQString(card.contactLabel)));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&tray());
    ASSERT_TRUE(list);
    EXPECT_EQ(list->role(), QAccessible::List);
    EXPECT_EQ(list->childCount(), board->tray().model().rowCount());
    EXPECT_FALSE(list->text(QAccessible::Name).isEmpty());
}

TEST_F(RolesPage, theTrayIsFilteredAndTheContactEmphasised) {
    openBoard();
    const std::vector<study::Card> all = board->tray().model().cards();
    // Of those that can be typed on any keyboard.
    const study::Card& one = *std::find_if(all.begin(), all.end(), [](const study::Card& card) {
        return std::all_of(card.contactLabel.begin(), card.contactLabel.end(), [](char c) { return (c & 0x80) == 0; });
    });
    board->find();
    type(toQString(one.contactLabel));
    settle();
    for (const study::Card& card : board->tray().model().cards())
        EXPECT_TRUE(card.contactLabel == one.contactLabel ||
                    toQString(card.passage.quote).contains(toQString(one.contactLabel), Qt::CaseInsensitive));
    EXPECT_LT(board->tray().model().cards().size(), all.size());
    press(Qt::Key_Escape);
    EXPECT_EQ(board->tray().model().cards().size(), all.size());
    EXPECT_EQ(focus(), &tray());
    board->show(QVariant(toQString(one.egoLabel)));
    for (const study::Card& card : board->tray().model().cards())
        EXPECT_EQ(card.egoLabel, one.egoLabel);
    const bool anyEmphasised = std::any_of(all.begin(), all.end(), [](const study::Card& card) {
        return !card.mentions.empty() && card.passage.span.contains(card.mentions.front());
    });
    EXPECT_TRUE(anyEmphasised);
}

TEST_F(RolesPage, suggestionsComeWhenAskedForAndNeverToWhoCodesBlind) {
    openBoard();
    const auto suggestedCards = [&] {
        int count = 0;
        for (BoardColumn* column : board->columns())
            for (int row = 0; row < column->model().rowCount(); ++row)
                count += !column->model().index(row).data(CardsModel::SuggestedRole).toString().isEmpty();
        for (int row = 0; row < board->tray().model().rowCount(); ++row)
            count += !board->tray().model().index(row).data(CardsModel::SuggestedRole).toString().isEmpty();
        return count;
    };
    QCheckBox* box = nullptr;
    for (QCheckBox* each : board->findChildren<QCheckBox*>())
        if (each->text() == QStringLiteral("Suggestions")) box = each;
    ASSERT_TRUE(box);
    EXPECT_FALSE(box->isChecked());
    EXPECT_EQ(suggestedCards(), 0);
    box->click();
    settle();
    EXPECT_TRUE(study::rolesAreSuggested(workspace().reading()));
    EXPECT_GT(suggestedCards(), 0);
    workspace().edit([source = workspace().outline().sources.front().key](project::Project& project) {
        study::assignSource(project, source, "anna", true, "anna");
        study::setSourceDone(project, source, "anna", false, "anna");
    });
    settle();
    EXPECT_FALSE(box->isEnabled());
    EXPECT_FALSE(box->isChecked());
    EXPECT_EQ(suggestedCards(), 0);
}

} // namespace
} // namespace kith::workbench
