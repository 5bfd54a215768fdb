// WebVTT and SubRip.
#include "importers/reading.h"
#include "kith/importers/texts.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using kith::test::errorOf;
using kith::test::turnsOf;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Captions, VoicesOfWebVtt) {
    const auto text = readText(R"(WEBVTT - interview

NOTE
made by hand
00:00 --> is no time here

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.000 align:start
<v Anna Vos>How did you
meet <i>her</i>?</v>

00:04.500 --> 00:06.000
<v.loud Bilal>At Tom &amp; J&#252;rgen&rsquo;s.</v>

00:07.000 --> 00:08.000
<v Bilal>In <00:00:07.500>2019.</v>

00:09.000 --> 00:10.000
<v Anna Vos>I see.</v> <v Bilal>Yes.</v>
)",
                               "a.vtt", {});
    EXPECT_EQ(text.text.utf8(),
              "Anna Vos: How did you meet her ?\nBilal: At Tom & Jürgen’s.\nIn 2019.\nAnna Vos: I see.\nBilal: Yes.\n");
    EXPECT_THAT(turnsOf(text),
                ElementsAre("(1000) Anna Vos: How did you meet her ?", "(4500) Bilal: At Tom & Jürgen’s.\nIn 2019.",
                            "(9000) Anna Vos: I see.", "(9000) Bilal: Yes."));
    EXPECT_EQ(text.convention, "names in <v …>");
    EXPECT_EQ(text.charset, "UTF-8");
}

TEST(Captions, NamesInSubRip) {
    const auto text = readText("1\r\n00:00:01,000 --> 00:00:03,250\r\nInterviewer: <i>How</i> so?\r\n\r\n"
                               "2\r\n00:00:04,000 --> 00:00:05,000\r\n{\\an8}Noor: Because\r\nof her.\r\n\r\n"
                               "3\r\n00:00:06,000 --> 00:00:07,000\r\nNoor: I <3 her.\r\n\r\n"
                               "4\r\n00:00:08,000 --> 00:00:09,000\r\nand him.\r\n",
                               "a.srt", {});
    EXPECT_EQ(text.text.utf8(), "Interviewer: How so?\nNoor: Because of her.\nI <3 her.\nand him.\n");
    EXPECT_THAT(turnsOf(text),
                ElementsAre("(1000) Interviewer: How so?", "(4000) Noor: Because of her.\nI <3 her.\nand him."));
}

TEST(Captions, WithoutNamesATurnIsASentence) {
    const auto text = readText("WEBVTT\n\n00:01.000 --> 00:02.000\nThis goes\n\n00:02.000 --> "
                               "00:03.000\non.\n\n00:03.000 --> 00:04.000\nThis not.\n",
                               "a.vtt", {});
    EXPECT_THAT(turnsOf(text), ElementsAre("(1000) : This goes\non.", "(3000) : This not."));
}

TEST(Captions, BrokenTimesAreRefusedWithTheirLine) {
    const std::string message = errorOf(
        [] { readText("WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n00:0x.000 --> 00:03.000\nNo.\n", "a.vtt", {}); });
    EXPECT_THAT(message, HasSubstr("a.vtt, line 6"));
    EXPECT_THAT(errorOf([] { readText("1\nwords only\n", "a.srt", {}); }), HasSubstr("line 2"));
}

TEST(Captions, NoCaptionsAtAll) {
    EXPECT_THAT(errorOf([] { readText("WEBVTT\n\nNOTE nothing\n", "a.vtt", {}); }), HasSubstr("no captions"));
    EXPECT_THAT(errorOf([] { readText("I: A?\nR: B.\n", "a.vtt", {}); }), HasSubstr("do not begin with WEBVTT"));
}

} // namespace
} // namespace kith::importers
