// Applying codes to passages.
#pragma once

#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/study/sources.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

// What a coding says, apart from where it stands.
struct CodingWish {
    std::string code;
    std::string contact; // label within the case that the passage belongs to; "" for none
    Stage stage = Stage::NotAsked;
    std::string quality;
    std::string memo;
    Coder coder;
};

enum class WhoseWords { Interviewee, Interviewer, Everyone };

// Where to look for passages. One of passage, quote, exact, pattern, query is given.
struct PassageChoice {
    std::vector<std::string> sources; // titles, numbers, title/respondent; empty: all (exact and pattern only)
    std::string passage;              // "120-164", code points, end exclusive
    std::string quote;                // exact words; with `occurrence` when they stand there more than once
    int occurrence = 0;               // 1, 2, …; 0: it must be the only one
    std::string exact;                // every occurrence
    std::string pattern;              // every match of a regular expression
    std::string query;                // every passage that answers a query (study/search.h)
    std::vector<int> chosen;          // of query: only these of its passages, counted from 1; empty: all
    bool foldCase = false;
    bool wholeTurn = false; // code the turn around each match
    WhoseWords whose = WhoseWords::Everyone;
};

// The passages that the choice means, in order. Throws Error where it means none it must mean (a quote that is not
// there), saying what is.
std::vector<Passage> choosePassages(const project::Project& project, const PassageChoice& choice, const Job& job);

// What `applyCode` would do: number, source, turn, speaker, before, words, after.
Table previewPassages(const project::Project& project, const std::vector<Passage>& passages);

// How many passages were coded, and what was taken from a form.
struct Coded {
    std::int64_t codings = 0;
    std::vector<Note> notes;
};

// One edit, one coding a passage. Passages that this coder has coded so already (same code, contact, stage) are left.
// On an answer of a survey an empty stage or contact is the one that the form asked about; with another stage, or with
// another contact of the same form, Error is thrown, naming the answer. Codes of the layer "interview" are free of
// that, and so are contacts whom an analyst added: the answer may name them.
Coded applyCode(project::Project& project, const std::vector<Passage>& passages, const CodingWish& wish);
// Takes the coder's codings with this code (any code where empty) off these very passages. Gives how many.
std::int64_t removeCodings(project::Project& project, const std::vector<Passage>& passages, const CodingWish& wish);

// What is to change of some codings; what is not given stays as it is.
struct CodingChanges {
    std::optional<std::string> code;
    std::optional<std::string> contact; // label within the case that each passage belongs to; "" for none
    std::optional<Stage> stage;
    std::optional<std::string> quality, memo;
};
// One edit. A coding of a form's answer takes the form's stage and contact as with applyCode; gives what was taken.
// Where the coder would then have the same coding of a passage twice (same code, contact, stage), one remains and takes
// over the other's memo and memos; codings that name different qualities remain both. Throws Error where a coding is
// another coder's, saying whose, or is there no more.
std::vector<Note> reviseCodings(project::Project& project, const std::vector<CodingKey>& codings,
                                const CodingChanges& changes, const Coder& by);
// The coding stands on another passage of the same text from now on; joined as with reviseCodings. One edit. Throws
// Error where the span is empty or runs out of the text, where an answer's form forbids it, and for another coder's
// coding.
void resizeCoding(project::Project& project, CodingKey coding, CodePointSpan span, const Coder& by);
// One edit; gives how many. Throws Error, and removes none, where one of them is another coder's or there no more.
std::int64_t removeCodings(project::Project& project, const std::vector<CodingKey>& codings, const Coder& by);

// A new code that is called by the passage's own words, below a code or, where no code is called so, in a layer ("":
// "in-vivo"); and the passage coded with it, all as one edit. What reads as the code's label are these words; its name
// is made of the first of them. `wish.code` is not used. Gives the code's name. Throws Error for a passage without any
// word, and as applyCode and addCode do.
std::string codeInVivo(project::Project& project, const Passage& passage, const std::string& parentOrLayer,
                       const CodingWish& wish);

// A table `source, quote, occurrence, code, contact, stage, coder, memo` (and `quality`) as one edit; answers of a
// survey as with applyCode. The outcome's notes say what was taken from forms.
LoadOutcome loadCodings(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by,
                        const Job& job);

// Codings as that same table, so that what goes out comes in again: source, quote, occurrence, code, contact, stage,
// quality, coder, memo.
Table codingsTable(const project::Project& project, const std::string& code = {}, const std::string& ego = {});

} // namespace kith::study
