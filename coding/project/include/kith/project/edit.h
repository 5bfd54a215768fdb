// What an edit can do. Given by Project::edit and valid only inside it.
#pragma once

#include "kith/model/imported.h"
#include "kith/model/job.h"
#include "kith/model/protocol.h"
#include "kith/model/study.h"
#include "kith/project/digest.h"

#include <functional>
#include <string>
#include <vector>

namespace kith::project {

// A file as it came in.
struct ImportedFile {
    std::string name; // without folders
    Digest digest{};
    std::int64_t size = 0;
    std::string bytes; // kept in the project; empty where it is not to be kept
};

// `put` adds what is new and replaces what has the same key; `remove` also removes what hangs on it (an edit deletes
// the dependants itself). Both check what they are given against the project and throw kith::Error in words.
class Edit {
public:
    class Storage;
    explicit Edit(Storage& storage) : storage_(&storage) {}

    // Imported, immutable. Gives the source's key. `source.content` and `.position` are assigned here.
    SourceKey importText(Source source, const ImportedFile& file, const ImportedText& imported);
    // `read` is called once with a function to hand each row to; rows are stored as they come.
    SourceKey
    importSurvey(Source source, const ImportedFile& file, const SurveyMapping& mapping,
                 const std::function<SurveyReading(const std::function<void(const ImportedRespondent&)>&)>& read);
    // Which turn of the translation says which turn of the original: pairs (translation's turn, original's turn).
    void alignTranslation(SourceKey translation, const std::vector<std::pair<int, int>>& turns);

    // Decided.
    void
    put(const Source& source); // title, language, wave, consent, kind, superseded, translator of an existing source
    void put(const Speaker& speaker);
    void put(const Case& ego); // label and attributes; respondents too (an override of what was imported)
    void put(const Contact& contact);
    void put(const Person& person);
    void put(const Coding& coding); // throws Error where the quote is not what the text says at the span
    void put(const TieRating& rating);
    void put(const TieChange& change);
    void put(const ContactTie& tie);
    void put(const MentionDecision& decision);
    void put(const RejectedSuggestion& suggestion);
    void put(const SavedQuery& query); // throws Error where another one has the name, whatever its case
    void put(const Memo& memo);
    void put(const Assignment& assignment);
    void put(const Recoding& recoding);
    void put(const Code& code);
    void setCodebookVersion(int version);
    void put(const SurveyMapping& mapping); // one more to the project's protocol
    void setSetting(const std::string& name, const std::string& value);

    // Where the recording of a source is: a path beside the project, or a whole one; "" for none. It goes with the
    // source, and into no copy in other words.
    void setRecording(SourceKey source, const std::string& path);

    void remove(SourceKey source);   // hides it and removes its decisions; the imported text stays until withdrawn
    void remove(CaseKey ego);        // an interviewee's, with its contacts; its speakers stay, without a case
    void remove(ContactKey contact); // codings and decided mentions stay, without the contact
    void remove(CodingKey coding);
    void remove(CodeKey code); // only one without codings; else retire it
    void remove(PersonKey person);
    void remove(MemoKey memo);
    void remove(const TieRating& rating); // by contact, coder, wave
    void remove(ChangeKey change);
    void remove(const ContactTie& tie);                // by pair and coder
    void remove(const MentionDecision& decision);      // by passage and coder
    void remove(const RejectedSuggestion& suggestion); // by what it is about, passage and coder
    void remove(QueryKey query);

private:
    Storage* storage_;
};

} // namespace kith::project
