// Any bytes as an account: mentions lie in the text, whole characters, heads inside, and decisions never break that.
#include "kith/people/people.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kith;
    const Text text = Text::normalise({reinterpret_cast<const char*>(data), size});
    const auto units = static_cast<std::int64_t>(text.utf16().size());
    const std::int64_t middle = text.end().value / 2;
    const std::vector<Turn> turns{{1, {{0}, {middle}}, "A", {}}, {2, {{middle}, text.end()}, "Anna", {}}};
    const bool spoken = size % 3 == 0;
    const people::Account account{
        text, spoken ? std::span<const Turn>(turns) : std::span<const Turn>(), {}, size % 2 ? "en" : "nl"};

    const std::vector<Mention> mentions = people::findMentions(account);
    for (const Mention& mention : mentions) {
        require(mention.span.begin.value >= 0 && mention.span.end.value <= units);
        require(!mention.head.empty() && mention.span.contains(mention.head));
        require(text.toUtf16(text.toCodePoints(mention.span)) == mention.span);
    }
    people::Decisions decisions;
    decisions.contacts.push_back({"Anna de Vries", {"the team", "Anna"}, ContactKind::Individual});
    decisions.rejectedWords = {"peter"};
    decisions.spans.push_back({{{units / 3}, {units / 2}}, size % 5 != 0, 0});
    if (!mentions.empty()) decisions.spans.push_back({mentions[size % mentions.size()].span, size % 7 == 0, -1});
    const people::Resolution resolution = people::resolveContacts(account, mentions, decisions);
    require(resolution.decided.size() == resolution.contacts.size());
    for (const SuggestedContact& contact : resolution.contacts)
        for (const std::size_t m : contact.mentions)
            require(m < resolution.mentions.size());
    return 0;
}
