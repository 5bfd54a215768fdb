// How quick searching is while one types: measured in the program itself.
#pragma once

#include "window/application.h"

#include <QStringList>

#include <vector>

namespace kith::workbench {

struct SearchFigures {
    std::vector<double> milliseconds;        // from a key to the picture with the first passages
    [[nodiscard]] QStringList lines() const; // as documentation has them
};

// Queries as one asks them, of two words.
QStringList usualQueries(const QString& word, const QString& other);

// Types them letter by letter into the search page of the project that is open, each letter once the answer before is
// there, and waits for each answer to be painted.
SearchFigures measureSearch(Application& application, const QStringList& queries);

} // namespace kith::workbench
