#include "people/suggestions.h"

#include "search/vocabulary.h"

#include "kith/model/coders.h"
#include "kith/people/people.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace kith::study {
namespace {

using Told = Suggesting::Told;
using Found = std::vector<Mention>;

bool isAnalysed(const Source& source) {
    return !source.superseded && source.kind != SourceKind::Translation &&
           source.consent.analyse != Permission::Refused;
}

std::string wordsOf(const Text& text, Utf16Span span) {
    return text.quote(text.toCodePoints(span));
}

const MentionDecision* decisionAt(const std::vector<MentionDecision>& decisions, CodePointSpan span) {
    const auto found = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const MentionDecision& d) { return d.passage.span == span; });
    return found == decisions.end() ? nullptr : &*found;
}

// Words that were rejected wherever they stand in the texts that were looked at: they are nobody in the other texts
// either. A pronoun says nothing about other places.
class RejectedWords {
public:
    void look(const Text& text, const Found& mentions, const std::vector<MentionDecision>& decisions) {
        if (decisions.empty()) return;
        std::map<std::string, bool> onlyRejected;
        for (const Mention& mention : mentions) {
            if (mention.kind == MentionKind::Pronoun) continue;
            const MentionDecision* decision = decisionAt(decisions, text.toCodePoints(mention.span));
            const bool rejected = decision && decision->verdict == Verdict::Rejected;
            const auto [place, first] = onlyRejected.try_emplace(fold(wordsOf(text, mention.span)), rejected);
            place->second = place->second && rejected;
        }
        for (const auto& [words, rejected] : onlyRejected)
            (rejected ? rejected_ : standing_).insert(words);
        for (const MentionDecision& decision : decisions)
            if (decision.verdict == Verdict::Rejected) touched_.insert(fold(text.quote(decision.passage.span)));
    }
    [[nodiscard]] std::vector<std::string> all() const {
        std::vector<std::string> words;
        std::set_difference(rejected_.begin(), rejected_.end(), standing_.begin(), standing_.end(),
                            std::back_inserter(words));
        return words;
    }
    // Words that were rejected in some places only.
    [[nodiscard]] std::vector<std::string> inPlaces() const {
        std::vector<std::string> words;
        std::set_intersection(touched_.begin(), touched_.end(), standing_.begin(), standing_.end(),
                              std::back_inserter(words));
        return words;
    }

private:
    std::set<std::string> rejected_, standing_, touched_;
};

people::Decisions decisionsFor(const std::vector<Contact>& contacts) {
    people::Decisions decisions;
    for (const Contact& contact : contacts)
        decisions.contacts.push_back({contact.label, contact.aliases, contact.kind});
    return decisions;
}

// A listed contact that is one of those decided on adds to its names; the others follow those.
void addListed(people::Decisions& decisions, const std::vector<ListedContact>& listed) {
    if (listed.empty()) return;
    decisions.listed = people::Listed::All;
    std::map<std::string, std::size_t> called;
    for (std::size_t c = 0; c < decisions.contacts.size(); ++c) {
        called.try_emplace(fold(decisions.contacts[c].label), c);
        for (const std::string& alias : decisions.contacts[c].aliases)
            called.try_emplace(fold(alias), c);
    }
    for (const ListedContact& contact : listed) {
        std::vector<std::string> names = contact.aliases;
        names.push_back(contact.label);
        const auto known = std::find_if(names.begin(), names.end(),
                                        [&](const std::string& name) { return called.contains(fold(name)); });
        if (known == names.end()) {
            decisions.contacts.push_back({contact.label, contact.aliases, ContactKind::Individual});
            continue;
        }
        auto& aliases = decisions.contacts[called.at(fold(*known))].aliases;
        aliases.insert(aliases.end(), names.begin(), names.end());
    }
}

people::DecidedSpan spanOf(const MentionDecision& decision, const Text& text, const std::vector<Contact>& contacts) {
    people::DecidedSpan span;
    span.span = text.toUtf16(decision.passage.span);
    span.mention = decision.verdict == Verdict::Confirmed;
    if (decision.contact) {
        const auto contact = std::find_if(contacts.begin(), contacts.end(),
                                          [&](const Contact& c) { return c.key == *decision.contact; });
        if (contact != contacts.end()) span.contact = static_cast<int>(contact - contacts.begin());
    }
    return span;
}

const Turn* turnAt(const std::vector<Turn>& turns, CodePointSpan span) {
    const auto turn = std::find_if(turns.begin(), turns.end(), [&](const Turn& t) { return t.words.overlaps(span); });
    return turn == turns.end() ? nullptr : &*turn;
}

