// What measuring networks costs: every measure of many accounts, and the structure of one large network.
#include "kith/network/measures.h"
#include "kith/statistics/generator.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

namespace kith::bench {
namespace {

using statistics::Generator;

// Every pair was asked about; three in ten have a tie. All are rated, with ten roles and twelve organisations.
std::vector<EgoNetwork> manyNetworks(std::size_t count, std::size_t alters) {
    Generator generator(statistics::fixedSeed);
    std::vector<EgoNetwork> networks(count);
    for (EgoNetwork& network : networks) {
        network.alters.resize(alters);
        for (Alter& alter : network.alters) {
            alter.duration = generator.below(2) == 0 ? Duration::Lasting : Duration::Passing;
            alter.intensity = generator.below(2) == 0 ? Intensity::Intense : Intensity::Slight;
            alter.layer = layerOf(alter.duration, alter.intensity);
            alter.strength = static_cast<Strength>(1 + generator.below(3));
            alter.mainRole = fmt::format("role.{}", generator.below(10));
            alter.organisation = fmt::format("organisation {}", generator.below(12));
        }
        for (std::size_t a = 0; a < alters; ++a)
            for (std::size_t b = a + 1; b < alters; ++b)
                network.ties.push_back({a, b, generator.unit() < 0.3 ? TieStatus::Tie : TieStatus::NoTie, {}});
    }
    return networks;
}

void measureManyNetworks(benchmark::State& state) {
    const std::vector<EgoNetwork> networks = manyNetworks(10'000, 30);
    for (auto _ : state)
        for (const EgoNetwork& network : networks)
            benchmark::DoNotOptimize(network::measure(network, {}));
}
BENCHMARK(measureManyNetworks)->Unit(benchmark::kMillisecond);

// The same with weights, which projects do not have between contacts.
void measureManyWeightedNetworks(benchmark::State& state) {
    const std::vector<EgoNetwork> networks = manyNetworks(10'000, 30);
    std::vector<network::Graph> ties;
    for (const EgoNetwork& network : networks) {
        ties.emplace_back(network.alters.size() + 1);
        for (std::size_t i = 0; i < network.alters.size(); ++i)
            ties.back().addTie(0, i + 1, *weightOf(network.alters[i].strength));
        for (const AlterTie& tie : network.ties)
            if (tie.status == TieStatus::Tie)
                ties.back().addTie(tie.a + 1, tie.b + 1, static_cast<double>(1 + (tie.a + tie.b) % 3));
    }
    for (auto _ : state)
        for (const network::Graph& graph : ties)
            benchmark::DoNotOptimize(network::structureOf(graph, graph));
}
BENCHMARK(measureManyWeightedNetworks)->Unit(benchmark::kMillisecond);

void measureOneLargeNetwork(benchmark::State& state) {
    const EgoNetwork network = manyNetworks(1, 500).front();
    for (auto _ : state)
        benchmark::DoNotOptimize(network::measure(network, {}));
}
BENCHMARK(measureOneLargeNetwork)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kith::bench
