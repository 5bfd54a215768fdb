#include "turns/roles.h"

#include "kith/text/words.h"

#include <algorithm>
#include <array>

namespace kith::importers {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 21> interviewerWords{"interviewer",
                                                 "interviewster",
                                                 "interv",
                                                 "int",
                                                 "iv",
                                                 "i",
                                                 "inter",
                                                 "q",
                                                 "question",
                                                 "v",
                                                 "vraag",
                                                 "vraagsteller",
                                                 "onderzoeker",
                                                 "onderzoekster",
                                                 "researcher",
                                                 "moderator",
                                                 "mod",
                                                 "facilitator",
                                                 "gespreksleider",
                                                 "gespreksleidster",
                                                 "interviewers"};
constexpr std::array<Words, 17> intervieweeWords{
    "interviewee", "respondent",    "respondente", "resp",         "r",           "a",
    "answer",      "antwoord",      "participant", "part",         "p",           "deelnemer",
    "informant",   "geinterviewde", "subject",     "ondervraagde", "deelneemster"};
constexpr std::array<Words, 8> otherWords{"interpreter", "tolk",       "translator", "vertaler",
                                          "observer",    "observator", "notulist",   "notetaker"};

template<std::size_t Count>
bool isOneOf(std::string_view word, const std::array<Words, Count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "Interviewer 1 (Anna)" -> "interviewer": the words without number, brackets, accents and case.
std::string essence(std::string_view label) {
    std::string word = fold(label.substr(0, label.find_first_of("([")));
    while (!word.empty() && (word.back() == ' ' || word.back() == '.' || word.back() == '#' || word.back() == '-' ||
                             word.back() == '_' || (word.back() >= '0' && word.back() <= '9')))
        word.pop_back();
    return word;
}

struct Share {
    std::string label;
    std::int64_t questions = 0;
    std::int64_t bytes = 0;
};

std::vector<Share> sharesOf(std::string_view text, const std::vector<RecognisedTurn>& turns) {
    std::map<std::string, Share> shares;
    for (const RecognisedTurn& turn : turns) {
        Share& share = shares[turn.speaker];
        share.label = turn.speaker;
        const std::string_view words = text.substr(turn.begin, turn.end - turn.begin);
        share.bytes += static_cast<std::int64_t>(words.size());
        share.questions += std::count(words.begin(), words.end(), '?');
    }
    std::vector<Share> list;
    for (auto& [label, share] : shares)
        list.push_back(std::move(share));
    return list;
}

// Who asks: most question marks, and less to say than an even share.
std::string guessInterviewer(const std::vector<Share>& shares) {
    std::int64_t total = 0;
    for (const Share& share : shares)
        total += share.bytes;
    const Share* asking = nullptr;
    for (const Share& share : shares)
        if (asking == nullptr || share.questions > asking->questions) asking = &share;
    if (asking == nullptr || asking->questions < 2) return {};
    if (asking->bytes * static_cast<std::int64_t>(shares.size()) >= total) return {};
    return asking->label;
}

} // namespace

SpeakerRole roleByWords(std::string_view label) {
    const std::string word = essence(label);
    if (isOneOf(word, interviewerWords)) return SpeakerRole::Interviewer;
    if (isOneOf(word, intervieweeWords)) return SpeakerRole::Interviewee;
    if (isOneOf(word, otherWords)) return SpeakerRole::Other;
    return SpeakerRole::Unknown;
}

std::map<std::string, SpeakerRole> findRoles(std::string_view text, const std::vector<RecognisedTurn>& turns,
                                             const std::map<std::string, SpeakerRole>& told,
                                             const std::string& fileName, std::vector<Note>& notes) {
    std::map<std::string, SpeakerRole> roles;
    for (const RecognisedTurn& turn : turns)
        if (!turn.speaker.empty()) roles.try_emplace(turn.speaker, SpeakerRole::Unknown);
    for (auto& [label, role] : roles) {
        role = roleByWords(label);
        for (const auto& [toldLabel, toldRole] : told)
            if (foldCase(toldLabel) == foldCase(label)) role = toldRole;
    }
    const auto has = [&](SpeakerRole wanted) {
        return std::any_of(roles.begin(), roles.end(), [&](const auto& entry) { return entry.second == wanted; });
    };
    if (!has(SpeakerRole::Interviewer) && roles.size() > 1) {
        const std::string guess = guessInterviewer(sharesOf(text, turns));
        if (guess.empty() || roles.at(guess) != SpeakerRole::Unknown) {
            notes.push_back({"Nobody is named as the interviewer, and the questions do not tell who it is. Say which "
                             "speaker it is.",
                             {fileName, {}}});
            return roles;
        }
        roles.at(guess) = SpeakerRole::Interviewer;
        notes.push_back(
            {"“" + guess + "” is taken for the interviewer, who asks most and says less. Say so if it is another.",
             {fileName, {}}});
    }
    for (auto& [label, role] : roles)
        if (role == SpeakerRole::Unknown) role = SpeakerRole::Interviewee;
    return roles;
}

} // namespace kith::importers
