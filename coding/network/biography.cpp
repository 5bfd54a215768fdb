#include "kith/network/biography.h"

#include "kith/model/coders.h"
#include "table_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace kith::network {
namespace {

// Two coders tell the same steps; where the words stand, and how they call the time, is another matter.
bool sameSteps(const std::vector<TieStep>& one, const std::vector<TieStep>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const TieStep& a, const TieStep& b) {
        return std::tie(a.from, a.to, a.intention) == std::tie(b.from, b.to, b.intention);
    });
}

bool differInSomeWave(const ToldPath& one, const ToldPath& other) {
    for (const TieWave& a : one.waves)
        for (const TieWave& b : other.waves)
            if (a.wave == b.wave &&
                std::tie(a.strength, a.duration, a.intensity) != std::tie(b.strength, b.duration, b.intensity))
                return true;
    return false;
}

// The path of each coder, by rank.
using Paths = std::map<std::size_t, ToldPath>;

std::map<ContactKey, Paths> pathsByContact(const StudySnapshot& snapshot, const CountingCoders& counting) {
    std::map<ContactKey, Paths> paths;
    const auto pathOf = [&](ContactKey contact, const Coder& coder) -> ToldPath& {
        ToldPath& path = paths[contact][counting.rankOf(coder)];
        path.coder = coder;
        return path;
    };
    for (const TieChange& change : snapshot.changes)
        pathOf(change.contact, change.coder)
            .steps.push_back({change.from, change.to, change.intention, change.when, change.passage});
    for (const TieRating& rating : snapshot.ratings)
        pathOf(rating.contact, rating.coder)
            .waves.push_back({rating.wave, rating.strength, rating.duration, rating.intensity,
                              layerOf(rating.duration, rating.intensity), false, rating.passage});
    return paths;
}

std::vector<ToldPath> sortedOut(const Paths& byRank) {
    std::vector<ToldPath> paths;
    std::vector<std::string> rated;
    bool told = false;
    for (const auto& [rank, path] : byRank) {
        paths.push_back(path);
        ToldPath& last = paths.back();
        last.stepsCount = !told && !last.steps.empty();
        told = told || last.stepsCount;
        std::sort(last.waves.begin(), last.waves.end(), [](const TieWave& a, const TieWave& b) {
            return std::tuple(a.wave.size(), std::string_view(a.wave)) <
                   std::tuple(b.wave.size(), std::string_view(b.wave));
        });
        for (TieWave& wave : last.waves) {
            wave.counts = std::find(rated.begin(), rated.end(), wave.wave) == rated.end();
            if (wave.counts) rated.push_back(wave.wave);
        }
    }
    return paths;
}

bool isRated(const TieWave& wave) {
    return wave.duration != Duration::Unknown && wave.intensity != Intensity::Unknown;
}

class Writer : public TableWords {
public:
    Writer(const StudySnapshot& snapshot, std::string_view language)
        : TableWords(language), snapshot_(snapshot), index_(snapshot) {}
    void add(Table& table, const TieBiography& biography, const ToldPath& path) const {
        for (std::size_t i = 0; i < path.steps.size(); ++i) {
            if (!path.stepsCount && !biography.coderMatters()) continue;
            const TieStep& step = path.steps[i];
            table.rows.push_back(
                row(biography, path, path.stepsCount, Cell(static_cast<std::int64_t>(i + 1)),
                    {term(snapshot_.protocol, "layer", step.from), term(snapshot_.protocol, "layer", step.to),
                     i == 0 ? "" : yesOrNo(path.followsOn(i)), term(snapshot_.protocol, "change", step.intention),
                     step.when, ""},
                    step.passage));
        }
        for (const TieWave& wave : path.waves) {
            if (!wave.counts && !biography.coderMatters()) continue;
            const std::string when =
                wave.wave.empty() ? std::string() : fmt::format("{} {}", words("wave", "golf"), wave.wave);
            table.rows.push_back(
                row(biography, path, wave.counts, Cell(), {"", layer(wave), "", "", when, rating(wave)}, wave.passage));
        }
    }

private:
    [[nodiscard]] std::string yesOrNo(bool value) const { return value ? words("yes", "ja") : words("no", "nee"); }
    // The layer, or that the tie is not rated.
    [[nodiscard]] std::string layer(const TieWave& wave) const {
        return wordingOf(snapshot_.protocol, "layer", isRated(wave) ? toString(wave.layer) : std::string_view(),
                         language());
    }
    // "strong, lasting, intense": as far as it was rated.
    [[nodiscard]] std::string rating(const TieWave& wave) const {
        std::vector<std::string> parts{term(snapshot_.protocol, "strength", wave.strength),
                                       term(snapshot_.protocol, "duration", wave.duration),
                                       term(snapshot_.protocol, "intensity", wave.intensity)};
        std::erase(parts, std::string());
        return fmt::format("{}", fmt::join(parts, ", "));
    }
    [[nodiscard]] std::vector<Cell> row(const TieBiography& biography, const ToldPath& path, bool counts,
                                        const Cell& step, std::vector<std::string> told,
                                        const std::optional<Passage>& passage) const {
        const bool isChange = !std::holds_alternative<Missing>(step.value);
        std::vector<Cell> cells{biography.egoLabel, biography.label,
                                isChange ? words("told", "verteld") : words("rated", "beoordeeld"), step};
        for (std::string& word : told)
            cells.emplace_back(std::move(word));
        cells.emplace_back(path.coder);
        cells.emplace_back(yesOrNo(counts));
        const Source* source = passage ? index_.source(passage->source) : nullptr;
        cells.emplace_back(source ? source->title : std::string());
        cells.emplace_back(passage ? fmt::format("{}-{}", passage->span.begin.value, passage->span.end.value)
                                   : std::string());
        cells.emplace_back(passage ? passage->quote : std::string());
        return cells;
    }

