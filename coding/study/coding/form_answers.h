// What a survey's form says of an answer before anybody codes it: the stage that its question asks about, and the
// contact whom it is about.
#pragma once

#include "coding/passages.h"
#include "coding/standing_codings.h"

#include "kith/model/codebook.h"

#include <set>
#include <vector>

namespace kith::study {

// The question sets the stage of an answer, and the contact beside it whom the answer is about. Codes of the layer
// "interview" speak of the asking, not of what was answered: those codings, and all on other sources than surveys, are
// left as they are.
class FormAnswers {
public:
    // `names` must outlive it.
    FormAnswers(const project::Project& project, const Codebook& codebook, SourceNames& names);

    // Gives the coding the stage and the contact of its answer where it has none. Throws Error where it has another
    // stage, or another contact of the same form, and where its passage runs over answers that differ in these. A
    // contact whom an analyst added may be spoken of in any answer. Where the answer's own contact was merged into
    // another or taken away, any contact will do, and an empty one stays empty.
    void complete(const Source& source, Coding& coding);
    // The same, and adds the coding to the standing ones. False where it stands already, with the form's stage and
    // contact or, from before, without.
    bool add(const Source& source, Coding& coding, StandingCodings& standing);
    // How many stages and contacts codings have taken from their forms until now.
    [[nodiscard]] std::vector<Note> notes() const;

private:
    struct Asked;
    [[nodiscard]] Asked askedAt(const Passage& passage);
    void completeStage(const Asked& asked, Coding& coding);
    void completeContact(const Asked& asked, Coding& coding);
    [[noreturn]] void refuse(const Passage& passage, const std::string& what, const std::string& remedy);

    const project::Project& project_;
    SourceNames& names_;
    std::set<CodeKey> aboutTheAsking_;
    std::int64_t stagesTaken_ = 0, contactsTaken_ = 0;
    // Of the part that was looked at last.
    std::pair<SourceKey, std::int64_t> read_;
    std::vector<project::StoredTurn> turns_;
    std::vector<Contact> contacts_;
};

} // namespace kith::study
