// What a coder's desk shows after every edit: counts and small lists, read from indexes alone.
#include "errors.h"
#include "readings.h"
#include "storage.h"

#include <utility>

namespace kith::project {
namespace {

struct Counts {
    std::int64_t codedTurns = 0;
    std::int64_t codings = 0;
};

std::unordered_map<SourceKey, Counts> countCodings(Database& database, const Coder& only) {
    std::unordered_map<SourceKey, Counts> counts;
    Query query(database,
                "SELECT source, sum(turn > 0), sum(codings) FROM (SELECT source, turn, count(*) AS codings FROM coding "
                "INDEXED BY coding_by_source WHERE ?1 = '' OR coder = ?1 GROUP BY source, part, turn) GROUP BY source",
                only);
    while (query.next())
        counts[query.key<SourceKey>(0)] = {query.integer(1), query.integer(2)};
    return counts;
}

// Kept while nobody else can change what was imported.
std::int64_t turnsOf(Project::Storage& storage, std::int64_t content) {
    const auto kept = storage.turnCounts.find(content);
    if (kept != storage.turnCounts.end()) return kept->second;
    const auto turns = storage.database().number("SELECT count(*) FROM turn WHERE content = ?", content).value_or(0);
    if (storage.access == Access::ReadWrite) storage.turnCounts.emplace(content, turns);
    return turns;
}

Memo memoOf(Query& query) {
    return {query.key<MemoKey>(0), termOf<MemoKind>(query.view(1)), query.text(2), query.uuid(3), query.text(4),
            query.text(5)};
}

} // namespace

std::vector<CodedSource> Project::codedSources(const Coder& only) const {
    return inWords(file(), [&] {
        Database& database = storage_->database();
        const Transaction transaction(database, Transaction::Kind::Read);
        const auto counts = countCodings(database, only);
        std::vector<CodedSource> sources;
        Query query(database, "SELECT key, content FROM source WHERE removed = 0 ORDER BY position");
        while (query.next()) {
            CodedSource source{query.key<SourceKey>(0)};
            const std::int64_t content = query.integer(1);
            source.turns = turnsOf(*storage_, content);
            if (const auto found = counts.find(source.source); found != counts.end()) {
                source.codedTurns = found->second.codedTurns;
                source.codings = found->second.codings;
            }
            sources.push_back(source);
        }
        return sources;
    });
}

std::vector<std::pair<CodeKey, std::int64_t>> Project::codingCounts(const Coder& only) const {
    return inWords(file(), [&] {
        std::vector<std::pair<CodeKey, std::int64_t>> counts;
        Query query(storage_->database(),
                    "SELECT code.key, counted.codings FROM code JOIN (SELECT code, count(*) AS codings FROM coding "
                    "INDEXED BY coding_by_code WHERE (?1 = '' OR coder = ?1) AND source NOT IN (SELECT key FROM source "
                    "WHERE superseded <> 0 OR kind = ?2 OR original IS NOT NULL OR analyse = ?3) GROUP BY code) AS "
                    "counted ON counted.code = code.key ORDER BY code.position, code.name, code.since",
                    only, toString(SourceKind::Translation), toString(Permission::Refused));
        while (query.next())
            counts.emplace_back(query.key<CodeKey>(0), query.integer(1));
        return counts;
    });
}

std::vector<SourceKey> Project::sourcesCodedIn(const std::string& layer) const {
    return inWords(file(), [&] {
        std::vector<SourceKey> sources;
        Query query(storage_->database(),
                    "SELECT key FROM source WHERE removed = 0 AND EXISTS (SELECT 1 FROM coding INDEXED BY "
                    "coding_by_source WHERE coding.source = source.key AND coding.code IN (SELECT key FROM code WHERE "
                    "layer = ?)) ORDER BY position",
                    layer);
        while (query.next())
            sources.push_back(query.key<SourceKey>(0));
        return sources;
    });
}

std::vector<Assignment> Project::assignments() const {
    return inWords(file(), [&] {
        std::vector<Assignment> assignments;
        Query query(storage_->database(),
                    "SELECT coder, source, state, blind, round, units FROM assignment JOIN source ON source.key = "
                    "assignment.source WHERE source.removed = 0 ORDER BY source.position, coder");
        while (query.next())
            assignments.push_back(
                {query.text(0), query.key<SourceKey>(1),
                 query.view(2) == toString(AssignmentState::Done) ? AssignmentState::Done : AssignmentState::Open,
                 query.truth(3), query.small(4), termOf<PlannedUnits>(query.view(5))});
        return assignments;
    });
}

bool Project::hasCase(CaseKey ego) const {
    return inWords(file(), [&] { return egoExists(storage_->database(), ego); });
}

bool Project::hasContact(ContactKey contact) const {
    return inWords(file(), [&] { return contactExists(storage_->database(), contact); });
}

std::vector<Memo> Project::memosAbout(const Uuid& key) const {
    return inWords(file(), [&] {
        std::vector<Memo> memos;
        Query query(storage_->database(),
                    "SELECT key, kind, about, about_key, words, coder FROM memo WHERE about_key IS ? ORDER BY kind, "
                    "coder, words",
                    key);
        while (query.next())
            memos.push_back(memoOf(query));
        return memos;
    });
}

std::optional<Memo> Project::memo(MemoKey key) const {
    return inWords(file(), [&]() -> std::optional<Memo> {
        Query query(storage_->database(), "SELECT key, kind, about, about_key, words, coder FROM memo WHERE key = ?",
                    key);
        if (!query.next()) return std::nullopt;
        return memoOf(query);
    });
}

} // namespace kith::project
