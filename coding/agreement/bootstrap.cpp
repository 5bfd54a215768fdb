#include "kith/agreement/bootstrap.h"

#include "resampling.h"

#include <map>

namespace kith::agreement {

std::vector<Resampled> bootstrap(std::span<const Tally> interviews, std::span<const Measure> measures,
                                 const Resampling& how) {
    if (interviews.empty()) return std::vector<Resampled>(measures.size());
    // The sum of all has every key; a draw only fills in other counts.
    Tally sum{interviews.front().coders, interviews.front().categories, {}};
    std::map<Tally::Key, std::uint32_t> places;
    for (const Tally& interview : interviews)
        for (const Tally::Entry& entry : interview.entries)
            places.emplace(entry.key, 0);
    for (auto& [key, place] : places) {
        place = static_cast<std::uint32_t>(sum.entries.size());
        sum.entries.push_back({key, 0});
    }
    std::vector<Parts> parts(interviews.size());
    for (std::size_t i = 0; i < interviews.size(); ++i)
        for (const Tally::Entry& entry : interviews[i].entries)
            parts[i].push_back({places.at(entry.key), static_cast<double>(entry.count)});
    return resample(parts, sum.entries.size(), measures.size(), how,
                    [&](std::span<const double> counts, std::span<std::optional<double>> answers) {
                        for (std::size_t i = 0; i < counts.size(); ++i)
                            sum.entries[i].count = static_cast<std::int64_t>(counts[i]);
                        for (std::size_t m = 0; m < measures.size(); ++m)
                            answers[m] = measures[m](sum);
                    });
}

} // namespace kith::agreement
