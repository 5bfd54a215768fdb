// Each kind of check on a study small enough to work out by hand.
#include "kith/analysis/claims.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace kith::analysis {
namespace {

using made::countOf;
using made::textOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Labels words(const std::string& english) {
    return Labels{{{"en", english}}};
}

Claim claim(const std::string& number, ClaimCheck how) {
    return {"claim-of-" + number, words("C"), number, false, words("check"), std::move(how)};
}

EgoNetwork networkOf(CaseKey ego, std::vector<Alter> alters) {
    EgoNetwork network;
    network.ego = ego;
    network.alters = std::move(alters);
    return network;
}

Alter alterIn(ContactKey contact, Duration duration, Intensity intensity, std::vector<TieChange> changes = {}) {
    Alter alter;
    alter.contact = contact;
    alter.duration = duration;
    alter.intensity = intensity;
    alter.layer = layerOf(duration, intensity);
    alter.changes = std::move(changes);
    return alter;
}

class Claims : public testing::Test {
protected:
    made::Study study;
    std::vector<EgoNetwork> networks;

    ClaimResult checked(ClaimCheck how, std::string_view language = "en") {
        study.snapshot.protocol.claims = {claim("1", std::move(how))};
        return checkClaims(
                   study.done(), [this](const std::vector<Coder>&) { return networks; }, language)
            .front();
    }
};

// ── Codes against the rest

class CodesAgainstRest : public Claims {
protected:
    SourceKey form = study.source("form", SourceKind::Survey);
    ClaimCheck how;
    std::int64_t place = 0;
    void SetUp() override {
        for (const char* name : {"factor.a", "factor.b", "factor.c", "factor.d"})
            study.code(name);
        study.snapshot.surveyQuestions = {{form, "why", Stage::Build, 1}};
        how.kind = "codes-against-rest";
        how.codes = {"factor.a", "factor.b"};
        how.stage = Stage::Build;
    }
    CaseKey told(const std::string& label, const std::vector<std::string>& codes, const Coder& coder = "anna",
                 Stage stage = Stage::Build) {
        const CaseKey ego = study.respondent(label, form);
        for (const std::string& code : codes)
            tell(ego, code, coder, stage);
        return ego;
    }
    void tell(CaseKey ego, const std::string& code, const Coder& coder = "anna", Stage stage = Stage::Build) {
        place += 10;
        study.coding(ego, form, code, place, place + 5, {.stage = stage, .coder = coder});
    }
};

TEST_F(CodesAgainstRest, is_a_mean_over_people_of_differences_of_shares) {
    told("R1", {"factor.a", "factor.b"});             // 2/2 - 0/2 = 1
    told("R2", {"factor.a", "factor.a", "factor.c"}); // 1/2 - 1/2 = 0
    told("R3", {"factor.a"});                         // 1/2 - 0 = 0.5
    const ClaimResult result = checked(how);
    EXPECT_NEAR(*result.checked.outcome.estimate, 0.5, 1e-12);
    EXPECT_EQ(result.checked.outcome.people, 3);
    // Of three people no pattern of signs is rarer than 2 of 8.
    EXPECT_FALSE(result.checked.outcome.chance);
    EXPECT_EQ(result.checked.outcome.finding, Finding::NotChecked);
    EXPECT_THAT(result.checked.outcome.why, HasSubstr("too few people for this test to reach .05"));
    EXPECT_FALSE(result.checked.outcome.interval); // too few people for one at 95 %
    EXPECT_EQ(countOf(result.checked.people, "R1", "named"), "2/2");
    EXPECT_EQ(countOf(result.checked.people, "R2", "rest"), "1/2");
    EXPECT_EQ(textOf(result.checked.people, "R3", "difference"), "0.50");
    EXPECT_THAT(result.checked.casesFor, ElementsAre("R1", "R3"));
    EXPECT_THAT(result.checked.casesAgainst, IsEmpty());
    EXPECT_EQ(result.checked.passagesFor.size(), 5u);
    EXPECT_EQ(result.checked.passagesAgainst.size(), 1u);
}

TEST_F(CodesAgainstRest, holds_where_chance_is_refused_and_not_before) {
    for (int i = 1; i <= 5; ++i)
        told("R" + std::to_string(i), {"factor.a"});
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::NotChecked); // 2 of 32: 6 %
    told("R6", {"factor.b"});
    const ClaimResult six = checked(how);
    EXPECT_NEAR(*six.checked.outcome.chance, 2.0 / 64, 1e-12);
    EXPECT_EQ(six.checked.outcome.finding, Finding::Holds);
    how.codes = {"factor.c", "factor.d"};
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::HoldsNot);
}

