// What suggestions, and the measure of how good they are, have in common.
#pragma once

#include "kith/project/project.h"
#include "kith/search/similar.h"

#include <map>
#include <vector>

namespace kith::study {

// The index of the project as it is; where none can be kept beside it, one that goes with this program.
search::Index currentIndex(const project::Project& project, const Job& job);

// Throws Error where the index changed meanwhile.
search::SimilarUnits similarUnits(search::Index& index, const search::SimilarWish& wish);

inline search::UnitKey unitOf(const Passage& passage, int turn) {
    return {passage.source, passage.part, turn};
}

// Passages of one turn make one example.
class Gathering {
public:
    void add(const Passage& passage, int turn) { units_[unitOf(passage, turn)].push_back(passage.span); }
    [[nodiscard]] std::vector<search::Example> examples() const {
        std::vector<search::Example> all;
        for (const auto& [unit, passages] : units_)
            all.push_back({unit, passages});
        return all;
    }

private:
    std::map<search::UnitKey, std::vector<CodePointSpan>> units_;
};

} // namespace kith::study
