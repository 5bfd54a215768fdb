// How the transcript looks.
#include "reading/transcript_view.h"

#include "common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int laneWidth = 6;
constexpr int stripeWidth = 4;
constexpr int mostLanes = 6;
constexpr int mostDrift = 3; // so many lines below its passage a name may stand

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share) + 0.5); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

// Several codings blend: the mean of their colours, a little stronger for each.
QColor blended(const std::vector<QColor>& colours, const QColor& ground) {
    int red = 0, green = 0, blue = 0;
    for (const QColor& colour : colours) {
        red += colour.red();
        green += colour.green();
        blue += colour.blue();
    }
    const int count = static_cast<int>(colours.size());
    const double share = std::min(0.17 + 0.07 * (count - 1), theme::isDark() ? 0.42 : 0.36);
    return mixed(QColor(red / count, green / count, blue / count), ground, share);
}

} // namespace

void TranscriptView::paintEvent(QPaintEvent* event) {
    layOutVisible();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    stripes_.clear();
    names_.clear();
    if (!document_->isEmpty()) {
        const int count = static_cast<int>(document_->blocks().size());
        const int first = flow_.blockAtY(std::max(0, scroll()));
        int last = first;
        while (last + 1 < count && toViewport(flow_.top(last + 1)) < viewport()->height())
            ++last;
        const auto& blocks = document_->blocks();
        const std::pair<int, int> shown{blocks[static_cast<std::size_t>(first)].begin,
                                        blocks[static_cast<std::size_t>(last)].end};
        std::vector<int> visible;
        spans_.visit(shown.first, shown.second + 1, [&](int id) { visible.push_back(id); });
        std::sort(visible.begin(), visible.end(), [this](int a, int b) {
            const ShownCoding& x = codings_[static_cast<std::size_t>(a)];
            const ShownCoding& y = codings_[static_cast<std::size_t>(b)];
            return std::tie(x.begin, x.end, x.key) < std::tie(y.begin, y.end, y.key);
        });
        for (int block = first; block <= last; ++block)
            paintBlock(painter, block, visible);
        paintStripes(painter, visible, shown);
        paintNames(painter, shown);
        if (hovered_ >= 0 && codings_[static_cast<std::size_t>(hovered_)].key != selected_)
            paintOutline(painter, codings_[static_cast<std::size_t>(hovered_)], shown, false);
        if (const ShownCoding* chosen = coding(selected_)) paintOutline(painter, *chosen, shown, true);
        paintCaret(painter);
    }
    painter.end();
    Q_EMIT painted();
}

void TranscriptView::paintBlock(QPainter& painter, int block, const std::vector<int>& visible) {
    const Block& place = document_->blocks()[static_cast<std::size_t>(block)];
    const QPointF origin(columns_.text, -scroll());
    paintTints(painter, block, visible);
    const auto fill = [&](int begin, int end, const QColor& colour) {
        for (const QRectF& rect : flow_.rects(block, begin, end))
            painter.fillRect(rect.translated(origin), colour);
    };
    auto match = std::lower_bound(found_.begin(), found_.end(), std::pair(place.begin, 0));
    for (; match != found_.end() && match->first < place.end; ++match) {
        fill(match->first, match->second, theme::found());
        if (match - found_.begin() != currentFound_) continue;
        painter.setPen(QPen(theme::accent(), 1.5));
        for (const QRectF& rect : flow_.rects(block, match->first, match->second))
            painter.drawRect(rect.translated(origin).adjusted(0, 1, 0, -1));
    }
    const auto [begin, end] = selection();
    if (begin < end) {
        QColor chosen = palette().color(QPalette::Highlight);
        chosen.setAlpha(hasFocus() ? (theme::isDark() ? 120 : 64) : 45);
        fill(begin, end, chosen);
    }
    const ShownTurn& turn = document_->turns()[static_cast<std::size_t>(place.turn)];
    // Words of an interviewer are quieter; they stand further in as well, and the name is not bold.
    painter.setPen(turn.role == SpeakerRole::Interviewer ? theme::quiet() : palette().color(QPalette::Text));
    flow_.layoutOf(block).draw(&painter, origin + QPointF(0, flow_.top(block)));
    if (mentionsShown_) paintMentions(painter, block);
    if (turn.firstBlock == block) paintGutter(painter, block);
}

