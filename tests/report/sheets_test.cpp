// Sheets of whole accounts and studies, and the pdf that they are printed from.
#include "kith/model/error.h"
#include "kith/report/pictures.h"

#include "report/examples.h"
#include "report/picture_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace kith::report {
namespace {

using checks::all;
using examples::coding;
using examples::layoutOf;
using examples::network;
using testing::HasSubstr;

PictureWords english() {
    PictureWords words;
    words.labels = {{"attitude.reflection", "Reflection"}, {"role.broker", "Broker"}};
    return words;
}
PictureWords dutch() {
    PictureWords words;
    words.language = "nl";
    return words;
}

EgogramPanel panel(int size, const std::string& label) {
    EgogramPanel panel{network(size), {}};
    panel.network.label = label;
    for (std::size_t i = 0; i < panel.network.alters.size(); ++i)
        panel.network.alters[i].contact.uuid.bytes[15] = static_cast<std::uint8_t>(i + 1);
    panel.layout = layoutOf(panel.network);
    return panel;
}

Profile profile(const std::string& label) {
    Profile profile;
    profile.label = label;
    profile.language = "en";
    profile.words = {{"en", 4000}};
    profile.contacts = 9;
    profile.hidden = 2;
    profile.individuated = 4;
    profile.resource = 1;
    profile.visibilityUnknown = 2;
    profile.reflectionVisible = 3;
    profile.reflectionHidden = 1;
    profile.noReflectionVisible = 2;
    profile.noReflectionHidden = 5;
    profile.entries = {{"attitude.reflection", "attitude", 17, 3, 9, 4.25, AskedStatus::Probed, {}},
                       {"attitude.stance", "attitude", 0, 0, 9, 0.0, AskedStatus::Asked, {}},
                       {"technology.gap", "technology", 0, 0, 9, 0.0, AskedStatus::NotAsked, {}},
                       {"technology.function-with-a-very-long-name-that-nobody-shortened",
                        "technology",
                        2,
                        1,
                        9,
                        std::nullopt,
                        AskedStatus::NotAsked,
                        {}}};
    ContactQuality quality;
    quality.contact.uuid.bytes[15] = 2; // of the second contact of `panel`
    quality.quality = "asks simple questions without any wish to know better, and waits for the answer";
    profile.qualities.assign(3, quality);
    profile.conditions = {{"learning", {coding(1), coding(2)}}, {"tools", {}}};
    return profile;
}

TEST(Egograms, haveTheSameScaleAndSectorsInTheOrderGiven) {
    const std::vector<EgogramPanel> panels{panel(9, "Zoë"), panel(2, "Anna")};
    const Picture picture = drawEgograms(panels, english());
    std::vector<Words> names;
    for (const Words& words : all<Words>(picture))
        if (words.text == "Zoë" || words.text == "Anna") names.push_back(words);
    ASSERT_EQ(names.size(), 2U);
    EXPECT_EQ(names[0].text, "Zoë") << "no rank, no alphabet";
    std::multiset<double> radii;
    for (const Circle& circle : all<Circle>(picture))
        radii.insert(circle.radius);
    for (const double radius : radii)
        EXPECT_EQ(radii.count(radius) % 2, 0U) << "every ring once in each panel";
    std::size_t marks = 0;
    for (const Shape& shape : all<Shape>(picture))
        if (!shape.title.empty()) ++marks;
    EXPECT_EQ(marks, 9U + 2U);
    EXPECT_THAT(picture.description, HasSubstr("Zoë: 9 contacts."));
    EXPECT_THAT(picture.description, HasSubstr("Anna: 2 contacts."));
}

TEST(ProfileSheet, tellsProbedAskedAndNotAskedApart) {
    const EgogramPanel of = panel(9, "Grace");
    const Picture picture = drawProfile(profile("Grace"), &of, english());
    std::multiset<std::string> diamonds;
    for (const Shape& shape : all<Shape>(picture))
        if (shape.marker == Marker::Diamond) diamonds.insert(shape.fill);
    // One row each, and one each in the legend: full for probed, hollow for asked; not asked is a cross.
    EXPECT_EQ(diamonds, (std::multiset<std::string>{"#1d4e79", "#1d4e79", "#ffffff", "#ffffff"}));
    std::vector<std::string> said;
    for (const Words& words : all<Words>(picture))
        said.push_back(words.text);
    EXPECT_THAT(said, testing::IsSupersetOf({"The account of Grace", "Reflection", "17", "3/9", "4.25", "0/9", "–",
                                             "not asked, not told", "Farid Haddad"}));
    int squares = 0;
    for (const Rectangle& square : all<Rectangle>(picture))
        if (square.width == 6) ++squares;
    EXPECT_EQ(squares, 10 + 2) << "a square a passage, as far as there is room";
}

TEST(ProfileSheet, isOnePageOfPaper) {
    const EgogramPanel of = panel(14, "Grace");
    const Picture picture = drawProfile(profile("Grace"), &of, english());
    EXPECT_NEAR(picture.height / picture.width, 297.0 / 210, 0.01);
}

TEST(ProfileSheet, isDescribedInFull) {
    const EgogramPanel of = panel(9, "Grace");
    const std::string said = drawProfile(profile("Grace"), &of, english()).description;
    EXPECT_THAT(said, HasSubstr("9 contacts; 4000 (en) own words."));
    EXPECT_THAT(said, HasSubstr("Reflection: asked further, 17 passages, contacts 3/9, 4.25 per 1,000 words;"));
    EXPECT_THAT(said, HasSubstr("technology.gap: not asked, 0 passages"));
    EXPECT_THAT(said, HasSubstr("Hidden 2; Individuated 4; "));
    EXPECT_THAT(said, HasSubstr("Contacts with reflection: 3 visible, 1 hidden; without: 2 visible, 5 hidden;"));
    EXPECT_THAT(said, HasSubstr("Farid Haddad: asks simple questions"));
    EXPECT_THAT(said, HasSubstr("learning as a purpose 2; tools 0."));
    EXPECT_THAT(drawProfile(profile("Grace"), nullptr, dutch()).description, HasSubstr("niet gevraagd, 0 passages"));
}

TEST(Profiles, haveOneScaleForAll) {
    std::vector<Profile> two{profile("Grace"), profile("Henk")};
    two[1].entries[0].perThousand = 8.5;
    const Picture picture = drawProfiles(two, english());
    std::vector<double> bars;
    for (const Rectangle& bar : all<Rectangle>(picture))
        if (bar.height == 8) bars.push_back(bar.width);
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_NEAR(bars[1] / bars[0], 2, 1e-9);
    int slanted = 0;
    for (const Line& line : all<Line>(picture))
        if (line.from.y != line.to.y) ++slanted;
    EXPECT_GT(slanted, 10) << "not asked is hatched";
    EXPECT_THAT(picture.description, HasSubstr("Henk (en), passages per 1,000 own words: Reflection 8.50; "
                                               "attitude.stance 0.00; technology.gap not asked; "));
    checks::expectNumbersDescribed(picture, R"(\d+\.\d\d)");
}

std::vector<LayerEvidence> layers() {
    std::vector<LayerEvidence> layers;
    for (const char* name : {"attitude", "intention", "activity", "skill", "technology"}) {
        LayerEvidence layer{name, {}, {}};
        layer.people.columns = {{"code", "Code", ColumnKind::Text, 0, ""},
                                {"label", "Name", ColumnKind::Text, 0, ""},
                                {"people", "People", ColumnKind::Count, 0, "people"}};
        layer.passages.columns = {{"code", "Code", ColumnKind::Text, 0, ""},
                                  {"passages", "Passages", ColumnKind::Count, 0, "passages"}};
        for (int i = 0; i < 6; ++i) {
            const std::string code = std::string(name) + "." + std::to_string(i);
            Cell people(i);
            people.denominator = 10;
            layer.people.rows.push_back({code, "A code of " + code + " with a rather long name to be broken", people});
            layer.passages.rows.push_back({code, 3 * i});
        }
        layer.people.rows[5][2] = Missing::NotAsked;
        layers.push_back(layer);
    }
    return layers;
}

TEST(Layers, showPeopleAndPassagesOfEveryCode) {
    const Picture picture = drawLayers(layers(), english());
    EXPECT_EQ(all<Shape>(picture).size(), 5U * 5U) << "a disc for each code that was asked";
    int dotted = 0;
    for (const Circle& ring : all<Circle>(picture))
        if (ring.dash == Dash::Dotted) ++dotted;
    EXPECT_EQ(dotted, 5) << "not asked is no empty ring";
    EXPECT_THAT(picture.description, HasSubstr("Skill: A code of skill.0 with a rather long name to be broken: 0/10 "
                                               "people, 0 passages; "));
    EXPECT_THAT(picture.description, HasSubstr("3/10 people, 9 passages"));
    EXPECT_THAT(picture.description, HasSubstr("not asked, 15 passages"));
}

std::vector<TieStory> stories() {
    return {{"Patience",
             {{Layer::Connectivity, Layer::Sociality, Intention::Intended, "after the congress"},
              {Layer::Sociality, Layer::Communality, Intention::Circumstantial, ""}}},
            {"the women of the savings group in the next village over the hill",
             {{Layer::Communality, Layer::Connectivity, Intention::Unknown,
               "when she went back to her own country, the year before the flood came"}}}};
}

TEST(TieStories, drawEachStepFromItsLaneToTheNext) {
    const Picture picture = drawTieStories("Paths", stories(), english());
    std::vector<Shape> stops = all<Shape>(picture);
    ASSERT_EQ(stops.size(), 3U + 2U);
    EXPECT_GT(stops[0].centre.y, stops[1].centre.y) << "communality is the highest lane";
    EXPECT_GT(stops[1].centre.y, stops[2].centre.y);
    std::multiset<Dash> steps;
    for (const Line& line : all<Line>(picture))
        steps.insert(line.dash);
    // One step each, and one each in the legend.
    EXPECT_EQ(steps,
              (std::multiset<Dash>{Dash::Solid, Dash::Solid, Dash::Dashed, Dash::Dashed, Dash::Dotted, Dash::Dotted}));
    EXPECT_EQ(all<Polygon>(picture).size(), 6U) << "each with a head";
    EXPECT_THAT(
        picture.description,
        HasSubstr("Patience: Connectivity to Sociality, Intended, after the congress; Sociality to Communality, "
                  "Circumstantial."));
}

TEST(TieStories, thatDoNotMeetHaveNoLineBetweenThem) {
    const std::vector<TieStory> torn{{"Okello",
                                      {{Layer::Connectivity, Layer::Sociality, Intention::Intended, ""},
                                       {Layer::Communality, Layer::Sociality, Intention::Intended, ""}}}};
    EXPECT_EQ(all<Shape>(drawTieStories("Paths", torn, english())).size(), 4U);
}

TEST(Sheets, areReadableWhateverTheSizeAndLanguage) {
    const EgogramPanel small = panel(0, "P01"),
                       large = panel(70, "An interviewee whose name takes all the room there is");
    std::vector<EgogramPanel> many;
    std::vector<Profile> profiles;
    for (int i = 0; i < 16; ++i) {
        many.push_back(panel(i * 2, i % 3 == 0 ? large.network.label : "P" + std::to_string(i)));
        profiles.push_back(profile(i % 3 == 0 ? large.network.label : "P" + std::to_string(i)));
    }
    Profile crowded = profile(large.network.label);
    crowded.qualities.assign(40, crowded.qualities[0]);
    for (int i = 0; i < 40; ++i)
        crowded.entries.push_back(crowded.entries[0]);
    for (const PictureWords& words : {english(), dutch()})
        for (const Picture& picture :
             {drawEgograms({}, words), drawEgograms({small}, words), drawEgograms(many, words),
              drawProfile(Profile{}, nullptr, words), drawProfile(profile("P01"), &small, words),
              drawProfile(crowded, &large, words), drawProfiles({}, words), drawProfiles(profiles, words),
              drawLayers({}, words), drawLayers(layers(), words), drawTieStories("Paths", {}, words),
              drawTieStories("Paths", stories(), words)}) {
            checks::expectGoodPicture(picture);
            EXPECT_LT(picture.width, 1300) << picture.title;
        }
}

TEST(Marks, differInLuminance) {
    const EgoNetwork of = network(4); // unknown, hidden, individuated, resource
    std::set<std::string> fills;
    for (const Shape& mark : all<Shape>(drawEgogram(of, layoutOf(of), english())))
        if (!mark.id.empty()) fills.insert(mark.fill);
    ASSERT_EQ(fills.size(), 3U);
    for (const std::string& a : fills)
        for (const std::string& b : fills)
            EXPECT_TRUE(a == b || checks::contrastOf(a, b) >= 1.5) << a << " " << b;
}

TEST(PictureAsPdf, isOnePageWithItsWordsAndTheSameBytesTwice) {
    const EgogramPanel of = panel(9, "Grace");
    const Picture picture = drawProfile(profile("Grace"), &of, english());
    const std::string pdf = pictureAsPdf(picture);
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_EQ(pdf, pictureAsPdf(drawProfile(profile("Grace"), &of, english())));
    for (const char* part : {"/Count 1\n", "/Title (The account of Grace)", "/CreationDate (20000101"})
        EXPECT_TRUE(pdf.find(part) != std::string::npos) << part;
}

TEST(PictureAsPdf, refusesWhatHasNoSize) {
    EXPECT_THROW(pictureAsPdf(Picture{}), Error);
}

} // namespace
} // namespace kith::report
