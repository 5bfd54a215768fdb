// A text as the view shows it: places are UTF-16 units, turns are cut into paragraphs.
#pragma once

#include "kith/study/reading.h"

#include <QString>

#include <optional>
#include <vector>

namespace kith::workbench {

struct ShownTurn {
    int number = 0;
    int begin = 0; // of its words
    int end = 0;
    QString speaker;
    QString time;     // "0:03:12", or ""
    QString question; // of a form, for answers
    SpeakerRole role = SpeakerRole::Unknown;
    CaseKey ego;
    std::optional<qint64> startMilliseconds;
    int firstBlock = 0;
    int blocks = 0;
};

// A paragraph (of a very long one, a part of it): what is laid out as one.
struct Block {
    int turn = 0;
    int begin = 0;
    int end = 0; // without the line feed
};

class Document {
public:
    Document() = default;
    explicit Document(study::ReadText read);

    [[nodiscard]] const Source& source() const { return read_.source; }
    [[nodiscard]] std::int64_t part() const { return read_.part; }
    [[nodiscard]] const Text& text() const { return read_.text; }
    [[nodiscard]] const QString& characters() const { return characters_; }
    [[nodiscard]] const std::vector<ShownTurn>& turns() const { return turns_; }
    [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
    [[nodiscard]] bool isEmpty() const { return blocks_.empty(); }

    // The turn or paragraph in which a place stands, or the last one before it; the first one for places before all.
    [[nodiscard]] int turnAt(int place) const;
    [[nodiscard]] int blockAt(int place) const;
    // The nearest place at which a caret can stand.
    [[nodiscard]] int settled(int place) const;
    [[nodiscard]] int firstPlace() const { return blocks_.empty() ? 0 : blocks_.front().begin; }
    [[nodiscard]] int lastPlace() const { return blocks_.empty() ? 0 : blocks_.back().end; }

    // Outside the view places are code points.
    [[nodiscard]] CodePointSpan toCodePoints(int begin, int end) const;
    [[nodiscard]] std::pair<int, int> fromCodePoints(CodePointSpan span) const; // cut to the text
    [[nodiscard]] Passage passage(int begin, int end) const;

    // The next place where a word begins, or where one ended before; within the turns.
    [[nodiscard]] int wordAfter(int place) const;
    [[nodiscard]] int wordBefore(int place) const;
    // The next place where a word ends, and the one before.
    [[nodiscard]] int wordEndAfter(int place) const;
    [[nodiscard]] int wordEndBefore(int place) const;
    // Without blanks at both ends.
    [[nodiscard]] std::pair<int, int> trimmed(int begin, int end) const;
    [[nodiscard]] std::pair<int, int> wordAt(int place) const;
    [[nodiscard]] std::pair<int, int> sentenceAt(int place) const;
    [[nodiscard]] std::pair<int, int> wordsOfTurn(int turn) const;

private:
    void cut(int turn, int begin, int end);
    [[nodiscard]] std::vector<std::pair<int, int>> wordsOf(int turn) const;

    study::ReadText read_;
    QString characters_;
    std::vector<ShownTurn> turns_;
    std::vector<Block> blocks_;
};

// "0:03:12".
QString clockTime(qint64 milliseconds);

} // namespace kith::workbench
