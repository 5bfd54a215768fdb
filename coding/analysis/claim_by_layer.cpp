// Whether the contacts of one layer are told of in some way, or change, more than those of the other layers.
#include "claim_checks.h"

#include "kith/model/coders.h"
#include "kith/model/wording.h"
#include "kith/statistics/intervals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kith::analysis {
namespace {

constexpr std::array layers{Layer::Communality, Layer::Sociality, Layer::Connectivity, Layer::Unclassified};
constexpr std::size_t classified = 3; // the first three have a place in the model

// Of one person.
struct LayerCounts {
    std::int64_t told = 0, contacts = 0;
    std::vector<CodingKey> evidence;
    [[nodiscard]] double share() const { return static_cast<double>(told) / static_cast<double>(contacts); }
};
using OfPerson = std::array<LayerCounts, layers.size()>;

bool touches(const Alter& alter, Layer layer) {
    return std::any_of(alter.changes.begin(), alter.changes.end(),
                       [layer](const TieChange& change) { return change.from == layer || change.to == layer; });
}

// Nothing tells layers apart but the ratings, unless changes are compared.
bool belongsTo(const Alter& alter, Layer layer, std::optional<LayerBy> by) {
    const bool rated = alter.isRated() && alter.layer == layer;
    if (by == LayerBy::Start) return alter.changes.empty() ? rated : alter.changes.front().from == layer;
    return rated || (by == LayerBy::Ever && layer != Layer::Unclassified && touches(alter, layer));
}

// Of contacts at their start or as rated any change counts; of all that ever were in a layer those into it or out of
// it.
bool hasChanged(const Alter& alter, Layer layer, LayerBy by) {
    return by == LayerBy::Ever ? touches(alter, layer) : !alter.changes.empty();
}

class Counting {
public:
    explicit Counting(const ClaimMaterial& looked) : by_(looked.reading.layerBy) {
        if (by_) return;
        const CodeUnit unit = anyOf(looked.material.snapshot(), looked.claim.how.codes, looked.language);
        std::set<CodeKey> codes;
        for (const Code* code : unit.codes)
            codes.insert(code->key);
        for (const CountedCoding& counted : looked.material.codings())
            if (counted.coding->contact && codes.contains(counted.coding->code))
                codings_[*counted.coding->contact].push_back(counted.coding->key);
    }

    [[nodiscard]] OfPerson of(const EgoNetwork& network) const {
        OfPerson person;
        for (const Alter& alter : network.alters)
            for (std::size_t i = 0; i < layers.size(); ++i)
                if (belongsTo(alter, layers[i], by_)) add(alter, layers[i], person[i]);
        return person;
    }

private:
    void add(const Alter& alter, Layer layer, LayerCounts& counts) const {
        ++counts.contacts;
        if (by_) {
            if (hasChanged(alter, layer, *by_)) ++counts.told;
            return;
        }
        const auto told = codings_.find(alter.contact);
        if (told == codings_.end()) return;
        ++counts.told;
        addTo(counts.evidence, told->second);
    }

    std::optional<LayerBy> by_; // none: codes are counted
    std::map<ContactKey, std::vector<CodingKey>> codings_;
};

Table layersTable(const ClaimMaterial& looked, const std::vector<OfPerson>& people) {
    const bool changes = looked.claim.how.codes.empty();
    Table table;
    table.id = "layers";
    table.title = looked.say("Contacts by layer, everybody together", "Contacten naar laag, iedereen samen");
    const std::string contacts = looked.say("contacts", "contacten");
    table.columns = {textColumn("layer", looked.say("Layer", "Laag")),
                     countColumn("contacts",
                                 changes ? looked.say("With a told change", "Met een vertelde verandering")
                                         : looked.say("Of whom it is told", "Van wie het verteld is"),
                                 contacts)};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        std::vector<double> told, all;
        LayerCounts sum;
        for (const OfPerson& person : people) {
            told.push_back(static_cast<double>(person[i].told));
            all.push_back(static_cast<double>(person[i].contacts));
            sum.told += person[i].told;
            sum.contacts += person[i].contacts;
            addTo(sum.evidence, person[i].evidence);
        }
        Cell cell = sum.contacts == 0 ? Cell(Missing::Undefined) : outOf(sum.told, sum.contacts, sum.evidence);
        if (sum.contacts > 0) cell.interval = statistics::bootstrapByPerson(told, all);
        table.rows.push_back(
            {wordingOf(looked.material.snapshot().protocol, "layer", toString(layers[i]), looked.language), cell});
    }
    table.notes = {looked.say("The interval is a bootstrap by person; it covers too little below 20 people.",
                              "Het interval is een bootstrap per persoon; onder de 20 mensen dekt het te weinig.")};
    return table;
}

