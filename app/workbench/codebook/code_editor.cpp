#include "codebook/code_editor.h"

#include "codebook/code_tree_model.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/term_words.h"
#include "memos/note_edit.h"

#include "kith/model/piles.h"
#include "kith/model/wording.h"

#include <QColorDialog>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace kith::workbench {
namespace {

struct NamedColour {
    const char* name;
    const char* colour;
};
// Told apart also by who sees red and green alike, and dark enough for words on white.
constexpr std::array colours{
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "indigo"), "#332288"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "blue"), "#0072b2"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "sky blue"), "#56b4e9"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "teal"), "#44aa99"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "green"), "#117733"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "olive"), "#999933"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "sand"), "#ddcc77"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "orange"), "#d55e00"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "rose"), "#cc6677"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "wine"), "#882255"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "purple"), "#aa4499"},
    NamedColour{QT_TRANSLATE_NOOP("kith::workbench::CodeEditor", "grey"), "#808080"},
};

QComboBox* choice(const QString& name) {
    auto* made = new QComboBox;
    made->setAccessibleName(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return made;
}

// A list to choose from that can also be written in.
QComboBox* openChoice(const QString& name) {
    QComboBox* made = choice(name);
    made->setEditable(true);
    made->setInsertPolicy(QComboBox::NoInsert);
    made->lineEdit()->setAccessibleName(name);
    return made;
}

} // namespace

CodeEditor::CodeEditor(const PageContext& context)
    : context_(context), body_(new QWidget), nothing_(new QLabel(tr("Choose a code on the left, or add one."))),
      versions_(new QLabel) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    auto* both = new QVBoxLayout(inside);
    both->setContentsMargins(12, 4, 12, 8);
    makeQuiet(nothing_);
    makeQuiet(versions_);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    nothing_->setMargin(24);
    versions_->setWordWrap(true);
    both->addWidget(nothing_);
    both->addWidget(body_);
    both->addStretch(1);
    auto* rows = new QVBoxLayout(body_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto* top = new QFormLayout;
    name_ = new QLineEdit;
    name_->setObjectName(QStringLiteral("codeName"));
    name_->setAccessibleName(tr("Name"));
    name_->setToolTip(tr("What files and queries call it: factor.learning"));
    top->addRow(tr("Name"), name_);
    rows->addLayout(top);
    connect(name_, &QLineEdit::editingFinished, this,
            [this] { saveLine(name_, &study::CodeChanges::name, code_.name); });
    makeTexts(rows);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(5);
    makePlace(form);
    makeLooks(form);
    makeGrounds(form);
    rows->addLayout(form);
    rows->addWidget(versions_);
    setWidget(inside);
    body_->setEnabled(!context.workspace.isReadOnly());
    connect(&context.workspace, &Workspace::outlineChanged, this, &CodeEditor::read);
    setCode({});
}

void CodeEditor::makeTexts(QVBoxLayout* rows) {
    languages_ = new QTabWidget;
    languages_->setAccessibleName(tr("Words in each language"));
    for (const std::string language : {"en", "nl"}) {
        const QString heading = languageWord(toQString(language));
        auto* tab = new QWidget;
        auto* form = new QFormLayout(tab);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        Words& words = words_[language];
        words.label = new QLineEdit;
        words.label->setAccessibleName(tr("Label, %1").arg(heading));
        form->addRow(tr("Label"), words.label);
        connect(words.label, &QLineEdit::editingFinished, this, [this, language] { saveWords(language); });
        const auto add = [&](NoteEdit*& field, const QString& name, const char* object, int least) {
            field = new NoteEdit;
            field->setObjectName(QLatin1String(object) + QLatin1Char('-') + toQString(language));
            field->setAccessibleName(QStringLiteral("%1, %2").arg(name, heading));
            field->setLines(least, 8);
            form->addRow(name, field);
            connect(field, &NoteEdit::finished, this, [this, language] { saveWords(language); });
        };
        add(words.brief, tr("In short"), "brief", 1);
        add(words.full, tr("Definition"), "full", 2);
        add(words.when, tr("Use it when"), "when", 1);
        add(words.whenNot, tr("Not when"), "whenNot", 1);
        add(words.example, tr("Example"), "example", 1);
        languages_->addTab(tab, heading);
    }
    languages_->setCurrentIndex(context_.language() == "nl" ? 1 : 0);
    rows->addWidget(languages_);
}

