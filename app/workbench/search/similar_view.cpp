#include "search/similar_view.h"

#include "common/commands.h"
#include "common/labels.h"
#include "common/strings.h"
#include "passages/turn_pane.h"
#include "window/choose_code.h"

#include "kith/study/coding.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace kith::workbench {
namespace {

constexpr std::size_t mostSuggested = 100;

} // namespace

SimilarView::SimilarView(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), model_(new SimilarModel(this)), list_(new QTableView(this)),
      turn_(new TurnPane(this)), pages_(new QStackedWidget(this)), message_(new QLabel(this)),
      learnt_(new QLabel(this)), code_(new QToolButton(this)), contact_(new QToolButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeHeader();
    makeList();
    accept_ = addCommand(this, tr("&Accept the suggestion"), Qt::Key_A, &SimilarView::accept);
    reject_ = addCommand(this, tr("&Reject the suggestion"), Qt::Key_R, &SimilarView::reject);
    again_ = addCommand(this, tr("&Suggest again"), Qt::Key_F5, &SimilarView::suggest);
    setFocusProxy(list_);
    connect(&context_.workspace, &Workspace::edited, this, [this] {
        // What others decide, or what is undone, changes what is suggested; our own decisions only shorten the list.
        if (deciding_ == 0 && !name_.isEmpty() && isVisible()) suggest();
    });
    connect(&context_.preferences, &Preferences::fontsChanged, this, [this] {
        list_->setFont(context_.preferences.textFont());
        turn_->setTextFont(context_.preferences.textFont());
    });
    say(tr("Choose a code or a contact. Turns that speak as those do that were coded so are suggested here, with the "
           "words that led there: A accepts, R rejects, and what is rejected teaches, too."));
    enableActions();
}

void SimilarView::makeHeader() {
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 4, 8, 4);
    const auto button = [&](QToolButton* one, const QString& text, const QString& says, void (SimilarView::*run)()) {
        one->setText(text);
        one->setToolTip(says);
        one->setAccessibleName(says);
        one->setFocusPolicy(Qt::TabFocus);
        connect(one, &QToolButton::clicked, this, run);
        line->addWidget(one);
    };
    button(code_, tr("Like a code…"), tr("Choose the code that turns are to be like"), &SimilarView::chooseCodeToLearn);
    button(contact_, tr("Like a contact…"), tr("Choose the contact that turns are to be about"),
           &SimilarView::chooseContactToLearn);
    learnt_->setTextFormat(Qt::PlainText);
    learnt_->setWordWrap(true);
    makeQuiet(learnt_);
    line->addWidget(learnt_, 1);
    layout()->addWidget(bar);
}

void SimilarView::makeList() {
    list_->setModel(model_);
    list_->setAccessibleName(tr("Suggestions"));
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setShowGrid(false);
    list_->setWordWrap(false);
    list_->setTabKeyNavigation(false);
    list_->verticalHeader()->hide();
    list_->setFont(context_.preferences.textFont());
    list_->verticalHeader()->setDefaultSectionSize(QFontMetrics(list_->font()).height() + 6);
    list_->horizontalHeader()->setHighlightSections(false);
    list_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list_->horizontalHeader()->setSectionResizeMode(SimilarModel::Words, QHeaderView::Stretch);
    list_->setColumnWidth(SimilarModel::Place, 130);
    list_->setColumnWidth(SimilarModel::Because, 190);
    list_->installEventFilter(this);
    turn_->setTextFont(context_.preferences.textFont());
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(list_);
    split->addWidget(turn_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    message_->setWordWrap(true);
    message_->setAlignment(Qt::AlignCenter);
    message_->setMargin(32);
    pages_->addWidget(message_);
    pages_->addWidget(split);
    static_cast<QVBoxLayout*>(layout())->addWidget(pages_, 1);
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SimilarView::showRow);
    connect(list_, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { context_.desk.openPassage(model_->at(index.row()).passage); });
}

