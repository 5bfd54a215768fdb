// Exact words by scanning bytes, patterns by ICU's regular expressions.
#include "kith/text/matching.h"

#include "kith/text/words.h"
#include "utf8.h"

#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

namespace kith {

namespace {

struct ByteSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The words that are looked for: parts with white space between them, perhaps also before the first and after the last.
struct Wanted {
    std::vector<std::string> parts;
    bool spaceBefore = false;
    bool spaceAfter = false;
    std::size_t longest = 0; // the part that is looked for first; the others are compared around it

    explicit Wanted(std::string_view utf8) {
        for (std::size_t at = 0; at < utf8.size();) {
            const std::size_t begin = utf8::skipSpace(utf8, at);
            if (begin > at) (parts.empty() ? spaceBefore : spaceAfter) = true;
            std::size_t end = begin;
            while (end < utf8.size() && utf8::skipSpace(utf8, end) == end)
                end = utf8::step(utf8, end).after;
            if (end > begin) {
                parts.emplace_back(utf8.substr(begin, end - begin));
                spaceAfter = false;
                if (parts.back().size() > parts[longest].size()) longest = parts.size() - 1;
            }
            at = end;
        }
    }
};

// Where the wanted words stand, given that their longest part stands at `at`; not before `limit`.
std::optional<ByteSpan> around(std::string_view in, const Wanted& wanted, std::size_t at, std::size_t limit) {
    std::size_t begin = at;
    for (std::size_t i = wanted.longest; i-- > 0;) {
        const std::string_view part = wanted.parts[i];
        const std::size_t end = utf8::skipSpaceBack(in, begin, limit);
        if (end == begin || end - limit < part.size() || in.substr(end - part.size(), part.size()) != part) return {};
        begin = end - part.size();
    }
    std::size_t end = at + wanted.parts[wanted.longest].size();
    for (std::size_t i = wanted.longest + 1; i < wanted.parts.size(); ++i) {
        const std::size_t next = utf8::skipSpace(in, end);
        if (next == end || !in.substr(next).starts_with(wanted.parts[i])) return {};
        end = next + wanted.parts[i].size();
    }
    if (wanted.spaceBefore) {
        const std::size_t space = utf8::skipSpaceBack(in, begin, limit);
        if (space == begin) return {};
        begin = space;
    }
    if (wanted.spaceAfter) {
        const std::size_t space = utf8::skipSpace(in, end);
        if (space == end) return {};
        end = space;
    }
    return ByteSpan{begin, end};
}

// Calls take(span) for each place, left to right; where it gives false, the search goes on inside that place.
template<class Take>
void forEachPlace(std::string_view in, const Wanted& wanted, Take take) {
    const std::string& part = wanted.parts[wanted.longest];
    std::size_t from = 0;
    std::size_t limit = 0; // the end of the place before
    while (from < in.size()) {
        const void* found = memmem(in.data() + from, in.size() - from, part.data(), part.size());
        if (found == nullptr) return;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - in.data());
        const std::optional<ByteSpan> place = around(in, wanted, at, limit);
        if (place && take(*place)) {
            from = limit = place->end;
        } else {
            from = at + 1;
        }
    }
}

// A text with its case folded, and the way back to the bytes that it came from.
class FoldedBytes {
public:
    explicit FoldedBytes(std::string_view utf8) {
        if (utf8::isAscii(utf8)) {
            folded_ = foldCase(utf8);
            return;
        }
        folded_.reserve(utf8.size());
        for (std::size_t at = 0; at < utf8.size();) {
            if (const std::size_t beyond = utf8::skipAscii(utf8, at); beyond > at) {
                folded_ += foldCase(utf8.substr(at, beyond - at));
                at = beyond;
                continue;
            }
            const std::size_t after = utf8::step(utf8, at).after;
            const ByteSpan before{folded_.size(), at};
            folded_ += foldCase(utf8.substr(at, after - at));
            if (folded_.size() - before.begin != after - at ||
                utf8::step(folded_, before.begin).after != folded_.size())
                shifts_.push_back({before, {folded_.size(), after}});
            at = after;
        }
    }

    std::string_view bytes() const { return folded_; }

