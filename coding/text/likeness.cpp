// How alike two words are: "did you mean …?".
#include "kith/text/words.h"

#include "utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kith {

namespace {

std::u32string codePoints(std::string_view utf8) {
    std::u32string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const utf8::Step next = utf8::step(utf8, at);
        out.push_back(next.codePoint);
        at = next.after;
    }
    return out;
}

// The distance, or most + 1 where it is greater: a letter is only compared with those at most `most` places away
// (Ukkonen 1985).
template<class Letter>
std::size_t distanceUpTo(std::size_t most, std::basic_string_view<Letter> shorter,
                         std::basic_string_view<Letter> longer) {
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    most = std::min(most, longer.size());
    const std::size_t beyond = most + 1;
    if (longer.size() - shorter.size() > most) return beyond;

    // Distances between the first i letters of the longer word and the first j of the shorter.
    std::array<std::size_t, 64> ofShortWord;
    std::vector<std::size_t> ofLongWord(shorter.size() < ofShortWord.size() ? 0 : shorter.size() + 1);
    std::size_t* const row = ofLongWord.empty() ? ofShortWord.data() : ofLongWord.data();
    for (std::size_t j = 0; j <= shorter.size(); ++j)
        row[j] = std::min(j, beyond);
    for (std::size_t i = 1; i <= longer.size(); ++i) {
        const std::size_t first = i > most ? i - most : 1;
        const std::size_t last = std::min(shorter.size(), i + most);
        std::size_t diagonal = row[first - 1];
        row[first - 1] = first == 1 ? std::min(i, beyond) : beyond;
        std::size_t least = row[first - 1];
        for (std::size_t j = first; j <= last; ++j) {
            const std::size_t changed = diagonal + (longer[i - 1] == shorter[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1, beyond});
            least = std::min(least, row[j]);
        }
        if (least == beyond) return beyond;
    }
    return row[shorter.size()];
}

std::size_t distanceUpTo(std::size_t most, std::string_view a, std::string_view b) {
    if (utf8::isAscii(a) && utf8::isAscii(b)) return distanceUpTo<char>(most, a, b);
    return distanceUpTo<char32_t>(most, codePoints(a), codePoints(b));
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
    return distanceUpTo(std::max(a.size(), b.size()), a, b);
}

bool withinEditDistance(std::string_view a, std::string_view b, std::size_t most) {
    return distanceUpTo(most, a, b) <= most;
}

std::string nearest(std::string_view typed, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 200; // no name of anything is longer, and the time grows with the square
    const std::u32string wanted = codePoints(foldCase(typed));
    std::string best;
    std::size_t bestDistance = longest;
    for (const std::string& candidate : candidates) {
        const std::u32string word = codePoints(foldCase(candidate));
        const std::size_t length = std::max(wanted.size(), word.size());
        if (length > longest) continue;
        const std::size_t changes = distanceUpTo<char32_t>(length / 3, wanted, word);
        if (changes * 3 <= length && changes < bestDistance) {
            best = candidate;
            bestDistance = changes;
        }
    }
    return best;
}

} // namespace kith
