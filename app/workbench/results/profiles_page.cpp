#include "results/profiles_page.h"

#include "common/commands.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "results/picture_panel.h"
#include "results/table_panel.h"

#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

struct OneProfile {
    report::Picture sheet;
    std::vector<Table> tables; // codes, contacts, qualities, conditions
    Table reflection;
};

struct SeveralProfiles {
    report::Picture picture;
    Table rates;
};

OneProfile makeOne(const StudySnapshot& snapshot, const std::string& ego, const std::string& language) {
    const Profile profile = study::profiles(snapshot, ego).front();
    const EgoNetwork network = study::networks(snapshot, ego).front();
    return {study::profilePicture(profile, &network, study::pictureWords(snapshot, language)),
            study::profileTables(snapshot, ego, language), study::reflectionTable(profile, language)};
}

SeveralProfiles makeSeveral(const StudySnapshot& snapshot, const std::vector<std::string>& egos,
                            const std::string& language) {
    std::vector<Profile> profiles;
    for (const std::string& ego : egos)
        profiles.push_back(study::profiles(snapshot, ego).front());
    return {study::profilesPicture(profiles, study::pictureWords(snapshot, language)),
            study::comparedProfilesTable(snapshot, egos, language)};
}

} // namespace

ProfilesPage::ProfilesPage(const PageContext& context)
    : ResultPage(context), cases_(new QStringListModel(this)), filtered_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit(this)), list_(new QListView(this)), stack_(new QStackedWidget(this)), one_(new QTabWidget),
      sheet_(new PicturePanel(context)), codes_(new TablePanel(context, *this)),
      contacts_(new TablePanel(context, *this)), qualities_(new TablePanel(context, *this)),
      conditions_(new TablePanel(context, *this)), reflection_(new TablePanel(context, *this)),
      several_(new QTabWidget), compared_(new PicturePanel(context)), rates_(new TablePanel(context, *this)) {
    makeLayout();
    connect(filter_, &QLineEdit::textChanged, filtered_, &QSortFilterProxyModel::setFilterFixedString);
    connect(filter_, &QLineEdit::returnPressed, this, [this] { list_->setFocus(); });
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProfilesPage::wantRefresh);
    addCommand(this, tr("Compare all profiles"), QKeySequence(QStringLiteral("Ctrl+Alt+A")), [this] {
        filter_->clear();
        list_->selectAll();
    });
    const QStringList tabs{tr("Sheet"),      tr("Codes"),     tr("Contacts"),
                           tr("Reflection"), tr("Qualities"), tr("Conditions")};
    for (int i = 0; i < tabs.size(); ++i)
        addCommand(this, tr("Profile: %1").arg(tabs[i]), QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(i + 1)),
                   [this, i] {
                       if (stack_->currentWidget() == one_) one_->setCurrentIndex(i);
                   });
    setFocusProxy(list_);
}

QString ProfilesPage::heading() const {
    return tr("Profiles");
}

