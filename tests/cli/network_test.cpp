// Networks that come from other tools, and that go to them.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kith::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The study with all three pairs of Sanne's contacts asked about: one tie, two pairs without.
class AskedStudy : public OwnStudy {
public:
    AskedStudy() {
        file("rest.csv", "case,contact_a,contact_b,status,coder\n"
                         "Sanne,Hanneke van der Zwaag,mevrouw Bouzid,no-tie,tess\n");
        ok({"contacts", "load", "study.kith", "rest.csv"});
    }
};

// The plain value of a cell, with or without its denominator.
json plain(const json& cell) {
    return cell.is_object() ? cell.at("value") : cell;
}

void expectSame(const json& ours, const json& theirs, const std::string& what) {
    ASSERT_TRUE(ours.is_number() && theirs.is_number()) << what << ": " << ours << ", " << theirs;
    EXPECT_NEAR(ours.get<double>(), theirs.get<double>(), 1e-9) << what;
}

TEST(Networks, networkxReadsTheGraphmlAndMeasuresTheSame) {
    const AskedStudy study;
    study.ok({"network", "study.kith", "-o", "all.graphml"});
    const Outcome read = study.run("/usr/bin/python3", {KITH_SOURCE_DIR "/tests/cli/read_graphml.py", "all.graphml"});
    ASSERT_EQ(read.code, 0) << read.err;
    const json graphs = json::parse(read.out);
    const json measures = json::parse(study.ok({"network", "study.kith", "--all", "--json"}));
    const json contacts = json::parse(study.ok({"network", "study.kith", "--each-contact", "--json"}));
    ASSERT_EQ(graphs.size(), measures.size());
    std::size_t contact = 0;
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        const json &graph = graphs[i], &row = measures[i];
        SCOPED_TRACE(row.at("case").get<std::string>());
        EXPECT_EQ(graph.at("label"), row.at("case"));
        EXPECT_EQ(graph.at("nodes"), row.at("size").get<int>() + 1);
        const int ties = plain(row.at("ties")).is_number() ? plain(row.at("ties")).get<int>() : 0;
        EXPECT_EQ(graph.at("edges"), row.at("size").get<int>() + ties);
        // Every measure stands with ego; what is a dash is not there.
        for (const auto& [id, cell] : row.items()) {
            const json value = plain(cell);
            if (id == "case" || id == "component_sizes" || id.ends_with("_known") || id.ends_with("_categories"))
                continue;
            if (value.is_number())
                expectSame(value, graph.at("ego").at(id), id);
            else
                EXPECT_FALSE(graph.at("ego").contains(id)) << id;
        }
        if (row.at("constraint").is_number())
            for (const auto& [id, value] : graph.at("measured").items())
                if (plain(row.at(id)).is_number()) expectSame(plain(row.at(id)), value, "networkx's " + id);
        for (const json& alter : graph.at("alters")) {
            const json& about = contacts.at(contact++);
            EXPECT_EQ(alter.at("label"), about.at("contact"));
            EXPECT_EQ(alter.contains("degree"), row.at("constraint").is_number());
            if (alter.contains("degree")) {
                EXPECT_EQ(alter.at("degree"), alter.at("nx_degree"));
                expectSame(about.at("dyadic_constraint"), alter.at("dyadic_constraint"), "dyadic constraint");
            }
        }
    }
    EXPECT_EQ(contact, contacts.size());
    const json& sanne = graphs.at(0);
    EXPECT_EQ(sanne.at("ego").at("case_town"), "Zutphen");
    EXPECT_EQ(sanne.at("ego").at("components"), 2);
    EXPECT_THAT(sanne.at("weights").dump(), HasSubstr("3.0")); // Wouter's tie is strong
    EXPECT_EQ(sanne.at("alters").at(1).at("organisation"), "de gemeente");
}

// What goes out in the form of egor, or of Network Canvas, comes in again with the same measures.
TEST(Networks, exportsComeInAgain) {
    const AskedStudy study;
    const json ours = json::parse(study.ok({"network", "study.kith", "--case", "Sanne", "--all", "--json"})).at(0);
    const Outcome out = study.kith({"export", "study.kith", "egor", "egor"});
    EXPECT_EQ(out.code, 0);
    EXPECT_THAT(out.err, HasSubstr("were not asked about"));
    study.ok({"export", "study.kith", "network-canvas", "canvas"});
    EXPECT_THAT(study.read("egor/alters.csv"), HasSubstr("egoID,alterID,label,"));
    EXPECT_THAT(study.read("egor/edges.csv"), testing::Eq("egoID,Source,Target\n1,1,2\n"));
    EXPECT_THAT(study.read("canvas/attributeList_Person.csv"),
                HasSubstr("nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,"));
    EXPECT_THAT(study.read("canvas/edgeList_Knows.csv"),
                HasSubstr("1,1,2,00000001-0000-8000-8000-000000000001,00000003-0000-8000-8000-000000000001,"
                          "00000002-0000-8000-8000-000000000001,00000002-0000-8000-8000-000000000002"));
    const std::vector<std::vector<std::string>> forms{
        {"network", "--egos", "egor/egos.csv", "--alters", "egor/alters.csv", "--ties", "egor/edges.csv", "--json",
         "--attribute", "organisation"},
        {"network", "--egos", "canvas/ego.csv", "--alters", "canvas/attributeList_Person.csv", "--ties",
         "canvas/edgeList_Knows.csv", "--json", "--attribute", "organisation"}};
    for (const auto& words : forms) {
        const json theirs = json::parse(study.ok(words)).at(0);
        for (const auto& [id, value] : theirs.items())
            EXPECT_TRUE(id == "case" || value == ours.at(id)) << id;
    }
}

