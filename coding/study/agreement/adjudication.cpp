// Disagreements of two coders as a worklist, and what is decided about them.
#include "kith/study/agreement.h"

#include "agreement/coders_chosen.h"
#include "coding/form_answers.h"
#include "coding/passages.h"
#include "coding/standing_codings.h"
#include "consent.h"
#include "sources/loading.h"
#include "wording.h"

#include "kith/agreement/disagreements.h"
#include "kith/model/coders.h"
#include "kith/study/lookup.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace kith::study {
namespace {

using agreement::Disagreement;

// Two coders' codings side by side, and what hangs on them.
struct Sides {
    StudySnapshot snapshot;
    std::vector<Coder> coders;
    agreement::PairedCodings paired;

    Sides(const project::Project& project, const std::vector<Coder>& typed, project::Quotes quotes)
        : snapshot(project.snapshot(quotes)), coders(twoCoders(snapshot, typed)) {
        const agreement::Compared compared = agreement::compared(snapshot, {coders});
        paired = agreement::disagreements(snapshot, compared, 0, 1);
    }
    [[nodiscard]] const Disagreement& at(int number) const {
        if (number < 1 || static_cast<std::size_t>(number) > paired.disagreements.size())
            throw Error(fmt::format("There is no disagreement {}: {} and {} have {}.", number, coders[0], coders[1],
                                    paired.disagreements.size()),
                        {}, "'kith agreement disagreements PROJECT --coders A,B' lists them.");
        return paired.disagreements[static_cast<std::size_t>(number) - 1];
    }
};

bool sameCoding(const Coding& one, const Coding* other) {
    return other && one.passage.span == other->passage.span && one.contact == other->contact &&
           one.stage == other->stage;
}

// The word for what was decided.
std::string decisionOn(const Disagreement& one) {
    if (!one.isDecided()) return {};
    if (one.decisions.empty()) return "neither";
    bool isA = false, isB = false;
    for (const Coding* decision : one.decisions) {
        const bool likeA = sameCoding(*decision, one.pair.a), likeB = sameCoding(*decision, one.pair.b);
        if (!likeA && !likeB) return "edited";
        isA = isA || likeA;
        isB = isB || likeB;
    }
    return isA && isB ? "both" : isA ? "a" : "b";
}

std::string kindOf(const Disagreement& one, const std::vector<Coder>& coders, const Saying& say) {
    if (!one.pair.a || !one.pair.b)
        return fmt::format(fmt::runtime(say("only {}", "alleen {}")), coders[one.pair.a ? 0 : 1]);
    std::vector<std::string> kinds;
    if (one.contactDiffers) kinds.push_back(say("contact", "contact"));
    if (one.stageDiffers) kinds.push_back(say("stage", "fase"));
    if (one.bordersDiffer) kinds.push_back(say("borders", "grenzen"));
    return fmt::format("{}", fmt::join(kinds, ", "));
}

// One coder's side of a row: begin, end, words, contact, stage.
void addSide(std::vector<Cell>& row, const Coding* coding, const SnapshotIndex& index) {
    if (!coding) {
        row.resize(row.size() + 5);
        return;
    }
    const Contact* contact = coding->contact ? index.contact(*coding->contact) : nullptr;
    row.emplace_back(coding->passage.span.begin.value);
    row.back().evidence = {coding->key};
    row.emplace_back(coding->passage.span.end.value);
    row.emplace_back(oneLine(coding->passage.quote));
    row.back().evidence = {coding->key};
    row.emplace_back(contact ? contact->label : std::string());
    row.emplace_back(std::string(toString(coding->stage)));
}

// Turns decisions into codings of the adjudicator.
class Adjudicating {
public:
    Adjudicating(const project::Project& project, const Sides& sides)
        : project_(project), sides_(sides), names_(project), contacts_(project), codebook_(project.codebook()),
          form_(project, codebook_, names_) {}

