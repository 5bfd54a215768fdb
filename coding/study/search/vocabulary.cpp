#include "search/vocabulary.h"

#include "search/index_keeping.h"
#include "search/units.h"

#include "kith/study/lookup.h"
#include "kith/study/people.h"
#include "kith/study/search.h"
#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

constexpr search::TextRange wholeOf(SourceKey source) {
    return {source};
}

// A way of writing a name: how to look for it, and what kind of difference it is.
struct Variant {
    std::string query;
    std::string kind;
};

bool isName(std::string_view words) {
    return beginsWithCapital(toUtf16(words));
}

// The words of a name, folded; particles ("van der") are in every text and tell nothing.
std::vector<std::string> nameWords(const std::string& name) {
    std::vector<WordBytes> found;
    wordsInBytes(name, found);
    std::vector<std::string> words;
    for (const WordBytes& word : found) {
        const std::string written = name.substr(word.begin, word.end - word.begin);
        if (isName(written)) words.push_back(fold(written));
    }
    return words;
}

// Spelling: words that are written with a capital somewhere, one or two letters away. Accents and capitals: the same
// word. Initials: "J. Haverkamp", "Joris H.".
std::vector<Variant> variantsOf(const std::string& name, const search::Vocabulary& vocabulary) {
    constexpr std::size_t most = 8;     // spellings of one word
    constexpr std::size_t shortest = 4; // bytes; shorter words are too like each other
    std::vector<Variant> variants;
    const std::vector<std::string> words = nameWords(name);
    for (const std::string& word : words) {
        if (word.size() < 2) continue;
        variants.push_back({"=" + word, "accents or capitals"});
        if (word.size() < shortest) continue;
        for (const search::WordUse& use : vocabulary.spelledLike(word, most))
            if (use.capitalsInside > 0 && use.capitals * 2 > use.all) variants.push_back({"=" + use.word, "spelling"});
    }
    if (words.size() < 2) return variants;
    variants.push_back({fmt::format("=\"{} {}\"", firstCharacters(words.front(), 1), words.back()), "initials"});
    variants.push_back({fmt::format("=\"{} {}\"", words.front(), firstCharacters(words.back(), 1)), "initials"});
    return variants;
}

} // namespace

search::Vocabulary vocabularyOf(const project::Project& project) {
    if (auto index = search::Index::open(indexFolder(project.file()))) {
        try {
            // Decisions on single texts leave their words as they are.
            const auto stale = staleTexts(project, index->coverage());
            const auto isDecision = [](const search::TextRange& range) { return range.first == range.last; };
            if (stale && index->coverage().missing.empty() && std::all_of(stale->begin(), stale->end(), isDecision))
                return search::Vocabulary::of(*index);
        } catch (const search::IndexTrouble&) {
            // then by the texts
        }
    }
    search::Vocabulary vocabulary;
    UnitReader reader(project);
    for (const Source& source : reader.sources())
        reader.read(wholeOf(source.key), [&](std::int64_t, std::vector<search::Unit>&& units) {
            for (const search::Unit& unit : units)
                vocabulary.add(unit);
            return true;
        });
    return vocabulary;
}

std::map<std::string, WordStatistics> wordStatistics(const project::Project& project) {
    std::map<std::string, WordStatistics> byLanguage;
    for (const search::WordUse& use : vocabularyOf(project).words())
        byLanguage[use.language].words.emplace(
            use.word,
            WordStatistics::Uses{use.all - use.capitals, use.capitals - use.capitalsInside, use.capitalsInside});
    return byLanguage;
}

Table nameVariants(const project::Project& project, const std::string& ego, const std::string& contact) {
    const Case account = findCase(project, ego);
    const Contact found = findContact(project, account, contact);
    search::Vocabulary told; // the words of this account
    UnitReader reader(project);
    for (const Source& source : reader.sources())
        reader.read(wholeOf(source.key), [&](std::int64_t, std::vector<search::Unit>&& units) {
            for (const search::Unit& unit : units)
                if (unit.ego == account.label) told.add(unit);
            return true;
        });
    std::string label = account.label;
    std::replace(label.begin(), label.end(), '"', '?');
    std::vector<std::string> names{found.label};
    names.insert(names.end(), found.aliases.begin(), found.aliases.end());

    Table table;
    table.id = "name-variants";
    table.title = "Ways in which this account may write the name";
    table.columns = {{"variant", "Written"},
                     {"kind", "Differs in"},
                     {"passages", "Passages", ColumnKind::Count},
                     {"source", "First in"},
                     {"turn", "Turn", ColumnKind::Count}};
    std::set<std::string> shown;
    for (const std::string& name : names) {
        if (!isName(name)) continue;
        for (const Variant& variant : variantsOf(name, told)) {
            SearchWish wish;
            wish.suggest = false;
            wish.query = fmt::format("{} case:\"{}\"", variant.query, label);
            std::map<std::string, std::vector<const FoundPassage*>> byWriting;
            const SearchAnswer answer = searchStudy(project, wish, {});
            for (const FoundPassage& passage : answer.passages)
                byWriting[passage.passage.quote].push_back(&passage);
            for (const auto& [written, passages] : byWriting) {
                const bool standsInAName = std::any_of(names.begin(), names.end(), [&](const std::string& one) {
                    return (" " + one + " ").find(" " + written + " ") != std::string::npos;
                });
                if (standsInAName || !isName(written) || !shown.insert(written).second) continue;
                const FoundPassage& first = *passages.front();
                table.rows.push_back(
                    {written, variant.kind, static_cast<std::int64_t>(passages.size()), first.source, first.turn});
            }
        }
    }
    table.notes = {"Nothing is an alias until you add it: 'kith contacts describe PROJECT CASE CONTACT --alias NAME'."};
    return table;
}

} // namespace kith::study
