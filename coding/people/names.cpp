// Names: runs of capitalised words that the lists, a title or their other uses in the same text show to be a person's.
#include "found.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace kith::people {

namespace {

namespace p = property;

// How a word is written over the whole text.
struct Uses {
    int capital = 0; // inside a sentence
    int start = 0;   // at the start of one
    int small = 0;
    int acts = 0;        // what only a person does, or a pronoun for a person soon after it
    bool inName = false; // part of a name that is certain
};

class NameFinder {
public:
    NameFinder(const Reading& text, const WordStatistics* study) : text_(text) {
        countUses();
        if (study) learnFrom(*study);
    }

    void find(std::vector<Found>& found) {
        // First the names that stand by themselves, so that their parts are known when they return alone.
        std::vector<Found> certain;
        for (int i = 0; i < text_.size();)
            i = tryRun(i, certain, nullptr);
        for (const Found& name : certain)
            for (int i = name.headFirst; i <= name.headLast; ++i)
                if (name.confidence >= 0.75 && !text_[i].has(p::Title | p::Particle))
                    uses_[text_[i].word].inName = true;
        for (auto& [word, uses] : uses_) // nobody says "he said" of a town
            if (uses.acts >= 3 && uses.acts * 3 >= uses.capital + uses.start && uses.capital > 0 && uses.small == 0)
                uses.inName = true;
        for (int i = 0; i < text_.size();)
            i = tryRun(i, found, &uses_);
    }

private:
    void countUses() {
        for (int i = 0; i < text_.size(); ++i) {
            const Token& token = text_[i];
            if (!token.capital) continue;
            Uses& uses = uses_[token.word];
            ++(token.startsSentence() ? uses.start : uses.capital);
            if (acts(i)) ++uses.acts;
        }
        for (int i = 0; i < text_.size(); ++i) {
            const Token& token = text_[i];
            if (token.capital || token.has(p::Function)) continue;
            if (const auto use = uses_.find(token.word); use != uses_.end()) ++use->second.small;
        }
    }

    // What the whole study shows of the words that have a capital here.
    void learnFrom(const WordStatistics& study) {
        const auto more = [](int here, std::int64_t everywhere) {
            constexpr std::int64_t many = 1'000'000;
            return std::max(here, static_cast<int>(std::min(everywhere, many)));
        };
        for (auto& [word, uses] : uses_) {
            const WordStatistics::Uses* all = study.of(word);
            if (!all) continue;
            uses.capital = more(uses.capital, all->capital);
            uses.start = more(uses.start, all->start);
            uses.small = more(uses.small, all->small);
        }
    }

    // "Bos said", "Bos … he": signs of a person.
    [[nodiscard]] bool acts(int i) const {
        const Token& next = text_.at(i + 1);
        if (next.before == Gap::Space && next.has(p::Saying | p::Mental)) return true;
        for (int at = i + 1; at < i + 10 && text_.holds(at) && text_[at].before != Gap::Stop; ++at)
            if (text_[at].has(p::Third) && text_[at].has(p::Female | p::Male) && !text_[at].has(p::Copula)) return true;
        return false;
    }

    // A capitalised word that a name can hold.
    [[nodiscard]] bool nameWord(int i) const {
        const Token& token = text_[i];
        return token.capital && !token.has(p::Function | p::Pronoun | p::Calendar) && token.word.size() > 1;
    }

    // Adds the name that begins at word i, if any; gives the word to go on with.
    int tryRun(int i, std::vector<Found>& found, const std::unordered_map<std::string_view, Uses>* known) const {
        int begin = i;
        int titles = 0;
        while (text_.holds(begin + titles) && text_[begin + titles].has(p::Title) &&
               (titles == 0 || joined(begin + titles)))
            ++titles;
        if (titles > 0 && begin > 0 && text_[begin].has(p::Person) && !text_[begin].capital && text_[begin].follows() &&
            text_[begin - 1].has(p::Possessive))
            titles = 0; // "my sister Anna": the sister is a mention of her own
        int first = begin + titles;
        // "mevrouw De Wit", and "Van Dijk" inside a sentence.
        int name = first;
        while (text_.holds(name) && name < first + 3 && text_[name].has(p::Particle) &&
               (titles > 0 || text_[first].capital) && (name == begin || joined(name)))
            ++name;
        const bool particles = name > first && text_.holds(name) && joined(name) && nameWord(name) &&
                               (titles > 0 || !text_[first].startsSentence());
        if (titles > 0 && !particles &&
            (!text_.holds(first) || !joined(first) || !(nameWord(first) || text_[first].initial()))) {
            // A title without a name after it is a role noun, or a name itself ("King").
            titles = 0;
            first = begin;
        }
        if (titles > 0 && !text_[begin].capital && text_[first].startsSentence()) return i + 1;
        if (!particles && (!text_.holds(first) || (!nameWord(first) && !text_[first].initial()))) return i + 1;
        int last = particles ? name : first;
        while (const int next = continues(last))
            last = next;
        if (text_[last].initial() && last == first && titles == 0) return i + 1;
        judge(begin, first, last, known, found);
        return last + 1;
    }