    // The byte of the original text where this byte of the folded one came from; nothing inside a letter that became
    // longer.
    std::optional<std::size_t> original(std::size_t offset) const {
        auto shift = std::partition_point(shifts_.begin(), shifts_.end(),
                                          [offset](const Shift& s) { return s.begin.begin <= offset; });
        if (shift == shifts_.begin()) return offset;
        --shift;
        if (offset == shift->begin.begin) return shift->begin.end;
        if (offset < shift->end.begin) return {};
        return offset - shift->end.begin + shift->end.end;
    }

private:
    // A letter whose folding is several letters, or another number of bytes: where it begins and ends, in the folded
    // bytes (first) and in the original ones (second).
    struct Shift {
        ByteSpan begin;
        ByteSpan end;
    };
    std::string folded_;
    std::vector<Shift> shifts_;
};

struct CloseRegex {
    void operator()(URegularExpression* regex) const { uregex_close(regex); }
};
using Regex = std::unique_ptr<URegularExpression, CloseRegex>;

// In steps of ICU's matching engine (each 10,000 operations), not in milliseconds: the same text gives the same answer
// on a slow machine. About one and a half seconds, and more for a long text, whose every letter may honestly take some.
std::int32_t mostSteps(std::u16string_view text) {
    return 10'000 + static_cast<std::int32_t>(text.size() / 200);
}

std::string inWords(UErrorCode status) {
    switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
        return "a parenthesis has no partner";
    case U_REGEX_MISSING_CLOSE_BRACKET:
        return "a square bracket is opened but not closed";
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
        return "a backslash stands before something that it gives no meaning to";
    case U_REGEX_PROPERTY_SYNTAX:
        return "a \\p{…} names no kind of letter";
    case U_REGEX_BAD_INTERVAL:
        return "what stands in the braces {…} is not a number of times";
    case U_REGEX_MAX_LT_MIN:
        return "in the braces {…} the second number is smaller than the first";
    case U_REGEX_NUMBER_TOO_BIG:
        return "a number is too large";
    case U_REGEX_INVALID_RANGE:
        return "in square brackets a range runs backwards";
    case U_REGEX_INVALID_BACK_REF:
        return "it refers back to a group that is not there";
    case U_REGEX_INVALID_FLAG:
        return "the letters after (? are none that a pattern knows";
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME:
        return "the name of a group may hold letters and digits only";
    case U_REGEX_LOOK_BEHIND_LIMIT:
        return "what it looks for behind it (?<=…) must have a greatest length";
    case U_REGEX_UNIMPLEMENTED:
        return "it uses something that is not provided here";
    case U_REGEX_PATTERN_TOO_BIG:
        return "it is too long";
    case U_REGEX_TIME_OUT:
    case U_REGEX_STACK_OVERFLOW:
        return "it takes too long on this text; make it simpler, with fewer * and + inside each other";
    default:
        return "it cannot be read as a regular expression";
    }
}

// ICU tells line (from 1) and column; both count code points.
std::int64_t offsetIn(std::string_view pattern, const UParseError& where) {
    std::size_t lineStart = 0;
    for (std::int32_t line = 1; line < where.line; ++line) {
        const std::size_t end = pattern.find('\n', lineStart);
        if (end == std::string_view::npos) break;
        lineStart = end + 1;
    }
    const Text text = Text::fromStored(std::string(pattern));
    const std::int64_t offset = text.fromByte(lineStart).value + std::max(where.offset, 0);
    return std::min(offset, text.end().value);
}

Regex compile(std::string_view pattern, CaseMatching matching) {
    const std::u16string utf16 = toUtf16(pattern);
    std::uint32_t flags = UREGEX_ERROR_ON_UNKNOWN_ESCAPES;
    if (matching == CaseMatching::Folded) flags |= UREGEX_CASE_INSENSITIVE;
    UParseError where{};
    UErrorCode status = U_ZERO_ERROR;
    Regex regex(uregex_open(utf16.data(), static_cast<std::int32_t>(utf16.size()), flags, &where, &status));
    if (U_FAILURE(status)) throw PatternMistake{inWords(status), offsetIn(pattern, where)};
    return regex;
}

} // namespace

std::vector<CodePointSpan> findExact(const Text& text, std::string_view words, CaseMatching matching) {
    const Text normalised = Text::normalise(words); // as the text was
    const bool isFolded = matching == CaseMatching::Folded;
    const Wanted wanted(isFolded ? foldCase(normalised.utf8()) : normalised.utf8());
    std::vector<CodePointSpan> found;
    if (wanted.parts.empty()) return found;

    if (!isFolded) {
        forEachPlace(text.utf8(), wanted, [&](const ByteSpan& place) {
            found.push_back({text.fromByte(place.begin), text.fromByte(place.end)});
            return true;
        });
        return found;
    }
    const FoldedBytes folded(text.utf8());
    forEachPlace(folded.bytes(), wanted, [&](const ByteSpan& place) {
        const auto begin = folded.original(place.begin);
        const auto end = folded.original(place.end);
        if (!begin || !end) return false; // half of a letter, such as the first s of ß
        found.push_back({text.fromByte(*begin), text.fromByte(*end)});
        return true;
    });
    return found;
}

std::vector<CodePointSpan> findPattern(const Text& text, std::string_view pattern, CaseMatching matching) {
    std::vector<CodePointSpan> found;
    if (pattern.empty()) return found;
    const Regex regex = compile(pattern, matching);
    const std::u16string_view utf16 = text.utf16();
    UErrorCode status = U_ZERO_ERROR;
    uregex_setTimeLimit(regex.get(), mostSteps(utf16), &status);
    uregex_setText(regex.get(), utf16.data(), static_cast<std::int32_t>(utf16.size()), &status);
    while (uregex_findNext(regex.get(), &status)) {
        const Utf16Span match{{uregex_start(regex.get(), 0, &status)}, {uregex_end(regex.get(), 0, &status)}};
        if (!match.empty()) found.push_back(text.toCodePoints(match));
    }
    if (U_FAILURE(status)) throw PatternMistake{inWords(status), 0};
    return found;
}

} // namespace kith