// Borgatti (1997), Connections 20(1), p. 35-38: G with A … F; and an ego without ties, one without alters.
class FromElsewhere : public testing::Test {
protected:
    Folder folder;
    void SetUp() override {
        folder.file("egos.csv", "egoID,sector\nG,arts\nlone,arts\nnone,\n");
        folder.file("alters.csv", "egoID,alterID,sector,weight\nG,A,arts,5\nG,B,care,4\nG,C,care,10\nG,D,arts,3\n"
                                  "G,E,,8\nG,F,care,3\nlone,A,arts,strong\n");
        folder.file("ties.csv", "egoID,Source,Target,weight\nG,A,B,2\nG,A,F,3\nG,A,E,2\nG,B,D,1\n");
    }
    [[nodiscard]] Outcome measure(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"network", "--egos", "egos.csv", "--alters", "alters.csv", "--ties", "ties.csv"});
        return folder.kith(more);
    }
};

TEST_F(FromElsewhere, areMeasured) {
    const Outcome outcome = measure({"--weight", "weight", "--attribute", "sector", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("is taken for no tie"));
    const json rows = json::parse(outcome.out);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(plain(rows[0].at("ties")), 4);
    EXPECT_NEAR(rows[0].at("constraint").get<double>(), 0.400, 5e-4);
    EXPECT_NEAR(rows[0].at("effective_size").get<double>(), 4.67, 5e-3);
    EXPECT_NEAR(rows[0].at("constraint_weighted").get<double>(), 0.299, 5e-4);
    EXPECT_NEAR(rows[0].at("effective_size_weighted").get<double>(), 5.47, 5e-3);
    EXPECT_EQ(rows[0].at("component_sizes"), "5; 1");
    // Of five with a known sector two are like ego: E-I (3 - 2) / 5; A-B and A-F cross, B-D crosses, A-E is not known.
    EXPECT_EQ(rows[0].at("sector_known").at("value"), 5);
    EXPECT_DOUBLE_EQ(rows[0].at("sector_ego_ei").get<double>(), 0.2);
    EXPECT_DOUBLE_EQ(rows[0].at("sector_ei").get<double>(), 1.0);
    EXPECT_EQ(rows[1].at("constraint"), 1.0);
    EXPECT_EQ(rows[1].at("constraint_weighted"), 1.0);
    EXPECT_TRUE(rows[1].at("density").is_null());
    EXPECT_EQ(rows[2].at("size"), 0);
    EXPECT_TRUE(rows[2].at("constraint").is_null());
    EXPECT_TRUE(rows[2].at("sector_alike").is_null());
    EXPECT_EQ(measure({"--weight", "weight", "--attribute", "sector", "--json"}).out, outcome.out);

    EXPECT_THAT(measure({"--by", "sector"}).out, HasSubstr("arts (2); care (3)"));
    EXPECT_THAT(measure({"--each-contact"}).out, HasSubstr("0.151"));
    EXPECT_EQ(measure({"--compare", "-o", "compared.csv"}).code, 0);
    EXPECT_THAT(folder.read("compared.csv"), HasSubstr("constraint,Constraint,2,3,"));
}

TEST_F(FromElsewhere, aPairListedBothWaysCountsOnce) {
    folder.file("ties.csv", "egoID,Source,Target\nG,A,B\nG,B,A\n");
    const Outcome outcome = measure({"--json"});
    EXPECT_EQ(plain(json::parse(outcome.out).at(0).at("ties")), 1);
    EXPECT_THAT(outcome.err, HasSubstr("counted once: 1"));
}

TEST_F(FromElsewhere, egorsOwnNamesAndSemicolonsAreRead) {
    folder.file("egos.csv", ".egoID;age\nG;30\n");
    folder.file("alters.csv", ".altID;.egoID\nA;G\nB;G\n");
    folder.file("ties.csv", ".EGOID;.SRCID;.TGTID\nG;A;B\n");
    EXPECT_EQ(json::parse(measure({"--json"}).out).at(0).at("density"), 1.0);
}

TEST_F(FromElsewhere, everyMistakeIsNamedByFileRowAndColumn) {
    folder.file("egos.csv", "egoID\nG\nlone\nG\n");
    folder.file("alters.csv", "egoID,alterID,weight\nG,A,1\nG,A,1\nH,B,1\nG,C,-2\nG,,1\nG,D,1\n");
    folder.file("ties.csv", "egoID,Source,Target,weight\nG,A,A,1\nG,A,Z,1\nG,A,D,1\nG,D,A,2\n");
    const Outcome outcome = measure({"--weight", "weight", "--json"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.out, "");
    for (const char* said :
         {"8 rows cannot be read", "egos.csv, row 4, column egoID", "\"G\" stands twice",
          "alters.csv, row 3, column alterID", "alters.csv, row 4, column egoID", "There is no ego \"H\"",
          "alters.csv, row 5, column weight", "\"-2\" is no weight", "alters.csv, row 6, column alterID",
          "ties.csv, row 2, column Target", "tie to itself", "ties.csv, row 3, column Target", "no alter \"Z\"",
          "ties.csv, row 5, column weight", "another weight in row 4"})
        EXPECT_THAT(outcome.err, HasSubstr(said));
}

TEST_F(FromElsewhere, aMissingColumnIsNamedWithTheNearest) {
    folder.file("ties.csv", "egoID,Sorce,Target\nG,A,B\n");
    EXPECT_THAT(measure().err, AllOf(HasSubstr("ties.csv, row 1"), HasSubstr("Sorce")));
    const Outcome attribute = measure({"--attribute", "sectr"});
    EXPECT_EQ(attribute.code, 1);
    EXPECT_THAT(attribute.err, AllOf(HasSubstr("alters.csv, row 1"), HasSubstr("Did you mean \"sector\"?")));
    EXPECT_EQ(folder.kith({"network"}).code, 2);
    EXPECT_EQ(folder.kith({"network", "--egos", "egos.csv"}).code, 2);
    EXPECT_EQ(measure({"--by", "sector", "--compare"}).code, 2);
    EXPECT_EQ(measure({"-o", "a.doc"}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(folder / "a.doc"));
}

TEST(Networks, composedAndComparedOnRequest) {
    const AskedStudy study;
    const json byOrganisation =
        json::parse(study.ok({"network", "study.kith", "--by", "organisation", "--json"})).at(0);
    EXPECT_EQ(byOrganisation.at("contacts"), "de gemeente (1); de bibliotheek (1)");
    EXPECT_EQ(byOrganisation.at("known").at("of"), 3);
    EXPECT_EQ(byOrganisation.at("blau"), 0.5);
    EXPECT_TRUE(byOrganisation.at("ego_ei").is_null()); // nobody noted Sanne's own
    EXPECT_THAT(study.ok({"network", "study.kith", "--by", "layer"}), HasSubstr("Communality (1)"));
    EXPECT_EQ(study.kith({"network", "study.kith", "--by", "colour"}).code, 2);

    // Size has a value everywhere and so an interval; density is a dash in all networks but Sanne's.
    for (const json& row : json::parse(study.ok({"network", "study.kith", "--compare", "--json"}))) {
        EXPECT_TRUE(row.at("id") != "size" || row.at("mean").contains("low"));
        if (row.at("id") == "density") {
            EXPECT_EQ(row.at("networks").at("value"), 1);
            EXPECT_FALSE(row.at("mean").is_object());
        }
    }
}

TEST(Networks, aTiesBiographyShowsTheWordsAndEachCodersPath) {
    const OwnStudy study;
    const json told = json::parse(study.ok({"table", "study.kith", "tie-biographies", "--json"}));
    const auto steps =
        std::count_if(told.begin(), told.end(), [](const json& row) { return row.at("what") == "told"; });
    EXPECT_EQ(steps, 1);
    const auto step = *std::find_if(told.begin(), told.end(), [](const json& row) { return row.at("what") == "told"; });
    EXPECT_EQ(step.at("contact"), "Hanneke van der Zwaag");
    EXPECT_EQ(step.at("words"), "Dat is zo gelopen.");
    EXPECT_EQ(step.at("when"), "since the town hall");

    study.file("bram.csv", "case,contact,coder,wave,strength,duration,intensity\n"
                           "Sanne,Wouter Terpstra,bram,1,weak,passing,intense\n");
    study.ok({"contacts", "load", "study.kith", "bram.csv"});
    EXPECT_THAT(study.ok({"table", "study.kith", "tie-biographies"}),
                AllOf(HasSubstr("bram"), HasSubstr("strong, lasting, intense"), HasSubstr("weak, passing, intense")));

    study.ok({"sources", "describe", "study.kith", "sanne", "--quote", "refused"});
    const Outcome refused = study.kith({"table", "study.kith", "tie-biographies"});
    EXPECT_THAT(refused.out, Not(HasSubstr("Dat is zo gelopen")));
    EXPECT_THAT(refused.err, HasSubstr("consent forbids quoting"));
}

} // namespace
} // namespace kith::test
