// A language as the finder uses it, and how it is read from its files.
#pragma once

#include "lexicon.h"
#include "weights.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::people {

struct Language {
    std::string code; // ISO 639-1
    Lexicon lexicon;
    TaggerModel tagger;
    // What the words and the weights point into, where that is no part of the program.
    std::shared_ptr<const std::vector<std::string>> bytes;
};

// A file of a language: its name, for messages, and its bytes, which must outlive the language.
struct LanguageFile {
    std::string_view name;
    std::string_view bytes;
};

// A language of its files: *.weights is its model, all others are lists. Without a model nothing is found. Throws
// kith::Error, naming the file, for a list with a section that there is not and for a model that `readModel` refuses.
Language readLanguage(std::string_view code, std::span<const LanguageFile> files);

// A language that is no part of the program: the *.txt and the model.weights of a folder that is named after its code,
// with the lists of names and places that belong to all languages. Throws as above, and for a folder without lists.
Language readLanguage(const std::filesystem::path& folder);

// The model in these bytes, which must outlive it. Throws kith::Error, naming the file, where they are none, or one of
// another version, or cut off.
TaggerModel readModel(std::string_view name, std::string_view bytes);

} // namespace kith::people
