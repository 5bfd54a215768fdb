// p values of several tests, adjusted for their number.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace kith::statistics {

using PValues = std::vector<std::optional<double>>;

// Each gives adjusted values in the order given, never above 1; a value that is missing stays missing and counts as no
// test. As R's p.adjust. Throws Error for a value outside 0 … 1.
PValues bonferroni(std::span<const std::optional<double>> p);
PValues holm(std::span<const std::optional<double>> p);               // Holm (1979), p. 66-67
PValues hochberg(std::span<const std::optional<double>> p);           // Hochberg (1988), p. 801
PValues hommel(std::span<const std::optional<double>> p);             // Hommel (1988), p. 384
PValues benjaminiHochberg(std::span<const std::optional<double>> p);  // Benjamini & Hochberg (1995), p. 293
PValues benjaminiYekutieli(std::span<const std::optional<double>> p); // Benjamini & Yekutieli (2001), p. 1169

} // namespace kith::statistics
