// What an open index holds: Xapian's databases.
#pragma once

#include "kith/search/index.h"

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

namespace kith::search {

struct Index::State {
    std::vector<std::string> names; // of the shards
    std::vector<Xapian::Database> shards;
    Xapian::Database all; // the shards as one
    Coverage coverage;
    bool joined = false;
    bool ordered = false; // the documents of each shard are in the order of the study
    std::vector<SilentShard> silent;

    // Makes `all` of the shards that answer; the others become silent.
    void join();
};

// Calls a reading; what Xapian throws becomes IndexTrouble.
template<class Reading>
auto guarded(Reading reading) -> decltype(reading()) {
    try {
        return reading();
    } catch (const Xapian::Error& error) {
        throw IndexTrouble{error.get_description()};
    } catch (const std::runtime_error& error) {
        throw IndexTrouble{error.what()};
    }
}

// The coverage as an index keeps it.
std::string coverageAsBytes(const Coverage& coverage);
Coverage coverageFrom(std::string_view bytes);

} // namespace kith::search
