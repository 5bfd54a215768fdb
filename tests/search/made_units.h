// Units made up for a test, folders for their indexes, and answers as readable text.
#pragma once

#include "kith/search/index.h"
#include "temporary_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::search::test {

using kith::test::TemporaryFolder;

inline SourceKey sourceKey(int number) {
    SourceKey key;
    key.uuid.bytes[0] = 7;
    key.uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
    key.uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return key;
}

// Turn `number` of text `part` of the source at this position.
inline Unit unitOf(std::string words, std::string language = "en", UnitPlace place = {1, 1, 1}) {
    Unit unit;
    unit.source = sourceKey(place.source);
    unit.place = place;
    unit.title = "Interview " + std::to_string(place.source);
    unit.language = std::move(language);
    unit.words = std::move(words);
    return unit;
}

inline std::vector<FoundUnit> scan(const std::vector<Unit>& units, const std::string& query,
                                   Order order = Order::Document) {
    Scan scanning(parseQuery(query), order);
    for (const Unit& unit : units)
        scanning.add(unit);
    return scanning.finish();
}

// "3.1.12: 5-9 20-31", a line for each unit: its place and its passages.
inline std::string inLines(const std::vector<FoundUnit>& found) {
    std::string lines;
    for (const FoundUnit& one : found) {
        const UnitPlace& place = one.unit.place;
        lines +=
            std::to_string(place.source) + "." + std::to_string(place.part) + "." + std::to_string(place.number) + ":";
        for (const Match& match : one.matches)
            lines += " " + std::to_string(match.span.begin.value) + "-" + std::to_string(match.span.end.value);
        lines += "\n";
    }
    return lines;
}

// All units of a text at once, as a writer wants them; they must stand in document order.
inline void put(IndexWriter& writer, const std::vector<Unit>& units) {
    for (std::size_t begin = 0; begin < units.size();) {
        std::size_t end = begin;
        while (end < units.size() && units[end].source == units[begin].source &&
               units[end].place.part == units[begin].place.part)
            ++end;
        writer.put(
            units[begin].source, units[begin].place.part,
            {units.begin() + static_cast<std::ptrdiff_t>(begin), units.begin() + static_cast<std::ptrdiff_t>(end)});
        begin = end;
    }
}

inline const Coverage whole{12, "hash of entry 12", {}};

// A finished index of these units.
inline void makeIndex(const std::filesystem::path& folder, const std::vector<Unit>& units, int shards) {
    auto writer = IndexWriter::take(folder, shards);
    if (!writer) throw std::runtime_error("somebody else writes the index");
    put(*writer, units);
    writer->finish(whole);
}

} // namespace kith::search::test
