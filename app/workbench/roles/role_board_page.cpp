#include "roles/role_board_page.h"

#include "common/labels.h"
#include "common/strings.h"
#include "roles/board_column.h"
#include "roles/new_pile.h"

#include "kith/study/roles.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int columnWidth = 236;

QString counted(std::size_t cards) {
    return cards == 1 ? RoleBoardPage::tr("1 card") : RoleBoardPage::tr("%1 cards").arg(cards);
}

} // namespace

RoleBoardPage::RoleBoardPage(const PageContext& context) : Page(context) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    auto* says = new QLabel(tr("Put passages that show people doing alike things for the interviewee on one pile "
                               "(1–9, or drag), name it, and make it a role: one of the list (P) or a new one (R)."),
                            this);
    says->setWordWrap(true);
    makeQuiet(says);
    layout->addWidget(says);
    makeHeader();
    makeBoard();
    makeActions();
    setFocusProxy(&tray_->view());
    connect(&workspace(), &Workspace::edited, this, &RoleBoardPage::refresh);
    connect(&preferences(), &Preferences::coderChanged, this, [this] {
        suggested_.clear();
        refresh();
    });
    connect(&preferences(), &Preferences::fontsChanged, this, [this] {
        for (BoardColumn* column : all())
            column->setTextFont(preferences().textFont());
    });
    showCases();
    connect(&workspace(), &Workspace::outlineChanged, this, &RoleBoardPage::showCases);
    refresh();
    if (suggestions_->isChecked()) readSuggestions();
}

QString RoleBoardPage::heading() const {
    return tr("Role board");
}

void RoleBoardPage::show(const QVariant& what) {
    wantedCase_ = what.toString();
    if (const int index = case_->findText(wantedCase_); index > 0) case_->setCurrentIndex(index);
}

QVariant RoleBoardPage::place() const {
    return case_->currentIndex() > 0 ? QVariant(case_->currentText()) : QVariant();
}

void RoleBoardPage::find() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void RoleBoardPage::makeHeader() {
    case_ = new QComboBox(this);
    case_->setAccessibleName(tr("Case"));
    case_->setToolTip(tr("Whose account the cards at the left are from"));
    case_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    case_->setMinimumContentsLength(9);
    filter_ = new QLineEdit(this);
    filter_->setPlaceholderText(tr("Contact or words"));
    filter_->setAccessibleName(tr("Cards with these words"));
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumWidth(110);
    filter_->installEventFilter(this);
    const auto check = [this](const QString& words, const QString& says) {
        auto* box = new QCheckBox(words, this);
        box->setToolTip(says);
        box->setAccessibleDescription(says);
        return box;
    };
    sortedToo_ = check(tr("Sorted too"), tr("Shows at the left also what is on a pile or has a role already"));
    individuated_ = check(tr("Individuated"), tr("Only contacts who are named, or described in a way that returns"));
    roles_ = check(tr("Roles"), tr("Shows the roles that hold passages beside the piles"));
    roles_->setChecked(preferences().value(QStringLiteral("roles/shown"), true).toBool());
    suggestions_ = check(tr("Suggestions"),
                         tr("Shows which roles the words of a card suggest. Leave it off in a first round of sorting, "
                            "so that it is not led by them."));
    auto* header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(case_);
    header->addWidget(filter_, 1);
    for (QCheckBox* box : {sortedToo_, individuated_, roles_, suggestions_})
        header->addWidget(box);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
    connect(case_, &QComboBox::currentIndexChanged, this, &RoleBoardPage::fillTray);
    connect(filter_, &QLineEdit::textChanged, this, &RoleBoardPage::fillTray);
    connect(sortedToo_, &QCheckBox::toggled, this, &RoleBoardPage::fillTray);
    connect(individuated_, &QCheckBox::toggled, this, &RoleBoardPage::fillTray);
    connect(roles_, &QCheckBox::toggled, this, [this](bool on) {
        preferences().setValue(QStringLiteral("roles/shown"), on);
        arrange();
    });
    connect(suggestions_, &QCheckBox::clicked, this, &RoleBoardPage::askSuggestions);
}

