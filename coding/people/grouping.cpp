// Grouping by rules: speakers for I and you, parts of names, possessor and head for nominals, what stands beside what,
// and for pronouns the nearest that fits. One pass over the mentions; only the last few persons are looked at for a
// pronoun.
#include "grouping.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::people {

namespace {

namespace p = property;

constexpr int pronounReach = 150; // words
constexpr std::size_t recentPersons = 12;

struct Entity {
    Gender gender = Gender::Unknown;
    Number number = Number::Unknown;
    bool group = false;
    bool speaker = false;
    bool indefinite = false; // "somebody", "men": nobody returns to it
    int last = -1;           // word of its last mention
    bool lastWasSubject = false;
    std::vector<std::string> names; // all words of its names
    std::string given;              // first word of a name of several words
};

class Grouper {
public:
    Grouper(const Reading& text, std::vector<Found>& mentions, std::span<const int> speakerOfTurn)
        : text_(text), mentions_(mentions), speakerOfTurn_(speakerOfTurn) {
        entityAt_.assign(static_cast<std::size_t>(text.size()), -1);
    }

    void know(std::span<const KnownPerson> known) {
        for (const KnownPerson& person : known) {
            const int entity = make();
            entities_.back().speaker = person.speaker;
            entities_.back().group = person.group;
            for (const std::string& name : person.names)
                addName(entity, split(name));
        }
    }

    Grouping run() {
        std::vector<std::size_t> order(mentions_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [this](auto a, auto b) { return mentions_[a].headFirst < mentions_[b].headFirst; });
        for (std::size_t n = 0; n < order.size(); ++n) {
            Found& mention = mentions_[order[n]];
            const Found* previous = nullptr; // that ends before this one begins
            for (std::size_t back = 1; back <= std::min<std::size_t>(n, 3) && !previous; ++back)
                if (mentions_[order[n - back]].last < mention.first) previous = &mentions_[order[n - back]];
            if (mention.entity < 0) mention.entity = choose(mention, previous);
            note(mention);
        }
        Grouping result;
        result.entities = static_cast<int>(entities_.size());
        for (const Entity& entity : entities_)
            result.speakers.push_back(entity.speaker);
        return result;
    }

private:
    int make() {
        entities_.emplace_back();
        return static_cast<int>(entities_.size()) - 1;
    }
    Entity& at(int entity) { return entities_[static_cast<std::size_t>(entity)]; }

    static std::vector<std::string> split(const std::string& words) {
        std::vector<std::string> parts;
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = std::min(words.find(' ', begin), words.size());
            if (end > begin) parts.push_back(words.substr(begin, end - begin));
            begin = end + 1;
        }
        return parts;
    }

    int choose(Found& mention, const Found* previous) {
        switch (mention.kind) {
        case MentionKind::Name:
            return chooseForName(mention, previous);
        case MentionKind::Nominal:
            return chooseForNominal(mention, previous);
        case MentionKind::Pronoun:
            return chooseForPronoun(mention, previous);
        }
        return make();
    }

    static int because(Found& mention, const char* reason, int entity) {
        mention.reason += "; ";
        mention.reason += reason;
        return entity;
    }

    // --- names

    std::vector<std::string> partsOf(const Found& name) const {
        std::vector<std::string> parts;
        for (int i = name.headFirst; i <= name.headLast; ++i) {
            const Token& token = text_[i];
            if (token.has(p::PostName) || (i < name.headLast && token.has(p::Title | p::Particle))) continue;
            parts.emplace_back(token.word);
        }
        return parts;
    }

