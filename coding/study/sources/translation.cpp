#include "sources/translation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace kith::study {
namespace {

// What the alignment sees of a turn.
struct TurnShape {
    int number = 0;
    bool interviewer = false;
    double length = 0; // code points
};

std::vector<TurnShape> shapesOf(const std::vector<project::StoredTurn>& turns, const std::vector<Speaker>& speakers) {
    std::map<std::string, SpeakerRole> roles;
    for (const Speaker& speaker : speakers)
        roles[speaker.label] = speaker.role;
    std::vector<TurnShape> shapes;
    for (const auto& stored : turns)
        shapes.push_back({stored.turn.number, roles[stored.turn.speaker] == SpeakerRole::Interviewer,
                          static_cast<double>(stored.turn.words.length())});
    return shapes;
}

std::vector<TurnShape> shapesOf(const ImportedText& imported) {
    std::vector<TurnShape> shapes;
    for (const Turn& turn : imported.turns) {
        const auto role = imported.speakers.find(turn.speaker);
        shapes.push_back({turn.number, role != imported.speakers.end() && role->second == SpeakerRole::Interviewer,
                          static_cast<double>(turn.words.length())});
    }
    return shapes;
}

double pairCost(const TurnShape& a, const TurnShape& b) {
    const double lengths = std::abs(std::log((a.length + 10) / (b.length + 10)));
    return lengths + (a.interviewer == b.interviewer ? 0 : 3);
}

constexpr double gapCost = 2.5; // dearer than a poor pair, cheaper than two speakers taken for one another

} // namespace

TurnAlignment alignTurns(const std::vector<project::StoredTurn>& original, const std::vector<Speaker>& originalSpeakers,
                         const ImportedText& translation) {
    const std::vector<TurnShape> theirs = shapesOf(original, originalSpeakers);
    const std::vector<TurnShape> ours = shapesOf(translation);
    TurnAlignment alignment;
    const bool same =
        theirs.size() == ours.size() && std::equal(theirs.begin(), theirs.end(), ours.begin(),
                                                   [](auto& a, auto& b) { return a.interviewer == b.interviewer; });
    if (same) {
        for (std::size_t i = 0; i < ours.size(); ++i)
            alignment.turns.emplace_back(ours[i].number, theirs[i].number);
        return alignment;
    }
    // cost[i][j]: the first i of ours against the first j of theirs.
    const std::size_t columns = theirs.size() + 1;
    std::vector<double> cost((ours.size() + 1) * columns, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> double& { return cost[i * columns + j]; };
    for (std::size_t i = 0; i <= ours.size(); ++i)
        for (std::size_t j = 0; j <= theirs.size(); ++j) {
            if (i == 0 && j == 0) continue;
            double best = 1e300;
            if (i > 0) best = std::min(best, at(i - 1, j) + gapCost);
            if (j > 0) best = std::min(best, at(i, j - 1) + gapCost);
            if (i > 0 && j > 0) best = std::min(best, at(i - 1, j - 1) + pairCost(ours[i - 1], theirs[j - 1]));
            at(i, j) = best;
        }
    std::size_t i = ours.size(), j = theirs.size();
    while (i > 0 && j > 0) {
        if (at(i, j) == at(i - 1, j - 1) + pairCost(ours[i - 1], theirs[j - 1])) {
            --i, --j;
            alignment.turns.emplace_back(ours[i].number, theirs[j].number);
        } else if (at(i, j) == at(i - 1, j) + gapCost) {
            --i;
        } else {
            --j;
        }
    }
    std::reverse(alignment.turns.begin(), alignment.turns.end());
    alignment.notes.push_back(
        {fmt::format("The translation has {} turns and the original {}: {} were paired by speaker and length. Check "
                     "them with 'kith turns'.",
                     ours.size(), theirs.size(), alignment.turns.size()),
         {}});
    return alignment;
}

} // namespace kith::study
