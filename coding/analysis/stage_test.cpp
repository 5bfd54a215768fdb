#include "kith/analysis/stage_test.h"

#include "counted_cells.h"
#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "kith/statistics/adjustment.h"
#include "kith/statistics/planning.h"
#include "kith/statistics/tests.h"
#include "notes.h"
#include "small_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace kith::analysis {
namespace {

constexpr std::array stages{Stage::Build, Stage::Maintain, Stage::Activate};
constexpr std::size_t firstCount = 3; // column after code, name and group
constexpr double alpha = 0.05;

using StageTallies = std::array<std::vector<UnitTallies>, stages.size()>;

People askedAboutAll(const Material& material, const CodeUnit& unit) {
    People people;
    for (std::size_t account = 0; account < material.accounts().size(); ++account)
        if (std::all_of(stages.begin(), stages.end(),
                        [&](Stage stage) { return material.couldShow(account, unit, stage); }))
            people.push_back(account);
    return people;
}

// For how many people the tests stand: as many for each code, unless questions about a stage can show some codes only.
struct Tested {
    std::size_t least = 0, most = 0;
    void add(std::size_t people) {
        if (people == 0) return;
        least = least == 0 ? people : std::min(least, people);
        most = std::max(most, people);
    }
    [[nodiscard]] std::string written() const {
        return least == most ? fmt::format("{}", most) : fmt::format("{}–{}", least, most);
    }
};

statistics::Responses responsesOf(const People& people, const StageTallies& tallies, std::size_t unit) {
    statistics::Responses responses;
    for (const std::size_t account : people) {
        responses.emplace_back();
        for (const auto& ofStage : tallies)
            responses.back().push_back(tallyOf(ofStage[unit], account) != nullptr);
    }
    return responses;
}

// The mean share over the stages, in whole per cents.
double baseOf(const statistics::Responses& responses) {
    double shown = 0;
    for (const auto& person : responses)
        shown += static_cast<double>(std::count(person.begin(), person.end(), true));
    return std::round(100 * shown / static_cast<double>(responses.size() * stages.size())) / 100;
}

// Codes that came into the codebook while coding.
bool emergedHere(const CodeUnit& unit) {
    return std::any_of(unit.codes.begin(), unit.codes.end(), [](const Code* code) { return code->since > 1; });
}

Cell orDash(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Undefined);
}

// The smallest difference at so many people; equal ones are simulated once.
class Detection {
public:
    explicit Detection(double power) : power_(power) {}
    std::optional<statistics::Detectable> at(std::size_t people, double base) {
        const statistics::AssumedPeople assumed{static_cast<std::int64_t>(people), 0};
        if (assumed.n > mostPeople) return std::nullopt;
        const auto [found, fresh] = known_.try_emplace({people, base});
        if (fresh)
            found->second = statistics::detectableByCochranQ(assumed, static_cast<int>(stages.size()), base, power_,
                                                             alpha, {.replicates = replicates});
        return found->second;
    }
    static constexpr int replicates = 1000;
    static constexpr std::int64_t mostPeople = 1000; // for whom simulating takes a moment

private:
    double power_;
    std::map<std::pair<std::size_t, double>, std::optional<statistics::Detectable>> known_; // by people and base
};

void addColumns(Table& table, const CountedCells& cells, const Protocol& protocol, double power,
                std::string_view language) {
    for (const Stage stage : stages)
        table.columns.push_back(
            cells.countColumn(std::string(toString(stage)), wordingOf(protocol, "stage", toString(stage), language)));
    table.columns.push_back({"q", "Q", ColumnKind::Number, 2, ""});
    table.columns.push_back({"p_exact", say(language, "Exact p", "Exacte p"), ColumnKind::PValue, 3, ""});
    table.columns.push_back({"p_holm", say(language, "p after Holm", "p na Holm"), ColumnKind::PValue, 3, ""});
    table.columns.push_back(
        {"detectable",
         fmt::format(fmt::runtime(say(language, "Detectable at {:.0f}%", "Aantoonbaar bij {:.0f}%")), 100 * power),
         ColumnKind::Share, 0, ""});
}

