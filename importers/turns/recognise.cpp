#include "turns/recognise.h"

#include "kith/model/terms.h"
#include "kith/text/words.h"
#include "turns/label.h"
#include "turns/roles.h"
#include "turns/timestamp.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::importers {
namespace {

// Hard-wrapped transcripts can have twenty lines and more in a turn; a text with fewer labels than this is prose.
constexpr std::size_t mostLinesPerTurn = 40;
constexpr std::size_t mostDoubtful = 5; // labels that are worth a note

struct Speaker {
    std::string label;         // as first written
    std::size_t times = 0;
    bool isCertain = false;    // names a role, or the user says so
    bool isMarked = false;     // by more than a colon
    bool isAccepted = false;
};

struct TurnLine {
    std::size_t line = 0;
    Labelled labelled;
    std::size_t speaker = 0;
};

// What one form of label makes of the text.
struct Explanation {
    LabelForm form{};
    std::vector<Speaker> speakers;  // in the order of their first words
    std::vector<TurnLine> turns;
    std::size_t accepted = 0;       // turns of accepted speakers
};

bool isBlankLine(std::string_view text, const Line& line) {
    return text.substr(line.begin, line.end - line.begin).find_first_not_of(" \t") == std::string_view::npos;
}

Explanation explain(LabelForm form, std::string_view text, const std::vector<Line>& lines, const std::vector<std::string>& known) {
    Explanation found{form, {}, {}, 0};
    std::unordered_map<std::string, std::size_t> byWord;  // label in folded case -> speaker
    std::unordered_map<std::string_view, std::size_t> byLabel;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto labelled = readLabel(form, text, lines[i]);
        if (!labelled) continue;
        auto place = byLabel.find(labelled->label);
        if (place == byLabel.end()) {
            const auto [word, isNew] = byWord.try_emplace(foldCase(labelled->label), found.speakers.size());
            if (isNew) {
                const bool isKnown = std::any_of(known.begin(), known.end(), [&](const std::string& name) { return foldCase(name) == word->first; });
                const bool namesRole = roleByWords(labelled->label) != SpeakerRole::Unknown;
                found.speakers.push_back({std::string(labelled->label), 0, isKnown || namesRole, false, false});
            }
            place = byLabel.emplace(labelled->label, word->second).first;
        }
        Speaker& speaker = found.speakers[place->second];
        ++speaker.times;
        speaker.isMarked = speaker.isMarked || !labelled->isPlain;
        found.turns.push_back({i, *labelled, place->second});
    }
    return found;
}

// Every line from the first label on has one.
bool isFull(const Explanation& found, std::string_view text, const std::vector<Line>& lines) {
    if (found.turns.empty()) return false;
    std::size_t words = 0;
    for (std::size_t i = found.turns.front().line; i < lines.size(); ++i)
        if (!isBlankLine(text, lines[i])) ++words;
    return words == found.turns.size();
}

// Forms that prose can have too must leave no doubt.
bool needsProof(LabelForm form) { return form == LabelForm::Capitals || form == LabelForm::Alone; }

void accept(Explanation& found, std::string_view text, const std::vector<Line>& lines, const std::vector<std::string>& known) {
    const bool hasCertain = std::any_of(found.speakers.begin(), found.speakers.end(), [](const Speaker& s) { return s.isCertain; });
    bool someReturn = false;
    for (Speaker& speaker : found.speakers) {
        const std::size_t enough = needsProof(found.form) && !speaker.isMarked ? 3 : 2;
        speaker.isAccepted = speaker.isCertain || speaker.times >= enough;
        someReturn = someReturn || (speaker.times >= enough && !speaker.isCertain);
    }
    // Names that stand once: marked by more than a colon, beside names that are sure; or in a text so short that nobody
    // returns, where every line has its name.
    const bool isShortAndFull = hasCertain && !someReturn && isFull(found, text, lines);
    std::size_t names = 0;
    for (Speaker& speaker : found.speakers) {
        speaker.isAccepted = speaker.isAccepted || isShortAndFull || (speaker.isMarked && (hasCertain || someReturn));
        if (speaker.isAccepted) ++names;
    }
    for (const TurnLine& turn : found.turns)
        if (found.speakers[turn.speaker].isAccepted) ++found.accepted;

    std::size_t paragraphs = 0;
    std::size_t written = 0;
    for (const Line& line : lines) {
        if (isBlankLine(text, line)) continue;
        ++written;
        if (line.opensParagraph) ++paragraphs;
    }
    const bool isUser = !known.empty();
    bool explains = found.accepted >= 2 && (names >= 2 || hasCertain || found.accepted * 2 >= paragraphs);
    if (!hasCertain && !isUser) explains = explains && found.accepted * mostLinesPerTurn >= written;
    if (found.form == LabelForm::Capitals) explains = explains && found.accepted * 2 >= paragraphs;
    if (found.form == LabelForm::Alone && !hasCertain) explains = explains && names >= 2 && found.accepted * 8 >= paragraphs;
    if (!explains) found.accepted = 0;
}

std::string inWords(const Explanation& found) {
    switch (found.form) {
    case LabelForm::Style: return "names by paragraph style";
    case LabelForm::Brackets: return "names in square brackets";
    case LabelForm::Asterisks: return "names between asterisks";
    case LabelForm::Strong: return "names in bold";
    case LabelForm::Tab: return "names before a tab";
    case LabelForm::Alone: return "names on lines of their own";
    case LabelForm::Capitals: return "names in capitals";
    case LabelForm::Colon: break;
    }
    std::string letters;
    for (const Speaker& speaker : found.speakers) {
        if (!speaker.isAccepted) continue;
        if (speaker.label.size() > 3) return "names before a colon";
        letters += (letters.empty() ? "" : " / ") + speaker.label + ":";
    }
    return letters;
}

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
    const bool hasStarts = std::any_of(turns.begin(), turns.end(), [](const RecognisedTurn& turn) { return turn.milliseconds.has_value(); });
    if (hasStarts) return;
    for (std::size_t i = 1; i < turns.size(); ++i) turns[i].milliseconds = ends[i - 1];
    if (!turns.empty() && ends.front()) turns.front().milliseconds = 0;
}

Recognised turnsOf(const Explanation& found, std::string_view text, const std::vector<Line>& lines) {
    Recognised recognised{{}, inWords(found), {}};
    std::vector<const TurnLine*> heads;
    for (const TurnLine& turn : found.turns) {
        const Speaker& speaker = found.speakers[turn.speaker];
        if (!speaker.isAccepted) {
            if (speaker.times == 1 && recognised.doubtful.size() < mostDoubtful) recognised.doubtful.push_back(speaker.label);
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
        while (next < lines.size() && !lines[next].opensParagraph) ++next;
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

Recognised recogniseTurns(std::string_view text, const std::vector<Line>& lines, const std::vector<std::string>& known) {
    std::vector<Explanation> explanations;
    std::size_t most = 0;
    for (const LabelForm form : labelForms) {
        Explanation found = explain(form, text, lines, known);
        accept(found, text, lines, known);
        most = std::max(most, found.accepted);
        explanations.push_back(std::move(found));
    }
    // A less definite form may also take some prose for labels: it must explain clearly more to be preferred.
    for (const Explanation& found : explanations)
        if (most > 0 && found.accepted * 5 >= most * 4) return turnsOf(found, text, lines);
    return paragraphsOf(text, lines);
}

} // namespace kith::importers
