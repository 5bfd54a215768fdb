// An index answers as a scan of all units does: whatever is asked, in every order, however it came to be.
#include "made_corpus.h"

#include "kith/model/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace kith::search {
namespace {

using test::inLines;
using test::MadeCorpus;
using test::makeIndex;
using test::put;
using test::scan;
using test::TemporaryFolder;
using test::whole;

// Up to the unit that makes the passages enough.
std::vector<FoundUnit> first(std::vector<FoundUnit> found, std::size_t most) {
    std::size_t passages = 0, units = 0;
    while (units < found.size() && (most == 0 || passages < most))
        passages += found[units++].matches.size();
    found.resize(units);
    return found;
}

void expectSame(const std::vector<FoundUnit>& found, const std::vector<FoundUnit>& expected) {
    ASSERT_EQ(inLines(found), inLines(expected));
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].unit, expected[i].unit);
        EXPECT_EQ(found[i].matches, expected[i].matches);
        EXPECT_NEAR(found[i].weight, expected[i].weight, 1e-9);
    }
}

void expectAnswersOf(Index& index, const std::vector<Unit>& units,
                     const std::vector<std::string>& queries = test::everyForm(), Order order = Order::Document) {
    ASSERT_EQ(index.units(), static_cast<std::int64_t>(units.size()));
    for (const std::string& query : queries) {
        SCOPED_TRACE(query);
        Wish wish;
        wish.order = order;
        expectSame(index.find(parseQuery(query), wish), scan(units, query, order));
    }
}

void expectIndexOf(const std::filesystem::path& folder, const std::vector<Unit>& units,
                   const std::vector<std::string>& queries = test::everyForm()) {
    auto index = Index::open(folder);
    ASSERT_TRUE(index);
    expectAnswersOf(*index, units, queries);
}

class Shards : public testing::TestWithParam<int> {};

TEST_P(Shards, AnswerAsAScanInEveryOrder) {
    const std::vector<Unit> units = MadeCorpus(1).units(400);
    const TemporaryFolder folder;
    makeIndex(folder.path(), units, GetParam());
    auto index = Index::open(folder.path());
    ASSERT_TRUE(index);
    EXPECT_EQ(index->coverage(), whole);
    EXPECT_EQ(index->shards(), static_cast<std::size_t>(GetParam()));
    EXPECT_EQ(index->units(), 400);
    int answered = 0;
    for (const Order order : {Order::Document, Order::Relevance, Order::Time}) {
        for (const std::string& query : test::everyForm()) {
            const auto expected = scan(units, query, order);
            if (!expected.empty()) ++answered;
            for (const std::size_t most : {0, 1, 7, 100}) {
                SCOPED_TRACE(query + ", order " + std::to_string(static_cast<int>(order)) + ", at most " +
                             std::to_string(most));
                expectSame(index->find(parseQuery(query), {order, most, {}}), first(expected, most));
            }
        }
    }
    EXPECT_GT(answered, 3 * 100); // the corpus has what is asked for
}

TEST_P(Shards, CountWhatAnswersWhereTheyCan) {
    const std::vector<Unit> units = MadeCorpus(2).units(300);
    const TemporaryFolder folder;
    makeIndex(folder.path(), units, GetParam());
    auto index = Index::open(folder.path());
    ASSERT_TRUE(index);
    int exactly = 0;
    for (const std::string& query : test::everyForm()) {
        SCOPED_TRACE(query);
        const auto count = index->count(parseQuery(query));
        if (!count) continue;
        EXPECT_EQ(*count, static_cast<std::int64_t>(scan(units, query).size()));
        ++exactly;
    }
    EXPECT_GT(exactly, 20);
}

