#include "measuring.h"

#include "kith/text/words.h"
#include "kith/training/disagreements.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace kith::training {

namespace {

constexpr std::int64_t around = 40; // code points of context on each side

// The heads that a kind is made of, the most frequent first: "they 120, them 55".
std::string frequentWords(const KindOfDisagreement& kind, const std::vector<GoldText>& gold) {
    std::map<std::string, std::size_t> counts;
    for (const Disagreement* one : kind.all)
        ++counts[foldCase(gold[one->text].text.quoteView(one->head))];
    std::vector<std::pair<std::size_t, std::string>> words;
    for (const auto& [word, count] : counts)
        words.emplace_back(count, word);
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    constexpr std::size_t most = 8;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
        list += fmt::format("{}{} {}", list.empty() ? "" : ", ", words[i].second, words[i].first);
    std::replace(list.begin(), list.end(), '\n', ' ');
    return list;
}

std::string section(const std::vector<KindOfDisagreement>& kinds, std::size_t total, const Measured& what,
                    const std::vector<GoldText>& gold) {
    std::string lines;
    for (std::size_t k = 0; k < std::min(what.kinds, kinds.size()); ++k) {
        const KindOfDisagreement& kind = kinds[k];
        lines += fmt::format("{:>6} {:>4.1f} %  {}\n", kind.all.size(),
                             100.0 * static_cast<double>(kind.all.size()) / static_cast<double>(total), kind.kind);
        lines += fmt::format("{:16}{}\n", "", frequentWords(kind, gold));
        for (const Disagreement* one : examples(kind, what.examples))
            lines += fmt::format("{:16}{}  {} {}-{}\n", "", inContext(gold[one->text].text, one->span, around),
                                 gold[one->text].id, one->span.begin.value, one->span.end.value);
    }
    return lines;
}

} // namespace

std::string errorTables(const Measured& what) {
    const std::vector<GoldText> gold = goldOf(what);
    const Disagreements all =
        disagreements(gold, readGoldFolder(what.found.front(), "", what.own), what.options, what.own);
    std::vector<Disagreement> errors = all.missed;
    errors.insert(errors.end(), all.falseAlarms.begin(), all.falseAlarms.end());
    errors.insert(errors.end(), all.confused.begin(), all.confused.end());
    return fmt::format(
        "{} missed, {} found wrongly, {} found as another kind. The most frequent, with examples:\n\n{}\n"
        "{} phrases begin or end elsewhere:\n\n{}",
        all.missed.size(), all.falseAlarms.size(), all.confused.size(),
        section(byFrequency(errors), errors.size(), what, gold), all.extents.size(),
        section(byFrequency(all.extents), all.extents.size(), what, gold));
}

} // namespace kith::training