bool SimilarView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && list_->currentIndex().isValid()) {
            context_.desk.openPassage(model_->at(list_->currentIndex().row()).passage);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SimilarView::chooseCodeToLearn() {
    chooseCode(context_, tr("Turns like those with which code?"), this, [this](const Code& code) {
        study::Likeness likeness;
        likeness.code = code.name;
        like(likeness, toQString(code.label(context_.language())));
    });
}

void SimilarView::chooseContactToLearn() {
    const auto snapshot = context_.workspace.snapshot();
    if (!snapshot) return;
    std::unordered_map<CaseKey, QString> cases;
    for (const Case& ego : snapshot->cases)
        cases[ego.key] = toQString(ego.label);
    std::set<ContactKey> coded;
    for (const Coding& coding : snapshot->codings)
        if (coding.contact) coded.insert(*coding.contact);
    std::vector<Choice> all;
    for (const Contact& contact : snapshot->contacts) {
        if (!coded.contains(contact.key)) continue;
        Choice choice;
        choice.name = toQString(contact.label);
        choice.note = cases[contact.ego];
        choice.id = choice.note + QLatin1Char('/') + choice.name;
        all.push_back(std::move(choice));
    }
    auto* palette = new ChoicePalette(tr("Turns like those about which contact?"), tr("Type a part of a name"),
                                      ChoicePalette::among(std::move(all)), this);
    connect(palette, &ChoicePalette::chosen, this, [this](const QString& id) {
        study::Likeness likeness;
        likeness.contact = toStd(id);
        like(likeness, id);
    });
    palette->open();
}

void SimilarView::like(const study::Likeness& likeness, const QString& name) {
    likeness_ = likeness;
    name_ = name;
    suggest();
}

void SimilarView::suggest() {
    if (name_.isEmpty()) return;
    learnt_->setText(tr("%1: looking for turns…").arg(name_));
    context_.workspace.startJob(
        this, tr("Looking for turns like those of %1").arg(name_),
        [likeness = likeness_, coder = context_.workspace.coder()](const project::Project& project, const Job& job) {
            return study::withoutBlind(project, study::suggestSimilar(project, likeness, mostSuggested, job), coder);
        },
        [this, name = name_](study::SimilarPassages suggestions) {
            if (name == name_) show(std::move(suggestions));
        },
        [this](const Failure& failure) {
            learnt_->setText(name_);
            model_->setSuggestions({});
            say(failure.cancelled ? tr("Cancelled.") : failure.message);
            enableActions();
        });
}

void SimilarView::show(study::SimilarPassages suggestions) {
    QStringList words;
    constexpr std::size_t mostWords = 10;
    for (std::size_t i = 0; i < std::min(mostWords, suggestions.words.size()); ++i)
        words += toQString(suggestions.words[i].first);
    QString said = tr("%1: learnt from %n turn(s)", nullptr, static_cast<int>(suggestions.examples)).arg(name_);
    if (suggestions.rejected > 0) said += tr(", %n rejected", nullptr, static_cast<int>(suggestions.rejected));
    if (!words.isEmpty()) said += tr("; by the words %1").arg(words.join(QStringLiteral(", ")));
    learnt_->setText(said);
    const int row = std::max(0, list_->currentIndex().row());
    model_->setSuggestions(std::move(suggestions));
    if (model_->rowCount() == 0) {
        say(tr("Nothing more is like the turns that were coded so."));
    } else {
        pages_->setCurrentIndex(1);
        list_->selectRow(std::min(row, model_->rowCount() - 1));
    }
    enableActions();
}

void SimilarView::say(const QString& words) {
    message_->setText(words);
    pages_->setCurrentIndex(0);
}

void SimilarView::enableActions() {
    const bool any = model_->rowCount() > 0 && !context_.workspace.isReadOnly();
    accept_->setEnabled(any);
    reject_->setEnabled(any);
    again_->setEnabled(!name_.isEmpty());
}

void SimilarView::showRow() {
    const QModelIndex index = list_->currentIndex();
    if (!index.isValid() || index.row() >= model_->rowCount()) {
        turn_->clear();
        return;
    }
    const study::SimilarPassage& one = model_->at(index.row());
    QStringList heading{index.siblingAtColumn(SimilarModel::Place).data().toString(), toQString(one.speaker)};
    heading.removeAll(QString());
    CodePointSpan whole = one.passage.span;
    for (const project::StoredTurn& stored : context_.workspace.reading().turns(one.passage.source, one.passage.part))
        if (stored.turn.number == one.turn) whole = stored.turn.words;
    turn_->showTurn(context_.workspace.reading(), one.passage, whole, heading.join(QStringLiteral(" · ")));
    if (list_->hasFocus()) context_.desk.inspect(one.passage);
}

std::vector<int> SimilarView::chosenRows() const {
    std::set<int> rows;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows())
        rows.insert(index.row());
    if (rows.empty() && list_->currentIndex().isValid()) rows.insert(list_->currentIndex().row());
    return {rows.begin(), rows.end()};
}

