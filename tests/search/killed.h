// What the program that is killed indexes: these units, or what has become of them.
#pragma once

#include "made_corpus.h"

namespace kith::search::test {

inline std::vector<Unit> killedBefore() {
    return MadeCorpus(31).units(480);
}

inline std::vector<Unit> killedAfter() {
    MadeCorpus made(31);
    std::vector<Unit> units = made.units(480);
    for (std::size_t i = 0; i < units.size(); i += 3)
        made.change(units[i]);
    std::erase_if(units, [](const Unit& unit) { return unit.place.source % 4 == 0 || unit.place.number == 5; });
    return units;
}

// From any state to the one after.
inline void writeAfter(IndexWriter& writer) {
    const std::vector<Unit> units = killedAfter();
    if (!writer.isNew())
        for (int source = 4; source <= 20; source += 4)
            writer.remove({sourceKey(source)});
    const auto half = units.begin() + static_cast<std::ptrdiff_t>(units.size() / 2);
    const auto ofText = std::find_if(half, units.end(), [](const Unit& unit) { return unit.place.number == 1; });
    put(writer, {units.begin(), ofText});
    writer.commit({11, "on the way", {{ofText->source}}});
    put(writer, {ofText, units.end()});
    writer.finish(whole);
}

} // namespace kith::search::test
