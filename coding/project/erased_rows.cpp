#include "erasure.h"

#include "entries.h"
#include "kith/text/words.h"
#include "readings.h"
#include "schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>

namespace kith::project {
namespace {

constexpr const char* erasedLabel = "(erased)";
constexpr int speakersEgo = 3; // columns of the tables
constexpr int contactsPerson = 7;
constexpr int queriesName = 1;
constexpr int queriesWords = 2;

Uuid keyIn(sqlite3_value* value) {
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return bytes ? uuidOf({bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))}) : Uuid{};
}

// erased(key) and erased_part(source, part), so that SQL can ask.
void isErased(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* erased = static_cast<const Erased*>(sqlite3_user_data(context));
    sqlite3_result_int(context, erased->holds(keyIn(values[0])) ? 1 : 0);
}
void isErasedPart(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* erased = static_cast<const Erased*>(sqlite3_user_data(context));
    sqlite3_result_int(context, erased->holdsPart(keyIn(values[0]), sqlite3_value_int64(values[1])) ? 1 : 0);
}

// erased_recording(name): whether a setting says where the recording of an erased source is.
void isErasedRecording(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* erased = static_cast<const Erased*>(sqlite3_user_data(context));
    const auto* name = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    sqlite3_result_int(context, name && erased->holds(recordedSource(name).uuid) ? 1 : 0);
}

bool oneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The row's table and key columns, as one string.
std::string identity(const ChangedRow& row) {
    std::string id(row.table);
    const auto& values = row.before.empty() ? row.after : row.before;
    for (std::size_t column = 0; column < values.size(); ++column) {
        if (!row.isKey[column]) continue;
        id += '\0';
        id += values[column].type == SQLITE_INTEGER ? std::to_string(values[column].integer)
                                                    : std::string(values[column].bytes);
    }
    return id;
}

bool isLetter(char byte) {
    const auto c = static_cast<unsigned char>(byte);
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Whether one of the words stands in the label, not as a part of a longer word.
bool standsIn(std::string_view label, const std::set<std::string>& someWords) {
    return std::any_of(someWords.begin(), someWords.end(), [&](const std::string& words) {
        for (auto at = label.find(words); at != std::string_view::npos; at = label.find(words, at + 1)) {
            const auto end = at + words.size();
            if ((at == 0 || !isLetter(label[at - 1])) && (end == label.size() || !isLetter(label[end]))) return true;
        }
        return false;
    });
}

} // namespace

Erased::Erased(Database& database) : database_(database) {
    sqlite3_create_function(database.handle(), "erased", 1, SQLITE_UTF8, this, isErased, nullptr, nullptr);
    sqlite3_create_function(database.handle(), "erased_part", 2, SQLITE_UTF8, this, isErasedPart, nullptr, nullptr);
    sqlite3_create_function(database.handle(), "erased_recording", 1, SQLITE_UTF8, this, isErasedRecording, nullptr,
                            nullptr);
    for (const auto& name : journalledTables()) {
        Table table{name, "", oneOf(name, {"source", "ego", "contact", "coding", "tie_change", "memo"})};
        Query columns(database, "SELECT cid, name, type FROM pragma_table_info(?)", name);
        while (columns.next()) {
            const int column = columns.small(0);
            const auto columnName = columns.text(1);
            // A person may be known from other accounts and stays as long as one of those does; codes belong to no
            // account.
            if (columns.view(2) == "BLOB" && columnName != "person" && !oneOf(name, {"person", "code", "code_text"})) {
                table.references.push_back(column);
                table.condition += (table.condition.empty() ? "erased(" : " OR erased(") + columnName + ")";
            }
            if (columnName == "source") table.source = column;
            if (columnName == "part") table.part = column;
            if (oneOf(columnName, {"title", "label", "words"}) &&
                oneOf(name, {"source", "ego", "contact", "alias", "speaker"}))
                table.words.push_back(column);
        }
        if (table.part >= 0) table.condition += " OR erased_part(source, part)";
        if (name == "setting") table.condition = "erased_recording(name)";
        tables_.push_back(std::move(table));
    }
}

