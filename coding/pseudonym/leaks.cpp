#include "kith/pseudonym/leaks.h"

#include "naming.h"

#include "kith/text/words.h"

#include <algorithm>
#include <set>

namespace kith::pseudonym {
namespace {

constexpr std::size_t shortestWord = 3;   // of a single word of a name: "Jo" alone says too little
constexpr std::size_t shortestInside = 4; // of a name within a longer word

} // namespace

LeakFinder::LeakFinder(const std::vector<Secret>& secrets, const std::vector<std::string>& keep,
                       const WordCounts& counts) {
    std::set<std::vector<std::u16string>> kept;
    for (const std::string& word : keep)
        kept.insert(foldedName(word));
    std::set<std::vector<std::u16string>> watched;
    const auto add = [&](std::vector<std::u16string> tokens, const std::string& words) {
        if (tokens.empty() || kept.contains(tokens) || !watched.insert(tokens).second) return;
        const bool common = tokens.size() == 1 && counts.isCommon(tokens.front());
        watch(std::move(tokens), words, common);
    };
    for (const Secret& secret : secrets) {
        std::vector<std::u16string> tokens = foldedName(secret.name);
        const bool whole = kept.contains(tokens);
        add(std::move(tokens), secret.name);
        if (!secret.person || whole || !isName(secret.name)) continue;
        for (const std::string& part : partsOf(secret.name))
            if (std::vector<std::u16string> word = foldedName(part);
                word.size() > 1 || (word.size() == 1 && word.front().size() >= shortestWord))
                add(std::move(word), part);
    }
}

void LeakFinder::watch(std::vector<std::u16string> tokens, std::string words, bool common) {
    Watched one{std::move(tokens), std::move(words), common};
    const std::u16string& first = one.tokens.front();
    if (one.tokens.size() == 1) {
        if (first.size() >= shortestWord) byBeginning_[first.substr(0, shortestWord)].push_back(first);
        if (first.size() >= shortestInside && !common) inside_.push_back(one);
    }
    byFirst_[first].push_back(std::move(one));
}

std::vector<std::string> LeakFinder::find(std::string_view words, Within within) const {
    const Text text = Text::normalise(words);
    const std::vector<Token> tokens = tokensOf(text);
    std::vector<std::string> found;
    const auto report = [&](const std::string& name) {
        if (std::find(found.begin(), found.end(), name) == found.end()) found.push_back(name);
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        const auto look = [&](const std::u16string& first, bool whole) {
            const auto names = byFirst_.find(first);
            if (names == byFirst_.end()) return;
            for (const Watched& name : names->second) {
                const std::size_t size = name.tokens.size();
                if ((!whole && size > 1) || at + size > tokens.size() || (name.common && !token.capital)) continue;
                bool same = true;
                for (std::size_t i = 1; i < size && same; ++i)
                    same = tokens[at + i].folded == name.tokens[i];
                if (same) report(name.words);
            }
        };
        look(token.folded, true);
        if (token.folded.size() <= shortestWord) continue;
        const auto beginnings = byBeginning_.find(token.folded.substr(0, shortestWord));
        if (beginnings == byBeginning_.end()) continue;
        for (const std::u16string& name : beginnings->second)
            if (endingAfter(token.folded, name) > 0) look(name, false);
    }
    if (within == Within::Title) {
        const std::u16string folded = fold(text.utf16());
        for (const Watched& name : inside_)
            if (folded.find(name.tokens.front()) != std::u16string::npos) report(name.words);
    }
    return found;
}

} // namespace kith::pseudonym
