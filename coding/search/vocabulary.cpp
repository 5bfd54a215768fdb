#include "kith/search/vocabulary.h"

#include "index_state.h"
#include "index_terms.h"

#include "kith/text/words.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kith::search {
namespace {

// "v:nl:woord"
std::pair<std::string, std::string> languageAndWord(std::string_view key) {
    key.remove_prefix(2);
    const auto colon = key.find(':');
    return {std::string(key.substr(0, colon)), std::string(key.substr(colon + 1))};
}

void keepFirst(std::vector<WordUse>& words, std::size_t most) {
    if (words.size() > most) words.resize(most);
}

} // namespace

struct Vocabulary::State {
    std::map<std::pair<std::string, std::string>, WordCounts> words; // by language and word
    DocumentMaker maker;
    Stemming stemming;

    template<class Condition>
    std::vector<WordUse> where(Condition condition) const {
        std::vector<WordUse> found;
        for (const auto& [key, counts] : words)
            if (condition(key.second))
                found.push_back({key.first, key.second, counts.all, counts.capitals, counts.capitalsInside});
        return found;
    }
};

Vocabulary::Vocabulary() : state_(std::make_unique<State>()) {}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

Vocabulary Vocabulary::of(Index& index) {
    return guarded([&] {
        Vocabulary vocabulary;
        const std::string prefix = "v:";
        for (const Xapian::Database& shard : index.state().shards)
            for (auto at = shard.metadata_keys_begin(prefix); at != shard.metadata_keys_end(prefix); ++at) {
                const WordCounts counts = wordCountsFrom(shard.get_metadata(*at));
                WordCounts& all = vocabulary.state_->words[languageAndWord(*at)];
                all.all += counts.all;
                all.capitals += counts.capitals;
                all.capitalsInside += counts.capitalsInside;
            }
        return vocabulary;
    });
}

void Vocabulary::add(const Unit& unit) {
    VocabularyChange change;
    state_->maker.count(unit, 1, change);
    for (const auto& [key, counts] : change) {
        WordCounts& all = state_->words[languageAndWord(key)];
        all.all += counts.all;
        all.capitals += counts.capitals;
        all.capitalsInside += counts.capitalsInside;
    }
}

std::vector<WordUse> Vocabulary::words() const {
    return state_->where([](const std::string&) { return true; });
}

bool Vocabulary::holds(const std::string& word) {
    return std::any_of(state_->words.begin(), state_->words.end(), [&](const auto& entry) {
        const auto& [language, other] = entry.first;
        const std::string wanted = state_->stemming.stem(language, word);
        return state_->stemming.stem(language, other) == wanted;
    });
}

std::vector<WordUse> Vocabulary::spelledLike(const std::string& word, std::size_t most) const {
    constexpr std::size_t shortWord = 5; // letters
    const std::size_t away = word.size() < shortWord ? 1 : 2;
    std::vector<WordUse> alike =
        state_->where([&](const std::string& other) { return other != word && withinEditDistance(other, word, away); });
    std::stable_sort(alike.begin(), alike.end(), [&](const WordUse& a, const WordUse& b) {
        return std::make_tuple(editDistance(a.word, word), -a.all) <
               std::make_tuple(editDistance(b.word, word), -b.all);
    });
    keepFirst(alike, most);
    return alike;
}

std::vector<WordUse> Vocabulary::holding(const std::string& word, std::size_t most) const {
    std::vector<WordUse> longer = state_->where(
        [&](const std::string& other) { return other.size() > word.size() && other.find(word) != std::string::npos; });
    std::stable_sort(longer.begin(), longer.end(), [](const WordUse& a, const WordUse& b) { return a.all > b.all; });
    keepFirst(longer, most);
    return longer;
}

} // namespace kith::search
