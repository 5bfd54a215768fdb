#include "kith/model/terms.h"

#include "kith/model/codebook.h"
#include "kith/model/survey_mapping.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kith {
namespace {

// Every value of a list with the word that files use for it.
template<class Term>
void expectWords(const std::vector<std::pair<Term, std::string>>& words) {
    for (const auto& [value, word] : words) {
        EXPECT_EQ(toString(value), word);
        EXPECT_EQ(parse<Term>(word), value) << word;
    }
    EXPECT_FALSE(parse<Term>("nonsense"));
    EXPECT_FALSE(parse<Term>(words.back().second + "x"));
}

TEST(Terms, areReadAsTheyAreWritten) {
    expectWords<Stage>(
        {{Stage::NotAsked, ""}, {Stage::Build, "build"}, {Stage::Maintain, "maintain"}, {Stage::Activate, "activate"}});
    expectWords<Strength>({{Strength::Unknown, ""},
                           {Strength::Strong, "strong"},
                           {Strength::Weak, "weak"},
                           {Strength::VeryWeak, "very-weak"}});
    expectWords<Duration>({{Duration::Unknown, ""}, {Duration::Lasting, "lasting"}, {Duration::Passing, "passing"}});
    expectWords<Intensity>({{Intensity::Unknown, ""}, {Intensity::Intense, "intense"}, {Intensity::Slight, "slight"}});
    expectWords<Layer>({{Layer::Unclassified, "unclassified"},
                        {Layer::Communality, "communality"},
                        {Layer::Sociality, "sociality"},
                        {Layer::Connectivity, "connectivity"}});
    expectWords<Visibility>({{Visibility::Unknown, ""},
                             {Visibility::Hidden, "hidden"},
                             {Visibility::Individuated, "individuated"},
                             {Visibility::Resource, "resource"}});
    expectWords<Intention>(
        {{Intention::Unknown, ""}, {Intention::Intended, "intended"}, {Intention::Circumstantial, "circumstantial"}});
    expectWords<TieStatus>({{TieStatus::NotAsked, "not-asked"}, {TieStatus::Tie, "tie"}, {TieStatus::NoTie, "no-tie"}});
    expectWords<ContactKind>({{ContactKind::Individual, "individual"}, {ContactKind::Group, "group"}});
    expectWords<SpeakerRole>({{SpeakerRole::Unknown, ""},
                              {SpeakerRole::Interviewer, "interviewer"},
                              {SpeakerRole::Interviewee, "interviewee"},
                              {SpeakerRole::Other, "other"}});
    expectWords<SourceKind>({{SourceKind::Interview, "interview"},
                             {SourceKind::Survey, "survey"},
                             {SourceKind::Literature, "literature"},
                             {SourceKind::FieldNote, "field-note"},
                             {SourceKind::Translation, "translation"}});
    expectWords<Permission>(
        {{Permission::NotRecorded, ""}, {Permission::Given, "given"}, {Permission::Refused, "refused"}});
    expectWords<MemoKind>(
        {{MemoKind::Analytic, "analytic"}, {MemoKind::Method, "method"}, {MemoKind::Reflexive, "reflexive"}});
    EXPECT_EQ(toString(AskedStatus::NotAsked), "no");
    EXPECT_EQ(toString(AskedStatus::Asked), "yes");
    EXPECT_EQ(toString(AskedStatus::Probed), "probed");
}

TEST(Terms, areReadWhateverTheCaseAndTheBlanks) {
    EXPECT_EQ(parse<Strength>("Very weak"), Strength::VeryWeak);
    EXPECT_EQ(parse<Strength>(" VERY_WEAK "), Strength::VeryWeak);
    EXPECT_EQ(parse<SourceKind>("Field note"), SourceKind::FieldNote);
    EXPECT_EQ(parse<Stage>("  "), Stage::NotAsked);
}

TEST(Terms, ofCodesAndSurveysAreReadAsTheyAreWritten) {
    for (const Evidence value : {Evidence::Stated, Evidence::Inferred, Evidence::Ours}) {
        Evidence read = value == Evidence::Ours ? Evidence::Stated : Evidence::Ours;
        EXPECT_TRUE(fromString(toString(value), read));
        EXPECT_EQ(read, value);
    }
    for (const Origin value : {Origin::Literature, Origin::Survey, Origin::Interview, Origin::Unknown}) {
        Origin read = value == Origin::Unknown ? Origin::Survey : Origin::Unknown;
        EXPECT_TRUE(fromString(toString(value), read));
        EXPECT_EQ(read, value);
    }
    AttributeType type = AttributeType::Choice;
    EXPECT_TRUE(fromString("yes-no", type));
    EXPECT_EQ(type, AttributeType::YesNo);
    EXPECT_FALSE(fromString("figure", type));
    EXPECT_EQ(type, AttributeType::YesNo); // as it was
}

// Grabher (2004) by duration and intensity; lasting but slight is none of the three, and what was not rated has no
// layer.
TEST(LayerOfATie, followsFromDurationAndIntensity) {
    EXPECT_EQ(layerOf(Duration::Lasting, Intensity::Intense), Layer::Communality);
    EXPECT_EQ(layerOf(Duration::Passing, Intensity::Intense), Layer::Sociality);
    EXPECT_EQ(layerOf(Duration::Passing, Intensity::Slight), Layer::Connectivity);
    EXPECT_EQ(layerOf(Duration::Lasting, Intensity::Slight), Layer::Unclassified);
    EXPECT_EQ(layerOf(Duration::Unknown, Intensity::Intense), Layer::Unclassified);
    EXPECT_EQ(layerOf(Duration::Unknown, Intensity::Slight), Layer::Unclassified);
    EXPECT_EQ(layerOf(Duration::Lasting, Intensity::Unknown), Layer::Unclassified);
    EXPECT_EQ(layerOf(Duration::Passing, Intensity::Unknown), Layer::Unclassified);
    EXPECT_EQ(layerOf(Duration::Unknown, Intensity::Unknown), Layer::Unclassified);
}

} // namespace
} // namespace kith
