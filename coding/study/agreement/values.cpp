// Agreement of values given to units.
#include "agreement/rows.h"

#include "kith/agreement/measures.h"
#include "kith/agreement/reliability_data.h"
#include "wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace kith::study {
namespace {

using agreement::Level;
using agreement::ReliabilityData;
using agreement::Tally;
using agreement::Value;
using importers::TableRow;

// Names in the order in which they first stand.
class Numbering {
public:
    std::size_t of(const std::string& name) {
        const auto [at, isNew] = places_.emplace(name, names_.size());
        if (isNew) names_.push_back(name);
        return at->second;
    }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

private:
    std::map<std::string, std::size_t> places_;
    std::vector<std::string> names_;
};

// Counted, and said in words for the notes.
struct Counted {
    ReliabilityData data;
    std::vector<Tally> clusters; // interviews, or units where nobody says of which interview they are
    agreement::Scale scale;
    std::vector<std::string> categories;
    std::size_t coders = 0;
    bool byInterview = false;
    std::vector<std::string> notes;
};

Level levelOf(const std::string& word) {
    if (word == "nominal") return Level::Nominal;
    if (word == "ordinal") return Level::Ordinal;
    if (word == "interval") return Level::Interval;
    if (word == "ratio") return Level::Ratio;
    throw Error(fmt::format("“{}” is no level of measurement.", word), {},
                "It is one of: nominal, ordinal, interval, ratio.");
}

// The words of a cell as a value. Throws for words that are no number, or below 0, where the level wants it otherwise.
class Values {
public:
    Values(const DataRows& data, const AgreementDataOptions& options)
        : data_(data), options_(options), level_(levelOf(options.level)) {}

