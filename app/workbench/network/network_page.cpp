#include "network/network_page.h"

#include "common/strings.h"
#include "common/table_view.h"
#include "network/accounts_order.h"
#include "network/contact_panel.h"
#include "network/egogram_view.h"
#include "network/fading_delegate.h"
#include "network/legend_view.h"

#include "kith/study/results.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace kith::workbench {
namespace {

// In the order in which makeParts stacks them.
enum Shown { nothingShown, pictureShown, tablesShown, panelsShown };

constexpr double legendWidth = 196, legendOfAllWidth = 640;

// The first choice means any of them.
void fill(QComboBox* box, const QString& any, const std::vector<study::FilterChoices::Choice>& choices) {
    const QVariant before = box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(any);
    for (const auto& [name, words] : choices)
        box->addItem(toQString(words), toQString(name));
    // A filter that nothing answers any more is none.
    box->setCurrentIndex(before.isValid() ? std::max(0, box->findData(before)) : 0);
    box->setEnabled(!choices.empty());
}

QString wordsOf(const std::vector<std::string>& notes) {
    QStringList words;
    for (const std::string& note : notes)
        words += toQString(note);
    return words.join(QLatin1Char(' '));
}

std::optional<std::string> chosenIn(const QComboBox* box) {
    const QVariant chosen = box->currentData();
    return chosen.isValid() ? std::optional(toStd(chosen.toString())) : std::nullopt;
}

} // namespace

NetworkPage::NetworkPage(const PageContext& context)
    : Page(context), accounts_(new AccountsModel(this)), order_(new AccountsOrder(this)) {
    order_->setSourceModel(accounts_);
    order_->orderBySize(false);
    makeParts();
    makeActions();
    connect(&workspace(), &Workspace::snapshotChanged, this, &NetworkPage::readAgain);
    readAgain();
}

Page* makeNetworkPage(const PageContext& context) {
    return new NetworkPage(context);
}

void NetworkPage::show(const QVariant& what) {
    const QVariantMap map = what.toMap();
    wantedCase_ = map.isEmpty() ? what.toString() : map.value(QStringLiteral("case")).toString();
    if (const auto key = Uuid::parse(toStd(map.value(QStringLiteral("contact")).toString())))
        wantedContact_ = ContactKey{*key};
    if (map.contains(QStringLiteral("view")))
        setView(static_cast<View>(std::clamp(map.value(QStringLiteral("view")).toInt(), 0, 2)));
    else if (view_ == View::All)
        setView(View::Picture);
    readAgain();
}

QVariant NetworkPage::place() const {
    return QVariantMap{{QStringLiteral("case"), toQString(reading_.network.label)},
                       {QStringLiteral("contact"), contact_ ? toQString(contact_.uuid.toString()) : QString()},
                       {QStringLiteral("view"), static_cast<int>(view_)}};
}

void NetworkPage::find() {
    account_->setFocus(Qt::ShortcutFocusReason);
}

// Reading.

NetworkPage::Reading NetworkPage::read(const StudySnapshot& snapshot, CaseKey ego, const std::string& language) {
    Reading reading;
    reading.accounts = accountsOf(snapshot);
    reading.words = study::pictureWords(snapshot, language);
    for (const Code& code : snapshot.codebook.codes)
        if (code.layer == "role" && code.retired == 0) reading.roles.emplace_back(code.name, code.label(language));
    const auto same = std::find_if(reading.accounts.begin(), reading.accounts.end(),
                                   [&](const Account& account) { return account.ego == ego; });
    if (reading.accounts.empty()) return reading;
    const Account& account = same == reading.accounts.end() ? reading.accounts.front() : *same;
    reading.ego = account.ego;
    reading.network = study::networks(snapshot, toStd(account.label)).front();
    reading.passages = study::passagesOfContacts(reading.network, snapshot);
    reading.choices = study::filterChoices(reading.network, snapshot, language);
    reading.contacts = study::egogramTable(reading.network, snapshot, language);
    reading.measuresOfContacts = study::alterMeasuresTable({reading.network}, language);
    reading.sheet = study::networkSheet(reading.network, snapshot, language);
    reading.legend = report::drawEgogramLegend(reading.network, reading.words, legendWidth);
    return reading;
}

