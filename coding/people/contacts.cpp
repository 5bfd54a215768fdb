// What is known of people before the text is read, and what analysts decided of its mentions.
#include "contacts.h"

#include "kith/text/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

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

// A name or alias of a contact, as it is looked for.
struct Alias {
    std::vector<std::string> words;
    bool name = false; // begins with a capital
    int contact = -1;  // -1: of several contacts
};

bool looksLikeName(std::string_view alias) {
    return beginsWithCapital(toUtf16(trim(alias)));
}

// By first word, the longer first.
std::unordered_map<std::string, std::vector<Alias>> aliasesOf(const Reading& text, const Decisions& decisions) {
    std::map<std::vector<std::string>, Alias> all;
    for (std::size_t c = 0; c < decisions.contacts.size(); ++c) {
        std::vector<std::string> written = decisions.contacts[c].aliases;
        written.push_back(decisions.contacts[c].label);
        for (const std::string& one : written) {
            Alias alias{foldedWords(one), looksLikeName(one), static_cast<int>(c)};
            if (alias.words.empty()) continue;
            if (alias.words.size() == 1 && (text.lexicon().of(alias.words[0]) & (p::Pronoun | p::Function))) continue;
            const auto [found, added] = all.try_emplace(alias.words, alias);
            if (!added && found->second.contact != alias.contact) found->second.contact = -1;
        }
    }
    std::unordered_map<std::string, std::vector<Alias>> byFirst;
    for (auto& [words, alias] : all)
        byFirst[words.front()].push_back(std::move(alias));
    for (auto& [word, aliases] : byFirst)
        std::stable_sort(aliases.begin(), aliases.end(),
                         [](const Alias& a, const Alias& b) { return a.words.size() > b.words.size(); });
    return byFirst;
}

bool standsAt(const Reading& text, const Alias& alias, int at) {
    for (std::size_t i = 0; i < alias.words.size(); ++i) {
        const int word = at + static_cast<int>(i);
        if (!text.holds(word) || text[word].word != alias.words[i]) return false;
        if (i > 0 && text[word].before == Gap::Stop) return false;
    }
    return true;
}

// Gives the mention that holds [first, last] as its head or span to the contact, or adds one.
void claim(std::vector<Found>& mentions, std::vector<int>& mentionAt, const Alias& alias, int first, int last,
           int entity) {
    Found claimed;
    claimed.first = claimed.headFirst = first;
    claimed.last = claimed.headLast = last;
    claimed.kind = alias.name ? MentionKind::Name : MentionKind::Nominal;
    claimed.reason = alias.contact < 0 ? "a name of several confirmed contacts" : "a name of a confirmed contact";
    claimed.confidence = alias.contact < 0 ? 0.8 : 1;
    claimed.entity = entity;
    int at = -1;
    for (int i = first; i <= last; ++i)
        at = std::max(at, mentionAt[static_cast<std::size_t>(i)]);
    if (at >= 0 && mentions[static_cast<std::size_t>(at)].kind != MentionKind::Pronoun) {
        Found& there = mentions[static_cast<std::size_t>(at)];
        // "Anna de Vries" where Anna is confirmed stays whole; a shorter one grows.
        there.first = std::min(there.first, first);
        there.last = std::max(there.last, last);
        if (claimed.kind == MentionKind::Name) {
            if (there.kind != MentionKind::Name || there.headLast - there.headFirst < last - first) {
                there.headFirst = first;
                there.headLast = last;
            }
            there.kind = MentionKind::Name;
        }
        there.confidence = std::max(there.confidence, claimed.confidence);
        there.reason = claimed.reason;
        there.entity = entity;
        return;
    }
    for (int i = first; i <= last; ++i)
        mentionAt[static_cast<std::size_t>(i)] = static_cast<int>(mentions.size());
    mentions.push_back(std::move(claimed));
}

