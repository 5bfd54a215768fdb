#include "results/tables_page.h"

#include "common/commands.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "results/options_form.h"
#include "results/picture_panel.h"
#include "results/result_list_model.h"
#include "results/table_panel.h"

#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

// What was computed for one item of the list.
struct MadeResult {
    std::optional<Table> table;
    std::optional<report::Picture> picture;
};

namespace {

enum Part { TableOnly, PictureOnly, Both };

// The wish of one moment, by value: it is made on another thread.
struct Wish {
    ResultItem item;
    study::TableOptions options;
    std::string ego;
    bool givenCodes = true;
};

bool readsWords(const std::string& kind) {
    const auto& kinds = study::tableKinds();
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const study::TableKind& known) { return known.id == kind && known.words; });
}

// Which codes a plan looks for can change with the study.
template<class Planned>
void followPlan(Wish& wish, const std::vector<Planned>& plan, const StudySnapshot& snapshot) {
    for (const Planned& planned : plan)
        if (planned.id == wish.item.planned)
            wish.options.codes = study::optionsFor(snapshot, planned, wish.options.language).codes;
}

MadeResult make(Wish wish, const project::Project& project, const StudySnapshot& read) {
    using Of = ResultItem::Of;
    std::optional<StudySnapshot> withWords;
    if (!wish.item.isPicture() && readsWords(wish.item.kind)) withWords = project.snapshot(project::Quotes::Read);
    const StudySnapshot& snapshot = withWords ? *withWords : read;
    if (wish.givenCodes && wish.item.of == Of::PlannedTable) followPlan(wish, snapshot.protocol.tables, snapshot);
    if (wish.givenCodes && wish.item.of == Of::PlannedPicture) followPlan(wish, snapshot.protocol.pictures, snapshot);

    MadeResult made;
    if (wish.item.isPicture()) {
        made.picture = study::makePicture(snapshot, wish.item.kind, wish.ego, wish.options);
        return made;
    }
    made.table = study::makeTable(snapshot, wish.item.kind, wish.options);
    if (wish.item.of == Of::PlannedTable) {
        made.table->id = wish.item.planned;
        made.table->title = toStd(wish.item.title);
    }
    made.picture =
        study::pictureOfTable(wish.item.kind, *made.table, study::pictureWords(snapshot, wish.options.language));
    return made;
}

bool isListOfPassages(const ResultItem& item) {
    return item.of == ResultItem::Of::PlannedTable && (item.kind == "passages" || item.kind == "concordance");
}

} // namespace

TablesPage::TablesPage(const PageContext& context)
    : ResultPage(context), kinds_(new ResultListModel(this)), filter_(new QLineEdit(this)), list_(new QListView(this)),
      options_(new OptionsForm(context.language())), optionsArea_(new QScrollArea(this)),
      showOptions_(new QToolButton(this)), parts_(new QButtonGroup(this)), both_(new QSplitter(this)),
      table_(new TablePanel(context, *this)), picture_(new PicturePanel(context)) {
    makeLayout();
    makeCommands();
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& words) {
        kinds_->setFilter(words);
        QModelIndex again = kinds_->indexOf(place_);
        if (!again.isValid()) again = kinds_->first();
        list_->setCurrentIndex(again);
    });
    connect(filter_, &QLineEdit::returnPressed, this, [this] { list_->setFocus(); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const ResultItem* chosen = kinds_->itemAt(index); chosen && chosen->place() != place_) choose(*chosen);
    });
    connect(list_, &QListView::activated, this, &TablesPage::enter);
    connect(options_, &OptionsForm::changed, this, &TablesPage::wantRefresh);
    part_ = preferences().value(QStringLiteral("tables/part"), TableOnly).toInt();
    setFocusProxy(list_);
}

QString TablesPage::heading() const {
    return tr("Tables");
}

