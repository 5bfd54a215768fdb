#include "kith/report/tables.h"

#include "cell_words.h"
#include "characters.h"

namespace kith::report {
namespace {

// A cell that begins with "[" would be read as the space after the row's end before it; a group keeps it apart.
std::string texCell(const std::string& words) {
    const std::string escaped = escapeTex(words);
    return escaped.starts_with('[') || escaped.starts_with('*') ? "{}" + escaped : escaped;
}

// What a reference may be called: letters, digits and hyphens only.
std::string referenceName(const std::string& id) {
    std::string name;
    for (const char c : id)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') name += c;
    return name;
}

} // namespace

std::string tableAsTex(const Table& table, std::string_view language) {
    std::string tex = "% \\usepackage{booktabs}, \\usepackage[T1]{fontenc}\n\\begin{table}\n\\centering\n\\caption{" +
                      escapeTex(table.title) + "}\n\\label{tab:" + referenceName(table.id) + "}\n\\begin{tabular}{";
    for (const Column& column : table.columns)
        tex += standsRight(column) ? 'r' : 'l';
    tex += "}\n\\toprule\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        tex += (i > 0 ? " & " : "") + texCell(headingWords(table.columns[i]));
    tex += " \\\\\n\\midrule\n";
    for (const std::vector<Cell>& row : table.rows) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            tex += (i > 0 ? " & " : "") +
                   (i < row.size() ? texCell(shownWords(row[i], table.columns[i], language)) : std::string());
        tex += " \\\\\n";
    }
    tex += "\\bottomrule\n\\end{tabular}\n";
    for (const std::string& note : table.notes)
        tex += "\\par\\smallskip{\\footnotesize " + escapeTex(note) + "\\par}\n";
    return tex + "\\end{table}\n";
}

} // namespace kith::report
