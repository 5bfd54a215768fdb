// A name is found from its first word that tells people apart; titles and initials before it and further words of it
// are taken along as long as one name has them all.
#include "known_names.h"

#include "kith/text/words.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace kith::people {

namespace {

namespace p = property;

constexpr std::size_t shortestMisspelt = 6; // letters; shorter names are too like each other
constexpr Properties ordinary =
    p::Word | p::Person | p::Function | p::Pronoun | p::Place | p::Calendar | p::Part | p::Group | p::Demonym;

bool joins(const Reading& text, int i) {
    return text.holds(i) && i > 0 && text[i].turn == text[i - 1].turn &&
           (text[i].before == Gap::Space || text[i].before == Gap::Glued || text[i].before == Gap::Dot);
}

// "j", "j.p": letters that stand for names.
bool isInitials(std::string_view word) {
    if (word.empty() || word.size() % 2 == 0) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i % 2 == 0 ? word[i] < 'a' || word[i] > 'z' : word[i] != '.') return false;
    return true;
}

bool isParticle(const Token& token) {
    return token.has(p::Particle) || token.word == "v.d" || token.word == "v.d.";
}

// Whether one letter more, less, otherwise or exchanged with its neighbour makes the one of the other.
bool oneEditApart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same])
        ++same;
    const std::string_view restA = a.substr(same);
    const std::string_view restB = b.substr(same);
    if (a.size() < b.size()) return restA == restB.substr(1);
    if (restA.size() < 2) return true;
    if (restA.substr(1) == restB.substr(1)) return true;
    return restA[0] == restB[1] && restA[1] == restB[0] && restA.substr(2) == restB.substr(2);
}

std::vector<std::string> withoutOneLetter(const std::string& word) {
    std::vector<std::string> all;
    for (std::size_t i = 1; i < word.size(); ++i) // the first letter is seldom wrong
        all.push_back(word.substr(0, i) + word.substr(i + 1));
    return all;
}

struct Written {
    std::string word; // folded
    bool capital = false;
};

std::vector<Written> wordsWritten(std::string_view utf8) {
    std::vector<Written> all;
    const Text text = Text::normalise(utf8);
    for (const Word& word : words(text)) {
        const auto begin = static_cast<std::size_t>(word.span.begin.value);
        const std::u16string_view written = text.utf16().substr(begin, static_cast<std::size_t>(word.span.length()));
        std::string folded = toUtf8(fold(written));
        for (std::size_t at = folded.find("\u2019"); at != std::string::npos; at = folded.find("\u2019"))
            folded.replace(at, 3, "'"); // as in the text that is read
        if (folded.size() > 3 && folded.ends_with("'s")) folded.resize(folded.size() - 2);
        all.push_back({std::move(folded),
                       beginsWithCapital(written) || (written.size() > 2 && beginsWithCapital(written.substr(2)) &&
                                                      (written[1] == u'\'' || written[1] == u'\u2019'))});
    }
    return all;
}

} // namespace

std::vector<std::string> foldedWords(std::string_view utf8) {
    std::vector<std::string> folded;
    for (Written& word : wordsWritten(utf8))
        folded.push_back(std::move(word.word));
    return folded;
}

bool isName(std::string_view written, const Lexicon& lexicon) {
    const std::vector<Written> words = wordsWritten(written);
    const auto joinsNames = [&](const Written& word) {
        return word.capital || (lexicon.of(word.word) & (p::Particle | p::Title | p::PostName));
    };
    if (std::any_of(words.begin(), words.end(), [](const Written& word) { return word.capital; })) {
        if (!std::all_of(words.begin(), words.end(), joinsNames)) return false;
        // "The Boss", "Mijn zus": only the first has a capital because the sentence begins there.
        const Properties first = lexicon.of(words.front().word);
        const bool opens =
            (first & (p::Determiner | p::Pronoun | p::Quantifier)) && !(first & (p::Given | p::Particle));
        return !opens || (words.size() > 1 && words[1].capital);
    }
    // A list without capitals: "karin", "jan de boer", "meneer bos", but "de boer" is the farmer and "zus" a sister.
    const auto of = [&](const Written& word) { return lexicon.of(word.word); };
    const auto says = [&](const Written& word, Properties what) { return (of(word) & what) != 0; };
    constexpr Properties little = p::Function | p::Pronoun | p::Determiner | p::Preposition;
    if (words.empty()) return false;
    if (words.size() == 1)
        return words[0].word.size() > 1 && !says(words[0], little | p::Person | p::Group | p::Demonym | p::Title);
    if (std::any_of(words.begin(), words.end(),
                    [&](const Written& word) { return says(word, p::Given) && !says(word, ordinary); }))
        return true;
    const bool titled = says(words[0], p::Title) && !says(words[0], p::Determiner);
    const bool names = std::all_of(words.begin(), words.end(), [&](const Written& word) {
        const bool given = says(word, p::Given) && !says(word, p::Person | little);
        return given || says(word, p::Particle | p::Title) || !says(word, titled ? little : ordinary);
    });
    return names && std::any_of(words.begin(), words.end(), [&](const Written& word) {
               return word.word.size() > 1 && !says(word, p::Particle | p::Title | little);
           });
}