void TablesPage::makeLayout() {
    filter_->setPlaceholderText(tr("Filter (Ctrl+F)"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter tables and pictures"));
    list_->setModel(kinds_);
    list_->setObjectName(QStringLiteral("kinds"));
    list_->setAccessibleName(tr("Tables and pictures"));
    list_->setUniformItemSizes(true);
    list_->setStyleSheet(QStringLiteral("QListView::item { padding: 3px 6px; }"));
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(filter_);
    column->addLayout(top);
    column->addWidget(list_, 1);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(6, 4, 6, 0);
    head->setSpacing(2);
    const QStringList names{tr("Table"), tr("Picture"), tr("Both")};
    for (int part = TableOnly; part <= Both; ++part) {
        auto* button = new QToolButton(this);
        button->setText(names[part]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        parts_->addButton(button, part);
        head->addWidget(button);
    }
    connect(parts_, &QButtonGroup::idClicked, this, &TablesPage::showPart);
    head->addStretch(1);
    showOptions_->setText(tr("Choices"));
    showOptions_->setCheckable(true);
    showOptions_->setAutoRaise(true);
    connect(showOptions_, &QToolButton::clicked, this, [this](bool wanted) {
        preferences().setValue(QStringLiteral("tables/choices"), wanted);
        arrange();
    });
    head->addWidget(showOptions_);
    both_->addWidget(table_);
    both_->addWidget(picture_);
    both_->setChildrenCollapsible(false);
    both_->setStretchFactor(0, 1);
    both_->setStretchFactor(1, 1);
    both_->setSizes({1000, 1000});
    auto* middle = new QWidget(this);
    auto* rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(both_, 1);

    optionsArea_->setWidget(options_);
    optionsArea_->setWidgetResizable(true);
    optionsArea_->setFrameShape(QFrame::NoFrame);
    optionsArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    optionsArea_->setAccessibleName(tr("Choices for the table"));

    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(left);
    across->addWidget(middle);
    across->addWidget(optionsArea_);
    across->setStretchFactor(1, 1);
    across->setChildrenCollapsible(false);
    across->setSizes({220, 700, 190});
    left->setMinimumWidth(130);
    optionsArea_->setMinimumWidth(150);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(across);
    setTabOrder(filter_, list_);
    setTabOrder(list_, &table_->view());
}

void TablesPage::makeCommands() {
    const auto toPart = [this](Part part) { return [this, part] { showPart(part); }; };
    QAction* table =
        addCommand(this, tr("Show the table"), QKeySequence(QStringLiteral("Ctrl+Alt+T")), toPart(TableOnly));
    QAction* picture =
        addCommand(this, tr("Show the picture"), QKeySequence(QStringLiteral("Ctrl+Alt+I")), toPart(PictureOnly));
    QAction* both =
        addCommand(this, tr("Show table and picture"), QKeySequence(QStringLiteral("Ctrl+Alt+B")), toPart(Both));
    int part = TableOnly;
    for (const QAction* action : {table, picture, both})
        parts_->button(part++)->setToolTip(action->toolTip());
    QAction* choices = addCommand(this, tr("Show the choices"), QKeySequence(QStringLiteral("Ctrl+Alt+C")),
                                  [this] { showOptions_->click(); });
    showOptions_->setToolTip(choices->toolTip());
    addCommand(this, tr("Copy the table"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), [this] { table_->copy(); });
    addCommand(this, tr("Copy the picture"), {}, [this] {
        if (picture_->hasPicture()) picture_->copy();
    });
    addCommand(this, tr("Export the table…"), QKeySequence(QStringLiteral("Ctrl+E")),
               [this] { table_->exportTable(); });
    addCommand(this, tr("Export the picture…"), QKeySequence(QStringLiteral("Ctrl+Shift+E")), [this] {
        if (picture_->hasPicture()) picture_->exportPicture();
    });
}

const ResultItem* TablesPage::item() const {
    return kinds_->itemAt(kinds_->indexOf(place_));
}

void TablesPage::show(const QVariant& what) {
    QString wanted = what.toString();
    if (wanted.isEmpty()) return;
    if (!wanted.contains(QLatin1Char(':'))) wanted.prepend(QStringLiteral("table:"));
    filter_->clear();
    if (kinds_->rowCount() == 0) {
        place_ = wanted; // to be chosen once the study is read
        return;
    }
    if (const QModelIndex index = kinds_->indexOf(wanted); index.isValid()) list_->setCurrentIndex(index);
}

void TablesPage::find() {
    filter_->setFocus();
    filter_->selectAll();
}

void TablesPage::choose(const ResultItem& chosen) {
    place_ = chosen.place();
    study::TableOptions begin;
    begin.language = context().language();
    if (const auto snapshot = workspace().snapshot()) {
        for (const PlannedTable& planned : snapshot->protocol.tables)
            if (chosen.of == ResultItem::Of::PlannedTable && planned.id == chosen.planned)
                begin = study::optionsFor(*snapshot, planned, begin.language);
        for (const PlannedPicture& planned : snapshot->protocol.pictures)
            if (chosen.of == ResultItem::Of::PlannedPicture && planned.id == chosen.planned)
                begin = study::optionsFor(*snapshot, planned, begin.language);
    }
    study::TableChoices choices = study::choicesFor(chosen.kind);
    choices.ofCase = choices.ofCase && chosen.isPicture();
    options_->setKind(choices, begin);
    arrange();
    wantRefresh();
}

void TablesPage::enter() {
    const ResultItem* chosen = item();
    const auto snapshot = workspace().snapshot();
    if (!chosen || !snapshot) return;
    if (!isListOfPassages(*chosen)) {
        if (table_->isVisible()) {
            table_->view().goToNumber();
            table_->view().setFocus();
        } else {
            picture_->setFocus();
        }
        return;
    }
    for (const PlannedTable& planned : snapshot->protocol.tables) {
        if (planned.id != chosen->planned) continue;
        if (planned.kind == "passages") {
            listPassages(chosen->title, study::codingsOf(*snapshot, planned));
            return;
        }
        for (const PlannedQuery& query : snapshot->protocol.queries)
            if (query.id == planned.query) desk().openPage(QStringLiteral("search"), toQString(query.query));
    }
}

void TablesPage::refresh() {
    const auto snapshot = workspace().snapshot();
    if (!snapshot) return;
    kinds_->setProtocol(snapshot->protocol, context().language());
    options_->setStudy(snapshot);
    if (!item()) {
        const QString wanted = place_;
        QModelIndex index = kinds_->indexOf(wanted);
        if (!index.isValid()) index = kinds_->first();
        if (const ResultItem* first = kinds_->itemAt(index)) {
            list_->setCurrentIndex(index); // computes by choosing
            if (place_ != first->place()) choose(*first);
        }
        return;
    }
    if (!list_->currentIndex().isValid()) {
        list_->setCurrentIndex(kinds_->indexOf(place_));
        choose(*item());
        return;
    }
    const ResultItem chosen = *item();
    if (isListOfPassages(chosen)) {
        showMade({});
        table_->setMessage(chosen.kind == "passages" ? tr("This table lists passages. Press Enter to read them below.")
                                                     : tr("This is a search. Press Enter to run it."));
        return;
    }
    const Wish wish{chosen, options_->options(), options_->ego(), options_->hasGivenCodes()};
    workspace().compute(
        this, QStringLiteral("result"),
        [wish](const project::Project& project, const StudySnapshot& read, const Job&) {
            return make(wish, project, read);
        },
        [this](MadeResult made) { showMade(std::move(made)); },
        [this](const Failure& failure) {
            if (failure.cancelled) return;
            showMade({});
            table_->setMessage(failure.message);
            picture_->setMessage(failure.message);
        });
}

void TablesPage::showMade(MadeResult made) {
    const ResultItem* chosen = item();
    if (!chosen) return;
    const QString name =
        made.table ? toQString(made.table->id) : toQString(chosen->planned.empty() ? chosen->kind : chosen->planned);
    if (made.table) table_->setTable(std::move(*made.table));
    if (made.picture)
        picture_->setPicture(std::move(*made.picture), name);
    else
        picture_->setMessage(tr("There is no picture of this table."));
    arrange();
}

void TablesPage::showPart(int part) {
    part_ = part;
    both_->setSizes({1000, 1000});
    preferences().setValue(QStringLiteral("tables/part"), part);
    arrange();
}

// What fits: a table without a picture fills the space alone, and so does a picture of its own.
void TablesPage::arrange() {
    const ResultItem* chosen = item();
    const bool onlyPicture = chosen && chosen->isPicture();
    const bool onlyTable = !onlyPicture && !picture_->hasPicture();
    const int part = onlyPicture ? PictureOnly : onlyTable ? TableOnly : part_;
    table_->setVisible(part != PictureOnly);
    picture_->setVisible(part != TableOnly);
    for (int id = TableOnly; id <= Both; ++id)
        parts_->button(id)->setEnabled(!onlyPicture && !onlyTable);
    parts_->button(part)->setChecked(true);
    both_->setOrientation(both_->width() > 900 ? Qt::Horizontal : Qt::Vertical);
    const bool hasChoices = !options_->isEmpty();
    // Until somebody decides: beside the table where there is room for them.
    const bool wanted = preferences().value(QStringLiteral("tables/choices"), width() > 860).toBool();
    showOptions_->setEnabled(hasChoices);
    showOptions_->setChecked(hasChoices && wanted);
    optionsArea_->setVisible(hasChoices && wanted);
}

void TablesPage::resizeEvent(QResizeEvent* event) {
    ResultPage::resizeEvent(event);
    arrange();
}

Page* makeTablesPage(const PageContext& context) {
    return new TablesPage(context);
}

} // namespace kith::workbench
