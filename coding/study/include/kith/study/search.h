// Searching a study: passages that answer a query, with the words around them.
#pragma once

#include "kith/model/error.h"
#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/report/pictures.h"
#include "kith/study/lookup.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

enum class SearchOrder { Document, Relevance, Time };
enum class Occurrences { Every, BestOfTurn };

struct SearchWish {
    std::string query; // in the language of the user guide, or "@NAME" for a saved or planned one
    SearchOrder order = SearchOrder::Document;
    Occurrences occurrences = Occurrences::Every;
    std::size_t most = 0;             // passages; 0: all. With `most`, counts are of what was looked at
    std::vector<std::string> sources; // as findSource takes them; empty: all
    bool useIndex = true;             // false: the texts themselves are read; the answer is the same
    bool suggest = true;              // where nothing is found, look for what was probably meant
};

struct FoundPassage {
    Passage passage;
    std::string study;  // title of its project, where several were searched
    std::string source; // TITLE, or TITLE/RESPONDENT
    std::string ego;    // label of the case, or ""
    std::string speaker;
    SpeakerRole role = SpeakerRole::Unknown;
    int turn = 0;
    bool quotable = true;      // its words may be quoted
    std::string before, after; // the rest of the turn, at most 240 characters of it
    double weight = 0;         // with SearchOrder::Relevance
    CodePointSpan whole;       // the turn or answer that it stands in
};

// A word of the query that stands nowhere, and words of the study that are spelled like it.
struct UnknownWord {
    std::string word;
    std::vector<std::string> suggestions; // the nearest and most frequent first
};

struct SearchAnswer {
    std::string query;                  // as it was run
    std::vector<FoundPassage> passages; // in the order that was wished
    std::int64_t turns = 0;             // with a passage
    bool complete = true;               // every passage is there; else there are more, or may be
    std::int64_t passagesInAll = 0;     // where it is not, and it is known; else 0
    std::int64_t turnsInAll = 0;        // the same of turns
    std::vector<SourcePlace> searched;  // empty: every source
    std::vector<UnknownWord> unknown;   // only looked for where nothing was found
    std::vector<std::string> notes;
    bool scanned = false; // some of it was read without the index
};

// A mistake in a query, and where it stands.
class QueryError : public Error {
public:
    QueryError(const std::string& query, std::string mistake, CodePointSpan at, std::string advice, std::string typed,
               std::string meant);
    const std::string query;   // as it was read: names of saved queries are replaced by what they mean
    const std::string mistake; // in one sentence
    const CodePointSpan at;    // in `query`
    const std::string advice;  // "" where there is none
    const std::string typed;   // the words within `at` that should be others, and …
    const std::string meant;   // … what was probably meant; "" where nobody can tell
    // The query with what was probably meant in place of what was typed; as it is where nobody can tell.
    [[nodiscard]] std::string mended() const;
};
// The query with another word in each place of this one, whatever its case and accents.
std::string withWord(const std::string& query, const std::string& word, const std::string& instead);

// Answers are of the state that is committed, whatever the index is like. Throws QueryError for a mistake in the query;
// its message shows the place.
SearchAnswer searchStudy(const project::Project& project, const SearchWish& wish, const Job& job);

// The same of several shards: projects, folders of indexes, HOST:PORT. Projects are searched as they are; the rest as
// they were indexed. A shard that does not answer is named in the notes. Sources cannot be chosen.
// Whether the name is a folder or HOST:PORT rather than a project.
bool isShard(const std::string& name);
SearchAnswer searchShards(const std::vector<std::string>& shards, const SearchWish& wish, const Job& job);

enum class SortBy { Order, LeftContext, RightContext };
// Concordance lines by the words beside the passage, nearest first, whatever their case and accents.
void sortPassages(std::vector<FoundPassage>& passages, SortBy by);

// source, case, turn, speaker, before, words, after; `width` characters of context on either side (0: all there is).
Table concordanceTable(const SearchAnswer& answer, std::size_t width, const std::string& language);
// Passages, turns and words searched … by source, by case, or by an attribute of the cases.
Table countsTable(const project::Project& project, const SearchAnswer& answer, const std::string& by,
                  const std::string& language);
// Where in each source the passages stand.
report::Picture dispersionPicture(const project::Project& project, const SearchAnswer& answer,
                                  const std::string& language);
// The first passages only.
void showFirst(SearchAnswer& answer, std::size_t most);
// Passages, turns, sources and cases, in one row.
Table totalsTable(const SearchAnswer& answer, const std::string& language);
// Concordance lines for a terminal: source and turn, then the passages below each other with `width` characters on
// either side.
std::string concordanceLines(const SearchAnswer& answer, std::size_t width);
// Takes the words away that may not be quoted, before an answer leaves the program. Gives how many passages lost them.
std::int64_t withholdWords(SearchAnswer& answer);

// As passages to be coded: the words found, or the whole turns that they stand in, each once.
std::vector<Passage> passagesToCode(const project::Project& project, const std::vector<FoundPassage>& found,
                                    bool wholeTurns);

// The index of a project: a folder beside it that can be deleted at any time.
std::filesystem::path indexFolder(const std::filesystem::path& project);

enum class IndexOutcome {
    Current,  // it shows the project as it is
    Busy,     // somebody else is writing it
    Forbidden // it cannot, or may not, be written here; searching reads the texts themselves
};
struct IndexOptions {
    int shards = 0;     // of a new index: 0 for one where the study is small, else one a core, at most 8
    bool asked = false; // somebody asked for it, so that KITH_INDEX=never in the environment does not forbid it
};
// Whether a search may write it: not with KITH_INDEX=never in the environment, nor where the folder cannot be written.
bool mayWriteIndex(const project::Project& project);
// Brings the index up to date: what changed since, or everything where there is none that can be used. When the job is
// cancelled, what was indexed so far stays, and Cancelled goes on.
IndexOutcome updateIndex(const project::Project& project, const IndexOptions& options, const Job& job);
// Whether that would take no longer than a moment.
bool isIndexNearlyCurrent(const project::Project& project);

// An index of the project in a folder of its own, in so many shards: to be served by other machines. Sources without
// consent to archive stay out; gives their titles. Throws Error for a folder that holds other things.
std::vector<std::string> writeShards(const project::Project& project, const std::filesystem::path& folder, int shards,
                                     const Job& job);

// Takes the index away.
void removeIndex(const project::Project& project);

struct IndexState {
    bool usable = false;
    std::int64_t units = 0;
    std::size_t shards = 0;
    std::int64_t bytes = 0;
    std::int64_t missing = 0; // ranges of texts that it does not show as they are
};
IndexState indexState(const project::Project& project);

// Saved queries: those planned in the protocol and those that analysts kept.
Table queriesTable(const project::Project& project, const std::string& language);
// Gives the query that had this name before, "" for none.
std::string saveQuery(project::Project& project, const std::string& name, const std::string& query, const Coder& by);
void removeQuery(project::Project& project, const std::string& name, const Coder& by);
// What "@NAME" means; throws Error with what was probably meant.
std::string queryNamed(const project::Project& project, const std::string& name);

} // namespace kith::study