void CodeEditor::makePlace(QFormLayout* form) {
    layer_ = openChoice(tr("Layer"));
    group_ = openChoice(tr("Group"));
    parent_ = choice(tr("Below which code"));
    form->addRow(tr("Layer"), layer_);
    form->addRow(tr("Group"), group_);
    form->addRow(tr("Below"), parent_);
    const auto saveChoice = [this](QComboBox* box, std::optional<std::string> study::CodeChanges::*field,
                                   const std::string& stored) {
        // What is chosen by its words, else what was written.
        const int known = box->findText(box->currentText(), Qt::MatchFixedString);
        const std::string wanted = known >= 0 ? toStd(box->itemData(known).toString()) : toStd(box->currentText());
        if (!code_.key || wanted == stored) return;
        study::CodeChanges changes;
        changes.*field = wanted;
        save(changes);
    };
    connect(layer_->lineEdit(), &QLineEdit::editingFinished, this,
            [this, saveChoice] { saveChoice(layer_, &study::CodeChanges::layer, code_.layer); });
    connect(layer_, &QComboBox::activated, this,
            [this, saveChoice] { saveChoice(layer_, &study::CodeChanges::layer, code_.layer); });
    connect(group_->lineEdit(), &QLineEdit::editingFinished, this,
            [this, saveChoice] { saveChoice(group_, &study::CodeChanges::group, code_.group); });
    connect(group_, &QComboBox::activated, this,
            [this, saveChoice] { saveChoice(group_, &study::CodeChanges::group, code_.group); });
    connect(parent_, &QComboBox::activated, this, [this] {
        const auto key = Uuid::parse(toStd(parent_->currentData().toString()));
        Q_EMIT parentWanted(code_.key, {key.value_or(Uuid{})});
    });
}

void CodeEditor::makeLooks(QFormLayout* form) {
    colour_ = choice(tr("Colour"));
    form->addRow(tr("Colour"), colour_);
    connect(colour_, &QComboBox::activated, this, [this] {
        QString wanted = colour_->currentData().toString();
        if (wanted.isEmpty()) {
            const QColor chosen =
                QColorDialog::getColor(QColor(toQString(code_.colour)), this, tr("Colour of the code"));
            if (!chosen.isValid()) {
                showLooks();
                return;
            }
            wanted = chosen.name();
        }
        study::CodeChanges changes;
        changes.colour = toStd(wanted);
        save(changes);
    });
    shortcut_ = new QLineEdit;
    shortcut_->setObjectName(QStringLiteral("shortcut"));
    shortcut_->setAccessibleName(tr("Key"));
    shortcut_->setToolTip(tr("The key that gives the code to the selection in a transcript"));
    shortcut_->setMaxLength(1);
    shortcut_->setMaximumWidth(50);
    form->addRow(tr("Key"), shortcut_);
    connect(shortcut_, &QLineEdit::editingFinished, this,
            [this] { saveLine(shortcut_, &study::CodeChanges::shortcut, code_.shortcut); });
}

void CodeEditor::makeGrounds(QFormLayout* form) {
    const QStringList evidence{tr("stated in the study"), tr("inferred from it"), tr("ours")};
    nameEvidence_ = choice(tr("Where its name comes from"));
    nameEvidence_->addItems(evidence);
    definitionEvidence_ = choice(tr("Where its definition comes from"));
    definitionEvidence_->addItems(evidence);
    origin_ = choice(tr("Origin"));
    origin_->addItems({tr("literature"), tr("survey"), tr("interview"), tr("unknown")});
    citation_ = new QLineEdit;
    citation_->setAccessibleName(tr("Citation"));
    form->addRow(tr("Its name is"), nameEvidence_);
    form->addRow(tr("Its definition is"), definitionEvidence_);
    form->addRow(tr("Origin"), origin_);
    form->addRow(tr("Citation"), citation_);
    connect(nameEvidence_, &QComboBox::activated, this, [this](int index) {
        study::CodeChanges changes;
        changes.evidenceForName = static_cast<Evidence>(index);
        save(changes);
    });
    connect(definitionEvidence_, &QComboBox::activated, this, [this](int index) {
        study::CodeChanges changes;
        changes.evidenceForDefinition = static_cast<Evidence>(index);
        save(changes);
    });
    connect(origin_, &QComboBox::activated, this, [this](int index) {
        study::CodeChanges changes;
        changes.origin = static_cast<Origin>(index);
        save(changes);
    });
    connect(citation_, &QLineEdit::editingFinished, this,
            [this] { saveLine(citation_, &study::CodeChanges::citation, code_.citation); });
}

void CodeEditor::setCode(CodeKey code) {
    if (code != code_.key) {
        // What is being written belongs to the code before.
        if (QWidget* keyboard = body_->focusWidget(); keyboard && keyboard->hasFocus()) keyboard->clearFocus();
        code_ = {};
        code_.key = code;
    }
    read();
}

void CodeEditor::read() {
    const auto& codes = context_.workspace.outline().codebook.codes;
    const auto found =
        std::find_if(codes.begin(), codes.end(), [this](const Code& code) { return code.key == code_.key; });
    const bool there = code_.key && found != codes.end();
    body_->setVisible(there);
    nothing_->setVisible(!there);
    if (!there) return;
    code_ = *found;
    body_->setEnabled(!context_.workspace.isReadOnly() && code_.retired == 0);
    if (!name_->hasFocus()) name_->setText(toQString(code_.name));
    if (!citation_->hasFocus()) citation_->setText(toQString(code_.citation));
    nameEvidence_->setCurrentIndex(static_cast<int>(code_.evidenceForName));
    definitionEvidence_->setCurrentIndex(static_cast<int>(code_.evidenceForDefinition));
    origin_->setCurrentIndex(static_cast<int>(code_.origin));
    showTexts();
    showPlace();
    showLooks();
    QString versions = tr("In the codebook since version %1.").arg(code_.since);
    if (code_.retired != 0) versions += QLatin1Char(' ') + tr("Retired in version %1.").arg(code_.retired);
    versions_->setText(versions);
}

