#include "project/import_details.h"

#include "common/labels.h"
#include "common/strings.h"
#include "common/term_words.h"
#include "common/theme.h"
#include "project/choice_delegate.h"
#include "project/speakers_model.h"
#include "project/survey_columns_model.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int mostTurns = 300; // that are shown: enough to see whether they are told apart rightly

QTableView* grid(QAbstractItemModel* model, const QString& name, QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setItemDelegate(new ChoiceDelegate(view));
    view->setAccessibleName(name);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 9);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                          QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    return view;
}

} // namespace

ImportDetails::ImportDetails(const PageContext& context, QWidget* parent)
    : QTabWidget(parent), context_(context), speakers_(new SpeakersModel(this)),
      columns_(new SurveyColumnsModel(this)) {
    setDocumentMode(true);
    setAccessibleName(tr("What is known of the file"));
    wordsTab_ = makeWords();
    columnsTab_ = makeColumns();
    addTab(wordsTab_, tr("Speakers and turns"));
    addTab(columnsTab_, tr("Columns"));
    addTab(makeDescription(), tr("Description and consent"));
    connect(speakers_, &SpeakersModel::corrected, this, [this] {
        Q_EMIT corrected([roles = speakers_->roles()](study::ImportOptions& options) { options.speakers = roles; });
    });
    connect(columns_, &SurveyColumnsModel::corrected, this, &ImportDetails::takeColumns);
}

QWidget* ImportDetails::makeWords() {
    auto* tab = new QWidget;
    auto* layout = new QHBoxLayout(tab);
    layout->setContentsMargins(0, 6, 0, 0);
    auto* split = new QSplitter(tab);
    auto* left = new QWidget;
    auto* side = new QVBoxLayout(left);
    side->setContentsMargins(0, 0, 0, 0);
    convention_ = quietLabel({}, left);
    speakersView_ = grid(speakers_, tr("Speakers"), left);
    speakersView_->setObjectName(QStringLiteral("speakers"));
    speakersView_->horizontalHeader()->setSectionResizeMode(SpeakersModel::Label, QHeaderView::Stretch);
    speakersView_->setColumnWidth(SpeakersModel::Role, 125);
    speakersView_->setColumnWidth(SpeakersModel::Turns, 56);
    side->addWidget(convention_);
    side->addWidget(speakersView_, 1);
    words_ = new QTextBrowser(tab);
    words_->setAccessibleName(tr("Turns as they would come in"));
    words_->setFrameShape(QFrame::NoFrame);
    words_->setTabChangesFocus(true);
    split->addWidget(left);
    split->addWidget(words_);
    split->setSizes({300, 440});
    split->setStretchFactor(1, 1);
    layout->addWidget(split);
    return tab;
}

QWidget* ImportDetails::makeColumns() {
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 6, 0, 0);
    auto* line = new QHBoxLayout;
    mapping_ = new QComboBox(tab);
    mapping_->setAccessibleName(tr("Understood as"));
    sheet_ = new QComboBox(tab);
    sheet_->setAccessibleName(tr("Sheet"));
    auto* label = new QLabel(tr("&Understood as"), tab);
    label->setBuddy(mapping_);
    columnsSay_ = quietLabel({}, tab);
    line->addWidget(label);
    line->addWidget(mapping_);
    line->addWidget(sheet_);
    line->addWidget(columnsSay_, 1);
    columnsView_ = grid(columns_, tr("Columns of the survey"), tab);
    columnsView_->setObjectName(QStringLiteral("surveyColumns"));
    columnsView_->horizontalHeader()->setSectionResizeMode(SurveyColumnsModel::Examples, QHeaderView::Stretch);
    for (const auto& [column, width] :
         {std::pair(0, 120), std::pair(1, 135), std::pair(2, 90), std::pair(3, 100), std::pair(4, 120)})
        columnsView_->setColumnWidth(column, width);
    layout->addLayout(line);
    layout->addWidget(columnsView_, 1);
    connect(mapping_, &QComboBox::activated, this, [this] {
        const std::string name = toStd(mapping_->currentData().toString());
        Q_EMIT corrected([name](study::ImportOptions& options) {
            options.mapping = name;
            options.survey.reset();
        });
    });
    connect(sheet_, &QComboBox::activated, this, [this] {
        const std::string name = toStd(sheet_->currentText());
        Q_EMIT corrected([name](study::ImportOptions& options) {
            options.sheet = name;
            options.survey.reset();
        });
    });
    return tab;
}