PlacedMention placed(const Mention& mention, const Told& told, const std::vector<MentionDecision>& decisions) {
    PlacedMention placed;
    const CodePointSpan span = told.text.toCodePoints(mention.span);
    placed.passage = {told.source->key, told.part, span, told.text.quote(span)};
    placed.head = told.text.toCodePoints(mention.head);
    placed.kind = mention.kind;
    placed.confidence = mention.confidence;
    placed.reason = mention.reason;
    if (const Turn* turn = turnAt(told.turns, span)) {
        placed.turn = turn->number;
        placed.speaker = turn->speaker;
    }
    if (const MentionDecision* decision = decisionAt(decisions, span)) {
        placed.decision = decision->verdict;
        placed.decidedBy = decision->coder;
    }
    return placed;
}

// The suggestions of one text after the other become those of the account: a decided contact is one in all texts, and
// so are suggestions with the same label.
class Joining {
public:
    explicit Joining(const std::vector<Contact>& contacts) : contacts_(contacts) {}

    void add(const Told& told, const people::Resolution& resolution, const Found& found,
             const std::vector<MentionDecision>& decisions) {
        const std::size_t first = all.mentions.size();
        for (const Mention& mention : resolution.mentions)
            all.mentions.push_back(placed(mention, told, decisions));
        std::map<std::string, int> timesHere;
        for (std::size_t i = 0; i < resolution.contacts.size(); ++i) {
            const SuggestedContact& suggested = resolution.contacts[i];
            const int decided = i < resolution.decided.size() ? resolution.decided[i] : -1;
            const bool isDecided = decided >= 0 && static_cast<std::size_t>(decided) < contacts_.size();
            Suggestion& suggestion = isDecided ? ofContact(contacts_[static_cast<std::size_t>(decided)])
                                               : labelled(suggested.label, ++timesHere[suggested.label]);
            const auto index = static_cast<std::size_t>(&suggestion - all.contacts.data());
            suggestion.confidence = std::max(suggestion.confidence, suggested.confidence);
            suggestion.general = suggested.general; // a suggestion is of one text, a contact is never general
            if (!suggestion.decided && suggested.group) suggestion.kind = ContactKind::Group;
            for (const std::size_t mention : suggested.mentions) {
                all.mentions[first + mention].contact = index;
                suggestion.mentions.push_back(first + mention);
            }
            addAliases(suggestion, suggested);
        }
        // What was rejected is no mention any more, but stays in sight.
        for (const Mention& mention : found) {
            PlacedMention was = placed(mention, told, decisions);
            if (was.decision == Verdict::Rejected && !isAmong(resolution.mentions, mention))
                all.mentions.push_back(std::move(was));
        }
    }

    AccountPeople all;

private:
    static bool isAmong(const Found& mentions, const Mention& one) {
        return std::any_of(mentions.begin(), mentions.end(),
                           [&](const Mention& mention) { return mention.span == one.span; });
    }

    Suggestion& ofContact(const Contact& contact) {
        for (Suggestion& suggestion : all.contacts)
            if (suggestion.decided && suggestion.decided->key == contact.key) return suggestion;
        Suggestion suggestion;
        suggestion.label = contact.label;
        suggestion.aliases = contact.aliases;
        suggestion.kind = contact.kind;
        suggestion.decided = contact;
        return all.contacts.emplace_back(std::move(suggestion));
    }

    Suggestion& labelled(const std::string& label, int times) {
        const auto taken = [&](const std::string& one) {
            return std::any_of(contacts_.begin(), contacts_.end(),
                               [&](const Contact& contact) { return contact.label == one; });
        };
        std::string unique = times == 1 && !taken(label) ? label : fmt::format("{} ({})", label, std::max(times, 2));
        for (int number = std::max(times, 2); taken(unique);)
            unique = fmt::format("{} ({})", label, ++number);
        for (Suggestion& suggestion : all.contacts)
            if (!suggestion.decided && suggestion.label == unique) return suggestion;
        Suggestion suggestion;
        suggestion.label = std::move(unique);
        return all.contacts.emplace_back(std::move(suggestion));
    }

    // Names and phrases that mentions of it are, apart from pronouns and the label.
    void addAliases(Suggestion& suggestion, const SuggestedContact& suggested) const {
        if (suggestion.decided) return;
        std::set<std::string> said;
        for (const std::size_t mention : suggestion.mentions)
            if (all.mentions[mention].kind != MentionKind::Pronoun)
                said.insert(foldCase(all.mentions[mention].passage.quote));
        for (const std::string& alias : suggested.aliases)
            if (alias != suggested.label && said.contains(foldCase(alias)) &&
                std::find(suggestion.aliases.begin(), suggestion.aliases.end(), alias) == suggestion.aliases.end())
                suggestion.aliases.push_back(alias);
    }

