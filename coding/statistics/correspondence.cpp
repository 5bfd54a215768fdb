#include "kith/statistics/correspondence.h"

#include "kith/model/error.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace kith::statistics {
namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

constexpr double nothing = 1e-12; // what rounding leaves of an inertia of 0

Matrix matrixOf(const CountTable& table) {
    const auto rows = static_cast<Eigen::Index>(table.size());
    const auto columns = static_cast<Eigen::Index>(table.empty() ? 0 : table.front().size());
    Matrix matrix(rows, columns);
    for (Eigen::Index i = 0; i < rows; ++i) {
        const auto& row = table[static_cast<std::size_t>(i)];
        if (row.size() != table.front().size()) throw Error("The rows of a table of counts are not equally long.");
        for (Eigen::Index j = 0; j < columns; ++j) {
            const std::int64_t count = row[static_cast<std::size_t>(j)];
            if (count < 0) throw Error("A table of counts holds a number below 0.");
            matrix(i, j) = static_cast<double>(count);
        }
    }
    return matrix;
}

// The points of the rows from their masses, residuals and singular vectors.
std::vector<CorrespondencePoint> pointsOf(const Vector& masses, const Matrix& residuals, const Matrix& vectors,
                                          const Vector& values) {
    std::vector<CorrespondencePoint> points;
    for (Eigen::Index i = 0; i < masses.size(); ++i) {
        CorrespondencePoint point;
        point.mass = masses(i);
        if (point.mass > 0) {
            const double squaredDistance = residuals.row(i).squaredNorm() / point.mass;
            point.chiDistance = std::sqrt(squaredDistance);
            for (Eigen::Index axis = 0; axis < values.size(); ++axis) {
                const double coordinate = vectors(i, axis) * values(axis) / std::sqrt(point.mass);
                point.coordinates.push_back(coordinate);
                point.contributions.push_back(vectors(i, axis) * vectors(i, axis));
                point.squaredCosines.push_back(squaredDistance > nothing ? coordinate * coordinate / squaredDistance
                                                                         : 0);
            }
        }
        points.push_back(std::move(point));
    }
    return points;
}

// Turns each axis so that its largest column coordinate, the first of equals, is positive.
void turnAxes(Matrix& left, Matrix& right, const Vector& columnMasses) {
    for (Eigen::Index axis = 0; axis < right.cols(); ++axis) {
        double largest = 0;
        bool positive = true;
        for (Eigen::Index j = 0; j < right.rows(); ++j) {
            if (columnMasses(j) == 0) continue;
            const double coordinate = right(j, axis) / std::sqrt(columnMasses(j));
            if (std::abs(coordinate) <= largest * (1 + 1e-9)) continue;
            largest = std::abs(coordinate);
            positive = coordinate > 0;
        }
        if (positive) continue;
        left.col(axis) *= -1;
        right.col(axis) *= -1;
    }
}

std::optional<Correspondence> analysed(const Matrix& counts) {
    const double n = counts.sum();
    if (n == 0) return std::nullopt;
    const Matrix shares = counts / n;
    const Vector rows = shares.rowwise().sum(), columns = shares.colwise().sum().transpose();
    const Eigen::Index axes = std::min((rows.array() > 0).count(), (columns.array() > 0).count()) - 1;
    if (axes < 1) return std::nullopt;
    const auto inverseRoot = [](double mass) { return mass > 0 ? 1 / std::sqrt(mass) : 0; };
    const Matrix residuals = rows.unaryExpr(inverseRoot).asDiagonal() * (shares - rows * columns.transpose()) *
                             columns.unaryExpr(inverseRoot).asDiagonal();
    const Eigen::BDCSVD<Matrix> svd(residuals, Eigen::ComputeThinU | Eigen::ComputeThinV);
    Matrix left = svd.matrixU().leftCols(axes), right = svd.matrixV().leftCols(axes);
    turnAxes(left, right, columns);

    Correspondence result;
    const Vector values = svd.singularValues().head(axes);
    for (const double value : values)
        result.inertias.push_back(value * value);
    result.totalInertia = residuals.squaredNorm();
    result.rows = pointsOf(rows, residuals, left, values);
    result.columns = pointsOf(columns, residuals.transpose(), right, values);
    return result;
}

void keepAxes(Correspondence& result, std::size_t axes) {
    if (result.inertias.size() <= axes) return;
    result.inertias.resize(axes);
    for (auto* points : {&result.rows, &result.columns})
        for (CorrespondencePoint& point : *points)
            for (auto* values : {&point.coordinates, &point.contributions, &point.squaredCosines})
                if (!values->empty()) values->resize(axes);
}

// How many categories each attribute has.
std::vector<std::size_t> sizesOf(const std::vector<std::vector<int>>& people) {
    std::vector<std::size_t> sizes(people.front().size(), 0);
    for (const auto& person : people) {
        if (person.size() != sizes.size()) throw Error("Not everybody has a category of each attribute.");
        for (std::size_t q = 0; q < sizes.size(); ++q) {
            if (person[q] < 0) throw Error("A category of an attribute is below 0.");
            sizes[q] = std::max(sizes[q], static_cast<std::size_t>(person[q]) + 1);
        }
    }
    return sizes;
}

} // namespace

std::optional<Correspondence> correspondence(const CountTable& table) {
    return analysed(matrixOf(table));
}

std::optional<MultipleCorrespondence> multipleCorrespondence(const std::vector<std::vector<int>>& people) {
    if (people.empty() || people.front().size() < 2) return std::nullopt;
    const std::vector<std::size_t> sizes = sizesOf(people);
    if (std::any_of(sizes.begin(), sizes.end(), [](std::size_t size) { return size < 2; })) return std::nullopt;
    std::vector<std::size_t> starts;
    std::size_t categories = 0;
    for (const std::size_t size : sizes) {
        starts.push_back(categories);
        categories += size;
    }
    Matrix indicator = Matrix::Zero(static_cast<Eigen::Index>(people.size()), static_cast<Eigen::Index>(categories));
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t q = 0; q < sizes.size(); ++q)
            indicator(static_cast<Eigen::Index>(i),
                      static_cast<Eigen::Index>(starts[q] + static_cast<std::size_t>(people[i][q]))) = 1;
    if ((indicator.colwise().sum().array() == 0).any()) throw Error("A category of an attribute is nobody's.");

    auto analysis = analysed(indicator);
    if (!analysis) return std::nullopt;
    MultipleCorrespondence result;
    result.indicator = std::move(*analysis);
    keepAxes(result.indicator, categories - sizes.size());
    const auto attributes = static_cast<double>(sizes.size());
    double squares = 0;
    for (const double inertia : result.indicator.inertias) {
        result.burtInertias.push_back(inertia * inertia);
        squares += inertia * inertia;
        if (const double above = inertia - 1 / attributes; above > nothing)
            result.adjusted.push_back(std::pow(attributes / (attributes - 1) * above, 2));
    }
    result.adjustedTotal = attributes / (attributes - 1) *
                           (squares - (static_cast<double>(categories) - attributes) / (attributes * attributes));
    for (std::size_t q = 0; q < sizes.size(); ++q) {
        auto& ratios = result.correlationRatios.emplace_back(result.indicator.inertias.size(), 0.0);
        for (std::size_t j = starts[q]; j < starts[q] + sizes[q]; ++j) {
            const CorrespondencePoint& category = result.indicator.columns[j];
            for (std::size_t axis = 0; axis < ratios.size(); ++axis)
                ratios[axis] += attributes * category.mass * category.coordinates[axis] * category.coordinates[axis];
        }
    }
    return result;
}

} // namespace kith::statistics