TEST_F(CodesAgainstRest, other_stages_and_people_not_asked_stay_out) {
    told("R1", {"factor.a"});
    told("R2", {"factor.a"}, "anna", Stage::Maintain); // asked about building, told of it at another stage: 0
    const SourceKey other = study.source("other form", SourceKind::Survey);
    const CaseKey unasked = study.respondent("U1", other);
    study.coding(unasked, other, "factor.a", 0, 5);
    const ClaimResult result = checked(how);
    EXPECT_EQ(result.checked.outcome.people, 2);
    EXPECT_NEAR(*result.checked.outcome.estimate, 0.25, 1e-12);
    EXPECT_THAT(result.checked.notKnown, ElementsAre("U1"));
}

TEST_F(CodesAgainstRest, readings_count_codes_in_units_and_coders_alone) {
    study.snapshot.protocol.readings = {
        {"A",
         words("A"),
         {{"a", words("a"), "", {"factor.a"}},
          {"b", words("b"), "", {"factor.b"}},
          {"c", words("c"), "", {"factor.c"}}}},
        {"B", words("B"), {{"ab", words("ab"), "", {"factor.a", "factor.b"}}, {"c", words("c"), "", {"factor.c"}}}},
        {"M", words("M"), {{"ac", words("ac"), "", {"factor.a", "factor.c"}}}}};
    const CaseKey r1 = told("R1", {"factor.a"}); // A: 1/2 - 0/1; B: 1/1 - 0/1
    told("R2", {"factor.a"});
    tell(r1, "factor.c", "bram"); // by bram alone: 0 - 1
    study.snapshot.assignments = {{"anna", form, AssignmentState::Done, false},
                                  {"bram", form, AssignmentState::Done, false}};
    const ClaimResult result = checked(how);
    ASSERT_EQ(result.readings.size(), 6u);
    const auto outcomeOf = [&](const Coder& coder, const std::string& factors) {
        for (const auto& [reading, outcome] : result.readings)
            if (reading.coder == coder && reading.factors == factors) return outcome;
        throw std::out_of_range("no such reading");
    };
    EXPECT_EQ(result.readings.front().first, (ClaimReading{"", "A", {}, "", {}})); // anna counts everywhere
    EXPECT_NEAR(*outcomeOf("", "A").estimate, 0.5, 1e-12);
    EXPECT_NEAR(*outcomeOf("", "B").estimate, 1, 1e-12);
    EXPECT_EQ(outcomeOf("", "M").finding, Finding::NotChecked);
    EXPECT_THAT(outcomeOf("", "M").why, HasSubstr("joins codes of both sides"));
    EXPECT_NEAR(*outcomeOf("bram", "B").estimate, -0.5, 1e-12); // R2 was coded by bram, too, and shows nothing
    EXPECT_EQ(result.ran(), 0);                                 // two people cannot be tested
    EXPECT_EQ(result.held(), 0);
}

TEST_F(CodesAgainstRest, readings_of_too_few_people_are_not_counted_among_those_under_which_it_could_hold) {
    how.stage = Stage::NotAsked;
    for (int i = 1; i <= 6; ++i)
        told("R" + std::to_string(i), {"factor.a"});
    for (const char* label : {"Grace", "Henk"}) {
        const SourceKey interview = study.source(label);
        study.coding(study.interviewee(label, interview), interview, "factor.a", 0, 5);
    }
    const ClaimResult result = checked(how);
    EXPECT_EQ(result.readings.size(), 3u); // all eight, two interviews, six respondents
    EXPECT_EQ(result.ran(), 2);
    EXPECT_EQ(result.held(), 2);
}

