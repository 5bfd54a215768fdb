#include "kith/protocol/protocol.h"

#include "small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::protocol {
namespace {

using testing::HasSubstr;

TEST(WritingAProtocol, givesAFileThatReadsBackTheSame) {
    for (const Protocol& protocol : {load("rajagopal-2012"), read(smallProtocol, "f")}) {
        const std::string file = write(protocol);
        EXPECT_EQ(read(file, "g"), protocol);
        EXPECT_EQ(write(read(file, "g")), file);
    }
}

// A rule for interviewees says nothing of sources, as in files from before it could: their hashes stay true.
TEST(WritingAProtocol, saysWhomARuleIsForWhereItIsNotForIntervieweesAlone) {
    Protocol protocol = read(smallProtocol, "f");
    EXPECT_EQ(protocol.eligibility[0].sources, "interview");
    const std::string before = write(protocol);
    const auto begin = before.find("[[eligibility]]");
    const std::string rule = before.substr(begin, before.find("\n\n", begin) - begin);
    EXPECT_THAT(rule, testing::Not(HasSubstr("sources")));
    protocol.eligibility[0].sources = "all";
    EXPECT_NE(hashOf(protocol), hashOf(read(smallProtocol, "f")));
    EXPECT_EQ(read(write(protocol), "g"), protocol);
}

TEST(WritingAProtocol, keepsWhatALineOfTextMayHold) {
    Protocol protocol = read(smallProtocol, "f");
    std::string sentences;
    for (int i = 0; i < 60; ++i)
        sentences += "word  with\ttwo \\ blanks, \"quotes\" \"\"\" and é… ";
    const std::vector<std::string> texts{"",
                                         " ",
                                         "  both ends  ",
                                         "\n",
                                         "two\nlines\r\n",
                                         sentences,
                                         " " + sentences,
                                         "\t" + sentences,
                                         "\n" + sentences,
                                         sentences + "\\",
                                         std::string(300, 'x'),
                                         std::string(300, ' '),
                                         std::string("a\x01\x7f b")};
    for (const std::string& text : texts) {
        protocol.codebook.codes[0].citation = text;
        protocol.notice.byLanguage["en"] = text;
        EXPECT_EQ(read(write(protocol), "g"), protocol) << testing::PrintToString(text);
    }
}

TEST(WritingAProtocol, breaksLongTextsBetweenWords) {
    std::size_t longest = 0, length = 0;
    Protocol protocol = load("rajagopal-2012");
    protocol.surveys.clear(); // lists stand on one line
    protocol.readings.clear();
    protocol.guide.clear();
    for (const char c : write(protocol)) {
        length = c == '\n' ? 0 : length + 1;
        longest = std::max(longest, length);
    }
    EXPECT_LE(longest, 130u);
}

TEST(WritingAProtocol, shortensAllCodesOfOneBeginning) {
    const Protocol protocol = read(smallProtocol, "f");
    EXPECT_THAT(write(protocol), HasSubstr("codes = [\"role.*\"]"));
    Protocol one = protocol;
    one.guide[0].codes = {"role.adviser"};
    EXPECT_THAT(write(one), HasSubstr("codes = [\"role.adviser\"]"));
}

TEST(WritingACodebook, givesAFileThatReadsBackTheSame) {
    Codebook codebook = readCodebook(write(load("rajagopal-2012")), "f");
    EXPECT_EQ(readCodebook(writeCodebook(codebook, "rajagopal-2012"), "g"), codebook);
    codebook.version = 4;
    codebook.codes[2].since = 3;
    codebook.codes[5].optional = true;
    EXPECT_EQ(readCodebook(writeCodebook(codebook, "rajagopal-2012"), "g"), codebook);
}

TEST(WritingACodebook, keepsARetiredCodeBesideTheOneThatTookItsName) {
    Codebook codebook = readCodebook(smallProtocol, "f");
    Code retired = codebook.codes[1];
    retired.retired = 2;
    retired.position = 4;
    codebook.codes.push_back(retired);
    const Codebook again = readCodebook(writeCodebook(codebook, "support"), "g");
    ASSERT_EQ(again.codes.size(), 4u);
    EXPECT_EQ(again.codes[3].retired, 2);
    EXPECT_EQ(again.codes[1].key, codebook.codes[1].key);
    EXPECT_NE(again.codes[3].key, again.codes[1].key);
}

} // namespace
} // namespace kith::protocol
