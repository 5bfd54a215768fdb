#include "replication/comparison.h"

#include "results/planned_tables.h"
#include "wording.h"

#include "kith/statistics/intervals.h"
#include "kith/study/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace kith::study {
namespace {

// A number of a planned table, by what it counts: the row's code and the column.
struct Line {
    std::string code, label, column;
    Cell cell;
};

std::string textOf(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text ? *text : std::string();
}

std::size_t columnNamed(const Table& table, std::string_view id) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& c) { return c.id == id; });
    return static_cast<std::size_t>(found - table.columns.begin());
}

// Shares of people: counts of people out of those who were asked. Columns without any denominator (told unasked, no
// stage named) are no shares.
std::vector<Line> linesOf(const Table& table) {
    std::vector<Line> lines;
    const std::size_t code = columnNamed(table, "code"), label = columnNamed(table, "label");
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Column& column = table.columns[i];
            const bool share = std::any_of(table.rows.begin(), table.rows.end(),
                                           [&](const auto& any) { return any[i].denominator.has_value(); });
            if (column.kind != ColumnKind::Count || !share) continue;
            Line line{code < row.size() ? textOf(row[code]) : std::string(),
                      label < row.size() ? textOf(row[label]) : std::string(), column.heading, row[i]};
            line.cell.evidence.clear(); // the words of the other study are not here
            lines.push_back(std::move(line));
        }
    return lines;
}

std::vector<Line> linesOf(const StudySnapshot& snapshot, const PlannedTable& planned, const std::string& language) {
    try {
        return linesOf(makePlannedTable(snapshot, planned, language));
    } catch (const Error&) {
        return {}; // its own report says why
    }
}

bool countsPeople(const PlannedTable& planned) {
    static const std::vector<std::string> kinds{"factors-by-people",    "factors-by-group", "factors-by-stage",
                                                "factors-by-attribute", "codes-by-people",  "roles"};
    return std::find(kinds.begin(), kinds.end(), planned.kind) != kinds.end();
}

std::optional<std::int64_t> countOf(const Cell& cell) {
    const auto* count = std::get_if<std::int64_t>(&cell.value);
    return count && cell.denominator ? std::optional(*count) : std::nullopt;
}

// Nothing where one of them has no share: nobody was asked, or the line is not there.
Cell difference(const Cell& here, const Cell& other) {
    const auto a = countOf(here), b = countOf(other);
    if (!a || !b || *here.denominator == 0 || *other.denominator == 0) return Missing::Undefined;
    Cell cell(static_cast<double>(*a) / static_cast<double>(*here.denominator) -
              static_cast<double>(*b) / static_cast<double>(*other.denominator));
    cell.interval = statistics::differenceInterval(*a, *here.denominator, *b, *other.denominator);
    return cell;
}

Table shares(const StudySnapshot& here, const StudySnapshot& other, const std::string& language) {
    const Saying say{language};
    Table table;
    table.id = "comparison";
    table.title =
        say("Planned frequencies beside those of another study", "Geplande frequenties naast een ander onderzoek");
    table.columns = {{"table", say("Table", "Tabel")},
                     {"code", "Code"},
                     {"label", say("Name", "Naam")},
                     {"column", say("Column", "Kolom")},
                     {"here", say("Here", "Hier"), ColumnKind::Count, 0, say("people", "mensen")},
                     {"other", say("Other study", "Ander onderzoek"), ColumnKind::Count, 0, say("people", "mensen")},
                     {"difference", say("Difference of shares", "Verschil in aandeel"), ColumnKind::Number, 3}};
    for (const PlannedTable& planned : here.protocol.tables) {
        if (!countsPeople(planned)) continue;
        const std::vector<Line> first = linesOf(here, planned, language), second = linesOf(other, planned, language);
        const auto same = [](const Line& a, const Line& b) {
            return a.code == b.code && a.label == b.label && a.column == b.column;
        };
        const auto in = [&](const std::vector<Line>& lines, const Line& wanted) -> const Line* {
            const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return same(l, wanted); });
            return found == lines.end() ? nullptr : &*found;
        };
        const auto add = [&](const Line& line, const Cell& a, const Cell& b) {
            table.rows.push_back(
                {planned.title.in(language), line.code, line.label, line.column, a, b, difference(a, b)});
        };
        for (const Line& line : first) {
            const Line* beside = in(second, line);
            add(line, line.cell, beside ? beside->cell : Cell(Missing::Undefined));
        }
        for (const Line& line : second)
            if (!in(first, line)) add(line, Missing::Undefined, line.cell);
    }
    table.notes = {
        say("People in each study out of those who were asked, with Wilson intervals; the difference is the share here "
            "minus the share there, with Newcombe's interval (1998, method 10), as if both groups had been drawn at "
            "random. Intervals are not adjusted for their number.",
            "Mensen in elk onderzoek van wie het gevraagd is, met Wilson-intervallen; het verschil is het aandeel hier "
            "min het aandeel daar, met het interval van Newcombe (1998, methode 10), alsof beide groepen aselect "
            "getrokken waren. De intervallen zijn niet aangepast aan hun aantal."),
        say("A dash: this line is not in that study. Not asked: nobody was asked there.",
            "Een streepje: deze regel is er in dat onderzoek niet. Niet gevraagd: niemand is het daar gevraagd.")};
    return table;
}