TEST_F(CodesAgainstRest, tells_who_is_taken_together) {
    how.stage = Stage::NotAsked;
    told("R1", {"factor.a"});
    told("R2", {"factor.a"});
    const SourceKey interview = study.source("talk");
    study.coding(study.interviewee("Grace", interview), interview, "factor.a", 0, 5);
    const ClaimResult result = checked(how);
    EXPECT_THAT(result.checked.words, testing::Contains(HasSubstr("3 people are 1 interviewees and 2 respondents")));
    EXPECT_EQ(result.readings.size(), 3u); // all, interviews, surveys
}

TEST_F(CodesAgainstRest, what_emerged_from_the_material_is_not_tested_on_it) {
    for (int i = 1; i <= 6; ++i)
        told("R" + std::to_string(i), {"factor.a"});
    study.snapshot.protocol.codebook.codes = study.snapshot.codebook.codes;
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::Holds);
    study.snapshot.protocol.codebook.codes.erase(study.snapshot.protocol.codebook.codes.begin() + 1); // factor.b
    const ClaimResult result = checked(how);
    EXPECT_EQ(result.checked.outcome.finding, Finding::Undecided);
    EXPECT_FALSE(result.checked.outcome.chance);
    EXPECT_THAT(result.checked.outcome.why, HasSubstr("factor.b"));
}

TEST_F(CodesAgainstRest, a_code_that_is_no_longer_there_cannot_be_checked) {
    told("R1", {"factor.a"});
    how.codes = {"factor.gone"};
    const ClaimResult result = checked(how);
    EXPECT_EQ(result.checked.outcome.finding, Finding::NotChecked);
    EXPECT_THAT(result.checked.outcome.why, HasSubstr("factor.gone"));
    EXPECT_EQ(result.ran(), 0);
}

// ── Shares that vary

TEST_F(Claims, shares_of_contacts_vary_between_people) {
    for (int i = 0; i < 6; ++i) {
        const std::string label = "I" + std::to_string(i);
        const SourceKey source = study.source(label);
        const CaseKey ego = study.interviewee(label, source);
        for (int c = 0; c < 10; ++c) {
            const ContactKey contact = study.contact(ego, "c" + std::to_string(c));
            if (i % 2 == 0 || c == 0)
                study.coding(ego, source, "attitude.contextualised", 10 * c, 10 * c + 5, {.contact = contact});
        }
    }
    ClaimCheck how;
    how.kind = "varies";
    how.codes = {"attitude.contextualised"};
    const ClaimResult result = checked(how);
    // Shares 1 and 0.1, three of each: their deviation is 0.45 sqrt(6/5).
    EXPECT_NEAR(*result.checked.outcome.estimate, 0.45 * std::sqrt(6.0 / 5), 1e-12);
    EXPECT_EQ(result.checked.outcome.finding, Finding::Holds);
    EXPECT_EQ(wordsOf(result.checked.outcome, "en"),
              "people differ by more than chance would give: standard deviation 0.49, from 10 % to 100 %");
    EXPECT_THAT(result.checked.restsOn, ElementsAre("attitude.contextualised"));
    EXPECT_LT(*result.checked.outcome.chance, 0.001);
    EXPECT_TRUE(result.checked.outcome.detectable);
    EXPECT_EQ(countOf(result.checked.people, "I1", "contacts"), "1/10");
}

TEST_F(Claims, shares_that_could_not_differ_by_more_than_chance_are_not_checked) {
    for (int i = 0; i < 3; ++i) {
        const std::string label = "I" + std::to_string(i);
        const SourceKey source = study.source(label);
        const CaseKey ego = study.interviewee(label, source);
        const ContactKey contact = study.contact(ego, "c");
        study.coding(ego, source, i == 0 ? "attitude.contextualised" : "attitude.other", 0, 5, {.contact = contact});
    }
    ClaimCheck how;
    how.kind = "varies";
    how.codes = {"attitude.contextualised"};
    const ClaimResult result = checked(how); // whoever's one contact it is, they differ as much
    EXPECT_EQ(result.checked.outcome.finding, Finding::NotChecked);
    EXPECT_THAT(result.checked.outcome.why, HasSubstr("to reach .05"));
}

