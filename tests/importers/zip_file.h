// Zip containers made in tests, so that what is in them can be read beside the expectation.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kith::test {

using Entries = std::vector<std::pair<std::string, std::string>>; // path in the container, bytes

std::string zipOf(const Entries& entries);
// The entries locked with a password.
std::string lockedZipOf(const Entries& entries, const std::string& password);

// A Word document with this body (the inside of w:body) and these styles (the inside of w:styles).
std::string docxOf(const std::string& body, const std::string& styles = {});
// An OpenDocument text with this body (the inside of office:text) and these automatic styles.
std::string odtOf(const std::string& body, const std::string& automaticStyles = {});
// A workbook of one sheet "Answers": its rows (the inside of sheetData) and shared strings (the inside of sst). Style 1
// of a cell is a date, style 2 the date with the code "dd/mm/yyyy hh:mm".
std::string xlsxOf(const std::string& rows, const std::string& sharedStrings = {});
// An OpenDocument table: the inside of office:spreadsheet.
std::string odsOf(const std::string& tables);

} // namespace kith::test
