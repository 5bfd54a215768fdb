// The words beside a passage, by which concordance lines are sorted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::study {

enum class Side { Left, Right };
// Folded, the nearest to the passage first.
std::vector<std::string> contextWords(std::string_view beside, Side side);

} // namespace kith::study
