#include "kith/study/measure_networks.h"

#include "sources/loading.h"

#include "kith/model/wording.h"
#include "kith/network/measure_tables.h"
#include "kith/network/measures.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_map>

namespace kith::study {
namespace {

constexpr std::size_t mostAlters = 5000;
constexpr std::size_t mostRefusals = 20; // that are listed; the message counts all

// How tools call a column, the most telling name first.
using Names = std::vector<std::string>;
const Names egoNames{"networkCanvasEgoUUID", "egoID", ".egoID"};
const Names alterNames{"networkCanvasUUID", "alterID", ".alterID", ".altID", "altID"};
const Names sourceNames{"networkCanvasSourceUUID", "Source", ".srcID", "srcID"};
const Names targetNames{"networkCanvasTargetUUID", "Target", ".tgtID", "tgtID"};

std::string columnOf(const DecisionTable& table, const Names& names) {
    for (const std::string& name : names)
        for (const std::string& column : table.columns)
            if (foldCase(column) == foldCase(name)) return column;
    std::string near;
    for (const std::string& name : names)
        if (near.empty()) near = nearest(name, table.columns);
    throw Error(fmt::format("None of these columns is there: {}.", fmt::join(names, ", ")), {table.file, "row 1"},
                near.empty() ? fmt::format("The table has: {}.", fmt::join(table.columns, ", "))
                             : fmt::format("Is it the one called \"{}\"?", near));
}

void needColumn(const DecisionTable& table, const std::string& column) {
    if (table.index.contains(column)) return;
    const std::string near = nearest(column, table.columns);
    throw Error(fmt::format("The column \"{}\" is not there.", column), {table.file, "row 1"},
                near.empty() ? fmt::format("The table has: {}.", fmt::join(table.columns, ", "))
                             : fmt::format("Did you mean \"{}\"?", near));
}

struct ListedTie {
    std::size_t a = 0, b = 0; // alters, a < b
    std::optional<double> weight;
    std::int64_t row = 0;
};

struct ListedEgo {
    std::string id;
    std::vector<std::string> attributes;
    std::vector<std::string> alters;
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::optional<double>> weights;       // by alter
    std::vector<std::vector<std::string>> categories; // by attribute, then alter
    std::map<std::pair<std::size_t, std::size_t>, ListedTie> ties;
};

class Reading {
public:
    explicit Reading(const NetworkFiles& files) : files_(files) {
        readEgos();
        readAlters();
        readTies();
        if (refusals_.empty()) return;
        const std::size_t all = refusals_.size();
        refusals_.resize(std::min(all, mostRefusals));
        throw Refused(all == 1 ? std::string("One row cannot be read:")
                               : fmt::format("{} rows cannot be read{}:", all,
                                             all > mostRefusals ? fmt::format(", the first {} are", mostRefusals) : ""),
                      refusals_, "Mend the rows and measure again.");
    }
    [[nodiscard]] const std::vector<ListedEgo>& egos() const { return egos_; }
    [[nodiscard]] std::int64_t repeated() const { return repeated_; }

private:
    // Calls `take` with each row; what is wrong with it is collected.
    template<class Take>
    void forEachRow(const DecisionTable& table, const Take& take) {
        for (const DecisionRow& row : table.rows) {
            try {
                take(row);
            } catch (const Error& error) {
                std::string inside = fmt::format("row {}", row.number());
                if (!error.where().inside.empty()) inside += ", " + error.where().inside;
                refusals_.push_back({{table.file, inside}, error.message(), error.remedy()});
            }
        }
    }
    static Error wrong(const std::string& column, std::string what, std::string remedy = {}) {
        return {std::move(what), {"", "column " + column}, std::move(remedy)};
    }
    static std::string idIn(const DecisionRow& row, const std::string& column) {
        std::string id = row[column];
        if (id.empty()) throw wrong(column, "The id is empty.");
        return id;
    }
    ListedEgo& egoIn(const DecisionRow& row, const std::string& column) {
        const std::string id = idIn(row, column);
        const auto found = places_.find(id);
        if (found == places_.end())
            throw wrong(column, fmt::format("There is no ego \"{}\".", id), "Give it a row in the table of egos.");
        return egos_[found->second];
    }
    [[nodiscard]] std::optional<double> weightIn(const DecisionRow& row) const {
        const std::string written = files_.weight.empty() ? std::string() : row[files_.weight];
        if (written.empty()) return {};
        double weight = 0;
        const auto [end, failure] = std::from_chars(written.data(), written.data() + written.size(), weight);
        if (failure == std::errc() && end == written.data() + written.size() && weight > 0 && std::isfinite(weight))
            return weight;
        if (const auto strength = parse<Strength>(written)) return weightOf(*strength);
        throw wrong(files_.weight, fmt::format("\"{}\" is no weight.", written),
                    "A weight is a number above 0 with a decimal point, or strong, weak, very weak; leave out ties "
                    "that are not there.");
    }

