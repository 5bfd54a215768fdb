// A copy of a project in other words. Rows go over one by one, so that no word of the old ones ever stands in the new
// file; what nobody said how to rewrite is shown as fixed, so that a column added later is not passed over.
#include "entries.h"
#include "errors.h"
#include "protocol_json.h"
#include "readings.h"
#include "schema.h"
#include "storage.h"

#include "kith/project/rewriting.h"

#include <sqlite3.h>

#include <map>

namespace kith::project {
namespace {

using Columns = std::map<std::string, WordsOf, std::less<>>;

struct Table {
    std::string_view name;
    std::string_view condition = {}; // which rows
    Columns words = {};
};

constexpr std::string_view ofKeptContent = " WHERE content IN (SELECT content FROM source WHERE removed = 0)";
constexpr std::string_view ofKeptSource = " WHERE source IN (SELECT key FROM source WHERE removed = 0)";

// In an order in which every row finds what it leads to.
const std::vector<Table>& imported() {
    static const std::vector<Table> tables{
        {"content", " WHERE id IN (SELECT content FROM source WHERE removed = 0)", {{"file_name", WordsOf::FileName}}},
        {"survey", ofKeptContent},
        {"question", ofKeptContent},
        {"respondent", ofKeptContent, {{"id", WordsOf::Case}}},
        {"named_contact", ofKeptContent, {{"name", WordsOf::Contact}, {"organisation", WordsOf::Organisation}}},
        {"attribute_column", ofKeptContent},
        {"attribute_value", ofKeptContent, {{"value", WordsOf::Prose}}},
        {"alignment", ofKeptContent},
    };
    return tables;
}

const std::vector<Table>& decided() {
    static const Columns ofCode{{"label", WordsOf::Prose},     {"brief", WordsOf::Prose},
                                {"full_text", WordsOf::Prose}, {"use_when", WordsOf::Prose},
                                {"not_when", WordsOf::Prose},  {"example", WordsOf::Prose}};
    static const std::vector<Table> tables{
        {"source", " WHERE removed = 0 ORDER BY position", {{"title", WordsOf::Title}, {"translator", WordsOf::Prose}}},
        {"ego", {}, {{"label", WordsOf::Case}}},
        {"speaker", ofKeptSource, {{"label", WordsOf::Speaker}}},
        {"ego_attribute", {}, {{"value", WordsOf::Prose}}},
        {"person", {}, {{"label", WordsOf::Person}}},
        {"contact", {}, {{"label", WordsOf::Contact}, {"organisation", WordsOf::Organisation}}},
        {"alias", {}, {{"words", WordsOf::Alias}}},
        {"member"},
        {"code"},
        {"code_text", {}, ofCode},
        {"coding",
         " WHERE source IN (SELECT key FROM source WHERE removed = 0) ORDER BY source, part",
         {{"quality", WordsOf::Prose}, {"memo", WordsOf::Prose}, {"coder", WordsOf::Coder}}},
        {"tie_rating", " ORDER BY source, part", {{"coder", WordsOf::Coder}}},
        {"tie_change", " ORDER BY source, part", {{"told_when", WordsOf::Prose}, {"coder", WordsOf::Coder}}},
        {"contact_tie", " ORDER BY source, part", {{"coder", WordsOf::Coder}}},
        {"mention_decision",
         " WHERE source IN (SELECT key FROM source WHERE removed = 0) ORDER BY source, part",
         {{"coder", WordsOf::Coder}}},
        {"rejected_suggestion",
         " WHERE source IN (SELECT key FROM source WHERE removed = 0) ORDER BY source, part",
         {{"coder", WordsOf::Coder}}},
        {"memo", {}, {{"words", WordsOf::Prose}, {"coder", WordsOf::Coder}}},
        {"assignment", ofKeptSource, {{"coder", WordsOf::Coder}}},
        {"recoding", ofKeptSource},
        {"survey_mapping"},
        // A voice tells who speaks; the copy has no backups.
        {"setting", " WHERE name NOT LIKE 'recording:%' AND name <> 'backup-folders'"},
        {"saved_query", {}, {{"name", WordsOf::Prose}, {"query", WordsOf::Prose}, {"coder", WordsOf::Coder}}},
    };
    return tables;
}

Uuid uuidOf(const SQLite::Column& column) {
    Uuid uuid;
    if (column.isBlob() && column.getBytes() == static_cast<int>(uuid.bytes.size())) {
        const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
        std::copy(bytes, bytes + uuid.bytes.size(), uuid.bytes.begin());
    }
    return uuid;
}

class Copying {
public:
    Copying(Database& from, Database& to, const Rewriting& rewriting)
        : from_(from), to_(to), rewriting_(rewriting), newTexts_(to) {
        for (const Source& source : readSources(from_)) {
            sources_.emplace(source.content, source.key);
            if (source.kind == SourceKind::Survey) surveys_.emplace(source.key, source.content);
        }
        Query egos(from_, "SELECT key, ego FROM contact");
        while (egos.next())
            egoOf_.emplace(egos.uuid(0), egos.key<CaseKey>(1));
    }

