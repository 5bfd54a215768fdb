#include "reading/document.h"

#include "common/strings.h"
#include "kith/text/words.h"

#include <algorithm>

namespace kith::workbench {
namespace {

// A paragraph longer than this is laid out in parts: nobody waits for the whole of it.
constexpr int longestBlock = 4000;

Utf16Span span(int begin, int end) {
    return {{begin}, {end}};
}

} // namespace

QString clockTime(qint64 milliseconds) {
    const qint64 seconds = milliseconds / 1000;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

Document::Document(study::ReadText read) : read_(std::move(read)) {
    const std::u16string_view words = read_.text.utf16();
    characters_ = QString(reinterpret_cast<const QChar*>(words.data()), static_cast<qsizetype>(words.size()));
    for (const study::ReadTurn& turn : read_.turns) {
        ShownTurn shown;
        const auto [begin, end] = fromCodePoints(turn.stored.turn.words);
        shown.number = turn.stored.turn.number;
        shown.begin = begin;
        shown.end = end;
        shown.speaker = toQString(turn.stored.turn.speaker);
        shown.question = toQString(turn.stored.question);
        shown.role = turn.role;
        shown.ego = turn.ego;
        if (turn.stored.turn.startMilliseconds) {
            shown.startMilliseconds = *turn.stored.turn.startMilliseconds;
            shown.time = clockTime(*shown.startMilliseconds);
        }
        turns_.push_back(shown);
    }
    // A text in which no turns were told apart is read all the same.
    if (turns_.empty() && !characters_.isEmpty()) {
        ShownTurn all;
        all.number = 1;
        all.end = static_cast<int>(characters_.size());
        turns_.push_back(all);
    }
    for (int turn = 0; turn < static_cast<int>(turns_.size()); ++turn)
        cut(turn, turns_[static_cast<std::size_t>(turn)].begin, turns_[static_cast<std::size_t>(turn)].end);
}

void Document::cut(int turn, int begin, int end) {
    ShownTurn& shown = turns_[static_cast<std::size_t>(turn)];
    shown.firstBlock = static_cast<int>(blocks_.size());
    int at = begin;
    do {
        int stop = static_cast<int>(characters_.indexOf(QLatin1Char('\n'), at));
        if (stop < 0 || stop > end) stop = end;
        int next = stop + 1;
        if (stop - at > longestBlock) {
            const int blank = static_cast<int>(characters_.lastIndexOf(QLatin1Char(' '), at + longestBlock));
            stop = blank > at ? blank + 1 : at + longestBlock;
            if (characters_[stop].isLowSurrogate()) ++stop;
            next = stop;
        }
        // Empty lines between paragraphs only take room.
        if (stop > at || (at == begin && next > end)) blocks_.push_back({turn, at, stop});
        at = next;
    } while (at < end);
    if (static_cast<int>(blocks_.size()) == shown.firstBlock) blocks_.push_back({turn, begin, begin});
    shown.blocks = static_cast<int>(blocks_.size()) - shown.firstBlock;
}

int Document::turnAt(int place) const {
    const auto after = std::upper_bound(turns_.begin(), turns_.end(), place,
                                        [](int p, const ShownTurn& turn) { return p < turn.begin; });
    return std::max(0, static_cast<int>(after - turns_.begin()) - 1);
}

int Document::blockAt(int place) const {
    const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), place,
                                        [](int p, const Block& block) { return p < block.begin; });
    return std::max(0, static_cast<int>(after - blocks_.begin()) - 1);
}

int Document::settled(int place) const {
    if (blocks_.empty()) return 0;
    const int at = blockAt(place);
    const Block& block = blocks_[static_cast<std::size_t>(at)];
    if (place <= block.end) return std::max(place, block.begin);
    if (at + 1 < static_cast<int>(blocks_.size())) {
        const int next = blocks_[static_cast<std::size_t>(at) + 1].begin;
        return next - place < place - block.end ? next : block.end;
    }
    return block.end;
}

CodePointSpan Document::toCodePoints(int begin, int end) const {
    return read_.text.toCodePoints(span(begin, end));
}

std::pair<int, int> Document::fromCodePoints(CodePointSpan wanted) const {
    const CodePointPos last = read_.text.end();
    const CodePointPos first{};
    wanted.begin = std::clamp(wanted.begin, first, last);
    wanted.end = std::clamp(wanted.end, wanted.begin, last);
    const Utf16Span found = read_.text.toUtf16(wanted);
    return {static_cast<int>(found.begin.value), static_cast<int>(found.end.value)};
}

Passage Document::passage(int begin, int end) const {
    Passage passage{read_.source.key, read_.part, toCodePoints(begin, end), {}};
    passage.quote = read_.text.quote(passage.span);
    return passage;
}

std::vector<std::pair<int, int>> Document::wordsOf(int turn) const {
    std::vector<std::pair<int, int>> found;
    const ShownTurn& shown = turns_[static_cast<std::size_t>(turn)];
    for (const Word& word : words(read_.text, span(shown.begin, shown.end)))
        found.emplace_back(static_cast<int>(word.span.begin.value), static_cast<int>(word.span.end.value));
    return found;
}

int Document::wordAfter(int place) const {
    for (int turn = turnAt(place); turn < static_cast<int>(turns_.size()); ++turn)
        for (const auto& word : wordsOf(turn))
            if (word.first > place) return word.first;
    return lastPlace();
}

int Document::wordBefore(int place) const {
    for (int turn = turnAt(place); turn >= 0 && !turns_.empty(); --turn) {
        const auto found = wordsOf(turn);
        for (auto word = found.rbegin(); word != found.rend(); ++word)
            if (word->first < place) return word->first;
    }
    return firstPlace();
}

int Document::wordEndAfter(int place) const {
    for (int turn = turnAt(place); turn < static_cast<int>(turns_.size()); ++turn)
        for (const auto& word : wordsOf(turn))
            if (word.second > place) return word.second;
    return lastPlace();
}

int Document::wordEndBefore(int place) const {
    for (int turn = turnAt(place); turn >= 0 && !turns_.empty(); --turn) {
        const auto found = wordsOf(turn);
        for (auto word = found.rbegin(); word != found.rend(); ++word)
            if (word->second < place) return word->second;
    }
    return firstPlace();
}

std::pair<int, int> Document::trimmed(int begin, int end) const {
    while (begin < end && characters_[begin].isSpace())
        ++begin;
    while (end > begin && characters_[end - 1].isSpace())
        --end;
    return {begin, end};
}

std::pair<int, int> Document::wordAt(int place) const {
    if (turns_.empty()) return {place, place};
    for (const auto& word : wordsOf(turnAt(place)))
        if (word.first <= place && place <= word.second) return word;
    return {place, place};
}

std::pair<int, int> Document::sentenceAt(int place) const {
    if (turns_.empty()) return {place, place};
    const ShownTurn& turn = turns_[static_cast<std::size_t>(turnAt(place))];
    std::pair<int, int> last{turn.begin, turn.end};
    for (const Utf16Span& sentence : sentences(read_.text, span(turn.begin, turn.end), read_.source.language)) {
        if (sentence.begin.value > place && last.second != turn.end) break;
        last = {static_cast<int>(sentence.begin.value), static_cast<int>(sentence.end.value)};
        if (place < sentence.end.value) break;
    }
    return last;
}

std::pair<int, int> Document::wordsOfTurn(int turn) const {
    if (turns_.empty()) return {0, 0};
    const ShownTurn& shown = turns_[static_cast<std::size_t>(turn)];
    return trimmed(shown.begin, shown.end);
}

} // namespace kith::workbench