    static bool initialOf(const std::string& a, const std::string& b) {
        return (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
    }

    bool agrees(const Entity& entity, const Found& mention) const {
        return entity.gender == Gender::Unknown || mention.gender == Gender::Unknown || entity.gender == mention.gender;
    }

    // Whether a name can be a name of this person: all its words are known of the person, or they widen them.
    bool fits(const Entity& entity, const Found& mention, const std::vector<std::string>& parts) const {
        if (!agrees(entity, mention)) return false;
        if (parts.size() > 1 && !entity.given.empty() && parts.front() != entity.given &&
            !initialOf(parts.front(), entity.given))
            return false;
        return true;
    }

    int chooseForName(Found& mention, const Found* previous) {
        const std::vector<std::string> parts = partsOf(mention);
        int best = -1;
        for (const std::string& part : parts) {
            auto found = byName_.find(part);
            if (found == byName_.end() && part.size() > 3 && part.ends_with('s')) // "Jan van den Bergs fiets"
                found = byName_.find(part.substr(0, part.size() - 1));
            if (found == byName_.end() || part.size() == 1) continue;
            for (const int entity : found->second)
                if (fits(at(entity), mention, parts) && (best < 0 || at(entity).last > at(best).last)) best = entity;
        }
        if (best >= 0) {
            addName(best, parts);
            return because(
                mention, parts.size() > 1 ? "the same name as before" : "a name that was part of an earlier one", best);
        }
        int entity = -1;
        if (const int beside = besides(mention, previous);
            beside >= 0 && agrees(at(beside), mention) && at(beside).names.empty()) {
            entity = because(mention, "stands beside the words for the same person", beside);
        }
        if (entity < 0) entity = because(mention, "a new name", make());
        addName(entity, parts);
        return entity;
    }

    void addName(int entity, const std::vector<std::string>& parts) {
        Entity& person = at(entity);
        if (parts.size() > 1 && parts.front().size() > person.given.size()) person.given = parts.front();
        for (const std::string& part : parts) {
            if (part.size() < 2 || std::find(person.names.begin(), person.names.end(), part) != person.names.end())
                continue;
            if (person.names.size() >= 8) continue;
            person.names.push_back(part);
            std::vector<int>& bearers = byName_[part];
            bearers.push_back(entity);
            if (bearers.size() > recentPersons) bearers.erase(bearers.begin()); // the oldest of many Smiths
        }
    }

    // --- what stands beside: "my sister Anna", "Jan, onze directeur", "Anna is my sister", "a man called Piet"

    int besides(const Found& mention, const Found* previous) {
        if (!previous || previous->entity < 0 || previous->last >= mention.first || mention.first - previous->last > 4)
            return -1;
        if (previous->kind == MentionKind::Pronoun && (previous->possessive || mention.kind == MentionKind::Name))
            return -1;
        const bool plural = mention.number == Number::Plural;
        if (plural != (previous->number == Number::Plural)) return -1;
        const int gap = mention.first - previous->last - 1;
        const Token& opening = text_[mention.first];
        if (opening.before == Gap::Stop) return -1;
        if (gap == 0) {
            const bool close = opening.before == Gap::Space && !text_[previous->last].owns;
            if (close && previous->kind == MentionKind::Nominal && mention.kind == MentionKind::Name)
                return previous->entity;
            if (opening.before == Gap::Comma && previous->kind != MentionKind::Pronoun &&
                mention.kind != previous->kind && mention.definite &&
                (mention.kind == MentionKind::Nominal || previous->definite))
                return previous->entity;
            return -1;
        }
        bool linked = false;
        for (int i = previous->last + 1; i < mention.first; ++i) {
            if (text_[i].before > Gap::Glued) return -1;
            if (text_[i].has(p::Copula) && mention.kind == MentionKind::Nominal)
                linked = true;
            else if (text_[i].has(p::Called) && mention.kind == MentionKind::Name)
                linked = true;
            else if (!text_[i].has(p::Adverb | p::Copula))
                return -1;
        }
        return linked ? previous->entity : -1;
    }

    // --- nominals

    int chooseForNominal(Found& mention, const Found* previous) {
        if (const int beside = besides(mention, previous); beside >= 0)
            return because(mention, "said of, or standing beside, the one before", beside);
        int owner = mention.owner >= 0 ? entityAt_[static_cast<std::size_t>(mention.owner)] : -1;
        const Token& head = text_[mention.headLast];
        if (owner < 0 && mention.first == mention.headFirst && head.has(p::Family) &&
            mention.number == Number::Singular) {
            owner = speaker(mention);
            mention.definite = true;
        }
        const std::pair<int, std::string> key{owner, std::string(head.word)};
        if (mention.definite || owner >= 0) {
            const auto found = byHead_.find(key);
            if (found != byHead_.end() && agrees(at(found->second), mention))
                return because(mention,
                               owner >= 0 ? "the same noun of the same person as before"
                                          : "the same noun as before, now known",
                               found->second);
        }
        const int entity = because(mention, "not spoken of before", make());
        byHead_[key] = entity;
        return entity;
    }

    // --- pronouns

    int chooseForPronoun(Found& mention, const Found* previous) {
        const Token& token = text_[mention.headFirst];
        if (mention.person == Person::First) {
            const bool plural = mention.number == Number::Plural;
            const int self = speaker(mention);
            if (!plural) return because(mention, "the one who speaks", self);
            const auto [found, added] = ourselves_.try_emplace(self, 0);
            if (added) {
                found->second = make();
                at(found->second).speaker = true;
                at(found->second).group = true;
                at(found->second).number = Number::Plural;
            }
            return because(mention, "the one who speaks, with others", found->second);
        }
        if (mention.person == Person::Second) return because(mention, "the one spoken to", listener(mention));
        if (token.has(p::Indefinite)) {
            const int entity = because(mention, "nobody in particular", make());
            at(entity).indefinite = true;
            return entity;
        }
        if (token.has(p::Relative) && previous && previous->entity >= 0)
            return because(mention, "the one just spoken of", previous->entity);
        const int nearest = nearestFor(mention);
        if (nearest >= 0) return because(mention, "the nearest before it that fits in number and gender", nearest);
        return because(mention, "nobody before it fits", make());
    }

    int speaker(const Found& mention) {
        const Token& token = text_[mention.headFirst];
        if (token.turn >= 0 && static_cast<std::size_t>(token.turn) < speakerOfTurn_.size()) {
            if (const int known = speakerOfTurn_[static_cast<std::size_t>(token.turn)]; known >= 0) return known;
        }
        if (token.inQuote) return voice(quoteBegin(mention.headFirst));
        return voice(-1);
    }

    int listener(const Found& mention) {
        const Token& token = text_[mention.headFirst];
        if (token.turn >= 0) {
            const auto turn = static_cast<std::size_t>(token.turn);
            for (const std::size_t other : {turn - 1, turn + 1})
                if (other < speakerOfTurn_.size() && speakerOfTurn_[other] >= 0 &&
                    speakerOfTurn_[other] != speakerOfTurn_[turn])
                    return speakerOfTurn_[other];
        }
        return voice(token.inQuote ? -3 - quoteBegin(mention.headFirst) : -2);
    }

    // Somebody known only as a voice: the teller (-1), who is spoken to (-2), the one of a quotation (by its first
    // word).
    int voice(int which) {
        const auto [found, added] = voices_.try_emplace(which, 0);
        if (added) {
            found->second = make();
            at(found->second).speaker = true;
        }
        return found->second;
    }

    int quoteBegin(int i) {
        while (quoteSeen_ < i) {
            ++quoteSeen_;
            if (text_[quoteSeen_].inQuote && (text_[quoteSeen_].opensQuote || !text_.at(quoteSeen_ - 1).inQuote))
                quote_ = quoteSeen_;
        }
        return quote_;
    }

    int nearestFor(const Found& mention) {
        int best = -1;
        int bestScore = pronounReach;
        const bool plural = mention.number == Number::Plural;
        const bool either = mention.number == Number::Unknown;
        for (const int candidate : recent_) {
            const Entity& person = at(candidate);
            if (person.indefinite) continue;
            if (!either) {
                if (plural && person.number == Number::Singular && !person.group) continue;
                if (!plural && (person.number == Number::Plural || person.group)) continue;
            }
            if (!plural && !agrees(person, mention)) continue;
            int score = mention.headFirst - person.last;
            if (!plural && mention.gender != Gender::Unknown && person.gender == Gender::Unknown) score += 12;
            if (person.speaker) score += 60;
            if (!person.lastWasSubject) score += 4;
            if (score < bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    // What later mentions need to know of this one.
    void note(const Found& mention) {
        Entity& entity = at(mention.entity);
        if (entity.gender == Gender::Unknown && mention.number != Number::Plural) entity.gender = mention.gender;
        if (entity.number == Number::Unknown) entity.number = mention.number;
        if (mention.group) entity.group = true;
        entity.last = mention.headLast;
        const Token& next = text_.at(mention.last + 1);
        entity.lastWasSubject = next.follows() &&
                                (next.has(p::Verb | p::Copula | p::Saying | p::Mental) || next.has(p::Function)) &&
                                !next.has(p::Preposition);
        for (int i = mention.headFirst; i <= mention.headLast; ++i)
            entityAt_[static_cast<std::size_t>(i)] = mention.entity;
        const auto old = std::find(recent_.begin(), recent_.end(), mention.entity);
        if (old != recent_.end()) recent_.erase(old);
        recent_.insert(recent_.begin(), mention.entity);
        if (recent_.size() > recentPersons) recent_.pop_back();
    }

    const Reading& text_;
    std::vector<Found>& mentions_;
    std::span<const int> speakerOfTurn_;
    std::vector<Entity> entities_;
    std::vector<int> entityAt_; // by word
    std::unordered_map<std::string, std::vector<int>> byName_;
    std::map<std::pair<int, std::string>, int> byHead_; // possessor or -1, head noun
    std::map<int, int> ourselves_;
    std::map<int, int> voices_;
    std::vector<int> recent_; // latest first
    int quoteSeen_ = -1;
    int quote_ = -1;
};

} // namespace

Grouping group(const Reading& text, std::vector<Found>& mentions, std::span<const KnownPerson> known,
               std::span<const int> speakerOfTurn) {
    Grouper grouper(text, mentions, speakerOfTurn);
    grouper.know(known);
    return grouper.run();
}

} // namespace kith::people