    void apply(project::Edit& edit, const Disagreement& one, const Decision& decision) {
        std::vector<Coding> codings = decided(one, decision);
        for (Coding& coding : codings)
            complete(coding);
        for (const Coding* before : one.decisions)
            edit.remove(before->key);
        for (const RejectedSuggestion* before : one.refusals)
            edit.remove(*before);
        open(edit, one.pair.any().passage.source);
        for (const Coding& coding : codings)
            edit.put(coding);
        if (!codings.empty()) return;
        for (const Coding* coding : {one.pair.a, one.pair.b})
            if (coding) edit.put(RejectedSuggestion{"code", coding->code.uuid, coding->passage, Coder(adjudication)});
    }

    // A copy that the adjudicator owns.
    [[nodiscard]] Coding copyOf(const Coding& coding) const {
        Coding copy = coding;
        copy.key = CodingKey::fresh();
        copy.coder = adjudication;
        copy.codebookVersion = codebook_.version;
        return copy;
    }

    // What the answer of a form says holds for the adjudicator too.
    void complete(Coding& coding) { form_.complete(names_.source(coding.passage.source), coding); }
    [[nodiscard]] std::vector<Note> notes() const { return form_.notes(); }

    // The source is being adjudicated: what has been decided does not count until it is finished.
    void open(project::Edit& edit, SourceKey source) {
        if (!opened_.insert(source).second) return;
        for (const Assignment& assignment : sides_.snapshot.assignments)
            if (assignment.coder == adjudication && assignment.source == source) return;
        edit.put(Assignment{Coder(adjudication), source});
    }

private:
    std::vector<Coding> decided(const Disagreement& one, const Decision& decision) {
        const auto side = [&](const Coding* coding, std::size_t coder) {
            if (!coding)
                throw Error(fmt::format("{} has no coding there.", sides_.coders[coder]), {},
                            "Decide for the other's, for neither, or for an edited one.");
            return copyOf(*coding);
        };
        if (decision.what == "a") return {side(one.pair.a, 0)};
        if (decision.what == "b") return {side(one.pair.b, 1)};
        if (decision.what == "both") return {side(one.pair.a, 0), side(one.pair.b, 1)};
        if (decision.what == "neither") return {};
        if (decision.what == "edited") return {edited(one, decision)};
        throw Error(fmt::format("\"{}\" is no decision.", decision.what), {},
                    "It is one of: a, b, both, neither, edited.");
    }

    Coding edited(const Disagreement& one, const Decision& decision) {
        if (decision.code.empty() && decision.words.empty() && decision.contact.empty() && decision.stage.empty())
            throw Error("It is not said what the edited coding is.", {}, "Give its code, words, contact or stage.");
        Coding coding = copyOf(one.pair.any());
        const Source& source = names_.source(coding.passage.source);
        if (!decision.code.empty()) coding.code = findCode(codebook_, decision.code).key;
        if (!decision.words.empty()) coding.passage = wordsNear(one, decision.words);
        if (decision.contact == "-")
            coding.contact.reset();
        else if (!decision.contact.empty())
            coding.contact = contacts_.find(source, coding.passage, decision.contact);
        if (decision.stage == "-")
            coding.stage = Stage::NotAsked;
        else if (!decision.stage.empty()) {
            const auto stage = parse<Stage>(decision.stage);
            if (!stage)
                throw Error(fmt::format("\"{}\" is no stage.", decision.stage), {},
                            "It is one of: build, maintain, activate; - for none.");
            coding.stage = *stage;
        }
        if (!decision.memo.empty()) coding.memo = decision.memo;
        return coding;
    }

