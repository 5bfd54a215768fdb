// What is known of people before the text is read, and what analysts decided of its mentions.
#include "contacts.h"

#include "known_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace kith::people {

namespace {

namespace p = property;

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string joined(const Reading& text, int first, int last) {
    std::string all;
    for (int i = first; i <= last; ++i)
        all.append(all.empty() ? "" : " ").append(text[i].word);
    return all;
}

// How sure a name is that could be several contacts', or that was confirmed in another account.
constexpr double sharedName = 0.8;
constexpr double nameElsewhere = 0.95;
// How much of its certainty a name keeps that is on no list of all contacts.
constexpr double unlisted = 0.5;

// Finds the places of known names and descriptions, and makes mentions of them.
class Claiming {
public:
    Claiming(const Reading& text, std::vector<Found>& mentions) : text_(text), mentions_(mentions) {
        mentionAt_.assign(static_cast<std::size_t>(text.size()), -1);
        claimed_.assign(mentions.size(), false);
        for (std::size_t m = 0; m < mentions.size(); ++m)
            for (int i = mentions[m].headFirst; i <= mentions[m].headLast; ++i)
                mentionAt_[static_cast<std::size_t>(i)] = static_cast<int>(m);
    }

    // firstContact: the entity of bearer 0; none: the names are those of nobody in particular.
    void claimAll(const KnownNames& names, std::optional<int> firstContact, double certainty, const char* reason,
                  const std::set<std::string>& except) {
        if (names.empty()) return;
        lookAtSmallNames(names);
        for (int i = 0; i < text_.size(); ++i) {
            std::optional<KnownPlace> place = names.at(text_, i);
            if (!place || (!except.empty() && except.contains(joined(text_, place->first, place->last)))) continue;
            const int there = mentionIn(*place);
            if (there >= 0 && claimed_[static_cast<std::size_t>(there)]) {
                i = place->last;
                continue;
            }
            const bool seen = there >= 0 && mentions_[static_cast<std::size_t>(there)].kind == MentionKind::Name;
            if (!place->certain && !seen && !isNameHere(*place)) continue; // "roos" is not Roos
            Claim claim{*place, -1, certainty, reason};
            if (!firstContact || place->bearers.size() > 1) {
                if (firstContact) claim.reason = "a name of several confirmed contacts";
                claim.confidence = std::min(certainty, firstContact ? sharedName : certainty);
            } else if (seen && isAnotherName(names, *place, mentions_[static_cast<std::size_t>(there)])) {
                i = place->last; // "Jan Smit", where Jan de Vries is known
                continue;
            } else {
                claim.entity = *firstContact + place->bearers.front();
            }
            make(claim, there);
            i = place->last;
        }
        eraseSwallowed();
    }

    // Names that are on no list become less certain.
    void doubtTheRest() {
        for (std::size_t m = 0; m < mentions_.size(); ++m)
            if (mentions_[m].kind == MentionKind::Name && !claimed_[m]) {
                mentions_[m].confidence *= unlisted;
                mentions_[m].reason += ", on no list of names";
            }
    }

private:
    struct Claim {
        KnownPlace place;
        int entity = -1;
        double confidence = 1;
        const char* reason = "";
    };

    // Whether a small word stands where that word does not: not after an article, an adjective or who does it.
    [[nodiscard]] bool standsAsName(int i) const {
        const Token& token = text_[i];
        if (token.owns) return true;
        const Token& before = text_.at(i - 1);
        const bool follows = i > 0 && text_[i].follows() && text_[i].turn == text_[i - 1].turn;
        if (token.has(p::Function | p::Pronoun)) return false;
        return !follows || !(before.has(p::Determiner | p::Quantifier | p::Pronoun | p::Possessive | p::Adjective) ||
                             before.word == "to" || before.word == "te");
    }

