#include "kith/pseudonym/replacing.h"

#include "naming.h"

#include "kith/text/matching.h"
#include "kith/text/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kith::pseudonym {
namespace {

// The end of a span or its beginning, carried over; `before` and `after` say which way.
CodePointPos carried(const std::vector<Replacement>& replacements, CodePointPos position, bool isEnd,
                     CodePointSpan Replacement::*before, CodePointSpan Replacement::*after) {
    // The last replacement that begins before the position (an end at its beginning does not touch it).
    const auto next =
        std::upper_bound(replacements.begin(), replacements.end(), position, [&](CodePointPos p, const Replacement& r) {
            return isEnd ? p <= (r.*before).begin : p < (r.*before).begin;
        });
    if (next == replacements.begin()) return position;
    const Replacement& last = *(next - 1);
    if (position < (last.*before).end) return isEnd ? (last.*after).end : (last.*after).begin;
    return {position.value - (last.*before).end.value + (last.*after).end.value};
}

struct Pattern {
    std::string_view expression;
    std::string_view instead;
};
// In this order: an address of the web may hold a handle.
constexpr std::array<Pattern, 4> patterns{
    {{R"([\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})", "[e-mail]"},
     {R"((?:https?://|www\.)[^\s<>"“”)\]]*[^\s<>"“”)\].,;:!?'’])", "[web address]"},
     {R"((?<![\p{L}\p{N}])@[\p{L}\p{N}_]{2,})", "[handle]"},
     {R"((?<![\p{L}\p{N}])(?:\+\d{1,3}|0)(?:[ ./()-]{0,2}\d){8,12}(?!\d))", "[telephone]"}}};

// A replacement still in the old text's terms.
struct Found {
    Utf16Span span;
    std::string_view instead;
};

bool overlaps(const std::vector<Found>& sorted, const Utf16Span& span) {
    const auto after = std::lower_bound(sorted.begin(), sorted.end(), span.begin,
                                        [](const Found& f, Utf16Pos begin) { return f.span.end <= begin; });
    return after != sorted.end() && after->span.overlaps(span);
}

std::vector<Found> addressesIn(const Text& text) {
    std::vector<Found> found;
    if (text.utf8().find_first_of("@0+") == std::string::npos && text.utf8().find("www.") == std::string::npos &&
        text.utf8().find("://") == std::string::npos)
        return found;
    for (const Pattern& pattern : patterns) {
        std::vector<Found> more;
        for (const CodePointSpan span : findPattern(text, pattern.expression, CaseMatching::Folded))
            if (const Utf16Span place = text.toUtf16(span); !overlaps(found, place))
                more.push_back({place, pattern.instead});
        const auto middle = static_cast<std::ptrdiff_t>(found.size());
        found.insert(found.end(), more.begin(), more.end());
        std::inplace_merge(found.begin(), found.begin() + middle, found.end(),
                           [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });
    }
    return found;
}

} // namespace

CodePointSpan PositionMap::toNew(CodePointSpan span) const {
    return {carried(replacements_, span.begin, false, &Replacement::before, &Replacement::after),
            carried(replacements_, span.end, true, &Replacement::before, &Replacement::after)};
}

CodePointSpan PositionMap::toOld(CodePointSpan span) const {
    return {carried(replacements_, span.begin, false, &Replacement::after, &Replacement::before),
            carried(replacements_, span.end, true, &Replacement::after, &Replacement::before)};
}

struct Replacer::Names {
    struct Name {
        std::vector<std::u16string> tokens;
        std::string account; // "" for all
        std::string pseudonym;
        bool common = false;
        bool kept = false;
    };
    // By the first token; the longest first, then in the order of the key.
    std::unordered_map<std::u16string, std::vector<Name>> byFirst;
    // Names whose only token may carry an ending, by their first three letters.
    std::unordered_map<std::u16string, std::vector<std::u16string>> byBeginning;

    void add(Name name) {
        if (name.tokens.empty()) return;
        for (const std::u16string& token : name.tokens)
            if (token.size() >= 3) {
                auto& known = byBeginning[token.substr(0, 3)];
                if (std::find(known.begin(), known.end(), token) == known.end()) known.push_back(token);
            }
        byFirst[name.tokens.front()].push_back(std::move(name));
    }

    void sort() {
        for (auto& [first, names] : byFirst)
            std::stable_sort(names.begin(), names.end(),
                             [](const Name& a, const Name& b) { return a.tokens.size() > b.tokens.size(); });
    }

    struct Match {
        const Name* name = nullptr;
        std::size_t ending = 0; // letters after the name in its last token
    };

