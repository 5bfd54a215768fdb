#include "kith/study/replicate.h"

#include "replication/comparison.h"
#include "replication/inputs.h"
#include "replication/manifest.h"
#include "replication/steps.h"
#include "sources/loading.h"
#include "wording.h"

#include "kith/protocol/protocol.h"
#include "kith/study/coding.h"
#include "kith/study/import.h"
#include "kith/study/people.h"
#include "kith/study/report.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <set>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using Say = std::function<void(const std::string&)>;

constexpr const char* projectName = "study.kith";
constexpr const char* manifestName = "manifest.json";
constexpr const char* refusedName = "refused.csv"; // what a step left out

// ── Steps that make the project: each copies it as the step before left it, and changes it by one edit

struct ImportStep {
    InputKind kind;
    const char* name;
    SourceKind source;
};
constexpr ImportStep importSteps[] = {{InputKind::Interview, "interviews", SourceKind::Interview},
                                      {InputKind::Literature, "literature", SourceKind::Literature},
                                      {InputKind::FieldNote, "field-notes", SourceKind::FieldNote},
                                      {InputKind::Survey, "surveys", SourceKind::Survey}};

struct TableStep {
    InputKind kind;
    const char* name;
    LoadOutcome (*load)(project::Project&, const fs::path&, BadRows, const Coder&, const Job&);
};

template<LoadOutcome (*loadTable)(project::Project&, const fs::path&, BadRows, const Coder&)>
LoadOutcome load(project::Project& project, const fs::path& file, BadRows badRows, const Coder& by, const Job&) {
    return loadTable(project, file, badRows, by);
}

// In the order in which they need one another.
const TableStep tableSteps[] = {{InputKind::Sources, "descriptions of sources", load<loadSources>},
                                {InputKind::Cases, "cases", load<loadCases>},
                                {InputKind::Contacts, "contacts", load<loadContacts>},
                                {InputKind::Ties, "ratings of ties", load<loadTies>},
                                {InputKind::Changes, "changes of ties", load<loadTieChanges>},
                                {InputKind::AlterTies, "ties between contacts", load<loadContactTies>},
                                {InputKind::Codings, "codings", loadCodings},
                                {InputKind::Assignments, "assignments", load<loadAssignments>}};

Table refusedTable(const std::vector<Deviation>& refused) {
    Table table;
    table.columns = {{"kind", "kind"}, {"place", "place"}, {"what", "what"}, {"clause", "clause"}};
    for (const Deviation& one : refused)
        table.rows.push_back({one.kind, one.place, one.what, one.clause});
    return table;
}

std::vector<Deviation> readRefused(const fs::path& file) {
    std::vector<Deviation> refused;
    if (!fs::exists(file)) return refused;
    const auto table = readDecisions(file, {"kind", "place", "what", "clause"}, {});
    for (const DecisionRow& row : table->rows)
        refused.push_back({row["kind"], row["place"], row["what"], row["clause"]});
    return refused;
}

class Replicating {
public:
    Replicating(const Replication& wanted, const Job& job, const Say& say)
        : wanted_(wanted), job_(job), say_(say), out_(fs::weakly_canonical(fs::absolute(wanted.out))),
          inputs_(inputsIn(wanted.inputs)), protocol_(protocol::load(wanted.protocol)) {
        time_.at = (wanted.date.empty() ? "1970-01-01" : wanted.date) + "T00:00:00Z";
        manifest_.program = wanted.program;
        manifest_.protocolId = protocol_.id;
        manifest_.protocolVersion = protocol_.version;
        manifest_.protocolHash = protocol::hashOf(protocol_);
        const auto builtIn = protocol::builtIn();
        manifest_.protocolWasFrozen =
            !protocol_.frozen.empty() || std::find(builtIn.begin(), builtIn.end(), wanted.protocol) != builtIn.end();
        manifest_.options = {{"title", wanted.title},
                             {"by", wanted.by},
                             {"language", wanted.language},
                             {"journal_time", time_.at},
                             {"bad_rows", wanted.badRows == BadRows::Skip ? "listed" : "refused"}};
        for (const InputFile& input : inputs_)
            manifest_.inputs.push_back(input);
    }

