// Character references of HTML, as captions and Markdown use them.
#pragma once

#include <string>
#include <string_view>

namespace kith::importers {

// "Tom &amp; J&#252;rgen" -> "Tom & Jürgen". Knows numbers and the names that captions use; leaves others as they
// stand.
std::string decodeEntities(std::string_view text);

} // namespace kith::importers
