// The example that docs/protocols.md gives piece by piece is a protocol that Kith takes.
#include "kith/protocol/protocol.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kith::protocol {
namespace {

std::string exampleOfTheDocumentation() {
    std::ifstream in(KITH_SOURCE_DIR "/docs/protocols.md");
    std::string example;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```"))
            inside = line == "```toml";
        else if (inside)
            example += line + "\n";
    }
    return example;
}

TEST(DocumentedExample, isAProtocolThatLacksNothing) {
    const Protocol protocol = read(exampleOfTheDocumentation(), "docs/protocols.md");
    EXPECT_EQ(protocol.id, "patient-support");
    EXPECT_EQ(protocol.codebook.codes.size(), 5u);
    EXPECT_FALSE(protocol.groups.empty() || protocol.terms.empty() || protocol.tieLayers.empty() ||
                 protocol.readings.empty() || protocol.guide.empty() || protocol.eligibility.empty() ||
                 protocol.surveys.empty() || protocol.queries.empty() || protocol.tables.empty() ||
                 protocol.claims.empty() || protocol.roleRules.empty());
    for (const Refusal& missed : check(protocol))
        ADD_FAILURE() << missed.where.toString() << ": " << missed.what;
    EXPECT_EQ(read(write(protocol), "again"), protocol);
}

} // namespace
} // namespace kith::protocol