void CodeEditor::showTexts() {
    for (auto& [language, words] : words_) {
        const auto found = code_.texts.find(language);
        const CodeText text = found == code_.texts.end() ? CodeText() : found->second;
        if (!words.label->hasFocus() || !words.label->isModified()) words.label->setText(toQString(text.label));
        words.brief->setWords(toQString(text.brief));
        words.full->setWords(toQString(text.full));
        words.when->setWords(toQString(text.when));
        words.whenNot->setWords(toQString(text.whenNot));
        words.example->setWords(toQString(text.example));
    }
}

void CodeEditor::showPlace() {
    const auto snapshot = context_.workspace.snapshot();
    const Protocol protocol = snapshot ? snapshot->protocol : Protocol();
    const std::string language = context_.language();
    layer_->clear();
    group_->clear();
    parent_->clear();
    group_->addItem(QString(), QString());
    parent_->addItem(tr("none"), QString());
    for (const Code& code : context_.workspace.outline().codebook.codes) {
        if (code.retired != 0 || isPile(code)) continue;
        const auto add = [&](QComboBox* box, const char* list, const std::string& value) {
            if (!value.empty() && box->findData(toQString(value)) < 0)
                box->addItem(toQString(wordingOf(protocol, list, value, language)), toQString(value));
        };
        add(layer_, "code-layer", code.layer);
        if (code.layer == code_.layer) add(group_, "group", code.group);
        if (code.key != code_.key)
            parent_->addItem(codeSwatch(code), toQString(code.label(language)), toQString(code.key.uuid.toString()));
        if (code.name == code_.parent) parent_->setCurrentIndex(parent_->count() - 1);
    }
    layer_->setCurrentIndex(layer_->findData(toQString(code_.layer)));
    group_->setCurrentIndex(group_->findData(toQString(code_.group)));
    for (QComboBox* written : {layer_, group_})
        written->lineEdit()->setCursorPosition(0); // a long name is read from its beginning
}

void CodeEditor::showLooks() {
    if (!shortcut_->hasFocus()) shortcut_->setText(toQString(code_.shortcut));
    colour_->clear();
    const auto swatch = [this](const QString& colour) {
        Code like = code_;
        like.colour = toStd(colour);
        return codeSwatch(like);
    };
    for (const NamedColour& each : colours)
        colour_->addItem(swatch(QLatin1String(each.colour)), tr(each.name), QLatin1String(each.colour));
    int now = colour_->findData(toQString(code_.colour), Qt::UserRole, Qt::MatchFixedString);
    if (now < 0) {
        colour_->insertItem(0, swatch(toQString(code_.colour)), toQString(code_.colour), toQString(code_.colour));
        now = 0;
    }
    colour_->addItem(tr("Another colour…"), QString());
    colour_->setCurrentIndex(now);
}

void CodeEditor::saveWords(const std::string& language) {
    const Words& words = words_.at(language);
    CodeText text;
    text.label = toStd(words.label->text().trimmed());
    text.brief = toStd(words.brief->words());
    text.full = toStd(words.full->words());
    text.when = toStd(words.when->words());
    text.whenNot = toStd(words.whenNot->words());
    text.example = toStd(words.example->words());
    words.label->setModified(false);
    const auto stored = code_.texts.find(language);
    if (!code_.key || text == (stored == code_.texts.end() ? CodeText() : stored->second)) return;
    study::CodeChanges changes;
    changes.texts[language] = text;
    code_.texts[language] = text; // so that the field left next compares with it
    save(changes);
}

void CodeEditor::saveLine(QLineEdit* line, std::optional<std::string> study::CodeChanges::*field,
                          const std::string& stored) {
    const std::string wanted = toStd(line->text().trimmed());
    if (!code_.key || wanted == stored) return;
    study::CodeChanges changes;
    changes.*field = wanted;
    save(changes);
}

void CodeEditor::save(const study::CodeChanges& changes) {
    context_.workspace.edit(
        [key = code_.key, changes, by = context_.workspace.coder()](project::Project& project) {
            study::reviseCode(project, key, changes, by);
        },
        this, {},
        [this](const Failure& failure) {
            // Back to what is stored, also where the cursor stands.
            name_->setText(toQString(code_.name));
            shortcut_->setText(toQString(code_.shortcut));
            citation_->setText(toQString(code_.citation));
            read();
            for (auto& [language, words] : words_)
                for (NoteEdit* field : {words.brief, words.full, words.when, words.whenNot, words.example})
                    field->revert();
            Q_EMIT context_.workspace.failed(failure);
        });
}

} // namespace kith::workbench
