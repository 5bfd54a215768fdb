// Rating ties, changes of them, and what a drag in an egogram means.
#include "kith/study/ties.h"

#include "made_study.h"

#include "kith/study/coding.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Ties : public testing::Test {
protected:
    [[nodiscard]] std::vector<TieRating> ratings() const { return study.project.snapshot().ratings; }
    [[nodiscard]] std::string lastLabel() const { return study.project.journal().back().label; }
    [[nodiscard]] Passage passage(const std::string& source, const std::string& words, int occurrence = 1) const {
        PassageChoice choice;
        choice.sources = {source};
        choice.quote = words;
        choice.occurrence = occurrence;
        return choosePassages(study.project, choice, {}).front();
    }
    void code(const std::string& source, const std::string& words, const std::string& role, const std::string& contact,
              const Coder& by = "anna", int occurrence = 1) {
        CodingWish wish;
        wish.code = role;
        wish.contact = contact;
        wish.coder = by;
        applyCode(study.project, {passage(source, words, occurrence)}, wish);
    }
    SmallStudy study;
    const ContactKey joris = study.contact("01-lies", "Joris"), karin = study.contact("01-lies", "Karin"),
                     farah = study.contact("02-omar", "Farah");
};

TEST_F(Ties, eachRatingIsOptionalAndTheOthersStay) {
    TieWish wish;
    wish.strength = Strength::Strong;
    wish.passage = passage("01-lies", "hij belde elke week");
    rateTie(study.project, joris, wish, "anna");
    EXPECT_EQ(lastLabel(), "Rated Joris of Lies: strong");
    wish = {};
    wish.duration = Duration::Lasting;
    rateTie(study.project, joris, wish, "anna");
    ASSERT_THAT(ratings(), SizeIs(1));
    EXPECT_EQ(ratings()[0].strength, Strength::Strong);
    EXPECT_EQ(ratings()[0].duration, Duration::Lasting);
    EXPECT_EQ(ratings()[0].passage->quote, "hij belde elke week");
    const std::size_t edits = study.edits();
    rateTie(study.project, joris, wish, "anna");
    EXPECT_EQ(study.edits(), edits);
    // Another wave, another coder: other ratings.
    wish.wave = "2";
    rateTie(study.project, joris, wish, "anna");
    rateTie(study.project, joris, wish, "bram");
    EXPECT_THAT(ratings(), SizeIs(3));
}

TEST_F(Ties, aRatingOfWhichNothingIsLeftGoes) {
    TieWish wish;
    EXPECT_THAT(complaint([&] { rateTie(study.project, joris, wish, "anna"); }), HasSubstr("Nothing is rated"));
    wish.strength = Strength::Weak;
    rateTie(study.project, joris, wish, "anna");
    wish.strength = Strength::Unknown;
    rateTie(study.project, joris, wish, "anna");
    EXPECT_THAT(ratings(), IsEmpty());
    study.project.undo("anna");
    EXPECT_THAT(ratings(), SizeIs(1));
}

TEST_F(Ties, aPassageOfAnotherAccountIsRefused) {
    TieWish wish;
    wish.strength = Strength::Weak;
    wish.passage = passage("02-omar", "She listens");
    EXPECT_THAT(complaint([&] { rateTie(study.project, joris, wish, "anna"); }),
                HasSubstr("another account than Lies"));
    EXPECT_THAT(complaint([&] { rateTie(study.project, ContactKey::fresh(), {}, "anna"); }),
                HasSubstr("not there any more"));
}

TEST_F(Ties, aRingGivesDurationAndIntensityAndLeavesStrength) {
    TieWish wish;
    wish.strength = Strength::VeryWeak;
    rateTie(study.project, joris, wish, "anna");
    for (const Layer layer : {Layer::Communality, Layer::Sociality, Layer::Connectivity}) {
        placeInLayer(study.project, joris, layer, "anna");
        ASSERT_THAT(ratings(), SizeIs(1));
        EXPECT_EQ(layerOf(ratings()[0].duration, ratings()[0].intensity), layer);
        EXPECT_EQ(ratings()[0].strength, Strength::VeryWeak);
    }
    EXPECT_EQ(lastLabel(), "Placed Joris of Lies in connectivity");
    placeInLayer(study.project, joris, Layer::Unclassified, "anna");
    ASSERT_THAT(ratings(), SizeIs(1));
    EXPECT_EQ(ratings()[0].duration, Duration::Unknown);
    EXPECT_EQ(ratings()[0].strength, Strength::VeryWeak);
}

