#include "schema.h"

#include "copying.h"
#include "entries.h"

namespace kith::project {
namespace {

// Imported: immutable, natural keys, not journalled.
constexpr const char* contentTables = R"sql(
CREATE TABLE content(
    id INTEGER PRIMARY KEY, file_name TEXT NOT NULL, file_digest BLOB NOT NULL, file_size INTEGER NOT NULL,
    extraction TEXT NOT NULL, charset TEXT NOT NULL, convention TEXT NOT NULL, parts INTEGER NOT NULL, file_bytes BLOB);
CREATE INDEX content_by_file ON content(file_digest);
CREATE TABLE text(
    id INTEGER PRIMARY KEY, content INTEGER NOT NULL, part INTEGER NOT NULL, digest BLOB NOT NULL,
    code_points INTEGER NOT NULL, utf8 TEXT NOT NULL, UNIQUE(content, part));
CREATE TABLE turn(
    content INTEGER NOT NULL, part INTEGER NOT NULL, number INTEGER NOT NULL, speaker TEXT NOT NULL,
    begin INTEGER NOT NULL, end INTEGER NOT NULL, start_ms INTEGER, question INTEGER, contact INTEGER NOT NULL,
    words INTEGER NOT NULL, PRIMARY KEY(content, part, number)) WITHOUT ROWID;
CREATE TABLE spoken(
    content INTEGER NOT NULL, speaker TEXT NOT NULL, words INTEGER NOT NULL, PRIMARY KEY(content, speaker)) WITHOUT ROWID;
CREATE TABLE survey(content INTEGER PRIMARY KEY, mapping TEXT NOT NULL);
CREATE TABLE question(
    content INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, stage TEXT NOT NULL,
    PRIMARY KEY(content, position)) WITHOUT ROWID;
CREATE TABLE respondent(
    content INTEGER NOT NULL, part INTEGER NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, words INTEGER NOT NULL,
    PRIMARY KEY(content, part)) WITHOUT ROWID;
CREATE INDEX respondent_by_id ON respondent(content, id);
CREATE TABLE named_contact(
    content INTEGER NOT NULL, part INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,
    organisation TEXT NOT NULL, PRIMARY KEY(content, part, number)) WITHOUT ROWID;
CREATE TABLE attribute_column(
    content INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    PRIMARY KEY(content, position)) WITHOUT ROWID;
CREATE TABLE attribute_value(
    content INTEGER NOT NULL, part INTEGER NOT NULL, position INTEGER NOT NULL, value,
    PRIMARY KEY(content, part, position)) WITHOUT ROWID;
CREATE TABLE alignment(
    content INTEGER NOT NULL, number INTEGER NOT NULL, original_number INTEGER NOT NULL,
    PRIMARY KEY(content, number, original_number)) WITHOUT ROWID;
)sql";

// Decided: journalled. No action, trigger or further UNIQUE may stand here, or undoing would meet rows that it does not
// know.
constexpr const char* decisionTables = R"sql(
CREATE TABLE source(
    key BLOB PRIMARY KEY NOT NULL, content INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, language TEXT NOT NULL, wave TEXT NOT NULL, version INTEGER NOT NULL, revises BLOB,
    superseded INTEGER NOT NULL, removed INTEGER NOT NULL, analyse TEXT NOT NULL, quote TEXT NOT NULL,
    archive TEXT NOT NULL, translate TEXT NOT NULL, original BLOB, translator TEXT NOT NULL);
CREATE INDEX source_by_title ON source(title);
CREATE TABLE ego(
    key BLOB PRIMARY KEY NOT NULL, label TEXT NOT NULL, position INTEGER NOT NULL, language TEXT NOT NULL);
CREATE TABLE speaker(
    source BLOB NOT NULL REFERENCES source(key), label TEXT NOT NULL, role TEXT NOT NULL, ego BLOB,
    PRIMARY KEY(source, label));
CREATE INDEX speaker_by_ego ON speaker(ego);
CREATE TABLE ego_attribute(
    ego BLOB NOT NULL, name TEXT NOT NULL, value, PRIMARY KEY(ego, name));
CREATE TABLE person(key BLOB PRIMARY KEY NOT NULL, label TEXT NOT NULL);
CREATE TABLE contact(
    key BLOB PRIMARY KEY NOT NULL, ego BLOB NOT NULL, label TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
    organisation TEXT NOT NULL, visibility TEXT NOT NULL, person BLOB REFERENCES person(key), removed INTEGER NOT NULL);
CREATE INDEX contact_by_ego ON contact(ego);
CREATE INDEX contact_by_person ON contact(person) WHERE person IS NOT NULL;
CREATE TABLE alias(contact BLOB NOT NULL, position INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY(contact, position));
CREATE TABLE member(contact BLOB NOT NULL, position INTEGER NOT NULL, member BLOB NOT NULL, PRIMARY KEY(contact, position));
CREATE INDEX member_by_member ON member(member);
CREATE TABLE code(
    key BLOB PRIMARY KEY NOT NULL, name TEXT NOT NULL, code_group TEXT NOT NULL, layer TEXT NOT NULL, parent TEXT NOT NULL,
    colour TEXT NOT NULL, shortcut TEXT NOT NULL, evidence_for_name TEXT NOT NULL, evidence_for_definition TEXT NOT NULL,
    origin TEXT NOT NULL, citation TEXT NOT NULL, optional INTEGER NOT NULL, position INTEGER NOT NULL,
    since INTEGER NOT NULL, retired INTEGER NOT NULL);
CREATE TABLE code_text(
    code BLOB NOT NULL REFERENCES code(key), language TEXT NOT NULL, label TEXT NOT NULL, brief TEXT NOT NULL,
    full_text TEXT NOT NULL, use_when TEXT NOT NULL, not_when TEXT NOT NULL, example TEXT NOT NULL,
    PRIMARY KEY(code, language));
CREATE TABLE coding(
    key BLOB PRIMARY KEY NOT NULL, source BLOB NOT NULL REFERENCES source(key), part INTEGER NOT NULL,
    begin INTEGER NOT NULL, end INTEGER NOT NULL, code BLOB NOT NULL REFERENCES code(key), contact BLOB,
    stage TEXT NOT NULL, coder TEXT NOT NULL, codebook_version INTEGER NOT NULL, turn INTEGER NOT NULL,
    quality TEXT NOT NULL, memo TEXT NOT NULL, quote TEXT NOT NULL);
CREATE INDEX coding_by_source ON coding(source, part);
CREATE INDEX coding_by_code ON coding(code);
CREATE INDEX coding_by_contact ON coding(contact) WHERE contact IS NOT NULL;
CREATE TABLE tie_rating(
    contact BLOB NOT NULL, coder TEXT NOT NULL, wave TEXT NOT NULL, strength TEXT NOT NULL, duration TEXT NOT NULL,
    intensity TEXT NOT NULL, source BLOB, part INTEGER, begin INTEGER, end INTEGER, quote TEXT,
    PRIMARY KEY(contact, coder, wave));
CREATE TABLE tie_change(
    key BLOB PRIMARY KEY NOT NULL, contact BLOB NOT NULL, coder TEXT NOT NULL, from_layer TEXT NOT NULL,
    to_layer TEXT NOT NULL, intention TEXT NOT NULL, told_when TEXT NOT NULL, source BLOB, part INTEGER, begin INTEGER,
    end INTEGER, quote TEXT);
CREATE INDEX tie_change_by_contact ON tie_change(contact);
CREATE TABLE contact_tie(
    a BLOB NOT NULL, b BLOB NOT NULL, coder TEXT NOT NULL, status TEXT NOT NULL, source BLOB, part INTEGER,
    begin INTEGER, end INTEGER, quote TEXT, PRIMARY KEY(a, b, coder));
CREATE INDEX contact_tie_by_b ON contact_tie(b);
CREATE TABLE mention_decision(
    source BLOB NOT NULL REFERENCES source(key), part INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,
    coder TEXT NOT NULL, verdict TEXT NOT NULL, contact BLOB, quote TEXT NOT NULL,
    PRIMARY KEY(source, part, begin, end, coder));
CREATE INDEX mention_decision_by_contact ON mention_decision(contact) WHERE contact IS NOT NULL;
CREATE TABLE memo(
    key BLOB PRIMARY KEY NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, about_key BLOB, coder TEXT NOT NULL,
    words TEXT NOT NULL);
CREATE INDEX memo_by_about ON memo(about_key);
CREATE TABLE assignment(
    coder TEXT NOT NULL, source BLOB NOT NULL REFERENCES source(key), state TEXT NOT NULL, blind INTEGER NOT NULL,
    PRIMARY KEY(coder, source));
CREATE TABLE recoding(
    code BLOB NOT NULL REFERENCES code(key), source BLOB NOT NULL REFERENCES source(key), done INTEGER NOT NULL,
    PRIMARY KEY(code, source));
CREATE TABLE survey_mapping(name TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL, mapping TEXT NOT NULL);
CREATE TABLE setting(name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE saved_query(
    key BLOB PRIMARY KEY NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, coder TEXT NOT NULL);
)sql";

// Suggested passages that an analyst turned down; `about_key` is all zeros where no key is meant.
constexpr const char* rejectedSuggestions = R"sql(
CREATE TABLE rejected_suggestion(
    about TEXT NOT NULL, about_key BLOB NOT NULL, source BLOB NOT NULL REFERENCES source(key), part INTEGER NOT NULL,
    begin INTEGER NOT NULL, end INTEGER NOT NULL, coder TEXT NOT NULL, quote TEXT NOT NULL,
    PRIMARY KEY(source, part, begin, end, about, about_key, coder));
CREATE INDEX rejected_suggestion_by_about ON rejected_suggestion(about_key);
)sql";

