#include "kith/protocol/protocol.h"

#include "small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace kith::protocol {

void PrintTo(const Difference& difference, std::ostream* out) {
    *out << difference.what << ": “" << difference.before << "” -> “" << difference.after << "”";
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ComparingProtocols, findsNothingBetweenEqualOnes) {
    EXPECT_THAT(compare(load("rajagopal-2012"), load("rajagopal-2012")), IsEmpty());
}

TEST(ComparingCodebooks, tellsChangedAddedAndRemovedCodes) {
    const Codebook before = readCodebook(smallProtocol, "f");
    Codebook after = before;
    after.codes[0].texts["en"].full = "The contact listens, and says so.";
    after.codes[0].texts["nl"].label = "Luisteraar";
    after.codes[1].key = {};
    after.codes[1].name = "role.critic";
    after.codes[1].texts["en"].label = "Critic";
    after.codes[1].parent = "";
    EXPECT_THAT(compare(before, after),
                ElementsAre(Difference{"Code role.listener, full definition (en)", "The contact takes time to listen.",
                                       "The contact listens, and says so."},
                            Difference{"Code role.listener, label (nl)", "", "Luisteraar"},
                            Difference{"Code role.adviser", "Adviser", ""},
                            Difference{"Code role.critic", "", "Critic"}));
}

TEST(ComparingCodebooks, knowsARenamedCodeByItsKey) {
    const Codebook before = readCodebook(smallProtocol, "f");
    Codebook after = before;
    after.codes[1].name = "role.guide";
    EXPECT_THAT(compare(before, after),
                ElementsAre(Difference{"Code role.adviser, name", "role.adviser", "role.guide"}));
}

TEST(ComparingCodebooks, tellsAnotherOrderButNotOtherKeysOrPositions) {
    const Codebook before = readCodebook(smallProtocol, "f");
    Codebook after = before;
    for (Code& code : after.codes)
        code.key = {}, code.position += 7;
    EXPECT_THAT(compare(before, after), IsEmpty());
    std::swap(after.codes[0], after.codes[2]);
    EXPECT_THAT(compare(before, after),
                ElementsAre(Difference{"Order of the codes", "role.listener, role.adviser, asked.people",
                                       "asked.people, role.adviser, role.listener"}));
}

TEST(ComparingProtocols, tellsWhatAResearcherWouldAskAbout) {
    const Protocol before = read(smallProtocol, "f");
    Protocol after = before;
    after.version = "3";
    after.guide[0].codes = {"role.adviser"};
    after.eligibility[0].values = {"21"};
    after.surveys[0].contacts[0].reasons[0].stage = Stage::Build;
    EXPECT_THAT(compare(before, after),
                ElementsAre(Difference{"Version", "2", "3"},
                            Difference{"Eligibility: age at least, values", "18", "21"},
                            Difference{"Question people, codes", "role.listener, role.adviser", "role.adviser"},
                            Difference{"Survey clinic, reason in column why_1 about who_1",
                                       "maintain; en: Why this person?", "build; en: Why this person?"}));
}

TEST(ComparingProtocols, missesNoChange) {
    const Protocol before = load("rajagopal-2012");
    const std::vector<std::function<void(Protocol&)>> changes{
        [](Protocol& p) { p.id += "x"; },
        [](Protocol& p) { p.title.byLanguage["en"] += "x"; },
        [](Protocol& p) { p.question.byLanguage.erase("nl"); },
        [](Protocol& p) { p.notice.byLanguage.clear(); },
        [](Protocol& p) { p.citation.clear(); },
        [](Protocol& p) { p.languages.pop_back(); },
        [](Protocol& p) { p.codebook.version = 2; },
        [](Protocol& p) { p.codebook.codes.pop_back(); },
        [](Protocol& p) { p.codebook.codes[3].retired = 2; },
        [](Protocol& p) { p.codebook.codes[3].optional = true; },
        [](Protocol& p) { p.codebook.codes[3].evidenceForName = Evidence::Ours; },
        [](Protocol& p) { p.groups[1].parent = "i"; },
        [](Protocol& p) { p.readings[1].units[5].codes.pop_back(); },
        [](Protocol& p) { p.readings[1].units.pop_back(); },
        [](Protocol& p) { p.guide[3].stage = Stage::NotAsked; },
        [](Protocol& p) { p.guide[3].probes["nl"].pop_back(); },
        [](Protocol& p) { p.eligibility.pop_back(); },
        [](Protocol& p) { p.eligibility[0].sources = "all"; },
        [](Protocol& p) { p.surveys[0].idColumn.clear(); },
        [](Protocol& p) { p.surveys[0].attributes[5].choices.pop_back(); },
        [](Protocol& p) { p.introductions.erase("conference-spring"); },
        [](Protocol& p) { p.tables[0].reading = "B"; },
        [](Protocol& p) { p.tables[0].codes.pop_back(); },
        [](Protocol& p) { p.tables.back().query.clear(); },
        [](Protocol& p) { p.queries[0].query += "x"; },
        [](Protocol& p) { p.queries[0].title.byLanguage["nl"] += "x"; },
        [](Protocol& p) { p.queries.pop_back(); },
        [](Protocol& p) { p.claims[3].open = false; },
        [](Protocol& p) { p.claims[3].check.byLanguage["en"] += "x"; },
        [](Protocol& p) { p.claims[0].how.codes.pop_back(); },
        [](Protocol& p) { p.claims[0].how.stage = Stage::Activate; },
        [](Protocol& p) { p.claims[2].how.any = true; },
        [](Protocol& p) { p.claims[2].how.traits[2].codes = {"attitude.reflection"}; },
        [](Protocol& p) { p.claims[4].how.layer = Layer::Connectivity; },
        [](Protocol& p) { p.claims[5].how.kind.clear(); },
        [](Protocol& p) { p.terms[0].brief.byLanguage.clear(); },
        [](Protocol& p) { p.tieLayers[0].ring = 2; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Protocol after = before;
        changes[i](after);
        ASSERT_NE(after, before);
        EXPECT_FALSE(compare(before, after).empty()) << "change " << i;
        EXPECT_FALSE(compare(after, before).empty()) << "change " << i;
    }
}

} // namespace
} // namespace kith::protocol
