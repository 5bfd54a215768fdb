// What is wrong with a file is said with its line, all of it at once, and nothing is taken.
#include "kith/protocol/protocol.h"

#include "small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kith::protocol {
namespace {

using testing::HasSubstr;

std::vector<std::string> mistakesOf(const std::string& toml) {
    std::vector<std::string> told;
    try {
        read(toml, "support.toml");
    } catch (const Refused& refused) {
        for (const Refusal& one : refused.refusals())
            told.push_back(one.where.toString() + ": " + one.what + " " + one.remedy);
    }
    return told;
}

int lineOf(const std::string& text, const std::string& part) {
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(part)), '\n'));
}

// One change to a good file gives one mistake, on the line of the change.
struct Change {
    std::string before, after, said;
};
void PrintTo(const Change& change, std::ostream* out) {
    *out << change.after;
}
class OneMistake : public testing::TestWithParam<Change> {};

TEST_P(OneMistake, isSaidWithItsLine) {
    ASSERT_TRUE(mistakesOf(smallProtocol).empty());
    const std::string toml = with(smallProtocol, GetParam().before, GetParam().after);
    const std::vector<std::string> mistakes = mistakesOf(toml);
    ASSERT_EQ(mistakes.size(), 1u) << testing::PrintToString(mistakes);
    EXPECT_THAT(mistakes[0], HasSubstr(GetParam().said));
    EXPECT_THAT(mistakes[0], HasSubstr("support.toml, line " + std::to_string(lineOf(toml, GetParam().after)) + ":"));
}

const Change changes[] = {
    {"kind = \"egograms\"", "kind = \"egogrms\"", "Did you mean “egograms”?"},
    {"coefficient = \"krippendorff-alpha\"", "coefficient = \"kappa\"", "There is no coefficient “kappa”"},
    {"shortcut = \"1\"", "shortcutt = \"1\"", "Did you mean “shortcut”?"},
    {"optional = true", "optional = \"true\"", "true or false"},
    {"version = \"2\"", "version = 2", "between quotation marks"},
    {"#112233", "#11223", "no colour"},
    {"shortcut = \"1\"", "shortcut = \"0\"", "no shortcut"},
    {"origin = \"interview\"", "origin = \"interviews\"", "Did you mean “interview”?"},
    {"evidence_name = \"stated\"", "evidence_name = \"sure\"", "stated, inferred, ours"},
    {"group = \"near\"", "group = \"nearr\"", "Did you mean “near”?"},
    {"name = \"asked.people\"", "name = \"asked people\"", "letters, digits, points and hyphens"},
    {"parent = \"role.listener\"", "parent = \"role.adviser\"", "Nothing may stand above itself"},
    {"codes = [\"role.*\"]", "codes = [\"roles.*\"]", "No code's name begins with “roles.”"},
    {"codes = [\"role.*\"]", "codes = [\"role.listner\"]", "Did you mean “role.listener”?"},
    {"codes = [\"role.*\"]", "codes = \"role.*\"", "must be a list"},
    {"stage = \"activate\"", "stage = \"activated\"", "Did you mean “activate”?"},
    {"operator = \">=\"", "operator = \">\"", ">=, <=, =, in"},
    {"values = [\"18\"]", "sources = \"surveys\"\nvalues = [\"18\"]", "Did you mean “survey”?"},
    {"values = [\"18\"]", "values = [\"old\"]", "neither a number nor a date"},
    {"values = [\"18\"]", "values = [\"18\", \"19\"]", "one value"},
    {"title.en = \"Who supports patients\"", "title = \"Who supports patients\"", "title.en = "},
    {"probes.en", "probes.nl", "none of the languages of this file"},
    {"[[eligibility]]", "[[eligible]]", "not known here"},
    {"type = \"number\"", "type = \"figure\"", "text, number, date, yes-no, choice"},
    {", choices = [\"a\", \"b\"]", ", choices = []", "needs its choices"},
};
INSTANTIATE_TEST_SUITE_P(Files, OneMistake, testing::ValuesIn(changes));

