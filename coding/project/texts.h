// Reading imported texts and checking passages against them.
#pragma once

#include "database.h"
#include "kith/model/study.h"
#include "kith/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::project {

// The last text read, with its turns: codings come text by text, so that one is enough.
class TextReader {
public:
    explicit TextReader(Database& database) : database_(database) {}

    struct TurnPlace {
        int number = 0;
        CodePointSpan words;
    };
    struct Opened {
        Text text;
        std::vector<TurnPlace> turns;
    };
    // Throws kith::Error where the source is not in use or has no such part.
    const Opened& open(SourceKey source, std::int64_t part);

    // Gives the passage with its words from the text. Throws kith::Error where the source or the part is not there, the
    // span does not lie in the text or is empty, or a quote was given that is not what the text says.
    Passage verified(const Passage& passage);
    // The first turn that the passage touches; 0 for none.
    int turnOf(const Passage& passage);

    void forget();

private:
    struct SourcePlace {
        SourceKey key;
        std::int64_t content = 0;
        std::string title;
    };
    const SourcePlace& place(SourceKey source);

    Database& database_;
    SourcePlace source_;
    std::int64_t content_ = 0;
    std::int64_t part_ = 0;
    Opened opened_;
};

struct SourceContent {
    std::int64_t content = 0;
    std::string title;
};
// Throws kith::Error where there is no such source.
SourceContent contentOf(Database& database, SourceKey source);

// Empty where the part is there but nothing was written in it; nothing where there is no such part.
std::optional<Text> readText(Database& database, std::int64_t content, std::int64_t part);
std::vector<StoredTurn> readTurns(Database& database, std::int64_t content, std::int64_t part);

// Turns of a content from one part to another, by part and number; `turnOf` reads the row that the query stands on.
inline constexpr std::string_view selectTurns =
    "SELECT turn.part, turn.number, turn.speaker, turn.begin, turn.end, turn.start_ms, coalesce(question.name, ''), "
    "turn.contact, turn.words, coalesce(question.stage, '') FROM turn LEFT JOIN question ON question.content = "
    "turn.content AND question.position = "
    "turn.question WHERE turn.content = ? AND turn.part BETWEEN ? AND ? ORDER BY turn.part, turn.number";
StoredTurn turnOf(Query& query);

} // namespace kith::project
