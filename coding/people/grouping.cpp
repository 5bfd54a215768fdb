// Rules say whom a mention can mean and why; the weights of the language's model choose among them.
#include "grouping.h"

#include "tagger.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::people {

namespace {

namespace p = property;

constexpr std::size_t recentPersons = 16;
constexpr std::size_t namesOfOne = 8;
constexpr std::size_t nounsOfOne = 6;

struct Entity {
    Gender gender = Gender::Unknown;
    Number number = Number::Unknown;
    bool group = false;
    bool speaker = false;
    bool indefinite = false; // "somebody", "men"
    int mentions = 0;
    int last = -1;      // word of the head of its last mention
    int lastFirst = -1; // the whole of it
    int lastLast = -1;
    MentionKind lastKind = MentionKind::Name;
    bool lastWasSubject = false;
    bool lastPossessive = false;
    bool lastInQuote = false;
    std::vector<std::string> names;      // all words of its names
    std::string given;                   // first word of a name of several words
    std::vector<std::string_view> nouns; // heads of the phrases for it, the last ones
    std::string modifiers;               // "other" of "my other sister"
    int owner = -1;                      // whose it is: "my sister"
};

// How a name fits the names of an entity.
enum class NameMatch { None, Other, Part, Whole };

class Grouper {
public:
    Grouper(const Reading& text, std::vector<Found>& mentions, std::span<const int> speakerOfTurn, const Choose& choose)
        : text_(text), mentions_(mentions), speakerOfTurn_(speakerOfTurn), choose_(choose) {
        entityAt_.assign(static_cast<std::size_t>(text.size()), -1);
        sentence_.assign(static_cast<std::size_t>(text.size()), 0);
        for (int i = 1; i < text.size(); ++i)
            sentence_[static_cast<std::size_t>(i)] =
                sentence_[static_cast<std::size_t>(i) - 1] + (beginsSequence(text, i) ? 1 : 0);
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
            previous_ = nullptr; // that ends before this one begins
            for (std::size_t back = 1; back <= std::min<std::size_t>(n, 3) && !previous_; ++back)
                if (mentions_[order[n - back]].last < mention.first) previous_ = &mentions_[order[n - back]];
            if (mention.entity < 0) mention.entity = decide(mention);
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

    static int because(Found& mention, const char* reason, int entity) {
        mention.reason += "; ";
        mention.reason += reason;
        return entity;
    }

    // --- who is meant

    int decide(Found& mention) {
        if (mention.kind == MentionKind::Pronoun && mention.person != Person::Third) return speakerOrListener(mention);
        candidates_.clear();
        candidates_.push_back({-1, mention.kind == MentionKind::Name ? "a new name" : "not spoken of before", {}});
        parts_ = mention.kind == MentionKind::Name ? partsOf(mention) : std::vector<std::string>{};
        owner_ = ownerOf(mention);
        gather(mention);
        describeCandidates(mention);
        const std::size_t chosen = choose_(mention, candidates_);
        const Candidate& candidate = candidates_[chosen];
        const int entity = because(mention, candidate.reason, candidate.entity >= 0 ? candidate.entity : make());
        if (mention.kind == MentionKind::Name) addName(entity, parts_);
        if (mention.kind == MentionKind::Nominal) addNoun(entity, mention);
        if (candidate.entity < 0 && text_[mention.headFirst].has(p::Indefinite)) at(entity).indefinite = true;
        return entity;
    }

    void propose(int entity, const char* reason) {
        for (Candidate& there : candidates_)
            if (there.entity == entity) return;
        candidates_.push_back({entity, reason, {}});
    }

    // Whom the mention can mean, the best reasons first.
    void gather(const Found& mention) {
        besides_ = besides(mention);
        if (besides_ >= 0)
            propose(besides_, mention.kind == MentionKind::Name ? "stands beside the words for the same person"
                                                                : "said of, or standing beside, the one before");
        for (const std::string& part : parts_)
            for (const int entity : bearersOf(part))
                if (fits(at(entity), mention))
                    propose(entity,
                            parts_.size() > 1 ? "the same name as before" : "a name that was part of an earlier one");
        // "A colleague" is somebody new.
        if (mention.kind == MentionKind::Nominal && !mention.definite && owner_ < 0 &&
            mention.first < mention.headFirst)
            return;
        if (mention.kind == MentionKind::Nominal)
            if (const auto found = byNoun_.find(std::string(text_[mention.headLast].word)); found != byNoun_.end())
                for (const int entity : found->second)
                    if (sameModifiers(at(entity), mention))
                        propose(entity, owner_ >= 0 && at(entity).owner == owner_
                                            ? "the same noun of the same person as before"
                                            : "the same noun as before, now known");
        if (mention.kind == MentionKind::Name)
            return; // never another word for somebody nearby: "A driver came, with Anna"
        for (const int entity : recent_) {
            if (!possible(at(entity), mention)) continue;
            if (mention.kind == MentionKind::Nominal && hasNoun(at(entity), text_[mention.headLast].word)) continue;
            propose(entity, mention.kind == MentionKind::Pronoun ? "the one before it that fits best"
                                                                 : "another word for one spoken of just before");
        }
    }

    // The words between determiner and noun: "other" of "my other sister".
    std::string modifiersOf(const Found& mention) const {
        std::string modifiers;
        for (int i = mention.first; i < mention.headFirst; ++i)
            if (!text_[i].has(p::Determiner | p::Possessive | p::Pronoun) && !text_[i].owns)
                modifiers.append(modifiers.empty() ? "" : " ").append(text_[i].word);
        return modifiers;
    }

    // "My new boss" is not my old boss; "my boss" can be either.
    bool sameModifiers(const Entity& entity, const Found& mention) const {
        const std::string modifiers = modifiersOf(mention);
        return modifiers.empty() || modifiers == entity.modifiers;
    }

    // What can never be.
    bool possible(const Entity& entity, const Found& mention) const {
        if (entity.speaker) return false; // who speaks is "I"
        if (mention.kind != MentionKind::Pronoun && entity.last >= 0 && entity.lastKind != MentionKind::Pronoun &&
            sentence_[static_cast<std::size_t>(entity.last)] == sentence_[static_cast<std::size_t>(mention.headFirst)])
            return false; // "My supervisor left with Anna"
        if (mention.number == Number::Singular && (entity.number == Number::Plural || entity.group))
            return mention.kind == MentionKind::Pronoun && mention.gender == Gender::Unknown;
        if (mention.number == Number::Plural && entity.number == Number::Singular &&
            mention.kind != MentionKind::Pronoun)
            return false;
        if (mention.number != Number::Plural && !agrees(entity, mention)) return false;
        return true;
    }

    // --- what speaks for each

    static std::uint64_t near(int distance) {
        return distance < 2     ? 0
               : distance < 4   ? 1
               : distance < 8   ? 2
               : distance < 15  ? 3
               : distance < 25  ? 4
               : distance < 40  ? 5
               : distance < 80  ? 6
               : distance < 200 ? 7
                                : 8;
    }

    // The kind of mention, as fine as it matters.
    std::uint64_t classOf(const Found& mention) const {
        const Token& token = text_[mention.headFirst];
        std::uint64_t kind = static_cast<std::uint64_t>(mention.kind);
        if (mention.kind == MentionKind::Name) return kind + (parts_.size() > 1 ? 10 : 0);
        if (mention.kind == MentionKind::Nominal)
            return kind + (mention.definite ? 10 : 0) + (mention.owner >= 0 ? 20 : 0) +
                   (mention.number == Number::Plural ? 40 : 0);
        kind += mention.possessive ? 10 : 0;
        kind += token.has(p::Reflexive | p::Reciprocal) ? 20
                : token.has(p::Relative)                ? 40
                : token.has(p::Indefinite)              ? 60
                                                        : 0;
        kind += 100 * static_cast<std::uint64_t>(mention.number) + 400 * static_cast<std::uint64_t>(mention.gender);
        return kind;
    }

    void describeCandidates(const Found& mention) {
        const std::uint64_t kind = classOf(mention);
        const auto coarse = static_cast<std::uint64_t>(mention.kind);
        const Token& head = text_[mention.headLast];
        const std::uint64_t word = hashOf(head.word);
        const std::uint64_t subject = subjectAt(mention.last) ? 1 : 0;
        int rank = 0;
        bool sameNoun = false;
        for (const Candidate& candidate : candidates_)
            sameNoun |= candidate.entity >= 0 && hasNoun(at(candidate.entity), head.word);
        for (Candidate& candidate : candidates_) {
            std::uint64_t number = 0;
            const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
                candidate.features.push_back(mixed(mixed(mixed(++number, a), b), c));
            };
            if (candidate.entity < 0) {
                number = 1000;
                add(kind);
                add(coarse, word);
                add(kind, candidates_.size() > 4 ? 4 : candidates_.size());
                add(kind, besides_ >= 0 ? 1 : 0, sameNoun ? 1 : 0);
                add(kind, text_[mention.first].startsSentence() ? 1 : 0);
                add(kind, subject);
                add(coarse, head.has(p::Family) ? 1 : 0, mention.first == mention.headFirst ? 1 : 0);
                add(kind, hashOf(text_[mention.first].word));
                continue;
            }
            const Entity& entity = at(candidate.entity);
            const int distance = entity.last < 0 ? 100000 : mention.headFirst - entity.last;
            const int sentences = entity.last < 0 ? 99
                                                  : sentence_[static_cast<std::size_t>(mention.headFirst)] -
                                                        sentence_[static_cast<std::size_t>(entity.last)];
            const std::uint64_t sentencesBefore = static_cast<std::uint64_t>(std::min(sentences, 5));
            const std::uint64_t gender = mention.gender == Gender::Unknown  ? 0
                                         : entity.gender == Gender::Unknown ? 1
                                         : entity.gender == mention.gender  ? 2
                                                                            : 3;
            const std::uint64_t numbers = entity.group || entity.number == Number::Plural ? 2
                                          : entity.number == Number::Singular             ? 1
                                                                                          : 0;
            const auto lastKind = static_cast<std::uint64_t>(entity.lastKind);
            const std::uint64_t many = entity.mentions > 8   ? 4
                                       : entity.mentions > 3 ? 3
                                                             : static_cast<std::uint64_t>(std::min(entity.mentions, 2));
            const bool within =
                entity.last >= 0 && ((entity.lastFirst <= mention.first && entity.lastLast >= mention.last) ||
                                     (mention.first <= entity.lastFirst && mention.last >= entity.lastLast));
            const std::uint64_t match = static_cast<std::uint64_t>(matchOf(entity));
            const bool noun = hasNoun(entity, head.word);
            const std::uint64_t named = entity.names.empty() ? 0 : 1;
            candidate.certain = matchOf(entity) == NameMatch::Whole &&
                                (parts_.size() > 1 || parts_.front().find(' ') != std::string::npos);
            number = 2000;
            add(kind);
            add(kind, near(distance));
            add(kind, sentencesBefore);
            add(kind, static_cast<std::uint64_t>(std::min(rank, 6)));
            add(kind, gender);
            add(kind, numbers);
            add(kind, lastKind, entity.lastPossessive ? 1 : 0);
            add(kind, entity.lastWasSubject ? 1 : 0, subject);
            add(kind, many);
            add(kind, named, noun ? 1 : 0);
            add(kind, entity.speaker ? 1 : 0);
            add(kind, entity.indefinite ? 1 : 0);
            add(kind, candidate.entity == besides_ ? 1 : 0);
            add(kind, within ? 1 : 0);
            add(kind, match, parts_.size());
            add(kind, match, near(distance));
            add(kind, entity.lastInQuote ? 1 : 0, text_[mention.headFirst].inQuote ? 1 : 0);
            add(kind, sentencesBefore * 2 + (entity.lastWasSubject ? 1 : 0), gender);
            add(kind, near(distance), gender);
            add(kind, static_cast<std::uint64_t>(std::min(rank, 6)), gender * 3 + numbers);
            add(kind, sentencesBefore, lastKind);
            add(coarse, noun ? word : 0, noun ? near(distance) : 9);
            add(kind, noun ? 1 : 0,
                owner_ >= 0         ? (entity.owner == owner_ ? 2
                                       : entity.owner >= 0    ? 3
                                                              : 1)
                : entity.owner >= 0 ? 4
                                    : 0);
            add(coarse, word, named * 3 + (noun ? 1 : 0));
            if (mention.kind == MentionKind::Nominal && !entity.nouns.empty()) add(word, hashOf(entity.nouns.back()));
            if (mention.kind == MentionKind::Pronoun) {
                add(word, lastKind, near(distance));
                add(word, entity.last == mention.headFirst - 1 ? 1 : 0, numbers);
                add(word, many, sentencesBefore);
            }
            if (entity.last >= 0) ++rank;
        }
    }

