#include "common.h"

#include <fmt/format.h>

namespace kith::cli {

Argument projectArgument(std::string& target) {
    return {"PROJECT", &target, "the project file, study.kith", true, {}};
}
Argument coderOption(std::string& target) {
    return {
        "--coder", &target, "who does this, for the journal (default: KITH_CODER, then your login name)", false, {}};
}
Argument jsonOption(bool& target) {
    return {"--json", &target, "as JSON", false, {}};
}
Argument languageOption(std::string& target) {
    return {"--language", &target, "language of headings and labels", false, {"en", "nl"}};
}
Argument skipBadOption(bool& target) {
    return {"--skip-bad", &target, "leave bad ones out and do the rest", false, {}};
}

project::Project toRead(const std::string& file) {
    return project::Project::open(file, project::Access::ReadOnly);
}
project::Project toEdit(const std::string& file) {
    return project::Project::open(file, project::Access::ReadWrite);
}

void sayLoaded(Screen& screen, const study::LoadOutcome& outcome, const std::string& what) {
    for (const Refusal& refusal : outcome.refused)
        screen.note(fmt::format("left out: {}: {} {}", refusal.where.toString(), refusal.what, refusal.remedy));
    screen.print(fmt::format("{}: {} applied{}", what, outcome.applied,
                             outcome.refused.empty() ? "" : fmt::format(", {} left out", outcome.refused.size())));
}

} // namespace kith::cli