void TranscriptView::paintTints(QPainter& painter, int block, const std::vector<int>& visible) {
    const Block& place = document_->blocks()[static_cast<std::size_t>(block)];
    struct Here {
        int begin, end;
        QColor colour;
    };
    std::vector<Here> here;
    std::vector<int> ends;
    for (const int id : visible) {
        const ShownCoding& coding = codings_[static_cast<std::size_t>(id)];
        const auto [from, to] = extent(coding);
        if (to <= place.begin || from >= place.end) continue;
        const int begin = std::max(from, place.begin), end = std::min(to, place.end);
        here.push_back({begin, end, lookOf(coding).colour});
        ends.push_back(begin);
        ends.push_back(end);
    }
    if (here.empty()) return;
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    const QPointF origin(columns_.text, -scroll());
    std::vector<QColor> colours;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        colours.clear();
        for (const Here& one : here)
            if (one.begin <= ends[i] && ends[i] < one.end) colours.push_back(one.colour);
        if (colours.empty()) continue;
        const QColor tint = blended(colours, palette().color(QPalette::Base));
        for (const QRectF& rect : flow_.rects(block, ends[i], ends[i + 1]))
            painter.fillRect(rect.translated(origin).adjusted(0, 1, 0, -1), tint);
    }
}

void TranscriptView::paintMentions(QPainter& painter, int block) {
    const Block& place = document_->blocks()[static_cast<std::size_t>(block)];
    constexpr int longest = 400;
    auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), place.begin - longest,
                                    [](const ShownMention& one, int at) { return one.begin < at; });
    for (; mention != mentions_.end() && mention->begin < place.end; ++mention) {
        if (mention->end <= place.begin) continue;
        QPen pen(mention->state == MentionState::Confirmed ? palette().color(QPalette::Text) : theme::quiet());
        // What kind it is, the line's form says; whether it is confirmed, its weight; rejected ones are struck through.
        pen.setWidthF(mention->state == MentionState::Confirmed ? 2 : 1);
        pen.setStyle(mention->kind == MentionKind::Name      ? Qt::SolidLine
                     : mention->kind == MentionKind::Nominal ? Qt::DashLine
                                                             : Qt::DotLine);
        painter.setPen(pen);
        for (const QRectF& rect : flow_.rects(block, mention->begin, mention->end)) {
            const QRectF at = rect.translated(columns_.text, -scroll());
            const qreal y = mention->state == MentionState::Rejected ? at.center().y() + 1
                                                                     : at.bottom() - flow_.lineHeight() * 0.12;
            painter.drawLine(QPointF(at.left(), y), QPointF(at.right(), y));
        }
    }
}