bool isLaterWave(const std::string& wave, const std::string& other) { // as networks have it: 10 follows 9
    return std::pair(wave.size(), wave) > std::pair(other.size(), other);
}

// Contacts that one coder rated at two waves or more: whose layer is another at the last than at the first.
Table wavesTable(const ClaimMaterial& looked) {
    struct Ends {
        const TieRating* first = nullptr;
        const TieRating* last = nullptr;
    };
    const StudySnapshot& snapshot = looked.material.snapshot();
    const CountingCoders counting(snapshot);
    std::map<ContactKey, std::map<std::size_t, Ends>> rated; // by rank of the coder
    for (const TieRating& rating : snapshot.ratings) {
        if (!looked.reading.coder.empty() && rating.coder != looked.reading.coder) continue;
        Ends& ends = rated[rating.contact][counting.rankOf(rating.coder)];
        if (!ends.first || isLaterWave(ends.first->wave, rating.wave)) ends.first = &rating;
        if (!ends.last || isLaterWave(rating.wave, ends.last->wave)) ends.last = &rating;
    }
    std::map<Layer, std::pair<std::int64_t, std::int64_t>> moved; // of how many
    for (const auto& [contact, byCoder] : rated)
        for (const auto& [rank, ends] : byCoder) {
            if (ends.first->wave == ends.last->wave) continue;
            const Layer before = layerOf(ends.first->duration, ends.first->intensity);
            const Layer after = layerOf(ends.last->duration, ends.last->intensity);
            ++moved[before].second;
            if (before != after) ++moved[before].first;
            break;
        }
    Table table;
    table.id = "waves";
    table.title = looked.say("Contacts in another layer at the last wave than at the first",
                             "Contacten die bij de laatste meting in een andere laag staan dan bij de eerste");
    table.columns = {textColumn("layer", looked.say("Layer at the first wave", "Laag bij de eerste meting")),
                     countColumn("moved", looked.say("In another layer", "In een andere laag"),
                                 looked.say("contacts", "contacten"))};
    if (moved.empty()) return table;
    for (const Layer layer : layers) {
        const auto [changed, all] = moved[layer];
        table.rows.push_back({wordingOf(snapshot.protocol, "layer", toString(layer), looked.language),
                              all == 0 ? Cell(Missing::Undefined) : outOf(changed, all)});
    }
    return table;
}

std::size_t placeOf(Layer layer) {
    return static_cast<std::size_t>(std::find(layers.begin(), layers.end(), layer) - layers.begin());
}

// Whether another layer's share, over everybody, is as large as that of the layer that is claimed to be first.
std::optional<Layer> layerBefore(const std::vector<OfPerson>& people, std::size_t claimed) {
    OfPerson sums;
    for (const OfPerson& person : people)
        for (std::size_t i = 0; i < classified; ++i) {
            sums[i].told += person[i].told;
            sums[i].contacts += person[i].contacts;
        }
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < classified; ++i)
        if (i != claimed && sums[i].contacts > 0 && sums[claimed].contacts > 0 &&
            sums[i].share() >= sums[claimed].share() && (!first || sums[i].share() > sums[*first].share()))
            first = i;
    return first ? std::optional(layers[*first]) : std::nullopt;
}

} // namespace

