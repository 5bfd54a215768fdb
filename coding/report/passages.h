// The passages behind the numbers of the report: each stored once, named by its place in one list.
#pragma once

#include "kith/model/table.h"
#include "kith/report/html_report.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith::report {

class Passages {
public:
    explicit Passages(const std::unordered_map<CodingKey, Evidence>& evidence) : evidence_(evidence) {}

    // The places of a cell's passages, in rising order and without doubles: "0-13,17". Passages that are asked for the
    // first time are added to the list, so the order of asking orders the list. "" where nothing is known of any of
    // them.
    std::string placesOf(const std::vector<CodingKey>& keys);

    // For the page's script: {"words": …, "texts": […], "passages": [[…], …]}. A passage is a row of places in `texts`,
    // in the order source, ego, place, before, quote, after, code, contact, stage, coder, memo, translation, then 1
    // where withheld. Safe to stand in a script element.
    [[nodiscard]] std::string json(std::string_view language) const;

private:
    const std::unordered_map<CodingKey, Evidence>& evidence_;
    std::unordered_map<CodingKey, std::size_t> places_;
    std::vector<const Evidence*> list_;
};

} // namespace kith::report
