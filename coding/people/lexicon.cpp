// A hash table with open addressing over the embedded lists: words are not copied, so that a language loads in
// milliseconds.
#include "lexicon.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace kith::people {

namespace {

namespace p = property;

constexpr std::array<std::pair<std::string_view, Properties>, 58> names{{
    {"given", p::Given},
    {"surname", p::Surname},
    {"place", p::Place},
    {"organisation", p::Organisation},
    {"part", p::Part},
    {"female", p::Female},
    {"male", p::Male},
    {"singular", p::Singular},
    {"plural", p::Plural},
    {"word", p::Word},
    {"noun", p::Noun},
    {"verb", p::Verb},
    {"adjective", p::Adjective},
    {"adverb", p::Adverb},
    {"person", p::Person},
    {"family", p::Family},
    {"demonym", p::Demonym},
    {"weak", p::Weak},
    {"compound", p::Compound},
    {"group", p::Group},
    {"partitive", p::Partitive},
    {"otherwise", p::Otherwise},
    {"who", p::Who},
    {"title", p::Title},
    {"abbreviation", p::Abbreviation},
    {"particle", p::Particle},
    {"postname", p::PostName},
    {"pronoun", p::Pronoun},
    {"first", p::First},
    {"second", p::Second},
    {"third", p::Third},
    {"possessive", p::Possessive},
    {"reflexive", p::Reflexive},
    {"reciprocal", p::Reciprocal},
    {"indefinite", p::Indefinite},
    {"doubtful", p::Doubtful},
    {"relative", p::Relative},
    {"after-apostrophe", p::AfterApostrophe},
    {"before-verb", p::BeforeVerb},
    {"not", p::Not},
    {"determiner", p::Determiner},
    {"definite", p::Definite},
    {"quantifier", p::Quantifier},
    {"of", p::Of},
    {"preposition", p::Preposition},
    {"placing", p::Placing},
    {"attaching", p::Attaching},
    {"and", p::And},
    {"copula", p::Copula},
    {"called", p::Called},
    {"saying", p::Saying},
    {"mental", p::Mental},
    {"function", p::Function},
    {"calendar", p::Calendar},
    {"negation", p::Negation},
    {"degree", p::Degree},
    {"one", p::One},
    {"general", p::General},
}};

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The first word of `text`, taken off it.
std::string_view takeWord(std::string_view& text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    std::size_t length = 0;
    while (length < text.size() && !isSpace(text[length]))
        ++length;
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

Properties propertiesNamed(std::string_view section) {
    Properties all = 0;
    for (std::string_view name = takeWord(section); !name.empty(); name = takeWord(section)) {
        const auto* found = std::find_if(names.begin(), names.end(), [name](const auto& n) { return n.first == name; });
        if (found == names.end()) throw std::logic_error("no such property of words: " + std::string(name));
        all |= found->second;
    }
    return all;
}

std::uint32_t hashOf(std::string_view word) {
    std::uint32_t hash = 2166136261u; // FNV-1a
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ (hash >> 15);
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

} // namespace

void Lexicon::add(std::string_view list) {
    Properties properties = 0;
    std::vector<std::string_view>* writtenOn = nullptr;
    bool settings = false;
    bool spelling = false;
    while (!list.empty()) {
        std::string_view line = takeLine(list);
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            const std::string_view section = line.substr(1, line.find(']') - 1);
            writtenOn = section == "ending" ? &endings : section == "clitic" ? &clitics : nullptr;
            settings = section == "setting";
            spelling = section == "spelling";
            properties = writtenOn || settings || spelling ? 0 : propertiesNamed(section);
            continue;
        }
        for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
            if (writtenOn)
                writtenOn->push_back(word);
            else if (settings)
                spacedCompounds |= word == "spaced-compounds";
            else if (spelling)
                spellings.emplace_back(word.substr(0, word.find('=')), word.substr(word.find('=') + 1));
            else
                put(word, properties);
        }
    }
    for (auto* ends : {&endings, &clitics})
        std::stable_sort(ends->begin(), ends->end(), [](auto a, auto b) { return a.size() > b.size(); });
}

Properties Lexicon::of(std::string_view foldedWord) const {
    return slots_.empty() ? 0 : slots_[place(foldedWord, hashOf(foldedWord))].properties;
}

std::vector<std::string_view> Lexicon::wordsWith(Properties any, Properties none) const {
    std::vector<std::string_view> words;
    for (const Slot& slot : slots_)
        if (slot.word && (slot.properties & any) && !(slot.properties & none))
            words.emplace_back(slot.word, slot.length);
    std::sort(words.begin(), words.end());
    return words;
}

Properties Lexicon::ofOlderSpelling(std::string_view foldedWord) const {
    constexpr std::size_t longest = 40;
    if (foldedWord.size() < 4 || foldedWord.size() > longest) return 0;
    std::string all(foldedWord);
    for (const auto& [older, today] : spellings) {
        for (std::size_t at = all.find(older); at != std::string::npos; at = all.find(older, at + today.size())) {
            std::string one(all);
            one.replace(at, older.size(), today);
            if (const Properties known = of(one)) return known;
            all = std::move(one);
        }
    }
    return 0;
}

std::size_t Lexicon::place(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].word &&
           !(slots_[at].hash == hash && std::string_view(slots_[at].word, slots_[at].length) == word))
        at = (at + 1) & mask;
    return at;
}

void Lexicon::put(std::string_view word, Properties properties) {
    if (slots_.empty()) slots_.resize(1 << 18);
    if (used_ * 4 >= slots_.size() * 3) grow();
    const std::uint32_t hash = hashOf(word);
    Slot& slot = slots_[place(word, hash)];
    if (!slot.word) {
        slot = {word.data(), static_cast<std::uint32_t>(word.size()), hash, 0};
        ++used_;
    }
    slot.properties |= properties;
}

void Lexicon::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
        if (slot.word) slots_[place({slot.word, slot.length}, slot.hash)] = slot;
}

} // namespace kith::people
