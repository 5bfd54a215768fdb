// How good suggestions are in a study.
#include "search/examples.h"
#include "wording.h"

#include "kith/study/search.h"
#include "kith/study/similar.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace kith::study {
namespace {

using search::UnitKey;

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
        const UnitKey key = unitOf(found.passage, found.turn);
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