    // How the token matches one of a name: exactly, or as its last one with an ending.
    static std::optional<std::size_t> fits(const Token& token, const std::u16string& name, bool last) {
        if (token.folded == name) return 0;
        if (!last || !token.letters) return std::nullopt;
        const std::size_t ending = endingAfter(token.folded, name);
        if (ending == 0) return std::nullopt;
        // Folding may have made more letters of fewer; then it is unclear which of them are the ending.
        if (static_cast<std::size_t>(token.span.length()) != token.folded.size()) return std::nullopt;
        return ending;
    }

    static std::optional<std::size_t> fitsAt(const Name& name, const std::vector<Token>& tokens, std::size_t at,
                                             std::u16string_view text) {
        const std::size_t size = name.tokens.size();
        if (at + size > tokens.size()) return std::nullopt;
        if (size == 1 && name.common && !tokens[at].capital) return std::nullopt;
        std::size_t ending = 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (i > 0) {
                const auto begin = static_cast<std::size_t>(tokens[at + i - 1].span.end.value);
                const auto end = static_cast<std::size_t>(tokens[at + i].span.begin.value);
                if (!isGap(text.substr(begin, end - begin))) return std::nullopt;
            }
            const auto fit = fits(tokens[at + i], name.tokens[i], i + 1 == size);
            if (!fit) return std::nullopt;
            ending = *fit;
        }
        return ending;
    }

    // The longest name that stands at the token; exact ones before those with an ending, the account's before others'.
    Match matchAt(const std::vector<Token>& tokens, std::size_t at, std::u16string_view text,
                  std::string_view account) const {
        Match best;
        const auto better = [&](const Name& name, std::size_t ending) {
            if (!best.name) return true;
            if (name.tokens.size() != best.name->tokens.size()) return name.tokens.size() > best.name->tokens.size();
            if ((ending == 0) != (best.ending == 0)) return ending == 0;
            if (ending != best.ending) return ending < best.ending;
            return name.account == account && best.name->account != account;
        };
        const auto tryAll = [&](const std::u16string& first) {
            const auto names = byFirst.find(first);
            if (names == byFirst.end()) return;
            for (const Name& name : names->second) {
                const auto ending = fitsAt(name, tokens, at, text);
                if (ending && better(name, *ending)) best = {&name, *ending};
            }
        };
        tryAll(tokens[at].folded);
        if (tokens[at].folded.size() > 3)
            if (const auto beginnings = byBeginning.find(tokens[at].folded.substr(0, 3));
                beginnings != byBeginning.end())
                for (const std::u16string& name : beginnings->second)
                    if (endingAfter(tokens[at].folded, name) > 0) tryAll(name);
        return best;
    }
};

Replacer::Replacer(const Key& key, const WordCounts& counts) : names_(std::make_unique<Names>()) {
    for (const std::string& word : key.keep)
        names_->add({foldedName(word), {}, {}, false, true});
    for (const Entry& entry : key.entries)
        for (const std::string& name : entry.names) {
            std::vector<std::u16string> tokens = foldedName(name);
            const bool common = tokens.size() == 1 && counts.isCommon(tokens.front());
            names_->add({std::move(tokens), entry.account, entry.pseudonym, common, false});
        }
    names_->sort();
}

Replacer::~Replacer() = default;
Replacer::Replacer(Replacer&&) noexcept = default;

Replaced Replacer::replace(const Text& text, std::string_view account) const {
    std::vector<Found> found = addressesIn(text);
    const std::vector<Token> tokens = tokensOf(text);
    const std::u16string_view all = text.utf16();
    std::vector<Found> names;
    for (std::size_t at = 0; at < tokens.size();) {
        const Names::Match match = names_->matchAt(tokens, at, all, account);
        if (!match.name) {
            ++at;
            continue;
        }
        const std::size_t last = at + match.name->tokens.size() - 1;
        const Utf16Span span{tokens[at].span.begin,
                             {tokens[last].span.end.value - static_cast<std::int64_t>(match.ending)}};
        at = last + 1;
        if (!match.name->kept && !overlaps(found, span)) names.push_back({span, match.name->pseudonym});
    }
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    found.insert(found.end(), names.begin(), names.end());
    std::inplace_merge(found.begin(), found.begin() + middle, found.end(),
                       [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });

    std::string made;
    std::vector<Replacement> replacements;
    CodePointPos done, end;
    for (const Found& one : found) {
        const CodePointSpan before = text.toCodePoints(one.span);
        made += text.quoteView({done, before.begin});
        end.value += before.begin.value - done.value;
        Replacement replacement{before, {end, end}};
        made += one.instead;
        end.value += Text::fromStored(std::string(one.instead)).end().value;
        replacement.after.end = end;
        replacements.push_back(replacement);
        done = before.end;
    }
    made += text.quoteView({done, text.end()});
    return {Text::fromStored(std::move(made)), PositionMap(std::move(replacements))};
}

std::string Replacer::replace(std::string_view words, std::string_view account) const {
    return replace(Text::fromStored(std::string(words)), account).text.utf8();
}

} // namespace kith::pseudonym
