// Learns a model, that is both looks of the tagger of heads and the links between mentions, from marked texts.
#pragma once

#include "kith/training/gold.h"

#include "tagger.h"

#include <functional>
#include <span>
#include <string>

namespace kith::training {

struct TagTraining {
    int rounds = 12;        // over all texts
    double rate = 0.2;      // alpha of FTRL
    double smallest = 0.3;  // its L1: the larger, the fewer features
    double dampening = 2;   // its L2
    int seenAtLeast = 1;    // features seen more seldom are left out
    unsigned lines = 14;    // each look has 2^lines lines of 64 bytes
    double sharpness = 0.6; // of confidences; found by comparing them with what was right in folds
    int parts = 4;          // into which the texts are dealt, so that the second look learns from unseen ones
    double renamed = 0.5;   // weight of the copies of talk with other names
    double spoken = 0.4;    // weight of those that have neither capitals nor marks either
    double fiction = 0.4;   // weight of English novels
    std::uint64_t seed = 20120117;
    std::function<void(const std::string&)> report;
};

// The tag of every word of a reading, as the marked mentions want it. Where the head of a mention is not told, it is
// guessed from the phrase.
std::vector<people::Tag> tagsOf(const GoldText& gold, const people::Reading& reading);

// The bytes of a model. The same texts and settings give the same bytes. The looks maximise the conditional likelihood
// of the tags by FTRL-Proximal (McMahan and others 2013), one sentence at a time; for the links see LinkTrainer.
std::string trainModel(std::span<const GoldText* const> texts, const people::Language& language,
                       const TagTraining& how);

} // namespace kith::training
