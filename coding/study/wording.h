// Small things that tables and lines of words share.
#pragma once

#include "kith/model/wording.h"

#include <string>
#include <string_view>

namespace kith::study {

// The words of a table in the language of its reader.
struct Saying {
    std::string language;
    std::string operator()(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(language, english, dutch));
    }
};

// Line breaks, tabs and other signs that steer a terminal become blanks.
inline std::string oneLine(std::string_view words) {
    std::string line(words);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return line;
}

} // namespace kith::study
