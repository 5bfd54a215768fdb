#include "naming.h"

#include "kith/pseudonym/names.h"
#include "kith/text/words.h"

#include <algorithm>
#include <array>

namespace kith::pseudonym {
namespace {

using namespace std::string_view_literals;

bool isDigit(char16_t unit) {
    return unit >= u'0' && unit <= u'9';
}

// Whether a word that words() gives is cut here: it is no letter and no digit.
bool cuts(char16_t unit) {
    const bool ascii = unit < 0x80;
    const bool letter = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || isDigit(unit);
    return (ascii && !letter) || unit == u'’' || unit == u'‘' || unit == u'·' || unit == u'‿';
}

template<std::size_t size>
bool isOneOf(const std::array<std::u16string_view, size>& words, std::u16string_view folded) {
    return std::find(words.begin(), words.end(), folded) != words.end();
}

struct NameWord {
    std::string words; // as written
    Token token;
};

std::vector<NameWord> wordsOfName(std::string_view name) {
    const Text text = Text::normalise(name);
    std::vector<NameWord> words;
    for (Token& token : tokensOf(text))
        words.push_back({toUtf8(text.utf16().substr(static_cast<std::size_t>(token.span.begin.value),
                                                    static_cast<std::size_t>(token.span.length()))),
                         std::move(token)});
    return words;
}

} // namespace

bool isGap(std::u16string_view between) {
    static constexpr std::u16string_view joints = u" \t\n\u00a0-‐‑.'’_";
    return between.size() <= 4 && between.find_first_not_of(joints) == std::u16string_view::npos;
}

bool standsAlone(const Token& token) {
    return token.letters && token.capital && token.folded.size() > 1 && !isTitle(token.folded) &&
           !isParticle(token.folded);
}

std::vector<Token> tokensOf(const Text& text) {
    const std::u16string_view all = text.utf16();
    std::vector<Token> tokens;
    for (const Word& word : words(text)) {
        const auto end = static_cast<std::size_t>(word.span.end.value);
        for (auto begin = static_cast<std::size_t>(word.span.begin.value); begin < end;) {
            if (cuts(all[begin])) {
                ++begin;
                continue;
            }
            std::size_t to = begin + 1;
            while (to < end && !cuts(all[to]) && isDigit(all[to]) == isDigit(all[begin]))
                ++to;
            const std::u16string_view piece = all.substr(begin, to - begin);
            tokens.push_back({{{static_cast<std::int64_t>(begin)}, {static_cast<std::int64_t>(to)}},
                              fold(piece),
                              beginsWithCapital(piece),
                              !isDigit(all[begin])});
            begin = to;
        }
    }
    return tokens;
}

std::vector<std::u16string> foldedName(std::string_view name) {
    std::vector<std::u16string> folded;
    for (Token& token : tokensOf(Text::normalise(name)))
        folded.push_back(std::move(token.folded));
    return folded;
}

bool isTitle(std::u16string_view folded) {
    static constexpr std::array titles{
        u"mevrouw"sv,   u"mevr"sv,         u"mw"sv,      u"meneer"sv,  u"mijnheer"sv, u"dhr"sv,   u"heer"sv,
        u"mr"sv,        u"mrs"sv,          u"ms"sv,      u"miss"sv,    u"sir"sv,      u"dr"sv,    u"prof"sv,
        u"professor"sv, u"doctor"sv,       u"dokter"sv,  u"madame"sv,  u"monsieur"sv, u"dona"sv,  u"don"sv,
        u"sister"sv,    u"zuster"sv,       u"brother"sv, u"broeder"sv, u"father"sv,   u"pater"sv, u"mama"sv,
        u"papa"sv,      u"tante"sv,        u"aunt"sv,    u"oom"sv,     u"nonkel"sv,   u"uncle"sv, u"schepen"sv,
        u"wethouder"sv, u"burgemeester"sv, u"ing"sv,     u"ir"sv,      u"drs"sv,      u"ds"sv,    u"ji"sv,
        u"nurse"sv,     u"juf"sv,          u"meester"sv, u"pastor"sv,  u"pastoor"sv,  u"rev"sv,   u"reverend"sv,
        u"dominee"sv,   u"imam"sv,         u"rabbi"sv,   u"coach"sv,   u"judge"sv,    u"lady"sv,  u"lord"sv,
        u"minister"sv,  u"directeur"sv,    u"director"sv};
    return isOneOf(titles, folded);
}

bool isParticle(std::u16string_view folded) {
    static constexpr std::array particles{u"de"sv, u"den"sv, u"der"sv, u"van"sv, u"ter"sv, u"ten"sv, u"te"sv,  u"het"sv,
                                          u"t"sv,  u"in"sv,  u"von"sv, u"zu"sv,  u"da"sv,  u"do"sv,  u"dos"sv, u"di"sv,
                                          u"du"sv, u"la"sv,  u"le"sv,  u"el"sv,  u"al"sv,  u"bin"sv, u"ibn"sv, u"o"sv,
                                          u"y"sv,  u"e"sv,   u"of"sv,  u"s"sv,   u"d"sv,   u"and"sv, u"en"sv};
    return isOneOf(particles, folded);
}

bool isFunctionWord(std::u16string_view folded) {
    static constexpr std::array functionWords{
        u"the"sv, u"a"sv, u"an"sv, u"my"sv, u"our"sv, u"your"sv, u"his"sv, u"her"sv, u"their"sv, u"this"sv, u"that"sv,
        u"these"sv, u"those"sv, u"some"sv, u"one"sv, u"somebody"sv, u"someone"sv, u"other"sv, u"others"sv, u"new"sv,
        u"old"sv, u"all"sv, u"every"sv, u"each"sv, u"i"sv, u"een"sv, u"mijn"sv, u"ons"sv, u"onze"sv, u"jouw"sv, u"je"sv,
        u"zijn"sv, u"haar"sv, u"hun"sv, u"die"sv, u"dat"sv, u"deze"sv, u"dit"sv, u"iemand"sv, u"uw"sv, u"iets"sv,
        u"alle"sv, u"andere"sv, u"anderen"sv, u"ik"sv, u"he"sv, u"she"sv, u"they"sv, u"we"sv, u"you"sv, u"him"sv,
        u"them"sv, u"us"sv, u"who"sv, u"it"sv, u"hij"sv, u"zij"sv, u"ze"sv, u"wij"sv, u"hem"sv, u"jij"sv, u"jullie"sv,
        u"wie"sv,
        // What stands for a speaker whom a transcript does not name.
        u"interviewer"sv, u"interviewee"sv, u"respondent"sv, u"geinterviewde"sv, u"onderzoeker"sv, u"researcher"sv,
        u"moderator"sv, u"speaker"sv, u"spreker"sv, u"vraag"sv, u"antwoord"sv, u"question"sv, u"answer"sv};
    return isOneOf(functionWords, folded);
}

std::size_t endingAfter(std::u16string_view word, std::u16string_view name) {
    static constexpr std::array endings{u"s"sv, u"je"sv, u"tje"sv, u"ke"sv, u"jes"sv, u"tjes"sv};
    if (name.size() < 3 || word.size() <= name.size() || !word.starts_with(name)) return 0;
    const std::u16string_view ending = word.substr(name.size());
    return isOneOf(endings, ending) ? ending.size() : 0;
}

void WordCounts::add(const Text& text) {
    for (Token& token : tokensOf(text)) {
        Count& count = counts_[std::move(token.folded)];
        ++(token.capital ? count.capital : count.lower);
    }
}

WordCounts::Count WordCounts::ofFolded(const std::u16string& folded) const {
    const auto found = counts_.find(folded);
    return found == counts_.end() ? Count() : found->second;
}

WordCounts::Count WordCounts::of(std::string_view word) const {
    return ofFolded(fold(toUtf16(word)));
}

bool WordCounts::isCommon(const std::u16string& folded) const {
    const Count count = ofFolded(folded);
    return count.lower > 0 && 4 * count.lower >= count.lower + count.capital;
}

bool isName(std::string_view words) {
    const std::vector<NameWord> all = wordsOfName(words);
    bool named = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Token& token = all[i].token;
        if (i == 0 && isFunctionWord(token.folded)) return false;
        if (isRelation(token.folded) && (i == 0 || !token.capital)) {
            // "Dad", "Oma Truus", "mevrouw De Wits zuster", "tante van Marit"; but "Sister Benedetta", "Bas de Man".
            const bool before = i + 1 < all.size() && !leadsAway(all[i + 1].token.folded);
            if (!isTitle(token.folded) || named || !before) return false;
        }
        if (standsAlone(token)) {
            named = true;
            continue;
        }
        if (token.letters && !token.capital && !isTitle(token.folded) && !isParticle(token.folded)) return false;
        // "Dr. Ali's nurse"; but "Hari-ji".
        if (named && !token.capital && isTitle(token.folded) && token.folded != u"ji") return false;
        // "van de markt": a name does not begin with a particle in lower case.
        if (i == 0 && !token.capital && isParticle(token.folded)) return false;
    }
    return named;
}

