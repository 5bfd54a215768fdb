// What an index of the texts follows: where the journal is, and which texts read differently since.
#include "changeset.h"
#include "errors.h"
#include "storage.h"

#include <sqlite3.h>

#include <map>
#include <set>

namespace kith::project {
namespace {

// Columns of the tables.
constexpr int codingsSource = 1;
constexpr int codingsPart = 2;
constexpr int codesName = 1;
constexpr int codesRetired = 14;
constexpr int contactsLabel = 2;

// Goes through changesets row by row. A row counts alike whether its change was made, undone or redone: what it held
// before and what it held after are both looked at. What it leads to is looked up at the end, once each.
class ChangedTexts {
public:
    explicit ChangedTexts(Database& database) : database_(database) {}

    void add(const ChangedRow& row) {
        if (row.table == "source" || row.table == "speaker") {
            texts_.insert({SourceKey{keyOf(row)}});
        } else if (row.table == "coding") {
            addCoding(row);
        } else if (row.table == "ego" || row.table == "ego_attribute") {
            egos_.insert(keyOf(row));
        } else if (row.table == "code") {
            if (changed(row, codesName) || changed(row, codesRetired)) codes_.insert(keyOf(row));
        } else if (row.table == "contact") {
            if (changed(row, contactsLabel)) contacts_.insert(keyOf(row));
        }
    }

    std::vector<ChangedText> all() {
        lookUpCodings();
        lookUp(codes_, "SELECT DISTINCT source, part FROM coding WHERE code = ?");
        lookUp(contacts_, "SELECT DISTINCT source, part FROM coding WHERE contact = ?");
        lookUpEgos();
        std::vector<ChangedText> changed;
        for (const auto& text : texts_)
            if (text.part == 0 || !texts_.contains({text.source})) changed.push_back(text);
        return changed;
    }

private:
    // Where the rows say that a coding stood.
    struct Places {
        std::set<SourceKey> sources;
        std::set<std::int64_t> parts;
    };

    static Uuid keyOf(const ChangedRow& row) {
        return uuidOf(valueAt(row.before.empty() ? row.after : row.before, 0).bytes);
    }
    // Rows that came or went hold every column, those that changed only the key and what changed.
    static bool changed(const ChangedRow& row, int column) {
        return row.operation != SQLITE_UPDATE || valueAt(row.after, column).type != 0;
    }

    void addCoding(const ChangedRow& row) {
        auto& places = codings_[keyOf(row)];
        for (const auto* values : {&row.before, &row.after}) {
            if (const auto& source = valueAt(*values, codingsSource); source.type != 0)
                places.sources.insert({uuidOf(source.bytes)});
            if (const auto& part = valueAt(*values, codingsPart); part.type != 0) places.parts.insert(part.integer);
        }
    }

    // What no row tells of a coding did not change, and is as it is now.
    void lookUpCodings() {
        Query now(database_, "SELECT source, part FROM coding WHERE key = ?");
        for (auto& [coding, places] : codings_) {
            if (places.sources.empty() || places.parts.empty()) {
                now.with(coding);
                if (now.next()) {
                    places.sources.insert(now.key<SourceKey>(0));
                    places.parts.insert(now.integer(1));
                }
            }
            for (const auto& source : places.sources)
                for (const auto part : places.parts)
                    texts_.insert({source, part});
        }
    }

    void lookUp(const std::set<Uuid>& keys, std::string_view sql) {
        Query query(database_, sql);
        for (const auto& key : keys) {
            query.with(key);
            while (query.next())
                texts_.insert({query.key<SourceKey>(0), query.integer(1)});
        }
    }

    void lookUpEgos() {
        Query speakers(database_, "SELECT DISTINCT source FROM speaker WHERE ego = ?");
        std::multimap<std::int64_t, SourceKey> sources;
        for (const auto& ego : egos_) {
            if (const auto place = formPlace(ego)) {
                if (sources.empty()) sources = sourcesByContent();
                for (auto [source, end] = sources.equal_range(place->content); source != end; ++source)
                    texts_.insert({source->second, place->part});
                continue;
            }
            speakers.with(ego);
            while (speakers.next())
                texts_.insert({speakers.key<SourceKey>(0)});
        }
    }

    std::multimap<std::int64_t, SourceKey> sourcesByContent() {
        std::multimap<std::int64_t, SourceKey> sources;
        Query query(database_, "SELECT content, key FROM source");
        while (query.next())
            sources.emplace(query.integer(0), query.key<SourceKey>(1));
        return sources;
    }

    Database& database_;
    std::set<ChangedText> texts_;
    std::map<Uuid, Places> codings_;
    std::set<Uuid> codes_;
    std::set<Uuid> contacts_;
    std::set<Uuid> egos_;
};

} // namespace

JournalPlace Project::journalPlace() const {
    return inWords(file(), [&] {
        JournalPlace place;
        Query last(storage_->database(), "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1");
        if (last.next()) place = {last.integer(0), last.digest(1)};
        return place;
    });
}

std::optional<std::vector<ChangedText>> Project::textsChangedSince(const JournalPlace& place) const {
    return inWords(file(), [&]() -> std::optional<std::vector<ChangedText>> {
        auto& database = storage_->database();
        const Transaction transaction(database, Transaction::Kind::Read);
        {
            Query known(database, "SELECT digest FROM entry WHERE number = ?", place.entry);
            if (!known.next() || known.digest(0) != place.hash) return std::nullopt;
        }
        if (database.number("SELECT 1 FROM entry WHERE number > ? AND kind IN ('erasure', 'migration')", place.entry))
            return std::nullopt;
        ChangedTexts changed(database);
        Query entries(database,
                      "SELECT coalesce(this.changeset, about.changeset) FROM entry AS this LEFT JOIN entry AS about ON "
                      "about.number = this.of WHERE this.number > ? ORDER BY this.number",
                      place.entry);
        while (entries.next())
            forEachRow(entries.view(0), [&](const ChangedRow& row) { changed.add(row); });
        return changed.all();
    });
}

} // namespace kith::project
