#include "texts.h"

#include "readings.h"

#include "kith/model/error.h"

#include <algorithm>

namespace kith::project {
namespace {

std::string words(const CodePointSpan& span, std::int64_t part) {
    std::string inside = part > 1 ? "text " + std::to_string(part) + ", " : "";
    return inside + "passage " + std::to_string(span.begin.value) + "–" + std::to_string(span.end.value);
}

} // namespace

SourceContent contentOf(Database& database, SourceKey source) {
    Query query(database, "SELECT content, title FROM source WHERE key = ? AND removed = 0", source);
    if (!query.next()) throw Error("The project has no such source.", {}, "`kith sources` lists those there are.");
    return {query.integer(0), query.text(1)};
}

std::optional<Text> readText(Database& database, std::int64_t content, std::int64_t part) {
    Query query(database, "SELECT utf8 FROM text WHERE content = ? AND part = ?", content, part);
    if (query.next()) return Text::fromStored(query.text(0));
    if (database.number("SELECT 1 FROM respondent WHERE content = ? AND part = ?", content, part)) return Text();
    return std::nullopt;
}

std::vector<StoredTurn> readTurns(Database& database, std::int64_t content, std::int64_t part) {
    std::vector<StoredTurn> turns;
    Query query(database, selectTurns, content, part, part);
    while (query.next())
        turns.push_back(turnOf(query));
    return turns;
}

StoredTurn turnOf(Query& query) {
    StoredTurn stored;
    stored.part = query.integer(0);
    stored.turn.number = query.small(1);
    stored.turn.speaker = query.view(2);
    stored.turn.words = {{query.integer(3)}, {query.integer(4)}};
    if (!query.isNull(5)) stored.turn.startMilliseconds = query.integer(5);
    stored.question = query.view(6);
    stored.contact = query.small(7);
    stored.words = query.integer(8);
    stored.asked = termOf<Stage>(query.view(9));
    return stored;
}

const TextReader::SourcePlace& TextReader::place(SourceKey source) {
    if (!source_.key || source_.key != source) {
        const auto found = contentOf(database_, source);
        source_ = {source, found.content, found.title};
    }
    return source_;
}

const TextReader::Opened& TextReader::open(SourceKey source, std::int64_t part) {
    const auto& found = place(source);
    if (content_ == found.content && part_ == part) return opened_;
    auto text = readText(database_, found.content, part);
    if (!text) throw Error("The source has no text number " + std::to_string(part) + ".", {found.title, ""});
    Opened opened{std::move(*text), {}};
    Query turns(database_, "SELECT number, begin, end FROM turn WHERE content = ? AND part = ? ORDER BY number",
                found.content, part);
    while (turns.next())
        opened.turns.push_back({turns.small(0), {{turns.integer(1)}, {turns.integer(2)}}});
    opened_ = std::move(opened);
    content_ = found.content;
    part_ = part;
    return opened_;
}

Passage TextReader::verified(const Passage& passage) {
    const auto& opened = open(passage.source, passage.part);
    const Place where{source_.title, words(passage.span, passage.part)};
    if (passage.span.begin.value < 0 || passage.span.end > opened.text.end())
        throw Error("The passage lies outside the text, which has " + std::to_string(opened.text.end().value) +
                        " characters.",
                    where);
    if (passage.span.empty()) throw Error("The passage is empty.", where);
    Passage verified = passage;
    const auto inText = opened.text.quoteView(passage.span);
    if (passage.quote.empty())
        verified.quote = inText;
    else if (passage.quote != inText)
        throw Error("The text does not say “" + passage.quote + "” there but “" + std::string(inText) + "”.", where,
                    "The passage was marked in another version of the text; look for its words again.");
    return verified;
}

int TextReader::turnOf(const Passage& passage) {
    const auto& turns = open(passage.source, passage.part).turns;
    const auto first = std::partition_point(
        turns.begin(), turns.end(), [&](const TurnPlace& turn) { return turn.words.end <= passage.span.begin; });
    return first != turns.end() && first->words.begin < passage.span.end ? first->number : 0;
}

void TextReader::forget() {
    source_ = {};
    content_ = 0;
    part_ = 0;
    opened_ = {};
}

} // namespace kith::project
