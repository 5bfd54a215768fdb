#include "reading/reading_page.h"

#include "common/choice_palette.h"
#include "common/strings.h"
#include "common/theme.h"
#include "reading/find_bar.h"
#include "reading/player_line.h"

#include "kith/study/progress.h"
#include "kith/study/reading.h"
#include "kith/study/recordings.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace kith::workbench {

using namespace std::chrono_literals;

ReadingPage::ReadingPage(const PageContext& context)
    : Page(context), view_(new TranscriptView(this)), codings_(new SourceCodings(workspace(), this)),
      find_(new FindBar(*view_, this)), player_(new PlayerLine(this)), columns_(new QSplitter(this)) {
    makeHeader();
    columns_->addWidget(view_);
    columns_->setChildrenCollapsible(false);
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    layout->addWidget(find_);
    layout->addWidget(columns_, 1);
    layout->addWidget(empty_, 1);
    layout->addWidget(player_);
    view_->setAccessibleName(tr("Transcript"));
    setFocusProxy(view_);
    makeActions();

    view_->setTextFont(preferences().textFont());
    connect(&preferences(), &Preferences::fontsChanged, this, [this] {
        view_->setTextFont(preferences().textFont());
        if (other_) other_->setTextFont(preferences().textFont());
    });
    connect(&preferences(), &Preferences::appearanceChanged, this, &ReadingPage::showLooks);
    connect(view_, &TranscriptView::zoomWanted, this, [this](int steps) {
        QFont font = preferences().textFont();
        font.setPointSize(std::clamp(font.pointSize() + steps, 7, 40));
        preferences().setTextFont(font);
    });
    inspect_.setSingleShot(true);
    connect(&inspect_, &QTimer::timeout, this, &ReadingPage::inspect);
    connect(view_, &TranscriptView::selectionChanged, this, &ReadingPage::inspectSoon);
    connect(view_, &TranscriptView::codingSelected, this, &ReadingPage::inspectSoon);
    connect(view_, &TranscriptView::mentionClicked, this, [this](const ShownMention& mention) {
        if (!mention.decided) return;
        desk().useContact(mention.decided);
        if (!view_->selectedCoding()) desk().inspect(mention.decided);
    });
    connect(view_, &TranscriptView::resizeWanted, this, [this](CodingKey coding, int begin, int end) {
        if (canCode()) codings_->resize(coding, begin, end);
    });
    connect(view_, &TranscriptView::codeDropped, this, [this](const QString& key) {
        if (const auto uuid = Uuid::parse(toStd(key))) applyCode(CodeKey{*uuid});
    });
    connect(&desk(), &Desk::codeApplied, this, [this](CodeKey code) {
        if (isVisible()) applyCode(code);
    });
    connect(&desk(), &Desk::contactUsed, this, [this](ContactKey contact) {
        std::erase(recentContacts_, contact);
        recentContacts_.insert(recentContacts_.begin(), contact);
    });
    connect(codings_, &SourceCodings::allChanged, this, &ReadingPage::showCodings);
    connect(codings_, &SourceCodings::changed, this, &ReadingPage::showCoding);
    connect(codings_, &SourceCodings::removed, this, [this](CodingKey coding) { view_->removeCoding(coding); });
    connect(codings_, &SourceCodings::written, this, &ReadingPage::inspectSoon);
    connect(&workspace(), &Workspace::edited, this, &ReadingPage::reloadIfTouched);
    connect(&workspace(), &Workspace::outlineChanged, this, [this] {
        showLooks();
        showHeader();
    });
    connect(&workspace(), &Workspace::snapshotChanged, this, [this] {
        if (!snapshotSeen_) stageNames_.clear();
        snapshotSeen_ = true;
        showMentions();
    });
    connect(player_, &PlayerLine::said, &desk(), &Desk::say);
    connect(player_, &PlayerLine::moved, this, &ReadingPage::showPlayed);
    connect(player_, &PlayerLine::wantsPlace, this, [this] { followTurn(view_->turnOfCaret()); });
    showLooks();
    showHeader();
}

ReadingPage::~ReadingPage() = default;

