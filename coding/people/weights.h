// What `kith-train` learnt of a language: the weights of the tagger of heads, as the language's folder holds them.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace kith::people {

enum class Tag : std::uint8_t { Outside, Pronoun, Nominal, NameBegin, NameInside };
constexpr std::size_t tagCount = 5;
using Scores = std::array<float, tagCount>;

// The weights of a tagger. In bytes: a header, the weights between neighbouring tags, then lines of 64 bytes with eight
// features each: a check of 24 bits of the feature's hash and five weights of one byte. A feature stands in the line
// that its hash points to, so that looking one up touches one line of the processor's cache.
class TaggerWeights {
public:
    struct Feature {
        std::uint64_t hash = 0;
        Scores weights{};
    };

    // No weights at all: everything is outside.
    TaggerWeights() = default;
    // Reads the bytes of a model, which must outlive it. Throws std::logic_error for bytes that are none, are of
    // another version or cut off, and for weights that no training gives.
    explicit TaggerWeights(std::string_view bytes);
    // The bytes of a model with these weights in at most 2^lines lines; where a line has too many features, those with
    // the smallest weights are left out.
    static std::string write(const std::vector<Feature>& features, const std::array<Scores, tagCount + 1>& transitions,
                             float sharpness, unsigned lines);

    // Adds the weights of a feature to whole-numbered scores; `scale` makes them scores.
    void add(std::uint64_t hash, std::array<std::int32_t, tagCount>& scores) const {
        const char* line = lines_ + ((hash >> lineShift_) << 6);
        constexpr std::uint64_t ofCheck = 0xFFFFFF;
        const std::uint64_t check = hash & ofCheck;
        for (int slot = 0; slot < 8; ++slot) {
            std::uint64_t feature = 0; // little-endian, as the models are
            std::memcpy(&feature, line + slot * 8, sizeof feature);
            if ((feature & ofCheck) != check) continue;
            for (std::size_t tag = 0; tag < tagCount; ++tag)
                scores[tag] += static_cast<std::int8_t>(feature >> (24 + 8 * tag));
            return;
        }
    }
    [[nodiscard]] bool empty() const { return lines_ == nullptr; }
    [[nodiscard]] float scale() const { return scale_; }
    // What odds are raised to, so that mentions are as often right as their confidence says.
    [[nodiscard]] float sharpness() const { return sharpness_; }
    // By the tag before; the last row is for the start of a sentence.
    [[nodiscard]] const std::array<Scores, tagCount + 1>& transitions() const { return transitions_; }

private:
    const char* lines_ = nullptr;
    unsigned lineShift_ = 0;
    float scale_ = 0;
    float sharpness_ = 1;
    std::array<Scores, tagCount + 1> transitions_{};
};

// What is learnt of a language: two looks at a text, of which the second knows what the first found in the whole of it,
// and what speaks for a mention's meaning somebody spoken of before (in the place of the first tag).
struct TaggerModel {
    TaggerWeights first;
    TaggerWeights second;
    TaggerWeights links;

    TaggerModel() = default;
    // Reads the bytes of a model file, which must outlive it; no bytes are no model. Throws std::logic_error as
    // TaggerWeights does, and where a look is missing.
    explicit TaggerModel(std::string_view bytes);
};

} // namespace kith::people
