#include "turns/recognise.h"

#include "kith/text/words.h"
#include "turns/explanation.h"
#include "turns/timestamp.h"

#include <algorithm>

namespace kith::importers {
namespace {

constexpr std::size_t mostDoubtful = 5; // labels that are worth a note

// Trims blanks at both ends, and a timestamp at the end; gives that timestamp.
std::optional<std::int64_t> tighten(std::string_view text, std::size_t& begin, std::size_t& end) {
    std::optional<std::int64_t> last;
    for (;;) {
        const std::string_view words = trim(text.substr(begin, end - begin));
        begin = words.empty() ? begin : static_cast<std::size_t>(words.data() - text.data());
        end = begin + words.size();
        const auto stamp = stampAtEnd(words);
        if (!stamp) return last;
        if (!last) last = stamp->milliseconds;
        end = begin + stamp->begin;
    }
}

// Transcribing programs put the time at the end of each turn: then a turn begins when the one before it ended.
void startFromEnds(std::vector<RecognisedTurn>& turns, const std::vector<std::optional<std::int64_t>>& ends) {
    const bool hasStarts = std::any_of(turns.begin(), turns.end(),
                                       [](const RecognisedTurn& turn) { return turn.milliseconds.has_value(); });
    if (hasStarts) return;
    for (std::size_t i = 1; i < turns.size(); ++i)
        turns[i].milliseconds = ends[i - 1];
    if (!turns.empty() && ends.front()) turns.front().milliseconds = 0;
}

Recognised turnsOf(const Explanation& found, std::string_view text, const std::vector<Line>& lines) {
    Recognised recognised{{}, found.inWords(), {}};
    std::vector<const LabelledLine*> heads;
    for (const LabelledLine& turn : found.lines) {
        const LabelledSpeaker& speaker = found.speakers[turn.speaker];
        if (!speaker.isAccepted) {
            if (speaker.times == 1 && recognised.doubtful.size() < mostDoubtful)
                recognised.doubtful.push_back(speaker.label);
            continue;
        }
        // Paragraphs in the style of one speaker go on with the turn.
        if (found.form == LabelForm::Style && !heads.empty() && heads.back()->speaker == turn.speaker &&
            turn.labelled.wordsBegin == lines[turn.line].begin)
            continue;
        heads.push_back(&turn);
    }
    std::vector<std::optional<std::int64_t>> ends;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        std::size_t begin = heads[i]->labelled.wordsBegin;
        std::size_t end = i + 1 < heads.size() ? lines[heads[i + 1]->line].begin : lines.back().end;
        auto milliseconds = heads[i]->labelled.milliseconds;
        if (!milliseconds) { // the name on a line of its own, the time before the words below it
            const std::size_t words = text.find_first_not_of(" \t\n", begin);
            if (words != std::string_view::npos && words < end) {
                const AfterStamps after = skipStamps(text.substr(0, end), words, Bare::Refuse);
                if (after.milliseconds) {
                    milliseconds = after.milliseconds;
                    begin = after.end;
                }
            }
        }
        const auto last = tighten(text, begin, end);
        if (begin == end) continue;
        recognised.turns.push_back({begin, end, found.speakers[heads[i]->speaker].label, milliseconds});
        ends.push_back(last);
    }
    startFromEnds(recognised.turns, ends);
    return recognised;
}

Recognised paragraphsOf(std::string_view text, const std::vector<Line>& lines) {
    Recognised recognised{{}, "none found", {}};
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t next = i + 1;
        while (next < lines.size() && !lines[next].opensParagraph)
            ++next;
        const AfterStamps start = skipStamps(text.substr(0, lines[next - 1].end), lines[i].begin, Bare::Refuse);
        std::size_t begin = start.end;
        std::size_t end = lines[next - 1].end;
        tighten(text, begin, end);
        if (begin < end) recognised.turns.push_back({begin, end, "", start.milliseconds});
        i = next;
    }
    return recognised;
}

} // namespace

Recognised recogniseTurns(std::string_view text, const std::vector<Line>& lines,
                          const std::vector<std::string>& known) {
    std::vector<Explanation> explanations;
    std::size_t most = 0;
    for (const LabelForm form : labelForms) {
        explanations.push_back(explain(form, text, lines, known));
        most = std::max(most, explanations.back().turns);
    }
    // A less definite form may also take some prose for labels: it must explain clearly more to be preferred.
    for (const Explanation& found : explanations)
        if (most > 0 && found.turns * 5 >= most * 4) return turnsOf(found, text, lines);
    return paragraphsOf(text, lines);
}

} // namespace kith::importers
