// Agreement of data from elsewhere: a table of values or of marked units in, coefficients out. No project is needed.
#pragma once

#include "kith/model/table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

struct AgreementDataOptions {
    std::string form;                    // "long", "wide", "units", "table", "counts"; "" to find out by the columns
    std::string level = "nominal";       // "nominal", "ordinal", "interval", "ratio"
    std::vector<std::string> categories; // all that could be chosen, in order; none: those that occur
    std::vector<std::string> missing;    // words that stand for no value, besides an empty cell
    int bootstrap = 0;                   // draws; 0 for no intervals
    std::string language = "en";
};

// The forms of the file (csv, xlsx or ods, by column name):
//   long    unit, coder, value, and if wanted interview: a row for each value
//   wide    a column for each coder, and if wanted unit and interview: a row for each unit
//   units   coder, begin, end, code, and if wanted text: a row for each marked passage, end not included. Without a
//   code:
//           this coder read the text and marked nothing; without coder and code: where the text begins and ends
//   table   rows are the first coder's categories (named in the first column), columns the second's, in the same order
//   counts  a column for each category: how many coders chose it; a row for each unit; if wanted unit and interview
// "-" reads a csv from standard input. Interviews (texts) are what the bootstrap draws. Throws Error naming row and
// column.
Table agreementOfData(const std::filesystem::path& file, const AgreementDataOptions& options);

} // namespace kith::study
