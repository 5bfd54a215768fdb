// The words of a plain file.
#pragma once

#include "kith/model/error.h"
#include "kith/text/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

struct PlainText {
    Text text;
    std::string charset;
    std::vector<Note> notes; // where the charset was guessed
};

// Decodes as kith::decode does. Throws kith::Error for a charset that does not exist, and for letters that are not of
// it: a damaged letter is never passed over.
PlainText decodePlainText(std::string_view bytes, const std::string& fileName, const std::string& charset);

// How many replacement characters (U+FFFD) UTF-8 holds.
std::size_t countReplacements(std::string_view utf8);

Error unknownCharset(const std::string& name, const std::string& fileName);
Error wrongCharset(const std::string& charset, const Place& where);
Note guessedCharset(const std::string& charset, const std::string& fileName);

} // namespace kith::importers
