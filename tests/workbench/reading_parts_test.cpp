// What the transcript is made of: places, lanes, codings on their way, layout, choices.
#include "reading/coding_draft.h"
#include "reading/document.h"
#include "reading/lanes.h"
#include "reading/text_flow.h"

#include <gmock/gmock.h>

#include <random>

namespace kith::workbench {
namespace {

study::ReadText read(const std::string& words, const std::vector<std::pair<std::string, std::string>>& turns) {
    study::ReadText made;
    made.text = Text::normalise(words);
    std::size_t from = 0;
    int number = 0;
    for (const auto& [speaker, said] : turns) {
        const std::size_t at = words.find(said, from);
        study::ReadTurn turn;
        turn.stored.turn.number = ++number;
        turn.stored.turn.speaker = speaker;
        turn.stored.turn.words = {made.text.fromByte(at), made.text.fromByte(at + said.size())};
        turn.role = speaker == "I" ? SpeakerRole::Interviewer : SpeakerRole::Interviewee;
        made.turns.push_back(turn);
        from = at + said.size();
    }
    return made;
}

// 🙂 takes two UTF-16 units.
Document smiling() {
    return Document(read("I: Who?\n\nO: Farah 🙂 listens. She knows\nall of them.\n",
                         {{"I", "Who?"}, {"O", "Farah 🙂 listens. She knows\nall of them."}}));
}

TEST(ReadingDocument, placesOutsideAreCodePoints) {
    const Document document = smiling();
    const int listens = static_cast<int>(document.characters().indexOf(QStringLiteral("listens")));
    const Passage passage = document.passage(listens, listens + 7);
    EXPECT_EQ(passage.quote, "listens");
    EXPECT_EQ(passage.span.begin.value, listens - 1);
    EXPECT_EQ(document.fromCodePoints(passage.span), std::pair(listens, listens + 7));
}

TEST(ReadingDocument, paragraphsWordsAndSentencesStayWithinTurns) {
    const Document document = smiling();
    ASSERT_EQ(document.turns().size(), 2u);
    EXPECT_EQ(document.blocks().size(), 3u);
    const auto words = [&](std::pair<int, int> span) {
        return document.characters().mid(span.first, span.second - span.first).toStdString();
    };
    const int she = static_cast<int>(document.characters().indexOf(QStringLiteral("She")));
    EXPECT_EQ(words(document.sentenceAt(she + 1)), "She knows");
    EXPECT_EQ(words(document.wordAt(she + 1)), "She");
    EXPECT_EQ(words(document.wordsOfTurn(1)), "Farah 🙂 listens. She knows\nall of them.");
    EXPECT_EQ(document.wordAfter(document.firstPlace()), document.turns()[1].begin);
    EXPECT_EQ(document.wordBefore(document.turns()[1].begin), document.firstPlace());
    EXPECT_EQ(document.turnAt(she), 1);
    // Between the turns stands the speaker's label: no place for a caret.
    EXPECT_EQ(document.settled(document.turns()[0].end + 1), document.turns()[0].end);
}

TEST(ReadingDocument, aLongParagraphIsLaidOutInParts) {
    std::string words;
    for (int i = 0; i < 5000; ++i)
        words += "word ";
    const Document document(read(words, {}));
    EXPECT_GT(document.blocks().size(), 3u);
    for (std::size_t i = 1; i < document.blocks().size(); ++i)
        EXPECT_EQ(document.blocks()[i - 1].end, document.blocks()[i].begin);
    EXPECT_EQ(document.blocks().back().end, document.lastPlace());
}

TEST(ReadingLanes, stripesBesideTheSameWordsNeverShareALane) {
    Lanes lanes;
    std::mt19937 random(1);
    std::vector<std::pair<int, int>> spans(600, {0, 0});
    std::vector<bool> there(600, false);
    for (int step = 0; step < 3000; ++step) {
        const int id = static_cast<int>(random() % 600);
        const auto i = static_cast<std::size_t>(id);
        if (there[i] && random() % 3 == 0) {
            lanes.remove(id);
            there[i] = false;
            continue;
        }
        const int begin = static_cast<int>(random() % 20000);
        spans[i] = {begin, begin + 1 + static_cast<int>(random() % 900)};
        lanes.put(id, spans[i].first, spans[i].second);
        there[i] = true;
    }
    for (std::size_t a = 0; a < spans.size(); ++a) {
        EXPECT_EQ(lanes.laneOf(static_cast<int>(a)) >= 0, there[a]);
        for (std::size_t b = a + 1; b < spans.size(); ++b)
            if (there[a] && there[b] && spans[a].first < spans[b].second && spans[b].first < spans[a].second) {
                EXPECT_NE(lanes.laneOf(static_cast<int>(a)), lanes.laneOf(static_cast<int>(b)));
            }
    }
}

TEST(ReadingLanes, aStripeKeepsItsLaneWhileOthersComeAndGo) {
    Lanes lanes;
    EXPECT_EQ(lanes.put(0, 0, 100), 0);
    EXPECT_EQ(lanes.put(1, 50, 150), 1);
    EXPECT_EQ(lanes.put(2, 120, 300), 0);
    lanes.remove(0);
    EXPECT_EQ(lanes.laneOf(1), 1);
    EXPECT_EQ(lanes.put(1, 60, 110), 1);
    EXPECT_EQ(lanes.put(3, 60, 110), 0);
}

Coding coding(int begin, int end) {
    Coding made;
    made.key = CodingKey::fresh();
    made.passage.span = {{begin}, {end}};
    return made;
}

TEST(ReadingDraft, whatIsOnItsWayIsShownUntilItIsRead) {
    CodingDraft draft;
    const Coding first = coding(1, 5), second = coding(7, 9);
    draft.read({first});
    const int adding = draft.put(second);
    EXPECT_EQ(draft.shown().size(), 2u);
    EXPECT_TRUE(draft.isPending(second.key));
    draft.read({first}); // from before it was written
    EXPECT_EQ(draft.shown().size(), 2u);
    draft.written(adding);
    EXPECT_FALSE(draft.isPending(second.key));
    draft.read({first}); // written, and undone before it was read
    EXPECT_EQ(draft.shown().size(), 1u);
}

TEST(ReadingDraft, aSingleCodingIsReadAgain) {
    CodingDraft draft;
    const Coding first = coding(1, 5), second = coding(7, 9);
    draft.read({first});
    const int adding = draft.put(second);
    Coding longer = second;
    longer.passage.span.end = {12};
    draft.put(longer); // still on its way
    draft.written(adding);
    draft.read(second.key, second);
    EXPECT_EQ(draft.find(second.key)->passage.span.end.value, 12);
    draft.read(first.key, std::nullopt);
    EXPECT_EQ(draft.find(first.key), nullptr);
    EXPECT_EQ(draft.shown().size(), 1u);
}

TEST(ReadingDraft, whatCouldNotBeWrittenIsTakenBack) {
    CodingDraft draft;
    const Coding first = coding(1, 5);
    draft.read({first});
    Coding longer = first;
    longer.passage.span.end = {9};
    const int resizing = draft.put(longer);
    const int removing = draft.remove(first.key);
    EXPECT_EQ(draft.find(first.key), nullptr);
    draft.failed(removing);
    ASSERT_TRUE(draft.find(first.key));
    EXPECT_EQ(draft.find(first.key)->passage.span.end.value, 9);
    draft.failed(resizing);
    EXPECT_EQ(draft.find(first.key)->passage.span.end.value, 5);
}

TEST(ReadingHeights, addUpAndAreFound) {
    Heights heights;
    heights.assign({10, 20, 30, 40, 50});
    EXPECT_EQ(heights.total(), 150);
    EXPECT_EQ(heights.top(3), 60);
    EXPECT_EQ(heights.at(0), 0);
    EXPECT_EQ(heights.at(9), 0);
    EXPECT_EQ(heights.at(10), 1);
    EXPECT_EQ(heights.at(59), 2);
    EXPECT_EQ(heights.at(60), 3);
    EXPECT_EQ(heights.at(9999), 4);
    heights.set(1, 5);
    EXPECT_EQ(heights.total(), 135);
    EXPECT_EQ(heights.top(4), 85);
    EXPECT_EQ(heights.at(15), 2);
}

TEST(ReadingFlow, onlyWhatIsLookedAtIsLaidOutAndTheRestFollows) {
    std::string words;
    for (int i = 0; i < 400; ++i)
        words += "Some words that take a line or two where the room is as narrow as it is here.\n";
    const Document document(read(words, {}));
    TextFlow flow;
    int told = 0;
    flow.onHeight = [&](int, int by) { told += by; };
    flow.setFont(QFont());
    flow.setWidth(300, 20);
    flow.setDocument(&document);
    const int guessed = flow.height();
    EXPECT_FALSE(flow.isSettled(0));
    (void)flow.layoutOf(5);
    EXPECT_TRUE(flow.isSettled(5));
    EXPECT_FALSE(flow.isSettled(6));
    while (flow.settle(5, 1000)) {
    }
    EXPECT_TRUE(flow.isAllSettled());
    EXPECT_EQ(flow.height(), guessed + told);
    // A place is found again where its caret is.
    for (const int place : {0, 37, 800, 12345, document.lastPlace()})
        EXPECT_EQ(flow.placeAt(flow.caret(place).center()), place);
}

} // namespace
} // namespace kith::workbench
