// Memos: what an analyst writes about a source, a case, a contact, a code, a coding or the project.
#pragma once

#include "kith/model/table.h"
#include "kith/project/project.h"

#include <string>
#include <vector>

namespace kith::study {

// What a memo is about.
struct MemoSubject {
    std::string about = "project"; // "source", "case", "contact", "code", "coding", "project"
    Uuid key;                      // of that; none for the project

    static MemoSubject of(SourceKey source) { return {"source", source.uuid}; }
    static MemoSubject of(CaseKey ego) { return {"case", ego.uuid}; }
    static MemoSubject of(ContactKey contact) { return {"contact", contact.uuid}; }
    static MemoSubject of(CodeKey code) { return {"code", code.uuid}; }
    static MemoSubject of(CodingKey coding) { return {"coding", coding.uuid}; }
    static MemoSubject ofProject() { return {}; }
    bool operator==(const MemoSubject&) const = default;
};

// By kind, coder, words. Quick, however large the project.
std::vector<Memo> memosOf(const project::Project& project, const MemoSubject& subject);

// A memo with what it is about, in words.
struct ListedMemo {
    Memo memo;
    std::string subject; // "01-lies", "Lies: Joris", "factor.learning", "01-lies: “kende iedereen” (factor.network)",
                         // the project's title
    SourceKey source; // where that stands, for a source or a coding; else none
};
// All memos, by what they are about: the project, sources, cases, contacts, codes, codings; then in the order of these.
// Without those about sources that may not be analysed.
std::vector<ListedMemo> listMemos(const project::Project& project);

// Each is one edit. Text of nothing but blanks, a subject that is not there, and another coder's memo are refused with
// an Error.
MemoKey addMemo(project::Project& project, const MemoSubject& subject, MemoKind kind, const std::string& text,
                const Coder& by);
void editMemo(project::Project& project, MemoKey memo, MemoKind kind, const std::string& text, const Coder& by);
void removeMemo(project::Project& project, MemoKey memo, const Coder& by);

// As listMemos: about, subject, kind, coder, memo. Headings and kinds in the language ("en", "nl").
Table memosTable(const project::Project& project, const std::string& language);

} // namespace kith::study
