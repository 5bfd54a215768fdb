// The query language: what may be asked, read from what somebody typed.
//
//   trust                  the word in any of its forms, by the stem of the language that was spoken
//   =trusted               the word as written (case and accents do not count)
//   "as it is written"     these words one after the other, as written
//   netw*  *werk  w?rd     any letters, one letter
//   Hanneke~               words at most one letter away
//   a NEAR/5 b   a ADJ/5 b within five words; ADJ: in this order; without a number 10
//   a b   a AND b   a OR b   NOT a   ( … )
//   speaker: case: source: code: contact: role: stage: language: coder: who: attribute.NAME:   a value, "two words",
//                          (this OR that), with * and ?; numbers and dates also 5..10, 5.., ..10
//
// Operators are written in capitals. Words between brackets, quotes and operators stand for AND. A query is asked of
// one unit (turn or answer) at a time.
#pragma once

#include "kith/text/position.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::search {

// What is wrong with a query, and where in it.
struct QueryMistake {
    std::string what;
    CodePointSpan at; // in the query as typed
    std::string remedy;
};

enum class Field { Speaker, Case, Source, Code, Contact, Stage, Language, Coder, Who, Attribute };

// Whether the field is one of codings: code, contact, stage, coder.
bool isOfCodings(Field field);

// The names of the fields as they are typed, "role" among them (role:mentor is code:role.mentor).
const std::vector<std::string>& fieldNames();

// One part of a query. Which members count depends on the kind.
struct Node {
    enum class Kind { Word, Written, Pattern, Fuzzy, Phrase, Near, And, Or, Not, Field };
    Kind kind = Kind::And;
    CodePointSpan at;        // in the query as typed
    std::string word;        // Word, Written, Pattern, Fuzzy: folded; Field: the value, folded, perhaps with * and ?
    std::string typed;       // Field: the value as typed
    std::vector<Node> below; // Phrase: Written and Pattern; Near, And, Or: at least two; Not: one
    int distance = 1;        // Near
    bool ordered = false;    // Near: as they are typed
    search::Field field = search::Field::Speaker;
    std::string attribute; // Field::Attribute: its name
    bool range = false;    // Field::Attribute: from … to, either may be empty
    std::string from, to;
    bool operator==(const Node&) const = default;
};

// The most words, patterns and values that one query may hold.
inline constexpr int mostTerms = 64;

struct Query {
    std::string typed;
    Node root;
    bool operator==(const Query&) const = default;
};

// Throws QueryMistake.
Query parseQuery(std::string_view typed);

// The parts of a query that say which words are meant (not under NOT), left to right: what an answer shows.
std::vector<const Node*> wordsOf(const Query& query);
// The fields in a query, left to right, also under NOT.
std::vector<const Node*> fieldsOf(const Query& query);

// Two lines: the query, and a mark below the place of the mistake.
std::string showMistake(std::string_view typed, const QueryMistake& mistake);

} // namespace kith::search
