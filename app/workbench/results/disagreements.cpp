#include "results/disagreements.h"

#include "common/strings.h"
#include "common/table_view.h"
#include "common/theme.h"
#include "results/agreement_figures.h"
#include "results/edited_dialog.h"
#include "results/table_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

// The columns that the list shows; the two codings stand below it.
constexpr const char* listed[] = {"number", "source", "turn", "code", "differs", "decision"};

int columnOf(const Table& table, std::string_view id) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == id) return static_cast<int>(i);
    return -1;
}

const Cell* cellOf(const Table& table, int row, std::string_view id) {
    const int column = columnOf(table, id);
    if (row < 0 || row >= static_cast<int>(table.rows.size()) || column < 0) return nullptr;
    return &table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

std::string textOf(const Cell* cell) {
    const auto* text = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return text ? *text : std::string();
}

void fillBox(QComboBox* box, const std::vector<std::pair<QString, QString>>& choices, int otherwise) {
    const QSignalBlocker quiet(box);
    const QString before = box->currentData().toString();
    box->clear();
    for (const auto& [id, words] : choices)
        box->addItem(words, id);
    const int again = before.isEmpty() ? -1 : box->findData(before);
    box->setCurrentIndex(again >= 0 ? again : std::min(otherwise, box->count() - 1));
}

} // namespace

Disagreements::Disagreements(const PageContext& context, ResultPage& page, QWidget* parent)
    : QWidget(parent), context_(context), first_(new QComboBox(this)), second_(new QComboBox(this)),
      source_(new QComboBox(this)), decided_(new QCheckBox(tr("Decided ones, too"), this)),
      finish_(new QPushButton(tr("Finish source"), this)), table_(new TablePanel(context, page, this)),
      work_(new QWidget(this)), sides_{new QTextBrowser, new QTextBrowser}, names_{new QLabel, new QLabel},
      others_(new QLabel) {
    makeLayout();
    makeCommands();
    for (QComboBox* box : {first_, second_, source_})
        connect(box, &QComboBox::activated, this, &Disagreements::refresh);
    connect(decided_, &QCheckBox::toggled, this, &Disagreements::refresh);
    connect(finish_, &QPushButton::clicked, this, &Disagreements::finishSource);
    connect(table_, &TablePanel::rowChanged, this, &Disagreements::showRow);
    connect(table_, &TablePanel::rowActivated, this, &Disagreements::goToPassage);
    setFocusProxy(table_);
}

void Disagreements::makeLayout() {
    first_->setAccessibleName(tr("First coder"));
    second_->setAccessibleName(tr("Second coder"));
    source_->setAccessibleName(tr("Source"));
    source_->setObjectName(QStringLiteral("source"));
    source_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    source_->setMinimumContentsLength(12);
    finish_->setToolTip(tr("Takes over what both coded alike in the source of the row under the cursor; from then on "
                           "what was adjudicated there counts in every table"));
    finish_->setAccessibleDescription(finish_->toolTip());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(6);
    head->addWidget(first_);
    head->addWidget(new QLabel(tr("and")));
    head->addWidget(second_);
    head->addWidget(source_, 1);
    head->addWidget(decided_);
    head->addWidget(finish_);

    auto* pair = new QWidget;
    auto* across = new QHBoxLayout(pair);
    across->setContentsMargins(8, 4, 8, 4);
    across->setSpacing(12);
    for (int side = 0; side < 2; ++side) {
        QFont bold = names_[side]->font();
        bold.setBold(true);
        names_[side]->setFont(bold);
        names_[side]->setTextFormat(Qt::PlainText);
        sides_[side]->setOpenLinks(false);
        sides_[side]->setTabChangesFocus(true);
        auto* column = new QVBoxLayout;
        column->setSpacing(3);
        column->addWidget(names_[side]);
        column->addWidget(sides_[side], 1);
        across->addLayout(column, 1);
    }
    auto* lower = new QWidget;
    auto* rows = new QVBoxLayout(lower);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(pair, 1);
    others_->setTextFormat(Qt::PlainText);
    others_->setWordWrap(true);
    others_->setContentsMargins(10, 0, 10, 2);
    rows->addWidget(others_);
    auto* decisions = new QHBoxLayout;
    decisions->setContentsMargins(8, 2, 8, 8);
    decisions->setSpacing(6);
    for (int i = 0; i < 6; ++i) {
        auto* button = new QPushButton;
        buttons_.push_back(button);
        decisions->addWidget(button);
        if (i == 4) decisions->addStretch(1);
    }
    rows->addLayout(decisions);

    table_->showNotes(false);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(table_);
    split->addWidget(lower);
    split->setChildrenCollapsible(false);
    split->setSizes({240, 260});
    auto* inside = new QVBoxLayout(work_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(split);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(work_, 1);
}

// Single keys hold where the list and the codings are, and not in the fields above.
void Disagreements::makeCommands() {
    struct Key {
        QString words;
        QKeySequence keys;
        std::function<void()> run;
    };
    const auto decision = [this](const char* what) {
        return [this, what] {
            study::Decision decided;
            decided.what = what;
            decide(decided);
        };
    };
    const std::vector<Key> keys{
        {tr("The first's"), QKeySequence(Qt::Key_A), decision("a")},
        {tr("The second's"), QKeySequence(Qt::Key_B), decision("b")},
        {tr("Both"), QKeySequence(Qt::Key_Equal), decision("both")},
        {tr("Neither"), QKeySequence(Qt::Key_0), decision("neither")},
        {tr("Otherwise…"), QKeySequence(Qt::Key_E), [this] { edit(); }},
        {tr("Go to the passage"), QKeySequence(Qt::Key_G), [this] { goToPassage(); }},
    };
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto* action = new QAction(keys[i].words, this);
        action->setShortcut(keys[i].keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, keys[i].run);
        work_->addAction(action);
        buttons_[i]->setText(tr("%1  (%2)").arg(keys[i].words, keys[i].keys.toString()));
        buttons_[i]->setAccessibleName(keys[i].words);
        buttons_[i]->setEnabled(false);
        connect(buttons_[i], &QPushButton::clicked, action, &QAction::trigger);
    }
}

