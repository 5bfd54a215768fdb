// A folder of new material with slips in it: all are told at once, none is taken silently.
#include "cli/program.h"

#include "protocol/small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Material : Folder {
    Material() {
        file("p.toml", protocol::smallProtocol);
        for (const char* folder : {"interviews", "decisions"})
            std::filesystem::create_directories(*this / "in" / folder);
        put("interviews/01-nora.txt",
            "Interviewer: Who is there?\n\nNora: It’s my sister who comes, “always” on time.\n");
        put("decisions/codings-bob.csv", codings("bob", "my sister who comes"));
    }
    void put(const std::string& name, const std::string& words) const {
        std::filesystem::create_directories((path() / "in" / name).parent_path());
        std::ofstream(path() / "in" / name, std::ios::binary) << words;
    }
    static std::string codings(const std::string& coder, const std::string& quote) {
        return "source,quote,code,coder\n01-nora,\"" + quote + "\",role.listener," + coder + "\n";
    }
    [[nodiscard]] Outcome replicate(const std::string& date = "2025-01-31") const {
        return kith({"replicate", "p.toml", "in", "--out", "out", "--date", date});
    }
    [[nodiscard]] std::string departures() const {
        std::ifstream in(*this / "out" / "deviations.csv");
        return (std::ostringstream() << in.rdbuf()).str();
    }
};

TEST(ReplicatingOnTheCommandLine, TellsWhatIsWrongInAllFilesAtOnce) {
    const Material material;
    material.put("decisions/codings-ann.csv", Material::codings("ann", "my brother who never comes"));
    material.put("decisions/codings-bob.csv", "source,quote,code,coder\n01-nora,my sister,role.listner,bob\n");
    material.put("decisions/sources.csv", "source,language\n02-wim,en\n");
    const Outcome refused = material.replicate();
    EXPECT_NE(refused.code, 0);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("3 things"), HasSubstr("decisions/codings-ann.csv, row 2"),
                      HasSubstr("decisions/codings-bob.csv, row 2"), HasSubstr("decisions/sources.csv, row 2"),
                      HasSubstr("interviews/01-nora.txt holds"), Not(HasSubstr("kith turns"))));
    EXPECT_FALSE(std::filesystem::exists(material / "out"));
    material.put("decisions/codings-ann.csv", Material::codings("ann", "my sister"));
    material.put("decisions/codings-bob.csv", Material::codings("bob", "my sister"));
    std::filesystem::remove(material / "in" / "decisions" / "sources.csv");
    EXPECT_EQ(material.replicate().code, 0);
}

TEST(ReplicatingOnTheCommandLine, TakesAQuoteWithOtherMarksAndSaysSo) {
    const Material material;
    material.put("decisions/codings-bob.csv", Material::codings("bob", "It's my  sister who\ncomes, 'always' on"));
    const Outcome made = material.replicate();
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(made.out, HasSubstr("note: decisions/codings-bob.csv, row 2: taken as"));
    EXPECT_THAT(material.kith({"code", "list", "out/study.kith", "--coder", "bob", "--source", "01-nora"}).out,
                HasSubstr("It’s my sister"));
    EXPECT_THAT(material.kith({"code", "list", "out/study.kith", "--coder", "ann"}).out, Not(HasSubstr("sister")));
}

TEST(ReplicatingOnTheCommandLine, AQuoteThatStandsNowhereIsToldWhatComesNearest) {
    const Material material;
    material.put("decisions/codings-bob.csv", Material::codings("bob", "my sister who comes, seldom on time"));
    EXPECT_THAT(material.replicate().err, HasSubstr("What comes nearest: \"my sister who comes, “always” on"));
}

TEST(ReplicatingOnTheCommandLine, AnotherCoderThanTheFileSaysIsADeparture) {
    const Material material;
    material.put("decisions/codings-bob.csv", Material::codings("bbo", "my sister"));
    EXPECT_THAT(material.replicate().out, HasSubstr("the coder in its rows is \"bbo\", its name says \"bob\""));
    EXPECT_THAT(material.departures(), HasSubstr("coder other than the file's name says"));
}

TEST(ReplicatingOnTheCommandLine, AFolderThatIsNoneOfTheKnownOnesIsNamed) {
    const Material material;
    material.put("Literature/a.txt", "A: words\n");
    EXPECT_THAT(material.replicate().out, HasSubstr("Did you mean literature/?"));
    EXPECT_THAT(material.departures(), HasSubstr("the folder Literature/ is none of"));
    std::filesystem::rename(material / "in" / "interviews", material / "in" / "Interviews");
    EXPECT_THAT(material.replicate().err, HasSubstr("Did you mean interviews/?"));
}

TEST(ReplicatingOnTheCommandLine, ADayThatIsNotInTheCalendarIsRefused) {
    const Material material;
    for (const char* date : {"2025-13-01", "2025-02-30", "2025-1-1"})
        EXPECT_THAT(material.replicate(date).err, HasSubstr("is no date"));
}

} // namespace
} // namespace kith::test