    // These words where they overlap the passages at issue, else the only place in the text.
    Passage wordsNear(const Disagreement& one, const std::string& words) {
        const Passage& at = one.pair.any().passage;
        const Text text = project_.text(at.source, at.part);
        std::vector<CodePointSpan> places = placesOf(text, project_.turns(at.source, at.part), words);
        std::vector<CodePointSpan> near;
        std::copy_if(places.begin(), places.end(), std::back_inserter(near), [&](const CodePointSpan& span) {
            return (one.pair.a && one.pair.a->passage.span.overlaps(span)) ||
                   (one.pair.b && one.pair.b->passage.span.overlaps(span));
        });
        if (!near.empty()) places = near;
        if (places.size() != 1)
            throw Error(fmt::format(fmt::runtime(places.empty() ? "\"{}\" stands nowhere in \"{}\"."
                                                                : "\"{}\" stands more than once in \"{}\"."),
                                    words, names_.of(at)),
                        {}, "Copy the words exactly, and enough of them.");
        return {at.source, at.part, places.front(), text.quote(places.front())};
    }

    const project::Project& project_;
    const Sides& sides_;
    SourceNames names_;
    AccountContacts contacts_;
    Codebook codebook_;
    FormAnswers form_;
    std::set<SourceKey> opened_;
};

std::string labelFor(std::size_t decisions, const std::vector<Coder>& coders) {
    return fmt::format("Adjudicated {} between {} and {}",
                       decisions == 1 ? std::string("a disagreement") : fmt::format("{} disagreements", decisions),
                       coders[0], coders[1]);
}

// The number in a cell; nothing for an empty one. Throws Error for other words.
std::optional<std::int64_t> numberIn(const DecisionRow& row, const std::string& column) {
    const std::string typed = row[column];
    if (typed.empty()) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (failure != std::errc() || end != typed.data() + typed.size())
        throw Error(fmt::format("\"{}\" is no number.", typed), {{}, "column " + column});
    return number;
}

// The row must say what stands in the project under its number: codings may have changed since it was written.
const Disagreement& meantBy(const DecisionRow& row, const Sides& sides, SourceNames& names) {
    const Disagreement& one = sides.at(static_cast<int>(numberIn(row, "number").value_or(0)));
    const auto same = [&](const char* column, const Coding* coding, bool begin) {
        const auto number = numberIn(row, column);
        if (!coding) return !number;
        return number == (begin ? coding->passage.span.begin.value : coding->passage.span.end.value);
    };
    const Code* code = SnapshotIndex(sides.snapshot).code(one.pair.any().code);
    if (!code || row["code"] != code->name || row["source"] != names.of(one.pair.any().passage) ||
        !same("begin_a", one.pair.a, true) || !same("end_a", one.pair.a, false) || !same("begin_b", one.pair.b, true) ||
        !same("end_b", one.pair.b, false))
        throw Error("This is not what the coders disagree on under this number.", {},
                    "The codings have changed since the table was written: write it again.");
    return one;
}

} // namespace