// ── What goes with what

class GoesWith : public Claims {
protected:
    ClaimCheck how;
    void SetUp() override {
        study.code("attitude.influence");
        study.code("attitude.reflection");
        how.kind = "goes-with";
        how.traits = {{"influence", words("influence"), {"attitude.influence"}},
                      {"reflection", words("reflection"), {"attitude.reflection"}},
                      {"visible", words("visible contacts"), {}}};
        how.given = "influence";
        how.needs = {"reflection", "visible"};
    }
    void account(const std::string& label, bool influence, bool reflection, Visibility visibility) {
        const SourceKey source = study.source(label);
        const CaseKey ego = study.interviewee(label, source);
        study.contact(ego, "somebody", visibility);
        study.coding(ego, source, "attitude.other", 0, 5);
        if (influence) study.coding(ego, source, "attitude.influence", 10, 15);
        if (reflection) study.coding(ego, source, "attitude.reflection", 20, 25);
    }
    void accounts(int many, bool influence, bool reflection, Visibility visibility) {
        for (int i = 0; i < many; ++i)
            account("A" + std::to_string(study.snapshot.cases.size()), influence, reflection, visibility);
    }
};

TEST_F(GoesWith, lists_the_cases_for_and_against) {
    account("For", true, true, Visibility::Individuated);
    account("Against", true, false, Visibility::Resource);
    account("Silent", false, true, Visibility::Hidden);
    account("Unjudged", true, true, Visibility::Unknown);
    const ClaimResult result = checked(how);
    EXPECT_THAT(result.checked.casesFor, ElementsAre("For"));
    EXPECT_THAT(result.checked.casesAgainst, ElementsAre("Against"));
    EXPECT_THAT(result.checked.notKnown, ElementsAre("Unjudged"));
    EXPECT_EQ(result.checked.outcome.finding, Finding::Mixed);
    EXPECT_EQ(result.checked.outcome.people, 2);
    // Of the three that are known one has what it goes with; of two drawn from them at least one in 2 of 3.
    EXPECT_NEAR(*result.checked.outcome.chance, 2.0 / 3, 1e-12);
    EXPECT_THAT(result.checked.restsOn, ElementsAre("attitude.influence", "attitude.reflection"));
    EXPECT_EQ(result.checked.passagesFor.size(), 2u);
    EXPECT_EQ(result.checked.passagesAgainst.size(), 1u);
    const Table& combinations = result.checked.tables.front();
    ASSERT_EQ(combinations.rows.size(), 8u);
    EXPECT_EQ(combinations.rows[0][3], Cell(1)); // yes, yes, yes
    EXPECT_EQ(combinations.rows[0][4], Cell("For"));
    EXPECT_EQ(combinations.rows[5][4], Cell("Silent")); // no, yes, no
}

TEST_F(GoesWith, does_not_hold_where_chance_would_give_as_many) {
    accounts(5, true, true, Visibility::Resource);
    accounts(3, false, true, Visibility::Resource);
    accounts(2, false, false, Visibility::Hidden);
    const ClaimOutcome outcome = checked(how).checked.outcome;
    EXPECT_EQ(outcome.finding, Finding::Undecided);
    EXPECT_NEAR(*outcome.chance, 56.0 / 252, 1e-12); // C(8, 5) / C(10, 5)
    EXPECT_EQ(wordsOf(outcome, "en"), "no counter-case, but as many would be expected by chance in 22 %");
}

TEST_F(GoesWith, three_of_six_are_the_fewest_that_it_can_hold_for) {
    accounts(3, true, true, Visibility::Resource);
    accounts(2, false, false, Visibility::Hidden);
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::NotChecked); // 1 of C(5, 3) = 10
    accounts(1, false, false, Visibility::Hidden);
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::Holds); // 1 of C(6, 3) = 20
}

