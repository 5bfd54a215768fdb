#include "kith/study/roles.h"

#include "coding/passages.h"
#include "people/role_suggestions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

constexpr const char* setting = "roles.suggest";

// No suggestion reaches somebody who codes one of the account's sources blind.
void refuseBlind(const std::vector<Assignment>& assignments, const Suggesting::Account& account, const Coder& coder) {
    for (const Suggesting::Told& told : account.texts)
        for (const Assignment& assignment : assignments)
            if (assignment.blind && assignment.state == AssignmentState::Open && assignment.coder == coder &&
                assignment.source == told.source->key)
                throw Error(
                    fmt::format("{} codes \"{}\" blind: no roles are suggested for it.", coder, told.source->title), {},
                    "Finish that coding first, or ask for another account with --case.");
}

bool isCalled(const Suggestion& contact, const std::string& typed) {
    return contact.label == typed ||
           std::find(contact.aliases.begin(), contact.aliases.end(), typed) != contact.aliases.end();
}

const char* name(RoleReason reason) {
    switch (reason) {
    case RoleReason::Noun:
        return "role noun";
    case RoleReason::Verb:
        return "what they do";
    case RoleReason::Phrase:
        return "said with";
    }
    return "";
}

std::size_t shown(const ContactRoles& contact, int most) {
    return most > 0 ? std::min(contact.roles.size(), static_cast<std::size_t>(most)) : contact.roles.size();
}

std::string forShell(const std::string& word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string quoted = "'";
    for (const char c : word)
        c == '\'' ? quoted += "'\\''" : quoted += c;
    return quoted + "'";
}

} // namespace

bool rolesAreSuggested(const project::Project& project) {
    return project.setting(setting) == "on";
}

void suggestRoles(project::Project& project, bool on, const Coder& by) {
    if (rolesAreSuggested(project) == on) return;
    project.edit(on ? "Turned role suggestions on" : "Turned role suggestions off", by,
                 [&](project::Edit& edit) { edit.setSetting(setting, on ? "on" : "off"); });
}

bool mayBeSuggestedRoles(const project::Project& project, const Coder& coder) {
    const std::vector<Assignment> assignments = project.assignments();
    return std::none_of(assignments.begin(), assignments.end(), [&](const Assignment& assignment) {
        return assignment.coder == coder && assignment.blind && assignment.state == AssignmentState::Open;
    });
}

std::vector<ContactRoles> roleSuggestions(const project::Project& project, const RolesWish& wish, const Job& job) {
    if (!rolesAreSuggested(project))
        throw Error("Role suggestions are off in this study, so that a first round of clustering is not led by them.",
                    {}, "'kith contacts roles PROJECT --on' turns them on.");
    const RoleRules rules(project.protocol(), project.codebook());
    if (rules.empty())
        throw Error(
            "The protocol of this study has no rules for suggesting roles.", {},
            "A project keeps the protocol that it was made from. A new one can have [[role_rule]] in its file.");
    const Suggesting suggesting(project);
    const std::vector<Assignment> assignments = project.snapshot(project::Quotes::Leave).assignments;
    const std::vector<Case> cases = wish.ego.empty() ? project.cases() : std::vector{findCase(project, wish.ego)};
    SourceNames names(project);
    std::vector<ContactRoles> all;
    bool isThere = wish.contact.empty();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        job.check();
        job.report({"Looking for roles", static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(cases.size())});
        const Suggesting::Account account = suggesting.read(cases[i]);
        refuseBlind(assignments, account, wish.coder);
        const AccountPeople people = suggesting.find(account);
        std::vector<std::vector<SuggestedRole>> roles = rules.suggestIn(account, people);
        for (std::size_t contact = 0; contact < people.contacts.size(); ++contact) {
            const Suggestion& one = people.contacts[contact];
            if (!wish.contact.empty() && !isCalled(one, wish.contact)) continue;
            isThere = true;
            if (roles[contact].empty()) continue;
            for (SuggestedRole& role : roles[contact])
                for (RoleEvidence& evidence : role.evidence)
                    evidence.source = names.of(evidence.passage);
            all.push_back({cases[i].label, one.label, one.decided.has_value(), std::move(roles[contact])});
        }
    }
    if (!isThere)
        throw Error(fmt::format("No account speaks of \"{}\".", wish.contact), {},
                    "'kith contacts' and 'kith people' list the contacts there are.");
    return all;
}

Table rolesTable(const std::vector<ContactRoles>& suggested, int most) {
    Table table;
    table.id = "suggested-roles";
    table.title = "Suggested roles";
    table.columns = {{"case", "Case"},
                     {"contact", "Contact"},
                     {"decided", "Decided"},
                     {"rank", "Rank", ColumnKind::Count},
                     {"role", "Role"},
                     {"score", "Score", ColumnKind::Count},
                     {"why", "Why"},
                     {"source", "Source"},
                     {"turn", "Turn", ColumnKind::Count},
                     {"begin", "Begin", ColumnKind::Count},
                     {"end", "End", ColumnKind::Count},
                     {"words", "Words"}};
    for (const ContactRoles& contact : suggested)
        for (std::size_t rank = 0; rank < shown(contact, most); ++rank) {
            const SuggestedRole& role = contact.roles[rank];
            for (const RoleEvidence& evidence : role.evidence)
                table.rows.push_back({contact.ego, contact.contact, std::string(contact.decided ? "yes" : "no"),
                                      static_cast<std::int64_t>(rank + 1), role.code, role.score,
                                      fmt::format("{}: {}", name(evidence.reason), evidence.words), evidence.source,
                                      evidence.turn, evidence.passage.span.begin.value, evidence.passage.span.end.value,
                                      evidence.passage.quote});
        }
    return table;
}

std::vector<std::string> codingCommands(const std::vector<ContactRoles>& suggested, int most,
                                        const std::string& project) {
    std::vector<std::string> lines;
    for (const ContactRoles& contact : suggested) {
        if (!contact.decided)
            lines.push_back(fmt::format("kith contacts confirm {} {} {}", forShell(project), forShell(contact.ego),
                                        forShell(contact.contact)));
        std::set<std::string> said; // a noun and a verb may stand in one sentence
        for (std::size_t rank = 0; rank < shown(contact, most); ++rank)
            for (const RoleEvidence& evidence : contact.roles[rank].evidence) {
                std::string line =
                    fmt::format("kith code {} {} --source {} --passage {}-{} --contact {}", forShell(project),
                                contact.roles[rank].code, forShell(evidence.source), evidence.passage.span.begin.value,
                                evidence.passage.span.end.value, forShell(contact.contact));
                if (said.insert(line).second) lines.push_back(std::move(line));
            }
    }
    return lines;
}

} // namespace kith::study
