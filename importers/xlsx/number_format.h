// Numbers, dates and truth as words. In a workbook a date is a number; only the format of its cell tells.
#pragma once

#include <string>
#include <string_view>

namespace kith::importers {

// Whether a number format shows a date or a time: by its number (ECMA-376 part 1, 18.8.30), by its code ("yyyy-mm-dd").
bool isDateFormat(int number);
bool isDateFormat(std::string_view code);

enum class Epoch { From1900, From1904 };

// A serial date as YYYY-MM-DD, with its time as YYYY-MM-DD HH:MM:SS, below one day as HH:MM:SS. The 1900 system counts
// a 29 February 1900 that never was, so days before it are one off, as in the spreadsheets themselves they are not.
std::string serialDate(double serial, Epoch epoch);

// Shortest form that reads back as the same number, with a decimal point: "0.1", "12".
std::string shortest(double number);

} // namespace kith::importers
