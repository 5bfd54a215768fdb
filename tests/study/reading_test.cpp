// What whoever reads and codes a text is shown and offered.
#include "kith/study/people.h"
#include "kith/study/reading.h"
#include "kith/study/sources.h"

#include "made_study.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

TEST(Reading, aTurnKnowsWhoSaysItAndInWhoseAccountItStands) {
    SmallStudy study;
    const Source source = study.project.sources().front();
    const ReadText read = readText(study.project, source.key);
    ASSERT_FALSE(read.turns.empty());
    bool asked = false, told = false;
    for (const ReadTurn& turn : read.turns) {
        asked = asked || turn.role == SpeakerRole::Interviewer;
        told = told || turn.role == SpeakerRole::Interviewee;
        EXPECT_TRUE(turn.ego) << turn.stored.turn.number;
        EXPECT_EQ(turn.ego, read.turns.front().ego);
    }
    EXPECT_TRUE(asked);
    EXPECT_TRUE(told);
}

TEST(Reading, aTextThatMayNotBeAnalysedIsNotShown) {
    SmallStudy study;
    const Source source = study.project.sources().front();
    SourceDescription refused;
    refused.analyse = Permission::Refused;
    describeSource(study.project, source.title, refused, "anna");
    EXPECT_THAT(complaint([&] { (void)readText(study.project, source.key); }), HasSubstr("does not allow"));
}

std::vector<std::string> meant(const Codebook& codebook, std::string_view typed, SpeakerRole whose = {},
                               const std::vector<CodeKey>& recent = {}) {
    std::vector<std::string> names;
    for (const std::size_t i : codesMeant(codebook, typed, "en", whose, recent))
        names.push_back(codebook.codes[i].name);
    return names;
}

TEST(Reading, codesAreFoundByPartsOfTheirLabels) {
    SmallStudy study;
    const Codebook codebook = study.project.codebook();
    EXPECT_EQ(meant(codebook, "reputation").at(0), "factor.reputation");
    EXPECT_EQ(meant(codebook, "REPU").at(0), "factor.reputation");
    EXPECT_EQ(meant(codebook, "repu fact").at(0), "factor.reputation");
    EXPECT_THAT(meant(codebook, "no such code at all"), IsEmpty());
    EXPECT_EQ(meant(codebook, "").size(), codebook.codes.size());
}

TEST(Reading, whatWasUsedLastComesFirstAndQuestionsFirstForAnInterviewer) {
    SmallStudy study;
    const Codebook codebook = study.project.codebook();
    const Code* learning = codeWithShortcut(codebook, "8");
    ASSERT_TRUE(learning);
    EXPECT_EQ(meant(codebook, "", SpeakerRole::Interviewee, {learning->key}).at(0), learning->name);
    const auto forQuestions = meant(codebook, "", SpeakerRole::Interviewer, {learning->key});
    EXPECT_TRUE(forQuestions.at(0).starts_with("asked.") || forQuestions.at(0).starts_with("probe."));
    EXPECT_EQ(codeWithShortcut(codebook, ""), nullptr);
    EXPECT_EQ(codeWithShortcut(codebook, "x"), nullptr);
}

Contact contact(const std::string& label, std::vector<std::string> aliases = {}) {
    Contact made;
    made.key = ContactKey::fresh();
    made.label = label;
    made.aliases = std::move(aliases);
    return made;
}

TEST(Reading, contactsAreFoundByLabelAndAlias) {
    const std::vector<Contact> contacts{contact("Joris", {"my supervisor"}), contact("Zoë"), contact("Marjory")};
    EXPECT_EQ(contactsMeant(contacts, "jor", {}), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(contactsMeant(contacts, "zoe", {}), std::vector<std::size_t>{1});
    EXPECT_EQ(contactsMeant(contacts, "super", {}), std::vector<std::size_t>{0});
    EXPECT_EQ(contactsMeant(contacts, "", {contacts[2].key}).at(0), 2u);
}

TEST(Reading, theContactThatWordsNameIsTheLongestOneInWholeWords) {
    const std::vector<Contact> contacts{contact("Jan"), contact("Jan Peters", {"the dean"})};
    EXPECT_EQ(contactNamedIn(contacts, "I asked Jan Peters."), contacts[1].key);
    EXPECT_EQ(contactNamedIn(contacts, "I asked jan."), contacts[0].key);
    EXPECT_EQ(contactNamedIn(contacts, "It was in January."), ContactKey{});
    EXPECT_EQ(contactNamedIn(contacts, "Then The Dean came"), contacts[1].key);
}

} // namespace
