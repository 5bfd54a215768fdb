#include "search/search_page.h"

#include "common/commands.h"
#include "common/picture_view.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "common/theme.h"
#include "passages/lines_view.h"
#include "passages/turn_pane.h"
#include "search/found_model.h"
#include "search/query_help.h"
#include "search/similar_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

SearchPage::SearchPage(const PageContext& context)
    : Page(context), background_(std::make_unique<Background>(workspace().file())),
      indexer_(std::make_unique<Background>(workspace().file())), model_(new FoundModel(this)),
      query_(new QLineEdit(this)), tabs_(new QTabBar(this)), views_(new QStackedWidget(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeQueryLine();
    makeViews();
    makeActions();
    setFocusProxy(query_);
    again_.setSingleShot(true);
    index_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &SearchPage::search);
    connect(&index_, &QTimer::timeout, this, &SearchPage::keepIndex);
    connect(query_, &QLineEdit::textChanged, this, [this] {
        search();
        Q_EMIT headingChanged();
    });
    connect(&workspace(), &Workspace::edited, this, [this] {
        // What was found may be coded otherwise now, or not be there any more.
        if (!query_->text().trimmed().isEmpty()) again_.start(150);
        if (isVisible()) index_.start(3000);
    });
    connect(&preferences(), &Preferences::fontsChanged, this, [this] {
        lines_->setTextFont(preferences().textFont());
        turn_->setTextFont(preferences().textFont());
    });
    showScope();
    search();
}

SearchPage::~SearchPage() = default;

void SearchPage::makeQueryLine() {
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 8, 8, 4);
    line->setSpacing(6);
    query_->setPlaceholderText(tr("Words, \"phrases\", near NEAR/5 words, code:learning …"));
    query_->setAccessibleName(tr("Query"));
    query_->setAccessibleDescription(tr("What to look for; Shift+F1 explains the language"));
    query_->setClearButtonEnabled(true);
    query_->installEventFilter(this);
    line->addWidget(query_, 1);
    const auto button = [&](const QString& says) {
        auto* one = new QToolButton(bar);
        one->setAccessibleName(says);
        one->setToolTip(says);
        one->setFocusPolicy(Qt::TabFocus);
        line->addWidget(one);
        return one;
    };
    scopeButton_ = button(tr("Which sources are searched"));
    connect(scopeButton_, &QToolButton::clicked, this, &SearchPage::chooseScope);
    queries_ = button(tr("Saved and planned queries"));
    queries_->setText(tr("Queries"));
    queries_->setPopupMode(QToolButton::InstantPopup);
    queriesMenu_ = new QMenu(queries_);
    queries_->setMenu(queriesMenu_);
    connect(queriesMenu_, &QMenu::aboutToShow, this, &SearchPage::fillQueries);
    helpButton_ = button(tr("The query language (Shift+F1)"));
    helpButton_->setText(tr("Help"));
    helpButton_->setCheckable(true);
    connect(helpButton_, &QToolButton::clicked, this, &SearchPage::toggleHelp);
    layout()->addWidget(bar);

    message_ = new QWidget(this);
    auto* told = new QHBoxLayout(message_);
    told->setContentsMargins(12, 0, 8, 4);
    told->setSpacing(6);
    mistake_ = new QLabel(message_);
    mistake_->setWordWrap(true);
    mistake_->setTextFormat(Qt::RichText);
    mistake_->setAccessibleName(tr("What is wrong with the query"));
    told->addWidget(mistake_, 1);
    offers_ = new QHBoxLayout;
    offers_->setSpacing(4);
    told->addLayout(offers_);
    message_->hide();
    layout()->addWidget(message_);
}

