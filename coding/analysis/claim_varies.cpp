// Whether the share of contacts that codes are told of differs between people by more than chance.
#include "claim_checks.h"

#include "kith/statistics/dispersion.h"
#include "tallies.h"

#include <fmt/format.h>

namespace kith::analysis {
namespace {

void say(const ClaimMaterial& looked, const statistics::Dispersion& found, CheckedClaim& checked) {
    const ClaimOutcome& outcome = checked.outcome;
    checked.words.push_back(fmt::format(
        fmt::runtime(looked.say(
            "Of {} people the shares go from {} to {}. Their standard deviation is {}; if it were chance alone which "
            "contacts are told of so, it would be about {}. Dispersion: {} (1 by chance).",
            "Van {} mensen lopen de aandelen van {} tot {}. De standaardafwijking is {}; als het louter toeval was "
            "over "
            "welke contacten zo verteld wordt, zou die ongeveer {} zijn. Spreiding: {} (1 bij toeval).")),
        found.people, percent(found.lowest), percent(found.highest), decimal(found.deviation), decimal(found.byChance),
        decimal(found.ratio)));
    if (outcome.chance)
        checked.words.push_back(
            fmt::format(fmt::runtime(looked.say("Chance alone makes people differ as much with p = {} (permutation of "
                                                "contacts over people, 20,000 draws, the same each time).",
                                                "Toeval alleen laat mensen zoveel verschillen met p = {} "
                                                "(verwisseling van contacten over mensen, 20.000 trekkingen, steeds "
                                                "dezelfde).")),
                        pValueText(*outcome.chance)));
    checked.words.push_back(
        outcome.detectable
            ? fmt::format(
                  fmt::runtime(looked.say("The smallest standard deviation between people that four of five such "
                                          "studies would find is {}, chance aside.",
                                          "De kleinste standaardafwijking tussen mensen die vier van de vijf zulke "
                                          "studies zouden vinden is {}, toeval niet meegerekend.")),
                  decimal(*outcome.detectable))
            : looked.say(
                  "So few people and contacts would find no difference between people, however large, four times "
                  "out of five.",
                  "Zo weinig mensen en contacten zouden geen verschil tussen mensen, hoe groot ook, vier van de "
                  "vijf keer vinden."));
    checked.words.push_back(looked.say("Contacts of one account are no independent observations: chance may be "
                                       "underestimated. The passages are those that the shares rest on; none can speak "
                                       "against a spread.",
                                       "Contacten uit één verhaal zijn geen onafhankelijke waarnemingen: toeval kan "
                                       "onderschat zijn. De passages zijn die waarop de aandelen rusten; tegen een "
                                       "spreiding kan geen passage spreken."));
}

} // namespace

CheckedClaim checkVaries(const ClaimMaterial& looked) {
    const Material& material = looked.material;
    const std::vector<CodeUnit> unit{anyOf(material.snapshot(), looked.claim.how.codes, looked.language)};
    const auto tallies = tally(material, unit, std::nullopt);
    CheckedClaim checked;
    checked.people.title =
        looked.say("Contacts that it is told of, by person", "Contacten waarover het verteld is, per persoon");
    checked.people.columns = {
        textColumn("case", looked.say("Case", "Casus")),
        countColumn("contacts", looked.say("Contacts", "Contacten"), looked.say("contacts", "contacten")),
        {"share", looked.say("Share", "Aandeel"), ColumnKind::Share, 0, ""}};
    restOn(unit.front(), checked);
    std::vector<std::int64_t> counts, totals;
    std::vector<std::string> notAsked, without;
    for (std::size_t account = 0; account < material.accounts().size(); ++account) {
        const std::int64_t contacts = material.accounts()[account].contacts;
        if (!material.couldShow(account, unit.front(), std::nullopt)) {
            notAsked.push_back(looked.labelOf(account));
            continue;
        }
        if (contacts == 0) {
            without.push_back(looked.labelOf(account));
            continue;
        }
        const Tally* told = tallyOf(tallies.front(), account);
        counts.push_back(told ? static_cast<std::int64_t>(told->contacts.size()) : 0);
        totals.push_back(contacts);
        if (told) addTo(checked.passagesFor, told->evidence);
        checked.people.rows.push_back({looked.labelOf(account),
                                       outOf(counts.back(), contacts, told ? told->evidence : std::vector<CodingKey>()),
                                       static_cast<double>(counts.back()) / static_cast<double>(contacts)});
    }
    ClaimOutcome& outcome = checked.outcome;
    outcome.people = static_cast<std::int64_t>(counts.size());
    if (const auto found = statistics::dispersion(counts, totals)) {
        outcome.estimate = found->deviation;
        outcome.finding = Finding::Undecided;
        outcome.detectable = statistics::detectableDeviation(counts, totals);
        if (found->smallestChance > claimLevel) {
            outcome.finding = Finding::NotChecked;
            outcome.why = looked.say("too few people and contacts for this test to reach .05",
                                     "te weinig mensen en contacten om met deze toets .05 te halen");
        } else if (looked.emerged.empty()) {
            outcome.chance = found->p.value;
            if (*outcome.chance <= claimLevel) {
                outcome.finding = Finding::Holds;
                outcome.verdict = fmt::format(
                    fmt::runtime(looked.say("people differ by more than chance would give: standard deviation {}, from "
                                            "{} to {}",
                                            "mensen verschillen meer dan toeval zou geven: standaardafwijking {}, van "
                                            "{} tot {}")),
                    decimal(found->deviation), percent(found->lowest), percent(found->highest));
            }
        } else {
            outcome.why = looked.say("not tested: codes that emerged from this material: ",
                                     "niet getoetst: codes die uit dit materiaal voortkwamen: ") +
                          looked.emerged;
        }
        say(looked, *found, checked);
    } else {
        outcome.why =
            looked.say("there is nothing that could differ: fewer than two people with contacts, or none or all "
                       "of the contacts are told of so",
                       "er is niets dat kan verschillen: minder dan twee mensen met contacten, of over geen of "
                       "alle contacten is het verteld");
        checked.words.push_back(looked.say("It cannot be checked: ", "Het is niet na te gaan: ") + outcome.why + ".");
    }
    sayLeftOut(looked.say("Left out, for they were not asked", "Weggelaten, want hun is er niet naar gevraagd"),
               notAsked, checked);
    sayLeftOut(looked.say("Left out, for no contact is confirmed", "Weggelaten, want er is geen contact bevestigd"),
               without, checked);
    return checked;
}

} // namespace kith::analysis
