// One span of a text. For this module only.
#pragma once

#include "kith/text/text.h"

#include <string_view>

namespace kith {

// Throws std::out_of_range where the span does not lie in the text.
std::u16string_view partOf(const Text& text, Utf16Span within);

} // namespace kith
