#include "people/kept_order.h"

#include <algorithm>
#include <utility>

namespace kith::workbench {
namespace {

std::vector<Passage> mentionsOf(const study::AccountPeople& people, std::size_t contact) {
    std::vector<Passage> mentions;
    for (const std::size_t mention : people.contacts[contact].mentions)
        mentions.push_back(people.mentions[mention].passage);
    return mentions;
}

std::ptrdiff_t shared(const std::vector<Passage>& a, const std::vector<Passage>& b) {
    return std::count_if(a.begin(), a.end(),
                         [&](const Passage& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

// A mention that was just rejected is still among those last seen.
bool isAnyRejected(const std::vector<Passage>& mentions, const study::AccountPeople& people) {
    return std::any_of(people.mentions.begin(), people.mentions.end(), [&](const study::PlacedMention& mention) {
        return mention.decision == Verdict::Rejected &&
               std::find(mentions.begin(), mentions.end(), mention.passage) != mentions.end();
    });
}

} // namespace

void KeptOrder::begin(const study::AccountPeople& people, const std::vector<std::size_t>& order) {
    places_.clear();
    for (const std::size_t contact : order)
        add(people, contact, places_.end());
}

void KeptOrder::add(const study::AccountPeople& people, std::size_t contact, std::vector<KeptPlace>::iterator before) {
    const study::Suggestion& one = people.contacts[contact];
    KeptPlace place;
    place.id = ++lastId_;
    if (one.decided) place.key = one.decided->key;
    place.label = one.label;
    place.mentions = mentionsOf(people, contact);
    place.contact = contact;
    places_.insert(before, std::move(place));
}

KeptPlace* KeptOrder::find(const study::AccountPeople& people, std::size_t contact) {
    const study::Suggestion& one = people.contacts[contact];
    for (KeptPlace& place : places_)
        if (!place.contact && place.label == one.label) return &place;
    // By the words that speak of it: those of most of the place's mentions.
    const std::vector<Passage> mentions = mentionsOf(people, contact);
    KeptPlace* best = nullptr;
    std::ptrdiff_t most = 0;
    for (KeptPlace& place : places_) {
        if (place.contact || (place.key && one.decided && place.key != one.decided->key)) continue;
        const std::ptrdiff_t common = shared(place.mentions, mentions);
        if (common > most && 2 * common >= static_cast<std::ptrdiff_t>(place.mentions.size())) {
            best = &place;
            most = common;
        }
    }
    return best;
}

void KeptOrder::follow(const study::AccountPeople& people) {
    for (KeptPlace& place : places_) {
        place.contact.reset();
        place.rejected = false;
    }
    // Keys and names first, so that a part that was split off does not take the place of the whole.
    std::vector<std::size_t> fresh;
    const auto settle = [&](std::size_t contact, KeptPlace* place) {
        if (!place || place->contact) return false;
        const study::Suggestion& one = people.contacts[contact];
        place->contact = contact;
        if (one.decided) place->key = one.decided->key;
        place->label = one.label;
        return true;
    };
    const auto known = [&](std::size_t contact) -> KeptPlace* {
        const study::Suggestion& one = people.contacts[contact];
        for (KeptPlace& place : places_)
            if (!place.contact && (one.decided ? place.key == one.decided->key : place.label == one.label))
                return &place;
        return nullptr;
    };
    for (std::size_t contact = 0; contact < people.contacts.size(); ++contact)
        if (!settle(contact, known(contact))) fresh.push_back(contact);
    std::vector<std::size_t> added;
    for (const std::size_t contact : fresh)
        if (!settle(contact, find(people, contact))) added.push_back(contact);
    for (const std::size_t contact : added) {
        const std::vector<Passage> mentions = mentionsOf(people, contact);
        auto behind = places_.end();
        std::ptrdiff_t most = 0;
        for (auto place = places_.begin(); place != places_.end(); ++place)
            if (const std::ptrdiff_t common = shared(place->mentions, mentions); common > most) {
                behind = place;
                most = common;
            }
        add(people, contact, behind == places_.end() ? behind : behind + 1);
    }
    for (KeptPlace& place : places_) {
        if (place.contact)
            place.mentions = mentionsOf(people, *place.contact);
        else
            place.rejected = isAnyRejected(place.mentions, people);
    }
}

} // namespace kith::workbench