void RoleBoardPage::makeBoard() {
    work_ = new QWidget(this);
    tray_ = makeColumn({{}, toStd(tr("Passages")), {}, {}, false});
    tray_->setFixedWidth(columnWidth + 10);
    scroll_ = new QScrollArea(work_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setAccessibleName(tr("Piles and roles"));
    auto* inside = new QWidget(scroll_);
    row_ = new QHBoxLayout(inside);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(8);
    newPile_ = new NewPile(inside);
    newPile_->setFixedWidth(190);
    row_->addWidget(newPile_);
    row_->addStretch(1);
    scroll_->setWidget(inside);
    connect(newPile_, &NewPile::named, this, &RoleBoardPage::makePile);
    connect(newPile_, &NewPile::leftOff, this, [this] { current()->view().setFocus(Qt::OtherFocusReason); });
    auto* columns = new QHBoxLayout(work_);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    columns->addWidget(tray_);
    columns->addWidget(scroll_, 1);
    none_ = new QWidget(this);
    auto* words = new QLabel(tr("There are no passages about people yet. Confirm who is mentioned on the page People, "
                                "or code passages about contacts; their sentences are the cards of this board."),
                             none_);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMaximumWidth(420);
    auto* people = new QPushButton(tr("Go to People"), none_);
    connect(people, &QPushButton::clicked, this, [this] { desk().openPage(QStringLiteral("people")); });
    auto* nothing = new QVBoxLayout(none_);
    nothing->addStretch(1);
    nothing->addWidget(words, 0, Qt::AlignHCenter);
    nothing->addWidget(people, 0, Qt::AlignHCenter);
    nothing->addStretch(2);
    states_ = new QStackedWidget(this);
    states_->addWidget(work_);
    states_->addWidget(none_);
    static_cast<QVBoxLayout*>(layout())->addWidget(states_, 1);
}

BoardColumn* RoleBoardPage::makeColumn(const BoardPlace& place) {
    auto* column = new BoardColumn(place, work_);
    column->setFixedWidth(columnWidth);
    column->setTextFont(preferences().textFont());
    column->view().installEventFilter(this);
    column->view().setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&column->view(), &CardsView::focused, this, [this, column](bool is) {
        if (!is) return;
        last_ = column;
        if (column != tray_) scroll_->ensureWidgetVisible(column, 8, 0);
        showActions();
    });
    connect(&column->view(), &CardsView::activated, this, &RoleBoardPage::openCard);
    connect(column->view().selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, column](const QModelIndex& now) {
                if (now.isValid() && column->view().hasFocus())
                    desk().inspect(column->model().cards()[static_cast<std::size_t>(now.row())].passage);
            });
    connect(&column->model(), &CardsModel::dropped, this,
            [this, column](const std::vector<study::Card>& cards, CodeKey from, bool stay) {
                take(column, cards, from, stay);
            });
    connect(column, &BoardColumn::renamed, this, [this, column](const QString& name) {
        edit([key = column->place().key, name = toStd(name), by = workspace().coder()](project::Project& project) {
            study::renamePile(project, key, name, by);
        });
    });
    connect(column, &BoardColumn::menuWanted, this, [this, column] {
        last_ = column;
        showActions();
    });
    return column;
}

void RoleBoardPage::refresh() {
    workspace().compute(
        this, QStringLiteral("board"),
        [coder = workspace().coder(), language = context().language()](const project::Project& project,
                                                                       const StudySnapshot&, const Job& job) {
            return readBoard(project, coder, language, job);
        },
        [this](Board board) { showBoard(std::move(board)); });
    const QSignalBlocker quiet(suggestions_);
    const bool may = study::mayBeSuggestedRoles(workspace().reading(), workspace().coder());
    suggestions_->setEnabled(may);
    suggestions_->setChecked(may && study::rolesAreSuggested(workspace().reading()));
    showSuggestions();
}

void RoleBoardPage::showBoard(Board board) {
    // What was decided meanwhile is shown already, and read again when it is written.
    if (isRead_ && workspace().pendingEdits() > 0) return;
    board_ = std::move(board);
    isRead_ = true;
    arrange();
}

