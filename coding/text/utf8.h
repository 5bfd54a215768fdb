// Walking over UTF-8 bytes that may be ill-formed. For this module only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kith::utf8 {

// The first offset from `from` on whose byte is not ASCII; the size where there is none.
std::size_t skipAscii(std::string_view bytes, std::size_t from = 0);

inline bool isAscii(std::string_view bytes) {
    return skipAscii(bytes) == bytes.size();
}
inline bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}
inline bool isAstralLead(char byte) {
    return static_cast<unsigned char>(byte) >= 0xF0U;
}

// The offset after the code point at `from`, or after the ill-formed part there (Unicode 15, section 3.9: the maximal
// subpart), and what stands there.
struct Step {
    char32_t codePoint = 0;
    bool wellFormed = true;
    std::size_t after = 0;
};
Step step(std::string_view bytes, std::size_t from);

// How many bytes from the start are well-formed.
std::size_t wellFormedPrefix(std::string_view bytes);

// A copy in which each ill-formed part is replaced by U+FFFD.
std::string wellFormed(std::string_view bytes);

void append(std::string& to, char32_t codePoint);

// The offset after the run of white space (Unicode's White_Space) that begins at `from`; `from` where none does.
std::size_t skipSpace(std::string_view bytes, std::size_t from);
// The offset where the run of white space that ends at `to` begins, not before `limit`.
std::size_t skipSpaceBack(std::string_view bytes, std::size_t to, std::size_t limit = 0);

} // namespace kith::utf8
