// Pronouns, and whether those that can stand for things stand for people here.
#include "found.h"

#include <algorithm>

namespace kith::people {

namespace {

namespace p = property;

// How far back a plural is looked for that "they" can mean, in words.
constexpr int reach = 50;

class PronounFinder {
public:
    PronounFinder(const Reading& text, std::vector<Found>& found) : text_(text), found_(found) {
        mentionAt_.assign(static_cast<std::size_t>(text.size()), -1);
        endsAt_.assign(static_cast<std::size_t>(text.size()), false);
        for (std::size_t m = 0; m < found.size(); ++m) {
            for (int i = found[m].headFirst; i <= found[m].headLast; ++i)
                mentionAt_[static_cast<std::size_t>(i)] = static_cast<int>(m);
            endsAt_[static_cast<std::size_t>(found[m].last)] = true;
            endsAt_[static_cast<std::size_t>(found[m].headLast)] = true;
        }
    }

    void find() {
        for (int i = 0; i < text_.size(); ++i) {
            if (mentionAt_[static_cast<std::size_t>(i)] >= 0) continue;
            if (text_[i].has(p::Pronoun))
                consider(i);
            else
                notePlural(i);
        }
    }

private:
    void consider(int i) {
        const Token& token = text_[i];
        if (token.has(p::AfterApostrophe) && !token.afterApostrophe) return;
        if (token.has(p::Relative)) {
            if (followsPerson(i)) add(i, 0.7, "a relative pronoun after a person");
            return;
        }
        if (token.has(p::Possessive) && token.has(p::Doubtful) && token.has(p::Copula)) { // Dutch "zijn": his, or to be
            if (possesses(i)) add(i, 0.85, "a possessive pronoun");
            return;
        }
        if (token.has(p::Reflexive | p::Reciprocal) && token.has(p::Doubtful)) { // of the subject of its sentence
            if (subjectBefore(i)) add(i, 0.8, "a pronoun that returns to a person");
            return;
        }
        if (token.has(p::Doubtful)) {
            if (meansPeople(i)) add(i, 0.75, "a pronoun, with people before it that it can mean");
            return;
        }
        if (token.has(p::Indefinite)) return add(i, 0.8, "a word for anybody");
        add(i, token.has(p::First | p::Second) ? 0.98 : 0.93, "a pronoun for a person");
    }

    void add(int i, double confidence, std::string reason) {
        Found pronoun;
        pronoun.first = pronoun.last = pronoun.headFirst = pronoun.headLast = i;
        pronoun.kind = MentionKind::Pronoun;
        pronoun.confidence = confidence;
        pronoun.reason = std::move(reason);
        mentionAt_[static_cast<std::size_t>(i)] = static_cast<int>(found_.size());
        found_.push_back(std::move(pronoun));
        if (text_[i].has(p::Doubtful)) lastDoubtful_ = i;
    }

    [[nodiscard]] bool followsPerson(int i) const {
        if (i == 0 || text_[i].before == Gap::Stop) return false;
        return endsAt_[static_cast<std::size_t>(i - 1)];
    }

    [[nodiscard]] bool possesses(int i) const {
        const Token& next = text_.at(i + 1);
        const Token& prior = text_[i].follows() ? text_.at(i - 1) : text_.at(-1);
        if (!text_.holds(i + 1) || next.before > Gap::Glued) return false;
        if (next.has(p::Function | p::Pronoun | p::Determiner | p::Preposition) && !next.has(p::Quantifier))
            return false;
        return !prior.has(p::BeforeVerb);
    }

    [[nodiscard]] bool subjectBefore(int i) const {
        for (int at = i - 1; at >= 0 && i - at < 15; --at) {
            if (mentionAt_[static_cast<std::size_t>(at)] >= 0) return true;
            if (text_[at + 1].before == Gap::Stop) return false;
        }
        return false;
    }

    // A plural noun for things is what "they" may mean.
    void notePlural(int i) {
        const Token& token = text_[i];
        if (token.capital && token.has(p::Place)) lastThings_ = i; // "Russia … they"
        if (token.capital && !token.startsSentence()) return;
        if (token.hasAll(p::Inflected | p::Noun) && (token.word.ends_with("s") || token.word.ends_with("en")) &&
            !token.has(p::Person))
            lastThings_ = i;
    }

    [[nodiscard]] bool meansPeople(int i) const {
        for (int next = i + 1; next <= i + 2 && text_.holds(next) && text_[next].follows(); ++next)
            if (text_[next].has(p::Mental)) return true;
        int people = -1;
        for (int at = i - 1; at >= 0 && at > i - 2 * reach; --at) {
            const int mention = mentionAt_[static_cast<std::size_t>(at)];
            if (mention < 0) continue;
            const Found& other = found_[static_cast<std::size_t>(mention)];
            const Token& head = text_[other.headLast];
            if (other.kind == MentionKind::Pronoun) {
                if (!head.has(p::Indefinite)) continue;
                people = at;
                break;
            }
            if (text_.at(other.first - 1).has(p::Second) && other.first == other.headLast) continue; // "you guys"
            if (text_[other.headLast].has(p::Plural) || !text_.lexicon().spacedCompounds) {
                people = at;
                break;
            }
            if (people < 0 && other.kind == MentionKind::Name) people = at - reach / 2;
        }
        if (lastDoubtful_ >= 0 && i - lastDoubtful_ < reach && lastThings_ < lastDoubtful_) return true;
        if (lastThings_ < 0 || i - lastThings_ > reach) return people >= 0;
        if (lastDoubtful_ > lastThings_ - 10 && lastDoubtful_ >= 0 && i - lastDoubtful_ < reach) return true;
        return people >= 0 && i - people <= 2 * (i - lastThings_) + 6;
    }

    const Reading& text_;
    std::vector<Found>& found_;
    std::vector<int> mentionAt_;
    std::vector<bool> endsAt_;
    int lastThings_ = -1;
    int lastDoubtful_ = -1;
};

} // namespace

void findPronouns(const Reading& text, std::vector<Found>& found) {
    PronounFinder(text, found).find();
}

} // namespace kith::people