void RoleBoardPage::arrange() {
    const auto isShown = [this](const BoardPlace& place) { return !place.isRole || roles_->isChecked(); };
    const bool hadFocus = last_ && last_->view().hasFocus();
    std::vector<BoardColumn*> before = std::move(columns_);
    columns_.clear();
    int digit = 0;
    for (const BoardPlace& place : board_.places) {
        if (!isShown(place)) continue;
        const auto known = std::find_if(before.begin(), before.end(), [&](const BoardColumn* column) {
            return column->place().key == place.key && column->place().isRole == place.isRole;
        });
        BoardColumn* column = nullptr;
        if (known != before.end()) {
            column = *known;
            before.erase(known);
        } else {
            column = makeColumn(place);
            if (!place.isRole) column->setMenu(pileMenu_);
            column->view().addActions(ofCards(place.isRole));
        }
        column->setPlace(place, place.isRole || digit >= 9 ? 0 : ++digit);
        columns_.push_back(column);
    }
    for (BoardColumn* gone : before) {
        if (last_ == gone) last_ = nullptr;
        gone->hide();
        gone->deleteLater();
    }
    // Piles, the place for a new one, roles.
    int at = 0;
    bool placed = false;
    for (BoardColumn* column : columns_) {
        if (column->place().isRole && !placed) {
            row_->insertWidget(at++, newPile_);
            placed = true;
        }
        row_->insertWidget(at++, column);
        column->QWidget::show();
    }
    if (!placed) row_->insertWidget(at, newPile_);
    states_->setCurrentWidget(board_.cards.empty() && board_.places.empty() ? none_ : work_);
    fillColumns();
    if (hadFocus && !last_) tray_->view().setFocus(Qt::OtherFocusReason);
    QWidget* before2 = &tray_->view();
    for (BoardColumn* column : columns_) {
        setTabOrder(before2, &column->view());
        before2 = &column->view();
    }
    showActions();
}

void RoleBoardPage::fillColumns() {
    for (BoardColumn* column : columns_) {
        std::vector<study::Card> cards = cardsOn(board_, column->place().key);
        column->setCount(counted(cards.size()));
        column->setWhenEmpty(tr("Nothing is on this pile yet."));
        column->setCards(std::move(cards));
    }
    fillTray();
    showSuggestions();
}

void RoleBoardPage::fillTray() {
    if (!isRead_) return;
    std::vector<study::Card> cards = sortedToo_->isChecked() ? board_.cards : cardsOn(board_, {});
    const auto all = static_cast<int>(cards.size());
    const std::string ego = case_->currentIndex() > 0 ? toStd(case_->currentText()) : std::string();
    const QString words = filter_->text().trimmed();
    std::erase_if(cards, [&](const study::Card& card) {
        return (!ego.empty() && card.egoLabel != ego) || (individuated_->isChecked() && !card.individuated) ||
               !(words.isEmpty() || toQString(card.passage.quote).contains(words, Qt::CaseInsensitive) ||
                 toQString(card.contactLabel).contains(words, Qt::CaseInsensitive));
    });
    const auto shown = static_cast<int>(cards.size());
    BoardPlace place;
    place.label = toStd(sortedToo_->isChecked() ? tr("All passages") : tr("Not sorted yet"));
    tray_->setPlace(place, 0);
    tray_->setCount(shown == all ? counted(static_cast<std::size_t>(all)) : tr("%1 of %2").arg(shown).arg(all));
    tray_->setWhenEmpty(all == 0 ? tr("Every passage is sorted.") : tr("No card fits these choices."));
    tray_->setCards(std::move(cards));
}

void RoleBoardPage::showCases() {
    const QString before = case_->currentIndex() > 0 ? case_->currentText() : wantedCase_;
    const QSignalBlocker quiet(case_);
    case_->clear();
    case_->addItem(tr("All cases"));
    for (const Case& one : workspace().outline().cases)
        case_->addItem(toQString(one.label));
    case_->setCurrentIndex(std::max(0, case_->findText(before)));
    fillTray();
}

std::vector<BoardColumn*> RoleBoardPage::all() const {
    std::vector<BoardColumn*> all{tray_};
    all.insert(all.end(), columns_.begin(), columns_.end());
    return all;
}

BoardColumn* RoleBoardPage::current() const {
    return last_ ? last_ : tray_;
}

BoardColumn* RoleBoardPage::currentPile() const {
    BoardColumn* column = current();
    return column != tray_ && !column->place().isRole ? column : nullptr;
}

void RoleBoardPage::step(int by) {
    const std::vector<BoardColumn*> columns = all();
    const auto at = std::find(columns.begin(), columns.end(), current()) - columns.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(columns.size()) - 1);
    columns[static_cast<std::size_t>(next)]->view().setFocus(Qt::OtherFocusReason);
}

bool RoleBoardPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == filter_) {
        if (key->key() == Qt::Key_Escape) filter_->clear();
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            tray_->view().setFocus(Qt::OtherFocusReason);
            return true;
        }
    } else if (qobject_cast<CardsView*>(watched) && key->modifiers() == Qt::NoModifier) {
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            step(key->key() == Qt::Key_Right ? 1 : -1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openCard();
            return true;
        default:
            break;
        }
    }
    return Page::eventFilter(watched, event);
}

Page* makeRoleBoardPage(const PageContext& context) {
    return new RoleBoardPage(context);
}

} // namespace kith::workbench
