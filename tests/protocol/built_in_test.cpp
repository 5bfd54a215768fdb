// The protocol that comes with Kith holds what the method's description lists, code by code.
#include "kith/protocol/protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace kith::protocol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

const Protocol& builtInProtocol() {
    static const Protocol protocol = load("rajagopal-2012");
    return protocol;
}

const Code& code(const std::string& name) {
    const auto& codes = builtInProtocol().codebook.codes;
    const auto found = std::find_if(codes.begin(), codes.end(), [&name](const Code& one) { return one.name == name; });
    if (found == codes.end()) throw std::logic_error("no code " + name);
    return *found;
}

std::vector<std::string> namesIn(const std::string& layer) {
    std::vector<std::string> names;
    for (const Code& one : builtInProtocol().codebook.codes)
        if (one.layer == layer) names.push_back(one.name);
    return names;
}

TEST(BuiltInProtocol, isThere) {
    EXPECT_THAT(builtIn(), ElementsAre("rajagopal-2012"));
}

TEST(BuiltInProtocol, hasTheNineFactorsThenTheRestAndTheExtras) {
    EXPECT_THAT(namesIn("factor"),
                ElementsAre("factor.communality", "factor.organisation", "factor.network", "factor.reputation",
                            "factor.benevolence", "factor.like-mindedness", "factor.collaboration", "factor.learning",
                            "factor.trends", "factor.other", "factor.accessibility", "factor.cost"));
    for (const std::string& name : namesIn("factor"))
        EXPECT_EQ(code(name).optional, name == "factor.accessibility" || name == "factor.cost") << name;
}

TEST(BuiltInProtocol, saysHowSureEachFactorIs) {
    struct Row {
        std::string name, group;
        Evidence forName;
    };
    const std::vector<Row> rows{
        {"factor.communality", "i", Evidence::Inferred},    {"factor.organisation", "ii-a", Evidence::Stated},
        {"factor.network", "ii-a", Evidence::Stated},       {"factor.reputation", "ii-a", Evidence::Stated},
        {"factor.benevolence", "ii-b", Evidence::Stated},   {"factor.like-mindedness", "ii-b", Evidence::Stated},
        {"factor.collaboration", "ii-c", Evidence::Stated}, {"factor.learning", "ii-c", Evidence::Stated},
        {"factor.trends", "iii", Evidence::Inferred}};
    std::string shortcut = "1";
    for (const Row& row : rows) {
        EXPECT_EQ(code(row.name).group, row.group) << row.name;
        EXPECT_EQ(code(row.name).evidenceForName, row.forName) << row.name;
        EXPECT_EQ(code(row.name).evidenceForDefinition, Evidence::Ours) << row.name;
        EXPECT_EQ(code(row.name).shortcut, shortcut) << row.name;
        ++shortcut[0];
    }
}

TEST(BuiltInProtocol, hasTheRoles) {
    EXPECT_THAT(namesIn("role"),
                ElementsAre("role.answer-source", "role.pointer", "role.reframer", "role.sounding-board",
                            "role.legitimator", "role.mentor", "role.coach", "role.role-model", "role.supporter",
                            "role.collaborator", "role.broker", "role.co-learner", "role.field-informant"));
}

TEST(BuiltInProtocol, hasTheIndicatorsOfAttitudeIntentionActivityAndSkill) {
    EXPECT_THAT(namesIn("attitude"),
                ElementsAre("attitude.contextualised", "attitude.differentiation", "attitude.reflection",
                            "attitude.influence-in-absence", "attitude.stance", "attitude.emergence-experience",
                            "attitude.emergence-reflection"));
    EXPECT_THAT(namesIn("intention"), ElementsAre("intention.build", "intention.maintain", "intention.activate"));
    EXPECT_THAT(namesIn("activity"),
                ElementsAre("activity.build", "activity.maintain", "activity.activate", "activity.trigger"));
    EXPECT_THAT(namesIn("skill"),
                ElementsAre("skill.others-qualities", "skill.own-qualities", "skill.association", "skill.application"));
}

