// An open question: codes by stage, and no answer claimed.
#include "claim_checks.h"

#include "kith/analysis/frequencies.h"
#include "kith/analysis/stage_test.h"

#include <algorithm>
#include <unordered_set>

namespace kith::analysis {
namespace {

// Optional codes that nobody used were not looked for: zeros would say that they were.
std::vector<std::string> usedOf(const StudySnapshot& snapshot, std::vector<std::string> names) {
    std::unordered_set<CodeKey> used;
    for (const Coding& coding : snapshot.codings)
        used.insert(coding.code);
    std::erase_if(names, [&](const std::string& name) {
        return std::any_of(snapshot.codebook.codes.begin(), snapshot.codebook.codes.end(), [&](const Code& code) {
            return code.name == name && code.optional && !used.contains(code.key);
        });
    });
    return names;
}

} // namespace

CheckedClaim checkByStage(const ClaimMaterial& looked) {
    CheckedClaim checked;
    checked.outcome.finding = Finding::Open;
    checked.outcome.people = static_cast<std::int64_t>(looked.material.accounts().size());
    checked.words = {
        looked.say("No answer is claimed: the table shows how many people gave each reason at each stage, out "
                   "of those who were asked about that stage.",
                   "Er wordt geen antwoord beweerd: de tabel toont hoeveel mensen elke reden in elke fase "
                   "gaven, van wie naar die fase gevraagd is.")};
    CodeChoice choice;
    choice.codes = usedOf(looked.material.snapshot(), looked.claim.how.codes);
    choice.reading = looked.reading.factors;
    Table table =
        byStage(looked.material.snapshot(), Measure::People, choice, looked.material.selection(), looked.language);
    table.id = "stages";
    checked.tables.push_back(std::move(table));
    if (looked.inDetail) {
        Table test = stageTest(looked.material.snapshot(), choice, looked.material.selection(), {}, looked.language);
        test.id = "stage-test";
        checked.tables.push_back(std::move(test));
    }
    return checked;
}

} // namespace kith::analysis
