#include "reading/transcript_view.h"

#include "common/theme.h"
#include "reading/transcript_accessible.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

namespace kith::workbench {

using namespace std::chrono_literals;

namespace {

constexpr int edge = 10; // of free space around
constexpr int laneWidth = 6;
constexpr int mostLanes = 6; // more share the last one
// A stripe may share its lane with another only where they are further apart than a line of text.
constexpr int lineOfText = 90;

} // namespace

TranscriptView::TranscriptView(QWidget* parent) : QAbstractScrollArea(parent), document_(std::make_shared<Document>()) {
    installTranscriptAccessible();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::IBeamCursor);
    flow_.onHeight = [this](int block, int by) { takeHeight(block, by); };
    flow_.setDocument(document_.get());
    flow_.setFont(font());
    idle_.setSingleShot(true);
    connect(&idle_, &QTimer::timeout, this, &TranscriptView::settleSome);
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setDocument(std::shared_ptr<const Document> document) {
    const bool same = document_->source().key == document->source().key && document_->part() == document->part() &&
                      document_->characters() == document->characters();
    const int top = same && !document_->isEmpty() ? placeAtTop() : 0;
    document_ = std::move(document);
    flow_.setDocument(document_.get());
    setCodings({});
    lanes_.clear();
    mentions_.clear();
    found_.clear();
    hovered_ = -1;
    playedTurn_ = -1;
    if (!same) {
        anchor_ = caret_ = document_->firstPlace();
        selected_ = {};
    }
    placeColumns();
    verticalScrollBar()->setValue(0);
    if (same && top > document_->firstPlace()) {
        const int y = static_cast<int>(flow_.caret(top).top());
        verticalScrollBar()->setValue(y);
    }
    idle_.start(30ms);
    viewport()->update();
}

void TranscriptView::setTextFont(const QFont& font) {
    if (font == flow_.font()) return;
    const int top = document_->isEmpty() ? 0 : placeAtTop();
    flow_.setFont(font);
    placeColumns();
    if (!document_->isEmpty()) verticalScrollBar()->setValue(static_cast<int>(flow_.caret(top).top()));
    idle_.start(30ms);
    viewport()->update();
}

void TranscriptView::setCodeLooks(std::unordered_map<CodeKey, CodeLook> looks) {
    looks_ = std::move(looks);
    viewport()->update();
}

const CodeLook& TranscriptView::lookOf(const ShownCoding& coding) const {
    static const CodeLook unknown{QStringLiteral("?"), {}, QColor(0x80, 0x80, 0x80)};
    const auto found = looks_.find(coding.code);
    return found == looks_.end() ? unknown : found->second;
}

void TranscriptView::place(int id) {
    const ShownCoding& coding = codings_[static_cast<std::size_t>(id)];
    spans_.put(id, coding.begin, coding.end);
    if (document_->isEmpty()) return;
    const auto& blocks = document_->blocks();
    const Block& first = blocks[static_cast<std::size_t>(document_->blockAt(coding.begin))];
    const Block& last = blocks[static_cast<std::size_t>(document_->blockAt(std::max(coding.begin, coding.end - 1)))];
    const int lanes = lanes_.count();
    lanes_.put(id, std::max(first.begin, coding.begin - lineOfText), std::min(last.end, coding.end + lineOfText) + 1);
    if (lanes != lanes_.count() && lanes < mostLanes) placeColumns();
}

void TranscriptView::putCoding(const ShownCoding& coding) {
    const auto known = byKey_.find(coding.key);
    int id = 0;
    if (known != byKey_.end()) {
        id = known->second;
        const ShownCoding& before = codings_[static_cast<std::size_t>(id)];
        if (before == coding) return;
        const bool moved = before.begin != coding.begin || before.end != coding.end;
        codings_[static_cast<std::size_t>(id)] = coding;
        if (moved) place(id);
    } else {
        if (free_.empty()) {
            id = static_cast<int>(codings_.size());
            codings_.emplace_back();
        } else {
            id = free_.back();
            free_.pop_back();
        }
        codings_[static_cast<std::size_t>(id)] = coding;
        byKey_.emplace(coding.key, id);
        place(id);
    }
    viewport()->update();
}

void TranscriptView::removeCoding(CodingKey coding) {
    const auto known = byKey_.find(coding);
    if (known == byKey_.end()) return;
    const int id = known->second;
    spans_.remove(id);
    lanes_.remove(id);
    free_.push_back(id);
    byKey_.erase(known);
    if (hovered_ == id) hovered_ = -1;
    if (selected_ == coding) {
        selected_ = {};
        Q_EMIT codingSelected({});
    }
    viewport()->update();
}

void TranscriptView::setCodings(const std::vector<ShownCoding>& codings) {
    std::unordered_map<CodingKey, bool> wanted;
    wanted.reserve(codings.size());
    for (const ShownCoding& coding : codings)
        wanted.emplace(coding.key, true);
    std::vector<CodingKey> gone;
    for (const auto& [key, id] : byKey_)
        if (!wanted.contains(key)) gone.push_back(key);
    for (const CodingKey key : gone)
        removeCoding(key);
    for (const ShownCoding& coding : codings)
        putCoding(coding);
}

const ShownCoding* TranscriptView::coding(CodingKey key) const {
    const auto known = byKey_.find(key);
    return known == byKey_.end() ? nullptr : &codings_[static_cast<std::size_t>(known->second)];
}

int TranscriptView::laneOf(CodingKey coding) const {
    const auto known = byKey_.find(coding);
    return known == byKey_.end() ? -1 : lanes_.laneOf(known->second);
}

void TranscriptView::setMentions(std::vector<ShownMention> mentions) {
    mentions_ = std::move(mentions);
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const ShownMention& a, const ShownMention& b) { return a.begin < b.begin; });
    viewport()->update();
}