void TranscriptView::paintGutter(QPainter& painter, int block) {
    const ShownTurn& turn =
        document_->turns()[static_cast<std::size_t>(document_->blocks()[static_cast<std::size_t>(block)].turn)];
    const int index = document_->blocks()[static_cast<std::size_t>(block)].turn;
    const int y = toViewport(flow_.top(block) + flow_.spaceAbove(block));
    const bool here = index == turnOfCaret();
    const QFontMetrics metrics(font());
    QFont plain = font();
    painter.setFont(plain);
    painter.setPen(here ? palette().color(QPalette::Text) : theme::quiet());
    const QRect number(columns_.number, y, columns_.speaker - columns_.number - 8, flow_.lineHeight());
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(turn.number));
    if (here) painter.fillRect(QRect(2, y + 3, 3, flow_.lineHeight() - 6), theme::accent());
    if (index == playedTurn_) {
        QPainterPath play;
        const double middle = y + flow_.lineHeight() * 1.5;
        play.moveTo(columns_.number + 2, middle - 5);
        play.lineTo(columns_.number + 11, middle);
        play.lineTo(columns_.number + 2, middle + 5);
        play.closeSubpath();
        painter.fillPath(play, theme::accent());
    }
    if (columns_.speakerWidth > 0) {
        QFont name = font();
        name.setBold(turn.role == SpeakerRole::Interviewee);
        painter.setFont(name);
        painter.setPen(turn.role == SpeakerRole::Interviewer ? theme::quiet() : palette().color(QPalette::Text));
        const QRect speaker(columns_.speaker, y, columns_.speakerWidth, flow_.lineHeight());
        painter.drawText(speaker, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(name).elidedText(turn.speaker, Qt::ElideRight, speaker.width()));
        painter.setFont(plain);
        painter.setPen(theme::quiet());
        if (!turn.time.isEmpty())
            painter.drawText(speaker.translated(0, flow_.lineHeight() * 4 / 5), Qt::AlignLeft | Qt::AlignVCenter,
                             turn.time);
    }
    if (!turn.question.isEmpty()) {
        painter.setFont(plain);
        painter.setPen(theme::quiet());
        const QRect question(columns_.text, y - flow_.lineHeight(), columns_.textWidth, flow_.lineHeight());
        painter.drawText(question, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(turn.question, Qt::ElideRight, question.width()));
    }
}

