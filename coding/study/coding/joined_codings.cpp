#include "coding/joined_codings.h"

namespace kith::study {

void JoinedCodings::comes(const Coding& coding) {
    const auto [first, last] = places_.equal_range(identityOf(coding));
    for (auto it = first; it != last; ++it) {
        Joined& other = codings_[it->second];
        if (!other.coding.quality.empty() && !coding.quality.empty() && other.coding.quality != coding.quality)
            continue;
        join(other, coding);
        return;
    }
    place(coding, true);
}

void JoinedCodings::comes(Coding coding, CodeKey code, int codebookVersion) {
    coding.code = code;
    coding.codebookVersion = codebookVersion;
    comes(coding);
}

void JoinedCodings::write(const project::Project& project, project::Edit& edit) const {
    for (const Joined& joined : codings_)
        if (joined.changed) edit.put(joined.coding);
    for (const auto& [gone, remaining] : gone_) {
        for (Memo memo : project.memosAbout(gone.uuid)) {
            memo.aboutKey = remaining.uuid;
            edit.put(memo);
        }
        edit.remove(gone);
    }
}

void JoinedCodings::place(const Coding& coding, bool changed) {
    places_.emplace(identityOf(coding), codings_.size());
    codings_.push_back({coding, changed});
}

void JoinedCodings::join(Joined& remaining, const Coding& gone) {
    gone_.emplace_back(gone.key, remaining.coding.key);
    const auto take = [&](std::string& mine, const std::string& theirs, const char* between) {
        if (theirs.empty() || mine == theirs) return;
        mine += (mine.empty() ? "" : between) + theirs;
        remaining.changed = true;
    };
    take(remaining.coding.quality, gone.quality, "");
    take(remaining.coding.memo, gone.memo, "\n");
}

} // namespace kith::study