// As many draws as take a moment.
statistics::Draws drawsFor(std::size_t people) {
    constexpr std::size_t most = 100000, least = 1000, work = 50'000'000;
    return {.replicates = static_cast<int>(std::clamp(work / std::max<std::size_t>(people, 1), least, most))};
}

void addNotes(Table& table, const Tested& tested, double power, bool drawn, bool emerged, std::string_view language) {
    table.notes.push_back(fmt::format(
        fmt::runtime(say(language,
                         "Only people who were asked about all three stages: {}. Cochran's Q with its exact p (what "
                         "each person shows, laid on the stages in every way), adjusted over the codes after Holm.",
                         "Alleen mensen die naar alle drie de fasen gevraagd zijn: {}. Cochrans Q met de exacte p (wat "
                         "elke persoon laat zien, op alle manieren over de fasen verdeeld), over de codes gecorrigeerd "
                         "volgens Holm.")),
        tested.written()));
    if (static_cast<std::int64_t>(tested.most) > Detection::mostPeople)
        table.notes.push_back(say(language, "What is detectable is not simulated for more than 1,000 people.",
                                  "Wat aantoonbaar is, is voor meer dan 1.000 mensen niet gesimuleerd."));
    else
        table.notes.push_back(fmt::format(
            fmt::runtime(
                say(language,
                    "Detectable: how far one stage must lie from the two others for {} people to show it in "
                    "{:.0f} % of studies at p ≤ 0.05, before Holm and with answers that are independent within a "
                    "person ({} simulated studies; standard error about {:.1f} points of that chance). A "
                    "difference that is not found may well be there.",
                    "Aantoonbaar: hoe ver één fase van de twee andere moet liggen om dat met {} mensen in {:.0f} "
                    "% van de onderzoeken te laten zien bij p ≤ 0,05, vóór Holm en met antwoorden die binnen een "
                    "persoon onafhankelijk zijn ({} gesimuleerde onderzoeken; standaardfout ongeveer {:.1f} "
                    "punten van die kans). Een verschil dat niet gevonden is kan er heel goed zijn.")),
            tested.written(), 100 * power, Detection::replicates,
            100 * std::sqrt(power * (1 - power) / static_cast<double>(Detection::replicates))));
    if (drawn)
        table.notes.push_back(fmt::format(
            fmt::runtime(say(language, "With so many people p is drawn {} times (fixed seed) in place of counted.",
                             "Bij zoveel mensen is p {} keer getrokken (vaste kiem) in plaats van geteld.")),
            drawsFor(tested.most).replicates));
    if (emerged)
        table.notes.push_back(
            say(language, "Codes that came into the codebook while coding emerged from these data and are not tested.",
                "Codes die tijdens het coderen in het codeboek kwamen, kwamen uit deze gegevens voort en worden niet "
                "getoetst."));
}

// The tests of a careless reader: every passage for itself.
std::string naiveNote(const StageTallies& tallies, std::size_t units, std::string_view language) {
    statistics::CountTable mentions(units, std::vector<std::int64_t>(stages.size(), 0));
    std::int64_t all = 0;
    for (std::size_t stage = 0; stage < stages.size(); ++stage)
        for (std::size_t unit = 0; unit < units; ++unit)
            for (const Tally& tally : tallies[stage][unit]) {
                mentions[unit][stage] += tally.passages;
                all += tally.passages;
            }
    const auto pearson = statistics::chiSquare(mentions);
    const auto exact = statistics::freemanHalton(mentions, drawsFor(static_cast<std::size_t>(all)));
    if (!pearson || !exact)
        return say(language, "The naive tests are not defined: fewer than two codes or stages have passages.",
                   "De naïeve toetsen zijn niet bepaald: minder dan twee codes of fasen hebben passages.");
    return fmt::format(
        fmt::runtime(say(language,
                         "NAIVE, AND WRONG HERE: chi-square of passages by code and stage {:.2f} ({} degrees of "
                         "freedom), p: {}; Fisher, Freeman and Halton p: {}{}. They take every passage for an "
                         "independent observation, but one person gives many, and they count stages that nobody asked "
                         "that person about.",
                         "NAÏEF, EN HIER FOUT: chi-kwadraat van passages naar code en fase {:.2f} ({} "
                         "vrijheidsgraden), p: {}; Fisher, Freeman en Halton p: {}{}. Ze nemen elke passage "
                         "als onafhankelijke waarneming, maar één persoon geeft er vele, en ze tellen fasen waarnaar "
                         "die persoon niet gevraagd is.")),
        pearson->statistic, pearson->degreesOfFreedom, pValueText(pearson->p), pValueText(exact->value),
        exact->computation == statistics::Computation::Drawn ? fmt::format(" ± {:.4f}", exact->standardError) : "");
}

} // namespace

