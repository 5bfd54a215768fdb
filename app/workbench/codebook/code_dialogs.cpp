#include "codebook/code_dialogs.h"

#include "codebook/code_tree_model.h"
#include "common/dialog_buttons.h"
#include "common/strings.h"

#include "kith/model/piles.h"
#include "kith/model/wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

QLabel* intro(const QString& words) {
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    return label;
}

// "Open to all" is called open-to-all.
QString nameOf(const QString& label) {
    QString name;
    for (const QChar c : label.trimmed().toLower())
        name += c.isLetterOrNumber() ? c : QLatin1Char('-');
    while (name.contains(QLatin1String("--")))
        name.replace(QLatin1String("--"), QLatin1String("-"));
    return name;
}

} // namespace

AddCodeDialog::AddCodeDialog(const PageContext& context, const std::string& layer, const std::string& parent,
                             QWidget* above)
    : QDialog(above), context_(context), layer_(layer), parent_(parent), label_(new QLineEdit), name_(new QLineEdit),
      brief_(new QLineEdit) {
    setWindowTitle(tr("Add a code"));
    setMinimumWidth(420);
    label_->setObjectName(QStringLiteral("label"));
    label_->setAccessibleName(tr("Label"));
    name_->setAccessibleName(tr("Name"));
    brief_->setAccessibleName(tr("In short"));
    auto* form = new QFormLayout;
    form->addRow(tr("Label"), label_);
    if (layer.empty()) {
        newLayer_ = new QLineEdit;
        newLayer_->setAccessibleName(tr("Layer"));
        form->addRow(tr("Layer"), newLayer_);
    }
    form->addRow(tr("Name"), name_);
    form->addRow(tr("In short"), brief_);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(intro(
        parent.empty() ? tr("In the layer %1. It opens the list of sources to be looked at again.")
                             .arg(layer.empty() ? tr("that you name") : toQString(layer))
                       : tr("Below %1. It opens the list of sources to be looked at again.").arg(toQString(parent))));
    rows->addLayout(form);
    QDialogButtonBox* buttons = acceptOrCancel(this, tr("Add"));
    rows->addWidget(buttons);
    acceptOf(buttons)->setEnabled(false);
    connect(label_, &QLineEdit::textEdited, this, [this](const QString& label) {
        if (!named_)
            name_->setText((layer_.empty() ? QString() : toQString(layer_) + QLatin1Char('.')) + nameOf(label));
    });
    connect(name_, &QLineEdit::textEdited, this, [this] { named_ = true; });
    connect(name_, &QLineEdit::textChanged, this,
            [buttons](const QString& name) { acceptOf(buttons)->setEnabled(!name.trimmed().isEmpty()); });
}

study::CodeWish AddCodeDialog::wish() const {
    study::CodeWish wish;
    wish.name = toStd(name_->text().trimmed());
    wish.layer = newLayer_ ? toStd(newLayer_->text().trimmed()) : layer_;
    wish.parent = parent_;
    wish.language = context_.language();
    wish.text.label = toStd(label_->text().trimmed());
    wish.text.brief = toStd(brief_->text().trimmed());
    return wish;
}