TEST(Mistakes, areAllSaidAtOnceInTheOrderOfTheFile) {
    const std::string toml =
        with(with(smallProtocol, "codes = [\"role.*\"]", "codes = [\"none\"]"), "version = \"2\"", "version = 2");
    const auto mistakes = mistakesOf(toml);
    ASSERT_EQ(mistakes.size(), 2u);
    EXPECT_THAT(mistakes[0], HasSubstr("version"));
    EXPECT_THAT(mistakes[1], HasSubstr("question of the guide people: There is no code “none”"));
}

TEST(Mistakes, inANameThatIsThereAlready) {
    const auto mistakes = mistakesOf(with(smallProtocol, "name = \"role.adviser\"", "name = \"role.listener\""));
    ASSERT_EQ(mistakes.size(), 1u) << testing::PrintToString(mistakes);
    EXPECT_THAT(mistakes[0], HasSubstr("line 31: code role.listener: “role.listener” is there already"));
}

TEST(Mistakes, inQueriesAndWhatNamesThem) {
    const std::string query = "\n[[query]]\nid = \"listening\"\nquery = \"listen*\"\ntitle.en = \"Listening\"\n";
    const std::string table =
        "\n[[table]]\nid = \"t\"\nkind = \"concordance\"\nquery = \"listening\"\ntitle.en = \"T\"\n";
    ASSERT_TRUE(mistakesOf(smallProtocol + query + table).empty());
    const auto one = [](const std::string& toml) {
        const auto mistakes = mistakesOf(toml);
        return mistakes.size() == 1 ? mistakes[0] : testing::PrintToString(mistakes);
    };
    EXPECT_THAT(one(smallProtocol + query + query), HasSubstr("query listening: “listening” is there already"));
    EXPECT_THAT(one(smallProtocol + with(query, "listen*", "")), HasSubstr("“query” is empty"));
    EXPECT_THAT(one(smallProtocol + with(query, "id = \"listening\"", "id = \"\"")), HasSubstr("“id” is empty"));
    EXPECT_THAT(one(smallProtocol + with(query, "title.en = \"Listening\"", "")), HasSubstr("“title” is missing"));
    EXPECT_THAT(one(smallProtocol + query + with(table, "query = \"listening\"", "query = \"listning\"")),
                HasSubstr("Did you mean “listening”?"));
}

TEST(Mistakes, inTheWayAClaimIsChecked) {
    const std::string claim = "\n[[claim]]\nid = \"c\"\ntext.en = \"C\"\nkind = \"goes-with\"\ngiven = \"heard\"\n"
                              "needs = [\"seen\"]\n[[claim.trait]]\nname = \"heard\"\nlabel.en = \"H\"\n"
                              "codes = [\"role.listener\"]\n[[claim.trait]]\nname = \"seen\"\nlabel.en = \"S\"\n"
                              "visible = true\n";
    ASSERT_TRUE(mistakesOf(smallProtocol + claim).empty()) << testing::PrintToString(mistakesOf(smallProtocol + claim));
    const auto one = [&claim](const std::string& before, const std::string& after) {
        const auto mistakes = mistakesOf(smallProtocol + with(claim, before, after));
        return mistakes.size() == 1 ? mistakes[0] : testing::PrintToString(mistakes);
    };
    EXPECT_THAT(one("\"goes-with\"\n", "\"goes-width\"\n"), HasSubstr("Did you mean “goes-with”?"));
    EXPECT_THAT(one("given = \"heard\"", "given = \"herd\""), HasSubstr("Did you mean “heard”?"));
    EXPECT_THAT(one("[\"seen\"]", "[\"seem\"]"), HasSubstr("Did you mean “seen”?"));
    EXPECT_THAT(one("visible = true", "visible = false"), HasSubstr("either “codes” or “visible = true”"));
    EXPECT_THAT(one("given =", "stage = \"build\"\ngiven ="), HasSubstr("“stage” is not known here"));
    EXPECT_THAT(one("given =", "occurs = \"seen\"\ngiven ="), HasSubstr("stand together or not at all"));
}

