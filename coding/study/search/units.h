// The study as it is searched: turn by turn, answer by answer.
#pragma once

#include "kith/project/project.h"
#include "kith/search/index.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace kith::study {

// What the units are read for: archiving needs a recorded yes.
enum class Purpose { Searching, Archiving };

// Reads units of a project. Searched are sources in use that consent to analysis; translations are not, for they say
// the words of their originals once more.
class UnitReader {
public:
    explicit UnitReader(const project::Project& project, Purpose purpose = Purpose::Searching);
    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; } // searched ones, by position
    [[nodiscard]] const Source* source(SourceKey key) const; // nullptr for one that is not searched

    using Visit = std::function<bool(std::int64_t part, std::vector<search::Unit>&& units)>;
    // The texts of a range, one after the other; stop by returning false. Nothing of a source that is not searched.
    void read(const search::TextRange& range, const Visit& visit);

private:
    struct Speakers {
        std::unordered_map<std::string, Speaker> byLabel;
        std::unordered_map<CaseKey, std::shared_ptr<const search::Attributes>> attributes;
        std::unordered_map<CaseKey, std::string> labels;
        CaseKey only; // the only interviewee
    };
    [[nodiscard]] Speakers speakersOf(const Source& source) const;
    [[nodiscard]] std::vector<search::Unit> unitsOf(const Source& source, const Speakers& speakers,
                                                    const project::WholeText& whole) const;

    const project::Project& project_;
    std::string study_;
    std::vector<Source> sources_;
    std::unordered_map<SourceKey, std::size_t> bySource_;
};

} // namespace kith::study
