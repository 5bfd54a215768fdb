#include "report/examples.h"

#include "kith/model/coders.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kith::study {
namespace {

bool readsWell(const Coding& coding) {
    const std::int64_t length = coding.passage.span.end.value - coding.passage.span.begin.value;
    return length >= 40 && length <= 300;
}

bool isSamePassage(const Coding& a, const Coding& b) {
    return a.passage.source == b.passage.source && a.passage.part == b.passage.part && a.passage.span == b.passage.span;
}

} // namespace

std::string inQuotes(const std::string& words) {
    for (const auto& [open, close] : {std::pair{"\"", "\""}, std::pair{"“", "”"}, std::pair{"‘", "’"}})
        if (words.size() > 2 && words.starts_with(open) && words.ends_with(close)) return words;
    return "“" + words + "”";
}

Examples::Examples(const ReportMaterial& material) {
    const CountingCoders counting(material.snapshot);
    const SnapshotIndex index(material.snapshot);
    std::map<CodeKey, std::map<int, std::vector<const Coding*>>> found; // by position of the case
    for (const Coding& coding : material.snapshot.codings) {
        const Case* ego = coding.ego ? index.caseOf(coding.ego) : nullptr;
        const Coder* coder = counting.of(coding.passage.source);
        const auto words = material.evidence.find(coding.key);
        if (!ego || !coder || *coder != coding.coder || words == material.evidence.end() || words->second.withheld)
            continue;
        std::vector<const Coding*>& told = found[coding.code][ego->position];
        if (told.empty() || !isSamePassage(*told.back(), coding)) told.push_back(&coding);
    }
    for (auto& [code, cases] : found)
        for (auto& [position, told] : cases) {
            std::stable_partition(told.begin(), told.end(), [](const Coding* coding) { return readsWell(*coding); });
            byCode_[code].push_back(std::move(told));
        }
}

std::vector<const Coding*> Examples::of(CodeKey code, std::size_t most) const {
    std::vector<const Coding*> chosen;
    const auto cases = byCode_.find(code);
    if (cases == byCode_.end()) return chosen;
    for (std::size_t round = 0; chosen.size() < most; ++round) {
        const std::size_t before = chosen.size();
        for (const std::vector<const Coding*>& told : cases->second)
            if (round < told.size() && chosen.size() < most) chosen.push_back(told[round]);
        if (chosen.size() == before) break;
    }
    return chosen;
}

} // namespace kith::study
