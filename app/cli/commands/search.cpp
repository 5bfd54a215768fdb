// kith search: passages that answer a query, with the words around them.
#include "commands.h"
#include "common.h"

#include "kith/report/pictures.h"
#include "kith/study/search.h"
#include "kith/study/similar.h"
#include "kith/study/writing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fcntl.h>
#include <spawn.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>

extern char** environ;

namespace kith::cli {
namespace {

constexpr int shownUnlessAsked = 50;

struct Input {
    std::string project, order = "document", sort, by, output, picture, save, coder, language = "en";
    std::vector<std::string> query, sources, shards;
    int limit = shownUnlessAsked, width = 40;
    std::string like;
    std::vector<std::string> accept, reject;
    bool count = false, kwic = false, best = false, json = false, withoutIndex = false, quality = false;

    [[nodiscard]] std::string typed() const { return fmt::format("{}", fmt::join(query, " ")); }

    // Everything must be found where everything is written, counted, drawn or sorted.
    [[nodiscard]] bool wantsAll() const {
        return limit == 0 || count || !by.empty() || !picture.empty() || !sort.empty() || !output.empty();
    }

    [[nodiscard]] study::SearchWish wish() const {
        const std::map<std::string, study::SearchOrder> orders{{"document", study::SearchOrder::Document},
                                                               {"relevance", study::SearchOrder::Relevance},
                                                               {"time", study::SearchOrder::Time}};
        study::SearchWish wish;
        wish.query = typed();
        wish.order = orders.at(order);
        wish.occurrences = best ? study::Occurrences::BestOfTurn : study::Occurrences::Every;
        wish.most = wantsAll() ? 0 : static_cast<std::size_t>(limit);
        wish.sources = sources;
        wish.useIndex = !withoutIndex;
        return wish;
    }
};

// 'kith index' in a process of its own, which goes on when this one has ended; whoever is there first writes.
void indexInBackground(const std::string& project) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    for (const int stream : {0, 1, 2})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    const std::string full = std::filesystem::absolute(project).string();
    std::vector<std::string> words{"kith", "index", full};
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    posix_spawn(&process, "/proc/self/exe", &files, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
}

void sayCounts(Screen& screen, const study::SearchAnswer& answer) {
    const auto counted = [](std::int64_t count, const char* one, const char* many) {
        return fmt::format("{} {}", count, count == 1 ? one : many);
    };
    const auto passages = static_cast<std::int64_t>(answer.passages.size());
    std::string line = counted(passages, "passage", "passages") + " in " + counted(answer.turns, "turn", "turns");
    if (!answer.complete) {
        line = "the first " + line;
        if (answer.passagesInAll > 0)
            line += fmt::format(", of {} in {}", answer.passagesInAll, counted(answer.turnsInAll, "turn", "turns"));
        else if (answer.turnsInAll > 0)
            line += fmt::format("; {} have one", counted(answer.turnsInAll, "turn", "turns"));
        else
            line += "; there may be more";
        line += "; --limit 0 shows all";
    }
    screen.note(line);
    for (const std::string& note : answer.notes)
        screen.note(note);
    for (const study::UnknownWord& unknown : answer.unknown)
        screen.note(unknown.suggestions.empty()
                        ? fmt::format("\"{}\" stands nowhere.", unknown.word)
                        : fmt::format("\"{}\" stands nowhere. Spelled like it, or holding it: {}.", unknown.word,
                                      fmt::join(unknown.suggestions, ", ")));
}

// On the screen, or into the file that was asked for.
void give(Screen& screen, const Input& in, const Table& table) {
    if (in.output.empty()) return screen.table(table, in.json, in.language);
    study::writeTable(in.output, table, in.language);
    screen.print(in.output);
}

void show(Screen& screen, const Input& in, study::SearchAnswer& answer) {
    if (!in.output.empty()) {
        if (const auto withheld = study::withholdWords(answer); withheld > 0)
            screen.note(fmt::format("the words of {} passages are left out: they may not be quoted", withheld));
        give(screen, in, study::concordanceTable(answer, 0, in.language));
    } else if (in.kwic && !in.json) {
        screen.write(study::concordanceLines(answer, static_cast<std::size_t>(in.width)));
    } else {
        give(screen, in,
             study::concordanceTable(answer, in.json ? 0 : static_cast<std::size_t>(in.width), in.language));
    }
}

void searchProject(Screen& screen, const Input& in) {
    const auto project = toRead(in.project);
    const bool soon = study::isIndexNearlyCurrent(project);
    if (soon && !in.withoutIndex) study::updateIndex(project, {}, screen.job());
    study::SearchAnswer answer = study::searchStudy(project, in.wish(), screen.job());
    const std::map<std::string, study::SortBy> sorts{
        {"", study::SortBy::Order}, {"left", study::SortBy::LeftContext}, {"right", study::SortBy::RightContext}};
    study::sortPassages(answer.passages, sorts.at(in.sort));
    if (!in.picture.empty()) {
        study::writePicture(in.picture, study::dispersionPicture(project, answer, in.language));
        screen.print(in.picture);
    }
    if (in.count) {
        give(screen, in, study::totalsTable(answer, in.language));
    } else if (!in.by.empty()) {
        give(screen, in, study::countsTable(project, answer, in.by, in.language));
    } else if (in.picture.empty() || !in.output.empty()) {
        if (in.limit > 0 && in.output.empty()) study::showFirst(answer, static_cast<std::size_t>(in.limit));
        show(screen, in, answer);
    }
    sayCounts(screen, answer);
    if (!soon && !in.withoutIndex && study::mayWriteIndex(project)) {
        std::fflush(stdout);
        indexInBackground(in.project);
        screen.note("the index is being made in the background; until then searching reads the texts themselves");
    }
}

// Several studies, or an archive, as one.
void searchShards(Screen& screen, const Input& in) {
    if (!in.sources.empty() || !in.by.empty() || !in.picture.empty() || !in.sort.empty() || !in.save.empty())
        throw WrongUsage{"--source, --by, --sort, --dispersion and --save are of one project, not of shards."};
    std::vector<std::string> shards{in.project};
    shards.insert(shards.end(), in.shards.begin(), in.shards.end());
    study::SearchAnswer answer = study::searchShards(shards, in.wish(), screen.job());
    if (in.count)
        give(screen, in, study::totalsTable(answer, in.language));
    else
        show(screen, in, answer);
    sayCounts(screen, answer);
}

// More like this: suggestions, shown, accepted or rejected.
void suggest(Screen& screen, const Input& in) {
    const study::Likeness likeness = study::likenessFrom(in.like);
    if (!in.sources.empty() || !in.shards.empty() || !in.by.empty() || !in.picture.empty() || in.count || in.kwic)
        throw WrongUsage{"--like goes with --limit, --accept, --reject, --output and --json."};
    const auto accepted = numbersFrom(in.accept, "--accept"), rejected = numbersFrom(in.reject, "--reject");
    for (const int number : accepted)
        if (std::find(rejected.begin(), rejected.end(), number) != rejected.end())
            throw WrongUsage{fmt::format("{} cannot be both accepted and rejected.", number)};
    const auto most = static_cast<std::size_t>(in.limit == 0 ? shownUnlessAsked : in.limit);
    if (accepted.empty() && rejected.empty()) {
        give(screen, in,
             study::suggestionsTable(study::suggestSimilar(toRead(in.project), likeness, most, screen.job()),
                                     in.language));
        return;
    }
    auto project = toEdit(in.project);
    const study::SimilarPassages suggestions = study::suggestSimilar(project, likeness, most, screen.job());
    const std::string coder = Screen::coder(in.coder);
    const auto say = [&](std::int64_t count, const char* done, const std::vector<int>& numbers) {
        screen.print(fmt::format("{} {}", count, done));
        for (const std::string& place : study::placesOf(suggestions, numbers))
            screen.print("  " + place);
    };
    // Both by the numbers of the one list that was shown.
    if (!accepted.empty())
        say(study::acceptSuggestions(project, likeness, suggestions, accepted, coder), "coded", accepted);
    if (!rejected.empty())
        say(study::rejectSuggestions(project, likeness, suggestions, rejected, coder), "rejected", rejected);
}

} // namespace

Command searchCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "search";
    command.summary = "find passages by words, phrases, nearness and what is known of them";
    command.description =
        "  trust                word in any form, by its stem in the language spoken\n"
        "  =trusted             as written (case and accents do not count)\n"
        "  \"as it stands\"       these words in a row, as written\n"
        "  netw* *werk w?rd     any letters, one letter        Hanneke~   one letter may differ\n"
        "  a NEAR/5 b           within five words              a ADJ/5 b  in this order\n"
        "  a b, a OR b, NOT a, ( )\n"
        "  who:interviewee speaker: case: source: language: code: contact: role: stage: coder: attribute.NAME:5..10\n"
        "  @NAME                a saved query\n"
        "An answer is one passage for each place, with the turn's words around it. The user guide tells more.";
    command.arguments = {
        projectArgument(in->project),
        {"QUERY", &in->query, "what to look for", false, {}},
        {"-s,--source", &in->sources, "title or number of the source, or SURVEY/RESPONDENT; several times", false, {}},
        {"--order", &in->order, "order of the passages", false, {"document", "relevance", "time"}},
        {"--limit", &in->limit, "so many passages; 0: all", false, {}},
        {"--best", &in->best, "one passage a turn: the shortest with as many of the words as the turn has", false, {}},
        {"--count", &in->count, "only how many passages, turns, sources and cases", false, {}},
        {"--by", &in->by, "count by source, by case, or by an attribute of the cases", false, {}},
        {"--kwic", &in->kwic, "concordance lines, the passages below each other", false, {}},
        {"--width", &in->width, "characters of context on either side in the lines shown; 0: all there is", false, {}},
        {"--sort", &in->sort, "by the words on one side of the passage", false, {"left", "right"}},
        {"--dispersion", &in->picture, "draw where in each source the passages stand: a file, .svg or .png", false, {}},
        {"-o,--output", &in->output, "write all passages to a file: .csv .xlsx .html .json .tex", false, {}},
        {"--shard",
         &in->shards,
         "search this too: a project, the folder of an index, HOST:PORT; several times",
         false,
         {}},
        {"--like",
         &in->like,
         "instead of a query: turns that speak as those with a CODE do, or contact:CASE/CONTACT, or "
         "passage:SOURCE/TURN",
         false,
         {}},
        {"--accept", &in->accept, "code these suggestions of --like, by their numbers: 1,4-6", false, {}},
        {"--reject", &in->reject, "never suggest these again, and learn from it", false, {}},
        {"--like-quality", &in->quality, "measure how good suggestions are, code by code, in this study", false, {}},
        {"--save", &in->save, "keep the query under this name", false, {}},
        {"--without-index", &in->withoutIndex, "read the texts themselves", false, {}},
        languageOption(in->language),
        jsonOption(in->json),
        coderOption(in->coder)};
    command.examples = {
        {"kith search study.kith trust", "every form of the word, in context"},
        {"kith search study.kith 'learn NEAR/6 from who:interviewee' --kwic --sort right", "concordance lines"},
        {"kith search study.kith 'code:factor.learning NOT learn' --by case", "coded as learning without the word"},
        {"kith search study.kith '\"against the tide\"' -o tide.xlsx", "all of them, as a workbook"},
        {"kith search study.kith --like factor.learning", "what may be coded as learning too; then --accept 1,4-6"},
        {"kith search study.kith trust --shard other.kith --shard 127.0.0.1:7801", "several studies and an archive"}};
    command.run = [in](Screen& screen) {
        if (in->limit < 0) throw WrongUsage{"--limit counts from 1; 0 means all."};
        if (in->width < 0) throw WrongUsage{"--width counts characters."};
        if (in->quality) {
            give(screen, *in, study::suggestionQuality(toRead(in->project), 1, in->language, screen.job()));
            return;
        }
        if (in->query.empty() && in->like.empty()) throw WrongUsage{"give a query, or --like."};
        if (!in->query.empty() && !in->like.empty()) throw WrongUsage{"give either a query or --like, not both."};
        if (!in->like.empty()) return suggest(screen, *in);
        if (!in->accept.empty() || !in->reject.empty()) throw WrongUsage{"--accept and --reject go with --like."};
        if (!in->shards.empty() || study::isShard(in->project)) return searchShards(screen, *in);
        if (!in->save.empty()) {
            auto project = toEdit(in->project);
            const std::string before = study::saveQuery(project, in->save, in->typed(), Screen::coder(in->coder));
            screen.note(before.empty() ? "saved as @" + in->save
                                       : fmt::format("saved as @{}, in place of: {}", in->save, before));
        }
        searchProject(screen, *in);
    };
    return command;
}

} // namespace kith::cli
