// Everything that analysis, networks and reports read, taken from the project at one moment.
#pragma once

#include "kith/model/protocol.h"
#include "kith/model/study.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace kith {

// Plain values, in a fixed order that depends on no key and no clock: sources, cases, contacts and codes by position,
// codings by (source, part, begin, end, code position, coder), the rest by what they belong to. Sources that consent to
// no analysis and their decisions are left out, and named in `leftOut`. Superseded versions and translations are in
// `sources`, but no codings of them.
struct StudySnapshot {
    std::string title;
    Protocol protocol; // as frozen into the project; `codebook` below is the one in use
    Codebook codebook;
    std::vector<Source> sources;
    std::vector<Speaker> speakers;
    std::vector<Case> cases;
    std::vector<Variable> variables;
    std::vector<Person> persons;
    std::vector<Contact> contacts;
    std::vector<Coding> codings;
    std::vector<TieRating> ratings;
    std::vector<TieChange> changes;
    std::vector<ContactTie> contactTies;
    std::vector<MentionDecision> mentionDecisions;
    std::vector<RejectedSuggestion> rejectedSuggestions;
    std::vector<Memo> memos;
    std::vector<Assignment> assignments;
    std::vector<Recoding> recodings;
    std::vector<SurveyQuestion> surveyQuestions;
    std::vector<SpokenWords> spokenWords;
    // Of the sources that several coders coded or have done, for what they agree on: by source, part, number.
    std::vector<CodedTurn> turns;
    std::vector<SavedQuery> savedQueries; // by name
    std::vector<std::string> leftOut;     // titles of sources whose consent forbids analysis
};

// Look-ups into a snapshot that outlives this. Each gives nullptr for a key that is not there.
class SnapshotIndex {
public:
    explicit SnapshotIndex(const StudySnapshot& snapshot);
    [[nodiscard]] const Source* source(SourceKey key) const;
    [[nodiscard]] const Case* caseOf(CaseKey key) const;
    [[nodiscard]] const Code* code(CodeKey key) const;
    [[nodiscard]] const Code* code(std::string_view name) const;
    [[nodiscard]] const Contact* contact(ContactKey key) const;
    [[nodiscard]] const std::vector<const Contact*>& contactsOf(CaseKey ego) const; // by position
    [[nodiscard]] const std::vector<const Coding*>& codingsOf(CaseKey ego) const;   // in the snapshot's order

private:
    std::unordered_map<SourceKey, const Source*> sources_;
    std::unordered_map<CaseKey, const Case*> cases_;
    std::unordered_map<CodeKey, const Code*> codes_;
    std::unordered_map<std::string, const Code*> codesByName_;
    std::unordered_map<ContactKey, const Contact*> contacts_;
    std::unordered_map<CaseKey, std::vector<const Contact*>> contactsByEgo_;
    std::unordered_map<CaseKey, std::vector<const Coding*>> codingsByEgo_;
};

// Which topics of the interview guide were put to a case, from the codes asked.TOPIC and probe.TOPIC on its sources.
// For one question to one case; AskedTopics (asked.h) reads the snapshot once for all of them.
AskedStatus askedStatus(const StudySnapshot& snapshot, CaseKey ego, std::string_view topic);

} // namespace kith
