#include "tallies.h"

#include <algorithm>

namespace kith::analysis {
namespace {

// Collects the tallies of one unit while codings come in the snapshot's order, in which equal passages stand together.
class Counter {
public:
    void add(const CountedCoding& counted) {
        const Coding& coding = *counted.coding;
        Tally& tally = of(counted.account);
        const bool same = last_ && last_->source == coding.passage.source && last_->part == coding.passage.part &&
                          last_->span == coding.passage.span;
        if (!same) ++tally.passages;
        last_ = &coding.passage;
        if (coding.contact) tally.contacts.push_back(*coding.contact);
        tally.evidence.push_back(coding.key);
    }

    UnitTallies finish() {
        std::sort(tallies_.begin(), tallies_.end(),
                  [](const Tally& a, const Tally& b) { return a.account < b.account; });
        for (Tally& tally : tallies_) {
            std::sort(tally.contacts.begin(), tally.contacts.end());
            tally.contacts.erase(std::unique(tally.contacts.begin(), tally.contacts.end()), tally.contacts.end());
        }
        return std::move(tallies_);
    }

private:
    Tally& of(std::size_t account) {
        if (!tallies_.empty() && tallies_[current_].account == account) return tallies_[current_];
        const auto [place, fresh] = places_.try_emplace(account, tallies_.size());
        if (fresh) tallies_.push_back({account, 0, {}, {}});
        current_ = place->second;
        return tallies_[current_];
    }

    UnitTallies tallies_;
    std::unordered_map<std::size_t, std::size_t> places_;
    std::size_t current_ = 0;
    const Passage* last_ = nullptr;
};

} // namespace

std::vector<UnitTallies> tally(const Material& material, const std::vector<CodeUnit>& units,
                               std::optional<Stage> stage) {
    std::unordered_map<CodeKey, std::vector<std::size_t>> unitsOfCode;
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const Code* code : units[unit].codes)
            unitsOfCode[code->key].push_back(unit);
    std::vector<Counter> counters(units.size());
    for (const CountedCoding& counted : material.codings()) {
        if (stage && counted.coding->stage != *stage) continue;
        const auto found = unitsOfCode.find(counted.coding->code);
        if (found == unitsOfCode.end()) continue;
        for (const std::size_t unit : found->second)
            counters[unit].add(counted);
    }
    std::vector<UnitTallies> tallies;
    for (Counter& counter : counters)
        tallies.push_back(counter.finish());
    return tallies;
}

const Tally* tallyOf(const UnitTallies& tallies, std::size_t account) {
    const auto found = std::lower_bound(tallies.begin(), tallies.end(), account,
                                        [](const Tally& tally, std::size_t wanted) { return tally.account < wanted; });
    return found != tallies.end() && found->account == account ? &*found : nullptr;
}

} // namespace kith::analysis
