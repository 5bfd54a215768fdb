#include "kith/network/ego_network.h"

#include "decided.h"
#include "kith/model/error.h"
#include "kith/model/individuation.h"
#include "kith/network/measures.h"

#include <algorithm>
#include <map>

namespace kith::network {
namespace {

// Passages of each code of a layer, by position in the codebook. The same words coded twice (for two qualities, say)
// are one passage: equal passages stand together in the snapshot's order.
std::vector<Count> countPassages(const std::vector<const Coding*>& codings, const SnapshotIndex& index,
                                 std::string_view layer) {
    struct Tally {
        const Code* code = nullptr;
        int count = 0;
        const Passage* last = nullptr;
    };
    std::vector<Tally> tallies;
    for (const Coding* coding : codings) {
        const Code* code = index.code(coding->code);
        if (!code || code->layer != layer) continue;
        auto tally = std::find_if(tallies.begin(), tallies.end(), [code](const Tally& t) { return t.code == code; });
        if (tally == tallies.end()) tally = tallies.insert(tallies.end(), Tally{code, 0, nullptr});
        if (!tally->last || *tally->last != coding->passage) ++tally->count;
        tally->last = &coding->passage;
    }
    std::sort(tallies.begin(), tallies.end(), [](const Tally& a, const Tally& b) {
        return std::pair(a.code->position, std::string_view(a.code->name)) <
               std::pair(b.code->position, std::string_view(b.code->name));
    });
    std::vector<Count> counts;
    for (const Tally& tally : tallies)
        counts.push_back({tally.code->name, tally.count});
    return counts;
}

std::string mostCoded(const std::vector<Count>& roles) {
    const Count* main = nullptr;
    for (const Count& role : roles)
        if (!main || role.count > main->count || (role.count == main->count && role.name < main->name)) main = &role;
    return main ? main->name : "";
}

Alter alterOf(const Contact& contact, const Decided& decided, const SnapshotIndex& index) {
    Alter alter;
    alter.contact = contact.key;
    alter.label = contact.label;
    alter.kind = contact.kind;
    alter.organisation = contact.organisation;
    alter.visibility = contact.visibility;

    const auto& codings = decided.codingsAbout(contact.key);
    alter.roles = countPassages(codings, index, "role");
    alter.factors = countPassages(codings, index, "factor");
    alter.mainRole = mostCoded(alter.roles);
    std::vector<const Passage*> passages = decided.mentionsOf(contact.key);
    for (const Coding* coding : codings) {
        passages.push_back(&coding->passage);
        alter.evidence.push_back(coding->key);
    }
    for (const Stage stage : {Stage::Build, Stage::Maintain, Stage::Activate})
        if (std::any_of(codings.begin(), codings.end(),
                        [stage](const Coding* coding) { return coding->stage == stage; }))
            alter.stages.push_back(stage);
    alter.individuated = isIndividuated(contact, std::move(passages));

    if (const TieRating* rating = decided.ratingOf(contact.key)) {
        alter.strength = rating->strength;
        alter.duration = rating->duration;
        alter.intensity = rating->intensity;
        alter.layer = layerOf(rating->duration, rating->intensity);
    }
    alter.changes = decided.changesOf(contact.key);
    return alter;
}

std::vector<AlterTie> tiesAmong(const std::vector<const Contact*>& contacts, const Decided& decided) {
    std::unordered_map<ContactKey, std::size_t> places;
    for (std::size_t i = 0; i < contacts.size(); ++i)
        places.emplace(contacts[i]->key, i);
    std::map<std::pair<std::size_t, std::size_t>, const ContactTie*> best;
    for (const Contact* contact : contacts)
        for (const ContactTie* tie : decided.tiesFrom(contact->key)) {
            const auto a = places.find(tie->a), b = places.find(tie->b);
            if (a == places.end() || b == places.end() || tie->a == tie->b) continue;
            const ContactTie*& chosen = best[std::minmax(a->second, b->second)];
            if (!chosen || decided.rankOf(tie->coder) < decided.rankOf(chosen->coder)) chosen = tie;
        }
    std::vector<AlterTie> ties;
    for (const auto& [pair, tie] : best)
        if (tie->status != TieStatus::NotAsked) ties.push_back({pair.first, pair.second, tie->status, tie->passage});
    return ties;
}

EgoNetwork networkOf(const Case& ego, const StudySnapshot& snapshot, const SnapshotIndex& index,
                     const Decided& decided) {
    EgoNetwork network;
    network.ego = ego.key;
    network.label = ego.label;
    network.attributes = ego.attributes;
    const auto& contacts = index.contactsOf(ego.key);
    for (const Contact* contact : contacts)
        network.alters.push_back(alterOf(*contact, decided, index));
    network.ties = tiesAmong(contacts, decided);
    network.measures = measure(network, snapshot.codebook);
    return network;
}

} // namespace

EgoNetwork egoNetwork(const StudySnapshot& snapshot, const SnapshotIndex& index, CaseKey ego, const RatingRule& rule) {
    const Case* found = index.caseOf(ego);
    if (!found) throw Error("This study has no such case.", {}, "List the cases of the study and choose one of them.");
    return networkOf(*found, snapshot, index, Decided(snapshot, rule));
}

std::vector<EgoNetwork> egoNetworks(const StudySnapshot& snapshot, const RatingRule& rule) {
    const SnapshotIndex index(snapshot);
    const Decided decided(snapshot, rule);
    std::vector<EgoNetwork> networks;
    for (const Case& ego : snapshot.cases)
        if (!index.contactsOf(ego.key).empty()) networks.push_back(networkOf(ego, snapshot, index, decided));
    return networks;
}

} // namespace kith::network
