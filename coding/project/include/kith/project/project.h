// The project file: one SQLite database that holds a whole study, and the one door to it.
#pragma once

#include "kith/model/job.h"
#include "kith/model/snapshot.h"
#include "kith/project/edit.h"
#include "kith/project/journal.h"
#include "kith/project/rewriting.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kith::project {

enum class Access { ReadWrite, ReadOnly };

enum class Quotes { Leave, Read };

// Thrown where a project is to be opened for writing and somebody has it open for writing already.
class OpenElsewhere : public Error {
public:
    OpenElsewhere(std::string who, Place where);
    [[nodiscard]] const std::string& who() const { return who_; } // "process 4242 on cedar"

private:
    std::string who_;
};

// What `kith check` looks at and what it found; sound when `problems` is empty.
struct CheckReport {
    std::int64_t sources = 0;
    std::int64_t passages = 0;       // whose words were compared with the text
    std::int64_t journalEntries = 0; // whose hashes were followed
    std::vector<Refusal> problems;
};

// A turn of a transcript or an answer of a survey, as stored.
struct StoredTurn {
    std::int64_t part = 1;
    Turn turn;
    std::string question; // column of the form, for answers
    int contact = 0;      // number on the form, for answers
    std::int64_t words = 0;
    Stage asked = Stage::NotAsked; // the stage that the form's question asks about, for answers
};

// A coding as those see it who look through texts: by the names of things.
struct NamedCoding {
    std::string code;
    std::string contact; // its label, or ""
    Stage stage = Stage::NotAsked;
    Coder coder;
    CodePointSpan span;
};

// How far the coding of a source is. Of `turns` (for a survey: answers) some have a coding that begins in them.
struct CodedSource {
    SourceKey source;
    std::int64_t turns = 0;
    std::int64_t codedTurns = 0;
    std::int64_t codings = 0;
    bool operator==(const CodedSource&) const = default;
};

// One text with everything that is decided on it.
struct WholeText {
    std::int64_t part = 1;
    Text text;
    std::vector<StoredTurn> turns;
    std::optional<Case> respondent;   // of a survey's row: the label without what sets it apart from other cases'
    std::vector<NamedCoding> codings; // by begin, end, the code's position in the codebook, coder
};

// An open project. Not thread-safe: one thread at a time; reading projects may be opened beside it.
class Project {
public:
    // Makes a new project file with the protocol frozen into it; the codebook becomes version 1. Throws Error where the
    // file exists.
    static Project create(const std::filesystem::path& file, const std::string& title, const Protocol& protocol,
                          const Coder& by, const JournalTime& time = {});

    // Opens a project. ReadWrite takes the lock (`<file>.lock`, flock) and throws OpenElsewhere naming who has it;
    // older projects are copied aside and migrated; a newer one, a damaged one or another kind of file is refused with
    // an Error. ReadOnly always succeeds beside a writer and sees the last committed state; `edit` then throws.
    static Project open(const std::filesystem::path& file, Access access, const JournalTime& time = {});

