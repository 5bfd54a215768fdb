// The same study again by one command: the same bytes, whatever happens on the way; and every departure is listed.
#include "kith/protocol/protocol.h"
#include "kith/study/replicate.h"
#include "made_study.h"

#include "dying.h"

#include <gmock/gmock.h>

#include <chrono>
#include <iterator>
#include <map>
#include <random>

namespace kith::made {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const char* const protocolFile = R"(
id = "support"
version = "1"
languages = ["en"]
title.en = "Who supports whom"

[[code]]
name = "factor.near"
layer = "factor"
[code.en]
label = "Near"

[[code]]
name = "factor.kind"
layer = "factor"
[code.en]
label = "Kind"

[[code]]
name = "asked.people"
layer = "interview"
[code.en]
label = "Asked: people"

[[eligibility]]
attribute = "age"
operator = ">="
values = ["18"]
text.en = "Of age"

[units]
unit = "passage"
own_words = true

[[inclusion]]
sources = "all"
languages = ["en"]

[[sample]]
sources = "interview"
people = 3

[double_coding]
percent = 100

[[guide]]
topic = "people"
codes = ["factor.*"]
text.en = "Who was there for you?"

[[guide]]
topic = "before"
codes = ["factor.*"]
text.en = "And before?"

[[survey]]
name = "form"
files = ["form"]
id_column = "who"
attributes = [ { column = "age", type = "number" } ]

[[survey.contact]]
contact = "person"
organisation = ""
reasons = [ { column = "why", stage = "maintain" }, { column = "how", stage = "build" } ]

[[table]]
id = "factors"
kind = "factors-by-people"
codes = ["factor.*"]
title.en = "Reasons"

[[table]]
id = "by-town"
kind = "factors-by-attribute"
codes = ["factor.*"]
attribute = "town"
title.en = "Reasons by town"

)";

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, std::string> all(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = bytesOf(entry.path());
    return files;
}

// Two interviews, one of them coded by one analyst, and a form that lacks a column of the mapping and has one more.
class Material {
public:
    Material() {
        for (const char* name : {"in/interviews", "in/surveys", "in/decisions"})
            fs::create_directories(folder.path() / name);
        folder.write("support.toml", protocolFile);
        folder.write(
            "in/interviews/ann.txt",
            "Interviewer: Who was there for you?\n\nAnn: My neighbour Vera, she lives next door. She is kind.\n");
        folder.write("in/interviews/bo.txt",
                     "Interviewer: Who was there for you?\n\nBo: Nobody much. My brother Karl, perhaps.\n");
        folder.write("in/surveys/form.csv",
                     "who,age,person,why,shoes\nr1,40,Ida,She is near,42\nr2,17,Per,He is kind,43\n");
        folder.write("in/decisions/sources.csv", "source,analyse,quote\nann,given,given\nform,given,given\n");
        folder.write("in/decisions/cases.csv", "case,source,age\nAnn,ann,44\nBo,bo,\n");
        folder.write("in/decisions/contacts.csv", "case,contact,kind\nAnn,Vera,individual\n");
        folder.write("in/decisions/codings-tess.csv", "source,quote,occurrence,code,contact,stage,coder,memo\n"
                                                      "ann,Who was there for you?,1,asked.people,,,tess,\n"
                                                      "ann,she lives next door,1,factor.near,Vera,,tess,\n"
                                                      "form/r1,She is near,1,factor.near,Ida,maintain,tess,\n");
        folder.write("in/notes.txt", "call back Ann");
    }

    study::ReplicationOutcome run(const std::string& out, const std::string& compare = {}) const {
        study::Replication wanted;
        wanted.protocol = (folder.path() / "support.toml").string();
        wanted.inputs = folder.path() / "in";
        wanted.out = folder.path() / out;
        if (!compare.empty()) wanted.compare = folder.path() / compare;
        wanted.program = "kith test";
        return study::replicate(wanted, {}, [](const std::string&) {});
    }

    TemporaryFolder folder;
};

