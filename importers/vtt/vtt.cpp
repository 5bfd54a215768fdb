#include "vtt/vtt.h"

#include "cues/cues.h"
#include "files/entities.h"
#include "files/plain_text.h"
#include "kith/text/words.h"

namespace kith::importers {
namespace {

// Takes a line of a cue apart: <v Name> begins a voice, other tags say how to show the words and are dropped.
void readPayload(std::string_view line, std::int64_t milliseconds, std::vector<Cue>& cues) {
    while (!line.empty()) {
        const auto open = line.find('<');
        addWords(cues.back().words, decodeEntities(line.substr(0, open)));
        if (open == std::string_view::npos) return;
        const auto close = line.find('>', open);
        if (close == std::string_view::npos) { // a lone "less than"
            addWords(cues.back().words, decodeEntities(line.substr(open)));
            return;
        }
        const std::string_view inside = line.substr(open + 1, close - open - 1);
        if (inside.starts_with("v ") || inside.starts_with("v.") || inside.starts_with("v\t")) {
            const auto blank = inside.find_first_of(" \t");
            const std::string speaker =
                blank == std::string_view::npos ? "" : decodeEntities(trim(inside.substr(blank)));
            if (cues.back().words.empty()) {
                cues.back().speaker = speaker;
            } else {
                cues.push_back({milliseconds, speaker, {}});
            }
        }
        line.remove_prefix(close + 1);
    }
}

bool isSkipped(std::string_view line) {
    for (const std::string_view word : {"NOTE", "STYLE", "REGION"})
        if (line == word || (line.starts_with(word) && (line[word.size()] == ' ' || line[word.size()] == '\t')))
            return true;
    return false;
}

std::vector<Cue> readCues(const std::vector<std::string_view>& lines, const std::string& fileName) {
    std::vector<Cue> cues;
    const auto isBlank = [&](std::size_t at) { return at >= lines.size() || trim(lines[at]).empty(); };
    std::size_t at = 0;
    while (!isBlank(at))
        ++at; // the heading
    while (at < lines.size()) {
        if (isBlank(at)) {
            ++at;
            continue;
        }
        if (isSkipped(lines[at])) {
            while (!isBlank(at))
                ++at;
            continue;
        }
        if (lines[at].find("-->") == std::string_view::npos) ++at; // the cue's name
        if (isBlank(at)) continue;
        const std::int64_t milliseconds = readStart(lines[at], at + 1, fileName);
        cues.push_back({milliseconds, {}, {}});
        for (++at; !isBlank(at); ++at)
            readPayload(lines[at], milliseconds, cues);
        if (cues.back().words.empty()) cues.pop_back();
    }
    return cues;
}

} // namespace

ImportedText readVtt(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    PlainText plain = decodePlainText(bytes, fileName, options.charset.empty() ? "UTF-8" : options.charset);
    const std::string_view text = plain.text.utf8();
    if (!text.starts_with("WEBVTT")) {
        throw Error("These are no WebVTT captions: they do not begin with WEBVTT.", {fileName, "line 1"},
                    "SubRip captions end in .srt, plain text in .txt.");
    }
    return makeTranscript(readCues(splitLines(text), fileName), {{}, plain.charset, "vtt 1", std::move(plain.notes)},
                          fileName, options);
}

} // namespace kith::importers
