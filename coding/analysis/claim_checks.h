// The checks of claims, one a kind, each under one reading.
#pragma once

#include "kith/analysis/claims.h"
#include "material.h"

#include <span>

namespace kith::analysis {

// What one reading looks at.
struct ClaimMaterial {
    const Claim& claim;
    const ClaimReading& reading;
    const Material& material;
    const std::vector<EgoNetwork>& networks;
    std::string_view language;
    std::string emerged; // names of the claim's codes that the protocol did not have before the material came
    bool inDetail;       // with intervals, which take time
    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const;
    [[nodiscard]] const std::string& labelOf(std::size_t account) const;
};

CheckedClaim checkCodesAgainstRest(const ClaimMaterial& looked);
CheckedClaim checkVaries(const ClaimMaterial& looked);
CheckedClaim checkGoesWith(const ClaimMaterial& looked);
CheckedClaim checkByLayer(const ClaimMaterial& looked);
CheckedClaim checkByStage(const ClaimMaterial& looked);

// It cannot be checked, for this reason.
CheckedClaim notChecked(std::string why);

// The level of all tests of claims, told wherever one decides.
inline constexpr double claimLevel = 0.05;

// From one difference a person to the outcome and its words: holds (holds not) where the mean points as claimed (the
// other way) and the exact sign-flip test refuses chance at the level, else undecided; not checked where so few people
// could not be refused.
void decideByDifferences(const ClaimMaterial& looked, std::span<const double> differences, CheckedClaim& checked);

// "Left out, for they were not asked: A; B." after `why`; nothing for nobody.
void sayLeftOut(std::string why, const std::vector<std::string>& labels, CheckedClaim& checked);

// That the result rests on these codes.
void restOn(const CodeUnit& unit, CheckedClaim& checked);

// "0.21", "2.1": shared by sentences.
std::string decimal(double value);
std::string percent(double share);

void addTo(std::vector<CodingKey>& all, const std::vector<CodingKey>& more);

// A unit of all these codes together, as "any of them"; codes that are not in the codebook (any more) throw Error.
CodeUnit anyOf(const StudySnapshot& snapshot, const std::vector<std::string>& codes, std::string_view language);

Column textColumn(std::string id, std::string heading);
Column countColumn(std::string id, std::string heading, std::string unit);
Cell outOf(std::int64_t count, std::int64_t total, std::vector<CodingKey> evidence = {});

} // namespace kith::analysis