void KnownNames::add(std::string_view written, int bearer) {
    const std::vector<Written> all = wordsWritten(written);
    if (all.empty()) return;
    const auto wordsFrom = [&all](std::size_t first) {
        std::vector<std::string> words;
        for (std::size_t i = first; i < all.size(); ++i)
            words.push_back(all[i].word);
        return words;
    };
    if (isName(written, lexicon_)) return addName(wordsFrom(0), bearer);
    if (all.size() == 1 && (lexicon_.of(all[0].word) & (p::Pronoun | p::Function))) return;
    Phrase phrase{wordsFrom(0), false, {bearer}};
    // "My sister Anna" is Anna, "friends of Anna" are others.
    std::size_t name = all.size();
    while (name > 1 && all[name - 1].capital)
        --name;
    const Properties before = lexicon_.of(all[name - 1].word);
    if (name < all.size() && !all[name - 1].capital &&
        !(before & (p::Preposition | p::Of | p::Function | p::Determiner | p::Particle))) {
        phrase.name = true;
        addName(wordsFrom(name), bearer);
    }
    std::vector<Phrase>& phrases = phrases_[phrase.words.front()];
    const auto same =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& one) { return one.words == phrase.words; });
    if (same == phrases.end())
        phrases.insert(std::find_if(phrases.begin(), phrases.end(),
                                    [&](const Phrase& one) { return one.words.size() < phrase.words.size(); }),
                       std::move(phrase));
    else if (std::find(same->bearers.begin(), same->bearers.end(), bearer) == same->bearers.end())
        same->bearers.push_back(bearer);
}

void KnownNames::addName(const std::vector<std::string>& all, int bearer) {
    Name name;
    name.bearer = bearer;
    for (const std::string& word : all) {
        const Properties is = lexicon_.of(word);
        if ((is & p::Title) && name.words.empty())
            name.titles.push_back(word);
        else if ((is & p::Particle) && !(is & p::Given))
            name.particles.push_back(word);
        else if (!(is & p::PostName))
            name.words.push_back(word);
    }
    if (name.words.empty()) { // "Opa"
        name.words = all;
        name.titles.clear();
        name.particles.clear();
    }
    const int number = static_cast<int>(names_.size());
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const std::string& word = name.words[i];
        if (isInitials(word) && name.words.size() > 1) continue; // found by the words beside it
        Places& places = byWord_[word];
        if (places.empty() && word.size() >= shortestMisspelt)
            for (const std::string& shorter : withoutOneLetter(word))
                byDeletion_[shorter].push_back(word);
        places.push_back({number, static_cast<int>(i)});
    }
    mostWords_[bearer] = std::max(mostWords_[bearer], name.words.size());
    names_.push_back(std::move(name));
}

bool KnownNames::knowsMoreThanOneWord(int bearer) const {
    const auto most = mostWords_.find(bearer);
    return most != mostWords_.end() && most->second > 1;
}

// Of words that are in no list, and only where they are written as names are.
const KnownNames::Places* KnownNames::misspelt(const Token& token) const {
    const std::string word(token.word);
    if (word.size() + 1 < shortestMisspelt || !token.capital || token.is != 0) return nullptr;
    std::set<std::string> near;
    const auto look = [&](const std::string& key) {
        if (const auto found = byDeletion_.find(key); found != byDeletion_.end())
            near.insert(found->second.begin(), found->second.end());
        if (key.size() >= shortestMisspelt && byWord_.contains(key)) near.insert(key);
    };
    look(word);
    for (const std::string& shorter : withoutOneLetter(word))
        look(shorter);
    std::erase_if(near, [&](const std::string& one) { return !oneEditApart(one, word); });
    return near.size() == 1 ? &byWord_.at(*near.begin()) : nullptr; // two that are as near: neither
}

const KnownNames::Places* KnownNames::placesOf(const Token& token, bool& inexact) const {
    const std::string word(token.word);
    if (const auto found = byWord_.find(word); found != byWord_.end()) return &found->second;
    inexact = true;
    if (word.size() > 3 && word.back() == 's' && token.capital)
        if (const auto found = byWord_.find(word.substr(0, word.size() - 1)); found != byWord_.end())
            return &found->second; // the Dutch genitive
    return misspelt(token);
}

