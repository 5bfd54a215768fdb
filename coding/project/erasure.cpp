// Withdrawn consent: everything of an interviewee is erased for good, from the tables, the journal and the disk.
#include "erasure.h"

#include "copying.h"
#include "entries.h"
#include "errors.h"
#include "readings.h"
#include "removal.h"
#include "storage.h"

#include <unistd.h>

#include <algorithm>
#include <system_error>

namespace kith::project {
namespace {

namespace fs = std::filesystem;

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

class Withdrawal {
public:
    Withdrawal(Database& database, const std::vector<SourceKey>& sources, const std::optional<CaseKey>& ego)
        : database_(database), erased_(database) {
        for (const auto& source : sources)
            addSource(source);
        if (ego) addEgo(*ego);
        addFamilies();
        addEgosOfErasedSources();
        addLeftovers();
        erased_.addDependants();
        for (const auto& source : sources_)
            readSource(source);
    }

    std::vector<std::string> erase(const Coder& by) {
        const auto rows = erased_.eraseRows();
        for (const auto content : erased_.contents())
            removeContent(database_, content);
        for (const auto& [table, count] : rows)
            describe(table, count);
        for (const auto& name : erased_.eraseQueries())
            lines_.push_back("the saved query “" + name + "”");
        const int entries = erased_.eraseHistory();
        if (entries > 0)
            lines_.push_back("what the journal held of it (" + counted(entries, "entry", "entries") +
                             ", whose hashes stay)");
        database_.run("UPDATE entry SET state = 3 WHERE state = 2");
        const auto label =
            "Consent withdrawn: " + counted(static_cast<std::int64_t>(sources_.size()), "source", "sources") + ", " +
            counted(static_cast<std::int64_t>(egos_.size()), "case", "cases") + " erased";
        const auto entry = appendEntry(database_, {EntryKind::Erasure, label, by});
        for (const auto& source : sources_)
            bury(entry, "source", source.uuid);
        for (const auto& ego : egos_)
            bury(entry, "case", ego.uuid);
        return lines_;
    }

private:
    void addSource(SourceKey source) {
        if (std::find(sources_.begin(), sources_.end(), source) != sources_.end()) return;
        const auto content =
            database_.number("SELECT content FROM source WHERE key = ?", source); // also one that was removed
        if (!content) throw Error("The project has no such source.", {}, "`kith sources` lists those there are.");
        sources_.push_back(source);
        erased_.add(source.uuid);
        erased_.addContent(*content);
    }

    void addEgo(CaseKey ego) {
        if (!egoExists(database_, ego)) throw Error("The project has no such case.");
        if (std::find(egos_.begin(), egos_.end(), ego) != egos_.end()) return;
        egos_.push_back(ego);
        erased_.add(ego.uuid);
        if (const auto place = formPlace(ego.uuid)) {
            addRespondent(*place);
            return;
        }
        Query query(database_, "SELECT label FROM ego WHERE key = ?", ego);
        if (query.next()) lines_.push_back("the case “" + query.text(0) + "”");
        Query sources(database_, "SELECT DISTINCT source FROM speaker WHERE ego = ?", ego);
        while (sources.next())
            addSource(sources.key<SourceKey>(0));
    }

    // One row of a survey. The file's own bytes hold that row too, so that they cannot stay.
    void addRespondent(const FormPlace& place) {
        Query survey(database_, "SELECT key, title FROM source WHERE content = ?", place.content);
        survey.next();
        const auto key = survey.key<SourceKey>(0);
        if (std::find(sources_.begin(), sources_.end(), key) != sources_.end()) return;
        erased_.addPart(key, place.content, place.part);
        lines_.push_back("row " + std::to_string(place.part) + " of “" + survey.text(1) + "”");
        Query names(database_, "SELECT name FROM named_contact WHERE content = ? AND part = ?", place.content,
                    place.part);
        while (names.next())
            erased_.addWords(names.text(0));
        for (const char* table : {"text", "turn", "respondent", "named_contact", "attribute_value"})
            database_.run("DELETE FROM " + std::string(table) + " WHERE content = ? AND part = ?", place.content,
                          place.part);
        database_.run("UPDATE content SET file_bytes = NULL WHERE id = ? AND file_bytes IS NOT NULL", place.content);
        if (database_.changes() > 0) lines_.push_back("the copy of the survey's file, which held that row");
    }

