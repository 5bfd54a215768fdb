#include "people/contacts_page.h"

#include "common/commands.h"
#include "common/labels.h"
#include "common/strings.h"
#include "people/contact_card.h"
#include "people/contacts_delegate.h"
#include "window/exports.h"

#include "kith/study/people.h"
#include "kith/study/report.h"
#include "kith/study/ties.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

ContactsPage::ContactsPage(const PageContext& context)
    : Page(context), model_(new ContactsModel(this)), filter_(new ContactsFilter(this)) {
    filter_->setSourceModel(model_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeHeader();
    pages_ = new QStackedWidget(this);
    message_ = new QLabel(tr("Reading the contacts…"), pages_);
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setMargin(32);
    pages_->addWidget(message_);
    makeGrid();
    pages_->addWidget(split_);
    layout->addWidget(pages_, 1);
    count_ = new QLabel(this);
    count_->setContentsMargins(10, 4, 10, 4);
    count_->setTextFormat(Qt::PlainText);
    makeQuiet(count_);
    layout->addWidget(count_);
    makeActions();
    setFocusProxy(grid_);
    connect(&workspace(), &Workspace::edited, this, &ContactsPage::read);
    connect(model_, &ContactsModel::valueWanted, this, &ContactsPage::change);
    read();
}

QString ContactsPage::heading() const {
    return tr("Contacts");
}

QComboBox* ContactsPage::filterBy(const QString& name, void (ContactsFilter::*set)(const QString&)) {
    auto* combo = new QComboBox(this);
    combo->setAccessibleName(name);
    combo->setToolTip(tr("Show only contacts of this: %1").arg(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(1);
    combo->setProperty("all", name);
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, set] {
        (filter_->*set)(combo->currentData().toString());
        showCount();
    });
    return combo;
}

void ContactsPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(8, 6, 8, 6);
    words_ = new QLineEdit(header);
    words_->setPlaceholderText(tr("Filter by words"));
    words_->setAccessibleName(tr("Filter by words"));
    words_->setToolTip(tr("Rows that have these words anywhere (Ctrl+F)"));
    words_->setClearButtonEnabled(true);
    words_->installEventFilter(this);
    case_ = filterBy(tr("Case"), &ContactsFilter::setCase);
    role_ = filterBy(tr("Role"), &ContactsFilter::setRole);
    layer_ = filterBy(tr("Layer"), &ContactsFilter::setLayer);
    visibility_ = filterBy(tr("Visibility"), &ContactsFilter::setVisibility);
    auto* columns = new QToolButton(header);
    columns->setText(tr("Columns"));
    columns->setToolTip(tr("Which columns are shown"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setToolButtonStyle(Qt::ToolButtonTextOnly);
    columns->setFocusPolicy(Qt::TabFocus);
    columns_ = new QMenu(columns);
    columns->setMenu(columns_);
    row->addWidget(words_, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{case_, role_, layer_, visibility_, columns})
        row->addWidget(one);
    connect(words_, &QLineEdit::textChanged, this, [this](const QString& words) {
        filter_->setWords(words);
        showCount();
    });
    layout()->addWidget(header);
}

void ContactsPage::makeGrid() {
    split_ = new QSplitter(Qt::Horizontal, pages_);
    split_->setChildrenCollapsible(false);
    grid_ = new QTableView(split_);
    grid_->setAccessibleName(tr("Contacts"));
    grid_->setAccessibleDescription(tr("Enter opens the card of a contact, F2 edits a cell, for all selected rows."));
    grid_->setModel(filter_);
    grid_->setItemDelegate(new ContactsDelegate(*model_, grid_));
    grid_->setSelectionBehavior(QAbstractItemView::SelectRows);
    grid_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    grid_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    grid_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    grid_->setTabKeyNavigation(false);
    grid_->setAlternatingRowColors(true);
    grid_->setShowGrid(false);
    grid_->setWordWrap(false);
    grid_->setSortingEnabled(true);
    grid_->verticalHeader()->hide();
    grid_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    grid_->horizontalHeader()->setSectionsMovable(true);
    grid_->horizontalHeader()->setHighlightSections(false);
    grid_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    grid_->horizontalHeader()->setSortIndicatorClearable(true);
    grid_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    grid_->horizontalHeader()->setAccessibleName(tr("Columns"));
    grid_->installEventFilter(this);
    card_ = new ContactCard(context(), split_);
    card_->hide();
    split_->addWidget(grid_);
    split_->addWidget(card_);
    split_->setStretchFactor(0, 3);
    split_->setStretchFactor(1, 2);
    connect(grid_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!isEditable(static_cast<ContactColumn>(index.column())))
            openCard();
        else
            grid_->edit(index);
    });
    connect(grid_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (card_->isVisible()) card_->setContact(current());
        if (const ContactKey contact = current()) {
            desk().inspect(contact);
            desk().useContact(contact);
        }
    });
    connect(grid_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactsPage::showCount);
}

