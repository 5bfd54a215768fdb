// The languages: every folder of the embedded lists but "common", which belongs to all of them.
#include "language.h"

#include "kith/people/people.h"
#include "people_embedded.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <mutex>
#include <set>

namespace kith::people {

namespace {

// "en" of "languages/en/words.txt".
std::string_view folderOf(std::string_view path) {
    path.remove_prefix(path.find('/') + 1);
    return path.substr(0, path.find('/'));
}

std::unique_ptr<Language> load(std::string_view code) {
    auto loaded = std::make_unique<Language>();
    loaded->code = code;
    for (const embedded::File& file : embedded::people())
        if (folderOf(file.name) == code || folderOf(file.name) == "common") loaded->lexicon.add(file.bytes);
    return loaded;
}

} // namespace

std::vector<std::string> languages() {
    std::set<std::string> codes;
    for (const embedded::File& file : embedded::people())
        codes.emplace(folderOf(file.name));
    codes.erase("common");
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
        found = loaded.emplace(std::string(code), load(code)).first;
    }
    return *found->second;
}

} // namespace kith::people