    void run() {
        for (const Table& table : imported())
            copy(table);
        copyTexts();
        for (const Table& table : decided())
            copy(table);
        to_.run("UPDATE content SET file_digest = ?, file_bytes = NULL", Digest{});
        appendEntry(to_, {EntryKind::Migration, "Copied in other words", "kith"});
    }

private:
    using Place = std::pair<SourceKey, std::int64_t>;

    std::string rewrite(StoredWords stored) {
        if (stored.words.empty()) return {};
        std::string words = rewriting_.words(stored);
        return stored.what == WordsOf::Fixed || stored.what == WordsOf::Coder ? std::string(stored.words)
                                                                              : std::move(words);
    }

    // Texts, turns and who spoke: all stand on positions of the texts.
    void copyTexts() {
        Query text(from_, "SELECT content, part, utf8 FROM text WHERE content IN (SELECT content FROM source WHERE "
                          "removed = 0) ORDER BY content, part");
        Query insertText(to_, "INSERT INTO text(content, part, digest, code_points, utf8) VALUES(?,?,?,?,?)");
        Query insertTurn(to_, "INSERT INTO turn(content, part, number, speaker, begin, end, start_ms, question, "
                              "contact, words) VALUES(?,?,?,?,?,?,?,?,?,?)");
        while (text.next()) {
            const std::int64_t content = text.integer(0), part = text.integer(1);
            const SourceKey source = sources_.at(content);
            const RewrittenText made = rewriting_.text(source, part, Text::fromStored(text.text(2)));
            insertText.run(content, part, sha256(made.text.utf8()), made.text.end().value, made.text.utf8());
            places_[{source, part}] = made.place;
            Query turn(from_,
                       "SELECT number, speaker, begin, end, start_ms, question, contact, words FROM turn WHERE "
                       "content = ? AND part = ? ORDER BY number",
                       content, part);
            while (turn.next()) {
                const CodePointSpan span = made.place({{turn.integer(2)}, {turn.integer(3)}});
                const auto maybe = [&](int column) {
                    return turn.isNull(column) ? std::nullopt : std::optional(turn.integer(column));
                };
                // As many words as were spoken: rates must not depend on pseudonyms.
                insertTurn.run(content, part, turn.integer(0), speaker(source, turn.text(1)), span.begin.value,
                               span.end.value, maybe(4), maybe(5), turn.integer(6), turn.integer(7));
            }
        }
        Query spoken(from_, "SELECT content, speaker, words FROM spoken WHERE content IN (SELECT content FROM source "
                            "WHERE removed = 0)");
        while (spoken.next())
            to_.run("INSERT INTO spoken(content, speaker, words) VALUES(?,?,?) ON CONFLICT DO UPDATE SET words = words "
                    "+ excluded.words",
                    spoken.integer(0), speaker(sources_.at(spoken.integer(0)), spoken.text(1)), spoken.integer(2));
    }