QComboBox* ImportDetails::permission(const QString& name, Permission Consent::*which) {
    auto* combo = new QComboBox;
    combo->addItems(permissionWords());
    combo->setAccessibleName(name);
    permissions_.emplace_back(combo, which);
    connect(combo, &QComboBox::activated, this, [this, which](int chosen) {
        Q_EMIT corrected([which, chosen](study::ImportOptions& options) {
            options.consent.*which = static_cast<Permission>(chosen);
        });
    });
    return combo;
}

QWidget* ImportDetails::makeDescription() {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget;
    auto* outer = new QVBoxLayout(inside);
    outer->setContentsMargins(2, 8, 8, 2);
    auto* sides = new QHBoxLayout;
    outer->addLayout(sides);
    outer->addStretch(1);
    sides->setSpacing(28);
    auto* form = new QFormLayout;
    auto* consent = new QFormLayout;
    form->setVerticalSpacing(5);
    consent->setVerticalSpacing(5);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    consent->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto field = [&](const QString& label, const char* name, const QString& hint,
                           std::string study::ImportOptions::*which) {
        auto* line = new QLineEdit;
        line->setObjectName(QLatin1String(name));
        line->setPlaceholderText(hint);
        line->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        form->addRow(label, line);
        connect(line, &QLineEdit::editingFinished, this, [this, line, which] {
            if (filling_ || !line->isModified()) return;
            line->setModified(false);
            const std::string words = toStd(line->text().trimmed());
            Q_EMIT corrected([which, words](study::ImportOptions& options) { options.*which = words; });
        });
        return line;
    };
    title_ = field(tr("&Title"), "importTitle", tr("the name of the file"), &study::ImportOptions::title);
    kind_ = new QComboBox;
    kind_->setObjectName(QStringLiteral("importKind"));
    kind_->addItems(sourceKindWords());
    kind_->setAccessibleName(tr("Kind"));
    form->addRow(tr("&Kind"), kind_);
    connect(kind_, &QComboBox::activated, this, [this](int kind) {
        Q_EMIT corrected([kind](study::ImportOptions& options) { options.kind = static_cast<SourceKind>(kind); });
    });
    language_ = new QComboBox;
    language_->setAccessibleName(tr("Language"));
    for (const char* code : {"", "en", "nl", "de", "fr", "es", "it", "pt", "da", "sv"})
        language_->addItem(*code ? languageWord(QLatin1String(code)) : tr("found by itself"), QLatin1String(code));
    form->addRow(tr("&Language"), language_);
    connect(language_, &QComboBox::activated, this, [this] {
        const std::string code = toStd(language_->currentData().toString());
        Q_EMIT corrected([code](study::ImportOptions& options) { options.language = code; });
    });
    ego_ = field(tr("&Case"), "importCase", tr("whose account it is: found by itself"), &study::ImportOptions::ego);
    wave_ = field(tr("&Wave"), "importWave", tr("none"), &study::ImportOptions::wave);
    charset_ = field(tr("Character set"), "importCharset", tr("found by itself"), &study::ImportOptions::charset);
    consent->addRow(tr("To &analyse"), permission(tr("Consent to analyse"), &Consent::analyse));
    consent->addRow(tr("To &quote"), permission(tr("Consent to quote"), &Consent::quote));
    consent->addRow(tr("To a&rchive"), permission(tr("Consent to archive"), &Consent::archive));
    consent->addRow(tr("To tra&nslate"), permission(tr("Consent to translate"), &Consent::translate));
    original_ = new QComboBox;
    original_->setAccessibleName(tr("Translation of"));
    original_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    original_->setMinimumContentsLength(12);
    consent->addRow(tr("Translation &of"), original_);
    connect(original_, &QComboBox::activated, this, [this] {
        const std::string of = toStd(original_->currentData().toString());
        Q_EMIT corrected([of](study::ImportOptions& options) {
            options.translationOf = of;
            if (of.empty()) {
                if (options.kind == SourceKind::Translation) options.kind.reset();
            } else {
                options.kind = SourceKind::Translation;
            }
        });
    });
    translator_ = new QLineEdit;
    translator_->setAccessibleName(tr("Translator"));
    consent->addRow(tr("Translator"), translator_);
    connect(translator_, &QLineEdit::editingFinished, this, [this] {
        if (filling_ || !translator_->isModified()) return;
        translator_->setModified(false);
        const std::string name = toStd(translator_->text().trimmed());
        Q_EMIT corrected([name](study::ImportOptions& options) { options.translator = name; });
    });
    sides->addLayout(form, 3);
    sides->addLayout(consent, 2);
    area->setWidget(inside);
    return area;
}

