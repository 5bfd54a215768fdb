// What the finder of people suggests in each account, after what analysts decided about it.
#pragma once

#include "people/lessons.h"

#include "kith/study/people.h"

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

// A mention with its place and what became of it.
struct PlacedMention {
    Passage passage;
    CodePointSpan head; // the word that it hangs on
    MentionKind kind = MentionKind::Name;
    double confidence = 0;
    std::string reason;
    int turn = 0;
    std::optional<std::size_t>
        contact; // index into Suggestions::contacts; none: it speaks of a speaker, or is no mention
    std::optional<Verdict> decision;
};

// Mentions that speak of one person or group: a contact that analysts decided on, or one that there might be.
struct Suggestion {
    std::string label; // of the contact; of a suggestion made the only one in the account: "a colleague (2)"
    std::vector<std::string> aliases; // names and phrases, no pronouns
    ContactKind kind = ContactKind::Individual;
    double confidence = 0;
    bool general = false; // people in general, as SuggestedContact
    std::optional<Contact> decided;
    std::vector<std::size_t> mentions; // indices into Suggestions::mentions
};

struct Suggestions {
    std::vector<PlacedMention> mentions; // text by text, by position; those rejected too
    std::vector<Suggestion> contacts;    // by first mention
};

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
    [[nodiscard]] Suggestions find(const Account& account) const;
    // As though nothing were decided in the account, nor elsewhere but what the lessons teach, by language.
    using Lessons = std::map<std::string, people::Lessons>;
    [[nodiscard]] Suggestions findUndecided(const Account& account, const Lessons& lessons) const;
    // What decisions teach, in every language that there are word lists for.
    [[nodiscard]] static Lessons lessonsOf(const Teaching& teaching);
    [[nodiscard]] Suggestions of(const Case& ego) const { return find(read(ego)); }

private:
    [[nodiscard]] Told readText(const Source& source, std::int64_t part, const Case& ego) const;
    [[nodiscard]] people::Account accountOf(const Told& told) const;
    [[nodiscard]] const std::vector<MentionDecision>& decisionsOn(const Told& told) const;
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
};

} // namespace kith::study
