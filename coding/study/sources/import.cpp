#include "kith/study/import.h"

#include "sources/import_file.h"
#include "parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

using std::filesystem::path;

std::vector<std::string> firstTurns(const ImportedText& imported) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < imported.turns.size() && i < 4; ++i) {
        const Turn& turn = imported.turns[i];
        std::string words = imported.text.quote(turn.words);
        std::replace(words.begin(), words.end(), '\n', ' ');
        lines.push_back((turn.speaker.empty() ? "" : turn.speaker + ": ") + shortened(words, 70));
    }
    return lines;
}

std::int64_t ownWords(const ImportedText& imported) {
    std::int64_t words = 0;
    for (const Turn& turn : imported.turns) {
        const auto speaker = imported.speakers.find(turn.speaker);
        if (speaker != imported.speakers.end() && speaker->second == SpeakerRole::Interviewer) continue;
        words += countWords(imported.text.quoteView(turn.words));
    }
    return words;
}

void describe(const ReadFile& file, ImportedSource& source) {
    if (file.refused) {
        source.state = ImportState::Bad;
        source.problem = file.problem;
        return;
    }
    source.language = file.imported.language;
    source.convention = file.imported.convention;
    source.turns = static_cast<std::int64_t>(file.imported.turns.size());
    source.words = ownWords(file.imported);
    source.speakers = file.imported.speakers;
    source.notes = file.imported.notes;
    source.firstTurns = firstTurns(file.imported);
}

ImportedSource outline(const path& file, const ImportOptions& options) {
    ImportedSource source;
    source.file = file;
    source.title = options.title.empty() ? file.stem().string() : options.title;
    source.kind = kindOf(file, options);
    return source;
}

// The same bytes, in the project or earlier in this very list.
std::optional<std::string> seenBefore(const project::Project& project, const project::Digest& digest,
                                      std::map<project::Digest, std::string>& thisTime, const std::string& title) {
    if (const auto known = project.importedBefore(digest)) return known->title;
    const auto [place, added] = thisTime.emplace(digest, title);
    return added ? std::nullopt : std::optional(place->second);
}

void checkOptions(const std::vector<path>& files, const ImportOptions& options) {
    const auto forOne = [&](const std::string& given, const char* name) {
        if (!given.empty() && files.size() != 1)
            throw Error(fmt::format("{} is for one file, and there are {}.", name, files.size()), {},
                        "Import the files one by one.");
    };
    forOne(options.title, "A title");
    forOne(options.ego, "A case");
    forOne(options.translationOf, "A translation");
    if (files.empty()) throw Error("No file was named.");
}

// What an import does with each file in turn: look at it, and store it where `edit` is given.
class Importing {
public:
    Importing(const project::Project& project, const ImportOptions& options, const Job& job)
        : project_(project), options_(options), job_(job), titles_(titlesInUse(project)) {}

    void run(const std::vector<path>& files, project::Edit* edit) {
        std::vector<path> texts;
        for (const path& file : files)
            if (kindOf(file, options_) != SourceKind::Survey) texts.push_back(file);
        std::size_t nextText = 0;
        // Texts are read ahead by all cores; surveys stream one after the other. Order is that of the files.
        std::vector<std::size_t> surveysBefore(texts.size() + 1, 0);
        std::vector<path> surveys;
        for (const path& file : files) {
            if (kindOf(file, options_) == SourceKind::Survey)
                surveys.push_back(file);
            else
                surveysBefore[nextText++] = surveys.size();
        }
        std::size_t survey = 0;
        const auto total = static_cast<std::int64_t>(files.size());
        const auto step = [&] {
            job_.report({"Importing", ++done_, total});
            job_.check();
        };
        inOrder(
            texts.size(), [&](std::size_t i) { return readFile(texts[i], options_); },
            [&](std::size_t i, ReadFile file) {
                for (; survey < surveysBefore[i]; ++survey, step())
                    takeSurvey(surveys[survey], edit);
                takeText(texts[i], std::move(file), edit);
                step();
            });
        for (; survey < surveys.size(); ++survey, step())
            takeSurvey(surveys[survey], edit);
    }

    ImportOutcome outcome;

private:
    void takeText(const path& file, ReadFile read, project::Edit* edit) {
        ImportedSource source = outline(file, options_);
        describe(read, source);
        if (source.state != ImportState::Bad) {
            if (const auto known = seenBefore(project_, read.file.digest, thisTime_, source.title)) {
                source.state = ImportState::ImportedBefore;
                source.title = *known;
            } else {
                refuseTakenTitle(source);
            }
        }
        if (edit && source.state == ImportState::New) storeText(*edit, project_, options_, source, read, labels_);
        outcome.files.push_back(std::move(source));
    }