    // In a transcript without capitals, known names that are ordinary words ("win", "roos"): they are names where most
    // of their places read so.
    void lookAtSmallNames(const KnownNames& names) {
        constexpr int few = 50; // of so many words one has a capital
        smallNames_.clear();
        int capitals = 0;
        for (int i = 0; i < text_.size(); ++i)
            capitals += text_[i].capital && !text_[i].beforeColon ? 1 : 0;
        if (capitals > text_.size() / few) return;
        std::map<std::string_view, std::pair<int, int>> places; // as a name, all
        for (int i = 0; i < text_.size(); ++i) {
            const std::optional<KnownPlace> place = names.at(text_, i);
            if (!place || place->certain || place->first != place->last) continue;
            auto& [asName, all] = places[text_[i].word];
            asName += standsAsName(i) ? 1 : 0;
            ++all;
        }
        for (const auto& [word, counts] : places)
            if (counts.first * 3 > counts.second * 2) smallNames_.insert(word);
    }

    [[nodiscard]] bool isNameHere(const KnownPlace& place) const {
        return place.first == place.last && smallNames_.contains(text_[place.first].word) && standsAsName(place.first);
    }

    // The mention whose head is among the words; the last of several; -1 for none. A description is no pronoun.
    [[nodiscard]] int mentionIn(const KnownPlace& place) const {
        int at = -1;
        for (int i = place.first; i <= place.last; ++i)
            at = std::max(at, mentionAt_[static_cast<std::size_t>(i)]);
        const bool pronoun = at >= 0 && mentions_[static_cast<std::size_t>(at)].kind == MentionKind::Pronoun;
        return pronoun && !place.name ? -1 : at;
    }

    // Whether the text goes on to say a name that is not the bearer's: "Anna Smit", where Anna de Vries is known.
    // "Anna Smit" can be Anna.
    [[nodiscard]] bool isAnotherName(const KnownNames& names, const KnownPlace& place, const Found& there) const {
        bool more = false;
        for (int i = there.headFirst; i <= there.headLast; ++i)
            if (i < place.first || i > place.last)
                more = more || !text_[i].has(p::Title | p::Particle | p::PostName | p::Person | p::Function);
        return more && (place.inexact || names.knowsMoreThanOneWord(place.bearers.front()));
    }

    void make(const Claim& claim, int there) {
        const KnownPlace& place = claim.place;
        Found claimed;
        claimed.first = claimed.headFirst = place.first;
        claimed.last = claimed.headLast = place.last;
        claimed.kind = place.name ? MentionKind::Name : MentionKind::Nominal;
        claimed.reason = claim.reason;
        claimed.confidence = claim.confidence;
        claimed.entity = claim.entity;
        int index = there;
        if (there < 0) {
            index = static_cast<int>(mentions_.size());
            mentions_.push_back(std::move(claimed));
            claimed_.push_back(true);
        } else {
            Found& known = mentions_[static_cast<std::size_t>(there)];
            // "Anna de Vries" where Anna is confirmed stays whole; a shorter one grows.
            known.first = std::min(known.first, place.first);
            known.last = std::max(known.last, place.last);
            if (claimed.kind == MentionKind::Name) {
                if (known.kind != MentionKind::Name) {
                    known.headFirst = place.first;
                    known.headLast = place.last;
                } else {
                    known.headFirst = std::min(known.headFirst, place.first);
                    known.headLast = std::max(known.headLast, place.last);
                }
                known.kind = MentionKind::Name;
            }
            known.confidence = std::max(known.confidence, claimed.confidence);
            known.reason = claimed.reason;
            known.entity = claimed.entity;
            claimed_[static_cast<std::size_t>(there)] = true;
        }
        for (int i = place.first; i <= place.last; ++i) {
            int& at = mentionAt_[static_cast<std::size_t>(i)];
            if (at >= 0 && at != index && mentions_[static_cast<std::size_t>(at)].kind == MentionKind::Name)
                swallowed_.insert(at); // "Jan" and "Vries" were seen apart
            at = index;
        }
    }

    void eraseSwallowed() {
        if (swallowed_.empty()) return;
        std::vector<int> now(mentions_.size(), -1);
        std::size_t kept = 0;
        for (std::size_t m = 0; m < mentions_.size(); ++m) {
            if (swallowed_.contains(static_cast<int>(m))) continue;
            now[m] = static_cast<int>(kept);
            if (kept != m) mentions_[kept] = std::move(mentions_[m]);
            claimed_[kept++] = claimed_[m];
        }
        mentions_.resize(kept);
        claimed_.resize(kept);
        for (int& at : mentionAt_)
            if (at >= 0) at = now[static_cast<std::size_t>(at)];
        swallowed_.clear();
    }

