// What goes out, in every kind, and what consent keeps in.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::vector<std::string> tables{"codings", "contacts", "alter-ties", "changes", "networks", "cases", "sources"};

// Everything that the command can write of a study, into a folder out/.
void writeAll(const Folder& study) {
    std::filesystem::create_directory(study / "out");
    for (const std::string& kind : tables)
        for (const char* ending : {".csv", ".json", ".html", ".tex"})
            study.ok({"export", "study.kith", kind, "out/" + kind + ending});
    study.ok({"export", "study.kith", "graphml", "out/networks.graphml"});
    study.ok({"export", "study.kith", "codebook", "out/codebook.toml"});
    study.ok({"export", "study.kith", "protocol", "out/protocol.toml"});
    study.ok({"export", "study.kith", "texts", "out/texts"});
    study.ok({"report", "study.kith", "out/report"});
    for (const char* kind : {"factors-by-people", "profiles", "changes", "co-occurrence"})
        study.ok({"table", "study.kith", kind, "-o", std::string("out/table-") + kind + ".json"});
    study.ok({"network", "study.kith", "--case", "Sanne", "-o", "out/network.svg"});
    study.ok({"network", "study.kith", "--case", "Sanne", "-o", "out/network.html"});
    study.ok({"profile", "study.kith", "--case", "Sanne", "-o", "out/profile.html"});
}

const std::vector<std::string> wordsOfSanne{
    "leren luisteren", "zo aardig was",     "iedereen bij de gemeente",  "samen een cursus", "eigen ongeduld",
    "wat hoor je",     "daar veel geleerd", "kennen elkaar van vroeger", "Dat is zo gelopen"};

TEST(Export, writesEveryKind) {
    const OwnStudy study;
    study.ok({"sources", "describe", "study.kith", "sanne", "--archive", "given"});
    writeAll(study);
    EXPECT_THAT(study.read("out/codings.csv"),
                AllOf(StartsWith("source,quote,occurrence,code,contact,stage,quality,coder,memo\n"),
                      HasSubstr("leren luisteren"), HasSubstr("form/R3,")));
    EXPECT_THAT(study.read("out/contacts.csv"), HasSubstr("Kwabena Ofori"));
    EXPECT_THAT(study.read("out/changes.csv"), HasSubstr("since the town hall"));
    EXPECT_THAT(study.read("out/alter-ties.csv"), HasSubstr("no tie"));
    EXPECT_THAT(study.read("out/networks.graphml"), HasSubstr("</graphml>"));
    EXPECT_THAT(study.read("out/codebook.toml"), HasSubstr("factor.benevolence"));
    EXPECT_THAT(study.read("out/protocol.toml"), HasSubstr("rajagopal-2012"));
    const auto texts = allFiles(study / "out/texts");
    ASSERT_EQ(texts.size(), 1U); // only Sanne's may be archived
    EXPECT_EQ(texts.begin()->second, readFile(ownData + "sanne.txt"));
    std::string report;
    for (const auto& [name, bytes] : allFiles(study / "out/report"))
        report += bytes;
    for (const char* words : {"leren luisteren", "zo aardig was", "wat hoor je"})
        EXPECT_NE(report.find(words), std::string::npos) << words;
}

TEST(Export, aRefusalToBeQuotedKeepsTheWordsOutOfEverything) {
    const OwnStudy study;
    study.ok({"sources", "describe", "study.kith", "sanne", "--quote", "refused"});
    const Outcome codings = study.kith({"export", "study.kith", "codings", "codings.csv"});
    EXPECT_EQ(codings.code, 0);
    EXPECT_THAT(codings.err, HasSubstr("consent forbids quoting"));
    writeAll(study);
    const auto written = allFiles(study / "out");
    EXPECT_GT(written.size(), 60U);
    for (const auto& [name, bytes] : written)
        for (const std::string& words : wordsOfSanne)
            EXPECT_EQ(bytes.find(words), std::string::npos) << words << " is in " << name;
    // The others' words are there as before, and Sanne still counts.
    EXPECT_THAT(study.read("codings.csv"),
                AllOf(HasSubstr("sanne,,"), HasSubstr("write less and draw more"), HasSubstr("met ouders")));
    EXPECT_THAT(study.ok({"table", "study.kith", "factors-by-people"}), HasSubstr("3/6 (50%)"));
}

TEST(Export, aRefusalToBeArchivedKeepsTheTextIn) {
    const OwnStudy study;
    for (const char* source : {"sanne", "tobias", "ama"})
        study.ok({"sources", "describe", "study.kith", source, "--archive", "given"});
    study.ok({"sources", "describe", "study.kith", "tobias", "--archive", "refused"});
    const Outcome outcome = study.kith({"export", "study.kith", "texts", "texts"});
    EXPECT_THAT(outcome.err, HasSubstr("\"tobias\" has no consent to archive"));
    const auto texts = allFiles(study / "texts");
    EXPECT_EQ(texts.size(), 2U);
    for (const auto& [name, bytes] : texts)
        EXPECT_THAT(bytes, Not(HasSubstr("old bakery"))) << name;
}

TEST(Export, anUnknownKindOrEndingWritesNothing) {
    const OwnStudy study;
    const Outcome kind = study.kith({"export", "study.kith", "codins", "a.csv"});
    EXPECT_EQ(kind.code, 2);
    EXPECT_THAT(kind.err, HasSubstr("Did you mean codings?"));
    const Outcome ending = study.kith({"export", "study.kith", "codings", "a.doc"});
    EXPECT_EQ(ending.code, 1);
    EXPECT_THAT(ending.err, HasSubstr("a.doc: "));
    EXPECT_EQ(study.kith({"export", "study.kith", "codings", "nowhere/a.csv"}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(study / "a.csv") || std::filesystem::exists(study / "a.doc"));
}

} // namespace
} // namespace kith::test