    // Translations of a source and its other versions say the same words.
    void addFamilies() {
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            const auto source = sources_[i];
            Query query(database_,
                        "SELECT key FROM source WHERE original = ?1 OR revises = ?1 UNION SELECT revises FROM source "
                        "WHERE key = ?1 AND "
                        "revises IS NOT NULL AND revises IN (SELECT key FROM source)",
                        source);
            while (query.next())
                addSource(query.key<SourceKey>(0));
        }
    }

    // An interviewee who is heard in no other source goes too; of one who is, those contacts that only these sources
    // know.
    void addEgosOfErasedSources() {
        std::vector<CaseKey> gone;
        std::vector<CaseKey> heardElsewhere;
        {
            Query query(database_, "SELECT ego, min(erased(source)) FROM speaker WHERE ego IS NOT NULL GROUP BY ego "
                                   "HAVING max(erased(source))");
            while (query.next())
                (query.truth(1) ? gone : heardElsewhere).push_back(query.key<CaseKey>(0));
        }
        for (const auto& ego : gone)
            addEgo(ego);
        for (const auto& ego : heardElsewhere) {
            if (std::find(egos_.begin(), egos_.end(), ego) != egos_.end()) continue;
            Query contacts(database_,
                           "SELECT key FROM contact WHERE ego = ? AND EXISTS (SELECT 1 FROM coding WHERE contact = "
                           "contact.key UNION ALL SELECT 1 "
                           "FROM mention_decision WHERE contact = contact.key) AND NOT EXISTS (SELECT 1 FROM coding "
                           "WHERE contact = contact.key AND "
                           "NOT erased(source) UNION ALL SELECT 1 FROM mention_decision WHERE contact = contact.key "
                           "AND NOT erased(source))",
                           ego);
            while (contacts.next())
                erased_.add(contacts.uuid(0));
        }
    }

    // Texts of imports that were undone: nobody sees them, but they are in the file, and may be these very words.
    void addLeftovers() {
        Query query(database_,
                    "SELECT id FROM content WHERE NOT EXISTS (SELECT 1 FROM source WHERE content = content.id)");
        while (query.next())
            erased_.addContent(query.integer(0));
    }

    void readSource(SourceKey source) {
        Query query(database_,
                    "SELECT source.title, content.file_name FROM source JOIN content ON content.id = source.content "
                    "WHERE source.key = ?",
                    source);
        if (!query.next()) return;
        lines_.push_back("the source “" + query.text(0) + "” with its text and its file " + query.text(1));
        erased_.addWords(query.text(1));
        erased_.addWords(fs::path(query.text(1)).stem().string());
    }

    void describe(const std::string& table, int count) {
        static const std::map<std::string, std::pair<std::string, std::string>> names{
            {"coding", {"coding", "codings"}},
            {"contact", {"contact", "contacts"}},
            {"memo", {"memo", "memos"}},
            {"setting", {"path of a recording", "paths of recordings"}},
            {"mention_decision", {"decided mention", "decided mentions"}},
            {"rejected_suggestion", {"rejected suggestion", "rejected suggestions"}},
            {"person", {"person", "persons"}},
            {"tie_rating", {"rating of a tie", "ratings of ties"}},
            {"tie_change", {"change of a tie", "changes of ties"}},
            {"contact_tie", {"tie between contacts", "ties between contacts"}}};
        const auto name = names.find(table);
        if (name != names.end() && count > 0) lines_.push_back(counted(count, name->second.first, name->second.second));
    }

    void bury(EntryNumber entry, const char* kind, const Uuid& key) {
        database_.run("INSERT INTO tombstone(entry, kind, key, at, by, reason) SELECT number, ?, ?, at, by, 'consent "
                      "withdrawn' FROM entry "
                      "WHERE number = ?",
                      kind, key, entry);
    }

