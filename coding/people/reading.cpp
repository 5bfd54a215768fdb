// Words, what is between them, and a look at the lexicon for each.
#include "reading.h"

#include "kith/text/words.h"

#include <algorithm>

namespace kith::people {

namespace {

namespace p = property;

constexpr std::size_t arenaSize = 1 << 16;

bool isUpper(char16_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return beginsWithCapital(std::u16string_view(&c, 1));
}
bool isLower(char16_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF);
}
bool isApostrophe(char16_t c) {
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC';
}

struct Between {
    Gap gap = Gap::Space;
    bool opensQuote = false;
    bool closesQuote = false;
};

// A line ends a sentence without a full stop when a blank line follows, or when the lines are not broken by width.
bool lineEndsSentence(std::u16string_view text, std::size_t newline) {
    if (newline + 1 < text.size() && text[newline + 1] == u'\n') return true;
    const std::size_t before = text.rfind(u'\n', newline == 0 ? 0 : newline - 1);
    const std::size_t length = newline - (before == std::u16string_view::npos ? 0 : before + 1);
    return length < 45 || length > 90;
}

Between lookBetween(std::u16string_view text, std::size_t begin, std::size_t end, bool abbreviation) {
    Between found;
    bool space = false;
    for (std::size_t i = begin; i < end; ++i) {
        const char16_t c = text[i];
        switch (c) {
        case u'.':
            found.gap = std::max(found.gap, abbreviation && i == begin ? Gap::Dot : Gap::Stop);
            break;
        case u'!':
        case u'?':
        case u':':
        case u';':
        case u'\u2026':
            found.gap = Gap::Stop;
            break;
        case u'\n':
            if (lineEndsSentence(text, i)) found.gap = Gap::Stop;
            space = true;
            break;
        case u'"':
        case u'\u201C':
        case u'\u201D':
        case u'\u201E':
        case u'\u00AB':
        case u'\u00BB':
            if (i + 1 == end || c == u'\u201C' || c == u'\u201E') {
                // A mark just before the word opens; one that follows the word before closes.
                if (i == begin && space == false && i + 1 != end)
                    found.closesQuote = true;
                else
                    found.opensQuote = true;
            } else {
                found.closesQuote = true;
            }
            found.gap = std::max(found.gap, Gap::Quote);
            break;
        case u' ':
        case u'\t':
        case u'\u00A0':
        case u'\r':
        case u'_':
        case u'*':
            space = true;
            break;
        case u'-':
        case u'/':
        case u'\u2011':
        case u'&':
        case u'+':
        case u'@':
            found.gap = std::max(found.gap, i + 1 == end && i == begin ? Gap::Glued
                                            : c == u'&'                ? Gap::Space
                                                                       : Gap::Comma);
            break;
        default:
            if (isApostrophe(c)) {
                if (i == begin && i + 1 == end) found.gap = std::max(found.gap, Gap::Glued);
            } else {
                found.gap = std::max(found.gap, Gap::Comma);
            }
        }
    }
    return found;
}

} // namespace

Reading::Reading(const Text& text, std::span<const Turn> turns, const Language& language) : language_(language) {
    const auto length = static_cast<std::int64_t>(text.utf16().size());
    tokens_.reserve(static_cast<std::size_t>(length) / 5);
    if (turns.empty()) {
        read(text, {{0}, {length}}, -1);
    } else {
        for (std::size_t i = 0; i < turns.size(); ++i)
            read(text, text.toUtf16(turns[i].words), static_cast<int>(i));
    }
}

int Reading::tokenAt(Utf16Pos position) const {
    const auto found = std::partition_point(tokens_.begin(), tokens_.end(),
                                            [position](const Token& t) { return t.span.end <= position; });
    return static_cast<int>(found - tokens_.begin());
}

void Reading::read(const Text& text, Utf16Span within, int turn) {
    const std::u16string_view all = text.utf16();
    std::size_t last = static_cast<std::size_t>(within.begin.value);
    bool first = true;
    bool inQuote = false;
    for (const Word& word : words(text, within)) {
        Token token;
        token.span = word.span;
        token.turn = turn;
        auto begin = static_cast<std::size_t>(word.span.begin.value);
        auto end = static_cast<std::size_t>(word.span.end.value);
        while (begin < end && all[begin] == u'_') // emphasis in plain texts
            ++begin;
        while (end > begin && all[end - 1] == u'_')
            --end;
        if (begin == end) continue;
        token.span = {{static_cast<std::int64_t>(begin)}, {static_cast<std::int64_t>(end)}};
        const std::u16string_view written = all.substr(begin, end - begin);

        const std::u16string_view gap = all.substr(last, begin - last);
        const bool abbreviation =
            !first && (tokens_.back().has(p::Abbreviation) || tokens_.back().initial()) && tokens_.back().turn == turn;
        const Between between = lookBetween(all, last, begin, abbreviation);
        if (between.closesQuote) inQuote = false;
        if (between.opensQuote) inQuote = true;
        if (gap.find(u"\n\n") != std::u16string_view::npos && !between.opensQuote) inQuote = false;
        token.before = first ? Gap::Stop : between.gap;
        token.opensQuote = between.opensQuote;
        token.inQuote = inQuote;
        token.opensLine = first || gap.find(u'\n') != std::u16string_view::npos;
        if (!first && gap.find(u':') < 3) tokens_.back().beforeColon = true; // "R:", "**R**:"
        token.afterApostrophe = begin > 0 && isApostrophe(all[begin - 1]);

        const auto capital = std::find_if(written.begin(), written.end(), [](char16_t c) { return !isApostrophe(c); });
        token.capital = capital != written.end() && isUpper(*capital);
        if (!token.capital && written.size() > 3 && isApostrophe(written[1]))
            token.capital = isUpper(written[2]); // d'Ettorre
        if (word.letters) {
            token.allCapitals = written.size() > 1 && token.capital &&
                                std::none_of(written.begin(), written.end(), isLower) && isUpper(written.back());
            lookUp(token, written);
        } else {
            token.word = foldInto(written);
            token.is = p::Quantifier | p::Function;
        }
        last = end;
        tokens_.push_back(token);
        first = false;
    }
}