SplitCodeDialog::SplitCodeDialog(const PageContext& context, const Code& code, QWidget* above)
    : QDialog(above), context_(context), code_(code.name), name_(new QLineEdit), pattern_(new QLineEdit),
      stage_(new QComboBox), ego_(new QComboBox), preview_(intro({})) {
    const std::string language = context.language();
    setWindowTitle(tr("Split %1").arg(toQString(code.label(language))));
    setMinimumWidth(440);
    name_->setText(toQString(code.name) + QStringLiteral("-2"));
    name_->setAccessibleName(tr("Name of the new code"));
    pattern_->setObjectName(QStringLiteral("pattern"));
    pattern_->setAccessibleName(tr("Words of the passage"));
    pattern_->setToolTip(tr("A regular expression, such as learn(ed|t)"));
    stage_->setAccessibleName(tr("Stage"));
    ego_->setAccessibleName(tr("Case"));
    const auto snapshot = context.workspace.snapshot();
    stage_->addItem(tr("any"), static_cast<int>(Stage::NotAsked));
    for (const Stage stage : {Stage::Build, Stage::Maintain, Stage::Activate})
        stage_->addItem(
            toQString(wordingOf(snapshot ? snapshot->protocol : Protocol(), "stage", toString(stage), language)),
            static_cast<int>(stage));
    ego_->addItem(tr("any"), QString());
    for (const Case& each : context.workspace.outline().cases)
        ego_->addItem(toQString(each.label), toQString(each.label));
    auto* form = new QFormLayout;
    form->addRow(tr("New code"), name_);
    form->addRow(tr("Words of the passage"), pattern_);
    form->addRow(tr("Stage"), stage_);
    form->addRow(tr("Case"), ego_);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(intro(tr("The new code takes over the codings for which all of this holds:")));
    rows->addLayout(form);
    rows->addWidget(preview_);
    buttons_ = acceptOrCancel(this, tr("Split"));
    rows->addWidget(buttons_);
    connect(pattern_, &QLineEdit::textChanged, this, &SplitCodeDialog::preview);
    connect(stage_, &QComboBox::currentIndexChanged, this, &SplitCodeDialog::preview);
    connect(ego_, &QComboBox::currentIndexChanged, this, &SplitCodeDialog::preview);
    preview();
}

study::CodeSplit SplitCodeDialog::split() const {
    study::CodeSplit split;
    split.name = toStd(name_->text().trimmed());
    split.pattern = toStd(pattern_->text());
    split.stage = static_cast<Stage>(stage_->currentData().toInt());
    split.ego = toStd(ego_->currentData().toString());
    return split;
}

void SplitCodeDialog::preview() {
    const study::CodeSplit wanted = split();
    const bool said = !wanted.pattern.empty() || wanted.stage != Stage::NotAsked || !wanted.ego.empty();
    acceptOf(buttons_)->setEnabled(false);
    if (!said) {
        preview_->setText(tr("Say which codings are meant."));
        return;
    }
    context_.workspace.compute(
        this, QStringLiteral("preview"),
        [code = code_, wanted](const project::Project& project, const StudySnapshot&, const Job&) {
            return study::previewSplit(project, code, wanted);
        },
        [this](const study::SplitPreview& found) {
            preview_->setText(
                tr("%1 of %n coding(s) go to the new code.", nullptr, static_cast<int>(found.all)).arg(found.going));
            acceptOf(buttons_)->setEnabled(found.going > 0);
        },
        [this](const Failure& failure) {
            if (!failure.cancelled) preview_->setText(failure.message);
        });
}

ImportCodesDialog::ImportCodesDialog(const QString& file, const study::CodebookImport& preview, QWidget* above)
    : QDialog(above) {
    setWindowTitle(tr("Import codes from %1").arg(file));
    resize(460, 400);
    auto* rows = new QVBoxLayout(this);
    const auto list = [&](const QString& heading, const std::vector<std::string>& names) {
        rows->addWidget(intro(heading));
        if (names.empty()) return;
        auto* codes = new QListWidget;
        codes->setAccessibleName(heading);
        for (const std::string& name : names)
            codes->addItem(toQString(name));
        rows->addWidget(codes, 1);
    };
    list(tr("%n code(s) that the codebook does not have:", nullptr, static_cast<int>(preview.added.size())),
         preview.added);
    list(tr("%n code(s) that the file has otherwise:", nullptr, static_cast<int>(preview.different.size())),
         preview.different);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* add = buttons->addButton(tr("Add the new ones"), QDialogButtonBox::AcceptRole);
    add->setEnabled(!preview.added.empty());
    QPushButton* replace = buttons->addButton(tr("Add and replace"), QDialogButtonBox::ActionRole);
    replace->setEnabled(!preview.different.empty());
    connect(replace, &QPushButton::clicked, this, [this] {
        replaces_ = true;
        accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
}

} // namespace kith::workbench
