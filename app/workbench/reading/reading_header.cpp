// The line above a transcript, and what it offers: the translation, mentions, coders, whether one is done; and the
// recording below.
#include "reading/reading_page.h"

#include "common/strings.h"
#include "common/theme.h"
#include "reading/player_line.h"

#include "kith/study/accounts.h"
#include "kith/study/progress.h"
#include "kith/study/reading.h"
#include "kith/study/recordings.h"
#include "kith/study/results.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

void ReadingPage::makeHeader() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* header = new QWidget(this);
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(12, 5, 8, 5);
    line->setSpacing(8);
    about_ = new QLabel(header);
    about_->setAccessibleName(tr("What this is"));
    const auto button = [&](const QString& text, const QString& tip) {
        auto* made = new QToolButton(header);
        made->setText(text);
        made->setToolTip(tip);
        made->setAutoRaise(true);
        return made;
    };
    translationButton_ = button(tr("Translation"), tr("Show the translation beside the original, turn by turn"));
    translationButton_->setCheckable(true);
    mentionsButton_ = button(tr("Mentions"), tr("Underline mentions of people: a solid line for names, dashes for "
                                                "descriptions, dots for pronouns; thick where they are confirmed"));
    mentionsButton_->setCheckable(true);
    mentionsButton_->setChecked(preferences().value(QStringLiteral("reading/mentions"), true).toBool());
    codersButton_ = button(tr("Coders"), tr("Whose codings are shown"));
    codersButton_->setPopupMode(QToolButton::InstantPopup);
    codersButton_->setMenu(new QMenu(codersButton_));
    done_ = new QCheckBox(tr("Done with this source"), header);
    done_->setToolTip(tr("That you have coded all of this source, also where you found nothing to code"));
    line->addWidget(about_);
    line->addStretch(1);
    line->addWidget(translationButton_);
    line->addWidget(mentionsButton_);
    line->addWidget(codersButton_);
    line->addWidget(done_);
    layout->addWidget(header);
    empty_ = new QLabel(this);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setText(tr("Choose a source on the left to read it."));
    connect(translationButton_, &QToolButton::toggled, this, &ReadingPage::showTranslation);
    connect(mentionsButton_, &QToolButton::toggled, this, [this](bool shown) {
        preferences().setValue(QStringLiteral("reading/mentions"), shown);
        view_->setMentionsShown(shown);
        if (shown) findMentions();
    });
    view_->setMentionsShown(mentionsButton_->isChecked());
    view_->whoIsMeant = [this](int begin, int end) {
        const ContactKey key =
            study::contactNamedIn(codings_->contactsAt(begin), toStd(document_->characters().mid(begin, end - begin)));
        const Contact* whom = codings_->contact(key);
        return whom ? toQString(whom->label) : QString();
    };
    connect(done_, &QCheckBox::clicked, this, [this](bool done) {
        if (!document_) return;
        workspace().edit([source = document_->source().key, coder = workspace().coder(), done](
                             project::Project& project) { study::setSourceDone(project, source, coder, done, coder); },
                         this, [this] { codings_->reread(); },
                         [this](const Failure& failure) {
                             showHeader();
                             Q_EMIT workspace().failed(failure);
                         });
    });
}

QString ReadingPage::stageName(Stage stage) const {
    if (stageNames_.empty()) {
        stageNames_ = {
            {Stage::Build, tr("build")}, {Stage::Maintain, tr("maintain")}, {Stage::Activate, tr("activate")}};
        // As the protocol calls them, where it does.
        if (const auto snapshot = workspace().snapshot()) {
            const auto labels = study::pictureWords(*snapshot, context().language()).labels;
            for (auto& [one, name] : stageNames_)
                if (const auto label = labels.find("stage." + std::string(toString(one))); label != labels.end())
                    name = toQString(label->second).toLower();
        }
    }
    const auto name = stageNames_.find(stage);
    return name == stageNames_.end() ? QString() : name->second;
}