std::vector<Coder> Disagreements::coders() const {
    return {toStd(first_->currentData().toString()), toStd(second_->currentData().toString())};
}

void Disagreements::setCoders(const Coder& a, const Coder& b) {
    first_->setCurrentIndex(first_->findData(toQString(a)));
    second_->setCurrentIndex(second_->findData(toQString(b)));
    refresh();
}

void Disagreements::fill(const StudySnapshot& snapshot) {
    std::vector<std::pair<QString, QString>> coders, sources{{QString(), tr("all sources")}};
    for (const Coder& coder : codersOf(snapshot))
        coders.emplace_back(toQString(coder), toQString(coder));
    for (const Source& source : snapshot.sources)
        if (!source.superseded && source.kind != SourceKind::Translation)
            sources.emplace_back(toQString(source.title), toQString(source.title));
    fillBox(first_, coders, 0);
    fillBox(second_, coders, 1);
    fillBox(source_, sources, 0);
}

void Disagreements::refresh() {
    const auto snapshot = context_.workspace.snapshot();
    if (!snapshot) return;
    fill(*snapshot);
    const auto two = coders();
    if (two[0].empty() || two[0] == two[1]) {
        table_->setMessage(first_->count() < 2
                               ? tr("So far one coder works on this study: there is nobody to disagree.")
                               : tr("Choose two different coders."));
        showTable({});
        return;
    }
    study::DisagreementWish wish;
    wish.coders = two;
    wish.source = toStd(source_->currentData().toString());
    wish.decided = decided_->isChecked();
    wish.language = context_.language();
    context_.workspace.compute(
        this, QStringLiteral("disagreements"),
        [wish](const project::Project& project, const StudySnapshot&, const Job&) {
            return study::disagreementsTable(project, wish);
        },
        [this](Table table) { showTable(std::move(table)); },
        [this](const Failure& failure) {
            if (failure.cancelled) return;
            table_->setMessage(failure.message);
            showTable({});
        });
}

QString Disagreements::decisionWords(const std::string& what) const {
    if (what == "a") return first_->currentText();
    if (what == "b") return second_->currentText();
    if (what == "both") return tr("both");
    if (what == "neither") return tr("neither");
    if (what == "edited") return tr("otherwise");
    return {};
}

