#include "memos/memos_page.h"

#include "common/strings.h"
#include "common/theme.h"
#include "memos/memo_list.h"
#include "memos/memos_model.h"
#include "memos/note_edit.h"
#include "window/exports.h"

#include "kith/study/writing.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace kith::workbench {

MemosPage::MemosPage(const PageContext& given)
    : Page(given), model_(new MemosModel(this)), filter_(new MemosFilter(this)), table_(new QTableView),
      empty_(new QLabel) {
    filter_->setSourceModel(model_);
    filter_->setSortLocaleAware(true);
    table_->setModel(filter_);
    table_->setObjectName(QStringLiteral("memos"));
    table_->setAccessibleName(tr("Memos"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->horizontalHeader()->setSortIndicatorClearable(true);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setColumnWidth(MemosModel::Subject, 260);
    table_->setColumnWidth(MemosModel::Kind, 90);
    table_->setColumnWidth(MemosModel::By, 80);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->setSpacing(6);
    rows->addWidget(makeHead());
    rows->addWidget(empty_);
    rows->addWidget(table_, 1);
    rows->addWidget(makeEditor());
    setFocusProxy(table_);
    makeCommands();
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MemosPage::showCurrent);
    connect(filter_, &QAbstractItemModel::modelReset, this, &MemosPage::showCurrent);
    connect(table_, &QTableView::doubleClicked, this, &MemosPage::open);
    connect(&workspace(), &Workspace::edited, this, &MemosPage::refresh);
    refresh();
}

QString MemosPage::heading() const {
    return tr("Memos");
}

QWidget* MemosPage::makeHead() {
    words_ = new QLineEdit;
    words_->setPlaceholderText(tr("Filter memos"));
    words_->setAccessibleName(tr("Filter memos"));
    words_->setClearButtonEnabled(true);
    kinds_ = new QComboBox;
    kinds_->setObjectName(QStringLiteral("kinds"));
    kinds_->setAccessibleName(tr("Kind"));
    kinds_->addItem(tr("All kinds"), -1);
    for (const MemoKind kind : {MemoKind::Analytic, MemoKind::Method, MemoKind::Reflexive})
        kinds_->addItem(memoKindName(kind), static_cast<int>(kind));
    abouts_ = new QComboBox;
    abouts_->setAccessibleName(tr("About what"));
    abouts_->addItem(tr("About anything"), QString());
    for (const char* about : {"project", "source", "case", "contact", "code", "coding"})
        abouts_->addItem(memoAboutName(about), QLatin1String(about));
    coders_ = new QComboBox;
    coders_->setAccessibleName(tr("Coder"));
    coders_->addItem(tr("All coders"), QString());
    auto* write = new QToolButton;
    write->setText(tr("New memo"));
    write->setToolTip(tr("Write a memo on the project (Ctrl+N)"));
    write->setEnabled(!workspace().isReadOnly());
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words_, 1);
    row->addWidget(kinds_);
    row->addWidget(abouts_);
    row->addWidget(coders_);
    row->addWidget(write);
    connect(words_, &QLineEdit::textChanged, this, &MemosPage::filter);
    connect(words_, &QLineEdit::returnPressed, table_, [this] { table_->setFocus(); });
    for (QComboBox* choice : {kinds_, abouts_, coders_}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(choice, &QComboBox::activated, this, &MemosPage::filter);
    }
    connect(write, &QToolButton::clicked, this, &MemosPage::write);
    return head;
}

