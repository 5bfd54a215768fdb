// Any bytes as a query: a mistake at a place in it, or a question that a unit answers or does not.
#include "kith/search/matcher.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace kith;
using namespace kith::search;

void require(bool holds) {
    if (!holds) std::abort();
}

Unit made() {
    Unit unit;
    unit.title = "Interview 1, Zoë";
    unit.place = {1, 1, 3};
    unit.language = "en";
    unit.speaker = "Marit";
    unit.role = SpeakerRole::Interviewee;
    unit.ego = "Marit Haverkamp";
    unit.begin = {10};
    unit.words = "I trust my boss's co-worker; 😀 Zoë’s net\u00ADwork learned 3.50, up-to-date in 2010-2011, so so!";
    unit.attributes = std::make_shared<Attributes>(
        Attributes{{"age", 35.0}, {"Started", "2010-11-24"}, {"home_town", "Den Haag"}, {"none", std::monostate()}});
    unit.codings = {{"factor.trust", "Anna", Stage::Build, "ada", {{8}, {17}}},
                    {"role.mentor", "", Stage::NotAsked, "bram", {{20}, {30}}}};
    return unit;
}

std::int64_t codePoints(std::string_view bytes) {
    return std::count_if(bytes.begin(), bytes.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

void requireInside(const Node& node, std::int64_t length) {
    require(0 <= node.at.begin.value && node.at.begin < node.at.end && node.at.end.value <= length);
    for (const Node& below : node.below)
        requireInside(below, length);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view typed(reinterpret_cast<const char*>(data), size);
    const std::int64_t length = codePoints(typed);
    static const Unit unit = made();
    static const std::int64_t end = unit.begin.value + codePoints(unit.words);
    try {
        const Query query = parseQuery(typed);
        requireInside(query.root, length);
        const auto shown = static_cast<int>(wordsOf(query).size());
        Matcher matcher(query);
        const auto matches = matcher.matchesIn(unit);
        require(!matches || !matches->empty());
        if (matches) {
            require(std::is_sorted(matches->begin(), matches->end()));
            for (const Match& match : *matches) {
                require(unit.begin <= match.span.begin && match.span.begin < match.span.end);
                require(match.span.end.value <= end && -1 <= match.which && match.which < shown);
            }
            require(!bestOf(*matches).span.empty());
        }
        require(matcher.countsIn(unit).length > 0);
    } catch (const QueryMistake& mistake) {
        require(!mistake.what.empty() && !mistake.remedy.empty());
        require(0 <= mistake.at.begin.value && mistake.at.begin <= mistake.at.end &&
                mistake.at.end.value <= std::max<std::int64_t>(1, length));
        const std::string lines = showMistake(typed, mistake);
        require(lines.size() > typed.size() && lines.back() == '^');
    }
    return 0;
}
