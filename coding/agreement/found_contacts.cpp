#include "kith/agreement/found_contacts.h"

#include "kith/text/words.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace kith::agreement {
namespace {

std::set<std::string> namesOf(const Contact& contact) {
    std::set<std::string> names{foldCase(contact.label)};
    for (const std::string& alias : contact.aliases)
        names.insert(foldCase(alias));
    return names;
}

bool sameName(const Contact& a, const Contact& b) {
    const std::set<std::string> names = namesOf(b);
    const std::set<std::string> others = namesOf(a);
    return std::any_of(others.begin(), others.end(), [&](const std::string& name) { return names.contains(name); });
}

// Takes pairs out of two lists, step by step.
class Matching {
public:
    Matching(const std::vector<const Contact*>& ofA, const std::vector<const Contact*>& ofB) : ofA_(ofA), ofB_(ofB) {
        answers_.resize(ofA.size());
        takenB_.resize(ofB.size());
    }

    void step(SameBy by, const std::function<bool(const Contact&, const Contact&)>& same) {
        for (std::size_t i = 0; i < ofA_.size(); ++i)
            for (std::size_t j = 0; j < ofB_.size() && !answers_[i].b; ++j) {
                if (takenB_[j] || !same(*ofA_[i], *ofB_[j])) continue;
                answers_[i] = {ofA_[i], ofB_[j], by};
                takenB_[j] = true;
            }
    }

    [[nodiscard]] std::vector<ContactPair> pairs() const {
        std::vector<ContactPair> found;
        std::copy_if(answers_.begin(), answers_.end(), std::back_inserter(found),
                     [](const ContactPair& pair) { return pair.b != nullptr; });
        return found;
    }

private:
    const std::vector<const Contact*>& ofA_;
    const std::vector<const Contact*>& ofB_;
    std::vector<ContactPair> answers_; // as ofA_
    std::vector<bool> takenB_;
};

} // namespace

std::vector<FoundContacts> contactsFound(const StudySnapshot& snapshot, const Compared& compared) {
    const std::size_t coders = compared.coders.size();
    // Who did a text of each account.
    std::map<CaseKey, std::vector<bool>> did;
    const auto mark = [&](CaseKey ego, const ComparedText& text) {
        std::vector<bool>& who = did.try_emplace(ego, coders).first->second;
        for (std::size_t i = 0; i < coders; ++i)
            who[i] = who[i] || text.by[i];
    };
    std::map<SourceKey, const Source*> sources;
    for (const Source& source : snapshot.sources)
        sources[source.key] = &source;
    std::map<SourceKey, std::vector<CaseKey>> interviewees;
    for (const Speaker& speaker : snapshot.speakers)
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego)
            interviewees[speaker.source].push_back(speaker.ego);
    for (const ComparedText& text : compared.texts) {
        const Source* source = sources.at(text.source);
        if (source->kind == SourceKind::Survey)
            mark(respondentKey(source->content, text.part), text);
        else
            for (const CaseKey ego : interviewees[text.source])
                mark(ego, text);
    }

    std::map<ContactKey, std::vector<bool>> finders;
    const auto find = [&](ContactKey contact, std::size_t coder) {
        if (coder < coders) finders.try_emplace(contact, coders).first->second[coder] = true;
    };
    for (const Coding& coding : snapshot.codings)
        if (const std::size_t coder = compared.place(coding.coder);
            coding.contact && compared.textBy(coding.passage, coder))
            find(*coding.contact, coder);
    for (const MentionDecision& decision : snapshot.mentionDecisions)
        if (const std::size_t coder = compared.place(decision.coder);
            decision.contact && decision.verdict == Verdict::Confirmed && compared.textBy(decision.passage, coder))
            find(*decision.contact, coder);
    for (const TieRating& rating : snapshot.ratings)
        find(rating.contact, compared.place(rating.coder));
    for (const TieChange& change : snapshot.changes)
        find(change.contact, compared.place(change.coder));
    for (const ContactTie& tie : snapshot.contactTies)
        for (const ContactKey contact : {tie.a, tie.b})
            find(contact, compared.place(tie.coder));

    std::vector<FoundContacts> all;
    std::map<CaseKey, std::size_t> accounts;
    for (const Case& ego : snapshot.cases) {
        const auto who = did.find(ego.key);
        if (who == did.end()) continue;
        accounts.emplace(ego.key, all.size());
        all.push_back({&ego, std::vector<std::vector<const Contact*>>(coders), who->second, {}});
    }
    for (const Contact& contact : snapshot.contacts) {
        const auto account = accounts.find(contact.ego);
        if (account == accounts.end()) continue;
        FoundContacts& found = all[account->second];
        if (contact.fromForm) {
            found.given.push_back(&contact);
            continue;
        }
        const auto who = finders.find(contact.key);
        if (who == finders.end()) continue;
        for (std::size_t i = 0; i < coders; ++i)
            if (who->second[i] && found.did[i]) found.by[i].push_back(&contact);
    }
    return all;
}

ContactMatcher::ContactMatcher(const StudySnapshot& snapshot, const Compared& compared, std::size_t a, std::size_t b)
    : a_(a), b_(b), ofA_(mentionsBy(snapshot, compared, a)), ofB_(mentionsBy(snapshot, compared, b)) {}

ContactMatcher::Mentions ContactMatcher::mentionsBy(const StudySnapshot& snapshot, const Compared& compared,
                                                    std::size_t coder) {
    Mentions mentions;
    for (const MentionDecision& decision : snapshot.mentionDecisions)
        if (decision.contact && decision.verdict == Verdict::Confirmed && decision.coder == compared.coders[coder] &&
            compared.textBy(decision.passage, coder))
            mentions[*decision.contact].push_back(&decision.passage);
    return mentions;
}

bool ContactMatcher::sameWords(const Contact& one, const Contact& other) const {
    const auto mine = ofA_.find(one.key), theirs = ofB_.find(other.key);
    if (mine == ofA_.end() || theirs == ofB_.end()) return false;
    return std::any_of(mine->second.begin(), mine->second.end(), [&](const Passage* here) {
        return std::any_of(theirs->second.begin(), theirs->second.end(), [&](const Passage* there) {
            return here->source == there->source && here->part == there->part && here->span.overlaps(there->span);
        });
    });
}

std::vector<ContactPair> ContactMatcher::match(const FoundContacts& found) const {
    Matching matching(found.by[a_], found.by[b_]);
    matching.step(SameBy::Record, [](const Contact& one, const Contact& other) { return one.key == other.key; });
    matching.step(SameBy::Person,
                  [](const Contact& one, const Contact& other) { return one.person && one.person == other.person; });
    matching.step(SameBy::Name, sameName);
    matching.step(SameBy::Mention, [this](const Contact& one, const Contact& other) { return sameWords(one, other); });
    return matching.pairs();
}

} // namespace kith::agreement
