#include "inspector/source_card.h"

#include "common/strings.h"
#include "common/term_words.h"
#include "memos/memo_list.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

QString names(const std::vector<Coder>& coders) {
    QStringList all;
    for (const Coder& coder : coders)
        all += toQString(coder);
    return all.join(QStringLiteral(", "));
}

} // namespace

SourceInspector::SourceInspector(const PageContext& given) : InspectorCard(given) {
    title_ = addTitle();
    facts_ = addQuiet();
    auto* buttons = new QHBoxLayout;
    open_ = new QPushButton(tr("Open"));
    open_->setAccessibleName(tr("Open the source"));
    done_ = new QPushButton;
    buttons->addWidget(open_);
    buttons->addWidget(done_);
    buttons->addStretch();
    rows()->addLayout(buttons);
    progress_ = wordsLabel(tr("Progress of the coding"));
    rows()->addWidget(progress_);
    QFormLayout* form = addForm();
    language_ = new QLineEdit;
    language_->setAccessibleName(tr("Language"));
    language_->setMaximumWidth(80);
    wave_ = new QLineEdit;
    wave_->setAccessibleName(tr("Wave"));
    wave_->setToolTip(tr("Of a study that asks the same people more than once"));
    form->addRow(tr("Language"), language_);
    form->addRow(tr("Wave"), wave_);
    makeConsent();
    addHeading(tr("Speakers"));
    speakers_ = addForm();
    addHeading(tr("Recording"));
    recording_ = wordsLabel(tr("Recording"));
    rows()->addWidget(recording_);
    addHeading(tr("Memos"));
    memos_ = new MemoList(given);
    rows()->addWidget(memos_);
    rows()->addStretch(1);
    const bool readOnly = given.workspace.isReadOnly();
    for (QLineEdit* line : {language_, wave_})
        line->setReadOnly(readOnly);
    for (QComboBox* consent : consent_)
        consent->setEnabled(!readOnly);
    done_->setEnabled(!readOnly);
    connect(open_, &QPushButton::clicked, this, [this] { context().desk.openSource(source_); });
    connect(language_, &QLineEdit::editingFinished, this, [this] {
        if (toStd(language_->text()) == card_.source.language) return;
        study::SourceDescription changes;
        changes.language = toStd(language_->text());
        describe(changes);
    });
    connect(wave_, &QLineEdit::editingFinished, this, [this] {
        if (toStd(wave_->text()) == card_.source.wave) return;
        study::SourceDescription changes;
        changes.wave = toStd(wave_->text());
        describe(changes);
    });
    connect(done_, &QPushButton::clicked, this, [this] {
        const Coder coder = context().workspace.coder();
        const auto& done = card_.progress.done;
        const bool isDone = std::find(done.begin(), done.end(), coder) != done.end();
        context().workspace.edit(
            [source = source_, coder, isDone](project::Project& project) {
                study::setSourceDone(project, source, coder, !isDone, coder);
            },
            this);
    });
}

void SourceInspector::makeConsent() {
    addHeading(tr("Consent"));
    QFormLayout* form = addForm();
    const std::array names{tr("To analyse"), tr("To quote"), tr("To archive"), tr("To translate")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* choice = new QComboBox;
        choice->addItems(permissionWords());
        choice->setAccessibleName(tr("Consent: %1").arg(names[i]));
        form->addRow(names[i], choice);
        consent_[i] = choice;
        connect(choice, &QComboBox::activated, this, [this, i, choice] {
            const auto wanted = static_cast<Permission>(choice->currentIndex());
            study::SourceDescription changes;
            std::array fields{&changes.analyse, &changes.quote, &changes.archive, &changes.translate};
            *fields[i] = wanted;
            describe(changes);
        });
    }
}

bool SourceInspector::show(const Subject& subject) {
    const auto* source = std::get_if<SourceKey>(&subject);
    if (!source) return false;
    source_ = *source;
    memos_->setSubject(study::MemoSubject::of(source_));
    refresh();
    return true;
}

void SourceInspector::refresh() {
    context().workspace.compute(
        this, QStringLiteral("card"),
        [source = source_, coder = context().workspace.coder()](const project::Project& project, const StudySnapshot&,
                                                                const Job&) {
            return study::sourceCard(project, source, coder);
        },
        [this](const study::SourceCard& card) { showCard(card); }, lost());
}