    std::string speaker(SourceKey source, const std::string& label) {
        return rewrite({WordsOf::Speaker, label, "speaker", {}, source, 1});
    }

    // A row of any table, with what is known of its columns by name.
    struct Row {
        SQLite::Statement& statement;
        const std::vector<std::string>& columns;
        [[nodiscard]] int at(std::string_view name) const {
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (columns[i] == name) return static_cast<int>(i);
            return -1;
        }
        [[nodiscard]] Uuid uuid(std::string_view name) const {
            const int column = at(name);
            return column < 0 ? Uuid() : uuidOf(statement.getColumn(column));
        }
        [[nodiscard]] std::int64_t number(std::string_view name) const {
            const int column = at(name);
            return column < 0 ? 0 : statement.getColumn(column).getInt64();
        }
    };

    // Whose account the words of a row belong to.
    void setPlace(const Table& table, const Row& row, StoredWords& words) {
        words.part = row.number("part");
        words.source = {row.uuid("source")};
        if (row.at("content") >= 0) {
            words.source = sources_.at(row.number("content"));
            if (surveys_.contains(words.source)) words.ego = respondentKey(row.number("content"), words.part);
        }
        Uuid about = row.uuid("about_key");
        if (table.name == "source" || table.name == "ego" || table.name == "contact") about = row.uuid("key");
        if (table.name == "content")
            if (const auto source = sources_.find(row.number("id")); source != sources_.end())
                words.source = source->second;
        if (const Uuid contact = row.uuid("contact")) about = contact;
        if (const Uuid ego = row.uuid("ego")) about = ego;
        if (about && !words.ego) find(about, words);
        if (words.source && !words.ego && words.part > 0)
            if (const auto survey = surveys_.find(words.source); survey != surveys_.end())
                words.ego = respondentKey(survey->second, words.part);
    }

    void find(const Uuid& about, StoredWords& words) {
        if (const auto place = formPlace(about)) {
            words.ego = respondentKey(place->content, place->part);
        } else if (const auto ego = egoOf_.find(about); ego != egoOf_.end()) {
            words.ego = ego->second;
        } else if (from_.number("SELECT 1 FROM ego WHERE key = ?", about)) {
            words.ego = {about};
        } else if (from_.number("SELECT 1 FROM source WHERE key = ?", about)) {
            words.source = {about};
        } else {
            Query coding(from_, "SELECT source, part FROM coding WHERE key = ?", about);
            if (!coding.next()) return;
            words.source = coding.key<SourceKey>(0);
            words.part = coding.integer(1);
        }
    }

    static WordsOf kindOf(const Table& table, const Row& row, const std::string& column) {
        if (table.name == "setting" && column == "value" && row.statement.getColumn(0).getString() == "title")
            return WordsOf::Prose;
        const auto known = table.words.find(column);
        return known == table.words.end() ? WordsOf::Fixed : known->second;
    }

    void copy(const Table& table) {
        Query rows(from_, std::string("SELECT * FROM ") + std::string(table.name) + std::string(table.condition));
        std::vector<std::string> columns;
        std::string names, marks;
        for (int i = 0; i < rows.statement().getColumnCount(); ++i) {
            columns.emplace_back(rows.statement().getColumnName(i));
            names += (i == 0 ? "" : ", ") + columns.back();
            marks += i == 0 ? "?" : ", ?";
        }
        // One who speaks under two labels may have one pseudonym.
        Query insert(to_, std::string(table.name == "speaker" ? "INSERT OR REPLACE INTO " : "INSERT INTO ") +
                              std::string(table.name) + "(" + names + ") VALUES(" + marks + ")");
        while (rows.next()) {
            const Row row{rows.statement(), columns};
            const bool isPassage = row.at("begin") >= 0; // a source has a column "quote", too: its consent
            SQLite::Statement& into = insert.statement();
            const bool isProtocol = table.name == "setting" && row.statement.getColumn(0).getString() == "protocol";
            StoredWords stored;
            stored.table = table.name;
            setPlace(table, row, stored);
            for (std::size_t i = 0; i < columns.size(); ++i)
                bind(into, static_cast<int>(i) + 1, row.statement.getColumn(static_cast<int>(i)), stored,
                     kindOf(table, row, columns[i]), isPassage && columns[i] == "quote",
                     isProtocol && columns[i] == "value");
            if (isPassage) movePassage(row, into);
            into.exec();
            into.reset();
        }
    }