TEST(BuiltInProtocol, hasTechnologyAndOrchestration) {
    EXPECT_THAT(namesIn("technology"),
                IsSupersetOf({"technology.function-finding", "technology.function-keeping-in-touch",
                              "technology.function-calling-on", "technology.gap"}));
    EXPECT_THAT(namesIn("orchestration"), ElementsAre("orchestration.selecting", "orchestration.control"));
}

TEST(BuiltInProtocol, hasACodeForEveryQuestionPutAndForAskingFurther) {
    ASSERT_EQ(builtInProtocol().guide.size(), 9u);
    for (const GuideQuestion& question : builtInProtocol().guide) {
        EXPECT_EQ(code("asked." + question.topic).layer, "interview");
        EXPECT_EQ(code("probe." + question.topic).layer, "interview");
        EXPECT_THAT(question.codes, Not(IsEmpty())) << question.topic;
        EXPECT_EQ(question.probes.size(), 2u) << question.topic;
    }
}

TEST(BuiltInProtocol, definesEveryCodeInBothLanguages) {
    EXPECT_THAT(builtInProtocol().languages, ElementsAre("en", "nl"));
    for (const Code& one : builtInProtocol().codebook.codes) {
        ASSERT_EQ(one.texts.size(), 2u) << one.name;
        for (const std::string language : {"en", "nl"}) {
            const CodeText& text = one.texts.at(language);
            for (const std::string& field : {text.label, text.brief, text.full, text.when, text.whenNot, text.example})
                EXPECT_FALSE(field.empty()) << one.name << " in " << language;
        }
    }
}

TEST(BuiltInProtocol, leavesNothingToMiss) {
    for (const Refusal& missed : check(builtInProtocol()))
        ADD_FAILURE() << missed.where.toString() << ": " << missed.what;
}

TEST(BuiltInProtocol, readsTheFactorsInTwoWays) {
    ASSERT_EQ(builtInProtocol().readings.size(), 2u);
    const Reading &a = builtInProtocol().readings[0], &b = builtInProtocol().readings[1];
    EXPECT_EQ(a.id, "A");
    EXPECT_EQ(a.units.size(), 9u);
    for (const ReadingUnit& unit : a.units)
        EXPECT_THAT(unit.codes, ElementsAre(unit.name));
    EXPECT_EQ(a.units[7].label.in("nl"), code("factor.learning").texts.at("nl").label);

    EXPECT_EQ(b.id, "B");
    ASSERT_EQ(b.units.size(), 9u);
    std::map<std::string, std::vector<std::string>> codes;
    for (const ReadingUnit& unit : b.units)
        codes[unit.name] = unit.codes;
    EXPECT_THAT(codes.at("factor.potential"), ElementsAre("factor.collaboration", "factor.learning"));
    EXPECT_THAT(codes.at("factor.unknown"), IsEmpty());
    EXPECT_FALSE(codes.contains("factor.learning"));
}

TEST(BuiltInProtocol, tellsWhoIsEligible) {
    const auto& rules = builtInProtocol().eligibility;
    ASSERT_EQ(rules.size(), 2u);
    EXPECT_EQ(rules[0].attribute, "years_in_field");
    EXPECT_EQ(rules[0].comparison, Comparison::AtLeast);
    EXPECT_THAT(rules[0].values, ElementsAre("5"));
    EXPECT_EQ(rules[1].attribute, "project_frequency");
    EXPECT_EQ(rules[1].comparison, Comparison::OneOf);
    EXPECT_THAT(rules[1].values, ElementsAre("daily", "weekly"));
}

TEST(BuiltInProtocol, givesEachReasonTheStageThatItsQuestionAsksAbout) {
    ASSERT_EQ(builtInProtocol().surveys.size(), 2u);
    const SurveyMapping& autumn = builtInProtocol().surveys[1];
    EXPECT_EQ(autumn.name, "conference-autumn");
    ASSERT_EQ(autumn.contacts.size(), 3u);
    ASSERT_EQ(autumn.contacts[2].reasons.size(), 3u);
    EXPECT_EQ(autumn.contacts[2].reasons[1].column, "reason_build_3");
    EXPECT_EQ(autumn.contacts[2].reasons[1].stage, Stage::Build);
    EXPECT_EQ(autumn.contacts[2].reasons[1].question.in("en"),
              "Why did you want to get to know this contact in the first place?");
    EXPECT_TRUE(builtInProtocol().introductions.contains("conference-autumn"));
}

