// Any bytes as an account in either language, with turns and without: mentions lie in the text, whole characters, heads
// inside, and decisions never break that.
#include "kith/people/people.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

using namespace kith;

void requireSound(const Text& text, const std::vector<Mention>& mentions, std::span<const Turn> turns) {
    const auto units = static_cast<std::int64_t>(text.utf16().size());
    for (const Mention& mention : mentions) {
        require(mention.span.begin.value >= 0 && mention.span.end.value <= units);
        require(!mention.head.empty() && mention.span.contains(mention.head));
        require(text.toUtf16(text.toCodePoints(mention.span)) == mention.span);
        require(text.toUtf16(text.toCodePoints(mention.head)) == mention.head);
        require(mention.confidence >= 0 && mention.confidence <= 1);
        const CodePointSpan span = text.toCodePoints(mention.span);
        bool said = turns.empty();
        for (const Turn& turn : turns)
            said |= turn.words.contains(span);
        require(said);
    }
}

void tryAccount(const people::Account& account, std::size_t size) {
    const Text& text = account.text;
    const auto units = static_cast<std::int64_t>(text.utf16().size());
    const std::vector<Mention> mentions = people::findMentions(account);
    requireSound(text, mentions, account.turns);
    people::Decisions decisions;
    decisions.contacts.push_back({"Anna de Vries", {"the team", "Anna"}, ContactKind::Individual});
    decisions.contacts.push_back({"de buren", {"mijn buren", "my neighbours"}, ContactKind::Group});
    decisions.rejectedWords = {"peter"};
    static const people::Lessons lessons[] = {
        {{"J.P. van den Berg", "Zoë", "my sister Ann"}, {"the team", "bos"}, "en"},
        {{"J.P. van den Berg", "Zoë", "mijn zus An"}, {"de raad", "bos"}, "nl"}};
    if (size % 4 == 0) decisions.elsewhere = &lessons[account.language == "en" ? 0 : 1];
    if (size % 11 == 0) decisions.listed = people::Listed::All;
    decisions.spans.push_back({{{units / 3}, {units / 2}}, size % 5 != 0, 0});
    if (!mentions.empty()) {
        decisions.spans.push_back({mentions[size % mentions.size()].span, size % 7 == 0, -1});
        decisions.spans.push_back({mentions.back().span, true, 1});
    }
    const people::Resolution resolution = people::resolveContacts(account, mentions, decisions);
    requireSound(text, resolution.mentions, {});
    require(resolution.decided.size() == resolution.contacts.size());
    for (const SuggestedContact& contact : resolution.contacts) {
        require(!contact.label.empty());
        for (const std::size_t m : contact.mentions)
            require(m < resolution.mentions.size());
    }
    for (const int decided : resolution.decided)
        require(decided >= -1 && decided < static_cast<int>(decisions.contacts.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Text text = Text::normalise({reinterpret_cast<const char*>(data), size});
    // Turns are said to begin and end anywhere.
    const std::int64_t middle = text.end().value / 2;
    const std::int64_t late = text.end().value - text.end().value / 5;
    const std::vector<Turn> turns{
        {1, {{0}, {middle}}, "A", {}}, {2, {{middle}, {late}}, "Anna", {}}, {3, {{late}, text.end()}, "A", {}}};
    for (const char* language : {"en", "nl"}) {
        tryAccount({text, {}, {}, language, nullptr}, size);
        tryAccount(
            {text, turns, {{"Anna", SpeakerRole::Interviewee}, {"A", SpeakerRole::Interviewer}}, language, nullptr},
            size);
    }
    return 0;
}
