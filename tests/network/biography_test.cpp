#include "kith/network/biography.h"

#include "analysis/made_study.h"

#include <gtest/gtest.h>

namespace kith::network {
namespace {

class Biography : public testing::Test {
protected:
    made::Study study;
    SourceKey interview = study.source("01-grace");
    CaseKey grace = study.interviewee("Grace", interview);
    ContactKey lena = study.contact(grace, "Lena");
    ContactKey silent = study.contact(grace, "nobody told of");

    void change(Layer from, Layer to, Intention intention, const Coder& coder) {
        study.snapshot.changes.push_back({{study.nextUuid()},
                                          lena,
                                          coder,
                                          from,
                                          to,
                                          intention,
                                          "2019",
                                          Passage{interview, 1, {{3}, {9}}, "we grew closer"}});
    }
};

TEST_F(Biography, is_the_told_path_of_the_contacts_that_have_one) {
    change(Layer::Connectivity, Layer::Sociality, Intention::Intended, "anna");
    change(Layer::Sociality, Layer::Communality, Intention::Circumstantial, "anna");
    study.rating(lena, Duration::Lasting, Intensity::Intense, "anna", "10");
    study.rating(lena, Duration::Passing, Intensity::Intense, "anna", "9");
    const auto biographies = tieBiographies(study.done());
    ASSERT_EQ(biographies.size(), 1U);
    ASSERT_EQ(biographies[0].paths.size(), 1U);
    const ToldPath& path = biographies[0].paths[0];
    EXPECT_EQ(path.firstLayer(), Layer::Connectivity);
    EXPECT_EQ(path.lastLayer(), Layer::Communality);
    EXPECT_EQ(path.steps.at(1).intention, Intention::Circumstantial);
    EXPECT_TRUE(path.followsOn(1));
    EXPECT_FALSE(path.followsOn(0));
    EXPECT_EQ(path.waves.at(0).wave, "9");
    EXPECT_EQ(path.waves.at(0).layer, Layer::Sociality);
    EXPECT_FALSE(biographies[0].coderMatters());

    const Table table = tieBiographiesTable(study.snapshot, biographies, "en");
    ASSERT_EQ(table.rows.size(), 4U); // two steps, two waves
    EXPECT_EQ(table.rows[0].back(), Cell("we grew closer"));
}

TEST_F(Biography, says_where_a_step_does_not_follow_on) {
    change(Layer::Connectivity, Layer::Sociality, Intention::Intended, "anna");
    change(Layer::Connectivity, Layer::Communality, Intention::Intended, "anna");
    const auto biographies = tieBiographies(study.done());
    EXPECT_FALSE(biographies[0].paths[0].followsOn(1));
    const Table table = tieBiographiesTable(study.snapshot, biographies, "en");
    ASSERT_EQ(table.columns.at(6).id, "follows_on");
    EXPECT_EQ(table.rows[0].at(6), Cell(""));
    EXPECT_EQ(table.rows[1].at(6), Cell("no"));
}

TEST_F(Biography, shows_every_coders_path_where_they_differ) {
    change(Layer::Connectivity, Layer::Sociality, Intention::Intended, "anna");
    change(Layer::Connectivity, Layer::Sociality, Intention::Circumstantial, "bram");
    auto biographies = tieBiographies(study.done());
    EXPECT_TRUE(biographies[0].coderMatters());
    EXPECT_TRUE(biographies[0].paths[0].stepsCount); // anna, by name
    EXPECT_FALSE(biographies[0].paths[1].stepsCount);
    EXPECT_EQ(tieBiographiesTable(study.snapshot, biographies, "en").rows.size(), 2U);

    study.snapshot.changes[1].intention = Intention::Intended;
    biographies = tieBiographies(study.snapshot);
    EXPECT_FALSE(biographies[0].coderMatters());
    EXPECT_EQ(tieBiographiesTable(study.snapshot, biographies, "en").rows.size(), 1U);
}

TEST_F(Biography, a_wave_rated_otherwise_matters_and_a_wave_only_one_rated_does_not) {
    study.rating(lena, Duration::Lasting, Intensity::Intense, "anna", "1");
    study.rating(lena, Duration::Passing, Intensity::Intense, "bram", "2");
    EXPECT_FALSE(tieBiographies(study.done())[0].coderMatters());
    study.rating(lena, Duration::Passing, Intensity::Slight, "bram", "1");
    const auto biographies = tieBiographies(study.done());
    EXPECT_TRUE(biographies[0].coderMatters());
    EXPECT_FALSE(biographies[0].paths.at(1).waves.at(0).counts) << "anna is first in wave 1";
    EXPECT_TRUE(biographies[0].paths.at(1).waves.at(1).counts) << "nobody else rated wave 2";
}

} // namespace
} // namespace kith::network
