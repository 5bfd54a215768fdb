// The sentences around a passage, within its turn.
#pragma once

#include "kith/text/words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kith::study {

// Takes the sentences of a turn apart once for passages that follow each other in it.
class SentencesOfTurns {
public:
    SentencesOfTurns(Text text, std::string language) : text_(std::move(text)), language_(std::move(language)) {}

    // From the beginning of the sentence in which the passage begins to the end of the one in which it ends; the
    // passage itself where it stands in no sentence of the turn.
    [[nodiscard]] CodePointSpan around(CodePointSpan turn, CodePointSpan passage) {
        if (turn != turn_) {
            turn_ = turn;
            sentences_.clear();
            for (const Utf16Span span : sentences(text_, text_.toUtf16(turn), language_))
                sentences_.push_back(text_.toCodePoints(span));
        }
        CodePointSpan whole = passage;
        for (const CodePointSpan& sentence : sentences_)
            if (sentence.overlaps(passage)) {
                whole.begin = std::min(whole.begin, sentence.begin);
                whole.end = std::max(whole.end, sentence.end);
            }
        return whole;
    }

private:
    Text text_;
    std::string language_;
    CodePointSpan turn_{{-1}, {-1}};
    std::vector<CodePointSpan> sentences_;
};

} // namespace kith::study
