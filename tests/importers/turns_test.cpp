// Who speaks when, in the conventions that people use, and in texts that only look like them.
#include "importers/reading.h"
#include "kith/importers/texts.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using kith::test::turnsOf;

ImportedText read(const std::string& words, const TextOptions& options = {}) {
    return readText(words, "interview.txt", options);
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Turns, NamesBeforeAColon) {
    const auto text = read("Interview 3\n12 March\n\nInterviewer: How did you meet?\n\nNoor:  At work. "
                           "\n\nInterviewer: And then?\nNoor: We talked.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("Interviewer: How did you meet?", "Noor: At work.", "Interviewer: And then?",
                                           "Noor: We talked."));
    EXPECT_EQ(text.convention, "names before a colon");
    EXPECT_EQ(text.speakers.at("Interviewer"), SpeakerRole::Interviewer);
    EXPECT_EQ(text.speakers.at("Noor"), SpeakerRole::Interviewee);
    EXPECT_EQ(text.turns[1].number, 2);
}

TEST(Turns, LettersBeforeAColon) {
    const auto text = read("I: Waar werk je?\nR: Bij de gemeente.\nI: Al lang?\nR: Negen jaar.\n");
    EXPECT_EQ(text.convention, "I: / R:");
    EXPECT_EQ(text.speakers.at("I"), SpeakerRole::Interviewer);
    EXPECT_EQ(text.speakers.at("R"), SpeakerRole::Interviewee);
}

TEST(Turns, TwoTurnsAreEnoughWhenTheyNameRoles) {
    EXPECT_THAT(turnsOf(read("Vraag: Waarom?\nAntwoord: Daarom.\n")),
                ElementsAre("Vraag: Waarom?", "Antwoord: Daarom."));
    EXPECT_THAT(turnsOf(read("Interviewer: Why?\nNoor: Because.\n")),
                ElementsAre("Interviewer: Why?", "Noor: Because."));
}

TEST(Turns, SeveralParagraphsInATurn) {
    const auto text = read("I: Tell me.\n\nR: First this.\n\nThen that.\n\nI: Thanks.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("I: Tell me.", "R: First this.\n\nThen that.", "I: Thanks."));
}

TEST(Turns, AProseNoteIsNoSpeaker) {
    const auto text =
        read("Networks matter in this field.\n\nNote: the list is not complete.\n\nTo conclude: they matter a lot.\n");
    EXPECT_EQ(text.convention, "none found");
    EXPECT_THAT(text.speakers, IsEmpty());
    EXPECT_THAT(turnsOf(text), ElementsAre(": Networks matter in this field.", ": Note: the list is not complete.",
                                           ": To conclude: they matter a lot."));
}

TEST(Turns, ATableOfLettersInProseIsNoConversation) {
    std::string prose;
    for (int i = 0; i < 30; ++i)
        prose += "A paragraph about networks and what they do.\n\n";
    EXPECT_EQ(read(prose + "P\t0.05\nR\t0.31\n" + prose).convention, "none found");
    EXPECT_EQ(read(prose + prose + prose + "Question: who?\nAnswer: nobody.\n").convention, "none found");
}

TEST(Turns, ALineThatBeginsLikeALabelStaysWithItsSpeaker) {
    const auto text = read("Interviewer: And?\nNoor: I said this.\nKortom: it was fine, and it stayed "
                           "fine.\nInterviewer: Good.\nNoor: Yes.\n");
    EXPECT_THAT(turnsOf(text),
                ElementsAre("Interviewer: And?", "Noor: I said this.\nKortom: it was fine, and it stayed fine.",
                            "Interviewer: Good.", "Noor: Yes."));
    EXPECT_THAT(text.notes, testing::Contains(testing::Field(&Note::text, testing::HasSubstr("Kortom"))));
}

TEST(Turns, ASpeakerWhomTheUserNames) {
    TextOptions options;
    options.roles = {{"lotte", SpeakerRole::Other}};
    const auto text = read("Interviewer: And?\nNoor: I said this.\nLotte: Coffee, anyone? Or do you want to go on for "
                           "a while?\nit is fresh\nInterviewer: Good.\nNoor: Yes.\n",
                           options);
    EXPECT_EQ(text.turns.size(), 5U);
    EXPECT_EQ(text.speakers.at("Lotte"), SpeakerRole::Other);
}

TEST(Turns, NamesInBrackets) {
    const auto text =
        read("[Anna] How so?\n[Bilal] Because of her.\n[laughs] Really.\n[Anna]: Who is she?\n[Bilal] My aunt.\n");
    EXPECT_EQ(text.convention, "names in square brackets");
    EXPECT_THAT(turnsOf(text), ElementsAre("Anna: How so?", "Bilal: Because of her.\n[laughs] Really.",
                                           "Anna: Who is she?", "Bilal: My aunt."));
}

TEST(Turns, NamesBetweenAsterisksInPlainText) {
    const auto text =
        read("**Anna:** How so?\n\n**Bilal**: Because of her.\n\n**Anna:** Who?\n\n**Bilal:** My aunt.\n");
    EXPECT_EQ(text.convention, "names between asterisks");
    EXPECT_THAT(turnsOf(text), ElementsAre("Anna: How so?", "Bilal: Because of her.", "Anna: Who?", "Bilal: My aunt."));
}

TEST(Turns, TimestampsBeforeTheName) {
    const auto text = read(
        "[00:00:02] Interviewer: Begin.\n(00:01:02) Noor: Yes.\n[1:02:03] Interviewer: And?\n00:01:05.500 Noor: No.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("(2000) Interviewer: Begin.", "(62000) Noor: Yes.",
                                           "(3723000) Interviewer: And?", "(65500) Noor: No."));
}