TEST_F(GoesWith, tells_of_codes_that_the_codebook_puts_below_those_that_they_go_with) {
    accounts(3, true, true, Visibility::Resource);
    const auto said = testing::Contains(HasSubstr("may already suppose it"));
    EXPECT_THAT(checked(how).checked.words, testing::Not(said));
    study.snapshot.protocol.groups = {{"attitude", "", words("Attitude")}, {"origin", "attitude", words("Its origin")}};
    for (Code& code : study.snapshot.codebook.codes)
        code.group = code.name == "attitude.reflection" ? "origin" : "attitude";
    EXPECT_THAT(checked(how).checked.words, said);
}

TEST_F(GoesWith, narrow_visibility_is_another_reading) {
    accounts(4, true, true, Visibility::Individuated);
    accounts(4, false, false, Visibility::Hidden);
    const ClaimResult result = checked(how);
    ASSERT_EQ(result.readings.size(), 2u);
    EXPECT_EQ(result.readings[0].second.finding, Finding::Holds);
    EXPECT_EQ(result.readings[1].first.seen, Seen::Narrow);
    EXPECT_EQ(result.readings[1].second.finding, Finding::HoldsNot); // individuated, but no resource
    EXPECT_EQ(result.held(), 1);
    EXPECT_EQ(result.ran(), 2);
}

TEST_F(GoesWith, the_second_half_must_occur_too) {
    accounts(4, true, true, Visibility::Individuated);
    accounts(3, false, false, Visibility::Hidden);
    how.occurs = "reflection";
    how.without = {"visible"};
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::Mixed);
    account("Second", false, true, Visibility::Hidden);
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::Holds);
}

TEST_F(GoesWith, not_asked_is_not_no) {
    account("For", true, true, Visibility::Individuated);
    account("Unasked", true, false, Visibility::Individuated);
    study.snapshot.protocol.guide = {{"attitude", {}, {"attitude.reflection"}, Stage::NotAsked, {}},
                                     {"project", {}, {}, Stage::NotAsked, {}}};
    study.coding({}, study.snapshot.sources[0].key, "asked.attitude", 50, 55);
    study.coding({}, study.snapshot.sources[1].key, "asked.project", 50, 55);
    const ClaimResult result = checked(how);
    EXPECT_THAT(result.checked.casesAgainst, IsEmpty());
    EXPECT_THAT(result.checked.notKnown, ElementsAre("Unasked"));
    EXPECT_EQ(textOf(result.checked.people, "Unasked", "reflection"), "not asked");
}

TEST_F(GoesWith, nobody_with_the_trait_cannot_be_checked) {
    account("Silent", false, true, Visibility::Hidden);
    EXPECT_EQ(checked(how).checked.outcome.finding, Finding::NotChecked);
}

// ── By layer of ties

class ByLayer : public Claims {
protected:
    ClaimCheck how;
    void SetUp() override {
        how.kind = "by-layer";
        how.layer = Layer::Sociality;
        study.code("intention.build");
    }
    CaseKey person(const std::string& label) {
        const SourceKey source = study.source(label);
        const CaseKey ego = study.interviewee(label, source);
        study.coding(ego, source, "attitude.other", 0, 5);
        return ego;
    }
    void intend(CaseKey ego, ContactKey contact) {
        const auto speaker = std::find_if(study.snapshot.speakers.begin(), study.snapshot.speakers.end(),
                                          [&](const Speaker& s) { return s.ego == ego; });
        study.coding(ego, speaker->source, "intention.build", 10, 15, {.contact = contact});
    }
};

