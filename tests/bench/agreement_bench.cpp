// What agreement costs: counting and drawing 100,000 codings of two coders, and 20 codes over 13 MB of text.
#include "kith/agreement/bootstrap.h"
#include "kith/agreement/gamma.h"
#include "kith/agreement/measures.h"
#include "kith/agreement/spans.h"
#include "kith/agreement/unitizing.h"
#include "kith/statistics/generator.h"

#include <benchmark/benchmark.h>

namespace kith::bench {
namespace {

using namespace kith::agreement;

constexpr int interviews = 1000;
constexpr int unitsOfEach = 50; // two coders: 100,000 codings

// Two coders who give the same value nine times in ten.
std::vector<ReliabilityData> ratings(std::size_t categories) {
    statistics::Generator generator(1);
    std::vector<ReliabilityData> all(interviews);
    for (ReliabilityData& data : all) {
        data.coders = 2;
        data.categories.resize(categories);
        for (int i = 0; i < unitsOfEach; ++i) {
            const auto value = static_cast<std::int32_t>(generator.below(categories));
            data.values.push_back(value);
            data.values.push_back(generator.below(10) > 0 ? value
                                                          : static_cast<std::int32_t>(generator.below(categories)));
        }
    }
    return all;
}

std::vector<Tally> tallies(const std::vector<ReliabilityData>& data) {
    std::vector<Tally> all;
    for (const ReliabilityData& each : data)
        all.push_back(tallyOf(each));
    return all;
}

void countCodings(benchmark::State& state) {
    const auto data = ratings(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(tallies(data));
}
BENCHMARK(countCodings)->Arg(2)->Arg(20)->Unit(benchmark::kMillisecond);

// 10,000 draws of 1,000 interviews, every coefficient of two coders each time.
void drawInterviews(benchmark::State& state) {
    const auto categories = static_cast<std::size_t>(state.range(0));
    const auto data = ratings(categories);
    std::vector<Measure> measures;
    for (const NamedMeasure& named : measuresFor({Level::Nominal, categories, {}}, 2))
        if (!named.category) measures.push_back([of = named.of](const Tally& tally) { return of(tally).value; });
    Resampling how;
    how.replicates = 10'000;
    for (auto _ : state)
        benchmark::DoNotOptimize(bootstrap(tallies(data), measures, how));
    state.counters["measures"] = static_cast<double>(measures.size());
}
BENCHMARK(drawInterviews)->Arg(2)->Arg(20)->Unit(benchmark::kMillisecond);

constexpr double characters = 13'000'000;
constexpr std::int32_t codes = 20;

// 5,000 passages of each code; the second coder's begin and end somewhat elsewhere, and one in ten is not there.
std::vector<Continuum> markings() {
    statistics::Generator generator(2);
    std::vector<Continuum> all;
    for (std::int32_t code = 0; code < codes; ++code) {
        Continuum continuum{0, characters, {{}, {}}};
        constexpr double room = characters / 5000;
        for (double at = 0; at + room <= characters; at += room) {
            const double begin = at + 200 + static_cast<double>(generator.below(1000));
            const double end = begin + 50 + static_cast<double>(generator.below(300));
            continuum.coders[0].push_back({begin, end, 0});
            if (generator.below(10) > 0)
                continuum.coders[1].push_back({begin + static_cast<double>(generator.below(20)), end + 10, 0});
        }
        all.push_back(std::move(continuum));
    }
    return all;
}

// 20 codes over 13 MB, 195,000 passages: u-alpha, its kin, and three F1s of each code.
void agreementOfCodes(benchmark::State& state) {
    const auto all = markings();
    for (auto _ : state)
        for (const Continuum& continuum : all) {
            const Coincidences of = coincidencesOf(continuum, 1);
            benchmark::DoNotOptimize(uAlpha(of));
            benchmark::DoNotOptimize(cuAlpha(of));
            for (auto* shared : {sharedPassages, overlappingPassages, sharedCharacters})
                benchmark::DoNotOptimize(shared(continuum.coders[0], continuum.coders[1], Codes::Same));
        }
}
BENCHMARK(agreementOfCodes)->Unit(benchmark::kMillisecond);

// An interview of 100 passages, by two coders or three.
void gammaOfAnInterview(benchmark::State& state) {
    statistics::Generator generator(3);
    Continuum continuum{0, 100'000, std::vector<std::vector<Marked>>(static_cast<std::size_t>(state.range(0)))};
    for (int i = 0; i < 100; ++i) {
        const double begin = i * 1000 + static_cast<double>(generator.below(500));
        const auto code = static_cast<std::int32_t>(generator.below(9));
        for (auto& marked : continuum.coders)
            if (generator.below(10) > 0)
                marked.push_back({begin + static_cast<double>(generator.below(50)),
                                  begin + 300 + static_cast<double>(generator.below(50)), code});
    }
    for (auto _ : state) {
        const Gamma found = gamma(continuum);
        state.counters["gamma"] = found.gamma.value.value_or(-9);
        state.counters["samples"] = found.samples;
    }
}
BENCHMARK(gammaOfAnInterview)->Arg(2)->Arg(3)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kith::bench