// Rounds of double coding, and in which units.
constexpr const char* doubleCoding = R"sql(
ALTER TABLE assignment ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD COLUMN units TEXT NOT NULL DEFAULT '';
)sql";

// What is counted after every edit, and looked up before each coding, is read from these alone.
constexpr const char* countedCodings = R"sql(
DROP INDEX coding_by_source;
CREATE INDEX coding_by_source ON coding(source, part, turn, begin, end, coder);
DROP INDEX coding_by_code;
CREATE INDEX coding_by_code ON coding(code, source, coder);
)sql";

// The journal itself. `state` follows from the entries and is kept so that undo needs no reading of them all: 0 for
// what can be neither undone nor redone, 1 in force, 2 undone, 3 undone for good because another edit came after. It is
// not hashed.
constexpr const char* journalTables = R"sql(
CREATE TABLE entry(
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, label_digest BLOB NOT NULL, by TEXT NOT NULL,
    at TEXT NOT NULL, of INTEGER NOT NULL, rows INTEGER NOT NULL, state INTEGER NOT NULL, rewritten INTEGER NOT NULL,
    changeset_digest BLOB NOT NULL, previous_digest BLOB NOT NULL, digest BLOB NOT NULL, changeset BLOB);
CREATE INDEX entry_in_force ON entry(number) WHERE state = 1;
CREATE INDEX entry_undone ON entry(number) WHERE state = 2;
CREATE TABLE tombstone(
    number INTEGER PRIMARY KEY, entry INTEGER NOT NULL, kind TEXT NOT NULL, key BLOB NOT NULL, at TEXT NOT NULL,
    by TEXT NOT NULL, reason TEXT NOT NULL);
)sql";

} // namespace

