// What was put to whom: without it an absence says nothing.
#pragma once

#include "kith/model/snapshot.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith {

// Read once for all cases. For interviewees, from the codings asked.TOPIC and probe.TOPIC (any coder's) in the sources
// that hold their accounts; for respondents, from the stages of their survey's questions.
class AskedTopics {
public:
    explicit AskedTopics(const StudySnapshot& snapshot);
    // Of a topic of the guide; a topic that no code asks about was not asked.
    [[nodiscard]] AskedStatus ofTopic(CaseKey ego, std::string_view topic) const;
    // Of a stage, in interviews: the most that was asked of those questions of the guide about it that can show the
    // code. A question that lists no codes can show any.
    [[nodiscard]] AskedStatus ofStage(CaseKey ego, Stage stage, std::string_view code) const;
    // Whether a question of the survey's form is about the stage.
    [[nodiscard]] bool isOnForm(SourceKey survey, Stage stage) const;
    // The most that was asked of those questions of the guide that can show the code.
    [[nodiscard]] AskedStatus ofCode(CaseKey ego, std::string_view code) const;
    // Whether any question of the guide can show the code; where none can, coders look for it in every account.
    [[nodiscard]] bool isInGuide(std::string_view code) const;
    // Whether any turn of the interview was coded as asking something: otherwise nobody knows what was asked.
    [[nodiscard]] bool isRecorded(CaseKey ego) const;

private:
    using Statuses = std::vector<AskedStatus>; // by topic
    [[nodiscard]] AskedStatus most(CaseKey ego, const std::vector<std::size_t>& topics) const;

    std::unordered_map<std::string, std::size_t> topics_;
    struct StageTopics {
        std::vector<std::size_t> ofAnyCode;
        std::unordered_map<std::string, std::vector<std::size_t>> ofCode;
    };
    std::array<StageTopics, 4> topicsOfStage_; // by Stage
    std::unordered_map<std::string, std::vector<std::size_t>> topicsOfCode_;
    std::unordered_map<CaseKey, Statuses> statuses_;
    std::unordered_map<SourceKey, std::array<bool, 4>> stagesOfSurvey_; // by Stage
};

} // namespace kith
