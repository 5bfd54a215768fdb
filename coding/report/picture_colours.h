// The few colours of the pictures. What they say is also said by shape, fill or words: all stays readable in black and
// white.
#pragma once

namespace kith::report {

constexpr auto inkColour = "#16202a";   // words
constexpr auto quietColour = "#4d5b68"; // less important words
constexpr auto lineColour = "#a3afba";  // rings, sectors, axes
constexpr auto tieColour = "#8794a1";
constexpr auto markColour = "#1d4e79";
constexpr auto greyColour = "#b9c3cc"; // the fill of what nobody judged
constexpr auto paperColour = "#ffffff";

} // namespace kith::report