TEST_F(ByLayer, compares_the_share_in_the_layer_with_that_of_the_other_layers) {
    how.codes = {"intention.build"};
    const CaseKey grace = person("Grace"), henk = person("Henk");
    person("Ida");
    const ContactKey s1 = study.contact(grace, "s1"), s2 = study.contact(grace, "s2"), c1 = study.contact(grace, "c1");
    const ContactKey s3 = study.contact(henk, "s3"), c2 = study.contact(henk, "c2"), u = study.contact(henk, "u");
    networks = {networkOf(grace, {alterIn(s1, Duration::Passing, Intensity::Intense),
                                  alterIn(s2, Duration::Passing, Intensity::Intense),
                                  alterIn(c1, Duration::Lasting, Intensity::Intense)}),
                networkOf(henk, {alterIn(s3, Duration::Passing, Intensity::Intense),
                                 alterIn(c2, Duration::Passing, Intensity::Slight),
                                 alterIn(u, Duration::Lasting, Intensity::Slight)})};
    intend(grace, s1);
    intend(henk, s3);
    intend(henk, u); // in no layer: in the table, not in the difference
    const ClaimResult result = checked(how);
    EXPECT_NEAR(*result.checked.outcome.estimate, (0.5 + 1) / 2, 1e-12);
    EXPECT_EQ(result.checked.outcome.people, 2);
    EXPECT_THAT(result.checked.notKnown, ElementsAre("Ida")); // nobody rated her contacts
    EXPECT_EQ(countOf(result.checked.people, "Grace", "sociality"), "1/2");
    EXPECT_EQ(textOf(result.checked.people, "Grace", "connectivity"), "–");
    EXPECT_EQ(countOf(result.checked.tables.front(), "unclassified", "contacts"), "1/1");
    EXPECT_EQ(countOf(result.checked.tables.front(), "sociality", "contacts"), "2/3");
}

TEST_F(ByLayer, told_changes_are_compared_by_the_layer_at_the_start_and_by_two_other_readings) {
    const CaseKey grace = person("Grace"), henk = person("Henk");
    const ContactKey moved = study.contact(grace, "moved"), stayed = study.contact(grace, "stayed");
    const ContactKey s = study.contact(henk, "s"), c = study.contact(henk, "c"), came = study.contact(henk, "came");
    TieChange left, entered, again;
    left.contact = moved;
    left.from = Layer::Sociality;
    left.to = Layer::Communality;
    entered.contact = again.contact = came;
    entered.from = Layer::Connectivity;
    entered.to = Layer::Communality;
    again.from = Layer::Communality;
    again.to = Layer::Sociality;
    networks = {networkOf(grace, {alterIn(moved, Duration::Lasting, Intensity::Intense, {left}),
                                  alterIn(stayed, Duration::Lasting, Intensity::Intense)}),
                networkOf(henk, {alterIn(s, Duration::Passing, Intensity::Intense),
                                 alterIn(c, Duration::Lasting, Intensity::Intense),
                                 alterIn(came, Duration::Passing, Intensity::Intense, {entered, again})})};
    const ClaimResult result = checked(how);
    // At the start: Grace 1/1 less 0/1; Henk 0/1 less 1/2, for whoever came began in connectivity.
    EXPECT_EQ(countOf(result.checked.people, "Grace", "sociality"), "1/1");
    EXPECT_EQ(countOf(result.checked.people, "Grace", "communality"), "0/1");
    EXPECT_EQ(countOf(result.checked.people, "Henk", "sociality"), "0/1");
    EXPECT_EQ(countOf(result.checked.people, "Henk", "connectivity"), "1/1");
    EXPECT_NEAR(*result.checked.outcome.estimate, (1 - 0.5) / 2, 1e-12);
    EXPECT_THAT(result.checked.words, testing::Contains(HasSubstr("the layer that it was in at the start")));
    ASSERT_EQ(result.readings.size(), 3u);
    // As rated: nobody of Grace's is in sociality; Henk's 1/2 less 0/1 is all there is.
    EXPECT_EQ(result.readings[1].first.layerBy, LayerBy::Rated);
    EXPECT_EQ(result.readings[1].second.people, 1);
    // Any: Grace 1/1 less 1/2; Henk 1/2 less (communality 1/2, connectivity 1/1) 2/3.
    EXPECT_EQ(result.readings[2].first.layerBy, LayerBy::Ever);
    EXPECT_NEAR(*result.readings[2].second.estimate, (0.5 + 0.5 - 2.0 / 3) / 2, 1e-12);
}