void SearchPage::makeViews() {
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 0, 8, 0);
    for (const QString& name : {tr("Passages"), tr("Counts"), tr("Where they stand"), tr("More like this")})
        tabs_->addTab(name);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setAccessibleName(tr("How to show what was found"));
    totals_ = new QLabel(bar);
    totals_->setTextFormat(Qt::PlainText);
    totals_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    totals_->setAccessibleName(tr("How many were found"));
    line->addWidget(tabs_);
    line->addWidget(totals_, 1);
    layout()->addWidget(bar);

    similar_ = new SimilarView(context(), this);
    views_->addWidget(makePassages());
    views_->addWidget(makeCounts());
    views_->addWidget(makePlaces());
    views_->addWidget(similar_);
    help_ = new QueryHelp(this);
    help_->hide();
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(help_);
    split->addWidget(views_);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    static_cast<QVBoxLayout*>(layout())->addWidget(split, 1);
    connect(tabs_, &QTabBar::currentChanged, this, &SearchPage::showView);
}

QWidget* SearchPage::makePassages() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    order_ = new QComboBox(inside);
    order_->addItems({tr("in their order"), tr("the most relevant first"), tr("by wave"), tr("by the words before"),
                      tr("by the words after")});
    order_->setAccessibleName(tr("Order of the passages"));
    once_ = new QCheckBox(tr("One a &turn"), inside);
    once_->setToolTip(tr("One passage a turn: the shortest with as many of the words as the turn has"));
    connect(order_, &QComboBox::currentIndexChanged, this, &SearchPage::search);
    connect(once_, &QCheckBox::toggled, this, &SearchPage::search);
    bar->addWidget(order_);
    bar->addWidget(once_);
    bar->addStretch(1);
    bar->setObjectName(QStringLiteral("passageActions"));
    column->addLayout(bar);

    lines_ = new LinesView(FoundModel::Line, inside);
    lines_->setModel(model_);
    lines_->setAccessibleName(tr("Passages that were found"));
    lines_->setTextFont(preferences().textFont());
    lines_->setLetters({{FoundModel::Place, 15}, {FoundModel::Speaker, 9}});
    lines_->installEventFilter(this);
    turn_ = new TurnPane(inside);
    turn_->setTextFont(preferences().textFont());
    turn_->hide();
    auto* split = new QSplitter(Qt::Vertical, inside);
    split->setChildrenCollapsible(false);
    split->addWidget(lines_);
    split->addWidget(turn_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    nothing_ = new QLabel(inside);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    nothing_->setMargin(32);
    passagePages_ = new QStackedWidget(inside);
    passagePages_->addWidget(nothing_);
    passagePages_->addWidget(split);
    column->addWidget(passagePages_, 1);
    connect(lines_, &LinesView::opened, this, [this](int row) { desk().openPassage(model_->at(row).passage); });
    connect(lines_, &LinesView::turnWanted, this, &SearchPage::toggleTurn);
    connect(lines_, &LinesView::copyWanted, this, &SearchPage::copy);
    connect(lines_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SearchPage::showRow);
    return inside;
}

QWidget* SearchPage::makeCounts() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 0);
    auto* says = new QLabel(tr("Count &by"), inside);
    by_ = new QComboBox(inside);
    by_->addItem(tr("source"), QStringLiteral("source"));
    by_->addItem(tr("case"), QStringLiteral("case"));
    by_->setAccessibleName(tr("Count by"));
    says->setBuddy(by_);
    connect(by_, &QComboBox::currentIndexChanged, this, &SearchPage::showCounts);
    bar->addWidget(says);
    bar->addWidget(by_);
    bar->addStretch(1);
    counts_ = new TableView(inside);
    counts_->setToolTip(tr("Enter looks at the passages of the row alone"));
    connect(counts_, &TableView::rowActivated, this, &SearchPage::narrow);
    column->addLayout(bar);
    column->addWidget(counts_, 1);
    return inside;
}