QString ReadingPage::heading() const {
    if (!document_) return tr("Transcript");
    const QString title = toQString(document_->source().title);
    if (document_->source().kind != SourceKind::Survey) return title;
    return QStringLiteral("%1 / %2").arg(title, respondent());
}

QString ReadingPage::respondent() const {
    const CaseKey ego = respondentKey(document_->source().content, document_->part());
    for (const Case& one : workspace().outline().cases)
        if (one.key == ego) return toQString(one.label);
    return QString::number(document_->part());
}

void ReadingPage::show(const QVariant& what) {
    const QVariantMap wanted = what.toMap();
    const auto uuid = Uuid::parse(toStd(wanted.value(QStringLiteral("source")).toString()));
    if (!uuid) return;
    const SourceKey source{*uuid};
    const qlonglong part = wanted.value(QStringLiteral("part"), 1).toLongLong();
    if (!document_ || document_->source().key != source || document_->part() != part) load(source, part);
    if (!document_) return;
    if (!wanted.contains(QStringLiteral("begin"))) return;
    const CodePointSpan span{{wanted.value(QStringLiteral("begin")).toLongLong()},
                             {wanted.value(QStringLiteral("end")).toLongLong()}};
    const auto [begin, end] = document_->fromCodePoints(span);
    view_->select(begin, end);
    view_->showPlace(begin, end);
    // Once more when the page has its size.
    QTimer::singleShot(0, view_, [this, begin = begin, end = end] {
        if (view_->selection() == std::pair(begin, end)) view_->showPlace(begin, end);
    });
}

QVariant ReadingPage::place() const {
    if (!document_) return {};
    const auto [begin, end] = view_->selection();
    const CodePointSpan span = document_->toCodePoints(begin, end);
    return QVariantMap{{QStringLiteral("source"), toQString(document_->source().key.uuid.toString())},
                       {QStringLiteral("part"), QVariant::fromValue<qlonglong>(document_->part())},
                       {QStringLiteral("begin"), QVariant::fromValue<qlonglong>(span.begin.value)},
                       {QStringLiteral("end"), QVariant::fromValue<qlonglong>(span.end.value)}};
}

void ReadingPage::load(SourceKey source, std::int64_t part) {
    try {
        auto document = std::make_shared<const Document>(study::readText(workspace().reading(), source, part));
        const bool another = !document_ || document_->source().key != source || document_->part() != part;
        document_ = std::move(document);
        view_->setDocument(document_);
        if (another) {
            view_->select(document_->firstPlace(), document_->firstPlace());
            found_.clear();
        }
        codings_->setDocument(document_);
        speakers_ = workspace().reading().speakers(source);
        find_->search();
        player_->setRecording(study::recordingOf(workspace().reading(), source).value_or(std::filesystem::path()));
        empty_->setVisible(document_->isEmpty());
        columns_->setVisible(!document_->isEmpty());
        empty_->setText(tr("There are no words in this text."));
        findMentions();
    } catch (...) {
        document_.reset();
        columns_->hide();
        empty_->show();
        empty_->setText(currentFailure().message);
    }
    if (other_ && other_->isVisible()) loadTranslation();
    showHeader();
    Q_EMIT headingChanged();
}

// Who speaks, or which case it is, may have changed; of a text itself nothing ever does.
void ReadingPage::reloadIfTouched(const Changes& changes) {
    if (!document_ || !changes.touches(document_->source().key, document_->part())) return;
    const SourceKey source = document_->source().key;
    if (!workspace().reading().source(source)) {
        load(source, document_->part());
        return;
    }
    // Most edits are codings: only look for others where the source or a speaker is another.
    if (workspace().reading().source(source) == document_->source() &&
        workspace().reading().speakers(source) == speakers_)
        return;
    load(source, document_->part());
}