void TranscriptView::setMentionsShown(bool shown) {
    mentionsShown_ = shown;
    viewport()->update();
}

void TranscriptView::setFound(std::vector<std::pair<int, int>> found, int current) {
    found_ = std::move(found);
    currentFound_ = current;
    viewport()->update();
}

void TranscriptView::setPlayedTurn(int turn) {
    if (playedTurn_ == turn) return;
    playedTurn_ = turn;
    viewport()->update();
}

void TranscriptView::select(int anchor, int caret, bool keepCoding) {
    const int turn = turnOfCaret();
    anchor = document_->settled(anchor);
    caret = document_->settled(caret);
    const bool changed = anchor != anchor_ || caret != caret_;
    anchor_ = anchor;
    caret_ = caret;
    if (!keepCoding && selected_) {
        selected_ = {};
        Q_EMIT codingSelected({});
    }
    viewport()->update();
    if (!changed) return;
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent moved(this, caret_);
        QAccessible::updateAccessibility(&moved);
        QAccessibleTextSelectionEvent chosen(this, selection().first, selection().second);
        QAccessible::updateAccessibility(&chosen);
    }
    Q_EMIT selectionChanged();
    if (turnOfCaret() != turn) Q_EMIT turnChanged(turnOfCaret());
}

void TranscriptView::selectTurn() {
    if (document_->isEmpty()) return;
    const auto [begin, end] = document_->wordsOfTurn(turnOfCaret());
    select(begin, end);
}

void TranscriptView::selectSentence() {
    if (document_->isEmpty()) return;
    const auto [begin, end] = document_->sentenceAt(std::min(anchor_, caret_));
    select(begin, end);
    showPlace(begin, end);
}

void TranscriptView::selectCoding(CodingKey key) {
    const ShownCoding* wanted = coding(key);
    if (!wanted) key = {};
    const bool changed = key != selected_;
    selected_ = key;
    viewport()->update();
    if (wanted) {
        // The caret goes there, so that reading goes on from it; nothing else is selected then.
        const auto [begin, end] = selection();
        if (begin != wanted->begin || end != wanted->end) select(wanted->begin, wanted->begin, true);
        showPlace(wanted->begin, wanted->end);
    }
    if (changed) Q_EMIT codingSelected(key);
}