Erased::~Erased() {
    database_.forgetStatements(); // they hold on to the functions
    sqlite3_create_function(database_.handle(), "erased", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
    sqlite3_create_function(database_.handle(), "erased_part", 2, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
    sqlite3_create_function(database_.handle(), "erased_recording", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
}

void Erased::addPart(SourceKey survey, std::int64_t content, std::int64_t part) {
    parts_.emplace(survey.uuid, part);
    formRows_.emplace(content, part);
}

void Erased::addWords(const std::string& words) {
    if (words.size() < 2) return;
    words_.insert(words);
    // “Interviewer” before a colon names nobody, and many a query speaks of interviewers.
    if (auto folded = fold(words); !folded.empty() && !parse<SpeakerRole>(folded)) names_.insert(std::move(folded));
}

bool Erased::holds(const Uuid& key) const {
    if (!key) return false;
    if (keys_.contains(key)) return true;
    const auto place = formPlace(key);
    return place && (contents_.contains(place->content) || formRows_.contains({place->content, place->part}));
}

bool Erased::stands(std::string_view label) const {
    return standsIn(label, words_);
}

bool Erased::standsInQuery(std::string_view nameOrWords) const {
    return standsIn(fold(nameOrWords), names_);
}

const Erased::Table* Erased::tableOf(std::string_view name) const {
    const auto table =
        std::find_if(tables_.begin(), tables_.end(), [&](const Table& other) { return other.name == name; });
    return table == tables_.end() ? nullptr : &*table;
}

bool Erased::belongs(const Table& table, const std::vector<ChangedValue>& values) const {
    if (values.empty()) return false;
    for (const int column : table.references)
        if (holds(uuidOf(valueAt(values, column).bytes))) return true;
    if (table.part >= 0 && holdsPart(uuidOf(valueAt(values, table.source).bytes), valueAt(values, table.part).integer))
        return true;
    // A source that is in use no more: of an import that was undone.
    if (table.name == "source" && contents_.contains(valueAt(values, 1).integer)) return true;
    if (table.name == "setting") return holds(recordedSource(valueAt(values, 0).bytes).uuid);
    return table.name == "person" && persons_.contains(uuidOf(valueAt(values, 0).bytes));
}

bool Erased::belongs(const Table& table, const ChangedRow& row) const {
    return belongs(table, row.before) || belongs(table, row.after);
}

void Erased::addDependants() {
    while (addFromTables() || addFromJournal()) {
    }
    Query query(database_, "SELECT DISTINCT person FROM contact WHERE person IS NOT NULL AND erased(key)");
    while (query.next())
        addPerson(query.key<PersonKey>(0));
}

void Erased::addPerson(PersonKey person) {
    // Not one whom another account knows.
    if (person && !database_.number("SELECT 1 FROM contact WHERE person = ? AND NOT erased(key)", person))
        persons_.insert(person.uuid);
}

bool Erased::addFromTables() {
    const auto before = keys_.size();
    for (const auto& table : tables_) {
        if (!table.hasKey) continue;
        Query query(database_,
                    "SELECT key FROM " + table.name + " WHERE NOT erased(key) AND (" + table.condition + ")");
        std::vector<Uuid> found;
        while (query.next())
            found.push_back(query.uuid(0));
        keys_.insert(found.begin(), found.end());
    }
    return keys_.size() > before;
}

bool Erased::addFromJournal() {
    const auto before = keys_.size() + rows_.size();
    Query entries(database_, "SELECT changeset FROM entry WHERE changeset IS NOT NULL ORDER BY number");
    while (entries.next()) {
        forEachRow(entries.view(0), [&](const ChangedRow& row) {
            const auto* table = tableOf(row.table);
            if (!table || !belongs(*table, row)) return;
            rows_.insert(identity(row));
            for (const auto* values : {&row.before, &row.after})
                for (const int column : table->words)
                    addWords(std::string(valueAt(*values, column).bytes));
            if (table->name == "speaker") addFormerEgo(row);
            if (table->name == "contact")
                for (const auto* values : {&row.before, &row.after})
                    addPerson({uuidOf(valueAt(*values, contactsPerson).bytes)});
            if (table->hasKey) keys_.insert(uuidOf((row.before.empty() ? row.after : row.before)[0].bytes));
        });
    }
    return keys_.size() + rows_.size() > before;
}

// The case that an erased source once belonged to, where it was removed since: only the journal still knows of it.
void Erased::addFormerEgo(const ChangedRow& speaker) {
    for (const auto* values : {&speaker.before, &speaker.after}) {
        const auto ego = uuidOf(valueAt(*values, speakersEgo).bytes);
        if (ego && !formPlace(ego) && !database_.number("SELECT 1 FROM ego WHERE key = ?", ego)) keys_.insert(ego);
    }
}

std::map<std::string, int> Erased::eraseRows() {
    std::map<std::string, int> counts;
    database_.execute("PRAGMA defer_foreign_keys=ON");
    for (const auto& table : tables_) {
        if (table.condition.empty()) continue;
        for (const int column : table.words) {
            Query query(database_, "SELECT * FROM " + table.name + " WHERE " + table.condition);
            while (query.next())
                addWords(query.text(column));
        }
    }
    for (const auto& table : tables_) {
        if (table.condition.empty()) continue;
        database_.run("DELETE FROM " + table.name + " WHERE " + table.condition);
        if (const int rows = database_.changes(); rows > 0) counts[table.name] = rows;
    }
    for (const auto& person : persons_) {
        Query query(database_, "SELECT label FROM person WHERE key = ?", person);
        if (query.next()) addWords(query.text(0));
    }
    for (const auto& person : persons_) {
        database_.run("DELETE FROM person WHERE key = ?", person);
        counts["person"] += database_.changes();
    }
    return counts;
}

std::vector<std::string> Erased::eraseQueries() {
    std::vector<std::string> names;
    std::vector<Uuid> keys;
    {
        Query queries(database_, "SELECT key, name, query FROM saved_query ORDER BY name");
        while (queries.next()) {
            if (!standsInQuery(queries.view(1)) && !standsInQuery(queries.view(2))) continue;
            keys.push_back(queries.uuid(0));
            names.push_back(queries.text(1));
        }
    }
    for (const auto& key : keys) {
        database_.run("DELETE FROM saved_query WHERE key = ?", key);
        keys_.insert(key);
    }
    // Of one that held such words in earlier days only, the days are erased.
    Query entries(database_, "SELECT changeset FROM entry WHERE changeset IS NOT NULL ORDER BY number");
    while (entries.next())
        forEachRow(entries.view(0), [&](const ChangedRow& row) {
            if (row.table != "saved_query") return;
            for (const auto* values : {&row.before, &row.after})
                if (standsInQuery(valueAt(*values, queriesName).bytes) ||
                    standsInQuery(valueAt(*values, queriesWords).bytes))
                    rows_.insert(identity(row));
        });
    return names;
}

int Erased::eraseHistory() {
    struct Rewritten {
        EntryNumber number = 0;
        std::string changeset;
        bool changed = false;
        bool emptied = false;
    };
    std::vector<Rewritten> rewritten;
    {
        Query entries(database_, "SELECT number, changeset FROM entry WHERE changeset IS NOT NULL ORDER BY number");
        while (entries.next()) {
            bool dropped = false;
            auto rest = without(entries.view(1), [&](const ChangedRow& row) {
                const auto* table = tableOf(row.table);
                if (!table || (!belongs(*table, row) && !rows_.contains(identity(row)))) return false;
                dropped = true;
                return true;
            });
            if (dropped) rewritten.push_back({entries.integer(0), std::move(rest), true, false});
        }
    }
    for (auto& entry : rewritten) {
        entry.emptied = entry.changeset.empty();
        database_.run("UPDATE entry SET changeset = ?, rewritten = 1 WHERE number = ?",
                      entry.emptied ? std::optional<Bytes>() : Bytes{entry.changeset}, entry.number);
        // Nothing is left to undo; the entry stays, with its hashes.
        if (entry.emptied)
            database_.run("UPDATE entry SET state = 0, label = ? WHERE number = ?", erasedLabel, entry.number);
    }
    std::vector<EntryNumber> labelled;
    {
        Query labels(database_, "SELECT number, label FROM entry WHERE label <> ?", erasedLabel);
        while (labels.next())
            if (stands(labels.view(1))) labelled.push_back(labels.integer(0));
    }
    for (const auto number : labelled)
        database_.run("UPDATE entry SET label = ?, rewritten = 1 WHERE number = ?", erasedLabel, number);
    std::set<EntryNumber> touched(labelled.begin(), labelled.end());
    for (const auto& entry : rewritten)
        touched.insert(entry.number);
    // Undos and redos carry the label of what they are about.
    database_.run("UPDATE entry SET label = ?1, rewritten = 1 WHERE of IN (SELECT number FROM entry WHERE label = ?1) "
                  "AND label <> ?1",
                  erasedLabel);
    return static_cast<int>(touched.size());
}

} // namespace kith::project