void Disagreements::showTable(Table full) {
    const std::optional<study::DisagreementOf> before = current_;
    const int rowBefore = table_->view().currentIndex().row();
    full_ = std::move(full);
    const auto snapshot = context_.workspace.snapshot();
    if (full_.columns.empty() || !snapshot) {
        showRow(-1);
        return;
    }
    Table shown;
    shown.id = full_.id;
    shown.title = full_.title;
    shown.notes = full_.notes;
    if (!full_.notes.empty()) shown.title += ". " + full_.notes.front();
    const SnapshotIndex index(*snapshot);
    for (const char* id : listed)
        shown.columns.push_back(full_.columns[static_cast<std::size_t>(columnOf(full_, id))]);
    for (int row = 0; row < static_cast<int>(full_.rows.size()); ++row) {
        std::vector<Cell> cells;
        for (const char* id : listed)
            cells.push_back(*cellOf(full_, row, id));
        if (const Code* code = index.code(textOf(&cells[3]))) cells[3] = Cell(code->label(context_.language()));
        cells[5] = Cell(toStd(decisionWords(textOf(&cells[5]))));
        shown.rows.push_back(std::move(cells));
    }
    current_ = before;
    {
        const QSignalBlocker quiet(table_);
        table_->setTable(std::move(shown));
        QHeaderView* header = table_->view().horizontalHeader();
        header->setSectionResizeMode(QHeaderView::ResizeToContents);
        header->setSectionResizeMode(3, QHeaderView::Stretch);
        if (full_.rows.empty())
            table_->setMessage(tr("Everything here is decided. Finish the source, so that it counts."));
    }
    int again = -1;
    for (int row = 0; row < static_cast<int>(full_.rows.size()) && before && again < 0; ++row)
        if (at(row) == before) again = row;
    const QAbstractItemModel* model = table_->view().model();
    const QSignalBlocker quiet(table_);
    if (again >= 0)
        table_->view().setCurrentTableRow(again);
    else if (model->rowCount() > 0)
        table_->view().setCurrentIndex(model->index(std::clamp(rowBefore, 0, model->rowCount() - 1), 0));
    showRow(table_->view().currentTableRow());
}

std::optional<study::DisagreementOf> Disagreements::at(int row) const {
    const Cell* a = cellOf(full_, row, "begin_a");
    const Cell* b = cellOf(full_, row, "begin_b");
    if (!a || !b) return {};
    study::DisagreementOf of;
    if (!a->evidence.empty()) of.a = a->evidence.front();
    if (!b->evidence.empty()) of.b = b->evidence.front();
    return of;
}

std::string Disagreements::words(int row, const char* column) const {
    return textOf(cellOf(full_, row, column));
}

void Disagreements::showRow(int row) {
    current_ = at(row);
    for (QPushButton* button : buttons_)
        button->setEnabled(current_.has_value());
    finish_->setEnabled(current_.has_value() || !source_->currentData().toString().isEmpty());
    if (!current_) {
        for (int side = 0; side < 2; ++side) {
            names_[side]->clear();
            sides_[side]->clear();
        }
        others_->clear();
        return;
    }
    buttons_[0]->setText(tr("As %1  (A)").arg(first_->currentText()));
    buttons_[1]->setText(tr("As %1  (B)").arg(second_->currentText()));
    buttons_[0]->setEnabled(current_->a.has_value());
    buttons_[1]->setEnabled(current_->b.has_value());
    buttons_[2]->setEnabled(current_->a && current_->b);
    const std::string instead = words(row, "instead");
    others_->setText(instead.empty() ? QString() : tr("Other codes there: %1").arg(toQString(instead)));
    others_->setVisible(!instead.empty());
    std::vector<CodingKey> keys;
    for (const auto& key : {current_->a, current_->b})
        if (key) keys.push_back(*key);
    context_.workspace.compute(
        this, QStringLiteral("sides"),
        [keys, language = context_.language()](const project::Project& project, const StudySnapshot& snapshot,
                                               const Job&) {
            return study::passagesOf(project, snapshot, keys, language);
        },
        [this](const std::vector<study::ShownPassage>& passages) { showSides(passages); });
}

void Disagreements::showSides(const std::vector<study::ShownPassage>& passages) {
    if (!current_) return;
    const std::optional<CodingKey> keys[] = {current_->a, current_->b};
    const QString coders[] = {first_->currentText(), second_->currentText()};
    const QString ground = theme::found().name();
    for (int side = 0; side < 2; ++side) {
        names_[side]->setText(coders[side]);
        sides_[side]->setFont(context_.preferences.textFont());
        sides_[side]->setAccessibleName(tr("What %1 coded").arg(coders[side]));
        const auto one = std::find_if(passages.begin(), passages.end(), [&](const study::ShownPassage& passage) {
            return keys[side] && passage.coding == *keys[side];
        });
        if (one == passages.end()) {
            sides_[side]->setHtml(
                QStringLiteral("<p><i>%1</i></p>").arg(tr("%1 has no coding here.").arg(coders[side]).toHtmlEscaped()));
            continue;
        }
        QStringList said(toQString(one->codeLabel).toHtmlEscaped());
        if (!one->contact.empty()) said += tr("about %1").arg(toQString(one->contact)).toHtmlEscaped();
        if (!one->stage.empty()) said += toQString(one->stage).toHtmlEscaped();
        QString html = QStringLiteral("<p><b>%1</b></p><p>%2<span style=\"background:%3\">%4</span>%5</p>")
                           .arg(said.join(QStringLiteral(" · ")), toQString(one->before).toHtmlEscaped(), ground,
                                toQString(one->passage.quote).toHtmlEscaped(), toQString(one->after).toHtmlEscaped());
        if (!one->memo.empty())
            html += QStringLiteral("<p>%1</p>").arg(tr("Memo: %1").arg(toQString(one->memo)).toHtmlEscaped());
        sides_[side]->setHtml(html);
    }
    Q_EMIT shown();
}

