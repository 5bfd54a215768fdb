#include "report/concordances.h"

#include "kith/study/search.h"
#include "wording.h"

#include <fmt/format.h>

namespace kith::study {
namespace {

constexpr std::size_t mostLines = 100;   // of one concordance in a report
constexpr std::size_t contextWidth = 60; // characters on either side

} // namespace

report::ReportSection concordanceSection(const project::Project& project, const PlannedTable& planned,
                                         const std::string& language, const Job& job) {
    const Saying say{language};
    report::ReportSection section;
    section.id = planned.id;
    section.title = planned.title.in(language);
    SearchWish wish;
    wish.query = "@" + planned.query;
    if (planned.sources != "all") {
        for (const Source& source : project.sources())
            if (!source.superseded && source.consent.analyse != Permission::Refused &&
                toString(source.kind) == planned.sources)
                wish.sources.push_back(std::to_string(source.position));
        if (wish.sources.empty()) {
            section.paragraphs.push_back(
                say("There are no such sources in this study.", "Zulke bronnen zijn er niet in deze studie."));
            return section;
        }
    }
    SearchAnswer answer = searchStudy(project, wish, job);
    section.paragraphs.push_back(fmt::format(
        fmt::runtime(say("Searched for: {}. Found: {} passages in {} turns. A search finds words; what they mean is "
                         "for the reader to judge, and nothing here counts as coded.",
                         "Gezocht naar: {}. Gevonden: {} passages in {} beurten. Een zoekvraag vindt woorden; wat ze "
                         "betekenen is aan de lezer, en niets hiervan telt als gecodeerd.")),
        answer.query, answer.passages.size(), answer.turns));
    section.pictures.push_back(dispersionPicture(project, answer, language));
    Table counts = countsTable(project, answer, "case", language);
    counts.id = planned.id + "-by-case";
    section.tables.push_back(std::move(counts));
    const std::size_t found = answer.passages.size();
    showFirst(answer, mostLines);
    const std::int64_t withheld = withholdWords(answer);
    Table lines = concordanceTable(answer, contextWidth, language);
    if (withheld > 0)
        lines.notes.push_back(fmt::format(fmt::runtime(say("The words of {} passages may not be quoted.",
                                                           "De woorden van {} passages mogen niet worden geciteerd.")),
                                          withheld));
    lines.id = planned.id;
    lines.title = section.title;
    if (answer.passages.size() < found)
        lines.notes.push_back(
            fmt::format(fmt::runtime(say("The first {} of {} passages.", "De eerste {} van {} passages.")),
                        answer.passages.size(), found));
    section.tables.push_back(std::move(lines));
    return section;
}

} // namespace kith::study
