#include "stored_codings.h"

#include "errors.h"
#include "readings.h"
#include "storage.h"

#include <algorithm>
#include <tuple>

namespace kith::project {
namespace {

std::vector<Coding> readAll(Query& query) {
    std::vector<Coding> codings;
    while (query.next())
        codings.push_back(codingOf(query, Quotes::Read));
    const auto place = [](const Coding& coding) {
        return std::tie(coding.passage.part, coding.passage.span, coding.coder, coding.stage, coding.quality,
                        coding.memo);
    };
    std::stable_sort(codings.begin(), codings.end(),
                     [&](const Coding& a, const Coding& b) { return place(a) < place(b); });
    return codings;
}

} // namespace

std::string selectCodings(Quotes quotes) {
    const std::string columns =
        "SELECT key, source, part, begin, end, code, contact, stage, coder, codebook_version, turn, quality, memo";
    return columns + (quotes == Quotes::Read ? ", quote FROM coding" : " FROM coding");
}

Coding codingOf(Query& query, Quotes quotes) {
    Coding coding;
    coding.key = query.key<CodingKey>(0);
    coding.passage.source = query.key<SourceKey>(1);
    coding.passage.part = query.integer(2);
    coding.passage.span = {{query.integer(3)}, {query.integer(4)}};
    coding.code = query.key<CodeKey>(5);
    coding.contact = query.optionalKey<ContactKey>(6);
    coding.stage = termOf<Stage>(query.view(7));
    coding.coder = query.view(8);
    coding.codebookVersion = query.small(9);
    coding.turn = query.small(10);
    coding.quality = query.view(11);
    coding.memo = query.view(12);
    if (quotes == Quotes::Read) coding.passage.quote = query.view(13);
    return coding;
}

std::vector<Coding> Project::codingsIn(SourceKey source) const {
    return inWords(file(), [&] {
        Query query(storage_->database(), selectCodings(Quotes::Read) + " WHERE source = ?", source);
        return readAll(query);
    });
}

std::vector<Coding> Project::codingsWith(CodeKey code) const {
    return inWords(file(), [&] {
        Query query(storage_->database(), selectCodings(Quotes::Read) + " WHERE code = ? ORDER BY rowid", code);
        return readAll(query);
    });
}

std::vector<Coding> Project::codingsOn(const Passage& passage) const {
    return inWords(file(), [&] {
        Query query(storage_->database(),
                    selectCodings(Quotes::Read) + " WHERE source = ? AND part = ? AND begin = ? AND end = ?",
                    passage.source, passage.part, passage.span.begin.value, passage.span.end.value);
        return readAll(query);
    });
}

std::optional<Coding> Project::coding(CodingKey key) const {
    return inWords(file(), [&]() -> std::optional<Coding> {
        Query query(storage_->database(), selectCodings(Quotes::Read) + " WHERE key = ?", key);
        if (!query.next()) return std::nullopt;
        return codingOf(query, Quotes::Read);
    });
}

} // namespace kith::project
