// What the finder of people suggests in each account, after what analysts decided about it.
#pragma once

#include "people/lessons.h"

#include "kith/study/accounts.h"

#include "kith/model/mention.h"
#include "kith/model/word_statistics.h"
#include "kith/people/people.h"
#include "kith/project/project.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kith::study {

// Reads once what was decided; then finds in one account after the other. Only sources in use that may be analysed are
// read.
class Suggesting {
public:
    // Sources in this language only, where one is given. listed: all contacts of the egos, where they are known.
    explicit Suggesting(const project::Project& project, std::string language = {},
                        std::vector<ListedContact> listed = {});

    // The texts of a case, read and not looked at yet.
    struct Told {
        const Source* source = nullptr;
        std::int64_t part = 1;
        std::string language;
        Text text;
        std::vector<Turn> turns; // all but those of other cases
        std::map<std::string, SpeakerRole> speakers;
    };
    struct Account {
        std::vector<Told> texts;
        std::vector<Contact> contacts;
        std::set<std::string> unreadable; // languages that further texts are in, without word lists
    };
    [[nodiscard]] Account read(const Case& ego) const;
    // Touches the project no more: several threads may call it at once.
    [[nodiscard]] AccountPeople find(const Account& account) const { return find(account, mentionsIn(account)); }
    // The same in two steps: mentions as the words alone tell, text by text, which no decision changes; and what
    // decisions make of them.
    using Mentions = std::vector<std::vector<Mention>>;
    [[nodiscard]] Mentions mentionsIn(const Account& account) const;
    [[nodiscard]] AccountPeople find(const Account& account, const Mentions& mentions) const;
    // Reads the decisions again. False where sources or speakers are others than before: then nothing is read, and
    // another Suggesting must be made.
    [[nodiscard]] bool readDecisionsAgain();
    // Every case that speaks in the source, or the part's respondent.
    [[nodiscard]] std::vector<CaseKey> tellersIn(const Source& source, std::int64_t part) const;
    // As though nothing were decided in the account, nor elsewhere but what the lessons teach, by language.
    using Lessons = std::map<std::string, people::Lessons>;
    [[nodiscard]] AccountPeople findUndecided(const Account& account, const Lessons& lessons) const;
    // What decisions teach, in every language that there are word lists for.
    [[nodiscard]] static Lessons lessonsOf(const Teaching& teaching);
    [[nodiscard]] AccountPeople of(const Case& ego) const { return find(read(ego)); }

private:
    [[nodiscard]] Told readText(const Source& source, std::int64_t part, const Case& ego) const;
    [[nodiscard]] people::Account accountOf(const Told& told) const;
    [[nodiscard]] const std::vector<MentionDecision>& decisionsOn(const Told& told) const;
    void readSources();
    void readDecisions();
    void learn(const StudySnapshot& snapshot);

    const project::Project& project_;
    std::string language_;
    std::vector<ListedContact> listed_;
    Lessons lessons_;
    std::vector<Source> sources_;
    std::map<std::string, WordStatistics> words_; // by language
    std::map<SourceKey, std::vector<Speaker>> speakers_;
    using TextPlace = std::pair<SourceKey, std::int64_t>;
    std::map<TextPlace, std::vector<MentionDecision>> decisions_; // one for each span, of the coder who counts
    // What the lessons are made of, kept so that one more decision need not have everything read again.
    struct TaughtByText {
        std::vector<MentionDecision> decisions;
        Teaching teaching;
    };
    std::map<TextPlace, TaughtByText> taught_;
    std::vector<std::string> names_, rejectedWords_;
};

} // namespace kith::study
