// kith agreement --data: tables from elsewhere in, coefficients out. Expected figures are published ones.
#include "cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kith::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

// Krippendorff (2011), section C: four coders, twelve units, some values missing.
const std::string wide = "unit,A,B,C,D\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n6,1,2,3,4\n7,4,4,4,4\n"
                         "8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,,3,\n";

json rowsOf(const Folder& folder, std::vector<std::string> words, const std::string& input = {}) {
    words.insert(words.begin(), {"agreement", "--json"});
    return json::parse(folder.ok(words, input));
}

json rowOf(const json& rows, const std::string& id, const std::string& category = {}) {
    for (const json& row : rows)
        if (row["coefficient"] == id && row["category"] == category) return row;
    ADD_FAILURE() << "no row " << id << " " << category << " in " << rows.dump(1);
    return {};
}

double valueOf(const json& rows, const std::string& id, const std::string& category = {}) {
    const json value = rowOf(rows, id, category)["value"];
    return value.is_object() ? value["value"].get<double>() : value.get<double>();
}

TEST(Agreement, ofAWideTableAsPublished) {
    const Folder folder;
    folder.file("ratings.csv", wide);
    const json nominal = rowsOf(folder, {"--data", "ratings.csv"});
    EXPECT_NEAR(valueOf(nominal, "krippendorff-alpha-nominal"), 0.743, 0.0005);
    EXPECT_NEAR(valueOf(nominal, "gwet-ac1"), 0.77544, 6e-6);
    EXPECT_NEAR(rowOf(nominal, "gwet-ac1")["error"].get<double>(), 0.14295, 6e-6);
    EXPECT_NEAR(valueOf(nominal, "conger-kappa"), 0.76282, 6e-6);
    for (const auto& [level, alpha] :
         std::map<std::string, double>{{"ordinal", 0.815}, {"interval", 0.849}, {"ratio", 0.797}})
        EXPECT_NEAR(valueOf(rowsOf(folder, {"--data", "ratings.csv", "--level", level}), "krippendorff-alpha-" + level),
                    alpha, 0.0005);
}

TEST(Agreement, aLongTableFromAPipeIsTheSame) {
    const Folder folder;
    folder.file("ratings.csv", wide);
    std::string rows = "coder;value;unit\n";
    std::size_t unit = 0, column = 0;
    std::string cell;
    for (const char c : wide.substr(wide.find('\n') + 1)) {
        if (c != ',' && c != '\n') {
            cell += c;
            continue;
        }
        if (column == 0) ++unit;
        if (column > 0)
            rows +=
                std::string(1, static_cast<char>('A' + column - 1)) + ";" + cell + ";" + std::to_string(unit) + "\n";
        column = c == '\n' ? 0 : column + 1;
        cell.clear();
    }
    EXPECT_EQ(rowsOf(folder, {"--data", "-"}, rows), rowsOf(folder, {"--data", "ratings.csv"}));
}

TEST(Agreement, ofATableOfTwoCodersAndOfCounts) {
    const Folder folder;
    // Gwet, irrCAC: 100 records, two abstractors.
    folder.file("table.csv", "first,Ectopic,AIU,NIU\nEctopic,13,0,0\nAIU,0,20,7\nNIU,0,4,56\n");
    const json table = rowsOf(folder, {"--data", "table.csv", "--form", "table"});
    EXPECT_NEAR(valueOf(table, "cohen-kappa"), 0.7964094, 5e-8);
    EXPECT_NEAR(rowOf(table, "cohen-kappa")["error"].get<double>(), 0.05891072, 5e-9);
    EXPECT_NEAR(valueOf(table, "scott-pi"), 0.7962397, 5e-8);
    EXPECT_NEAR(valueOf(table, "krippendorff-alpha-nominal"), 0.7972585, 5e-8);
    // Randolph (2005), p. 17.
    folder.file("counts.csv", "unit,Y,N\n1,3,0\n2,2,1\n3,1,2\n4,0,3\n");
    const json counts = rowsOf(folder, {"--data", "counts.csv", "--form", "counts"});
    EXPECT_NEAR(valueOf(counts, "fleiss-kappa"), 0.33, 0.01);
    EXPECT_NEAR(valueOf(counts, "brennan-prediger"), 0.33, 0.01);
}

// Krippendorff (2019), Fig. 12.11.
const std::string marked =
    "coder,begin,end,code\n,0,60,\nAlex,0,7,1\nAlex,7,13,2\nAlex,30,32,5\nAlex,32,37,6\nAlex,37,44,6\nAlex,44,60,7\n"
    "Paul,0,7,1\nPaul,7,13,3\nPaul,13,21,5\nPaul,32,44,6\nSuzan,0,7,1\nSuzan,7,13,4\nSuzan,13,21,5\nSuzan,32,37,6\n"
    "Suzan,37,41,6\nSuzan,41,44,6\n";

TEST(Agreement, ofMarkedPassagesAsPublished) {
    const Folder folder;
    folder.file("passages.csv", marked);
    const json rows = rowsOf(folder, {"--data", "passages.csv"});
    EXPECT_NEAR(valueOf(rows, "u-alpha"), 0.510, 0.0005);
    EXPECT_NEAR(valueOf(rows, "u-alpha-binary"), 0.413, 0.001);
    EXPECT_NEAR(valueOf(rows, "cu-alpha"), 0.724, 0.0005);
    EXPECT_EQ(valueOf(rows, "ku-alpha", "6"), 1);
    const json seven = rowOf(rows, "ku-alpha", "7");
    EXPECT_TRUE(seven["value"].is_null());
    EXPECT_EQ(seven["undefined"], "no place was marked by two coders");
    EXPECT_TRUE(rowOf(rows, "gamma")["value"].is_number());
    EXPECT_TRUE(rowOf(rows, "f1-exact")["value"].is_number());
}

