// The languages: every folder of the embedded lists but "common", which belongs to all of them.
#include "language.h"

#include "kith/model/error.h"
#include "kith/people/people.h"
#include "people_embedded.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

namespace kith::people {

namespace {

constexpr std::string_view common = "common";

// "en" of "languages/en/words.txt".
std::string_view folderOf(std::string_view path) {
    path.remove_prefix(path.find('/') + 1);
    return path.substr(0, path.find('/'));
}

// The embedded files of a folder.
void addEmbedded(std::string_view folder, std::vector<LanguageFile>& files) {
    for (const embedded::File& file : embedded::people())
        if (folderOf(file.name) == folder) files.push_back({file.name, file.bytes});
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error("This file cannot be read.", {file.string(), {}}, "Check that you may read it.");
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TaggerModel readModel(std::string_view name, std::string_view bytes) {
    try {
        return TaggerModel(bytes);
    } catch (const std::logic_error& wrong) {
        throw Error(fmt::format("This is no model that this version of Kith can use: {}.", wrong.what()),
                    {std::string(name), {}}, "Learn it anew from the marked texts with \"kith-train learn\".");
    }
}

Language readLanguage(std::string_view code, std::span<const LanguageFile> files) {
    Language language;
    language.code = code;
    for (const LanguageFile& file : files) {
        if (file.name.ends_with(".weights")) {
            language.tagger = readModel(file.name, file.bytes);
            continue;
        }
        try {
            language.lexicon.add(file.bytes);
        } catch (const std::logic_error& wrong) {
            throw Error(fmt::format("This list of words cannot be used: {}.", wrong.what()),
                        {std::string(file.name), {}},
                        "Name only properties of words that docs/adding-a-language.md tells of.");
        }
    }
    return language;
}

Language readLanguage(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.path().extension() == ".txt" || entry.path().filename() == "model.weights")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    if (std::none_of(paths.begin(), paths.end(), [](const auto& path) { return path.extension() == ".txt"; }))
        throw Error("There are no lists of words in this folder.", {folder.string(), {}},
                    "Name a folder with grammar.txt and other lists, called after the code of its language.");
    auto bytes = std::make_shared<std::vector<std::string>>();
    std::vector<std::string> names;
    for (const std::filesystem::path& path : paths) {
        bytes->push_back(bytesOf(path));
        names.push_back(path.string());
    }
    std::vector<LanguageFile> files;
    addEmbedded(common, files);
    for (std::size_t i = 0; i < paths.size(); ++i)
        files.push_back({names[i], (*bytes)[i]});
    // "lists/de" and "lists/de/"
    const std::filesystem::path last = folder.has_filename() ? folder.filename() : folder.parent_path().filename();
    Language language = readLanguage(last.string(), files);
    language.bytes = std::move(bytes);
    return language;
}

std::vector<std::string> languages() {
    std::set<std::string> codes;
    for (const embedded::File& file : embedded::people())
        codes.emplace(folderOf(file.name));
    codes.erase(std::string(common));
    return {codes.begin(), codes.end()};
}

const Language& language(std::string_view code) {
    static std::mutex guard;
    static std::map<std::string, std::unique_ptr<Language>, std::less<>> loaded;
    const std::scoped_lock lock(guard);
    auto found = loaded.find(code);
    if (found == loaded.end()) {
        const std::vector<std::string> known = languages();
        if (std::find(known.begin(), known.end(), code) == known.end()) {
            throw Error(fmt::format("there are no word lists to find people in the language \"{}\"", code), {},
                        fmt::format("choose one of these: {}", fmt::join(known, ", ")));
        }
        std::vector<LanguageFile> files;
        addEmbedded(common, files);
        addEmbedded(code, files);
        found = loaded.emplace(std::string(code), std::make_unique<Language>(readLanguage(code, files))).first;
    }
    return *found->second;
}

} // namespace kith::people