// The list shows the decision at once; where it cannot be written, the list is read again and the reason is told.
void Disagreements::paintDecision(int row, const std::string& what) {
    Table shown = table_->table();
    if (row < 0 || row >= static_cast<int>(shown.rows.size())) return;
    shown.rows[static_cast<std::size_t>(row)].back() = Cell(toStd(decisionWords(what)));
    const QSignalBlocker quiet(table_);
    table_->setTable(std::move(shown));
}

void Disagreements::toNext(int row) {
    QAbstractItemModel* model = table_->view().model();
    const int now = table_->view().currentIndex().row();
    if (now + 1 < model->rowCount())
        table_->view().setCurrentIndex(model->index(now + 1, 0));
    else
        showRow(row);
}

void Disagreements::decide(study::Decision decision) {
    const int row = table_->view().currentTableRow();
    const auto which = at(row);
    if (!which) return;
    const bool missing = (decision.what == "a" && !which->a) || (decision.what == "b" && !which->b) ||
                         (decision.what == "both" && (!which->a || !which->b));
    if (missing) {
        context_.desk.say(tr("There is no such coding here: decide for the other's, for neither, or otherwise."));
        return;
    }
    paintDecision(row, decision.what);
    auto notes = std::make_shared<std::vector<Note>>();
    context_.workspace.edit(
        [coders = coders(), which = *which, decision, notes, by = context_.workspace.coder()](
            project::Project& project) { *notes = study::adjudicate(project, coders, which, decision, by); },
        this,
        [this, notes] {
            for (const Note& note : *notes)
                context_.desk.say(toQString(note.text));
        },
        [this](const Failure& failure) {
            Q_EMIT context_.workspace.failed(failure);
            refresh();
        });
    toNext(row);
}

void Disagreements::edit() {
    const int row = table_->view().currentTableRow();
    const auto snapshot = context_.workspace.snapshot();
    if (!current_ || !snapshot) return;
    const bool ofFirst = current_->a.has_value();
    const CodingKey key = ofFirst ? *current_->a : *current_->b;
    const auto coding = std::find_if(snapshot->codings.begin(), snapshot->codings.end(),
                                     [key](const Coding& one) { return one.key == key; });
    std::vector<std::string> contacts;
    if (coding != snapshot->codings.end())
        for (const Contact* contact : SnapshotIndex(*snapshot).contactsOf(coding->ego))
            contacts.push_back(contact->label);
    auto* dialog =
        new EditedDialog(*snapshot, contacts,
                         {words(row, "code"), words(row, ofFirst ? "words_a" : "words_b"),
                          words(row, ofFirst ? "contact_a" : "contact_b"), words(row, ofFirst ? "stage_a" : "stage_b")},
                         context_.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { decide(dialog->decision()); });
    dialog->open();
}

void Disagreements::goToPassage() {
    const auto snapshot = context_.workspace.snapshot();
    if (!current_ || !snapshot) return;
    const CodingKey key = current_->a ? *current_->a : *current_->b;
    for (const Coding& coding : snapshot->codings)
        if (coding.key == key) context_.desk.openPassage(coding.passage);
}

void Disagreements::finishSource() {
    const auto snapshot = context_.workspace.snapshot();
    std::string title = toStd(source_->currentData().toString());
    if (title.empty() && snapshot && current_) {
        const CodingKey key = current_->a ? *current_->a : *current_->b;
        const SnapshotIndex index(*snapshot);
        for (const Coding& coding : snapshot->codings)
            if (coding.key == key) title = index.source(coding.passage.source)->title;
    }
    if (title.empty()) return;
    auto taken = std::make_shared<std::int64_t>(0);
    context_.workspace.edit(
        [coders = coders(), title, taken, by = context_.workspace.coder()](project::Project& project) {
            *taken = study::finishAdjudication(project, coders, title, by).codings;
        },
        this,
        [this, title, taken] {
            context_.desk.say(tr("%1 is adjudicated: %n coding(s) that both gave alike were taken over.", nullptr,
                                 static_cast<int>(*taken))
                                  .arg(toQString(title)));
        });
}

} // namespace kith::workbench