    void takeSurvey(const path& file, project::Edit* edit) {
        ImportedSource source = outline(file, options_);
        try {
            const project::ImportedFile stored = surveyFile(file);
            if (const auto known = seenBefore(project_, stored.digest, thisTime_, source.title)) {
                source.state = ImportState::ImportedBefore;
                source.title = *known;
            } else {
                refuseTakenTitle(source);
                if (source.state == ImportState::New) {
                    // Rows are stored as they come, so a survey that may be skipped is read to its end before.
                    if (edit && options_.badFiles == BadFiles::Skip)
                        storeSurvey(nullptr, project_, options_, source, stored, file, job_);
                    storeSurvey(edit, project_, options_, source, stored, file, job_);
                }
            }
        } catch (const Error& error) {
            source.state = ImportState::Bad;
            source.problem = error.what();
        }
        outcome.files.push_back(std::move(source));
    }

    void refuseTakenTitle(ImportedSource& source) {
        if (titles_.insert(source.title).second) return;
        source.state = ImportState::Bad;
        source.problem = fmt::format(
            "{}: there is another source \"{}\" with other words. Give this one a title of its own, or take it "
            "in as a new version with 'kith sources revise'.",
            source.file.filename().string(), source.title);
    }

    const project::Project& project_;
    const ImportOptions& options_;
    const Job& job_;
    std::set<std::string> titles_;
    std::set<std::string> labels_ = caseLabels(project_);
    std::map<project::Digest, std::string> thisTime_;
    std::int64_t done_ = 0;
};

std::vector<Refusal> badFiles(const ImportOutcome& outcome) {
    std::vector<Refusal> bad;
    for (const ImportedSource& source : outcome.files)
        if (source.state == ImportState::Bad) bad.push_back({{}, source.problem, {}});
    return bad;
}

} // namespace

std::int64_t ImportOutcome::imported() const {
    return std::count_if(files.begin(), files.end(),
                         [](const ImportedSource& source) { return source.state == ImportState::New; });
}

ImportOutcome previewImport(const project::Project& project, const std::vector<path>& files,
                            const ImportOptions& options, const Job& job) {
    checkOptions(files, options);
    Importing importing(project, options, job);
    importing.run(files, nullptr);
    return std::move(importing.outcome);
}

ImportOutcome importFiles(project::Project& project, const std::vector<path>& files, const ImportOptions& options,
                          const Job& job) {
    checkOptions(files, options);
    ImportOutcome outcome;
    const std::string label = files.size() == 1 ? fmt::format("Imported {}", files[0].filename().string())
                                                : fmt::format("Imported {} files", files.size());
    project.edit(label, options.by, [&](project::Edit& edit) {
        Importing importing(project, options, job);
        importing.run(files, &edit);
        outcome = std::move(importing.outcome);
        const std::vector<Refusal> bad = badFiles(outcome);
        if (!bad.empty() && options.badFiles == BadFiles::RefuseAll) {
            std::string remedy = "Nothing was imported.";
            if (bad.size() < files.size()) remedy += " Mend or leave out what is listed, or skip it with --skip-bad.";
            throw Refused(bad.size() == 1 ? "One file cannot be imported:"
                                          : fmt::format("{} files cannot be imported:", bad.size()),
                          bad, remedy);
        }
    });
    return outcome;
}

Table importTable(const ImportOutcome& outcome) {
    Table table;
    table.id = "import";
    table.title = "Import";
    table.columns = {{"file", "File"},
                     {"state", "State"},
                     {"title", "Title"},
                     {"kind", "Kind"},
                     {"language", "Language"},
                     {"convention", "Speakers recognised by"},
                     {"speakers", "Speakers"},
                     {"turns", "Turns", ColumnKind::Count},
                     {"words", "Words", ColumnKind::Count},
                     {"respondents", "Respondents", ColumnKind::Count}};
    for (const ImportedSource& source : outcome.files) {
        std::string speakers;
        for (const auto& [label, role] : source.speakers) {
            if (label.empty()) continue;
            speakers += fmt::format("{}{} ({})", speakers.empty() ? "" : ", ", label,
                                    role == SpeakerRole::Unknown ? "?" : toString(role));
        }
        const char* state = source.state == ImportState::New              ? "new"
                            : source.state == ImportState::ImportedBefore ? "imported before"
                                                                          : "bad";
        const bool known = source.state == ImportState::New;
        table.rows.push_back({source.file.filename().string(), state, source.title, std::string(toString(source.kind)),
                              source.language, source.convention, speakers, known ? Cell(source.turns) : Cell(),
                              known ? Cell(source.words) : Cell(),
                              source.respondents > 0 ? Cell(source.respondents) : Cell()});
        if (source.state == ImportState::Bad) table.notes.push_back(source.problem);
    }
    return table;
}

} // namespace kith::study