    void bind(SQLite::Statement& into, int index, const SQLite::Column& value, StoredWords stored, WordsOf what,
              bool isQuote, bool isProtocol) {
        if (value.isNull() || isQuote) return into.bind(index);
        if (value.isInteger()) return into.bind(index, static_cast<std::int64_t>(value.getInt64()));
        if (value.isFloat()) return into.bind(index, value.getDouble());
        if (value.isBlob()) return into.bind(index, value.getBlob(), value.getBytes());
        std::string words = value.getString();
        if (isProtocol) words = protocolRewritten(words, stored);
        stored.what = what;
        stored.words = words;
        into.bind(index, rewrite(stored));
    }

    // Its codebook quotes interviews, as the codebook in use does.
    std::string protocolRewritten(const std::string& json, StoredWords stored) {
        Protocol protocol = protocolFromJson(json);
        stored.what = WordsOf::Prose;
        for (Code& code : protocol.codebook.codes)
            for (auto& [language, text] : code.texts)
                for (std::string* words :
                     {&text.label, &text.brief, &text.full, &text.when, &text.whenNot, &text.example}) {
                    stored.words = *words;
                    *words = rewrite(stored);
                }
        return toJson(protocol);
    }

    // The passage where it stands in the new text, with its words from there.
    void movePassage(const Row& row, SQLite::Statement& into) {
        const auto index = [&](std::string_view column) { return row.at(column) + 1; };
        if (row.statement.getColumn(row.at("source")).isNull()) return;
        const Place of{{row.uuid("source")}, row.number("part")};
        const auto place = places_.find(of);
        if (place == places_.end()) { // a judgement whose words were removed
            for (const char* column : {"source", "part", "begin", "end"})
                into.bind(index(column));
            return;
        }
        const CodePointSpan span = place->second({{row.number("begin")}, {row.number("end")}});
        into.bind(index("begin"), span.begin.value);
        into.bind(index("end"), span.end.value);
        into.bind(index("quote"), newTexts_.verified({of.first, of.second, span, {}}).quote);
    }

    struct HashPlace {
        std::size_t operator()(const Place& place) const noexcept {
            return std::hash<SourceKey>{}(place.first) ^ static_cast<std::size_t>(place.second) * 0x9e3779b97f4a7c15ULL;
        }
    };

    Database& from_;
    Database& to_;
    const Rewriting& rewriting_;
    TextReader newTexts_;
    std::unordered_map<std::int64_t, SourceKey> sources_; // by content
    std::unordered_map<SourceKey, std::int64_t> surveys_; // -> content
    std::unordered_map<Uuid, CaseKey> egoOf_;             // contact -> case
    std::unordered_map<Place, std::function<CodePointSpan(CodePointSpan)>, HashPlace> places_;
};

} // namespace

void Project::copyRewritten(const std::filesystem::path& copy, const Rewriting& rewriting) const {
    inWords(file(), [&] {
        const Transaction reading(storage_->database(), Transaction::Kind::Read);
        Database to(copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        to.execute("PRAGMA application_id=" + std::to_string(applicationId) + "; PRAGMA synchronous=OFF");
        migrate(to, copy, allMigrations());
        Transaction writing(to, Transaction::Kind::Write);
        Copying(storage_->database(), to, rewriting).run();
        writing.commit();
    });
}

} // namespace kith::project
