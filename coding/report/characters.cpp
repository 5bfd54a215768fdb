#include "characters.h"

#include "kith/text/text.h"

#include <algorithm>
#include <array>

namespace kith::report {
namespace {

struct Range {
    char32_t first, last;
};

// Marks that are drawn upon the character before them, and characters without any width.
constexpr std::array marks{
    Range{0x00AD, 0x00AD}, Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A},
    Range{0x064B, 0x065F}, Range{0x093C, 0x093C}, Range{0x094D, 0x094D}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A},
    Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F}, Range{0x202A, 0x202E},
    Range{0x2060, 0x2064}, Range{0x20D0, 0x20FF}, Range{0x3099, 0x309A}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F},
    Range{0xFEFF, 0xFEFF},
};

constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE4F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1F64F}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};

template<std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return range.first <= character && character <= range.last; });
}

bool isControl(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

// Xml has no way at all to write these.
bool forbiddenInXml(char32_t character) {
    return (character < 0x20 && character != '\n' && character != '\t') || character == 0xFFFE || character == 0xFFFF;
}

} // namespace

std::vector<char32_t> characters(std::string_view utf8) {
    const Text text = Text::normalise(utf8);
    const std::string& bytes = text.utf8(); // well-formed from here on
    std::vector<char32_t> result;
    result.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < bytes.size(); ++k)
            character = character << 6 | (static_cast<unsigned char>(bytes[i + k]) & 0x3FU);
        result.push_back(character);
        i += length;
    }
    return result;
}

void appendCharacter(std::string& utf8, char32_t c) {
    const auto byte = [&](char32_t value) { utf8 += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | c >> 6);
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3F));
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

int columnsOf(char32_t character) {
    if (isControl(character) || within(marks, character)) return 0;
    return within(wide, character) ? 2 : 1;
}

int columnsOf(std::string_view utf8) {
    int columns = 0;
    for (const char32_t character : characters(utf8))
        columns += columnsOf(character);
    return columns;
}

std::string onOneLine(std::string_view utf8) {
    std::string line;
    for (const char32_t character : characters(utf8)) {
        if (character == '\n' || character == '\t')
            line += ' ';
        else if (!isControl(character))
            appendCharacter(line, character);
    }
    return line;
}

std::string escapeMarkup(std::string_view utf8) {
    std::string escaped;
    escaped.reserve(utf8.size());
    for (const char32_t character : characters(utf8)) {
        switch (character) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            if (!forbiddenInXml(character)) appendCharacter(escaped, character);
        }
    }
    return escaped;
}

std::string escapeTex(std::string_view utf8) {
    std::string escaped;
    for (const char32_t character : characters(onOneLine(utf8))) {
        switch (character) {
        case '\\':
            escaped += "\\textbackslash{}";
            break;
        case '~':
            escaped += "\\textasciitilde{}";
            break;
        case '^':
            escaped += "\\textasciicircum{}";
            break;
        case '<':
            escaped += "\\textless{}";
            break;
        case '>':
            escaped += "\\textgreater{}";
            break;
        case '"':
            escaped += "\\textquotedbl{}";
            break;
        case 0x2013:
            escaped += "--";
            break;
        case 0x2026:
            escaped += "\\dots{}";
            break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            escaped += '\\';
            [[fallthrough]];
        default:
            appendCharacter(escaped, character);
        }
    }
    return escaped;
}

std::string shortened(std::string_view utf8, std::size_t most) {
    const std::vector<char32_t> all = characters(utf8);
    if (all.size() <= most) return std::string(utf8);
    std::size_t kept = most == 0 ? 0 : most - 1;
    while (kept > 0 && within(marks, all[kept]))
        --kept;
    while (kept > 0 && all[kept - 1] == ' ')
        --kept;
    std::string cut;
    for (std::size_t i = 0; i < kept; ++i)
        appendCharacter(cut, all[i]);
    return cut + "…";
}

} // namespace kith::report
