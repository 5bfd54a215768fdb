#include "turns/label.h"

#include "kith/text/words.h"
#include "turns/roles.h"
#include "turns/timestamp.h"

#include <algorithm>
#include <string>

namespace kith::importers {
namespace {

constexpr std::size_t longestLabel = 60; // bytes
constexpr std::ptrdiff_t mostWords = 5;

// What stands before a colon, or between brackets, in prose and in transcripts without being a speaker.
constexpr std::array<std::string_view, 58> neverSpeakers{
    "note",      "notes",         "nb",       "n.b.",         "n.b",         "ps",           "p.s.",   "opmerking",
    "let op",    "noot",          "example",  "voorbeeld",    "for example", "bijvoorbeeld", "source", "bron",
    "table",     "tabel",         "figure",   "figuur",       "date",        "datum",        "place",  "plaats",
    "time",      "tijd",          "title",    "titel",        "subject",     "onderwerp",    "see",    "zie",
    "abstract",  "keywords",      "summary",  "samenvatting", "conclusion",  "conclusie",    "http",   "https",
    "duration",  "duur",          "location", "locatie",      "warning",     "tip",          "to",     "from",
    "van",       "aan",           "laughs",   "laughter",     "lacht",       "pause",        "pauze",  "stilte",
    "inaudible", "onverstaanbaar"};

std::string_view view(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool isSmall(char c) {
    return c >= 'a' && c <= 'z';
}
bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

// A name or a function: begins with a letter, few words, no punctuation of sentences. Small first letters only for
// words that are known ("interviewer", "r").
bool looksLikeLabel(std::string_view label) {
    if (label.empty() || label.size() > longestLabel || !isLetter(label.front())) return false;
    if (label.find_first_of("?!;:\"<>[]{}=*,|\t") != std::string_view::npos) return false;
    if (label.find("…") != std::string_view::npos || label.find("“") != std::string_view::npos ||
        label.find("”") != std::string_view::npos || label.find("...") != std::string_view::npos)
        return false;
    if (std::count(label.begin(), label.end(), ' ') >= mostWords) return false;
    if (isSmall(label.front()) && roleByWords(label) == SpeakerRole::Unknown) return false;
    if (label.size() > 16) return true; // longer than all of the words below
    const std::string word = foldCase(label);
    return std::find(neverSpeakers.begin(), neverSpeakers.end(), word) == neverSpeakers.end();
}

// The label with its timestamp and colon taken off: "Marit [00:01]:" -> "Marit".
std::string_view bareLabel(std::string_view label, std::optional<std::int64_t>& milliseconds) {
    label = trim(label);
    if (label.ends_with(':')) label = trim(label.substr(0, label.size() - 1));
    if (const auto stamp = stampAtEnd(label)) {
        if (!milliseconds) milliseconds = stamp->milliseconds;
        label = trim(label.substr(0, stamp->begin));
    }
    if (label.ends_with(':')) label = trim(label.substr(0, label.size() - 1));
    return label;
}

// Marit: words · Marit [00:01:02]: words · Marit [00:01:02] words
std::optional<Labelled> readColon(std::string_view text, std::size_t begin, std::size_t end,
                                  std::optional<std::int64_t> milliseconds) {
    const std::size_t limit = std::min(end, begin + longestLabel);
    for (std::size_t at = begin; at < limit; ++at) {
        const char c = text[at];
        if (c == ':') {
            const std::string_view label = trim(view(text, begin, at));
            const bool isUrl = at + 1 < end && text[at + 1] == '/';
            if (isUrl || !looksLikeLabel(label)) return {};
            return Labelled{label, at + 1, milliseconds, true};
        }
        if (c == '[' || c == '(' || c == '#' || c == '{') {
            const auto stamp = stampAt(text.substr(0, end), at, Bare::Refuse);
            if (!stamp) continue;
            const std::string_view label = trim(view(text, begin, at));
            if (!looksLikeLabel(label)) return {};
            std::size_t words = stamp->end;
            while (words < end && isBlank(text[words]))
                ++words;
            if (words < end && text[words] == ':') ++words;
            return Labelled{label, words, milliseconds ? milliseconds : stamp->milliseconds, false};
        }
    }
    return {};
}

std::optional<Labelled> readBrackets(std::string_view text, std::size_t begin, std::size_t end,
                                     std::optional<std::int64_t> milliseconds) {
    if (begin >= end || text[begin] != '[') return {};
    const std::size_t close = text.substr(0, std::min(end, begin + longestLabel)).find(']', begin);
    if (close == std::string_view::npos) return {};
    std::string_view label = bareLabel(view(text, begin + 1, close), milliseconds);
    if (!looksLikeLabel(label)) return {};
    const std::size_t words = close + 1 < end && text[close + 1] == ':' ? close + 2 : close + 1;
    return Labelled{label, words, milliseconds, false};
}

// **Marit:** words · **Marit**: words · also with __ and with one *.
std::optional<Labelled> readAsterisks(std::string_view text, std::size_t begin, std::size_t end,
                                      std::optional<std::int64_t> milliseconds) {
    for (const std::string_view mark : {"**", "__", "*"}) {
        if (!view(text, begin, end).starts_with(mark)) continue;
        const std::size_t inner = begin + mark.size();
        const std::size_t close = text.substr(0, std::min(end, inner + longestLabel)).find(mark, inner);
        if (close == std::string_view::npos) return {};
        const std::size_t after = close + mark.size();
        const bool colonInside = view(text, inner, close).ends_with(':');
        const bool colonAfter = after < end && text[after] == ':';
        const std::string_view label = bareLabel(view(text, inner, close), milliseconds);
        if ((!colonInside && !colonAfter) || !looksLikeLabel(label)) return {};
        return Labelled{label, colonAfter ? after + 1 : after, milliseconds, false};
    }
    return {};
}

std::optional<Labelled> readStrong(std::string_view text, std::size_t begin, const Line& line,
                                   std::optional<std::int64_t> milliseconds) {
    if (line.strongEnd == 0 || line.strongBegin > begin + 3) return {};
    const std::string_view strong = view(text, line.strongBegin, line.strongEnd);
    if (auto labelled = readColon(text, begin, line.end, milliseconds)) {
        if (labelled->label.data() + labelled->label.size() > text.data() + line.strongEnd) return {};
        // With the whole line in bold, the bold marks no name.
        labelled->isPlain = trim(view(text, line.strongEnd, line.end)).empty() &&
                            !trim(view(text, labelled->wordsBegin, line.end)).empty();
        return labelled;
    }
    const std::string_view label = bareLabel(strong, milliseconds);
    if (!looksLikeLabel(label)) return {};
    return Labelled{label, line.strongEnd, milliseconds, true};
}

bool namesAnyoneWhoSpeaks(const std::string& foldedStyle) {
    return foldedStyle.starts_with("speaker") || foldedStyle.starts_with("spreker");
}

std::optional<Labelled> readStyle(std::string_view text, std::size_t begin, const Line& line,
                                  std::optional<std::int64_t> milliseconds) {
    if (line.style.empty()) return {};
    const std::string style = foldCase(line.style);
    const auto colon = readColon(text, begin, line.end, milliseconds);
    if (namesAnyoneWhoSpeaks(style)) {
        if (colon) return Labelled{colon->label, colon->wordsBegin, colon->milliseconds, false};
        const std::string_view label = bareLabel(view(text, begin, line.end), milliseconds);
        if (!looksLikeLabel(label)) return {};
        return Labelled{label, line.end, milliseconds, false};
    }
    if (style.size() < 3 || roleByWords(style) == SpeakerRole::Unknown)
        return {}; // "P" and "A" are no speakers' styles
    if (colon) return Labelled{colon->label, colon->wordsBegin, colon->milliseconds, false};
    return Labelled{line.style, begin, milliseconds, false};
}

std::optional<Labelled> readTab(std::string_view text, std::size_t begin, std::size_t end,
                                std::optional<std::int64_t> milliseconds) {
    const std::size_t tab = text.substr(0, std::min(end, begin + longestLabel)).find('\t', begin);
    if (tab == std::string_view::npos || tab == begin) return {};
    const std::string_view label = bareLabel(view(text, begin, tab), milliseconds);
    if (!looksLikeLabel(label)) return {};
    return Labelled{label, tab + 1, milliseconds, true};
}

// Marit · Marit: · Marit Wolters  0:03
std::optional<Labelled> readAlone(std::string_view text, std::size_t begin, std::size_t end,
                                  std::optional<std::int64_t> milliseconds) {
    std::string_view line = trim(view(text, begin, end));
    if (line.empty() || line.size() > longestLabel + 20) return {};
    bool isPlain = true;
    if (const auto gap = line.find_last_of(" \t"); gap != std::string_view::npos) {
        if (const auto stamp = stampAt(line, gap + 1, Bare::Accept); stamp && stamp->end == line.size()) {
            if (!milliseconds) milliseconds = stamp->milliseconds;
            line = trim(line.substr(0, gap));
        }
    }
    const std::string_view label = bareLabel(line, milliseconds);
    if (milliseconds || label.size() != line.size()) isPlain = false;
    if (!looksLikeLabel(label)) return {};
    return Labelled{label, end, milliseconds, isPlain};
}

std::optional<Labelled> readCapitals(std::string_view text, std::size_t begin, std::size_t end,
                                     std::optional<std::int64_t> milliseconds) {
    std::size_t labelEnd = begin;
    for (std::size_t at = begin; at < end;) {
        std::size_t wordEnd = at;
        while (wordEnd < end && !isBlank(text[wordEnd]))
            ++wordEnd;
        const std::string_view word = view(text, at, wordEnd);
        const auto isCapital = [](char c) { return isLetter(c) && !isSmall(c); };
        if (word.size() < 2 ||
            !std::all_of(word.begin(), word.end(), [&](char c) { return isCapital(c) || c == '-' || c == '.'; }))
            break;
        labelEnd = wordEnd;
        at = wordEnd;
        while (at < end && isBlank(text[at]))
            ++at;
    }
    if (labelEnd == begin || labelEnd == end || labelEnd - begin < 3) return {};
    const std::string_view label = view(text, begin, labelEnd);
    if (!looksLikeLabel(label)) return {};
    return Labelled{label, labelEnd, milliseconds, true};
}

} // namespace

std::optional<Labelled> readLabel(LabelForm form, std::string_view text, const Line& line) {
    const std::string_view upToEnd = text.substr(0, line.end);
    const AfterStamps start = skipStamps(upToEnd, line.begin, Bare::Accept);
    std::size_t begin = start.end;
    if (begin >= line.end && form != LabelForm::Style) return {};
    std::optional<Labelled> labelled;
    switch (form) {
    case LabelForm::Style:
        labelled = readStyle(text, begin, line, start.milliseconds);
        break;
    case LabelForm::Brackets:
        labelled = readBrackets(text, begin, line.end, start.milliseconds);
        break;
    case LabelForm::Asterisks:
        labelled = readAsterisks(text, begin, line.end, start.milliseconds);
        break;
    case LabelForm::Strong:
        labelled = readStrong(text, begin, line, start.milliseconds);
        break;
    case LabelForm::Colon:
        labelled = readColon(text, begin, line.end, start.milliseconds);
        break;
    case LabelForm::Tab:
        labelled = readTab(text, begin, line.end, start.milliseconds);
        break;
    case LabelForm::Alone:
        labelled = readAlone(text, begin, line.end, start.milliseconds);
        break;
    case LabelForm::Capitals:
        labelled = readCapitals(text, begin, line.end, start.milliseconds);
        break;
    }
    if (!labelled) return {};
    // Right after the name a time without brackets may be the first word ("10:15 was I there").
    const AfterStamps words = skipStamps(upToEnd, labelled->wordsBegin, Bare::Refuse);
    labelled->wordsBegin = std::min(words.end, line.end);
    if (!labelled->milliseconds) labelled->milliseconds = words.milliseconds;
    return labelled;
}

} // namespace kith::importers
