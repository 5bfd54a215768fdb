#include "cues/cues.h"

#include "kith/text/words.h"
#include "turns/timestamp.h"

#include <algorithm>

namespace kith::importers {
namespace {

bool endsSentence(std::string_view words) {
    constexpr std::string_view closers = "\"')]";
    while (!words.empty() && closers.find(words.back()) != std::string_view::npos) words.remove_suffix(1);
    return words.ends_with('.') || words.ends_with('?') || words.ends_with('!') || words.ends_with("…") || words.ends_with("”");
}

// Where voices are marked: the turns are known.
Recognised fromVoices(const std::vector<Cue>& cues, std::string& text) {
    Recognised recognised{{}, "names in <v …>", {}};
    bool isFirst = true;
    std::string_view speaker;
    for (const Cue& cue : cues) {
        const bool goesOn = !isFirst && cue.speaker == speaker;
        if (!isFirst) text += '\n';
        if (!goesOn && !cue.speaker.empty()) text += cue.speaker + ": ";
        const std::size_t begin = text.size();
        text += cue.words;
        if (goesOn) {
            recognised.turns.back().end = text.size();
        } else {
            recognised.turns.push_back({begin, text.size(), cue.speaker, cue.milliseconds});
        }
        speaker = cue.speaker;
        isFirst = false;
    }
    text += '\n';
    return recognised;
}

// Where they are not: each cue is a line.
Recognised fromLines(const std::vector<Cue>& cues, std::string& text, const TextOptions& options) {
    std::vector<Line> lines;
    bool opens = true;
    for (const Cue& cue : cues) {
        lines.push_back({text.size(), text.size() + cue.words.size(), 0, 0, opens, {}});
        text += cue.words + '\n';
        opens = endsSentence(cue.words);
    }
    Recognised recognised = recogniseTurns(text, lines, knownSpeakers(options));
    for (RecognisedTurn& turn : recognised.turns) {
        const auto after = std::upper_bound(lines.begin(), lines.end(), turn.begin, [](std::size_t at, const Line& line) { return at < line.begin; });
        turn.milliseconds = cues[static_cast<std::size_t>(after - lines.begin()) - 1].milliseconds;
    }
    return recognised;
}

} // namespace

ImportedText makeTranscript(const std::vector<Cue>& cues, Extracted extracted, const std::string& fileName, const TextOptions& options) {
    if (cues.empty()) throw Error("There are no captions in this file.", {fileName, {}}, "Take it again from where it came from.");
    std::string text;
    const bool hasVoices = std::any_of(cues.begin(), cues.end(), [](const Cue& cue) { return !cue.speaker.empty(); });
    const Recognised recognised = hasVoices ? fromVoices(cues, text) : fromLines(cues, text, options);
    extracted.text = Text::fromStored(std::move(text));
    return makeTranscript(std::move(extracted), recognised, fileName, options);
}

std::int64_t readStart(std::string_view line, std::size_t number, const std::string& fileName) {
    const auto arrow = line.find("-->");
    if (arrow != std::string_view::npos) {
        const std::string_view after = trim(line.substr(arrow + 3));
        const auto from = readTime(trim(line.substr(0, arrow)));
        const auto until = readTime(after.substr(0, after.find_first_of(" \t")));
        if (from && until) return *from;
    }
    throw Error("The times of a caption cannot be read: “" + std::string(line.substr(0, 60)) + "”.", {fileName, "line " + std::to_string(number)},
                "They look like 00:00:01.000 --> 00:00:04.000.");
}

std::vector<std::string_view> splitLines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

void addWords(std::string& words, std::string_view more) {
    more = trim(more);
    if (more.empty()) return;
    if (!words.empty()) words += ' ';
    words += more;
}

} // namespace kith::importers
