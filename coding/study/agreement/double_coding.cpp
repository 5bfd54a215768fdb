// Which sources are coded by several, drawn at random, and how far they are.
#include "kith/study/agreement.h"

#include "wording.h"

#include "kith/agreement/compared.h"
#include "kith/statistics/generator.h"
#include "kith/study/lookup.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kith::study {
namespace {

// Sources that a draw may take, in the order of import.
std::vector<const Source*> drawable(const StudySnapshot& snapshot) {
    std::set<SourceKey> planned;
    for (const Assignment& assignment : snapshot.assignments)
        if (assignment.round > 0) planned.insert(assignment.source);
    std::vector<const Source*> sources;
    for (const Source& source : snapshot.sources)
        if (!source.superseded && source.kind != SourceKind::Translation && !planned.contains(source.key))
            sources.push_back(&source);
    return sources;
}

std::vector<const Source*> draw(const std::vector<const Source*>& from, const PlanWish& wish) {
    std::map<std::pair<std::string, std::string>, std::vector<const Source*>> strata;
    for (const Source* source : from)
        strata[{wish.byLanguage ? source->language : std::string(),
                wish.byKind ? std::string(toString(source->kind)) : std::string()}]
            .push_back(source);
    statistics::Generator generator(wish.seed);
    std::vector<const Source*> drawn;
    for (auto& [stratum, sources] : strata) {
        statistics::shuffle(sources, generator);
        // 0.3 of 10 are 3, although 0.3 × 10 is a little more in binary.
        const auto count = static_cast<std::size_t>(std::ceil(wish.share * static_cast<double>(sources.size()) - 1e-9));
        drawn.insert(drawn.end(), sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(count));
    }
    std::sort(drawn.begin(), drawn.end(), [](const Source* a, const Source* b) { return a->position < b->position; });
    return drawn;
}

void mustMakeSense(const PlanWish& wish) {
    if (wish.coders.size() < 2 || std::set<Coder>(wish.coders.begin(), wish.coders.end()).size() != wish.coders.size())
        throw Error("Double coding needs two coders or more, each named once.", {}, "Name them with --coders.");
    for (const Coder& coder : wish.coders)
        if (coder.empty()) throw Error("A coder has a name.");
    if (!(wish.share > 0 && wish.share <= 1))
        throw Error(fmt::format("{} is no share of the sources.", wish.share), {}, "It is above 0 and at most 1: 0.3.");
    if (wish.round < 0) throw Error("Rounds are counted from 1.");
}

std::string stateOf(const Assignment& assignment, const Saying& say) {
    return (assignment.state == AssignmentState::Done ? say("done", "klaar") : say("open", "open")) +
           (assignment.blind ? say(", blind", ", blind") : std::string());
}

std::string unitsName(PlannedUnits units, const Saying& say) {
    return units == PlannedUnits::Turns      ? say("whole turns", "hele beurten")
           : units == PlannedUnits::Passages ? say("free passages", "vrije passages")
                                             : std::string();
}

} // namespace

