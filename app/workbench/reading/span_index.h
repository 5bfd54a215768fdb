// Which of many spans touch a stretch of text. Spans come and go one at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace kith::workbench {

class SpanIndex {
public:
    void clear() {
        places_.clear();
        spans_.clear();
    }

    void put(int id, int begin, int end) {
        remove(id);
        if (static_cast<std::size_t>(id) >= spans_.size()) spans_.resize(static_cast<std::size_t>(id) + 1, {0, -1});
        spans_[static_cast<std::size_t>(id)] = {begin, end};
        const std::size_t last = placeOf(end);
        if (last >= places_.size()) places_.resize(last + 1);
        for (std::size_t place = placeOf(begin); place <= last; ++place)
            places_[place].push_back(id);
    }

    void remove(int id) {
        if (static_cast<std::size_t>(id) >= spans_.size() || spans_[static_cast<std::size_t>(id)].second < 0) return;
        const auto [begin, end] = spans_[static_cast<std::size_t>(id)];
        for (std::size_t place = placeOf(begin); place <= placeOf(end); ++place)
            std::erase(places_[place], id);
        spans_[static_cast<std::size_t>(id)] = {0, -1};
    }

    // Each id once whose span shares a character with [begin, end), or a place with it where either is empty.
    template<class Visit>
    void visit(int begin, int end, Visit visit) const {
        if (places_.empty()) return;
        const std::size_t first = placeOf(begin);
        const std::size_t last = std::min(placeOf(end), places_.size() - 1);
        for (std::size_t place = first; place <= last; ++place)
            for (const int id : places_[place]) {
                const auto [from, to] = spans_[static_cast<std::size_t>(id)];
                if (place != std::max(first, placeOf(from))) continue; // was visited before
                const bool touches = from < end && begin < to;
                if (touches || (begin == end && from <= begin && begin < to)) visit(id);
            }
    }

private:
    static std::size_t placeOf(int position) { return static_cast<std::size_t>(std::max(position, 0)) >> 9; }

    std::vector<std::vector<int>> places_;
    std::vector<std::pair<int, int>> spans_; // by id; ends at -1: none
};

} // namespace kith::workbench
