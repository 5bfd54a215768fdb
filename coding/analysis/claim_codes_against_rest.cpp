// Of each person, the share of the named codes that are used less that of the others.
#include "claim_checks.h"

#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "tallies.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::analysis {
namespace {

using Names = std::set<std::string>;

// The codes that the named ones are set against where the protocol names none: those that the reading counts, else the
// others of the same layers that everybody looks for.
Names othersOf(const StudySnapshot& snapshot, const Names& named, const std::string& factors) {
    Names others;
    if (!factors.empty()) {
        for (const Reading& reading : snapshot.protocol.readings)
            if (reading.id == factors)
                for (const ReadingUnit& unit : reading.units)
                    others.insert(unit.codes.begin(), unit.codes.end());
    } else {
        std::set<std::string> layers;
        for (const Code& code : snapshot.codebook.codes)
            if (named.contains(code.name)) layers.insert(code.layer);
        for (const Code& code : snapshot.codebook.codes)
            if (layers.contains(code.layer) && code.retired == 0 && !code.optional) others.insert(code.name);
    }
    for (const std::string& name : named)
        others.erase(name);
    return others;
}

struct Sides {
    std::vector<CodeUnit> named, rest;
};

// Throws Error for a unit of the reading that stands on both sides.
Sides sidesOf(const ClaimMaterial& looked) {
    const StudySnapshot& snapshot = looked.material.snapshot();
    const ClaimCheck& how = looked.claim.how;
    const Names named(how.codes.begin(), how.codes.end());
    const Names rest =
        how.rest.empty() ? othersOf(snapshot, named, looked.reading.factors) : Names(how.rest.begin(), how.rest.end());
    CodeChoice choice;
    choice.codes.assign(named.begin(), named.end());
    choice.codes.insert(choice.codes.end(), rest.begin(), rest.end());
    choice.reading = looked.reading.factors;
    Sides sides;
    for (CodeUnit& unit : codeUnits(snapshot, choice, looked.language)) {
        if (unit.codes.empty()) continue;
        const auto among = static_cast<std::size_t>(std::count_if(
            unit.codes.begin(), unit.codes.end(), [&](const Code* c) { return named.contains(c->name); }));
        if (among > 0 && among < unit.codes.size())
            throw Error(fmt::format(fmt::runtime(looked.say("\"{}\" joins codes of both sides",
                                                            "\"{}\" voegt codes van beide kanten samen")),
                                    unit.label));
        (among > 0 ? sides.named : sides.rest).push_back(std::move(unit));
    }
    return sides;
}

struct Side {
    std::int64_t used = 0, of = 0;
    std::vector<CodingKey> evidence;
    [[nodiscard]] double share() const { return static_cast<double>(used) / static_cast<double>(of); }
};

Side sideOf(const Material& material, std::size_t account, const std::vector<CodeUnit>& units,
            const std::vector<UnitTallies>& tallies, std::optional<Stage> stage) {
    Side side;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (!material.couldShow(account, units[unit], stage)) continue;
        ++side.of;
        if (const Tally* tally = tallyOf(tallies[unit], account)) {
            ++side.used;
            addTo(side.evidence, tally->evidence);
        }
    }
    return side;
}

} // namespace

CheckedClaim checkCodesAgainstRest(const ClaimMaterial& looked) {
    const Sides sides = sidesOf(looked);
    const ClaimCheck& how = looked.claim.how;
    const std::optional<Stage> stage = how.stage == Stage::NotAsked ? std::nullopt : std::optional(how.stage);
    const auto named = tally(looked.material, sides.named, stage), rest = tally(looked.material, sides.rest, stage);
    CheckedClaim checked;
    std::string title = looked.say("Named codes and the others, by person", "Genoemde codes en de andere, per persoon");
    if (stage)
        title += ": " + wordingOf(looked.material.snapshot().protocol, "stage", toString(*stage), looked.language);
    checked.people.title = std::move(title);
    checked.people.columns = {
        textColumn("case", looked.say("Case", "Casus")),
        countColumn("named", looked.say("Named codes used", "Genoemde codes gebruikt"), looked.say("codes", "codes")),
        countColumn("rest", looked.say("Other codes used", "Andere codes gebruikt"), looked.say("codes", "codes")),
        {"difference", looked.say("Difference of shares", "Verschil van aandelen"), ColumnKind::Number, 2, ""}};
    for (const auto* side : {&sides.named, &sides.rest})
        for (const CodeUnit& unit : *side)
            restOn(unit, checked);
    std::vector<double> differences;
    std::vector<std::string> notAsked;
    std::int64_t interviewed = 0, surveyed = 0;
    for (std::size_t account = 0; account < looked.material.accounts().size(); ++account) {
        const Side ours = sideOf(looked.material, account, sides.named, named, stage);
        const Side theirs = sideOf(looked.material, account, sides.rest, rest, stage);
        if (ours.of == 0 || theirs.of == 0) {
            notAsked.push_back(looked.labelOf(account));
            continue;
        }
        differences.push_back(ours.share() - theirs.share());
        const Account& told = looked.material.accounts()[account];
        if (told.interviewed) ++interviewed;
        if (told.surveyed && !told.interviewed) ++surveyed;
        if (differences.back() > 0) checked.casesFor.push_back(looked.labelOf(account));
        if (differences.back() < 0) checked.casesAgainst.push_back(looked.labelOf(account));
        addTo(checked.passagesFor, ours.evidence);
        addTo(checked.passagesAgainst, theirs.evidence);
        checked.people.rows.push_back({looked.labelOf(account), outOf(ours.used, ours.of, ours.evidence),
                                       outOf(theirs.used, theirs.of, theirs.evidence), differences.back()});
    }
    decideByDifferences(looked, differences, checked);
    if (interviewed > 0 && surveyed > 0)
        checked.words.push_back(
            fmt::format(fmt::runtime(looked.say(
                            "The {} people are {} interviewees and {} respondents of surveys, taken together; the "
                            "readings show each alone.",
                            "De {} mensen zijn {} geïnterviewden en {} respondenten van enquêtes, samengenomen; "
                            "de lezingen tonen elk apart.")),
                        interviewed + surveyed, interviewed, surveyed));
    sayLeftOut(looked.say("Left out, for they were not asked", "Weggelaten, want hun is er niet naar gevraagd"),
               notAsked, checked);
    return checked;
}

} // namespace kith::analysis