    const Reading& text_;
    std::vector<Found>& mentions_;
    std::vector<int> mentionAt_; // by word of the head
    std::vector<bool> claimed_;  // by mention
    std::set<std::string_view> smallNames_;
    std::set<int> swallowed_; // mentions that became part of another one
};

KnownNames namesOf(const Decisions& decisions, const Lexicon& lexicon) {
    KnownNames names(lexicon);
    for (std::size_t c = 0; c < decisions.contacts.size(); ++c) {
        names.add(decisions.contacts[c].label, static_cast<int>(c));
        for (const std::string& alias : decisions.contacts[c].aliases)
            names.add(alias, static_cast<int>(c));
    }
    return names;
}

std::set<std::string> foldedPhrases(const std::vector<std::string>& all) {
    std::set<std::string> folded;
    for (const std::string& one : all)
        folded.insert(joined(foldedWords(one)));
    return folded;
}

// Of pronouns, one place says nothing about the others.
void takeOut(const Reading& text, const std::set<std::string>& rejected, std::vector<Found>& mentions) {
    if (rejected.empty()) return;
    const auto isRejected = [&](const Found& mention) {
        if (mention.kind == MentionKind::Pronoun) return false;
        return rejected.contains(joined(text, mention.first, mention.last)) ||
               (mention.kind == MentionKind::Name &&
                rejected.contains(joined(text, mention.headFirst, mention.headLast)));
    };
    mentions.erase(std::remove_if(mentions.begin(), mentions.end(), isRejected), mentions.end());
}

// Mentions by the words that they or their heads are: a decision finds its mention without going through them all.
class MentionsByWords {
public:
    explicit MentionsByWords(std::vector<Found>& mentions) : mentions_(mentions), gone_(mentions.size()) {
        for (std::size_t m = 0; m < mentions.size(); ++m)
            know(m);
    }

    // The first of these words, null for none.
    Found* at(std::pair<int, int> words) {
        for (const std::size_t m : byWords_[words])
            if (!gone_[m]) return &mentions_[m];
        return nullptr;
    }
    Found* add(Found mention) {
        mentions_.push_back(std::move(mention));
        gone_.push_back(false);
        know(mentions_.size() - 1);
        return &mentions_.back();
    }
    void takeOutAt(std::pair<int, int> words) {
        for (const std::size_t m : byWords_[words])
            gone_[m] = true;
    }
    // After this nothing else can be asked.
    void finish() {
        std::size_t kept = 0;
        for (std::size_t m = 0; m < mentions_.size(); ++m) {
            if (gone_[m]) continue;
            if (kept != m) mentions_[kept] = std::move(mentions_[m]);
            ++kept;
        }
        mentions_.resize(kept);
    }

private:
    void know(std::size_t m) {
        const Found& mention = mentions_[m];
        const std::pair whole(mention.first, mention.last);
        const std::pair head(mention.headFirst, mention.headLast);
        byWords_[whole].push_back(m);
        if (head != whole) byWords_[head].push_back(m);
    }

    std::vector<Found>& mentions_;
    std::vector<bool> gone_;
    std::map<std::pair<int, int>, std::vector<std::size_t>> byWords_;
};

void applySpans(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions) {
    if (decisions.spans.empty()) return;
    MentionsByWords byWords(mentions);
    for (const DecidedSpan& decided : decisions.spans) {
        if (decided.span.empty()) continue;
        const int first = text.tokenAt(decided.span.begin);
        const int end = text.tokenAt({decided.span.end.value - 1});
        const int last = std::min(end, text.size() - 1);
        if (!text.holds(first) || last < first || text[first].span.begin >= decided.span.end) continue;
        if (!decided.mention) {
            byWords.takeOutAt({first, end});
            continue;
        }
        Found* found = byWords.at({first, end});
        if (!found) {
            Found added;
            added.first = first;
            added.last = last;
            added.headFirst = added.headLast = last;
            added.kind = text[first].capital && !text[first].has(p::Function) ? MentionKind::Name
                         : text[first].has(p::Pronoun) && first == last       ? MentionKind::Pronoun
                                                                              : MentionKind::Nominal;
            if (added.kind == MentionKind::Name) added.headFirst = first;
            found = byWords.add(std::move(added));
        }
        found->confidence = 1;
        found->reason = "confirmed by an analyst";
        const bool known =
            decided.contact >= 0 && static_cast<std::size_t>(decided.contact) < decisions.contacts.size();
        if (known) found->entity = firstContact + decided.contact;
    }
    byWords.finish();
}

} // namespace

