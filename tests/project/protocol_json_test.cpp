// The frozen protocol is read back exactly.
#include "protocol_json.h"

#include "kith/model/error.h"

#include <gtest/gtest.h>

namespace kith::project {
namespace {

Labels words(const std::string& en, const std::string& nl) {
    return {{{"en", en}, {"nl", nl}}};
}

Protocol full() {
    Protocol protocol;
    protocol.id = "full";
    protocol.version = "2.1";
    protocol.title = words("Title", "Titel “met tekens” 🙂");
    protocol.question = words("Why?\nReally?", "Waarom?");
    protocol.citation = "Somebody (2012)";
    protocol.frozen = "sha256:00";
    protocol.fieldwork.units = {"turn", true, words("Whole turns", "Hele beurten")};
    protocol.fieldwork.inclusion = {{"interview", {"en", "nl"}, 200, words("Long", "Lang")}};
    protocol.fieldwork.samples = {{"survey", 16, words("Sixteen", "Zestien")}};
    protocol.fieldwork.doubleCoding = {20, "krippendorff-alpha", 0.667, words("A fifth", "Een vijfde")};
    protocol.pictures = {{"p", "frequencies", words("Picture", "Beeld"), {"factor.a"}, "survey", "A"}};
    protocol.codebook.version = 3;
    Code code;
    code.key = CodeKey::fresh();
    code.name = "factor.a";
    code.group = "ii-a";
    code.layer = "factor";
    code.parent = "factor";
    code.colour = "#112233";
    code.shortcut = "a";
    code.evidenceForName = Evidence::Stated;
    code.evidenceForDefinition = Evidence::Inferred;
    code.origin = Origin::Interview;
    code.citation = "p. 3";
    code.optional = true;
    code.position = 4;
    code.since = 2;
    code.retired = 3;
    code.texts = {{"en", {"A", "b", "f", "w", "n", "e"}}, {"nl", {"Aa", "", "", "", "", ""}}};
    protocol.codebook.codes = {code, Code{}};
    protocol.readings = {{"A", words("A", "A"), {{"unit", words("u", "v"), "i", {"factor.a", "factor.b"}}}},
                         {"B", {}, {}}};
    protocol.guide = {{"building", words("q", "v"), {"factor.a"}, Stage::Build, {{"en", {"and?", "then?"}}}}};
    for (const auto comparison : {Comparison::AtLeast, Comparison::AtMost, Comparison::Equals, Comparison::OneOf})
        protocol.eligibility.push_back({"years", comparison, {"5", "6"}, words("t", "")});
    protocol.eligibility.back().sources = "all";
    SurveyMapping mapping;
    mapping.name = "m";
    mapping.title = words("M", "N");
    mapping.files = {"stem", "other"};
    mapping.idColumn = "id";
    mapping.languageColumn = "lang";
    mapping.wave = "w";
    for (const auto type :
         {AttributeType::Text, AttributeType::Number, AttributeType::Date, AttributeType::YesNo, AttributeType::Choice})
        mapping.attributes.push_back({"column", "name", type, {"x", "y"}});
    mapping.contacts = {{"c", "o", {{"r", Stage::Activate, words("why", "waarom")}}}};
    mapping.openAnswers = {{"open", Stage::NotAsked, {}}};
    protocol.surveys = {mapping, SurveyMapping{}};
    protocol.queries = {{"q", words("Q", "V"), "learn*"}};
    protocol.tables = {{"t", "factors-by-people", words("T", "T"), {"factor.a"}, "survey", "age", "A", "q"}};
    protocol.claims = {{"c", words("C", "D"), "5a", true, words("how", "hoe"), {}}, Claim{}};
    ClaimCheck& how = protocol.claims.front().how;
    how = {"goes-with", "interview", {"factor.a"}, {"factor.b"}, Stage::Build, Layer::Sociality,
           {},          "t",         {"u"},        true,         "t",          {"u"}};
    how.traits = {{"t", words("trait", "trek"), {"factor.a"}}, {"u", {}, {}}};
    protocol.terms = {{"stage", "build", words("building", "opbouwen"), words("brief", "kort")}};
    protocol.languages = {"en", "nl"};
    protocol.notice = words("invented", "verzonnen");
    protocol.groups = {{"ii", "", words("two", "twee")}, {"ii-a", "ii", {}}};
    protocol.tieLayers = {{Layer::Communality, Duration::Lasting, Intensity::Intense, Strength::Strong, 1}, {}};
    protocol.introductions = {{"m", words("dear", "beste")}};
    protocol.roleRules = {{"role.a", {{"en", {"mentor"}}}, {{"en", {"advis* me"}}, {"nl", {"hielp"}}}, {{"nl", {}}}},
                          {}};
    return protocol;
}

TEST(ProtocolJson, GivesBackAnEmptyAndAFullProtocol) {
    EXPECT_EQ(protocolFromJson(toJson(Protocol{})), Protocol{});
    const auto protocol = full();
    EXPECT_EQ(protocolFromJson(toJson(protocol)), protocol);
    EXPECT_EQ(mappingFromJson(toJson(protocol.surveys[0])), protocol.surveys[0]);
}

TEST(ProtocolJson, ARuleOfAnOlderProjectIsForInterviews) {
    const Protocol protocol = full();
    std::string json = toJson(protocol);
    const std::string_view field = R"("sources":"interview",)";
    const auto begin = json.find("\"eligibility\":");
    int erased = 0;
    for (auto at = json.find(field, begin); at < json.find("\"fieldwork\":"); at = json.find(field, begin)) {
        json.erase(at, field.size());
        ++erased;
    }
    EXPECT_EQ(erased, 3); // the fourth is for all
    EXPECT_EQ(protocolFromJson(json), protocol);
}

TEST(ProtocolJson, DamagedTextIsAnError) {
    EXPECT_THROW((void)protocolFromJson("{"), Error);
    EXPECT_THROW((void)protocolFromJson("{}"), Error);
    EXPECT_THROW((void)mappingFromJson("[1]"), Error);
    Protocol protocol;
    protocol.id = "\xff";
    EXPECT_THROW((void)toJson(protocol), Error);
}

} // namespace
} // namespace kith::project
