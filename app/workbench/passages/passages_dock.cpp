#include "passages/passages_dock.h"

#include "common/commands.h"
#include "common/elided_label.h"
#include "common/strings.h"
#include "common/theme.h"
#include "passages/lines_view.h"
#include "passages/passages_model.h"
#include "passages/turn_pane.h"
#include "window/exports.h"

#include "kith/study/writing.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr std::size_t atOnce = 500;       // passages that are read in one go
constexpr std::size_t mostListed = 20000; // more than anybody reads one by one
constexpr std::size_t mostKept = 10;      // lists

// As cells of a text, for a spreadsheet or a letter.
QString tableText(const Table& table, const std::string& language) {
    QStringList lines;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            cells +=
                toQString(cellText(row[i], table.columns[i], language)).replace(QLatin1Char('\t'), QLatin1Char(' '));
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        lines += cells.join(QLatin1Char('\t'));
    }
    for (const std::string& note : table.notes)
        lines += toQString(note);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

PassagesDock::PassagesDock(const PageContext& context)
    : context_(context), model_(new PassagesModel(this)), lines_(new LinesView(PassagesModel::Line, this)),
      turn_(new TurnPane(this)), split_(new QSplitter(Qt::Horizontal, this)), pages_(new QStackedWidget(this)),
      title_(new ElidedLabel(this)), sort_(new QComboBox(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeHeader();
    makeLines();
    auto* nothing =
        new QLabel(tr("The passages behind a number stand here: press Enter on it, or click it. So do those "
                      "that a search found."),
                   this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(12);
    pages_->addWidget(nothing);
    pages_->addWidget(split_);
    layout->addWidget(pages_, 1);
    setFocusProxy(lines_);
    connect(&context_.desk, &Desk::passagesWanted, this, &PassagesDock::list);
    connect(&context_.workspace, &Workspace::snapshotChanged, this, &PassagesDock::readAgain);
    connect(&context_.workspace, &Workspace::outlineChanged, this,
            [this] { model_->setColours(context_.workspace.outline().codebook); });
    connect(&context_.preferences, &Preferences::fontsChanged, this, [this] {
        lines_->setTextFont(context_.preferences.textFont());
        turn_->setTextFont(context_.preferences.textFont());
    });
    model_->setColours(context_.workspace.outline().codebook);
    showTitle();
}

void PassagesDock::makeHeader() {
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 2, 6, 2);
    line->setSpacing(6);
    const auto button = [&](const QString& text, const QString& says, const QKeySequence& keys, auto run) {
        QAction* action = addCommand(this, text, keys, run);
        const QString shown = keys.toString(QKeySequence::NativeText);
        action->setToolTip(shown.isEmpty() ? says : says + QStringLiteral(" (%1)").arg(shown));
        auto* one = new QToolButton(bar);
        one->setDefaultAction(action);
        one->setAccessibleName(says);
        one->setAutoRaise(true);
        one->setFocusPolicy(Qt::TabFocus);
        return one;
    };
    back_ =
        button(QStringLiteral("←"), tr("The list before"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { go(-1); });
    forward_ =
        button(QStringLiteral("→"), tr("The list after"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { go(1); });
    title_->setTextFormat(Qt::PlainText);
    title_->setMinimumWidth(80);
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    for (const auto& [text, order] : std::vector<std::pair<QString, study::PassageOrder>>{
             {tr("as given"), study::PassageOrder::Given},
             {tr("by the words before"), study::PassageOrder::LeftContext},
             {tr("by the words after"), study::PassageOrder::RightContext},
             {tr("by source"), study::PassageOrder::Source},
             {tr("by code"), study::PassageOrder::Code}})
        sort_->addItem(text, static_cast<int>(order));
    sort_->setAccessibleName(tr("Order of the passages"));
    sort_->setToolTip(tr("Order of the passages"));
    sort_->setFocusPolicy(Qt::TabFocus);
    connect(sort_, &QComboBox::currentIndexChanged, this,
            [this] { model_->setOrder(static_cast<study::PassageOrder>(sort_->currentData().toInt())); });
    copy_ = button(tr("Copy"), tr("Copy the chosen passages as text"), {}, [this] { copy(); });
    export_ = button(tr("Export…"), tr("Write all passages of the list to a file"), {}, [this] { exportTable(); });
    line->addWidget(back_);
    line->addWidget(forward_);
    line->addWidget(title_, 1);
    line->addWidget(sort_);
    line->addWidget(copy_);
    line->addWidget(export_);
    layout()->addWidget(bar);
}

void PassagesDock::makeLines() {
    lines_->setModel(model_);
    lines_->setAccessibleName(tr("Passages"));
    lines_->setTextFont(context_.preferences.textFont());
    lines_->setLetters(
        {{PassagesModel::Place, 16}, {PassagesModel::Code, 16}, {PassagesModel::Contact, 12}, {PassagesModel::By, 8}});
    turn_->setTextFont(context_.preferences.textFont());
    turn_->hide();
    split_->addWidget(lines_);
    split_->addWidget(turn_);
    split_->setStretchFactor(0, 3);
    split_->setStretchFactor(1, 2);
    split_->setChildrenCollapsible(false);
    connect(lines_, &LinesView::opened, this, &PassagesDock::open);
    connect(lines_, &LinesView::turnWanted, this, &PassagesDock::toggleTurn);
    connect(lines_, &LinesView::copyWanted, this, &PassagesDock::copy);
    connect(lines_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PassagesDock::showRow);
}

// Low and wide, as it stands below the pages: the turn beside its line; else below.
void PassagesDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    split_->setOrientation(width() > 2 * height() ? Qt::Horizontal : Qt::Vertical);
    showColumns();
}

void PassagesDock::showColumns() {
    constexpr int narrow = 780; // the words themselves come first
    const bool coded = kept_.empty() || !kept_[at_].list.codings.empty();
    lines_->setColumnHidden(PassagesModel::Code, !coded);
    lines_->setColumnHidden(PassagesModel::Contact, !coded || width() < narrow);
    lines_->setColumnHidden(PassagesModel::By, !coded || width() < narrow);
}

void PassagesDock::list(const PassageList& list) {
    if (!kept_.empty()) kept_[at_].row = lines_->currentIndex().row();
    kept_.push_back({list, 0});
    if (kept_.size() > mostKept) kept_.erase(kept_.begin());
    at_ = kept_.size() - 1;
    showKept();
}

void PassagesDock::go(int step) {
    const auto to = static_cast<std::ptrdiff_t>(at_) + step;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(kept_.size())) return;
    kept_[at_].row = lines_->currentIndex().row();
    at_ = static_cast<std::size_t>(to);
    showKept();
}

void PassagesDock::showKept() {
    model_->setPassages({});
    showColumns();
    showTitle();
    read(0);
}

void PassagesDock::read(std::size_t from) {
    const PassageList& list = kept_[at_].list;
    const auto part = [from](const auto& all, std::size_t most) {
        const std::size_t end = std::min(all.size(), from + most);
        return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(std::min(from, end)),
                                           all.begin() + static_cast<std::ptrdiff_t>(end));
    };
    const std::size_t size = std::min(kept_[at_].size(), mostListed);
    context_.workspace.compute(
        this, QStringLiteral("passages"),
        [codings = part(list.codings, atOnce), passages = part(list.passages, atOnce),
         language = context_.language()](const project::Project& project, const StudySnapshot& snapshot, const Job&) {
            return codings.empty() ? study::passagesAt(project, snapshot, passages)
                                   : study::passagesOf(project, snapshot, codings, language);
        },
        [this, from, size](std::vector<study::ShownPassage> passages) {
            if (from == 0)
                model_->setPassages(std::move(passages));
            else
                model_->addPassages(std::move(passages));
            const int row = std::clamp(kept_[at_].row, 0, std::max(0, model_->rowCount() - 1));
            if (!lines_->currentIndex().isValid() && model_->rowCount() > row) lines_->selectRow(row);
            if (from + atOnce < size) read(from + atOnce);
            showTitle();
        });
}