TEST(Turns, TimestampsAfterTheName) {
    const auto text =
        read("Interviewer [00:02]: Begin.\nNoor (01:02): Yes.\nInterviewer: [01:10] And?\nNoor [01:12] No.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("(2000) Interviewer: Begin.", "(62000) Noor: Yes.",
                                           "(70000) Interviewer: And?", "(72000) Noor: No."));
}

// Transcribing programs write the time at which a turn ended; the next one begins there.
TEST(Turns, TimestampsAtTheEnd) {
    const auto text = read("I: Begin. #00:00:05-2#\n\nR: Yes. #00:00:09-8#\n\nI: Good. #00:00:12-0#\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("(0) I: Begin.", "(5200) R: Yes.", "(9800) I: Good."));
}

TEST(Turns, AnHourInTheWordsIsNoTimestamp) {
    const auto text = read("I: When?\nR: 10:15 was the time, or 12:30.\nI: (at noon) Really?\nR: Yes, at 12:30\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("I: When?", "R: 10:15 was the time, or 12:30.", "I: (at noon) Really?",
                                           "R: Yes, at 12:30"));
}

TEST(Turns, NamesOnLinesOfTheirOwn) {
    const auto text = read("Anna Vos  0:03\nHow so?\n\nBilal  0:07\nBecause of her.\nShe knows.\n\nAnna Vos  "
                           "0:15\nWho?\n\nBilal  1:02:00\nMy aunt.\n");
    EXPECT_EQ(text.convention, "names on lines of their own");
    EXPECT_THAT(turnsOf(text), ElementsAre("(3000) Anna Vos: How so?", "(7000) Bilal: Because of her.\nShe knows.",
                                           "(15000) Anna Vos: Who?", "(3720000) Bilal: My aunt."));
}

