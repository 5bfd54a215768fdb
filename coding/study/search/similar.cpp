#include "kith/study/similar.h"

#include "coding/passages.h"
#include "search/examples.h"
#include "wording.h"

#include "kith/search/similar.h"
#include "kith/study/coding.h"
#include "kith/study/progress.h"
#include "kith/study/search.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

constexpr std::size_t wholeTurn = 400; // bytes; of a longer turn a sentence is suggested

struct Examples {
    std::vector<search::Example> like, unlike;
    std::string about; // as rejected suggestions name it
    Uuid aboutKey;
};

// The turns that a stretch touches.
class TurnsOf {
public:
    explicit TurnsOf(const project::Project& project) : project_(project) {}
    int at(const Passage& passage) {
        auto& turns = turns_[{passage.source, passage.part}];
        if (turns.empty()) turns = project_.turns(passage.source, passage.part);
        const project::StoredTurn* turn = turnAt(turns, passage.span);
        return turn ? turn->turn.number : 0;
    }

private:
    const project::Project& project_;
    std::map<std::pair<SourceKey, std::int64_t>, std::vector<project::StoredTurn>> turns_;
};

Examples examplesOf(const project::Project& project, const Likeness& likeness) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    Examples examples;
    Gathering like, unlike;
    if (!likeness.code.empty()) {
        const Code code = findCode(project.codebook(), likeness.code);
        examples.about = "code";
        examples.aboutKey = code.key.uuid;
        for (const Coding& coding : snapshot.codings)
            if (coding.code == code.key) like.add(coding.passage, coding.turn);
    } else if (!likeness.contact.empty()) {
        const auto slash = likeness.contact.find('/');
        const Case ego = findCase(project, likeness.contact.substr(0, slash));
        const Contact contact =
            findContact(project, ego, slash == std::string::npos ? "" : likeness.contact.substr(slash + 1));
        examples.about = "contact";
        examples.aboutKey = contact.key.uuid;
        for (const Coding& coding : snapshot.codings)
            if (coding.contact == contact.key) like.add(coding.passage, coding.turn);
    } else {
        const SourcePlace place = findSource(project, likeness.source);
        examples.about = "passage";
        const std::int64_t part = place.part.value_or(1);
        const auto turns = project.turns(place.source.key, part);
        if (std::none_of(turns.begin(), turns.end(),
                         [&](const project::StoredTurn& stored) { return stored.turn.number == likeness.turn; }))
            throw Error(fmt::format("\"{}\" has no turn {}.", likeness.source, likeness.turn), {},
                        "'kith turns' shows their numbers.");
        examples.like.push_back({{place.source.key, part, likeness.turn}, {}});
        // A key of its own for each turn, so that what is rejected for one is not for another.
        examples.aboutKey = place.source.key.uuid;
        for (std::size_t i = 0; i < sizeof part; ++i)
            examples.aboutKey.bytes[8 + i] ^= static_cast<std::uint8_t>((part * 1'000'003 + likeness.turn) >> (8 * i));
    }
    TurnsOf turns(project);
    for (const RejectedSuggestion& rejected : snapshot.rejectedSuggestions)
        if (rejected.about == examples.about && rejected.aboutKey == examples.aboutKey)
            unlike.add(rejected.passage, turns.at(rejected.passage));
    if (examples.like.empty()) examples.like = like.examples();
    examples.unlike = unlike.examples();
    return examples;
}

// Of a long turn, the sentence with most of the telling words.
CodePointSpan tellingPart(const search::FoundUnit& found) {
    const search::Unit& unit = found.unit;
    const Text text = Text::fromStored(unit.words);
    CodePointSpan best{{0}, text.end()};
    if (unit.words.size() > wholeTurn) {
        std::int64_t most = -1;
        for (const Utf16Span& sentence : sentences(text, {{0}, text.toUtf16(text.end())}, unit.language)) {
            const CodePointSpan span = text.toCodePoints(sentence);
            const auto words = std::count_if(found.matches.begin(), found.matches.end(), [&](const search::Match& m) {
                return span.contains(CodePointPos{m.span.begin.value - unit.begin.value});
            });
            if (words <= most) continue;
            most = words;
            best = span;
        }
    }
    return {{best.begin.value + unit.begin.value}, {best.end.value + unit.begin.value}};
}

