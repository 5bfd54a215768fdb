// How alike two words are: "did you mean …?".
#include "kith/text/words.h"

#include "utf8.h"

#include <algorithm>
#include <numeric>

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

std::size_t distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1); // distances between the first i letters of a and the first j of b
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
    return distance(codePoints(a), codePoints(b));
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
        const std::size_t changes = distance(wanted, word);
        if (changes * 3 <= length && changes < bestDistance) {
            best = candidate;
            bestDistance = changes;
        }
    }
    return best;
}

} // namespace kith
