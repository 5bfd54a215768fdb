// What a researcher waits for: importing, opening, coding, undoing, counting.
#include "generated_study.h"

#include "kith/study/coding.h"
#include "kith/study/create.h"
#include "kith/study/results.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

namespace kith::bench {
namespace {

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void importInterviews(benchmark::State& state) {
    const TemporaryFolder folder;
    const auto files = writeInterviews(folder.path() / "interviews");
    std::int64_t bytes = 0;
    for (const auto& file : files)
        bytes += static_cast<std::int64_t>(std::filesystem::file_size(file));
    int run = 0;
    for (auto _ : state) {
        project::Project project =
            study::createProject(folder.path() / fmt::format("{}.kith", ++run), {"", "rajagopal-2012", "bench"});
        study::ImportOptions options;
        options.by = "bench";
        benchmark::DoNotOptimize(study::importFiles(project, files, options, {}));
    }
    state.SetBytesProcessed(state.iterations() * bytes);
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK(importInterviews)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void importSurvey(benchmark::State& state) {
    const TemporaryFolder folder;
    const auto file = writeSurvey(folder.path(), state.range(0));
    int run = 0;
    for (auto _ : state) {
        project::Project project =
            study::createProject(folder.path() / fmt::format("{}.kith", ++run), {"", "rajagopal-2012", "bench"});
        benchmark::DoNotOptimize(study::importFiles(project, {file}, surveyOptions(), {}));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK(importSurvey)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(importSurvey)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

void openProject(benchmark::State& state) {
    const TemporaryFolder folder;
    const auto file = copyOfLargeProject(folder.path());
    for (auto _ : state) {
        auto project = project::Project::open(file, project::Access::ReadWrite);
        benchmark::DoNotOptimize(project.sources());
        benchmark::DoNotOptimize(project.codebook());
    }
}
BENCHMARK(openProject)->Unit(benchmark::kMillisecond)->UseRealTime();

void oneCoding(benchmark::State& state) {
    const TemporaryFolder folder;
    auto project = project::Project::open(copyOfLargeProject(folder.path()), project::Access::ReadWrite);
    const Source source = project.sources()[500];
    const std::vector<Passage> passages{{source.key, 1, {{100}, {160}}, {}}};
    int run = 0;
    for (auto _ : state) {
        study::CodingWish wish;
        wish.code = "factor.learning";
        wish.coder = fmt::format("coder {}", ++run);
        study::applyCode(project, passages, wish);
    }
}
BENCHMARK(oneCoding)->Unit(benchmark::kMillisecond)->UseRealTime();

void bulkCoding(benchmark::State& state) {
    const TemporaryFolder folder;
    auto project = project::Project::open(copyOfLargeProject(folder.path()), project::Access::ReadWrite);
    study::PassageChoice choice;
    choice.exact = phrase;
    int run = 0;
    std::int64_t coded = 0;
    for (auto _ : state) {
        study::CodingWish wish;
        wish.code = "factor.network";
        wish.coder = fmt::format("coder {}", ++run);
        coded = study::applyCode(project, study::choosePassages(project, choice, {}), wish).codings;
    }
    state.counters["passages"] = static_cast<double>(coded);
}
BENCHMARK(bulkCoding)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void undoBulkCoding(benchmark::State& state) {
    const TemporaryFolder folder;
    auto project = project::Project::open(copyOfLargeProject(folder.path()), project::Access::ReadWrite);
    study::PassageChoice choice;
    choice.exact = phrase;
    study::CodingWish wish;
    wish.code = "factor.network";
    wish.coder = "coder";
    study::applyCode(project, study::choosePassages(project, choice, {}), wish);
    for (auto _ : state) {
        project.undo("bench");
        state.PauseTiming();
        project.redo("bench");
        state.ResumeTiming();
    }
}
BENCHMARK(undoBulkCoding)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void factorTable(benchmark::State& state) {
    const auto project = project::Project::open(largeProject(), project::Access::ReadOnly);
    for (auto _ : state)
        benchmark::DoNotOptimize(study::makeTable(project.snapshot(project::Quotes::Leave), "factors-by-people", {}));
}
BENCHMARK(factorTable)->Unit(benchmark::kMillisecond)->UseRealTime();

void allNetworks(benchmark::State& state) {
    const auto project = project::Project::open(largeProject(), project::Access::ReadOnly);
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    for (auto _ : state)
        benchmark::DoNotOptimize(study::networks(snapshot));
}
BENCHMARK(allNetworks)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace kith::bench
