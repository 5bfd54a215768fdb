#include "kith/model/error.h"
#include "kith/report/egogram.h"
#include "kith/report/pictures.h"

#include "report/examples.h"
#include "report/picture_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <cmath>
#include <set>

namespace kith::report {
namespace {

using checks::all;
using checks::Extents;
using checks::extentsOf;
using examples::layoutOf;
using examples::network;
using testing::HasSubstr;

PictureWords english() {
    PictureWords words;
    words.labels = {{"role.broker", "Broker"}, {"role.mentor", "Mentor"}, {"layer.sociality", "project peers"}};
    return words;
}
Picture egogram(int size) {
    const EgoNetwork of = network(size);
    return drawEgogram(of, layoutOf(of), english());
}

class EgogramOfSize : public testing::TestWithParam<int> {};

TEST_P(EgogramOfSize, hasNoWordsOverOneAnother) {
    checks::expectWordsApart(egogram(GetParam()));
}

TEST_P(EgogramOfSize, hasNoWordsOverMarks) {
    const Picture picture = egogram(GetParam());
    for (const Words& words : all<Words>(picture))
        for (const Shape& mark : all<Shape>(picture)) {
            const Extents box = extentsOf(words);
            const double x = std::clamp(mark.centre.x, box.left, box.right),
                         y = std::clamp(mark.centre.y, box.top, box.bottom);
            EXPECT_GE(std::hypot(mark.centre.x - x, mark.centre.y - y), mark.size - 1) << words.text;
        }
}

TEST_P(EgogramOfSize, hasOneMarkForEachContactWithItsWholeName) {
    const EgoNetwork of = network(GetParam());
    std::vector<Shape> marks;
    for (const Shape& shape : all<Shape>(egogram(GetParam())))
        if (!shape.id.empty()) marks.push_back(shape);
    ASSERT_EQ(marks.size(), of.alters.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        EXPECT_EQ(marks[i].id, "contact-" + std::to_string(i + 1));
        EXPECT_THAT(marks[i].title, testing::StartsWith(of.alters[i].label + " – "));
        EXPECT_EQ(marks[i].marker, of.alters[i].kind == ContactKind::Group ? Marker::Square : Marker::Circle);
    }
}

TEST_P(EgogramOfSize, staysWithinThePictureAndIsTheSameTwice) {
    const Picture picture = egogram(GetParam());
    checks::expectInside(picture);
    EXPECT_EQ(pictureAsSvg(picture), pictureAsSvg(egogram(GetParam())));
}

// All of an egogram that was taken apart, as one picture again.
Picture together(const EgogramParts& parts) {
    Picture picture;
    picture.width = parts.width;
    picture.height = parts.height;
    const auto add = [&](const std::vector<Primitive>& primitives) {
        picture.primitives.insert(picture.primitives.end(), primitives.begin(), primitives.end());
    };
    add(parts.ground);
    for (const DrawnTie& tie : parts.ties)
        picture.primitives.emplace_back(tie.curve);
    add(parts.ringWords);
    add(parts.ego);
    for (const DrawnContact& contact : parts.contacts) {
        add(contact.mark);
        add(contact.name);
    }
    return picture;
}

TEST_P(EgogramOfSize, takenApartItShowsTheSameAndItsWordsStayApart) {
    const EgoNetwork of = network(GetParam());
    const Picture whole = egogram(GetParam());
    const EgogramParts parts = egogramParts(of, layoutOf(of), english());
    ASSERT_EQ(parts.contacts.size(), of.alters.size());
    EXPECT_EQ(parts.ties.size(), all<Curve>(whole).size());
    EXPECT_EQ(parts.description, whole.description);
    checks::expectWordsApart(together(parts));
    for (const DrawnContact& contact : parts.contacts) {
        ASSERT_FALSE(contact.name.empty());
        EXPECT_TRUE(std::holds_alternative<Words>(contact.name.back()));
        EXPECT_GT(contact.reach, 0);
    }
    const EgogramParts larger = egogramParts(of, layoutOf(of), english(), 600);
    EXPECT_EQ(larger.unit, 600);
    EXPECT_GT(larger.width, 2 * 600);
    checks::expectWordsApart(together(larger));
}

INSTANTIATE_TEST_SUITE_P(Sizes, EgogramOfSize, testing::Values(0, 1, 5, 14, 35, 70));

Circle egoOf(const Picture& picture) {
    for (const Circle& circle : all<Circle>(picture))
        if (circle.fill == "#16202a") return circle;
    return {};
}

TEST(Egogram, putsEachContactIntoTheRingOfItsLayer) {
    const EgoNetwork of = network(35);
    const Picture picture = drawEgogram(of, layoutOf(of), english());
    const Circle ego = egoOf(picture);
    std::set<double> radii;
    for (const Circle& circle : all<Circle>(picture))
        if (circle.fill != ego.fill && circle.dash != Dash::Dotted) radii.insert(circle.radius);
    ASSERT_EQ(radii.size(), 4U); // three rings and the rim around those outside
    const std::vector<double> rings(radii.begin(), radii.end());
    std::size_t i = 0;
    for (const Shape& mark : all<Shape>(picture)) {
        if (mark.id.empty()) continue;
        const double distance = std::hypot(mark.centre.x - ego.centre.x, mark.centre.y - ego.centre.y);
        switch (of.alters[i++].layer) {
        case Layer::Communality:
            EXPECT_LT(distance, rings[0]);
            break;
        case Layer::Sociality:
            EXPECT_TRUE(distance > rings[0] && distance < rings[1]);
            break;
        case Layer::Connectivity:
            EXPECT_TRUE(distance > rings[1] && distance < rings[2]);
            break;
        case Layer::Unclassified:
            EXPECT_TRUE(distance > rings[2] && distance < rings[3]);
            break;
        }
    }
}

TEST(Egogram, tellsVisibilityWithoutColour) {
    const EgoNetwork of = network(4); // unknown, hidden, individuated, resource
    std::vector<std::string> fills;
    int withoutId = 0;
    for (const Shape& shape : all<Shape>(drawEgogram(of, layoutOf(of), english()))) {
        if (!shape.id.empty())
            fills.push_back(shape.fill);
        else
            ++withoutId;
    }
    EXPECT_EQ(fills[1], "#ffffff") << "hidden is hollow";
    EXPECT_NE(fills[0], fills[1]);
    EXPECT_NE(fills[0], fills[2]);
    EXPECT_EQ(fills[2], fills[3]) << "a resource is full, too, within a second outline";
    EXPECT_EQ(withoutId, 1 + 7) << "that outline, and the legend's marks: two shapes, four fills with one outline";
}

TEST(Egogram, drawsTiesThatWereToldAndSaysWhatWasAsked) {
    EgoNetwork of = network(5); // pairs 0-1 a tie, 0-3 no tie, the other eight not asked
    const Picture picture = drawEgogram(of, layoutOf(of), english());
    EXPECT_THAT(picture.description,
                HasSubstr("Tie between contacts (judged: 1 tie, 1 no tie; 8 pairs not asked): Anna – Farid Haddad."));
    of.ties.clear();
    EXPECT_THAT(drawEgogram(of, layoutOf(of), english()).description, HasSubstr("Ties between contacts: not asked."));
}

TEST(Egogram, tellsTheUnclassifiedFromThoseWhoAreNotRated) {
    EgoNetwork of = network(3);
    for (Alter& alter : of.alters)
        alter.layer = Layer::Unclassified;
    of.alters[0].intensity = of.alters[1].intensity = Intensity::Slight; // both lasting
    of.alters[2].intensity = Intensity::Unknown;
    const Picture picture = drawEgogram(of, layoutOf(of), english());
    EXPECT_THAT(picture.description, HasSubstr(" Unclassified (2): Anna (Broker; not judged), Farid Haddad (Mentor; "));
    EXPECT_THAT(picture.description, HasSubstr(" Not rated (1): the project leader at the municipality ("));
    const auto marks = all<Shape>(picture);
    int dotted = 0;
    for (const Circle& ring : all<Circle>(picture)) {
        if (ring.dash != Dash::Dotted) continue;
        ++dotted;
        const auto within = std::find_if(marks.begin(), marks.end(), [&](const Shape& mark) {
            return !mark.id.empty() && mark.centre.x == ring.centre.x && mark.centre.y == ring.centre.y;
        });
        if (within != marks.end()) {
            EXPECT_EQ(within->id, "contact-3");
        }
    }
    EXPECT_EQ(dotted, 2) << "the contact's and the legend's";
    std::vector<std::string> said;
    for (const Words& words : all<Words>(picture))
        said.push_back(words.text);
    EXPECT_THAT(said, testing::IsSupersetOf({"No layer", "Unclassified: 2 (rated, fits no layer)", "Not rated: 1"}));
    checks::expectGoodPicture(picture);
}

TEST(Egogram, bendsATieAroundEgoAndOtherMarks) {
    EgoNetwork of = network(3);
    of.ties = {{0, 1, TieStatus::Tie, {}}};
    EgogramLayout places = layoutOf(of);
    places.places = {{0, -0.6, 0}, {1, 0.6, 0}, {2, 0.2, 0.8}};
    const Picture through = drawEgogram(of, places, english());
    const auto across = all<Curve>(through);
    ASSERT_EQ(across.size(), 1U);
    const Circle ego = egoOf(through);
    double nearest = 1e9;
    for (int i = 0; i <= 100; ++i) {
        const double t = i / 100.0, u = 1 - t; // Bernstein's polynomials of the second degree
        const double x = u * u * across[0].from.x + 2 * u * t * across[0].control.x + t * t * across[0].to.x;
        const double y = u * u * across[0].from.y + 2 * u * t * across[0].control.y + t * t * across[0].to.y;
        nearest = std::min(nearest, std::hypot(x - ego.centre.x, y - ego.centre.y));
    }
    EXPECT_GT(nearest, ego.radius);
    EXPECT_EQ(pictureAsSvg(through), pictureAsSvg(drawEgogram(of, places, english())));

    places.places = {{0, 0.6, 0.1}, {1, 0.2, 0.6}, {2, 0.8, 0.8}};
    const auto beside = all<Curve>(drawEgogram(of, places, english()));
    ASSERT_EQ(beside.size(), 1U);
    EXPECT_NEAR(beside[0].control.x, (beside[0].from.x + beside[0].to.x) / 2, 1e-9) << "free of all: straight";
    EXPECT_NEAR(beside[0].control.y, (beside[0].from.y + beside[0].to.y) / 2, 1e-9);
}

TEST(Egogram, saysWhenTheMainRoleIsOneOfEquals) {
    EgoNetwork of = network(1);
    of.alters[0].roles = {{"role.broker", 2}, {"role.mentor", 2}, {"role.coach", 1}};
    EXPECT_THAT(drawEgogram(of, layoutOf(of), english()).description, HasSubstr("Anna (Broker, as often Mentor; "));
}

TEST(Egogram, isDescribedRingByRingInTheStudysWords) {
    const Picture picture = egogram(9);
    EXPECT_EQ(picture.title, "Personal network of P07");
    EXPECT_THAT(picture.description,
                HasSubstr("9 contacts. Communality (4): Anna (Broker; not judged), Farid Haddad (Mentor; hidden), "));
    EXPECT_THAT(picture.description, HasSubstr(" Project peers (4): "));
    EXPECT_THAT(picture.description, HasSubstr("Joke (no role; "));
    EXPECT_THAT(picture.description, HasSubstr("role.sounding-board"));
    PictureWords dutch;
    dutch.language = "nl";
    const EgoNetwork of = network(5);
    EXPECT_EQ(drawEgogram(of, layoutOf(of), dutch).title, "Persoonlijk netwerk van P07");
}

Table shares() {
    Table table{"factors",
                "Factors",
                {{"label", "Factor", ColumnKind::Text, 2, ""},
                 {"group", "Group", ColumnKind::Text, 2, ""},
                 {"n", "People", ColumnKind::Count, 2, "people"}},
                {},
                {}};
    Cell four(4);
    four.denominator = 16;
    four.interval = Interval{0.1, 0.5, 0.95, "Wilson"};
    table.rows = {{"Learning", "c", four}, {"Trends", "d", Missing::NotAsked}, {"Reputation", "d", Missing::Undefined}};
    return table;
}

TEST(Frequencies, placeDotsAndWhiskersOnTheAxis) {
    const Picture picture = drawFrequencies(shares(), "label", "n", english());
    const std::vector<Shape> dots = all<Shape>(picture);
    ASSERT_EQ(dots.size(), 1U);
    double zero = 0, hundred = 0;
    bool fraction = false, notAsked = false;
    for (const Words& words : all<Words>(picture)) {
        if (words.text == "0%") zero = words.at.x;
        if (words.text == "100%") hundred = words.at.x;
        fraction = fraction || words.text == "4/16";
        notAsked = notAsked || words.text == "not asked";
    }
    EXPECT_TRUE(fraction);
    EXPECT_TRUE(notAsked);
    EXPECT_NEAR((dots[0].centre.x - zero) / (hundred - zero), 0.25, 1e-9);
    const auto lines = all<Line>(picture);
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
        return std::abs((line.from.x - zero) / (hundred - zero) - 0.1) < 1e-9 &&
               std::abs((line.to.x - zero) / (hundred - zero) - 0.5) < 1e-9;
    }));
    EXPECT_THAT(picture.description, HasSubstr("Learning: 4/16 (25%) [10, 50]. Trends: not asked. Reputation: –."));
}

