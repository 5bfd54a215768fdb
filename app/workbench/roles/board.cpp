#include "roles/board.h"

#include "roles/cards_model.h"

#include "kith/model/piles.h"

#include <algorithm>
#include <set>

namespace kith::workbench {

Board readBoard(const project::Project& project, const Coder& coder, const std::string& language, const Job& job) {
    Board board;
    study::CardsWish wish;
    wish.coder = coder;
    board.cards = study::cards(project, wish, job);
    std::set<CodeKey> holding;
    for (const study::Card& card : board.cards)
        holding.insert(card.roles.begin(), card.roles.end());
    for (const Code& code : project.codebook().codes) {
        const auto text = code.texts.find(language);
        BoardPlace place{code.key, code.label(language), text == code.texts.end() ? "" : text->second.brief,
                         code.colour, code.layer == "role"};
        if (place.definition.empty() && !code.texts.empty()) place.definition = code.texts.begin()->second.brief;
        if (isPile(code)) board.places.push_back(place);
        if (place.isRole && code.retired == 0) board.allRoles.push_back(place);
    }
    for (const BoardPlace& role : board.allRoles)
        if (holding.contains(role.key)) board.places.push_back(role);
    return board;
}

std::vector<study::Card> cardsOn(const Board& board, CodeKey place) {
    std::vector<study::Card> some;
    const auto lies = [place](const std::vector<CodeKey>& keys) {
        return std::find(keys.begin(), keys.end(), place) != keys.end();
    };
    for (const study::Card& card : board.cards)
        if (place ? lies(card.piles) || lies(card.roles) : card.piles.empty() && card.roles.empty())
            some.push_back(card);
    return some;
}

void moveCards(Board& board, const std::vector<study::Card>& cards, CodeKey to, CodeKey from) {
    std::set<CardPlace> moving;
    for (const study::Card& card : cards)
        moving.insert(placeOf(card));
    const bool toRole = std::any_of(board.allRoles.begin(), board.allRoles.end(),
                                    [to](const BoardPlace& role) { return role.key == to; });
    for (study::Card& card : board.cards) {
        if (!moving.contains(placeOf(card))) continue;
        std::erase(card.piles, from);
        std::erase(card.roles, from);
        auto& keys = toRole ? card.roles : card.piles;
        if (to && std::find(keys.begin(), keys.end(), to) == keys.end()) keys.push_back(to);
    }
}

} // namespace kith::workbench