void TranscriptView::chooseCoding(CodingKey key) {
    if (!coding(key)) key = {};
    if (key == selected_) return;
    selected_ = key;
    viewport()->update();
    Q_EMIT codingSelected(key);
}

std::vector<int> TranscriptView::orderedCodings() const {
    std::vector<int> order;
    for (const auto& [key, id] : byKey_)
        order.push_back(id);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const ShownCoding& x = codings_[static_cast<std::size_t>(a)];
        const ShownCoding& y = codings_[static_cast<std::size_t>(b)];
        return std::tie(x.begin, x.end, x.key) < std::tie(y.begin, y.end, y.key);
    });
    return order;
}

void TranscriptView::stepCoding(int by) {
    const std::vector<int> order = orderedCodings();
    if (order.empty()) return;
    const auto at = [&](std::size_t i) -> const ShownCoding& { return codings_[static_cast<std::size_t>(order[i])]; };
    const std::size_t count = order.size();
    std::size_t next = 0;
    if (const ShownCoding* now = coding(selected_)) {
        while (at(next).key != now->key)
            ++next;
        next = (next + (by > 0 ? 1 : count - 1)) % count;
    } else {
        while (next < count && at(next).begin < caret_)
            ++next;
        if (by < 0) next = (next + count - 1) % count;
        next %= count;
    }
    selectCoding(at(next).key);
}

std::vector<CodingKey> TranscriptView::codingsAt(int place) const {
    std::vector<const ShownCoding*> found;
    spans_.visit(place, place, [&](int id) { found.push_back(&codings_[static_cast<std::size_t>(id)]); });
    std::sort(found.begin(), found.end(), [](const ShownCoding* a, const ShownCoding* b) {
        const int lengthA = a->end - a->begin, lengthB = b->end - b->begin;
        return std::tie(lengthA, b->mine, a->key) < std::tie(lengthB, a->mine, b->key);
    });
    std::vector<CodingKey> keys;
    for (const ShownCoding* one : found)
        keys.push_back(one->key);
    return keys;
}

CodingKey TranscriptView::codingMeant() const {
    if (selected_) return selected_;
    const std::vector<CodingKey> here = codingsAt(caret_);
    return here.empty() ? CodingKey{} : here.front();
}

std::vector<CodingKey> TranscriptView::codingsIn(int begin, int end) const {
    std::vector<std::tuple<int, int, CodingKey>> found;
    spans_.visit(begin, end, [&](int id) {
        const ShownCoding& one = codings_[static_cast<std::size_t>(id)];
        found.emplace_back(one.begin, one.end, one.key);
    });
    std::sort(found.begin(), found.end());
    std::vector<CodingKey> keys;
    for (const auto& one : found)
        keys.push_back(std::get<2>(one));
    return keys;
}

QString TranscriptView::describe(CodingKey key) const {
    const ShownCoding* one = coding(key);
    if (!one) return {};
    QStringList parts{lookOf(*one).name};
    if (!one->note.isEmpty()) parts += one->note;
    if (!one->details.isEmpty()) parts += one->details;
    return QStringLiteral("%1: %2").arg(parts.join(QStringLiteral(", ")),
                                        document_->characters().mid(one->begin, one->end - one->begin));
}

QString TranscriptView::describePlace() const {
    if (document_->isEmpty()) return {};
    const ShownTurn& turn = document_->turns()[static_cast<std::size_t>(turnOfCaret())];
    QString words = turn.speaker.isEmpty() ? tr("Turn %1").arg(turn.number)
                                           : tr("Turn %1, %2").arg(QString::number(turn.number), turn.speaker);
    if (selected_) words += QStringLiteral(". ") + tr("Coding: %1").arg(describe(selected_));
    return words;
}

QString TranscriptView::wordsOfTurn() const {
    if (document_->isEmpty()) return {};
    const auto [begin, end] = document_->wordsOfTurn(turnOfCaret());
    return document_->characters().mid(begin, end - begin);
}

const ShownMention* TranscriptView::mentionAt(int place) const {
    const ShownMention* best = nullptr;
    for (const ShownMention& mention : mentions_) {
        if (mention.begin > place) break;
        if (place <= mention.end && (!best || mention.end - mention.begin < best->end - best->begin)) best = &mention;
    }
    return best;
}

