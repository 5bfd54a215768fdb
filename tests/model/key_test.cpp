#include "kith/model/key.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <thread>
#include <vector>

namespace kith {
namespace {

TEST(Uuid, isWrittenAndReadAsTheStandardHasIt) {
    const std::string written = "01890a5d-ac96-774b-bcce-b302099a8057"; // RFC 9562, the example of version 7's layout
    const auto uuid = Uuid::parse(written);
    ASSERT_TRUE(uuid);
    EXPECT_EQ(uuid->bytes[0], 0x01);
    EXPECT_EQ(uuid->bytes[15], 0x57);
    EXPECT_EQ(uuid->toString(), written);
    EXPECT_EQ(Uuid::parse("{01890A5D-AC96-774B-BCCE-B302099A8057}"), uuid);
    EXPECT_TRUE(*uuid);
    EXPECT_FALSE(Uuid{});
}

TEST(Uuid, isNotReadFromOtherForms) {
    for (const char* text : {"", "{}", "01890a5d-ac96-774b-bcce-b302099a805", "01890a5d-ac96-774b-bcce-b302099a80577",
                             "01890a5dac96774bbcceb302099a8057", "01890a5d-ac96-774b-bcce_b302099a8057",
                             "01890a5g-ac96-774b-bcce-b302099a8057", "{01890a5d-ac96-774b-bcce-b302099a8057",
                             " 01890a5d-ac96-774b-bcce-b302099a8057"})
        EXPECT_FALSE(Uuid::parse(text)) << text;
}

TEST(FreshUuid, bearsVersionSevenTheVariantAndTheTime) {
    using namespace std::chrono;
    const auto milliseconds = [] {
        return duration_cast<std::chrono::milliseconds>(system_clock::now().time_since_epoch()).count();
    };
    const auto before = milliseconds();
    const Uuid uuid = Uuid::fresh();
    EXPECT_EQ(uuid.bytes[6] >> 4, 7);
    EXPECT_EQ(uuid.bytes[8] >> 6, 2);
    std::int64_t stamp = 0;
    for (std::size_t i = 0; i < 6; ++i)
        stamp = stamp << 8 | uuid.bytes[i];
    // Keys made faster than 4096 a millisecond run ahead of the clock, by little.
    EXPECT_GE(stamp, before);
    EXPECT_LE(stamp, milliseconds() + 1000);
}

TEST(FreshUuid, comesInOrderAndOnlyOnce) {
    std::vector<Uuid> made;
    for (int i = 0; i < 20000; ++i)
        made.push_back(Uuid::fresh());
    EXPECT_TRUE(std::is_sorted(made.begin(), made.end()));
    EXPECT_EQ(std::adjacent_find(made.begin(), made.end()), made.end());
}

TEST(FreshUuid, comesOnlyOnceInSeveralThreads) {
    constexpr std::size_t each = 5000;
    std::vector<std::vector<Uuid>> made(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : made)
            threads.emplace_back([&mine] {
                for (std::size_t i = 0; i < each; ++i)
                    mine.push_back(Uuid::fresh());
            });
    }
    std::set<Uuid> all;
    for (const auto& mine : made)
        all.insert(mine.begin(), mine.end());
    EXPECT_EQ(all.size(), 4 * each);
}

TEST(FormKeys, giveBackThePlaceOnTheForm) {
    struct Row {
        std::int64_t content, part;
        int number;
    };
    for (const Row& row : {Row{1, 1, 1}, Row{7, 1000000, 3}, Row{65535, 65536, 255}, Row{65536, 1, 9},
                           Row{2000000000, 4000000000, 200}}) {
        const ContactKey key = namedContactKey(row.content, row.part, row.number);
        const auto place = formPlace(key.uuid);
        ASSERT_TRUE(place) << row.content;
        EXPECT_EQ(*place, (FormPlace{row.content, row.part, row.number}));
        EXPECT_EQ(key.uuid.bytes[6] >> 4, 8);
        EXPECT_EQ(key.uuid.bytes[8] >> 6, 2);
        EXPECT_EQ(formPlace(respondentKey(row.content, row.part).uuid), (FormPlace{row.content, row.part, 0}));
    }
}

TEST(FormKeys, standInTheOrderOfTheForm) {
    EXPECT_LT(respondentKey(3, 9), respondentKey(3, 10));
    EXPECT_LT(namedContactKey(3, 9, 2), namedContactKey(3, 10, 1));
    EXPECT_LT(respondentKey(3, 1000000), respondentKey(4, 1));
}

TEST(FormKeys, areToldFromAllOtherKeys) {
    EXPECT_FALSE(formPlace(Uuid{}));
    for (int i = 0; i < 1000; ++i)
        EXPECT_FALSE(formPlace(Uuid::fresh()));
    Uuid almost = respondentKey(1, 1).uuid;
    almost.bytes[6] = 0x70;
    EXPECT_FALSE(formPlace(almost));
}

TEST(ComputedKeys, areTheSameForTheSameTextAndNumberOnly) {
    EXPECT_EQ(computedKey("step", 1), computedKey("step", 1));
    std::set<Uuid> keys;
    for (const char* from : {"step", "other", ""})
        for (std::uint32_t n = 1; n <= 1000; ++n) {
            const Uuid key = computedKey(from, n);
            EXPECT_TRUE(keys.insert(key).second);
            EXPECT_FALSE(formPlace(key));
            EXPECT_EQ(key.bytes[6] >> 4, 8); // RFC 9562: version 8 is for others' layouts
            EXPECT_EQ(key.bytes[8] >> 6, 2);
        }
    EXPECT_LT(computedKey("step", 255), computedKey("step", 256));
}

TEST(KeysFrom, givesTheKeysOfThisThreadWhileItLives) {
    {
        std::uint32_t n = 0;
        const KeysFrom keys([&n] { return computedKey("step", ++n); });
        EXPECT_EQ(Uuid::fresh(), computedKey("step", 1));
        EXPECT_EQ(CodeKey::fresh().uuid, computedKey("step", 2));
        {
            const KeysFrom inner([] { return computedKey("inner", 1); });
            EXPECT_EQ(Uuid::fresh(), computedKey("inner", 1));
        }
        std::thread([] { EXPECT_EQ(Uuid::fresh().bytes[6] >> 4, 7); }).join();
        EXPECT_EQ(Uuid::fresh(), computedKey("step", 3));
    }
    EXPECT_EQ(Uuid::fresh().bytes[6] >> 4, 7);
}

} // namespace
} // namespace kith
