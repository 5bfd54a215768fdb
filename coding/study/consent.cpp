#include "consent.h"

#include <algorithm>
#include <set>

namespace kith::study {

bool mayArchive(const Source& source, const std::vector<Source>& all) {
    const auto original = std::find_if(
        all.begin(), all.end(), [&](const Source& other) { return source.original && other.key == source.original; });
    return mayArchive(source) && (original == all.end() || mayArchive(*original));
}

Table withoutRefusedWords(Table table, const std::vector<Source>& sources, const std::vector<std::string>& wordColumns,
                          std::int64_t& withheld) {
    std::set<std::string> refused;
    for (const Source& source : sources)
        if (!mayQuote(source)) refused.insert(source.title);
    std::size_t sourceColumn = table.columns.size();
    std::vector<std::size_t> words;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].id == "source") sourceColumn = i;
        if (std::find(wordColumns.begin(), wordColumns.end(), table.columns[i].id) != wordColumns.end())
            words.push_back(i);
    }
    if (refused.empty() || sourceColumn == table.columns.size()) return table;
    for (auto& row : table.rows) {
        const auto* source = std::get_if<std::string>(&row[sourceColumn].value);
        if (!source || (!refused.contains(*source) && !refused.contains(source->substr(0, source->rfind('/')))))
            continue;
        for (const std::size_t column : words) {
            const auto* text = std::get_if<std::string>(&row[column].value);
            if (!text || text->empty()) continue;
            row[column] = Cell();
            ++withheld;
        }
    }
    return table;
}

} // namespace kith::study
