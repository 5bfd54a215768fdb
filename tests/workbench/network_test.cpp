// The page of networks: contacts are dragged and put by keys, ties judged, changes noted; and the project follows.
#include "opened.h"

#include "common/choice_palette.h"
#include "network/accounts_model.h"
#include "network/accounts_order.h"
#include "network/change_dialog.h"
#include "network/changes_model.h"
#include "network/contact_panel.h"
#include "network/egogram_view.h"
#include "network/network_page.h"

#include "common/table_view.h"

#include "kith/study/results.h"
#include "kith/study/ties.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

#include <gmock/gmock.h>

#include <set>

namespace kith::workbench {
namespace {

class NetworkPageTest : public Opened {
protected:
    void openNetwork(const QString& ego = QStringLiteral("Marit")) {
        open();
        networkPage = qobject_cast<NetworkPage*>(page(QStringLiteral("network"), ego));
        ASSERT_TRUE(networkPage);
        ASSERT_TRUE(view().egogram());
        ASSERT_EQ(view().egogram()->network.label, ego.toStdString());
        view().setFocus();
    }
    [[nodiscard]] EgogramView& view() const { return networkPage->egogram(); }
    [[nodiscard]] const EgoNetwork& network() const { return view().egogram()->network; }
    // As the project has it now, whatever is shown.
    [[nodiscard]] Alter written(ContactKey contact) {
        settle();
        const StudySnapshot snapshot = workspace().reading().snapshot();
        const std::vector<EgoNetwork> networks = study::networks(snapshot, network().label);
        for (const Alter& alter : networks.front().alters)
            if (alter.contact == contact) return alter;
        ADD_FAILURE() << "no such contact";
        return {};
    }
    [[nodiscard]] std::size_t indexOf(ContactKey contact) const {
        for (std::size_t i = 0; i < network().alters.size(); ++i)
            if (network().alters[i].contact == contact) return i;
        ADD_FAILURE() << "no such contact";
        return 0;
    }
    // Somebody with a role who stands alone enough to be caught.
    [[nodiscard]] std::size_t someone(Layer notIn = Layer::Sociality) const {
        for (std::size_t i = 0; i < network().alters.size(); ++i)
            if (!network().alters[i].mainRole.empty() && network().alters[i].layer != notIn &&
                network().alters[i].isRated() && view().contactAt(view().placeOf(i)) == i)
                return i;
        ADD_FAILURE() << "nobody";
        return 0;
    }
    void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        QTest::mousePress(&view(), Qt::LeftButton, keys, from.toPoint());
        QTest::mouseMove(&view(), ((from + to) / 2).toPoint());
        moveTo(to);
        QTest::mouseRelease(&view(), Qt::LeftButton, keys, to.toPoint());
    }
    // What the platform would send: QTest::mouseMove has no buttons.
    void moveTo(const QPointF& to) {
        QMouseEvent event(QEvent::MouseMove, to, view().mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&view(), &event);
    }
    // Nobody gives the window the keyboard back here, when a menu closes.
    void focus() {
        window().activateWindow();
        view().setFocus();
        ASSERT_TRUE(until([&] { return QApplication::focusWidget() == &view(); }));
    }
    template<class Widget>
    Widget* popup() {
        Widget* found = nullptr;
        until([&] {
            for (QWidget* top : QApplication::topLevelWidgets())
                if (auto* one = qobject_cast<Widget*>(top); one && one->isVisible()) found = one;
            return found != nullptr;
        });
        return found;
    }

    NetworkPage* networkPage = nullptr;
};

TEST_F(NetworkPageTest, aContactDraggedIntoAnotherRingIsRatedAndUndoBringsItBack) {
    openNetwork();
    const std::size_t who = someone();
    const ContactKey contact = network().alters[who].contact;
    const Alter before = written(contact);
    const QString role = QString::fromStdString(network().alters[who].mainRole);
    const QPointF start = view().placeOf(who), goal = view().placeIn(Layer::Sociality, role);
    QTest::mousePress(&view(), Qt::LeftButton, {}, start.toPoint());
    moveTo((start + goal) / 2);
    moveTo(goal);
    EXPECT_TRUE(view().hint().contains(QStringLiteral("→ sociality"), Qt::CaseInsensitive))
        << view().hint().toStdString();
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, goal.toPoint());
    EXPECT_EQ(written(contact).layer, Layer::Sociality);
    EXPECT_EQ(written(contact).mainRole, before.mainRole);
    EXPECT_EQ(network().alters[indexOf(contact)].layer, Layer::Sociality);
    EXPECT_EQ(view().currentContact(), contact);
    workspace().undo();
    EXPECT_EQ(written(contact), before);
    EXPECT_EQ(network().alters[indexOf(contact)].layer, before.layer);
    EXPECT_EQ(view().currentContact(), contact);
}