void ProfilesPage::makeLayout() {
    filter_->setPlaceholderText(tr("Filter (Ctrl+F)"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter cases"));
    filtered_->setSourceModel(cases_);
    filtered_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(filtered_);
    list_->setObjectName(QStringLiteral("cases"));
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setStyleSheet(QStringLiteral("QListView::item { padding: 3px 6px; }"));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setAccessibleName(tr("Cases"));
    list_->setAccessibleDescription(tr("One shows its profile, several are compared"));
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(filter_);
    column->addLayout(top);
    column->addWidget(list_, 1);
    auto* hint = new QLabel(tr("Choose several with Shift or Ctrl to compare them."), left);
    hint->setWordWrap(true);
    hint->setContentsMargins(8, 4, 8, 4);
    makeQuiet(hint);
    column->addWidget(hint);
    auto* all = new QPushButton(tr("Compare all"), left);
    all->setToolTip(tr("All profiles side by side (Ctrl+Alt+A)"));
    connect(all, &QPushButton::clicked, this, [this] {
        filter_->clear();
        list_->selectAll();
        list_->setFocus();
    });
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(6, 2, 6, 6);
    foot->addWidget(all);
    column->addLayout(foot);

    one_->setDocumentMode(true);
    one_->addTab(sheet_, tr("Sheet"));
    one_->addTab(codes_, tr("Codes"));
    one_->addTab(contacts_, tr("Contacts"));
    one_->addTab(reflection_, tr("Reflection"));
    one_->addTab(qualities_, tr("Qualities"));
    one_->addTab(conditions_, tr("Conditions"));
    several_->setDocumentMode(true);
    several_->addTab(compared_, tr("Picture"));
    several_->addTab(rates_, tr("Table"));
    stack_->addWidget(one_);
    stack_->addWidget(several_);

    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(left);
    across->addWidget(stack_);
    across->setStretchFactor(1, 1);
    across->setChildrenCollapsible(false);
    across->setSizes({160, 800});
    left->setMinimumWidth(120);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(across);
}

QStringList ProfilesPage::chosen() const {
    QModelIndexList rows = list_->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList labels;
    for (const QModelIndex& row : rows)
        labels += row.data().toString();
    return labels;
}

void ProfilesPage::fillCases() {
    QStringList labels;
    for (const Case& ego : workspace().snapshot()->cases)
        if (!ego.survey) labels += toQString(ego.label);
    QStringList choose = wanted_.isEmpty() ? chosen() : wanted_;
    wanted_.clear();
    if (labels != cases_->stringList()) cases_->setStringList(labels);
    if (choose.isEmpty() && !labels.isEmpty()) choose = {labels.front()};
    if (choose == chosen()) return;
    const QSignalBlocker quiet(list_->selectionModel());
    list_->selectionModel()->clear();
    for (int row = 0; row < filtered_->rowCount(); ++row) {
        const QModelIndex index = filtered_->index(row, 0);
        if (!choose.contains(index.data().toString())) continue;
        if (!list_->currentIndex().isValid())
            list_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        list_->selectionModel()->select(index, QItemSelectionModel::Select);
    }
    list_->viewport()->update();
}

void ProfilesPage::show(const QVariant& what) {
    const QStringList labels = what.toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (labels.isEmpty()) return;
    filter_->clear();
    wanted_ = labels;
    wantRefresh();
}

QVariant ProfilesPage::place() const {
    return chosen().join(QLatin1Char('\n'));
}

void ProfilesPage::find() {
    filter_->setFocus();
    filter_->selectAll();
}

void ProfilesPage::refresh() {
    if (!workspace().snapshot()) return;
    fillCases();
    std::vector<std::string> egos;
    for (const QString& label : chosen())
        egos.push_back(toStd(label));
    if (egos.empty()) {
        stack_->setCurrentWidget(one_);
        if (cases_->rowCount() == 0)
            sheet_->setMessage(tr("There is no interview yet. Bring one in on the page Import (Ctrl+I)."));
        return;
    }
    if (egos.size() == 1)
        showOne(egos.front());
    else
        showSeveral(egos);
}

void ProfilesPage::showOne(const std::string& ego) {
    stack_->setCurrentWidget(one_);
    workspace().compute(
        this, QStringLiteral("profiles"),
        [ego, language = context().language()](const project::Project&, const StudySnapshot& snapshot, const Job&) {
            return makeOne(snapshot, ego, language);
        },
        [this, ego](OneProfile made) {
            sheet_->setPicture(std::move(made.sheet), toQString(ego));
            const std::vector<TablePanel*> panels{codes_, contacts_, qualities_, conditions_};
            for (std::size_t i = 0; i < std::min(panels.size(), made.tables.size()); ++i)
                panels[i]->setTable(std::move(made.tables[i]));
            reflection_->setTable(std::move(made.reflection));
        },
        [this](const Failure& failure) {
            if (failure.cancelled) return;
            sheet_->setMessage(failure.message);
            for (TablePanel* panel : {codes_, contacts_, qualities_, conditions_, reflection_})
                panel->setMessage(failure.message);
        });
}

void ProfilesPage::showSeveral(const std::vector<std::string>& egos) {
    stack_->setCurrentWidget(several_);
    workspace().compute(
        this, QStringLiteral("profiles"),
        [egos, language = context().language()](const project::Project&, const StudySnapshot& snapshot, const Job&) {
            return makeSeveral(snapshot, egos, language);
        },
        [this](SeveralProfiles made) {
            compared_->setPicture(std::move(made.picture), QStringLiteral("profiles"));
            rates_->setTable(std::move(made.rates));
        },
        [this](const Failure& failure) {
            if (failure.cancelled) return;
            compared_->setMessage(failure.message);
            rates_->setMessage(failure.message);
        });
}

Page* makeProfilesPage(const PageContext& context) {
    return new ProfilesPage(context);
}

} // namespace kith::workbench