    const std::vector<Contact>& contacts_;
};

// By text and position; the suggestions keep pointing at the same mentions.
void sortByPlace(AccountPeople& all) {
    std::vector<std::size_t> order(all.mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::map<SourceKey, std::size_t> sources; // in the order in which they were read
    for (const PlacedMention& mention : all.mentions)
        sources.try_emplace(mention.passage.source, sources.size());
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto place = [&](std::size_t i) {
            const Passage& passage = all.mentions[i].passage;
            return std::tuple(sources[passage.source], passage.part, passage.span.begin.value, -passage.span.end.value);
        };
        return place(a) < place(b);
    });
    std::vector<PlacedMention> sorted;
    for (const std::size_t i : order)
        sorted.push_back(std::move(all.mentions[i]));
    all.mentions = std::move(sorted);
    for (Suggestion& suggestion : all.contacts)
        suggestion.mentions.clear();
    for (std::size_t i = 0; i < all.mentions.size(); ++i)
        if (all.mentions[i].contact) all.contacts[*all.mentions[i].contact].mentions.push_back(i);
}

} // namespace

Suggesting::Suggesting(const project::Project& project, std::string language, std::vector<ListedContact> listed)
    : project_(project), language_(std::move(language)), listed_(std::move(listed)) {
    readSources();
    words_ = wordStatistics(project);
    readDecisions();
}

void Suggesting::readSources() {
    for (Source& source : project_.sources())
        if (isAnalysed(source)) {
            speakers_[source.key] = project_.speakers(source.key);
            sources_.push_back(std::move(source));
        }
}

void Suggesting::readDecisions() {
    const StudySnapshot snapshot = project_.snapshot(project::Quotes::Leave);
    const CountingCoders coders(snapshot);
    const auto rank = [&](const Coder& coder) { return std::pair(coders.rankOf(coder), coder); };
    decisions_.clear();
    for (const MentionDecision& decision : snapshot.mentionDecisions) {
        auto& here = decisions_[{decision.passage.source, decision.passage.part}];
        const auto same = std::find_if(here.begin(), here.end(),
                                       [&](const auto& d) { return d.passage.span == decision.passage.span; });
        if (same == here.end())
            here.push_back(decision);
        else if (rank(decision.coder) < rank(same->coder))
            *same = decision;
    }
    learn(snapshot);
}

bool Suggesting::readDecisionsAgain() {
    std::vector<Source> now = project_.sources();
    std::erase_if(now, [](const Source& source) { return !isAnalysed(source); });
    if (now != sources_) return false;
    for (const Source& source : now)
        if (project_.speakers(source.key) != speakers_.at(source.key)) return false;
    readDecisions();
    return true;
}

std::vector<CaseKey> Suggesting::tellersIn(const Source& source, std::int64_t part) const {
    if (source.kind == SourceKind::Survey) return {respondentKey(source.content, part)};
    std::vector<CaseKey> tellers;
    if (const auto speakers = speakers_.find(source.key); speakers != speakers_.end())
        for (const Speaker& speaker : speakers->second)
            if (speaker.ego && std::find(tellers.begin(), tellers.end(), speaker.ego) == tellers.end())
                tellers.push_back(speaker.ego);
    return tellers;
}

// Only texts in which something was rejected are read, and those only where they were decided on since.
void Suggesting::learn(const StudySnapshot& snapshot) {
    Teaching teaching;
    for (const Contact& contact : snapshot.contacts)
        if (!contact.fromForm) teaching.contact(contact);
    for (const auto& [place, decisions] : decisions_) {
        if (std::none_of(decisions.begin(), decisions.end(),
                         [](const MentionDecision& decision) { return decision.verdict == Verdict::Rejected; }))
            continue;
        TaughtByText& taught = taught_[place];
        if (taught.decisions != decisions) {
            taught = {decisions, {}};
            taught.teaching.text(project_.text(place.first, place.second), decisions);
        }
        teaching.add(taught.teaching);
    }
    std::vector<std::string> names = teaching.names(), rejected = teaching.rejectedWords();
    if (names == names_ && rejected == rejectedWords_) return;
    names_ = std::move(names);
    rejectedWords_ = std::move(rejected);
    lessons_ = lessonsOf(teaching);
}

