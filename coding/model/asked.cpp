#include "kith/model/asked.h"

#include <algorithm>

namespace kith {
namespace {

struct Asking {
    std::size_t topic;
    AskedStatus status;
};

std::string_view topicOfStage(Stage stage) {
    switch (stage) {
    case Stage::Build: return "building";
    case Stage::Maintain: return "maintaining";
    case Stage::Activate: return "activating";
    case Stage::NotAsked: break;
    }
    return {};
}

} // namespace

AskedTopics::AskedTopics(const StudySnapshot& snapshot) {
    const auto topicNumber = [this](std::string_view topic) {
        return topics_.try_emplace(std::string(topic), topics_.size()).first->second;
    };
    for (const GuideQuestion& question : snapshot.protocol.guide)
        for (const std::string& code : question.codes) topicsOfCode_[code].push_back(topicNumber(question.topic));

    std::unordered_map<CodeKey, Asking> askings;
    for (const Code& code : snapshot.codebook.codes) {
        if (code.name.starts_with("asked.")) askings[code.key] = {topicNumber(code.name.substr(6)), AskedStatus::Asked};
        if (code.name.starts_with("probe.")) askings[code.key] = {topicNumber(code.name.substr(6)), AskedStatus::Probed};
    }
    std::unordered_map<SourceKey, std::vector<CaseKey>> accounts;
    for (const Speaker& speaker : snapshot.speakers)
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego) accounts[speaker.source].push_back(speaker.ego);

    const auto raise = [this](CaseKey ego, const Asking& asking) {
        Statuses& statuses = statuses_[ego];
        statuses.resize(topics_.size(), AskedStatus::NotAsked);
        statuses[asking.topic] = std::max(statuses[asking.topic], asking.status);
    };
    for (const Coding& coding : snapshot.codings) {
        const auto asking = askings.find(coding.code);
        if (asking == askings.end()) continue;
        // The interviewer's words belong to no account: they were put to everybody who is interviewed in that source.
        if (coding.ego) {
            raise(coding.ego, asking->second);
            continue;
        }
        const auto found = accounts.find(coding.passage.source);
        if (found == accounts.end()) continue;
        for (const CaseKey ego : found->second) raise(ego, asking->second);
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

AskedStatus AskedTopics::ofStage(const Case& ego, Stage stage) const {
    if (ego.survey) {
        const auto found = stagesOfSurvey_.find(ego.survey);
        if (found != stagesOfSurvey_.end() && found->second[static_cast<std::size_t>(stage)]) return AskedStatus::Asked;
    }
    return ofTopic(ego.key, topicOfStage(stage));
}

AskedStatus AskedTopics::ofCode(CaseKey ego, std::string_view code) const {
    const auto topics = topicsOfCode_.find(std::string(code));
    const auto found = statuses_.find(ego);
    if (topics == topicsOfCode_.end() || found == statuses_.end()) return AskedStatus::NotAsked;
    AskedStatus most = AskedStatus::NotAsked;
    for (const std::size_t topic : topics->second) most = std::max(most, found->second[topic]);
    return most;
}

bool AskedTopics::isInGuide(std::string_view code) const { return topicsOfCode_.contains(std::string(code)); }

bool AskedTopics::isRecorded(CaseKey ego) const { return statuses_.contains(ego); }

} // namespace kith