SimilarPassage suggestionOf(const search::FoundUnit& found) {
    const search::Unit& unit = found.unit;
    const Text text = Text::fromStored(unit.words);
    const auto inUnit = [&](CodePointSpan span) {
        return CodePointSpan{{span.begin.value - unit.begin.value}, {span.end.value - unit.begin.value}};
    };
    SimilarPassage suggestion;
    const CodePointSpan span = tellingPart(found);
    suggestion.passage = {unit.source, unit.place.part, span, text.quote(inUnit(span))};
    suggestion.source = unit.kind == SourceKind::Survey ? unit.title + "/" + unit.ego : unit.title;
    suggestion.ego = unit.ego;
    suggestion.speaker = unit.speaker;
    suggestion.turn = unit.place.number;
    suggestion.weight = found.weight;
    for (const search::Match& match : found.matches) {
        std::string word = foldCase(text.quote(inUnit(match.span)));
        if (std::find(suggestion.because.begin(), suggestion.because.end(), word) == suggestion.because.end())
            suggestion.because.push_back(std::move(word));
    }
    return suggestion;
}

std::vector<const SimilarPassage*> chosen(const SimilarPassages& suggestions, const std::vector<int>& numbers) {
    std::vector<const SimilarPassage*> some;
    for (const int number : numbers) {
        if (number < 1 || static_cast<std::size_t>(number) > suggestions.passages.size())
            throw Error(fmt::format("There is no suggestion {}: there are {}.", number, suggestions.passages.size()));
        some.push_back(&suggestions.passages[static_cast<std::size_t>(number) - 1]);
    }
    return some;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

} // namespace

Likeness likenessFrom(const std::string& typed) {
    Likeness likeness;
    if (typed.starts_with("contact:")) {
        likeness.contact = typed.substr(8);
        if (likeness.contact.find('/') == std::string::npos)
            throw Error("It is not said whose contact.", {}, "Write contact:CASE/CONTACT, as contact:Marit/Joris.");
    } else if (typed.starts_with("passage:")) {
        const auto slash = typed.rfind('/');
        const std::string turn = slash == std::string::npos ? "" : typed.substr(slash + 1);
        if (turn.empty() || turn.size() > 8 || turn.find_first_not_of("0123456789") != std::string::npos)
            throw Error("It is not said which turn.", {}, "Write passage:SOURCE/TURN, as passage:01-marit/12.");
        likeness.source = typed.substr(8, slash - 8);
        likeness.turn = std::stoi(turn);
    } else {
        likeness.code = typed;
    }
    return likeness;
}

SimilarPassages suggestSimilar(const project::Project& project, const Likeness& likeness, std::size_t most,
                               const Job& job) {
    const Examples examples = examplesOf(project, likeness);
    if (examples.like.empty())
        throw Error("There is nothing to learn from: no turn is coded so.", {}, "Code a few passages by hand first.");
    search::Index index = currentIndex(project, job);
    search::SimilarWish wish;
    wish.like = examples.like;
    wish.unlike = examples.unlike;
    wish.most = most;
    const search::SimilarUnits similar = similarUnits(index, wish);
    SimilarPassages suggestions;
    suggestions.examples = static_cast<std::int64_t>(examples.like.size());
    suggestions.rejected = static_cast<std::int64_t>(examples.unlike.size());
    for (const search::FoundUnit& found : similar.units)
        suggestions.passages.push_back(suggestionOf(found));
    for (const search::TellingWord& word : similar.words)
        suggestions.words.emplace_back(word.stem, word.weight);
    return suggestions;
}