TEST_F(NetworkPageTest, aContactDraggedIntoAnotherSectorIsRecoded) {
    openNetwork();
    const std::size_t who = someone(Layer::Unclassified);
    const Alter before = network().alters[who];
    std::string other;
    for (const EgogramSector& sector : view().egogram()->layout.sectors)
        if (!sector.role.empty() && sector.role != before.mainRole) other = sector.role;
    ASSERT_FALSE(other.empty());
    drag(view().placeOf(who), view().placeIn(before.layer, QString::fromStdString(other)));
    EXPECT_EQ(written(before.contact).mainRole, other);
    EXPECT_EQ(written(before.contact).layer, before.layer);
    workspace().undo();
    EXPECT_EQ(written(before.contact), before);
}

TEST_F(NetworkPageTest, whatIsRefusedIsSaidAndTheMarkGoesBack) {
    openNetwork();
    std::size_t nobody = network().alters.size();
    for (std::size_t i = 0; i < network().alters.size(); ++i)
        if (network().alters[i].roles.empty() && view().contactAt(view().placeOf(i)) == i) nobody = i;
    ASSERT_LT(nobody, network().alters.size()) << "everybody has a role";
    const Alter before = network().alters[nobody];
    Failure told;
    QObject::connect(&workspace(), &Workspace::failed, &window(), [&](const Failure& failure) { told = failure; });
    const auto place = workspace().reading().journalPlace();
    const QPointF goal =
        view().placeIn(before.layer, QString::fromStdString(view().egogram()->layout.sectors.front().role));
    drag(view().placeOf(nobody), goal);
    settle();
    EXPECT_TRUE(told.message.contains(QStringLiteral("No passage says"))) << told.message.toStdString();
    EXPECT_EQ(workspace().reading().journalPlace(), place);
    EXPECT_EQ(view().contactAt(view().placeOf(nobody)), nobody);
}

TEST_F(NetworkPageTest, escapeLetsADragGo) {
    openNetwork();
    const std::size_t who = someone();
    const QPointF goal = view().placeIn(Layer::Sociality, QString::fromStdString(network().alters[who].mainRole));
    const auto place = workspace().reading().journalPlace();
    QTest::mousePress(&view(), Qt::LeftButton, {}, view().placeOf(who).toPoint());
    moveTo(goal);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, goal.toPoint());
    settle();
    EXPECT_EQ(workspace().reading().journalPlace(), place);
}

TEST_F(NetworkPageTest, tiesAreDrawnFromTheHandleAndWithShift) {
    openNetwork();
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < network().alters.size(); ++i)
        if (view().contactAt(view().placeOf(i)) == i) free.push_back(i);
    ASSERT_GE(free.size(), 3u);
    // Whose handle lies on nobody else: the picture is as small as the window leaves it.
    const auto handleIsFree = [&](std::size_t i) { return !view().contactAt(view().handleOf(i)); };
    const auto reachable = std::find_if(free.begin(), free.end(), handleIsFree);
    ASSERT_NE(reachable, free.end());
    std::size_t a = *reachable, b = free[a == free[0] ? 1 : 0];
    for (const std::size_t other : free)
        if (other != a && study::tieBetween(network(), a, other) != TieStatus::Tie) b = other;
    const ContactKey first = network().alters[a].contact, second = network().alters[b].contact;
    const auto status = [&] {
        settle();
        return study::tieBetween(network(), indexOf(first), indexOf(second));
    };
    const TieStatus before = study::tieBetween(network(), a, b);
    drag(view().placeOf(a), view().placeOf(b), Qt::ShiftModifier);
    EXPECT_EQ(status(), TieStatus::Tie);
    workspace().undo();
    EXPECT_EQ(status(), before);
    view().setCurrent(first);
    ASSERT_FALSE(view().contactAt(view().handleOf(indexOf(first))));
    drag(view().handleOf(indexOf(first)), view().placeOf(indexOf(second)));
    EXPECT_EQ(status(), TieStatus::Tie);
}

