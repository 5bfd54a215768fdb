// Protocols on the command line: mistakes are refused, what matters stands first, frozen files stay as they are.
#include "cli/program.h"

#include "protocol/small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::test {
namespace {

using protocol::smallProtocol;
using protocol::with;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string query =
    "[[query]]\nid = \"asking\"\ntitle.en = \"Asking\"\nquery = \"ask NEAR/6 (help\"\n\n[[picture]]";

TEST(ProtocolsOnTheCommandLine, AnUnknownKindOrCoefficientIsAMistakeOfTheFile) {
    const Folder folder;
    std::string file = with(smallProtocol, "kind = \"egograms\"", "kind = \"egogram s\"");
    file = with(file, "\"krippendorff-alpha\"", "\"kappa\"");
    const Outcome refused = folder.kith({"protocol", "check", folder.file("bad.toml", file)});
    EXPECT_NE(refused.code, 0);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("2 mistakes"), HasSubstr("egograms"), HasSubstr("cohen-kappa")));
}

TEST(ProtocolsOnTheCommandLine, AQueryThatCannotBeUnderstoodIsNotFrozen) {
    const Folder folder;
    folder.file("bad.toml", with(smallProtocol, "[[picture]]", query));
    for (const std::vector<std::string>& words : {std::vector<std::string>{"protocol", "check", "bad.toml"},
                                                  {"protocol", "freeze", "bad.toml", "--out", "frozen.toml"}}) {
        const Outcome refused = folder.kith(words);
        EXPECT_NE(refused.code, 0);
        EXPECT_THAT(refused.err, HasSubstr("query asking"));
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "frozen.toml"));
}

TEST(ProtocolsOnTheCommandLine, FreezingSaysWhatIsLeftToThinkOfAndWritesNothingOver) {
    const Folder folder;
    folder.file("p.toml", smallProtocol);
    const std::vector<std::string> freeze{"protocol", "freeze", "p.toml", "--out", "frozen.toml"};
    EXPECT_THAT(folder.ok(freeze), AllOf(HasSubstr("code role.adviser"), HasSubstr("frozen as sha256:")));
    EXPECT_THAT(folder.kith(freeze).err, HasSubstr("never written over"));
    EXPECT_THAT(folder.ok({"protocol", "check", "p.toml", "--language", "nl"}), HasSubstr("geen fouten"));
    EXPECT_THAT(folder.ok({"protocol", "check", "p.toml", "--json"}), HasSubstr("\"about\""));
}

TEST(ProtocolsOnTheCommandLine, WhatDiffersStandsBelowOneAnother) {
    const Folder folder;
    folder.file("a.toml", smallProtocol);
    folder.file("b.toml", with(smallProtocol, "least = 0.7", "least = 0.67"));
    EXPECT_EQ(folder.ok({"protocol", "diff", "a.toml", "b.toml"}), "Least agreement\n  - 0.7\n  + 0.67\n");
}

TEST(ProtocolsOnTheCommandLine, ShowingOneTellsOperatorsAndHowClaimsAreChecked) {
    const Folder folder;
    folder.file("p.toml", smallProtocol);
    EXPECT_THAT(folder.ok({"protocol", "show", "p.toml"}), HasSubstr("≥ 18"));
    EXPECT_THAT(folder.ok({"protocol", "show", "rajagopal-2012"}),
                AllOf(HasSubstr("Kind of check"), HasSubstr("codes-against-rest"), Not(HasSubstr("claim  "))));
}

} // namespace
} // namespace kith::test
