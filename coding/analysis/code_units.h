// The rows of a table of codes: single codes, the units of a reading, or groups.
#pragma once

#include "kith/analysis/selection.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::analysis {

struct CodeUnit {
    std::string name;
    std::string label; // in the language of the table
    std::string group; // label of the group
    std::string layer;
    std::vector<const Code*> codes; // none: the reading supposes a unit that it could not name
    bool operator==(const CodeUnit&) const = default;
};

// In the order of the codebook (of the reading, of the protocol's groups). The pointers are into the snapshot. Throws
// Error for a layer, code or reading that is not there, with what may have been meant.
std::vector<CodeUnit> codeUnits(const StudySnapshot& snapshot, const CodeChoice& choice, std::string_view language);

} // namespace kith::analysis