TEST_F(NetworkPageTest, everythingIsDoneByKeys) {
    openNetwork();
    QTest::keyClick(&view(), Qt::Key_Home);
    EXPECT_EQ(view().current(), 0u);
    // Arrows reach others.
    std::set<std::size_t> seen{0};
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up, Qt::Key_Up, Qt::Key_Right}) {
        QTest::keyClick(&view(), key);
        seen.insert(*view().current());
    }
    EXPECT_GE(seen.size(), 3u);
    // L, then a number.
    const std::size_t who = someone(Layer::Connectivity);
    const ContactKey contact = network().alters[who].contact;
    view().setCurrent(contact);
    QTest::keyClick(&view(), Qt::Key_L);
    auto* layers = popup<QMenu>();
    ASSERT_TRUE(layers);
    QTest::keyClick(layers, Qt::Key_3);
    EXPECT_EQ(written(contact).layer, Layer::Connectivity);
    EXPECT_EQ(view().currentContact(), contact);
    workspace().undo();
    settle();
    // O, a part of a role's name, Enter.
    focus();
    QTest::keyClick(&view(), Qt::Key_O);
    auto* roles = popup<ChoicePalette>();
    ASSERT_TRUE(roles);
    auto* typed = roles->findChild<QLineEdit*>();
    const std::string before = written(contact).mainRole;
    QTest::keyClicks(typed, before == "role.coach" ? QStringLiteral("mento") : QStringLiteral("coach"));
    QTest::keyClick(typed, Qt::Key_Return);
    EXPECT_EQ(written(contact).mainRole, before == "role.coach" ? "role.mentor" : "role.coach");
    workspace().undo();
    EXPECT_EQ(written(contact).mainRole, before);
}

TEST_F(NetworkPageTest, aTieIsJudgedByKeys) {
    openNetwork();
    QTest::keyClick(&view(), Qt::Key_Home);
    const ContactKey first = view().currentContact();
    QTest::keyClick(&view(), Qt::Key_T);
    EXPECT_TRUE(view().isJudgingTie());
    QTest::keyClick(&view(), Qt::Key_End);
    const ContactKey second = network().alters.back().contact;
    const auto status = [&] {
        settle();
        return study::tieBetween(network(), indexOf(first), indexOf(second));
    };
    const TieStatus before = status();
    ASSERT_TRUE(view().isJudgingTie());
    if (before == TieStatus::NoTie) {
        QTest::keyClick(&view(), Qt::Key_Return);
        EXPECT_EQ(status(), TieStatus::Tie);
    } else {
        QTest::keyClick(&view(), Qt::Key_N);
        EXPECT_EQ(status(), TieStatus::NoTie);
    }
    EXPECT_FALSE(view().isJudgingTie());
    EXPECT_EQ(view().currentContact(), first);
    workspace().undo();
    EXPECT_EQ(status(), before);
    QTest::keyClick(&view(), Qt::Key_T);
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_FALSE(view().isJudgingTie());
}

TEST_F(NetworkPageTest, aClickInspectsTheContactAndListsItsPassages) {
    openNetwork();
    const std::size_t who = someone();
    Subject inspected;
    PassageList listed;
    QObject::connect(&window().desk(), &Desk::inspected, networkPage,
                     [&](const Subject& subject) { inspected = subject; });
    QObject::connect(&window().desk(), &Desk::passagesWanted, networkPage,
                     [&](const PassageList& list) { listed = list; });
    QTest::mouseClick(&view(), Qt::LeftButton, {}, view().placeOf(who).toPoint());
    EXPECT_EQ(inspected, Subject(network().alters[who].contact));
    EXPECT_EQ(listed.codings, network().alters[who].evidence);
    EXPECT_EQ(window().desk().lastContact(), network().alters[who].contact);
}

