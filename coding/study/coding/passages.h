// Passages: found by their words, always within one turn; whose words they are; how tables name where they stand.
#pragma once

#include "kith/project/project.h"
#include "kith/study/lookup.h"
#include "kith/text/matching.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

// The turn that the whole span lies in; nullptr for a span that runs over turns or over speakers' labels.
const project::StoredTurn* turnAround(const std::vector<project::StoredTurn>& turns, CodePointSpan span);

// The first turn that the span touches; nullptr for none.
const project::StoredTurn* turnAt(const std::vector<project::StoredTurn>& turns, CodePointSpan span);

// Where these words stand within one turn. Where they do so nowhere, also over turns: a quote may hold a speaker's
// label.
std::vector<CodePointSpan> placesOf(const Text& text, const std::vector<project::StoredTurn>& turns,
                                    const std::string& quote);

// The texts of a place, for finding quotes in them one after the other. A single text is read once; a whole survey is
// read anew for each quote.
class QuotedWords {
public:
    QuotedWords(const project::Project& project, SourcePlace place);
    // The passage with these words: the `occurrence`th; for 0 the only one. Where they stand nowhere, the only place
    // that differs by nothing but apostrophes, quotation marks, dashes and kinds of blanks; it keeps the text's own
    // words. Throws Error saying how often they stand there, or which words come nearest.
    [[nodiscard]] Passage find(const std::string& quote, int occurrence) const;

private:
    struct Opened {
        Text text;
        std::vector<project::StoredTurn> turns;
    };
    enum class Marks { AsWritten, Alike };
    [[nodiscard]] std::vector<Passage> all(const std::string& quote, Marks marks) const;
    [[nodiscard]] std::string nearestTo(const std::string& quote) const;
    const project::Project& project_;
    SourcePlace place_;
    std::optional<Opened> only_;
};

// What a reader should know where the passage was found by other marks than those of the quote; "" where it stands as
// quoted.
std::string noteOnMarks(const std::string& quote, const Passage& passage);

// Whose account a passage stands in: the respondent's; that of the speaker; for the interviewer's words that of the
// only interviewee in the source. None where there are several, or no account at all.
class Accounts {
public:
    explicit Accounts(const project::Project& project) : project_(project) {}
    [[nodiscard]] CaseKey of(const Source& source, const Passage& passage);

private:
    struct Told {
        std::map<std::string, CaseKey> bySpeaker;
        CaseKey only;
        std::int64_t part = 0;
        std::vector<project::StoredTurn> turns; // of that part
    };
    const project::Project& project_;
    std::map<SourceKey, Told> sources_;
};

// Contacts by their labels, in whichever account a passage stands.
class AccountContacts {
public:
    explicit AccountContacts(const project::Project& project) : project_(project), accounts_(project) {}
    // None for "". Throws Error where the passage stands in nobody's account, or that account has no such contact.
    std::optional<ContactKey> find(const Source& source, const Passage& passage, const std::string& label);

private:
    const project::Project& project_;
    Accounts accounts_;
    std::map<std::pair<CaseKey, std::string>, ContactKey> found_;
};

// Sources as tables name them: the title, or TITLE/RESPONDENT.
class SourceNames {
public:
    explicit SourceNames(const project::Project& project) : project_(project) {}
    [[nodiscard]] const Source& source(SourceKey key) const; // throws Error for one that is not there
    [[nodiscard]] std::string of(const Passage& passage);

private:
    const project::Project& project_;
    mutable std::map<SourceKey, Source> sources_; // each read when first asked for
    std::map<CaseKey, std::string> respondents_;  // labels; read when first asked for
    bool respondentsRead_ = false;
};

// Codes are put on originals and on versions in use; throws Error for a passage of any other source.
void mustBeCodable(const Source& source);

} // namespace kith::study
