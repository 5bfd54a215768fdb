#include "together.h"

#include "kith/statistics/association.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <set>
#include <tuple>

namespace kith::analysis {
namespace {

using UnitsOfCode = std::unordered_map<CodeKey, std::vector<std::size_t>>;

// One passage with one unit of codes; the same words coded twice are one passage with two codings.
struct Quotation {
    CodePointSpan span;
    std::size_t unit = 0;
    std::vector<CodingKey> codings;
};

// Sweeps over the quotations of one text by where they begin, holding those that have not ended.
class Sweep {
public:
    Sweep(std::size_t units, Occurrences& occurrences)
        : units_(units), occurrences_(occurrences), open_(units), begun_(units), looked_(units * units) {}

    void run(const std::vector<Quotation>& quotations) {
        for (std::size_t i = 0; i < quotations.size(); ++i) {
            const Quotation& quotation = quotations[i];
            closeUntil(quotation.span.begin.value, quotations);
            meet(i, quotations);
            touched_.insert(quotation.unit);
            begun_[quotation.unit].push_back(i);
            if (open_[quotation.unit]++ == 0) openUnits_.insert(quotation.unit);
            ends_.emplace(quotation.span.end.value, i);
            occurrences_.count(quotation.unit, quotation.unit, 1);
        }
        if (!ends_.empty()) closeUntil(std::numeric_limits<std::int64_t>::max(), quotations);
        for (auto& [pair, members] : meeting_) {
            std::sort(members.begin(), members.end());
            members.erase(std::unique(members.begin(), members.end()), members.end());
            for (const std::size_t member : members)
                occurrences_.addEvidence(pair.first, pair.second, quotations[member].codings);
        }
        forget();
    }

private:
    // Counts the new quotation with every open one of another unit. Of each unit only those that began since the last
    // such meeting are looked at, so that the work stays with the number of quotations times units.
    void meet(std::size_t i, const std::vector<Quotation>& quotations) {
        const std::size_t unit = quotations[i].unit;
        for (const std::size_t other : openUnits_) {
            if (other == unit) continue;
            occurrences_.count(unit, other, open_[other]);
            auto& members = meeting_[std::minmax(unit, other)];
            members.push_back(i);
            std::size_t& from = looked_[other * units_ + unit];
            for (; from < begun_[other].size(); ++from)
                if (const std::size_t earlier = begun_[other][from];
                    quotations[earlier].span.end > quotations[i].span.begin)
                    members.push_back(earlier);
        }
    }

    void closeUntil(std::int64_t position, const std::vector<Quotation>& quotations) {
        while (!ends_.empty() && ends_.top().first <= position) {
            const auto [end, i] = ends_.top();
            ends_.pop();
            advanceTo(end);
            if (--open_[quotations[i].unit] == 0) openUnits_.erase(quotations[i].unit);
        }
        if (position != std::numeric_limits<std::int64_t>::max()) advanceTo(position);
    }

    void advanceTo(std::int64_t position) {
        const std::int64_t length = position - position_;
        if (length > 0)
            for (auto a = openUnits_.begin(); a != openUnits_.end(); ++a)
                for (auto b = a; b != openUnits_.end(); ++b)
                    occurrences_.share(*a, *b, length);
        position_ = position;
    }

    void forget() {
        for (const std::size_t a : touched_) {
            begun_[a].clear();
            for (const std::size_t b : touched_)
                looked_[a * units_ + b] = 0;
        }
        touched_.clear();
        meeting_.clear();
        position_ = 0;
    }

