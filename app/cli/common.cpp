#include "common.h"

#include "kith/study/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

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
Argument contactsOption(std::string& target) {
    return {"--contacts", &target, "a list of all whom the teller knows: one a line, other names after semicolons"};
}
Argument languageOption(std::string& target) {
    return {"--language", &target, "language of headings and labels", false, {"en", "nl"}};
}
Argument skipBadOption(bool& target) {
    return {"--skip-bad", &target, "leave bad ones out and do the rest", false, {}};
}

Argument pseudonymisedOption(bool& target) {
    return {"--pseudonymised", &target, "under the pseudonyms of the key beside the project ('kith pseudonyms')"};
}

project::Project toRead(const std::string& file) {
    return project::Project::open(file, project::Access::ReadOnly);
}
study::StudyView toShow(const std::string& file, bool pseudonymised, Screen& screen) {
    study::StudyView view =
        study::StudyView::open(file, pseudonymised ? study::Names::Pseudonyms : study::Names::True, screen.job());
    screen.notes(view.notes());
    return view;
}
project::Project toEdit(const std::string& file) {
    return project::Project::open(file, project::Access::ReadWrite);
}

void sayLoaded(Screen& screen, const study::LoadOutcome& outcome, const std::string& what) {
    screen.notes(outcome.notes);
    for (const Refusal& refusal : outcome.refused)
        screen.note(fmt::format("left out: {}: {} {}", refusal.where.toString(), refusal.what, refusal.remedy));
    screen.notes(outcome.notes);
    screen.print(fmt::format("{}: {} applied{}", what, outcome.applied,
                             outcome.refused.empty() ? "" : fmt::format(", {} left out", outcome.refused.size())));
}

void showTables(Screen& screen, const std::vector<Table>& tables, const std::string& output, bool json,
                const std::string& language) {
    if (!output.empty()) {
        for (const auto& file : study::writeTables(output, tables, language))
            screen.print(file.string());
        return;
    }
    for (const Table& table : tables) {
        if (&table != &tables.front()) {
            if (json) break;
            screen.print("\n" + table.title);
        }
        screen.table(table, json, language);
    }
}

std::vector<int> numbersFrom(const std::vector<std::string>& typed, const char* option) {
    constexpr int longest = 1'000'000;
    const auto read = [](std::string_view digits, int& number) {
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return failure == std::errc() && end == digits.data() + digits.size() && number > 0;
    };
    std::vector<int> numbers;
    for (const std::string& list : typed) {
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t comma = std::min(list.find(',', at), list.size());
            const std::string_view part = std::string_view(list).substr(at, comma - at);
            at = comma + 1;
            int first = 0, last = 0;
            const auto dash = part.find('-');
            const bool good = read(part.substr(0, dash), first) &&
                              (dash == std::string_view::npos || read(part.substr(dash + 1), last));
            if (dash == std::string_view::npos) last = first;
            if (!good || last < first || last - first > longest)
                throw WrongUsage{fmt::format("{} takes numbers and ranges, as 1,4-6; not \"{}\".", option, part)};
            for (int number = first; number <= last; ++number)
                numbers.push_back(number);
        }
    }
    return numbers;
}

} // namespace kith::cli