TEST(Replicating, givesTheSameBytesInAnotherFolderAndAgain) {
    const Material material;
    material.run("one");
    material.run("two");
    const auto one = all(material.folder.path() / "one");
    EXPECT_TRUE(one.contains("study.kith") && one.contains("manifest.json") && one.contains("report/index.html"));
    const auto two = all(material.folder.path() / "two");
    ASSERT_EQ(one.size(), two.size());
    for (const auto& [name, bytes] : one)
        EXPECT_TRUE(two.contains(name) && two.at(name) == bytes) << name;
    material.run("one");
    EXPECT_TRUE(all(material.folder.path() / "one") == one);
    // Nothing is left beside it.
    EXPECT_FALSE(fs::exists(material.folder.path() / ".one.replication"));
    EXPECT_THAT(one.at("manifest.json"), Not(HasSubstr(material.folder.path().string())));
}

TEST(Replicating, listsEveryDeparture) {
    const Material material;
    const auto outcome = material.run("out");
    const std::string list = bytesOf(material.folder.path() / "out/deviations.csv");
    for (const char* departure :
         {"protocol not frozen,support", "\"surveys/form.csv, how\"", "\"surveys/form.csv, shoes\"",
          "file that nothing took,notes.txt", "planned sample missed,interview,\"2 people, 3 are planned\"",
          "not known whether eligible,Bo", "consent missing,bo", "question of the guide not asked,Ann",
          "not recorded what was asked,Bo", "source that nobody coded,bo",
          "respondents that nobody coded,form,\"1 of 2, left out of every denominator: r2\"",
          "contacts never rated,Ann", "account without contacts,Bo", "planned table not made,Reasons by town",
          "second coder missing", "eligibility: age", "guide: before"})
        EXPECT_THAT(list, HasSubstr(departure));
    // Vera was confirmed, Karl was not; Ann was asked who was there for her.
    EXPECT_THAT(list, AllOf(HasSubstr("Karl"), Not(HasSubstr("not asked: Who was there"))));
    EXPECT_EQ(outcome.deviations, std::count(list.begin(), list.end(), '\n') - 1);
    EXPECT_THAT(bytesOf(material.folder.path() / "out/report/index.html"), HasSubstr("Departures from the protocol"));
    EXPECT_THAT(list, Not(HasSubstr("another unit than planned")));
    EXPECT_THAT(list, Not(HasSubstr("not eligible,r2"))); // 17, but the rule is for interviewees
}

// A reason on the interviewer's question, and a question on the answer; the rule of age is for respondents, too, and
// all forms have been looked at.
TEST(Replicating, listsWhoseWordsAreCodedAndWhoIsNotEligible) {
    const Material material;
    std::string protocol = protocolFile;
    protocol.insert(protocol.find("text.en = \"Of age\""), "sources = \"all\"\n");
    material.folder.write("support.toml", protocol);
    material.folder.write("in/decisions/codings-tess.csv", "source,quote,occurrence,code,contact,stage,coder,memo\n"
                                                           "ann,Who was there for you?,1,asked.people,,,tess,\n"
                                                           "ann,there for you?,1,factor.near,Vera,,tess,\n"
                                                           "ann,she lives next door,1,factor.near,Vera,,tess,\n"
                                                           "ann,She is kind,1,asked.people,,,tess,\n"
                                                           "form/r1,She is near,1,factor.near,Ida,maintain,tess,\n");
    material.folder.write("in/decisions/assignments.csv", "coder,source,state,blind\ntess,form,done,no\n");
    material.run("out");
    const std::string list = bytesOf(material.folder.path() / "out/deviations.csv");
    for (const char* departure :
         {"another unit than planned,ann,\"1 codings on words that are not the interviewee's own, by tess\"",
          "another unit than planned,ann,\"1 codings of what was asked on words of the interviewee's own, by tess\"",
          "not eligible,r2"})
        EXPECT_THAT(list, HasSubstr(departure));
    EXPECT_THAT(list, Not(HasSubstr("respondents that nobody coded")));
    EXPECT_THAT(list, Not(HasSubstr("not eligible,r1")));
    // What the interviewer said is in nobody's account.
    const auto project = project::Project::open(material.folder.path() / "out/study.kith", project::Access::ReadOnly);
    for (const Coding& coding : project.snapshot().codings)
        EXPECT_EQ(static_cast<bool>(coding.ego),
                  coding.passage.quote != "there for you?" && coding.passage.quote != "Who was there for you?")
            << coding.passage.quote;
}