int TranscriptView::placeLookedAt() const {
    if (viewport()->rect().contains(mouse_) && viewport()->underMouse()) return placeAt(mouse_);
    return caret_;
}

// Geometry.

int TranscriptView::scroll() const {
    return verticalScrollBar()->value() - edge;
}

QPointF TranscriptView::toFlow(const QPoint& point) const {
    return {static_cast<qreal>(point.x() - columns_.text), static_cast<qreal>(point.y() + scroll())};
}

int TranscriptView::toViewport(double flowY) const {
    return static_cast<int>(flowY) - scroll();
}

void TranscriptView::placeColumns() {
    const QFontMetrics small(font());
    const int width = std::max(viewport()->width(), 240);
    const int number = small.horizontalAdvance(QStringLiteral("0000")) + 4;
    const bool named = std::any_of(document_->turns().begin(), document_->turns().end(),
                                   [](const ShownTurn& turn) { return !turn.speaker.isEmpty(); });
    const int speaker =
        named ? std::min(small.horizontalAdvance(QStringLiteral("Interviewer")) + 8, std::max(60, width / 6)) : 0;
    Columns columns;
    columns.number = edge;
    columns.speaker = columns.number + number + 8;
    columns.speakerWidth = speaker;
    columns.text = columns.speaker + (speaker > 0 ? speaker + 12 : 4);
    const int letter = QFontMetrics(flow_.font()).averageCharWidth();
    const int margin = std::clamp(width * 26 / 100, 110, 330);
    columns.textWidth = std::clamp(width - columns.text - margin - 14, 100, std::max(letter * 92, 300));
    columns.lanes = columns.text + columns.textWidth + 14;
    columns.names = columns.lanes + std::clamp(lanes_.count(), 2, mostLanes) * laneWidth + 6;
    columns.namesWidth = std::min(width - columns.names - 4, 420);
    columns_ = columns;
    flow_.setWidth(columns.textWidth, 2 * letter);
    fitScrollBar();
}

void TranscriptView::fitScrollBar() {
    const int view = viewport()->height();
    const int whole = flow_.height() + 2 * edge + std::min(view / 2, 4 * flow_.lineHeight());
    const QSignalBlocker quiet(verticalScrollBar());
    verticalScrollBar()->setRange(0, std::max(0, whole - view));
    verticalScrollBar()->setPageStep(std::max(1, view - 2 * flow_.lineHeight()));
    verticalScrollBar()->setSingleStep(flow_.lineHeight());
}

// What stands on the screen stays where it is when something above it turns out to be higher or lower.
void TranscriptView::takeHeight(int block, int by) {
    if (flow_.top(block) >= scroll()) return;
    const bool before = adjusting_;
    adjusting_ = true;
    fitScrollBar();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
    adjusting_ = before;
}

void TranscriptView::layOutVisible() {
    if (document_->isEmpty()) return;
    const int count = static_cast<int>(document_->blocks().size());
    int block = flow_.blockAtY(scroll());
    for (; block < count && flow_.top(block) < scroll() + viewport()->height(); ++block)
        (void)flow_.layoutOf(block);
    adjusting_ = true;
    fitScrollBar();
    adjusting_ = false;
}

void TranscriptView::settleSome() {
    if (document_->isEmpty()) return;
    const bool more = flow_.settle(flow_.blockAtY(scroll()), 4);
    adjusting_ = true;
    fitScrollBar();
    adjusting_ = false;
    if (more) idle_.start(8ms);
}

void TranscriptView::settle() {
    while (!document_->isEmpty() && flow_.settle(flow_.blockAtY(scroll()), 50)) {
    }
    fitScrollBar();
    viewport()->update();
}

void TranscriptView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (document_->isEmpty()) {
        placeColumns();
        return;
    }
    const int width = columns_.textWidth;
    const int top = event->oldSize().width() > 0 ? placeAtTop() : -1;
    placeColumns();
    if (width != columns_.textWidth && top > document_->firstPlace()) {
        adjusting_ = true;
        verticalScrollBar()->setValue(static_cast<int>(flow_.caret(top).top()) + edge);
        adjusting_ = false;
    }
    idle_.start(30ms);
}

