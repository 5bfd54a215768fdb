// The path of a tie through the layers as an account tells it, under each coder who said anything of it.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/model/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::network {

// A told change of layer.
struct TieStep {
    Layer from = Layer::Unclassified;
    Layer to = Layer::Unclassified;
    Intention intention = Intention::Unknown;
    std::string when;
    std::optional<Passage> passage;
    bool operator==(const TieStep&) const = default;
};

// How the tie was rated in one wave.
struct TieWave {
    std::string wave;
    Strength strength = Strength::Unknown;
    Duration duration = Duration::Unknown;
    Intensity intensity = Intensity::Unknown;
    Layer layer = Layer::Unclassified;
    bool counts = false; // of all who rated it in this wave, this coder's rating is the one that networks show
    std::optional<Passage> passage;
    bool operator==(const TieWave&) const = default;
};

struct ToldPath {
    Coder coder;
    bool stepsCount = false;    // these are the changes that networks show
    std::vector<TieStep> steps; // in the order of the account, which need not be that of the events
    std::vector<TieWave> waves; // by name, shorter names first
    bool operator==(const ToldPath&) const = default;
    // Where the path begins: before its first change, else as rated in the first wave; nothing where neither tells a layer.
    [[nodiscard]] std::optional<Layer> firstLayer() const;
    // Where it ends: after its last change, else as rated in the last wave.
    [[nodiscard]] std::optional<Layer> lastLayer() const;
    // Whether the step (0, 1, …) begins in the layer in which the one before ended; false for the first.
    [[nodiscard]] bool followsOn(std::size_t step) const;
};

struct TieBiography {
    CaseKey ego;
    ContactKey contact;
    std::string egoLabel;
    std::string label;
    std::vector<ToldPath> paths; // by coder, in the ranking of CountingCoders
    bool operator==(const TieBiography&) const = default;
    // Whether coders tell the path differently: other changes where both told some, or in one wave another strength,
    // duration or intensity.
    [[nodiscard]] bool coderMatters() const;
};

// Of every contact of whom somebody told a change or rated the tie, by case and contact.
std::vector<TieBiography> tieBiographies(const StudySnapshot& snapshot);

// One row a step and one a rating: id "tie-biographies"; the path that counts and, where the coder matters, every other
// coder's too. The words are those of the snapshot; where it holds none, the cell is empty.
Table tieBiographiesTable(const StudySnapshot& snapshot, const std::vector<TieBiography>& biographies,
                          std::string_view language);

} // namespace kith::network