QWidget* MemosPage::makeEditor() {
    editor_ = new QWidget;
    about_ = new QLabel;
    about_->setWordWrap(true);
    kind_ = memoKindChoice(MemoKind::Analytic);
    text_ = new NoteEdit;
    text_->setObjectName(QStringLiteral("memo"));
    text_->setAccessibleName(tr("Memo"));
    text_->setLines(4, 8);
    remove_ = new QToolButton;
    remove_->setText(tr("Remove"));
    remove_->setAccessibleName(tr("Remove this memo"));
    auto* head = new QHBoxLayout;
    head->addWidget(about_, 1);
    head->addWidget(kind_);
    head->addWidget(remove_);
    auto* rows = new QVBoxLayout(editor_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(head);
    rows->addWidget(text_);
    connect(text_, &NoteEdit::finished, this, &MemosPage::save);
    connect(kind_, &QComboBox::activated, this, [this] {
        if (!writing_) save();
    });
    connect(remove_, &QToolButton::clicked, this, &MemosPage::remove);
    return editor_;
}

void MemosPage::makeCommands() {
    const auto add = [this](const QString& text, const QKeySequence& keys, auto run, QWidget* in,
                            Qt::ShortcutContext where) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(where);
        connect(action, &QAction::triggered, this, run);
        in->addAction(action);
        return action;
    };
    add(tr("New memo on the project"), QKeySequence(Qt::CTRL | Qt::Key_N), &MemosPage::write, this,
        Qt::WidgetWithChildrenShortcut);
    add(
        tr("Export the memos…"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] {
            const QString file = askForTableFile(this, tr("Export the memos"), tr("memos"));
            if (!file.isEmpty()) exportTo(file);
        },
        this, Qt::WidgetWithChildrenShortcut);
    add(tr("Go to what it is about"), QKeySequence(Qt::Key_Return), &MemosPage::open, table_, Qt::WidgetShortcut);
    add(
        tr("Edit the memo"), QKeySequence(Qt::Key_F2), [this] { text_->setFocus(Qt::ShortcutFocusReason); }, table_,
        Qt::WidgetShortcut);
    add(tr("Remove the memo"), QKeySequence(Qt::Key_Delete), &MemosPage::remove, table_, Qt::WidgetShortcut);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MemosPage::find() {
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

void MemosPage::refresh() {
    workspace().compute(
        this, QStringLiteral("memos"),
        [](const project::Project& project, const StudySnapshot&, const Job&) { return study::listMemos(project); },
        [this](std::vector<study::ListedMemo> memos) {
            const MemoKey before = shown_.key;
            std::set<std::string> coders;
            for (const study::ListedMemo& listed : memos)
                coders.insert(listed.memo.coder);
            const QString coder = coders_->currentData().toString();
            while (coders_->count() > 1)
                coders_->removeItem(1);
            for (const std::string& each : coders)
                coders_->addItem(toQString(each), toQString(each));
            coders_->setCurrentIndex(std::max(0, coders_->findData(coder)));
            const bool any = !memos.empty();
            model_->setMemos(std::move(memos));
            filter();
            QModelIndex again = filter_->mapFromSource(model_->indexOf(before));
            if (!again.isValid() && !table_->currentIndex().isValid()) again = filter_->index(0, 0);
            if (again.isValid()) table_->setCurrentIndex(again);
            empty_->setText(tr("No memos yet. Write one here on the whole project (Ctrl+N), or in the inspector on a "
                               "passage, a contact, a code, a case or a source."));
            empty_->setVisible(!any);
            table_->setVisible(any);
            showCurrent();
        });
}

void MemosPage::filter() {
    MemosFilter::Wanted wanted;
    if (const int kind = kinds_->currentData().toInt(); kind >= 0) wanted.kind = static_cast<MemoKind>(kind);
    wanted.about = toStd(abouts_->currentData().toString());
    wanted.coder = toStd(coders_->currentData().toString());
    wanted.words = words_->text().trimmed();
    filter_->setWanted(wanted);
}

const study::ListedMemo* MemosPage::current() const {
    return model_->memoAt(filter_->mapToSource(table_->currentIndex()));
}

void MemosPage::showCurrent() {
    const study::ListedMemo* listed = current();
    if (writing_) return;
    if (listed && listed->memo.key != shown_.key) text_->setWords({}); // never one's words in another's place
    editor_->setVisible(listed != nullptr);
    shown_ = listed ? listed->memo : Memo();
    if (!listed) return;
    const bool own = listed->memo.coder == workspace().coder() && !workspace().isReadOnly();
    about_->setText(QStringLiteral("%1: %2").arg(memoAboutName(listed->memo.about), toQString(listed->subject)) +
                    QStringLiteral(" · ") + toQString(listed->memo.coder));
    about_->setTextFormat(Qt::PlainText);
    kind_->setCurrentIndex(static_cast<int>(listed->memo.kind));
    kind_->setEnabled(own);
    remove_->setEnabled(own);
    remove_->setText(tr("Remove"));
    text_->setReadOnly(!own);
    text_->setSavedWhenLeft(true);
    text_->setWords(toQString(listed->memo.text));
}

void MemosPage::open() {
    const study::ListedMemo* listed = current();
    if (!listed) return;
    const Uuid key = listed->memo.aboutKey;
    const std::string& about = listed->memo.about;
    if (about == "source") {
        desk().openSource({key});
    } else if (about == "coding") {
        desk().inspect(CodingKey{key});
        if (const auto coding = workspace().reading().coding({key})) desk().openPassage(coding->passage);
    } else if (about == "code") {
        desk().openPage(QStringLiteral("codebook"), toQString(key.toString()));
    } else if (about == "contact") {
        desk().inspect(ContactKey{key});
    } else if (about == "case") {
        desk().inspect(CaseKey{key});
    } else {
        text_->setFocus(Qt::OtherFocusReason);
    }
}

void MemosPage::write() {
    if (workspace().isReadOnly()) return;
    if (text_->isChanged()) save();
    writing_ = true;
    shown_ = {};
    editor_->show();
    about_->setText(tr("New memo on the project: Ctrl+Enter saves it"));
    kind_->setEnabled(true);
    kind_->setCurrentIndex(0);
    remove_->setEnabled(true);
    remove_->setText(tr("Cancel"));
    text_->setReadOnly(false);
    text_->setWords({});
    text_->clear();
    text_->setSavedWhenLeft(false);
    text_->setFocus(Qt::OtherFocusReason);
}

void MemosPage::save() {
    const auto kind = static_cast<MemoKind>(kind_->currentData().toInt());
    const std::string text = toStd(text_->words());
    const Coder by = workspace().coder();
    if (writing_) {
        if (text_->words().trimmed().isEmpty()) return;
        writing_ = false;
        auto key = std::make_shared<MemoKey>();
        workspace().edit(
            [kind, text, by, key](project::Project& project) {
                *key = study::addMemo(project, study::MemoSubject::ofProject(), kind, text, by);
            },
            this, [this, key] { shown_.key = *key; });
        return;
    }
    if (!shown_.key || (text == shown_.text && kind == shown_.kind)) return;
    workspace().edit([key = shown_.key, kind, text,
                      by](project::Project& project) { study::editMemo(project, key, kind, text, by); },
                     this, {},
                     [this](const Failure& failure) {
                         text_->revert();
                         kind_->setCurrentIndex(static_cast<int>(shown_.kind));
                         Q_EMIT workspace().failed(failure);
                     });
}

void MemosPage::remove() {
    if (writing_) {
        writing_ = false;
        text_->clear();
        showCurrent();
        return;
    }
    if (!shown_.key) return;
    text_->revert();
    workspace().edit([key = shown_.key,
                      by = workspace().coder()](project::Project& project) { study::removeMemo(project, key, by); },
                     this);
}

void MemosPage::exportTo(const QString& file) {
    workspace().startJob(
        this, tr("Exporting the memos"),
        [path = toPath(file), language = context().language()](const project::Project& project, const Job&) {
            study::writeTable(path, study::memosTable(project, language), language);
            return true;
        },
        [this, file](bool) { sayWritten(desk(), file); });
}

Page* makeMemosPage(const PageContext& context) {
    return new MemosPage(context);
}

} // namespace kith::workbench
