#include "kith/study/people.h"

#include "coding/passages.h"
#include "parallel.h"
#include "people/suggestions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace kith::study {
namespace {

double rounded(double confidence) {
    return static_cast<double>(static_cast<std::int64_t>(confidence * 1000 + 0.5)) / 1000;
}

// Case by case in order: read here, looked through by all cores, a few cases at a time. What could not be read is
// noted.
template<class Take>
void forEachAccount(const project::Project& project, const FindOptions& options, const Job& job, Table& table,
                    const Take& take) {
    constexpr std::size_t together = 64;
    const Suggesting suggesting(project, options.language, options.contacts);
    const std::vector<Case> cases = options.ego.empty() ? project.cases() : std::vector{findCase(project, options.ego)};
    std::set<std::string> unreadable;
    for (std::size_t first = 0; first < cases.size(); first += together) {
        std::vector<Suggesting::Account> accounts;
        for (std::size_t i = first; i < std::min(cases.size(), first + together); ++i) {
            accounts.push_back(suggesting.read(cases[i]));
            unreadable.insert(accounts.back().unreadable.begin(), accounts.back().unreadable.end());
        }
        inOrder(
            accounts.size(), [&](std::size_t i) { return suggesting.find(accounts[i]); },
            [&](std::size_t i, const AccountPeople& suggestions) {
                job.check();
                job.report({"Finding people", static_cast<std::int64_t>(first + i + 1),
                            static_cast<std::int64_t>(cases.size())});
                take(cases[first + i], suggestions);
            });
    }
    for (const std::string& language : unreadable)
        table.notes.push_back(
            language.empty()
                ? "The language of some texts is not known; people were not looked for in them. 'kith sources "
                  "describe' sets it."
                : fmt::format(
                      "There are no word lists for the language \"{}\"; people were not looked for in texts in it.",
                      language));
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, "; "));
}

// What its mentions were found and grouped by; each reason once.
std::string reasonsOf(const Suggestion& suggestion, const AccountPeople& suggestions) {
    std::vector<std::string> reasons;
    for (const std::size_t mention : suggestion.mentions) {
        const std::string& reason = suggestions.mentions[mention].reason;
        if (!reason.empty() && std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
            reasons.push_back(reason);
    }
    return joined(reasons);
}

std::string word(const std::optional<Verdict>& verdict) {
    if (!verdict) return {};
    return *verdict == Verdict::Confirmed ? "confirmed" : "rejected";
}

} // namespace

Table suggestedContacts(const project::Project& project, const FindOptions& options, const Job& job) {
    Table table;
    table.id = "suggested-contacts";
    table.title = "Suggested contacts";
    table.columns = {{"case", "Case"},      {"contact", "Contact"},
                     {"kind", "Kind"},      {"mentions", "Mentions", ColumnKind::Count},
                     {"aliases", "Also"},   {"confidence", "Confidence", ColumnKind::Number},
                     {"decided", "Decided"}};
    if (options.withReasons) table.columns.push_back({"reasons", "Reasons"});
    int general = 0;
    forEachAccount(project, options, job, table, [&](const Case& ego, const AccountPeople& suggestions) {
        for (const std::size_t one : mostDoubtfulFirst(suggestions)) {
            const Suggestion& suggestion = suggestions.contacts[one];
            if (!suggestion.decided && suggestion.confidence < options.minConfidence) continue;
            if (suggestion.general && !options.withGeneral) {
                ++general;
                continue;
            }
            std::vector<Cell> row{ego.label,
                                  suggestion.label,
                                  std::string(toString(suggestion.kind)),
                                  static_cast<std::int64_t>(suggestion.mentions.size()),
                                  joined(suggestion.aliases),
                                  rounded(suggestion.confidence),
                                  suggestion.decided ? "yes" : "no"};
            if (options.withReasons) row.emplace_back(reasonsOf(suggestion, suggestions));
            table.rows.push_back(std::move(row));
        }
    });
    if (general > 0)
        table.notes.push_back(
            fmt::format("{} for people in general (\"people\", \"the others\") {} left out; --general "
                        "shows {} too.",
                        general == 1 ? "One suggestion" : fmt::format("{} suggestions", general),
                        general == 1 ? "is" : "are", general == 1 ? "it" : "them"));
    return table;
}

Table mentionsTable(const project::Project& project, const FindOptions& options, const Job& job) {
    Table table;
    table.id = "mentions";
    table.title = "Mentions of people";
    table.columns = {{"case", "Case"},
                     {"source", "Source"},
                     {"turn", "Turn", ColumnKind::Count},
                     {"begin", "Begin", ColumnKind::Count},
                     {"end", "End", ColumnKind::Count},
                     {"words", "Words"},
                     {"kind", "Kind"},
                     {"contact", "Contact"},
                     {"confidence", "Confidence", ColumnKind::Number},
                     {"decision", "Decision"}};
    if (options.withReasons) table.columns.push_back({"reason", "Reason"});
    SourceNames names(project);
    forEachAccount(project, options, job, table, [&](const Case& ego, const AccountPeople& suggestions) {
        for (const PlacedMention& mention : suggestions.mentions) {
            if (!mention.decision && mention.confidence < options.minConfidence) continue;
            std::vector<Cell> row{ego.label,
                                  names.of(mention.passage),
                                  mention.turn,
                                  mention.passage.span.begin.value,
                                  mention.passage.span.end.value,
                                  mention.passage.quote,
                                  std::string(toString(mention.kind)),
                                  mention.contact ? suggestions.contacts[*mention.contact].label : std::string(),
                                  rounded(mention.confidence),
                                  word(mention.decision)};
            if (options.withReasons) row.emplace_back(mention.reason);
            table.rows.push_back(std::move(row));
        }
    });
    return table;
}

} // namespace kith::study