TEST(Agreement, codesThatOverlapAreComparedOneByOne) {
    const Folder folder;
    folder.file("passages.csv", "coder,begin,end,code\n,0,50,\nA,0,20,x\nA,10,30,y\nB,0,20,x\nB,10,30,y\n");
    const json rows = rowsOf(folder, {"--data", "passages.csv"});
    EXPECT_EQ(rowOf(rows, "u-alpha")["undefined"], "units of one coder overlap");
    EXPECT_EQ(valueOf(rows, "u-alpha-of-code", "x"), 1);
    EXPECT_EQ(valueOf(rows, "f1-exact"), 1);
}

TEST(Agreement, whatIsUndefinedIsADashWithItsReason) {
    const Folder folder;
    const std::string same = "unit,A,B\n1,y,y\n2,y,y\n3,y,y\n";
    folder.file("same.csv", same);
    const json rows = rowsOf(folder, {"--data", "same.csv"});
    for (const char* id : {"cohen-kappa", "scott-pi", "fleiss-kappa", "krippendorff-alpha-nominal"}) {
        EXPECT_TRUE(rowOf(rows, id)["value"].is_null()) << id;
        EXPECT_EQ(rowOf(rows, id)["undefined"], "no variation: all values are the same") << id;
    }
    EXPECT_EQ(valueOf(rows, "percent-mean-over-units"), 1);
    EXPECT_THAT(folder.ok({"agreement", "--data", "same.csv", "--language", "nl"}), HasSubstr("geen variatie"));
}

TEST(Agreement, theBootstrapDrawsInterviewsAndIsTheSameEachTime) {
    const Folder folder;
    std::string rows = "interview,unit,A,B\n";
    for (int i = 0; i < 40; ++i)
        rows += "i" + std::to_string(i / 8) + "," + std::to_string(i) + "," + (i % 3 == 0 ? "x" : "y") + "," +
                (i % 5 == 0 ? "x" : "y") + "\n";
    folder.file("ratings.csv", rows);
    const json first = rowsOf(folder, {"--data", "ratings.csv", "--bootstrap", "500"});
    const json alpha = rowOf(first, "krippendorff-alpha-nominal")["value"];
    EXPECT_EQ(alpha["method"], "bootstrap by interview");
    EXPECT_LT(alpha["low"].get<double>(), alpha["value"].get<double>());
    EXPECT_GT(alpha["high"].get<double>(), alpha["value"].get<double>());
    EXPECT_EQ(first, rowsOf(folder, {"--data", "ratings.csv", "--bootstrap", "500"}));
}

struct Bad {
    std::string bytes, said;
    std::vector<std::string> options{};
};

TEST(Agreement, errorsNameTheRowAndTheColumn) {
    const Folder folder;
    const std::vector<Bad> all{
        {"unit,A,B\n1,2,3\n2,x,3\n", "row 3, column A: “x” is no number.", {"--level", "interval"}},
        {"unit,A,B\n1,2,-3\n", "row 2, column B: “-3” is below zero", {"--level", "ratio"}},
        {"unit,A,B\n1,low,hihg\n",
         "row 2, column B: “hihg” is none of the categories.",
         {"--category", "low", "--category", "high"}},
        {"unit,coder,value\n1,A,x\n1,A,y\n", "row 3, column value: A gave this unit a value in row 2 already."},
        {"unit,coder,value\n1,,x\n", "row 2, column coder: This cell is empty."},
        {"unit,coder,valeu\n1,A,x\n", "There is no column “value”."},
        {"unit,A\n1,x\n", "There is only one coder."},
        {"coder,begin,end,code\nA,5,5,x\n", "row 2, column end: The passage ends before it has begun."},
        {"coder,begin,end,code\nA,five,6,x\n", "row 2, column begin: “five” is no number."},
        {"coder,begin,end,code\nA,1,5,x\nA,4,6,x\nB,1,2,x\n", "A marked “x” twice in the same place, in rows 2 and 3."},
        {"coder,begin,end,code\n,0,5,\nA,1,9,x\nB,1,2,x\n", "row 3, column end: The passage lies outside its text."},
        {"first,a,b\na,1,2\nb,1.5,2\n", "row 3, column a: “1.5” is no count.", {"--form", "table"}},
        {"first,a,b\na,1,2\nc,1,2\n", "row 3, column first: “c” stands where “b” is due.", {"--form", "table"}}};
    for (const Bad& bad : all) {
        folder.file("bad.csv", bad.bytes);
        std::vector<std::string> words{"agreement", "--data", "bad.csv"};
        words.insert(words.end(), bad.options.begin(), bad.options.end());
        const Outcome outcome = folder.kith(words);
        EXPECT_EQ(outcome.code, 1) << bad.bytes;
        EXPECT_THAT(outcome.err, AllOf(HasSubstr("bad.csv"), HasSubstr(bad.said))) << bad.bytes;
        EXPECT_EQ(outcome.out, "");
    }
    EXPECT_EQ(folder.kith({"agreement"}).code, 2);
    EXPECT_EQ(folder.kith({"agreement", "--data", "bad.csv", "--level", "cardinal"}).code, 2);
}

} // namespace
} // namespace kith::test