    using Ending = std::pair<std::int64_t, std::size_t>;
    std::size_t units_;
    Occurrences& occurrences_;
    std::vector<std::int64_t> open_;              // by unit: how many
    std::vector<std::vector<std::size_t>> begun_; // by unit: quotations so far
    std::vector<std::size_t> looked_; // by unit and unit: how many of the first were looked at for the second
    std::set<std::size_t> openUnits_, touched_;
    std::priority_queue<Ending, std::vector<Ending>, std::greater<>> ends_;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> meeting_;
    std::int64_t position_ = 0;
};

void countPassages(const Material& material, const UnitsOfCode& unitsOfCode, std::size_t units,
                   std::optional<Stage> stage, Occurrences& occurrences) {
    Sweep sweep(units, occurrences);
    std::vector<Quotation> quotations;
    std::vector<std::size_t> last(units);
    const Passage* text = nullptr;
    for (const CountedCoding& counted : material.codings()) {
        const Coding& coding = *counted.coding;
        if (stage && coding.stage != *stage) continue;
        const auto found = unitsOfCode.find(coding.code);
        if (found == unitsOfCode.end() || coding.passage.span.empty()) continue;
        if (text && (text->source != coding.passage.source || text->part != coding.passage.part)) {
            sweep.run(quotations);
            quotations.clear();
        }
        text = &coding.passage;
        for (const std::size_t unit : found->second) {
            const std::size_t place = last[unit];
            if (place < quotations.size() && quotations[place].unit == unit &&
                quotations[place].span == coding.passage.span) {
                quotations[place].codings.push_back(coding.key);
                continue;
            }
            last[unit] = quotations.size();
            quotations.push_back({coding.passage.span, unit, {coding.key}});
        }
    }
    sweep.run(quotations);
}

// What turns, contacts and people have in common: things that show units.
using Shown = std::map<std::size_t, std::vector<CodingKey>>; // by unit

void countThing(const Shown& shown, Occurrences& occurrences) {
    for (auto a = shown.begin(); a != shown.end(); ++a) {
        occurrences.count(a->first, a->first, 1);
        occurrences.share(a->first, a->first, 1);
        for (auto b = std::next(a); b != shown.end(); ++b) {
            occurrences.count(a->first, b->first, 1);
            occurrences.share(a->first, b->first, 1);
            occurrences.addEvidence(a->first, b->first, a->second);
            occurrences.addEvidence(a->first, b->first, b->second);
        }
    }
}

} // namespace

std::optional<double> Occurrences::jaccard(std::size_t a, std::size_t b) const {
    return statistics::jaccard(shared_[place(a, b)], shared_[place(a, a)], shared_[place(b, b)]);
}

std::optional<double> Occurrences::cCoefficient(std::size_t a, std::size_t b) const {
    return statistics::cCoefficient(of(a), of(b), ofBoth(a, b));
}

Occurrences countTogether(const Material& material, const std::vector<CodeUnit>& units, Together level,
                          std::optional<Stage> stage) {
    UnitsOfCode unitsOfCode;
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const Code* code : units[unit].codes)
            unitsOfCode[code->key].push_back(unit);
    Occurrences occurrences(units.size());
    if (level == Together::Passage) {
        countPassages(material, unitsOfCode, units.size(), stage, occurrences);
        return occurrences;
    }

    using Thing = std::tuple<SourceKey, std::int64_t, int, ContactKey, std::size_t>;
    std::map<Thing, std::size_t> places;
    std::vector<Shown> things; // in the order in which they come: no key decides anything that is seen
    for (const CountedCoding& counted : material.codings()) {
        const Coding& coding = *counted.coding;
        if (stage && coding.stage != *stage) continue;
        if (level == Together::Contact && !coding.contact) continue;
        const auto found = unitsOfCode.find(coding.code);
        if (found == unitsOfCode.end()) continue;
        Thing thing;
        if (level == Together::Turn) thing = {coding.passage.source, coding.passage.part, coding.turn, {}, 0};
        if (level == Together::Contact) std::get<ContactKey>(thing) = *coding.contact;
        if (level == Together::Person) std::get<std::size_t>(thing) = counted.account;
        const auto [place, fresh] = places.try_emplace(thing, things.size());
        if (fresh) things.emplace_back();
        for (const std::size_t unit : found->second)
            things[place->second][unit].push_back(coding.key);
    }
    for (const Shown& shown : things)
        countThing(shown, occurrences);
    return occurrences;
}

} // namespace kith::analysis
