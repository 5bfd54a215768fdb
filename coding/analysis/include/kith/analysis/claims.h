// The claim ledger: what each claim of a protocol comes to in this material, and under how many defensible readings.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/ego_network.h"
#include "kith/model/table.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::analysis {

enum class Finding {
    Holds,     // in this material
    HoldsNot,  // the material goes against it
    Mixed,     // cases for it, and cases against it
    Undecided, // within what chance alone does to so few people, or not to be tested
    Open,      // no answer is claimed
    NotChecked // cannot be checked here, or so few people that it could not hold whatever they told
};

enum class Seen {
    Broad, // visible contacts are individuated ones and resources
    Narrow // resources only
};

// Which layer a contact counts for, where told changes are compared.
enum class LayerBy {
    Start, // the one that its first told change left, else the one that it is rated in
    Rated, // the one that it is rated in
    Ever   // each that it is rated in or was told to leave or enter
};

// One defensible way of reading the material.
struct ClaimReading {
    Coder coder = {};                    // "": the one who counts for each source
    std::string factors = {};            // id of a reading of the protocol; "": codes as they are
    std::optional<Seen> seen = {};       // where visible contacts are asked about
    std::string language = {};           // of accounts; "": all
    std::optional<SourceKind> kind = {}; // of sources; none: all that the claim looks at
    std::optional<LayerBy> layerBy = {}; // where told changes are compared
    bool operator==(const ClaimReading&) const = default;
};

struct ClaimOutcome {
    Finding finding = Finding::NotChecked;
    std::string verdict;            // in place of the finding's words, where those would say more than was found
    std::string why;                // where it cannot be checked or tested, in the language of the reader
    std::optional<double> estimate; // as docs/methods.md has it for each kind of check
    std::optional<Interval> interval;
    std::optional<double> chance;     // p: how often chance alone gives as much
    std::optional<double> detectable; // the smallest estimate that four of five such studies would find
    std::int64_t people = 0;          // that the estimate rests on
};

// A claim under one reading.
struct CheckedClaim {
    ClaimOutcome outcome;
    std::vector<std::string> words;                            // the result, in sentences
    Table people;                                              // each person's value; may have no rows
    std::vector<Table> tables;                                 // what else belongs to it: layers, combinations, stages
    std::vector<std::string> casesFor, casesAgainst, notKnown; // labels; not known: not asked, not rated, not judged
    std::vector<CodingKey> passagesFor, passagesAgainst;       // in the snapshot's order
    std::vector<std::string> restsOn; // names of codes; for ratings of ties "duration", "intensity", "layer"
};

// Something that a claim rests on and that coders agree on less than the protocol plans.
struct WeakGround {
    std::string label;
    double agreement = 0; // the planned coefficient
};

struct ClaimResult {
    std::string id;
    std::string number; // "5a"; the id where the protocol numbers no claims
    std::string text;
    std::string check; // in words
    ClaimReading reading;
    CheckedClaim
        checked; // under that reading: one coder a source, the protocol's first reading of factors, all accounts
    std::vector<std::pair<ClaimReading, ClaimOutcome>> readings; // every one, that one first; none for an open claim
    std::vector<WeakGround> weak;                                // for whoever knows the agreement to fill in
    [[nodiscard]] std::int64_t ran() const;                      // readings that could be checked
    [[nodiscard]] std::int64_t held() const;                     // of those, under which it holds
};

// Networks as these coders see them, in order of preference; none: by whoever counts.
using NetworksByCoders = std::function<std::vector<EgoNetwork>(const std::vector<Coder>&)>;

// All claims of the protocol, in its order; what cannot be checked says why, and nothing is thrown for it.
std::vector<ClaimResult> checkClaims(const StudySnapshot& snapshot, const NetworksByCoders& networks,
                                     std::string_view language);

// The ledger, one row a claim: "claims".
Table claimsTable(const std::vector<ClaimResult>& results, std::string_view language);

// One claim: each person ("claim-5a"), what else belongs to it ("claim-5a-layers", …), and every reading with its
// outcome ("claim-5a-readings"). The notes of the first are the result in sentences.
std::vector<Table> claimTables(const ClaimResult& result, const Protocol& protocol, std::string_view language);

// "holds in this material", "cannot be checked: …", or the verdict.
std::string wordsOf(const ClaimOutcome& outcome, std::string_view language);

// "It rests on what coders agree on less than is planned: Duration 0.640; Intensity 0.620."
std::string weakWords(const std::vector<WeakGround>& weak, std::string_view language);

} // namespace kith::analysis
