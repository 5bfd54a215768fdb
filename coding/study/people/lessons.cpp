#include "people/lessons.h"

#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace kith::study {
namespace {

std::string foldedWord(std::string_view written) {
    for (const std::string_view ending : {"'s", "\u2019s"})
        if (written.size() > ending.size() && written.ends_with(ending)) written.remove_suffix(ending.size());
    return fold(written);
}

std::vector<std::string> foldedWordsOf(const std::string& utf8) {
    std::vector<WordBytes> places;
    wordsInBytes(utf8, places);
    std::vector<std::string> words;
    words.reserve(places.size());
    for (const WordBytes& place : places)
        words.push_back(foldedWord(std::string_view(utf8).substr(place.begin, place.end - place.begin)));
    return words;
}

std::string foldedPhrase(const std::string& utf8) {
    return fmt::format("{}", fmt::join(foldedWordsOf(utf8), " "));
}

} // namespace

void Teaching::contact(const Contact& contact) {
    std::vector<std::string> called = contact.aliases;
    called.push_back(contact.label);
    for (const std::string& name : called) {
        names_.insert(name);
        standing_.insert(foldedPhrase(name));
    }
}

void Teaching::text(const Text& text, const std::vector<MentionDecision>& decisions) {
    std::map<std::vector<std::string>, int> places; // twice the rejections, less the places
    for (const MentionDecision& decision : decisions) {
        const std::string quote = text.quote(decision.passage.span);
        if (decision.verdict == Verdict::Confirmed)
            standing_.insert(foldedPhrase(quote));
        else
            places[foldedWordsOf(quote)] += 2;
    }
    places.erase(std::vector<std::string>{});
    if (places.empty()) return;
    std::multimap<std::string, std::vector<std::string>> byFirst;
    for (const auto& [words, count] : places)
        byFirst.emplace(words.front(), words);
    const std::vector<std::string> all = foldedWordsOf(text.utf8());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<std::string>* longest = nullptr; // "people" in "the people", both rejected, is no other place
        const auto [begin, end] = byFirst.equal_range(all[i]);
        for (auto phrase = begin; phrase != end; ++phrase) {
            const std::vector<std::string>& words = phrase->second;
            if (i + words.size() <= all.size() && (!longest || words.size() > longest->size()) &&
                std::equal(words.begin(), words.end(), all.begin() + static_cast<std::ptrdiff_t>(i)))
                longest = &words;
        }
        if (!longest) continue;
        --places[*longest];
        i += longest->size() - 1;
    }
    for (const auto& [words, surplus] : places)
        if (surplus > 0) rejected_.insert(fmt::format("{}", fmt::join(words, " ")));
}

void Teaching::add(const Teaching& other) {
    names_.insert(other.names_.begin(), other.names_.end());
    standing_.insert(other.standing_.begin(), other.standing_.end());
    rejected_.insert(other.rejected_.begin(), other.rejected_.end());
}

std::vector<std::string> Teaching::rejectedWords() const {
    std::vector<std::string> words;
    std::set_difference(rejected_.begin(), rejected_.end(), standing_.begin(), standing_.end(),
                        std::back_inserter(words));
    return words;
}

} // namespace kith::study