TEST(BuiltInProtocol, wordsTheClosedListsAndTheLayersOfTies) {
    const auto label = [](const std::string& list, const std::string& value) {
        for (const TermLabel& term : builtInProtocol().terms)
            if (term.list == list && term.value == value) return term.label.in("nl");
        return "no " + list + " " + value;
    };
    EXPECT_EQ(label("stage", "build"), "Opbouwen");
    EXPECT_EQ(label("strength", "very-weak"), "zeer zwak");
    EXPECT_EQ(label("change", "circumstantial"), "door omstandigheden");
    EXPECT_EQ(label("alter-tie", "no-tie"), "geen band");
    EXPECT_EQ(label("layer", "unclassified"), "Niet ingedeeld");
    EXPECT_EQ(label("topic", "changes"), "veranderingen");
    EXPECT_EQ(label("group", "ii-b"), "Persoonlijke verbondenheid");
    EXPECT_EQ(label("attribute", "years_in_field"), "Jaren in het vak");
    ASSERT_EQ(builtInProtocol().tieLayers.size(), 4u);
    EXPECT_EQ(builtInProtocol().tieLayers[0].layer, Layer::Communality);
    EXPECT_EQ(builtInProtocol().tieLayers[0].ring, 1);
    EXPECT_EQ(builtInProtocol().tieLayers[3].ring, 0);
}

TEST(BuiltInProtocol, plansAConcordanceOfItsQuery) {
    ASSERT_EQ(builtInProtocol().queries.size(), 1u);
    const PlannedQuery& query = builtInProtocol().queries[0];
    EXPECT_EQ(query.id, "learning-from-others");
    EXPECT_EQ(query.query, "((learn ADJ/4 from) OR (leren NEAR/6 van)) who:interviewee");
    EXPECT_EQ(query.title.in("nl"), "Praten over leren van iemand");
    const PlannedTable& table = builtInProtocol().tables.back();
    EXPECT_EQ(table.kind, "concordance");
    EXPECT_EQ(table.query, query.id);
    EXPECT_EQ(table.sources, "interview");
    EXPECT_THAT(table.codes, IsEmpty());
}

TEST(BuiltInProtocol, holdsTheClaimsOfTheStudy) {
    std::vector<std::string> numbers;
    for (const Claim& claim : builtInProtocol().claims)
        numbers.push_back(claim.number);
    EXPECT_THAT(numbers, ElementsAre("1", "2", "3", "4", "5a", "5b", "6"));
    EXPECT_TRUE(builtInProtocol().claims[3].open);
    const ClaimCheck& building = builtInProtocol().claims[0].how;
    EXPECT_EQ(building.kind, "codes-against-rest");
    EXPECT_EQ(building.stage, Stage::Build);
    EXPECT_THAT(building.codes,
                ElementsAre("factor.benevolence", "factor.like-mindedness", "factor.collaboration", "factor.learning"));
    EXPECT_EQ(builtInProtocol().claims[4].how.layer, Layer::Sociality);
    EXPECT_TRUE(builtInProtocol().claims[5].how.codes.empty()); // told changes
    for (const Claim& claim : builtInProtocol().claims)
        EXPECT_FALSE(claim.how.kind.empty()) << claim.id;
}

TEST(BuiltInProtocol, givesEachCodeTheSameKeyEachTimeAndNoTwoTheSame) {
    // Frozen in every project: if this fails, copies of older projects and new ones no longer agree.
    EXPECT_EQ(code("factor.learning").key.uuid.toString(), "adb2f2dd-96ee-556a-84a6-c6931f31a917");
    std::map<CodeKey, std::string> byKey;
    for (const Code& one : builtInProtocol().codebook.codes)
        EXPECT_TRUE(byKey.emplace(one.key, one.name).second) << one.name << " and " << byKey[one.key];
}

} // namespace
} // namespace kith::protocol