    static bool hasNoun(const Entity& entity, std::string_view noun) {
        return std::find(entity.nouns.begin(), entity.nouns.end(), noun) != entity.nouns.end();
    }

    bool subjectAt(int last) const {
        const Token& next = text_.at(last + 1);
        return next.follows() && (next.has(p::Verb | p::Copula | p::Saying | p::Mental) || next.has(p::Function)) &&
               !next.has(p::Preposition);
    }

    // --- names

    std::vector<std::string> partsOf(const Found& name) const {
        std::vector<std::string> parts;
        for (int i = name.headFirst; i <= name.headLast; ++i) {
            const Token& token = text_[i];
            if (token.has(p::PostName) || (i < name.headLast && token.has(p::Title | p::Particle))) continue;
            const bool counts =
                i > name.headFirst && token.word.size() <= 2 && text_[i - 1].has(p::Person | p::Compound);
            if (counts && !parts.empty())
                parts.back().append(" ").append(token.word); // "[Colleague 1]" is one name
            else
                parts.emplace_back(token.word);
        }
        return parts;
    }

    static bool initialOf(const std::string& a, const std::string& b) {
        return (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
    }

    static bool agrees(const Entity& entity, const Found& mention) {
        return entity.gender == Gender::Unknown || mention.gender == Gender::Unknown || entity.gender == mention.gender;
    }

    // Whether the name can be a name of this person: all its words are known of the person, or they widen them.
    bool fits(const Entity& entity, const Found& mention) const {
        if (!agrees(entity, mention)) return false;
        if (parts_.size() < 2 || entity.given.empty()) return true;
        // "Tom Jones" is not Tom Smith.
        const auto known = [&entity](const std::string& part) {
            return std::find(entity.names.begin(), entity.names.end(), part) != entity.names.end();
        };
        if (!known(parts_.back()) && !known(bare(parts_.back())) && !initialOf(parts_.back(), entity.names.back()))
            return false;
        return parts_.front() == entity.given || initialOf(parts_.front(), entity.given);
    }

    NameMatch matchOf(const Entity& entity) const {
        if (parts_.empty() || entity.names.empty()) return NameMatch::None;
        std::size_t shared = 0;
        for (const std::string& part : parts_)
            shared += std::find(entity.names.begin(), entity.names.end(), bare(part)) != entity.names.end() ||
                              std::find(entity.names.begin(), entity.names.end(), part) != entity.names.end()
                          ? 1
                          : 0;
        return shared == 0 ? NameMatch::Other : shared == parts_.size() ? NameMatch::Whole : NameMatch::Part;
    }

    // "Jan van den Bergs fiets"
    static std::string bare(const std::string& part) {
        return part.size() > 3 && part.ends_with('s') ? part.substr(0, part.size() - 1) : part;
    }

    // Those with this word in their name, the latest first.
    std::vector<int> bearersOf(const std::string& part) {
        if (part.size() < 2) return {};
        auto found = byName_.find(part);
        if (found == byName_.end()) found = byName_.find(bare(part));
        if (found == byName_.end()) return {};
        std::vector<int> bearers = found->second;
        std::stable_sort(bearers.begin(), bearers.end(), [this](int a, int b) { return at(a).last > at(b).last; });
        return bearers;
    }

    void addName(int entity, const std::vector<std::string>& parts) {
        Entity& person = at(entity);
        if (parts.size() > 1 && parts.front().size() > person.given.size()) person.given = parts.front();
        for (const std::string& part : parts) {
            if (part.size() < 2 || std::find(person.names.begin(), person.names.end(), part) != person.names.end())
                continue;
            if (person.names.size() >= namesOfOne) continue;
            person.names.push_back(part);
            std::vector<int>& bearers = byName_[part];
            bearers.push_back(entity);
            if (bearers.size() > recentPersons) bearers.erase(bearers.begin()); // the oldest of many Smiths
        }
    }

    // --- phrases

    // Whose the one spoken of is: "my sister", "Anna's colleague"; a bare "Mum" is the speaker's.
    int ownerOf(Found& mention) {
        if (mention.kind != MentionKind::Nominal) return -1;
        if (mention.owner >= 0) return entityAt_[static_cast<std::size_t>(mention.owner)];
        if (mention.first != mention.headFirst || !text_[mention.headLast].has(p::Family) ||
            mention.number != Number::Singular)
            return -1;
        mention.definite = true;
        return speaker(mention);
    }

    void addNoun(int entity, const Found& mention) {
        const std::string_view noun = text_[mention.headLast].word;
        if (at(entity).owner < 0) at(entity).owner = owner_;
        if (at(entity).modifiers.empty()) at(entity).modifiers = modifiersOf(mention);
        std::vector<std::string_view>& nouns = at(entity).nouns;
        if (const auto there = std::find(nouns.begin(), nouns.end(), noun); there != nouns.end()) nouns.erase(there);
        nouns.push_back(noun);
        if (nouns.size() > nounsOfOne) nouns.erase(nouns.begin());
        std::vector<int>& called = byNoun_[std::string(noun)];
        if (const auto there = std::find(called.begin(), called.end(), entity); there != called.end())
            called.erase(there);
        called.insert(called.begin(), entity);
        constexpr std::size_t remembered = 5;
        if (called.size() > remembered) called.pop_back();
    }

    // What stands beside: "my sister Anna", "Jan, onze directeur", "Anna is my sister", "a man called Piet".
    int besides(const Found& mention) const {
        const Found* previous = previous_;
        if (!previous || previous->entity < 0 || previous->last >= mention.first || mention.first - previous->last > 4)
            return -1;
        if (mention.kind == MentionKind::Pronoun)
            return text_[mention.headFirst].has(p::Relative) ? previous->entity : -1;
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

    // --- who speaks

    int speakerOrListener(Found& mention) {
        if (mention.person == Person::Second) return because(mention, "the one spoken to", listener(mention));
        const int self = speaker(mention);
        if (mention.number != Number::Plural) return because(mention, "the one who speaks", self);
        const auto [found, added] = ourselves_.try_emplace(self, 0);
        if (added) {
            found->second = make();
            at(found->second).speaker = true;
            at(found->second).group = true;
            at(found->second).number = Number::Plural;
        }
        return because(mention, "the one who speaks, with others", found->second);
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

    // --- what later mentions need to know of this one

    void note(const Found& mention) {
        Entity& entity = at(mention.entity);
        if (entity.gender == Gender::Unknown && mention.number != Number::Plural) entity.gender = mention.gender;
        if (entity.number == Number::Unknown) entity.number = mention.number;
        if (mention.group) entity.group = true;
        ++entity.mentions;
        entity.last = mention.headLast;
        entity.lastFirst = mention.first;
        entity.lastLast = mention.last;
        entity.lastKind = mention.kind;
        entity.lastPossessive = mention.possessive;
        entity.lastWasSubject = subjectAt(mention.last);
        entity.lastInQuote = text_[mention.headFirst].inQuote;
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
    const Choose& choose_;
    std::vector<Entity> entities_;
    std::vector<int> entityAt_; // by word
    std::vector<int> sentence_; // by word
    std::unordered_map<std::string, std::vector<int>> byName_;
    std::unordered_map<std::string, std::vector<int>> byNoun_;
    std::map<int, int> ourselves_;
    std::map<int, int> voices_;
    std::vector<int> recent_; // latest first
    int quoteSeen_ = -1;
    int quote_ = -1;
    // Of the mention that is decided on.
    const Found* previous_ = nullptr;
    std::vector<Candidate> candidates_;
    std::vector<std::string> parts_;
    int owner_ = -1;
    int besides_ = -1;
};

} // namespace

Grouping group(const Reading& text, std::vector<Found>& mentions, std::span<const KnownPerson> known,
               std::span<const int> speakerOfTurn) {
    const TaggerWeights& weights = text.tagger().links;
    return group(text, mentions, known, speakerOfTurn, [&weights](const Found&, std::span<const Candidate> candidates) {
        std::size_t best = 0;
        std::int32_t bestScore = 0;
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            if (candidates[c].certain) return c;
            std::array<std::int32_t, tagCount> scores{};
            if (!weights.empty())
                for (const std::uint64_t feature : candidates[c].features)
                    weights.add(feature, scores);
            if (c == 0 || scores[0] > bestScore) {
                bestScore = scores[0];
                best = c;
            }
        }
        return best;
    });
}

Grouping group(const Reading& text, std::vector<Found>& mentions, std::span<const KnownPerson> known,
               std::span<const int> speakerOfTurn, const Choose& choose) {
    Grouper grouper(text, mentions, speakerOfTurn, choose);
    grouper.know(known);
    return grouper.run();
}

} // namespace kith::people