    ReplicationOutcome run() {
        const std::string inside = fs::weakly_canonical(fs::absolute(wanted_.inputs)).string() + "/";
        if ((out_.string() + "/").starts_with(inside))
            throw Error("The result cannot stand inside the folder of inputs.", {out_.string(), {}},
                        "Choose another folder.");
        ReplicationSteps steps(out_);
        const std::optional<Manifest> before = readManifest(out_ / manifestName);
        if (before) {
            manifest_.changes = before->changes;
            for (ChangedInput& change : changesBetween(*before, manifest_))
                manifest_.changes.push_back(std::move(change));
        }
        for (const std::string& note : notesOn(inputs_))
            say_("note: " + note);
        makeProject(steps);
        mustBeTaken();
        const fs::path whole = makeOutputs(steps);
        mustBeReplaceable(before, whole);
        place(before, whole);
        steps.finish();
        return {out_ / "report" / "index.html", deviations_};
    }

    // Only the project, to a new file.
    void runForProject(const fs::path& file) {
        ReplicationSteps steps(out_);
        makeProject(steps);
        mustBeTaken();
        job_.check();
        fs::rename(last_.folder / projectName, file);
        steps.finish();
    }

private:
    // What every step uses.
    [[nodiscard]] std::vector<std::string> basis() const {
        std::vector<std::string> uses{manifest_.program, manifest_.protocolHash};
        for (const auto& [name, value] : manifest_.options)
            uses.push_back(name + "=" + value);
        return uses;
    }

    void makeProject(ReplicationSteps& steps) {
        last_ = steps.step("protocol", basis(), [&](const fs::path& folder, const std::string& key) {
            const KeysFrom keys = keysOf(key);
            Protocol protocol = protocol_;
            protocol.frozen = manifest_.protocolHash;
            project::Project::create(folder / projectName,
                                     wanted_.title.empty() ? protocol.title.in(wanted_.language) : wanted_.title,
                                     protocol, wanted_.by, time_);
        });
        for (const ImportStep& step : importSteps)
            import(steps, step);
        for (const InputFile& file : inputs_)
            if (file.kind == InputKind::Translation) translate(steps, file);
        for (const TableStep& step : tableSteps)
            decide(steps, step);
    }

    // Keys that follow from all that the step uses, so that the same inputs give the same ones.
    [[nodiscard]] static KeysFrom keysOf(const std::string& key) {
        return KeysFrom([key, n = std::uint32_t{0}]() mutable { return computedKey(key, ++n); });
    }

    // Gives what could not be taken.
    using Change = std::function<std::vector<Deviation>(project::Project&, BadRows)>;
    struct NotTaken {};

    // The project as `change` leaves it.
    void advance(ReplicationSteps& steps, const std::string& name, const std::vector<std::string>& hashes,
                 const Change& change) {
        if (!advanceWith(steps, name, hashes, change, wanted_.badRows) && wanted_.badRows == BadRows::RefuseAll)
            // What can be taken of it, so that later steps are looked at as well; nothing of it is kept.
            advanceWith(steps, name + ", what can be taken", hashes, change, BadRows::Skip);
    }

    // False where the change was refused: what was wrong is then in `wrong_`, and the project as it was.
    bool advanceWith(ReplicationSteps& steps, const std::string& name, const std::vector<std::string>& hashes,
                     const Change& change, BadRows badRows) {
        job_.check();
        std::vector<std::string> uses{last_.key};
        uses.insert(uses.end(), hashes.begin(), hashes.end());
        ReplicationSteps::Made made;
        try {
            made = steps.step(name, uses, [&](const fs::path& folder, const std::string& key) {
                fs::copy_file(last_.folder / projectName, folder / projectName);
                std::vector<Deviation> refused;
                {
                    const KeysFrom keys = keysOf(key);
                    project::Project project =
                        project::Project::open(folder / projectName, project::Access::ReadWrite, time_);
                    refused = changed(project, change, badRows);
                }
                if (!refused.empty()) writeTable(folder / refusedName, refusedTable(refused), "en");
            });
        } catch (const NotTaken&) {
            return false;
        }
        if (badRows != wanted_.badRows) {
            last_ = made;
            return true;
        }
        for (Deviation& one : readRefused(made.folder / refusedName))
            refused_.push_back(std::move(one));
        last_ = made;
        say_(fmt::format("{}{}", name, made.before ? " (was done)" : ""));
        return true;
    }