TEST(Frequencies, endTheAxisAboveSmallSharesAndSaySo) {
    Table table = shares();
    table.columns[2].id = "contacts";
    table.rows[0][2].denominator = 100;
    table.rows[0][2].interval = Interval{0.01, 0.17, 0.95, "bootstrap by person"};
    const Picture picture = drawFrequencies(table, "label", "contacts", english());
    double zero = 0, twenty = 0;
    std::vector<std::string> said;
    for (const Words& words : all<Words>(picture)) {
        if (words.text == "0%") zero = words.at.x;
        if (words.text == "20%") twenty = words.at.x;
        said.push_back(words.text);
    }
    ASSERT_EQ(all<Shape>(picture).size(), 1U);
    EXPECT_NEAR((all<Shape>(picture)[0].centre.x - zero) / (twenty - zero), 0.2, 1e-9); // 4 of the 20 per cent
    EXPECT_THAT(said, testing::IsSupersetOf({"The axis ends at 20%, not at 100%.", "with / contacts"}));
    EXPECT_THAT(said, testing::Not(testing::Contains("100%")));
    checks::expectGoodPicture(picture);
}

TEST(Frequencies, ofNothingIsStillAPicture) {
    Table empty = shares();
    empty.rows.clear();
    EXPECT_GT(drawFrequencies(empty, "label", "n", english()).width, 0);
    EXPECT_TRUE(all<Shape>(drawFrequencies(shares(), "missing", "missing", english())).empty());
}