void SourceInspector::showCard(const study::SourceCard& card) {
    card_ = card;
    const Source& source = card.source;
    title_->setText(toQString(source.title));
    QStringList facts(sourceKindWords().value(static_cast<int>(source.kind)));
    if (source.superseded)
        facts += tr("version %1, superseded").arg(source.version);
    else
        facts += tr("version %1").arg(source.version);
    if (!card.original.empty()) facts += tr("of %1").arg(toQString(card.original));
    if (!source.translator.empty()) facts += tr("by %1").arg(toQString(source.translator));
    if (!source.file.empty()) facts += toQString(source.file);
    facts_->setText(facts.join(QStringLiteral(" · ")).toHtmlEscaped());
    QStringList progress;
    const study::CodingProgress& far = card.progress;
    progress += source.kind == SourceKind::Survey
                    ? tr("%1 of %n answer(s) coded", nullptr, static_cast<int>(far.turns)).arg(far.codedTurns)
                    : tr("%1 of %n turn(s) coded", nullptr, static_cast<int>(far.turns)).arg(far.codedTurns);
    progress += tr("%n coding(s)", nullptr, static_cast<int>(far.codings));
    QString words = progress.join(QStringLiteral(", "));
    if (!far.done.empty()) words += QStringLiteral("<br>") + tr("Done: %1").arg(names(far.done).toHtmlEscaped());
    if (!far.open.empty()) words += QStringLiteral("<br>") + tr("Not done: %1").arg(names(far.open).toHtmlEscaped());
    progress_->setText(words);
    const Coder& coder = context().workspace.coder();
    const bool done = std::find(far.done.begin(), far.done.end(), coder) != far.done.end();
    done_->setText(done ? tr("Take it up again") : tr("I am done with it"));
    if (!language_->hasFocus()) language_->setText(toQString(source.language));
    if (!wave_->hasFocus()) wave_->setText(toQString(source.wave));
    const std::array given{source.consent.analyse, source.consent.quote, source.consent.archive,
                           source.consent.translate};
    for (std::size_t i = 0; i < given.size(); ++i)
        consent_[i]->setCurrentIndex(static_cast<int>(given[i]));
    showSpeakers(card);
    recording_->setText(card.recording ? QFileInfo(fromPath(*card.recording)).fileName().toHtmlEscaped()
                                       : tr("None. It is chosen in the transcript."));
    recording_->setToolTip(card.recording ? fromPath(*card.recording) : QString());
    Q_EMIT shown();
}

void SourceInspector::showSpeakers(const study::SourceCard& card) {
    const QWidget* keyboard = QWidget::focusWidget();
    if (keyboard && keyboard->property("speaker").isValid() &&
        speakers_->rowCount() == static_cast<int>(card.speakers.size())) {
        for (int row = 0; row < speakers_->rowCount(); ++row)
            if (auto* role = qobject_cast<QComboBox*>(speakers_->itemAt(row, QFormLayout::FieldRole)->widget()))
                role->setCurrentIndex(static_cast<int>(card.speakers[static_cast<std::size_t>(row)].speaker.role));
        return;
    }
    while (speakers_->rowCount() > 0)
        speakers_->removeRow(0);
    for (const study::SpeakerOnCard& each : card.speakers) {
        const QString label = each.speaker.label.empty() ? tr("(nobody named)") : toQString(each.speaker.label);
        auto* role = new QComboBox;
        role->addItems(speakerRoleWords());
        role->setCurrentIndex(static_cast<int>(each.speaker.role));
        role->setProperty("speaker", label);
        role->setAccessibleName(tr("Role of %1").arg(label));
        if (!each.ego.empty()) role->setToolTip(tr("Account of %1").arg(toQString(each.ego)));
        role->setEnabled(!context().workspace.isReadOnly());
        speakers_->addRow(label, role);
        connect(role, &QComboBox::activated, this, [this, each](int index) {
            study::SourceDescription changes;
            constexpr std::array words{"", "interviewer", "interviewee", "other"};
            std::string wish = each.speaker.label + "=" + words[static_cast<std::size_t>(index)];
            if (index == static_cast<int>(SpeakerRole::Interviewee) && !each.ego.empty()) wish += ":" + each.ego;
            changes.speakers = {wish};
            describe(changes);
        });
    }
}

void SourceInspector::describe(const study::SourceDescription& changes) {
    context().workspace.edit([title = card_.source.title, changes, by = context().workspace.coder()](
                                 project::Project& project) { study::describeSource(project, title, changes, by); },
                             this, {},
                             [this](const Failure& failure) {
                                 language_->setText(toQString(card_.source.language));
                                 wave_->setText(toQString(card_.source.wave));
                                 showCard(study::SourceCard(card_));
                                 Q_EMIT context().workspace.failed(failure);
                             });
}

} // namespace kith::workbench
