// Units as bytes, as an index keeps them.
#include "made_corpus.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace kith::search {
namespace {

TEST(UnitAsBytes, IsReadBack) {
    for (const Unit& unit : test::MadeCorpus(61).units(100))
        EXPECT_EQ(unitFromBytes(toBytes(unit)), unit);
    Unit odd;
    EXPECT_EQ(unitFromBytes(toBytes(odd)), odd);
    odd.place = {std::numeric_limits<int>::max(), std::numeric_limits<std::int64_t>::max(), 0};
    odd.begin.value = std::numeric_limits<std::int64_t>::max();
    odd.kind = SourceKind::Translation;
    odd.role = SpeakerRole::Other;
    odd.words = std::string("a\0b\xFF", 4);
    odd.attributes = std::make_shared<Attributes>(Attributes{{"", -0.5}, {"no", false}, {"none", std::monostate()}});
    odd.codings = {{"", "", Stage::Activate, "", {{-1}, {-1}}}};
    EXPECT_EQ(unitFromBytes(toBytes(odd)), odd);
    Unit without = odd;
    without.attributes = nullptr;
    EXPECT_FALSE(without == odd);
    odd.attributes = std::make_shared<Attributes>();
    EXPECT_TRUE(without == odd);
}

TEST(UnitAsBytes, IsNoOtherBytes) {
    const std::string bytes = toBytes(test::MadeCorpus(62).units(3).back());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_THROW((void)unitFromBytes(std::string_view(bytes).substr(0, length)), std::runtime_error) << length;
    EXPECT_THROW((void)unitFromBytes(bytes + "x"), std::runtime_error);
    EXPECT_THROW((void)unitFromBytes(std::string(100, '\xFF')), std::runtime_error);
    EXPECT_THROW((void)unitFromBytes("x"), std::runtime_error);
}

} // namespace
} // namespace kith::search
