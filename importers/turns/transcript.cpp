#include "turns/transcript.h"

#include "kith/text/language.h"
#include "kith/text/words.h"
#include "turns/roles.h"

namespace kith::importers {

std::vector<std::string> knownSpeakers(const TextOptions& options) {
    std::vector<std::string> known;
    for (const auto& [label, role] : options.roles)
        known.push_back(label);
    return known;
}

ImportedText makeTranscript(Extracted extracted, const Recognised& recognised, const std::string& fileName,
                            const TextOptions& options) {
    if (trim(extracted.text.utf8()).empty()) {
        throw Error("There are no words in this file.", {fileName, {}},
                    "If it shows scanned pages, they must be typed out first.");
    }
    ImportedText imported;
    imported.charset = std::move(extracted.charset);
    imported.extraction = std::move(extracted.extraction);
    imported.notes = std::move(extracted.notes);
    imported.convention = recognised.convention;
    for (const RecognisedTurn& turn : recognised.turns) {
        Turn made;
        made.number = static_cast<int>(imported.turns.size()) + 1;
        made.words = {extracted.text.fromByte(turn.begin), extracted.text.fromByte(turn.end)};
        made.speaker = turn.speaker;
        made.startMilliseconds = turn.milliseconds;
        imported.turns.push_back(std::move(made));
    }
    for (const std::string& label : recognised.doubtful) {
        imported.notes.push_back(
            {"“" + label +
                 ":” stands once at the beginning of a line and was taken for words, not for a speaker. "
                 "If it is one, say so.",
             {fileName, {}}});
    }
    imported.speakers = findRoles(extracted.text.utf8(), recognised.turns, options.roles, fileName, imported.notes);

    if (!options.language.empty()) {
        imported.language = options.language;
    } else {
        const LanguageGuess guess = detectLanguage(extracted.text.utf8());
        imported.language = guess.language;
        if (guess.language.empty()) {
            imported.notes.push_back({"The language cannot be told from the words. Say which it is.", {fileName, {}}});
        } else if (!guess.reliable) {
            imported.notes.push_back({"The language seems to be “" + guess.language +
                                          "”, but the words leave doubt. Say so if it is another.",
                                      {fileName, {}}});
        }
    }
    imported.text = std::move(extracted.text);
    return imported;
}

ImportedText makeTranscript(Extracted extracted, const std::vector<Line>& lines, const std::string& fileName,
                            const TextOptions& options) {
    const Text text = extracted.text; // shares its words
    return makeTranscript(std::move(extracted), recogniseTurns(text.utf8(), lines, knownSpeakers(options)), fileName,
                          options);
}

} // namespace kith::importers
