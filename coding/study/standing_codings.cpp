#include "standing_codings.h"

#include <algorithm>

namespace kith::study {
namespace {

template <class Wanted>
std::vector<Coding> select(const project::Project& project, const Wanted& wanted) {
    StudySnapshot snapshot = project.snapshot(project::Quotes::Read);
    std::erase_if(snapshot.codings, [&](const Coding& coding) { return !wanted(coding); });
    return std::move(snapshot.codings);
}

} // namespace

std::vector<Coding> codingsWith(const project::Project& project, const std::set<CodeKey>& codes) {
    return select(project, [&](const Coding& coding) { return codes.contains(coding.code); });
}

std::vector<Coding> codingsIn(const project::Project& project, const std::set<SourceKey>& sources) {
    return select(project, [&](const Coding& coding) { return sources.contains(coding.passage.source); });
}

} // namespace kith::study