void ReadingPage::showHeader() {
    const bool any = document_ != nullptr;
    for (QWidget* one : std::initializer_list<QWidget*>{about_, mentionsButton_, codersButton_, done_})
        one->setVisible(any);
    translationButton_->setVisible(false);
    if (!any) return;
    const Source& source = document_->source();
    QStringList about;
    switch (source.kind) {
    case SourceKind::Interview:
        about += tr("Interview");
        break;
    case SourceKind::Survey:
        about += tr("Answers of %1").arg(respondent());
        break;
    case SourceKind::Literature:
        about += tr("Literature");
        break;
    case SourceKind::FieldNote:
        about += tr("Field note");
        break;
    case SourceKind::Translation:
        about += tr("Translation");
        break;
    }
    if (source.superseded) about += tr("superseded by a later version");
    about += tr("%n turn(s)", nullptr, static_cast<int>(document_->turns().size()));
    about += tr("%n coding(s)", nullptr, view_->codingCount());
    if (codings_->isBlind()) about += tr("blind: others' codings are kept from you");
    about_->setText(about.join(QStringLiteral(" · ")));
    if (const auto partner = partnerOf(source)) {
        translation_ = *partner;
        translationButton_->setText(source.kind == SourceKind::Translation ? tr("Original") : tr("Translation"));
        translationButton_->setVisible(true);
    }
    bool done = false;
    for (const Assignment& assignment : workspace().reading().assignments())
        if (assignment.source == source.key && assignment.coder == workspace().coder())
            done = assignment.state == AssignmentState::Done;
    done_->setChecked(done);
    done_->setEnabled(!workspace().isReadOnly());
    showCodersMenu();
}

std::optional<SourceKey> ReadingPage::partnerOf(const Source& source) const {
    if (source.kind == SourceKind::Translation) {
        if (source.original) return source.original;
        return std::nullopt;
    }
    for (const Source& other : workspace().outline().sources)
        if (other.original == source.key && !other.superseded) return other.key;
    return std::nullopt;
}

void ReadingPage::showCodersMenu() {
    QMenu* menu = codersButton_->menu();
    menu->clear();
    codersButton_->setVisible(coders_.size() > 1 || !hidden_.empty());
    for (const Coder& coder : coders_) {
        QAction* one =
            menu->addAction(coder == workspace().coder() ? tr("%1 (you)").arg(toQString(coder)) : toQString(coder));
        one->setCheckable(true);
        one->setChecked(!hidden_.contains(coder));
        connect(one, &QAction::toggled, this, [this, coder](bool shown) {
            if (shown)
                hidden_.erase(coder);
            else
                hidden_.insert(coder);
            showCodings();
        });
    }
    const auto shown =
        std::count_if(coders_.begin(), coders_.end(), [this](const Coder& c) { return !hidden_.contains(c); });
    codersButton_->setText(shown == static_cast<long>(coders_.size())
                               ? tr("Coders: all %1").arg(coders_.size())
                               : tr("Coders: %1 of %2").arg(shown).arg(coders_.size()));
}

void ReadingPage::copy() {
    if (!document_ || !view_->hasSelection()) return;
    if (document_->source().consent.quote == Permission::Refused) {
        say(tr("The consent for this source does not allow quoting it, so its words are not copied."));
        return;
    }
    const auto [begin, end] = view_->selection();
    QGuiApplication::clipboard()->setText(document_->characters().mid(begin, end - begin));
    say(tr("Copied."));
}

