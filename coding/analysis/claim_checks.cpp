// What the checks of claims share: the test of differences, its words, cells.
#include "claim_checks.h"

#include "kith/statistics/mean_difference.h"
#include "kith/statistics/tests.h"
#include "notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kith::analysis {

std::string ClaimMaterial::say(std::string_view english, std::string_view dutch) const {
    return analysis::say(language, english, dutch);
}

const std::string& ClaimMaterial::labelOf(std::size_t account) const {
    return material.accounts()[account].ego->label;
}

CheckedClaim notChecked(std::string why) {
    CheckedClaim checked;
    checked.words = {why};
    checked.outcome.why = std::move(why);
    return checked;
}

std::string decimal(double value) {
    return fmt::format("{:.2f}", std::abs(value) < 0.005 ? 0.0 : value);
}

std::string percent(double share) {
    if (share > 0 && share < 0.001) return "< 0.1 %";
    return fmt::format("{:.{}f} %", 100 * share, share > 0 && share < 0.1 ? 1 : 0);
}

void addTo(std::vector<CodingKey>& all, const std::vector<CodingKey>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

CodeUnit anyOf(const StudySnapshot& snapshot, const std::vector<std::string>& codes, std::string_view language) {
    CodeUnit all;
    CodeChoice choice;
    choice.codes = codes;
    for (const CodeUnit& unit : codeUnits(snapshot, choice, language)) {
        all.codes.insert(all.codes.end(), unit.codes.begin(), unit.codes.end());
        all.layer = unit.layer;
    }
    return all;
}

void restOn(const CodeUnit& unit, CheckedClaim& checked) {
    for (const Code* code : unit.codes)
        checked.restsOn.push_back(code->name);
}

Column textColumn(std::string id, std::string heading) {
    return {std::move(id), std::move(heading), ColumnKind::Text, 0, ""};
}

Column countColumn(std::string id, std::string heading, std::string unit) {
    return {std::move(id), std::move(heading), ColumnKind::Count, 0, std::move(unit)};
}

Cell outOf(std::int64_t count, std::int64_t total, std::vector<CodingKey> evidence) {
    Cell cell(count);
    cell.denominator = total;
    cell.evidence = std::move(evidence);
    return cell;
}

void sayLeftOut(std::string why, const std::vector<std::string>& labels, CheckedClaim& checked) {
    if (labels.empty()) return;
    checked.words.push_back(fmt::format("{}: {}.", std::move(why), fmt::join(labels, "; ")));
    checked.notKnown.insert(checked.notKnown.end(), labels.begin(), labels.end());
}

void decideByDifferences(const ClaimMaterial& looked, std::span<const double> differences, CheckedClaim& checked) {
    ClaimOutcome& outcome = checked.outcome;
    outcome.people = static_cast<std::int64_t>(differences.size());
    if (differences.size() < 2) {
        outcome.why = looked.say("fewer than two people have a value", "minder dan twee mensen hebben een waarde");
        checked.words.push_back(looked.say("It cannot be checked: fewer than two people have a value.",
                                           "Het is niet na te gaan: minder dan twee mensen hebben een waarde."));
        return;
    }
    double sum = 0;
    for (const double difference : differences)
        sum += difference;
    outcome.estimate = sum / static_cast<double>(differences.size());
    const auto more = std::count_if(differences.begin(), differences.end(), [](double d) { return d > 1e-12; });
    const auto less = std::count_if(differences.begin(), differences.end(), [](double d) { return d < -1e-12; });
    checked.words.push_back(
        fmt::format(fmt::runtime(looked.say(
                        "Of {} people, {} point as claimed, {} the other way, {} neither way; the mean "
                        "difference is {}.",
                        "Van {} mensen wijzen er {} in de beweerde richting, {} de andere kant op en {} geen van "
                        "beide; het gemiddelde verschil is {}.")),
                    differences.size(), more, less, static_cast<std::ptrdiff_t>(differences.size()) - more - less,
                    decimal(*outcome.estimate)));
    outcome.finding = Finding::Undecided;
    outcome.detectable = statistics::detectableMean(differences);
    if (differences.size() < statistics::fewestForSignFlip) {
        outcome.finding = Finding::NotChecked;
        outcome.why =
            looked.say("too few people for this test to reach .05", "te weinig mensen om met deze toets .05 te halen");
        checked.words.push_back(
            looked.say("It cannot be checked: below six people the sign-flip test cannot reach .05, "
                       "whatever they tell.",
                       "Het is niet na te gaan: onder de zes mensen haalt de tekenwisseltoets .05 "
                       "niet, wat zij ook vertellen."));
        return;
    }
    if (!looked.emerged.empty()) {
        outcome.why = looked.say("not tested: codes that emerged from this material: ",
                                 "niet getoetst: codes die uit dit materiaal voortkwamen: ") +
                      looked.emerged;
        return;
    }
    if (looked.inDetail) outcome.interval = statistics::meanInterval(differences);
    outcome.chance = statistics::signFlipTest(differences)->value;
    const bool refused = *outcome.chance <= claimLevel;
    if (refused) outcome.finding = *outcome.estimate > 0 ? Finding::Holds : Finding::HoldsNot;
    std::string words = outcome.interval ? fmt::format("95 %: {} – {}. ", decimal(outcome.interval->low),
                                                       decimal(outcome.interval->high))
                                         : std::string();
    words += fmt::format(fmt::runtime(looked.say("Chance alone gives a mean as far from 0 with p = {} (sign-flip "
                                                 "test over people, two-sided).",
                                                 "Toeval alleen geeft een gemiddelde zo ver van 0 met p = {} "
                                                 "(tekenwisseltoets over mensen, tweezijdig).")),
                         pValueText(*outcome.chance));
    checked.words.push_back(std::move(words));
    checked.words.push_back(
        outcome.detectable
            ? fmt::format(
                  fmt::runtime(looked.say(
                      "The smallest mean difference that four of five such studies would find is {}.",
                      "Het kleinste gemiddelde verschil dat vier van de vijf zulke studies zouden vinden is {}.")),
                  decimal(*outcome.detectable))
            : looked.say("So few people, or people so alike, can show no difference at 5 %.",
                         "Zo weinig mensen, of mensen die zo gelijk zijn, kunnen geen verschil aantonen bij 5 %."));
}

} // namespace kith::analysis
