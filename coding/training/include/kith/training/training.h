// Learning the model of a language, and measuring it on texts that it did not learn from.
#pragma once

#include "kith/training/gold.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kith::training {

using Report = std::function<void(const std::string&)>;

struct LearnOptions {
    std::uint64_t seed = 20120117;
    Report report;       // says how far it is; none: silent
    unsigned lines = 14; // each of the two looks has room for 2^lines * 8 features: 14 makes a model of 2 MB
    // A language that Kith does not ship, or its lists in another state; none: the language of the texts as it ships.
    const people::Language* own = nullptr;
};

// The bytes of the model of a language: what `languages/xx/model.weights` holds. The same texts in the same order give
// the same bytes. All texts must be in one language for which there are word lists. Throws as people::language does,
// and kith::Error where there are no texts, where they are in several languages, and for `lines` outside 6 … 20.
std::string learnModel(const std::vector<GoldText>& texts, const LearnOptions& options = {});

// What a model finds in a text: as gold, with confidences. An empty model: that of `own`, or the one that Kith ships.
// own: as in LearnOptions. Throws kith::Error for bytes that are no model.
GoldText predict(const GoldText& text, const std::string& model, const people::Language* own = nullptr);

// What models find that did not see the text: the texts are dealt into folds, whole, and each fold is read by a model
// that learnt from the others and from `always`. In the order of `texts`. Uses all cores.
std::vector<GoldText> predictByFolds(const std::vector<GoldText>& texts, const std::vector<GoldText>& always, int folds,
                                     const LearnOptions& options = {});

} // namespace kith::training
