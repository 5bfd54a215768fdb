// Any bytes as a transcript: decoding, normalising, positions, words, sentences, search.
#include "kith/text/decoding.h"
#include "kith/text/language.h"
#include "kith/text/matching.h"
#include "kith/text/words.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kith;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)looksBinary(bytes);
    (void)sniff(bytes);

    const DecodedBytes decoded = decode(bytes);
    const Text text = Text::normalise(decoded.utf8);
    const auto units = static_cast<std::int64_t>(text.utf16().size());
    const Utf16Span all{{0}, text.toUtf16(text.end())};
    require(all.end.value == units);
    require(text.quote(text.toCodePoints(all)) == text.utf8());
    require(toUtf8(text.utf16()) == text.utf8());

    const std::vector<Word> found = words(text);
    require(static_cast<std::int64_t>(found.size()) == countWords(text.utf8()));
    std::vector<WordBytes> inBytes;
    wordsInBytes(bytes, inBytes); // ill-formed as they may be
    require(inBytes.empty() || inBytes.back().end <= size);
    wordsInBytes(text.utf8(), inBytes);
    require(inBytes.size() == found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const CodePointSpan span = text.toCodePoints(found[i].span);
        require(inBytes[i] == WordBytes{text.toByte(span.begin), text.toByte(span.end), found[i].letters});
    }
    Utf16Pos last{0};
    for (const Utf16Span& sentence : sentences(text, all, size % 2 == 0 ? "nl" : "en")) {
        require(last <= sentence.begin && !sentence.empty() && sentence.end <= all.end);
        last = sentence.end;
    }
    if (!found.empty()) {
        const CodePointSpan word = text.toCodePoints(found[size % found.size()].span);
        const std::string quote = text.quote(word);
        require(!findExact(text, quote).empty());
        (void)findExact(text, quote, CaseMatching::Folded);
        (void)fold(quote);
    }
    (void)detectLanguage(decoded.utf8);
    (void)trim(bytes);
    try {
        (void)findPattern(text, bytes.substr(0, 40));
    } catch (const PatternMistake&) {
        // most bytes are no pattern
    }
    return 0;
}
