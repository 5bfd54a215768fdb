#include "codebook/codebook_page.h"

#include "codebook/code_dialogs.h"
#include "codebook/code_editor.h"
#include "codebook/code_tree.h"
#include "codebook/code_tree_model.h"
#include "common/commands.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "window/choose_code.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

CodebookPage::CodebookPage(const PageContext& given) : Page(given), tabs_(new QTabWidget) {
    tabs_->setAccessibleName(tr("Parts of the codebook"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(makeCodes(), tr("Codes"));
    tabs_->addTab(makeVersions(), tr("Versions"));
    tabs_->addTab(makeRecoding(), tr("To be coded again"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(tabs_);
    setFocusProxy(tree_);
    makeCommands();
    connect(&workspace(), &Workspace::outlineChanged, this, &CodebookPage::refreshTables);
    refreshTables();
}

QString CodebookPage::heading() const {
    return tr("Codebook");
}

QString CodebookPage::labelOf(const Code& code) const {
    return toQString(code.label(context().language()));
}

QWidget* CodebookPage::makeCodes() {
    tree_ = new CodeTree(context(), CodeTree::Moves::Yes);
    tree_->setObjectName(QStringLiteral("codebook"));
    tree_->countMine(false);
    editor_ = new CodeEditor(context());
    words_ = new QLineEdit;
    words_->setPlaceholderText(tr("Filter codes"));
    words_->setAccessibleName(tr("Filter codes"));
    words_->setClearButtonEnabled(true);
    auto* retired = new QToolButton;
    retired->setText(tr("Retired"));
    retired->setToolTip(tr("Show codes that were retired, too"));
    retired->setCheckable(true);
    retired->setAutoRaise(true);
    retired->setFocusPolicy(Qt::StrongFocus);
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("commands"));
    more->setText(tr("Change"));
    more->setToolTip(tr("Add, move, merge, split, retire, import"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(words_, 1);
    head->addWidget(retired);
    head->addWidget(more);
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(6, 6, 0, 0);
    rows->addLayout(head);
    rows->addWidget(tree_, 1);
    auto* both = new QSplitter;
    both->setChildrenCollapsible(false);
    both->addWidget(left);
    both->addWidget(editor_);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    connect(words_, &QLineEdit::textChanged, tree_, &CodeTree::setFilter);
    connect(words_, &QLineEdit::returnPressed, tree_, [this] { tree_->setFocus(); });
    connect(retired, &QToolButton::toggled, tree_, &CodeTree::showRetired);
    connect(tree_, &CodeTree::codeChanged, this, [this] {
        const Code* code = tree_->currentCode();
        editor_->setCode(code ? code->key : CodeKey());
        for (QAction* action : onCode_)
            action->setEnabled(code && code->retired == 0);
    });
    connect(tree_, &CodeTree::codeActivated, this, [this] { editor_->setFocus(Qt::OtherFocusReason); });
    connect(tree_, &CodeTree::moved, this, &CodebookPage::putCode);
    connect(tree_, &CodeTree::passageDropped, this, [this](CodeKey code) { desk().applyCode(code); });
    connect(editor_, &CodeEditor::parentWanted, this, [this](CodeKey code, CodeKey parent) {
        study::CodePlace where{parent, {}, {}, {}};
        for (const Code& each : workspace().outline().codebook.codes)
            if (each.key == code) where.group = each.group;
        putCode(code, where);
    });
    return both;
}

QWidget* CodebookPage::makeVersions() {
    versions_ = new TableView;
    versions_->setObjectName(QStringLiteral("versions"));
    differences_ = new TableView;
    differences_->setObjectName(QStringLiteral("differences"));
    differences_->setWordWrap(true);
    from_ = new QComboBox;
    from_->setAccessibleName(tr("Version before"));
    to_ = new QComboBox;
    to_->setAccessibleName(tr("Version after"));
    note_ = new QLabel;
    note_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(new QLabel(tr("Differences between version")));
    head->addWidget(from_);
    head->addWidget(new QLabel(tr("and version")));
    head->addWidget(to_);
    head->addStretch();
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->addWidget(versions_, 2);
    rows->addLayout(head);
    rows->addWidget(note_);
    rows->addWidget(differences_, 3);
    connect(from_, &QComboBox::activated, this, &CodebookPage::refreshDifferences);
    connect(to_, &QComboBox::activated, this, &CodebookPage::refreshDifferences);
    return page;
}

QWidget* CodebookPage::makeRecoding() {
    recoding_ = new TableView;
    recoding_->setObjectName(QStringLiteral("recoding"));
    recodingNote_ = new QLabel;
    recodingNote_->setWordWrap(true);
    auto* done = new QAction(tr("Coded again: done"), recoding_);
    done->setShortcut(Qt::Key_D);
    done->setShortcutContext(Qt::WidgetShortcut);
    recoding_->addAction(done);
    connect(done, &QAction::triggered, this, &CodebookPage::finishRecoding);
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->addWidget(recodingNote_);
    rows->addWidget(recoding_, 1);
    connect(recoding_, &TableView::rowActivated, this, &CodebookPage::openRecoding);
    return page;
}

QAction* CodebookPage::command(const QString& text, const QKeySequence& keys, std::function<void()> run) {
    QAction* action = addCommand(this, text, keys, std::move(run));
    findChild<QToolButton*>(QStringLiteral("commands"))->addAction(action);
    return action;
}

void CodebookPage::makeCommands() {
    command(tr("Add a code…"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { addCode(false); });
    onCode_ = {
        command(tr("Add a code below…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { addCode(true); }),
        command(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { step(study::CodeStep::Up); }),
        command(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { step(study::CodeStep::Down); }),
        command(tr("Move below the code above it"), QKeySequence(Qt::ALT | Qt::Key_Right),
                [this] { step(study::CodeStep::Below); }),
        command(tr("Move out"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(study::CodeStep::Out); }),
        command(tr("Merge into…"), QKeySequence(Qt::CTRL | Qt::Key_M), [this] { merge(); }),
        command(tr("Split…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { split(); }),
        command(tr("Retire"), {}, [this] { retire(); }),
    };
    command(tr("Import codes…"), {}, [this] { chooseImport(); });
    for (QAction* action : onCode_)
        action->setEnabled(tree_->currentCode() != nullptr);
    auto* remove = new QAction(tr("Retire"), tree_);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &CodebookPage::retire);
    tree_->addAction(remove);
}

void CodebookPage::show(const QVariant& what) {
    if (const auto key = Uuid::parse(toStd(what.toString()))) {
        tabs_->setCurrentIndex(0);
        tree_->setCurrentCode({*key});
    }
}

QVariant CodebookPage::place() const {
    const Code* code = tree_->currentCode();
    return code ? QVariant(toQString(code->key.uuid.toString())) : QVariant();
}

void CodebookPage::find() {
    tabs_->setCurrentIndex(0);
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

void CodebookPage::addCode(bool below) {
    const Code* code = tree_->currentCode();
    const auto [layer, group] =
        tree_->codes().placeOf(static_cast<CodeFilter*>(tree_->model())->mapToSource(tree_->currentIndex()));
    auto* dialog = new AddCodeDialog(context(), layer, below && code ? code->name : std::string(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, below, group = group] {
        study::CodeWish wish = dialog->wish();
        if (!below) wish.group = group;
        workspace().edit(
            [wish, by = workspace().coder()](project::Project& project) { study::addCode(project, wish, by); }, this,
            [this, name = wish.name] {
                // The tree has it once the outline is read.
                connect(
                    &workspace(), &Workspace::outlineChanged, tree_,
                    [this, name] {
                        for (const Code& each : workspace().outline().codebook.codes)
                            if (each.retired == 0 && each.name == name) tree_->setCurrentCode(each.key);
                    },
                    static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
            });
    });
    dialog->open();
}

void CodebookPage::step(study::CodeStep step) {
    const Code* code = tree_->currentCode();
    if (!code) return;
    auto moved = std::make_shared<bool>(false);
    workspace().edit([key = code->key, step, moved, by = workspace().coder()](
                         project::Project& project) { *moved = study::stepCode(project, key, step, by); },
                     this,
                     [this, moved] {
                         if (!*moved) desk().say(tr("The code cannot go further that way."));
                     });
}

void CodebookPage::putCode(CodeKey code, const study::CodePlace& place) {
    workspace().edit([code, place, by = workspace().coder()](
                         project::Project& project) { study::placeCode(project, code, place, by); },
                     this);
}

void CodebookPage::merge() {
    const Code* code = tree_->currentCode();
    if (!code) return;
    CodesOffered offered;
    offered.only = [key = code->key](const Code& other) { return other.key != key; };
    for (const Code& other : workspace().outline().codebook.codes) // most often it is one of the same layer
        if (other.layer == code->layer) offered.recent.push_back(other.key);
    ChoicePalette* palette = chooseCode(
        context(), tr("Merge %1 into …").arg(labelOf(*code)), this,
        [this, name = code->name](const Code& into) {
            workspace().edit([into = into.name, name, by = workspace().coder()](
                                 project::Project& project) { study::mergeCodes(project, into, {name}, by); },
                             this);
        },
        offered);
    palette->explain(tr("Its codings become codings of the code that you choose; where a passage has both, one "
                        "remains. %1 is retired.")
                         .arg(labelOf(*code)));
}

void CodebookPage::split() {
    const Code* code = tree_->currentCode();
    if (!code) return;
    auto* dialog = new SplitCodeDialog(context(), *code, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name = code->name] {
        workspace().edit([split = dialog->split(), name, by = workspace().coder()](
                             project::Project& project) { study::splitCode(project, name, split, by); },
                         this);
    });
    dialog->open();
}

void CodebookPage::retire() {
    const Code* code = tree_->currentCode();
    if (!code || code->retired != 0) return;
    workspace().edit([name = code->name,
                      by = workspace().coder()](project::Project& project) { study::retireCode(project, name, by); },
                     this,
                     [this, label = labelOf(*code)] {
                         desk().say(tr("%1 is retired; its codings stay. Ctrl+Z takes it back.").arg(label));
                     });
}

void CodebookPage::chooseImport() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Import codes"), {},
                                                      tr("Codebooks and protocols (*.toml);;All files (*)"));
    if (!file.isEmpty()) importFrom(file);
}

void CodebookPage::importFrom(const QString& file) {
    workspace().compute(
        this, QStringLiteral("import"),
        [path = toPath(file)](const project::Project& project, const StudySnapshot&, const Job&) {
            return study::previewCodebookImport(project, path);
        },
        [this, file](const study::CodebookImport& preview) {
            if (preview.added.empty() && preview.different.empty()) {
                desk().say(tr("The codebook has all codes of %1 already.").arg(QFileInfo(file).fileName()));
                return;
            }
            auto* dialog = new ImportCodesDialog(QFileInfo(file).fileName(), preview, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
                workspace().edit([path = toPath(file), replaces = dialog->replaces(), by = workspace().coder()](
                                     project::Project& project) { study::importCodebook(project, path, replaces, by); },
                                 this);
            });
            dialog->open();
        });
}

void CodebookPage::refreshTables() {
    struct Read {
        Table versions, recoding;
    };
    const std::string language = context().language();
    workspace().compute(
        this, QStringLiteral("tables"),
        [language](const project::Project& project, const StudySnapshot&, const Job&) {
            return Read{study::codebookVersions(project, language), study::recodingTable(project)};
        },
        [this, language](const Read& read) {
            versions_->setTable(read.versions, language);
            const int now = workspace().outline().codebook.version;
            const int before = std::max(1, from_->currentText().toInt());
            const bool atEnd = to_->count() == 0 || to_->currentIndex() == to_->count() - 1;
            const int after = atEnd ? now : std::min(now, to_->currentText().toInt());
            from_->clear();
            to_->clear();
            for (int version = 1; version <= now; ++version) {
                from_->addItem(QString::number(version));
                to_->addItem(QString::number(version));
            }
            from_->setCurrentIndex(std::min(before, now) - 1);
            to_->setCurrentIndex(after - 1);
            refreshDifferences();
            recoding_->setTable(read.recoding, language);
            const auto open = std::count_if(read.recoding.rows.begin(), read.recoding.rows.end(),
                                            [](const auto& row) { return row.back() == Cell("no"); });
            recodingNote_->setText(
                read.recoding.rows.empty()
                    ? tr("Nothing: a code that is added or promoted later lists here the sources that must be looked "
                         "at again.")
                    : tr("Codes that came later: Enter opens the source, D says that it was looked at again."));
            tabs_->setTabText(2, open > 0 ? tr("To be coded again (%1)").arg(open) : tr("To be coded again"));
        });
}

void CodebookPage::refreshDifferences() {
    const std::string language = context().language();
    const int from = std::min(from_->currentText().toInt(), to_->currentText().toInt());
    const int to = std::max(from_->currentText().toInt(), to_->currentText().toInt());
    workspace().compute(
        this, QStringLiteral("differences"),
        [from, to, language](const project::Project& project, const StudySnapshot&, const Job&) {
            return study::codebookDifferences(project, from, to, language);
        },
        [this, language](const Table& table) {
            differences_->setTable(table, language);
            QStringList notes;
            if (table.rows.empty()) notes += tr("These versions do not differ.");
            for (const std::string& note : table.notes)
                notes += toQString(note);
            note_->setText(notes.join(QLatin1Char(' ')));
            note_->setVisible(!notes.isEmpty());
        },
        [](const Failure&) {}); // of versions that are there no more: they are being read anew
}

void CodebookPage::finishRecoding() {
    const int row = recoding_->currentTableRow();
    if (row < 0) return;
    const auto& cells = recoding_->table().rows[static_cast<std::size_t>(row)];
    if (cells[2] == Cell("yes")) return;
    workspace().edit(
        [code = std::get<std::string>(cells[0].value), source = std::get<std::string>(cells[1].value),
         by = workspace().coder()](project::Project& project) { study::finishRecoding(project, code, source, by); },
        this);
}

void CodebookPage::openRecoding() {
    const int row = recoding_->currentTableRow();
    if (row < 0) return;
    const auto& title = std::get<std::string>(recoding_->table().rows[static_cast<std::size_t>(row)][1].value);
    for (const Source& source : workspace().outline().sources)
        if (!source.superseded && source.title == title) {
            desk().openSource(source.key);
            return;
        }
}

Page* makeCodebookPage(const PageContext& context) {
    return new CodebookPage(context);
}

} // namespace kith::workbench
