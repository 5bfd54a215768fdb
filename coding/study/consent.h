// What a source's consent allows. Not recorded counts as leave to analyse and to quote (and reports say for how many
// sources nothing was recorded); translating may not be refused; archiving needs a yes.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/model/table.h"

#include <string>
#include <vector>

namespace kith::study {

inline bool mayQuote(const Source& source) {
    return source.consent.quote != Permission::Refused;
}
inline bool mayArchive(const Source& source) {
    return source.consent.archive == Permission::Given;
}
// A translation holds the same words: it may leave only where its original may.
bool mayArchive(const Source& source, const std::vector<Source>& all);
inline bool mayTranslate(const Source& source) {
    return source.consent.translate != Permission::Refused;
}

// The table with the words of unquotable sources taken out: cells of `wordColumns` in rows whose column "source" names
// one (as TITLE or TITLE/RESPONDENT). Gives the number of cells in `withheld`.
Table withoutRefusedWords(Table table, const std::vector<Source>& sources, const std::vector<std::string>& wordColumns,
                          std::int64_t& withheld);

} // namespace kith::study
