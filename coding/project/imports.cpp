// What comes in: texts, turns, answers. Immutable, under natural keys, and outside the journal; only the source's row
// and its speakers' are decisions. A survey is stored row by row as it is read.
#include "protocol_json.h"
#include "removal.h"
#include "storage.h"

#include "kith/text/words.h"

#include <algorithm>
#include <limits>
#include <map>

namespace kith::project {
namespace {

// The first 31 bits of the file's SHA-256, so that the copies of several coders agree; the next free number where
// another file has it. Contents without a source are leftovers of an undone import: nothing leads back to them once
// this edit is made.
std::int64_t freeContent(Database& database, const Digest& file) {
    std::int64_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte)
        number = number << 8 | file[byte];
    number >>= 1;
    for (;; number = number == std::numeric_limits<std::int32_t>::max() ? 1 : number + 1) {
        if (number == 0) continue;
        Query taken(database, "SELECT file_digest FROM content WHERE id = ?", number);
        if (!taken.next()) return number;
        if (taken.digest(0) == file && !database.number("SELECT 1 FROM source WHERE content = ?", number)) break;
    }
    removeContent(database, number);
    return number;
}

struct ContentRow {
    std::int64_t number = 0;
    std::string extraction;
    std::string charset;
    std::string convention;
    std::int64_t parts = 1;
};

void storeContent(Database& database, const ContentRow& row, const ImportedFile& file) {
    database.run("INSERT INTO content(id, file_name, file_digest, file_size, extraction, charset, convention, parts, "
                 "file_bytes) "
                 "VALUES(?,?,?,?,?,?,?,?,?)",
                 row.number, file.name, file.digest, file.size, row.extraction, row.charset, row.convention, row.parts,
                 file.bytes.empty() ? std::optional<Bytes>() : Bytes{file.bytes});
}

void mustHaveFreeTitle(Database& database, const Source& source, const ImportedFile& file) {
    if (source.title.empty()) throw Error("A source needs a title.", {file.name, ""});
    if (!source.superseded &&
        database.number("SELECT 1 FROM source WHERE title = ? AND superseded = 0 AND removed = 0", source.title))
        throw Error("The project has a source named “" + source.title + "” already.", {file.name, ""},
                    "Give this one another title.");
}

SourceKey storeSource(Edit::Storage& storage, Source source, std::int64_t content) {
    static const std::string sql = insertion(
        "source", {"key", "content", "position", "kind", "title", "language", "wave", "version", "revises",
                   "superseded", "removed", "analyse", "quote", "archive", "translate", "original", "translator"});
    if (!source.key) source.key = SourceKey::fresh();
    if (!storage.lastSourcePosition)
        storage.lastSourcePosition =
            static_cast<int>(storage.database.number("SELECT max(position) FROM source").value_or(0));
    storage.database.run(sql, source.key, content, ++*storage.lastSourcePosition, toString(source.kind), source.title,
                         source.language, source.wave, source.version, source.revises, source.superseded, false,
                         toString(source.consent.analyse), toString(source.consent.quote),
                         toString(source.consent.archive), toString(source.consent.translate), source.original,
                         source.translator);
    return source.key;
}

constexpr const char* insertText = "INSERT INTO text(content, part, digest, code_points, utf8) VALUES(?,?,?,?,?)";
constexpr const char* insertTurn =
    "INSERT INTO turn(content, part, number, speaker, begin, end, start_ms, question, contact, words) "
    "VALUES(?,?,?,?,?,?,?,?,?,?)";

std::int64_t countCodePoints(std::string_view utf8) {
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; });
}

// Stores the rows of one survey.
class SurveyRows {
public:
    SurveyRows(Database& database, std::int64_t content, const SurveyMapping& mapping)
        : content_(content), mapping_(mapping), text_(database, insertText), answer_(database, insertTurn),
          respondent_(database, insertion("respondent", {"content", "part", "id", "language", "words"})),
          contact_(database, insertion("named_contact", {"content", "part", "number", "name", "organisation"})),
          value_(database, insertion("attribute_value", {"content", "part", "position", "value"})) {
        storeColumns(database);
    }

    void store(const ImportedRespondent& row) {
        if (row.row <= last_ || row.row > std::numeric_limits<std::uint32_t>::max())
            throw Error("The rows of a survey must be numbered upwards from 1.",
                        {mapping_.name, "row " + std::to_string(row.row)});
        last_ = row.row;
        const auto words = storeAnswers(row);
        respondent_.run(content_, row.row, row.id, row.language, words);
        for (const auto& contact : row.contacts) {
            if (contact.number < 1 || contact.number > 255)
                throw Error("A form can name 255 contacts at most.", {mapping_.name, "row " + std::to_string(row.row)});
            contact_.run(content_, row.row, contact.number, contact.name, contact.organisation);
        }
        for (std::size_t position = 0; position < row.attributes.size() && position < mapping_.attributes.size();
             ++position) {
            if (std::holds_alternative<std::monostate>(row.attributes[position])) continue;
            value_.run(content_, row.row, static_cast<int>(position), row.attributes[position]);
        }
    }