std::vector<DispersionRow> places() {
    return {{"Grace", 40'000, {0, 10'000, 10'001, 40'000}},
            {"P04 – the project leader at the municipality of Nieuwegein", 20'000, {5'000}},
            {"P11", 10'000, {}},
            {"P12", 0, {}}};
}

TEST(Dispersion, drawsABarForEachTextAndATickAtEachPlace) {
    const Picture picture = drawDispersion("mentor*", places(), english());
    const std::vector<Rectangle> bars = all<Rectangle>(picture); // the first is the paper
    ASSERT_EQ(bars.size(), 1 + 4U);
    EXPECT_NEAR(bars[2].width / bars[1].width, 0.5, 1e-9);
    EXPECT_NEAR(bars[3].width / bars[1].width, 0.25, 1e-9);
    EXPECT_EQ(bars[4].width, 0);
    std::vector<double> shares;
    for (const Line& tick : all<Line>(picture))
        shares.push_back((tick.from.x - bars[1].corner.x) / bars[1].width);
    ASSERT_EQ(shares.size(), 4U) << "two places look like one";
    EXPECT_NEAR(shares[0], 0, 1e-9);
    EXPECT_NEAR(shares[1], 0.25, 1e-9);
    EXPECT_NEAR(shares[2], 1, 1e-9);
    EXPECT_NEAR(shares[3], 0.125, 1e-9);
    for (const Line& tick : all<Line>(picture))
        EXPECT_GT(tick.to.y - tick.from.y, bars[1].height) << "a tick is told from the bar without colour";
    std::vector<std::string> said;
    for (const Words& words : all<Words>(picture))
        said.push_back(words.text);
    EXPECT_THAT(said, testing::IsSupersetOf(
                          {"mentor*", "Grace", "4", "P11", "P12", "0", "1", "Longest text: 40000 characters"}));
}

