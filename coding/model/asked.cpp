#include "kith/model/asked.h"

#include <algorithm>
#include <unordered_set>

namespace kith {
namespace {

struct Asking {
    std::size_t topic;
    AskedStatus status;
};

} // namespace

AskedTopics::AskedTopics(const StudySnapshot& snapshot) {
    const auto topicNumber = [this](std::string_view topic) {
        return topics_.try_emplace(std::string(topic), topics_.size()).first->second;
    };
    for (const GuideQuestion& question : snapshot.protocol.guide) {
        const std::size_t topic = topicNumber(question.topic);
        StageTopics& ofStage = topicsOfStage_[static_cast<std::size_t>(question.stage)];
        if (question.codes.empty()) ofStage.ofAnyCode.push_back(topic);
        for (const std::string& code : question.codes) {
            ofStage.ofCode[code].push_back(topic);
            topicsOfCode_[code].push_back(topic);
        }
    }

    std::unordered_map<CodeKey, Asking> askings;
    for (const Code& code : snapshot.codebook.codes) {
        if (code.name.starts_with("asked.")) askings[code.key] = {topicNumber(code.name.substr(6)), AskedStatus::Asked};
        if (code.name.starts_with("probe."))
            askings[code.key] = {topicNumber(code.name.substr(6)), AskedStatus::Probed};
    }
    std::unordered_map<SourceKey, std::vector<CaseKey>> accounts;
    std::unordered_set<SourceKey> withInterviewer;
    for (const Speaker& speaker : snapshot.speakers) {
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego) accounts[speaker.source].push_back(speaker.ego);
        if (speaker.role == SpeakerRole::Interviewer) withInterviewer.insert(speaker.source);
    }

    const auto raise = [this](CaseKey ego, const Asking& asking) {
        Statuses& statuses = statuses_[ego];
        statuses.resize(topics_.size(), AskedStatus::NotAsked);
        statuses[asking.topic] = std::max(statuses[asking.topic], asking.status);
    };
    const bool ownWords = snapshot.protocol.fieldwork.units.ownWords;
    for (const Coding& coding : snapshot.codings) {
        const auto asking = askings.find(coding.code);
        if (asking == askings.end()) continue;
        // Where it is known who asks, nobody asks by what the interviewee says.
        if (ownWords && coding.ego && withInterviewer.contains(coding.passage.source)) continue;
        // The interviewer's words belong to no account: they were put to everybody who is interviewed in that source.
        if (coding.ego) {
            raise(coding.ego, asking->second);
            continue;
        }
        const auto found = accounts.find(coding.passage.source);
        if (found == accounts.end()) continue;
        for (const CaseKey ego : found->second)
            raise(ego, asking->second);
    }
    for (const SurveyQuestion& question : snapshot.surveyQuestions)
        stagesOfSurvey_[question.survey][static_cast<std::size_t>(question.stage)] = true;
}

AskedStatus AskedTopics::ofTopic(CaseKey ego, std::string_view topic) const {
    const auto number = topics_.find(std::string(topic));
    const auto found = statuses_.find(ego);
    if (number == topics_.end() || found == statuses_.end()) return AskedStatus::NotAsked;
    return found->second[number->second];
}

AskedStatus AskedTopics::most(CaseKey ego, const std::vector<std::size_t>& topics) const {
    AskedStatus status = AskedStatus::NotAsked;
    if (const auto found = statuses_.find(ego); found != statuses_.end())
        for (const std::size_t topic : topics)
            status = std::max(status, found->second[topic]);
    return status;
}

AskedStatus AskedTopics::ofStage(CaseKey ego, Stage stage, std::string_view code) const {
    const StageTopics& topics = topicsOfStage_[static_cast<std::size_t>(stage)];
    const AskedStatus ofAny = most(ego, topics.ofAnyCode);
    const auto ofCode = topics.ofCode.find(std::string(code));
    return ofCode == topics.ofCode.end() ? ofAny : std::max(ofAny, most(ego, ofCode->second));
}

bool AskedTopics::isOnForm(SourceKey survey, Stage stage) const {
    const auto found = stagesOfSurvey_.find(survey);
    return found != stagesOfSurvey_.end() && found->second[static_cast<std::size_t>(stage)];
}

AskedStatus AskedTopics::ofCode(CaseKey ego, std::string_view code) const {
    const auto topics = topicsOfCode_.find(std::string(code));
    return topics == topicsOfCode_.end() ? AskedStatus::NotAsked : most(ego, topics->second);
}

bool AskedTopics::isInGuide(std::string_view code) const {
    return topicsOfCode_.contains(std::string(code));
}

bool AskedTopics::isRecorded(CaseKey ego) const {
    return statuses_.contains(ego);
}

} // namespace kith
