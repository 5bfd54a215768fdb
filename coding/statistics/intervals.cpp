#include "kith/statistics/intervals.h"

#include "distributions.h"
#include "kith/model/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace kith::statistics {
namespace {

struct Ends {
    double low = 0, high = 1;
};

struct NamedMethod {
    IntervalMethod method;
    std::string_view name;   // as people type it
    std::string_view called; // as an interval shows it
};
constexpr NamedMethod methods[] = {{IntervalMethod::Wilson, "wilson", "Wilson"},
                                   {IntervalMethod::WilsonCorrected, "wilson-corrected", "Wilson, corrected"},
                                   {IntervalMethod::ClopperPearson, "clopper-pearson", "Clopper-Pearson"},
                                   {IntervalMethod::Jeffreys, "jeffreys", "Jeffreys"},
                                   {IntervalMethod::AgrestiCoull, "agresti-coull", "Agresti-Coull"},
                                   {IntervalMethod::BayesUniform, "bayes-uniform", "Bayes, uniform prior"}};

double zOf(double level) {
    return normalQuantile(0.5 + level / 2);
}

// One end of the score interval around `share`; `side` is -1 for the lower, 1 for the upper.
double scoreEnd(double share, double n, double z, int side) {
    const double centre = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return (centre + side * half) / (1 + z * z / n);
}

Ends score(double count, double n, double z) {
    // The ends are exactly 0 and 1 for none and for all; rounding must not push them off.
    return {count == 0 ? 0 : scoreEnd(count / n, n, z, -1), count == n ? 1 : scoreEnd(count / n, n, z, 1)};
}

Ends correctedScore(double count, double n, double z) {
    const double correction = std::min(0.5, std::abs(count - n / 2)) / n;
    const double below = count / n - correction, above = count / n + correction;
    return {below <= 0 ? 0 : scoreEnd(below, n, z, -1), above >= 1 ? 1 : scoreEnd(above, n, z, 1)};
}

Ends clopperPearson(double count, double n, double tail) {
    return {count == 0 ? 0 : betaQuantile(count, n - count + 1, tail),
            count == n ? 1 : betaQuantile(count + 1, n - count, 1 - tail)};
}

Ends betaTails(double a, double b, double tail) {
    return {betaQuantile(a, b, tail), betaQuantile(a, b, 1 - tail)};
}

Ends jeffreys(double count, double n, double tail) {
    Ends ends = betaTails(count + 0.5, n - count + 0.5, tail);
    if (count == 0) ends.low = 0;
    if (count == n) ends.high = 1;
    return ends;
}

Ends agrestiCoull(double count, double n, double z) {
    const double size = n + z * z;
    const double share = (count + z * z / 2) / size;
    const double half = z * std::sqrt(share * (1 - share) / size);
    return {std::max(0.0, share - half), std::min(1.0, share + half)};
}

// Both differences of shares: distances of each share to the ends of its own score interval, put together as the sides
// of a triangle whose angle is the correlation (0: a right one).
Interval fromScores(double shareA, const Ends& a, double shareB, const Ends& b, double correlation, double level) {
    const auto together = [correlation](double x, double y) {
        return std::sqrt(std::max(0.0, x * x - 2 * correlation * x * y + y * y));
    };
    const double difference = shareA - shareB;
    return {difference - together(shareA - a.low, b.high - shareB),
            difference + together(a.high - shareA, shareB - b.low), level, "Newcombe"};
}

void checkCount(std::int64_t count, std::int64_t n) {
    if (count < 0 || count > n) throw Error("A count is not between 0 and the number of people.");
}

void checkLevel(double level) {
    if (!(level > 0 && level < 1)) throw Error("The level of an interval is not between 0 and 1.");
}

} // namespace

std::optional<Interval> shareInterval(IntervalMethod method, std::int64_t count, std::int64_t n, double level) {
    if (n <= 0) return std::nullopt;
    checkCount(count, n);
    checkLevel(level);
    const auto x = static_cast<double>(count), size = static_cast<double>(n);
    const double z = zOf(level), tail = (1 - level) / 2;
    Ends ends;
    switch (method) {
    case IntervalMethod::Wilson:
        ends = score(x, size, z);
        break;
    case IntervalMethod::WilsonCorrected:
        ends = correctedScore(x, size, z);
        break;
    case IntervalMethod::ClopperPearson:
        ends = clopperPearson(x, size, tail);
        break;
    case IntervalMethod::Jeffreys:
        ends = jeffreys(x, size, tail);
        break;
    case IntervalMethod::AgrestiCoull:
        ends = agrestiCoull(x, size, z);
        break;
    case IntervalMethod::BayesUniform:
        ends = betaTails(x + 1, size - x + 1, tail);
        break;
    }
    return Interval{ends.low, ends.high, level, std::string(nameOf(method))};
}

std::optional<Interval> wilson(std::int64_t count, std::int64_t n, double level) {
    return shareInterval(IntervalMethod::Wilson, count, n, level);
}

std::optional<IntervalMethod> intervalMethod(std::string_view name) {
    for (const NamedMethod& named : methods)
        if (named.name == name) return named.method;
    return std::nullopt;
}

std::string_view nameOf(IntervalMethod method) {
    for (const NamedMethod& named : methods)
        if (named.method == method) return named.called;
    return {};
}

std::optional<Interval> differenceInterval(std::int64_t countA, std::int64_t nA, std::int64_t countB, std::int64_t nB,
                                           double level) {
    if (nA <= 0 || nB <= 0) return std::nullopt;
    checkCount(countA, nA);
    checkCount(countB, nB);
    checkLevel(level);
    const auto a = static_cast<double>(countA), sizeA = static_cast<double>(nA), b = static_cast<double>(countB),
               sizeB = static_cast<double>(nB);
    const double z = zOf(level);
    return fromScores(a / sizeA, score(a, sizeA, z), b / sizeB, score(b, sizeB, z), 0, level);
}

std::optional<Interval> pairedDifferenceInterval(const PairedCounts& counts, double level) {
    for (const std::int64_t count : {counts.both, counts.onlyFirst, counts.onlySecond, counts.neither})
        if (count < 0) throw Error("A count of people is below 0.");
    checkLevel(level);
    const auto e = static_cast<double>(counts.both), f = static_cast<double>(counts.onlyFirst),
               g = static_cast<double>(counts.onlySecond), h = static_cast<double>(counts.neither);
    const double n = e + f + g + h;
    if (n == 0) return std::nullopt;
    const double z = zOf(level);
    double correlation = 0;
    if (const double margins = (e + f) * (g + h) * (e + g) * (f + h); margins > 0) {
        const double product = e * h - f * g;
        correlation = (product > 0 ? std::max(product - n / 2, 0.0) : product) / std::sqrt(margins);
    }
    return fromScores((e + f) / n, score(e + f, n, z), (e + g) / n, score(e + g, n, z), correlation, level);
}

} // namespace kith::statistics
