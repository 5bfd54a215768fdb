// Tables, networks and profiles of a study, by name.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/profile.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/report/pictures.h"

#include <string>
#include <vector>

namespace kith::study {

struct TableKind {
    std::string id;      // "factors-by-people"
    std::string summary; // one line
    bool words = false;  // shows words of the sources: its snapshot is read with them
};
// What `kith table` can make; the planned tables of a protocol name these.
const std::vector<TableKind>& tableKinds();

struct TableOptions {
    std::string language = "en";
    std::string layer = "factor";   // which codes: a layer, or …
    std::vector<std::string> codes; // … these
    std::string reading;            // of the factors: "A", "B"; "" counts the codes themselves
    std::vector<Coder> coders;
    std::string group; // codes of this group only
    Stage stage = Stage::NotAsked;
    std::string attribute;   // by this attribute of the cases
    std::string where;       // "attribute=value": these cases only
    std::string sources;     // "interview", "survey", "" for both
    std::string compare;     // "A,B": two values of the attribute whose shares are subtracted; "" where it has only two
    std::string interval;    // of shares of people: "wilson" (also ""), "clopper-pearson", "jeffreys", …
    int suppress = 0;        // hide counts of people from 1 to one less than this; 0: none
    bool naive = false;      // factor-by-stage-test: also the tests that are wrong there
    int base = 4, run = 2;   // saturation: interviews of the base and of a run, …
    double threshold = 0.05; // … and the share of new codes that is little
};
// Throws Error for an unknown kind, code, attribute, with what was probably meant.
Table makeTable(const StudySnapshot& snapshot, const std::string& kind, const TableOptions& options);

// Which of the options say something about a table or picture of one kind, so that a window offers no others.
struct TableChoices {
    bool codes = false;   // layer, codes
    bool reading = false; // reading, group
    bool coders = false, stage = false, where = false, sources = false;
    bool attribute = false;  // attribute, compare
    bool people = false;     // interval, suppress
    bool naive = false;      // naive
    bool saturation = false; // base, run, threshold
    bool ofCase = false;     // a case is named with makePicture
    bool operator==(const TableChoices&) const = default;
};
// Nothing is to be chosen for a kind that there is not.
TableChoices choicesFor(const std::string& kind);

// The options by which a report makes a table or picture that the protocol plans.
TableOptions optionsFor(const StudySnapshot& snapshot, const PlannedTable& planned, const std::string& language);
TableOptions optionsFor(const StudySnapshot& snapshot, const PlannedPicture& planned, const std::string& language);
// The codings that a planned list of passages shows, of every coder, in the snapshot's order.
std::vector<CodingKey> codingsOf(const StudySnapshot& snapshot, const PlannedTable& planned);

// Networks of all cases that have contacts, or of one.
std::vector<EgoNetwork> networks(const StudySnapshot& snapshot, const std::string& ego = {});
Table networkTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot, const std::string& language);
// Every measure of each network; every contact's place in the structure; measures over all networks.
Table measuresTable(const std::vector<EgoNetwork>& networks, const std::string& language);
Table alterMeasuresTable(const std::vector<EgoNetwork>& networks, const std::string& language);
Table comparisonTable(const std::vector<EgoNetwork>& networks, const std::string& language);
// How contacts spread over "layer", "role" or "organisation".
Table compositionTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot,
                       const std::string& attribute, const std::string& language);
// Every contact of these networks with roles, ratings, layer, factors and stages.
Table contactTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot, const std::string& language);
// Labels of codes, layers, visibility: all that a picture writes.
report::PictureWords pictureWords(const StudySnapshot& snapshot, const std::string& language);
report::Picture egogram(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language);

std::vector<Profile> profiles(const StudySnapshot& snapshot, const std::string& ego = {});
// One account's profile (codes, contacts, qualities, conditions), or one table of all side by side where `ego` is
// empty.
std::vector<Table> profileTables(const StudySnapshot& snapshot, const std::string& ego, const std::string& language);
// The profiles of these cases side by side, in the order given. Throws Error for a case that there is not.
Table comparedProfilesTable(const StudySnapshot& snapshot, const std::vector<std::string>& egos,
                            const std::string& language);
// Contacts of one account, visible or hidden by an analyst's judgement, with and without a passage of reflection, out
// of those judged so; its notes are the passages that name no contact and the memos.
Table reflectionTable(const Profile& profile, const std::string& language);

// One claim of the protocol, by its number or id (each person, what else belongs to it, every reading), or the ledger
// of all where `claim` is empty. Throws Error for a claim that is not there.
std::vector<Table> claimTables(const StudySnapshot& snapshot, const std::string& claim, const std::string& language);

// What speaks for one claim and what against it, under the first reading.
struct ClaimGrounds {
    std::vector<CodingKey> passagesFor, passagesAgainst;
    std::vector<std::string> casesFor, casesAgainst, notKnown; // labels
};
// Everything that is shown of one claim.
struct ShownClaim {
    std::string id, number, text;
    std::string check;   // how it is checked, in words
    std::string outcome; // in words
    std::vector<std::string> sentences;
    ClaimGrounds grounds;
    std::vector<Table> tables;
};
// The ledger with all that it rests on; a claim for each of its rows.
struct ClaimLedger {
    Table table;
    std::vector<ShownClaim> claims;
};
ClaimLedger claimLedger(const StudySnapshot& snapshot, const std::string& language);

} // namespace kith::study
