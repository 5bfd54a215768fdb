// The words that role suggestions go by, in a protocol's file.
#include "kith/protocol/protocol.h"

#include "small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kith::protocol {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

const std::string rule = R"(
[[role_rule]]
code = "role.listener"
nouns.en = ["confidant*"]
nouns.nl = ["luisterend oor"]
verbs.en = ["listen*", "let … me talk"]
phrases.en = ["talk* to CONTACT"]
)";

std::vector<std::string> mistakesIn(const std::string& file) {
    std::vector<std::string> found;
    try {
        (void)read(file, "p.toml");
    } catch (const Refused& refused) {
        for (const Refusal& refusal : refused.refusals())
            found.push_back(refusal.what);
    }
    return found;
}

TEST(RoleRules, areReadByKindAndLanguage) {
    const Protocol protocol = read(smallProtocol + rule, "f");
    ASSERT_EQ(protocol.roleRules.size(), 1u);
    const RoleRule& one = protocol.roleRules.front();
    EXPECT_EQ(one.code, "role.listener");
    EXPECT_EQ(one.nouns, (RoleRule::ByLanguage{{"en", {"confidant*"}}, {"nl", {"luisterend oor"}}}));
    EXPECT_EQ(one.verbs, (RoleRule::ByLanguage{{"en", {"listen*", "let … me talk"}}}));
    EXPECT_EQ(one.phrases, (RoleRule::ByLanguage{{"en", {"talk* to CONTACT"}}}));
}

TEST(RoleRules, areWrittenAndReadBackTheSame) {
    Protocol protocol = read(smallProtocol + rule, "f");
    EXPECT_EQ(read(write(protocol), "g"), protocol);
    protocol.roleRules[0].verbs["en"] = std::vector<std::string>(40, "listen* … me/us");
    const std::string file = write(protocol);
    EXPECT_EQ(read(file, "g"), protocol);
    EXPECT_THAT(file, HasSubstr("verbs.en = [\n    \"listen"));
}

TEST(RoleRules, mistakesAreNamed) {
    const auto with = [](const std::string& was, const std::string& now) {
        return mistakesIn(smallProtocol + protocol::with(rule, was, now));
    };
    EXPECT_THAT(with("role.listener", "role.lisener"), ElementsAre(HasSubstr("lisener")));
    EXPECT_THAT(with("confidant*", "con*ant"), ElementsAre(HasSubstr("“con*ant” is no pattern of words")));
    EXPECT_THAT(with("talk* to CONTACT", "talk* to"), ElementsAre(HasSubstr("CONTACT must stand once")));
    EXPECT_THAT(with("\"listen*\"", "\"CONTACT listens\""), ElementsAre(HasSubstr("Only phrases have CONTACT")));
    EXPECT_THAT(with("nouns.nl", "nouns.dutch"), ElementsAre(HasSubstr("dutch")));
    EXPECT_THAT(with("verbs.en", "verb.en"), ElementsAre(HasSubstr("“verb” is not known here")));
    EXPECT_THAT(mistakesIn(smallProtocol + rule + rule), ElementsAre(HasSubstr("role.listener")));
    EXPECT_THAT(mistakesIn(smallProtocol + "\n[[role_rule]]\ncode = \"role.adviser\"\n"),
                ElementsAre(HasSubstr("The rule has no words")));
}

TEST(RoleRules, differencesAreTold) {
    const Protocol before = read(smallProtocol + rule, "f");
    const Protocol after = read(smallProtocol + with(rule, "confidant*", "ear"), "f");
    EXPECT_THAT(compare(before, after),
                ElementsAre(Difference{"Rule for suggesting role.listener, nouns (en)", "confidant*", "ear"}));
    EXPECT_EQ(compare(before, read(smallProtocol, "f")).size(), 1u);
}

TEST(BuiltInProtocol, hasRulesInBothLanguagesForEveryRole) {
    const Protocol protocol = load("rajagopal-2012");
    std::vector<std::string> roles, ruled;
    for (const Code& code : protocol.codebook.codes)
        if (code.layer == "role") roles.push_back(code.name);
    for (const RoleRule& one : protocol.roleRules) {
        ruled.push_back(one.code);
        for (const auto* words : {&one.nouns, &one.verbs})
            for (const char* language : {"en", "nl"})
                EXPECT_TRUE(words->contains(language)) << one.code << " " << language;
    }
    EXPECT_EQ(roles.size(), 13u);
    EXPECT_EQ(ruled, roles);
}

} // namespace
} // namespace kith::protocol
