#include "measuring.h"

#include "kith/model/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace kith::training {

namespace {

using nlohmann::ordered_json;

struct Row {
    std::string measure;
    std::string of;
    const Agreement* agreement;
};

std::vector<Row> rowsOf(const Score& score) {
    std::vector<Row> rows;
    for (const auto& [measure, counts] : {std::pair{"exact", &score.exact}, std::pair{"relaxed", &score.relaxed}}) {
        rows.push_back({measure, "all", &counts->all});
        for (const MentionKind kind : {MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun})
            rows.push_back({measure, std::string(toString(kind)), &counts->of(kind)});
    }
    if (!score.grouped) return rows;
    rows.push_back({"groups", "MUC", &score.muc});
    rows.push_back({"groups", "B3", &score.b3});
    rows.push_back({"groups", "CEAF-e", &score.ceafe});
    rows.push_back({"groups", "LEA", &score.lea});
    return rows;
}

std::string percent(double share) {
    return fmt::format("{:.1f}", 100 * share);
}

std::string nameOf(const std::string& person) {
    return person.empty() ? "not told" : person;
}

std::string within(const std::string& what, double value, const Interval& interval) {
    return fmt::format("{:<18}{:>5}   {} to {}\n", what, percent(value), percent(interval.low), percent(interval.high));
}

std::string table(const std::vector<TextScore>& texts) {
    const Score sum = total(texts);
    std::string lines =
        fmt::format("{:<8} {:<8} {:>6} {:>6} {:>6} {:>8} {:>8}\n", "", "", "P", "R", "F1", "found", "gold");
    for (const Row& row : rowsOf(sum))
        lines += fmt::format("{:<8} {:<8} {:>6} {:>6} {:>6} {:>8.0f} {:>8.0f}\n", row.measure, row.of,
                             percent(row.agreement->precision()), percent(row.agreement->recall()),
                             percent(row.agreement->f1()), row.agreement->found, row.agreement->gold);
    if (sum.grouped)
        lines += fmt::format("{:<8} {:<8} {:>6} {:>6} {:>6}\n", "groups", "CoNLL", "", "", percent(sum.conll()));
    lines += fmt::format("\nOf the pairs, {} % are of the same kind.\n", percent(sum.sameKind.value()));
    std::string persons;
    for (const auto& [person, share] : sum.pronouns)
        persons += fmt::format("{}{} {} % of {:.0f}", persons.empty() ? "" : ", ", nameOf(person),
                               percent(share.value()), share.whole);
    if (!persons.empty()) lines += fmt::format("Pronouns found, by person: {}.\n", persons);
    const Intervals bounds = intervals(texts);
    lines += "\nF1, and where it lies in 95 of 100 samples of as many texts:\n";
    lines += within("relaxed, all", sum.relaxed.all.f1(), bounds.relaxed);
    lines += within("relaxed, names", sum.relaxed.of(MentionKind::Name).f1(), bounds.names);
    lines += within("exact, all", sum.exact.all.f1(), bounds.exact);
    if (sum.grouped) lines += within("groups, CoNLL", sum.conll(), bounds.conll);
    return lines;
}

ordered_json json(const std::vector<TextScore>& texts) {
    const Score sum = total(texts);
    ordered_json out{{"texts", texts.size()}};
    for (const Row& row : rowsOf(sum))
        out[row.measure][row.of] = {{"precision", row.agreement->precision()},
                                    {"recall", row.agreement->recall()},
                                    {"f1", row.agreement->f1()},
                                    {"found", row.agreement->found},
                                    {"gold", row.agreement->gold}};
    if (sum.grouped) out["groups"]["CoNLL"] = sum.conll();
    out["same kind"] = sum.sameKind.value();
    for (const auto& [person, share] : sum.pronouns)
        out["pronouns found"][nameOf(person)] = {{"recall", share.value()}, {"gold", share.whole}};
    const Intervals bounds = intervals(texts);
    const auto interval = [](const Interval& one) { return ordered_json{one.low, one.high}; };
    out["intervals"] = {
        {"relaxed", interval(bounds.relaxed)}, {"names", interval(bounds.names)}, {"exact", interval(bounds.exact)}};
    if (sum.grouped) out["intervals"]["CoNLL"] = interval(bounds.conll);
    return out;
}

} // namespace

std::vector<GoldText> goldOf(const Measured& what) {
    std::vector<GoldText> gold = readGoldFolder(what.gold, "", what.own);
    if (!what.genre.empty()) std::erase_if(gold, [&](const GoldText& text) { return text.genre != what.genre; });
    if (gold.empty())
        throw Error(fmt::format("There are no texts of the genre \"{}\" in it.", what.genre), {what.gold, {}},
                    "Each text names its genre.");
    return gold;
}

std::string scoreTables(const Measured& what) {
    const std::vector<GoldText> gold = goldOf(what);
    std::string tables;
    for (const std::string& folder : what.found)
        tables += fmt::format("{}{}, compared with {}\n\n{}", tables.empty() ? "" : "\n", folder, what.gold,
                              table(scoreTexts(gold, readGoldFolder(folder, "", what.own), what.options)));
    return tables;
}

std::string scoreJson(const Measured& what) {
    const std::vector<GoldText> gold = goldOf(what);
    ordered_json out;
    for (const std::string& folder : what.found)
        out[folder] = json(scoreTexts(gold, readGoldFolder(folder, "", what.own), what.options));
    return out.dump(1) + "\n";
}

} // namespace kith::training