void NetworkPage::readAgain() {
    workspace().compute(
        this, QStringLiteral("network"),
        [ego = ego_, name = toStd(wantedCase_),
         language = context().language()](const project::Project&, const StudySnapshot& snapshot, const Job&) {
            CaseKey wanted = ego;
            for (const Case& one : snapshot.cases)
                if (!name.empty() && one.label == name) wanted = one.key;
            return read(snapshot, wanted, language);
        },
        [this](Reading reading) { take(std::move(reading)); });
    panelsAreOld_ = true;
    if (view_ == View::All) readPanels();
}

void NetworkPage::take(Reading reading) {
    reading_ = std::move(reading);
    wantedCase_.clear();
    ego_ = reading_.ego;
    accounts_->setAccounts(reading_.accounts);
    {
        const QSignalBlocker quiet(account_);
        account_->setCurrentIndex(accounts_->rowOf(ego_));
    }
    panelCount_->setText(tr("%n account(s)", nullptr, order_->rowCount()));
    if (!ego_) {
        egogram_->clear();
        chooseContact({});
        setView(view_);
        return;
    }
    const ContactKey before = std::exchange(wantedContact_, {});
    egogram_->setNetwork(reading_.network, reading_.words, reading_.passages);
    if (before) egogram_->setCurrent(before);
    showFilters();
    filter();
    showTables();
    sheet_->setTable(reading_.sheet, context().language());
    sheet_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    // What is longer, such as all roles with their contacts, is read in its tool tip.
    sheet_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    sheet_->setColumnWidth(1, fontMetrics().horizontalAdvance(QStringLiteral("00/00 (00")));
    sheetNotes_->setText(wordsOf(reading_.sheet.notes));
    legend_->setPicture(reading_.legend);
    setView(view_);
    chooseContact(egogram_->currentContact());
}

void NetworkPage::readPanels() {
    if (!panelsAreOld_) return;
    panelsAreOld_ = false;
    workspace().compute(
        this, QStringLiteral("panels"),
        [language = context().language()](const project::Project&, const StudySnapshot& snapshot, const Job& job) {
            constexpr std::size_t most = 500; // small pictures that anybody would look through
            std::vector<Account> accounts = accountsOf(snapshot);
            const bool interviews = !accounts.empty() && !accounts.front().respondent;
            std::vector<EgoNetwork> networks = study::networks(snapshot);
            std::erase_if(networks, [&](const EgoNetwork& network) {
                const auto same = std::find_if(accounts.begin(), accounts.end(),
                                               [&](const Account& one) { return one.ego == network.ego; });
                return same == accounts.end() || (interviews && same->respondent);
            });
            if (networks.size() > most) networks.resize(most);
            job.check();
            study::EgogramPanels made =
                study::makePanels(networks, study::pictureWords(snapshot, language), legendOfAllWidth);
            NetworkPage::Panels panels;
            for (std::size_t i = 0; i < networks.size(); ++i)
                panels.pictures[networks[i].ego] = std::move(made.pictures[i]);
            panels.legend = std::move(made.legend);
            return panels;
        },
        [this](NetworkPage::Panels made) {
            accounts_->setPictures(std::move(made.pictures));
            panelsLegend_->setPicture(std::move(made.legend));
            panels_->doItemsLayout();
        });
}

// What is told of the contact needs its words.
void NetworkPage::readContact() {
    const Alter* one = chosen();
    if (!one) return;
    workspace().compute(
        this, QStringLiteral("contact"),
        [one = *one, language = context().language()](const project::Project& project, const StudySnapshot& snapshot,
                                                      const Job&) {
            return study::toldChanges(project, snapshot, one, language);
        },
        [this, contact = contact_](std::vector<study::ToldChange> told) {
            if (contact == contact_) contactPanel_->showChanges(std::move(told));
        });
}

// Showing.

void NetworkPage::setView(View view) {
    view_ = view;
    if (view == View::All) cameFromAll_ = false;
    if (QAbstractButton* button = views_->button(static_cast<int>(view))) button->setChecked(true);
    const bool nothing = accounts_->accounts().empty();
    stack_->setCurrentIndex(nothing                 ? nothingShown
                            : view == View::Picture ? pictureShown
                            : view == View::Table   ? tablesShown
                                                    : panelsShown);
    bars_->setVisible(!nothing);
    bars_->setCurrentIndex(view == View::All ? 1 : 0);
    count_->setVisible(!nothing && view != View::All);
    names_->setVisible(view == View::Picture);
    zooming_->setVisible(view == View::Picture);
    whichTable_->setVisible(view == View::Table);
    showDetails(details_->isChecked());
    QWidget* inFront = view == View::Picture ? static_cast<QWidget*>(egogram_)
                       : view == View::Table ? static_cast<QWidget*>(table_)
                                             : panels_;
    const bool hadFocus = stack_->isAncestorOf(focusWidget()) || focusWidget() == this;
    setFocusProxy(inFront);
    if (hadFocus && isVisible()) inFront->setFocus();
    if (view == View::All) {
        readPanels();
        const QModelIndex here = order_->mapFromSource(accounts_->index(accounts_->rowOf(ego_)));
        if (here.isValid()) panels_->setCurrentIndex(here);
    }
}

