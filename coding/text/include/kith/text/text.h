// An immutable text: normalised once, then read by position.
#pragma once

#include "kith/text/position.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

// Holds the words of one transcript, answer set or note as UTF-8 and, made when first asked for, as UTF-16.
// Cheap to copy (shares its contents); safe to read from several threads.
class Text {
public:
    Text();

    // Takes UTF-8 as imported: drops a byte order mark, turns CR LF and CR into LF, replaces ill-formed sequences and
    // lone surrogates by U+FFFD, and leaves all else untouched (no composition, no trimming).
    static Text normalise(std::string_view utf8);

    // Takes UTF-8 that `normalise` gave before (read back from a project); it is not changed. (Damaged bytes become
    // U+FFFD, so that every text can be read; whoever checks a project compares hashes.)
    static Text fromStored(std::string utf8);

    [[nodiscard]] const std::string& utf8() const;
    [[nodiscard]] std::u16string_view utf16() const;

    // Number of code points.
    [[nodiscard]] CodePointPos end() const;

    // The words between two positions, as UTF-8. Throws std::out_of_range where the span does not lie in the text.
    [[nodiscard]] std::string quote(CodePointSpan span) const;
    [[nodiscard]] std::string_view quoteView(CodePointSpan span) const;

    // Conversions between the units; a position inside a surrogate pair goes to the code point that it belongs to.
    // The identity for a text without astral characters. Throw std::out_of_range outside the text.
    [[nodiscard]] Utf16Pos toUtf16(CodePointPos position) const;
    [[nodiscard]] CodePointPos toCodePoints(Utf16Pos position) const;
    [[nodiscard]] Utf16Span toUtf16(CodePointSpan span) const;
    [[nodiscard]] CodePointSpan toCodePoints(Utf16Span span) const;

    // Byte offsets in utf8(), for those who scan bytes.
    [[nodiscard]] std::size_t toByte(CodePointPos position) const;
    [[nodiscard]] CodePointPos fromByte(std::size_t offset) const;

    bool operator==(const Text& other) const { return utf8() == other.utf8(); }

private:
    struct Contents;
    explicit Text(std::shared_ptr<const Contents> contents);
    std::shared_ptr<const Contents> contents_;
};

} // namespace kith