// How codes look and what they are called, from the codebook.
void ReadingPage::showLooks() {
    std::unordered_map<CodeKey, CodeLook> looks;
    const std::string language = context().language();
    for (const Code& code : workspace().outline().codebook.codes) {
        CodeLook look;
        look.name = toQString(code.label(language));
        look.colour = theme::codeColour(code.colour);
        const auto text = code.texts.find(language);
        if (text != code.texts.end())
            look.says = toQString(text->second.brief);
        else if (!code.texts.empty())
            look.says = toQString(code.texts.begin()->second.brief);
        looks.emplace(code.key, std::move(look));
    }
    for (QAction* one : actions()) {
        const QString digit = one->property("digit").toString();
        if (digit.isEmpty()) continue;
        const Code* code = study::codeWithShortcut(workspace().outline().codebook, toStd(digit));
        one->setText(code ? tr("Code with %1").arg(toQString(code->label(language))) : tr("Code with %1").arg(digit));
    }
    view_->setCodeLooks(looks);
    if (other_) other_->setCodeLooks(std::move(looks));
}

bool ReadingPage::isHidden(const Coding& coding) const {
    return hidden_.contains(coding.coder);
}

ShownCoding ReadingPage::drawn(const Coding& coding, const Document& document) const {
    ShownCoding shown;
    shown.key = coding.key;
    shown.code = coding.code;
    std::tie(shown.begin, shown.end) = document.fromCodePoints(coding.passage.span);
    shown.mine = codings_->isMine(coding);
    QStringList note;
    if (coding.contact)
        if (const Contact* whom = codings_->contact(*coding.contact)) note += toQString(whom->label);
    if (coding.stage != Stage::NotAsked) note += stageName(coding.stage);
    shown.note = note.join(QStringLiteral(" · "));
    QStringList details;
    if (!coding.quality.empty()) details += tr("Quality: %1").arg(toQString(coding.quality));
    if (!coding.memo.empty()) details += tr("Memo: %1").arg(toQString(coding.memo));
    if (!shown.mine) details += tr("Coded by %1").arg(toQString(coding.coder));
    shown.details = details.join(QStringLiteral(" — "));
    return shown;
}

void ReadingPage::showCodings() {
    if (!document_) return;
    std::vector<ShownCoding> all;
    std::set<Coder> coders;
    for (const Coding* coding : codings_->shown()) {
        coders.insert(coding->coder);
        if (!isHidden(*coding)) all.push_back(drawn(*coding, *document_));
    }
    // One's own first: they get the lanes nearest to the text.
    std::stable_partition(all.begin(), all.end(), [](const ShownCoding& one) { return one.mine; });
    view_->setCodings(all);
    coders_.assign(coders.begin(), coders.end());
    std::stable_partition(coders_.begin(), coders_.end(),
                          [this](const Coder& coder) { return coder == workspace().coder(); });
    showHeader();
    inspectSoon();
}

void ReadingPage::showCoding(CodingKey key) {
    const Coding* coding = codings_->find(key);
    if (coding && document_ && !isHidden(*coding)) view_->putCoding(drawn(*coding, *document_));
}

void ReadingPage::inspectSoon() {
    inspect_.start(120ms);
}

void ReadingPage::inspect() {
    if (!document_ || !isVisible()) return;
    if (const CodingKey coding = view_->selectedCoding()) {
        if (codings_->find(coding)) desk().inspect(coding);
        return;
    }
    if (!view_->hasSelection()) return;
    const auto [begin, end] = view_->selection();
    desk().inspect(document_->passage(begin, end));
}

void ReadingPage::find() {
    const auto [begin, end] = view_->selection();
    const QString chosen = document_ ? document_->characters().mid(begin, end - begin) : QString();
    find_->open(chosen.size() < 60 && !chosen.contains(QLatin1Char('\n')) ? chosen : QString());
}

void ReadingPage::say(const QString& words) {
    said_ = words;
    desk().say(words);
}

const Code* ReadingPage::codeOf(CodeKey key) const {
    const auto& codes = workspace().outline().codebook.codes;
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code& code) { return code.key == key; });
    return found == codes.end() ? nullptr : &*found;
}

QString ReadingPage::nameOf(CodeKey key) const {
    const Code* code = codeOf(key);
    return code ? toQString(code->label(context().language())) : tr("A code of the passage's own words");
}

SpeakerRole ReadingPage::roleAt(int place) const {
    if (!document_ || document_->isEmpty()) return SpeakerRole::Unknown;
    return document_->turns()[static_cast<std::size_t>(document_->turnAt(place))].role;
}

Page* makeReadingPage(const PageContext& context) {
    return new ReadingPage(context);
}

} // namespace kith::workbench
