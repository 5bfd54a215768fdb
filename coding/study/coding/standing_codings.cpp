#include "coding/standing_codings.h"

#include <map>

namespace kith::study {

std::vector<Coding> codingsAt(const project::Project& project, const std::vector<Passage>& passages) {
    constexpr std::size_t few = 8;
    using Spot = std::pair<std::int64_t, CodePointSpan>;
    std::map<SourceKey, std::set<Spot>> spots;
    for (const Passage& passage : passages)
        spots[passage.source].insert({passage.part, passage.span});
    std::vector<Coding> codings;
    const auto take = [&](std::vector<Coding> found) {
        std::move(found.begin(), found.end(), std::back_inserter(codings));
    };
    for (const auto& [source, places] : spots) {
        if (places.size() > few) {
            take(project.codingsIn(source));
            continue;
        }
        for (const Spot& place : places)
            take(project.codingsOn({source, place.first, place.second, {}}));
    }
    return codings;
}

} // namespace kith::study
