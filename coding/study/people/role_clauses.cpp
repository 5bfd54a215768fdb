#include "people/role_clauses.h"

#include "study_embedded.h"

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>

namespace kith::study {
namespace {

constexpr std::size_t reach = 8; // words between the mention and its verb

std::unique_ptr<ClauseWords> readList(std::string_view bytes) {
    auto read = std::make_unique<ClauseWords>();
    WordSet none;
    const std::map<std::string, WordSet*, std::less<>> sections{
        {"[subject]", &read->subjects},         {"[object]", &read->objects},
        {"[preposition]", &read->prepositions}, {"[join]", &read->joins},
        {"[opening]", &read->openings},         {"[may open]", &read->mayOpen},
        {"[relative]", &read->relatives},       {"[negation]", &read->negations},
        {"[passive]", &read->passives},         {"[progressive]", &read->progressives},
        {"[possessive]", &read->possessives},   {"[setting]", &none}};
    std::istringstream lines{std::string(bytes)};
    WordSet* section = &none;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        if (line.starts_with('[')) {
            section = sections.at(line);
            continue;
        }
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            section->insert(foldWord(word));
        }
    }
    read->verbBeforeSubject = none.contains("verb-before-subject");
    return read;
}

// Signs that part clauses; those inside and around words do not.
bool parts(std::u16string_view between) {
    return between.find_first_of(u",;:.!?()[]\"“”„«»–—…\n") != std::u16string_view::npos;
}

} // namespace

const ClauseWords* clauseWords(std::string_view language) {
    static const auto lists = [] {
        std::map<std::string, std::unique_ptr<ClauseWords>, std::less<>> all;
        for (const embedded::File& file : embedded::study()) {
            const std::string_view name = file.name.substr(file.name.rfind('/') + 1);
            all.emplace(name.substr(0, name.find('.')), readList(file.bytes));
        }
        return all;
    }();
    const auto found = lists.find(language);
    return found == lists.end() ? nullptr : found->second.get();
}

SpokenSentence::SpokenSentence(const Text& text, Utf16Span sentence) : words_(words(text, sentence)) {
    const std::u16string_view all = text.utf16();
    std::int64_t end = sentence.begin.value;
    for (const Word& word : words_) {
        const auto at = [&](std::int64_t from, std::int64_t to) {
            return all.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        };
        folded_.push_back(foldWord(toUtf8(at(word.span.begin.value, word.span.end.value))));
        breakBefore_.push_back(parts(at(end, word.span.begin.value)));
        end = word.span.end.value;
    }
    person_.resize(words_.size());
}

WordRange SpokenSentence::wordsIn(Utf16Span span) const {
    const auto touches = [&](const Word& word) { return word.span.overlaps(span); };
    const auto first = std::find_if(words_.begin(), words_.end(), touches);
    const auto last = std::find_if_not(first, words_.end(), touches);
    return {static_cast<std::size_t>(first - words_.begin()), static_cast<std::size_t>(last - words_.begin())};
}

Utf16Span SpokenSentence::spanOf(WordRange range) const {
    return {words_.at(range.first).span.begin, words_.at(range.last - 1).span.end};
}

void SpokenSentence::mention(WordRange range, bool isPronoun, const ClauseWords* language) {
    if (range.first >= range.last) return;
    if (isPronoun && language && !is(language->subjects, range.first)) return;
    person_[range.first] = true;
}

std::size_t SpokenSentence::clauseBegin(std::size_t at, const ClauseWords* language, bool joinsPart) const {
    while (at > 0 && !breakBefore_[at]) {
        if (language && is(language->openings, at - 1)) break;
        if (language && joinsPart && (is(language->joins, at - 1) || is(language->mayOpen, at - 1))) break;
        --at;
    }
    return at;
}

std::size_t SpokenSentence::clauseEnd(std::size_t from, const ClauseWords* language, bool joinsPart) const {
    std::size_t end = from;
    while (end < words_.size()) {
        if (end > from && breakBefore_[end]) break;
        if (language && is(language->openings, end)) break;
        if (language && joinsPart && is(language->joins, end)) break;
        ++end;
    }
    return end;
}

bool SpokenSentence::ends(const WordSet& endings, std::size_t i) const {
    return std::any_of(endings.begin(), endings.end(),
                       [&](const std::string& ending) { return folded_[i].ends_with(ending); });
}

bool SpokenSentence::isNobody(WordRange mention, const ClauseWords* language) const {
    return language &&
           (holds(language->negations, mention.first, mention.last) || ends(language->possessives, mention.last - 1));
}

bool SpokenSentence::holds(const WordSet& set, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < std::min(last, folded_.size()); ++i)
        if (set.contains(folded_[i])) return true;
    return false;
}

bool SpokenSentence::hasSubject(std::size_t first, std::size_t last, const ClauseWords& language) const {
    for (std::size_t i = first; i < last; ++i)
        if (person_[i] || is(language.subjects, i)) return true;
    return false;
}

std::optional<WordRange> SpokenSentence::calledBy(WordRange mention, std::size_t head, const WordPattern& noun,
                                                  const ClauseWords* language) const {
    if (language && holds(language->negations, mention.first > 0 ? mention.first - 1 : 0, head)) return std::nullopt;
    for (std::size_t first = mention.first; first <= head; ++first)
        if (noun.matchAt(folded_, first) == head + 1) return WordRange{first, head + 1};
    return std::nullopt;
}

