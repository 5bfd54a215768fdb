// Codings that change and may then say what another one says already.
#pragma once

#include "coding/standing_codings.h"

#include <map>
#include <utility>
#include <vector>

namespace kith::study {

// Where a coder would come to have the same coding of a passage twice, one coding remains, and takes over what was
// noted with the other; codings that name different qualities remain both.
class JoinedCodings {
public:
    // A coding that does not change.
    void stays(const Coding& coding) { place(coding, false); }
    // One as it is to be.
    void comes(const Coding& coding);
    // One that is to carry this code.
    void comes(Coding coding, CodeKey code, int codebookVersion);
    // Memos on a coding that goes come to be about the one that remains.
    void write(const project::Project& project, project::Edit& edit) const;

private:
    struct Joined {
        Coding coding;
        bool changed = false;
    };
    void place(const Coding& coding, bool changed);
    void join(Joined& remaining, const Coding& gone);

    std::vector<Joined> codings_;
    std::multimap<CodingIdentity, std::size_t> places_;
    std::vector<std::pair<CodingKey, CodingKey>> gone_; // and the one that remains in its place
};

} // namespace kith::study
