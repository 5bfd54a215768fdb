// Small invented tables and networks that the tests of the writers share.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/table.h"

#include <cmath>
#include <numbers>
#include <string>

namespace kith::report::examples {

inline CodingKey coding(int number) {
    CodingKey key;
    key.uuid.bytes[0] = 1;
    key.uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
    key.uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return key;
}

// Three rows: a share with its interval, an undefined value, one that was not asked; a word, a number with its
// interval.
inline Table reasons() {
    Table table;
    table.id = "reasons";
    table.title = "Reasons, by people";
    table.columns = {{"code", "Reason", ColumnKind::Text, 2, ""},
                     {"people_with", "People", ColumnKind::Count, 2, "people"},
                     {"rate", "Rate", ColumnKind::Number, 1, "per 1,000 words"}};
    Cell seven(7);
    seven.denominator = 16;
    seven.interval = Interval{0.231, 0.668, 0.95, "Wilson"};
    seven.evidence = {coding(1), coding(2), coding(3)};
    Cell rate(1.25);
    rate.interval = Interval{0.5, 2.04, 0.95, "bootstrap by person"};
    table.rows = {{"Learning", seven, rate},
                  {"Trends", Missing::NotAsked, Missing::Undefined},
                  {"Reputation", 0, Missing::Nothing}};
    table.notes = {"People are the unit."};
    return table;
}

// The ratings that give the contact's layer; one without a layer has two that fit none, or none at all.
inline void rate(Alter& alter, bool rated) {
    if (alter.layer == Layer::Unclassified && !rated) return;
    alter.duration =
        alter.layer == Layer::Communality || alter.layer == Layer::Unclassified ? Duration::Lasting : Duration::Passing;
    alter.intensity =
        alter.layer == Layer::Communality || alter.layer == Layer::Sociality ? Intensity::Intense : Intensity::Slight;
}

// An invented network of any size, without any layout's help: contacts go round four sectors and through all layers.
inline EgoNetwork network(int size) {
    static const std::string names[] = {"Anna", "Farid Haddad",         "the project leader at the municipality",
                                        "Joke", "Van den Berg",         "colleagues at the community centre",
                                        "Els",  "my former supervisor", "people at the conference"};
    static const std::string roles[] = {"role.broker", "role.mentor", "role.sounding-board", ""};
    EgoNetwork network;
    network.label = "P07";
    for (int i = 0; i < size; ++i) {
        Alter alter;
        alter.label = names[i % 9] + (i < 9 ? "" : " " + std::to_string(i));
        alter.kind = i % 9 == 5 || i % 9 == 8 ? ContactKind::Group : ContactKind::Individual;
        alter.mainRole = roles[i % 4];
        if (!alter.mainRole.empty()) alter.roles = {{alter.mainRole, 1 + i % 3}};
        alter.layer = static_cast<Layer>((i / 4 + 1) % 4);
        rate(alter, i % 2 == 0);
        alter.visibility = static_cast<Visibility>(i % 4);
        alter.evidence = {coding(i), coding(i + 1000)};
        network.alters.push_back(alter);
    }
    for (int i = 1; i < size; i += 2)
        network.ties.push_back({0, static_cast<std::size_t>(i), i % 4 == 1 ? TieStatus::Tie : TieStatus::NoTie, {}});
    return network;
}

// Rings at a half, three quarters and one; sectors of 90 degrees; a cell's contacts spread over it.
inline EgogramLayout layoutOf(const EgoNetwork& network) {
    static const std::string roles[] = {"role.broker", "role.mentor", "role.sounding-board", ""};
    EgogramLayout layout;
    layout.ringRadii = {0.5, 0.75, 1};
    layout.outsideRadius = 1.125;
    for (int i = 0; i < 4; ++i)
        layout.sectors.push_back({roles[i], i * 90.0, i * 90.0 + 90});
    const auto ringOf = [](Layer layer) { return layer == Layer::Unclassified ? 3 : static_cast<int>(layer) - 1; };
    for (std::size_t i = 0; i < network.alters.size(); ++i) {
        int before = 0, all = 0, sector = 0;
        while (roles[sector] != network.alters[i].mainRole)
            ++sector;
        for (std::size_t k = 0; k < network.alters.size(); ++k)
            if (network.alters[k].mainRole == network.alters[i].mainRole &&
                network.alters[k].layer == network.alters[i].layer) {
                ++all;
                if (k < i) ++before;
            }
        const double angle = (sector * 90 + 90.0 * (before + 1) / (all + 1)) * std::numbers::pi / 180;
        const double radius = 0.375 + 0.25 * ringOf(network.alters[i].layer);
        layout.places.push_back({i, radius * std::sin(angle), radius * std::cos(angle)});
    }
    return layout;
}

} // namespace kith::report::examples
