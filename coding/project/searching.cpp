// Decisions about searching: queries that were kept, and suggested passages that were turned down.
#include "errors.h"
#include "kith/text/words.h"
#include "readings.h"
#include "removal.h"
#include "storage.h"

namespace kith::project {
namespace {

// `about_key` is part of the table's key and no NULL there, also where it is none.
Bytes bytesOf(const Uuid& key) {
    return {{reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()}};
}

void mustBeThere(Database& database, const RejectedSuggestion& suggestion) {
    const Place where{suggestion.passage.quote, ""};
    if (suggestion.about == "code") {
        if (!database.number("SELECT 1 FROM code WHERE key = ?", suggestion.aboutKey))
            throw Error("The codebook has no such code for the suggestion.", where);
    } else if (suggestion.about == "contact") {
        if (!contactExists(database, {suggestion.aboutKey}))
            throw Error("The project has no such contact for the suggestion.", where);
    } else if (suggestion.about != "passage" || suggestion.aboutKey) {
        throw Error("A passage is suggested for a code, for a contact or for a passage.", where);
    }
}

} // namespace

void Edit::put(const SavedQuery& query) {
    static const std::string sql = upsert("saved_query", {"key", "name", "query", "coder"}, 1);
    auto& database = storage_->database;
    if (!query.key) throw Error("A saved query needs a key.", {query.name, ""});
    if (query.name.empty()) throw Error("A saved query needs a name.");
    if (query.query.empty()) throw Error("The query looks for nothing.", {query.name, ""});
    const auto name = fold(query.name);
    for (const auto& other : readSavedQueries(database))
        if (other.key != query.key && fold(other.name) == name)
            throw Error("The project has a query named “" + other.name + "” already.", {query.name, ""},
                        "Give this one another name.");
    database.run(sql, query.key, query.name, query.query, query.coder);
}

void Edit::remove(QueryKey query) {
    storage_->database.run("DELETE FROM saved_query WHERE key = ?", query);
    if (storage_->database.changes() == 0) throw Error("The project has no such saved query.");
}

void Edit::put(const RejectedSuggestion& suggestion) {
    static const std::string sql =
        upsert("rejected_suggestion", {"about", "about_key", "source", "part", "begin", "end", "coder", "quote"}, 7);
    mustBeThere(storage_->database, suggestion);
    const auto passage = storage_->texts.verified(suggestion.passage);
    storage_->database.run(sql, suggestion.about, bytesOf(suggestion.aboutKey), passage.source, passage.part,
                           passage.span.begin.value, passage.span.end.value, suggestion.coder, passage.quote);
}

void Edit::remove(const RejectedSuggestion& suggestion) {
    const auto& passage = suggestion.passage;
    storage_->database.run("DELETE FROM rejected_suggestion WHERE about = ? AND about_key = ? AND source = ? AND part "
                           "= ? AND begin = ? AND end = ? AND coder = ?",
                           suggestion.about, bytesOf(suggestion.aboutKey), passage.source, passage.part,
                           passage.span.begin.value, passage.span.end.value, suggestion.coder);
}

void removeRejectedSuggestionsAbout(Database& database, const Uuid& key) {
    database.run("DELETE FROM rejected_suggestion WHERE about_key = ?", key);
}

std::vector<SavedQuery> readSavedQueries(Database& database) {
    std::vector<SavedQuery> queries;
    Query query(database, "SELECT key, name, query, coder FROM saved_query ORDER BY name");
    while (query.next())
        queries.push_back({query.key<QueryKey>(0), query.text(1), query.text(2), query.text(3)});
    return queries;
}

std::vector<SavedQuery> Project::savedQueries() const {
    return inWords(file(), [&] { return readSavedQueries(storage_->database()); });
}

} // namespace kith::project
