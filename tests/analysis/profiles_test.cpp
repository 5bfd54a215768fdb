#include "kith/analysis/profiles.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"
#include "kith/model/error.h"

#include <gtest/gtest.h>

namespace kith::analysis {
namespace {

using made::countOf;
using made::textOf;

class Profiles : public testing::Test {
protected:
    made::Study study;
    SourceKey source = study.source("01-grace");
    CaseKey grace = study.interviewee("Grace", source);
    ContactKey lena = study.contact(grace, "Lena", Visibility::Individuated);
    ContactKey circle = study.contact(grace, "the circle", Visibility::Resource);
    ContactKey officer = study.contact(grace, "new officer", Visibility::Hidden);
    CodingKey reflecting;

    void SetUp() override {
        study.code("attitude.reflection");
        study.code("skill.association");
        study.snapshot.protocol.guide = {{"attitude", {}, {"attitude.reflection"}, Stage::NotAsked, {}}};
        study.snapshot.spokenWords = {{grace, source, 4000}};
        study.coding({}, source, "probe.attitude", 0, 5);
        reflecting = study.coding(grace, source, "attitude.reflection", 10, 20, {lena});
        study.coding(grace, source, "attitude.reflection", 30, 40);
        study.coding(grace, source, "attitude.reflection", 50, 60, {officer});
        study.coding(grace, source, "attitude.contextualised", 10, 20, {.contact = lena, .quality = "patient"});
        study.coding(grace, source, "attitude.contextualised", 70, 80, {.contact = lena, .quality = "patient"});
        study.coding(grace, source, "attitude.contextualised", 90, 99, {.contact = circle, .quality = "frank"});
        study.coding(grace, source, "activity.build", 110, 120);
        study.coding(grace, source, "factor.learning", 130, 140, {.stage = Stage::Activate});
        study.coding(grace, source, "technology.function-finding", 150, 160);
    }
    Profile ofGrace() { return profile(study.done(), grace); }
    static const ProfileEntry& entry(const Profile& profile, std::string_view code) {
        for (const ProfileEntry& entry : profile.entries)
            if (entry.code == code) return entry;
        throw std::out_of_range("no entry");
    }
};

TEST_F(Profiles, passages_contacts_and_rates) {
    const Profile shown = ofGrace();
    const ProfileEntry& reflection = entry(shown, "attitude.reflection");
    EXPECT_EQ(reflection.passages, 3);
    EXPECT_EQ(reflection.contacts, 2);
    EXPECT_EQ(reflection.contactsTotal, 3);
    EXPECT_EQ(reflection.perThousand, 0.75); // 3 in 4,000 words
    EXPECT_EQ(reflection.asked, AskedStatus::Probed);
    EXPECT_EQ(reflection.evidence.front(), reflecting);
    EXPECT_EQ(entry(shown, "skill.association").passages, 0);
    EXPECT_EQ(entry(shown, "skill.association").asked, AskedStatus::NotAsked);
    EXPECT_THROW(entry(shown, "factor.learning"), std::out_of_range); // no layer of a profile
}

TEST_F(Profiles, visibility_and_reflection_are_counts) {
    const Profile shown = ofGrace();
    EXPECT_EQ(shown.contacts, 3);
    EXPECT_EQ(shown.individuated, 1);
    EXPECT_EQ(shown.resource, 1);
    EXPECT_EQ(shown.hidden, 1);
    EXPECT_EQ(shown.reflectionVisible, 1);
    EXPECT_EQ(shown.noReflectionVisible, 1);
    EXPECT_EQ(shown.reflectionHidden, 1);
    EXPECT_EQ(shown.noReflectionHidden, 0);
    EXPECT_EQ(shown.reflectionWithoutContact, 1);
    EXPECT_EQ(shown.computedIndividuated, 1); // by name; each of the others stands in one passage
}

TEST_F(Profiles, qualities_are_different_pairs) {
    const Profile shown = ofGrace();
    ASSERT_EQ(shown.qualities.size(), 2U);
    EXPECT_EQ(shown.qualities[0].quality, "patient");
    EXPECT_EQ(shown.qualities[0].evidence.size(), 2U);
    EXPECT_EQ(shown.qualities[1].contact, circle);
}

TEST_F(Profiles, conditions_with_their_evidence) {
    std::vector<std::pair<std::string, std::size_t>> conditions;
    for (const Condition& condition : ofGrace().conditions)
        conditions.emplace_back(condition.name, condition.evidence.size());
    EXPECT_EQ(conditions,
              (std::vector<std::pair<std::string, std::size_t>>{
                  {"build", 1}, {"maintain", 0}, {"activate", 1}, {"learning", 1}, {"tools", 1}}));
}

TEST_F(Profiles, rates_are_never_pooled_over_languages) {
    const SourceKey dutch = study.source("02-grace", SourceKind::Interview, "nl");
    study.snapshot.speakers.push_back({dutch, "Grace", SpeakerRole::Interviewee, grace});
    study.coding(grace, dutch, "attitude.reflection", 0, 9);
    study.snapshot.spokenWords.push_back({grace, dutch, 1000});
    const Profile shown = ofGrace();
    ASSERT_EQ(shown.words.size(), 2U);
    EXPECT_EQ(entry(shown, "attitude.reflection").passages, 4);
    EXPECT_FALSE(entry(shown, "attitude.reflection").perThousand);
    EXPECT_EQ(textOf(profilesTable(study.snapshot, {shown}, "en"), "attitude.reflection", "Grace"), "–");
}

TEST_F(Profiles, only_interviewees_whose_accounts_were_coded) {
    const CaseKey henk = study.interviewee("Henk", study.source("02-henk"));
    const SourceKey survey = study.source("conference", SourceKind::Survey);
    study.coding(study.respondent("R1", survey), survey, "factor.learning", 0, 5);
    const auto all = profiles(study.done());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0], ofGrace());
    EXPECT_THROW(profile(study.snapshot, henk), Error);
    EXPECT_THROW(profile(study.snapshot, CaseKey{study.nextUuid()}), Error);
}