    // Says what is wrong once, and throws NotTaken, where the change is refused.
    std::vector<Deviation> changed(project::Project& project, const Change& change, BadRows badRows) {
        const bool again = badRows != wanted_.badRows;
        try {
            return change(project, badRows);
        } catch (const Refused& refused) {
            if (!again)
                for (const Refusal& one : refused.refusals())
                    addWrong(one);
        } catch (const Error& error) {
            if (!again) addWrong({error.where(), error.message(), error.remedy()});
        }
        throw NotTaken{};
    }

    void addWrong(Refusal one) {
        one.where.file = withoutFolder(one.where.file);
        for (const InputFile& input : inputs_) {
            if (input.path.filename() == one.where.file) one.where.file = input.name;
            // There is no project yet to ask for its turns.
            const std::string asks = fmt::format("'kith turns PROJECT {}' shows", input.path.stem().string());
            if (const auto at = one.remedy.find(asks); at != std::string::npos && input.kind != InputKind::Translation)
                one.remedy.replace(at, asks.size(), input.name + " holds");
        }
        one.what = withoutFolder(one.what);
        wrong_.push_back(std::move(one));
    }

    void mustBeTaken() {
        if (wrong_.empty()) return;
        const std::string count = wrong_.size() == 1 ? "One thing cannot be taken:"
                                                     : fmt::format("{} things cannot be taken:", wrong_.size());
        throw Refused(count, std::move(wrong_),
                      "Nothing was made. Mend them from the top, as later ones may follow from earlier ones; or leave "
                      "them out with --skip-bad.");
    }

    ImportOptions options(BadRows badRows) const {
        ImportOptions options;
        options.by = wanted_.by;
        options.badFiles = badRows == BadRows::Skip ? BadFiles::Skip : BadFiles::RefuseAll;
        options.missingColumns = MissingColumns::LeaveOut;
        return options;
    }

    // Words of a failure without the place on this disk.
    [[nodiscard]] std::string withoutFolder(std::string words) const {
        const std::string folder = wanted_.inputs.string() + "/";
        for (auto at = words.find(folder); at != std::string::npos; at = words.find(folder))
            words.erase(at, folder.size());
        return words;
    }

    [[nodiscard]] std::vector<Deviation> badFiles(const ImportOutcome& outcome, const std::string& folder) const {
        std::vector<Deviation> bad;
        for (const ImportedSource& source : outcome.files)
            if (source.state != ImportState::New)
                bad.push_back({"file-not-read", folder + "/" + source.file.filename().string(),
                               source.state == ImportState::Bad ? withoutFolder(source.problem)
                                                                : fmt::format("the same words as \"{}\"", source.title),
                               "formats"});
        return bad;
    }

    void import(ReplicationSteps& steps, const ImportStep& step) {
        std::vector<fs::path> files;
        std::vector<std::string> hashes;
        for (const InputFile& file : inputs_)
            if (file.kind == step.kind) {
                files.push_back(file.path);
                hashes.push_back(file.name);
                hashes.push_back(file.hash);
            }
        if (files.empty()) return;
        advance(steps, fmt::format("{} {}", files.size(), step.name), hashes,
                [&](project::Project& project, BadRows badRows) {
                    ImportOptions wanted = options(badRows);
                    wanted.kind = step.source;
                    return badFiles(importFiles(project, files, wanted, job_), step.name);
                });
    }

    // 03-henk.en.txt translates 03-henk.
    void translate(ReplicationSteps& steps, const InputFile& file) {
        const std::string original = file.path.stem().stem().string();
        advance(steps, "translation of " + original, {file.name, file.hash},
                [&](project::Project& project, BadRows badRows) {
                    ImportOptions wanted = options(badRows);
                    wanted.translationOf = original;
                    return badFiles(importFiles(project, {file.path}, wanted, job_), "translations");
                });
    }

    void decide(ReplicationSteps& steps, const TableStep& step) {
        for (const InputFile& file : inputs_) {
            if (file.kind != step.kind) continue;
            advance(steps, fmt::format("{}: {}", step.name, file.path.filename().string()), {file.name, file.hash},
                    [&](project::Project& project, BadRows badRows) {
                        std::vector<Deviation> refused;
                        const LoadOutcome loaded = step.load(project, file.path, badRows, wanted_.by, job_);
                        if (badRows == wanted_.badRows)
                            for (const Note& note : loaded.notes)
                                say_(fmt::format("note: {}, {}: {}", file.name, note.where.inside, note.text));
                        for (const Refusal& row : loaded.refused)
                            refused.push_back({"row-not-applied", row.where.toString(), row.what, "decisions"});
                        return refused;
                    });
        }
    }