// Narrows the names that have all words of the run to those that it fits best.
void KnownNames::choose(const Reading& text, Places run, int titles, int words, KnownPlace& place) const {
    const auto nameOf = [this](const Place& one) -> const Name& { return names_[static_cast<std::size_t>(one.name)]; };
    const auto keep = [&run](const auto& wanted) {
        if (std::any_of(run.begin(), run.end(), wanted)) {
            Places kept;
            std::copy_if(run.begin(), run.end(), std::back_inserter(kept), wanted);
            run = std::move(kept);
            return true;
        }
        return false;
    };
    place.whole = keep([&](const Place& one) { return nameOf(one).words.size() == static_cast<std::size_t>(words); });
    for (int t = place.first; t < place.first + titles; ++t) {
        const std::string title(text[t].word);
        const bool same = keep([&](const Place& one) {
            const auto& known = nameOf(one).titles;
            return std::find(known.begin(), known.end(), title) != known.end();
        });
        if (same) continue;
        const Properties sex = text[t].is & (p::Female | p::Male);
        const auto fits = [&](const Place& one) {
            return std::none_of(nameOf(one).titles.begin(), nameOf(one).titles.end(), [&](const std::string& known) {
                const Properties other = lexicon_.of(known) & (p::Female | p::Male);
                return sex && other && sex != other; // "Mrs. Hall" is not "Mr. Hall"
            });
        };
        if (!keep(fits)) run.clear();
    }
    std::set<int> bearers;
    for (const Place& one : run)
        bearers.insert(nameOf(one).bearer);
    place.bearers.assign(bearers.begin(), bearers.end());
}

bool KnownNames::hasParticle(const Places& places, const Token& token) const {
    return std::any_of(places.begin(), places.end(), [&](const Place& one) {
        const std::vector<std::string>& known = names_[static_cast<std::size_t>(one.name)].particles;
        return std::find(known.begin(), known.end(), token.word) != known.end() ||
               (!known.empty() && token.word.starts_with("v") && !token.has(p::Word)); // "v.d.", "v/d"
    });
}