TEST(Turns, RolesOnLinesOfTheirOwn) {
    const auto text = read("INTERVIEWER\nHow so?\n\nRESPONDENT\nBecause of her.\n\nINTERVIEWER\nWho?\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("INTERVIEWER: How so?", "RESPONDENT: Because of her.", "INTERVIEWER: Who?"));
    EXPECT_EQ(text.speakers.at("INTERVIEWER"), SpeakerRole::Interviewer);
}

TEST(Turns, NamesInCapitals) {
    const auto text =
        read("ANNA How so?\nBILAL Because of her.\nANNA Who?\nBILAL My aunt. OK then.\nANNA Good.\nBILAL Yes.\n");
    EXPECT_EQ(text.convention, "names in capitals");
    EXPECT_THAT(turnsOf(text), ElementsAre("ANNA: How so?", "BILAL: Because of her.", "ANNA: Who?",
                                           "BILAL: My aunt. OK then.", "ANNA: Good.", "BILAL: Yes."));
}

TEST(Turns, NamesBeforeATab) {
    const auto text = read("I\tHow so?\nR\tBecause of her.\nI\tWho?\nR\tMy aunt.\n");
    EXPECT_EQ(text.convention, "names before a tab");
    EXPECT_EQ(text.turns.size(), 4U);
}

TEST(Turns, TheOneWhoAsksIsTakenForTheInterviewer) {
    const auto text = read("Anna: How so?\nBilal: Because she knew everybody, and she told me where to go and whom to "
                           "ask for help.\nAnna: Who?\nBilal: My aunt, the one of the shop.\n");
    EXPECT_EQ(text.speakers.at("Anna"), SpeakerRole::Interviewer);
    EXPECT_EQ(text.speakers.at("Bilal"), SpeakerRole::Interviewee);
    EXPECT_THAT(text.notes, testing::Contains(testing::Field(
                                &Note::text, testing::HasSubstr("“Anna” is taken for the interviewer"))));

    TextOptions options;
    options.roles = {{"BILAL", SpeakerRole::Interviewer}};
    EXPECT_EQ(read(text.text.utf8(), options).speakers.at("Anna"), SpeakerRole::Interviewee);
}

TEST(Turns, ALabelSpelledInAnotherCaseIsTheSameSpeaker) {
    const auto text = read("Interviewer: A?\nNoor: B.\ninterviewer: C?\nNOOR: D.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("Interviewer: A?", "Noor: B.", "Interviewer: C?", "Noor: D."));
}

TEST(Turns, EmptyTurnsAreLeftOut) {
    EXPECT_THAT(turnsOf(read("I: A?\nR:\nI: B?\nR: Yes.\n")), ElementsAre("I: A?", "I: B?", "R: Yes."));
}

TEST(Turns, PositionsAreCodePoints) {
    const auto text = read("I: 🙂 é?\r\nR: Ja, 🙂.\r\n");
    EXPECT_EQ(text.text.utf8(), "I: 🙂 é?\nR: Ja, 🙂.\n");
    EXPECT_EQ(text.turns[0].words, (CodePointSpan{{3}, {7}}));
    EXPECT_EQ(text.turns[1].words, (CodePointSpan{{11}, {17}}));
}

TEST(Turns, ParagraphsOfHardWrappedProse) {
    EXPECT_THAT(turnsOf(read("One line\nand its rest.\n\nAnother.\n")),
                ElementsAre(": One line\nand its rest.", ": Another."));
    EXPECT_THAT(turnsOf(read("One.\nTwo.\n")), ElementsAre(": One.", ": Two."));
}

TEST(Turns, LanguageIsFoundOrTold) {
    EXPECT_EQ(read("I: Waar heb je dat geleerd en van wie heb je dat geleerd?\nR: Van mijn collega's op het werk "
                   "natuurlijk.\n")
                  .language,
              "nl");
    TextOptions options;
    options.language = "fy";
    EXPECT_EQ(read("I: Wat?\nR: Ja.\n", options).language, "fy");
    EXPECT_THAT(read("I: Hm?\nR: Ok.\n").notes,
                testing::Contains(testing::Field(&Note::text, testing::HasSubstr("language"))));
}

} // namespace
} // namespace kith::importers
