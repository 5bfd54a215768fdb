// Two coders of one study, as a user meets them: draw, code, compare, decide.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kith::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

// ada and ben code what Sanne says.
struct TwoCoders : OwnStudy {
    TwoCoders() {
        ok({"code", "load", "study.kith",
            file("two.csv", "source,quote,code,coder\n"
                            "weak-ties,\"" +
                                words(0) +
                                "\",factor.learning,ada\n"
                                "weak-ties,\"" +
                                words(0) +
                                "\",factor.learning,ben\n"
                                "weak-ties,\"" +
                                words(1) + "\",factor.network,ada\n")});
    }
    // What the literature says in its first and second paragraph.
    [[nodiscard]] std::string words(std::size_t paragraph) const {
        return json::parse(ok({"turns", "study.kith", "weak-ties", "--json"}))
            .at(paragraph)
            .at("words")
            .get<std::string>()
            .substr(0, 20);
    }
    [[nodiscard]] json list(const std::vector<std::string>& words) const {
        std::vector<std::string> all = words;
        all.emplace_back("--json");
        return json::parse(ok(all));
    }
};

const std::vector<std::string> worklist{"agreement", "disagreements", "study.kith", "--coders", "ada,ben"};

TEST(AgreementOfAStudy, SaysWhatWasComparedAndHowFarTheyAgree) {
    const TwoCoders study;
    const json rows = study.list({"agreement", "study.kith", "--coders", "ada,ben"});
    ASSERT_EQ(rows.size(), 3U); // two codes and their layer
    const Outcome shown = study.kith({"agreement", "study.kith", "--coders", "ada,ben"});
    EXPECT_THAT(shown.err, HasSubstr("Sources compared without an assignment"));
    EXPECT_THAT(shown.out, Not(HasSubstr("Strength"))); // nobody rated a tie
    EXPECT_THAT(
        study.ok({"agreement", "study.kith", "--coders", "ada,ben", "--language", "nl", "--table", "agreement"}),
        HasSubstr("Prevalentie"));
    EXPECT_EQ(study.list({"table", "study.kith", "agreement", "--by-coder", "ada", "--by-coder", "ben"}), rows);
}

TEST(AgreementOfAStudy, ASlipInACodersNameGetsNoWork) {
    const TwoCoders study;
    const Outcome refused = study.kith({"agreement", "plan", "study.kith", "--coders", "ada,bne"});
    EXPECT_NE(refused.code, 0);
    EXPECT_THAT(refused.err, HasSubstr("Did you mean \"ben\"?"));
    EXPECT_EQ(study.kith({"agreement", "plan", "study.kith", "--coders", "ada,bne", "--new"}).code, 0);
}

TEST(AgreementOfAStudy, FromTheDrawToTheAdjudicatedSource) {
    const TwoCoders study;
    study.ok({"agreement", "plan", "study.kith", "--coders", "ada,ben", "--share", "1", "--seed", "7"});
    EXPECT_EQ(study.list({"agreement", "plan", "study.kith"}).size(), 10U); // five sources, two coders
    EXPECT_TRUE(study.list({"agreement", "study.kith", "--coders", "ada,ben"}).empty());
    for (const char* coder : {"ada", "ben"})
        study.ok({"agreement", "done", "study.kith", "weak-ties", "--coder", coder});
    EXPECT_EQ(study.list({"agreement", "study.kith", "--coders", "ada,ben", "--round", "1"}).size(), 3U);

    const json open = study.list(worklist);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].at("code"), "factor.network");
    EXPECT_EQ(
        study.kith({"agreement", "adjudicate", "study.kith", "--coders", "ada,ben", "--finish", "weak-ties"}).code, 1);
    // The worklist as a file, decided in, and back.
    std::vector<std::string> toFile = worklist;
    toFile.insert(toFile.end(), {"-o", "work.csv"});
    study.ok(toFile);
    std::string table = study.read("work.csv");
    const auto end = table.rfind(",,,,,"); // decision, and the columns of an edited one
    ASSERT_NE(end, std::string::npos);
    study.file("work.csv", table.insert(end, "a"));
    study.ok({"agreement", "adjudicate", "study.kith", "--table", "work.csv", "--coder", "cleo"});
    EXPECT_TRUE(study.list(worklist).empty());
    EXPECT_THAT(study.ok({"agreement", "adjudicate", "study.kith", "--coders", "ada,ben", "--finish", "weak-ties"}),
                HasSubstr("taken over as agreed: 1"));
    study.ok({"undo", "study.kith"});
    study.ok({"undo", "study.kith"});
    EXPECT_EQ(study.list(worklist), open);
}

TEST(AgreementOfAStudy, MistakesSayWhatToDo) {
    const TwoCoders study;
    const auto complaint = [&](const std::vector<std::string>& words) { return study.kith(words).err; };
    const std::string before = study.state();
    EXPECT_THAT(complaint({"agreement", "study.kith", "--coders", "ada,bn"}), HasSubstr("Did you mean \"ben\"?"));
    EXPECT_THAT(complaint({"agreement", "study.kith", "--coders", "ada"}), HasSubstr("two coders"));
    EXPECT_EQ(study.kith({"agreement"}).code, 2);
    EXPECT_EQ(study.kith({"agreement", "adjudicate", "study.kith", "--coders", "ada,ben"}).code, 2);
    EXPECT_THAT(
        complaint({"agreement", "adjudicate", "study.kith", "--coders", "ada,ben", "--number", "7", "--decision", "a"}),
        HasSubstr("There is no disagreement 7"));
    EXPECT_THAT(complaint({"agreement", "plan", "study.kith", "--coders", "ada,ben", "--share", "0"}),
                HasSubstr("0 is no share of the sources"));
    EXPECT_THAT(complaint({"agreement", "study.kith", "--coders", "ada,ben", "--round", "3"}),
                HasSubstr("There is no round 3"));
    EXPECT_EQ(study.state(), before);
}

} // namespace
} // namespace kith::test
