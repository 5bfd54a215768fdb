// Decisions about sources: what they are called and may be used for, who speaks in them, who codes them.
#include "readings.h"
#include "removal.h"
#include "storage.h"

namespace kith::project {
namespace {

void mustExist(Database& database, SourceKey source) {
    contentOf(database, source);
}

// The cases whose account stands in this source and in no other one in use.
std::vector<CaseKey> casesOfNoOtherSource(Database& database, SourceKey source, std::int64_t content) {
    std::vector<CaseKey> egos;
    {
        Query query(database,
                    "SELECT DISTINCT ego FROM speaker WHERE source = ?1 AND ego IS NOT NULL AND NOT EXISTS "
                    "(SELECT 1 FROM speaker AS other WHERE other.ego = speaker.ego AND other.source <> ?1)",
                    source);
        while (query.next())
            egos.push_back(query.key<CaseKey>(0));
    }
    // Respondents of a survey: those for whom anything was decided.
    Query query(database, "SELECT key FROM ego UNION SELECT ego FROM ego_attribute UNION SELECT ego FROM contact");
    while (query.next()) {
        const auto place = formPlace(query.uuid(0));
        if (place && place->content == content) egos.push_back(query.key<CaseKey>(0));
    }
    return egos;
}

} // namespace

void Edit::put(const Source& source) {
    auto& database = storage_->database;
    mustExist(database, source.key);
    if (source.title.empty()) throw Error("A source needs a title.", {source.file, ""});
    if (!source.superseded &&
        database.number("SELECT 1 FROM source WHERE title = ? AND superseded = 0 AND removed = 0 AND key <> ?",
                        source.title, source.key))
        throw Error("The project has a source named “" + source.title + "” already.", {source.title, ""},
                    "Give this one another title.");
    database.run(
        "UPDATE source SET kind = ?, title = ?, language = ?, wave = ?, version = ?, revises = ?, superseded = ?, "
        "analyse = ?, quote = ?, archive = ?, translate = ?, original = ?, translator = ? WHERE key = ?",
        toString(source.kind), source.title, source.language, source.wave, source.version, source.revises,
        source.superseded, toString(source.consent.analyse), toString(source.consent.quote),
        toString(source.consent.archive), toString(source.consent.translate), source.original, source.translator,
        source.key);
}

void Edit::put(const Speaker& speaker) {
    static const std::string sql = upsert("speaker", {"source", "label", "role", "ego"}, 2);
    auto& database = storage_->database;
    mustExist(database, speaker.source);
    if (speaker.ego && !egoExists(database, speaker.ego))
        throw Error("The project has no such case.", {speaker.label, ""}, "Make the case first.");
    database.run(sql, speaker.source, speaker.label, toString(speaker.role), speaker.ego);
}

void Edit::setRecording(SourceKey source, const std::string& path) {
    auto& database = storage_->database;
    mustExist(database, source);
    if (path.empty())
        database.run("DELETE FROM setting WHERE name = ?", settingOfRecording(source));
    else
        database.run(upsert("setting", {"name", "value"}, 1), settingOfRecording(source), path);
}

void Edit::put(const Assignment& assignment) {
    static const std::string sql = upsert("assignment", {"coder", "source", "state", "blind", "round", "units"}, 2);
    mustExist(storage_->database, assignment.source);
    storage_->database.run(sql, assignment.coder, assignment.source, toString(assignment.state), assignment.blind,
                           assignment.round, toString(assignment.units));
}

void Edit::put(const Recoding& recoding) {
    static const std::string sql = upsert("recoding", {"code", "source", "done"}, 2);
    auto& database = storage_->database;
    mustExist(database, recoding.source);
    if (!database.number("SELECT 1 FROM code WHERE key = ?", recoding.code))
        throw Error("The codebook has no such code.");
    database.run(sql, recoding.code, recoding.source, recoding.done);
}

void Edit::remove(SourceKey source) {
    auto& database = storage_->database;
    const auto content = contentOf(database, source).content;
    for (const auto& ego : casesOfNoOtherSource(database, source, content))
        removeEgo(database, ego);
    database.run("DELETE FROM memo WHERE about_key IN (SELECT key FROM coding WHERE source = ?)", source);
    removeMemosAbout(database, source.uuid);
    setRecording(source, "");
    for (const char* table : {"coding", "mention_decision", "rejected_suggestion", "assignment", "recoding", "speaker"})
        database.run("DELETE FROM " + std::string(table) + " WHERE source = ?", source);
    // What was said of contacts who stay keeps its judgement and loses the passage.
    for (const char* table : {"tie_rating", "tie_change", "contact_tie"})
        database.run("UPDATE " + std::string(table) +
                         " SET source = NULL, part = NULL, begin = NULL, end = NULL, quote = NULL WHERE source = ?",
                     source);
    database.run("UPDATE source SET removed = 1 WHERE key = ?", source);
    storage_->texts.forget();
}

} // namespace kith::project