TEST_F(Ties, outsideTheRingsTakesTheRatingAwayButNotAnothers) {
    placeInLayer(study.project, joris, Layer::Sociality, "anna");
    EXPECT_THAT(complaint([&] { placeInLayer(study.project, joris, Layer::Unclassified, "bram"); }),
                HasSubstr("anna rated Joris of Lies"));
    placeInLayer(study.project, joris, Layer::Unclassified, "anna");
    EXPECT_THAT(ratings(), IsEmpty());
    const std::size_t edits = study.edits();
    placeInLayer(study.project, joris, Layer::Unclassified, "anna");
    EXPECT_EQ(study.edits(), edits);
}

TEST_F(Ties, aDragIsAboutTheWaveThatIsShown) {
    TieWish wish;
    wish.strength = Strength::Strong;
    for (const char* wave : {"9", "10"}) {
        wish.wave = wave;
        rateTie(study.project, joris, wish, "anna");
    }
    placeInLayer(study.project, joris, Layer::Communality, "anna");
    for (const TieRating& rating : ratings())
        EXPECT_EQ(rating.duration == Duration::Lasting, rating.wave == "10");
    placeInLayer(study.project, joris, Layer::Connectivity, "anna", "9");
    for (const TieRating& rating : ratings())
        EXPECT_EQ(rating.intensity == Intensity::Slight, rating.wave == "9");
}

TEST_F(Ties, aTieBetweenContactsIsSaidAndTakenBack) {
    setContactTie(study.project, karin, joris, TieStatus::Tie, passage("01-lies", "kende iedereen"), "anna");
    EXPECT_EQ(lastLabel(), "Tie between Karin and Joris (Lies)");
    ASSERT_THAT(study.project.snapshot().contactTies, SizeIs(1));
    std::size_t edits = study.edits();
    setContactTie(study.project, joris, karin, TieStatus::Tie, std::nullopt, "anna");
    EXPECT_EQ(study.edits(), edits);
    setContactTie(study.project, joris, karin, TieStatus::NoTie, std::nullopt, "anna");
    ASSERT_THAT(study.project.snapshot().contactTies, SizeIs(1));
    EXPECT_EQ(study.project.snapshot().contactTies[0].status, TieStatus::NoTie);
    EXPECT_FALSE(study.project.snapshot().contactTies[0].passage);
    EXPECT_THAT(
        complaint([&] { setContactTie(study.project, joris, karin, TieStatus::NotAsked, std::nullopt, "bram"); }),
        HasSubstr("anna judged"));
    setContactTie(study.project, joris, karin, TieStatus::NotAsked, std::nullopt, "anna");
    EXPECT_THAT(study.project.snapshot().contactTies, IsEmpty());
    EXPECT_THAT(complaint([&] { setContactTie(study.project, joris, farah, TieStatus::Tie, std::nullopt, "anna"); }),
                HasSubstr("two accounts"));
    EXPECT_THAT(complaint([&] { setContactTie(study.project, joris, joris, TieStatus::Tie, std::nullopt, "anna"); }),
                HasSubstr("with itself"));
}

TEST_F(Ties, aChangeIsNotedAndRemoved) {
    ChangeWish wish;
    wish.from = Layer::Communality;
    wish.to = Layer::Connectivity;
    wish.intention = Intention::Intended;
    wish.when = " after the move ";
    const ChangeKey key = addTieChange(study.project, joris, wish, "anna");
    EXPECT_EQ(lastLabel(), "Noted a change of Joris of Lies: communality to connectivity");
    ASSERT_THAT(study.project.snapshot().changes, SizeIs(1));
    EXPECT_EQ(study.project.snapshot().changes[0].when, "after the move");
    EXPECT_THAT(complaint([&] { removeTieChange(study.project, key, "bram"); }), HasSubstr("anna noted"));
    removeTieChange(study.project, key, "anna");
    EXPECT_THAT(study.project.snapshot().changes, IsEmpty());
    EXPECT_THAT(complaint([&] { removeTieChange(study.project, key, "anna"); }), HasSubstr("not there any more"));
    wish.to = Layer::Communality;
    EXPECT_THAT(complaint([&] { addTieChange(study.project, joris, wish, "anna"); }), HasSubstr("no change"));
}

