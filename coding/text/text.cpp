// Text: UTF-8 kept, UTF-16 and the tables between the units made when first asked for.
#include "kith/text/text.h"

#include "kith/text/words.h"
#include "utf8.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <stdexcept>

namespace kith {

namespace {

// How many code points lie between two rows of the table: a conversion walks over fewer than these.
constexpr std::size_t stride = 128;

// Where the code points 0, 128, 256 … begin.
struct Checkpoint {
    std::size_t byte = 0;
    std::int64_t utf16 = 0;
};

struct Table {
    std::vector<Checkpoint> checkpoints;
    std::int64_t codePoints = 0;
    std::int64_t utf16Units = 0;
};

// A place given in all three units.
struct Place {
    std::size_t byte = 0;
    std::int64_t codePoint = 0;
    std::int64_t utf16 = 0;
};

Table makeTable(std::string_view utf8) {
    Table table;
    for (std::size_t byte = 0; byte < utf8.size(); ++byte) {
        if (utf8::isContinuation(utf8[byte])) continue;
        if (static_cast<std::size_t>(table.codePoints) % stride == 0) {
            table.checkpoints.push_back({byte, table.utf16Units});
        }
        ++table.codePoints;
        table.utf16Units += utf8::isAstralLead(utf8[byte]) ? 2 : 1;
    }
    return table;
}

std::string withLineFeeds(std::string text) {
    std::size_t from = text.find('\r');
    if (from == std::string::npos) return text;
    std::size_t kept = from;
    while (from < text.size()) { // text[from] is a carriage return
        text[kept++] = '\n';
        from += from + 1 < text.size() && text[from + 1] == '\n' ? 2 : 1;
        const std::size_t next = std::min(text.find('\r', from), text.size());
        std::memmove(text.data() + kept, text.data() + from, next - from);
        kept += next - from;
        from = next;
    }
    text.resize(kept);
    return text;
}

[[noreturn]] void refuse() {
    throw std::out_of_range("a position outside the text");
}

} // namespace

struct Text::Contents {
    explicit Contents(std::string text) : utf8(std::move(text)), ascii(utf8::isAscii(utf8)) {}

    const std::string utf8;
    const bool ascii;

    const std::u16string& asUtf16() const {
        std::call_once(utf16Once_, [this] { utf16_ = kith::toUtf16(utf8); });
        return utf16_;
    }

    const Table& table() const {
        std::call_once(tableOnce_, [this] { table_ = makeTable(utf8); });
        return table_;
    }

    std::int64_t codePoints() const { return ascii ? static_cast<std::int64_t>(utf8.size()) : table().codePoints; }
    std::int64_t utf16Units() const { return ascii ? static_cast<std::int64_t>(utf8.size()) : table().utf16Units; }

    // Walks from a row of the table, one code point at a time, to the last place that fits.
    template<class Fits>
    Place walk(std::size_t row, Fits fits) const {
        if (table().checkpoints.empty()) return {};
        const Checkpoint& start = table().checkpoints[row];
        Place place{start.byte, static_cast<std::int64_t>(row * stride), start.utf16};
        while (place.byte < utf8.size()) {
            Place next = place;
            next.utf16 += utf8::isAstralLead(utf8[next.byte]) ? 2 : 1;
            ++next.codePoint;
            do
                ++next.byte;
            while (next.byte < utf8.size() && utf8::isContinuation(utf8[next.byte]));
            if (!fits(next)) break;
            place = next;
        }
        return place;
    }

    Place atCodePoint(std::int64_t codePoint) const {
        if (codePoint < 0 || codePoint > codePoints()) refuse();
        if (ascii) return {static_cast<std::size_t>(codePoint), codePoint, codePoint};
        if (codePoint == codePoints()) return {utf8.size(), codePoint, utf16Units()};
        return walk(static_cast<std::size_t>(codePoint) / stride,
                    [codePoint](const Place& next) { return next.codePoint <= codePoint; });
    }

    Place atUtf16(std::int64_t utf16) const {
        if (utf16 < 0 || utf16 > utf16Units()) refuse();
        if (ascii) return {static_cast<std::size_t>(utf16), utf16, utf16};
        return walk(rowBefore([utf16](const Checkpoint& row) { return row.utf16 <= utf16; }),
                    [utf16](const Place& next) { return next.utf16 <= utf16; });
    }

    Place atByte(std::size_t byte) const {
        if (byte > utf8.size()) refuse();
        if (ascii) return {byte, static_cast<std::int64_t>(byte), static_cast<std::int64_t>(byte)};
        return walk(rowBefore([byte](const Checkpoint& row) { return row.byte <= byte; }),
                    [byte](const Place& next) { return next.byte <= byte; });
    }

private:
    template<class NotAfter>
    std::size_t rowBefore(NotAfter notAfter) const {
        const auto& rows = table().checkpoints;
        const auto after = std::partition_point(rows.begin(), rows.end(), notAfter);
        return after == rows.begin() ? 0 : static_cast<std::size_t>(after - rows.begin()) - 1;
    }

    mutable std::once_flag utf16Once_;
    mutable std::once_flag tableOnce_;
    mutable std::u16string utf16_;
    mutable Table table_;
};

Text::Text() {
    static const auto empty = std::make_shared<const Contents>(std::string());
    contents_ = empty;
}

Text::Text(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}

Text Text::normalise(std::string_view utf8) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (utf8.starts_with(byteOrderMark)) utf8.remove_prefix(byteOrderMark.size());
    return Text(std::make_shared<const Contents>(withLineFeeds(utf8::wellFormed(utf8))));
}

Text Text::fromStored(std::string utf8) {
    if (utf8::wellFormedPrefix(utf8) != utf8.size()) utf8 = utf8::wellFormed(utf8);
    return Text(std::make_shared<const Contents>(std::move(utf8)));
}

const std::string& Text::utf8() const {
    return contents_->utf8;
}

std::u16string_view Text::utf16() const {
    return contents_->asUtf16();
}

CodePointPos Text::end() const {
    return {contents_->codePoints()};
}

std::string Text::quote(CodePointSpan span) const {
    return std::string(quoteView(span));
}

std::string_view Text::quoteView(CodePointSpan span) const {
    if (span.end < span.begin) refuse();
    const std::size_t begin = toByte(span.begin);
    return std::string_view(utf8()).substr(begin, toByte(span.end) - begin);
}

Utf16Pos Text::toUtf16(CodePointPos position) const {
    return {contents_->atCodePoint(position.value).utf16};
}

CodePointPos Text::toCodePoints(Utf16Pos position) const {
    return {contents_->atUtf16(position.value).codePoint};
}

Utf16Span Text::toUtf16(CodePointSpan span) const {
    return {toUtf16(span.begin), toUtf16(span.end)};
}

CodePointSpan Text::toCodePoints(Utf16Span span) const {
    return {toCodePoints(span.begin), toCodePoints(span.end)};
}

std::size_t Text::toByte(CodePointPos position) const {
    return contents_->atCodePoint(position.value).byte;
}

CodePointPos Text::fromByte(std::size_t offset) const {
    return {contents_->atByte(offset).codePoint};
}

} // namespace kith
