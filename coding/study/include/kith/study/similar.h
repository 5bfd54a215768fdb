// More like this: turns that speak as those do that an analyst has coded, as suggestions to be accepted or rejected.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <string>
#include <vector>

namespace kith::study {

// What suggestions should be like. One of them is given.
struct Likeness {
    std::string code;    // turns with this code
    std::string contact; // CASE/LABEL: turns with codings about this contact
    std::string source;  // with turn: that one
    int turn = 0;
};
// "factor.learning", "contact:Marit/Joris", "passage:01-marit/12". Throws Error for what is neither.
Likeness likenessFrom(const std::string& typed);

struct SimilarPassage {
    Passage passage; // the turn; of a long one, the sentence that tells most
    std::string source, ego, speaker;
    int turn = 0;
    double weight = 0;
    std::vector<std::string> because; // words in it that led there, as they stand there
};

struct SimilarPassages {
    std::vector<SimilarPassage> passages;              // the most alike first
    std::vector<std::pair<std::string, double>> words; // stems that led there, the most telling first
    std::int64_t examples = 0;                         // turns that they were learnt from
    std::int64_t rejected = 0;                         // turns that were rejected before
};

// Suggestions never show a turn that is an example, or that was rejected. What is rejected teaches too: its words count
// against. Nothing here is a coding until somebody accepts it.
SimilarPassages suggestSimilar(const project::Project& project, const Likeness& likeness, std::size_t most,
                               const Job& job);
// The same without those in sources that this coder codes blind just now. Their numbers are those of what is left.
SimilarPassages withoutBlind(const project::Project& project, SimilarPassages suggestions, const Coder& coder);
Table suggestionsTable(const SimilarPassages& suggestions, const std::string& language);

// Where suggestions (by number, from 1) stand, and what they say: "02-grace:16 I went to him …".
std::vector<std::string> placesOf(const SimilarPassages& suggestions, const std::vector<int>& numbers);

// Codes these suggestions (by number, from 1) with the code of the likeness, as one edit. Gives how many.
std::int64_t acceptSuggestions(project::Project& project, const Likeness& likeness, const SimilarPassages& suggestions,
                               const std::vector<int>& numbers, const Coder& by);
// Remembers that they are not alike, as one edit.
std::int64_t rejectSuggestions(project::Project& project, const Likeness& likeness, const SimilarPassages& suggestions,
                               const std::vector<int>& numbers, const Coder& by);

// How good suggestions are in this study: for every code with enough coded turns, a half of them (drawn with the seed)
// is hidden, and it is counted how many of the first 10 and 20 suggestions are among the hidden ones; beside it the
// same for a search for the words of the code's label, and what chance would give. Columns: code, turns, hidden, and
// for each way the precision at 10 and at 20.
Table suggestionQuality(const project::Project& project, unsigned seed, const std::string& language, const Job& job);

} // namespace kith::study
