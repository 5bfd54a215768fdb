// The sample study, made from its raw files by the steps that a user would take.
#include "kith/study/coding.h"
#include "kith/study/create.h"
#include "kith/study/import.h"
#include "kith/study/people.h"
#include "kith/study/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

const char* const analyst = "anna";

// Files of a folder by name; only those whose name begins so.
std::vector<fs::path> filesIn(const fs::path& folder, const std::string& prefix = {}) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename().string().starts_with(prefix))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Consent everything() {
    return {Permission::Given, Permission::Given, Permission::Given, Permission::Given};
}

void importSources(project::Project& project, const fs::path& samples, const Job& job,
                   const std::function<void(const std::string&)>& say) {
    ImportOptions options;
    options.by = analyst;
    options.consent = everything();
    for (const char* folder : {"interviews", "surveys"}) {
        const ImportOutcome outcome = importFiles(project, filesIn(samples / folder), options, job);
        say(fmt::format("imported {} {}", outcome.imported(), folder));
    }
    for (const fs::path& file : filesIn(samples / "translations")) {
        // 03-henk.en.txt translates 03-henk.
        ImportOptions translation = options;
        translation.translationOf = file.stem().stem().string();
        translation.translator = analyst;
        importFiles(project, {file}, translation, job);
        say(fmt::format("attached a translation of {}", translation.translationOf));
    }
}

using Load = std::function<LoadOutcome(const fs::path&)>;

void load(const fs::path& decisions, const std::string& prefix, const char* what,
          const std::function<void(const std::string&)>& say, const Load& one) {
    std::int64_t applied = 0;
    for (const fs::path& file : filesIn(decisions, prefix))
        applied += one(file).applied;
    say(fmt::format("applied {} {}", applied, what));
}

} // namespace

fs::path sampleFolder() {
    const fs::path inside = "social-development";
    std::vector<fs::path> places;
    if (const char* given = std::getenv("KITH_SAMPLES")) places.emplace_back(given);
    std::error_code none;
    const fs::path program = fs::read_symlink("/proc/self/exe", none);
    if (!none) {
        const fs::path folder = program.parent_path();
        places.push_back(folder / "../share/kith/samples" / inside);
        // build/<preset>/bin/ in a source tree
        places.push_back(folder / "../../../corpus-samples" / inside);
    }
    for (const fs::path& place : places)
        if (fs::is_directory(place / "interviews", none)) return fs::weakly_canonical(place);
    throw Error("The sample study's files are not to be found.", {},
                "Say where they are in the environment variable KITH_SAMPLES.");
}

fs::path makeSampleStudy(const fs::path& samples, const fs::path& folder, const Job& job,
                         const std::function<void(const std::string&)>& say) {
    const fs::path file = folder / "study.kith";
    if (fs::exists(file))
        throw Error("There is a study already.", {file.string(), {}}, "Choose another folder, or take this one away.");
    fs::create_directories(folder);
    const fs::path decisions = samples / "decisions";
    {
        project::Project project = createProject(
            file, {"Learning from others in social development (an invented sample)", "rajagopal-2012", analyst});
        importSources(project, samples, job, say);
        load(decisions, "cases.", "cases", say,
             [&](const fs::path& f) { return loadCases(project, f, BadRows::RefuseAll, analyst); });
        load(decisions, "contacts.", "contacts", say,
             [&](const fs::path& f) { return loadContacts(project, f, BadRows::RefuseAll, analyst); });
        load(decisions, "ties.", "ratings of ties", say,
             [&](const fs::path& f) { return loadTies(project, f, BadRows::RefuseAll, analyst); });
        load(decisions, "changes.", "changes of ties", say,
             [&](const fs::path& f) { return loadTieChanges(project, f, BadRows::RefuseAll, analyst); });
        load(decisions, "alter-ties.", "ties between contacts", say,
             [&](const fs::path& f) { return loadContactTies(project, f, BadRows::RefuseAll, analyst); });
        load(decisions, "codings-", "codings", say,
             [&](const fs::path& f) { return loadCodings(project, f, BadRows::RefuseAll, analyst, job); });
    }
    const project::Project project = project::Project::open(file, project::Access::ReadOnly);
    return writeReport(project, folder / "report", {}, job);
}

} // namespace kith::study