    // ── What comes out

    std::vector<Deviation> ownDeviations() const {
        const Saying say{wanted_.language};
        const std::string notThere = say("not there", "er niet");
        std::vector<Deviation> found;
        if (!manifest_.protocolWasFrozen)
            found.push_back({"protocol-not-frozen", protocol_.id,
                             say("the file could have been changed after the material came in",
                                 "het bestand kon nog veranderen nadat het materiaal er was"),
                             "frozen"});
        for (const ChangedInput& change : manifest_.changes)
            found.push_back({"input-changed", change.what,
                             fmt::format("{} → {}", change.before.empty() ? notThere : change.before.substr(0, 19),
                                         change.after.empty() ? notThere : change.after.substr(0, 19)),
                             "manifest"});
        for (Deviation& one : deviationsOf(inputs_, protocol_, wanted_.language))
            found.push_back(std::move(one));
        found.insert(found.end(), refused_.begin(), refused_.end());
        return found;
    }

    fs::path makeOutputs(ReplicationSteps& steps) {
        std::vector<std::string> uses{last_.key};
        for (const ChangedInput& change : manifest_.changes)
            uses.insert(uses.end(), {change.what, change.before, change.after});
        for (const InputFile& input : inputs_)
            uses.insert(uses.end(), {input.name, input.hash});
        fs::path other;
        if (!wanted_.compare.empty()) {
            other = fs::is_directory(wanted_.compare) ? wanted_.compare / projectName : wanted_.compare;
            manifest_.comparedWith = HashedFile{other.filename().string(), hashOfFile(other),
                                                static_cast<std::int64_t>(fs::file_size(other))};
            uses.push_back(manifest_.comparedWith->hash);
        }
        const auto made = steps.step("report", uses, [&](const fs::path& folder, const std::string&) {
            fs::copy_file(last_.folder / projectName, folder / projectName);
            const project::Project project = project::Project::open(folder / projectName, project::Access::ReadOnly);
            ReportOptions options;
            options.language = wanted_.language;
            options.deviations = ownDeviations();
            if (!other.empty()) {
                const project::Project second = project::Project::open(other, project::Access::ReadOnly);
                options.comparison = compareStudies(project.snapshot(project::Quotes::Leave),
                                                    second.snapshot(project::Quotes::Leave), wanted_.language);
                for (const Table& table : options.comparison)
                    for (const char* form : {".csv", ".html"})
                        writeTable(folder / (table.id + form), table, wanted_.language);
            }
            writeReport(project, folder / "report", options, job_);
            for (const char* name : {"deviations.csv", "deviations.html"})
                fs::copy_file(folder / "report" / "tables" / name, folder / name);
            manifest_.outputs = hashedFiles(folder);
            writeFile(folder / manifestName, manifestAsJson(manifest_));
        });
        deviations_ = static_cast<std::int64_t>(readTableRows(made.folder / "deviations.csv"));
        return made.folder;
    }

    static std::size_t readTableRows(const fs::path& file) { return readDecisions(file, {}, {}, true)->rows.size(); }

    // Only what an earlier replication made, as it made it, may be replaced; or as this one would make it, where that
    // was killed while putting it in place.
    void mustBeReplaceable(const std::optional<Manifest>& before, const fs::path& whole) const {
        if (!fs::exists(out_)) return;
        std::set<std::pair<std::string, std::string>> known;
        const std::optional<Manifest> after = readManifest(whole / manifestName);
        for (const Manifest* manifest : {before ? &*before : nullptr, &*after})
            if (manifest)
                for (const HashedFile& file : manifest->outputs)
                    known.emplace(file.name, file.hash);
        for (const std::string& name : filesBelow(out_)) {
            // The index of the search can be made again.
            if (name == manifestName || name.starts_with("study.kith.index/")) continue;
            if (known.contains({name, hashOfFile(out_ / name)})) continue;
            const bool ours = before && std::any_of(before->outputs.begin(), before->outputs.end(),
                                                    [&](const HashedFile& file) { return file.name == name; });
            throw Error(ours ? "This file was changed since it was made; nothing was replaced."
                             : "This file is none that a replication made; nothing was replaced.",
                        {(out_ / name).string(), {}}, "Choose another folder, or move the file away.");
        }
    }

