#include "kith/protocol/protocol.h"

#include "small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace kith::protocol {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ReadingAProtocol, givesEveryFieldOfACode) {
    const Protocol protocol = read(smallProtocol, "support.toml");
    ASSERT_EQ(protocol.codebook.codes.size(), 3u);
    const Code& code = protocol.codebook.codes[0];
    EXPECT_EQ(code.name, "role.listener");
    EXPECT_EQ(code.group, "near");
    EXPECT_EQ(code.layer, "role");
    EXPECT_EQ(code.colour, "#112233");
    EXPECT_EQ(code.shortcut, "1");
    EXPECT_TRUE(code.optional);
    EXPECT_EQ(code.evidenceForName, Evidence::Stated);
    EXPECT_EQ(code.evidenceForDefinition, Evidence::Inferred);
    EXPECT_EQ(code.origin, Origin::Interview);
    EXPECT_EQ(code.citation, "Nobody 2020");
    EXPECT_EQ(code.position, 1);
    EXPECT_EQ(code.since, 1);
    EXPECT_EQ(code.retired, 0);
    const CodeText expected{"Listener",
                            "Listens.",
                            "The contact takes time to listen.",
                            "Listening is told of.",
                            "Advice is given: role.adviser.",
                            "She just let me talk."};
    EXPECT_EQ(code.texts.at("en"), expected);
    EXPECT_EQ(protocol.codebook.codes[1].parent, "role.listener");
}

TEST(ReadingAProtocol, givesACodeWhatItLeavesOut) {
    const Code code = read(smallProtocol, "support.toml").codebook.codes[1];
    EXPECT_EQ(code.colour, "#808080");
    EXPECT_EQ(code.evidenceForName, Evidence::Ours);
    EXPECT_EQ(code.origin, Origin::Unknown);
    EXPECT_FALSE(code.optional);
}

TEST(ReadingAProtocol, expandsTheBeginningOfNamesInTheOrderOfTheCodebook) {
    EXPECT_THAT(read(smallProtocol, "f").guide[0].codes, ElementsAre("role.listener", "role.adviser"));
    const std::string mixed = with(smallProtocol, R"(["role.*"])", R"(["role.adviser", "role.*"])");
    EXPECT_THAT(read(mixed, "f").guide[0].codes, ElementsAre("role.adviser", "role.listener"));
}

TEST(ReadingAProtocol, givesAColumnItsStagesQuestionOrItsOwn) {
    const SurveyMapping survey = read(smallProtocol, "f").surveys[0];
    EXPECT_EQ(survey.contacts[0].reasons[0].question.in("en"), "Why this person?");
    EXPECT_EQ(survey.contacts[0].reasons[1].question.in("en"), "And why again?");
    ASSERT_EQ(survey.openAnswers.size(), 1u);
    EXPECT_EQ(survey.openAnswers[0].stage, Stage::NotAsked);
    EXPECT_EQ(survey.attributes[0].type, AttributeType::Number);
    EXPECT_EQ(survey.attributes[1].name, "department");
    EXPECT_THAT(survey.attributes[1].choices, ElementsAre("a", "b"));
}

TEST(ReadingAProtocol, givesKeysThatDependOnIdAndNameAlone) {
    const Codebook codebook = read(smallProtocol, "f").codebook;
    const std::string moved =
        with(with(smallProtocol, "\"Listener\"", "\"One who listens\""), "version = \"2\"", "version = \"3\"");
    EXPECT_EQ(read(moved, "g").codebook.codes[0].key, codebook.codes[0].key);
    EXPECT_NE(read(with(smallProtocol, "id = \"support\"", "id = \"care\""), "f").codebook.codes[0].key,
              codebook.codes[0].key);
    EXPECT_NE(codebook.codes[0].key, codebook.codes[1].key);
}

TEST(ReadingACodebook, takesCodesAloneInAnyLanguage) {
    const Codebook codebook = readCodebook(R"([[code]]
name = "role.neighbour"
[code.de]
label = "Nachbarin")",
                                           "codes.toml");
    ASSERT_EQ(codebook.codes.size(), 1u);
    EXPECT_EQ(codebook.codes[0].label("de"), "Nachbarin");
    EXPECT_EQ(codebook.version, 1);
}

TEST(ReadingACodebook, takesTheCodesOfAProtocol) {
    EXPECT_EQ(readCodebook(smallProtocol, "f"), read(smallProtocol, "f").codebook);
}

TEST(LoadingAProtocol, takesAFileOfThatPath) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "kith_small_protocol.toml";
    std::ofstream(file) << smallProtocol;
    EXPECT_EQ(load(file.string()), read(smallProtocol, "kith_small_protocol.toml"));
    std::filesystem::remove(file);
}

TEST(LoadingAProtocol, suggestsTheNameThatWasMeant) {
    try {
        load("rajagopal-2021");
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("rajagopal-2021"));
        EXPECT_THAT(error.remedy(), HasSubstr("rajagopal-2012"));
    }
    EXPECT_THROW(load(testing::TempDir()), Error); // a folder
    EXPECT_THROW(load(""), Error);
}

} // namespace
} // namespace kith::protocol