TEST_P(Shards, LeaveOutTextsThatAreOld) {
    const std::vector<Unit> units = MadeCorpus(3).units(200);
    const TemporaryFolder folder;
    makeIndex(folder.path(), units, GetParam());
    auto index = Index::open(folder.path());
    ASSERT_TRUE(index);
    Wish wish;
    wish.without = {{test::sourceKey(2), 2, 2}, {test::sourceKey(5)}, {test::sourceKey(99)}};
    std::vector<Unit> others = units;
    std::erase_if(others, [](const Unit& unit) {
        return unit.place.source == 5 || (unit.place.source == 2 && unit.place.part == 2);
    });
    ASSERT_LT(others.size(), units.size());
    for (const std::string& query : test::everyForm()) {
        SCOPED_TRACE(query);
        for (const std::size_t most : {0, 5}) {
            wish.most = most;
            expectSame(index->find(parseQuery(query), wish), first(scan(others, query), most));
        }
    }
}

// A corpus and the index that follows its changes.
TEST_P(Shards, FollowWhatChanges) {
    MadeCorpus made(4);
    std::vector<Unit> units = made.units(240);
    const TemporaryFolder folder, anew;
    makeIndex(folder.path(), units, GetParam());
    for (int round = 0; round < 5; ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        std::set<std::pair<int, std::int64_t>> changed;
        const auto touch = [&](const Unit& unit) { changed.insert({unit.place.source, unit.place.part}); };
        for (int i = 0; i < 10; ++i) { // says something else
            Unit& unit = units[made.below(units.size())];
            made.change(unit);
            touch(unit);
        }
        for (int i = 0; i < 6; ++i) { // gone
            const auto going = units.begin() + static_cast<std::ptrdiff_t>(made.below(units.size()));
            touch(*going);
            units.erase(going);
        }
        for (int i = 0; i < 4; ++i) { // one more at the end of a text
            Unit more = units[made.below(units.size())];
            touch(more);
            more.place.number = 20 + 5 * round + i;
            made.change(more);
            units.push_back(more);
        }
        std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.place < b.place; });
        const int withdrawn = 1 + static_cast<int>(made.below(10));
        std::erase_if(units, [&](const Unit& unit) { return unit.place.source == withdrawn; });
        const int shorter = 1 + static_cast<int>(made.below(10));
        std::erase_if(units, [&](const Unit& unit) { return unit.place.source == shorter && unit.place.part >= 2; });

        const Coverage next{20 + round, "hash", {}};
        {
            auto writer = IndexWriter::take(folder.path(), 7);
            ASSERT_TRUE(writer);
            EXPECT_FALSE(writer->isNew());
            for (const auto& [source, part] : changed) {
                std::vector<Unit> text;
                for (const Unit& unit : units)
                    if (unit.place.source == source && unit.place.part == part) text.push_back(unit);
                writer->put(test::sourceKey(source), part, text);
            }
            writer->remove({test::sourceKey(withdrawn)});
            writer->remove({test::sourceKey(shorter), 2});
            if (round % 2 == 0) writer->commit({19, "", {}});
            writer->finish(next);
        }
        auto index = Index::open(folder.path());
        ASSERT_TRUE(index);
        EXPECT_EQ(index->coverage(), next);
        EXPECT_EQ(index->shards(), static_cast<std::size_t>(GetParam()));
        expectAnswersOf(*index, units);
        expectAnswersOf(*index, units, {"the", "trust OR leren", "my NEAR boss"}, Order::Relevance);

        // The same as one that is built anew, also in what its vocabulary proposes.
        std::filesystem::remove_all(anew.path());
        makeIndex(anew.path(), units, GetParam());
        auto fresh = Index::open(anew.path());
        ASSERT_TRUE(fresh);
        for (const std::string& query : test::everyForm()) {
            SCOPED_TRACE(query);
            EXPECT_EQ(index->count(parseQuery(query)), fresh->count(parseQuery(query)));
            expectSame(index->find(parseQuery(query), {}), fresh->find(parseQuery(query), {}));
        }
    }
}