Lessons::Lessons(const std::vector<std::string>& names, const std::vector<std::string>& rejectedWords,
                 std::string_view code) {
    const Lexicon& lexicon = language(code).lexicon;
    KnownNames known(lexicon);
    for (const std::string& name : names)
        if (isName(name, lexicon)) known.add(name, 0);
    std::set<std::string> rejected;
    for (const std::string& phrase : rejectedWords) {
        const std::vector<std::string> words = foldedWords(phrase);
        // "My sister" is somebody else's sister in every account.
        if (std::none_of(words.begin(), words.end(), [&](const std::string& word) {
                return (lexicon.of(word) & p::Pronoun) && (lexicon.of(word) & (p::First | p::Second | p::Third));
            }))
            rejected.insert(joined(words));
    }
    learnt_ = std::make_shared<const Learnt>(Learnt{std::move(known), std::move(rejected)});
}

Speakers speakersOf(const Account& account) {
    Speakers speakers;
    std::map<std::string_view, int> numbers;
    for (const Turn& turn : account.turns) {
        if (turn.speaker.empty()) {
            speakers.ofTurn.push_back(-1);
            continue;
        }
        const auto [found, added] = numbers.try_emplace(turn.speaker, static_cast<int>(speakers.known.size()));
        if (added) {
            KnownPerson person;
            person.speaker = true;
            if (turn.speaker.size() > 2) person.names.push_back(joined(foldedWords(turn.speaker)));
            speakers.known.push_back(std::move(person));
        }
        speakers.ofTurn.push_back(found->second);
    }
    return speakers;
}

std::vector<KnownPerson> knownContacts(const Decisions& decisions, const Lexicon& lexicon) {
    std::vector<KnownPerson> known;
    for (const DecidedContact& contact : decisions.contacts) {
        KnownPerson person;
        person.group = contact.kind == ContactKind::Group;
        std::vector<std::string> written{contact.label};
        written.insert(written.end(), contact.aliases.begin(), contact.aliases.end());
        for (const std::string& one : written)
            if (isName(one, lexicon)) person.names.push_back(joined(foldedWords(one)));
        known.push_back(std::move(person));
    }
    return known;
}

void apply(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions) {
    static const std::set<std::string> nothing;
    const std::set<std::string> rejected = foldedPhrases(decisions.rejectedWords);
    const Lessons::Learnt* elsewhere = decisions.elsewhere ? &decisions.elsewhere->learnt() : nullptr;
    takeOut(text, rejected, mentions);
    if (elsewhere && decisions.standingWords.empty()) {
        takeOut(text, elsewhere->rejected, mentions);
    } else if (elsewhere) {
        std::set<std::string> all = elsewhere->rejected;
        for (const std::string& standing : foldedPhrases(decisions.standingWords))
            all.erase(standing);
        takeOut(text, all, mentions);
    }
    Claiming claiming(text, mentions);
    claiming.claimAll(namesOf(decisions, text.lexicon()), firstContact, 1, "a name of a confirmed contact", nothing);
    if (elsewhere)
        claiming.claimAll(elsewhere->names, std::nullopt, nameElsewhere, "a name confirmed in another account",
                          rejected);
    if (decisions.listed == Listed::All) claiming.doubtTheRest();
    applySpans(text, decisions, firstContact, mentions);
    putInOrder(text, mentions);
}

} // namespace kith::people
