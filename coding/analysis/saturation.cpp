#include "kith/analysis/saturation.h"

#include "notes.h"
#include "tallies.h"

#include <fmt/format.h>

namespace kith::analysis {
namespace {

// The codes that each person tells of, and the codings behind them.
struct Told {
    statistics::CodesOfInterviews codes;
    std::vector<std::vector<const Tally*>> tallies; // beside each code
};

Told toldBy(const Material& material, const std::vector<UnitTallies>& tallies) {
    Told told{statistics::CodesOfInterviews(material.accounts().size()),
              std::vector<std::vector<const Tally*>>(material.accounts().size())};
    for (std::size_t unit = 0; unit < tallies.size(); ++unit)
        for (const Tally& tally : tallies[unit]) {
            told.codes[tally.account].push_back(unit);
            told.tallies[tally.account].push_back(&tally);
        }
    return told;
}

Cell orDash(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Undefined);
}

std::string words(const std::optional<double>& value, std::string_view language) {
    return value ? fmt::format("{:.0f}", *value) : say(language, "never", "nooit");
}

void addNotes(Table& table, const statistics::Saturation& saturation, const statistics::SaturationRange& range,
              const statistics::SaturationRule& rule, std::size_t interviews, std::string_view language) {
    if (interviews < static_cast<std::size_t>(rule.base) + static_cast<std::size_t>(rule.run)) {
        table.notes.push_back(fmt::format(
            fmt::runtime(say(language,
                             "Too few interviews for saturation (after Guest, Namey & Chen 2020): {}, and a base of {} "
                             "with a run of {} takes {}.",
                             "Te weinig interviews voor verzadiging (naar Guest, Namey & Chen 2020): {}, en een basis "
                             "van {} met een reeks van {} vraagt er {}.")),
            interviews, rule.base, rule.run, static_cast<std::int64_t>(rule.base) + rule.run));
        return;
    }
    const std::string reached = saturation.written(rule);
    table.notes.push_back(fmt::format(
        fmt::runtime(say(language,
                         "Saturation (after Guest, Namey & Chen 2020; base of {} interviews with {} codes, runs of {}, "
                         "at most {:.3g} % new): {}.",
                         "Verzadiging (naar Guest, Namey & Chen 2020; basis van {} interviews met {} codes, reeksen "
                         "van {}, hoogstens {:.3g} % nieuw): {}.")),
        rule.base, saturation.baseCodes, rule.run, 100 * rule.threshold,
        reached.empty() ? say(language, "not reached", "niet bereikt") : reached));
    table.notes.push_back(fmt::format(
        fmt::runtime(say(language,
                         "The order of interviews is that of the cases, and chance. Over {} random orders (the same "
                         "each time) saturation is reached in {:.0f} %, after {} interviews in the median, [{}, {}] "
                         "in 95 % of orders.",
                         "De volgorde van interviews is die van de casussen, en toeval. Over {} willekeurige "
                         "volgorden (steeds dezelfde) is verzadiging bereikt in {:.0f} %, na {} interviews in de "
                         "mediaan, [{}, {}] in 95 % van de volgorden.")),
        statistics::usualOrders, 100 * range.shareReached, words(range.reachedAfter.median, language),
        words(range.reachedAfter.low, language), words(range.reachedAfter.high, language)));
    table.notes.push_back(say(
        language, "It says of these interviews and codes that little new came, not that nothing is left to be told.",
        "Het zegt van deze interviews en codes dat er weinig nieuws kwam, niet dat er niets meer te vertellen is."));
}

} // namespace

Table saturationTable(const StudySnapshot& snapshot, const CodeChoice& choice, const Selection& selection,
                      const statistics::SaturationRule& rule, std::string_view language) {
    Selection interviews = selection;
    if (interviews.kinds.empty()) interviews.kinds = {SourceKind::Interview};
    const Material material(snapshot, interviews);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const std::vector<UnitTallies> tallies = tally(material, units, selection.stage); // told points into them
    const Told told = toldBy(material, tallies);
    const std::vector<int> fresh = statistics::freshCodes(told.codes);
    const statistics::SaturationRange range = statistics::saturationOverOrders(told.codes, rule);

    const std::string codes = "codes";
    Table table;
    table.id = "saturation";
    table.title = fmt::format("{}: {}", nameOfChoice(choice, snapshot.protocol, language),
                              say(language, "new ones over the interviews", "nieuwe over de interviews"));
    table.columns = {
        {"interview", "Interview", ColumnKind::Count, 0, "interviews"},
        {"case", say(language, "Case", "Casus"), ColumnKind::Text, 0, ""},
        {"new", say(language, "New", "Nieuw"), ColumnKind::Count, 0, codes},
        {"seen", say(language, "Seen", "Gezien"), ColumnKind::Count, 0, codes},
        {"seen_low", say(language, "2.5 % of orders", "2,5 % van volgorden"), ColumnKind::Number, 0, codes},
        {"seen_median", say(language, "Median of orders", "Mediaan van volgorden"), ColumnKind::Number, 0, codes},
        {"seen_high", say(language, "97.5 % of orders", "97,5 % van volgorden"), ColumnKind::Number, 0, codes}};
    std::vector<bool> known(units.size());
    std::int64_t seen = 0;
    for (std::size_t i = 0; i < told.codes.size(); ++i) {
        Cell isNew(fresh[i]);
        for (std::size_t place = 0; place < told.codes[i].size(); ++place) {
            const std::size_t unit = told.codes[i][place];
            if (known[unit]) continue;
            known[unit] = true;
            const auto& evidence = told.tallies[i][place]->evidence;
            isNew.evidence.insert(isNew.evidence.end(), evidence.begin(), evidence.end());
        }
        seen += fresh[i];
        table.rows.push_back({Cell(static_cast<std::int64_t>(i) + 1), Cell(material.accounts()[i].ego->label),
                              std::move(isNew), Cell(seen), orDash(range.seen[i].low), orDash(range.seen[i].median),
                              orDash(range.seen[i].high)});
    }
    addNotes(table, statistics::saturation(fresh, rule), range, rule, told.codes.size(), language);
    for (std::string& note : notesOnMaterial(material, language))
        table.notes.push_back(std::move(note));
    return table;
}

} // namespace kith::analysis
