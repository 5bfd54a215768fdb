// From an account to its mentions, and from mentions and decisions to contacts.
#include "kith/people/people.h"

#include "contacts.h"
#include "grouping.h"

#include <algorithm>
#include <map>

namespace kith::people {

namespace {

namespace p = property;

Mention toMention(const Reading& text, const Found& found) {
    Mention mention;
    mention.span = {text[found.first].span.begin, text[found.last].span.end};
    mention.head = {text[found.headFirst].span.begin, text[found.headLast].span.end};
    mention.kind = found.kind;
    mention.number = found.number;
    mention.entity = found.entity;
    mention.confidence = found.confidence;
    mention.reason = found.reason;
    return mention;
}

// The words of a span, nothing where it holds none.
bool wordsOf(const Reading& text, Utf16Span span, int& first, int& last) {
    if (span.empty() || span.begin.value < 0) return false;
    first = text.tokenAt(span.begin);
    if (!text.holds(first) || text[first].span.begin >= span.end) return false;
    last = text.tokenAt({span.end.value - 1});
    if (!text.holds(last) || text[last].span.begin >= span.end) --last;
    return last >= first;
}

std::vector<Found> toFound(const Reading& text, std::vector<Mention> mentions) {
    std::vector<Found> found;
    found.reserve(mentions.size());
    for (Mention& mention : mentions) {
        Found one;
        if (!wordsOf(text, mention.span, one.first, one.last)) continue;
        if (!wordsOf(text, mention.head, one.headFirst, one.headLast) || one.headFirst < one.first ||
            one.headLast > one.last) {
            one.headFirst = mention.kind == MentionKind::Name ? one.first : one.last;
            one.headLast = one.last;
        }
        one.kind = mention.kind;
        one.confidence = mention.confidence;
        one.reason =
            mention.reason.substr(0, mention.reason.find(';')); // why it was found; how it is grouped comes anew
        found.push_back(std::move(one));
    }
    return found;
}

// Numbers entities by first appearance.
std::map<int, int> renumber(std::vector<Found>& found) {
    std::map<int, int> numbers;
    for (Found& one : found)
        one.entity = numbers.try_emplace(one.entity, static_cast<int>(numbers.size())).first->second;
    return numbers;
}

std::vector<Mention> toMentions(const Reading& text, const std::vector<Found>& found) {
    std::vector<Mention> mentions;
    mentions.reserve(found.size());
    for (const Found& one : found)
        mentions.push_back(toMention(text, one));
    return mentions;
}

// What a mention is called: a name without the words before it, else the whole phrase, on one line.
std::string phrase(const Text& text, const Mention& mention) {
    const Utf16Span span = mention.kind == MentionKind::Name ? mention.head : mention.span;
    std::string words = text.quote(text.toCodePoints(span));
    std::string line;
    for (const char c : words) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

// "people", "the others", "a group of six", "volunteers" said once: whom an account speaks of in general.
bool general(const Reading& reading, const Found& mention, bool once) {
    if (mention.kind != MentionKind::Nominal) return false;
    if (reading[mention.headLast].has(p::General)) return mention.owner < 0 && mention.last == mention.headLast;
    return once && mention.number == Number::Plural && !mention.definite && mention.owner < 0;
}

// A contact as its mentions show it; nothing for one that only pronouns speak of.
bool suggest(const Reading& reading, const Text& text, const std::vector<Found>& found,
             const std::vector<Mention>& mentions, SuggestedContact& contact) {
    std::string longestName;
    std::string firstPhrase;
    double doubt = 1;
    std::size_t described = 0;
    for (const std::size_t m : contact.mentions) {
        const Mention& mention = mentions[m];
        if (mention.kind == MentionKind::Pronoun) continue;
        ++described;
        doubt *= 1 - std::min(mention.confidence, 0.99);
        if (found[m].group) contact.group = true;
        const std::string words = phrase(text, mention);
        if (mention.kind == MentionKind::Name && words.size() > longestName.size()) longestName = words;
        if (firstPhrase.empty()) firstPhrase = words;
        if (std::find(contact.aliases.begin(), contact.aliases.end(), words) == contact.aliases.end())
            contact.aliases.push_back(words);
    }
    if (described == 0) return false;
    contact.general = std::all_of(contact.mentions.begin(), contact.mentions.end(), [&](std::size_t m) {
        return found[m].kind == MentionKind::Pronoun || general(reading, found[m], described == 1);
    });
    // "Jan de Wit" rather than the genitive "Jan de Wits" that Dutch makes of it.
    const std::string bare = longestName.ends_with('s') ? longestName.substr(0, longestName.size() - 1) : std::string();
    if (std::find(contact.aliases.begin(), contact.aliases.end(), bare) != contact.aliases.end()) longestName = bare;
    contact.label = longestName.empty() ? firstPhrase : longestName;
    std::erase(contact.aliases, contact.label);
    contact.individuated = !longestName.empty() || described > 1;
    if (!longestName.empty() && std::none_of(contact.mentions.begin(), contact.mentions.end(), [&](std::size_t m) {
            return found[m].kind == MentionKind::Nominal && found[m].group;
        }))
        contact.group = false;
    const Found& first = found[contact.mentions.front()];
    const bool generic = longestName.empty() && described == 1 && !first.definite; // "people say": seldom a contact
    contact.confidence = (1 - doubt) * (generic ? 0.5 : 1);
    return true;
}

} // namespace

std::vector<Mention> findMentions(const Text& text, std::string_view language) {
    return findMentions(Account{text, {}, {}, std::string(language), nullptr});
}

std::vector<Mention> findMentions(const Account& account) {
    return findMentions(account, language(account.language));
}

std::vector<Mention> findMentions(const Account& account, const Language& with) {
    const Reading text(account.text, account.turns, with);
    const Speakers speakers = speakersOf(account);
    std::vector<Found> found = findAll(text, account.study);
    group(text, found, speakers.known, speakers.ofTurn);
    renumber(found);
    return toMentions(text, found);
}

Resolution resolveContacts(const Account& account, std::vector<Mention> mentions, const Decisions& decisions) {
    const Reading text(account.text, account.turns, language(account.language));
    Speakers speakers = speakersOf(account);
    const auto firstContact = static_cast<int>(speakers.known.size());
    std::vector<KnownPerson> known = std::move(speakers.known);
    for (KnownPerson& contact : knownContacts(decisions, text.lexicon()))
        known.push_back(std::move(contact));

    std::vector<Found> found = toFound(text, std::move(mentions));
    apply(text, decisions, firstContact, found);
    const Grouping grouping = group(text, found, known, speakers.ofTurn);
    const std::map<int, int> numbers = renumber(found);

    Resolution resolution;
    resolution.mentions = toMentions(text, found);
    std::vector<SuggestedContact> byEntity(numbers.size());
    for (std::size_t m = 0; m < found.size(); ++m)
        byEntity[static_cast<std::size_t>(found[m].entity)].mentions.push_back(m);
    std::vector<int> original(numbers.size());
    for (const auto& [before, now] : numbers)
        original[static_cast<std::size_t>(now)] = before;
    for (std::size_t e = 0; e < byEntity.size(); ++e) {
        if (grouping.speakers[static_cast<std::size_t>(original[e])]) continue;
        const int decided = original[e] - firstContact;
        const bool confirmed = decided >= 0 && static_cast<std::size_t>(decided) < decisions.contacts.size();
        SuggestedContact contact = std::move(byEntity[e]);
        if (!suggest(text, account.text, found, resolution.mentions, contact) && !confirmed) continue;
        if (confirmed) {
            const DecidedContact& by = decisions.contacts[static_cast<std::size_t>(decided)];
            contact.label = by.label;
            contact.group = by.kind == ContactKind::Group;
            contact.confidence = 1;
            contact.general = false;
            std::erase(contact.aliases, contact.label);
        }
        resolution.contacts.push_back(std::move(contact));
        resolution.decided.push_back(confirmed ? decided : -1);
    }
    return resolution;
}

} // namespace kith::people
