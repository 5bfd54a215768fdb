#include "kith/study/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace kith::study {
namespace {

std::optional<Assignment> assignmentOf(const project::Project& project, SourceKey source, const Coder& coder) {
    for (Assignment& assignment : project.assignments())
        if (assignment.source == source && assignment.coder == coder) return std::move(assignment);
    return std::nullopt;
}

Assignment assignmentFor(const project::Project& project, SourceKey source, const Coder& coder) {
    if (coder.empty()) throw Error("It is not said who codes.");
    if (auto assignment = assignmentOf(project, source, coder)) return *assignment;
    Assignment assignment;
    assignment.coder = coder;
    assignment.source = source;
    return assignment;
}

std::string titleOf(const project::Project& project, SourceKey key) {
    const std::optional<Source> source = project.source(key);
    if (!source) throw Error("The source is no longer in the project.");
    return source->title;
}

} // namespace

void assignSource(project::Project& project, SourceKey source, const Coder& coder, bool blind, const Coder& by) {
    const std::string title = titleOf(project, source);
    Assignment assignment = assignmentFor(project, source, coder);
    assignment.blind = blind;
    project.edit(fmt::format("Assigned {} to {}{}", title, coder, blind ? ", blind" : ""), by,
                 [&](project::Edit& edit) { edit.put(assignment); });
}

void setSourceDone(project::Project& project, SourceKey source, const Coder& coder, bool done, const Coder& by) {
    const std::string title = titleOf(project, source);
    Assignment assignment = assignmentFor(project, source, coder);
    assignment.state = done ? AssignmentState::Done : AssignmentState::Open;
    project.edit(fmt::format("{} {} {}", coder, done ? "is done with" : "goes on with", title), by,
                 [&](project::Edit& edit) { edit.put(assignment); });
}

bool maySeeOthers(const project::Project& project, SourceKey source, const Coder& coder) {
    const std::optional<Assignment> assignment = assignmentOf(project, source, coder);
    return !assignment || !assignment->blind || assignment->state == AssignmentState::Done;
}

std::vector<Coding> codingsShownTo(const project::Project& project, SourceKey source, const Coder& coder) {
    std::vector<Coding> codings = project.codingsIn(source);
    if (!maySeeOthers(project, source, coder))
        std::erase_if(codings, [&](const Coding& coding) { return coding.coder != coder; });
    return codings;
}

std::vector<CodingProgress> codingProgress(const project::Project& project, const Coder& only) {
    std::vector<CodingProgress> progress;
    std::unordered_map<SourceKey, std::size_t> places;
    for (const project::CodedSource& source : project.codedSources(only)) {
        places.emplace(source.source, progress.size());
        progress.push_back({source.source, source.turns, source.codedTurns, source.codings, {}, {}});
    }
    for (const Assignment& assignment : project.assignments()) {
        const auto place = places.find(assignment.source);
        if (place == places.end()) continue;
        CodingProgress& source = progress[place->second];
        (assignment.state == AssignmentState::Done ? source.done : source.open).push_back(assignment.coder);
    }
    return progress;
}

std::vector<CodingProgress> codingProgressFor(const project::Project& project, const Coder& coder) {
    std::vector<CodingProgress> progress = codingProgress(project);
    std::unordered_set<SourceKey> blind;
    for (const Assignment& assignment : project.assignments())
        if (assignment.coder == coder && assignment.blind && assignment.state == AssignmentState::Open)
            blind.insert(assignment.source);
    if (blind.empty()) return progress;
    for (const project::CodedSource& own : project.codedSources(coder)) {
        if (!blind.contains(own.source)) continue;
        for (CodingProgress& source : progress) {
            if (source.source != own.source) continue;
            source.codedTurns = own.codedTurns;
            source.codings = own.codings;
        }
    }
    return progress;
}

std::vector<std::pair<CodeKey, std::int64_t>> codingCounts(const project::Project& project, const Coder& only) {
    return project.codingCounts(only);
}

} // namespace kith::study
