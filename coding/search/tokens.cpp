#include "tokens.h"

#include "kith/text/words.h"

#include <algorithm>
#include <array>

namespace kith::search {
namespace {

constexpr std::array<std::string_view, 3> curlyApostrophes{"\u2019", "\u2018", "\u02BC"};
constexpr std::array<std::string_view, 4> unseen{"\u00AD", "\u200C", "\u200D", "\uFEFF"};
constexpr std::array<std::string_view, 3> hyphens{"-", "\u2010", "\u2011"};
constexpr std::size_t mostJoined = 4;  // words
constexpr std::size_t leastBehind = 3; // bytes behind an apostrophe that are a word of their own

bool isAscii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

// The apostrophe nearest to the end: where it begins, and how long it is; length 0 for none.
struct Apostrophe {
    std::size_t at = 0;
    std::size_t length = 0;
};
Apostrophe lastApostrophe(std::string_view word) {
    Apostrophe last;
    if (const auto at = word.rfind('\''); at != std::string_view::npos) last = {at, 1};
    if (isAscii(word)) return last;
    for (const std::string_view curly : curlyApostrophes)
        if (const auto at = word.rfind(curly); at != std::string_view::npos && (last.length == 0 || at > last.at))
            last = {at, curly.size()};
    return last;
}

bool isHyphen(std::string_view between) {
    return std::find(hyphens.begin(), hyphens.end(), between) != hyphens.end();
}

} // namespace

std::string foldWord(std::string_view utf8) {
    if (isAscii(utf8)) {
        std::string word(utf8);
        std::transform(word.begin(), word.end(), word.begin(), lower);
        return word;
    }
    std::string word = fold(utf8);
    for (const std::string_view curly : curlyApostrophes)
        replaceAll(word, curly, "'");
    for (const std::string_view mark : unseen)
        replaceAll(word, mark, "");
    return word;
}

std::string_view TokenReader::keep(std::string word) {
    return kept_.emplace_back(std::move(word));
}

std::string_view TokenReader::folded(std::string_view utf8, std::size_t begin, std::size_t end) {
    if (ascii_) return std::string_view(lower_).substr(begin, end - begin);
    return keep(foldWord(utf8.substr(begin, end - begin)));
}

void TokenReader::addApart(std::string_view utf8, std::size_t number) {
    const Token whole = words_[number];
    const std::string_view bytes = utf8.substr(whole.begin, whole.end - whole.begin);
    const Apostrophe apostrophe = lastApostrophe(bytes);
    if (apostrophe.length == 0 || apostrophe.at == 0) return;
    const std::string_view behind = bytes.substr(apostrophe.at + apostrophe.length);
    Token part = whole;
    if (behind == "s" || behind == "S")
        part.end = whole.begin + apostrophe.at;
    else if (behind.size() >= leastBehind)
        part.begin = whole.end - behind.size();
    else
        return;
    part.word = folded(utf8, part.begin, part.end);
    if (!part.word.empty()) tokens_.push_back(part);
}

void TokenReader::addJoined(std::string_view utf8, std::size_t from, std::size_t to) {
    Token joined = words_[from];
    joined.last = words_[to].last;
    joined.end = words_[to].end;
    joined.joined = true;
    std::string word;
    for (std::size_t i = from; i <= to; ++i)
        word += folded(utf8, words_[i].begin, words_[i].end);
    if (word.empty()) return;
    joined.word = keep(std::move(word));
    tokens_.push_back(joined);
}

const std::vector<Token>& TokenReader::read(std::string_view utf8) {
    kept_.clear();
    words_.clear();
    tokens_.clear();
    wordsInBytes(utf8, found_);
    ascii_ = isAscii(utf8);
    if (ascii_) {
        lower_.assign(utf8);
        std::transform(lower_.begin(), lower_.end(), lower_.begin(), lower);
    }
    std::uint32_t number = 0;
    for (const WordBytes& word : found_) {
        words_.push_back({folded(utf8, word.begin, word.end), number, number, word.begin, word.end});
        ++number;
    }
    std::size_t chain = 0; // the first word of those with hyphens between them
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (!words_[i].word.empty()) tokens_.push_back(words_[i]);
        addApart(utf8, i);
        const bool goesOn = i + 1 < words_.size() &&
                            isHyphen(utf8.substr(words_[i].end, words_[i + 1].begin - words_[i].end)) &&
                            (found_[i].letters || found_[i + 1].letters);
        if (goesOn) continue;
        if (i > chain && i - chain < mostJoined) addJoined(utf8, chain, i);
        chain = i + 1;
    }
    return tokens_;
}

} // namespace kith::search