TEST_F(Profiles, tables) {
    study.snapshot.memos.push_back(
        {{study.nextUuid()}, MemoKind::Analytic, "case", grace.uuid, "Reflects on her own.", "anna"});
    const Profile shown = ofGrace();
    const auto tables = profileTables(study.snapshot, shown, "en");
    ASSERT_EQ(tables.size(), 4U);
    EXPECT_EQ(tables[0].id, "profile-01");
    EXPECT_TRUE(made::hasNote(tables[0], "4000 (en)"));
    EXPECT_TRUE(made::hasNote(tables[0], "Reflects on her own."));
    for (const Table& table : tables)
        for (const auto& row : table.rows)
            EXPECT_EQ(row.size(), table.columns.size()) << table.id;
    EXPECT_EQ(countOf(tables[1], "hidden", "contacts"), "1/3");
    EXPECT_EQ(countOf(tables[2], "Lena", "codings"), "2");
    EXPECT_EQ(countOf(tables[3], "Building", "codings"), "1");
    const Table beside = profilesTable(study.snapshot, {shown}, "nl");
    EXPECT_EQ(beside.columns[2].heading, "Grace (en)");
    EXPECT_EQ(textOf(beside, "attitude.reflection", "Grace"), "0.75");
    EXPECT_EQ(textOf(beside, "skill.association", "Grace"), "not asked");
}

TEST_F(Profiles, figures_stand_beside_their_range_over_coders) {
    const Table alone = profileTables(study.done(), ofGrace(), "en").front();
    EXPECT_THROW(textOf(alone, "attitude", "passages_by_coder"), std::out_of_range); // one coder, no range
    study.coding(grace, source, "attitude.reflection", 200, 210, {.contact = lena, .coder = "bram"});
    const Profile shown = ofGrace();
    ASSERT_EQ(shown.byCoder.size(), 2u);
    EXPECT_EQ(entry(shown, "attitude.reflection").passages, 3); // anna counts: she coded more
    const Table codes = profileTables(study.done(), shown, "en").front();
    EXPECT_EQ(textOf(codes, "attitude", "passages_by_coder"), "1 – 3");
    EXPECT_EQ(textOf(codes, "attitude", "contacts_by_coder"), "1 – 2");
    EXPECT_EQ(textOf(codes, "attitude", "per_thousand_by_coder"), "0.25 – 0.75");
    const Table contacts = profileTables(study.done(), shown, "en")[1];
    EXPECT_EQ(textOf(contacts, "visible, with reflection", "contacts_by_coder"), "1 – 1");
    EXPECT_EQ(textOf(contacts, "hidden, with reflection", "contacts_by_coder"), "0 – 1"); // the officer: anna only
}

TEST(ProfileOfAnInterview, whose_asking_nobody_recorded_says_so_and_never_zero) {
    made::Study study;
    const SourceKey source = study.source("01-grace");
    const CaseKey grace = study.interviewee("Grace", source);
    study.code("attitude.reflection");
    study.snapshot.protocol.guide = {{"attitude", {}, {"attitude.reflection"}, Stage::NotAsked, {}}};
    study.coding(grace, source, "factor.learning", 10, 20);
    const Table codes = profileTables(study.done(), profile(study.done(), grace), "en").front();
    EXPECT_EQ(textOf(codes, "attitude", "passages"), "not recorded");
    EXPECT_EQ(textOf(codes, "attitude", "asked"), "not recorded");
}

} // namespace
} // namespace kith::analysis
