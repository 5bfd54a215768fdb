#include "reading/lanes.h"

namespace kith::workbench {

void Lanes::clear() {
    spans_.clear();
    lanes_.clear();
    count_ = 0;
}

int Lanes::put(int id, int begin, int end) {
    const int before = laneOf(id);
    remove(id);
    std::vector<bool> taken;
    spans_.visit(begin, end, [&](int other) {
        const auto lane = static_cast<std::size_t>(lanes_[static_cast<std::size_t>(other)]);
        if (lane >= taken.size()) taken.resize(lane + 1);
        taken[lane] = true;
    });
    std::size_t lane = 0;
    while (lane < taken.size() && taken[lane])
        ++lane;
    const auto old = static_cast<std::size_t>(before);
    if (before >= 0 && (old >= taken.size() || !taken[old])) lane = old;
    if (static_cast<std::size_t>(id) >= lanes_.size()) lanes_.resize(static_cast<std::size_t>(id) + 1, -1);
    lanes_[static_cast<std::size_t>(id)] = static_cast<int>(lane);
    spans_.put(id, begin, end);
    count_ = std::max(count_, static_cast<int>(lane) + 1);
    return static_cast<int>(lane);
}

void Lanes::remove(int id) {
    if (laneOf(id) < 0) return;
    spans_.remove(id);
    lanes_[static_cast<std::size_t>(id)] = -1;
}

int Lanes::laneOf(int id) const {
    return id >= 0 && static_cast<std::size_t>(id) < lanes_.size() ? lanes_[static_cast<std::size_t>(id)] : -1;
}

} // namespace kith::workbench