void ImportDetails::fillChoices() {
    original_->clear();
    original_->addItem(tr("nothing"), QString());
    for (const Source& source : context_.workspace.outline().sources)
        if (!source.superseded && source.kind != SourceKind::Survey && source.kind != SourceKind::Translation)
            original_->addItem(toQString(source.title), toQString(source.title));
    mapping_->clear();
    mapping_->addItem(tr("proposed by itself"), QString());
    for (const SurveyMapping& mapping : context_.workspace.reading().protocol().surveys) {
        const std::string& title = mapping.title.in(context_.language());
        mapping_->addItem(toQString(title.empty() ? mapping.name : title), toQString(mapping.name));
    }
}

void ImportDetails::setFile(const study::PreparedFile* file, int chosen) {
    setEnabled(file != nullptr);
    const bool survey = file && file->source.kind == SourceKind::Survey;
    const bool looking = currentWidget() == wordsTab_ || currentWidget() == columnsTab_;
    setTabVisible(indexOf(wordsTab_), !survey);
    setTabVisible(indexOf(columnsTab_), survey);
    if (looking) setCurrentWidget(survey ? columnsTab_ : wordsTab_);
    speakers_->setFile(file);
    if (!file) {
        words_->clear();
        shown_.clear();
        columnsOf_.clear();
        return;
    }
    if (shown_ != file->from.file) fillChoices();
    filling_ = true;
    showDescription(*file, chosen);
    filling_ = false;
    if (survey)
        readColumns(*file);
    else
        showWords(*file);
    shown_ = file->from.file;
}

void ImportDetails::showWords(const study::PreparedFile& file) {
    const bool bad = file.source.state == study::ImportState::Bad && file.text.turns.empty();
    convention_->setText(bad ? QString() : tr("Speakers recognised by: %1").arg(toQString(file.source.convention)));
    auto* document = new QTextDocument(words_);
    QTextCursor cursor(document);
    QTextCharFormat name, said, quietly;
    QTextBlockFormat first, rest;
    const QFont font = context_.preferences.textFont();
    name.setFont(font);
    name.setFontWeight(QFont::DemiBold);
    said.setFont(font);
    quietly.setFont(font);
    quietly.setForeground(theme::quiet());
    first.setTopMargin(8);
    int shown = 0;
    for (const Turn& turn : file.text.turns) {
        if (shown == mostTurns) break;
        if (shown > 0)
            cursor.insertBlock(first);
        else
            cursor.setBlockFormat(rest);
        const auto role = file.source.speakers.find(turn.speaker);
        cursor.insertText(QStringLiteral("%1  ").arg(turn.number), quietly);
        cursor.insertText(toQString(turn.speaker), name);
        if (role != file.source.speakers.end() && role->second != SpeakerRole::Unknown)
            cursor.insertText(QStringLiteral("  ") + speakerRoleWords().value(static_cast<int>(role->second)), quietly);
        cursor.insertBlock(rest);
        cursor.insertText(toQString(file.text.text.quote(turn.words)).trimmed(), said);
        ++shown;
    }
    if (const auto more = static_cast<int>(file.text.turns.size()) - shown; more > 0) {
        cursor.insertBlock(first);
        cursor.insertText(tr("… and %n more turn(s)", nullptr, more), quietly);
    }
    // What is shown stays where it was scrolled to while one file is corrected.
    const int scrolled = shown_ == file.from.file ? words_->verticalScrollBar()->value() : 0;
    const QPointer<QTextDocument> before = words_->document();
    words_->setDocument(document);
    if (before && before->parent() == words_) before->deleteLater();
    words_->verticalScrollBar()->setValue(scrolled);
}

