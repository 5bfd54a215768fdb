// What the role board shows, as plain values.
#pragma once

#include "kith/study/piles.h"

#include <string>
#include <vector>

namespace kith::workbench {

// A pile, or a role that holds cards.
struct BoardPlace {
    CodeKey key;
    std::string label, definition, colour;
    bool isRole = false;
    bool operator==(const BoardPlace&) const = default;
};

struct Board {
    std::vector<study::Card> cards;   // all of them, by source and position
    std::vector<BoardPlace> places;   // piles, then roles with cards, by position
    std::vector<BoardPlace> allRoles; // in use, by position
};
Board readBoard(const project::Project& project, const Coder& coder, const std::string& language, const Job& job);

// The cards of a pile or a role; those on none for the key of none.
std::vector<study::Card> cardsOn(const Board& board, CodeKey place);
// As it will be: on `to` (none: on no other), and no more on `from` (none: on those they were on).
void moveCards(Board& board, const std::vector<study::Card>& cards, CodeKey to, CodeKey from);

} // namespace kith::workbench
