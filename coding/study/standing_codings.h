// The codings that a project has already, for edits that must not double, lose or overlook one.
#pragma once

#include "kith/project/project.h"

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace kith::study {

// Of these codes, in all sources, in the snapshot's order.
std::vector<Coding> codingsWith(const project::Project& project, const std::set<CodeKey>& codes);
// In these sources, by source.
std::vector<Coding> codingsIn(const project::Project& project, const std::set<SourceKey>& sources);

// What makes two codings the same decision of the same coder.
using CodingIdentity = std::tuple<SourceKey, std::int64_t, CodePointSpan, CodeKey, ContactKey, Stage, Coder>;
inline CodingIdentity identityOf(const Coding& coding) {
    return {coding.passage.source, coding.passage.part, coding.passage.span, coding.code, coding.contact.value_or(ContactKey{}), coding.stage,
            coding.coder};
}

// The codings of some sources, and what is added to them.
class StandingCodings {
public:
    StandingCodings() = default;
    StandingCodings(const project::Project& project, const std::set<SourceKey>& sources) {
        for (const Coding& coding : codingsIn(project, sources)) identities_.insert(identityOf(coding));
    }
    // False where it stands already.
    bool add(const Coding& coding) { return identities_.insert(identityOf(coding)).second; }

private:
    std::set<CodingIdentity> identities_;
};

} // namespace kith::study
