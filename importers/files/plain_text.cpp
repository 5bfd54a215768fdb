#include "files/plain_text.h"

#include "kith/text/decoding.h"

#include <algorithm>

namespace kith::importers {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// U+FFFD that the file itself holds, in the charsets that can.
std::size_t replacementsInFile(std::string_view bytes, std::string_view charset) {
    if (charset == "UTF-8") return countReplacements(bytes);
    if (!charset.starts_with("UTF-16")) return 0;
    const std::string_view unit = charset == "UTF-16BE" ? "\xFF\xFD" : "\xFD\xFF";
    std::size_t count = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2)
        if (bytes.substr(at, 2) == unit) ++count;
    return count;
}

} // namespace

std::size_t countReplacements(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = utf8.find(replacement); at != std::string_view::npos;
         at = utf8.find(replacement, at + replacement.size()))
        ++count;
    return count;
}

Error unknownCharset(const std::string& name, const std::string& fileName) {
    return {"There is no charset “" + name + "”.", {fileName, {}}, "Usual ones are UTF-8, UTF-16 and windows-1252."};
}

Error wrongCharset(const std::string& charset, const Place& where) {
    return {"Not all letters can be read as " + charset + ".", where,
            "Save the file as UTF-8, or say which charset it is in."};
}

Note guessedCharset(const std::string& charset, const std::string& fileName) {
    return {"The file does not say its charset; read as " + charset +
                ". If accented letters look wrong, say which it is.",
            {fileName, {}}};
}

PlainText decodePlainText(std::string_view bytes, const std::string& fileName, const std::string& charset) {
    DecodedBytes decoded;
    try {
        decoded = decode(bytes, charset);
    } catch (const UnknownCharset& unknown) {
        throw unknownCharset(unknown.name, fileName);
    }
    if (countReplacements(decoded.utf8) > replacementsInFile(bytes, decoded.charset)) {
        const auto first = decoded.utf8.find(replacement);
        const auto line =
            1 + std::count(decoded.utf8.begin(), decoded.utf8.begin() + static_cast<std::ptrdiff_t>(first), '\n');
        throw wrongCharset(decoded.charset, {fileName, "line " + std::to_string(line)});
    }
    PlainText plain{Text::normalise(decoded.utf8), decoded.charset, {}};
    if (!decoded.certain) plain.notes.push_back(guessedCharset(decoded.charset, fileName));
    return plain;
}

} // namespace kith::importers
