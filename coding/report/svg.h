// The svg of a picture, also as a part of a page.
#pragma once

#include "kith/report/pictures.h"

#include <string>
#include <string_view>

namespace kith::report {

enum class SvgPlace {
    File, // a file of its own: with its namespace and its size in pixels
    Page  // inside html: as wide as the page allows
};

// `idPrefix` stands before every id, so that several pictures can share a page.
std::string svgOf(const Picture& picture, std::string_view idPrefix, SvgPlace place);

} // namespace kith::report