TEST_F(Ties, anotherSectorRecodesThePassagesOfTheMainRole) {
    code("01-lies", "Joris kende iedereen in de stad", "role.broker", "Joris");
    code("01-lies", "hij belde elke week", "role.broker", "Joris");
    code("01-lies", "leerde me vragen stellen", "role.mentor", "Joris");
    code("01-lies", "hij belde elke week", "role.coach", "Joris", "bram");
    const std::size_t edits = study.edits();
    const RoleMove move = setMainRole(study.project, joris, "supporter", "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(move.codings, 2);
    EXPECT_EQ(move.from, "role.broker");
    EXPECT_TRUE(move.isShown("role.supporter"));
    EXPECT_EQ(lastLabel(), "Moved Joris of Lies from role.broker to role.supporter (2 passages)");
    EXPECT_THAT(study.codings(),
                testing::UnorderedElementsAre("01-lies|Joris kende iedereen in de stad|role.supporter|Joris||anna",
                                              "01-lies|leerde me vragen stellen|role.mentor|Joris||anna",
                                              "01-lies|hij belde elke week|role.supporter|Joris||anna",
                                              "01-lies|hij belde elke week|role.coach|Joris||bram"));
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), testing::Contains("01-lies|hij belde elke week|role.broker|Joris||anna"));
}

TEST_F(Ties, aPassageThatHasBothRolesKeepsOneCoding) {
    code("01-lies", "hij belde elke week", "role.broker", "Joris");
    code("01-lies", "hij belde elke week", "role.mentor", "Joris");
    setMainRole(study.project, joris, "role.mentor", "anna");
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|hij belde elke week|role.mentor|Joris||anna"));
    const std::size_t edits = study.edits();
    EXPECT_EQ(setMainRole(study.project, joris, "role.mentor", "anna").codings, 0);
    EXPECT_EQ(study.edits(), edits);
}

TEST_F(Ties, withoutAPassageNoRoleIsSet) {
    EXPECT_THAT(complaint([&] { setMainRole(study.project, joris, "role.mentor", "anna"); }),
                HasSubstr("Code a passage about this contact"));
    code("01-lies", "hij belde elke week", "role.coach", "Joris", "bram");
    EXPECT_THAT(complaint([&] { setMainRole(study.project, joris, "role.mentor", "anna"); }),
                HasSubstr("bram coded the role"));
    EXPECT_THAT(complaint([&] { setMainRole(study.project, joris, "factor.learning", "bram"); }),
                HasSubstr("is no role"));
    EXPECT_THAT(complaint([&] { setMainRole(study.project, joris, "", "bram"); }), HasSubstr("off the passages"));
}

TEST_F(Ties, aDragThatWillNotShowSaysSo) {
    code("01-lies", "Joris kende iedereen in de stad", "role.coach", "Joris");
    code("01-lies", "hij belde elke week", "role.collaborator", "Joris");
    const RoleMove move = setMainRole(study.project, joris, "role.supporter", "anna");
    EXPECT_EQ(move.from, "role.coach");
    EXPECT_FALSE(move.isShown("role.supporter"));
    EXPECT_EQ(move.mainRole, "role.collaborator");
}

TEST_F(Ties, whatAFormSaysOfAnAnswerStays) {
    code("meeting/R1", "Ik kan van haar leren", "role.mentor", "");
    const StudySnapshot before = study.project.snapshot();
    ASSERT_THAT(before.codings, SizeIs(1));
    const RoleMove move = setMainRole(study.project, *before.codings[0].contact, "role.coach", "anna");
    EXPECT_TRUE(move.isShown("role.coach"));
    const StudySnapshot after = study.project.snapshot();
    EXPECT_EQ(after.codings[0].stage, Stage::Build);
    EXPECT_EQ(after.codings[0].contact, before.codings[0].contact);
}

TEST_F(Ties, aContactMovesIntoRingAndSectorAsOneEdit) {
    code("01-lies", "Dat was Joris", "role.mentor", "Joris");
    const std::size_t edits = study.edits();
    const RoleMove move = moveContact(study.project, joris, Layer::Sociality, "role.coach", "anna");
    EXPECT_TRUE(move.isShown("role.coach"));
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(),
              "Moved Joris of Lies from role.mentor to role.coach (1 passage); Placed Joris of Lies in sociality");
    ASSERT_THAT(ratings(), SizeIs(1));
    study.project.undo("anna");
    EXPECT_THAT(ratings(), IsEmpty());
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|Dat was Joris|role.mentor|Joris||anna"));
}

TEST_F(Ties, aRefusedSectorLeavesTheRingAsItWas) {
    EXPECT_THAT(complaint([&] { moveContact(study.project, karin, Layer::Sociality, "role.coach", "anna"); }),
                HasSubstr("No passage says which role Karin has"));
    EXPECT_THAT(ratings(), IsEmpty());
}

} // namespace
