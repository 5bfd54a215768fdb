// An egogram on a screen: what a place in it means, who fits a filter, what is said of a contact.
#include "kith/study/egogram.h"

#include "made_study.h"

#include "kith/study/coding.h"
#include "kith/study/results.h"
#include "kith/study/ties.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::SmallStudy;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

namespace {

class OnScreen : public testing::Test {
protected:
    void SetUp() override {
        code("Dat was Joris", "role.mentor", "Joris");
        code("Joris leerde me vragen stellen", "factor.learning", "Joris", Stage::Build);
        placeInLayer(study.project, joris, Layer::Communality, "anna");
        setContactTie(study.project, joris, karin, TieStatus::Tie, std::nullopt, "anna");
        setContactTie(study.project, joris, wim, TieStatus::NoTie, std::nullopt, "anna");
    }
    void code(const std::string& words, const std::string& code, const std::string& contact,
              Stage stage = Stage::NotAsked) {
        PassageChoice choice;
        choice.sources = {"01-lies"};
        choice.quote = words;
        CodingWish wish;
        wish.code = code;
        wish.contact = contact;
        wish.stage = stage;
        wish.coder = "anna";
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    }
    [[nodiscard]] EgoNetwork network() const { return networks(study.project.snapshot(), "Lies").front(); }
    [[nodiscard]] Egogram egogram(const Room& room = {}) const {
        const StudySnapshot snapshot = study.project.snapshot();
        return makeEgogram(network(), pictureWords(snapshot, "en"), passagesOfContacts(network(), snapshot), room);
    }

