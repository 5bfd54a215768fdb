// Agreement between the coders of a study: what they agree on, which sources are coded twice, what they disagree on,
// and what is decided about that.
#pragma once

#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/report/html_report.h"
#include "kith/study/coding.h"
#include "kith/study/sources.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

struct AgreementWish {
    std::vector<Coder> coders = {};      // empty: everybody who coded something
    std::vector<std::string> codes = {}; // names, or "role.*"; empty: all
    std::string layer = {};              // codes of this layer only
    std::vector<SourceKind> kinds = {};  // of sources; empty: all
    bool pairs = false;                  // with more than two coders: rows for each two of them as well
    std::optional<int> round = {};       // of double coding
    std::string language = "en";
};

// The kinds of tables: agreement, agreement-contacts, agreement-ties, agreement-roles, agreement-stages,
// agreement-drift. Throws Error for a coder who decided nothing in this study, fewer than two coders, an unknown code,
// kind or round.
Table agreementTable(const StudySnapshot& snapshot, const std::string& kind, const AgreementWish& wish);
// All of them; those without a row are left out.
std::vector<Table> agreementTables(const StudySnapshot& snapshot, const AgreementWish& wish);

// What a report says: in words what was compared and how sure the figures are, and all tables. Nothing where no source
// was done by two coders.
std::optional<report::ReportSection> agreementSection(const StudySnapshot& snapshot, const std::string& language);

// Double coding: sources drawn for several coders.

struct PlanWish {
    std::vector<Coder> coders; // two or more
    double share = 0.2;        // of the sources that are not planned yet: above 0, at most 1
    std::uint64_t seed = 1;
    int round = 0;           // 0: the next one
    bool byLanguage = false; // the share from each language apart
    bool byKind = false;     // the share from each kind of source apart
    bool blind = true;       // without sight of suggestions
    PlannedUnits units = PlannedUnits::Passages;
    std::string language = "en"; // of the table
};
// Draws sources and assigns each to all the coders, as one edit. Sources in use, no translations, with leave to
// analyse, and in no round yet. The share of each stratum is rounded up. An assignment that is there keeps its state
// and whether it is blind. Gives what was assigned: round, source, kind, language, coders. Throws Error where nothing
// is left to draw.
Table planDoubleCoding(project::Project& project, const PlanWish& wish, const Coder& by);
// Every assignment for double coding: round, source, kind, language, units, and how far each coder is.
Table doubleCodingTable(const project::Project& project, const std::string& language);
// Says that a coder has done sources (or, with Open, has not). One edit. Throws Error for a source that there is not.
void setDone(project::Project& project, const std::vector<std::string>& sources, AssignmentState state,
             const Coder& coder, const Coder& by);

// Disagreements and their adjudication.

struct DisagreementWish {
    std::vector<Coder> coders; // two
    std::string code;          // this code only
    std::string source;        // in this source only
    bool decided = false;      // those that are decided, too
    std::string language = "en";
};
// A row for each: number, source, turn, code, what differs, then for each of the two coders where, words, contact and
// stage; `decision` (a, b, both, neither, edited, or empty), and columns for an edited one. Sources whose consent
// forbids to quote show no words.
Table disagreementsTable(const project::Project& project, const DisagreementWish& wish);

struct Decision {
    std::string what;                        // a, b, both, neither, edited
    std::string code, words, contact, stage; // of an edited one: what differs from a's (or b's) coding; "-" for none
    std::string memo;
};
// The decided coding gets the coder "adjudication", as one edit by `by`; what was decided before about the same
// disagreement goes. "neither" is kept as a turned-down passage. Throws Error for a number that there is not, an
// unknown decision, words that stand not or more than once in that text. What the form of a survey says of an answer
// holds as with applyCode; the notes say what was taken from it.
std::vector<Note> adjudicate(project::Project& project, const std::vector<Coder>& coders, int number,
                             const Decision& decision, const Coder& by);
// The same for a disagreement that is known by its two codings, as the cells `begin_a` and `begin_b` of the table hold
// them as evidence. Throws Error where these are no longer what the two coders disagree on: somebody has changed them.
struct DisagreementOf {
    std::optional<CodingKey> a, b;
    bool operator==(const DisagreementOf&) const = default;
};
std::vector<Note> adjudicate(project::Project& project, const std::vector<Coder>& coders, const DisagreementOf& which,
                             const Decision& decision, const Coder& by);
// The table of disagreements with its column `decision` filled in, as one edit; rows without a decision are passed by.
// A row that is not what stands in the project under its number is refused.
LoadOutcome loadDecisions(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                          const Coder& by);
// Takes over what the two agreed on in a source and marks its adjudication done, as one edit: from then on it counts in
// every table. Gives how many codings were taken over. Throws Error while disagreements there are not decided, and
// where an agreed coding says otherwise than the form of a survey.
Coded finishAdjudication(project::Project& project, const std::vector<Coder>& coders, const std::string& source,
                         const Coder& by);

} // namespace kith::study
