#include "kith/study/import.h"

#include "parallel.h"
#include "sources/import_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

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

ImportedSource outline(const FileToImport& from) {
    ImportedSource source;
    source.file = from.file;
    source.title = from.options.title.empty() ? from.file.stem().string() : from.options.title;
    source.kind = kindOf(from.file, from.options);
    return source;
}

void describe(const ReadFile& read, PreparedFile& file) {
    ImportedSource& source = file.source;
    source.language = file.text.language;
    source.convention = file.text.convention;
    source.turns = static_cast<std::int64_t>(file.text.turns.size());
    source.words = ownWords(file.text);
    source.speakers = file.text.speakers;
    source.notes = file.text.notes;
    source.firstTurns = firstTurns(file.text);
    file.unreadable = read.refused ? read.problem : "";
}

// Reads the file anew; whatever was known of it is gone.
PreparedFile preparedText(const FileToImport& from) {
    PreparedFile file;
    file.from = from;
    file.source = outline(from);
    ReadFile read = readFile(from.file, from.options);
    if (!read.refused) file.text = std::move(read.imported);
    file.stored = std::move(read.file);
    describe(read, file);
    return file;
}

PreparedFile preparedSurvey(const project::Project& project, const FileToImport& from, const Job& job) {
    PreparedFile file;
    file.from = from;
    file.source = outline(from);
    try {
        file.stored = surveyFile(from.file);
        // What is left alone need not be read to its end.
        if (!project.importedBefore(file.stored.digest)) readSurveyRows(project, file, job);
    } catch (const Error& error) {
        file.unreadable = error.what();
    }
    return file;
}

bool isSurvey(const FileToImport& from) {
    return kindOf(from.file, from.options) == SourceKind::Survey;
}

void checkOptions(const std::vector<FileToImport>& files) {
    if (files.empty()) throw Error("No file was named.");
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
}

// What each file would be in the project as it is now: new, imported before, or bad.
void judge(const project::Project& project, PreparedImport& prepared) {
    std::set<std::string> titles = titlesInUse(project);
    std::map<project::Digest, std::string> thisTime;
    for (PreparedFile& file : prepared.files) {
        if (file.from.leaveOut) continue;
        ImportedSource& source = file.source;
        source.title = outline(file.from).title;
        source.state = file.unreadable.empty() ? ImportState::New : ImportState::Bad;
        source.problem = file.unreadable;
        if (source.state == ImportState::Bad) continue;
        // The same bytes, in the project or earlier in this very list.
        std::optional<std::string> known;
        if (const auto before = project.importedBefore(file.stored.digest))
            known = before->title;
        else if (const auto [place, added] = thisTime.emplace(file.stored.digest, source.title); !added)
            known = place->second;
        if (known) {
            source.state = ImportState::ImportedBefore;
            source.title = *known;
        } else if (!titles.insert(source.title).second) {
            source.state = ImportState::Bad;
            source.problem = fmt::format(
                "{}: there is another source \"{}\" with other words. Give this one a title of its own, or take it "
                "in as a new version with 'kith sources revise'.",
                source.file.filename().string(), source.title);
        }
    }
}

// Whether the file reads differently with the other options, or only comes in differently.
bool readsDifferently(const ImportOptions& a, const ImportOptions& b) {
    const auto reading = [](const ImportOptions& o) {
        return std::tie(o.kind, o.charset, o.language, o.speakers, o.mapping, o.sheet, o.delimiter, o.idColumn,
                        o.attributes, o.contacts, o.reasons, o.missingColumns, o.translationOf, o.survey, o.wave);
    };
    return reading(a) != reading(b);
}

void refuseBadFiles(const PreparedImport& prepared) {
    std::vector<Refusal> bad;
    std::size_t taken = 0;
    for (const PreparedFile& file : prepared.files) {
        if (file.from.leaveOut) continue;
        ++taken;
        if (file.source.state == ImportState::Bad && file.from.options.badFiles == BadFiles::RefuseAll)
            bad.push_back({{}, file.source.problem, {}});
    }
    if (bad.empty()) return;
    std::string remedy = "Nothing was imported.";
    if (bad.size() < taken) remedy += " Mend or leave out what is listed, or skip it with --skip-bad.";
    throw Refused(bad.size() == 1 ? "One file cannot be imported:"
                                  : fmt::format("{} files cannot be imported:", bad.size()),
                  bad, remedy);
}

} // namespace

