#include "files/entities.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace kith::importers {
namespace {

struct Entity {
    std::string_view name;
    std::string_view letter;
};
constexpr std::array<Entity, 22> entities{{
    {"amp", "&"},      {"lt", "<"},       {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", "\u00A0"},
    {"lrm", "\u200E"}, {"rlm", "\u200F"}, {"hellip", "…"}, {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},
    {"rsquo", "’"},    {"ldquo", "“"},    {"rdquo", "”"},  {"eacute", "é"}, {"egrave", "è"}, {"euml", "ë"},
    {"iuml", "ï"},     {"ouml", "ö"},     {"uuml", "ü"},   {"euro", "€"},
}};
constexpr std::size_t longestName = 10;

void appendLetter(std::string& out, std::uint32_t letter) {
    if (letter == 0 || letter > 0x10FFFF || (letter >= 0xD800 && letter < 0xE000)) letter = 0xFFFD;
    if (letter < 0x80) {
        out += static_cast<char>(letter);
    } else if (letter < 0x800) {
        out += static_cast<char>(0xC0U | letter >> 6U);
        out += static_cast<char>(0x80U | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        out += static_cast<char>(0xE0U | letter >> 12U);
        out += static_cast<char>(0x80U | (letter >> 6U & 0x3FU));
        out += static_cast<char>(0x80U | (letter & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | letter >> 18U);
        out += static_cast<char>(0x80U | (letter >> 12U & 0x3FU));
        out += static_cast<char>(0x80U | (letter >> 6U & 0x3FU));
        out += static_cast<char>(0x80U | (letter & 0x3FU));
    }
}

bool appendEntity(std::string& out, std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool isHex = name.starts_with('x') || name.starts_with('X');
        if (isHex) name.remove_prefix(1);
        std::uint32_t letter = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), letter, isHex ? 16 : 10);
        if (name.empty() || read.ptr != name.data() + name.size()) return false;
        appendLetter(out, read.ec == std::errc() ? letter : 0);
        return true;
    }
    for (const Entity& entity : entities) {
        if (entity.name != name) continue;
        out += entity.letter;
        return true;
    }
    return false;
}

} // namespace

std::string decodeEntities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '&') {
            const std::size_t end = text.substr(0, at + 2 + longestName).find(';', at);
            if (end != std::string_view::npos && appendEntity(out, text.substr(at + 1, end - at - 1))) {
                at = end + 1;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

} // namespace kith::importers
