// The claim ledger of a study: what analysis makes of its claims, with the networks that they need.
#pragma once

#include "kith/analysis/claims.h"

#include <string>
#include <vector>

namespace kith::study {

std::vector<analysis::ClaimResult> checkClaims(const StudySnapshot& snapshot, const std::string& language);

} // namespace kith::study
