#include "xlsx/number_format.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace kith::importers {

bool isDateFormat(int number) {
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47) ||
           (number >= 50 && number <= 58);
}

bool isDateFormat(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        switch (code[at]) {
        case '"': { // words shown as they stand
            const auto close = code.find('"', at + 1);
            if (close == std::string_view::npos) return false;
            at = close;
            break;
        }
        case '[': { // colour, condition, language; but [h] counts hours
            const auto close = code.find(']', at + 1);
            if (close == std::string_view::npos) return false;
            const std::string_view inside = code.substr(at + 1, close - at - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) return true;
            at = close;
            break;
        }
        case '\\':
        case '_':
        case '*':
            ++at;
            break;
        case 'y':
        case 'Y':
        case 'm':
        case 'M':
        case 'd':
        case 'D':
        case 'h':
        case 'H':
        case 's':
        case 'S':
            return true;
        case ';':
            return false; // only the first section, for positive numbers
        default:
            break;
        }
    }
    return false;
}

std::string serialDate(double serial, Epoch epoch) {
    constexpr double lastDay = 2958466; // 10000-01-01
    if (!(serial >= 0) || serial >= lastDay) return shortest(serial);
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * 86400));
    const std::int64_t days = seconds / 86400;
    const std::int64_t rest = seconds % 86400;
    char buffer[64];
    const auto clock = [&](char* to, std::size_t size) {
        std::snprintf(to, size, "%02d:%02d:%02d", static_cast<int>(rest / 3600), static_cast<int>(rest / 60 % 60),
                      static_cast<int>(rest % 60));
    };
    if (days == 0) {
        clock(buffer, sizeof buffer);
        return buffer;
    }
    using namespace std::chrono;
    const sys_days start = epoch == Epoch::From1904 ? sys_days(year(1904) / January / 1)
                           : days < 60              ? sys_days(year(1899) / December / 31)
                                                    : sys_days(year(1899) / December / 30);
    const year_month_day date(start + std::chrono::days(days));
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    std::string words = buffer;
    if (rest == 0) return words;
    clock(buffer, sizeof buffer);
    return words + " " + buffer;
}

std::string shortest(double number) {
    if (number == 0) return "0"; // and for minus zero
    char buffer[64];
    const bool isPlain = std::abs(number) < 1e15 && std::abs(number) >= 1e-5;
    const auto end = isPlain ? std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed)
                             : std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, end.ptr};
}

} // namespace kith::importers
