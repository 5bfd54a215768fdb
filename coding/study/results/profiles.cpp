// Profiles beside one another, and what one account's profile says of reflection.
#include "choices.h"
#include "wording.h"

#include "kith/analysis/profiles.h"
#include "kith/study/results.h"

#include <fmt/format.h>

namespace kith::study {

Table comparedProfilesTable(const StudySnapshot& snapshot, const std::vector<std::string>& egos,
                            const std::string& language) {
    std::vector<Profile> chosen;
    for (const std::string& ego : egos)
        chosen.push_back(analysis::profile(snapshot, caseIn(snapshot, ego).key));
    return analysis::profilesTable(snapshot, chosen, language);
}

Table reflectionTable(const Profile& profile, const std::string& language) {
    const Saying say{language};
    Table table;
    table.id = "reflection";
    table.title = fmt::format(fmt::runtime(say("Reflection and visibility of the contacts of {}",
                                               "Reflectie en zichtbaarheid van de contacten van {}")),
                              profile.label);
    const std::string unit = say("contacts", "contacten");
    table.columns = {{"visibility", say("Contacts", "Contacten"), ColumnKind::Text, 0, ""},
                     {"reflection", say("With reflection", "Met reflectie"), ColumnKind::Count, 0, unit},
                     {"no_reflection", say("Without reflection", "Zonder reflectie"), ColumnKind::Count, 0, unit}};
    const auto row = [&](const std::string& name, std::int64_t with, std::int64_t without) {
        Cell first(with), second(without);
        first.denominator = second.denominator = with + without;
        table.rows.push_back({name, first, second});
    };
    row(say("visible", "zichtbaar"), profile.reflectionVisible, profile.noReflectionVisible);
    row(say("hidden", "verborgen"), profile.reflectionHidden, profile.noReflectionHidden);
    table.notes = {fmt::format(fmt::runtime(say("Passages of reflection that name no contact: {}.",
                                                "Passages met reflectie die geen contact noemen: {}.")),
                               profile.reflectionWithoutContact)};
    if (profile.visibilityUnknown > 0)
        table.notes.push_back(
            fmt::format(fmt::runtime(say("Contacts that nobody judged yet, and that stand in no row: {}.",
                                         "Contacten die nog niemand beoordeelde en die in geen rij staan: {}.")),
                        profile.visibilityUnknown));
    for (const std::string& memo : profile.memos)
        table.notes.push_back(say("Memo: ", "Memo: ") + memo);
    return table;
}

} // namespace kith::study