    [[nodiscard]] bool joined(int i) const {
        return (text_[i].before == Gap::Space || text_[i].before == Gap::Glued || text_[i].before == Gap::Dot) &&
               !text_[i - 1].owns && text_[i].turn == text_[i - 1].turn;
    }

    // The next word of the name after word i, 0 where it ends.
    [[nodiscard]] int continues(int i) const {
        int next = i + 1;
        if (!text_.holds(next) || !joined(next)) return 0;
        if (text_[next].before == Gap::Dot && !text_[i].initial() && !text_[i].has(p::Abbreviation)) return 0;
        if (nameWord(next) || (text_[next].initial() && !text_[next].has(p::Pronoun | p::Function))) return next;
        if (text_[next].has(p::PostName) && text_[next].capital) return next;
        // "Jan van der Berg": particles only between two parts.
        const int particles = next;
        while (text_.holds(next) && text_[next].has(p::Particle) && joined(next))
            ++next;
        if (next == particles || next - particles > 3 || !text_.holds(next) || !joined(next) || !nameWord(next))
            return 0;
        const bool places = text_[particles].has(p::Preposition) && text_[next].has(p::Place | p::Organisation) &&
                            !text_[next].has(p::Surname);
        const bool given = text_[i].has(p::Given) || text_[i].initial() || !text_[i].has(p::Word | p::Place);
        return given && !places ? next : 0;
    }

    // Trims and judges a run of capitalised words [first, last], with titles from `begin`.
    void judge(int begin, int first, int last, const std::unordered_map<std::string_view, Uses>* known,
               std::vector<Found>& found) const {
        // An ordinary word that only opens the sentence is no part of the name: "When Anna".
        while (begin == first && first < last && text_[first].startsSentence() && opensOnly(first, known)) {
            ++first;
            begin = first;
        }
        const int length = last - first + 1;
        Found name;
        name.kind = MentionKind::Name;
        name.first = name.headFirst = begin;
        name.last = name.headLast = last;
        if (begin < first) {
            if (partOfBody(first, last) && !text_[first].has(p::Given) && !text_[begin].has(p::Abbreviation)) return;
            name.confidence = 0.95;
            name.reason = "a title before a name";
        } else if (length == 1) {
            name.confidence = single(first, known, name.reason);
        } else {
            name.confidence = several(first, last, known, name.reason);
        }
        if (name.confidence > 0) found.push_back(std::move(name));
    }

    [[nodiscard]] bool opensOnly(int i, const std::unordered_map<std::string_view, Uses>* known) const {
        const Token& token = text_[i];
        if (token.has(p::Given) && !token.has(p::Word)) return false;
        if (known && known->at(token.word).inName) return false;
        return token.has(p::Word) && !token.hasAll(p::Given);
    }

    [[nodiscard]] bool partOfBody(int first, int last) const {
        for (int i = first; i <= last; ++i)
            if (text_[i].has(p::Part) && !(i == last && i > first && text_[i].has(p::Surname | p::Given))) return true;
        return false;
    }

    [[nodiscard]] bool shouted(int first, int last) const {
        for (int i = first; i <= last; ++i)
            if (!text_[i].allCapitals && !text_[i].initial()) return false;
        return true;
    }

    // The determiner or preposition before a capitalised word.
    [[nodiscard]] const Token& before(int first) const {
        return text_[first].follows() && !text_[first].startsSentence() ? text_.at(first - 1) : text_.at(-1);
    }

