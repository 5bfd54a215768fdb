// An ego's list of contacts, as a text file.
#include "kith/study/people.h"

#include "kith/importers/files.h"
#include "kith/text/decoding.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::study {
namespace {

std::vector<std::string> partsOf(std::string_view line, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = std::min(line.find(separator), line.size());
        parts.emplace_back(trim(line.substr(0, end)));
        if (end == line.size()) return parts;
        line.remove_prefix(end + 1);
    }
}

} // namespace

std::vector<ListedContact> readContactList(const std::filesystem::path& file) {
    const std::string name = file.string();
    const std::string bytes = importers::readFile(file);
    if (looksBinary(bytes))
        throw Error("This is no plain text.", {name, {}}, "Save the list as a text file, one contact a line.");
    const Text text = Text::normalise(decode(bytes).utf8);
    std::vector<ListedContact> contacts;
    std::map<std::string, int> lines; // by label
    int number = 0;
    for (const std::string& line : partsOf(text.utf8(), '\n')) {
        ++number;
        const Place where{name, fmt::format("line {}", number)};
        const std::string words(trim(std::string_view(line).substr(0, line.find('#'))));
        if (words.empty()) continue;
        std::vector<std::string> parts = partsOf(words, ';');
        for (const std::string& part : parts)
            if (countWords(part) == 0)
                throw Error(part.empty() ? "There is a semicolon with no name beside it."
                                         : fmt::format("\"{}\" is no name.", part),
                            where, "Write one contact a line: Anna de Vries; Annie; my sister");
        const auto [first, added] = lines.try_emplace(fold(parts.front()), number);
        if (!added)
            throw Error(fmt::format("\"{}\" stands in line {} already.", parts.front(), first->second), where,
                        "Write everything that one contact is called in one line; give two contacts two names.");
        ListedContact contact;
        contact.label = std::move(parts.front());
        contact.aliases.assign(parts.begin() + 1, parts.end());
        contacts.push_back(std::move(contact));
    }
    if (contacts.empty())
        throw Error("There is no contact in this list.", {name, {}}, "Write one contact a line: Anna de Vries; Annie");
    return contacts;
}

} // namespace kith::study
