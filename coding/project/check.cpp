// Whether a project file is whole: SQLite's own view of it, what refers to what, every quote against its text, every
// text against its hash, and the journal's chain.
#include "changeset.h"
#include "entries.h"
#include "errors.h"
#include "readings.h"
#include "storage.h"

namespace kith::project {
namespace {

class Checker {
public:
    Checker(Project::Storage& storage, const Job& job) : storage_(storage), database_(storage.database()), job_(job) {}

    CheckReport run() {
        step("Looking through the file", [&] { checkFile(); });
        step("Looking for what is missing", [&] { checkReferences(); });
        step("Comparing texts with their hashes", [&] { checkTexts(); });
        step("Comparing passages with their texts", [&] { checkPassages(); });
        step("Following the journal", [&] { checkJournal(); });
        return std::move(report_);
    }

private:
    // What cannot be read is a problem like the others, and no reason to stop looking.
    template<class Function>
    void step(const char* what, Function function) {
        job_.report({what, 0, 0});
        job_.check();
        try {
            function();
        } catch (const SQLite::Exception& exception) {
            problem("", std::string("Part of the file cannot be read: ") + exception.what() + ".");
        }
    }

    void problem(const std::string& where, const std::string& what,
                 const std::string& remedy = "Go back to a copy of the project.") {
        report_.problems.push_back({{storage_.file.filename().string(), where}, what, remedy});
    }

    void checkFile() {
        Query integrity(database_, "PRAGMA integrity_check");
        while (integrity.next())
            if (integrity.view(0) != "ok") problem("", "SQLite finds the file damaged: " + integrity.text(0) + ".");
        Query references(database_, "PRAGMA foreign_key_check");
        while (references.next())
            problem("table " + references.text(0), "A row leads to a " + references.text(2) + " that is not there.");
    }

    // One query gives how many rows lead nowhere.
    void checkLeads(const char* what, const char* query) {
        job_.check();
        if (const auto count = database_.number(query).value_or(0); count > 0)
            problem("", std::to_string(count) + " " + what + ".");
    }

    void checkReferences() {
        report_.sources = database_.number("SELECT count(*) FROM source WHERE removed = 0").value_or(0);
        checkLeads("sources have lost their text",
                   "SELECT count(*) FROM source WHERE NOT EXISTS (SELECT 1 FROM content WHERE id = source.content)");
        checkLeads("imported files have not all their rows",
                   "SELECT count(*) FROM content WHERE parts <> coalesce((SELECT max(part) FROM respondent WHERE "
                   "content = content.id), "
                   "(SELECT max(part) FROM text WHERE content = content.id), 0) AND id IN (SELECT content FROM source) "
                   "AND NOT EXISTS "
                   "(SELECT 1 FROM tombstone)");
        checkLeads("aliases belong to no contact",
                   "SELECT count(*) FROM alias WHERE contact NOT IN (SELECT key FROM contact)");
        checkLeads("groups of contacts are not there",
                   "SELECT count(*) FROM member WHERE contact NOT IN (SELECT key FROM contact)");
        checkKeys("contact", "case", "SELECT DISTINCT ego FROM contact",
                  [&](const Uuid& key) { return egoExists(database_, {key}); });
        checkKeys("speaker", "case", "SELECT DISTINCT ego FROM speaker WHERE ego IS NOT NULL",
                  [&](const Uuid& key) { return egoExists(database_, {key}); });
        const auto isContact = [&](const Uuid& key) { return contactExists(database_, {key}); };
        checkKeys("coding", "contact", "SELECT DISTINCT contact FROM coding WHERE contact IS NOT NULL", isContact);
        checkKeys("decided mention", "contact",
                  "SELECT DISTINCT contact FROM mention_decision WHERE contact IS NOT NULL", isContact);
        checkKeys("rejected suggestion", "contact",
                  "SELECT DISTINCT about_key FROM rejected_suggestion WHERE about = 'contact'", isContact);
        checkLeads("rejected suggestions are about a code that is not there",
                   "SELECT count(*) FROM rejected_suggestion WHERE about = 'code' AND about_key NOT IN (SELECT key "
                   "FROM code)");
        checkKeys("rating", "contact", "SELECT DISTINCT contact FROM tie_rating", isContact);
        checkKeys("change", "contact", "SELECT DISTINCT contact FROM tie_change", isContact);
        checkKeys("tie", "contact", "SELECT DISTINCT a FROM contact_tie UNION SELECT DISTINCT b FROM contact_tie",
                  isContact);
        checkKeys("group", "contact", "SELECT DISTINCT member FROM member", isContact);
    }

