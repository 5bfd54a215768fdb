// What was decided about each contact, sorted out once for all networks: one coder where several decided.
#pragma once

#include "kith/model/coders.h"
#include "kith/network/ego_network.h"

#include <unordered_map>
#include <vector>

namespace kith::network {

class Decided {
public:
    Decided(const StudySnapshot& snapshot, const RatingRule& rule);
    [[nodiscard]] const std::vector<const Coding*>& codingsAbout(ContactKey contact) const; // by the coder who counts
    [[nodiscard]] const std::vector<const Passage*>& mentionsOf(ContactKey contact) const;  // confirmed ones
    [[nodiscard]] const TieRating* ratingOf(ContactKey contact) const;                      // nullptr: not rated
    [[nodiscard]] std::vector<TieChange> changesOf(ContactKey contact) const;
    [[nodiscard]] const std::vector<const ContactTie*>& tiesFrom(ContactKey contact) const; // as ContactTie::a

    // Lower is preferred; nobody() for a coder who does not count.
    [[nodiscard]] std::size_t rankOf(const Coder& coder) const;
    [[nodiscard]] std::size_t nobody() const { return nobody_; }

private:
    [[nodiscard]] std::unordered_map<SourceKey, std::size_t> coderOfSources(const StudySnapshot& snapshot) const;

    CountingCoders counting_;
    std::vector<Coder> preferred_;
    std::size_t nobody_ = 0;
    std::unordered_map<ContactKey, std::vector<const Coding*>> codings_;
    std::unordered_map<ContactKey, std::vector<const Passage*>> mentions_;
    std::unordered_map<ContactKey, const TieRating*> ratings_;
    std::unordered_map<ContactKey, std::vector<const TieChange*>> changes_;
    std::unordered_map<ContactKey, std::vector<const ContactTie*>> ties_;
};

} // namespace kith::network