SimilarPassages withoutBlind(const project::Project& project, SimilarPassages suggestions, const Coder& coder) {
    std::map<SourceKey, bool> seen;
    std::erase_if(suggestions.passages, [&](const SimilarPassage& one) {
        const auto [source, added] = seen.emplace(one.passage.source, false);
        if (added) source->second = maySeeOthers(project, one.passage.source, coder);
        return !source->second;
    });
    return suggestions;
}

Table suggestionsTable(const SimilarPassages& suggestions, const std::string& language) {
    Table table;
    table.id = "suggestions";
    const Saying say{language};
    table.title = say("Suggestions", "Suggesties");
    table.columns = {{"number", say("No.", "Nr."), ColumnKind::Count},
                     {"source", say("Source", "Bron")},
                     {"turn", say("Turn", "Beurt"), ColumnKind::Count},
                     {"speaker", say("Speaker", "Spreker")},
                     {"words", say("Words", "Woorden")},
                     {"because", say("Because of", "Vanwege")},
                     {"weight", say("Weight", "Gewicht"), ColumnKind::Number, 2}};
    for (const SimilarPassage& one : suggestions.passages) {
        table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), one.source, one.turn, one.speaker,
                              oneLine(one.passage.quote), joined(one.because), one.weight});
    }
    std::string led;
    constexpr std::size_t mostShown = 12;
    for (std::size_t i = 0; i < std::min(mostShown, suggestions.words.size()); ++i)
        led += fmt::format("{}{} ({:.1f})", i > 0 ? ", " : "", suggestions.words[i].first, suggestions.words[i].second);
    table.notes = {fmt::format(fmt::runtime(say(
                                   "Learnt from {} turns; {} rejected. Words (stems) that led there: {}.",
                                   "Geleerd van {} beurten; {} verworpen. Woorden (stammen) die erheen leidden: {}.")),
                               suggestions.examples, suggestions.rejected, led),
                   say("Suggestions are no codings until they are accepted.",
                       "Suggesties zijn geen coderingen tot ze zijn aangenomen.")};
    return table;
}

std::vector<std::string> placesOf(const SimilarPassages& suggestions, const std::vector<int>& numbers) {
    std::vector<std::string> places;
    for (const SimilarPassage* one : chosen(suggestions, numbers))
        places.push_back(fmt::format("{}:{} {}", one->source, one->turn, oneLine(one->passage.quote)));
    return places;
}

std::int64_t acceptSuggestions(project::Project& project, const Likeness& likeness, const SimilarPassages& suggestions,
                               const std::vector<int>& numbers, const Coder& by) {
    if (likeness.code.empty())
        throw Error("Only suggestions for a code can be accepted.", {}, "Code the passages with 'kith code'.");
    std::vector<Passage> passages;
    for (const SimilarPassage* one : chosen(suggestions, numbers))
        passages.push_back(one->passage);
    CodingWish wish;
    wish.code = likeness.code;
    wish.coder = by;
    return applyCode(project, passages, wish).codings;
}

std::int64_t rejectSuggestions(project::Project& project, const Likeness& likeness, const SimilarPassages& suggestions,
                               const std::vector<int>& numbers, const Coder& by) {
    const Examples examples = examplesOf(project, likeness);
    const std::vector<const SimilarPassage*> rejected = chosen(suggestions, numbers);
    const std::string name = likeness.code.empty() ? examples.about : likeness.code;
    project.edit(fmt::format("Rejected {} suggestions for {}", rejected.size(), name), by, [&](project::Edit& edit) {
        for (const SimilarPassage* one : rejected)
            edit.put(RejectedSuggestion{examples.about, examples.aboutKey, one->passage, by});
    });
    return static_cast<std::int64_t>(rejected.size());
}

} // namespace kith::study