const std::vector<Migration>& allMigrations() {
    static const std::vector<Migration> migrations{
        {1, std::string(contentTables) + decisionTables + journalTables},
        {2, rejectedSuggestions},
        {3, doubleCoding},
        {4, countedCodings},
    };
    return migrations;
}

const std::vector<std::string>& journalledTables() {
    static const std::vector<std::string> tables{"source",
                                                 "ego",
                                                 "speaker",
                                                 "ego_attribute",
                                                 "person",
                                                 "contact",
                                                 "alias",
                                                 "member",
                                                 "code",
                                                 "code_text",
                                                 "coding",
                                                 "tie_rating",
                                                 "tie_change",
                                                 "contact_tie",
                                                 "mention_decision",
                                                 "memo",
                                                 "assignment",
                                                 "recoding",
                                                 "survey_mapping",
                                                 "setting",
                                                 "saved_query",
                                                 "rejected_suggestion"};
    return tables;
}

int fileVersion(Database& database) {
    return static_cast<int>(database.number("PRAGMA user_version").value_or(0));
}

void migrate(Database& database, const std::filesystem::path& file, const std::vector<Migration>& migrations) {
    const int before = fileVersion(database);
    if (migrations.empty() || before >= migrations.back().version) return;
    if (before > 0) copyWhole(database, file, file.string() + ".backup-v" + std::to_string(before));
    for (const auto& migration : migrations) {
        if (migration.version <= before) continue;
        Transaction transaction(database, Transaction::Kind::Write);
        database.execute(migration.sql);
        database.execute("PRAGMA user_version=" + std::to_string(migration.version));
        if (before > 0) {
            if (migration.olderEdits == OlderEdits::AreClosed)
                database.run("UPDATE entry SET state = 0 WHERE state <> 0");
            appendEntry(database, {EntryKind::Migration,
                                   "Project brought to version " + std::to_string(migration.version), "kith"});
        }
        transaction.commit();
        database.forgetStatements();
    }
}

} // namespace kith::project
