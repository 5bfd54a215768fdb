#include "weights.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace kith::people {

namespace {

constexpr std::string_view name = "kith-tags ";
constexpr std::string_view magic = "kith-tags 1\n"; // with the version
constexpr std::size_t headerBytes = 192;            // three lines of the cache
constexpr float largestByte = 127;
// Far above any that are learnt, and small enough that sums and odds stay within the range of a float.
constexpr float largestScale = 1000;
constexpr float largestTransition = 20; // times the sharpness

bool within(float value, float least, float most) {
    return value >= least && value <= most; // not for NaN
}

} // namespace

TaggerWeights::TaggerWeights(std::string_view bytes) {
    if (!bytes.starts_with(name)) throw std::logic_error("these are no weights of a tagger");
    if (bytes.size() < headerBytes) throw std::logic_error("it is cut off");
    if (!bytes.starts_with(magic)) throw std::logic_error("it is of another version");
    const char* from = bytes.data() + magic.size();
    const auto take = [&from](auto& value) {
        std::memcpy(&value, from, sizeof value);
        from += sizeof value;
    };
    std::uint32_t power = 0;
    take(power);
    take(scale_);
    take(sharpness_);
    take(transitions_);
    if (power == 0 || power > 20 || bytes.size() != headerBytes + (std::size_t{64} << power))
        throw std::logic_error("it is cut off");
    bool sound = within(scale_, 0, largestScale) && within(sharpness_, 0.01F, 100);
    for (const Scores& row : transitions_)
        for (const float weight : row)
            sound &= within(weight * sharpness_, -largestTransition, largestTransition);
    if (!sound) throw std::logic_error("it holds weights that nothing learns");
    lineShift_ = 64 - power;
    lines_ = bytes.data() + headerBytes;
}

std::string TaggerWeights::write(const std::vector<Feature>& features,
                                 const std::array<Scores, tagCount + 1>& transitions, float sharpness, unsigned lines) {
    constexpr std::size_t perLine = 8;
    float largest = 0;
    std::vector<std::vector<const Feature*>> placed(std::size_t{1} << lines);
    for (const Feature& feature : features) {
        for (const float weight : feature.weights)
            largest = std::max(largest, std::abs(weight));
        placed[feature.hash >> (64 - lines)].push_back(&feature);
    }
    const float scale = largest > 0 ? largest / largestByte : 1;
    std::string bytes(magic);
    const auto put = [&bytes](const auto& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
    put(static_cast<std::uint32_t>(lines));
    put(scale);
    put(sharpness);
    put(transitions);
    bytes.resize(headerBytes);
    const auto weight = [](const Feature* f) {
        float sum = 0;
        for (const float w : f->weights)
            sum += w * w;
        return sum;
    };
    for (auto& line : placed) {
        std::stable_sort(line.begin(), line.end(), [&](auto* a, auto* b) { return weight(a) > weight(b); });
        std::size_t used = 0;
        for (; used < std::min(perLine, line.size()); ++used) {
            const Feature& feature = *line[used];
            for (unsigned shift = 0; shift < 24; shift += 8)
                bytes += static_cast<char>((feature.hash >> shift) & 0xFF);
            for (const float w : feature.weights)
                bytes += static_cast<char>(std::lround(w / scale));
        }
        bytes.append((perLine - used) * 8, '\0');
    }
    return bytes;
}

TaggerModel::TaggerModel(std::string_view bytes) {
    if (bytes.empty()) return;
    for (TaggerWeights* part : {&first, &second, &links}) { // each says how long it is
        std::uint32_t power = 0;
        if (bytes.size() >= headerBytes) std::memcpy(&power, bytes.data() + magic.size(), sizeof power);
        const std::size_t length = headerBytes + (std::size_t{64} << std::min(power, 20U));
        *part = TaggerWeights(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    if (!bytes.empty()) throw std::logic_error("more follows than a model has");
}

} // namespace kith::people
