#include "reading/coding_draft.h"

#include <algorithm>

namespace kith::workbench {

void CodingDraft::read(std::vector<Coding> codings) {
    read_ = std::move(codings);
    std::erase_if(decisions_, [](const Decision& decision) { return decision.isWritten; });
    show();
}

void CodingDraft::read(CodingKey key, const std::optional<Coding>& coding) {
    std::erase_if(decisions_, [&](const Decision& decision) { return decision.isWritten && decision.coding == key; });
    const auto known = std::find_if(read_.begin(), read_.end(), [&](const Coding& one) { return one.key == key; });
    if (known != read_.end() && coding)
        *known = *coding;
    else if (known != read_.end())
        read_.erase(known);
    else if (coding)
        read_.push_back(*coding);
    shown_.erase(key);
    if (coding) shown_.emplace(key, *coding);
    for (const Decision& decision : decisions_)
        if (decision.coding == key) apply(decision);
}

int CodingDraft::put(const Coding& coding) {
    decisions_.push_back({++last_, coding.key, coding, false});
    apply(decisions_.back());
    return last_;
}

int CodingDraft::remove(CodingKey coding) {
    decisions_.push_back({++last_, coding, std::nullopt, false});
    apply(decisions_.back());
    return last_;
}

void CodingDraft::written(int number) {
    for (Decision& decision : decisions_)
        if (decision.number == number) decision.isWritten = true;
}

void CodingDraft::failed(int number) {
    std::erase_if(decisions_, [&](const Decision& decision) { return decision.number == number; });
    show();
}

void CodingDraft::show() {
    shown_.clear();
    for (const Coding& coding : read_)
        shown_.emplace(coding.key, coding);
    for (const Decision& decision : decisions_)
        apply(decision);
}

void CodingDraft::apply(const Decision& decision) {
    if (decision.after)
        shown_.insert_or_assign(decision.coding, *decision.after);
    else
        shown_.erase(decision.coding);
}

const Coding* CodingDraft::find(CodingKey coding) const {
    const auto found = shown_.find(coding);
    return found == shown_.end() ? nullptr : &found->second;
}

std::vector<const Coding*> CodingDraft::shown() const {
    std::vector<const Coding*> all;
    all.reserve(shown_.size());
    for (const auto& [key, coding] : shown_)
        all.push_back(&coding);
    std::sort(all.begin(), all.end(), [](const Coding* a, const Coding* b) {
        if (a->passage.span != b->passage.span) return a->passage.span < b->passage.span;
        return a->key < b->key;
    });
    return all;
}

bool CodingDraft::isPending(CodingKey coding) const {
    return std::any_of(decisions_.begin(), decisions_.end(),
                       [&](const Decision& decision) { return decision.coding == coding && !decision.isWritten; });
}

} // namespace kith::workbench