QWidget* SearchPage::makePlaces() {
    picture_ = new PictureView(this);
    picture_->setAccessibleName(tr("Where in each source the passages stand"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(picture_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(picture_->accessibleName());
    return scroll;
}

void SearchPage::makeActions() {
    code_ = addCommand(this, tr("&Code what was found…"), QKeySequence(Qt::CTRL | Qt::Key_K), &SearchPage::codeFound);
    below_ = addCommand(this, tr("&List the passages below"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                        &SearchPage::listBelow);
    copy_ = addCommand(this, tr("C&opy the chosen lines"), {}, &SearchPage::copy);
    export_ = addCommand(this, tr("&Export all passages…"), {}, &SearchPage::exportFound);
    save_ = addCommand(this, tr("&Save the query…"), QKeySequence(Qt::CTRL | Qt::Key_S), &SearchPage::saveQuery);
    addCommand(this, tr("&Take the first suggestion"), QKeySequence(Qt::ALT | Qt::Key_Return),
               &SearchPage::takeSuggestion);
    addCommand(this, tr("&Which sources are searched…"), {}, &SearchPage::chooseScope);
    addCommand(this, tr("The query &language"), QKeySequence(Qt::SHIFT | Qt::Key_F1), &SearchPage::toggleHelp);
    addCommand(this, tr("&Bring the index up to date"), {}, &SearchPage::updateIndex);
    for (QAction* one : similar_->actions())
        addAction(one);
    auto* bar = findChild<QHBoxLayout*>(QStringLiteral("passageActions"));
    const auto button = [&](QAction* what, const QString& text) {
        auto* one = new QToolButton(this);
        one->setText(text);
        const QString keys = what->shortcut().toString(QKeySequence::NativeText);
        QString says = what->text();
        says.remove(QLatin1Char('&'));
        one->setAccessibleName(says);
        one->setToolTip(keys.isEmpty() ? says : says + QStringLiteral(" (%1)").arg(keys));
        one->setFocusPolicy(Qt::TabFocus);
        one->setEnabled(what->isEnabled());
        connect(one, &QToolButton::clicked, what, &QAction::trigger);
        connect(what, &QAction::changed, one, [one, what] { one->setEnabled(what->isEnabled()); });
        bar->addWidget(one);
    };
    button(code_, tr("Code…"));
    button(below_, tr("List below"));
    button(export_, tr("Export…"));
}

QString SearchPage::heading() const {
    const QString words = query_->text().trimmed();
    return words.isEmpty() ? tr("Search") : tr("Search: %1").arg(words.left(24));
}

void SearchPage::show(const QVariant& what) {
    const QVariantMap map = what.toMap();
    if (map.isEmpty()) {
        if (!what.toString().isEmpty()) query_->setText(what.toString());
        return;
    }
    scope_ = map.value(QStringLiteral("sources")).toStringList();
    showScope();
    order_->setCurrentIndex(map.value(QStringLiteral("order"), 0).toInt());
    query_->setText(map.value(QStringLiteral("query")).toString());
    tabs_->setCurrentIndex(map.value(QStringLiteral("view"), 0).toInt());
}

QVariant SearchPage::place() const {
    return QVariantMap{{QStringLiteral("query"), query_->text()},
                       {QStringLiteral("sources"), scope_},
                       {QStringLiteral("order"), order_->currentIndex()},
                       {QStringLiteral("view"), tabs_->currentIndex()}};
}

void SearchPage::find() {
    query_->setFocus(Qt::ShortcutFocusReason);
    query_->selectAll();
}

bool SearchPage::isSettled() const {
    return !waiting_ && !counting_ && !again_.isActive() && !background_->isBusy();
}

void SearchPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    index_.start(0);
}

bool SearchPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    if (watched == query_ && pressed->modifiers() == Qt::NoModifier &&
        (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (tabs_->currentIndex() == Passages && model_->rowCount() > 0) {
            if (!lines_->currentIndex().isValid()) lines_->selectRow(0);
            lines_->setFocus(Qt::TabFocusReason);
        } else if (tabs_->currentIndex() == Counts) {
            counts_->setFocus(Qt::TabFocusReason);
        }
        return true;
    }
    if (watched == lines_ && (key == Qt::Key_Escape || (key == Qt::Key_Up && lines_->currentIndex().row() <= 0))) {
        find();
        return true;
    }
    if (watched == lines_ && pressed->matches(QKeySequence::SelectAll)) model_->fetchAll();
    return Page::eventFilter(watched, event);
}

Page* makeSearchPage(const PageContext& context) {
    return new SearchPage(context);
}

} // namespace kith::workbench
