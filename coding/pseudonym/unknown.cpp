#include "kith/pseudonym/unknown.h"

#include "naming.h"

#include "kith/text/words.h"

namespace kith::pseudonym {

void UnknownNames::add(const Text& text) {
    const std::vector<Token> tokens = tokensOf(text);
    const std::u16string_view all = text.utf16();
    const auto between = [&](std::size_t before, std::size_t after) {
        const auto begin = static_cast<std::size_t>(tokens[before].span.end.value);
        return all.substr(begin, static_cast<std::size_t>(tokens[after].span.begin.value) - begin);
    };
    // Within a sentence: after a word and a blank, or a comma and a blank.
    const auto isName = [&](std::size_t at) {
        const Token& token = tokens[at];
        if (at == 0 || !token.letters || !token.capital || token.folded.size() < 3) return false;
        const std::u16string_view gap = between(at - 1, at);
        return (gap == u" " || gap == u", ") && !isTitle(token.folded) && !isKnownWord(token.folded) &&
               counts_.ofFolded(token.folded).lower == 0;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!isName(at)) continue;
        std::size_t last = at;
        while (last + 1 < tokens.size() && isName(last + 1) && between(last, last + 1) == u" ")
            ++last;
        const auto begin = static_cast<std::size_t>(tokens[at].span.begin.value);
        const std::string words =
            toUtf8(all.substr(begin, static_cast<std::size_t>(tokens[last].span.end.value) - begin));
        const auto [place, isNew] = places_.emplace(words, found_.size());
        if (isNew) found_.push_back({words, 0});
        ++found_[place->second].times;
        at = last;
    }
}

} // namespace kith::pseudonym