void ReadingPage::attachRecording() {
    if (!document_ || !canCode()) return;
    auto* dialog =
        new QFileDialog(this, tr("The recording of this transcript"), fromPath(workspace().file().parent_path()),
                        tr("Sound and video (*.mp3 *.m4a *.wav *.ogg *.oga *.flac *.mp4 *.webm *.mkv *.mov);;"
                           "All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { setRecording(file); });
    dialog->open();
}

void ReadingPage::setRecording(const QString& file) {
    if (!document_) return;
    const SourceKey source = document_->source().key;
    workspace().edit(
        [source, file = toPath(file), by = workspace().coder()](project::Project& project) {
            study::setRecording(project, source, file, by);
        },
        this,
        [this, source] {
            player_->setRecording(study::recordingOf(workspace().reading(), source).value_or(std::filesystem::path()));
        });
}

void ReadingPage::followTurn(int turn) {
    const auto& turns = document_->turns();
    // The nearest turn before that says its time.
    qint64 from = -1;
    for (int i = std::min(turn, static_cast<int>(turns.size()) - 1); i >= 0 && from < 0; --i)
        if (turns[static_cast<std::size_t>(i)].startMilliseconds)
            from = *turns[static_cast<std::size_t>(i)].startMilliseconds;
    // Where it was paused within this very turn, it goes on.
    const bool goesOn = playedTurn(player_->position()) == turn && player_->position() > 0;
    player_->playOrPause(goesOn ? -1 : from);
}

int ReadingPage::playedTurn(qint64 milliseconds) const {
    if (!document_) return -1;
    int played = -1;
    for (std::size_t i = 0; i < document_->turns().size(); ++i) {
        const auto start = document_->turns()[i].startMilliseconds;
        if (start && *start <= milliseconds) played = static_cast<int>(i);
    }
    return played;
}

void ReadingPage::showPlayed(qint64 milliseconds) {
    const int turn = playedTurn(milliseconds);
    const bool another = turn != view_->playedTurn();
    view_->setPlayedTurn(turn);
    if (!another || turn < 0 || !player_->isPlaying()) return;
    const ShownTurn& played = document_->turns()[static_cast<std::size_t>(turn)];
    view_->showPlace(played.begin, std::min(played.end, played.begin + 200));
}

void ReadingPage::findMentions() {
    if (!document_ || document_->isEmpty() || !mentionsButton_->isChecked()) return;
    const Source& source = document_->source();
    if (source.kind == SourceKind::Translation || source.kind == SourceKind::Literature) return;
    const std::string name = std::to_string(source.position);
    const auto place = std::pair(source.key, document_->part());
    workspace().startJob(
        this, tr("Looking for mentions of people in %1").arg(toQString(source.title)),
        [name, part = document_->part()](const project::Project& project, const Job& job) {
            study::AccountReading accounts(project, {}, job);
            return accounts.mentionsIn(name, part);
        },
        [this, place](const std::vector<study::PlacedMention>& mentions) {
            if (!document_ || std::pair(document_->source().key, document_->part()) != place) return;
            found_.clear();
            for (const study::PlacedMention& mention : mentions) {
                ShownMention shown;
                std::tie(shown.begin, shown.end) = document_->fromCodePoints(mention.passage.span);
                shown.kind = mention.kind;
                found_.push_back(shown);
            }
            showMentions();
        },
        // A language without word lists, or consent that forbids it: then nothing is underlined.
        [](const Failure&) {});
}

// What was found, with what was decided since.
void ReadingPage::showMentions() {
    if (!document_) return;
    std::vector<ShownMention> shown = codings_->isBlind() ? std::vector<ShownMention>() : found_;
    std::map<std::pair<int, int>, std::size_t> places;
    for (std::size_t i = 0; i < shown.size(); ++i)
        places.emplace(std::pair(shown[i].begin, shown[i].end), i);
    if (const auto snapshot = workspace().snapshot())
        for (const MentionDecision& decision : snapshot->mentionDecisions) {
            if (decision.passage.source != document_->source().key || decision.passage.part != document_->part())
                continue;
            if (codings_->isBlind() && decision.coder != workspace().coder()) continue;
            const auto span = document_->fromCodePoints(decision.passage.span);
            const auto known = places.find(span);
            if (known == places.end()) {
                ShownMention added;
                std::tie(added.begin, added.end) = span;
                shown.push_back(added);
            }
            ShownMention& mention = known == places.end() ? shown.back() : shown[known->second];
            mention.state = decision.verdict == Verdict::Confirmed ? MentionState::Confirmed : MentionState::Rejected;
            if (decision.contact) mention.decided = *decision.contact;
        }
    for (ShownMention& mention : shown)
        if (const Contact* whom = codings_->contact(mention.decided)) mention.contact = toQString(whom->label);
    view_->setMentions(std::move(shown));
}

} // namespace kith::workbench
