#include "kith/training/training.h"

#include "language.h"
#include "tag_trainer.h"

#include "kith/model/error.h"
#include "kith/people/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace kith::training {

namespace {

std::string learn(const std::vector<const GoldText*>& texts, const LearnOptions& options) {
    if (texts.empty()) throw Error("There are no texts to learn from.", {}, "Give texts with marked mentions.");
    for (const GoldText* text : texts)
        if (text->language != texts.front()->language)
            throw Error(fmt::format("The texts are in several languages: \"{}\" and \"{}\".", texts.front()->language,
                                    text->language),
                        {text->id, {}}, "Learn the model of one language at a time.");
    constexpr unsigned fewest = 6;
    constexpr unsigned most = 20;
    if (options.lines < fewest || options.lines > most)
        throw Error(fmt::format("A model cannot have 2^{} lines.", options.lines), {},
                    fmt::format("Choose a number from {} to {}.", fewest, most));
    TagTraining how;
    how.seed = options.seed;
    how.lines = options.lines;
    how.report = options.report;
    return trainModel(texts, languageOf(texts.front()->language, options.own), how);
}

std::vector<const GoldText*> pointersTo(const std::vector<GoldText>& texts) {
    std::vector<const GoldText*> pointers;
    for (const GoldText& text : texts)
        pointers.push_back(&text);
    return pointers;
}

GoldText predictWith(const GoldText& text, const people::Language& language) {
    GoldText predicted{text.id, text.language, text.genre, text.license, text.text, text.turns, {}};
    const people::Account account{text.text, {}, {}, text.language, nullptr};
    for (const Mention& mention : people::findMentions(account, language)) {
        GoldMention found;
        found.span = text.text.toCodePoints(mention.span);
        found.head = text.text.toCodePoints(mention.head);
        found.kind = mention.kind;
        found.entity = mention.entity < 0 ? std::string() : std::to_string(mention.entity);
        found.confidence = mention.confidence;
        predicted.mentions.push_back(std::move(found));
    }
    return predicted;
}

// `model` must outlive it.
people::Language withModel(const people::Language& language, const std::string& model) {
    people::Language with = language;
    with.tagger = people::readModel("the model", model);
    return with;
}

} // namespace

std::string learnModel(const std::vector<GoldText>& texts, const LearnOptions& options) {
    return learn(pointersTo(texts), options);
}

GoldText predict(const GoldText& text, const std::string& model, const people::Language* own) {
    const people::Language& language = languageOf(text.language, own);
    return model.empty() ? predictWith(text, language) : predictWith(text, withModel(language, model));
}

std::vector<GoldText> predictByFolds(const std::vector<GoldText>& texts, const std::vector<GoldText>& always, int folds,
                                     const LearnOptions& options) {
    std::vector<GoldText> predicted(texts.size());
    std::atomic<int> next = 0;
    std::mutex guard;
    std::exception_ptr failed;
    const auto work = [&] {
        for (int fold = next++; fold < folds; fold = next++) {
            try {
                std::vector<const GoldText*> seen = pointersTo(always);
                for (std::size_t i = 0; i < texts.size(); ++i)
                    if (static_cast<int>(i % static_cast<std::size_t>(folds)) != fold) seen.push_back(&texts[i]);
                LearnOptions quiet = options;
                quiet.report = nullptr;
                const std::string model = learn(seen, quiet);
                const people::Language language = withModel(languageOf(texts.front().language, options.own), model);
                for (std::size_t i = 0; i < texts.size(); ++i)
                    if (static_cast<int>(i % static_cast<std::size_t>(folds)) == fold)
                        predicted[i] = predictWith(texts[i], language);
                const std::scoped_lock lock(guard);
                if (options.report) options.report(fmt::format("fold {} of {} is done", fold + 1, folds));
            } catch (...) {
                const std::scoped_lock lock(guard);
                failed = std::current_exception();
            }
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned n = 0; n < std::max(1U, std::thread::hardware_concurrency()); ++n)
        threads.emplace_back(work);
    threads.clear();
    if (failed) std::rethrow_exception(failed);
    return predicted;
}

} // namespace kith::training
