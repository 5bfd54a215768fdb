#include "kith/network/ego_network.h"

#include "analysis/made_study.h"
#include "kith/model/error.h"

#include <gtest/gtest.h>

namespace kith::network {
namespace {

class EgoNetworkTest : public testing::Test {
protected:
    made::Study study;
    SourceKey interview = study.source("01-grace");
    CaseKey grace = study.interviewee("Grace", interview);
    ContactKey lena = study.contact(grace, "Lena", Visibility::Individuated);
    ContactKey officer = study.contact(grace, "new officer", Visibility::Hidden);

    void SetUp() override {
        for (const char* code : {"role.mentor", "role.broker", "factor.learning", "factor.network"})
            study.code(code);
    }
    const Alter& alter(std::size_t i, const RatingRule& rule = {}) {
        networks = egoNetworks(study.done(), rule);
        return networks.at(0).alters.at(i);
    }
    std::vector<EgoNetwork> networks;
};

TEST_F(EgoNetworkTest, roles_factors_and_stages_come_from_the_codings) {
    const auto mentoring = study.coding(grace, interview, "role.mentor", 0, 10, {lena});
    study.coding(grace, interview, "role.mentor", 0, 10,
                 {.contact = lena, .quality = "patient"}); // the same passage again
    study.coding(grace, interview, "role.broker", 20, 30, {lena});
    study.coding(grace, interview, "role.broker", 40, 50, {lena});
    study.coding(grace, interview, "factor.learning", 40, 50, {.contact = lena, .stage = Stage::Activate});
    study.coding(grace, interview, "factor.network", 60, 70, {.contact = lena, .stage = Stage::Build});
    const Alter& shown = alter(0);
    EXPECT_EQ(shown.roles, (std::vector<Count>{{"role.mentor", 1}, {"role.broker", 2}}));
    EXPECT_EQ(shown.mainRole, "role.broker");
    EXPECT_EQ(shown.factors, (std::vector<Count>{{"factor.learning", 1}, {"factor.network", 1}}));
    EXPECT_EQ(shown.stages, (std::vector<Stage>{Stage::Build, Stage::Activate}));
    EXPECT_EQ(shown.evidence.size(), 6U);
    EXPECT_EQ(shown.evidence.front(), mentoring);
    EXPECT_EQ(shown.visibility, Visibility::Individuated);
}

TEST_F(EgoNetworkTest, a_contact_without_codings_is_an_alter_too) {
    const Alter& shown = alter(1);
    EXPECT_EQ(shown.label, "new officer");
    EXPECT_TRUE(shown.roles.empty());
    EXPECT_EQ(shown.mainRole, "");
    EXPECT_FALSE(shown.individuated);
    EXPECT_EQ(networks[0].measures.size, 2);
}

TEST_F(EgoNetworkTest, equally_coded_roles_go_by_the_name_of_the_code) {
    study.coding(grace, interview, "role.mentor", 0, 10, {lena});
    study.coding(grace, interview, "role.broker", 20, 30, {lena});
    EXPECT_EQ(alter(0).mainRole, "role.broker");
}

TEST_F(EgoNetworkTest, one_coder_counts_in_each_source) {
    study.coding(grace, interview, "role.mentor", 0, 10, {.contact = lena, .coder = "anna"});
    study.coding(grace, interview, "role.mentor", 2, 12, {.contact = lena, .coder = "bram"});
    study.coding(grace, interview, "role.broker", 30, 40, {.contact = lena, .coder = "anna"});
    EXPECT_EQ(alter(0).roles, (std::vector<Count>{{"role.mentor", 1}, {"role.broker", 1}})); // anna coded more
    EXPECT_EQ(alter(0, {.coders = {"bram"}, .wave = ""}).roles, (std::vector<Count>{{"role.mentor", 1}}));
    study.coding(grace, interview, "role.broker", 30, 40, {.contact = lena, .coder = "adjudication"});
    EXPECT_EQ(alter(0).roles, (std::vector<Count>{{"role.broker", 1}}));
}

TEST_F(EgoNetworkTest, the_rating_of_the_coder_who_counts_in_the_last_wave) {
    study.rating(lena, Duration::Passing, Intensity::Slight, "bram", "1");
    study.rating(lena, Duration::Lasting, Intensity::Intense, "anna", "1");
    EXPECT_EQ(alter(0).layer, Layer::Communality);
    EXPECT_EQ(alter(0, {.coders = {"bram", "anna"}, .wave = ""}).layer, Layer::Connectivity);
    study.rating(lena, Duration::Passing, Intensity::Intense, "bram", "2");
    EXPECT_EQ(alter(0).layer, Layer::Sociality);
    EXPECT_EQ(alter(0, {.coders = {}, .wave = "1"}).layer, Layer::Communality);
    study.rating(officer, Duration::Lasting, Intensity::Slight);
    EXPECT_EQ(alter(1).layer, Layer::Unclassified);
}

TEST_F(EgoNetworkTest, ties_are_those_asked_about_and_in_order) {
    const ContactKey patience = study.contact(grace, "Patience");
    study.snapshot.contactTies = {{patience, lena, TieStatus::Tie, "bram", {}},
                                  {lena, patience, TieStatus::NoTie, "anna", {}},
                                  {officer, lena, TieStatus::NoTie, "anna", {}}};
    alter(0);
    ASSERT_EQ(networks[0].ties.size(), 2U);
    EXPECT_EQ(networks[0].ties[0], (AlterTie{0, 1, TieStatus::NoTie, {}}));
    EXPECT_EQ(networks[0].ties[1], (AlterTie{0, 2, TieStatus::NoTie, {}})); // anna comes first by name
    EXPECT_FALSE(networks[0].measures.density);
}

TEST_F(EgoNetworkTest, changes_are_those_of_one_coder) {
    study.snapshot.changes = {
        {{study.nextUuid()}, lena, "bram", Layer::Sociality, Layer::Communality, Intention::Intended, "2019", {}},
        {{study.nextUuid()}, lena, "anna", Layer::Connectivity, Layer::Sociality, Intention::Unknown, "", {}}};
    ASSERT_EQ(alter(0).changes.size(), 1U);
    EXPECT_EQ(alter(0).changes[0].coder, "anna");
}

TEST_F(EgoNetworkTest, one_case_gives_the_same_as_all) {
    study.coding(grace, interview, "role.mentor", 0, 10, {lena});
    const SourceKey second = study.source("02-henk");
    const CaseKey henk = study.interviewee("Henk", second);
    study.interviewee("nobody to tell of", second);
    study.contact(henk, "Riet");
    const auto all = egoNetworks(study.done());
    ASSERT_EQ(all.size(), 2U);
    const SnapshotIndex index(study.snapshot);
    EXPECT_EQ(egoNetwork(study.snapshot, index, grace), all[0]);
    EXPECT_EQ(egoNetwork(study.snapshot, index, henk), all[1]);
    EXPECT_THROW(egoNetwork(study.snapshot, index, CaseKey{study.nextUuid()}), Error);
}

} // namespace
} // namespace kith::network