    const StudySnapshot& snapshot_;
    SnapshotIndex index_;
};

} // namespace

std::optional<Layer> ToldPath::firstLayer() const {
    if (!steps.empty()) return steps.front().from;
    if (!waves.empty() && isRated(waves.front())) return waves.front().layer;
    return {};
}

std::optional<Layer> ToldPath::lastLayer() const {
    if (!steps.empty()) return steps.back().to;
    if (!waves.empty() && isRated(waves.back())) return waves.back().layer;
    return {};
}

bool ToldPath::followsOn(std::size_t step) const {
    return step > 0 && step < steps.size() && steps[step].from == steps[step - 1].to;
}

bool TieBiography::coderMatters() const {
    for (std::size_t i = 0; i < paths.size(); ++i)
        for (std::size_t k = i + 1; k < paths.size(); ++k) {
            const ToldPath &one = paths[i], &other = paths[k];
            if (!one.steps.empty() && !other.steps.empty() && !sameSteps(one.steps, other.steps)) return true;
            if (differInSomeWave(one, other)) return true;
        }
    return false;
}

std::vector<TieBiography> tieBiographies(const StudySnapshot& snapshot) {
    const SnapshotIndex index(snapshot);
    const auto paths = pathsByContact(snapshot, CountingCoders(snapshot));
    std::vector<TieBiography> biographies;
    for (const Case& ego : snapshot.cases)
        for (const Contact* contact : index.contactsOf(ego.key))
            if (const auto found = paths.find(contact->key); found != paths.end())
                biographies.push_back({ego.key, contact->key, ego.label, contact->label, sortedOut(found->second)});
    return biographies;
}

Table tieBiographiesTable(const StudySnapshot& snapshot, const std::vector<TieBiography>& biographies,
                          std::string_view language) {
    const Writer writer(snapshot, language);
    Table table;
    table.id = "tie-biographies";
    table.title =
        writer.words("Each tie's told path through the layers", "Het vertelde pad van elke band door de lagen");
    table.columns = {writer.text("case", "Case", "Casus"),
                     writer.text("contact", "Contact", "Contact"),
                     writer.text("what", "Told or rated", "Verteld of beoordeeld"),
                     writer.count("step", "Step", "Stap"),
                     writer.text("from", "From", "Van"),
                     writer.text("to", "To", "Naar"),
                     writer.text("follows_on", "Follows on", "Sluit aan"),
                     writer.text("intention", "Intended", "Bedoeld"),
                     writer.text("when", "When", "Wanneer"),
                     writer.text("rating", "Rating", "Beoordeling"),
                     writer.text("coder", "Coder", "Codeur"),
                     writer.text("counts", "Counts", "Telt"),
                     writer.text("source", "Source", "Bron"),
                     writer.text("passage", "Passage", "Passage"),
                     writer.text("words", "Words", "Woorden")};
    std::int64_t several = 0, differing = 0;
    for (const TieBiography& biography : biographies) {
        several += biography.paths.size() > 1 ? 1 : 0;
        differing += biography.coderMatters() ? 1 : 0;
        for (const ToldPath& path : biography.paths)
            writer.add(table, biography, path);
    }
    table.notes = {
        writer.words(
            "Steps stand in the order in which the account tells them; one follows on where it begins in the "
            "layer in which the one before ended. Ratings of a wave stand below the told steps.",
            "Stappen staan in de volgorde waarin het verhaal ze vertelt; een stap sluit aan waar hij begint in "
            "de laag waarin de vorige eindigde. Beoordelingen per golf staan onder de vertelde stappen."),
        fmt::format(
            fmt::runtime(writer.words(
                "Of {} contacts that several coders judged, {} take another path under another coder: for these "
                "every coder's path is shown, and Counts says which one networks and tables take.",
                "Van {} contacten die meer dan één codeur beoordeelde, lopen er {} bij een andere codeur "
                "anders: daarvan staat ieders pad hier, en Telt zegt welk de netwerken en tabellen nemen.")),
            several, differing)};
    return table;
}

} // namespace kith::network
