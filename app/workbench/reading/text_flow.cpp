#include "reading/text_flow.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QTextLine>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace kith::workbench {
namespace {

constexpr std::size_t mostLaid = 400;
constexpr double leading = 1.32; // from line to line, in heights of the font

} // namespace

void Heights::assign(const std::vector<int>& heights) {
    heights_ = heights;
    sums_.assign(heights.size() + 1, 0);
    total_ = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        sums_[i + 1] += heights[i];
        total_ += heights[i];
        const std::size_t parent = (i + 1) + ((i + 1) & (~(i + 1) + 1));
        if (parent < sums_.size()) sums_[parent] += sums_[i + 1];
    }
}

void Heights::set(int block, int height) {
    const int by = height - heights_[static_cast<std::size_t>(block)];
    if (by == 0) return;
    heights_[static_cast<std::size_t>(block)] = height;
    total_ += by;
    for (std::size_t i = static_cast<std::size_t>(block) + 1; i < sums_.size(); i += i & (~i + 1))
        sums_[i] += by;
}

int Heights::top(int block) const {
    int sum = 0;
    for (std::size_t i = static_cast<std::size_t>(block); i > 0; i -= i & (~i + 1))
        sum += sums_[i];
    return sum;
}

int Heights::at(int y) const {
    if (heights_.empty()) return 0;
    std::size_t place = 0, step = 1;
    while (step * 2 < sums_.size())
        step *= 2;
    for (int left = y; step > 0; step /= 2)
        if (place + step < sums_.size() && sums_[place + step] <= left) {
            place += step;
            left -= sums_[place];
        }
    return static_cast<int>(std::min(place, heights_.size() - 1));
}

void TextFlow::setDocument(const Document* document) {
    document_ = document;
    restart();
}

void TextFlow::setFont(const QFont& font) {
    font_ = font;
    const QFontMetricsF metrics(font);
    lineHeight_ = static_cast<int>(std::ceil(metrics.height() * leading));
    letter_ = metrics.averageCharWidth() > 0
                  ? metrics.horizontalAdvance(QStringLiteral("the quick answer of some people")) / 31
                  : 7;
    restart();
}

void TextFlow::setWidth(int width, int indent) {
    if (width == width_ && indent == indent_) return;
    width_ = std::max(width, 80);
    indent_ = indent;
    restart();
}

void TextFlow::restart() {
    laid_.clear();
    used_.clear();
    const std::size_t count = document_ ? document_->blocks().size() : 0;
    std::vector<int> guesses(count);
    for (std::size_t i = 0; i < count; ++i) {
        const int block = static_cast<int>(i);
        const double room = std::max(40, width_ - indentOf(block));
        const double lines = std::max(1.0, std::ceil((at(block).end - at(block).begin) * letter_ * 1.04 / room));
        guesses[i] = wholeHeight(block, lines * lineHeight_);
    }
    heights_.assign(guesses);
    settled_.assign(count, false);
    unsettled_ = static_cast<int>(count);
    settleDown_ = 0;
    settleUp_ = -1;
}

int TextFlow::indentOf(int block) const {
    const ShownTurn& turn = document_->turns()[static_cast<std::size_t>(at(block).turn)];
    return turn.role == SpeakerRole::Interviewer ? indent_ : 0;
}

int TextFlow::spaceAbove(int block) const {
    const ShownTurn& turn = document_->turns()[static_cast<std::size_t>(at(block).turn)];
    if (turn.firstBlock != block) return lineHeight_ / 4;
    // The question of a form stands above its answer.
    return lineHeight_ / 2 + (turn.question.isEmpty() ? 0 : lineHeight_);
}

int TextFlow::wholeHeight(int block, qreal words) const {
    const ShownTurn& turn = document_->turns()[static_cast<std::size_t>(at(block).turn)];
    // The time stands below the speaker's name.
    const qreal least = !turn.time.isEmpty() && turn.blocks == 1 ? 2 * lineHeight_ : lineHeight_;
    return spaceAbove(block) + static_cast<int>(std::ceil(std::max(words, least)));
}

std::unique_ptr<QTextLayout> TextFlow::layOut(int block) {
    const Block& place = at(block);
    auto layout =
        std::make_unique<QTextLayout>(document_->characters().mid(place.begin, place.end - place.begin), font_);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    const int room = std::max(40, width_ - indentOf(block));
    qreal y = spaceAbove(block);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(room);
        line.setPosition({static_cast<qreal>(indentOf(block)), y + (lineHeight_ - line.height()) / 2});
        y += lineHeight_;
    }
    layout->endLayout();
    return layout;
}

