#include "toml_text.h"

#include <array>
#include <charconv>

namespace kith::protocol {
namespace {

constexpr std::size_t width = 119; // bytes; a line that must not be broken may be longer

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string escaped(std::string_view value) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (text += '\\') += c;
        else if (c == '\n')
            text += "\\n";
        else if (c == '\t')
            text += "\\t";
        else if (byte < 0x20 || byte == 0x7f)
            (((text += "\\u00") += digits[byte >> 4])) += digits[byte & 15];
        else
            text += c;
    }
    return text;
}

// Between three quotation marks, broken at single blanks; a backslash at the end of a line joins it to the next and
// swallows the white space between them, so no break may stand beside other white space.
std::string broken(std::string_view value) {
    constexpr std::string_view indent = "    ";
    std::string text = "\"\"\"\\\n" + std::string(indent);
    std::size_t begin = 0, lastBlank = 0;
    if (isBlank(value.front())) { // would be swallowed
        text += value.front() == ' ' ? "\\u0020" : escaped(value.substr(0, 1));
        begin = 1;
    }
    for (std::size_t i = begin; i < value.size(); ++i) {
        const bool breakable =
            value[i] == ' ' && i > begin && i + 1 < value.size() && !isBlank(value[i - 1]) && !isBlank(value[i + 1]);
        if (breakable) lastBlank = i;
        if (i - begin + indent.size() < width - 2 || lastBlank <= begin) continue;
        text += escaped(value.substr(begin, lastBlank - begin)) + " \\\n" + std::string(indent);
        begin = lastBlank + 1;
    }
    return text + escaped(value.substr(begin)) + "\"\"\"";
}

} // namespace

void TomlText::comment(std::string_view words) {
    (bytes_ += bytes_.empty() ? "# " : "\n# ").append(words) += "\n\n";
}

void TomlText::table(std::string_view header) {
    if (!bytes_.empty() && !bytes_.ends_with("\n\n")) bytes_ += '\n';
    bytes_.append(header) += '\n';
}

void TomlText::line(std::string_view key, std::string_view value) {
    (bytes_.append(key) += " = ").append(value) += '\n';
}

void TomlText::text(std::string_view key, std::string_view value) {
    const std::string onOneLine = quoted(value);
    line(key, key.size() + 3 + onOneLine.size() <= width ? onOneLine : broken(value));
}

void TomlText::labels(std::string_view key, const Labels& labels) {
    for (const auto& [language, words] : labels.byLanguage)
        text(std::string(key) + "." + language, words);
}

void TomlText::list(std::string_view key, const std::vector<std::string>& values) {
    line(key, quotedList(values));
}

void TomlText::wrappedList(std::string_view key, const std::vector<std::string>& values) {
    if (const std::string onOneLine = quotedList(values); key.size() + 3 + onOneLine.size() <= width)
        return line(key, onOneLine);
    constexpr std::string_view indent = "   ";
    std::string value = "[\n", now(indent);
    for (const std::string& each : values) {
        const std::string next = " " + quoted(each) + ",";
        if (now.size() > indent.size() && now.size() + next.size() > width) {
            value += now + "\n";
            now = indent;
        }
        now += next;
    }
    line(key, value + now + "\n]");
}

void TomlText::inlineTables(std::string_view key, const std::vector<std::string>& tables) {
    if (tables.empty()) return line(key, "[]");
    std::string value = "[\n";
    for (const std::string& table : tables)
        value += "    " + table + ",\n";
    line(key, value + "]");
}

std::string quoted(std::string_view value) {
    return '"' + escaped(value) + '"';
}

std::string quotedList(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : ", ") + quoted(value);
    return "[" + text + "]";
}

std::string quotedLabels(const Labels& labels) {
    std::string text;
    for (const auto& [language, words] : labels.byLanguage)
        text += (text.empty() ? " " : ", ") + language + " = " + quoted(words);
    return "{" + text + " }";
}

std::string decimal(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const std::string text(digits.data(), end);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

} // namespace kith::protocol