    void readEgos() {
        const auto table = readDecisions(files_.egos, {}, {}, true);
        const std::string id = columnOf(*table, egoNames);
        forEachRow(*table, [&](const DecisionRow& row) {
            ListedEgo ego;
            ego.id = idIn(row, id);
            if (!places_.emplace(ego.id, egos_.size()).second)
                throw wrong(id, fmt::format("The ego \"{}\" stands twice.", ego.id));
            for (const std::string& attribute : files_.attributes)
                ego.attributes.push_back(row[attribute]);
            ego.categories.resize(files_.attributes.size());
            egos_.push_back(std::move(ego));
        });
    }
    void readAlters() {
        const auto table = readDecisions(files_.alters, {}, {}, true);
        const std::string egoColumn = columnOf(*table, egoNames), id = columnOf(*table, alterNames);
        for (const std::string& attribute : files_.attributes)
            needColumn(*table, attribute);
        if (!files_.weight.empty()) needColumn(*table, files_.weight);
        forEachRow(*table, [&](const DecisionRow& row) {
            ListedEgo& ego = egoIn(row, egoColumn);
            const std::string alter = idIn(row, id);
            const auto weight = weightIn(row);
            if (ego.alters.size() == mostAlters)
                throw wrong(egoColumn, fmt::format("The ego \"{}\" has more than {} alters.", ego.id, mostAlters));
            if (!ego.places.emplace(alter, ego.alters.size()).second)
                throw wrong(id, fmt::format("The alter \"{}\" of ego \"{}\" stands twice.", alter, ego.id));
            ego.alters.push_back(alter);
            ego.weights.push_back(weight);
            for (std::size_t i = 0; i < files_.attributes.size(); ++i)
                ego.categories[i].push_back(row[files_.attributes[i]]);
        });
    }
    void readTies() {
        const auto table = readDecisions(files_.ties, {}, {}, true);
        const std::string egoColumn = columnOf(*table, egoNames), source = columnOf(*table, sourceNames),
                          target = columnOf(*table, targetNames);
        if (!files_.weight.empty()) needColumn(*table, files_.weight);
        forEachRow(*table, [&](const DecisionRow& row) {
            ListedEgo& ego = egoIn(row, egoColumn);
            const std::size_t from = alterIn(row, source, ego), to = alterIn(row, target, ego);
            if (from == to) throw wrong(target, fmt::format("The alter \"{}\" has a tie to itself.", ego.alters[from]));
            const ListedTie tie{std::min(from, to), std::max(from, to), weightIn(row), row.number()};
            const auto [place, fresh] = ego.ties.emplace(std::pair(tie.a, tie.b), tie);
            if (fresh) return;
            if (place->second.weight != tie.weight)
                throw wrong(files_.weight, fmt::format("This pair has another weight in row {}.", place->second.row),
                            "Ties have no direction here: give each pair one weight.");
            ++repeated_;
        });
    }
    static std::size_t alterIn(const DecisionRow& row, const std::string& column, const ListedEgo& ego) {
        const std::string id = idIn(row, column);
        const auto found = ego.places.find(id);
        if (found == ego.places.end())
            throw wrong(column, fmt::format("Ego \"{}\" has no alter \"{}\".", ego.id, id),
                        "Give it a row in the table of alters.");
        return found->second;
    }

    const NetworkFiles& files_;
    std::vector<ListedEgo> egos_;
    std::unordered_map<std::string, std::size_t> places_;
    std::vector<Refusal> refusals_;
    std::int64_t repeated_ = 0;
};

network::MeasuredNetwork measuredFrom(const ListedEgo& ego, const NetworkFiles& files) {
    network::Graph ties(ego.alters.size() + 1);
    std::optional<network::Graph> weighted;
    if (!files.weight.empty()) weighted = ties;
    network::Pairs pairs;
    const auto add = [&](std::size_t a, std::size_t b, const std::optional<double>& weight) {
        ties.addTie(a, b);
        if (!weight)
            weighted.reset();
        else if (weighted)
            weighted->addTie(a, b, *weight);
    };
    for (std::size_t i = 0; i < ego.alters.size(); ++i)
        add(0, i + 1, ego.weights[i]);
    for (const auto& [pair, tie] : ego.ties) {
        add(tie.a + 1, tie.b + 1, tie.weight);
        pairs.push_back(pair);
    }
    network::MeasuredNetwork measured{ego.id, ego.alters, network::measuresOf(ties, weighted)};
    for (std::size_t i = 0; i < files.attributes.size(); ++i)
        measured.measures.compositions.push_back(network::composition(
            files.attributes[i], {ego.categories[i].begin(), ego.categories[i].end()}, ego.attributes[i], pairs));
    return measured;
}

std::vector<Table> tablesOf(const std::vector<network::MeasuredNetwork>& networks, const NetworkFiles& files,
                            NetworkTable which) {
    switch (which) {
    case NetworkTable::Measures:
        return {network::measuresTable(networks, files.language)};
    case NetworkTable::Alters:
        return {network::alterMeasuresTable(networks, files.language)};
    case NetworkTable::Comparison:
        return {network::comparisonTable(networks, files.language)};
    case NetworkTable::Composition:
        break;
    }
    std::vector<Table> tables;
    for (const std::string& attribute : files.attributes)
        tables.push_back(network::compositionTable(networks, attribute, files.language,
                                                   [](const std::string& category) { return category; }));
    return tables;
}

} // namespace

std::vector<Table> measureNetworks(const NetworkFiles& files, NetworkTable which) {
    const Reading reading(files);
    std::vector<network::MeasuredNetwork> networks;
    networks.reserve(reading.egos().size());
    for (const ListedEgo& ego : reading.egos())
        networks.push_back(measuredFrom(ego, files));
    std::vector<Table> tables = tablesOf(networks, files, which);
    for (Table& table : tables) {
        table.notes.emplace_back(inLanguage(
            files.language,
            "A pair of alters that the table of ties does not list is taken for no tie, as these tools do; "
            "pairs that nobody asked about cannot be told apart.",
            "Een paar dat niet in de tabel met banden staat geldt als geen band, zoals deze programma's doen; "
            "paren waar niemand naar vroeg zijn niet te onderscheiden."));
        if (reading.repeated() > 0)
            table.notes.push_back(fmt::format(
                fmt::runtime(inLanguage(files.language, "Rows of ties that name a pair again, counted once: {}.",
                                        "Rijen met banden die een paar nog eens noemen, één keer geteld: {}.")),
                reading.repeated()));
    }
    return tables;
}

} // namespace kith::study
