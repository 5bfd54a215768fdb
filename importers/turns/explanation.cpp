#include "turns/explanation.h"

#include "kith/text/words.h"
#include "turns/roles.h"

#include <algorithm>
#include <unordered_map>

namespace kith::importers {
namespace {

bool isBlankLine(std::string_view text, const Line& line) {
    return text.substr(line.begin, line.end - line.begin).find_first_not_of(" \t") == std::string_view::npos;
}

Explanation findLabels(LabelForm form, std::string_view text, const std::vector<Line>& lines,
                       const std::vector<std::string>& known) {
    Explanation found{form, {}, {}, 0};
    std::unordered_map<std::string, std::size_t> byWord; // label in folded case -> speaker
    std::unordered_map<std::string_view, std::size_t> byLabel;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto labelled = readLabel(form, text, lines[i]);
        if (!labelled) continue;
        auto place = byLabel.find(labelled->label);
        if (place == byLabel.end()) {
            const auto [word, isNew] = byWord.try_emplace(foldCase(labelled->label), found.speakers.size());
            if (isNew) {
                const bool isKnown = std::any_of(
                    known.begin(), known.end(), [&](const std::string& name) { return foldCase(name) == word->first; });
                const bool namesRole = roleByWords(labelled->label) != SpeakerRole::Unknown;
                found.speakers.push_back({std::string(labelled->label), 0, isKnown, namesRole, false, false});
            }
            place = byLabel.emplace(labelled->label, word->second).first;
        }
        LabelledSpeaker& speaker = found.speakers[place->second];
        ++speaker.times;
        speaker.isMarked = speaker.isMarked || !labelled->isPlain;
        found.lines.push_back({i, *labelled, place->second});
    }
    return found;
}

// Every line from the first label on has one.
bool isFull(const Explanation& found, std::string_view text, const std::vector<Line>& lines) {
    if (found.lines.empty()) return false;
    std::size_t words = 0;
    for (std::size_t i = found.lines.front().line; i < lines.size(); ++i)
        if (!isBlankLine(text, lines[i])) ++words;
    return words == found.lines.size();
}

bool isSure(const LabelledSpeaker& speaker) {
    return speaker.isTold || speaker.namesRole;
}

// Prose can have these too, so that they must leave no doubt.
bool isWeak(LabelForm form) {
    return form == LabelForm::Capitals || form == LabelForm::Alone;
}

// Speakers are those who return, who are named by their role, or whom the user told; and with those in the text, also
// names that stand once if more than a colon marks them, or if every line of a short text has its name.
void acceptSpeakers(Explanation& found, std::string_view text, const std::vector<Line>& lines) {
    bool hasSure = false;
    bool hasReturning = false;
    for (LabelledSpeaker& speaker : found.speakers) {
        const bool returns = speaker.times >= (isWeak(found.form) && !speaker.isMarked ? 3U : 2U);
        speaker.isAccepted = isSure(speaker) || returns;
        hasSure = hasSure || isSure(speaker);
        hasReturning = hasReturning || (returns && !isSure(speaker));
    }
    const bool isShortAndFull = hasSure && !hasReturning && isFull(found, text, lines);
    for (LabelledSpeaker& speaker : found.speakers)
        speaker.isAccepted = speaker.isAccepted || isShortAndFull || (speaker.isMarked && (hasSure || hasReturning));
    for (const LabelledLine& line : found.lines)
        if (found.speakers[line.speaker].isAccepted) ++found.turns;
}

// Whether this many turns can be what the text is made of, rather than lines of prose that look like labels.
bool isBelievable(const Explanation& found, std::string_view text, const std::vector<Line>& lines) {
    // Hard-wrapped transcripts can have twenty lines and more in a turn.
    constexpr std::size_t mostLinesPerTurn = 40;
    std::size_t written = 0;
    std::size_t paragraphs = 0;
    for (const Line& line : lines) {
        if (isBlankLine(text, line)) continue;
        ++written;
        if (line.opensParagraph) ++paragraphs;
    }
    const auto names = std::count_if(found.speakers.begin(), found.speakers.end(),
                                     [](const LabelledSpeaker& speaker) { return speaker.isAccepted; });
    const bool isTold = std::any_of(found.speakers.begin(), found.speakers.end(),
                                    [](const LabelledSpeaker& speaker) { return speaker.isTold; });
    const bool hasSure = std::any_of(found.speakers.begin(), found.speakers.end(), isSure);
    if (found.turns < 2) return false;
    if (isTold) return true;
    if (found.turns * mostLinesPerTurn < written) return false;
    switch (found.form) {
    case LabelForm::Capitals: // one paragraph, one turn
    case LabelForm::Tab:      // and so in tables
        return (names >= 2 || hasSure) && found.turns * 2 >= paragraphs;
    case LabelForm::Alone: // the name, and below it a few paragraphs
        return hasSure || (names >= 2 && found.turns * 8 >= paragraphs);
    default:
        return names >= 2 || hasSure || found.turns * 2 >= paragraphs;
    }
}

} // namespace

Explanation explain(LabelForm form, std::string_view text, const std::vector<Line>& lines,
                    const std::vector<std::string>& known) {
    Explanation found = findLabels(form, text, lines, known);
    acceptSpeakers(found, text, lines);
    if (!isBelievable(found, text, lines)) found.turns = 0;
    return found;
}

std::string Explanation::inWords() const {
    switch (form) {
    case LabelForm::Style:
        return "names by paragraph style";
    case LabelForm::Brackets:
        return "names in square brackets";
    case LabelForm::Asterisks:
        return "names between asterisks";
    case LabelForm::Strong:
        return "names in bold";
    case LabelForm::Tab:
        return "names before a tab";
    case LabelForm::Alone:
        return "names on lines of their own";
    case LabelForm::Capitals:
        return "names in capitals";
    case LabelForm::Colon:
        break;
    }
    std::string letters;
    for (const LabelledSpeaker& speaker : speakers) {
        if (!speaker.isAccepted) continue;
        if (speaker.label.size() > 3) return "names before a colon";
        letters += (letters.empty() ? "" : " / ") + speaker.label + ":";
    }
    return letters;
}

} // namespace kith::importers
