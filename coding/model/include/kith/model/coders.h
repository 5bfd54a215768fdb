// Whose decisions count where several coders decided and a table can show only one.
#pragma once

#include "kith/model/snapshot.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith {

// The coder that adjudicated decisions carry.
inline constexpr std::string_view adjudication = "adjudication";

// One coder for each source, so that nothing counts twice and work that was divided among coders counts whole: of those
// who coded the source (an assignment done, or a coding there that is not of the layer "interview") the first in the
// ranking. An adjudication that is not finished (its assignment is open) does not count yet: it holds only what has
// been decided so far. Ranking: adjudication, then the coder with most finished assignments, then with most codings,
// then by name.
class CountingCoders {
public:
    explicit CountingCoders(const StudySnapshot& snapshot);
    // Everybody who coded, rated or judged, first the one who counts most.
    [[nodiscard]] const std::vector<Coder>& ranking() const { return ranking_; }
    // Place in the ranking; ranking().size() for somebody who is not in it.
    [[nodiscard]] std::size_t rankOf(const Coder& coder) const;
    // The coder whose codings of the source count; nullptr where nobody has coded it.
    [[nodiscard]] const Coder* of(SourceKey source) const;

private:
    std::vector<Coder> ranking_;
    std::unordered_map<Coder, std::size_t> ranks_;
    std::unordered_map<SourceKey, std::size_t> bySource_;
};

} // namespace kith
