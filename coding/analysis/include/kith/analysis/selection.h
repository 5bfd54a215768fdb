// What an analysis looks at, and what it counts. docs/methods.md gives each formula with its source.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/statistics/intervals.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::analysis {

// Which codings and whose accounts. Everything empty: all accounts that were coded, one coder a source.
struct Selection {
    // Theirs together, the same passage counted once; empty: one coder for each source, as CountingCoders has it.
    std::vector<Coder> coders = {};
    std::vector<SourceKind> kinds = {}; // of sources; empty: all that hold accounts
    std::string wave = {};              // of sources; empty: all
    // Codings of this stage only; Stage::NotAsked: codings that name none. Those who were not asked about the stage
    // leave the denominator.
    std::optional<Stage> stage = {};
    std::string attribute = {}; // only cases whose attribute has this value, as toString(AttributeValue) writes it
    std::string value = {};
    std::vector<CaseKey> cases = {}; // only these; empty: all
    // How shares of people are shown: their interval, and which counts are too small to be shown. Counts from 1 to one
    // less than hideBelow are hidden, and what would give them away; 0 hides nothing.
    statistics::IntervalMethod interval = statistics::IntervalMethod::Wilson;
    std::int64_t hideBelow = 0;
};

// Which codes stand in the rows.
struct CodeChoice {
    std::string layer =
        "factor"; // all codes in use of this layer (optional ones only where they were used); "": of any layer
    std::vector<std::string> codes = {}; // names instead of a layer; "role.*" is every name that begins with "role."
    std::string reading = {}; // id of a reading of the protocol: its units, then the chosen codes that it leaves out
    bool byGroup = false;     // groups of codes in place of codes
};

enum class Measure {
    People,   // people with at least one passage
    Contacts, // contacts that at least one passage is about
    Passages  // different passages
};

} // namespace kith::analysis