TEST(Dispersion, isDescribedInWords) {
    EXPECT_EQ(drawDispersion("mentor*", places(), english()).title, "mentor*");
    EXPECT_EQ(drawDispersion("mentor*", places(), english()).description,
              "5 places in 2 of 4 sources. Most in: Grace (4), P04 – the project leader at the municipality of "
              "Nieuwegein (1).");
    PictureWords dutch;
    dutch.language = "nl";
    EXPECT_EQ(drawDispersion("mentor*", {{"Grace", 9, {3}}}, dutch).description,
              "1 plaats in 1 van 1 bron. De meeste in: Grace (1).");
    EXPECT_EQ(drawDispersion("mentor*", {}, english()).description, "0 places in 0 of 0 sources.");
}

TEST(Dispersion, staysWithinThePictureAndIsTheSameTwice) {
    std::vector<std::vector<DispersionRow>> studies{{}, places(), {{"", 0, {}}}, {{"P1", 10, {-5, 3, 99}}}, {}};
    for (int i = 0; i < 300; ++i)
        studies.back().push_back(
            {"P" + std::to_string(i), i * 100, std::vector<std::int64_t>(static_cast<std::size_t>(i), i)});
    for (const std::vector<DispersionRow>& rows : studies) {
        const Picture picture = drawDispersion(std::string(300, 'm'), rows, english());
        const std::vector<Words> words = all<Words>(picture);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const Extents box = extentsOf(words[i]);
            EXPECT_TRUE(box.left >= 0 && box.top >= 0 && box.right <= picture.width && box.bottom <= picture.height)
                << words[i].text;
            for (std::size_t k = i + 1; k < words.size(); ++k) {
                const Extents other = extentsOf(words[k]);
                EXPECT_FALSE(box.left < other.right && other.left < box.right && box.top < other.bottom &&
                             other.top < box.bottom)
                    << words[i].text << " over " << words[k].text;
            }
        }
        const std::vector<Rectangle> bars = all<Rectangle>(picture);
        for (const Line& tick : all<Line>(picture))
            EXPECT_TRUE(tick.from.x >= bars[1].corner.x && tick.from.x <= picture.width);
        EXPECT_EQ(pictureAsSvg(picture), pictureAsSvg(drawDispersion(std::string(300, 'm'), rows, english())));
    }
}

