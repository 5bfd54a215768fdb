#include "kith/model/coders.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace kith {
namespace {

struct Work {
    std::int64_t done = 0;
    std::int64_t codings = 0;
};

} // namespace

CountingCoders::CountingCoders(const StudySnapshot& snapshot) {
    std::unordered_set<CodeKey> aboutTheInterview;
    for (const Code& code : snapshot.codebook.codes)
        if (code.layer == "interview") aboutTheInterview.insert(code.key);

    std::map<Coder, Work> work;
    std::unordered_set<SourceKey> beingAdjudicated;
    std::map<std::pair<SourceKey, Coder>, std::int64_t> coded;
    for (const Assignment& assignment : snapshot.assignments) {
        if (assignment.state != AssignmentState::Done) {
            if (assignment.coder == adjudication) beingAdjudicated.insert(assignment.source);
            continue;
        }
        ++work[assignment.coder].done;
        coded[{assignment.source, assignment.coder}];
    }
    // Codings stand source by source, and mostly coder by coder: count runs, not rows.
    const auto& codings = snapshot.codings;
    for (std::size_t begin = 0; begin < codings.size();) {
        std::size_t end = begin;
        std::int64_t count = 0;
        while (end < codings.size() && codings[end].passage.source == codings[begin].passage.source &&
               codings[end].coder == codings[begin].coder)
            count += aboutTheInterview.contains(codings[end++].code) ? 0 : 1;
        if (count > 0) {
            work[codings[begin].coder].codings += count;
            const bool unfinished =
                codings[begin].coder == adjudication && beingAdjudicated.contains(codings[begin].passage.source);
            if (!unfinished) coded[{codings[begin].passage.source, codings[begin].coder}] += count;
        }
        begin = end;
    }
    for (const TieRating& rating : snapshot.ratings)
        work.try_emplace(rating.coder);
    for (const TieChange& change : snapshot.changes)
        work.try_emplace(change.coder);
    for (const ContactTie& tie : snapshot.contactTies)
        work.try_emplace(tie.coder);

    for (const auto& [coder, amount] : work)
        ranking_.push_back(coder);
    std::stable_sort(ranking_.begin(), ranking_.end(), [&work](const Coder& left, const Coder& right) {
        if ((left == adjudication) != (right == adjudication)) return left == adjudication;
        const Work &ofLeft = work[left], &ofRight = work[right];
        if (ofLeft.done != ofRight.done) return ofLeft.done > ofRight.done;
        return ofLeft.codings > ofRight.codings; // by name otherwise: the map's order
    });
    for (std::size_t i = 0; i < ranking_.size(); ++i)
        ranks_.emplace(ranking_[i], i);
    for (const auto& [who, count] : coded) {
        const std::size_t rank = ranks_.at(who.second);
        const auto [place, fresh] = bySource_.try_emplace(who.first, rank);
        if (!fresh) place->second = std::min(place->second, rank);
    }
}

std::size_t CountingCoders::rankOf(const Coder& coder) const {
    const auto found = ranks_.find(coder);
    return found == ranks_.end() ? ranking_.size() : found->second;
}

const Coder* CountingCoders::of(SourceKey source) const {
    const auto found = bySource_.find(source);
    return found == bySource_.end() ? nullptr : &ranking_[found->second];
}

} // namespace kith
