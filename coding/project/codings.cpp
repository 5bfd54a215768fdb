// Codings and memos.
#include "readings.h"
#include "removal.h"
#include "storage.h"

namespace kith::project {
namespace {

void mustHaveCode(Edit::Storage& storage, CodeKey code) {
    if (storage.codes.contains(code)) return;
    if (!storage.database.number("SELECT 1 FROM code WHERE key = ?", code))
        throw Error("The codebook has no such code.", {}, "`kith codes` lists those there are.");
    storage.codes.insert(code);
}

} // namespace

void Edit::put(const Coding& coding) {
    static const std::string sql = upsert("coding",
                                          {"key", "source", "part", "begin", "end", "code", "contact", "stage", "coder",
                                           "codebook_version", "turn", "quality", "memo", "quote"},
                                          1);
    if (!coding.key) throw Error("A coding needs a key.");
    const auto passage = storage_->texts.verified(coding.passage);
    mustHaveCode(*storage_, coding.code);
    if (coding.contact && !contactExists(storage_->database, *coding.contact))
        throw Error("The project has no such contact for the coding.", {passage.quote, ""});
    storage_->database.run(sql, coding.key, passage.source, passage.part, passage.span.begin.value,
                           passage.span.end.value, coding.code, coding.contact, toString(coding.stage), coding.coder,
                           coding.codebookVersion, storage_->texts.turnOf(passage), coding.quality, coding.memo,
                           passage.quote);
}

void Edit::remove(CodingKey coding) {
    auto& database = storage_->database;
    removeMemosAbout(database, coding.uuid);
    database.run("DELETE FROM coding WHERE key = ?", coding);
    if (database.changes() == 0) throw Error("The project has no such coding.");
}

void Edit::put(const Memo& memo) {
    static const std::string sql = upsert("memo", {"key", "kind", "about", "about_key", "coder", "words"}, 1);
    if (!memo.key) throw Error("A memo needs a key.");
    storage_->database.run(sql, memo.key, toString(memo.kind), memo.about, memo.aboutKey, memo.coder, memo.text);
}

void Edit::remove(MemoKey memo) {
    storage_->database.run("DELETE FROM memo WHERE key = ?", memo);
    if (storage_->database.changes() == 0) throw Error("The project has no such memo.");
}

} // namespace kith::project