// Folded words are kept in blocks that never move.
std::string_view Reading::foldInto(std::u16string_view written) {
    const bool plain =
        std::all_of(written.begin(), written.end(), [](char16_t c) { return c < 0x80 || isApostrophe(c); });
    std::string slow;
    if (!plain) slow = toUtf8(fold(written));
    const std::size_t needed = plain ? written.size() : slow.size();
    if (folded_.empty() || folded_.back().capacity() - folded_.back().size() < needed) {
        folded_.emplace_back();
        folded_.back().reserve(std::max(arenaSize, needed));
    }
    std::string& block = folded_.back();
    const std::size_t begin = block.size();
    if (plain) {
        for (const char16_t c : written)
            block.push_back(isApostrophe(c) ? '\'' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
    } else {
        for (std::size_t i = 0; i < slow.size(); ++i) {
            if (slow.compare(i, 3, "\u2019") == 0) {
                block.push_back('\'');
                i += 2;
            } else {
                block.push_back(slow[i]);
            }
        }
    }
    return std::string_view(block).substr(begin);
}

void Reading::lookUp(Token& token, std::u16string_view written) {
    const Lexicon& lexicon = language_.lexicon;
    token.word = foldInto(written);
    token.is = lexicon.of(token.word);
    if (token.word.find('\'') != std::string_view::npos) {
        for (const std::string_view clitic : lexicon.clitics) {
            if (token.word.size() <= clitic.size() || !token.word.ends_with(clitic)) continue;
            const Properties base = lexicon.of(token.word.substr(0, token.word.size() - clitic.size()));
            if (token.is != 0 && !((base & (p::Function | p::Pronoun)) && !token.has(p::Person | p::Pronoun))) break;
            token.word.remove_suffix(clitic.size());
            token.span.end.value -= static_cast<std::int64_t>(clitic.size());
            token.cut = true;
            token.owns = clitic == "'s";
            token.is = base;
            break;
        }
    }
    if (token.has(p::Not)) token.is &= ~(p::Given | p::Not);
    constexpr Properties settled = p::Given | p::Word | p::Person | p::Function | p::Pronoun | p::Group;
    const bool insideSentence = token.capital && !token.startsSentence();
    if (!token.has(settled) && !insideSentence) {
        for (const std::string_view ending : lexicon.endings) {
            if (token.word.size() < ending.size() + 3 || !token.word.ends_with(ending)) continue;
            const Properties base = lexicon.of(token.word.substr(0, token.word.size() - ending.size()));
            if (!(base & p::Word)) continue;
            token.is |= (base & (p::Word | p::Noun | p::Verb | p::Adjective | p::Adverb)) | p::Inflected;
            break;
        }
    }
    if (!token.has(settled) && !insideSentence) token.is |= lexicon.ofOlderSpelling(token.word);
    // "buurtwerkster", "Prinsengracht": a compound is what its last part is.
    if (token.word.size() >= 7 && !lexicon.spacedCompounds &&
        !token.has(p::Person | p::Function | p::Pronoun | p::Given))
        token.is |= lastPart(token);
}

Properties Reading::lastPart(const Token& token) const {
    constexpr std::size_t longest = 60; // what is longer is no compound, but an address or a line without blanks
    if (token.word.size() > longest) return 0;
    const Lexicon& lexicon = language_.lexicon;
    for (std::size_t i = 3; i + 3 <= token.word.size(); ++i) {
        const Properties tail = lexicon.of(token.word.substr(i));
        if (token.capital) {
            if ((tail & p::Part) && token.word.size() - i > 3) return p::Part;
            if (!token.startsSentence()) continue;
        }
        if ((tail & p::Compound) && madeOfWords(token.word.substr(0, i)))
            return p::Person | (tail & (p::Female | p::Male | p::Singular | p::Plural));
    }
    return 0;
}

// "jongeren", "gezins": a word, perhaps with what joins it to the next.
bool Reading::madeOfWords(std::string_view first) const {
    if (language_.lexicon.of(first) & (p::Word | p::Person)) return true;
    for (const std::string_view joint : {"en", "s", "n"})
        if (first.size() > joint.size() + 2 && first.ends_with(joint) &&
            (language_.lexicon.of(first.substr(0, first.size() - joint.size())) & (p::Word | p::Person)))
            return true;
    return first.size() > 6;
}

} // namespace kith::people