    // Cases and contacts of a survey's form have no rows of their own, so that foreign keys cannot look after them.
    template<class Exists>
    void checkKeys(const std::string& of, const std::string& what, const char* keys, Exists exists) {
        Query query(database_, keys);
        int missing = 0;
        while (query.next())
            if (!exists(query.uuid(0))) ++missing;
        if (missing > 0)
            problem("",
                    "A " + of + " leads to a " + what + " that is not there (" + std::to_string(missing) + " times).");
    }

    void checkTexts() {
        const auto total = database_.number("SELECT count(*) FROM text").value_or(0);
        std::int64_t done = 0;
        Query query(database_, "SELECT text.utf8, text.digest, text.part, text.code_points, coalesce(source.title, "
                               "content.file_name) FROM text "
                               "JOIN content ON content.id = text.content LEFT JOIN source ON source.content = "
                               "text.content ORDER BY text.id");
        while (query.next()) {
            if (sha256(query.view(0)) != query.digest(1))
                problem(query.text(4) + ", text " + query.text(2), "The text is not the one that was imported.");
            if (++done % 256 == 0) progress("Comparing texts with their hashes", done, total);
        }
    }

    void checkPassages() {
        const auto total = database_
                               .number("SELECT (SELECT count(*) FROM coding) + (SELECT count(*) FROM mention_decision) "
                                       "+ (SELECT count(*) FROM rejected_suggestion)")
                               .value_or(0);
        for (const char* table :
             {"coding", "mention_decision", "rejected_suggestion", "tie_rating", "tie_change", "contact_tie"}) {
            Query query(
                database_,
                "SELECT passage.source, passage.part, passage.begin, passage.end, passage.quote FROM " +
                    std::string(table) +
                    " AS passage JOIN source ON source.key = passage.source ORDER BY source.position, passage.part");
            while (query.next()) {
                const Passage passage{
                    query.key<SourceKey>(0), query.integer(1), {{query.integer(2)}, {query.integer(3)}}, query.text(4)};
                try {
                    if (passage.quote.empty()) throw Error("The words of a passage are missing.");
                    storage_.texts().verified(passage);
                } catch (const Error& error) {
                    problem(error.where().toString(), error.message());
                }
                if (++report_.passages % 1024 == 0)
                    progress("Comparing passages with their texts", report_.passages, total);
            }
        }
        const auto lost = database_.number(
            "SELECT count(*) FROM tie_rating WHERE source IS NOT NULL AND source NOT IN (SELECT key FROM source)");
        if (lost.value_or(0) > 0) problem("", "The passages of some ratings are in sources that are not there.");
    }

    void checkJournal() {
        const auto total = database_.number("SELECT max(number) FROM entry").value_or(0);
        HashedEntry entry;
        Digest previous{};
        Query query(database_, "SELECT number, kind, label_digest, by, at, of, rows, changeset_digest, "
                               "previous_digest, digest, label, rewritten, "
                               "changeset FROM entry ORDER BY number");
        while (query.next()) {
            const auto expected = ++report_.journalEntries;
            const auto where = "journal entry " + std::to_string(query.integer(0));
            entry = {query.integer(0), query.text(1),    query.digest(2), query.text(3),  query.text(4),
                     query.integer(5), query.integer(6), query.digest(7), query.digest(8)};
            if (entry.number != expected) {
                problem(where, "Entries of the journal before this one are missing.");
                report_.journalEntries = entry.number;
            }
            if (entry.previous != previous || hashOf(entry) != query.digest(9))
                problem(where, "The journal was changed by other means than Kith: the chain breaks here.");
            previous = query.digest(9);
            if (query.truth(11)) continue; // its words were erased, the hashes stay
            if (hashOfLabel(entry.number, query.view(10)) != entry.labelDigest)
                problem(where, "The entry's label is not the one that was recorded.");
            if (sha256(query.view(12)) != entry.changesetDigest)
                problem(where, "The entry's changes are not those that were recorded.");
            if (expected % 256 == 0) progress("Following the journal", expected, total);
        }
        report_.journalEntries = database_.number("SELECT count(*) FROM entry").value_or(0);
    }

    void progress(const char* what, std::int64_t done, std::int64_t total) {
        job_.report({what, done, total});
        job_.check();
    }

    Project::Storage& storage_;
    Database& database_;
    const Job& job_;
    CheckReport report_;
};

} // namespace

CheckReport Project::check(const Job& job) const {
    return inWords(file(), [&] {
        const Transaction transaction(storage_->database(), Transaction::Kind::Read);
        return Checker(*storage_, job).run();
    });
}

} // namespace kith::project