Suggesting::Lessons Suggesting::lessonsOf(const Teaching& teaching) {
    const std::vector<std::string> names = teaching.names();
    const std::vector<std::string> rejected = teaching.rejectedWords();
    Lessons lessons;
    if (names.empty() && rejected.empty()) return lessons;
    for (const std::string& language : people::languages())
        lessons.emplace(language, people::Lessons(names, rejected, language));
    return lessons;
}

Told Suggesting::readText(const Source& source, std::int64_t part, const Case& ego) const {
    Told told;
    told.source = &source;
    told.part = part;
    told.language = source.kind == SourceKind::Survey && !ego.language.empty() ? ego.language : source.language;
    std::map<std::string, CaseKey> cases;
    for (const Speaker& speaker : speakers_.at(source.key)) {
        told.speakers[speaker.label] = speaker.role;
        cases[speaker.label] = speaker.ego;
    }
    told.text = project_.text(source.key, part);
    for (project::StoredTurn& stored : project_.turns(source.key, part)) {
        const CaseKey teller = cases[stored.turn.speaker];
        if (!teller || teller == ego.key) told.turns.push_back(std::move(stored.turn));
    }
    return told;
}

Suggesting::Account Suggesting::read(const Case& ego) const {
    Account account;
    account.contacts = project_.contactsOf(ego.key);
    const std::vector<std::string> readable = people::languages();
    const auto add = [&](const Source& source, std::int64_t part) {
        Told told = readText(source, part, ego);
        if (told.turns.empty() || (!language_.empty() && told.language != language_)) return;
        if (std::find(readable.begin(), readable.end(), told.language) == readable.end())
            account.unreadable.insert(told.language);
        else
            account.texts.push_back(std::move(told));
    };
    const auto row = formPlace(ego.key.uuid);
    for (const Source& source : sources_) {
        if (row) {
            if (source.kind == SourceKind::Survey && source.content == row->content) add(source, row->part);
            continue;
        }
        const std::vector<Speaker>& speakers = speakers_.at(source.key);
        if (std::any_of(speakers.begin(), speakers.end(),
                        [&](const Speaker& speaker) { return speaker.ego == ego.key; }))
            add(source, 1);
    }
    return account;
}

people::Account Suggesting::accountOf(const Told& told) const {
    const auto words = words_.find(told.language);
    return {told.text, told.turns, told.speakers, told.language, words == words_.end() ? nullptr : &words->second};
}

const std::vector<MentionDecision>& Suggesting::decisionsOn(const Told& told) const {
    static const std::vector<MentionDecision> none;
    const auto here = decisions_.find({told.source->key, told.part});
    return here == decisions_.end() ? none : here->second;
}

namespace {

const people::Lessons* lessonsIn(const Suggesting::Lessons& lessons, const std::string& language) {
    const auto found = lessons.find(language);
    return found == lessons.end() ? nullptr : &found->second;
}

} // namespace

Suggesting::Mentions Suggesting::mentionsIn(const Account& account) const {
    Mentions mentions;
    for (const Told& told : account.texts)
        mentions.push_back(people::findMentions(accountOf(told)));
    return mentions;
}

AccountPeople Suggesting::find(const Account& account, const Mentions& found) const {
    RejectedWords rejected;
    for (std::size_t i = 0; i < account.texts.size(); ++i)
        rejected.look(account.texts[i].text, found[i], decisionsOn(account.texts[i]));
    people::Decisions decisions = decisionsFor(account.contacts);
    addListed(decisions, listed_);
    decisions.rejectedWords = rejected.all();
    decisions.standingWords = rejected.inPlaces();
    Joining joining(account.contacts);
    for (std::size_t i = 0; i < account.texts.size(); ++i) {
        const Told& told = account.texts[i];
        decisions.elsewhere = lessonsIn(lessons_, told.language);
        decisions.spans.clear();
        for (const MentionDecision& decision : decisionsOn(told))
            decisions.spans.push_back(spanOf(decision, told.text, account.contacts));
        joining.add(told, people::resolveContacts(accountOf(told), found[i], decisions), found[i], decisionsOn(told));
    }
    sortByPlace(joining.all);
    return std::move(joining.all);
}

AccountPeople Suggesting::findUndecided(const Account& account, const Lessons& lessons) const {
    const std::vector<Contact> nobody;
    Joining joining(nobody);
    for (const Told& told : account.texts) {
        const Found found = people::findMentions(accountOf(told));
        people::Decisions decisions;
        decisions.elsewhere = lessonsIn(lessons, told.language);
        joining.add(told, people::resolveContacts(accountOf(told), found, decisions), found, {});
    }
    sortByPlace(joining.all);
    return std::move(joining.all);
}

} // namespace kith::study