    [[nodiscard]] std::int64_t rows() const { return last_; }

private:
    void storeColumns(Database& database) {
        int position = 0;
        for (const auto& attribute : mapping_.attributes)
            database.run("INSERT INTO attribute_column(content, position, name, type) VALUES(?,?,?,?)", content_,
                         position++, attribute.name.empty() ? attribute.column : attribute.name,
                         toString(attribute.type));
        const auto storeQuestions = [&](const std::vector<ReasonColumn>& reasons) {
            for (const auto& reason : reasons) {
                const int question = static_cast<int>(questions_.size()) + 1;
                if (!questions_.emplace(reason.column, question).second) continue;
                database.run("INSERT INTO question(content, position, name, stage) VALUES(?,?,?,?)", content_, question,
                             reason.column, toString(reason.stage));
            }
        };
        for (const auto& contact : mapping_.contacts)
            storeQuestions(contact.reasons);
        storeQuestions(mapping_.openAnswers);
    }

    // All answers of a row are one text, a blank line between them. Gives the number of words.
    std::int64_t storeAnswers(const ImportedRespondent& row) {
        joined_.clear();
        std::int64_t end = 0;
        std::int64_t words = 0;
        int number = 0;
        for (const auto& answer : row.answers) {
            const auto question = questions_.find(answer.column);
            if (question == questions_.end())
                throw Error("The survey's mapping has no question “" + answer.column + "”.",
                            {mapping_.name, "row " + std::to_string(row.row)});
            if (!joined_.empty()) {
                joined_ += "\n\n";
                end += 2;
            }
            const auto text = Text::normalise(answer.words);
            const auto begin = end;
            joined_ += text.utf8();
            end += countCodePoints(text.utf8());
            const auto spoken = countWords(text.utf8());
            words += spoken;
            answer_.run(content_, row.row, ++number, "", begin, end, nullptr, question->second, answer.contact, spoken);
        }
        if (!joined_.empty()) text_.run(content_, row.row, sha256(joined_), end, joined_);
        return words;
    }

    std::int64_t content_;
    const SurveyMapping& mapping_;
    Query text_;
    Query answer_;
    Query respondent_;
    Query contact_;
    Query value_;
    std::map<std::string, int> questions_;
    std::string joined_;
    std::int64_t last_ = 0;
};

} // namespace

void removeContent(Database& database, std::int64_t content) {
    database.run("DELETE FROM content WHERE id = ?", content);
    for (const char* table : {"text", "turn", "spoken", "survey", "question", "respondent", "named_contact",
                              "attribute_column", "attribute_value", "alignment"})
        database.run("DELETE FROM " + std::string(table) + " WHERE content = ?", content);
}

SourceKey Edit::importText(Source source, const ImportedFile& file, const ImportedText& imported) {
    auto& database = storage_->database;
    mustHaveFreeTitle(database, source, file);
    if (source.language.empty()) source.language = imported.language;
    const auto content = freeContent(database, file.digest);
    storeContent(database, {content, imported.extraction, imported.charset, imported.convention, 1}, file);
    const auto& text = imported.text;
    database.run(insertText, content, 1, sha256(text.utf8()), text.end().value, text.utf8());

    std::map<std::string, std::int64_t> spoken;
    {
        Query insert(database, insertTurn);
        for (const auto& turn : imported.turns) {
            if (turn.words.begin.value < 0 || turn.words.end > text.end() || turn.words.end < turn.words.begin)
                throw Error("A turn lies outside the text.", {file.name, "turn " + std::to_string(turn.number)});
            const auto words = countWords(text.quoteView(turn.words));
            spoken[turn.speaker] += words;
            insert.run(content, 1, turn.number, turn.speaker, turn.words.begin.value, turn.words.end.value,
                       turn.startMilliseconds, nullptr, 0, words);
        }
    }
    const auto key = storeSource(*storage_, source, content);
    auto speakers = imported.speakers;
    for (const auto& [label, words] : spoken) {
        database.run("INSERT INTO spoken(content, speaker, words) VALUES(?,?,?)", content, label, words);
        if (!label.empty()) speakers.emplace(label, SpeakerRole::Unknown);
    }
    for (const auto& [label, role] : speakers)
        database.run("INSERT INTO speaker(source, label, role, ego) VALUES(?,?,?,NULL)", key, label, toString(role));
    storage_->contentChanged = true;
    return key;
}

SourceKey
Edit::importSurvey(Source source, const ImportedFile& file, const SurveyMapping& mapping,
                   const std::function<SurveyReading(const std::function<void(const ImportedRespondent&)>&)>& read) {
    auto& database = storage_->database;
    source.kind = SourceKind::Survey;
    if (source.wave.empty()) source.wave = mapping.wave;
    mustHaveFreeTitle(database, source, file);
    const auto content = freeContent(database, file.digest);
    storeContent(database, {content, "", "", "", 0}, file);
    database.run("INSERT INTO survey(content, mapping) VALUES(?,?)", content, toJson(mapping));
    SurveyRows rows(database, content, mapping);
    const auto reading = read([&](const ImportedRespondent& row) { rows.store(row); });
    database.run("UPDATE content SET extraction = ?, charset = ?, parts = ? WHERE id = ?", reading.extraction,
                 reading.charset, rows.rows(), content);
    storage_->contentChanged = true;
    return storeSource(*storage_, source, content);
}

void Edit::alignTranslation(SourceKey translation, const std::vector<std::pair<int, int>>& turns) {
    auto& database = storage_->database;
    const auto found = contentOf(database, translation);
    if (!database.number("SELECT 1 FROM source WHERE key = ? AND original IS NOT NULL", translation))
        throw Error("The source is no translation of another one.", {found.title, ""});
    database.run("DELETE FROM alignment WHERE content = ?", found.content);
    Query insert(database, "INSERT OR IGNORE INTO alignment(content, number, original_number) VALUES(?,?,?)");
    for (const auto& [number, original] : turns)
        insert.run(found.content, number, original);
    storage_->contentChanged = true;
}

} // namespace kith::project
