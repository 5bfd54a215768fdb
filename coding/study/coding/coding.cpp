#include "kith/study/coding.h"

#include "coding/new_codings.h"
#include "coding/passages.h"

#include "kith/study/lookup.h"
#include "kith/study/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace kith::study {
namespace {

using Turns = std::vector<project::StoredTurn>;

// "120-164"
CodePointSpan spanFrom(const std::string& typed) {
    const auto number = [](std::string_view digits) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto [rest, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (failure != std::errc() || rest != digits.data() + digits.size() || value < 0) return std::nullopt;
        return value;
    };
    const auto dash = typed.find('-');
    if (dash != std::string::npos) {
        const auto begin = number(std::string_view(typed).substr(0, dash)),
                   end = number(std::string_view(typed).substr(dash + 1));
        if (begin && end && *begin < *end) return {{*begin}, {*end}};
    }
    throw Error(fmt::format("\"{}\" is no passage.", typed), {},
                "Write its first character and the one after its last, counted from 0: 120-164. 'kith turns' shows "
                "where turns begin and end.");
}

// Looks through texts for what a choice means.
class Choosing {
public:
    Choosing(const project::Project& project, const PassageChoice& choice) : project_(project), choice_(choice) {}

    void searchIn(const SourcePlace& place) {
        readSpeakers(place.source);
        if (place.part) {
            searchIn(place.source, *place.part, project_.text(place.source.key, *place.part));
            return;
        }
        project_.forEachText(place.source.key, [&](std::int64_t part, const Text& text) {
            searchIn(place.source, part, text);
            return true;
        });
    }

    void take(const Source& source, const Passage& passage) {
        readSpeakers(source);
        add(source, passage.part, project_.text(source.key, passage.part), project_.turns(source.key, passage.part),
            passage.span);
    }

    std::vector<Passage> passages;
    bool othersWords = false; // something was found, but somebody else said it

private:
    void readSpeakers(const Source& source) {
        roles_.clear();
        if (choice_.whose == WhoseWords::Everyone || source.kind == SourceKind::Survey) return;
        for (const Speaker& speaker : project_.speakers(source.key))
            roles_[speaker.label] = speaker.role;
    }

    void searchIn(const Source& source, std::int64_t part, const Text& text) {
        const CaseMatching matching = choice_.foldCase ? CaseMatching::Folded : CaseMatching::Exact;
        if (!choice_.exact.empty()) {
            const std::vector<CodePointSpan> found = findExact(text, choice_.exact, matching);
            if (found.empty()) return;
            const Turns turns = project_.turns(source.key, part);
            for (const CodePointSpan& span : found)
                // Speakers' labels are nobody's words.
                if (turnAround(turns, span)) add(source, part, text, turns, span);
            return;
        }
        // Turn by turn, so that ^ and $ mean the beginning and the end of what somebody said.
        const Turns turns = project_.turns(source.key, part);
        for (const project::StoredTurn& stored : turns) {
            const CodePointSpan words = stored.turn.words;
            for (const CodePointSpan& span :
                 findPattern(Text::fromStored(text.quote(words)), choice_.pattern, matching))
                add(source, part, text, turns,
                    {{words.begin.value + span.begin.value}, {words.begin.value + span.end.value}});
        }
    }

    void add(const Source& source, std::int64_t part, const Text& text, const Turns& turns, CodePointSpan span) {
        const project::StoredTurn* turn = turnAt(turns, span);
        if (!isWanted(source, turn)) {
            othersWords = true;
            return;
        }
        if (choice_.wholeTurn && turn) span = turn->turn.words;
        if (!passages.empty()) {
            // Several matches in one turn are one passage when the whole turn is meant.
            const Passage& last = passages.back();
            if (last.source == source.key && last.part == part && last.span == span) return;
        }
        passages.push_back({source.key, part, span, text.quote(span)});
    }

    bool isWanted(const Source& source, const project::StoredTurn* turn) const {
        if (choice_.whose == WhoseWords::Everyone) return true;
        const bool interviewer = choice_.whose == WhoseWords::Interviewer;
        if (source.kind == SourceKind::Survey) return !interviewer;
        if (!turn) return false;
        const auto role = roles_.find(turn->turn.speaker);
        return role != roles_.end() &&
               role->second == (interviewer ? SpeakerRole::Interviewer : SpeakerRole::Interviewee);
    }