TEST_P(Shards, GoOnWithWhatWasMissing) {
    const std::vector<Unit> units = MadeCorpus(5).units(240);
    const std::vector<Unit> half(units.begin(), units.begin() + 120); // five sources
    const TemporaryFolder folder;
    Coverage cancelled{9, "hash of entry 9", {}};
    for (int source = 6; source <= 10; ++source)
        cancelled.missing.push_back({test::sourceKey(source)});
    {
        auto writer = IndexWriter::take(folder.path(), GetParam());
        ASSERT_TRUE(writer);
        EXPECT_TRUE(writer->isNew());
        put(*writer, half);
        writer->finish(cancelled);
        EXPECT_FALSE(writer->isNew());
    }
    {
        auto index = Index::open(folder.path());
        ASSERT_TRUE(index);
        EXPECT_EQ(index->coverage(), cancelled);
        expectAnswersOf(*index, half);
    }
    {
        auto writer = IndexWriter::take(folder.path(), GetParam());
        ASSERT_TRUE(writer);
        EXPECT_FALSE(writer->isNew());
        EXPECT_EQ(writer->coverage(), cancelled);
        put(*writer, {units.begin() + 120, units.end()});
        writer->finish(whole);
        EXPECT_EQ(writer->coverage(), whole);
    }
    expectIndexOf(folder.path(), units);
}

// Weights are added up in another order in each shard, so that equal ones differ in their last digits.
TEST_P(Shards, PutEqualWeightsInDocumentOrder) {
    for (const std::uint32_t seed : {102, 105, 116}) {
        const std::vector<Unit> units = MadeCorpus(seed).units(300);
        const TemporaryFolder folder;
        makeIndex(folder.path(), units, GetParam());
        auto index = Index::open(folder.path());
        ASSERT_TRUE(index);
        for (const std::string query :
             {"the OR my OR a OR and OR it OR boss OR trust", "trust OR network OR learn OR de OR het OR mijn",
              "the my and", "\"the my\" OR learn OR co-worker",
              "trust OR trusted OR trusting OR the OR leren OR Anna"}) {
            const auto expected = scan(units, query, Order::Relevance);
            for (const std::size_t most : {0, 10, 100}) {
                SCOPED_TRACE(query + ", at most " + std::to_string(most));
                expectSame(index->find(parseQuery(query), {Order::Relevance, most, {}}), first(expected, most));
            }
        }
    }
}

// Queries made by chance, of every form within every other.
class RandomQuery {
public:
    explicit RandomQuery(std::uint32_t seed) : random_(seed) {}
    std::string next() { return any(3); }

private:
    std::size_t below(std::size_t limit) { return random_.below(limit); }
    std::string oneOf(const std::vector<std::string>& values) { return values[below(values.size())]; }

    std::string word() {
        return oneOf({"the",      "my",        "and",          "trust",       "networks", "learning", "boss",
                      "coworker", "co-worker", "Anna",         "Anna's",      "Zoë",      "so",       "2010",
                      "uptodate", "mijn",      "leren",        "vriend",      "een",      "collega",  "zzp'er",
                      "Hondt",    "D'Hondt",   "noordholland", "oud-collega", "it"});
    }
    std::string operand() {
        switch (below(9)) {
        case 0:
            return "=" + word();
        case 1:
            return "\"" + word() + " " + word() + "\"";
        case 2:
            return oneOf({"t*", "*e", "netw*", "?y", "co*", "*er", "h?t", "ann*"});
        case 3:
            return oneOf({"Hanneke~", "boss~", "zoo~", "my~"});
        case 4:
            return "(" + word() + " OR " + operand() + ")";
        default:
            return word();
        }
    }
    std::string near() {
        const std::string operation = oneOf({" NEAR/", " ADJ/"}) + std::to_string(1 + below(6)) + " ";
        std::string query = operand();
        for (std::size_t i = 1 + below(3); i > 0; --i)
            query += operation + operand();
        return query;
    }
    std::string field() {
        return oneOf({"code:trust", "code:factor.*", "role:mentor", "contact:anna", "stage:build", "coder:ada",
                      "coder:(ada OR bram)", "who:interviewee", "language:nl", "case:Marit", "speaker:m*",
                      "source:(2 OR 3)", "attribute.age:25..40", "attribute.manager:yes", "attribute.score:..2",
                      "attribute.home_town:d*"});
    }
    std::string any(int depth) {
        switch (below(depth > 0 ? 8 : 3)) {
        case 0:
            return operand();
        case 1:
            return near();
        case 2:
            return field();
        case 3:
            return "(" + any(depth - 1) + " OR " + any(depth - 1) + ")";
        case 4:
            return "NOT (" + any(depth - 1) + ")";
        case 5:
            return "(" + any(depth - 1) + " OR " + field() + ")";
        default:
            return "(" + any(depth - 1) + " " + any(depth - 1) + ")";
        }
    }
    kith::test::RandomText random_;
};