    SmallStudy study;
    const ContactKey joris = study.contact("01-lies", "Joris"), karin = study.contact("01-lies", "Karin"),
                     wim = study.contact("01-lies", "Wim");
};

TEST_F(OnScreen, theMarkOfEachContactStandsInItsOwnCell) {
    const Egogram drawn = egogram();
    ASSERT_THAT(drawn.parts.contacts, SizeIs(3));
    for (std::size_t i = 0; i < 3; ++i) {
        const Alter& alter = drawn.network.alters[i];
        const auto cell = cellAt(drawn, drawn.parts.contacts[i].at);
        ASSERT_TRUE(cell) << alter.label;
        EXPECT_EQ(cell->layer, alter.layer) << alter.label;
        EXPECT_EQ(cell->role, alter.mainRole) << alter.label;
        EXPECT_TRUE(moveInto(alter, *cell).isNone()) << alter.label;
    }
}

TEST_F(OnScreen, egoIsNoPlaceForAContactAndNeitherIsFarAway) {
    const Egogram drawn = egogram();
    EXPECT_FALSE(cellAt(drawn, drawn.parts.centre));
    EXPECT_FALSE(cellAt(drawn, {drawn.parts.centre.x + 10 * drawn.parts.unit, drawn.parts.centre.y}));
    const auto outside = cellAt(drawn, {drawn.parts.centre.x + 1.1 * drawn.parts.unit, drawn.parts.centre.y});
    ASSERT_TRUE(outside);
    EXPECT_EQ(outside->layer, Layer::Unclassified);
}

TEST_F(OnScreen, aMoveNamesOnlyWhatChanges) {
    const Egogram drawn = egogram();
    const ContactMove ring = moveInto(drawn.network.alters[0], {Layer::Sociality, "role.mentor"});
    EXPECT_EQ(ring.layer, Layer::Sociality);
    EXPECT_FALSE(ring.role);
    EXPECT_EQ(moveInWords(drawn, 0, ring), "Joris → Sociality");
    const ContactMove both = moveInto(drawn.network.alters[1], {Layer::Connectivity, "role.mentor"});
    EXPECT_EQ(moveInWords(drawn, 1, both), "Karin → Connectivity, Mentor");
    // Nobody rated Karin, and outside the rings nobody has to.
    EXPECT_TRUE(moveInto(drawn.network.alters[1], {Layer::Unclassified, ""}).isNone());
}

TEST_F(OnScreen, theDrawingIsAsLargeAsTheRoomAndItsWordsStay) {
    const Egogram small = egogram({500, 420}), large = egogram({1000, 900});
    EXPECT_LE(small.parts.width, 502);
    EXPECT_LE(small.parts.height, 422);
    EXPECT_LE(large.parts.width, 1002);
    EXPECT_LE(large.parts.height, 902);
    EXPECT_GT(large.parts.unit, 1.5 * small.parts.unit);
    const auto sizeOfName = [](const Egogram& drawn) {
        return std::get<report::Words>(drawn.parts.contacts[0].name.back()).size;
    };
    EXPECT_EQ(sizeOfName(small), sizeOfName(large));
}

TEST_F(OnScreen, itSaysWhatTheReportsPictureSays) {
    const Egogram drawn = egogram();
    const report::Picture picture = study::egogram(network(), study.project.snapshot(), "en");
    EXPECT_EQ(drawn.parts.description, picture.description);
    EXPECT_EQ(drawn.parts.title, picture.title);
    ASSERT_THAT(drawn.parts.ties, SizeIs(1));
    EXPECT_EQ(drawn.network.ties[drawn.parts.ties[0].tie].status, TieStatus::Tie);
}

TEST_F(OnScreen, filtersKnowRolesLayersFactorsAndStages) {
    const EgoNetwork lies = network();
    ContactFilter filter;
    EXPECT_TRUE(fits(lies.alters[1], filter));
    filter.role = "role.mentor";
    EXPECT_TRUE(fits(lies.alters[0], filter));
    EXPECT_FALSE(fits(lies.alters[1], filter));
    filter.role = "";
    EXPECT_FALSE(fits(lies.alters[0], filter));
    EXPECT_TRUE(fits(lies.alters[1], filter));
    filter = {};
    filter.layer = "";
    EXPECT_FALSE(fits(lies.alters[0], filter));
    EXPECT_TRUE(fits(lies.alters[1], filter));
    filter = {};
    filter.factor = "factor.learning";
    filter.stage = Stage::Build;
    EXPECT_TRUE(fits(lies.alters[0], filter));
    filter.stage = Stage::Activate;
    EXPECT_FALSE(fits(lies.alters[0], filter));
    const FilterChoices choices = filterChoices(lies, study.project.snapshot(), "en");
    EXPECT_THAT(choices.roles, ElementsAre(Pair("role.mentor", "Mentor"), Pair("", "no role")));
    EXPECT_THAT(choices.layers, ElementsAre(Pair("communality", "Communality"), Pair("", "not rated")));
    EXPECT_THAT(choices.stages, SizeIs(1));
}

TEST_F(OnScreen, aContactIsSaidInWordsWithItsTies) {
    // Two codings of one passage are one passage.
    code("Dat was Joris", "factor.benevolence", "Joris");
    EXPECT_EQ(contactInWords(egogram(), 0), "Joris, Mentor, Communality, 2 passages, tied to Karin");
    EXPECT_EQ(contactInWords(egogram(), 2), "Wim, no role, not rated, 0 passages");
    EXPECT_EQ(tieBetween(network(), 2, 0), TieStatus::NoTie);
    EXPECT_EQ(tieBetween(network(), 1, 2), TieStatus::NotAsked);
}

TEST_F(OnScreen, theTableSaysWithWhomEachContactIsTied) {
    const Table table = egogramTable(network(), study.project.snapshot(), "en");
    EXPECT_THAT(column(table, "contact"), ElementsAre("Joris", "Karin", "Wim"));
    EXPECT_THAT(column(table, "ties"), ElementsAre("Karin", "Joris", ""));
    EXPECT_THAT(column(table, "no_ties"), ElementsAre("Wim", "", "Joris"));
    EXPECT_THAT(column(table, "passages"), ElementsAre("2", "0", "0"));
    for (const auto& row : table.rows)
        EXPECT_EQ(row.size(), table.columns.size());
}

TEST_F(OnScreen, measuresThatNeedEveryPairAreADash) {
    const Table sheet = networkSheet(network(), study.project.snapshot(), "en");
    const std::vector<std::string> measures = column(sheet, "measure"), values = column(sheet, "value");
    const auto density = std::find(measures.begin(), measures.end(), "Density");
    ASSERT_NE(density, measures.end()) << testing::PrintToString(measures);
    EXPECT_EQ(values[static_cast<std::size_t>(density - measures.begin())], "–");
    EXPECT_FALSE(sheet.notes.empty());
}

TEST_F(OnScreen, toldChangesAndPassagesComeWithTheirWords) {
    const std::vector<Passage> passages =
        passagesAbout(study.project, study.project.snapshot(project::Quotes::Leave), network().alters[0]);
    ASSERT_THAT(passages, SizeIs(2));
    EXPECT_EQ(passages[0].quote, "Dat was Joris");
    ChangeWish wish;
    wish.from = Layer::Sociality;
    wish.to = Layer::Communality;
    wish.intention = Intention::Intended;
    wish.when = "after the move";
    wish.passage = passages[1];
    addTieChange(study.project, joris, wish, "anna");
    const StudySnapshot snapshot = study.project.snapshot(project::Quotes::Leave);
    const std::vector<ToldChange> told = toldChanges(study.project, snapshot, network().alters[0], "en");
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told[0].from, "Sociality");
    EXPECT_EQ(told[0].to, "Communality");
    ASSERT_TRUE(told[0].change.passage);
    EXPECT_EQ(told[0].change.passage->quote, "Joris leerde me vragen stellen");
}

TEST_F(OnScreen, panelsAreOneForEachNetworkAndNameNoContacts) {
    study.contact("02-omar", "Farah");
    const StudySnapshot snapshot = study.project.snapshot();
    const std::vector<EgoNetwork> all = networks(snapshot);
    const EgogramPanels panels = makePanels(all, pictureWords(snapshot, "en"), 600);
    ASSERT_EQ(panels.pictures.size(), all.size());
    EXPECT_EQ(panels.pictures[0].width, panels.pictures[1].width);
    EXPECT_EQ(panels.pictures[0].title, "Lies");
    EXPECT_THAT(panels.pictures[0].description, HasSubstr("Joris"));
    for (const report::Primitive& primitive : panels.pictures[0].primitives)
        if (const auto* words = std::get_if<report::Words>(&primitive)) {
            EXPECT_NE(words->text, "Joris");
        }
    EXPECT_GT(panels.legend.height, 0);
}

} // namespace
