// What a researcher waits for when searching: the index, the first lines, all lines, the index after an edit.
#include "bare_index.h"
#include "generated_study.h"

#include "kith/study/coding.h"
#include "kith/study/create.h"
#include "kith/study/search.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

namespace kith::bench {
namespace {

namespace fs = std::filesystem;
using project::Access;
using project::Project;

std::int64_t bytesIn(const fs::path& folder) {
    std::int64_t bytes = 0;
    for (const auto& file : fs::recursive_directory_iterator(folder))
        if (file.is_regular_file()) bytes += static_cast<std::int64_t>(file.file_size());
    return bytes;
}

std::int64_t wordsOf(const Project& project) {
    std::int64_t bytes = 0;
    for (const Source& source : project.sources())
        project.forEachText(source.key, [&](std::int64_t, const Text& text) {
            bytes += static_cast<std::int64_t>(text.utf8().size());
            return true;
        });
    return bytes;
}

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// The large study with its index.
const Project& indexed() {
    static const Project project = [] {
        Project large = Project::open(largeProject(), Access::ReadOnly);
        study::updateIndex(large, {}, {});
        return large;
    }();
    return project;
}

void buildIndex(benchmark::State& state) {
    const Project project = Project::open(largeProject(), Access::ReadOnly);
    const std::int64_t text = wordsOf(project);
    for (auto _ : state) {
        state.PauseTiming();
        study::removeIndex(project);
        state.ResumeTiming();
        study::updateIndex(project, {static_cast<int>(state.range(0))}, {});
    }
    state.SetBytesProcessed(state.iterations() * text);
    state.counters["times_the_text"] =
        static_cast<double>(bytesIn(study::indexFolder(project.file()))) / static_cast<double>(text);
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK(buildIndex)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

// The same documents, terms and positions, given to Xapian by a program that does nothing else.
void buildBareIndex(benchmark::State& state) {
    const int shards = static_cast<int>(state.range(0));
    const TemporaryFolder folder;
    const Project project = Project::open(largeProject(), Access::ReadOnly);
    study::removeIndex(project);
    study::updateIndex(project, {shards}, {});
    const std::vector<BareShard> documents = readBareShards(study::indexFolder(project.file()));
    for (auto _ : state)
        writeBareShards(documents, folder.path() / "bare");
    state.SetBytesProcessed(state.iterations() * wordsOf(project));
    state.counters["times_the_text"] =
        static_cast<double>(bytesIn(folder.path() / "bare")) / static_cast<double>(wordsOf(project));
}
BENCHMARK(buildBareIndex)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

void search(benchmark::State& state, const Project& project, const std::string& query, std::size_t most,
            bool useIndex = true) {
    study::SearchWish wish;
    wish.query = query;
    wish.most = most;
    wish.useIndex = useIndex;
    std::size_t passages = 0;
    for (auto _ : state) {
        const study::SearchAnswer answer = study::searchStudy(project, wish, {});
        passages = answer.passages.size();
        benchmark::DoNotOptimize(study::concordanceLines(answer, 40));
    }
    state.counters["passages"] = static_cast<double>(passages);
}

// Of the words that a generated interview is made of, "ander" is common and "cordaba" is rare.
const std::map<std::string, std::string>& queries() {
    static const std::map<std::string, std::string> all{{"word", "think"},
                                                        {"phrase", "\"" + phrase + "\""},
                                                        {"near", "people NEAR/5 ask"},
                                                        {"prefix", "verw*"},
                                                        {"shortPrefix", "v*"},
                                                        {"fuzzy", "peple~"},
                                                        {"codesAndWords", "people code:factor.learning stage:build"}};
    return all;
}

void first50(benchmark::State& state, const std::string& query) {
    search(state, indexed(), queries().at(query), 50);
}
BENCHMARK_CAPTURE(first50, word, "word")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first50, phrase, "phrase")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first50, near, "near")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first50, prefix, "prefix")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first50, shortPrefix, "shortPrefix")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first50, fuzzy, "fuzzy")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first50, codesAndWords, "codesAndWords")->Unit(benchmark::kMillisecond);

void everyPassage(benchmark::State& state, bool useIndex) {
    search(state, indexed(), queries().at("phrase"), 0, useIndex);
}
BENCHMARK_CAPTURE(everyPassage, withIndex, true)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(everyPassage, withoutIndex, false)->Unit(benchmark::kMillisecond)->UseRealTime();

void indexAfterOneEdit(benchmark::State& state) {
    const TemporaryFolder folder;
    Project project = Project::open(copyOfLargeProject(folder.path()), Access::ReadWrite);
    study::updateIndex(project, {}, {});
    const Source source = project.sources()[500];
    std::int64_t at = 100;
    for (auto _ : state) {
        state.PauseTiming();
        study::CodingWish wish;
        wish.code = "factor.learning";
        wish.coder = "bench";
        study::applyCode(project, {{source.key, 1, {{at}, {at + 20}}, {}}}, wish);
        at += 7;
        state.ResumeTiming();
        study::updateIndex(project, {}, {});
    }
}
BENCHMARK(indexAfterOneEdit)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(30);

// A survey of so many answers, two a row.
class ManyAnswers {
public:
    explicit ManyAnswers(std::int64_t answers) {
        const fs::path file = folder_.path() / "many.kith";
        Project project = study::createProject(file, {"", "rajagopal-2012", "bench"});
        study::importFiles(project, {writeSurvey(folder_.path(), answers / 2)}, surveyOptions(), {});
        project_.emplace(std::move(project));
    }
    Project& project() { return *project_; }

private:
    TemporaryFolder folder_;
    std::optional<Project> project_;
};

ManyAnswers& millionAnswers() {
    static ManyAnswers answers(1'000'000);
    return answers;
}

void millionAnswersIndex(benchmark::State& state) {
    Project& project = millionAnswers().project();
    for (auto _ : state)
        study::updateIndex(project, {}, {});
    state.SetBytesProcessed(state.iterations() * wordsOf(project));
    state.counters["MB"] = static_cast<double>(bytesIn(study::indexFolder(project.file()))) / 1e6;
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK(millionAnswersIndex)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

void millionAnswersFirst50(benchmark::State& state, const std::string& query) {
    Project& project = millionAnswers().project();
    study::updateIndex(project, {}, {});
    search(state, project, query, 50);
}
BENCHMARK_CAPTURE(millionAnswersFirst50, word, "canverbe")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionAnswersFirst50, commonWord, "an")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionAnswersFirst50, phrase, "\"an an\"")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionAnswersFirst50, near, "an NEAR/3 be")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionAnswersFirst50, prefix, "verw*")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionAnswersFirst50, attribute, "an attribute.years:5..10 attribute.country:Uganda")
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kith::bench