void claimAliases(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions) {
    const auto aliases = aliasesOf(text, decisions);
    if (aliases.empty()) return;
    std::vector<int> mentionAt(static_cast<std::size_t>(text.size()), -1); // by word of the head
    for (std::size_t m = 0; m < mentions.size(); ++m)
        for (int i = mentions[m].headFirst; i <= mentions[m].headLast; ++i)
            mentionAt[static_cast<std::size_t>(i)] = static_cast<int>(m);
    std::string word;
    for (int i = 0; i < text.size(); ++i) {
        word.assign(text[i].word);
        const auto found = aliases.find(word);
        if (found == aliases.end()) continue;
        for (const Alias& alias : found->second) {
            if (!standsAt(text, alias, i)) continue;
            if (alias.name && !text[i].capital && text[i].has(p::Word)) continue; // "roos" is not Roos
            const int last = i + static_cast<int>(alias.words.size()) - 1;
            claim(mentions, mentionAt, alias, i, last, alias.contact < 0 ? -1 : firstContact + alias.contact);
            i = last;
            break;
        }
    }
}

bool sameWords(const Reading& text, const Found& mention, Utf16Span span) {
    const int first = text.tokenAt(span.begin);
    const int last = text.tokenAt({span.end.value - 1});
    return (mention.first == first && mention.last == last) || (mention.headFirst == first && mention.headLast == last);
}

void applySpans(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions) {
    for (const DecidedSpan& decided : decisions.spans) {
        if (decided.span.empty()) continue;
        const int first = text.tokenAt(decided.span.begin);
        const int last = std::min(text.tokenAt({decided.span.end.value - 1}), text.size() - 1);
        if (!text.holds(first) || last < first || text[first].span.begin >= decided.span.end) continue;
        const auto same = [&](const Found& mention) { return sameWords(text, mention, decided.span); };
        if (!decided.mention) {
            mentions.erase(std::remove_if(mentions.begin(), mentions.end(), same), mentions.end());
            continue;
        }
        auto found = std::find_if(mentions.begin(), mentions.end(), same);
        if (found == mentions.end()) {
            Found added;
            added.first = first;
            added.last = last;
            added.headFirst = added.headLast = last;
            added.kind = text[first].capital && !text[first].has(p::Function) ? MentionKind::Name
                         : text[first].has(p::Pronoun) && first == last       ? MentionKind::Pronoun
                                                                              : MentionKind::Nominal;
            if (added.kind == MentionKind::Name) added.headFirst = first;
            found = mentions.insert(mentions.end(), std::move(added));
        }
        found->confidence = 1;
        found->reason = "confirmed by an analyst";
        const bool known =
            decided.contact >= 0 && static_cast<std::size_t>(decided.contact) < decisions.contacts.size();
        if (known) found->entity = firstContact + decided.contact;
    }
}

} // namespace

std::vector<std::string> foldedWords(std::string_view utf8) {
    std::vector<std::string> folded;
    const Text text = Text::normalise(utf8);
    for (const Word& word : words(text)) {
        const auto begin = static_cast<std::size_t>(word.span.begin.value);
        folded.push_back(toUtf8(fold(text.utf16().substr(begin, static_cast<std::size_t>(word.span.length())))));
    }
    return folded;
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

std::vector<KnownPerson> knownContacts(const Decisions& decisions) {
    std::vector<KnownPerson> known;
    for (const DecidedContact& contact : decisions.contacts) {
        KnownPerson person;
        person.group = contact.kind == ContactKind::Group;
        std::vector<std::string> written{contact.label};
        written.insert(written.end(), contact.aliases.begin(), contact.aliases.end());
        for (const std::string& one : written)
            if (looksLikeName(one)) person.names.push_back(joined(foldedWords(one)));
        known.push_back(std::move(person));
    }
    return known;
}

void apply(const Reading& text, const Decisions& decisions, int firstContact, std::vector<Found>& mentions) {
    if (!decisions.rejectedWords.empty()) {
        std::set<std::string> rejected;
        for (const std::string& words : decisions.rejectedWords)
            rejected.insert(joined(foldedWords(words)));
        const auto isRejected = [&](const Found& mention) {
            return rejected.contains(joined(text, mention.first, mention.last)) ||
                   (mention.kind == MentionKind::Name &&
                    rejected.contains(joined(text, mention.headFirst, mention.headLast)));
        };
        mentions.erase(std::remove_if(mentions.begin(), mentions.end(), isRejected), mentions.end());
    }
    claimAliases(text, decisions, firstContact, mentions);
    applySpans(text, decisions, firstContact, mentions);
    putInOrder(text, mentions);
}

} // namespace kith::people
