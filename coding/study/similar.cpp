#include "kith/study/similar.h"

#include "index_keeping.h"
#include "passages.h"
#include "units.h"
#include "wording.h"

#include "kith/search/similar.h"
#include "kith/study/coding.h"
#include "kith/study/search.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using search::UnitKey;

constexpr std::size_t wholeTurn = 400; // bytes; of a longer turn a sentence is suggested

struct TemporaryFolder {
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "kith-index-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw Error("There is no room for an index.", {pattern, {}}, "Check that the disk has room.");
        path = pattern;
    }
    ~TemporaryFolder() {
        std::error_code none;
        fs::remove_all(path, none);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    fs::path path;
};

// The index of the project as it is; where none can be kept beside it, one that goes with this program.
search::Index currentIndex(const project::Project& project, const Job& job) {
    updateIndex(project, {}, job);
    if (auto index = search::Index::open(indexFolder(project.file())))
        if (const auto stale = staleTexts(project, index->coverage()); stale && stale->empty())
            return std::move(*index);
    const TemporaryFolder folder; // what is open stays readable when it goes
    writeIndex(project, folder.path, 1, Purpose::Searching, job);
    auto index = search::Index::open(folder.path);
    if (!index)
        throw Error("The index could not be read.", {folder.path.string(), {}}, "Check that the disk has room.");
    return std::move(*index);
}

struct Examples {
    std::vector<search::Example> like, unlike;
    std::string about; // as rejected suggestions name it
    Uuid aboutKey;
};

UnitKey keyOf(const Passage& passage, int turn) {
    return {passage.source, passage.part, turn};
}

// Passages of one turn make one example.
class Gathering {
public:
    void add(const Passage& passage, int turn) { units_[keyOf(passage, turn)].push_back(passage.span); }
    [[nodiscard]] std::vector<search::Example> examples() const {
        std::vector<search::Example> all;
        for (const auto& [unit, passages] : units_)
            all.push_back({unit, passages});
        return all;
    }

private:
    std::map<UnitKey, std::vector<CodePointSpan>> units_;
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

search::SimilarUnits similarUnits(search::Index& index, const search::SimilarWish& wish) {
    try {
        return search::findSimilar(index, wish);
    } catch (const search::IndexTrouble& trouble) {
        throw Error("The index changed while it was read: " + trouble.what, {}, "Try again.");
    }
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
    return applyCode(project, passages, wish);
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

namespace {

// Of the first so many units, how many are among the hidden ones.
double precision(const std::vector<UnitKey>& ranked, std::size_t first, const std::set<UnitKey>& hidden) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < std::min(first, ranked.size()); ++i)
        right += hidden.contains(ranked[i]) ? 1 : 0;
    return static_cast<double>(right) / static_cast<double>(first);
}

// The units that a search for the words of a code's label gives, the most relevant first, but for the examples.
std::vector<UnitKey> byLabel(const project::Project& project, const Code& code, const std::set<UnitKey>& examples,
                             const Job& job) {
    constexpr std::size_t shortest = 4; // bytes; "of", "the" are no words of a subject
    std::string typed;
    for (const char* language : {"en", "nl"}) {
        const std::string& label = code.label(language);
        std::vector<WordBytes> words;
        wordsInBytes(label, words);
        for (const WordBytes& word : words)
            if (word.end - word.begin >= shortest)
                typed += (typed.empty() ? "" : " OR ") + label.substr(word.begin, word.end - word.begin);
    }
    if (typed.empty()) return {};
    SearchWish wish;
    wish.query = typed;
    wish.order = SearchOrder::Relevance;
    wish.occurrences = Occurrences::BestOfTurn;
    std::vector<UnitKey> ranked;
    for (const FoundPassage& found : searchStudy(project, wish, job).passages) {
        const UnitKey key = keyOf(found.passage, found.turn);
        if (!examples.contains(key)) ranked.push_back(key);
    }
    return ranked;
}

} // namespace

Table suggestionQuality(const project::Project& project, unsigned seed, const std::string& language, const Job& job) {
    constexpr std::size_t least = 8; // coded turns, so that there are four to learn from and four to find
    constexpr std::size_t early = 10, late = 20;
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    search::Index index = currentIndex(project, job);
    const auto units = static_cast<double>(index.units());
    Table table;
    table.id = "suggestion-quality";
    table.title = "How good suggestions are";
    const Saying say{language};
    table.columns = {{"code", "Code"},
                     {"label", say("Label", "Label")},
                     {"turns", say("Coded turns", "Gecodeerde beurten"), ColumnKind::Count},
                     {"hidden", say("Hidden", "Verborgen"), ColumnKind::Count},
                     {"like_10", say("Like this, at 10", "Zoals deze, bij 10"), ColumnKind::Number},
                     {"like_20", say("at 20", "bij 20"), ColumnKind::Number},
                     {"label_10", say("Label's words, at 10", "Woorden van het label, bij 10"), ColumnKind::Number},
                     {"label_20", say("at 20", "bij 20"), ColumnKind::Number},
                     {"chance", say("Chance", "Toeval"), ColumnKind::Number}};
    for (const Code& code : snapshot.codebook.codes) {
        if (code.retired != 0) continue;
        Gathering gathering;
        for (const Coding& coding : snapshot.codings)
            if (coding.code == code.key) gathering.add(coding.passage, coding.turn);
        std::vector<search::Example> coded = gathering.examples();
        if (coded.size() < least) continue;
        job.check();
        // In the order of the study, not of the keys, so that the same study gives the same halves.
        const std::size_t half = coded.size() / 2;
        std::map<SourceKey, int> positions;
        for (const Source& source : snapshot.sources)
            positions[source.key] = source.position;
        std::sort(coded.begin(), coded.end(), [&](const search::Example& a, const search::Example& b) {
            return std::make_tuple(positions[a.unit.source], a.unit.part, a.unit.number) <
                   std::make_tuple(positions[b.unit.source], b.unit.part, b.unit.number);
        });
        std::mt19937 random(seed);
        for (std::size_t i = coded.size(); i > 1; --i)
            std::swap(coded[i - 1], coded[random() % i]);
        std::set<UnitKey> hidden, learnt;
        for (std::size_t i = 0; i < coded.size(); ++i)
            (i < half ? hidden : learnt).insert(coded[i].unit);
        search::SimilarWish wish;
        wish.like.assign(coded.begin() + static_cast<std::ptrdiff_t>(half), coded.end());
        wish.most = late;
        std::vector<UnitKey> ranked;
        for (const search::FoundUnit& found : similarUnits(index, wish).units)
            ranked.push_back({found.unit.source, found.unit.place.part, found.unit.place.number});
        const std::vector<UnitKey> labelled = byLabel(project, code, learnt, job);
        const double chance = static_cast<double>(hidden.size()) / (units - static_cast<double>(wish.like.size()));
        table.rows.push_back({code.name, code.label(language), static_cast<std::int64_t>(coded.size()),
                              static_cast<std::int64_t>(hidden.size()), precision(ranked, early, hidden),
                              precision(ranked, late, hidden), precision(labelled, early, hidden),
                              precision(labelled, late, hidden), chance});
    }
    table.notes = {fmt::format("Half of each code's turns was hidden (drawn with seed {}); a precision is the share of "
                               "the first 10 or 20 suggestions that are hidden ones. With few hidden turns it cannot "
                               "reach 1.",
                               seed)};
    return table;
}

} // namespace kith::study