Table disagreementsTable(const project::Project& project, const DisagreementWish& wish) {
    const Sides sides(project, wish.coders, project::Quotes::Read);
    const SnapshotIndex index(sides.snapshot);
    std::optional<CodeKey> onlyCode;
    std::optional<SourcePlace> onlyPlace;
    if (!wish.code.empty()) onlyCode = findCode(sides.snapshot.codebook, wish.code).key;
    if (!wish.source.empty()) onlyPlace = findSource(project, wish.source);

    const Saying say{wish.language};
    Table table;
    table.id = "disagreements";
    table.title = fmt::format(fmt::runtime(say("What {} and {} disagree on", "Waarover {} en {} verschillen")),
                              sides.coders[0], sides.coders[1]);
    table.columns = {{"number", say("No.", "Nr."), ColumnKind::Count},
                     {"source", say("Source", "Bron")},
                     {"turn", say("Turn", "Beurt"), ColumnKind::Count},
                     {"code", say("Code", "Code")},
                     {"differs", say("Differs", "Verschil")}};
    for (const char* letter : {"a", "b"}) {
        const std::string& coder = sides.coders[letter[0] == 'a' ? 0 : 1];
        const auto column = [&](const char* id, const std::string& heading, ColumnKind kind) {
            table.columns.push_back({fmt::format("{}_{}", id, letter), coder + ": " + heading, kind});
        };
        column("coder", say("coder", "codeur"), ColumnKind::Text);
        column("begin", say("from", "van"), ColumnKind::Count);
        column("end", say("to", "tot"), ColumnKind::Count);
        column("words", say("words", "woorden"), ColumnKind::Text);
        column("contact", say("contact", "contact"), ColumnKind::Text);
        column("stage", say("stage", "fase"), ColumnKind::Text);
    }
    table.columns.push_back({"instead", say("Other codes there", "Andere codes daar")});
    table.columns.push_back({"decision", say("Decision", "Besluit")});
    for (const char* id : {"edited_code", "edited_words", "edited_contact", "edited_stage", "memo"})
        table.columns.push_back({id, id});

    SourceNames names(project);
    std::int64_t decided = 0;
    for (const Disagreement& one : sides.paired.disagreements) {
        const Coding& any = one.pair.any();
        if (one.isDecided()) ++decided;
        if ((one.isDecided() && !wish.decided) || (onlyCode && any.code != *onlyCode) ||
            (onlyPlace && (any.passage.source != onlyPlace->source.key ||
                           (onlyPlace->part && any.passage.part != *onlyPlace->part))))
            continue;
        const Code* code = index.code(any.code);
        std::vector<Cell> row{one.number, names.of(any.passage), any.turn, code ? code->name : std::string(),
                              kindOf(one, sides.coders, say)};
        row.emplace_back(sides.coders[0]);
        addSide(row, one.pair.a, index);
        row.emplace_back(sides.coders[1]);
        addSide(row, one.pair.b, index);
        std::vector<std::string> instead;
        for (const CodeKey other : one.instead)
            if (const Code* named = index.code(other)) instead.push_back(named->name);
        row.emplace_back(fmt::format("{}", fmt::join(instead, "; ")));
        row.emplace_back(decisionOn(one));
        row.resize(table.columns.size());
        table.rows.push_back(std::move(row));
    }
    std::int64_t withheld = 0;
    table = withoutRefusedWords(std::move(table), sides.snapshot.sources, {"words_a", "words_b"}, withheld);
    table.notes.push_back(
        fmt::format(fmt::runtime(say("Codings that both gave alike: {}. Disagreements: {}, of which decided: {}.",
                                     "Coderingen die beiden gelijk gaven: {}. Verschillen: {}, waarvan beslist: {}.")),
                    sides.paired.agreed.size(), sides.paired.disagreements.size(), decided));
    if (withheld > 0)
        table.notes.push_back(fmt::format(
            fmt::runtime(say("Words are withheld in {} cells, for there is no consent to quote.",
                             "In {} cellen zijn woorden achtergehouden: er is geen toestemming om te citeren.")),
            withheld));
    return table;
}

namespace {

std::vector<Note> decide(project::Project& project, const Sides& sides, const Disagreement& one,
                         const Decision& decision, const Coder& by) {
    Adjudicating adjudicating(project, sides);
    project.edit(labelFor(1, sides.coders), by, [&](project::Edit& edit) { adjudicating.apply(edit, one, decision); });
    return adjudicating.notes();
}

} // namespace

std::vector<Note> adjudicate(project::Project& project, const std::vector<Coder>& coders, int number,
                             const Decision& decision, const Coder& by) {
    const Sides sides(project, coders, project::Quotes::Read);
    return decide(project, sides, sides.at(number), decision, by);
}

std::vector<Note> adjudicate(project::Project& project, const std::vector<Coder>& coders, const DisagreementOf& which,
                             const Decision& decision, const Coder& by) {
    const Sides sides(project, coders, project::Quotes::Read);
    const auto keyOf = [](const Coding* coding) { return coding ? std::optional(coding->key) : std::nullopt; };
    const auto& all = sides.paired.disagreements;
    const auto one = std::find_if(all.begin(), all.end(), [&](const Disagreement& d) {
        return DisagreementOf{keyOf(d.pair.a), keyOf(d.pair.b)} == which;
    });
    if (one == all.end())
        throw Error("This is no longer what the two coders disagree on.", {},
                    "Their codings have changed meanwhile: look at the list again.");
    return decide(project, sides, *one, decision, by);
}

