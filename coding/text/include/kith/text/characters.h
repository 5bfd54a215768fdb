// Walking over the characters (code points) of UTF-8.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace kith {

// Whether a character begins with this byte.
inline bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

inline std::int64_t countCharacters(std::string_view utf8) {
    return std::count_if(utf8.begin(), utf8.end(), beginsCharacter);
}

// So many characters from the beginning, or from the end.
inline std::string_view firstCharacters(std::string_view utf8, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < utf8.size(); end = ++at)
        if (beginsCharacter(utf8[at]) && count-- == 0) return utf8.substr(0, at);
    return utf8.substr(0, end);
}
inline std::string_view lastCharacters(std::string_view utf8, std::size_t count) {
    std::size_t begin = utf8.size();
    while (begin > 0 && count > 0)
        if (beginsCharacter(utf8[--begin])) --count;
    return utf8.substr(begin);
}

} // namespace kith
