#include "srt/srt.h"

#include "cues/cues.h"
#include "files/entities.h"
#include "files/plain_text.h"
#include "kith/text/words.h"

#include <algorithm>

namespace kith::importers {
namespace {

// Without <i>, <font …>, {\an8}: how to show the words.
std::string withoutTags(std::string_view line) {
    std::string words;
    while (!line.empty()) {
        const auto open = line.find_first_of("<{");
        words += line.substr(0, open);
        if (open == std::string_view::npos) break;
        const char first = open + 1 < line.size() ? line[open + 1] : '\0';
        const bool isTag = line[open] == '<'
                               ? first == '/' || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')
                               : first == '\\';
        const auto close = line.find(line[open] == '<' ? '>' : '}', open);
        if (!isTag || close == std::string_view::npos) {
            words += line[open];
            line.remove_prefix(open + 1);
        } else {
            line.remove_prefix(close + 1);
        }
    }
    return words;
}

std::vector<Cue> readCues(const std::vector<std::string_view>& lines, const std::string& fileName) {
    std::vector<Cue> cues;
    const auto isBlank = [&](std::size_t at) { return at >= lines.size() || trim(lines[at]).empty(); };
    const auto isNumber = [](std::string_view line) {
        line = trim(line);
        return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    for (std::size_t at = 0; at < lines.size();) {
        if (isBlank(at)) {
            ++at;
            continue;
        }
        if (isNumber(lines[at])) ++at;
        if (isBlank(at)) continue;
        Cue cue{readStart(lines[at], at + 1, fileName), {}, {}};
        for (++at; !isBlank(at); ++at)
            addWords(cue.words, decodeEntities(withoutTags(lines[at])));
        if (!cue.words.empty()) cues.push_back(std::move(cue));
    }
    return cues;
}

} // namespace

ImportedText readSrt(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    PlainText plain = decodePlainText(bytes, fileName, options.charset);
    return makeTranscript(readCues(splitLines(plain.text.utf8()), fileName),
                          {{}, plain.charset, "srt 1", std::move(plain.notes)}, fileName, options);
}

} // namespace kith::importers
