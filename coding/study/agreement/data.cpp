#include "kith/study/agreement_data.h"

#include "agreement/rows.h"

#include "kith/agreement/reliability_data.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

// Standard input as a file, for as long as it is read.
class Piped {
public:
    Piped() : path_((fs::temp_directory_path() / "kith-XXXXXX.csv").string()) {
        const int file = ::mkstemps(path_.data(), 4);
        if (file < 0)
            throw Error("Standard input cannot be kept.", {path_, {}}, "Is there room, and may you write there?");
        ::close(file);
        std::ofstream(path_, std::ios::binary) << std::cin.rdbuf();
    }
    ~Piped() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    Piped(const Piped&) = delete;
    Piped& operator=(const Piped&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

DataRows rowsOf(const fs::path& file) {
    DataRows data;
    data.file = file.filename().string();
    data.columns = importers::readTable(file, {}, [&](const importers::TableHead&, const importers::TableRow& row) {
                       data.rows.push_back(row);
                       return importers::Next::Row;
                   }).columns;
    return data;
}

DataRows readRows(const fs::path& file) {
    if (file != "-") return rowsOf(file);
    const Piped piped;
    try {
        DataRows data = rowsOf(piped.path());
        data.file = "stdin";
        return data;
    } catch (const Error& error) {
        throw Error(error.message(), {"stdin", error.where().inside}, error.remedy());
    }
}

std::string formOf(const DataRows& data, const std::string& wanted) {
    if (!wanted.empty()) return wanted;
    if (!data.column("coder")) return "wide";
    return data.column("begin") || data.column("end") || data.column("code") ? "units" : "long";
}

} // namespace

std::optional<std::size_t> DataRows::column(const std::string& name) const {
    const auto at = std::find(columns.begin(), columns.end(), name);
    if (at == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(at - columns.begin());
}

std::size_t DataRows::needed(const std::string& name) const {
    if (const auto at = column(name)) return *at;
    const std::string meant = nearest(name, columns);
    throw Error(fmt::format("There is no column “{}”.", name), {file, {}},
                meant.empty() ? "Name the columns in the first row; kith help agreement lists the forms."
                              : fmt::format("Is it the column “{}”?", meant));
}

Place DataRows::place(const importers::TableRow& row, std::size_t column) const {
    return {file, fmt::format("row {}, column {}", row.number, columns[column])};
}

std::optional<std::size_t> interviewColumn(const DataRows& data) {
    const auto interview = data.column("interview");
    return interview ? interview : data.column("text");
}

double numberAt(const DataRows& data, const importers::TableRow& row, std::size_t column, double most) {
    const auto number = agreement::numberOf(row.cells[column]);
    if (number && std::abs(*number) > most)
        throw Error(fmt::format("“{}” is too large.", row.cells[column]), data.place(row, column));
    if (number) return *number;
    throw Error(fmt::format("“{}” is no number.", row.cells[column]), data.place(row, column),
                "Write numbers with digits and a decimal point.");
}

Table agreementOfData(const fs::path& file, const AgreementDataOptions& options) {
    const DataRows data = readRows(file);
    const std::string form = formOf(data, options.form);
    if (data.rows.empty()) throw Error("The table has no rows below its heading.", {data.file, {}});
    return form == "units" ? agreementOfPassages(data, options) : agreementOfValues(data, form, options);
}

} // namespace kith::study
