// What a program takes that does nothing but give Xapian the documents of an index: the measure for building one.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kith::bench {

struct BareDocument {
    std::string data;
    std::vector<std::pair<std::string, std::vector<unsigned>>> postings; // term, positions
    std::vector<std::pair<std::string, unsigned>> terms;                 // without positions: how often
    std::vector<std::pair<unsigned, std::string>> values;
};
using BareShard = std::vector<BareDocument>;

// Every document of an index, taken into memory.
std::vector<BareShard> readBareShards(const std::filesystem::path& index);
// Writes them with Xapian's own settings, a thread for each shard, committed once at the end.
void writeBareShards(const std::vector<BareShard>& shards, const std::filesystem::path& folder);

} // namespace kith::bench
