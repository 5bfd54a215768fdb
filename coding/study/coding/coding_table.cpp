// Codings as a table: in by loadCodings, out by codingsTable, and in again.
#include "kith/study/coding.h"

#include "coding/form_answers.h"
#include "coding/passages.h"
#include "coding/standing_codings.h"
#include "sources/loading.h"

#include "kith/study/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace kith::study {
namespace {

// Rows of one source side by side, in the order in which the table first names the sources, so that each text is read
// once.
void groupBySource(std::vector<DecisionRow>& rows) {
    std::unordered_map<std::string, std::size_t> order;
    std::vector<std::vector<DecisionRow>> groups;
    for (DecisionRow& row : rows) {
        const auto [place, isNew] = order.emplace(row["source"], groups.size());
        if (isNew) groups.emplace_back();
        groups[place->second].push_back(std::move(row));
    }
    rows.clear();
    for (std::vector<DecisionRow>& group : groups)
        std::move(group.begin(), group.end(), std::back_inserter(rows));
}

int occurrenceIn(const DecisionRow& row) {
    const std::string typed = row["occurrence"];
    if (typed.empty()) return 1;
    const bool digits = std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int occurrence = digits && typed.size() < 7 ? std::stoi(typed) : 0;
    if (occurrence == 0)
        throw Error(fmt::format("\"{}\" is no occurrence.", typed), {},
                    "Write 1 for the first, 2 for the second …, or nothing.");
    return occurrence;
}

// What a spreadsheet would take for a formula was written with an apostrophe before it.
std::string withoutGuard(const std::string& quote) {
    const bool guarded =
        quote.size() > 1 && quote[0] == '\'' && std::string_view("=+-@\t\r").find(quote[1]) != std::string_view::npos;
    return guarded ? quote.substr(1) : quote;
}

// Turns rows into codings, one source after the other.
class CodingRows {
public:
    CodingRows(const project::Project& project, const DecisionTable& table, const Coder& by)
        : project_(project), by_(by), codebook_(project.codebook()), contacts_(project), names_(project),
          form_(project, codebook_, names_) {
        const std::vector<Source> all = project.sources();
        std::set<SourceKey> sources;
        for (const DecisionRow& row : table.rows) {
            const std::string typed = row["source"];
            if (places_.contains(typed)) continue;
            try {
                sources.insert(places_.emplace(typed, findSource(project, all, typed)).first->second.source.key);
            } catch (const Error&) {
                // Said where the row is applied.
            }
        }
        standing_ = StandingCodings(project, sources);
    }

    // The coding that a row describes; nothing where it stands already. Throws Error.
    std::optional<Coding> read(const DecisionRow& row) {
        const SourcePlace& place = open(row["source"]);
        Coding coding;
        coding.code = code(row["code"]);
        coding.stage = row.term<Stage>("stage", "build, maintain, activate");
        coding.passage = passage(row);
        coding.contact = contacts_.find(place.source, coding.passage, row["contact"]);
        coding.quality = row["quality"];
        coding.memo = row["memo"];
        coding.coder = row["coder"].empty() ? by_ : row["coder"];
        coding.codebookVersion = codebook_.version;
        if (!form_.add(place.source, coding, standing_)) return std::nullopt;
        coding.key = CodingKey::fresh();
        return coding;
    }

    // What the codings took from forms.
    [[nodiscard]] std::vector<Note> notes() const { return form_.notes(); }

private:
    const SourcePlace& open(const std::string& typed) {
        if (typed.empty()) throw Error("The row names no source.", {}, "Write its title into the column \"source\".");
        const auto found = places_.find(typed);
        if (found == places_.end()) findSource(project_, typed); // throws, with what was probably meant
        mustBeCodable(found->second.source);
        if (!words_ || opened_ != typed) {
            words_.emplace(project_, found->second);
            opened_ = typed;
        }
        return found->second;
    }

    Passage passage(const DecisionRow& row) const {
        const std::string quote = row.exact("quote");
        try {
            Passage passage = words_->find(quote, occurrenceIn(row));
            row.note(noteOnMarks(quote, passage));
            return passage;
        } catch (const Error&) {
            const std::string plain = withoutGuard(quote);
            if (plain == quote) throw;
            return words_->find(plain, occurrenceIn(row));
        }
    }