    Value at(const TableRow& row, std::size_t column) {
        const std::string& words = row.cells[column];
        if (words.empty()) return std::nullopt;
        if (std::find(options_.missing.begin(), options_.missing.end(), words) != options_.missing.end())
            return std::nullopt;
        if (level_ == Level::Interval || level_ == Level::Ratio) {
            constexpr double most = 1e100; // squares stay finite
            const double number = numberAt(data_, row, column, most);
            if (level_ == Level::Ratio && number < 0)
                throw Error(fmt::format("“{}” is below zero, which a ratio never is.", words), data_.place(row, column),
                            "Choose --level interval, or correct it.");
        }
        if (!options_.categories.empty() &&
            std::find(options_.categories.begin(), options_.categories.end(), words) == options_.categories.end())
            throw Error(fmt::format("“{}” is none of the categories.", words), data_.place(row, column),
                        fmt::format("They are: {}.", fmt::join(options_.categories, ", ")));
        if (words == "NA" || words == "." || words == "*") strange_ = words;
        return words;
    }
    // A word that is taken for a value and may stand for none.
    [[nodiscard]] const std::string& strange() const { return strange_; }

private:
    const DataRows& data_;
    const AgreementDataOptions& options_;
    Level level_;
    std::string strange_;
};

struct Matrix {
    std::vector<std::string> coders;
    std::vector<std::vector<Value>> units;
    std::vector<std::string> interviews; // of each unit; empty where nobody says
};

Matrix fromLong(const DataRows& data, Values& values) {
    const std::size_t unit = data.needed("unit"), coder = data.needed("coder"), value = data.needed("value");
    const auto interview = interviewColumn(data);
    Numbering units, coders;
    std::map<std::pair<std::size_t, std::size_t>, std::pair<Value, std::int64_t>> given;
    std::vector<std::string> interviews;
    for (const TableRow& row : data.rows) {
        for (const std::size_t needed : {unit, coder})
            if (row.cells[needed].empty()) throw Error("This cell is empty.", data.place(row, needed));
        // The same number in two interviews is two units.
        const std::string from = interview ? row.cells[*interview] : std::string();
        const std::size_t u = units.of(from + "\n" + row.cells[unit]);
        const std::size_t c = coders.of(row.cells[coder]);
        if (u == interviews.size()) interviews.push_back(from);
        const auto [at, isNew] = given.emplace(std::pair(u, c), std::pair(values.at(row, value), row.number));
        if (!isNew)
            throw Error(
                fmt::format("{} gave this unit a value in row {} already.", row.cells[coder], at->second.second),
                data.place(row, value), "Keep one of them.");
    }
    Matrix matrix{coders.names(), {}, interview ? interviews : std::vector<std::string>()};
    matrix.units.assign(units.names().size(), std::vector<Value>(coders.names().size()));
    for (const auto& [place, value_] : given)
        matrix.units[place.first][place.second] = value_.first;
    return matrix;
}

Matrix fromWide(const DataRows& data, Values& values) {
    const auto interview = interviewColumn(data);
    const auto unit = data.column("unit");
    std::vector<std::size_t> columns;
    Matrix matrix;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (interview != i && unit != i) {
            columns.push_back(i);
            matrix.coders.push_back(data.columns[i]);
        }
    for (const TableRow& row : data.rows) {
        matrix.units.emplace_back();
        for (const std::size_t column : columns)
            matrix.units.back().push_back(values.at(row, column));
        if (interview) matrix.interviews.push_back(row.cells[*interview]);
    }
    return matrix;
}

// Each unit's tally joined with those of its interview.
void join(Counted& counted, const std::vector<std::string>& interviews, std::size_t units, auto&& addUnit) {
    counted.byInterview = !interviews.empty();
    const Tally none{counted.coders, counted.categories.size(), {}};
    Numbering order;
    for (std::size_t i = 0; i < units; ++i) {
        const std::size_t cluster = counted.byInterview ? order.of(interviews[i]) : i;
        if (cluster == counted.clusters.size()) counted.clusters.push_back(none);
        addUnit(counted.clusters[cluster], i);
    }
}

Counted countMatrix(const DataRows& data, const std::string& form, const AgreementDataOptions& options) {
    const Saying say{options.language};
    Values values(data, options);
    const Matrix matrix = form == "long" ? fromLong(data, values) : fromWide(data, values);
    if (matrix.coders.size() < 2)
        throw Error("There is only one coder.", {data.file, {}},
                    form == "long" ? "The column coder must name at least two."
                                   : "The table needs a column for each coder; kith help agreement lists the forms.");
    Counted counted;
    counted.data = agreement::reliabilityData(matrix.units, options.categories);
    const ReliabilityData& reliability = counted.data;
    counted.coders = matrix.coders.size();
    counted.categories = reliability.categories;
    counted.scale = {levelOf(options.level), reliability.categories.size(), reliability.numbers};
    join(counted, matrix.interviews, reliability.units(),
         [&](Tally& tally, std::size_t unit) { tally.add(reliability.unit(unit)); });
    const auto given = std::count_if(reliability.values.begin(), reliability.values.end(),
                                     [](std::int32_t value) { return value != agreement::noValue; });
    counted.notes.push_back(
        fmt::format(fmt::runtime(say("Units: {}; coders: {} ({}); values: {}; missing: {}.",
                                     "Eenheden: {}; codeurs: {} ({}); waarden: {}; ontbrekend: {}.")),
                    reliability.units(), counted.coders, fmt::join(matrix.coders, ", "), given,
                    static_cast<std::ptrdiff_t>(reliability.values.size()) - given));
    if (counted.scale.level == Level::Ordinal)
        counted.notes.push_back(say("From low to high: ", "Van laag naar hoog: ") +
                                fmt::format("{}.", fmt::join(counted.categories, ", ")));
    if (!values.strange().empty())
        counted.notes.push_back(fmt::format(
            fmt::runtime(say("“{0}” is taken for a value; if it stands for none, add --missing {0}.",
                             "“{0}” geldt als waarde; staat het voor geen waarde, geef dan --missing {0}.")),
            values.strange()));
    return counted;
}

std::int64_t countAt(const DataRows& data, const TableRow& row, std::size_t column) {
    constexpr double most = 1e6;
    if (row.cells[column].empty()) return 0;
    const double number = numberAt(data, row, column, most);
    if (number < 0 || number != std::floor(number))
        throw Error(fmt::format("“{}” is no count.", row.cells[column]), data.place(row, column),
                    "Write whole numbers from 0.");
    return static_cast<std::int64_t>(number);
}

// Each is kept as a unit of its own.
void requireFew(std::int64_t units, const DataRows& data) {
    constexpr std::int64_t most = 1'000'000;
    if (units > most)
        throw Error(fmt::format("The table counts {} values; {} is the most.", units, most), {data.file, {}});
}

Counted countTable(const DataRows& data, const AgreementDataOptions& options) {
    Counted counted;
    counted.coders = 2;
    counted.categories.assign(data.columns.begin() + 1, data.columns.end());
    if (data.rows.size() != counted.categories.size())
        throw Error(
            fmt::format("The table has {} rows and {} categories.", data.rows.size(), counted.categories.size()),
            {data.file, {}}, "A row and a column for each category; the first column names the row's.");
    std::vector<std::vector<std::int64_t>> table;
    std::int64_t units = 0;
    for (std::size_t r = 0; r < data.rows.size(); ++r) {
        const TableRow& row = data.rows[r];
        if (row.cells[0] != counted.categories[r])
            throw Error(fmt::format("“{}” stands where “{}” is due.", row.cells[0], counted.categories[r]),
                        data.place(row, 0), "Rows and columns name the same categories in the same order.");
        table.emplace_back();
        for (std::size_t c = 1; c < row.cells.size(); ++c) {
            table.back().push_back(countAt(data, row, c));
            units += table.back().back();
        }
    }
    requireFew(units, data);
    counted.data = agreement::dataOfTable(table, counted.categories);
    counted.scale = {levelOf(options.level), counted.categories.size(), counted.data.numbers};
    join(counted, {}, counted.data.units(), [&](Tally& tally, std::size_t i) { tally.add(counted.data.unit(i)); });
    const Saying say{options.language};
    counted.notes.push_back(
        fmt::format(fmt::runtime(say("Units: {}; coders: 2.", "Eenheden: {}; codeurs: 2.")), units));
    return counted;
}

Counted countCounts(const DataRows& data, const AgreementDataOptions& options) {
    const auto interview = interviewColumn(data);
    const auto unit = data.column("unit");
    Counted counted;
    std::vector<std::size_t> columns;
    std::vector<std::string> interviews;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (interview != i && unit != i) {
            columns.push_back(i);
            counted.categories.push_back(data.columns[i]);
        }
    std::vector<std::vector<std::int64_t>> counts;
    for (const TableRow& row : data.rows) {
        counts.emplace_back();
        for (const std::size_t column : columns)
            counts.back().push_back(countAt(data, row, column));
        if (interview) interviews.push_back(row.cells[*interview]);
    }
    std::int64_t most = 0;
    for (const auto& row : counts)
        most = std::max(most, std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    requireFew(most * static_cast<std::int64_t>(counts.size()), data);
    counted.data = agreement::dataOfCounts(counts, counted.categories);
    counted.scale = {levelOf(options.level), counted.categories.size(), counted.data.numbers};
    join(counted, interviews, counts.size(), [&](Tally& tally, std::size_t i) { tally.addCounts(counts[i]); });
    const Saying say{options.language};
    counted.notes.push_back(fmt::format(fmt::runtime(say("Units: {}; who gave which value is not known.",
                                                         "Eenheden: {}; wie welke waarde gaf is niet bekend.")),
                                        counts.size()));
    return counted;
}

Counted count(const DataRows& data, const std::string& form, const AgreementDataOptions& options) {
    if (form == "table") return countTable(data, options);
    if (form == "counts") return countCounts(data, options);
    if (form == "long" || form == "wide") return countMatrix(data, form, options);
    throw Error(fmt::format("“{}” is no form of table.", form), {}, "It is one of: long, wide, units, table, counts.");
}

} // namespace

Table agreementOfValues(const DataRows& data, const std::string& form, const AgreementDataOptions& options) {
    const Saying say{options.language};
    const Counted counted = count(data, form, options);
    const auto measures = agreement::measuresFor(counted.scale, counted.coders);
    Tally all{counted.coders, counted.categories.size(), {}};
    for (const Tally& cluster : counted.clusters)
        all.add(cluster);
    std::vector<agreement::Resampled> resampled(measures.size());
    if (options.bootstrap > 0) {
        std::vector<agreement::Measure> values;
        for (const auto& measure : measures)
            values.push_back([&](const Tally& tally) { return measure.of(tally).value; });
        agreement::Resampling how;
        how.replicates = options.bootstrap;
        how.method = counted.byInterview ? "bootstrap by interview" : "bootstrap by unit";
        resampled = agreement::bootstrap(counted.clusters, values, how);
    }
    std::vector<AgreementLine> lines;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        AgreementLine line{measures[i].id, {}, {}, measures[i].of(all), {}, {}, resampled[i]};
        if (measures[i].category) line.category = counted.categories[*measures[i].category];
        if (measures[i].error && line.coefficient.value) line.error = measures[i].error(counted.data);
        lines.push_back(std::move(line));
    }
    Table table = agreementTable(lines, options);
    table.notes.insert(table.notes.begin(), counted.notes.begin(), counted.notes.end());
    if (options.bootstrap > 0 && !counted.byInterview)
        table.notes.push_back(say("Units were drawn as if they were independent: a column interview would let whole "
                                  "interviews be drawn.",
                                  "Eenheden zijn getrokken alsof ze onafhankelijk zijn: met een kolom interview worden "
                                  "hele interviews getrokken."));
    return table;
}

} // namespace kith::study
