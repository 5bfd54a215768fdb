// What the finder of people suggests in one account, after what analysts decided, as plain values.
#pragma once

#include "kith/model/job.h"
#include "kith/model/mention.h"
#include "kith/project/project.h"
#include "kith/study/people.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

// A mention with its place and what became of it.
struct PlacedMention {
    Passage passage;
    CodePointSpan head; // the word that it hangs on
    MentionKind kind = MentionKind::Name;
    double confidence = 0; // 0 … 1
    std::string reason;    // why it was found and grouped so, in words
    int turn = 0;          // 0: in none
    std::optional<std::size_t>
        contact; // index into AccountPeople::contacts; none: it speaks of a speaker, or is no mention
    std::optional<Verdict> decision; // of the coder who counts
    std::string speaker;             // who says it; "" where nobody is named
    std::string source;              // as tables name it: the title, or TITLE/RESPONDENT; only peopleOf gives it
    CodePointSpan sentence;          // around it, within the turn; only peopleOf gives it
    Coder decidedBy;                 // the coder who counts, where there is a decision
};

// Mentions that speak of one person or group: a contact that analysts decided on, or one that there might be.
struct Suggestion {
    std::string label; // of the contact; of a suggestion made the only one in the account: "a colleague (2)"
    std::vector<std::string> aliases; // names and phrases, no pronouns
    ContactKind kind = ContactKind::Individual;
    double confidence = 0;
    bool general = false; // people in general, as SuggestedContact
    std::optional<Contact> decided;
    std::vector<std::size_t> mentions; // indices into AccountPeople::mentions

    // Nothing was decided, and the finder is not sure (below 0.75).
    [[nodiscard]] bool isInDoubt() const { return !decided && confidence < 0.75; }
};

struct AccountPeople {
    std::vector<PlacedMention> mentions; // text by text, by position; those rejected too
    std::vector<Suggestion> contacts;    // by first mention
    Case ego;
    std::vector<std::string> unreadable; // languages of further texts, that there are no word lists for; "": not known
};

// In which order to review: indices of contacts, the nearer to a coin's toss the sooner, what is decided last.
std::vector<std::size_t> mostDoubtfulFirst(const AccountPeople& people);

// Goes from account to account: what is learnt from the whole study (how it writes its words, what decisions teach) is
// read once, and what was found in the account that was asked for last is kept. The project must outlive it.
class AccountReading {
public:
    // options: language and contacts count, everything else is the reader's to choose. Throws Cancelled as Job does.
    explicit AccountReading(const project::Project& project, const FindOptions& options = {}, const Job& job = {});
    ~AccountReading();
    AccountReading(AccountReading&&) noexcept;
    AccountReading& operator=(AccountReading&&) noexcept;

    // `ego` is the case's label or the title of its source. Throws Error for a case that is not there.
    [[nodiscard]] AccountPeople of(const std::string& ego);
    [[nodiscard]] AccountPeople of(CaseKey ego);
    // The mentions of all accounts that a text holds (several interviewees may speak in it), by position, for
    // underlining them. `source` as findSource reads it. Their `contact` counts within an account only and is left
    // empty.
    [[nodiscard]] std::vector<PlacedMention> mentionsIn(const std::string& source, std::int64_t part = 1);
    // After an edit, an undo or another program's change: reads the decisions again; the texts only where sources
    // came, went or changed.
    void refresh();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// The same for one account alone. options.ego is not looked at.
AccountPeople peopleOf(const project::Project& project, const std::string& ego, const FindOptions& options = {},
                       const Job& job = {});

// Indices of the mentions in one text, by position, for underlining them.
std::vector<std::size_t> mentionsIn(const AccountPeople& people, SourceKey source, std::int64_t part = 1);
} // namespace kith::study
