// What finding people costs: words per second on one core and on all, loading a language, memory.
#include "generated_study.h"

#include "kith/people/people.h"
#include "kith/study/people.h"
#include "language.h"
#include "people_embedded.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <map>
#include <vector>

namespace kith::bench {
namespace {

namespace fs = std::filesystem;

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// A marked text as it was before it was marked: "{anna mijn *buurvrouw}" is "mijn buurvrouw".
std::string unmarked(const std::string& marked) {
    std::string words;
    for (std::size_t i = marked.find("\n---\n") + 5; i < marked.size(); ++i) {
        if (marked[i] == '{')
            i = marked.find_first_of(" \n", i);
        else if (marked[i] != '}' && marked[i] != '*')
            words += marked[i];
    }
    return words;
}

std::int64_t wordsOf(const std::string& text) {
    std::int64_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

// The invented interviews of a language, one after another, so often that they have 200,000 words.
std::string manyInterviews(const std::string& language) {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(KITH_SOURCE_DIR) / "corpus-samples/mentions" / language))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::string once;
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        once += unmarked({std::istreambuf_iterator<char>(in), {}}) + "\n";
    }
    std::string all;
    for (std::int64_t words = 0; words < 200'000; words += wordsOf(once))
        all += once;
    return all;
}

const std::string& interviewsIn(const std::string& language) {
    static const std::string english = manyInterviews("en");
    static const std::string dutch = manyInterviews("nl");
    return language == "en" ? english : dutch;
}

// Words per second on one core, the language loaded before.
void findPeople(benchmark::State& state, const std::string& language) {
    const Text text = Text::normalise(interviewsIn(language));
    (void)people::language(language);
    std::size_t mentions = 0;
    for (auto _ : state)
        mentions = people::findMentions(text, language).size();
    state.SetItemsProcessed(state.iterations() * wordsOf(text.utf8()));
    state.counters["mentions"] = static_cast<double>(mentions);
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK_CAPTURE(findPeople, english, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findPeople, dutch, "nl")->Unit(benchmark::kMillisecond);

// Words per second of `kith mentions` over 64 files of some 6,000 words in both languages, on all cores.
void findPeopleInFiles(benchmark::State& state) {
    const TemporaryFolder folder;
    std::vector<fs::path> files;
    std::int64_t words = 0;
    constexpr int pieces = 32; // of each language
    for (const std::string language : {"en", "nl"}) {
        const std::string& all = interviewsIn(language);
        std::size_t begin = 0;
        for (int i = 1; i <= pieces; ++i) {
            const std::size_t end =
                i == pieces ? all.size() : all.find('\n', all.size() / pieces * static_cast<std::size_t>(i)) + 1;
            const std::string piece = all.substr(begin, end - begin);
            files.push_back(folder.path() / fmt::format("{}-{:02}.txt", language, i));
            std::ofstream(files.back(), std::ios::binary) << piece;
            words += wordsOf(piece);
            begin = end;
        }
    }
    std::size_t bytes = 0;
    for (auto _ : state)
        study::mentionsInFiles(files, {}, study::mentionsAsJson,
                               [&bytes](const std::string& json) { bytes += json.size(); });
    benchmark::DoNotOptimize(bytes);
    state.SetItemsProcessed(state.iterations() * words);
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK(findPeopleInFiles)->Unit(benchmark::kMillisecond)->UseRealTime();

// The lists and the model of a language read anew, as when a program starts. Their bytes are in the system's cache.
void loadLanguage(benchmark::State& state, const std::string& language) {
    std::vector<people::LanguageFile> files;
    for (const embedded::File& file : embedded::people())
        if (file.name.starts_with("languages/common/") || file.name.starts_with("languages/" + language + "/"))
            files.push_back({file.name, file.bytes});
    // The first time its pages come into the process as well.
    static std::map<std::string, double> firstTimes;
    if (!firstTimes.contains(language)) {
        const auto begin = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(people::readLanguage(language, files));
        firstTimes[language] =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(people::readLanguage(language, files));
    state.counters["first_ms"] = firstTimes[language];
    state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK_CAPTURE(loadLanguage, english, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(loadLanguage, dutch, "nl")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kith::bench
