#include "report/evidence.h"

#include "kith/model/wording.h"
#include "kith/study/evidence.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {

EvidenceByCoding evidenceOf(const project::Project& project, const StudySnapshot& snapshot, const std::string& language,
                            const Job& job) {
    EvidenceByCoding all;
    all.reserve(snapshot.codings.size());
    std::vector<const Coding*> codings;
    codings.reserve(snapshot.codings.size());
    for (const Coding& coding : snapshot.codings)
        codings.push_back(&coding);
    forEachPassage(project, snapshot, codings, language, job, [&](ShownPassage&& shown) {
        report::Evidence evidence;
        evidence.source = std::move(shown.source);
        evidence.ego = std::move(shown.ego);
        evidence.code = std::move(shown.codeLabel);
        evidence.contact = std::move(shown.contact);
        evidence.stage = std::move(shown.stage);
        evidence.coder = std::move(shown.coder);
        evidence.memo = std::move(shown.memo);
        evidence.withheld = !shown.quotable;
        if (shown.quotable) {
            if (!shown.question.empty())
                evidence.place = std::move(shown.question);
            else if (shown.turn > 0)
                evidence.place = fmt::format("{} {}", inLanguage(language, "turn", "beurt"), shown.turn);
            evidence.quote = std::move(shown.passage.quote);
            evidence.before = std::move(shown.before);
            evidence.after = std::move(shown.after);
            evidence.translation = std::move(shown.translation);
        }
        all.emplace(shown.coding, std::move(evidence));
    });
    return all;
}

Table passagesTable(const StudySnapshot& snapshot, const EvidenceByCoding& evidence,
                    const std::vector<std::string>& codes, const std::string& language) {
    const auto say = [&](const char* english, const char* dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    Table table;
    table.id = "passages";
    table.title = say("Passages", "Passages");
    table.columns = {
        {"case", say("Case", "Casus")},  {"source", say("Source", "Bron")},  {"place", say("Place", "Plaats")},
        {"code", say("Code", "Code")},   {"words", say("Words", "Woorden")}, {"contact", say("Contact", "Contact")},
        {"stage", say("Stage", "Fase")}, {"coder", say("Coder", "Codeur")},  {"memo", say("Memo", "Memo")}};
    const SnapshotIndex index(snapshot);
    const auto chosen = [&](const std::string& name) {
        return std::any_of(codes.begin(), codes.end(), [&](const std::string& wish) {
            return wish.ends_with(".*") ? name.starts_with(wish.substr(0, wish.size() - 1)) : wish == name;
        });
    };
    for (const Coding& coding : snapshot.codings) {
        const Code* code = index.code(coding.code);
        const auto words = evidence.find(coding.key);
        if (!code || !chosen(code->name) || words == evidence.end()) continue;
        const report::Evidence& e = words->second;
        Cell quote(e.withheld ? say("withheld: consent", "achtergehouden: toestemming") : e.quote);
        quote.evidence = {coding.key};
        table.rows.push_back({e.ego, e.source, e.place, e.code, quote, e.contact, e.stage, e.coder, e.memo});
    }
    return table;
}

} // namespace kith::study