bool isNameOfThing(std::string_view words) {
    const std::vector<NameWord> all = wordsOfName(words);
    return !all.empty() && !isFunctionWord(all.front().token.folded) &&
           std::any_of(all.begin(), all.end(), [](const NameWord& word) { return standsAlone(word.token); });
}

std::vector<std::string> partsOf(std::string_view name) {
    const std::vector<NameWord> all = wordsOfName(name);
    std::vector<std::string> parts;
    const auto add = [&](std::string part) {
        if (!part.empty() && part != name && std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(std::move(part));
    };
    const Text text = Text::normalise(name);
    const auto from = [&](std::size_t word) {
        const auto begin = static_cast<std::size_t>(all[word].token.span.begin.value);
        const auto end = static_cast<std::size_t>(all.back().token.span.end.value);
        return toUtf8(text.utf16().substr(begin, end - begin));
    };
    std::size_t first = 0;
    while (first < all.size() && isTitle(all[first].token.folded))
        ++first;
    if (first == all.size()) return {};
    if (first > 0) add(from(first));
    // Of "Hari-ji" nothing is left without the first name.
    const bool several = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first) + 1, all.end(),
                                     [](const NameWord& word) { return standsAlone(word.token); });
    // The surname begins at the first particle after the first name, else with the last word.
    std::size_t surname = first;
    if (several && standsAlone(all[first].token)) {
        surname = first + 1;
        const std::string& initial = all[first].words;
        const Text letters = Text::normalise(initial);
        add(letters.quote({{0}, {1}}) + ". " + from(surname));
        add(from(surname));
    }
    for (std::size_t i = first; i < all.size(); ++i)
        if (standsAlone(all[i].token)) add(all[i].words);
    return parts;
}

std::vector<std::string> placesIn(std::string_view description) {
    static constexpr std::array prepositions{u"of"sv, u"from"sv, u"in"sv,   u"uit"sv,
                                             u"at"sv, u"te"sv,   u"near"sv, u"naar"sv};
    std::vector<std::string> places;
    const std::vector<NameWord> all = wordsOfName(description);
    bool related = false; // "the mother of Joan" tells of nobody's town
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::u16string& before = all[i - 1].token.folded;
        related = related || (i > 1 && isRelation(all[i - 2].token.folded));
        if (standsAlone(all[i].token) && isOneOf(prepositions, before) && !(related && before == u"of") &&
            !isKnownWord(all[i].token.folded))
            places.push_back(all[i].words);
    }
    return places;
}

} // namespace kith::pseudonym
