#include "codebook/codes_dock.h"

#include "codebook/code_tree.h"
#include "codebook/code_tree_model.h"
#include "common/strings.h"
#include "window/main_window.h"

#include "kith/study/cards.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace kith::workbench {

CodesDock::CodesDock(const PageContext& context)
    : context_(context), words_(new QLineEdit), whose_(new QComboBox), retired_(new QToolButton),
      tree_(new CodeTree(context, CodeTree::Moves::No)) {
    words_->setPlaceholderText(tr("Filter codes"));
    words_->setClearButtonEnabled(true);
    words_->setAccessibleName(tr("Filter codes"));
    words_->setToolTip(tr("Words of names and definitions. Down goes to the codes, Enter applies the current one."));
    words_->installEventFilter(this);
    whose_->addItem(tr("My codings"));
    whose_->addItem(tr("Everybody's codings"));
    whose_->setAccessibleName(tr("Whose codings are counted"));
    whose_->setToolTip(tr("Whose codings are counted"));
    whose_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    retired_->setText(tr("Retired"));
    retired_->setCheckable(true);
    retired_->setAutoRaise(true);
    retired_->setFocusPolicy(Qt::StrongFocus);
    retired_->setToolTip(tr("Show codes that were retired, too"));
    tree_->setObjectName(QStringLiteral("codes"));
    tree_->installEventFilter(this);
    auto* choices = new QHBoxLayout;
    choices->addWidget(whose_, 1);
    choices->addWidget(retired_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->setSpacing(4);
    layout->addWidget(words_);
    layout->addLayout(choices);
    layout->addWidget(tree_, 1);
    setFocusProxy(tree_);

    connect(words_, &QLineEdit::textChanged, tree_, &CodeTree::setFilter);
    connect(words_, &QLineEdit::returnPressed, this, &CodesDock::apply);
    connect(whose_, &QComboBox::currentIndexChanged, this, [this](int index) { tree_->countMine(index == 0); });
    connect(retired_, &QToolButton::toggled, tree_, &CodeTree::showRetired);
    connect(tree_, &CodeTree::codeActivated, this, &CodesDock::apply);
    connect(tree_, &CodeTree::passageDropped, this, [this](CodeKey code) { context_.desk.applyCode(code); });
    connect(tree_, &QTreeView::clicked, this, [this] {
        if (const Code* code = tree_->currentCode()) context_.desk.inspect(code->key);
    });
    connect(tree_, &CodeTree::countsShown, this, [this] {
        whose_->setEnabled(tree_->mayCountAll());
        if (!tree_->mayCountAll()) whose_->setToolTip(tr("While you code blind, only your own codings are counted."));
    });
    makeActions();
}

void CodesDock::makeActions() {
    const auto add = [this](const QString& text, const QKeySequence& keys, auto run) {
        auto* action = new QAction(text, tree_);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        tree_->addAction(action);
    };
    // Enter itself is the tree's.
    add(tr("Apply to the selection (Enter)"), {}, [this] { apply(); });
    add(tr("List its passages"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { listPassages(); });
    add(tr("Show in the inspector"), QKeySequence(Qt::Key_Space), [this] {
        if (const Code* code = tree_->currentCode()) context_.desk.inspect(code->key);
    });
    add(tr("Edit in the codebook"), QKeySequence(Qt::Key_F2), [this] {
        if (const Code* code = tree_->currentCode())
            context_.desk.openPage(QStringLiteral("codebook"), toQString(code->key.uuid.toString()));
    });
    tree_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CodesDock::apply() {
    const Code* code = tree_->currentCode();
    if (!code) return;
    if (code->retired != 0)
        context_.desk.say(tr("%1 is retired: it cannot be applied.").arg(toQString(code->label(context_.language()))));
    else
        context_.desk.applyCode(code->key);
}

void CodesDock::listPassages() {
    const Code* code = tree_->currentCode();
    if (!code) return;
    const QString label = toQString(code->label(context_.language()));
    const Coder whose = whose_->currentIndex() == 0 || !tree_->mayCountAll() ? context_.workspace.coder() : Coder();
    context_.workspace.compute(
        this, QStringLiteral("passages"),
        [key = code->key, whose](const project::Project& project, const StudySnapshot& snapshot, const Job&) {
            return study::codeCard(project, snapshot, key, whose).codings;
        },
        [this, label](const std::vector<CodingKey>& codings) {
            context_.desk.listPassages(
                {tr("%1: %n passage(s)", nullptr, static_cast<int>(codings.size())).arg(label), codings, {}});
        });
}

void CodesDock::goBack() {
    if (const auto* main = qobject_cast<MainWindow*>(window()))
        if (Page* page = main->currentPage()) page->setFocus(Qt::OtherFocusReason);
}

bool CodesDock::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == words_ && key->key() == Qt::Key_Down) {
        tree_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        if (words_->text().isEmpty())
            goBack();
        else
            words_->clear();
        return true;
    }
    if (watched == tree_ && key->matches(QKeySequence::Find)) {
        words_->setFocus(Qt::ShortcutFocusReason);
        words_->selectAll();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget* makeCodesDock(const PageContext& context) {
    return new CodesDock(context);
}

} // namespace kith::workbench