    // File by file, the manifest last; run again, it goes on.
    void place(const std::optional<Manifest>& before, const fs::path& whole) const {
        const std::vector<std::string> names = filesBelow(whole);
        const std::set<std::string> now(names.begin(), names.end());
        std::error_code none;
        fs::create_directories(out_);
        fs::remove_all(out_ / "study.kith.index", none);
        for (const std::string& name : names) {
            if (name == manifestName) continue;
            fs::create_directories((out_ / name).parent_path());
            const fs::path beside = out_ / name;
            copyOver(whole / name, beside);
        }
        if (before)
            for (const HashedFile& file : before->outputs)
                if (!now.contains(file.name)) removeWithEmptyFolders(out_ / file.name);
        copyOver(whole / manifestName, out_ / manifestName);
    }

    void removeWithEmptyFolders(fs::path file) const {
        fs::remove(file);
        for (fs::path folder = file.parent_path(); folder != out_ && fs::is_empty(folder);
             folder = folder.parent_path())
            fs::remove(folder);
    }

    // Through a part beside the work, so that a killed run leaves no half file among the results.
    static void copyOver(const fs::path& from, const fs::path& to) {
        fs::path part = from.parent_path();
        while (!fs::exists(part / "lock"))
            part = part.parent_path();
        part /= "placing";
        fs::copy_file(from, part, fs::copy_options::overwrite_existing);
        fs::rename(part, to);
    }

    const Replication& wanted_;
    const Job& job_;
    const Say& say_;
    fs::path out_;
    std::vector<InputFile> inputs_;
    Protocol protocol_;
    project::JournalTime time_;
    Manifest manifest_;
    ReplicationSteps::Made last_;
    std::vector<Deviation> refused_;
    std::vector<Refusal> wrong_; // where nothing bad is left out: all of it, of all steps
    std::int64_t deviations_ = 0;
};

void mustBeDate(const std::string& date) {
    static constexpr std::string_view form = "0000-00-00";
    if (date.empty()) return;
    bool fits = date.size() == form.size() && std::equal(date.begin(), date.end(), form.begin(), [](char c, char f) {
                    return f == '0' ? c >= '0' && c <= '9' : c == f;
                });
    if (fits)
        fits = std::chrono::year_month_day(std::chrono::year(std::stoi(date.substr(0, 4))),
                                           std::chrono::month(static_cast<unsigned>(std::stoi(date.substr(5, 2)))),
                                           std::chrono::day(static_cast<unsigned>(std::stoi(date.substr(8, 2)))))
                   .ok();
    if (!fits) throw Error(fmt::format("\"{}\" is no date.", date), {}, "Write it as 2024-05-01.");
}

} // namespace

ReplicationOutcome replicate(const Replication& wanted, const Job& job, const Say& say) {
    mustBeDate(wanted.date);
    return Replicating(wanted, job, say).run();
}

namespace {

Replication sampleWanted(const fs::path& out, const std::string& program) {
    Replication wanted;
    wanted.protocol = "rajagopal-2012";
    wanted.inputs = sampleFolder();
    wanted.out = out;
    wanted.title = "Learning from others in social development (an invented sample)";
    wanted.by = "anna";
    wanted.program = program;
    return wanted;
}

} // namespace

ReplicationOutcome sampleStudy(const fs::path& folder, const std::string& program, const Job& job, const Say& say) {
    return replicate(sampleWanted(folder, program), job, say);
}

void makeSampleProject(const fs::path& file, const Job& job) {
    if (fs::exists(fs::symlink_status(file)))
        throw Error("The file exists already; nothing was overwritten.", {file.string(), {}}, "Choose another name.");
    const Replication wanted = sampleWanted(file.string() + ".making", "kith");
    try {
        Replicating(wanted, job, [](const std::string&) {}).runForProject(file);
    } catch (...) {
        // It is quick to make, so that nothing is kept to go on with.
        std::error_code ignored;
        fs::remove_all(workFolderOf(fs::weakly_canonical(fs::absolute(wanted.out))), ignored);
        throw;
    }
}

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

} // namespace kith::study