    Database& database_;
    Erased erased_;
    std::vector<SourceKey> sources_;
    std::vector<CaseKey> egos_;
    std::vector<std::string> lines_;
};

// Another program may be writing in the folder meanwhile: under a new name nothing is added to it. Where it cannot be
// renamed it keeps its name.
fs::path renamedAway(const fs::path& index) {
    const auto away = index.string() + ".erased-" + std::to_string(getpid());
    auto free = away;
    std::error_code failure;
    for (int i = 2; fs::exists(fs::symlink_status(free, failure)); ++i)
        free = away + "-" + std::to_string(i);
    fs::rename(index, free, failure);
    return failure ? index : fs::path(free);
}

// Backups beside the project hold the erased words too, and an index is made anew when it is needed. What cannot be
// removed is told, and the next withdrawal tries again.
void removeCompanions(const fs::path& file, std::vector<std::string>& lines) {
    std::vector<fs::path> found;
    for (const auto& place : placesOf(file)) {
        const auto name = place.filename().string();
        std::error_code failure;
        fs::directory_iterator beside(place.has_parent_path() ? place.parent_path() : fs::path("."), failure);
        for (; !failure && beside != fs::directory_iterator(); beside.increment(failure)) {
            const auto other = beside->path().filename().string();
            if (other.starts_with(name + ".backup") || other == name + ".index" ||
                other.starts_with(name + ".index.erased-"))
                found.push_back(beside->path());
        }
        if (failure)
            lines.push_back("The folder of " + name + " could not be read (" + failure.message() +
                            "); delete its index and its backups.");
    }
    std::sort(found.begin(), found.end());
    for (const auto& path : found) {
        const auto away = path.extension() == ".index" ? renamedAway(path) : path;
        std::error_code failure;
        fs::remove_all(away, failure);
        lines.push_back(failure
                            ? away.filename().string() + " could not be removed (" + failure.message() + "); delete it."
                            : path.filename().string());
    }
}

// Backups in folders elsewhere, where those of another project of the same name may stand as well.
void removeBackupsElsewhere(Database& database, const fs::path& file, std::vector<std::string>& lines) {
    const auto name = file.filename().string();
    for (const auto& folder : readBackupFolders(database)) {
        std::vector<fs::path> found;
        std::error_code failure;
        for (fs::directory_iterator each(folder, failure); !failure && each != fs::directory_iterator();
             each.increment(failure))
            if (each->path().filename().string().starts_with(name + ".backup")) found.push_back(each->path());
        if (failure)
            lines.push_back("The folder of backups " + folder.string() + " could not be read (" + failure.message() +
                            "); delete the backups of " + name + " in it.");
        std::sort(found.begin(), found.end());
        for (const auto& path : found) {
            switch (isCopyOf(database, path)) {
            case CopyOf::AnotherProject:
                continue;
            case CopyOf::Unreadable:
                lines.push_back(path.string() + " cannot be read; delete it if it is a backup of this project.");
                continue;
            case CopyOf::ThisProject:
                break;
            }
            fs::remove(path, failure);
            lines.push_back(failure ? path.string() + " could not be removed (" + failure.message() + "); delete it."
                                    : path.string());
        }
    }
}

} // namespace

std::vector<std::string> Project::withdraw(const std::vector<SourceKey>& sources, const std::optional<CaseKey>& ego,
                                           const Coder& by) {
    return inWords(file(), [&] {
        storage_->mustBeWritable();
        auto& database = storage_->database();
        storage_->texts().forget();
        storage_->turnCounts.clear();
        std::vector<std::string> lines;
        {
            Transaction transaction(database, Transaction::Kind::Write);
            lines = Withdrawal(database, sources, ego).erase(by);
            transaction.commit();
        }
        removeCompanions(file(), lines);
        removeBackupsElsewhere(database, file(), lines);
        // The deleted rows are overwritten already (secure_delete); this takes their pages out of the file, and older
        // images of them out of the write-ahead log.
        database.forgetStatements();
        database.execute("VACUUM");
        if (database.number("PRAGMA wal_checkpoint(TRUNCATE)").value_or(0) != 0)
            lines.push_back("The erased words stay in " + file().filename().string() +
                            "-wal until every program that is reading the project has closed it.");
        return lines;
    });
}

} // namespace kith::project