std::int64_t ImportOutcome::imported() const {
    return std::count_if(files.begin(), files.end(),
                         [](const ImportedSource& source) { return source.state == ImportState::New; });
}

ImportOutcome PreparedImport::outcome() const {
    ImportOutcome outcome;
    for (const PreparedFile& file : files)
        if (!file.from.leaveOut) outcome.files.push_back(file.source);
    return outcome;
}

PreparedImport prepareImport(const project::Project& project, const std::vector<FileToImport>& files, const Job& job) {
    checkOptions(files);
    PreparedImport prepared;
    prepared.files.resize(files.size());
    const auto total = static_cast<std::int64_t>(files.size());
    std::int64_t done = 0;
    const auto step = [&] {
        job.report({"Reading files", ++done, total});
        job.check();
    };
    std::vector<std::size_t> texts;
    for (std::size_t i = 0; i < files.size(); ++i)
        if (!isSurvey(files[i])) texts.push_back(i);
    inOrder(
        texts.size(), [&](std::size_t i) { return preparedText(files[texts[i]]); },
        [&](std::size_t i, PreparedFile file) {
            prepared.files[texts[i]] = std::move(file);
            step();
        });
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!isSurvey(files[i])) continue;
        prepared.files[i] = preparedSurvey(project, files[i], job);
        step();
    }
    judge(project, prepared);
    return prepared;
}

PreparedImport prepareImport(const project::Project& project, const std::vector<path>& files,
                             const ImportOptions& options, const Job& job) {
    checkOptions(files, options);
    std::vector<FileToImport> each;
    for (const path& file : files)
        each.push_back({file, options, false});
    return prepareImport(project, each, job);
}

void correct(const project::Project& project, PreparedImport& prepared, std::size_t index, const FileToImport& with,
             const Job& job) {
    PreparedFile& file = prepared.files.at(index);
    if (with.file != file.from.file || readsDifferently(with.options, file.from.options))
        file = isSurvey(with) ? preparedSurvey(project, with, job) : preparedText(with);
    else
        file.from = with;
    judge(project, prepared);
}

ImportOutcome takeIn(project::Project& project, PreparedImport prepared, const Job& job) {
    std::vector<const PreparedFile*> taken;
    for (const PreparedFile& file : prepared.files)
        if (!file.from.leaveOut) taken.push_back(&file);
    if (taken.empty()) return {};
    const std::string label = taken.size() == 1 ? fmt::format("Imported {}", taken[0]->from.file.filename().string())
                                                : fmt::format("Imported {} files", taken.size());
    const auto total = static_cast<std::int64_t>(taken.size());
    project.edit(label, taken[0]->from.options.by, [&](project::Edit& edit) {
        // Whatever else was changed since the files were read.
        judge(project, prepared);
        refuseBadFiles(prepared);
        std::set<std::string> labels = caseLabels(project);
        std::int64_t done = 0;
        for (PreparedFile& file : prepared.files) {
            if (file.from.leaveOut) continue;
            if (file.source.state == ImportState::New) {
                if (file.source.kind == SourceKind::Survey)
                    storeSurvey(edit, project, file, job);
                else
                    storeText(edit, project, file, labels);
            }
            job.report({"Importing", ++done, total});
            job.check();
        }
    });
    return prepared.outcome();
}

ImportOutcome previewImport(const project::Project& project, const std::vector<path>& files,
                            const ImportOptions& options, const Job& job) {
    return prepareImport(project, files, options, job).outcome();
}

ImportOutcome importFiles(project::Project& project, const std::vector<path>& files, const ImportOptions& options,
                          const Job& job) {
    return takeIn(project, prepareImport(project, files, options, job), job);
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
