// How wide words are in the font of the pictures, without asking the system: the same on every machine.
#pragma once

#include <string_view>

namespace kith::report {

// In CSS pixels, in DejaVu Sans (Verdana, which stands in for it elsewhere, is as wide).
double widthOfWords(std::string_view utf8, double size, bool bold = false);

// Of a line, from the baseline up and down, as shares of the size.
constexpr double ascent = 0.76;
constexpr double descent = 0.24;

} // namespace kith::report