TEST_P(Shards, AnswerAnyQuery) {
    const std::vector<Unit> units = MadeCorpus(9).units(160);
    const TemporaryFolder folder;
    makeIndex(folder.path(), units, GetParam());
    auto index = Index::open(folder.path());
    ASSERT_TRUE(index);
    RandomQuery random(static_cast<std::uint32_t>(GetParam()));
    int answered = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string query = random.next();
        SCOPED_TRACE(query);
        const auto expected = scan(units, query);
        if (!expected.empty() && expected.size() < units.size()) ++answered;
        expectSame(index->find(parseQuery(query), {}), expected);
        const auto count = index->count(parseQuery(query));
        EXPECT_TRUE(!count || *count == static_cast<std::int64_t>(expected.size()));
    }
    EXPECT_GT(answered, 150);
}

INSTANTIATE_TEST_SUITE_P(Index, Shards, testing::Values(1, 3), testing::PrintToStringParamName());

TEST(Index, OfNothing) {
    const TemporaryFolder folder;
    EXPECT_FALSE(Index::open(folder.path()));
    EXPECT_FALSE(Index::open(folder.path() / "nowhere"));
    makeIndex(folder.path(), {}, 2);
    expectIndexOf(folder.path(), {});
    auto index = Index::open(folder.path());
    ASSERT_TRUE(index);
    for (const Order order : {Order::Document, Order::Relevance, Order::Time})
        EXPECT_EQ(inLines(index->find(parseQuery("NOT a"), {order, 3, {}})), "");
}