Table planDoubleCoding(project::Project& project, const PlanWish& wish, const Coder& by) {
    mustMakeSense(wish);
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const std::vector<int> rounds = agreement::roundsOf(snapshot);
    const int round = wish.round > 0 ? wish.round : rounds.empty() ? 1 : rounds.back() + 1;
    const std::vector<const Source*> drawn = draw(drawable(snapshot), wish);
    if (drawn.empty())
        throw Error("There is no source left that could be coded twice.", {},
                    "'kith agreement plan PROJECT' shows which are planned.");
    const Saying say{wish.language};
    Table table;
    table.id = "double-coding-plan";
    table.title = say("Drawn for double coding", "Getrokken om dubbel te coderen");
    table.columns = {{"round", say("Round", "Ronde"), ColumnKind::Count},
                     {"source", say("Source", "Bron")},
                     {"kind", say("Kind", "Soort")},
                     {"language", say("Language", "Taal")},
                     {"coders", say("Coders", "Codeurs")}};
    std::vector<Assignment> assignments;
    std::vector<std::string> codedBefore;
    for (const Source* source : drawn) {
        table.rows.push_back({round, source->title,
                              wordingOf(snapshot.protocol, "source", toString(source->kind), wish.language),
                              source->language, fmt::format("{}", fmt::join(wish.coders, ", "))});
        for (const Coder& coder : wish.coders) {
            Assignment assignment{coder, source->key, AssignmentState::Open, wish.blind, round, wish.units};
            for (const Assignment& standing : snapshot.assignments)
                if (standing.coder == coder && standing.source == source->key) {
                    assignment.state = standing.state;
                    assignment.blind = standing.blind;
                }
            if (std::any_of(snapshot.codings.begin(), snapshot.codings.end(), [&](const Coding& coding) {
                    return coding.coder == coder && coding.passage.source == source->key;
                }))
                codedBefore.push_back(fmt::format("{} ({})", source->title, coder));
            assignments.push_back(std::move(assignment));
        }
    }
    project.edit(fmt::format("Planned double coding, round {}: {} sources for {} (share {}, seed {}{}{})", round,
                             drawn.size(), fmt::join(wish.coders, ", "), wish.share, wish.seed,
                             wish.byLanguage ? ", by language" : "", wish.byKind ? ", by kind" : ""),
                 by, [&](project::Edit& edit) {
                     for (const Assignment& assignment : assignments)
                         edit.put(assignment);
                 });
    table.notes.push_back(fmt::format(
        fmt::runtime(say("Drawn with seed {} from {} sources that were in no round. Units: {}.{}",
                         "Getrokken met beginwaarde {} uit {} bronnen die in geen ronde zaten. Eenheden: {}.{}")),
        wish.seed, drawable(snapshot).size(), unitsName(wish.units, say), wish.blind ? say(" Blind.", " Blind.") : ""));
    if (!codedBefore.empty())
        table.notes.push_back(fmt::format(
            fmt::runtime(
                say("Coded in part or in whole before the draw: {}. Say that they are done with kith agreement done.",
                    "Al gecodeerd vóór de trekking, geheel of gedeeltelijk: {}. Meld met kith agreement done dat "
                    "ze klaar zijn.")),
            fmt::join(codedBefore, ", ")));
    return table;
}

Table doubleCodingTable(const project::Project& project, const std::string& language) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const Saying say{language};
    Table table;
    table.id = "double-coding";
    table.title = say("Double coding, round by round", "Dubbel coderen, ronde voor ronde");
    table.columns = {{"round", say("Round", "Ronde"), ColumnKind::Count},
                     {"source", say("Source", "Bron")},
                     {"kind", say("Kind", "Soort")},
                     {"language", say("Language", "Taal")},
                     {"units", say("Units", "Eenheden")},
                     {"coder", say("Coder", "Codeur")},
                     {"state", say("State", "Stand")}};
    for (const int round : agreement::roundsOf(snapshot))
        for (const Source& source : snapshot.sources)
            for (const Assignment& assignment : snapshot.assignments)
                if (assignment.round == round && assignment.source == source.key)
                    table.rows.push_back({round, source.title,
                                          wordingOf(snapshot.protocol, "source", toString(source.kind), language),
                                          source.language, unitsName(assignment.units, say), assignment.coder,
                                          stateOf(assignment, say)});
    return table;
}

void setDone(project::Project& project, const std::vector<std::string>& sources, AssignmentState state,
             const Coder& coder, const Coder& by) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    std::vector<Assignment> assignments;
    std::vector<std::string> titles;
    for (const std::string& typed : sources) {
        const SourcePlace place = findSource(project, typed);
        if (place.part)
            throw Error(fmt::format("\"{}\" is one respondent.", typed), {},
                        "Surveys are assigned and done as a whole.");
        Assignment assignment{coder, place.source.key};
        for (const Assignment& standing : snapshot.assignments)
            if (standing.coder == coder && standing.source == place.source.key) assignment = standing;
        assignment.state = state;
        assignments.push_back(assignment);
        titles.push_back(place.source.title);
    }
    project.edit(fmt::format(fmt::runtime(state == AssignmentState::Done ? "{} has done {}" : "{} has not done {}"),
                             coder, fmt::join(titles, ", ")),
                 by, [&](project::Edit& edit) {
                     for (const Assignment& assignment : assignments)
                         edit.put(assignment);
                 });
}

} // namespace kith::study
