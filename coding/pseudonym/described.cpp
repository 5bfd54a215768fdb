// Names that stand within descriptions of people.
#include "naming.h"

#include "kith/pseudonym/names.h"
#include "kith/text/words.h"

#include <algorithm>
#include <array>

namespace kith::pseudonym {
namespace {

using namespace std::string_view_literals;

// What may stand within one name: "Henk de Boer"; not "Joan and Peter".
bool joins(std::u16string_view folded) {
    static constexpr std::array joints{u"and"sv, u"en"sv, u"in"sv, u"of"sv, u"s"sv, u"d"sv, u"het"sv};
    return isParticle(folded) && std::find(joints.begin(), joints.end(), folded) == joints.end();
}

class Description {
public:
    Description(const Text& text, const WordCounts& counts)
        : all_(text.utf16()), tokens_(tokensOf(text)), counts_(counts), shouted_(isShouted(all_)) {}

    std::vector<NameWithin> names() const {
        std::vector<NameWithin> found;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (!begins(at)) continue;
            const std::size_t first = at;
            while (!names(at))
                ++at;
            for (std::size_t next = nextOf(at); next > at; next = nextOf(at))
                at = next;
            const Utf16Span span{tokens_[first].span.begin, tokens_[at].span.end};
            // "my sister Anke and her husband Kees"
            const bool hasOwn =
                std::any_of(found.begin(), found.end(), [](const NameWithin& name) { return !name.another; });
            found.push_back({toUtf8(all_.substr(static_cast<std::size_t>(span.begin.value),
                                                static_cast<std::size_t>(span.length()))),
                             span, hasOwn || isAnother(first, at)});
        }
        return found;
    }

private:
    // "MIJN ZOON RIK": capitals say nothing of abbreviations then.
    static bool isShouted(std::u16string_view words) {
        return std::none_of(words.begin(), words.end(), [](char16_t unit) { return unit >= u'a' && unit <= u'z'; });
    }

    [[nodiscard]] std::u16string_view between(std::size_t before) const {
        const auto begin = static_cast<std::size_t>(tokens_[before].span.end.value);
        return all_.substr(begin, static_cast<std::size_t>(tokens_[before + 1].span.begin.value) - begin);
    }
    [[nodiscard]] bool isJoined(std::size_t before) const { return isGap(between(before)); }

    [[nodiscard]] bool isAbbreviation(const Token& token) const {
        const std::u16string_view word = all_.substr(static_cast<std::size_t>(token.span.begin.value),
                                                     static_cast<std::size_t>(token.span.length()));
        return !shouted_ &&
               std::all_of(word.begin(), word.end(), [](char16_t unit) { return unit >= u'A' && unit <= u'Z'; });
    }

    // Whether the token is, alone, somebody's name.
    [[nodiscard]] bool names(std::size_t at) const {
        const Token& token = tokens_[at];
        if (!standsAlone(token) || isFunctionWord(token.folded) || isRelation(token.folded)) return false;
        if (at == 0) return !isKnownWord(token.folded) && !isAbbreviation(token) && !counts_.isCommon(token.folded);
        const std::u16string& before = tokens_[at - 1].folded;
        if (isRelation(before) || isTitle(before)) return true;
        return !isKnownWord(token.folded) && !isAbbreviation(token);
    }

    // Whether a name begins here: itself, or with a title ("meneer Jansen") or a particle ("Van den Berg").
    [[nodiscard]] bool begins(std::size_t at) const {
        if (names(at)) return true;
        const Token& token = tokens_[at];
        const bool title = isTitle(token.folded) && !isRelation(token.folded);
        if (!title && !(token.capital && joins(token.folded))) return false;
        for (std::size_t next = at; next + 1 < tokens_.size() && isJoined(next);) {
            if (names(++next)) return true;
            if (!joins(tokens_[next].folded) && !isTitle(tokens_[next].folded)) return false;
        }
        return false;
    }

    // The last token of the name's next part; the same one where the name ends.
    [[nodiscard]] std::size_t nextOf(std::size_t last) const {
        for (std::size_t next = last; next + 1 < tokens_.size() && isJoined(next);) {
            const Token& token = tokens_[++next];
            // "Peter Friend" is called so.
            if (names(next) || (standsAlone(token) && isRelation(token.folded))) return next;
            if (!joins(token.folded)) break;
        }
        return last;
    }

    // "friend of Joan", "Ali's nurse", "De Wits zuster".
    [[nodiscard]] bool isAnother(std::size_t first, std::size_t last) const {
        if (first > 0 && leadsAway(tokens_[first - 1].folded)) return true;
        if (last + 1 == tokens_.size()) return false;
        const std::u16string_view gap = between(last);
        const Token& next = tokens_[last + 1];
        return gap == u"'" || gap == u"’" || gap == u"' " || gap == u"’ " ||
               (gap == u" " && !next.capital && isRelation(next.folded));
    }

    std::u16string_view all_;
    std::vector<Token> tokens_;
    const WordCounts& counts_;
    bool shouted_ = false;
};

} // namespace

std::vector<NameWithin> namesWithin(const Text& description, const WordCounts& counts) {
    return Description(description, counts).names();
}

} // namespace kith::pseudonym