LoadOutcome loadDecisions(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                          const Coder& by) {
    const auto table = readDecisions(
        file, {"number", "source", "code", "coder_a", "coder_b", "begin_a", "end_a", "begin_b", "end_b", "decision"},
        {}, true);
    std::erase_if(table->rows, [](const DecisionRow& row) { return row["decision"].empty(); });
    if (table->rows.empty())
        throw Error("No row has a decision.", {table->file, {}},
                    "Write a, b, both, neither or edited into the column \"decision\".");
    const std::vector<Coder> coders{table->rows.front()["coder_a"], table->rows.front()["coder_b"]};
    const Sides sides(project, coders, project::Quotes::Read);
    Adjudicating adjudicating(project, sides);
    SourceNames names(project);
    std::set<int> numbers;
    LoadOutcome outcome =
        applyRows(project, *table, labelFor(table->rows.size(), coders), badRows, by,
                  [&](project::Edit& edit, const DecisionRow& row) {
                      if (row["coder_a"] != coders[0] || row["coder_b"] != coders[1])
                          throw Error("The row is about other coders than the rows before it.", {},
                                      "Give each two coders a table of their own.");
                      const Disagreement& one = meantBy(row, sides, names);
                      if (!numbers.insert(one.number).second)
                          throw Error("The same disagreement is decided twice in this table.");
                      adjudicating.apply(edit, one,
                                         {row["decision"], row["edited_code"], row.exact("edited_words"),
                                          row["edited_contact"], row["edited_stage"], row["memo"]});
                  });
    outcome.notes = adjudicating.notes();
    return outcome;
}

Coded finishAdjudication(project::Project& project, const std::vector<Coder>& coders, const std::string& source,
                         const Coder& by) {
    const Sides sides(project, coders, project::Quotes::Read);
    const SourcePlace place = findSource(project, source);
    if (place.part)
        throw Error(fmt::format("\"{}\" is one respondent.", source), {}, "Surveys are finished as a whole.");
    const SourceKey key = place.source.key;
    const auto isHere = [key](const agreement::CodingPair& pair) { return pair.any().passage.source == key; };
    const auto undecided = std::count_if(sides.paired.disagreements.begin(), sides.paired.disagreements.end(),
                                         [&](const Disagreement& one) { return isHere(one.pair) && !one.isDecided(); });
    if (undecided > 0)
        throw Error(fmt::format("{} disagreements in \"{}\" are not decided yet.", undecided, place.source.title), {},
                    fmt::format("'kith agreement disagreements PROJECT --coders {},{} --source \"{}\"' lists them.",
                                sides.coders[0], sides.coders[1], place.source.title));
    Adjudicating adjudicating(project, sides);
    StandingCodings standing(project, {key});
    std::vector<Coding> taken;
    bool compared = false;
    for (const agreement::CodingPair& pair : sides.paired.agreed) {
        if (!isHere(pair)) continue;
        compared = true;
        Coding copy = adjudicating.copyOf(*pair.a);
        adjudicating.complete(copy);
        if (standing.add(copy)) taken.push_back(std::move(copy));
    }
    compared = compared || std::any_of(sides.paired.disagreements.begin(), sides.paired.disagreements.end(),
                                       [&](const Disagreement& one) { return isHere(one.pair); });
    if (!compared)
        throw Error(fmt::format("\"{}\" is not a source that both {} and {} coded.", place.source.title,
                                sides.coders[0], sides.coders[1]));
    project.edit(fmt::format("Finished adjudicating {}", place.source.title), by, [&](project::Edit& edit) {
        for (const Coding& coding : taken)
            edit.put(coding);
        edit.put(Assignment{Coder(adjudication), key, AssignmentState::Done});
    });
    return {static_cast<std::int64_t>(taken.size()), adjudicating.notes()};
}

} // namespace kith::study
