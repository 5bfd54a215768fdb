// How much the program that is killed does.
#pragma once

namespace kith::project::example {

inline constexpr int killedImports = 100;
inline constexpr int killedCodings = 4000;

} // namespace kith::project::example
