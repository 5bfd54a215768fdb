// The codebook in use, survey mappings and settings.
#include "protocol_json.h"
#include "readings.h"
#include "removal.h"
#include "storage.h"

namespace kith::project {

void Edit::put(const Code& code) {
    static const std::string sql =
        upsert("code",
               {"key", "name", "code_group", "layer", "parent", "colour", "shortcut", "evidence_for_name",
                "evidence_for_definition", "origin", "citation", "optional", "position", "since", "retired"},
               1);
    static const std::string textSql =
        insertion("code_text", {"code", "language", "label", "brief", "full_text", "use_when", "not_when", "example"});
    auto& database = storage_->database;
    if (!code.key) throw Error("A code needs a key.", {code.name, ""});
    if (code.name.empty()) throw Error("A code needs a name.");
    if (code.retired == 0 &&
        database.number("SELECT 1 FROM code WHERE name = ? AND retired = 0 AND key <> ?", code.name, code.key))
        throw Error("The codebook has a code named “" + code.name + "” already.", {code.name, ""},
                    "Give this one another name, or retire the other.");
    int position = code.position;
    if (position == 0) {
        const auto stored = database.number("SELECT position FROM code WHERE key = ?", code.key);
        position =
            static_cast<int>(stored ? *stored : database.number("SELECT max(position) FROM code").value_or(0) + 1);
    }
    database.run(sql, code.key, code.name, code.group, code.layer, code.parent, code.colour, code.shortcut,
                 toString(code.evidenceForName), toString(code.evidenceForDefinition), toString(code.origin),
                 code.citation, code.optional, position, code.since, code.retired);
    database.run("DELETE FROM code_text WHERE code = ?", code.key);
    for (const auto& [language, text] : code.texts)
        database.run(textSql, code.key, language, text.label, text.brief, text.full, text.when, text.whenNot,
                     text.example);
}

void Edit::remove(CodeKey code) {
    auto& database = storage_->database;
    const auto codings = database.number("SELECT count(*) FROM coding WHERE code = ?", code).value_or(0);
    if (codings > 0)
        throw Error("The code stands on " + std::to_string(codings) + (codings == 1 ? " passage" : " passages") +
                        " and cannot be removed.",
                    {}, "Retire it instead, or move its passages to another code first.");
    removeMemosAbout(database, code.uuid);
    removeRejectedSuggestionsAbout(database, code.uuid);
    database.run("DELETE FROM recoding WHERE code = ?", code);
    database.run("DELETE FROM code_text WHERE code = ?", code);
    database.run("DELETE FROM code WHERE key = ?", code);
    if (database.changes() == 0) throw Error("The codebook has no such code.");
    storage_->codes.erase(code);
}

void Edit::setCodebookVersion(int version) {
    storage_->database.run(upsert("setting", {"name", "value"}, 1), "codebook-version", std::to_string(version));
}

void Edit::put(const SurveyMapping& mapping) {
    static const std::string sql = upsert("survey_mapping", {"name", "position", "mapping"}, 1);
    auto& database = storage_->database;
    if (mapping.name.empty()) throw Error("A survey mapping needs a name.");
    const auto position = database.number("SELECT position FROM survey_mapping WHERE name = ?", mapping.name);
    database.run(sql, mapping.name,
                 position ? *position : database.number("SELECT max(position) FROM survey_mapping").value_or(0) + 1,
                 toJson(mapping));
}

void Edit::setSetting(const std::string& name, const std::string& value) {
    if (name == "backup-folders")
        throw Error("The setting “" + name + "” is no decision and not set by an edit.", {name, ""});
    if (name == "protocol" || name == "codebook-version")
        throw Error("The setting “" + name + "” is fixed: a project's protocol is frozen.", {name, ""});
    storage_->database.run(upsert("setting", {"name", "value"}, 1), name, value);
}

} // namespace kith::project