    const project::Project& project_;
    const PassageChoice& choice_;
    std::map<std::string, SpeakerRole> roles_;
};

std::vector<SourcePlace> placesFor(const project::Project& project, const PassageChoice& choice) {
    std::vector<SourcePlace> places;
    const std::vector<Source> sources = project.sources();
    for (const std::string& typed : choice.sources)
        places.push_back(findSource(project, sources, typed));
    if (!choice.sources.empty()) return places;
    for (const Source& source : sources)
        if (!source.superseded && source.kind != SourceKind::Translation) places.push_back({source, std::nullopt});
    return places;
}

// The one passage that a quote or a position means.
Passage onePassage(const project::Project& project, const PassageChoice& choice, const SourcePlace& place) {
    if (!choice.quote.empty()) return QuotedWords(project, place).find(choice.quote, choice.occurrence);
    if (place.source.kind == SourceKind::Survey && !place.part)
        throw Error(fmt::format("\"{}\" is a survey.", place.source.title), {},
                    fmt::format("Say whose answers: --source \"{}/RESPONDENT\".", place.source.title));
    const std::int64_t part = place.part.value_or(1);
    const Text text = project.text(place.source.key, part);
    const CodePointSpan span = spanFrom(choice.passage);
    if (span.end > text.end())
        throw Error(fmt::format("The text of \"{}\" ends at {}.", place.source.title, text.end().value),
                    {place.source.title, "passage " + choice.passage}, "'kith turns' shows where turns begin and end.");
    return {place.source.key, part, span, text.quote(span)};
}

// Those of a query's passages that are chosen, and said by whom it is wished; or the turns around them, each once.
std::vector<Passage> passagesOfQuery(const project::Project& project, const PassageChoice& choice, const Job& job) {
    SearchWish wish;
    wish.query = choice.query;
    wish.sources = choice.sources;
    const SearchAnswer answer = searchStudy(project, wish, job);
    const auto wanted = [&](const FoundPassage& found) {
        return choice.whose == WhoseWords::Everyone ||
               found.role ==
                   (choice.whose == WhoseWords::Interviewer ? SpeakerRole::Interviewer : SpeakerRole::Interviewee);
    };
    std::vector<Passage> passages;
    for (const FoundPassage& found : answer.passages) {
        if (!wanted(found)) continue;
        Passage passage = found.passage;
        if (choice.wholeTurn) passage = {passage.source, passage.part, found.whole, {}};
        const bool same = !passages.empty() && passages.back().source == passage.source &&
                          passages.back().part == passage.part && passages.back().span == passage.span;
        if (!same) passages.push_back(std::move(passage));
    }
    if (choice.wholeTurn)
        for (Passage& passage : passages)
            passage.quote = project.text(passage.source, passage.part).quote(passage.span);
    if (choice.chosen.empty()) return passages;
    std::vector<Passage> chosen;
    for (const int number : choice.chosen) {
        if (number < 1 || static_cast<std::size_t>(number) > passages.size())
            throw Error(fmt::format("There is no passage {}: the query has {}.", number, passages.size()), {},
                        "A preview shows their numbers.");
        chosen.push_back(passages[static_cast<std::size_t>(number) - 1]);
    }
    return chosen;
}

std::string spoken(WhoseWords whose) {
    return whose == WhoseWords::Interviewer ? "the interviewer" : "an interviewee";
}

} // namespace

std::vector<Passage> choosePassages(const project::Project& project, const PassageChoice& choice, const Job& job) {
    const int ways = !choice.passage.empty() + !choice.quote.empty() + !choice.exact.empty() + !choice.pattern.empty() +
                     !choice.query.empty();
    if (ways != 1)
        throw Error(
            ways == 0 ? "It is not said which passages are meant." : "The passages are named in several ways.", {},
            "Name them by their position, by a quote, by exact words, by a pattern or by a query: one of these.");
    Choosing choosing(project, choice);
    if (!choice.passage.empty() || !choice.quote.empty()) {
        if (choice.sources.size() != 1)
            throw Error("A quote or a position stands in one source.", {},
                        "Name that one; to find words everywhere, look for exact words.");
        const SourcePlace place = findSource(project, choice.sources.front());
        choosing.take(place.source, onePassage(project, choice, place));
        if (choosing.passages.empty()) throw Error(fmt::format("Those are not the words of {}.", spoken(choice.whose)));
        return std::move(choosing.passages);
    }
    if (!choice.query.empty()) return passagesOfQuery(project, choice, job);
    const std::vector<SourcePlace> places = placesFor(project, choice);
    try {
        for (std::size_t i = 0; i < places.size(); ++i) {
            job.check();
            job.report({"Searching", static_cast<std::int64_t>(i), static_cast<std::int64_t>(places.size())});
            choosing.searchIn(places[i]);
        }
    } catch (const PatternMistake& mistake) {
        throw Error(fmt::format("The pattern cannot be used: {}.", mistake.what),
                    {{}, fmt::format("character {} of the pattern", mistake.at + 1)},
                    "To look for words as they are, use exact words instead.");
    }
    return std::move(choosing.passages);
}

