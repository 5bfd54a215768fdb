#include "results/claims.h"

#include "agreement/below_planned.h"

#include "kith/model/error.h"
#include "kith/network/ego_network.h"
#include "kith/study/results.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {

std::vector<analysis::ClaimResult> checkClaims(const StudySnapshot& snapshot, const std::string& language) {
    const auto networksOf = [&snapshot](const std::vector<Coder>& coders) {
        return network::egoNetworks(snapshot, {coders, {}});
    };
    std::vector<analysis::ClaimResult> results = analysis::checkClaims(snapshot, networksOf, language);
    const AgreementBelow below = agreementBelowPlanned(snapshot, language);
    for (analysis::ClaimResult& result : results)
        for (const BelowPlanned& one : below.rows)
            if (const auto& grounds = result.checked.restsOn;
                std::find(grounds.begin(), grounds.end(), one.id) != grounds.end())
                result.weak.push_back({one.label, one.agreement});
    return results;
}

std::vector<Table> claimTables(const StudySnapshot& snapshot, const std::string& claim, const std::string& language) {
    const auto results = checkClaims(snapshot, language);
    if (claim.empty()) return {analysis::claimsTable(results, language)};
    std::vector<std::string> names;
    for (const analysis::ClaimResult& result : results) {
        if (claim == result.id || foldCase(claim) == foldCase(result.number))
            return analysis::claimTables(result, snapshot.protocol, language);
        names.push_back(result.id);
        names.push_back(result.number);
    }
    const std::string near = nearest(claim, names);
    throw Error(fmt::format("The protocol makes no claim \"{}\".", claim), {},
                near.empty() ? "'kith claims PROJECT' lists them." : fmt::format("Did you mean \"{}\"?", near));
}

ClaimLedger claimLedger(const StudySnapshot& snapshot, const std::string& language) {
    const auto results = checkClaims(snapshot, language);
    ClaimLedger ledger{analysis::claimsTable(results, language), {}};
    for (const analysis::ClaimResult& result : results) {
        const analysis::CheckedClaim& checked = result.checked;
        ShownClaim claim;
        claim.id = result.id;
        claim.number = result.number;
        claim.text = result.text;
        claim.check = result.check;
        claim.outcome = analysis::wordsOf(checked.outcome, language);
        claim.sentences = checked.words;
        if (!result.weak.empty()) claim.sentences.push_back(analysis::weakWords(result.weak, language));
        claim.grounds = {checked.passagesFor, checked.passagesAgainst, checked.casesFor, checked.casesAgainst,
                         checked.notKnown};
        claim.tables = analysis::claimTables(result, snapshot.protocol, language);
        ledger.claims.push_back(std::move(claim));
    }
    return ledger;
}

} // namespace kith::study