TEST(Index, HoldsWordsAndUnitsOfAnyLength) {
    const std::string longWord(400, 'w'), longer = longWord + "x", other = "v" + std::string(5'000, 'w');
    std::string huge;
    while (huge.size() < 1'000'000)
        huge += "my network of Zoë's friends, and of co-workers; ";
    const std::string solid(100'000, 'a');
    std::vector<Unit> units{test::unitOf("say " + longWord + " and"),
                            test::unitOf("say " + longer + ", and " + other),
                            test::unitOf(""),
                            test::unitOf(huge),
                            test::unitOf(solid),
                            test::unitOf("é" + solid + " end"),
                            test::unitOf(longWord + "-" + longWord, "nl")};
    for (std::size_t i = 0; i < units.size(); ++i)
        units[i].place.number = static_cast<int>(i) + 1;
    const std::vector<std::string> queries{longWord,
                                           longer,
                                           "=" + longWord,
                                           "=" + longer,
                                           longWord + "~",
                                           "www*",
                                           "*wx",
                                           "v*w",
                                           "v?w*",
                                           "\"say " + longWord + "\"",
                                           longWord + " NEAR/3 say",
                                           longWord + "-" + longWord,
                                           longWord + longWord,
                                           "NOT say",
                                           "NOT w*",
                                           "my",
                                           "friends NEAR/2 coworkers",
                                           "a*",
                                           "*a",
                                           "end",
                                           "\"zoe's friends and\"",
                                           "=" + solid.substr(0, 9'000),
                                           other};
    const TemporaryFolder folder;
    makeIndex(folder.path(), units, 1);
    expectIndexOf(folder.path(), units, queries);
    EXPECT_EQ(scan(units, longWord).size(), 2U);
    EXPECT_EQ(scan(units, "www*").size(), 3U);

    // And lets go of them.
    units = {test::unitOf("only this")};
    {
        auto writer = IndexWriter::take(folder.path(), 1);
        ASSERT_TRUE(writer);
        put(*writer, units);
        writer->finish(whole);
    }
    expectIndexOf(folder.path(), units, queries);
}

TEST(Index, StopsWhenItIsCancelled) {
    const TemporaryFolder folder;
    makeIndex(folder.path(), MadeCorpus(6).units(1'500), 2);
    auto index = Index::open(folder.path());
    ASSERT_TRUE(index);
    std::stop_source stop;
    stop.request_stop();
    for (const Order order : {Order::Document, Order::Relevance, Order::Time})
        for (const std::size_t most : {0, 5'000})
            EXPECT_THROW((void)index->find(parseQuery("NOT nowhere"), {order, most, {}}, Job(stop.get_token(), {})),
                         Cancelled);
    EXPECT_EQ(index->find(parseQuery("NOT nowhere"), {}).size(), 1'500U); // and may be asked again
}

TEST(IndexWriter, IsTheOnlyOne) {
    const std::vector<Unit> before = MadeCorpus(7).units(48);
    std::vector<Unit> after = before;
    after.erase(after.begin() + 10, after.begin() + 20);
    const std::vector<std::string> queries{"the", "*e*", "NOT trust", "code:trust"};
    const TemporaryFolder folder;
    {
        auto writer = IndexWriter::take(folder.path(), 2);
        ASSERT_TRUE(writer);
        EXPECT_FALSE(IndexWriter::take(folder.path(), 2));
        EXPECT_FALSE(Index::open(folder.path())); // nothing is committed
        put(*writer, before);
        EXPECT_FALSE(Index::open(folder.path()));
        const Coverage some{3, "three", {{test::sourceKey(9)}}};
        writer->commit(some);
        auto reader = Index::open(folder.path());
        ASSERT_TRUE(reader);
        EXPECT_EQ(reader->coverage(), some);
        expectAnswersOf(*reader, before, queries);
        writer->finish(whole);
        EXPECT_FALSE(IndexWriter::take(folder.path(), 2));
        expectIndexOf(folder.path(), before, queries);

        // It may go on.
        put(*writer, {after.begin(), after.begin() + 14}); // the first source
        expectIndexOf(folder.path(), before, queries);     // the last commit
        writer->commit(whole);
        expectIndexOf(folder.path(), after, queries);
        writer->finish(whole);
    }
    expectIndexOf(folder.path(), after, queries);
    EXPECT_TRUE(IndexWriter::take(folder.path(), 2));
    expectIndexOf(folder.path(), after, queries); // who changes nothing leaves it as it is
}

TEST(IndexWriter, ThatNeverFinishesLeavesNoIndex) {
    const std::vector<Unit> units = MadeCorpus(8).units(48);
    const TemporaryFolder folder;
    {
        auto writer = IndexWriter::take(folder.path(), 2);
        put(*writer, units);
        writer->commit(whole);
    }
    EXPECT_FALSE(Index::open(folder.path()));
    makeIndex(folder.path(), units, 2);
    {
        auto writer = IndexWriter::take(folder.path(), 2);
        EXPECT_FALSE(writer->isNew());
        writer->remove({test::sourceKey(1)});
    }
    EXPECT_FALSE(Index::open(folder.path()));
    auto writer = IndexWriter::take(folder.path(), 3);
    ASSERT_TRUE(writer);
    EXPECT_TRUE(writer->isNew());
    EXPECT_EQ(writer->coverage(), Coverage());
    put(*writer, units);
    writer->finish(whole);
    expectIndexOf(folder.path(), units);
    EXPECT_EQ(Index::open(folder.path())->shards(), 3U);
    writer->beginAnew(1);
    EXPECT_TRUE(writer->isNew());
    EXPECT_FALSE(Index::open(folder.path()));
    put(*writer, {units.begin(), units.begin() + 8});
    writer->finish(whole);
    expectIndexOf(folder.path(), {units.begin(), units.begin() + 8});
}

TEST(IndexWriter, NeedsAFolder) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "file";
    std::filesystem::copy_file("/proc/self/cmdline", file);
    EXPECT_THROW((void)IndexWriter::take(file, 1), IndexTrouble);
    EXPECT_FALSE(Index::open(file));
}

} // namespace
} // namespace kith::search