TEST(PictureAsSvg, isAccessibleXmlWhateverTheLabels) {
    EgoNetwork of = network(3);
    of.label = "<b>&\"'";
    of.alters[0].label = "</title><script>alert(1)</script>\x01";
    const std::string svg = pictureAsSvg(drawEgogram(of, layoutOf(of), english()));
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(svg.c_str()));
    const auto root = document.child("svg");
    EXPECT_STREQ(root.attribute("role").value(), "img");
    EXPECT_EQ(std::string(root.attribute("aria-labelledby").value()), root.child("title").attribute("id").value());
    EXPECT_STREQ(root.child_value("title"), "Personal network of <b>&\"'");
    EXPECT_FALSE(std::string(root.child_value("desc")).empty());
    EXPECT_EQ(document.select_nodes("//script").size(), 0U);
    std::set<std::string> ids;
    for (const auto& id : document.select_nodes("//@id"))
        EXPECT_TRUE(ids.insert(id.attribute().value()).second);
}

TEST(PictureAsSvg, writesEachPrimitive) {
    Picture picture{20,
                    10,
                    "t",
                    "d",
                    {Line{{0, 1}, {2.5, -0.001}, "red", 1, Dash::Dashed}, Circle{{1, 1}, 3, "", "#fff"},
                     Curve{{0, 1}, {2, 3}, {4, 1}, "red", 1}, Shape{Marker::Triangle, {5, 5}, 2},
                     Shape{Marker::Diamond, {5, 5}, 2}, Words{{1, 2}, "a  b", 12, Anchor::End, "blue", true},
                     Rectangle{{0, 0}, 4, 5, "#eee", ""}}};
    const std::string svg = pictureAsSvg(picture);
    EXPECT_THAT(svg, HasSubstr("<line x1=\"0\" y1=\"1\" x2=\"2.5\" y2=\"0\" stroke=\"red\" stroke-width=\"1\" "
                               "stroke-dasharray=\"5 3\"/>"));
    EXPECT_THAT(svg, HasSubstr("<path d=\"M0 1Q2 3 4 1\" fill=\"none\" stroke=\"red\" stroke-width=\"1\"/>"));
    EXPECT_THAT(svg, HasSubstr("<circle cx=\"1\" cy=\"1\" r=\"3\" fill=\"#fff\"/>"));
    EXPECT_THAT(svg, HasSubstr("text-anchor=\"end\" fill=\"blue\" font-weight=\"bold\">a  b</text>"));
    EXPECT_THAT(svg, HasSubstr("<rect x=\"0\" y=\"0\" width=\"4\" height=\"5\" fill=\"#eee\"/>"));
    EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 20 10\""));
}

int pixelsAt(const std::string& png, std::size_t offset) {
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(png[offset + i]);
    return value;
}

TEST(PictureAsPng, hasTheSizeAskedAndTheSameBytesTwice) {
    const Picture picture = egogram(5);
    const std::string png = pictureAsPng(picture, 2);
    ASSERT_TRUE(png.starts_with("\x89PNG\r\n\x1a\n"));
    EXPECT_EQ(pixelsAt(png, 16), static_cast<int>(picture.width * 2));
    EXPECT_EQ(pixelsAt(png, 20), static_cast<int>(picture.height * 2));
    EXPECT_EQ(png, pictureAsPng(egogram(5), 2));
}

TEST(PictureAsPng, refusesWhatCannotBeDrawn) {
    EXPECT_THROW(pictureAsPng(egogram(5), 1000), Error);
    EXPECT_THROW(pictureAsPng(Picture{}, 1), Error);
}

} // namespace
} // namespace kith::report
