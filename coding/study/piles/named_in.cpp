#include "piles/named_in.h"

#include "kith/text/matching.h"
#include "kith/text/words.h"

#include <algorithm>
#include <set>
#include <string>

namespace kith::study {
namespace {

// "Farah's" as "Farah".
std::u16string_view withoutGenitive(std::u16string_view word) {
    for (const std::u16string_view ending : {u"'s", u"’s"})
        if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    return word;
}

std::u16string_view wordAt(const Text& text, const Word& word) {
    return text.utf16().substr(static_cast<std::size_t>(word.span.begin.value),
                               static_cast<std::size_t>(word.span.length()));
}

bool isWhole(const std::vector<Word>& words, Utf16Span span) {
    return std::none_of(words.begin(), words.end(), [&](const Word& word) {
        return (word.span.begin < span.begin && span.begin < word.span.end) ||
               (word.span.begin < span.end && span.end < word.span.end);
    });
}

} // namespace

std::vector<CodePointSpan> joinedSpans(std::vector<CodePointSpan> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<CodePointSpan> joined;
    for (const CodePointSpan span : spans) {
        if (span.empty()) continue;
        if (!joined.empty() && span.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

std::vector<CodePointSpan> namedIn(const Text& text, CodePointSpan span, const Contact& contact) {
    const Text here = Text::fromStored(text.quote(span));
    const std::vector<Word> words = kith::words(here);
    std::vector<std::string> names = contact.aliases;
    names.push_back(contact.label);
    std::vector<CodePointSpan> found;
    std::set<std::u16string> parts;
    for (const std::string& name : names) {
        for (const CodePointSpan place : findExact(here, name, CaseMatching::Folded))
            if (isWhole(words, here.toUtf16(place))) found.push_back(place);
        const Text called = Text::fromStored(name);
        for (const Word& word : kith::words(called))
            if (const auto part = wordAt(called, word); part.size() > 2 && beginsWithCapital(part)) parts.emplace(part);
    }
    for (const Word& word : words)
        if (const auto part = withoutGenitive(wordAt(here, word)); parts.contains(std::u16string(part)))
            found.push_back(
                here.toCodePoints({word.span.begin, {word.span.begin.value + static_cast<std::int64_t>(part.size())}}));
    for (CodePointSpan& place : found) {
        place.begin.value += span.begin.value;
        place.end.value += span.begin.value;
    }
    return joinedSpans(std::move(found));
}

} // namespace kith::study
