// Where a query stands in a unit: the one judge of every answer, with an index or without.
#pragma once

#include "kith/search/query.h"
#include "kith/search/unit.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kith::search {

// One passage that answers a query.
struct Match {
    CodePointSpan span; // in the source's text
    int which = -1;     // which of wordsOf(query) stands there; -1: a coded passage, or the whole unit
    auto operator<=>(const Match&) const = default;
};

// What a ranking counts of a unit (ranking.h).
struct UnitCounts {
    std::int64_t length = 0;               // tokens
    std::vector<std::int64_t> occurrences; // of each ranked word of the query
};

// Not thread-safe: one for each thread.
class Matcher {
public:
    explicit Matcher(const Query& query);
    ~Matcher();
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;

    // The passages that answer the query, ascending, each once; nothing where the unit does not answer it. They are the
    // places of the query's words. Of a query that asks for none, they are the coded passages where it asks for codings
    // (cut to the unit), else the whole unit.
    // Fields of codings that stand side by side, with AND or OR between them, speak of one and the same coding; behind
    // NOT they are a question of their own.
    [[nodiscard]] std::optional<std::vector<Match>> matchesIn(const Unit& unit);

    // Of the query's ranked words (rankedWords).
    [[nodiscard]] UnitCounts countsIn(const Unit& unit);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// The shortest stretch that holds one match of each of the query's words that the unit has: one passage for a unit.
Match bestOf(const std::vector<Match>& matches);

} // namespace kith::search
