#include "decided.h"

#include <algorithm>
#include <tuple>

namespace kith::network {
namespace {

template<class Value>
const std::vector<Value>& listFor(const std::unordered_map<ContactKey, std::vector<Value>>& lists, ContactKey contact) {
    static const std::vector<Value> none;
    const auto found = lists.find(contact);
    return found == lists.end() ? none : found->second;
}

bool isLaterWave(const std::string& wave, const std::string& other) {
    return std::tuple(wave.size(), std::string_view(wave)) > std::tuple(other.size(), std::string_view(other));
}

} // namespace

Decided::Decided(const StudySnapshot& snapshot, const RatingRule& rule)
    : counting_(snapshot), preferred_(rule.coders),
      nobody_(rule.coders.empty() ? counting_.ranking().size() : rule.coders.size()) {
    const auto coderOfSource = coderOfSources(snapshot);
    const SnapshotIndex index(snapshot);
    const bool ownWords = snapshot.protocol.fieldwork.units.ownWords;
    for (const Coding& coding : snapshot.codings) {
        if (!coding.contact) continue;
        // Where only own words carry codes, what the interviewer said of a contact says nothing of the account.
        const Source* source = ownWords && !coding.ego ? index.source(coding.passage.source) : nullptr;
        if (source && source->kind == SourceKind::Interview) continue;
        const auto counts = coderOfSource.find(coding.passage.source);
        if (counts != coderOfSource.end() && counts->second == rankOf(coding.coder))
            codings_[*coding.contact].push_back(&coding);
    }
    for (const MentionDecision& decision : snapshot.mentionDecisions)
        if (decision.verdict == Verdict::Confirmed && decision.contact)
            mentions_[*decision.contact].push_back(&decision.passage);

    for (const TieRating& rating : snapshot.ratings) {
        const std::size_t rank = rankOf(rating.coder);
        if (rank == nobody_ || (!rule.wave.empty() && rating.wave != rule.wave)) continue;
        const TieRating*& best = ratings_[rating.contact];
        if (!best || isLaterWave(rating.wave, best->wave) || (rating.wave == best->wave && rank < rankOf(best->coder)))
            best = &rating;
    }
    for (const TieChange& change : snapshot.changes) {
        const std::size_t rank = rankOf(change.coder);
        if (rank == nobody_) continue;
        auto& changes = changes_[change.contact];
        if (!changes.empty() && rank < rankOf(changes.front()->coder)) changes.clear();
        if (changes.empty() || rank == rankOf(changes.front()->coder)) changes.push_back(&change);
    }
    for (const ContactTie& tie : snapshot.contactTies)
        if (rankOf(tie.coder) != nobody_) ties_[tie.a].push_back(&tie);
}

std::size_t Decided::rankOf(const Coder& coder) const {
    if (preferred_.empty()) return counting_.rankOf(coder);
    return static_cast<std::size_t>(std::find(preferred_.begin(), preferred_.end(), coder) - preferred_.begin());
}

std::unordered_map<SourceKey, std::size_t> Decided::coderOfSources(const StudySnapshot& snapshot) const {
    std::unordered_map<SourceKey, std::size_t> coderOfSource;
    if (preferred_.empty()) {
        for (const Source& source : snapshot.sources)
            if (const Coder* coder = counting_.of(source.key)) coderOfSource[source.key] = counting_.rankOf(*coder);
        return coderOfSource;
    }
    for (const Coding& coding : snapshot.codings) {
        const std::size_t rank = rankOf(coding.coder);
        if (rank == nobody_) continue;
        const auto [place, fresh] = coderOfSource.try_emplace(coding.passage.source, rank);
        if (!fresh) place->second = std::min(place->second, rank);
    }
    return coderOfSource;
}

const std::vector<const Coding*>& Decided::codingsAbout(ContactKey contact) const {
    return listFor(codings_, contact);
}
const std::vector<const Passage*>& Decided::mentionsOf(ContactKey contact) const {
    return listFor(mentions_, contact);
}
const std::vector<const ContactTie*>& Decided::tiesFrom(ContactKey contact) const {
    return listFor(ties_, contact);
}

const TieRating* Decided::ratingOf(ContactKey contact) const {
    const auto found = ratings_.find(contact);
    return found == ratings_.end() ? nullptr : found->second;
}

std::vector<TieChange> Decided::changesOf(ContactKey contact) const {
    std::vector<TieChange> changes;
    for (const TieChange* change : listFor(changes_, contact))
        changes.push_back(*change);
    return changes;
}

} // namespace kith::network
