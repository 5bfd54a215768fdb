#include "kith/model/word_pattern.h"

#include "kith/model/error.h"
#include "kith/text/words.h"

#include <algorithm>

namespace kith {
namespace {

constexpr std::size_t longestGap = 6;
constexpr int mostGaps = 3; // each multiplies the places to look at

[[noreturn]] void refuse(std::string_view pattern, const std::string& why) {
    throw Error("“" + std::string(pattern) + "” is no pattern of words: " + why + ".", {},
                "Write words parted by blanks, such as \"introduc* … me/us\".");
}

std::vector<std::string_view> parted(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

} // namespace

std::string foldWord(std::string_view word) {
    std::string folded = fold(word);
    constexpr std::string_view curly = "’";
    for (std::size_t at = folded.find(curly); at != std::string::npos; at = folded.find(curly, at))
        folded.replace(at, curly.size(), "'");
    return folded;
}

WordPattern::Place WordPattern::placeFor(std::string_view word) {
    Place place;
    if (word == contact) return place;
    for (std::string_view part : parted(word, "/")) {
        Alternative one;
        if (part.starts_with('*')) {
            one.anyBefore = true;
            part.remove_prefix(1);
        }
        if (part.ends_with('*')) {
            one.anyAfter = true;
            part.remove_suffix(1);
        }
        one.letters = foldWord(part);
        place.alternatives.push_back(std::move(one));
    }
    return place;
}

WordPattern::WordPattern(std::string_view pattern) {
    bool gap = false;
    int gaps = 0;
    for (const std::string_view word : parted(pattern, " \t\n-")) {
        if (word.empty()) continue;
        if (word == "…" || word == "...") {
            if (gap || places_.empty()) refuse(pattern, "“…” stands between two words");
            if (++gaps > mostGaps) refuse(pattern, "“…” stands in it more than three times");
            gap = true;
            continue;
        }
        Place place = placeFor(word);
        for (const Alternative& one : place.alternatives) {
            if (one.letters.empty()) refuse(pattern, "a word has no letters");
            if (one.letters.find('*') != std::string::npos) refuse(pattern, "“*” begins or ends a word");
        }
        contacts_ += place.alternatives.empty() ? 1 : 0;
        place.gapBefore = gap;
        gap = false;
        places_.push_back(std::move(place));
    }
    if (gap) refuse(pattern, "“…” stands between two words");
    if (size() == 0) refuse(pattern, "it has no words");
}

bool WordPattern::accepts(const Place& place, std::string_view word) {
    if (place.alternatives.empty()) return word == contact;
    if (word == contact) return false;
    return std::any_of(place.alternatives.begin(), place.alternatives.end(), [&](const Alternative& one) {
        if (one.anyBefore && one.anyAfter) return word.find(one.letters) != std::string_view::npos;
        if (one.anyBefore) return word.ends_with(one.letters);
        return one.anyAfter ? word.starts_with(one.letters) : word == one.letters;
    });
}

std::optional<std::size_t> WordPattern::match(std::span<const std::string> words, std::size_t from,
                                              std::size_t place) const {
    if (place == places_.size()) return from;
    const std::size_t last = from + (places_[place].gapBefore ? longestGap : 0);
    for (std::size_t i = from; i <= last && i < words.size(); ++i)
        if (accepts(places_[place], words[i]))
            if (const auto end = match(words, i + 1, place + 1)) return end;
    return std::nullopt;
}

std::optional<std::size_t> WordPattern::matchAt(std::span<const std::string> words, std::size_t from) const {
    return match(words, from, 0);
}

} // namespace kith
