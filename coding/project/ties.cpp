// Ratings of ties, changes told of them, and ties between contacts.
#include "readings.h"
#include "removal.h"
#include "storage.h"

#include <algorithm>

namespace kith::project {
namespace {

// The words behind a judgement, or nothing.
struct Words {
    std::optional<SourceKey> source;
    std::optional<std::int64_t> part;
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> end;
    std::optional<std::string> quote;
};

Words verified(TextReader& texts, const std::optional<Passage>& passage) {
    if (!passage) return {};
    const auto checked = texts.verified(*passage);
    return {checked.source, checked.part, checked.span.begin.value, checked.span.end.value, checked.quote};
}

void mustExist(Database& database, ContactKey contact) {
    if (!contactExists(database, contact)) throw Error("The project has no such contact for the tie.");
}

} // namespace

void Edit::put(const TieRating& rating) {
    static const std::string sql = upsert(
        "tie_rating",
        {"contact", "coder", "wave", "strength", "duration", "intensity", "source", "part", "begin", "end", "quote"},
        3);
    mustExist(storage_->database, rating.contact);
    const auto words = verified(storage_->texts, rating.passage);
    storage_->database.run(sql, rating.contact, rating.coder, rating.wave, toString(rating.strength),
                           toString(rating.duration), toString(rating.intensity), words.source, words.part, words.begin,
                           words.end, words.quote);
}

void Edit::put(const TieChange& change) {
    static const std::string sql = upsert("tie_change",
                                          {"key", "contact", "coder", "from_layer", "to_layer", "intention",
                                           "told_when", "source", "part", "begin", "end", "quote"},
                                          1);
    if (!change.key) throw Error("A change needs a key.");
    mustExist(storage_->database, change.contact);
    const auto words = verified(storage_->texts, change.passage);
    storage_->database.run(sql, change.key, change.contact, change.coder, toString(change.from), toString(change.to),
                           toString(change.intention), change.when, words.source, words.part, words.begin, words.end,
                           words.quote);
}

void Edit::put(const ContactTie& tie) {
    static const std::string sql =
        upsert("contact_tie", {"a", "b", "coder", "status", "source", "part", "begin", "end", "quote"}, 3);
    mustExist(storage_->database, tie.a);
    mustExist(storage_->database, tie.b);
    if (tie.a == tie.b) throw Error("A contact has no tie with itself.");
    const auto words = verified(storage_->texts, tie.passage);
    storage_->database.run(sql, std::min(tie.a, tie.b), std::max(tie.a, tie.b), tie.coder, toString(tie.status),
                           words.source, words.part, words.begin, words.end, words.quote);
}

void Edit::remove(const TieRating& rating) {
    storage_->database.run("DELETE FROM tie_rating WHERE contact = ? AND coder = ? AND wave = ?", rating.contact,
                           rating.coder, rating.wave);
}

void Edit::remove(ChangeKey change) {
    removeMemosAbout(storage_->database, change.uuid);
    storage_->database.run("DELETE FROM tie_change WHERE key = ?", change);
    if (storage_->database.changes() == 0) throw Error("The project has no such change of a tie.");
}

void Edit::remove(const ContactTie& tie) {
    storage_->database.run("DELETE FROM contact_tie WHERE a = ? AND b = ? AND coder = ?", std::min(tie.a, tie.b),
                           std::max(tie.a, tie.b), tie.coder);
}

} // namespace kith::project
