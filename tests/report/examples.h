// Small invented tables and networks that the tests of the writers share.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/table.h"

#include <string>

namespace kith::report::examples {

inline CodingKey coding(int number) {
    CodingKey key;
    key.uuid.bytes[0] = 1;
    key.uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
    key.uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return key;
}

// Three rows: a share with its interval, an undefined value, one that was not asked; a word, a number with its interval.
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

} // namespace kith::report::examples