void TranscriptView::scrollContentsBy(int, int) {
    if (adjusting_) return;
    viewport()->update();
    Q_EMIT scrolled();
}

void TranscriptView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        placeColumns();
        viewport()->update();
    }
}

int TranscriptView::placeAt(const QPoint& point) const {
    return flow_.placeAt(toFlow(point));
}

QRect TranscriptView::rectOfPlace(int place) const {
    const QRectF caret = flow_.caret(place);
    return {columns_.text + static_cast<int>(caret.left()), toViewport(caret.top()), 1, flow_.lineHeight()};
}

int TranscriptView::placeAtTop() {
    return placeAt({columns_.text, flow_.lineHeight() / 2});
}

void TranscriptView::showPlace(int begin, int end) {
    if (document_->isEmpty()) return;
    const int view = viewport()->height();
    const int room = flow_.lineHeight() * 2;
    // Twice, because what stands around it may turn out to be higher than it was thought.
    for (int again = 0; again < 3; ++again) {
        const int top = toViewport(flow_.caret(begin).top());
        const int bottom = toViewport(flow_.caret(end).bottom());
        const bool fits = bottom - top < view - 2 * room;
        if (top >= 0 && (bottom <= view || !fits) && top < view - room) break;
        int by = top - view / 4;
        if (fits && again == 0 && top < 0 && top > -room * 2) by = top - room;
        if (fits && again == 0 && bottom > view && bottom < view + room * 2) by = bottom - view + room;
        fitScrollBar();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
        layOutVisible();
    }
}

void TranscriptView::showTurnAt(int turn, int below) {
    if (document_->isEmpty() || turn < 0 || turn >= static_cast<int>(document_->turns().size())) return;
    const int block = document_->turns()[static_cast<std::size_t>(turn)].firstBlock;
    layOutVisible();
    verticalScrollBar()->setValue(flow_.top(block) + edge - below);
    layOutVisible();
    verticalScrollBar()->setValue(flow_.top(block) + edge - below);
}

std::pair<int, int> TranscriptView::turnAtTop() {
    if (document_->isEmpty()) return {0, 0};
    layOutVisible();
    const int turn = document_->blocks()[static_cast<std::size_t>(flow_.blockAtY(std::max(0, scroll())))].turn;
    return {turn, toViewport(flow_.top(document_->turns()[static_cast<std::size_t>(turn)].firstBlock))};
}

std::pair<int, int> TranscriptView::extent(const ShownCoding& coding) const {
    if (coding.key == selected_ && drag_ == Drag::BeginHandle) return {std::min(dragged_, coding.end - 1), coding.end};
    if (coding.key == selected_ && drag_ == Drag::EndHandle)
        return {coding.begin, std::max(dragged_, coding.begin + 1)};
    return {coding.begin, coding.end};
}

std::optional<QRect> TranscriptView::stripeOf(CodingKey coding) const {
    const auto known = byKey_.find(coding);
    if (known == byKey_.end()) return {};
    for (const auto& [rect, id] : stripes_)
        if (id == known->second) return rect;
    return {};
}

QRect TranscriptView::handleOf(CodingKey key, bool atEnd) const {
    const ShownCoding* one = coding(key);
    if (!one) return {};
    const auto [begin, end] = extent(*one);
    if (!atEnd) return rectOfPlace(begin).adjusted(-4, -2, 3, 2);
    // After the last word, not before the first of the next line.
    const std::vector<QRectF> rects = flow_.rects(document_->blockAt(std::max(begin, end - 1)), end - 1, end);
    if (rects.empty()) return rectOfPlace(end).adjusted(-4, -2, 3, 2);
    const QRectF last = rects.back();
    return QRect(columns_.text + static_cast<int>(last.right()), toViewport(last.top()), 1, flow_.lineHeight())
        .adjusted(-3, -2, 4, 2);
}

} // namespace kith::workbench
