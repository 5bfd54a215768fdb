// Any bytes as the model of a language: they are refused with what is wrong, or the finder works with them: what it
// finds lies in the text.
#include "kith/model/error.h"
#include "kith/people/people.h"

#include "grouping.h"
#include "language.h"
#include "tagger.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace kith;
using namespace kith::people;

void require(bool holds) {
    if (!holds) std::abort();
}

const std::string sample =
    "Anna: I met my sister's friend Peter Bos, who said that they know him. Dr. Vries told Zoë "
    "about \"the men of the team\" 😀.\nHenk: en toen zei mijn zus Anna de Vries dat ze hem kent.";

// The features that a text asks a model for, so that weights of any size are found and used.
struct Asked {
    std::vector<std::uint64_t> tags;
    std::vector<std::uint64_t> links;
};

Asked askedBy(const Text& text, const Language& language) {
    const Reading reading(text, {}, language);
    Asked asked;
    Features features(reading, nullptr);
    const auto add = [&](std::uint64_t hash) { asked.tags.push_back(hash); };
    for (int i = 0; i < reading.size(); ++i)
        features.of(i, add);
    std::vector<Found> found = findAll(reading, nullptr);
    group(reading, found, {}, {}, [&](const Found&, std::span<const Candidate> candidates) {
        for (const Candidate& candidate : candidates)
            asked.links.insert(asked.links.end(), candidate.features.begin(), candidate.features.end());
        return candidates.size() - 1;
    });
    return asked;
}

// A model of the right form: the features that are asked for, with weights and a header of the input's bytes.
std::string modelOf(const std::uint8_t* data, std::size_t size, const Asked& asked) {
    std::size_t at = 0;
    const auto next = [&] { return size == 0 ? std::uint8_t{0} : data[at++ % size]; };
    std::string model;
    for (int part = 0; part < 3; ++part) {
        std::vector<TaggerWeights::Feature> features;
        for (const std::uint64_t hash : part == 2 ? asked.links : asked.tags) {
            TaggerWeights::Feature feature{hash, {}};
            for (float& weight : feature.weights)
                weight = static_cast<float>(static_cast<signed char>(next()));
            features.push_back(feature);
        }
        std::array<Scores, tagCount + 1> transitions{};
        for (Scores& row : transitions)
            for (float& step : row)
                step = static_cast<float>(static_cast<signed char>(next())) / 8;
        std::string bytes = TaggerWeights::write(features, transitions, 1, 6 + next() % 4U);
        if (next() % 4 == 0) // any bits in the header: not a number, without end, cut off
            for (int changes = next() % 8; changes > 0; --changes)
                bytes[next() % 148U] = static_cast<char>(next());
        model += bytes;
    }
    if (next() % 16 == 0) model.resize(model.size() * next() / 255);
    return model;
}

void tryModel(const std::string& bytes, const Text& text, Language& language) {
    try {
        language.tagger = readModel("any", bytes);
    } catch (const Error& error) {
        require(!error.message().empty() && !error.remedy().empty());
        return;
    }
    const auto units = static_cast<std::int64_t>(text.utf16().size());
    for (const Mention& mention : findMentions({text, {}, {}, language.code, nullptr}, language)) {
        require(mention.span.begin.value >= 0 && mention.span.end.value <= units);
        require(!mention.head.empty() && mention.span.contains(mention.head));
        require(mention.confidence >= 0 && mention.confidence <= 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Text text = Text::normalise(sample);
    static Language languages[] = {language("en"), language("nl")};
    static const Asked asked[] = {askedBy(text, languages[0]), askedBy(text, languages[1])};
    const std::size_t which = size % 2;
    tryModel({reinterpret_cast<const char*>(data), size}, text, languages[which]);
    tryModel(modelOf(data, size, asked[which]), text, languages[which]);
    return 0;
}
