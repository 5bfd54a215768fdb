// Passages that show what a code is about in this material.
#pragma once

#include "report/material.h"

#include "kith/model/snapshot.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace kith::study {

// The words between quotation marks, once where they have some already.
std::string inQuotes(const std::string& words);

// Of the coder who counts for each source, and of sources that may be quoted.
class Examples {
public:
    explicit Examples(const ReportMaterial& material);

    // At most so many passages of the code, different ones: first one of each case, in the order of cases, then the
    // cases' next ones. Of one case those come first whose length is easy to read (forty to three hundred characters).
    [[nodiscard]] std::vector<const Coding*> of(CodeKey code, std::size_t most) const;

private:
    std::unordered_map<CodeKey, std::vector<std::vector<const Coding*>>> byCode_; // by case
};

} // namespace kith::study