TEST_F(NetworkPageTest, aFilterFadesAndCounts) {
    openNetwork();
    QComboBox* layers = nullptr;
    for (auto* box : networkPage->findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Only contacts in this layer")) layers = box;
    ASSERT_TRUE(layers);
    const int communality = layers->findData(QStringLiteral("communality"));
    ASSERT_GT(communality, 0);
    layers->setCurrentIndex(communality);
    const auto inside = std::count_if(network().alters.begin(), network().alters.end(),
                                      [](const Alter& alter) { return alter.layer == Layer::Communality; });
    const QString said = QStringLiteral("%1 of %2 contacts").arg(inside).arg(network().alters.size());
    const auto labels = networkPage->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == said; }))
        << said.toStdString();
    // It stays after an edit.
    const ContactKey contact = network().alters[someone()].contact;
    workspace().edit(
        [contact](project::Project& project) { study::placeInLayer(project, contact, Layer::Sociality, "anna"); });
    settle();
    EXPECT_EQ(layers->currentData().toString(), QStringLiteral("communality"));
}

TEST_F(NetworkPageTest, editsLeaveZoomAndChoiceAsTheyAre) {
    openNetwork();
    const ContactKey contact = network().alters[someone()].contact;
    view().setCurrent(contact);
    QTest::keyClick(&view(), Qt::Key_Plus);
    const double zoomed = view().zoomed();
    EXPECT_GT(zoomed, 1);
    workspace().edit(
        [contact](project::Project& project) { study::placeInLayer(project, contact, Layer::Sociality, "anna"); });
    settle();
    EXPECT_EQ(network().alters[indexOf(contact)].layer, Layer::Sociality);
    EXPECT_EQ(view().zoomed(), zoomed);
    EXPECT_EQ(view().currentContact(), contact);
    QTest::keyClick(&view(), Qt::Key_F);
    EXPECT_EQ(view().zoomed(), 1);
}

TEST_F(NetworkPageTest, theTableSaysTheSameAndKeepsStep) {
    openNetwork();
    view().setCurrent(network().alters[2].contact);
    networkPage->setView(NetworkPage::View::Table);
    TableView* table = nullptr;
    for (auto* one : networkPage->findChildren<TableView*>())
        if (one->table().id == "egogram") table = one;
    ASSERT_TRUE(table);
    EXPECT_EQ(table->currentTableRow(), 2);
    ASSERT_EQ(table->table().rows.size(), network().alters.size());
    table->setCurrentIndex(table->model()->index(0, 0));
    EXPECT_EQ(view().currentContact(), network().alters[0].contact);
    // Keys that change things work here as well.
    const ContactKey contact = network().alters[someone(Layer::Connectivity)].contact;
    view().setCurrent(contact);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_L);
    auto* layers = popup<QMenu>();
    ASSERT_TRUE(layers);
    QTest::keyClick(layers, Qt::Key_3);
    EXPECT_EQ(written(contact).layer, Layer::Connectivity);
    EXPECT_EQ(static_cast<std::size_t>(table->currentTableRow()), indexOf(contact));
}

TEST_F(NetworkPageTest, contactsCanBeReadByThoseWhoDoNotSeeThem) {
    openNetwork();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view());
    ASSERT_TRUE(list);
    EXPECT_FALSE(list->text(QAccessible::Description).isEmpty());
    ASSERT_EQ(list->childCount(), static_cast<int>(network().alters.size()));
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* item = list->child(i);
        EXPECT_EQ(item->text(QAccessible::Name).toStdString(),
                  study::contactInWords(*view().egogram(), static_cast<std::size_t>(i)));
        EXPECT_EQ(item->role(), QAccessible::ListItem);
        EXPECT_EQ(list->indexOfChild(item), i);
    }
    view().setCurrent(network().alters[1].contact);
    EXPECT_TRUE(list->child(1)->state().selected);
    EXPECT_FALSE(list->child(0)->state().selected);
}

