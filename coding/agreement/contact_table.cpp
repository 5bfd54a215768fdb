// Agreement on people: whom coders found.
#include "kith/agreement/tables.h"

#include "cells.h"
#include "paired_accounts.h"

#include "kith/statistics/intervals.h"

#include <fmt/format.h>

#include <array>
#include <set>

namespace kith::agreement {
namespace {

std::string labelsOf(const std::vector<const Contact*>& contacts, const std::set<ContactKey>& without) {
    std::string labels;
    for (const Contact* contact : contacts)
        if (!without.contains(contact->key)) labels += (labels.empty() ? "" : "; ") + contact->label;
    return labels;
}

// How many were found, in one account or in all.
struct FoundCounts {
    std::int64_t first = 0, second = 0, both = 0;
};

Cell shareCell(std::int64_t both, std::int64_t of) {
    Cell cell = of == 0 ? Cell(Missing::Undefined) : Cell(static_cast<double>(both) / static_cast<double>(of));
    cell.denominator = of;
    return cell;
}

Cell f1Cell(const FoundCounts& counts) {
    const std::int64_t of = counts.first + counts.second;
    return of == 0 ? Cell(Missing::Undefined) : Cell(2.0 * static_cast<double>(counts.both) / static_cast<double>(of));
}

// No wider than two decimals can show: that would claim a certainty that a few accounts do not have.
bool isPoint(const Interval& interval) {
    return interval.high - interval.low < 0.01;
}

} // namespace

std::string noteOnSharedContacts(const Compared& compared, std::string_view language) {
    if (compared.blindSources > 0) return {};
    return say(
        language,
        "Nobody coded blind: the coders worked on one list of contacts. What they agree on here is a ceiling; it "
        "does not say whom each would have found alone.",
        "Niemand codeerde blind: de codeurs werkten met één lijst van contacten. De overeenstemming hierover is "
        "een bovengrens; zij zegt niet wie elk alleen gevonden zou hebben.");
}

Table contactsAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return agreement::say(wish.language, english, dutch);
    };
    const std::string unit = say("contacts", "contacten");
    Table table;
    table.id = "agreement-contacts";
    table.title = say("Agreement between coders: whom they found", "Overeenstemming tussen codeurs: wie zij vonden");
    table.columns = {textColumn("coders", say("Coders", "Codeurs")),
                     textColumn("case", say("Case", "Casus")),
                     countColumn("first", say("By the first", "Door de eerste"), unit),
                     countColumn("second", say("By the second", "Door de tweede"), unit),
                     countColumn("both", say("By both", "Door beiden"), unit),
                     {"precision", say("Precision", "Precisie"), ColumnKind::Share, 2, unit},
                     {"recall", say("Recall", "Dekking"), ColumnKind::Share, 2, unit},
                     numberColumn("f1", "F1"),
                     textColumn("only_first", say("Only the first", "Alleen de eerste")),
                     textColumn("only_second", say("Only the second", "Alleen de tweede"))};
    const std::vector<FoundContacts> accounts = contactsFound(snapshot, compared);
    std::array<std::int64_t, 4> ways{};
    for (const auto& [a, b] : pairsOf(compared)) {
        const std::string names = namesOf(compared, {a, b});
        const PairedAccounts paired = pairedAccounts(snapshot, compared, accounts, a, b);
        FoundCounts all;
        std::vector<double> twice, found;
        for (std::size_t i = 0; i < accounts.size(); ++i) {
            const FoundContacts& account = accounts[i];
            const FoundCounts counts{static_cast<std::int64_t>(account.by[a].size()),
                                     static_cast<std::int64_t>(account.by[b].size()),
                                     static_cast<std::int64_t>(paired.found[i])};
            const bool silent = counts.first + counts.second == 0;
            if (!bothDid(account, a, b) || (silent && account.ego->survey)) continue;
            std::set<ContactKey> shared;
            for (std::size_t place = 0; place < paired.found[i]; ++place) {
                const ContactPair& pair = paired.pairs[i][place];
                shared.insert({pair.a->key, pair.b->key});
                ++ways[static_cast<std::size_t>(pair.by)];
            }
            table.rows.push_back({names, account.ego->label, counts.first, counts.second, counts.both,
                                  shareCell(counts.both, counts.second), shareCell(counts.both, counts.first),
                                  f1Cell(counts), labelsOf(account.by[a], shared), labelsOf(account.by[b], shared)});
            all.first += counts.first;
            all.second += counts.second;
            all.both += counts.both;
            twice.push_back(2.0 * static_cast<double>(counts.both));
            found.push_back(static_cast<double>(counts.first + counts.second));
        }
        if (found.empty()) continue;
        Cell f1 = f1Cell(all);
        f1.interval = statistics::bootstrapByPerson(twice, found);
        if (f1.interval && isPoint(*f1.interval)) f1.interval.reset();
        table.rows.push_back({names, say("All", "Alle"), all.first, all.second, all.both,
                              shareCell(all.both, all.second), shareCell(all.both, all.first), f1, "", ""});
    }
    table.notes = notesOn(compared, wish.language);
    if (std::string note = noteOnSharedContacts(compared, wish.language); !note.empty())
        table.notes.push_back(std::move(note));
    table.notes.push_back(say("A coder found a contact where a coding, a confirmed mention, a rating, a change or a "
                              "tie of that coder points to "
                              "it. Precision: of whom the second found, how many the first found too; recall: of whom "
                              "the first found, how many "
                              "the second found. Contacts on a form are given, and not counted.",
                              "Een codeur vond een contact waar een codering, bevestigde vermelding, beoordeling, "
                              "verandering of band van die "
                              "codeur ernaar verwijst. Precisie: van wie de tweede vond, hoeveel de eerste ook vond; "
                              "dekking: van wie de eerste "
                              "vond, hoeveel de tweede vond. Contacten op een formulier zijn gegeven en tellen niet."));
    table.notes.push_back(fmt::format(
        fmt::runtime(
            say("The same contact in both because it is the same record: {}, the same person: {}, the same name: "
                "{}, a mention on the same words: {}.",
                "Hetzelfde contact bij beiden omdat het hetzelfde record is: {}, dezelfde persoon: {}, dezelfde "
                "naam: {}, een vermelding op dezelfde woorden: {}.")),
        ways[0], ways[1], ways[2], ways[3]));
    table.notes.emplace_back(noteOnIntervals(wish.language));
    return table;
}

} // namespace kith::agreement
