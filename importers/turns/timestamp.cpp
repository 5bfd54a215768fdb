#include "turns/timestamp.h"

namespace kith::importers {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

// One, two or three digits; gives how many.
std::size_t digits(std::string_view text, std::size_t at, std::int64_t& value) {
    std::size_t count = 0;
    value = 0;
    while (count < 3 && at + count < text.size() && isDigit(text[at + count])) {
        value = value * 10 + (text[at + count] - '0');
        ++count;
    }
    return count;
}

struct Time {
    std::int64_t milliseconds = 0;
    std::size_t end = 0;
};

// H:MM:SS or M:SS, then perhaps a fraction: .5 or ,250, and -3 (tenths) inside #…#.
std::optional<Time> timeAt(std::string_view text, std::size_t at, bool hyphenFraction) {
    std::int64_t parts[3] = {};
    std::size_t count = 0;
    while (count < 3) {
        const std::size_t length = digits(text, at, parts[count]);
        if (length == 0 || (count > 0 && length != 2)) return {};
        if (count > 0 && parts[count] > 59) return {};
        at += length;
        ++count;
        if (count == 3 || at + 1 >= text.size() || text[at] != ':' || !isDigit(text[at + 1])) break;
        ++at;
    }
    if (count < 2) return {};
    if (at < text.size() && (isDigit(text[at]) || text[at] == ':')) return {};
    const std::int64_t seconds = count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1];
    Time time{seconds * 1000, at};
    if (at + 1 < text.size() && isDigit(text[at + 1]) &&
        (text[at] == '.' || text[at] == ',' || (hyphenFraction && text[at] == '-'))) {
        std::int64_t fraction = 0;
        const std::size_t length = digits(text, at + 1, fraction);
        for (std::size_t i = length; i < 3; ++i)
            fraction *= 10;
        time = {time.milliseconds + fraction, at + 1 + length};
    }
    return time;
}

std::size_t skipBlanks(std::string_view text, std::size_t at) {
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

char closing(char opening) {
    switch (opening) {
    case '[':
        return ']';
    case '(':
        return ')';
    case '{':
        return '}';
    case '#':
        return '#';
    default:
        return '\0';
    }
}

} // namespace

std::optional<Stamp> stampAt(std::string_view text, std::size_t at, Bare bare) {
    if (at >= text.size()) return {};
    const char close = closing(text[at]);
    if (close == '\0') {
        if (bare == Bare::Refuse || !isDigit(text[at])) return {};
        const auto time = timeAt(text, at, false);
        if (!time || (time->end < text.size() && !isBlank(text[time->end]) && text[time->end] != '\n')) return {};
        return Stamp{time->milliseconds, at, time->end};
    }
    const auto time = timeAt(text, skipBlanks(text, at + 1), text[at] == '#');
    if (!time) return {};
    std::size_t end = skipBlanks(text, time->end);
    if (end < text.size() && text[end] == '-') { // from – to
        const auto until = timeAt(text, skipBlanks(text, end + 1), false);
        if (!until) return {};
        end = skipBlanks(text, until->end);
    }
    if (end >= text.size() || text[end] != close) return {};
    return Stamp{time->milliseconds, at, end + 1};
}

std::optional<Stamp> stampAtEnd(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\n");
    if (last == std::string_view::npos) return {};
    const char close = text[last];
    if (close != ']' && close != ')' && close != '}' && close != '#') return {};
    const char open = close == ']' ? '[' : close == ')' ? '(' : close == '}' ? '{' : '#';
    constexpr std::size_t longest = 32; // of a timestamp, in bytes
    for (std::size_t back = 1; back <= longest && back <= last; ++back) {
        if (text[last - back] != open) continue;
        const auto stamp = stampAt(text, last - back, Bare::Refuse);
        return stamp && stamp->end == last + 1 ? stamp : std::nullopt;
    }
    return {};
}

std::optional<std::int64_t> readTime(std::string_view time) {
    const auto read = timeAt(time, 0, false);
    if (!read || read->end != time.size()) return {};
    return read->milliseconds;
}

AfterStamps skipStamps(std::string_view text, std::size_t at, Bare bare) {
    AfterStamps after;
    for (;;) {
        after.end = skipBlanks(text, at);
        const auto stamp = stampAt(text, after.end, bare);
        if (!stamp) return after;
        if (!after.milliseconds) after.milliseconds = stamp->milliseconds;
        at = stamp->end;
    }
}

} // namespace kith::importers
