#include "report/evidence.h"

#include "consent.h"

#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::study {
namespace {

// How much of what stands around a passage is shown, in code points.
constexpr std::int64_t contextLetters = 90;

// Cuts at a blank, so that no word is halved.
std::string wordsBefore(const Text& text, CodePointSpan turn, CodePointPos end) {
    const std::int64_t from = std::max(turn.begin.value, end.value - contextLetters);
    std::string words = text.quote({{from}, end});
    if (from == turn.begin.value) return words;
    const auto blank = words.find(' ');
    return "… " + (blank == std::string::npos ? words : words.substr(blank + 1));
}

std::string wordsAfter(const Text& text, CodePointSpan turn, CodePointPos begin) {
    const std::int64_t to = std::min(turn.end.value, begin.value + contextLetters);
    std::string words = text.quote({begin, {to}});
    if (to == turn.end.value) return words;
    const auto blank = words.rfind(' ');
    return (blank == std::string::npos ? words : words.substr(0, blank)) + " …";
}

// The translated turns of a source, by the original's turn; none where there is no translation, or it may not be used.
std::map<int, std::string> translatedTurns(const project::Project& project, const std::vector<Source>& sources,
                                           const Source& original) {
    std::map<int, std::string> turns;
    if (!mayTranslate(original)) return turns;
    for (const Source& source : sources) {
        if (source.kind != SourceKind::Translation || source.original != original.key || source.superseded) continue;
        const Text text = project.text(source.key);
        std::map<int, CodePointSpan> spans;
        for (const project::StoredTurn& stored : project.turns(source.key))
            spans[stored.turn.number] = stored.turn.words;
        for (const auto& [ours, theirs] : project.alignment(source.key)) {
            std::string& words = turns[theirs];
            words += (words.empty() ? "" : " ") + text.quote(spans.at(ours));
        }
        break;
    }
    return turns;
}

// Fills in the words of the codings of one part of one source.
void addWords(const Text& text, const std::vector<project::StoredTurn>& turns, const Coding& coding,
              const std::map<int, std::string>& translated, const std::string& language, report::Evidence& evidence) {
    const CodePointSpan span = coding.passage.span;
    CodePointSpan around{{0}, text.end()};
    for (const project::StoredTurn& stored : turns) {
        if (stored.turn.words.begin > span.begin || stored.turn.words.end <= span.begin) continue;
        around = stored.turn.words;
        evidence.place = stored.question.empty()
                             ? fmt::format("{} {}", inLanguage(language, "turn", "beurt"), stored.turn.number)
                             : stored.question;
        if (const auto words = translated.find(stored.turn.number); words != translated.end())
            evidence.translation = words->second;
    }
    around.end = std::max(around.end, span.end);
    evidence.quote = text.quote(span);
    evidence.before = wordsBefore(text, around, span.begin);
    evidence.after = wordsAfter(text, around, span.end);
}

} // namespace

EvidenceByCoding evidenceOf(const project::Project& project, const StudySnapshot& snapshot, const std::string& language,
                            const Job& job) {
    const SnapshotIndex index(snapshot);
    EvidenceByCoding all;
    all.reserve(snapshot.codings.size());
    SourceKey current;
    std::int64_t part = -1;
    Text text;
    std::vector<project::StoredTurn> turns;
    std::map<int, std::string> translated;
    std::int64_t done = 0;
    // Codings come by source and part, so each text is read once.
    for (const Coding& coding : snapshot.codings) {
        if (++done % 256 == 0) {
            job.report({"Reading passages", done, static_cast<std::int64_t>(snapshot.codings.size())});
            job.check();
        }
        const Source* source = index.source(coding.passage.source);
        if (!source) continue;
        report::Evidence evidence;
        evidence.source = source->title;
        if (const Case* ego = coding.ego ? index.caseOf(coding.ego) : nullptr) evidence.ego = ego->label;
        if (const Code* code = index.code(coding.code)) evidence.code = code->label(language);
        if (const Contact* contact = coding.contact ? index.contact(*coding.contact) : nullptr)
            evidence.contact = contact->label;
        if (coding.stage != Stage::NotAsked)
            evidence.stage = wordingOf(snapshot.protocol, "stage", toString(coding.stage), language);
        evidence.coder = coding.coder;
        evidence.memo = coding.memo;
        if (mayQuote(*source)) {
            if (coding.passage.source != current || coding.passage.part != part) {
                if (coding.passage.source != current) translated = translatedTurns(project, snapshot.sources, *source);
                current = coding.passage.source;
                part = coding.passage.part;
                text = project.text(current, part);
                turns = project.turns(current, part);
            }
            addWords(text, turns, coding, translated, language, evidence);
        } else {
            evidence.withheld = true;
        }
        all.emplace(coding.key, std::move(evidence));
    }
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
