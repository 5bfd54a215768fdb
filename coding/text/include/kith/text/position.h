// Positions in a text. Two units exist and they are two types: Unicode code points in files, UTF-16 units in memory.
#pragma once

#include <compare>
#include <cstdint>

namespace kith {

// A place between two Unicode code points of one text; 0 is before the first. The unit of everything that is stored.
struct CodePointPos {
    std::int64_t value = 0;
    auto operator<=>(const CodePointPos&) const = default;
};

// A place between two UTF-16 units of one text; the unit of ICU and of Qt. Never stored.
struct Utf16Pos {
    std::int64_t value = 0;
    auto operator<=>(const Utf16Pos&) const = default;
};

// [begin, end) in one text.
template<class Pos>
struct Span {
    Pos begin;
    Pos end;
    auto operator<=>(const Span&) const = default;
    [[nodiscard]] std::int64_t length() const { return end.value - begin.value; }
    [[nodiscard]] bool empty() const { return end.value <= begin.value; }
    [[nodiscard]] bool contains(Pos p) const { return begin <= p && p < end; }
    [[nodiscard]] bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

using CodePointSpan = Span<CodePointPos>;
using Utf16Span = Span<Utf16Pos>;

} // namespace kith