TEST_F(NetworkPageTest, allAccountsStandBesideOneAnother) {
    openNetwork();
    networkPage->setView(NetworkPage::View::All);
    settle();
    auto* panels = networkPage->findChild<QListView*>(QStringLiteral("panels"));
    ASSERT_TRUE(panels);
    ASSERT_EQ(panels->model()->rowCount(), 10); // those interviewed
    EXPECT_TRUE(panels->model()->index(0, 0).data(AccountsModel::PictureRole).value<const report::Picture*>());
    QComboBox* order = nullptr;
    for (auto* box : networkPage->findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Order of the accounts")) order = box;
    ASSERT_TRUE(order);
    order->setCurrentIndex(1);
    int last = 1000;
    for (int row = 0; row < 10; ++row) {
        const int size = panels->model()->index(row, 0).data(AccountsModel::SizeRole).toInt();
        EXPECT_LE(size, last);
        last = size;
    }
    const QString name = panels->model()->index(3, 0).data().toString();
    panels->setCurrentIndex(panels->model()->index(3, 0));
    panels->setFocus();
    QTest::keyClick(panels, Qt::Key_Return);
    settle();
    EXPECT_EQ(networkPage->view(), NetworkPage::View::Picture);
    EXPECT_EQ(QString::fromStdString(network().label), name);
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_EQ(networkPage->view(), NetworkPage::View::All);
}

TEST_F(NetworkPageTest, aToldChangeIsNotedWithItsWordsAndRemoved) {
    openNetwork();
    const std::size_t who = someone();
    const ContactKey contact = network().alters[who].contact;
    const std::size_t before = network().alters[who].changes.size();
    view().setCurrent(contact);
    settle();
    QTest::keyClick(&view(), Qt::Key_A);
    settle();
    auto* dialog = popup<ChangeDialog>();
    ASSERT_TRUE(dialog);
    const auto boxes = dialog->findChildren<QComboBox*>();
    ASSERT_EQ(boxes.size(), 4);
    boxes[0]->setCurrentIndex(boxes[0]->findData(static_cast<int>(Layer::Connectivity)));
    boxes[1]->setCurrentIndex(boxes[1]->findData(static_cast<int>(Layer::Sociality)));
    boxes[3]->setCurrentIndex(1);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("after the move"));
    dialog->accept();
    settle();
    const std::vector<TieChange> changes = network().alters[indexOf(contact)].changes;
    ASSERT_EQ(changes.size(), before + 1);
    EXPECT_EQ(changes.back().when, "after the move");
    EXPECT_TRUE(changes.back().passage);
    auto* list = networkPage->findChild<ContactPanel*>()->findChild<QListView*>();
    ASSERT_EQ(list->model()->rowCount(), static_cast<int>(before) + 1);
    const int row = static_cast<int>(before);
    EXPECT_TRUE(list->model()->index(row, 0).data().toString().contains(QStringLiteral("after the move")));
    EXPECT_TRUE(list->model()->index(row, 0).data().toString().contains(QStringLiteral("“")));
    list->setCurrentIndex(list->model()->index(row, 0));
    for (auto* button : networkPage->findChild<ContactPanel*>()->findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("Remove the told change")) button->click();
    settle();
    EXPECT_EQ(network().alters[indexOf(contact)].changes.size(), before);
}

TEST_F(NetworkPageTest, picturesAreWrittenAndCopied) {
    openNetwork();
    for (const char* name : {"one.svg", "one.png", "one.pdf"}) {
        networkPage->writePicture(folder_.path() / name);
        settle();
        EXPECT_GT(std::filesystem::file_size(folder_.path() / name), 1000u) << name;
    }
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST_F(NetworkPageTest, aPageFoundAgainShowsTheSameAccountAndContact) {
    openNetwork(QStringLiteral("Grace"));
    view().setCurrent(network().alters[3].contact);
    const QVariant place = networkPage->place();
    networkPage->show(QStringLiteral("Henk"));
    settle();
    EXPECT_EQ(network().label, "Henk");
    networkPage->show(place);
    settle();
    EXPECT_EQ(network().label, "Grace");
    EXPECT_EQ(view().current(), 3u);
}

TEST_F(NetworkPageTest, modelsKeepToTheRulesOfModels) {
    openNetwork();
    AccountsModel accounts;
    const QAbstractItemModelTester first(&accounts, QAbstractItemModelTester::FailureReportingMode::Fatal);
    AccountsOrder order;
    order.setSourceModel(&accounts);
    const QAbstractItemModelTester second(&order, QAbstractItemModelTester::FailureReportingMode::Fatal);
    accounts.setAccounts(accountsOf(*workspace().snapshot()));
    order.orderBySize(true);
    accounts.setPictures({});
    EXPECT_EQ(order.rowCount(), 10);
    EXPECT_GT(accounts.rowCount(), 10);
    accounts.setAccounts({});
    ChangesModel changes;
    const QAbstractItemModelTester third(&changes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    changes.setChanges({{{}, "sociality", "communality", "intended"}});
    EXPECT_EQ(changes.rowCount(), 1);
    changes.setChanges({});
}

} // namespace
} // namespace kith::workbench
