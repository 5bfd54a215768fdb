// Accounts by which traits they have: those for a claim, those against it, and those that say nothing of it.
#include "claim_checks.h"

#include "kith/statistics/tests.h"
#include "tallies.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::analysis {
namespace {

enum class Has { No, Yes, NotKnown };

// Of one account.
struct TraitValue {
    Has has = Has::NotKnown;
    Cell cell;
    std::vector<CodingKey> evidence;
};

using Traits = std::map<std::string, std::vector<TraitValue>, std::less<>>; // by name, then account

bool isVisible(Visibility visibility, std::optional<Seen> seen) {
    return visibility == Visibility::Resource ||
           (visibility == Visibility::Individuated && seen.value_or(Seen::Broad) == Seen::Broad);
}

std::vector<TraitValue> byCodes(const ClaimMaterial& looked, const ClaimTrait& trait) {
    const Material& material = looked.material;
    const std::vector<CodeUnit> unit{anyOf(material.snapshot(), trait.codes, looked.language)};
    const auto tallies = tally(material, unit, std::nullopt);
    std::vector<TraitValue> values;
    for (std::size_t account = 0; account < material.accounts().size(); ++account) {
        TraitValue value;
        if (const Tally* told = tallyOf(tallies.front(), account)) {
            value.has = Has::Yes;
            value.cell = Cell(told->passages);
            value.evidence = value.cell.evidence = told->evidence;
        } else if (material.couldShow(account, unit.front(), std::nullopt)) {
            value.has = Has::No;
            value.cell = Cell(0);
        } else {
            value.cell = Missing::NotAsked;
        }
        values.push_back(std::move(value));
    }
    return values;
}

// An account has visible contacts with at least one, and none when every contact was judged to be none.
std::vector<TraitValue> byVisibility(const ClaimMaterial& looked) {
    const Material& material = looked.material;
    struct Contacts {
        std::int64_t visible = 0, judged = 0, all = 0;
    };
    std::map<CaseKey, Contacts> byEgo;
    for (const Contact& contact : material.snapshot().contacts) {
        Contacts& contacts = byEgo[contact.ego];
        ++contacts.all;
        if (contact.visibility != Visibility::Unknown) ++contacts.judged;
        if (isVisible(contact.visibility, looked.reading.seen)) ++contacts.visible;
    }
    std::vector<TraitValue> values;
    for (const Account& account : material.accounts()) {
        const Contacts& contacts = byEgo[account.ego->key];
        TraitValue value;
        if (contacts.visible > 0)
            value.has = Has::Yes;
        else if (contacts.all > 0 && contacts.judged == contacts.all)
            value.has = Has::No;
        value.cell = contacts.judged > 0 ? outOf(contacts.visible, contacts.all) : Cell(Missing::Undefined);
        values.push_back(std::move(value));
    }
    return values;
}

// All of them, or any; not known where the unknown ones could still decide.
Has joined(const Traits& traits, const std::vector<std::string>& names, bool any, std::size_t account) {
    bool unknown = false;
    for (const std::string& name : names) {
        const Has has = traits.at(name)[account].has;
        if (has == Has::NotKnown) unknown = true;
        if (has == (any ? Has::Yes : Has::No)) return has;
    }
    if (unknown) return Has::NotKnown;
    return any ? Has::No : Has::Yes;
}

const std::string& labelIn(const ClaimCheck& how, const std::string& name, std::string_view language) {
    const auto found =
        std::find_if(how.traits.begin(), how.traits.end(), [&](const ClaimTrait& t) { return t.name == name; });
    return found->label.in(language);
}

std::string listed(const ClaimMaterial& looked, const std::vector<std::string>& names, std::string_view between) {
    std::vector<std::string> labels;
    for (const std::string& name : names)
        labels.push_back(labelIn(looked.claim.how, name, looked.language));
    return fmt::format("{}", fmt::join(labels, between));
}

// Every combination of traits with its accounts.
Table combinations(const ClaimMaterial& looked, const Traits& traits) {
    const auto& list = looked.claim.how.traits;
    Table table;
    table.id = "combinations";
    table.title = looked.say("Accounts by combination of traits", "Verhalen naar combinatie van kenmerken");
    for (const ClaimTrait& trait : list)
        table.columns.push_back(textColumn(trait.name, trait.label.in(looked.language)));
    table.columns.push_back(
        countColumn("accounts", looked.say("Accounts", "Verhalen"), looked.say("accounts", "verhalen")));
    table.columns.push_back(textColumn("cases", looked.say("Cases", "Casussen")));
    for (std::size_t combination = std::size_t{1} << list.size(); combination-- > 0;) {
        std::vector<Cell> row;
        std::vector<std::string> cases;
        for (std::size_t i = 0; i < list.size(); ++i)
            row.emplace_back((combination >> (list.size() - 1 - i) & 1) != 0 ? looked.say("yes", "ja")
                                                                             : looked.say("no", "nee"));
        for (std::size_t account = 0; account < looked.material.accounts().size(); ++account) {
            bool same = true;
            for (std::size_t i = 0; i < list.size(); ++i)
                same = same && traits.at(list[i].name)[account].has ==
                                   ((combination >> (list.size() - 1 - i) & 1) != 0 ? Has::Yes : Has::No);
            if (same) cases.push_back(looked.labelOf(account));
        }
        row.emplace_back(static_cast<std::int64_t>(cases.size()));
        row.emplace_back(fmt::format("{}", fmt::join(cases, "; ")));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// Where it occurs at all, whatever else.
struct Occurrence {
    bool wanted = false;
    std::vector<std::string> cases;
};

// Accounts of which both is known: the first trait, and what it is said to go with.
struct BaseRate {
    std::int64_t with = 0;    // both
    std::int64_t against = 0; // the first trait alone
    std::int64_t without = 0; // what it goes with, without the first trait
    std::int64_t neither = 0;
    [[nodiscard]] std::int64_t all() const { return with + against + without + neither; }
    // That as many of those with the first trait would have the rest, were they drawn from all at random.
    [[nodiscard]] double chance() const {
        return statistics::fisherExact(with, against, without, neither, statistics::Alternative::Greater);
    }
};

// With fewer accounts no division of them is as rare as the level: of 5, three drawn are the only three in 1 of 10.
constexpr std::int64_t fewestAccounts = 6;

void decide(const ClaimMaterial& looked, const BaseRate& rate, const Occurrence& occurrence, ClaimOutcome& outcome) {
    if (outcome.people == 0) {
        outcome.why = fmt::format(
            fmt::runtime(looked.say("no account is known to have {}", "geen verhaal heeft, voor zover bekend, {}")),
            labelIn(looked.claim.how, looked.claim.how.given, looked.language));
        return;
    }
    outcome.estimate = static_cast<double>(rate.with) / static_cast<double>(outcome.people);
    const double chance = rate.chance();
    const bool occurs = !occurrence.wanted || !occurrence.cases.empty();
    if (rate.against > 0) {
        outcome.finding = rate.with == 0 && (!occurrence.wanted || !occurs) ? Finding::HoldsNot : Finding::Mixed;
    } else if (rate.all() < fewestAccounts) {
        outcome.why = looked.say("no counter-case, but too few accounts to tell it from chance",
                                 "geen tegenvoorbeeld, maar te weinig verhalen om het van toeval te onderscheiden");
    } else if (!occurs) {
        outcome.finding = Finding::Mixed;
        outcome.why = looked.say("no case is against it, but the second half does not occur",
                                 "geen casus ertegen, maar de tweede helft komt niet voor");
    } else if (chance > claimLevel + 1e-12) { // 1 of 20 is not above it
        outcome.finding = Finding::Undecided;
        outcome.verdict = fmt::format(
            fmt::runtime(looked.say("no counter-case, but as many would be expected by chance in {}",
                                    "geen tegenvoorbeeld, maar bij toeval zouden het er in {} evenveel zijn")),
            percent(chance));
    } else {
        outcome.finding = Finding::Holds;
    }
    if (outcome.finding != Finding::NotChecked) outcome.chance = chance;
}

void sayBaseRate(const ClaimMaterial& looked, const BaseRate& rate, const std::string& needs, CheckedClaim& checked) {
    if (checked.outcome.people == 0) return;
    checked.words.push_back(fmt::format(
        fmt::runtime(
            looked.say("Of all {} accounts of which both is known, {} have {}; of {} drawn from them at random, "
                       "at least {} would have so in {} (p = {}, hypergeometric).",
                       "Van alle {} verhalen waarvan beide bekend is hebben er {} {}; van {} willekeurig "
                       "daaruit getrokken zouden er ten minste {} dat hebben in {} (p = {}, hypergeometrisch).")),
        rate.all(), rate.with + rate.without, needs, rate.with + rate.against, rate.with, percent(rate.chance()),
        pValueText(rate.chance())));
}

// Whether the codebook puts codes of what it goes with into a group below that of the first trait's codes.
void sayDefinedByEachOther(const ClaimMaterial& looked, CheckedClaim& checked) {
    const StudySnapshot& snapshot = looked.material.snapshot();
    const auto codesOf = [&](const std::string& name) {
        const auto& traits = looked.claim.how.traits;
        const auto trait =
            std::find_if(traits.begin(), traits.end(), [&](const ClaimTrait& t) { return t.name == name; });
        return trait->codes.empty() ? std::vector<const Code*>() : anyOf(snapshot, trait->codes, looked.language).codes;
    };
    const std::vector<const Code*> given = codesOf(looked.claim.how.given);
    std::vector<std::string> below;
    for (const std::string& name : looked.claim.how.needs)
        for (const Code* code : codesOf(name))
            for (const CodeGroup& group : snapshot.protocol.groups)
                if (group.id == code->group && !group.parent.empty() &&
                    std::any_of(given.begin(), given.end(),
                                [&](const Code* above) { return above->group == group.parent; }))
                    below.push_back(
                        fmt::format("{} ({})", code->label(looked.language), group.label.in(looked.language)));
    if (below.empty()) return;
    checked.words.push_back(
        fmt::format(fmt::runtime(looked.say(
                        "The codebook puts these below the group of {}, so that coding them may already suppose "
                        "it: {}.",
                        "Het codeboek plaatst deze onder de groep van {}; wie ze codeert kan dat dus al "
                        "veronderstellen: {}.")),
                    labelIn(looked.claim.how, looked.claim.how.given, looked.language), fmt::join(below, "; ")));
}

void say(const ClaimMaterial& looked, const BaseRate& rate, const Occurrence& occurrence, CheckedClaim& checked) {
    const ClaimCheck& how = looked.claim.how;
    const std::string given = labelIn(how, how.given, looked.language);
    const std::string needs =
        listed(looked, how.needs, how.any ? looked.say(" or ", " of ") : looked.say(" and ", " en "));
    const auto names = [&](const std::vector<std::string>& cases) {
        return cases.empty() ? looked.say("none", "geen") : fmt::format("{}", fmt::join(cases, "; "));
    };
    checked.words.push_back(
        fmt::format(fmt::runtime(looked.say("Of {} accounts with {}, {} have {}. For it: {}. Against it: {}.",
                                            "Van {} verhalen met {} hebben er {} {}. Ervoor: {}. Ertegen: {}.")),
                    checked.outcome.people, given, checked.casesFor.size(), needs, names(checked.casesFor),
                    names(checked.casesAgainst)));
    if (occurrence.wanted)
        checked.words.push_back(fmt::format(
            fmt::runtime(looked.say("Accounts with {} and without {}: {}.", "Verhalen met {} en zonder {}: {}.")),
            labelIn(how, how.occurs, looked.language), listed(looked, how.without, looked.say(" or ", " of ")),
            names(occurrence.cases)));
    sayBaseRate(looked, rate, needs, checked);
    sayDefinedByEachOther(looked, checked);
    if (!looked.emerged.empty())
        checked.words.push_back(
            looked.say("These codes emerged from this material, so it can illustrate the claim but not "
                       "support it: ",
                       "Deze codes kwamen uit dit materiaal voort; het kan de bewering toelichten, niet "
                       "staven: ") +
            looked.emerged + ".");
}

} // namespace

CheckedClaim checkGoesWith(const ClaimMaterial& looked) {
    const ClaimCheck& how = looked.claim.how;
    Traits traits;
    for (const ClaimTrait& trait : how.traits)
        traits[trait.name] = trait.codes.empty() ? byVisibility(looked) : byCodes(looked, trait);

    CheckedClaim checked;
    checked.people.title = looked.say("Traits, by account", "Kenmerken, per verhaal");
    checked.people.columns = {textColumn("case", looked.say("Case", "Casus"))};
    for (const ClaimTrait& trait : how.traits)
        checked.people.columns.push_back(countColumn(trait.name, trait.label.in(looked.language),
                                                     trait.codes.empty() ? looked.say("contacts", "contacten")
                                                                         : looked.say("passages", "passages")));
    checked.people.columns.push_back(textColumn("says", looked.say("Says", "Zegt")));

    for (const ClaimTrait& trait : how.traits)
        if (!trait.codes.empty()) restOn(anyOf(looked.material.snapshot(), trait.codes, looked.language), checked);

    BaseRate rate;
    Occurrence occurrence{!how.occurs.empty(), {}};
    std::vector<std::string> unknown;
    for (std::size_t account = 0; account < looked.material.accounts().size(); ++account) {
        const std::string& label = looked.labelOf(account);
        const TraitValue& given = traits.at(how.given)[account];
        const Has needed = joined(traits, how.needs, how.any, account);
        std::string says;
        if (given.has == Has::NotKnown || (given.has == Has::Yes && needed == Has::NotKnown)) {
            says = looked.say("not known", "niet bekend");
            unknown.push_back(label);
        } else if (given.has == Has::Yes) {
            const bool isFor = needed == Has::Yes;
            says = isFor ? looked.say("for it", "ervoor") : looked.say("against it", "ertegen");
            ++(isFor ? rate.with : rate.against);
            (isFor ? checked.casesFor : checked.casesAgainst).push_back(label);
            auto& passages = isFor ? checked.passagesFor : checked.passagesAgainst;
            addTo(passages, given.evidence);
            if (isFor)
                for (const std::string& name : how.needs)
                    addTo(passages, traits.at(name)[account].evidence);
        } else {
            if (needed != Has::NotKnown) ++(needed == Has::Yes ? rate.without : rate.neither);
            says = looked.say("nothing", "niets");
        }
        if (occurrence.wanted && traits.at(how.occurs)[account].has == Has::Yes &&
            std::all_of(how.without.begin(), how.without.end(),
                        [&](const std::string& name) { return traits.at(name)[account].has == Has::No; })) {
            occurrence.cases.push_back(label);
            says += looked.say("; shows the second half", "; toont de tweede helft");
            addTo(checked.passagesFor, traits.at(how.occurs)[account].evidence);
        }
        std::vector<Cell> row{label};
        for (const ClaimTrait& trait : how.traits)
            row.push_back(traits.at(trait.name)[account].cell);
        row.emplace_back(std::move(says));
        checked.people.rows.push_back(std::move(row));
    }
    checked.outcome.people = rate.with + rate.against;
    decide(looked, rate, occurrence, checked.outcome);
    checked.tables.push_back(combinations(looked, traits));
    say(looked, rate, occurrence, checked);
    sayLeftOut(looked.say("Says nothing either way, for it was not asked or not judged",
                          "Zegt niets voor of tegen, want niet gevraagd of niet beoordeeld"),
               unknown, checked);
    return checked;
}

} // namespace kith::analysis
