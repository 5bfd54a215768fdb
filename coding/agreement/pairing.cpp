#include "kith/agreement/pairing.h"

#include "turn_range.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kith::agreement {
namespace {

// A coding with its place among the snapshot's, and the span that it stands for.
struct Placed {
    const Coding* coding = nullptr;
    CodePointSpan span;
};

struct Candidate {
    std::size_t a = 0, b = 0;
    bool sameBorders = false, sameContact = false, sameStage = false;
    std::int64_t overlap = 0;
};

CodePointSpan spanFor(const StudySnapshot& snapshot, const ComparedText& text, const Passage& passage) {
    if (text.units != PlannedUnits::Turns) return passage.span;
    const auto [first, end] = turnRange(snapshot, text, passage.span);
    if (first == end) return passage.span;
    return {snapshot.turns[first].words.begin, snapshot.turns[end - 1].words.end};
}

std::vector<Candidate> candidatesOf(const std::vector<Placed>& ofA, const std::vector<Placed>& ofB) {
    std::vector<Candidate> candidates;
    std::size_t from = 0; // all before it end before the passage looked at, and so before every later one
    for (std::size_t a = 0; a < ofA.size(); ++a) {
        const CodePointSpan span = ofA[a].span;
        while (from < ofB.size() && ofB[from].span.end <= span.begin)
            ++from;
        for (std::size_t b = from; b < ofB.size() && ofB[b].span.begin < span.end; ++b) {
            if (!span.overlaps(ofB[b].span)) continue;
            const std::int64_t overlap =
                std::min(span.end.value, ofB[b].span.end.value) - std::max(span.begin.value, ofB[b].span.begin.value);
            candidates.push_back({a, b, span == ofB[b].span, ofA[a].coding->contact == ofB[b].coding->contact,
                                  ofA[a].coding->stage == ofB[b].coding->stage, overlap});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
        return std::tuple(one.sameBorders, one.sameContact, one.sameStage, one.overlap) >
               std::tuple(other.sameBorders, other.sameContact, other.sameStage, other.overlap);
    });
    return candidates;
}

// Pairs the codings of one code in one text.
void pairGroup(const std::vector<Placed>& ofA, const std::vector<Placed>& ofB, std::vector<CodingPair>& pairs) {
    std::vector<bool> takenA(ofA.size()), takenB(ofB.size());
    for (const Candidate& candidate : candidatesOf(ofA, ofB)) {
        if (takenA[candidate.a] || takenB[candidate.b]) continue;
        takenA[candidate.a] = takenB[candidate.b] = true;
        pairs.push_back({ofA[candidate.a].coding, ofB[candidate.b].coding, candidate.sameBorders});
    }
    for (std::size_t i = 0; i < ofA.size(); ++i)
        if (!takenA[i]) pairs.push_back({ofA[i].coding, nullptr, false});
    for (std::size_t i = 0; i < ofB.size(); ++i)
        if (!takenB[i]) pairs.push_back({nullptr, ofB[i].coding, false});
}

} // namespace

std::vector<CodingPair> pairCodings(const StudySnapshot& snapshot, const Compared& compared, std::size_t a,
                                    std::size_t b) {
    struct Group {
        std::vector<Placed> ofA, ofB;
    };
    std::vector<CodingPair> pairs;
    std::map<CodeKey, Group> groups; // of one text
    const auto finish = [&] {
        for (auto& [code, group] : groups) {
            // Codings come by begin, but whole turns may begin before them.
            const auto earlier = [](const Placed& one, const Placed& other) { return one.span < other.span; };
            std::stable_sort(group.ofA.begin(), group.ofA.end(), earlier);
            std::stable_sort(group.ofB.begin(), group.ofB.end(), earlier);
            pairGroup(group.ofA, group.ofB, pairs);
        }
        groups.clear();
    };
    const ComparedText* current = nullptr;
    for (const Coding& coding : snapshot.codings) {
        const ComparedText* text = compared.textOf(coding.passage);
        if (!text || !text->by[a] || !text->by[b]) continue;
        const bool byA = coding.coder == compared.coders[a], byB = coding.coder == compared.coders[b];
        if (!byA && !byB) continue;
        if (text != current) finish();
        current = text;
        Group& group = groups[coding.code];
        (byA ? group.ofA : group.ofB).push_back({&coding, spanFor(snapshot, *text, coding.passage)});
    }
    finish();
    // Codings stand in one array: their addresses are their order.
    std::sort(pairs.begin(), pairs.end(),
              [](const CodingPair& one, const CodingPair& other) { return &one.any() < &other.any(); });
    return pairs;
}

} // namespace kith::agreement