// ── Networks

struct Composition {
    std::vector<int> sizes;
    std::int64_t contacts = 0, rated = 0, asked = 0, ties = 0;
    std::map<Layer, std::int64_t> layers;
    std::map<Visibility, std::int64_t> visible;
};

Composition compositionOf(const StudySnapshot& snapshot, bool ofSurveys) {
    const SnapshotIndex index(snapshot);
    Composition sum;
    for (const EgoNetwork& network : networks(snapshot)) {
        const Case* ego = index.caseOf(network.ego);
        if (!ego || static_cast<bool>(ego->survey) != ofSurveys) continue;
        sum.sizes.push_back(network.measures.size);
        sum.contacts += network.measures.size;
        sum.asked += network.measures.pairsAsked;
        sum.ties += network.measures.ties;
        for (const Alter& alter : network.alters) {
            if (alter.duration != Duration::Unknown && alter.intensity != Intensity::Unknown) {
                ++sum.rated;
                ++sum.layers[alter.layer];
            }
            ++sum.visible[alter.visibility];
        }
    }
    std::sort(sum.sizes.begin(), sum.sizes.end());
    return sum;
}

Cell counted(std::int64_t count, std::int64_t outOf) {
    if (outOf == 0) return Missing::Undefined;
    Cell cell(count);
    cell.denominator = outOf;
    return cell;
}

Cell median(const std::vector<int>& sorted) {
    if (sorted.empty()) return Missing::Undefined;
    const std::size_t half = sorted.size() / 2;
    const double middle = sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    return fmt::format("{:.1f} ({}–{})", middle, sorted.front(), sorted.back());
}

Table compositions(const StudySnapshot& here, const StudySnapshot& other, const std::string& language) {
    const Saying say{language};
    Table table;
    table.id = "comparison-networks";
    table.title = say("Networks beside those of another study", "Netwerken naast een ander onderzoek");
    table.columns = {{"sources", say("Accounts", "Verhalen")},
                     {"what", say("What", "Wat")},
                     {"here", say("Here", "Hier"), ColumnKind::Count},
                     {"other", say("Other study", "Ander onderzoek"), ColumnKind::Count}};
    for (const bool ofSurveys : {false, true}) {
        const Composition a = compositionOf(here, ofSurveys), b = compositionOf(other, ofSurveys);
        if (a.sizes.empty() && b.sizes.empty()) continue;
        const std::string kind = wordingOf(here.protocol, "source", ofSurveys ? "survey" : "interview", language);
        const auto add = [&](const std::string& what, Cell first, Cell second) {
            table.rows.push_back({kind, what, std::move(first), std::move(second)});
        };
        add(say("networks", "netwerken"), static_cast<std::int64_t>(a.sizes.size()),
            static_cast<std::int64_t>(b.sizes.size()));
        add(say("contacts: median (least–most)", "contacten: mediaan (minst–meest)"), median(a.sizes), median(b.sizes));
        add(say("contacts", "contacten"), a.contacts, b.contacts);
        if (!ofSurveys) {
            for (const Layer layer : {Layer::Communality, Layer::Sociality, Layer::Connectivity, Layer::Unclassified})
                add(wordingOf(here.protocol, "layer", toString(layer), language),
                    counted(a.layers.contains(layer) ? a.layers.at(layer) : 0, a.rated),
                    counted(b.layers.contains(layer) ? b.layers.at(layer) : 0, b.rated));
            for (const Visibility seen : {Visibility::Hidden, Visibility::Individuated, Visibility::Resource})
                add(wordingOf(here.protocol, "visibility", toString(seen), language),
                    counted(a.visible.contains(seen) ? a.visible.at(seen) : 0, a.contacts),
                    counted(b.visible.contains(seen) ? b.visible.at(seen) : 0, b.contacts));
            add(say("ties among pairs that were judged", "banden onder beoordeelde paren"), counted(a.ties, a.asked),
                counted(b.ties, b.asked));
        }
    }
    table.notes = {
        say("Layers are out of rated contacts, visibility out of all. No test: contacts belong to people, and "
            "people are few.",
            "Lagen zijn van de beoordeelde contacten, zichtbaarheid van alle. Geen toets: contacten horen bij "
            "personen, en dat zijn er weinig.")};
    return table;
}

} // namespace

std::vector<Table> compareStudies(const StudySnapshot& here, const StudySnapshot& other, const std::string& language) {
    return {shares(here, other, language), compositions(here, other, language)};
}

} // namespace kith::study
