#include "cues/cues.h"

#include "kith/text/words.h"
#include "turns/timestamp.h"

#include <algorithm>

namespace kith::importers {
namespace {

bool endsSentence(std::string_view words) {
    constexpr std::string_view closers = "\"')]";
    while (!words.empty() && closers.find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    return words.ends_with('.') || words.ends_with('?') || words.ends_with('!') || words.ends_with("…") ||
           words.ends_with("”");
}

// Where it is known who speaks: a cue without a speaker among others is a turn of nobody named.
Recognised fromVoices(const std::vector<Cue>& cues, std::string& text) {
    Recognised recognised;
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

// Where they are not, each cue is a line.
struct CueLines {
    std::string text;
    std::vector<Line> lines;
    Recognised recognised;
};

CueLines readLines(const std::vector<Cue>& cues, const TextOptions& options) {
    CueLines read;
    bool opens = true;
    for (const Cue& cue : cues) {
        read.lines.push_back({read.text.size(), read.text.size() + cue.words.size(), 0, 0, opens, {}});
        read.text += cue.words + '\n';
        opens = endsSentence(cue.words);
    }
    read.recognised = recogniseTurns(read.text, read.lines, knownSpeakers(options));
    return read;
}

// The number of the cue that a turn begins in.
std::size_t cueOf(const RecognisedTurn& turn, const std::vector<Line>& lines) {
    const auto after = std::upper_bound(lines.begin(), lines.end(), turn.begin,
                                        [](std::size_t at, const Line& line) { return at < line.begin; });
    return static_cast<std::size_t>(after - lines.begin()) - 1;
}

bool namesSpeakers(const Recognised& recognised) {
    return std::any_of(recognised.turns.begin(), recognised.turns.end(),
                       [](const RecognisedTurn& turn) { return !turn.speaker.empty(); });
}

// Names found before a colon become voices; a cue without a name goes on with the speaker before it.
void takeNames(std::vector<Cue>& cues, const CueLines& read) {
    auto turn = read.recognised.turns.begin();
    std::string speaker;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (turn != read.recognised.turns.end() && cueOf(*turn, read.lines) == i) {
            speaker = turn->speaker;
            cues[i].words = trim(std::string_view(read.text).substr(turn->begin, read.lines[i].end - turn->begin));
            ++turn;
        }
        cues[i].speaker = speaker;
    }
}

} // namespace

ImportedText makeTranscript(std::vector<Cue> cues, Extracted extracted, const std::string& fileName,
                            const TextOptions& options) {
    if (cues.empty())
        throw Error("There are no captions in this file.", {fileName, {}}, "Take it again from where it came from.");
    const bool hasVoices = std::any_of(cues.begin(), cues.end(), [](const Cue& cue) { return !cue.speaker.empty(); });
    Recognised recognised;
    std::string text;
    if (hasVoices) {
        recognised = fromVoices(cues, text);
        recognised.convention = "names in <v …>";
    } else {
        CueLines read = readLines(cues, options);
        if (namesSpeakers(read.recognised)) {
            takeNames(cues, read);
            recognised = fromVoices(cues, text);
            recognised.convention = read.recognised.convention;
            recognised.doubtful = read.recognised.doubtful;
        } else {
            recognised = std::move(read.recognised);
            text = std::move(read.text);
            for (RecognisedTurn& turn : recognised.turns)
                turn.milliseconds = cues[cueOf(turn, read.lines)].milliseconds;
        }
    }
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
    throw Error("The times of a caption cannot be read: “" + std::string(line.substr(0, 60)) + "”.",
                {fileName, "line " + std::to_string(number)}, "They look like 00:00:01.000 --> 00:00:04.000.");
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
