// What `agreement --data` reads and shows, shared by values and passages.
#pragma once

#include "kith/agreement/bootstrap.h"
#include "kith/agreement/coefficient.h"
#include "kith/importers/tables.h"
#include "kith/study/agreement_data.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::study {

// The whole table, by column name.
struct DataRows {
    std::string file;
    std::vector<std::string> columns;
    std::vector<importers::TableRow> rows;

    [[nodiscard]] std::optional<std::size_t> column(const std::string& name) const;
    [[nodiscard]] std::size_t needed(const std::string& name) const; // throws Error, with what was probably meant
    [[nodiscard]] Place place(const importers::TableRow& row, std::size_t column) const;
};

// One coefficient as it is shown.
struct AgreementLine {
    std::string id;
    std::string category{}; // or code
    std::string text{};     // where it is of one text only
    agreement::Coefficient coefficient;
    std::optional<double> error{};
    std::optional<double> coverage{};
    agreement::Resampled resampled{};
};
Table agreementTable(const std::vector<AgreementLine>& lines, const AgreementDataOptions& options);

Table agreementOfValues(const DataRows& data, const std::string& form, const AgreementDataOptions& options);
Table agreementOfPassages(const DataRows& data, const AgreementDataOptions& options);

// A column that says which interview (or text) a row is from; nothing where there is none.
std::optional<std::size_t> interviewColumn(const DataRows& data);

// Throws Error naming the row and column, also for what is further than this from 0.
double numberAt(const DataRows& data, const importers::TableRow& row, std::size_t column, double most);

} // namespace kith::study
