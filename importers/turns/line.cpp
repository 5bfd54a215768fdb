#include "turns/line.h"

#include "turns/timestamp.h"

#include <algorithm>
#include <utility>

namespace kith::importers {
namespace {

bool isBlank(std::string_view words) {
    return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    bool hasBlankLine = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back({at, end, 0, 0, true, {}});
        at = end + 1;
    }
    const auto isBlankLine = [&](const Line& line) { return isBlank(text.substr(line.begin, line.end - line.begin)); };
    while (!lines.empty() && isBlankLine(lines.back()))
        lines.pop_back();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const bool afterBlank = isBlankLine(lines[i - 1]);
        lines[i].opensParagraph = afterBlank;
        hasBlankLine = hasBlankLine || afterBlank;
    }
    if (!hasBlankLine)
        for (Line& line : lines)
            line.opensParagraph = true;
    return lines;
}

void TextBuilder::beginLine() {
    open();
}

void TextBuilder::open() {
    const Pending pending = std::exchange(pending_, Pending::Nothing);
    if (pending == Pending::Nothing) return;
    if (pending == Pending::Cell) {
        text_ += '\t';
        return;
    }
    if (!lines_.empty()) {
        lines_.back().end = text_.size();
        text_ += pending == Pending::BlankLine ? "\n\n" : "\n";
    }
    lines_.push_back({text_.size(), text_.size(), 0, 0, pending != Pending::Line, style_});
    strongIsOver_ = false;
}

void TextBuilder::append(std::string_view words, bool strong) {
    if (words.empty()) return;
    open();
    Line& line = lines_.back();
    const std::string_view before = std::string_view(text_).substr(line.begin);
    if (strong && !strongIsOver_ && !isBlank(words)) {
        if (line.strongEnd == 0) line.strongBegin = text_.size();
        line.strongEnd = text_.size() + words.size();
    } else if (!strong && !strongIsOver_ && !isBlank(words)) {
        // A timestamp may stand before the bold name.
        const std::string joined = std::string(before) + std::string(words);
        strongIsOver_ = line.strongEnd != 0 || skipStamps(joined, 0, Bare::Accept).end != joined.size();
    }
    text_ += words;
}

void TextBuilder::breakLine() {
    open();
    pending_ = Pending::Line;
}

void TextBuilder::endParagraph() {
    if (pending_ == Pending::BlankLine) return;
    // An empty paragraph is an empty line, or an empty cell.
    if (pending_ == Pending::Paragraph || pending_ == Pending::Cell) open();
    pending_ = Pending::Paragraph;
}

void TextBuilder::endCell() {
    if (pending_ == Pending::Cell) open();
    pending_ = Pending::Cell;
}

void TextBuilder::blankLine() {
    if (!lines_.empty()) pending_ = Pending::BlankLine;
}

bool TextBuilder::isAfterBlank() const {
    if (pending_ != Pending::Nothing || text_.empty()) return true;
    return text_.back() == ' ' || text_.back() == '\n';
}

std::string TextBuilder::takeText() {
    if (!lines_.empty()) lines_.back().end = text_.size();
    while (!lines_.empty() && lines_.back().begin == lines_.back().end)
        lines_.pop_back(); // empty paragraphs at the end
    text_.resize(lines_.empty() ? 0 : lines_.back().end);
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
}

std::vector<Line> TextBuilder::takeLines() {
    return std::move(lines_);
}

} // namespace kith::importers
