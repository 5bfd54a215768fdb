// The parts of a workbook that its sheets refer to.
#pragma once

#include "files/container.h"
#include "xlsx/number_format.h"

#include <string>
#include <vector>

namespace kith::importers {

struct Sheet {
    std::string name;
    std::string part; // "xl/worksheets/sheet1.xml"
};

struct Workbook {
    std::vector<Sheet> sheets;
    Epoch epoch = Epoch::From1900;
    std::vector<std::string> sharedStrings;
    std::vector<bool> styleIsDate; // by the number of a cell's style
};

Workbook readWorkbook(const Container& container);

// The sheet of this name, or the first for "". Throws kith::Error with the names that there are.
std::size_t chooseSheet(const std::vector<std::string>& sheets, const std::string& wanted, const std::string& fileName);

} // namespace kith::importers
