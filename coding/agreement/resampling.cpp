#include "resampling.h"

#include "kith/statistics/generator.h"

#include <algorithm>

namespace kith::agreement {

std::vector<Resampled> resample(std::span<const Parts> clusters, std::size_t sums, std::size_t answers,
                                const Resampling& how, const MeasureSums& measure) {
    std::vector<Resampled> found(answers);
    if (clusters.size() < 2) return found;
    statistics::Generator generator(how.seed);
    std::vector<std::vector<double>> values(answers);
    std::vector<std::uint32_t> times(clusters.size());
    std::vector<double> sum(sums);
    std::vector<std::optional<double>> answer(answers);
    for (int replicate = 0; replicate < how.replicates; ++replicate) {
        std::fill(times.begin(), times.end(), 0);
        for (std::size_t i = 0; i < clusters.size(); ++i)
            ++times[generator.below(clusters.size())];
        std::fill(sum.begin(), sum.end(), 0.0);
        for (std::size_t i = 0; i < clusters.size(); ++i)
            if (times[i] > 0)
                for (const Part& part : clusters[i])
                    sum[part.place] += times[i] * part.amount;
        std::fill(answer.begin(), answer.end(), std::nullopt);
        measure(sum, answer);
        for (std::size_t a = 0; a < answers; ++a) {
            if (answer[a])
                values[a].push_back(*answer[a]);
            else
                ++found[a].undefined;
        }
    }
    for (std::size_t a = 0; a < answers; ++a) {
        std::sort(values[a].begin(), values[a].end());
        if (values[a].empty() || values[a].front() == values[a].back()) continue;
        found[a].interval =
            Interval{statistics::quantile(values[a], 0.025), statistics::quantile(values[a], 0.975), 0.95, how.method};
    }
    return found;
}

} // namespace kith::agreement