void ContactsPage::makeActions() {
    auto* open = new QAction(tr("Open the card"), this);
    connect(open, &QAction::triggered, this, &ContactsPage::openCard);
    addAction(open);
    auto* copy = new QAction(tr("Copy the selected rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut); // of the grid: lines and cards copy their own words
    connect(copy, &QAction::triggered, this, &ContactsPage::copy);
    grid_->addAction(copy);
    addAction(copy);
    addCommand(this, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), &ContactsPage::exportTable);
    addCommand(this, tr("Close the card, or the filter"), QKeySequence(Qt::Key_Escape), &ContactsPage::goBack);
    const QStringList hidden = preferences()
                                   .value(QStringLiteral("contacts/hidden"),
                                          QStringList{QStringLiteral("roles"), QStringLiteral("stages"),
                                                      QStringLiteral("individuated"), QStringLiteral("aliases")})
                                   .toStringList();
    for (int i = 0; i < contactColumns; ++i) {
        const auto column = static_cast<ContactColumn>(i);
        auto* action = columns_->addAction(headingOf(column));
        action->setCheckable(true);
        action->setChecked(!hidden.contains(idOf(column)));
        grid_->setColumnHidden(i, hidden.contains(idOf(column)));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
}

void ContactsPage::setColumnShown(ContactColumn column, bool shown) {
    grid_->setColumnHidden(static_cast<int>(column), !shown);
    QStringList hidden;
    for (int i = 0; i < contactColumns; ++i)
        if (grid_->isColumnHidden(i)) hidden.append(idOf(static_cast<ContactColumn>(i)));
    preferences().setValue(QStringLiteral("contacts/hidden"), hidden);
}

// --- reading ---

void ContactsPage::read() {
    workspace().compute(
        this, QStringLiteral("grid"),
        [language = context().language(), yes = tr("yes"), no = tr("no")](const project::Project&,
                                                                          const StudySnapshot& snapshot, const Job&) {
            return contactGrid(snapshot, language, yes, no);
        },
        [this](const std::shared_ptr<ContactGrid>& grid) {
            const ContactKey before = current();
            const int column = std::max(0, grid_->currentIndex().column());
            model_->setGrid(grid);
            fillFilters();
            if (!sized_ && !grid->rows.empty()) showColumns();
            const QModelIndex again = filter_->mapFromSource(model_->index(model_->rowOf(before), column));
            if (again.isValid() && !grid_->currentIndex().isValid()) grid_->setCurrentIndex(again);
            if (!grid_->currentIndex().isValid() && filter_->rowCount() > 0)
                grid_->setCurrentIndex(filter_->index(0, 1));
            message_->setText(
                tr("No contact was decided on yet. People whom the interviews speak of are reviewed on the "
                   "page People (Ctrl+1); those named on a survey's form come with it."));
            pages_->setCurrentWidget(grid->rows.empty() ? static_cast<QWidget*>(message_) : split_);
            showCount();
        });
}

// Wide enough for what they hold, but no column crowds the others out.
void ContactsPage::showColumns() {
    sized_ = true;
    grid_->resizeColumnsToContents();
    for (int i = 0; i < contactColumns; ++i)
        grid_->setColumnWidth(i, std::clamp(grid_->columnWidth(i) + 10, 60, 190));
}

void ContactsPage::fillFilters() {
    const auto fill = [](QComboBox* combo, const WordedValues& values, const QString& all, const QString& without) {
        const QSignalBlocker quiet(combo);
        const QVariant before = combo->currentData();
        combo->clear();
        combo->addItem(all, QString());
        // As wide as the words that say that nothing is left out; the choices are read in the list.
        const QFontMetrics metrics = combo->fontMetrics();
        combo->setMinimumContentsLength(metrics.horizontalAdvance(all) / metrics.horizontalAdvance(QLatin1Char('X')) +
                                        1);
        for (const auto& [value, words] : values)
            if (!value.isEmpty()) combo->addItem(words, value);
        if (!without.isEmpty()) combo->addItem(without, QStringLiteral("-"));
        combo->setCurrentIndex(std::max(0, combo->findData(before)));
    };
    const ContactGrid& grid = *model_->grid();
    fill(case_, grid.cases, tr("All cases"), {});
    fill(role_, grid.roles, tr("All roles"), tr("without a role"));
    fill(layer_, grid.layers, tr("All layers"), tr("not rated"));
    fill(visibility_, grid.choices[static_cast<std::size_t>(ContactColumn::Visibility)], tr("Visible or not"),
         tr("not judged"));
    if (!wantedCase_.isEmpty()) {
        case_->setCurrentIndex(std::max(0, case_->findData(wantedCase_)));
        wantedCase_.clear();
    }
}

void ContactsPage::showCount() {
    const int shown = filter_->rowCount(), all = model_->rowCount();
    const auto selected = grid_->selectionModel()->selectedRows(1).size();
    QString words = shown == all ? all == 1 ? tr("One contact") : tr("%n contacts", nullptr, all)
                                 : tr("%1 of %2 contacts").arg(shown).arg(all);
    if (selected > 1)
        words += QStringLiteral(" · ") + tr("%n selected: F2 changes all of them", nullptr, static_cast<int>(selected));
    else
        words += QStringLiteral(" · ") + tr("Enter opens the card, F2 edits");
    count_->setText(words);
}

void ContactsPage::show(const QVariant& what) {
    const QString label = what.toString();
    if (label.isEmpty()) return;
    if (const int place = case_->findData(label); place > 0)
        case_->setCurrentIndex(place);
    else if (!model_->grid())
        wantedCase_ = label;
}

QVariant ContactsPage::place() const {
    return case_->currentData().isValid() ? case_->currentData() : QVariant(wantedCase_);
}

void ContactsPage::find() {
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

bool ContactsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == grid_ && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            openCard();
            return true;
        }
        if (watched == words_ && (key == Qt::Key_Down || key == Qt::Key_Return)) {
            goToGrid();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

// --- changing ---

ContactKey ContactsPage::current() const {
    return model_->keyAt(filter_->mapToSource(grid_->currentIndex()).row());
}

std::vector<int> ContactsPage::rowsFor(int row) const {
    std::vector<int> rows;
    for (const QModelIndex& index : grid_->selectionModel()->selectedRows(1))
        rows.push_back(filter_->mapToSource(index).row());
    if (std::find(rows.begin(), rows.end(), row) == rows.end()) return {row};
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ContactsPage::change(int row, ContactColumn column, const QString& value) {
    std::vector<ContactKey> contacts;
    for (const int one : rowsFor(row)) {
        contacts.push_back(model_->keyAt(one));
        model_->showValue(one, column, value);
    }
    const std::string word = toStd(value);
    study::ContactDescription description;
    study::TieWish wish;
    bool isTie = false;
    switch (column) {
    case ContactColumn::Kind:
        description.kind = parse<ContactKind>(word);
        break;
    case ContactColumn::Organisation:
        description.organisation = word;
        break;
    case ContactColumn::Visibility:
        description.visibility = parse<Visibility>(word);
        break;
    case ContactColumn::Person:
        description.person = word;
        break;
    case ContactColumn::Strength:
        wish.strength = parse<Strength>(word);
        isTie = true;
        break;
    case ContactColumn::Duration:
        wish.duration = parse<Duration>(word);
        isTie = true;
        break;
    case ContactColumn::Intensity:
        wish.intensity = parse<Intensity>(word);
        isTie = true;
        break;
    default:
        return;
    }
    workspace().edit(
        [contacts, description, wish, isTie, by = workspace().coder()](project::Project& project) {
            if (isTie)
                study::rateTies(project, contacts, wish, by);
            else
                study::describeContacts(project, contacts, description, by);
        },
        this, {},
        [this](const Failure& failure) {
            read();
            Q_EMIT workspace().failed(failure);
        });
}

void ContactsPage::openCard() {
    if (!current()) return;
    card_->show();
    constexpr int width = 380;
    if (split_->sizes().at(1) < width) split_->setSizes({std::max(200, split_->width() - width), width});
    card_->setContact(current());
    grid_->scrollTo(grid_->currentIndex());
    card_->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::goToGrid() {
    grid_->setFocus(Qt::OtherFocusReason);
    if (!grid_->currentIndex().isValid() && filter_->rowCount() > 0) grid_->setCurrentIndex(filter_->index(0, 1));
}

void ContactsPage::goBack() {
    if (words_->hasFocus()) {
        words_->clear();
    } else if (card_->isVisible()) {
        card_->hide();
        card_->setContact({});
    }
    goToGrid();
}

// --- taking out ---

void ContactsPage::copy() {
    std::vector<int> columns;
    for (int visual = 0; visual < contactColumns; ++visual) {
        const int column = grid_->horizontalHeader()->logicalIndex(visual);
        if (!grid_->isColumnHidden(column)) columns.push_back(column);
    }
    QStringList lines;
    const auto line = [&](const std::function<QString(int)>& cell) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cell(column).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        lines.append(cells.join(QLatin1Char('\t')));
    };
    line([](int column) { return headingOf(static_cast<ContactColumn>(column)); });
    QModelIndexList rows = grid_->selectionModel()->selectedRows(1);
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    if (rows.isEmpty())
        for (int row = 0; row < filter_->rowCount(); ++row)
            rows.append(filter_->index(row, 1));
    for (const QModelIndex& row : rows)
        line([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    desk().say(rows.size() == 1 ? tr("One row copied") : tr("%n rows copied", nullptr, static_cast<int>(rows.size())));
}

void ContactsPage::exportTable() {
    const QString file = askForTableFile(this, tr("Export all contacts"), tr("contacts"));
    if (file.isEmpty()) return;
    workspace().startJob(
        this, tr("Writing the contacts"),
        [file, language = context().language()](const project::Project& project, const Job&) {
            return study::exportStudy(project, "contacts", toPath(file), language);
        },
        [this, file](const std::vector<std::string>& notes) { sayWritten(desk(), file, notes); });
}

Page* makeContactsPage(const PageContext& context) {
    return new ContactsPage(context);
}

} // namespace kith::workbench