void SimilarView::accept() {
    if (chosenRows().empty()) return;
    if (!likeness_.code.empty()) {
        const std::vector<int> numbers = model_->numbersOf(chosenRows());
        decide(
            numbers,
            [likeness = likeness_, suggestions = model_->suggestions(), numbers, by = context_.workspace.coder()](
                project::Project& project) { study::acceptSuggestions(project, likeness, suggestions, numbers, by); },
            tr("%n passage(s) coded as %1", nullptr, static_cast<int>(numbers.size())).arg(name_));
        return;
    }
    // What a turn about a contact is to be coded as is for the analyst to say.
    const std::string contact = likeness_.contact.substr(likeness_.contact.find('/') + 1);
    chooseCode(context_, tr("Code as what, about %1?").arg(toQString(contact)), this,
               [this, contact](const Code& code) { acceptAs(code.name, contact); });
}

void SimilarView::acceptAs(const std::string& code, const std::string& contact) {
    const std::vector<int> rows = chosenRows();
    if (rows.empty()) return;
    std::vector<Passage> passages;
    for (const int row : rows)
        passages.push_back(model_->at(row).passage);
    study::CodingWish wish;
    wish.code = code;
    wish.contact = contact;
    wish.coder = context_.workspace.coder();
    decide(
        model_->numbersOf(rows),
        [passages, wish](project::Project& project) { study::applyCode(project, passages, wish); },
        tr("%n passage(s) coded", nullptr, static_cast<int>(rows.size())));
}

void SimilarView::reject() {
    const std::vector<int> numbers = model_->numbersOf(chosenRows());
    if (numbers.empty()) return;
    decide(
        numbers,
        [likeness = likeness_, suggestions = model_->suggestions(), numbers, by = context_.workspace.coder()](
            project::Project& project) { study::rejectSuggestions(project, likeness, suggestions, numbers, by); },
        tr("%n suggestion(s) rejected", nullptr, static_cast<int>(numbers.size())));
}

void SimilarView::decide(const std::vector<int>& numbers, Workspace::Change change, const QString& said) {
    std::vector<int> rows = chosenRows();
    model_->take(rows);
    if (model_->rowCount() > 0) list_->selectRow(std::min(rows.front(), model_->rowCount() - 1));
    enableActions();
    ++deciding_;
    context_.workspace.edit(
        std::move(change), this,
        [this, said] {
            --deciding_;
            context_.desk.say(said);
            if (model_->rowCount() == 0) suggest();
        },
        [this, numbers](const Failure& failure) {
            --deciding_;
            model_->giveBack(numbers);
            enableActions();
            Q_EMIT context_.workspace.failed(failure);
        });
}

} // namespace kith::workbench
