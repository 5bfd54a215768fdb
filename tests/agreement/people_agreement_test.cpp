// Whom coders found, and what they said of those whom both found. Expected values by hand.
#include "agreement/double_coded.h"

#include "kith/agreement/found_contacts.h"
#include "kith/agreement/tables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kith::agreement {
namespace {

using made::cellWhere;
using made::DoubleStudy;
using made::numberWhere;

// anna: Farah, Noor, Bas Kuiper, the neighbour. bram: Farah, Noor, another record of Bas, the chair.
struct TwoAccounts : DoubleStudy {
    CaseKey one = interview("one", 20);
    ContactKey farah = contact(one, "Farah"), noor = contact(one, "Noor"), basOfAnna = contact(one, "Bas Kuiper"),
               basOfBram = contact(one, "the clerk"), neighbour = contact(one, "the neighbour"),
               chair = contact(one, "the chair"), nobodys = contact(one, "somebody whom nobody coded");
    TwoAccounts() {
        snapshot.contacts[3].aliases = {"bas kuiper"};
        int turn = 2;
        for (const ContactKey key : {farah, noor, basOfAnna, neighbour})
            onTurn("anna", "one", "role.mentor", turn, key), turn += 2;
        turn = 2;
        for (const ContactKey key : {farah, noor, basOfBram, chair})
            onTurn("bram", "one", turn < 6 ? "role.mentor" : "role.coach", turn, key), turn += 2;
    }
};

TEST(AgreementOnContacts, PrecisionRecallAndF1AfterMatching) {
    TwoAccounts study;
    const Table table = contactsAgreement(study.done(), compared(study.snapshot));
    const auto figure = [&](const char* column) { return numberWhere(table, "case", "case of one", column); };
    EXPECT_EQ(figure("first"), 4);
    EXPECT_EQ(figure("second"), 4);
    EXPECT_EQ(figure("both"), 3); // Bas by another name of his
    EXPECT_DOUBLE_EQ(figure("precision"), 0.75);
    EXPECT_DOUBLE_EQ(figure("recall"), 0.75);
    EXPECT_DOUBLE_EQ(figure("f1"), 0.75);
    EXPECT_EQ(std::get<std::string>(cellWhere(table, "case", "case of one", "only_first").value), "the neighbour");
    EXPECT_EQ(std::get<std::string>(cellWhere(table, "case", "case of one", "only_second").value), "the chair");
    EXPECT_EQ(figure("f1"), numberWhere(table, "case", "All", "f1"));
}

TEST(AgreementOnContacts, AreACeilingWhereNobodyCodedBlind) {
    TwoAccounts study;
    const Table table = contactsAgreement(study.done(), compared(study.snapshot));
    const auto says = [](const Table& one) {
        return std::count_if(one.notes.begin(), one.notes.end(),
                             [](const std::string& note) { return note.find("is a ceiling") != std::string::npos; });
    };
    EXPECT_EQ(says(table), 1);
    Compared blind = compared(study.snapshot);
    blind.blindSources = 1;
    EXPECT_EQ(says(contactsAgreement(study.snapshot, blind)), 0);
}

// Of 200 contacts in each account one coder missed one.
TEST(AgreementOnContacts, HaveNoIntervalWhereAllDrawsAreAlike) {
    DoubleStudy study;
    for (const char* name : {"one", "two"}) {
        const CaseKey ego = study.interview(name, 10);
        for (int i = 0; i < 200; ++i) {
            const ContactKey known = study.contact(ego, "c" + std::to_string(i));
            study.onTurn("anna", name, "role.mentor", 2, known);
            if (i > 0 || name == std::string("one")) study.onTurn("bram", name, "role.mentor", 2, known);
        }
    }
    const Table table = contactsAgreement(study.done(), compared(study.snapshot));
    const Cell& f1 = cellWhere(table, "case", "All", "f1");
    EXPECT_NEAR(std::get<double>(f1.value), 798.0 / 799, 1e-12);
    EXPECT_FALSE(f1.interval); // from 398/399 to 1: one value, to two decimals
}

TEST(AgreementOnContacts, ARatingFindsAContactTooButOnlyInAComparedAccount) {
    TwoAccounts study;
    const CaseKey other = study.interview("other", 4); // coded by nobody
    const ContactKey elsewhere = study.contact(other, "Elsewhere");
    study.rating(study.neighbour, Duration::Lasting, Intensity::Intense, "bram");
    study.rating(elsewhere, Duration::Lasting, Intensity::Intense, "anna");
    const Table table = contactsAgreement(study.done(), compared(study.snapshot));
    EXPECT_EQ(numberWhere(table, "case", "All", "first"), 4);
    EXPECT_EQ(numberWhere(table, "case", "All", "second"), 5);
    EXPECT_EQ(numberWhere(table, "case", "All", "both"), 4);
    EXPECT_DOUBLE_EQ(numberWhere(table, "case", "All", "precision"), 4.0 / 5.0); // of bram's five
    EXPECT_DOUBLE_EQ(numberWhere(table, "case", "All", "recall"), 1);            // of anna's four
}

TEST(AgreementOnContacts, TheSamePersonAndAMentionOnTheSameWordsMatch) {
    DoubleStudy study;
    const CaseKey one = study.interview("one", 20);
    const ContactKey a = study.contact(one, "Mr K."), b = study.contact(one, "the official");
    const ContactKey c = study.contact(one, "Liv"), d = study.contact(one, "her sister");
    const PersonKey person{study.nextUuid()};
    study.snapshot.contacts[0].person = study.snapshot.contacts[1].person = person;
    study.onTurn("anna", "one", "role.mentor", 2, a);
    study.onTurn("bram", "one", "role.mentor", 4, b);
    study.snapshot.mentionDecisions = {
        {{study.key("one"), 1, {{52}, {55}}, "Liv"}, Verdict::Confirmed, c, "anna"},
        {{study.key("one"), 1, {{50}, {55}}, "a Liv"}, Verdict::Confirmed, d, "bram"},
        {{study.key("one"), 1, {{72}, {75}}, "not"}, Verdict::Rejected, study.contact(one, "no"), "bram"}};
    study.done();
    const Compared taken = compared(study.snapshot);
    const auto found = contactsFound(study.snapshot, taken);
    ASSERT_EQ(found.size(), 1U);
    const auto pairs = ContactMatcher(study.snapshot, taken, 0, 1).match(found[0]);
    ASSERT_EQ(pairs.size(), 2U);
    EXPECT_EQ(pairs[0].by, SameBy::Person);
    EXPECT_EQ(pairs[1].by, SameBy::Mention);
    EXPECT_EQ(pairs[1].b->label, "her sister");
}

TEST(AgreementOnContacts, NobodyFoundNobodyIsUndefined) {
    DoubleStudy study;
    study.interview("one", 4);
    for (const char* coder : {"anna", "bram"})
        study.onTurn(coder, "one", "role.mentor", 2);
    const Table table = contactsAgreement(study.done(), compared(study.snapshot));
    for (const char* column : {"precision", "recall", "f1"})
        EXPECT_EQ(std::get<Missing>(cellWhere(table, "case", "case of one", column).value), Missing::Undefined);
}

// Ratings of Farah, Noor and Bas: strength strong/strong, strong/weak, very weak/very weak.
//   plain: 2/3; by chance (2/3 × 1/3 + 0 + 1/3 × 1/3) = 1/3: kappa 1/2
//   weighted, equal steps: observed (1 + 1/2 + 1)/3 = 5/6; by chance, from margins anna (2/3, 0, 1/3), bram (1/3, 1/3,
//   1/3): 2/3 × (1 + 1/2 + 0)/3 + 1/3 × (0 + 1/2 + 1)/3 = 1/2: kappa 2/3
TEST(AgreementOnTies, StrengthInEqualSteps) {
    TwoAccounts study;
    const auto rate = [&](ContactKey contact, const char* coder, Strength strength, Duration duration) {
        study.rating(contact, duration, Intensity::Intense, coder, "1", strength);
    };
    rate(study.farah, "anna", Strength::Strong, Duration::Lasting);
    rate(study.farah, "bram", Strength::Strong, Duration::Lasting);
    rate(study.noor, "anna", Strength::Strong, Duration::Lasting);
    rate(study.noor, "bram", Strength::Weak, Duration::Unknown);
    rate(study.basOfAnna, "anna", Strength::VeryWeak, Duration::Passing);
    rate(study.basOfBram, "bram", Strength::VeryWeak, Duration::Lasting);
    rate(study.neighbour, "anna", Strength::Strong, Duration::Lasting); // bram did not find the neighbour
    const Table table = tiesAgreement(study.done(), compared(study.snapshot));
    EXPECT_EQ(numberWhere(table, "what", "strength", "both"), 3);
    EXPECT_NEAR(numberWhere(table, "what", "strength", "percent"), 2.0 / 3.0, 1e-12);
    EXPECT_NEAR(numberWhere(table, "what", "strength", "kappa"), 0.5, 1e-12);
    EXPECT_NEAR(numberWhere(table, "what", "strength", "weighted_kappa"), 2.0 / 3.0, 1e-12);
    EXPECT_EQ(numberWhere(table, "what", "duration", "both"), 2);
    EXPECT_EQ(numberWhere(table, "what", "duration", "only_first"), 1);
    EXPECT_NEAR(numberWhere(table, "what", "duration", "percent"), 0.5, 1e-12);
    // Both called every tie intense: nothing varies.
    EXPECT_NEAR(numberWhere(table, "what", "intensity", "percent"), 1, 1e-12);
    EXPECT_EQ(std::get<Missing>(cellWhere(table, "what", "intensity", "kappa").value), Missing::Undefined);
    // Communality twice and sociality once for anna; a layer needs both ratings.
    EXPECT_EQ(numberWhere(table, "what", "layer", "both"), 2);
    EXPECT_NEAR(numberWhere(table, "what", "layer", "percent"), 0.5, 1e-12);
}

TEST(AgreementOnTies, PairsOfContactsThroughTheMatch) {
    TwoAccounts study;
    study.snapshot.contactTies = {{study.farah, study.noor, TieStatus::Tie, "anna", {}},
                                  {study.noor, study.farah, TieStatus::NoTie, "bram", {}},
                                  {study.farah, study.basOfAnna, TieStatus::Tie, "anna", {}},
                                  {study.farah, study.basOfBram, TieStatus::Tie, "bram", {}},
                                  {study.noor, study.basOfAnna, TieStatus::Tie, "anna", {}}};
    const Table table = tiesAgreement(study.done(), compared(study.snapshot));
    EXPECT_EQ(numberWhere(table, "what", "alter-ties", "both"), 2);
    EXPECT_EQ(numberWhere(table, "what", "alter-ties", "only_first"), 1);
    EXPECT_DOUBLE_EQ(numberWhere(table, "what", "alter-ties", "percent"), 0.5);
}

// Three contacts found by both. Mentor: anna of all three, bram of two. Coach: bram of the third (and of the chair,
// whom anna did not find).
TEST(AgreementOnRoles, OverContactsThatBothFound) {
    TwoAccounts study;
    const Table table = rolesAgreement(study.done(), compared(study.snapshot));
    EXPECT_EQ(numberWhere(table, "code", "role.mentor", "contacts"), 3);
    EXPECT_EQ(numberWhere(table, "code", "role.mentor", "both"), 2);
    EXPECT_EQ(numberWhere(table, "code", "role.mentor", "only_first"), 1);
    EXPECT_NEAR(numberWhere(table, "code", "role.mentor", "percent"), 2.0 / 3.0, 1e-12);
    EXPECT_EQ(numberWhere(table, "code", "role.coach", "only_second"), 1);
    EXPECT_EQ(numberWhere(table, "code", "", "contacts"), 6);
    EXPECT_NEAR(numberWhere(table, "code", "", "percent"), 4.0 / 6.0, 1e-12);
}

TEST(AgreementOnStages, OnlyWhereBothNamedOne) {
    DoubleStudy study;
    study.interview("one", 20);
    const auto pair = [&](int turn, Stage ofAnna, Stage ofBram) {
        study.onTurn("anna", "one", "factor.learning", turn, {}, ofAnna);
        study.onTurn("bram", "one", "factor.learning", turn, {}, ofBram);
    };
    pair(2, Stage::Build, Stage::Build);
    pair(4, Stage::Build, Stage::Maintain);
    pair(6, Stage::Activate, Stage::Activate);
    pair(8, Stage::Maintain, Stage::Maintain);
    pair(10, Stage::Build, Stage::NotAsked);
    pair(12, Stage::NotAsked, Stage::NotAsked);
    const Table table = stagesAgreement(study.done(), compared(study.snapshot));
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(numberWhere(table, "coders", "anna, bram", "pairs"), 6);
    EXPECT_EQ(numberWhere(table, "coders", "anna, bram", "stage_by_both"), 4);
    EXPECT_EQ(numberWhere(table, "coders", "anna, bram", "stage_by_one"), 1);
    EXPECT_NEAR(numberWhere(table, "coders", "anna, bram", "stage_percent"), 0.75, 1e-12);
    // By chance: build 1/2 × 1/4, maintain 1/4 × 1/2, activate 1/4 × 1/4 = 5/16.
    EXPECT_NEAR(numberWhere(table, "coders", "anna, bram", "stage_kappa"), (0.75 - 5.0 / 16) / (1 - 5.0 / 16), 1e-12);
}

TEST(AgreementTables, AreWordedInDutch) {
    TwoAccounts study;
    TableWish wish;
    wish.language = "nl";
    const Compared taken = compared(study.done());
    EXPECT_EQ(agreementTable(study.snapshot, taken, wish).title, "Overeenstemming tussen codeurs: codes");
    EXPECT_EQ(contactsAgreement(study.snapshot, taken, wish).columns[4].heading, "Door beiden");
}

} // namespace
} // namespace kith::agreement
