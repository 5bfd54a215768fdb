// What a researcher waits for: importing, opening, coding, undoing, counting.
#include "generated_study.h"

#include "kith/study/coding.h"
#include "kith/study/create.h"
#include "kith/study/evidence.h"
#include "kith/study/progress.h"
#include "kith/study/results.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>

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

// What a window needs before it shows anything.
void openToRead(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(project::Project::open(largeProject(), project::Access::ReadOnly));
}
BENCHMARK(openToRead)->Unit(benchmark::kMillisecond)->UseRealTime();

void sourcesCodebookCases(benchmark::State& state) {
    const auto project = project::Project::open(largeProject(), project::Access::ReadOnly);
    for (auto _ : state) {
        benchmark::DoNotOptimize(project.sources());
        benchmark::DoNotOptimize(project.codebook());
        benchmark::DoNotOptimize(project.cases());
    }
}
BENCHMARK(sourcesCodebookCases)->Unit(benchmark::kMillisecond)->UseRealTime();

double residentMegabytes() {
    std::ifstream statm("/proc/self/statm");
    double pages = 0;
    statm >> pages >> pages;
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void takeSnapshot(benchmark::State& state) {
    const auto project = project::Project::open(largeProject(), project::Access::ReadOnly);
    const auto quotes = state.range(0) == 0 ? project::Quotes::Leave : project::Quotes::Read;
    malloc_trim(0);
    const double before = residentMegabytes();
    double held = 0;
    for (auto _ : state) {
        const StudySnapshot snapshot = project.snapshot(quotes);
        state.PauseTiming();
        held = residentMegabytes() - before;
        state.ResumeTiming();
    }
    state.counters["MB"] = held;
}
BENCHMARK(takeSnapshot)->ArgName("quotes")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

// One transcript of 300,000 characters with 5,000 codings among all the others.
void openLongTranscript(benchmark::State& state) {
    const TemporaryFolder folder;
    auto writer = project::Project::open(copyOfLargeProject(folder.path()), project::Access::ReadWrite);
    const SourceKey source = addLongTranscript(writer, folder.path());
    const auto project = project::Project::open(writer.file(), project::Access::ReadOnly);
    std::size_t found = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(project.text(source));
        benchmark::DoNotOptimize(project.turns(source));
        found = project.codingsIn(source).size();
    }
    state.counters["codings"] = static_cast<double>(found);
}
BENCHMARK(openLongTranscript)->Unit(benchmark::kMillisecond)->UseRealTime();

void passagesBehindNumbers(benchmark::State& state) {
    const auto project = project::Project::open(largeProject(), project::Access::ReadOnly);
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    std::vector<CodingKey> keys;
    for (std::size_t i = 0; i < 200; ++i)
        keys.push_back(snapshot.codings[i * snapshot.codings.size() / 200].key);
    for (auto _ : state)
        benchmark::DoNotOptimize(study::passagesOf(project, snapshot, keys, "en"));
}
BENCHMARK(passagesBehindNumbers)->Unit(benchmark::kMillisecond)->UseRealTime();

void backUp(benchmark::State& state) {
    const TemporaryFolder folder;
    const auto project = project::Project::open(largeProject(), project::Access::ReadOnly);
    int run = 0;
    for (auto _ : state)
        project.backUp(folder.path() / fmt::format("{}.kith", ++run));
}
BENCHMARK(backUp)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

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

// What a coding desk reads again after every edit.
void countsAfterACoding(benchmark::State& state) {
    const auto project = project::Project::open(largeProject(), project::Access::ReadWrite);
    for (auto _ : state) {
        benchmark::DoNotOptimize(study::codingProgress(project));
        benchmark::DoNotOptimize(study::codingCounts(project));
    }
}
BENCHMARK(countsAfterACoding)->Unit(benchmark::kMillisecond)->UseRealTime();

void changedCoding(benchmark::State& state) {
    const TemporaryFolder folder;
    auto project = project::Project::open(copyOfLargeProject(folder.path()), project::Access::ReadWrite);
    const CodingKey coding = project.codingsIn(project.sources()[500].key)[50].key;
    int run = 0;
    for (auto _ : state) {
        study::CodingChanges changes;
        changes.memo = fmt::format("memo {}", ++run);
        study::reviseCodings(project, {coding}, changes, "bench");
    }
}
BENCHMARK(changedCoding)->Unit(benchmark::kMillisecond)->UseRealTime();

void codedInVivo(benchmark::State& state) {
    const TemporaryFolder folder;
    auto project = project::Project::open(copyOfLargeProject(folder.path()), project::Access::ReadWrite);
    const Passage passage{project.sources()[500].key, 1, {{100}, {160}}, {}};
    study::CodingWish wish;
    wish.coder = "bench";
    for (auto _ : state)
        study::codeInVivo(project, passage, "factor.learning", wish);
}
BENCHMARK(codedInVivo)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(10);

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
