// The pieces of a typed query, and the nodes that words become.
#pragma once

#include "kith/search/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::search {

struct Piece {
    enum class Kind { Open, Close, And, Or, Not, Near, Quoted, Run, Colon, End };
    Kind kind = Kind::End;
    std::string_view bytes; // Run, Quoted: without the quotation marks
    CodePointSpan at;
    bool written = false; // "=" stood before it
    int distance = 0;     // Near
    bool ordered = false;
    bool glued = false; // nothing stands between it and the piece before
};

// Throws QueryMistake for a quotation mark that is never closed, for "=" before nothing, and the like.
std::vector<Piece> piecesOf(std::string_view typed);

// What a run of letters means: a word, a pattern, a fuzzy word, or several words that stand together.
Node nodeOfRun(const Piece& run);
// The words between quotation marks.
Node nodeOfQuote(const Piece& quoted);

// A folded word against a folded pattern: * stands for any letters, ? for one letter.
bool fitsPattern(std::string_view word, std::string_view pattern);
bool hasWildcard(std::string_view pattern);

} // namespace kith::search