TEST(Replicating, aChangedInputShowsInManifestAndDepartures) {
    const Material material;
    material.run("out");
    const std::string before = bytesOf(material.folder.path() / "out/manifest.json");
    EXPECT_THAT(before, HasSubstr("\"changes\": []"));
    material.folder.write("in/interviews/bo.txt",
                          "Interviewer: Who was there for you?\n\nBo: Nobody much. My sister Karla, perhaps.\n");
    material.run("out");
    EXPECT_THAT(bytesOf(material.folder.path() / "out/manifest.json"), HasSubstr("\"what\": \"interviews/bo.txt\""));
    EXPECT_THAT(bytesOf(material.folder.path() / "out/deviations.csv"),
                HasSubstr("input changed since an earlier run,interviews/bo.txt"));
    const auto changed = all(material.folder.path() / "out");
    material.run("out");
    EXPECT_TRUE(all(material.folder.path() / "out") == changed); // what was once otherwise is not forgotten
}

TEST(Replicating, replacesNothingThatOthersMadeOrChanged) {
    const Material material;
    material.run("out");
    material.folder.write("out/deviations.csv", "mine");
    EXPECT_THROW(material.run("out"), Error);
    EXPECT_EQ(bytesOf(material.folder.path() / "out/deviations.csv"), "mine");
    fs::create_directories(material.folder.path() / "other");
    material.folder.write("other/letter.txt", "dear");
    EXPECT_THROW(material.run("other"), Error);
    EXPECT_EQ(all(material.folder.path() / "other").size(), 1u);
}

TEST(Replicating, refusesWhatCannotBeTakenAndMakesNothing) {
    const Material material;
    material.folder.write("in/decisions/contacts.csv", "case,contact,kind\nNobody,Vera,individual\n");
    EXPECT_THROW(material.run("out"), Refused);
    EXPECT_FALSE(fs::exists(material.folder.path() / "out"));
}

TEST(Replicating, setsASecondStudyBeside) {
    const Material material;
    material.folder.write("in/decisions/assignments.csv", "coder,source,state,blind\ntess,form,done,no\n");
    material.run("one");
    material.folder.write("in/decisions/codings-tess.csv", "source,quote,occurrence,code,contact,stage,coder,memo\n"
                                                           "form/r2,He is kind,1,factor.kind,Per,maintain,tess,\n");
    material.run("two", "one");
    const std::string table = bytesOf(material.folder.path() / "two/comparison.csv");
    // Nobody of the two who were asked here, two of the three there: -2/3, Newcombe's interval worked out by hand from
    // the Wilson intervals [0, 0.65762] and [0.20766, 0.93851].
    EXPECT_THAT(table, HasSubstr("Reasons,factor.near,Near,People,0,2,0,0.6576"));
    EXPECT_THAT(table, HasSubstr("-0.6666666666666666,-0.93850"));
    EXPECT_THAT(table, HasSubstr(",0.13530"));
    EXPECT_TRUE(fs::exists(material.folder.path() / "two/comparison-networks.csv"));
    EXPECT_THAT(bytesOf(material.folder.path() / "two/report/index.html"), HasSubstr("Beside another study"));
}

// Killed at random moments and run again; KITH_KILL_ROUNDS sets how often.
TEST(Replicating, killedAndRunAgainGivesTheSameBytes) {
    const Material material;
    const std::vector<std::string> words{"replicate", (material.folder.path() / "support.toml").string(),
                                         (material.folder.path() / "in").string(), "--out",
                                         (material.folder.path() / "killed").string()};
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::string> whole = words;
    whole.back() = (material.folder.path() / "whole").string();
    whole.insert(whole.begin(), "0");
    ASSERT_EQ(test::runToItsEnd(REPLICATION_KILLER, whole), 0);
    const auto length =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin).count();
    const auto expected = all(material.folder.path() / "whole");
    std::mt19937_64 random(20120107);
    int killed = 0;
    for (int round = 0; round < test::killRounds(12) / 2; ++round) {
        fs::remove_all(material.folder.path() / "killed");
        for (int again = 0; again < 3; ++again) {
            std::vector<std::string> run = words;
            run.insert(run.begin(), std::to_string(std::uniform_int_distribution<std::int64_t>(1, length)(random)));
            if (WIFSIGNALED(test::runToItsEnd(REPLICATION_KILLER, run))) ++killed;
        }
        std::vector<std::string> run = words;
        run.insert(run.begin(), "0");
        ASSERT_EQ(test::runToItsEnd(REPLICATION_KILLER, run), 0);
        EXPECT_TRUE(all(material.folder.path() / "killed") == expected);
    }
    EXPECT_GT(killed, 0);
}

} // namespace
} // namespace kith::made
