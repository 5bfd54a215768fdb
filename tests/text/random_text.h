// Random Unicode for property tests: the same on every machine, and of the awkward kinds.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace kith::test {

class RandomText {
public:
    explicit RandomText(std::uint32_t seed) : generator_(seed) {}

    std::size_t below(std::size_t limit) { return generator_() % limit; }

    // `pieces` random pieces, every one well-formed UTF-8 without carriage returns.
    std::string wellFormed(std::size_t pieces) {
        static constexpr std::array<std::string_view, 36> kinds{
            "a",      "Z",       "7",          " ",     ".",
            "'",      "\n",      "Jan's ",     "3.50",  "a_b",
            "é",      "e\u0301", "ß",          "İ",     "ŉ",
            "и",      "שלום",    "مرحبا",      "中文",  "ไทย",
            "\u00A0", "\u2003",  "\u200D",     "😀",     "👩‍👩‍👧",
            "🇳🇱",     "𝒜",       "\U0010FFFF", "Zoë’s", "-",
            "@",      "1,200.5", "4th",        "__",    "ภาษาไทย",
            "नमस्ते"};
        std::string out;
        for (std::size_t i = 0; i < pieces; ++i)
            out += kinds[below(kinds.size())];
        return out;
    }

    // As before, with line ends of all kinds, lone surrogates, overlong and cut sequences in between.
    std::string anything(std::size_t pieces) {
        static constexpr std::array<std::string_view, 12> awkward{
            "\r\n",     "\r",           "\r\r\n",   "\xED\xA0\x80", "\xED\xB0\x80", "\xC0\xAF", "\xF4\x90\x80\x80",
            "\xE2\x82", "\xF0\x9F\x98", "\x80\xBF", "\xFF\xFE",     "\xEF\xBB\xBF"};
        std::string out;
        for (std::size_t i = 0; i < pieces; ++i) {
            if (below(3) == 0) {
                out += awkward[below(awkward.size())];
            } else {
                out += wellFormed(1);
            }
        }
        return out;
    }

private:
    std::mt19937 generator_;
};

} // namespace kith::test
