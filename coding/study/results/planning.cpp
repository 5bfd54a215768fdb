#include "kith/study/planning.h"

#include "wording.h"

#include "kith/agreement/sample_size.h"
#include "kith/model/error.h"
#include "kith/statistics/detection.h"
#include "kith/statistics/planning.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

namespace kith::study {
namespace {

std::vector<int> sizesOf(const PlanOptions& options) {
    return options.people.empty() ? std::vector<int>{10, 16, 20, 30, 50, 100} : options.people;
}

statistics::Simulation simulationOf(const PlanOptions& options) {
    return {options.replicates, options.seed};
}

Column peopleColumn(const PlanOptions& options) {
    return {"people", Saying{options.language}("People", "Mensen"), ColumnKind::Count, 0,
            Saying{options.language}("people", "mensen")};
}

std::string noteOnSimulation(const PlanOptions& options) {
    return fmt::format(fmt::runtime(Saying{options.language}(
                           "{} simulated studies for each figure, seed {}; ± is the standard error of "
                           "simulating.",
                           "{} gesimuleerde onderzoeken voor elk getal, kiem {}; ± is de standaardfout "
                           "van het simuleren.")),
                       options.replicates, options.seed);
}

std::string noteOnPeople(const PlanOptions& options) {
    return options.sameDraw == 0
               ? Saying{options.language}(
                     "One person's answers are taken as independent; alike ones change the power (--same).",
                     "Antwoorden van één persoon zijn als onafhankelijk opgevat; gelijkende veranderen het "
                     "onderscheidingsvermogen (--same).")
               : fmt::format(fmt::runtime(Saying{options.language}(
                                 "With a chance of {:.3g} one throw decides all answers of a person.",
                                 "Met een kans van {:.3g} beslist één worp alle antwoorden van een "
                                 "persoon.")),
                             options.sameDraw);
}

// People, power and its error, smallest difference and the error of its power.
Table powerTable(const std::string& id, std::string title, const PlanOptions& options) {
    Table table;
    table.id = id;
    table.title = std::move(title);
    table.columns = {
        peopleColumn(options),
        {"power", Saying{options.language}("Found in", "Gevonden in"), ColumnKind::Share, 0, ""},
        {"power_error", "±", ColumnKind::Number, 3, ""},
        {"detectable",
         fmt::format(fmt::runtime(Saying{options.language}("Detectable at {:.0f}%", "Aantoonbaar bij {:.0f}%")),
                     100 * options.power),
         ColumnKind::Share, 0, ""},
        {"detectable_power", Saying{options.language}("found in", "gevonden in"), ColumnKind::Share, 0, ""},
        {"detectable_error", "±", ColumnKind::Number, 3, ""}};
    return table;
}

void addPower(Table& table, int people, const statistics::Power& power,
              const std::optional<statistics::Detectable>& detectable) {
    std::vector<Cell> row{people, power.value, power.standardError};
    if (detectable)
        row.insert(row.end(), {detectable->difference, detectable->power.value, detectable->power.standardError});
    row.resize(table.columns.size(), Missing::Undefined);
    table.rows.push_back(std::move(row));
}

void addPowerNotes(Table& table, const PlanOptions& options) {
    table.notes.push_back(
        fmt::format(fmt::runtime(Saying{options.language}(
                        "Found: p ≤ {:.3g} in this one test; several tests, adjusted after Holm, find less. Detectable "
                        "is a dash where even the greatest difference is not found so often.",
                        "Gevonden: p ≤ {:.3g} in deze ene toets; meer toetsen, gecorrigeerd volgens Holm, vinden "
                        "minder. Aantoonbaar is een streepje waar zelfs het grootste verschil niet zo vaak gevonden "
                        "wordt.")),
                    options.alpha));
    table.notes.push_back(noteOnPeople(options));
    table.notes.push_back(noteOnSimulation(options));
}

} // namespace

Table planShare(double expected, double halfWidth, const PlanOptions& options) {
    Table table;
    table.id = "plan-share";
    table.title =
        fmt::format(fmt::runtime(Saying{options.language}("Intervals where {:.0f} % of people show it",
                                                          "Intervallen waar {:.0f} % van de mensen het laat zien")),
                    100 * expected);
    table.columns = {peopleColumn(options),
                     {"half_width", Saying{options.language}("Mean half width", "Gemiddelde halve breedte"),
                      ColumnKind::Number, 3, ""},
                     {"half_width_error", "±", ColumnKind::Number, 4, ""}};
    std::vector<int> sizes = sizesOf(options);
    if (halfWidth > 0)
        sizes.push_back(
            static_cast<int>(statistics::peopleForHalfWidth(halfWidth, expected, 0.95, simulationOf(options))));
    for (const int n : sizes) {
        const auto width = statistics::halfWidth(n, expected, 0.95, simulationOf(options));
        table.rows.push_back({n, width.mean, width.standardError});
    }
    table.notes.push_back(Saying{options.language}(
        "Half the width of Wilson's interval (95 %) of a share of people, chosen at random.",
        "De halve breedte van Wilsons interval (95 %) van een aandeel van mensen, aselect gekozen."));
    if (halfWidth > 0)
        table.notes.push_back(
            fmt::format(fmt::runtime(Saying{options.language}(
                            "The last row is the smallest study whose half width is at most {:.3g} in the mean.",
                            "De laatste rij is het kleinste onderzoek waarvan de halve breedte gemiddeld hoogstens "
                            "{:.3g} is.")),
                        halfWidth));
    table.notes.push_back(noteOnSimulation(options));
    return table;
}

Table planStages(const std::vector<double>& expected, const PlanOptions& options) {
    Table table = powerTable("plan-stages",
                             Saying{options.language}("Power of Cochran's Q over stages",
                                                      "Onderscheidingsvermogen van Cochrans Q over fasen"),
                             options);
    if (expected.size() < 2) throw Error("Stages are compared with each other, so that it takes two or more shares.");
    const double base = std::accumulate(expected.begin(), expected.end(), 0.0) / static_cast<double>(expected.size());
    for (const int n : sizesOf(options)) {
        const statistics::AssumedPeople people{n, options.sameDraw};
        addPower(table, n, statistics::powerOfCochranQ(people, expected, options.alpha, simulationOf(options)),
                 statistics::detectableByCochranQ(people, static_cast<int>(expected.size()), base, options.power,
                                                  options.alpha, simulationOf(options)));
    }
    table.notes.push_back(
        fmt::format(fmt::runtime(Saying{options.language}(
                        "Detectable: one stage that lies so far from the others, which all have {:.0f} %.",
                        "Aantoonbaar: één fase die zo ver van de andere ligt, die alle {:.0f} % hebben.")),
                    100 * base));
    addPowerNotes(table, options);
    return table;
}

Table planFactors(const FactorsExpected& expected, const PlanOptions& options) {
    Table table = powerTable(
        "plan-factors",
        Saying{options.language}("Power of the sign-flip test of some factors against the others",
                                 "Onderscheidingsvermogen van de tekenwisseltoets van factoren tegen de andere"),
        options);
    const statistics::TwoSetsOfItems items{expected.first, expected.others, expected.shareOfFirst,
                                           expected.shareOfOthers};
    for (const int n : sizesOf(options)) {
        const statistics::AssumedPeople people{n, options.sameDraw};
        addPower(table, n, statistics::powerOfSignFlip(people, items, options.alpha, simulationOf(options)),
                 statistics::detectableBySignFlip(people, items, options.power, options.alpha, simulationOf(options)));
    }
    table.notes.push_back(
        fmt::format(fmt::runtime(Saying{options.language}(
                        "{} factors that {:.0f} % of people show each, against {} that {:.0f} % show. Detectable: "
                        "how far the first must lie from the others.",
                        "{} factoren die elk {:.0f} % van de mensen laat zien, tegen {} die {:.0f} % laat zien. "
                        "Aantoonbaar: hoe ver de eerste van de andere moeten liggen.")),
                    expected.first, 100 * expected.shareOfFirst, expected.others, 100 * expected.shareOfOthers));
    addPowerNotes(table, options);
    return table;
}

Table planThemes(double prevalence, const PlanOptions& options) {
    Table table;
    table.id = "plan-themes";
    table.title = fmt::format(
        fmt::runtime(Saying{options.language}("Seeing a theme that {:.0f} % of people would tell of",
                                              "Een thema zien waar {:.0f} % van de mensen over zou vertellen")),
        100 * prevalence);
    table.columns = {
        peopleColumn(options),
        {"seen_once", Saying{options.language}("Seen at all", "Ooit gezien"), ColumnKind::Share, 0, ""},
        {"seen_twice", Saying{options.language}("Seen twice", "Twee keer gezien"), ColumnKind::Share, 0, ""},
        {"unseen_at_most", Saying{options.language}("Unseen: at most", "Ongezien: hoogstens"), ColumnKind::Share, 0,
         ""}};
    std::vector<int> sizes = sizesOf(options);
    sizes.push_back(static_cast<int>(statistics::peopleToSee(prevalence, 1, options.power)));
    for (const int n : sizes) {
        if (n < 1) throw Error("A study needs at least one person.");
        table.rows.push_back({n, statistics::chanceSeen(prevalence, n), statistics::chanceSeen(prevalence, n, 2),
                              statistics::mostPrevalenceUnseen(n)});
    }
    table.notes.push_back(
        fmt::format(fmt::runtime(Saying{options.language}(
                        "The last row is the smallest study that sees the theme with a chance of {:.0f} %. Unseen: a "
                        "theme that nobody tells of may still be of so many people (one-sided, 95 %). Computed "
                        "exactly, for people chosen at random.",
                        "De laatste rij is het kleinste onderzoek dat het thema ziet met een kans van {:.0f} %. "
                        "Ongezien: een thema waar niemand over vertelt kan toch van zoveel mensen zijn (eenzijdig, "
                        "95 %). Exact berekend, voor aselect gekozen mensen.")),
                    100 * options.power));
    return table;
}

Table planAgreement(const AgreementExpected& expected, const PlanOptions& options) {
    const Saying say{options.language};
    Table table;
    table.id = "plan-agreement";
    table.title =
        say("How many units two coders must both code", "Hoeveel eenheden twee codeurs allebei moeten coderen");
    table.columns = {{"kappa", say("Their kappa", "Hun kappa"), ColumnKind::Number, 2, ""},
                     {"to_reject",
                      fmt::format(fmt::runtime(say("To rule out {:.2f}", "Om {:.2f} uit te sluiten")), expected.least),
                      ColumnKind::Count, 0, say("units", "eenheden")},
                     {"for_width", fmt::format(fmt::runtime(say("For ± {:.2f}", "Voor ± {:.2f}")), expected.halfWidth),
                      ColumnKind::Count, 0, say("units", "eenheden")}};
    const agreement::Rates rates{expected.first, expected.second};
    const auto units = [](const std::optional<std::int64_t>& n) { return n ? Cell(*n) : Cell(Missing::Undefined); };
    for (const double kappa : expected.kappas.empty() ? std::vector<double>{0.7, 0.8, 0.9} : expected.kappas)
        table.rows.push_back({kappa,
                              kappa > expected.least ? units(agreement::unitsToReject(expected.least, kappa, rates,
                                                                                      options.alpha, options.power))
                                                     : Cell(Missing::Undefined),
                              units(agreement::unitsForWidth(kappa, expected.halfWidth, rates))});
    table.notes = {
        fmt::format(
            fmt::runtime(say("One code, there or not on each unit; the coders give it to {:.0f} % and {:.0f} % of "
                             "them. Ruled out: p ≤ {:.3g} (one-sided), with a chance of {:.0f} % (Cantor 1996).",
                             "Eén code, wel of niet bij elke eenheid; de codeurs geven die aan {:.0f} % en {:.0f} "
                             "%. Uitgesloten: p ≤ {:.3g} (eenzijdig), met een kans van {:.0f} % (Cantor 1996).")),
            100 * expected.first, 100 * expected.second, options.alpha, 100 * options.power),
        say("Units of one interview are alike, so that more are needed than this says.",
            "Eenheden uit één interview lijken op elkaar; er zijn er dus meer nodig dan hier staat.")};
    return table;
}

} // namespace kith::study