std::optional<KnownPlace> KnownNames::nameAt(const Reading& text, int i) const {
    int at = i;
    int titles = 0;
    std::vector<char> initials;
    // "my aunt Greta": the aunt is somebody's, and no title.
    const auto isTitle = [&](int word) {
        const bool owned = word > 0 && joins(text, word) && text[word - 1].has(p::Possessive);
        return text[word].has(p::Title) && !owned && !byWord_.contains(std::string(text[word].word));
    };
    if (i > 0 && joins(text, i) && isTitle(i - 1)) return std::nullopt; // it began there
    while (text.holds(at) && isTitle(at) && joins(text, at + 1) && titles < 3) {
        ++at;
        ++titles;
    }
    while (text.holds(at) && isInitials(text[at].word) && (text[at].capital || text.at(at + 1).before == Gap::Dot) &&
           joins(text, at + 1) && initials.size() < 4) {
        initials.push_back(text[at].word.front());
        ++at;
    }
    int particles = 0;
    while (text.holds(at) && isParticle(text[at]) && joins(text, at + 1) && particles < 3 &&
           !byWord_.contains(std::string(text[at].word))) {
        ++at;
        ++particles;
    }
    if (!text.holds(at)) return std::nullopt;
    // A small "de" alone before the name is no part of it; "De Vries", "J. de Vries", "mevrouw de Vries" are.
    const bool adorned = titles > 0 || !initials.empty();
    if (particles > 0 && !adorned && !text[i].capital && !text[at].capital) return std::nullopt;
    if (particles > 0 && !adorned && !text[i].capital && !text[at].has(p::Surname) && text[at].has(ordinary))
        return std::nullopt;

    KnownPlace place;
    const Places* anchor = placesOf(text[at], place.inexact);
    if (!anchor) return std::nullopt;
    for (int before = at - particles; before < at; ++before)
        if (!hasParticle(*anchor, text[before]) && (!text[before].capital || text[before].startsSentence()))
            return std::nullopt; // "in Haarlem", where Jan van Haarlem is known
    Places run;
    for (const Place& one : *anchor) {
        const Name& name = names_[static_cast<std::size_t>(one.name)];
        // The first initial is that of an earlier word, where the name has one.
        if (!initials.empty() && one.word > 0 && name.words.front().front() != initials.front()) continue;
        if (!initials.empty() && one.word == 0 && name.words.size() > 1) continue;
        run.push_back(one);
    }
    if (run.empty()) return std::nullopt;
    place.first = i;
    place.last = at;
    int words = 1 + static_cast<int>(initials.empty() ? 0 : 1);
    bool capital = text[at].capital;
    bool unusual = !text[at].has(ordinary);
    int fullWords = 1;
    for (int next = at + 1; joins(text, next);) {
        int skipped = next;
        while (text.holds(skipped) && isParticle(text[skipped]) && joins(text, skipped + 1) && skipped - next < 3)
            ++skipped;
        const Token& token = text[skipped];
        if (token.has(p::PostName) && skipped == next) {
            place.last = next++;
            continue;
        }
        Places longer;
        bool inexact = false;
        if (!text[place.last].owns)
            if (const Places* here = placesOf(token, inexact))
                for (const Place& one : *here) {
                    // Places are in the order of names, also those of the run.
                    const auto before = std::lower_bound(run.begin(), run.end(), one.name,
                                                         [](const Place& a, int name) { return a.name < name; });
                    if (before != run.end() && before->name == one.name && before->word < one.word)
                        longer.push_back(one);
                }
        const bool full = !longer.empty();
        if (!full && token.initial())
            for (const Place& before : run) {
                const Name& name = names_[static_cast<std::size_t>(before.name)];
                for (int w = before.word + 1; w < static_cast<int>(name.words.size()); ++w)
                    if (name.words[static_cast<std::size_t>(w)].front() == token.word.front())
                        longer.push_back({before.name, w});
            }
        if (longer.empty()) break;
        run = std::move(longer);
        place.last = skipped;
        place.inexact = place.inexact || (full && inexact);
        ++words;
        fullWords += full ? 1 : 0;
        capital = capital || token.capital;
        unusual = unusual || !token.has(ordinary);
        next = skipped + 1;
    }
    // "Jan-Willem" is another one than Jan.
    const Token& after = text.at(place.last + 1);
    if (after.before == Gap::Glued && after.capital && text.holds(place.last + 1)) return std::nullopt;
    if (i > 0 && text[i].before == Gap::Glued && (text[i - 1].capital || !text[i].capital)) return std::nullopt;
    if (text[i].opensLine && text[place.last].beforeColon) return std::nullopt; // says who speaks

    const Token& word = text[at];
    const bool several = fullWords > 1 || adorned || (particles > 0 && text[i].capital);
    if (several) {
        place.certain = capital || unusual || titles > 0;
    } else if (!capital) {
        // Of a compound only its form tells that it could be a word.
        place.certain = !(lexicon_.of(word.word) & ordinary) && word.word.size() > 2;
    } else {
        // "In Charlotte", "Erasmus University", "Will you", "May": names of other things and ordinary words.
        const bool placed = word.has(p::Place) && i > 0 && text[i].follows() && text[i - 1].has(p::Placing);
        const auto otherName = [&](int beside) {
            const Token& token = text[beside];
            return token.capital && !token.startsSentence() && token.has(p::Word | p::Part | p::Place | p::Group) &&
                   !token.has(p::Given | p::Surname | p::Title | p::Person | p::Function);
        };
        const bool body = (joins(text, place.last + 1) && !text[place.last].owns && otherName(place.last + 1)) ||
                          (joins(text, i) && !text[i - 1].owns && otherName(i - 1));
        const bool opening = text[i].startsSentence() &&
                             (lexicon_.of(word.word) & (p::Function | p::Pronoun | p::Verb | p::Adverb)) &&
                             joins(text, at + 1) && !after.has(p::Copula | p::Saying | p::Mental) && !word.owns;
        place.certain = !placed && !body && !opening && !word.has(p::Calendar);
    }
    choose(text, std::move(run), titles, words, place);
    if (place.bearers.empty()) return std::nullopt;
    return place;
}

std::optional<KnownPlace> KnownNames::phraseAt(const Reading& text, int i) const {
    const auto found = phrases_.find(std::string(text[i].word));
    if (found == phrases_.end()) return std::nullopt;
    for (const Phrase& phrase : found->second) {
        bool stands = true;
        for (std::size_t w = 0; w < phrase.words.size() && stands; ++w) {
            const int word = i + static_cast<int>(w);
            stands =
                text.holds(word) && text[word].word == phrase.words[w] && (w == 0 || text[word].before != Gap::Stop);
        }
        if (!stands) continue;
        KnownPlace place;
        place.first = i;
        place.last = i + static_cast<int>(phrase.words.size()) - 1;
        place.name = phrase.name;
        place.whole = true;
        place.bearers = phrase.bearers;
        return place;
    }
    return std::nullopt;
}

std::optional<KnownPlace> KnownNames::at(const Reading& text, int i) const {
    std::optional<KnownPlace> phrase = phraseAt(text, i);
    std::optional<KnownPlace> name = nameAt(text, i);
    if (!name || (phrase && phrase->last >= name->last)) return phrase;
    return name;
}

} // namespace kith::people
