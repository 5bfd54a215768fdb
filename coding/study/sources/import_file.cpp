#include "sources/import_file.h"

#include "consent.h"
#include "sources/translation.h"

#include "kith/importers/files.h"
#include "kith/importers/tables.h"
#include "kith/importers/texts.h"
#include "kith/study/lookup.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

using std::filesystem::path;

// Labels that say what a speaker does, not who it is: no name for a case.
bool namesAPerson(const std::string& label) {
    static const std::set<std::string> functions{
        "i",           "r",           "p",          "a",           "q",       "v",       "b",
        "interviewee", "interviewer", "respondent", "participant", "speaker", "spreker", "geinterviewde",
        "deelnemer",   "informant",   "antwoord",   "answer",      "vraag",   "question"};
    std::string plain = fold(label);
    while (!plain.empty() && (plain.back() == ' ' || (plain.back() >= '0' && plain.back() <= '9')))
        plain.pop_back();
    return !plain.empty() && !functions.contains(plain);
}

std::string unused(const std::string& wanted, const std::string& title, const std::set<std::string>& taken) {
    if (!taken.contains(wanted)) return wanted;
    std::string label = fmt::format("{} ({})", wanted, title);
    for (int n = 2; taken.contains(label); ++n)
        label = fmt::format("{} ({}, {})", wanted, title, n);
    return label;
}

// The case whose account this is. The same label in another wave is the same person again; otherwise two people may
// share a first name, and the later one gets the title of the source behind it.
CaseKey caseFor(project::Edit& edit, const project::Project& project, const ImportOptions& options,
                const std::string& speaker, const ImportedSource& source, std::set<std::string>& taken) {
    const std::string wanted = !options.ego.empty() ? options.ego : namesAPerson(speaker) ? speaker : source.title;
    if (taken.contains(wanted) && (!options.ego.empty() || !options.wave.empty()))
        for (const Case& known : project.cases())
            if (known.label == wanted) return known.key;
    Case ego;
    ego.key = CaseKey::fresh();
    ego.label = unused(wanted, source.title, taken);
    ego.language = source.language;
    edit.put(ego);
    taken.insert(ego.label);
    return ego.key;
}

Source newSource(const ImportOptions& options, const ImportedSource& found) {
    Source source;
    source.key = SourceKey::fresh();
    source.kind = found.kind;
    source.title = found.title;
    source.language = found.language;
    source.wave = options.wave;
    source.consent = options.consent;
    source.file = found.file.filename().string();
    return source;
}

} // namespace

SourceKind kindOf(const path& file, const ImportOptions& options) {
    if (!options.translationOf.empty()) return SourceKind::Translation;
    if (options.kind) return *options.kind;
    return importers::isTable(file) ? SourceKind::Survey : SourceKind::Interview;
}

ReadFile readFile(const path& file, const ImportOptions& options) {
    ReadFile read;
    try {
        std::string bytes = importers::readFile(file);
        read.file.name = file.filename().string();
        read.file.digest = project::sha256(bytes);
        read.file.size = static_cast<std::int64_t>(bytes.size());
        importers::TextOptions wanted;
        wanted.charset = options.charset;
        wanted.language = options.language;
        wanted.roles = options.speakers;
        read.imported = importers::readText(bytes, read.file.name, wanted);
        // A plain text that needed no change is its own file.
        if (bytes != read.imported.text.utf8()) read.file.bytes = std::move(bytes);
    } catch (const std::exception& error) {
        read.refused = true;
        read.problem = error.what();
    }
    return read;
}

void storeText(project::Edit& edit, const project::Project& project, PreparedFile& file,
               std::set<std::string>& labels) {
    const ImportOptions& options = file.from.options;
    ImportedSource& found = file.source;
    Source source = newSource(options, found);
    if (found.kind == SourceKind::Translation) {
        const Source original = findSource(project, options.translationOf).source;
        if (!mayTranslate(original))
            throw Error(fmt::format("The consent of \"{}\" forbids a translation.", original.title),
                        {file.stored.name, {}}, "Ask again, and record the answer with 'kith sources describe'.");
        source.original = original.key;
        source.translator = options.translator;
        const auto alignment = alignTurns(project.turns(original.key), project.speakers(original.key), file.text);
        found.notes.insert(found.notes.end(), alignment.notes.begin(), alignment.notes.end());
        const SourceKey key = edit.importText(source, file.stored, file.text);
        edit.alignTranslation(key, alignment.turns);
        for (const auto& [label, role] : file.text.speakers)
            edit.put(Speaker{key, label, role, {}});
        return;
    }
    const SourceKey key = edit.importText(source, file.stored, file.text);
    const bool anAccount = found.kind == SourceKind::Interview;
    bool anyInterviewee = false;
    for (const auto& [label, role] : file.text.speakers) {
        Speaker speaker{key, label, role, {}};
        if (anAccount && role == SpeakerRole::Interviewee) {
            speaker.ego = caseFor(edit, project, options, label, found, labels);
            anyInterviewee = true;
        }
        edit.put(speaker);
    }
    if (anAccount && !anyInterviewee) {
        found.notes.push_back(
            {"No interviewee was recognised: all words count as one account. Name the speakers with --speaker.",
             {found.file.filename().string(), {}}});
        edit.put(Speaker{key, "", SpeakerRole::Interviewee, caseFor(edit, project, options, "", found, labels)});
    }
}

std::set<std::string> titlesInUse(const project::Project& project) {
    std::set<std::string> titles;
    for (const Source& source : project.sources())
        if (!source.superseded) titles.insert(source.title);
    return titles;
}

std::set<std::string> caseLabels(const project::Project& project) {
    std::set<std::string> labels;
    for (const Case& ego : project.cases())
        if (!formPlace(ego.key.uuid)) labels.insert(ego.label);
    return labels;
}

std::string shortened(const std::string& words, std::size_t letters) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((static_cast<unsigned char>(words[i]) & 0xc0) != 0x80 && seen++ == letters) return words.substr(0, i) + "…";
    return words;
}

} // namespace kith::study