TEST(Mistakes, nameWhatIsMissing) {
    const auto mistakes = mistakesOf("languages = [\"en\"]\n[[code]]\nlayer = \"role\"\n");
    ASSERT_EQ(mistakes.size(), 5u) << testing::PrintToString(mistakes); // id, version, title; the code's name and words
    EXPECT_THAT(mistakes[3], HasSubstr("line 2: code: “name” is missing."));
}

TEST(Mistakes, inTheWritingAreSaidWithTheirLine) {
    const auto mistakes = mistakesOf("id = \"a\"\nversion = \"1\ntitle.en = \"x\"\n");
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_THAT(mistakes[0], HasSubstr("support.toml, line 2: This could not be understood"));
}

TEST(Mistakes, ofGroupsThatStandAboveEachOther) {
    const std::string circle = "[[group]]\nid = \"a\"\nparent = \"b\"\nlabel.en = \"A\"\n[[group]]\nid = \"b\"\nparent "
                               "= \"a\"\nlabel.en = \"B\"\n";
    const auto mistakes = mistakesOf(with(smallProtocol, "[[group]]", circle + "\n[[group]]"));
    ASSERT_EQ(mistakes.size(), 2u);
    EXPECT_THAT(mistakes[0], HasSubstr("line 8: group a"));
    EXPECT_THAT(mistakes[1], HasSubstr("line 12: group b"));
}

TEST(Mistakes, inALayerOfTiesThatItsRatingsDoNotMake) {
    const auto mistakes = mistakesOf(
        smallProtocol +
        "\n[[tie_layer]]\nid = \"sociality\"\nduration = \"lasting\"\nintensity = \"intense\"\nlabel.en = \"S\"\n");
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_THAT(mistakes[0], HasSubstr("These ratings do not make this layer."));
}

TEST(Mistakes, inTheValuesOfAScale) {
    const auto mistakes = mistakesOf(
        smallProtocol + "\n[[scale]]\nid = \"strength\"\nvalues = [ { id = \"stronk\", label = { en = \"x\" } } ]\n");
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_THAT(mistakes[0], HasSubstr("Did you mean “strong”?"));
}

TEST(Mistakes, ofFilesThatAreNoProtocolAtAll) {
    EXPECT_THAT(mistakesOf(std::string("\x00\x01\xff\xfe\x80", 5))[0], HasSubstr("could not be understood"));
    EXPECT_THAT(mistakesOf("PK\x03\x04")[0], HasSubstr("could not be understood"));
    EXPECT_EQ(mistakesOf("").size(), 4u); // id, version, languages, title
    EXPECT_THAT(mistakesOf("a = " + std::string(100000, '['))[0], HasSubstr("could not be understood"));
    EXPECT_THAT(mistakesOf(std::string(5 << 20, '#'))[0], HasSubstr("too large"));
}

TEST(Mistakes, withoutEndAreNotAllListed) {
    std::string toml = smallProtocol;
    for (int i = 0; i < 20000; ++i)
        toml += "[[code]]\n";
    EXPECT_EQ(mistakesOf(toml).size(), 500u);
}

TEST(Mistakes, ofACodebook) {
    EXPECT_THROW(readCodebook("", "codes.toml"), Refused);
    EXPECT_THROW(readCodebook("[[code]]\nname = \"a\"\n[code.english]\nlabel = \"A\"\n", "codes.toml"), Refused);
    EXPECT_THROW(readCodebook("name,label\na,A\n", "codes.csv"), Refused);
}

} // namespace
} // namespace kith::protocol
