// A frozen protocol knows when it was changed, and where.
#include "kith/protocol/protocol.h"
#include "small_protocol.h"

#include <gmock/gmock.h>

namespace kith::protocol {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string refusalOf(const std::string& file) {
    try {
        (void)read(file, "frozen.toml");
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.refusals().size(), 1u);
        return refused.refusals().front().what;
    }
    return "";
}

TEST(FreezingAProtocol, givesAFileThatReadsTheSameAndCarriesItsHash) {
    const Protocol protocol = read(smallProtocol, "p");
    const std::string file = freeze(protocol);
    EXPECT_THAT(file, StartsWith("frozen = \"sha256:"));
    Protocol again = read(file, "frozen.toml");
    EXPECT_EQ(again.frozen, hashOf(protocol));
    EXPECT_EQ(write(again), file);
    again.frozen.clear();
    EXPECT_EQ(again, protocol);
}

TEST(FreezingAProtocol, anyEditAfterwardsIsFoundAndNamed) {
    const std::string file = freeze(read(smallProtocol, "p"));
    EXPECT_THAT(refusalOf(with(file, "values = [\"18\"]", "values = [\"21\"]")),
                AllOf(HasSubstr("changed after it was frozen"), HasSubstr("“Attributes and eligibility”"),
                      Not(HasSubstr("“Codes”"))));
    EXPECT_THAT(refusalOf(with(file, "people = 12", "people = 11")), HasSubstr("“Material”"));
    EXPECT_THAT(refusalOf(file + "# a remark\n"), HasSubstr("remarks or layout"));
    EXPECT_EQ(refusalOf(file), "");
}

TEST(FreezingAProtocol, anEditorsLineEndsAreNoChange) {
    const Protocol protocol = read(freeze(read(smallProtocol, "p")), "frozen.toml");
    std::string file = "\xEF\xBB\xBF";
    for (const char c : freeze(read(smallProtocol, "p")))
        file += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(read(file, "frozen.toml"), protocol);
    EXPECT_NE(refusalOf(with(file, "people = 12", "people = 11")), "");
}

TEST(FreezingAProtocol, aFrozenOneThatWasChangedInMemoryIsNotWrittenAsFrozen) {
    Protocol protocol = read(freeze(read(smallProtocol, "p")), "frozen.toml");
    protocol.version = "3";
    EXPECT_THAT(write(protocol), Not(HasSubstr("frozen =")));
}

TEST(TheMaterialOfAProtocol, isReadWrittenAndCompared) {
    Protocol protocol = read(smallProtocol, "p");
    EXPECT_EQ(protocol.fieldwork.units.unit, "passage");
    ASSERT_EQ(protocol.fieldwork.inclusion.size(), 1u);
    EXPECT_EQ(protocol.fieldwork.inclusion[0].leastWords, 200);
    EXPECT_EQ(protocol.fieldwork.doubleCoding.percent, 25);
    EXPECT_DOUBLE_EQ(protocol.fieldwork.doubleCoding.least, 0.7);
    ASSERT_EQ(protocol.pictures.size(), 1u);
    EXPECT_EQ(protocol.pictures[0].kind, "egograms");
    EXPECT_EQ(read(write(protocol), "again"), protocol);
    const Protocol before = protocol;
    protocol.fieldwork.samples[0].people = 15;
    const auto differences = compare(before, protocol);
    ASSERT_EQ(differences.size(), 1u);
    EXPECT_EQ(differences[0].before, "12");
    EXPECT_EQ(differences[0].after, "15");
}

TEST(TheMaterialOfAProtocol, mistakesAndGapsAreNamed) {
    EXPECT_THAT(refusalOf(with(smallProtocol, "percent = 25", "percent = 250")), HasSubstr("from 1 to 100"));
    EXPECT_THAT(refusalOf(with(smallProtocol, "unit = \"passage\"", "unit = \"page\"")), HasSubstr("page"));
    EXPECT_THAT(refusalOf(with(smallProtocol, "least = 0.7", "least = \"0.7\"")), HasSubstr("must be a number"));
}

} // namespace
} // namespace kith::protocol