// Neither denied nor done to the mention.
bool SpokenSentence::stands(WordRange verb, std::size_t behind, std::size_t clauseEnd,
                            const ClauseWords& language) const {
    constexpr std::size_t afterVerb = 2; // "hielp me niet"
    if (holds(language.negations, behind, std::min(verb.last + afterVerb, clauseEnd))) return false;
    if (language.verbBeforeSubject) return !holds(language.passives, behind, clauseEnd);
    return ends(language.progressives, verb.first) || verb.first == behind || !is(language.passives, verb.first - 1);
}

// The first word at `from`, or up to `most` words on, with no other subject before it.
std::optional<WordRange> SpokenSentence::verbBehind(std::size_t from, std::size_t most, const WordPattern& verb,
                                                    const ClauseWords& language) const {
    const std::size_t end = clauseEnd(from, &language, true);
    const std::span<const std::string> clause(folded_.data(), end);
    for (std::size_t i = from; i < std::min(from + most + 1, end); ++i) {
        if (person_[i] || is(language.subjects, i)) return std::nullopt;
        if (const auto last = verb.matchAt(clause, i))
            return stands({i, *last}, from, end, language) ? std::optional(WordRange{i, *last}) : std::nullopt;
    }
    return std::nullopt;
}

// "toen stelde Karin me voor": as if the mention were not there.
std::optional<WordRange> SpokenSentence::verbBefore(WordRange mention, const WordPattern& verb,
                                                    const ClauseWords& language) const {
    const std::size_t first = mention.first - 1;
    const std::size_t end = mention.last < words_.size() && !breakBefore_[mention.last]
                                ? clauseEnd(mention.last, &language, true)
                                : mention.last;
    std::vector<std::string> clause{folded_[first]};
    clause.insert(clause.end(), folded_.begin() + static_cast<std::ptrdiff_t>(mention.last),
                  folded_.begin() + static_cast<std::ptrdiff_t>(end));
    const auto length = verb.matchAt(clause, 0);
    if (!length) return std::nullopt;
    const WordRange found{first, *length == 1 ? mention.first : mention.last + *length - 1};
    return stands(found, first, end, language) ? std::optional(found) : std::nullopt;
}

std::optional<WordRange> SpokenSentence::doneBy(WordRange mention, const WordPattern& verb,
                                                const ClauseWords& language) const {
    if (mention.last - mention.first == 1 && is(language.objects, mention.first)) return std::nullopt;
    if (isNobody(mention, &language)) return std::nullopt;
    const bool parted = breakBefore_[mention.first];
    if (!parted && mention.first > 0 && is(language.prepositions, mention.first - 1)) return std::nullopt;
    const std::size_t begin = clauseBegin(mention.first, &language, true);
    const bool another = hasSubject(begin, mention.first, language);
    if (language.verbBeforeSubject && another) return std::nullopt; // "heb ik Karin geholpen"

    std::size_t from = mention.last;
    if (is(language.relatives, from)) return verbBehind(from + 1, reach, verb, language);
    if (from < words_.size() && !breakBefore_[from]) {
        if (const auto found = verbBehind(from, reach, verb, language)) return found;
        // "Karin listened and advised me", but not "I called Karin and asked her".
        const std::size_t end = clauseEnd(from, &language, true);
        if (!another && end > from && is(language.joins, end) && !breakBefore_[end])
            if (const auto found = verbBehind(end + 1, 0, verb, language)) return found;
    }
    if (language.verbBeforeSubject && !parted && mention.first > begin) return verbBefore(mention, verb, language);
    return std::nullopt;
}

std::optional<WordRange> SpokenSentence::around(WordRange mention, const WordPattern& phrase,
                                                const ClauseWords* language) const {
    if (isNobody(mention, language)) return std::nullopt;
    const std::size_t begin = clauseBegin(mention.first, language, false);
    const std::size_t end = mention.last < words_.size() && !breakBefore_[mention.last]
                                ? clauseEnd(mention.last, language, false)
                                : mention.last;
    const auto word = [&](std::size_t i) { return folded_.begin() + static_cast<std::ptrdiff_t>(i); };
    std::vector<std::string> clause(word(begin), word(mention.first));
    const std::size_t contact = clause.size();
    clause.emplace_back(WordPattern::contact);
    clause.insert(clause.end(), word(mention.last), word(end));
    // Back from places in the clause to places in the sentence.
    const std::size_t more = mention.last - mention.first - 1;
    const auto place = [&](std::size_t i) { return begin + i + (i > contact ? more : 0); };
    // "my neighbour and I", but not "the dog of my neighbour and I".
    const bool leaning = language && contact > 0 && is(language->prepositions, mention.first - 1);
    for (std::size_t first = 0; first <= contact; ++first) {
        const auto last = phrase.matchAt(clause, first);
        if (!last || (first == contact && leaning)) continue;
        const WordRange found{place(first), place(*last)};
        constexpr std::size_t before = 2; // "niet samen met Karin"
        if (language && holds(language->negations, found.first - std::min(before, found.first - begin), found.last + 1))
            return std::nullopt;
        return found;
    }
    return std::nullopt;
}

} // namespace kith::study
