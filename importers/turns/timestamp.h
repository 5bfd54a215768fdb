// Timestamps as transcribers write them: [00:01:02], (1:02), #00:01:02-3#, 00:01:02.345, [00:00:02 - 00:00:10].
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kith::importers {

struct Stamp {
    std::int64_t milliseconds = 0;
    std::size_t begin = 0; // bytes in the text it was found in
    std::size_t end = 0;
};

enum class Bare { Accept, Refuse }; // a time without brackets or #

// A timestamp that begins at this very byte.
std::optional<Stamp> stampAt(std::string_view text, std::size_t at, Bare bare);

// The timestamp in brackets or # with which the text ends, blanks after it aside.
std::optional<Stamp> stampAtEnd(std::string_view text);

// A time alone, as captions have it: hours may lack; a decimal point or comma.
std::optional<std::int64_t> readTime(std::string_view time);

struct AfterStamps {
    std::size_t end = 0;                      // the first byte that is neither blank nor timestamp
    std::optional<std::int64_t> milliseconds; // of the first timestamp
};
// Skips blanks and timestamps from `at` on. A bare one must be followed by a blank or the end.
AfterStamps skipStamps(std::string_view text, std::size_t at, Bare bare);

} // namespace kith::importers
