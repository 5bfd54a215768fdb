// Any bytes as a unit of an index: refused, or read, and then written so that it reads back the same; and whatever was
// read may be asked.
#include "kith/search/matcher.h"

#include <cstdint>
#include <cstdlib>
#include <stdexcept>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kith::search;
    static Matcher words(
        parseQuery("trust OR netw* OR my NEAR boss~ OR NOT \"a b\"")), // nothing is kept from one to the next
        codings(parseQuery("code:* coder:ada OR attribute.age:1..50 OR attribute.home_town:a..z"));
    try {
        const Unit unit = unitFromBytes({reinterpret_cast<const char*>(data), size});
        const std::string bytes = toBytes(unit);
        const Unit again = unitFromBytes(bytes);
        require(toBytes(again) == bytes); // by bytes: a number that is none equals nothing, not even itself
        constexpr std::int64_t far = std::int64_t{1} << 40;
        if (unit.begin.value < 0 || unit.begin.value > far) return 0;
        (void)words.matchesIn(unit);
        (void)codings.matchesIn(unit);
    } catch (const std::runtime_error&) {
        return 0; // most bytes are no unit
    }
    return 0;
}