TEST_F(ByLayer, contacts_rated_at_two_waves_are_compared) {
    const CaseKey grace = person("Grace");
    const ContactKey a = study.contact(grace, "a"), b = study.contact(grace, "b"), once = study.contact(grace, "once");
    study.rating(a, Duration::Passing, Intensity::Intense, "anna", "9");
    study.rating(a, Duration::Lasting, Intensity::Intense, "anna", "10");
    study.rating(b, Duration::Passing, Intensity::Intense, "anna", "9");
    study.rating(b, Duration::Passing, Intensity::Intense, "anna", "10");
    study.rating(once, Duration::Passing, Intensity::Intense, "anna", "9");
    networks = {networkOf(grace, {alterIn(a, Duration::Lasting, Intensity::Intense)})};
    const ClaimResult result = checked(how);
    ASSERT_EQ(result.checked.tables.size(), 2u);
    EXPECT_EQ(countOf(result.checked.tables[1], "sociality", "moved"), "1/2");
}

// ── Ledger

TEST_F(GoesWith, the_ledger_counts_readings_and_shows_both_languages) {
    accounts(4, true, true, Visibility::Individuated);
    accounts(4, false, false, Visibility::Hidden);
    ClaimResult result = checked(how, "nl");
    result.weak = {{"Reflectie", 0.6561}};
    const Table ledger = claimsTable({result}, "nl");
    EXPECT_EQ(ledger.id, "claims");
    EXPECT_EQ(countOf(ledger, "1", "readings"), "1/2");
    EXPECT_EQ(textOf(ledger, "1", "finding"), "geldt in dit materiaal");
    EXPECT_EQ(textOf(ledger, "1", "chance"), ".014"); // 1 of C(8, 4) = 70
    EXPECT_EQ(textOf(ledger, "1", "agreement"), "Reflectie 0.656");
    const auto tables = claimTables(result, study.snapshot.protocol, "nl");
    EXPECT_EQ(tables.front().id, "claim-1");
    EXPECT_EQ(tables[1].id, "claim-1-combinations");
    EXPECT_EQ(tables.back().id, "claim-1-readings");
    EXPECT_EQ(tables.back().rows.size(), 2u);
}

TEST_F(GoesWith, readings_that_could_not_be_run_stand_in_one_row_for_each_reason) {
    account("For", true, true, Visibility::Individuated);
    ClaimResult result = checked(how);
    const auto add = [&](const char* why) {
        ClaimOutcome outcome;
        outcome.finding = Finding::NotChecked;
        outcome.why = why;
        result.readings.emplace_back(ClaimReading{}, outcome);
    };
    for (const char* why : {"nobody", "joined", "nobody"})
        add(why);
    const Table readings = claimTables(result, study.snapshot.protocol, "en").back();
    ASSERT_EQ(readings.rows.size(), 4u);
    EXPECT_EQ(std::get<std::string>(readings.rows[2][0].value), "2 readings");
    EXPECT_EQ(std::get<std::string>(readings.rows[2][6].value), "cannot be checked: nobody");
    EXPECT_EQ(std::get<std::string>(readings.rows[3][0].value), "1 reading");
}

TEST_F(CodesAgainstRest, an_open_claim_has_a_table_and_no_answer) {
    told("R1", {"factor.a"});
    how = {};
    how.kind = "by-stage";
    how.codes = {"factor.a", "factor.b"};
    const ClaimResult result = checked(how);
    EXPECT_EQ(result.checked.outcome.finding, Finding::Open);
    EXPECT_THAT(result.readings, IsEmpty());
    EXPECT_EQ(countOf(result.checked.tables.front(), "factor.a", "build"), "1/1");
    EXPECT_EQ(textOf(claimsTable({result}, "en"), "1", "readings"), "–");
}

} // namespace
} // namespace kith::analysis
