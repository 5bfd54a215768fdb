// Json beyond tables; the library's own header stays in one file.
#pragma once

#include <string>
#include <string_view>

namespace kith::report {

// A string with its quotation marks; ill-formed bytes become U+FFFD.
std::string jsonString(std::string_view utf8);

} // namespace kith::report