// What is listed may have been coded otherwise meanwhile; the cursor stays on its passage.
void PassagesDock::readAgain() {
    if (kept_.empty() || kept_[at_].list.codings.empty() || kept_[at_].size() > atOnce) return;
    context_.workspace.compute(
        this, QStringLiteral("passages"),
        [codings = kept_[at_].list.codings, language = context_.language()](const project::Project& project,
                                                                            const StudySnapshot& snapshot, const Job&) {
            return study::passagesOf(project, snapshot, codings, language);
        },
        [this](std::vector<study::ShownPassage> passages) {
            const QModelIndex cursor = lines_->currentIndex();
            std::optional<study::ShownPassage> current;
            if (cursor.isValid()) current = model_->at(cursor.row());
            model_->setPassages(std::move(passages));
            const int same = current ? model_->rowOf(*current) : -1;
            const int row = same >= 0 ? same : std::min(std::max(cursor.row(), 0), model_->rowCount() - 1);
            if (row >= 0) lines_->selectRow(row);
            showTitle();
        });
}

void PassagesDock::showTitle() {
    const bool any = !kept_.empty();
    pages_->setCurrentIndex(any ? 1 : 0);
    back_->defaultAction()->setEnabled(any && at_ > 0);
    forward_->defaultAction()->setEnabled(any && at_ + 1 < kept_.size());
    copy_->defaultAction()->setEnabled(model_->rowCount() > 0);
    export_->defaultAction()->setEnabled(model_->rowCount() > 0);
    sort_->setEnabled(any);
    if (!any) {
        title_->clear();
        return;
    }
    QString words = kept_[at_].list.title;
    if (kept_[at_].size() > mostListed)
        words += QStringLiteral(" · ") + tr("the first %n passage(s)", nullptr, static_cast<int>(mostListed));
    title_->setText(words);
    title_->setToolTip(words);
}