void TextFlow::learn(int block, const QTextLayout& layout) {
    if (settled_[static_cast<std::size_t>(block)]) return;
    settled_[static_cast<std::size_t>(block)] = true;
    --unsettled_;
    const int height = wholeHeight(block, std::max(1, layout.lineCount()) * lineHeight_);
    const int by = height - heights_.of(block);
    if (by == 0) return;
    heights_.set(block, height);
    if (onHeight) onHeight(block, by);
}

const QTextLayout& TextFlow::layoutOf(int block) {
    if (const auto known = laid_.find(block); known != laid_.end()) {
        used_.splice(used_.begin(), used_, known->second.used);
        return *known->second.layout;
    }
    if (laid_.size() >= mostLaid) {
        laid_.erase(used_.back());
        used_.pop_back();
    }
    used_.push_front(block);
    Laid& laid = laid_[block];
    laid = {layOut(block), used_.begin()};
    learn(block, *laid.layout);
    return *laid.layout;
}

bool TextFlow::settle(int near, int milliseconds) {
    if (unsettled_ == 0) return false;
    QElapsedTimer time;
    time.start();
    const int count = static_cast<int>(settled_.size());
    const auto one = [&](int block) {
        if (!settled_[static_cast<std::size_t>(block)]) learn(block, *layOut(block));
    };
    // First onwards from there, then all before it, the nearer the sooner.
    if (settleDown_ < near) settleDown_ = near;
    while (settleDown_ < count && time.elapsed() < milliseconds)
        one(settleDown_++);
    if (settleUp_ < 0) settleUp_ = std::min(near, count - 1);
    while (settleDown_ >= count && settleUp_ >= 0 && time.elapsed() < milliseconds) {
        one(settleUp_);
        if (settleUp_ == 0) {
            for (int block = 0; block < count && time.elapsed() < milliseconds; ++block)
                one(block);
            break;
        }
        --settleUp_;
    }
    return unsettled_ > 0;
}

QTextLine TextFlow::lineOf(int block, int place) {
    return layoutOf(block).lineForTextPosition(std::clamp(place, at(block).begin, at(block).end) - at(block).begin);
}

QRectF TextFlow::caret(int place) {
    if (!document_ || document_->isEmpty()) return {0, 0, 1, static_cast<qreal>(lineHeight_)};
    const int block = document_->blockAt(place);
    const QTextLine line = lineOf(block, place);
    const qreal above = spaceAbove(block);
    if (!line.isValid())
        return {static_cast<qreal>(indentOf(block)), top(block) + above, 1, static_cast<qreal>(lineHeight_)};
    const qreal y = line.y() - (lineHeight_ - line.height()) / 2;
    return {line.cursorToX(std::clamp(place, at(block).begin, at(block).end) - at(block).begin), top(block) + y, 1,
            static_cast<qreal>(lineHeight_)};
}

int TextFlow::placeAt(QPointF point) {
    if (!document_ || document_->isEmpty()) return 0;
    const int block = blockAtY(static_cast<int>(point.y()));
    const QTextLayout& layout = layoutOf(block);
    const qreal y = point.y() - top(block);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const qreal bottom = line.y() - (lineHeight_ - line.height()) / 2 + lineHeight_;
        if (y < bottom || i + 1 == layout.lineCount()) return at(block).begin + line.xToCursor(point.x());
    }
    return at(block).begin;
}

std::vector<QRectF> TextFlow::rects(int block, int begin, int end) {
    std::vector<QRectF> found;
    const int from = std::max(begin, at(block).begin) - at(block).begin;
    const int to = std::min(end, at(block).end) - at(block).begin;
    if (from >= to) return found;
    const QTextLayout& layout = layoutOf(block);
    const qreal base = top(block);
    const QTextLine firstLine = layout.lineForTextPosition(from);
    for (int i = firstLine.isValid() ? firstLine.lineNumber() : 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int lineFrom = line.textStart(), lineTo = lineFrom + line.textLength();
        if (lineTo <= from) continue;
        if (lineFrom >= to) break;
        const qreal left = line.cursorToX(std::max(from, lineFrom));
        const qreal right = to >= lineTo ? line.x() + line.naturalTextWidth() : line.cursorToX(to);
        const qreal y = base + line.y() - (lineHeight_ - line.height()) / 2;
        if (right > left) found.emplace_back(left, y, right - left, static_cast<qreal>(lineHeight_));
    }
    return found;
}

int TextFlow::lineBegin(int place) {
    const int block = document_->blockAt(place);
    const QTextLine line = lineOf(block, place);
    return at(block).begin + (line.isValid() ? line.textStart() : 0);
}

int TextFlow::lineEnd(int place) {
    const int block = document_->blockAt(place);
    const QTextLine line = lineOf(block, place);
    if (!line.isValid()) return at(block).end;
    const int end = at(block).begin + line.textStart() + line.textLength();
    // Before the blank at which the line was broken: after it the next line begins.
    return end < at(block).end ? end - 1 : end;
}

} // namespace kith::workbench
