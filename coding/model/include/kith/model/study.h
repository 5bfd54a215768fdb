// The things of a study, as the project keeps them and every other module reads them.
#pragma once

#include "kith/model/codebook.h"
#include "kith/model/imported.h"
#include "kith/model/key.h"
#include "kith/model/terms.h"
#include "kith/text/position.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kith {

// Coders are known by name. Adjudication is a coder of its own.
using Coder = std::string;

struct Consent {
    Permission analyse = Permission::NotRecorded;
    Permission quote = Permission::NotRecorded;
    Permission archive = Permission::NotRecorded;
    Permission translate = Permission::NotRecorded;
    bool operator==(const Consent&) const = default;
};

struct Source {
    SourceKey key;
    std::int64_t content = 0; // number of its imported texts in the project
    int position = 0;         // 1, 2, …: order of import; what is shown instead of a key
    SourceKind kind = SourceKind::Interview;
    std::string title; // unique among the sources in use
    std::string language;
    std::string wave;
    int version = 1;
    SourceKey revises;       // the version before this one
    bool superseded = false; // a later version is in use
    Consent consent;
    std::string file;       // name of the imported file
    std::int64_t parts = 1; // texts: 1, or the rows of a survey
    // Translations only.
    SourceKey original;
    std::string translator;
    bool operator==(const Source&) const = default;
};

struct Speaker {
    SourceKey source;
    std::string label;
    SpeakerRole role = SpeakerRole::Unknown;
    CaseKey ego; // the case whose account these words are, for an interviewee
    bool operator==(const Speaker&) const = default;
};

// An interviewee or a respondent: the ego of a network.
struct Case {
    CaseKey key;
    std::string label; // unique
    int position = 0;  // order of appearance; what cases are sorted by
    std::string language;
    std::map<std::string, AttributeValue, std::less<>> attributes;
    SourceKey survey; // for respondents, the survey they answered
    bool operator==(const Case&) const = default;
};

struct Variable {
    std::string name;
    AttributeType type = AttributeType::Text;
    int position = 0;
    bool operator==(const Variable&) const = default;
};

// A passage: [begin, end) in one immutable text, with its words.
struct Passage {
    SourceKey source;
    std::int64_t part = 1;
    CodePointSpan span;
    std::string quote;
    bool operator==(const Passage&) const = default;
};

struct Contact {
    ContactKey key;
    CaseKey ego;
    std::string label;
    int position = 0; // order within the ego's account
    ContactKind kind = ContactKind::Individual;
    std::string organisation;
    Visibility visibility = Visibility::Unknown;
    std::vector<std::string> aliases;
    std::vector<ContactKey> members; // of a group
    std::optional<PersonKey> person;
    bool fromForm = false; // named by the respondent on a survey form
    bool operator==(const Contact&) const = default;
};

struct Person {
    PersonKey key;
    std::string label;
    bool operator==(const Person&) const = default;
};

// A code applied to a passage.
struct Coding {
    CodingKey key;
    Passage passage;
    CodeKey code;
    std::optional<ContactKey> contact;
    Stage stage = Stage::NotAsked;
    std::string quality;
    std::string memo;
    Coder coder;
    int codebookVersion = 1;
    // Derived when read: whose account the passage stands in (none for literature and for the interviewer's own words).
    CaseKey ego;
    int turn = 0;
    bool operator==(const Coding&) const = default;
};

struct TieRating {
    ContactKey contact;
    Coder coder;
    std::string wave;
    Strength strength = Strength::Unknown;
    Duration duration = Duration::Unknown;
    Intensity intensity = Intensity::Unknown;
    std::optional<Passage> passage;
    bool operator==(const TieRating&) const = default;
};

struct TieChange {
    ChangeKey key;
    ContactKey contact;
    Coder coder;
    Layer from = Layer::Unclassified;
    Layer to = Layer::Unclassified;
    Intention intention = Intention::Unknown;
    std::string when;
    std::optional<Passage> passage;
    bool operator==(const TieChange&) const = default;
};

// A tie between two alters of one ego. Pairs without a row are not asked.
struct ContactTie {
    ContactKey a;
    ContactKey b;
    TieStatus status = TieStatus::NotAsked;
    Coder coder;
    std::optional<Passage> passage;
    bool operator==(const ContactTie&) const = default;
};

enum class Verdict { Confirmed, Rejected };

// What an analyst decided about one mention, by text and span.
struct MentionDecision {
    Passage passage;
    Verdict verdict = Verdict::Confirmed;
    std::optional<ContactKey> contact;
    Coder coder;
    bool operator==(const MentionDecision&) const = default;
};

// An analyst's "no" to a suggested passage: it is not suggested there again.
struct RejectedSuggestion {
    std::string about; // "code", "contact" or "passage"
    Uuid aboutKey;     // of the code or the contact; zeros for "passage"
    Passage passage;
    Coder coder;
    bool operator==(const RejectedSuggestion&) const = default;
};

// A query of the search language that an analyst kept.
struct SavedQuery {
    QueryKey key;
    std::string name; // unique, whatever its case
    std::string query;
    Coder coder;
    bool operator==(const SavedQuery&) const = default;
};

struct Memo {
    MemoKey key;
    MemoKind kind = MemoKind::Analytic;
    std::string about; // "source", "case", "contact", "code", "coding", "project"
    Uuid aboutKey;
    std::string text;
    Coder coder;
    bool operator==(const Memo&) const = default;
};

// A turn of a transcript, a paragraph or an answer, where it is a unit that several coders judged.
struct CodedTurn {
    SourceKey source;
    std::int64_t part = 1;
    int number = 0;
    CodePointSpan words;
    SpeakerRole role = SpeakerRole::Unknown; // of who says it; Interviewee for answers of a survey
    bool operator==(const CodedTurn&) const = default;
};

enum class AssignmentState { Open, Done };
struct Assignment {
    Coder coder;
    SourceKey source;
    AssignmentState state = AssignmentState::Open;
    bool blind = false; // coded without sight of suggestions and of others' codings
    int round = 0;      // of double coding: 1, 2, …; 0: not part of a plan
    PlannedUnits units = PlannedUnits::NotSaid;
    bool operator==(const Assignment&) const = default;
};

// A source that must be looked at again because a code came later.
struct Recoding {
    CodeKey code;
    SourceKey source;
    bool done = false;
    bool operator==(const Recoding&) const = default;
};

// A question of a survey: what it asks, and about which stage.
struct SurveyQuestion {
    SourceKey survey;
    std::string column;
    Stage stage = Stage::NotAsked;
    int position = 0;
    bool operator==(const SurveyQuestion&) const = default;
};

// How many words each case spoke or wrote in each source: the denominator of rates.
struct SpokenWords {
    CaseKey ego;
    SourceKey source;
    std::int64_t words = 0;
    bool operator==(const SpokenWords&) const = default;
};

} // namespace kith