void PassagesDock::showRow() {
    const QModelIndex index = lines_->currentIndex();
    if (!index.isValid()) return;
    const study::ShownPassage& passage = model_->at(index.row());
    if (lines_->hasFocus()) {
        if (passage.coding)
            context_.desk.inspect(passage.coding);
        else
            context_.desk.inspect(passage.passage);
    }
    if (!turn_->isVisible()) return;
    QStringList heading{placeOf(passage), toQString(passage.speaker)};
    if (!passage.question.empty()) heading += toQString(passage.question);
    heading.removeAll(QString());
    turn_->showTurn(context_.workspace.reading(), passage.passage, passage.whole, heading.join(QStringLiteral(" · ")),
                    toQString(passage.translation));
}

void PassagesDock::toggleTurn() {
    turn_->setVisible(!turn_->isVisible());
    showRow();
}

void PassagesDock::open(int row) {
    if (row >= 0 && row < model_->rowCount()) context_.desk.openPassage(model_->at(row).passage);
}

std::vector<study::ShownPassage> PassagesDock::chosen() const {
    std::vector<study::ShownPassage> some;
    for (const int row : lines_->chosenRows())
        some.push_back(model_->at(row));
    return some;
}

void PassagesDock::copy() {
    const std::vector<study::ShownPassage> some = chosen();
    if (some.empty()) return;
    const Table table = study::passagesTable(some, context_.language());
    QGuiApplication::clipboard()->setText(tableText(table, context_.language()));
    context_.desk.say(tr("%n passage(s) copied.", nullptr, static_cast<int>(some.size())));
}

void PassagesDock::exportTable() {
    if (kept_.empty()) return;
    const QString file = askForTableFile(this, tr("Export passages"), tr("passages"));
    if (file.isEmpty()) return;
    std::vector<study::ShownPassage> all;
    for (int row = 0; row < model_->rowCount(); ++row)
        all.push_back(model_->at(row));
    context_.workspace.startJob(
        this, tr("Exporting passages"),
        [all = std::move(all), path = toPath(file), language = context_.language()](const project::Project&,
                                                                                    const Job&) {
            const Table table = study::passagesTable(all, language);
            study::writeTable(path, table, language);
            return table.notes;
        },
        [this, file](const std::vector<std::string>& notes) { sayWritten(context_.desk, file, notes); });
}

QWidget* makePassagesDock(const PageContext& context) {
    return new PassagesDock(context);
}

} // namespace kith::workbench
