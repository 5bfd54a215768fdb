// The grid of all contacts and the card of one, by keys alone, and what the project holds afterwards.
#include "opened.h"

#include "common/strings.h"
#include "people/contact_card.h"
#include "people/contacts_model.h"

#include "kith/study/contact_card.h"
#include "kith/study/roles.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include <gmock/gmock.h>

namespace kith::workbench {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class ContactsPageTest : public Opened {
protected:
    void begin() {
        open();
        page_ = page(QStringLiteral("contacts"));
        page_->window()->activateWindow();
        grid_ = page_->findChild<QTableView*>();
        model_ = page_->findChild<ContactsModel*>();
        filter_ = page_->findChild<ContactsFilter*>();
        ASSERT_TRUE(until([&] { return model_->rowCount() > 10; }));
        grid_->setFocus();
        select(0, ContactColumn::Contact);
    }
    void select(int row, ContactColumn column) {
        grid_->setCurrentIndex(filter_->index(row, static_cast<int>(column)));
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : grid_, which, modifiers);
    }
    // The list of the cell under the cursor: opens it and takes the value.
    void choose(const QString& value) {
        key(Qt::Key_F2);
        auto* combo = qobject_cast<QComboBox*>(grid_->viewport()->findChild<QComboBox*>());
        ASSERT_TRUE(combo);
        ASSERT_TRUE(until([&] { return QApplication::activePopupWidget() != nullptr; }));
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* list = popup->focusWidget() ? popup->focusWidget() : popup;
        const int steps = combo->findData(value) - combo->currentIndex();
        for (int i = 0; i < std::abs(steps); ++i)
            QTest::keyClick(list, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
    }
    [[nodiscard]] ContactKey keyAt(int row) const {
        return model_->keyAt(filter_->mapToSource(filter_->index(row, 0)).row());
    }
    [[nodiscard]] study::ContactRow stored(ContactKey contact) {
        for (const study::ContactRow& row : study::contactRows(workspace().reading().snapshot(project::Quotes::Leave)))
            if (row.contact.key == contact) return row;
        ADD_FAILURE() << "no such contact";
        return {};
    }
    [[nodiscard]] QString cell(int row, ContactColumn column) const {
        return filter_->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] std::size_t edits() { return workspace().reading().journal().size(); }

    Page* page_ = nullptr;
    QTableView* grid_ = nullptr;
    ContactsModel* model_ = nullptr;
    ContactsFilter* filter_ = nullptr;
};

TEST_F(ContactsPageTest, everyContactIsARowThatCanBeSortedAndFiltered) {
    begin();
    const QAbstractItemModelTester tester(model_), filtered(filter_);
    EXPECT_EQ(static_cast<std::size_t>(model_->rowCount()),
              workspace().reading().snapshot(project::Quotes::Leave).contacts.size());
    grid_->sortByColumn(static_cast<int>(ContactColumn::Passages), Qt::DescendingOrder);
    int before = 1000;
    for (int row = 0; row < filter_->rowCount(); ++row) {
        const int passages = cell(row, ContactColumn::Passages).toInt();
        EXPECT_LE(passages, before);
        before = passages;
    }
    auto* words = page_->findChild<QLineEdit*>();
    key(Qt::Key_F, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), words);
    const QString name = cell(0, ContactColumn::Contact);
    QTest::keyClicks(words, name);
    EXPECT_GE(filter_->rowCount(), 1);
    EXPECT_LT(filter_->rowCount(), model_->rowCount());
    for (int row = 0; row < filter_->rowCount(); ++row) {
        QString all;
        for (int column = 0; column < contactColumns; ++column)
            all += cell(row, static_cast<ContactColumn>(column)) + QLatin1Char(' ');
        for (const QString& part : name.split(QLatin1Char(' ')))
            EXPECT_TRUE(all.contains(part, Qt::CaseInsensitive)) << toStd(all);
    }
    key(Qt::Key_Escape);
    EXPECT_EQ(filter_->rowCount(), model_->rowCount());
    EXPECT_EQ(QApplication::focusWidget(), grid_);
}

TEST_F(ContactsPageTest, aCaseCanBeShownAlone) {
    begin();
    const QString label = cell(0, ContactColumn::Case);
    page_->show(label);
    EXPECT_LT(filter_->rowCount(), model_->rowCount());
    for (int row = 0; row < filter_->rowCount(); ++row)
        EXPECT_EQ(cell(row, ContactColumn::Case), label);
    EXPECT_EQ(page_->place(), label);
}

