#include "results/table_panel.h"

#include "common/elided_label.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "results/share_delegate.h"
#include "window/exports.h"

#include "kith/study/writing.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

TablePanel::TablePanel(const PageContext& context, ResultPage& page, QWidget* parent)
    : QWidget(parent), context_(context), title_(new ElidedLabel(this)), copy_(new QToolButton(this)),
      export_(new QToolButton(this)), stack_(new QStackedWidget(this)), view_(new TableView(this)),
      message_(new QLabel(this)), notes_(new QLabel) {
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("Copy the table, or what is selected of it, as text"));
    copy_->setAccessibleName(tr("Copy the table as text"));
    copy_->setAutoRaise(true);
    export_->setText(tr("Export…"));
    export_->setToolTip(tr("Write the table to a file: csv, xlsx, html, json or tex"));
    export_->setAccessibleName(tr("Export the table"));
    export_->setAutoRaise(true);

    view_->setItemDelegate(new ShareDelegate(view_));
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    message_->setWordWrap(true);
    message_->setAlignment(Qt::AlignCenter);
    message_->setMargin(24);
    message_->setTextFormat(Qt::PlainText);
    message_->setFocusPolicy(Qt::StrongFocus);
    stack_->addWidget(view_);
    stack_->addWidget(message_);

    notes_->setWordWrap(true);
    notes_->setTextFormat(Qt::PlainText);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    notes_->setContentsMargins(8, 6, 8, 6);
    notes_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(notes_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMaximumHeight(fontMetrics().height() * 5 + 14);
    scroll->setAccessibleName(tr("Notes to the table"));
    notesArea_ = scroll;

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 4);
    head->setSpacing(4);
    head->addWidget(title_, 1);
    head->addWidget(copy_);
    head->addWidget(export_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(stack_, 1);
    column->addWidget(notesArea_);

    connect(copy_, &QToolButton::clicked, this, &TablePanel::copy);
    connect(export_, &QToolButton::clicked, this, &TablePanel::exportTable);
    connect(view_, &TableView::evidenceWanted, &page, &ResultPage::listPassages);
    connect(view_, &TableView::nothingBehind, this,
            [this] { context_.desk.say(tr("No passages stand behind this number. Those that have some are blue.")); });
    connect(view_, &TableView::rowActivated, this, &TablePanel::rowActivated);
    connect(view_, &TableView::rowChanged, this, &TablePanel::rowChanged);
    setMessage(tr("One moment …"));
}

void TablePanel::setTable(Table table) {
    title_->setText(toQString(table.title));
    title_->setToolTip(title_->text());
    showNotesOf(table);
    if (table.rows.empty()) {
        Table kept = table;
        view_->setTable(std::move(kept), context_.language());
        showMessage(tr("There is nothing in this table yet."));
        return;
    }
    const int across = view_->horizontalScrollBar()->value(), down = view_->verticalScrollBar()->value();
    const bool same = table.columns == view_->table().columns;
    view_->setTable(std::move(table), context_.language());
    const auto& columns = view_->table().columns;
    const bool hasLabels = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.id == "label"; });
    for (std::size_t i = 0; i < columns.size(); ++i)
        view_->setColumnHidden(static_cast<int>(i),
                               hidden_.contains(columns[i].id) && (columns[i].id != "code" || hasLabels));
    if (!same) {
        groupLast();
    } else {
        view_->horizontalScrollBar()->setValue(across);
        view_->verticalScrollBar()->setValue(down);
    }
    const bool hadFocus = message_->hasFocus();
    stack_->setCurrentWidget(view_);
    setFocusProxy(view_);
    if (hadFocus) view_->setFocus();
    copy_->setEnabled(true);
    export_->setEnabled(true);
}

// Where room is scarce, the figures are worth more of it than the group of a code.
void TablePanel::groupLast() {
    QHeaderView* header = view_->horizontalHeader();
    for (int i = 0; i < header->count(); ++i)
        header->moveSection(header->visualIndex(i), i);
    const auto& columns = view_->table().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].id == "group")
            header->moveSection(header->visualIndex(static_cast<int>(i)), header->count() - 1);
}

void TablePanel::setMessage(const QString& words) {
    notesArea_->hide();
    showMessage(words);
}

// The keyboard stays here, so that the page's shortcuts go on holding.
void TablePanel::showMessage(const QString& words) {
    const bool hadFocus = view_->hasFocus();
    message_->setText(words);
    message_->setAccessibleName(words);
    stack_->setCurrentWidget(message_);
    setFocusProxy(message_);
    if (hadFocus) message_->setFocus();
    copy_->setEnabled(false);
    export_->setEnabled(false);
}

const Table& TablePanel::table() const {
    return view_->table();
}

void TablePanel::showTitle(bool shown) {
    title_->setVisible(shown);
}

void TablePanel::showNotes(bool shown) {
    notesWanted_ = shown;
    notesArea_->setVisible(shown);
}

void TablePanel::showNotesOf(const Table& table) {
    QStringList lines;
    for (const std::string& note : table.notes)
        lines += toQString(note);
    notes_->setText(lines.join(QLatin1Char('\n')));
    makeQuiet(notes_);
    notesArea_->setVisible(notesWanted_ && !lines.isEmpty());
}

void TablePanel::copy() {
    view_->copy();
    context_.desk.say(tr("The table is on the clipboard."));
}

void TablePanel::exportTable() {
    const QString file = askForTableFile(this, tr("Export the table"), toQString(table().id));
    if (!file.isEmpty()) exportTo(file);
}

void TablePanel::exportTo(const QString& file) {
    writeTable(context_, this, table(), file);
}

} // namespace kith::workbench
