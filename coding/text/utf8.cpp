// Walking over UTF-8 bytes that may be ill-formed.
#include "utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace kith::utf8 {

std::size_t skipAscii(std::string_view bytes, std::size_t from) {
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    const char* data = bytes.data();
    const std::size_t size = bytes.size();
    std::size_t at = from;
    while (at + 32 <= size) {
        std::uint64_t eight[4];
        std::memcpy(eight, data + at, 32);
        if (((eight[0] | eight[1] | eight[2] | eight[3]) & highBits) != 0) break;
        at += 32;
    }
    while (at < size && static_cast<unsigned char>(data[at]) < 0x80U)
        ++at;
    return at;
}

Step step(std::string_view bytes, std::size_t from) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t at = from;
    UChar32 codePoint = 0;
    U8_NEXT(data, at, size, codePoint);
    if (codePoint < 0) return {0xFFFD, false, at};
    return {static_cast<char32_t>(codePoint), true, at};
}

std::size_t wellFormedPrefix(std::string_view bytes) {
    std::size_t at = 0;
    while ((at = skipAscii(bytes, at)) < bytes.size()) {
        while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80U) {
            const Step next = step(bytes, at);
            if (!next.wellFormed) return at;
            at = next.after;
        }
    }
    return at;
}

std::string wellFormed(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t good = wellFormedPrefix(bytes);
        out.append(bytes.substr(0, good));
        if (good == bytes.size()) break;
        append(out, 0xFFFD);
        bytes.remove_prefix(step(bytes, good).after);
    }
    return out;
}

void append(std::string& to, char32_t codePoint) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<std::uint32_t>(codePoint));
    to.append(reinterpret_cast<const char*>(bytes), length);
}

std::size_t skipSpace(std::string_view bytes, std::size_t from) {
    std::size_t at = from;
    while (at < bytes.size()) {
        const Step next = step(bytes, at);
        if (!next.wellFormed || !u_isUWhiteSpace(static_cast<UChar32>(next.codePoint))) break;
        at = next.after;
    }
    return at;
}

std::size_t skipSpaceBack(std::string_view bytes, std::size_t to, std::size_t limit) {
    std::size_t at = to;
    while (at > limit) {
        std::size_t before = at - 1;
        while (before > limit && at - before < 4 && isContinuation(bytes[before]))
            --before;
        const Step last = step(bytes, before);
        if (!last.wellFormed || last.after != at || !u_isUWhiteSpace(static_cast<UChar32>(last.codePoint))) break;
        at = before;
    }
    return at;
}

} // namespace kith::utf8