CheckedClaim checkByLayer(const ClaimMaterial& looked) {
    const Material& material = looked.material;
    const Protocol& protocol = material.snapshot().protocol;
    const bool changes = looked.claim.how.codes.empty();
    const std::size_t claimed = placeOf(looked.claim.how.layer);
    std::optional<CodeUnit> unit;
    if (!changes) unit = anyOf(material.snapshot(), looked.claim.how.codes, looked.language);
    std::map<CaseKey, const EgoNetwork*> networks;
    for (const EgoNetwork& network : looked.networks)
        networks.emplace(network.ego, &network);

    CheckedClaim checked;
    const std::string contacts = looked.say("contacts", "contacten");
    checked.people.title = looked.say("Contacts by layer, by person", "Contacten naar laag, per persoon");
    checked.people.columns = {textColumn("case", looked.say("Case", "Casus"))};
    for (const Layer layer : layers)
        checked.people.columns.push_back(countColumn(
            std::string(toString(layer)), wordingOf(protocol, "layer", toString(layer), looked.language), contacts));
    checked.people.columns.push_back(
        {"difference", looked.say("Share less that of the other layers", "Aandeel min dat van de andere lagen"),
         ColumnKind::Number, 2, ""});

    checked.restsOn = {"duration", "intensity", "layer"};
    if (unit) restOn(*unit, checked);
    const Counting counting(looked);
    std::vector<OfPerson> people;
    std::vector<double> differences;
    std::vector<std::string> notAsked, notRated, oneSided;
    for (std::size_t account = 0; account < material.accounts().size(); ++account) {
        if (unit && !material.couldShow(account, *unit, std::nullopt)) {
            notAsked.push_back(looked.labelOf(account));
            continue;
        }
        const auto network = networks.find(material.accounts()[account].ego->key);
        OfPerson person;
        if (network != networks.end()) person = counting.of(*network->second);
        LayerCounts others;
        std::vector<Cell> row{looked.labelOf(account)};
        std::int64_t all = 0;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            all += person[i].contacts;
            if (i != claimed && i < classified) {
                others.told += person[i].told;
                others.contacts += person[i].contacts;
            }
            row.push_back(person[i].contacts == 0 ? Cell(Missing::Undefined)
                                                  : outOf(person[i].told, person[i].contacts, person[i].evidence));
        }
        if (all == 0) {
            notRated.push_back(looked.labelOf(account));
            continue;
        }
        for (std::size_t i = 0; i < classified; ++i)
            addTo(i == claimed ? checked.passagesFor : checked.passagesAgainst, person[i].evidence);
        if (person[claimed].contacts > 0 && others.contacts > 0) {
            differences.push_back(person[claimed].share() - others.share());
            row.emplace_back(differences.back());
            if (differences.back() > 0) checked.casesFor.push_back(looked.labelOf(account));
            if (differences.back() < 0) checked.casesAgainst.push_back(looked.labelOf(account));
        } else {
            row.emplace_back(Missing::Undefined);
            oneSided.push_back(looked.labelOf(account));
        }
        checked.people.rows.push_back(std::move(row));
        people.push_back(std::move(person));
    }
    decideByDifferences(looked, differences, checked);
    if (const auto before = layerBefore(people, claimed)) {
        if (checked.outcome.finding == Finding::Holds) checked.outcome.finding = Finding::Mixed;
        checked.words.push_back(
            fmt::format(fmt::runtime(looked.say(
                            "Over everybody's contacts together the share in another layer is as large or larger: {}.",
                            "Over ieders contacten samen is het aandeel in een andere laag even groot of groter: {}.")),
                        wordingOf(protocol, "layer", toString(*before), looked.language)));
    }
    if (looked.inDetail) {
        checked.tables.push_back(layersTable(looked, people));
        if (changes) {
            checked.words.push_back(looked.say("A contact belongs to the layer that it was in at the start: the one "
                                               "that its first told change left, else "
                                               "the one that it is rated in; any told change of it counts. Other "
                                               "readings take the layer that it is rated "
                                               "in, or each that it was ever in; the last puts contacts into a layer "
                                               "because they changed, and so favours "
                                               "layers that are passed through.",
                                               "Een contact hoort bij de laag waarin het begon: die de eerste vertelde "
                                               "verandering verliet, anders die van "
                                               "de beoordeling; elke vertelde verandering ervan telt. Andere lezingen "
                                               "nemen de laag van de beoordeling, of "
                                               "elke laag waarin het ooit was; die laatste zet contacten in een laag "
                                               "omdat ze veranderden, en begunstigt "
                                               "dus lagen waar men doorheen gaat."));
            checked.words.push_back(looked.say("Sociality and connectivity are passing by definition, so that part of "
                                               "a difference may follow from how "
                                               "layers are told apart.",
                                               "Socialiteit en connectiviteit zijn per definitie voorbijgaand; een "
                                               "deel van een verschil kan dus volgen uit "
                                               "hoe de lagen onderscheiden worden."));
            Table waves = wavesTable(looked);
            if (waves.rows.empty())
                checked.words.push_back(
                    looked.say("No contact was rated at two waves.", "Geen contact is bij twee metingen beoordeeld."));
            else
                checked.tables.push_back(std::move(waves));
        }
    }
    sayLeftOut(looked.say("Left out, for they were not asked", "Weggelaten, want hun is er niet naar gevraagd"),
               notAsked, checked);
    sayLeftOut(looked.say("Left out, for no contact is rated", "Weggelaten, want geen contact is beoordeeld"), notRated,
               checked);
    sayLeftOut(looked.say("In the shares but not in the difference, for they have contacts on one side only",
                          "Wel in de aandelen, niet in het verschil, want alleen contacten aan één kant"),
               oneSided, checked);
    return checked;
}

} // namespace kith::analysis