Table stageTest(const StudySnapshot& snapshot, const CodeChoice& choice, const Selection& selection,
                const StageTestOptions& options, std::string_view language) {
    if (selection.stage)
        throw Error("This table compares the stages, so that it cannot be of one stage.", {}, "Leave the stage out.");
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const CountedCells cells{material, units, Measure::People, language};
    Table table = cells.begin(choice, "stage", say(language, "stage, tested", "fase, getoetst"));
    table.id = "factor-by-stage-test";
    addColumns(table, cells, snapshot.protocol, options.power, language);

    StageTallies tallies;
    for (std::size_t stage = 0; stage < stages.size(); ++stage)
        tallies[stage] = tally(material, units, stages[stage]);
    Tested tested;
    Detection detection(options.power);
    statistics::PValues p(units.size());
    bool drawn = false, emerged = false;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const People people = askedAboutAll(material, units[unit]);
        tested.add(people.size());
        std::vector<Cell> row = cells.head(unit);
        for (const auto& ofStage : tallies)
            row.push_back(cells.counted(unit, ofStage[unit], people));
        if (units[unit].codes.empty() || material.accounts().empty()) {
            row.resize(table.columns.size(), Missing::Undefined);
        } else if (people.empty()) {
            row.resize(table.columns.size(), Missing::NotAsked);
        } else {
            const bool emergedUnit = emergedHere(units[unit]);
            emerged = emerged || emergedUnit;
            const statistics::Responses responses = responsesOf(people, tallies, unit);
            const auto q = statistics::cochranQ(responses, drawsFor(people.size()));
            if (q && !emergedUnit) p[unit] = q->p.value;
            drawn = drawn || (p[unit] && q->p.computation == statistics::Computation::Drawn);
            const auto detectable = detection.at(people.size(), baseOf(responses));
            row.push_back(q ? Cell(q->statistic) : Cell(Missing::Undefined));
            row.push_back(orDash(p[unit]));
            row.emplace_back(Missing::Undefined); // Holm needs all of them
            row.push_back(orDash(detectable ? std::optional(detectable->difference) : std::nullopt));
        }
        table.rows.push_back(std::move(row));
    }
    const statistics::PValues adjusted = statistics::holm(p);
    const std::size_t holm = firstCount + stages.size() + 2;
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        if (adjusted[unit]) table.rows[unit][holm] = Cell(*adjusted[unit]);

    if (material.accounts().empty())
        table.notes.push_back(say(language, "No account of the selection has been coded: there is no test.",
                                  "In de selectie is geen verhaal gecodeerd: er is geen toets."));
    else if (tested.most == 0)
        table.notes.push_back(say(language,
                                  "Nobody was asked about all three stages, so that nothing can be compared: there is "
                                  "no test.",
                                  "Niemand is naar alle drie de fasen gevraagd, zodat er niets te vergelijken is: er "
                                  "is geen toets."));
    else
        addNotes(table, tested, options.power, drawn, emerged, language);
    if (options.naive) table.notes.push_back(naiveNote(tallies, units.size(), language));
    cells.end(table);
    hideSmallCells(table, selection.hideBelow, firstCount, {}, language);
    return table;
}

} // namespace kith::analysis
