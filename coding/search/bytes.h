// Small values written one after the other, for what an index keeps.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kith::search {

class ByteWriter {
public:
    ByteWriter& number(std::uint64_t value) {
        while (value >= 0x80) {
            bytes_ += static_cast<char>(value | 0x80);
            value >>= 7;
        }
        bytes_ += static_cast<char>(value);
        return *this;
    }
    ByteWriter& words(std::string_view text) {
        number(text.size());
        bytes_ += text;
        return *this;
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Every reading beyond the end throws std::runtime_error.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(one());
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        throw std::runtime_error("a number without an end");
    }
    std::string_view words() {
        const std::uint64_t size = number();
        if (size > rest_.size()) throw std::runtime_error("words without an end");
        const std::string_view words = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return words;
    }
    std::string text() { return std::string(words()); }
    std::int64_t integer() { return static_cast<std::int64_t>(number()); }
    int small() { return static_cast<int>(number()); }
    [[nodiscard]] bool atEnd() const { return rest_.empty(); }

private:
    char one() {
        if (rest_.empty()) throw std::runtime_error("bytes cut short");
        const char byte = rest_.front();
        rest_.remove_prefix(1);
        return byte;
    }
    std::string_view rest_;
};

} // namespace kith::search