void TranscriptView::paintStripes(QPainter& painter, const std::vector<int>& visible, std::pair<int, int> shown) {
    painter.setRenderHint(QPainter::Antialiasing);
    int more = 0, moreTop = 0, moreBottom = 0;
    for (const int id : visible) {
        const ShownCoding& coding = codings_[static_cast<std::size_t>(id)];
        const auto [begin, end] = extent(coding);
        if (end <= shown.first || begin > shown.second) continue;
        const int top = begin < shown.first ? -8 : toViewport(flow_.caret(begin).top()) + 2;
        const int bottom = end > shown.second ? viewport()->height() + 8
                                              : toViewport(flow_.caret(std::max(begin, end - 1)).bottom()) - 2;
        const int lane = lanes_.laneOf(id);
        if (lane >= mostLanes - 1) {
            moreTop = more == 0 ? top : std::min(moreTop, top);
            moreBottom = std::max(moreBottom, bottom);
            ++more;
            if (lane >= mostLanes) continue;
        }
        const bool strong = coding.key == selected_ || id == hovered_;
        QRect stripe(columns_.lanes + lane * laneWidth, top, stripeWidth + (strong ? 2 : 0), bottom - top);
        const QColor colour = lookOf(coding).colour;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (coding.mine) {
            painter.drawRoundedRect(stripe, 2, 2);
        } else {
            // Another coder's: hollow.
            painter.setPen(QPen(colour, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(stripe).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        }
        stripes_.emplace_back(stripe.adjusted(-1, 0, 2, 0), id);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Names stand beside the first line of their passages; where several begin together, below each other, and those that
// have no room are counted ("+3").
void TranscriptView::paintNames(QPainter& painter, std::pair<int, int> shown) {
    if (columns_.namesWidth < 30) return;
    const QFontMetrics metrics(font());
    const int height = metrics.height() + 1;
    // From a little above, so that scrolling does not move them.
    const int first = std::max(0, document_->blockAt(shown.first) - 6);
    const int from = document_->blocks()[static_cast<std::size_t>(first)].begin;
    std::vector<int> begun;
    spans_.visit(from, shown.second + 1, [&](int id) {
        if (codings_[static_cast<std::size_t>(id)].begin >= from) begun.push_back(id);
    });
    std::sort(begun.begin(), begun.end(), [this](int a, int b) {
        const ShownCoding& x = codings_[static_cast<std::size_t>(a)];
        const ShownCoding& y = codings_[static_cast<std::size_t>(b)];
        return std::tie(x.begin, y.end, x.key) < std::tie(y.begin, x.end, y.key);
    });
    int free = -10000;
    for (const int id : begun) {
        const int wanted = toViewport(flow_.caret(codings_[static_cast<std::size_t>(id)].begin).top()) +
                           (flow_.lineHeight() - height) / 2;
        const int y = std::max(wanted, free);
        if (y - wanted > mostDrift * flow_.lineHeight() && !names_.empty()) {
            ++names_.back().more;
            continue;
        }
        free = y + height;
        names_.push_back({QRect(columns_.names, y, columns_.namesWidth, height), id, 0});
    }
    for (const Name& name : names_)
        if (name.rect.bottom() >= 0 && name.rect.top() < viewport()->height()) paintName(painter, name);
}

void TranscriptView::paintName(QPainter& painter, const Name& name) {
    const ShownCoding& coding = codings_[static_cast<std::size_t>(name.id)];
    const CodeLook& look = lookOf(coding);
    QRect room = name.rect;
    const QString more = name.more > 0 ? QStringLiteral("+%1").arg(name.more) : QString();
    const int moreWidth = name.more > 0 ? QFontMetrics(font()).horizontalAdvance(more) + 6 : 0;
    room.setRight(room.right() - moreWidth);
    QFont letters = font();
    const bool strong = coding.key == selected_ || name.id == hovered_;
    letters.setBold(strong);
    letters.setItalic(!coding.mine);
    const QRect swatch(room.left(), room.center().y() - 3, 7, 7);
    if (coding.mine) {
        painter.fillRect(swatch, look.colour);
    } else {
        painter.setPen(look.colour);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
    }
    room.setLeft(room.left() + 12);
    const QFontMetrics metrics(letters);
    painter.setFont(letters);
    painter.setPen(palette().color(QPalette::Text));
    const QString label = metrics.elidedText(look.name, Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, label);
    room.setLeft(room.left() + metrics.horizontalAdvance(label) + 6);
    painter.setPen(theme::quiet());
    if (!coding.note.isEmpty() && room.width() >= 24) {
        const QString note = metrics.elidedText(coding.note, Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, note);
        room.setLeft(room.left() + metrics.horizontalAdvance(note) + 6);
    }
    if (moreWidth == 0) return;
    painter.setFont(font());
    painter.drawText(QRect(room.left(), room.top(), moreWidth + 20, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     more);
}

void TranscriptView::paintOutline(QPainter& painter, const ShownCoding& coding, std::pair<int, int> shown,
                                  bool selected) {
    const auto [begin, end] = extent(coding);
    const int from = std::max(begin, shown.first), to = std::min(end, shown.second);
    if (from >= to) return;
    QPainterPath path;
    for (int block = document_->blockAt(from); block <= document_->blockAt(to - 1); ++block)
        for (const QRectF& rect : flow_.rects(block, from, to)) {
            QPainterPath line;
            line.addRect(rect.translated(columns_.text, -scroll()).adjusted(-1, 0.5, 1, 0.5));
            path = path.united(line);
        }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(lookOf(coding).colour, selected ? 1.8 : 1);
    if (!coding.mine) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path.simplified());
    if (selected && coding.mine) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(lookOf(coding).colour);
        for (const bool atEnd : {false, true}) {
            const QRect handle = handleOf(coding.key, atEnd);
            painter.drawEllipse(QPointF(handle.center().x() + 0.5, atEnd ? handle.bottom() - 1 : handle.top() + 2), 4.5,
                                4.5);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TranscriptView::paintCaret(QPainter& painter) {
    const QRect caret = rectOfPlace(caret_);
    const int height = flow_.lineHeight();
    if (hasFocus())
        painter.fillRect(QRect(caret.left(), caret.top() + height / 8, 2, height * 3 / 4),
                         palette().color(QPalette::Text));
}

} // namespace kith::workbench