TEST_F(ContactsPageTest, aCellIsEditedInPlaceAndUndone) {
    begin();
    select(2, ContactColumn::Organisation);
    const ContactKey contact = keyAt(2);
    const std::string before = stored(contact).contact.organisation;
    key(Qt::Key_F2);
    auto* line = grid_->viewport()->findChild<QLineEdit*>();
    ASSERT_TRUE(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("The harbour board"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(cell(2, ContactColumn::Organisation), QStringLiteral("The harbour board")) << "shown at once";
    settle();
    EXPECT_EQ(stored(contact).contact.organisation, "The harbour board");
    workspace().undo();
    settle();
    EXPECT_EQ(stored(contact).contact.organisation, before);
    EXPECT_EQ(toStd(cell(2, ContactColumn::Organisation)), before);
}

TEST_F(ContactsPageTest, allSelectedRowsAreRatedInOneStep) {
    begin();
    const std::size_t before = edits();
    select(1, ContactColumn::Duration);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_THAT(grid_->selectionModel()->selectedRows(), SizeIs(3));
    // The coder whose ratings count is the one who rates here.
    workspace().setCoder("adjudication");
    choose(QStringLiteral("passing"));
    settle();
    EXPECT_EQ(edits(), before + 1);
    for (int row = 1; row <= 3; ++row) {
        bool rated = false;
        for (const TieRating& one : workspace().reading().snapshot(project::Quotes::Leave).ratings)
            rated = rated ||
                    (one.contact == keyAt(row) && one.coder == "adjudication" && one.duration == Duration::Passing);
        EXPECT_TRUE(rated) << row;
    }
    EXPECT_THAT(grid_->selectionModel()->selectedRows(), SizeIs(3)) << "still selected, for the next column";
    workspace().undo();
    settle();
    for (const TieRating& one : workspace().reading().snapshot(project::Quotes::Leave).ratings)
        EXPECT_NE(one.coder, "adjudication");
}

TEST_F(ContactsPageTest, visibilityIsChosenFromAList) {
    begin();
    select(4, ContactColumn::Visibility);
    const ContactKey contact = keyAt(4);
    choose(stored(contact).contact.visibility == Visibility::Resource ? QStringLiteral("hidden")
                                                                      : QStringLiteral("resource"));
    settle();
    EXPECT_NE(stored(contact).contact.visibility, Visibility::Unknown);
    EXPECT_FALSE(cell(4, ContactColumn::Visibility).isEmpty());
}

TEST_F(ContactsPageTest, rowsAreCopiedAsText) {
    begin();
    select(0, ContactColumn::Contact);
    key(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(headingOf(ContactColumn::Case)));
    EXPECT_TRUE(lines[1].contains(cell(0, ContactColumn::Contact)));
}

TEST_F(ContactsPageTest, enterOpensTheCardAndEscapeClosesIt) {
    begin();
    int row = 0;
    while (cell(row, ContactColumn::Passages).isEmpty())
        ++row;
    select(row, ContactColumn::Contact);
    key(Qt::Key_Return);
    settle();
    auto* card = page_->findChild<ContactCard*>();
    ASSERT_TRUE(card->isVisible());
    EXPECT_EQ(card->contact(), keyAt(row));
    auto* passages = card->findChild<QListWidget*>();
    EXPECT_GT(passages->count(), 0);
    QTest::keyClick(card, Qt::Key_Escape);
    EXPECT_FALSE(card->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), grid_);
}

TEST_F(ContactsPageTest, theCardChangesItsContact) {
    begin();
    key(Qt::Key_Return);
    settle();
    auto* card = page_->findChild<ContactCard*>();
    const ContactKey contact = card->contact();
    QLineEdit* organisation = nullptr;
    for (QLineEdit* line : card->findChildren<QLineEdit*>())
        if (line->accessibleName() == QStringLiteral("Organisation")) organisation = line;
    ASSERT_TRUE(organisation);
    organisation->setFocus();
    organisation->selectAll();
    QTest::keyClicks(organisation, QStringLiteral("The library"));
    QTest::keyClick(organisation, Qt::Key_Return);
    settle();
    EXPECT_EQ(stored(contact).contact.organisation, "The library");
    EXPECT_TRUE(card->isVisible());

    QPushButton* add = nullptr;
    for (QPushButton* button : card->findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("Add another name")) add = button;
    ASSERT_TRUE(add);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QWidget* dialog = QApplication::activeModalWidget();
    ASSERT_TRUE(dialog);
    auto* name = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(name, QStringLiteral("The quiet one"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    EXPECT_THAT(stored(contact).contact.aliases, testing::Contains("The quiet one"));
}

TEST_F(ContactsPageTest, rolesAreSuggestedOnlyWhenAskedFor) {
    begin();
    workspace().edit([](project::Project& project) { study::suggestRoles(project, true, "anna"); });
    settle();
    key(Qt::Key_Return);
    settle();
    auto* card = page_->findChild<ContactCard*>();
    const auto said = [&] {
        QString all;
        for (const QLabel* label : card->findChildren<QLabel*>())
            if (label->isVisibleTo(card)) all += label->text() + QLatin1Char('\n');
        return all;
    };
    EXPECT_FALSE(said().contains(QStringLiteral("Perhaps")));
    QPushButton* ask = nullptr;
    for (QPushButton* button : card->findChildren<QPushButton*>())
        if (button->text().startsWith(QStringLiteral("What do the words"))) ask = button;
    ASSERT_TRUE(ask);
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Space);
    settle();
    const QString after = said();
    EXPECT_TRUE(after.contains(QStringLiteral("Perhaps")) || after.contains(QStringLiteral("suggest no role")))
        << toStd(after);
}

} // namespace
} // namespace kith::workbench