    double several(int first, int last, const std::unordered_map<std::string_view, Uses>* known,
                   std::string& reason) const {
        const Token& head = text_[first];
        const bool caps = shouted(first, last);
        if (partOfBody(first, last) &&
            !(head.has(p::Given) && !head.has(p::Place | p::Part) && last == first + 1 && !text_[last].has(p::Word)))
            return 0;
        if (before(first).has(p::Determiner) && !before(first).has(p::Possessive)) {
            if (!(head.has(p::Given) && !head.has(p::Word | p::Place))) return 0;
        }
        int strange = 0;
        int ordinary = 0;
        int names = 0;
        bool knownPart = false;
        for (int i = first; i <= last; ++i) {
            const Token& token = text_[i];
            if (token.has(p::Particle) && i < last) continue;
            if (token.has(p::Given) || (token.has(p::Surname) && !token.has(p::Word)))
                ++names;
            else if (token.has(p::Word))
                ++ordinary;
            else if (token.has(p::Place | p::Organisation | p::Demonym))
                ++ordinary;
            else
                ++strange;
            knownPart |= known && known->at(token.word).inName;
        }
        if (head.has(p::Given) && !(head.has(p::Word) && head.startsSentence() && !text_[last].has(p::Surname))) {
            if (head.has(p::Place | p::Demonym) && text_[last].has(p::Place | p::Word) && !text_[last].has(p::Surname))
                return 0;
            if (caps && names < 2) return 0;
            if (head.has(p::Word) && text_[last].has(p::Word) && !text_[last].has(p::Surname | p::Given)) return 0;
            if (ordinary > 1 && !text_[last].has(p::Surname | p::Given)) return 0;
            reason = "a given name followed by another name";
            return ordinary ? 0.8 : 0.97;
        }
        if (head.has(p::Particle) && head.capital && text_[last].has(p::Place)) return 0; // "Den Haag"
        if (head.has(p::Particle) && head.capital && !caps && ordinary == 0 && (names > 0 || knownPart)) {
            reason = "a surname with what goes before it";
            return 0.8;
        }
        if (head.initial() && !text_[last].has(p::Function)) {
            if (caps && !text_[last].has(p::Surname | p::Given)) return 0;
            reason = "an initial before a name";
            return 0.9;
        }
        if (knownPart && ordinary == 0) {
            reason = "holds a name that stands elsewhere in the text";
            return 0.8;
        }
        if (caps || ordinary > 0 || head.has(p::Place | p::Organisation | p::Demonym)) return 0;
        if (names == last - first + 1 || (names > 0 && last == first + 1)) {
            reason = "two names";
            return 0.75;
        }
        reason = "capitals, no words of the language, and what people do";
        return last - first < 3 && acts(last) ? 0.6 : 0;
    }

    double single(int i, const std::unordered_map<std::string_view, Uses>* known, std::string& reason) const {
        const Token& token = text_[i];
        const bool start = token.startsSentence();
        const Uses* uses = known ? &known->at(token.word) : nullptr;
        const Token& prior = before(i);
        if (token.allCapitals && !(uses && uses->inName)) return 0;
        if (token.has(p::Part) && !(uses && uses->inName)) return 0;
        if (prior.has(p::Determiner) && !prior.has(p::Possessive) && !token.owns && !(uses && uses->inName)) return 0;
        const bool placed = prior.has(p::Placing);
        if (prior.capital && prior.has(p::Function | p::Adjective) && !text_.at(i - 1).startsSentence())
            return 0; // "New York"
        const Token& next = text_.at(i + 1);
        if (next.before == Gap::Comma && next.capital && next.has(p::Place) && !(uses && uses->acts > 0))
            return 0; // "Preston, Australia"
        if (token.has(p::Given) && !token.has(p::Word | p::Place)) {
            reason = "a given name";
            return 0.93;
        }
        if (uses && uses->inName && !(token.has(p::Place) && placed)) {
            const bool ordinary = token.has(p::Word) && (start || uses->small > uses->capital) &&
                                  !(token.has(p::Inflected) && uses->small == 0);
            if (!ordinary || uses->capital > uses->small) {
                reason = "part of a name elsewhere in the text";
                return 0.92;
            }
        }
        if (token.has(p::Given)) {
            if (token.has(p::Place)) {
                if (placed || !uses || uses->acts == 0) return 0;
                reason = "a given name that is also a place, and what people do";
                return 0.6;
            }
            if (!start && (!uses || uses->small == 0)) {
                reason = "a given name that is also a word, with a capital inside a sentence";
                return 0.7;
            }
            return 0;
        }
        if (token.has(p::Place | p::Organisation | p::Demonym | p::Person | p::Title)) return 0;
        if (placed || !uses || uses->small > 0) return 0;
        if (token.has(p::Word) && !(token.has(p::Inflected) && uses->capital > 0)) return 0;
        const bool alone = uses->capital == 0;
        if (token.has(p::Surname) && !token.has(p::Word)) {
            reason = "a surname";
            if (uses->acts > 0) return 0.85;
            return alone ? 0 : 0.6;
        }
        reason = "a capital, no word of the language, and what people do";
        if (uses->acts * 5 < uses->capital + uses->start) return 0;
        return uses->acts > 0 ? 0.65 : 0;
    }

    const Reading& text_;
    std::unordered_map<std::string_view, Uses> uses_;
};

} // namespace

void findNames(const Reading& text, const WordStatistics* study, std::vector<Found>& found) {
    NameFinder(text, study).find(found);
}

} // namespace kith::people
