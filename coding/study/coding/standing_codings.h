// The codings that a project has already, for edits that must not double, lose or overlook one.
#pragma once

#include "kith/project/project.h"

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace kith::study {

// What makes two codings the same decision of the same coder.
using CodingIdentity = std::tuple<SourceKey, std::int64_t, CodePointSpan, CodeKey, ContactKey, Stage, Coder>;
inline CodingIdentity identityOf(const Coding& coding) {
    return {coding.passage.source,
            coding.passage.part,
            coding.passage.span,
            coding.code,
            coding.contact.value_or(ContactKey{}),
            coding.stage,
            coding.coder};
}

// The codings that stand on these passages, and perhaps others of the same sources: where few passages are meant, the
// source's other codings are not read.
std::vector<Coding> codingsAt(const project::Project& project, const std::vector<Passage>& passages);

// The codings of some sources or passages, and what is added to them.
class StandingCodings {
public:
    StandingCodings() = default;
    StandingCodings(const project::Project& project, const std::vector<Passage>& passages) {
        for (const Coding& coding : codingsAt(project, passages))
            identities_.insert(identityOf(coding));
    }
    StandingCodings(const project::Project& project, const std::set<SourceKey>& sources) {
        for (const SourceKey source : sources)
            for (const Coding& coding : project.codingsIn(source))
                identities_.insert(identityOf(coding));
    }
    [[nodiscard]] bool have(const Coding& coding) const { return identities_.contains(identityOf(coding)); }
    // False where it stands already.
    bool add(const Coding& coding) { return identities_.insert(identityOf(coding)).second; }

private:
    std::set<CodingIdentity> identities_;
};

} // namespace kith::study
