// Keys: who is who in the project file, over copies of it. A key is a type of its own for each kind of thing.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kith {

// 128 bits as RFC 9562 writes them. All zeros is "none".
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Uuid&) const = default;
    explicit operator bool() const { return *this != Uuid{}; }

    // Time-ordered (version 7), so that new rows stand side by side in the file. Never shown, never sorted by.
    static Uuid fresh();
    // Lower-case, 8-4-4-4-12. parse gives nothing for any other form (braces are accepted, as in REFI-QDA).
    [[nodiscard]] std::string toString() const;
    static std::optional<Uuid> parse(std::string_view text);
};

template<class Kind>
struct Key {
    Uuid uuid;
    auto operator<=>(const Key&) const = default;
    explicit operator bool() const { return static_cast<bool>(uuid); }
    static Key fresh() { return {Uuid::fresh()}; }
};

// While this lives, every fresh key of this thread is what `next` gives: for what must come out the same each time it is
// made. `next` must never give a key twice. The one made last holds.
class KeysFrom {
public:
    explicit KeysFrom(std::function<Uuid()> next);
    ~KeysFrom();
    KeysFrom(const KeysFrom&) = delete;
    KeysFrom& operator=(const KeysFrom&) = delete;

private:
    std::function<Uuid()> next_;
    const std::function<Uuid()>* before_;
};
// The n-th key computed from a text, such as a digest: the same each time, never one of a form, and another one for
// every text and number. In order of n, as fresh keys are.
Uuid computedKey(std::string_view from, std::uint32_t n);

using SourceKey = Key<struct SourceKind_>;
using CaseKey = Key<struct CaseKind_>;
using CodeKey = Key<struct CodeKind_>;
using CodingKey = Key<struct CodingKind_>;
using ContactKey = Key<struct ContactKind_>;
using PersonKey = Key<struct PersonKind_>;
using MemoKey = Key<struct MemoKind_>;
using ChangeKey = Key<struct ChangeKind_>;
using QueryKey = Key<struct QueryKind_>;

// A respondent of a survey and the contacts named on the form are imported, a million of them in one file: their keys
// are computed from where they stand (the source's content number, the row, the contact's number on the form), so that
// no row has to be stored for them. These are version 8 UUIDs of ours.
CaseKey respondentKey(std::int64_t content, std::int64_t part);
ContactKey namedContactKey(std::int64_t content, std::int64_t part, int number);

struct FormPlace {
    std::int64_t content = 0;
    std::int64_t part = 0;
    int number = 0; // 0 for the respondent
    bool operator==(const FormPlace&) const = default;
};
// The place behind such a key; nothing for every other key.
std::optional<FormPlace> formPlace(const Uuid& key);

} // namespace kith

template<>
struct std::hash<kith::Uuid> {
    std::size_t operator()(const kith::Uuid& uuid) const noexcept {
        std::uint64_t high = 0, low = 0;
        for (int i = 0; i < 8; ++i) {
            high = high << 8 | uuid.bytes[static_cast<std::size_t>(i)];
            low = low << 8 | uuid.bytes[static_cast<std::size_t>(i) + 8];
        }
        return static_cast<std::size_t>((high ^ (low << 1 | low >> 63)) * 0x9e3779b97f4a7c15ULL);
    }
};
template<class Kind>
struct std::hash<kith::Key<Kind>> {
    std::size_t operator()(const kith::Key<Kind>& key) const noexcept { return std::hash<kith::Uuid>{}(key.uuid); }
};
