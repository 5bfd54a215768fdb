#include "grouping_scores.h"

#include "assignment.h"

#include <map>

namespace kith::training {

namespace {

using Groups = std::vector<std::vector<int>>;

constexpr int nowhere = -1;

// The group of each mention.
std::vector<int> groupOf(const Groups& groups, int mentions) {
    std::vector<int> group(static_cast<std::size_t>(mentions), nowhere);
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (const int mention : groups[i])
            group[static_cast<std::size_t>(mention)] = static_cast<int>(i);
    return group;
}

// How many mentions of a group stand in each group of the other grouping; those that stand in none, by `nowhere`.
std::map<int, int> shared(const std::vector<int>& group, const std::vector<int>& otherOf) {
    std::map<int, int> counts;
    for (const int mention : group)
        ++counts[otherOf[static_cast<std::size_t>(mention)]];
    return counts;
}

double size(const std::vector<int>& group) {
    return static_cast<double>(group.size());
}

// Calls a measure of recall both ways: with the groups swapped it is precision.
template<class Recall>
Agreement bothWays(const Groupings& groupings, Recall recall) {
    const std::vector<int> goldOf = groupOf(groupings.gold, groupings.mentions);
    const std::vector<int> foundOf = groupOf(groupings.found, groupings.mentions);
    const Share recalled = recall(groupings.gold, groupings.found, foundOf);
    const Share precise = recall(groupings.found, groupings.gold, goldOf);
    return {precise.part, precise.whole, recalled.part, recalled.whole};
}

} // namespace

Agreement muc(const Groupings& groupings) {
    return bothWays(groupings, [](const Groups& groups, const Groups&, const std::vector<int>& otherOf) {
        Share links;
        for (const std::vector<int>& group : groups) {
            if (group.size() < 2) continue;
            const std::map<int, int> counts = shared(group, otherOf);
            const auto alone = counts.find(nowhere); // each of these is a part by itself
            const std::size_t parts =
                alone == counts.end() ? counts.size() : counts.size() - 1 + static_cast<std::size_t>(alone->second);
            links.part += size(group) - static_cast<double>(parts);
            links.whole += size(group) - 1;
        }
        return links;
    });
}

Agreement b3(const Groupings& groupings) {
    return bothWays(groupings, [](const Groups& groups, const Groups&, const std::vector<int>& otherOf) {
        Share mentions;
        for (const std::vector<int>& group : groups) {
            for (const auto& [other, count] : shared(group, otherOf))
                if (other != nowhere) mentions.part += static_cast<double>(count) * count / size(group);
            mentions.whole += size(group);
        }
        return mentions;
    });
}

Agreement lea(const Groupings& groupings) {
    return bothWays(groupings, [](const Groups& groups, const Groups& others, const std::vector<int>& otherOf) {
        Share weighted;
        for (const std::vector<int>& group : groups) {
            double links = 0;
            const std::map<int, int> counts = shared(group, otherOf);
            if (group.size() == 1) { // linked with itself, if it is alone on the other side too
                const int other = counts.begin()->first;
                links = other != nowhere && others[static_cast<std::size_t>(other)].size() == 1 ? 1 : 0;
                weighted.part += links;
            } else {
                for (const auto& [other, count] : counts)
                    if (other != nowhere) links += static_cast<double>(count) * (count - 1) / 2;
                weighted.part += size(group) * links / (size(group) * (size(group) - 1) / 2);
            }
            weighted.whole += size(group);
        }
        return weighted;
    });
}

Agreement ceafe(const Groupings& groupings) {
    const std::vector<int> foundOf = groupOf(groupings.found, groupings.mentions);
    std::vector<std::vector<Worth>> rows;
    for (const std::vector<int>& group : groupings.gold) {
        std::vector<Worth>& row = rows.emplace_back();
        for (const auto& [other, count] : shared(group, foundOf)) {
            if (other == nowhere) continue;
            const auto column = static_cast<std::size_t>(other);
            row.push_back({column, 2.0 * count / (size(group) + size(groupings.found[column]))});
        }
    }
    const double best = bestAssignment(rows, groupings.found.size());
    return {best, static_cast<double>(groupings.found.size()), best, static_cast<double>(groupings.gold.size())};
}

} // namespace kith::training
