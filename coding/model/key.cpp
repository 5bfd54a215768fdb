#include "kith/model/key.h"

#include "kith/model/digest.h"

#include <sys/random.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace kith {
namespace {

constexpr std::uint8_t formMark[4] = {'k', 'i', 't', 'h'};

void write(std::array<std::uint8_t, 16>& bytes, std::size_t at, std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value >> (8 * (count - 1 - i)));
}

std::uint64_t read(const std::array<std::uint8_t, 16>& bytes, std::size_t at, int count) {
    std::uint64_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
}

// Layout: "kith", content (31 bits) in 4 bytes with the version nibble kept free, part and number after the variant
// byte.
Uuid formKey(std::int64_t content, std::int64_t part, int number) {
    Uuid uuid;
    for (std::size_t i = 0; i < 4; ++i)
        uuid.bytes[i] = formMark[i];
    // Bytes 4, 5: the upper half of the content; 6: version 8; 7: kind; 8: variant; 9, 10: the lower half; 11 … 14:
    // part; 15: number.
    write(uuid.bytes, 4, static_cast<std::uint64_t>(content) >> 16, 2);
    uuid.bytes[6] = 0x80;
    uuid.bytes[8] = 0x80;
    write(uuid.bytes, 9, static_cast<std::uint64_t>(content) & 0xffff, 2);
    write(uuid.bytes, 11, static_cast<std::uint64_t>(part), 4);
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return uuid;
}

// Asking the kernel for eight bytes at a time is what making a key would cost; so each thread asks for many.
void fillRandom(std::uint8_t* bytes, std::size_t count) {
    thread_local std::array<std::uint8_t, 4096> pool;
    thread_local std::size_t used = pool.size();
    if (used + count > pool.size()) {
        for (std::size_t filled = 0; filled < pool.size();) {
            const auto got = getrandom(pool.data() + filled, pool.size() - filled, 0);
            if (got > 0)
                filled += static_cast<std::size_t>(got);
            else if (errno != EINTR)
                throw std::runtime_error("The system gives no random numbers.");
        }
        used = 0;
    }
    std::copy_n(pool.data() + used, count, bytes);
    used += count;
}

thread_local const std::function<Uuid()>* source = nullptr;

} // namespace

KeysFrom::KeysFrom(std::function<Uuid()> next) : next_(std::move(next)), before_(std::exchange(source, &next_)) {}

KeysFrom::~KeysFrom() {
    source = before_;
}

Uuid computedKey(std::string_view from, std::uint32_t n) {
    std::string bytes(from);
    bytes += '\n' + std::to_string(n);
    const Digest digest = sha256(bytes);
    Uuid uuid;
    // The number first, below any "kith", so that keys stand in order; then what the text gives (version 8).
    write(uuid.bytes, 0, n, 6);
    std::copy_n(digest.begin(), 10, uuid.bytes.begin() + 6);
    uuid.bytes[6] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[6] & 0x0f));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

Uuid Uuid::fresh() {
    if (source) return (*source)();
    // RFC 9562, 5.7: 48 bits of milliseconds, then a counter so that keys made within one millisecond stay in order.
    static std::atomic<std::uint64_t> last{0};
    const auto now = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count());
    std::uint64_t stamp = last.load();
    std::uint64_t next = 0;
    do
        next = std::max(now << 12, stamp + 1);
    while (!last.compare_exchange_weak(stamp, next));

    Uuid uuid;
    fillRandom(uuid.bytes.data() + 8, 8);
    write(uuid.bytes, 0, next >> 12, 6);
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (next >> 8 & 0x0f));
    uuid.bytes[7] = static_cast<std::uint8_t>(next & 0xff);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

std::string Uuid::toString() const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() == 38 && text.front() == '{' && text.back() == '}') text = text.substr(1, 36);
    if (text.size() != 36) return std::nullopt;
    Uuid uuid;
    std::size_t digit = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-') return std::nullopt;
            continue;
        }
        int value = 0;
        if (c >= '0' && c <= '9')
            value = c - '0';
        else if (c >= 'a' && c <= 'f')
            value = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            value = c - 'A' + 10;
        else
            return std::nullopt;
        auto& byte = uuid.bytes[digit / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
        ++digit;
    }
    return uuid;
}

CaseKey respondentKey(std::int64_t content, std::int64_t part) {
    return {formKey(content, part, 0)};
}

ContactKey namedContactKey(std::int64_t content, std::int64_t part, int number) {
    return {formKey(content, part, number)};
}

std::optional<FormPlace> formPlace(const Uuid& key) {
    for (std::size_t i = 0; i < 4; ++i)
        if (key.bytes[i] != formMark[i]) return std::nullopt;
    if (key.bytes[6] != 0x80 || key.bytes[7] != 0 || key.bytes[8] != 0x80) return std::nullopt;
    FormPlace place;
    place.content = static_cast<std::int64_t>(read(key.bytes, 4, 2) << 16 | read(key.bytes, 9, 2));
    place.part = static_cast<std::int64_t>(read(key.bytes, 11, 4));
    place.number = key.bytes[15];
    return place;
}

} // namespace kith