    CodeKey code(const std::string& typed) {
        if (typed.empty()) throw Error("The row names no code.", {}, "Write its name into the column \"code\".");
        const auto known = codes_.find(typed);
        if (known != codes_.end()) return known->second;
        return codes_.emplace(typed, findCode(codebook_, typed).key).first->second;
    }

    const project::Project& project_;
    const Coder by_;
    const Codebook codebook_;
    std::unordered_map<std::string, SourcePlace> places_;
    std::unordered_map<std::string, CodeKey> codes_;
    AccountContacts contacts_;
    SourceNames names_;
    FormAnswers form_;
    StandingCodings standing_;
    std::optional<QuotedWords> words_;
    std::string opened_;
};

// Which occurrence of its words a passage is; nothing where it overlaps another, so that counting passes it by.
std::optional<int> occurrenceOf(const Passage& passage, const Text& text,
                                const std::vector<project::StoredTurn>& turns) {
    const std::vector<CodePointSpan> places = placesOf(text, turns, passage.quote);
    const auto place = std::find(places.begin(), places.end(), passage.span);
    if (place == places.end()) return std::nullopt;
    return static_cast<int>(place - places.begin()) + 1;
}

} // namespace

LoadOutcome loadCodings(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by,
                        const Job& job) {
    const auto table = readDecisions(file, {"source", "quote", "code"},
                                     {"occurrence", "contact", "stage", "quality", "coder", "memo"});
    groupBySource(table->rows);
    CodingRows codings(project, *table, by);
    std::int64_t done = 0;
    LoadOutcome outcome = applyRows(project, *table, fmt::format("Loaded codings from {}", table->file), badRows, by,
                                    [&](project::Edit& edit, const DecisionRow& row) {
                                        if (done++ % 256 == 0) {
                                            job.check();
                                            job.report({"Coding", done, static_cast<std::int64_t>(table->rows.size())});
                                        }
                                        if (const auto coding = codings.read(row)) edit.put(*coding);
                                    });
    for (Note& note : codings.notes())
        outcome.notes.push_back(std::move(note));
    return outcome;
}

Table codingsTable(const project::Project& project, const std::string& code, const std::string& ego) {
    const StudySnapshot snapshot = project.snapshot();
    const SnapshotIndex index(snapshot);
    CodeKey onlyCode;
    CaseKey onlyCase;
    if (!code.empty()) onlyCode = findCode(snapshot.codebook, code).key;
    if (!ego.empty()) onlyCase = findCase(project, ego).key;

    Table table;
    table.id = "codings";
    table.title = "Codings";
    table.columns = {{"source", "Source"},   {"quote", "Words"},     {"occurrence", "Occurrence", ColumnKind::Count},
                     {"code", "Code"},       {"contact", "Contact"}, {"stage", "Stage"},
                     {"quality", "Quality"}, {"coder", "Coder"},     {"memo", "Memo"}};
    SourceNames names(project);
    Text text;
    std::vector<project::StoredTurn> turns;
    const Passage* before = nullptr;
    std::optional<int> occurrence;
    std::string source;
    std::int64_t uncountable = 0;
    for (const Coding& coding : snapshot.codings) {
        if ((onlyCode && coding.code != onlyCode) || (onlyCase && coding.ego != onlyCase)) continue;
        const Passage& passage = coding.passage;
        if (!before || before->source != passage.source || before->part != passage.part) {
            text = project.text(passage.source, passage.part);
            turns = project.turns(passage.source, passage.part);
            source = names.of(passage);
        }
        // Passages coded several times stand side by side.
        if (!before || *before != passage) occurrence = occurrenceOf(passage, text, turns);
        before = &passage;
        if (!occurrence) ++uncountable;
        const Code* named = index.code(coding.code);
        const Contact* contact = coding.contact ? index.contact(*coding.contact) : nullptr;
        table.rows.push_back({source, passage.quote, occurrence ? Cell(*occurrence) : Cell(),
                              named ? named->name : std::string(), contact ? contact->label : std::string(),
                              std::string(toString(coding.stage)), coding.quality, coding.coder, coding.memo});
    }
    if (uncountable > 0)
        table.notes.push_back(fmt::format(
            "{} codings stand on words that overlap the same words before them; their occurrence is left empty.",
            uncountable));
    for (const std::string& title : snapshot.leftOut)
        table.notes.push_back(fmt::format("Codings of \"{}\" are left out: there is no consent to analyse it.", title));
    return table;
}

} // namespace kith::study