void ImportDetails::showDescription(const study::PreparedFile& file, int chosen) {
    const study::ImportOptions& options = file.from.options;
    const bool one = chosen <= 1;
    const bool survey = file.source.kind == SourceKind::Survey;
    const auto put = [](QLineEdit* line, const std::string& words) {
        if (line->hasFocus() && line->isModified()) return;
        line->setText(toQString(words));
        line->setModified(false);
    };
    put(title_, options.title.empty() ? file.source.title : options.title);
    put(ego_, options.ego);
    put(wave_, options.wave);
    put(charset_, options.charset);
    put(translator_, options.translator);
    title_->setEnabled(one);
    ego_->setEnabled(one && !survey);
    original_->setEnabled(one && !survey);
    translator_->setEnabled(!survey && !options.translationOf.empty());
    kind_->setCurrentIndex(static_cast<int>(file.source.kind));
    const std::string& language = options.language.empty() ? file.source.language : options.language;
    const int at = language_->findData(toQString(language));
    language_->setCurrentIndex(std::max(at, 0));
    original_->setCurrentIndex(std::max(original_->findData(toQString(options.translationOf)), 0));
    for (const auto& [combo, which] : permissions_)
        combo->setCurrentIndex(static_cast<int>(options.consent.*which));
}

void ImportDetails::readColumns(const study::PreparedFile& file) {
    const std::string by = file.from.options.mapping + '\n' + file.from.options.sheet;
    if (columnsOf_ == file.from.file && columnsBy_ == by) return;
    columnsOf_ = file.from.file;
    columnsBy_ = by;
    mapping_->setCurrentIndex(std::max(mapping_->findData(toQString(file.from.options.mapping)), 0));
    context_.workspace.compute(
        this, QStringLiteral("columns"),
        [path = file.from.file, options = file.from.options](const project::Project& project, const StudySnapshot&,
                                                             const Job&) {
            return study::surveyColumns(project, path, options);
        },
        [this](study::SurveyColumns columns) {
            if (columnsOf_ != shown_) return; // another file was chosen meanwhile
            sheet_->clear();
            for (const std::string& sheet : columns.sheets)
                sheet_->addItem(toQString(sheet));
            sheet_->setCurrentText(toQString(columns.sheet));
            sheet_->setVisible(columns.sheets.size() > 1);
            const int at = mapping_->findData(toQString(columns.basis.name));
            if (at > 0 && !columns.proposed) mapping_->setCurrentIndex(at);
            columnsSay_->setText(
                columns.proposed ? tr("Proposed from the names of the columns and what stands in them: look it over.")
                                 : tr("As the protocol says."));
            const bool proposed = columns.proposed;
            columns_->setColumns(std::move(columns));
            // A proposal counts as it is shown.
            if (proposed) takeColumns();
        },
        [this](const Failure& failure) {
            columns_->setColumns({});
            columnsSay_->setText(failure.message);
        });
}

void ImportDetails::takeColumns() {
    try {
        const SurveyMapping mapping = study::mappingOf(columns_->columns());
        Q_EMIT corrected([mapping](study::ImportOptions& options) { options.survey = mapping; });
    } catch (...) {
        columnsSay_->setText(currentFailure().message);
    }
}

void ImportDetails::reach() {
    (isTabVisible(indexOf(columnsTab_)) ? columnsView_ : speakersView_)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace kith::workbench
