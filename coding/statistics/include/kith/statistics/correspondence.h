// Correspondence analysis: the rows and columns of a table of counts as points near those they go with.
#pragma once

#include "kith/statistics/tests.h"

#include <optional>
#include <vector>

namespace kith::statistics {

// A row, a column or a category. All by axis; empty where the mass is 0 and the point is nowhere.
struct CorrespondencePoint {
    double mass = 0;
    double chiDistance = 0;             // from the centre
    std::vector<double> coordinates;    // principal
    std::vector<double> contributions;  // to the inertia of the axis; 1 over all points
    std::vector<double> squaredCosines; // how much of the point the axis shows; 1 over all axes
};

struct Correspondence {
    std::vector<double> inertias; // principal ones, by axis, falling
    double totalInertia = 0;      // chi-square / n
    std::vector<CorrespondencePoint> rows, columns;
};

// Greenacre (2007), p. 201-204: by singular values of the standardised residuals. Which way an axis points is
// arbitrary: here its largest column coordinate is positive. Nothing where fewer than two rows or columns have counts.
// Throws Error for uneven rows and negative counts.
std::optional<Correspondence> correspondence(const CountTable& table);

// Several attributes of the same people.
struct MultipleCorrespondence {
    Correspondence indicator;         // rows are people, columns the categories, attribute by attribute
    std::vector<double> burtInertias; // of the table of all attributes by all: squares of the indicator's
    std::vector<double> adjusted;     // (Q/(Q-1))² (λ - 1/Q)² of the axes with λ > 1/Q (Benzécri 1979, p. 377-378)
    double adjustedTotal = 0;         // Q/(Q-1) (Σλ² - (J-Q)/Q²) (Greenacre 2007, p. 145-149)
    std::vector<std::vector<double>> correlationRatios; // by attribute, by axis: η² of people's places
};

// For each person the category of each attribute: 0, 1, 2, …. Nothing for fewer than two attributes, or where some
// attribute has no two categories. Throws Error for uneven rows and for a category that is below 0 or that nobody has.
std::optional<MultipleCorrespondence> multipleCorrespondence(const std::vector<std::vector<int>>& people);

} // namespace kith::statistics