    // Who has the project open for writing, this program or another: "process 4242 on cedar". Nothing where nobody has
    // or there is no such project.
    [[nodiscard]] static std::optional<std::string> whoHasOpen(const std::filesystem::path& file);

    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project(); // checkpoints and leaves WAL, so that the one file is the whole project

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] std::string title() const;

    // The one way to change anything. Runs `change` in one transaction, records it in the journal under `label` and
    // commits durably; when `change` throws, nothing has changed and the exception goes on. An edit that changed
    // nothing makes no entry and gives nothing.
    std::optional<EntryNumber> edit(const std::string& label, const Coder& by,
                                    const std::function<void(Edit&)>& change);

    // Takes the last entry that is still in force back, or puts the last undone one in force again; both are entries
    // themselves. Give the label of what was undone or redone; nothing where there is nothing left. Throw Error where a
    // conflict forbids it.
    std::optional<std::string> undo(const Coder& by);
    std::optional<std::string> redo(const Coder& by);
    [[nodiscard]] std::vector<JournalEntry> journal() const; // oldest first
    // After its last entry.
    [[nodiscard]] JournalPlace journalPlace() const;
    // What an index of the texts must read again. Sorted, each once; a source with part 0 without its single parts;
    // also sources that are there no more. Nothing where the place is not in this journal (another project, a copy of
    // an older day), or where an erasure or a migration came since: then everything must be read again.
    [[nodiscard]] std::optional<std::vector<ChangedText>> textsChangedSince(const JournalPlace& place) const;

    // Copies the whole project, as it is at one moment, to a new file that can be opened like any project; also while
    // another Project goes on writing. A file named like the project with ".backup…" behind it is a backup: it may
    // stand beside the project or in a folder that the project knows (rememberBackupFolder), and a withdrawal erases it
    // there. Throws Error where the file exists, the folder is not there or not known, or there is no room; Cancelled
    // where the job is. Nothing is left behind then. Not inside an edit.
    void backUp(const std::filesystem::path& to, const Job& job = {}) const;
    // Where backups may stand: beside the project, and the folders that were remembered. Absolute.
    [[nodiscard]] std::vector<std::filesystem::path> backupFolders() const;
    // Adds a folder to them for good. No entry of the journal: undone, it would hide copies from a withdrawal. Throws
    // Error where there is no such folder.
    void rememberBackupFolder(const std::filesystem::path& folder);
    // Where in this project's journal another file stands that is a copy of it; nothing where it is none.
    [[nodiscard]] std::optional<JournalPlace> placeOfCopy(const std::filesystem::path& other) const;

    // Erases a source, or all sources and decisions of a case, for good: texts, file bytes, answers, codings, contacts,
    // the changesets' bytes in the journal, and backups beside the project and in its backup folders. A tombstone stays
    // and the hash chain still verifies. Cannot be undone. Gives one line for each thing erased.
    std::vector<std::string> withdraw(const std::vector<SourceKey>& sources, const std::optional<CaseKey>& ego,
                                      const Coder& by);

    [[nodiscard]] std::vector<Tombstone> tombstones() const; // oldest first

    [[nodiscard]] CheckReport check(const Job& job = {}) const;

    // Writes a project to a new file `copy` with every word as `rewriting` has it, passages and turns where they then
    // stand, and all else as it is, keys too. Sources that were removed, imported files, their digests and the journal
    // are not copied. Numbers of words stay those of the texts as they were.
    void copyRewritten(const std::filesystem::path& copy, const Rewriting& rewriting) const;

    // Everything analysis needs, in the order that StudySnapshot promises.
    [[nodiscard]] StudySnapshot snapshot(Quotes quotes = Quotes::Read) const;

    // Small readings, for those who need no snapshot.
    [[nodiscard]] std::vector<Source> sources() const; // in use and superseded, by position
    [[nodiscard]] std::vector<Source>
    removedSources() const;                  // removed but not withdrawn: their texts are still in the file
    [[nodiscard]] Protocol protocol() const; // as frozen, with the survey mappings that were added since
    [[nodiscard]] Codebook codebook() const;
    [[nodiscard]] std::vector<Case> cases() const;
    [[nodiscard]] std::vector<SavedQuery> savedQueries() const; // by name
    [[nodiscard]] std::vector<Contact> contactsOf(CaseKey ego) const;
    // Codings as stored, with their words and without `ego`; also those of sources that snapshots leave out. By part,
    // span, coder.
    [[nodiscard]] std::vector<Coding> codingsIn(SourceKey source) const;
    [[nodiscard]] std::vector<Coding> codingsWith(CodeKey code) const;
    // Those that stand on exactly this passage, in the same order.
    [[nodiscard]] std::vector<Coding> codingsOn(const Passage& passage) const;
    [[nodiscard]] std::optional<Coding> coding(CodingKey key) const; // nothing where there is none
    [[nodiscard]] std::optional<Source> source(SourceKey key) const; // nothing where there is none, or it was removed
    // Counts for all sources in use and superseded, by position, reading no text and no coding; `only` counts the
    // codings of one coder, "" those of all.
    [[nodiscard]] std::vector<CodedSource> codedSources(const Coder& only = {}) const;
    // How many codings each code has on the sources that snapshots hold; codes without any are left out. In the order
    // of the codebook.
    [[nodiscard]] std::vector<std::pair<CodeKey, std::int64_t>> codingCounts(const Coder& only = {}) const;
    // Sources that have a coding with a code of this layer, by position.
    [[nodiscard]] std::vector<SourceKey> sourcesCodedIn(const std::string& layer) const;
    [[nodiscard]] std::vector<Assignment> assignments() const; // by the source's position, coder
    [[nodiscard]] bool hasCase(CaseKey ego) const;             // an interviewee's or a respondent's
    [[nodiscard]] bool hasContact(ContactKey contact) const;   // of an account or of a form
    // Of the source, case, contact, code or coding with this key; none: of the project. By kind, coder, words.
    [[nodiscard]] std::vector<Memo> memosAbout(const Uuid& key) const;
    [[nodiscard]] std::optional<Memo> memo(MemoKey key) const;
    // Where the recording of a source is, as Edit::setRecording was given it; "" for none.
    [[nodiscard]] std::string recording(SourceKey source) const;
    [[nodiscard]] Text text(SourceKey source, std::int64_t part = 1) const;
    // Streams every text of a source in order; stop by returning false.
    void forEachText(SourceKey source, const std::function<bool(std::int64_t part, const Text&)>& visit) const;
    // Streams the texts from part `first` to `last` with what is decided on them; stop by returning false. Respondents
    // without any answer have no text.
    void readTexts(SourceKey source, std::int64_t first, std::int64_t last,
                   const std::function<bool(const WholeText&)>& visit) const;
    // One case of an interview, with its attributes; nothing where there is none.
    [[nodiscard]] std::optional<Case> interviewee(CaseKey ego) const;
    // While this lives, every reading is of the same state, whatever another program commits, and nothing can be
    // changed through this project.
    class Still {
    public:
        ~Still();
        Still(Still&&) noexcept;

    private:
        friend class Project;
        struct State;
        explicit Still(std::unique_ptr<State> state);
        std::unique_ptr<State> state_;
    };
    [[nodiscard]] Still holdStill() const;
    [[nodiscard]] std::vector<StoredTurn> turns(SourceKey source, std::int64_t part = 1) const;
    // Which turn of a translation says which turn of the original, as Edit::alignTranslation was given it, sorted.
    [[nodiscard]] std::vector<std::pair<int, int>> alignment(SourceKey translation) const;
    [[nodiscard]] std::vector<Speaker> speakers(SourceKey source) const;
    // The row of a survey with this respondent id.
    [[nodiscard]] std::optional<std::int64_t> partOf(SourceKey survey, const std::string& respondent) const;
    // Whether these very bytes (SHA-256) were imported before and are in use, and as which source.
    [[nodiscard]] std::optional<Source> importedBefore(const Digest& fileDigest) const;
    // The imported file's bytes; empty where the file was too large to keep.
    [[nodiscard]] std::string fileBytes(SourceKey source) const;
    [[nodiscard]] std::string setting(const std::string& name) const; // "" where not set

    class Storage; // SQLite's side, inside this module only

private:
    explicit Project(std::unique_ptr<Storage> storage);
    std::unique_ptr<Storage> storage_;
};

} // namespace kith::project