Table previewPassages(const project::Project& project, const std::vector<Passage>& passages) {
    constexpr std::int64_t reach = 40;
    Table table;
    table.id = "passages";
    table.title = "Passages";
    table.columns = {{"number", "No.", ColumnKind::Count},
                     {"source", "Source"},
                     {"turn", "Turn", ColumnKind::Count},
                     {"speaker", "Speaker"},
                     {"before", "Before"},
                     {"words", "Words"},
                     {"after", "After"}};
    SourceNames names(project);
    Text text;
    Turns turns;
    std::pair<SourceKey, std::int64_t> read;
    for (const Passage& passage : passages) {
        if (const std::pair wanted{passage.source, passage.part}; read != wanted) {
            text = project.text(passage.source, passage.part);
            turns = project.turns(passage.source, passage.part);
            read = wanted;
        }
        const project::StoredTurn* turn = turnAt(turns, passage.span);
        // What else the same person says around it.
        const CodePointSpan around = turn ? turn->turn.words : CodePointSpan{{0}, text.end()};
        const CodePointPos from{
            std::max(std::min(around.begin.value, passage.span.begin.value), passage.span.begin.value - reach)};
        const CodePointPos to{
            std::min(std::max(around.end.value, passage.span.end.value), passage.span.end.value + reach)};
        const auto oneLine = [](std::string words) {
            std::replace(words.begin(), words.end(), '\n', ' ');
            return words;
        };
        table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), names.of(passage),
                              turn ? Cell(turn->turn.number) : Cell(), turn ? turn->turn.speaker : std::string(),
                              oneLine(text.quote({from, passage.span.begin})), oneLine(passage.quote),
                              oneLine(text.quote({passage.span.end, to}))});
    }
    return table;
}

namespace {

std::set<SourceKey> sourcesOf(const std::vector<Passage>& passages) {
    std::set<SourceKey> sources;
    for (const Passage& passage : passages)
        sources.insert(passage.source);
    return sources;
}

std::string counted(std::size_t passages) {
    return passages == 1 ? "a passage" : fmt::format("{} passages", passages);
}

} // namespace

Coded applyCode(project::Project& project, const std::vector<Passage>& passages, const CodingWish& wish) {
    const Codebook codebook = project.codebook();
    const Code code = findCode(codebook, wish.code);
    NewCodings made = newCodings(project, codebook, code, passages, wish);
    project.edit(fmt::format("Coded {} as {}", counted(made.codings.size()), code.name), wish.coder,
                 [&](project::Edit& edit) {
                     for (const Coding& coding : made.codings)
                         edit.put(coding);
                 });
    return {static_cast<std::int64_t>(made.codings.size()), std::move(made.notes)};
}

std::int64_t removeCodings(project::Project& project, const std::vector<Passage>& passages, const CodingWish& wish) {
    std::optional<Code> code;
    if (!wish.code.empty()) code = findCode(project.codebook(), wish.code);
    SourceNames names(project);
    AccountContacts contacts(project);
    using Spot = std::tuple<SourceKey, std::int64_t, CodePointSpan>;
    std::set<Spot> spots;
    for (const Passage& passage : passages)
        spots.insert({passage.source, passage.part, passage.span});
    std::vector<CodingKey> leaving;
    const auto isMeant = [&](const Coding& coding) {
        const Passage& passage = coding.passage;
        if (coding.coder != wish.coder || !spots.contains({passage.source, passage.part, passage.span})) return false;
        if (code && coding.code != code->key) return false;
        if (wish.stage != Stage::NotAsked && coding.stage != wish.stage) return false;
        return wish.contact.empty() ||
               coding.contact == contacts.find(names.source(passage.source), passage, wish.contact);
    };
    for (const SourceKey source : sourcesOf(passages))
        for (const Coding& coding : project.codingsIn(source))
            if (isMeant(coding)) leaving.push_back(coding.key);
    const std::string what = code ? code->name : std::string("all codes");
    project.edit(fmt::format("Took {} off {}", what, counted(passages.size())), wish.coder, [&](project::Edit& edit) {
        for (const CodingKey key : leaving)
            edit.remove(key);
    });
    return static_cast<std::int64_t>(leaving.size());
}

} // namespace kith::study
