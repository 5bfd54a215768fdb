#include "segments.h"

#include "kith/model/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace kith::agreement {
namespace {

Place placeOf(const Marked& unit) {
    return {{}, fmt::format("passage {}-{}", unit.begin, unit.end)};
}

} // namespace

std::vector<Marked> inOrder(std::vector<Marked> units, const Continuum& continuum) {
    std::sort(units.begin(), units.end(), [](const Marked& a, const Marked& b) {
        return std::tie(a.begin, a.end, a.category) < std::tie(b.begin, b.end, b.category);
    });
    double last = continuum.begin;
    for (const Marked& unit : units) {
        if (!(unit.begin < unit.end)) throw Error("A marked unit holds nothing.", placeOf(unit));
        if (unit.begin < continuum.begin || unit.end > continuum.end)
            throw Error("A marked unit lies outside the text.", placeOf(unit),
                        fmt::format("The text runs from {} to {}.", continuum.begin, continuum.end));
        if (unit.begin < last)
            throw Error("Two units of one coder overlap.", placeOf(unit),
                        "Compare one code at a time, or codes that exclude each other.");
        last = unit.end;
    }
    return units;
}

std::vector<Marked> withGaps(const std::vector<Marked>& units, const Continuum& continuum) {
    std::vector<Marked> all;
    double last = continuum.begin;
    for (const Marked& unit : units) {
        if (unit.begin > last) all.push_back({last, unit.begin, gap});
        all.push_back(unit);
        last = unit.end;
    }
    if (continuum.end > last) all.push_back({last, continuum.end, gap});
    return all;
}

} // namespace kith::agreement
