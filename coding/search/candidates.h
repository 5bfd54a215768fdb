// Which units of a shard could answer a query, as a question to Xapian: all of those that do, and perhaps more.
#pragma once

#include "stemming.h"

#include "kith/search/query.h"

#include <xapian.h>

#include <string>
#include <vector>

namespace kith::search {

struct Candidates {
    Xapian::Query query;
    bool exact = false; // no unit more
};

// Reads the vocabularies of the databases (one, or all shards that are asked as one).
class CandidateFinder {
public:
    explicit CandidateFinder(const std::vector<Xapian::Database>& shards);
    [[nodiscard]] Candidates of(const Query& query);
    // What ranks them: the words of the query, by stem.
    [[nodiscard]] Xapian::Query weighing(const Query& query);

private:
    Candidates of(const Node& node);
    Candidates ofWord(const std::string& word, bool exact);
    Candidates ofPattern(const Node& node);
    Candidates ofNear(const Node& node);
    Candidates ofField(const Node& node);
    Candidates ofRange(const Node& node);
    Candidates ofAll(const Node& node);
    bool isJoinedSomewhere(const std::string& word);
    template<class Visit>
    void forEachTerm(const std::string& prefix, Visit visit);

    std::vector<Xapian::Database> shards_;
    std::vector<std::string> languages_;
    Stemming stemming_;
};

} // namespace kith::search
