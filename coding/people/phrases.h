// The whole phrase of a mention around its head.
#pragma once

#include "found.h"

#include <vector>

namespace kith::people {

class Phrases {
public:
    // `found` are heads, by position.
    Phrases(const Reading& text, std::vector<Found>& found);

    // Widens every head to its phrase: "the | owners | of the school".
    void widen();

private:
    [[nodiscard]] bool runsOn(int i) const;
    [[nodiscard]] bool taken(int i) const { return owner_[static_cast<std::size_t>(i)] >= 0; }
    [[nodiscard]] int startOf(const Found& head) const;
    [[nodiscard]] int endOf(const Found& head) const;
    [[nodiscard]] int startOfName(const Found& name) const;
    [[nodiscard]] int endOfClause(int who) const;
    void joinNounsToNames();

    const Reading& text_;
    std::vector<Found>& found_;
    std::vector<int> owner_; // by word: the index of the mention whose head it is, or -1
};

} // namespace kith::people