void NetworkPage::showTables() {
    const bool measures = whichTable_->currentIndex() == 1;
    const Table& table = measures ? reading_.measuresOfContacts : reading_.contacts;
    const QSignalBlocker quiet(table_);
    table_->setTable(table, context().language());
    notes_->setText(wordsOf(table.notes));
    chooseRow(egogram_->current() ? static_cast<int>(*egogram_->current()) : -1);
}

void NetworkPage::showFilters() {
    fill(role_, tr("Any role"), reading_.choices.roles);
    fill(layer_, tr("Any layer"), reading_.choices.layers);
    fill(stage_, tr("Any stage"), reading_.choices.stages);
    fill(factor_, tr("Any factor"), reading_.choices.factors);
}

void NetworkPage::filter() {
    study::ContactFilter wanted;
    wanted.role = chosenIn(role_);
    wanted.layer = chosenIn(layer_);
    wanted.factor = chosenIn(factor_).value_or(std::string());
    wanted.stage = parse<Stage>(chosenIn(stage_).value_or(std::string())).value_or(Stage::NotAsked);
    std::vector<bool> fitting;
    for (const Alter& one : reading_.network.alters)
        fitting.push_back(study::fits(one, wanted));
    const auto all = static_cast<int>(fitting.size());
    const auto some = static_cast<int>(std::count(fitting.begin(), fitting.end(), true));
    count_->setText(wanted.isEmpty() ? tr("%n contact(s)", nullptr, all)
                                     : tr("%1 of %n contact(s)", nullptr, all).arg(some));
    egogram_->setFilter(wanted);
    fading_->setFitting(std::move(fitting));
    table_->viewport()->update();
}

void NetworkPage::showDetails(bool shown) {
    tabs_->setVisible(shown && view_ != View::All && stack_->currentIndex() != nothingShown);
    panelsLegend_->setVisible(shown);
}

void NetworkPage::openAccount(CaseKey ego) {
    if (!ego) return;
    ego_ = ego;
    wantedCase_.clear();
    const bool fromAll = view_ == View::All;
    if (fromAll) setView(View::Picture);
    cameFromAll_ = fromAll;
    readAgain();
}

// The contact that is looked at, the same in every view.

const Alter* NetworkPage::alter(ContactKey contact) const {
    for (const Alter& one : reading_.network.alters)
        if (contact && one.contact == contact) return &one;
    return nullptr;
}

const Alter* NetworkPage::chosen() const {
    return alter(contact_);
}

QString NetworkPage::nameOf(ContactKey contact) const {
    const Alter* one = alter(contact);
    return one ? toQString(one->label) : QString();
}

void NetworkPage::chooseContact(ContactKey contact) {
    const bool another = contact != contact_;
    contact_ = contact;
    const Alter* one = chosen();
    if (!one) {
        contactPanel_->showNobody();
        if (another) desk().inspect(Nothing{});
        chooseRow(-1);
        return;
    }
    const auto at = static_cast<std::size_t>(one - reading_.network.alters.data());
    contactPanel_->showContact(toQString(one->label), toQString(study::contactInWords(*egogram_->egogram(), at)),
                               !workspace().isReadOnly());
    if (another) {
        desk().inspect(contact);
        desk().useContact(contact);
    }
    chooseRow(static_cast<int>(at));
    readContact();
}

void NetworkPage::chooseRow(int row) {
    if (row == table_->currentTableRow()) return;
    const auto* sorted = qobject_cast<QSortFilterProxyModel*>(table_->model());
    if (!sorted) return;
    const QSignalBlocker quiet(table_);
    const int column = std::max(0, table_->currentIndex().column());
    table_->setCurrentIndex(row < 0 ? QModelIndex() : sorted->mapFromSource(sorted->sourceModel()->index(row, column)));
}

} // namespace kith::workbench
