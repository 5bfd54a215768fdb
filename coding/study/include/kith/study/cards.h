// Everything that is known of one passage, code, case or source, for whoever looks at it.
#pragma once

#include "kith/model/asked.h"
#include "kith/project/project.h"
#include "kith/study/memos.h"
#include "kith/study/progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kith::study {

struct CodingOnCard {
    Coding coding; // with its words
    std::string code, codeLabel, colour;
    std::string contact;        // label
    bool onThisPassage = false; // on exactly it, not merely overlapping
    std::vector<Memo> memos;
};
struct PassageCard {
    Passage passage; // with its words
    std::string source, ego;
    SourceKind kind = SourceKind::Interview;
    CaseKey egoKey; // whose account it stands in; none
    int turn = 0;
    std::string speaker, question, translation; // as in ShownPassage
    std::vector<CodingOnCard> codings; // that the coder may see: on this very passage, then overlapping, as in the text
    std::vector<std::string> contacts; // of the account, by position
};
// Throws Error where source or text is not there, and for a passage that runs out of it.
PassageCard passageCard(const project::Project& project, const StudySnapshot& snapshot, const Passage& passage,
                        const Coder& coder, const std::string& language);

struct Counted {
    std::string name;
    std::vector<CodingKey> codings;
};
struct CodeCard {
    Code code;
    std::vector<CodingKey> codings;                 // in the order of the snapshot
    std::vector<Counted> bySource, byCase, byCoder; // only those with any
    std::vector<Memo> memos;
};
// `coder`: that one's codings alone; "": everybody's. Throws Error for a code that is not there.
CodeCard codeCard(const project::Project& project, const StudySnapshot& snapshot, CodeKey code, const Coder& coder);

struct AskedTopic {
    std::string topic; // in the language asked for
    AskedStatus status = AskedStatus::NotAsked;
};
struct CaseCard {
    Case ego;
    std::vector<std::pair<std::string, std::string>> attributes; // in words, in the order of the variables
    std::vector<std::pair<SourceKey, std::string>> sources;      // in which the account stands, by position
    std::int64_t contacts = 0, codings = 0, words = 0;
    bool askedIsRecorded = false; // else nobody knows what was asked
    std::vector<AskedTopic> asked;
    std::vector<Memo> memos;
};
CaseCard caseCard(const project::Project& project, const StudySnapshot& snapshot, CaseKey ego,
                  const std::string& language);

struct SpeakerOnCard {
    Speaker speaker;
    std::string ego;
};
struct SourceCard {
    Source source;
    std::string original; // title, of a translation
    std::vector<SpeakerOnCard> speakers;
    CodingProgress progress; // of the coder alone where it is coded blind
    std::optional<std::filesystem::path> recording;
    std::vector<Memo> memos;
};
SourceCard sourceCard(const project::Project& project, SourceKey source, const Coder& coder);

} // namespace kith::study
