// What typed words mean.
#include "query_reader.h"

#include "tokens.h"

#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <algorithm>

namespace kith::search {
namespace {

// Letters that stand for * and ? while words are told apart, so that a pattern is one word.
constexpr std::string_view anyLetters = "\u0298";
constexpr std::string_view oneLetter = "\u01C2";

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string out;
    while (true) {
        const auto at = text.find(what);
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        out += by;
        text.remove_prefix(at + what.size());
    }
}

struct TypedWord {
    std::string word; // folded, with * and ?
    bool pattern = false;
    bool letters = false;
    std::string_view before; // what parts it from the word before
};

[[noreturn]] void refuse(const Piece& piece, const std::string& what, const std::string& remedy) {
    throw QueryMistake{what, piece.at, remedy};
}

// `held` keeps the bytes that `before` looks into.
std::vector<TypedWord> typedWords(const Piece& piece, std::string& held) {
    const bool wild = hasWildcard(piece.bytes);
    held = wild ? replaced(replaced(piece.bytes, "*", anyLetters), "?", oneLetter) : std::string(piece.bytes);
    std::vector<WordBytes> found;
    wordsInBytes(held, found);
    std::vector<TypedWord> words;
    std::size_t end = 0;
    for (const WordBytes& one : found) {
        TypedWord word;
        word.word = foldWord(std::string_view(held).substr(one.begin, one.end - one.begin));
        if (wild) word.word = replaced(replaced(word.word, anyLetters, "*"), oneLetter, "?");
        word.pattern = wild && hasWildcard(word.word);
        word.letters = one.letters;
        word.before = std::string_view(held).substr(end, one.begin - end);
        end = one.end;
        if (word.word.empty()) continue;
        if (word.pattern && word.word.find_first_not_of("*?") == std::string::npos)
            refuse(piece, "A pattern needs a letter or more.", "netw* finds every word that begins so.");
        words.push_back(std::move(word));
    }
    return words;
}

Node leaf(Node::Kind kind, std::string word, CodePointSpan at) {
    Node node;
    node.kind = kind;
    node.word = std::move(word);
    node.at = at;
    return node;
}

// The word that a genitive is of.
std::string withoutGenitive(std::string word) {
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    return word;
}

bool isJoinable(const std::vector<TypedWord>& words) {
    if (words.size() < 2 || words.size() > 4) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && (!(words[i - 1].letters || words[i].letters) ||
                      (words[i].before != "-" && words[i].before != "\u2010" && words[i].before != "\u2011")))
            return false;
    }
    return true;
}

} // namespace

bool hasWildcard(std::string_view pattern) {
    return pattern.find_first_of("*?") != std::string_view::npos;
}

bool fitsPattern(std::string_view word, std::string_view pattern) {
    const auto step = [](std::string_view text, std::size_t at) { // over one character
        ++at;
        while (at < text.size() && !beginsCharacter(text[at]))
            ++at;
        return at;
    };
    // Where the last * began to stand for something, to try again with more.
    std::size_t w = 0, p = 0, starPattern = std::string_view::npos, starWord = 0;
    while (w < word.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            starPattern = ++p;
            starWord = w;
        } else if (p < pattern.size() && pattern[p] == '?') {
            w = step(word, w);
            ++p;
        } else if (p < pattern.size() && pattern[p] == word[w]) {
            ++w;
            ++p;
        } else if (starPattern != std::string_view::npos) {
            starWord = step(word, starWord);
            w = starWord;
            p = starPattern;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

Node nodeOfQuote(const Piece& quoted) {
    std::string held;
    std::vector<TypedWord> words = typedWords(quoted, held);
    if (words.empty())
        refuse(quoted, "There is no word between the quotation marks.", "Write the words of the phrase.");
    Node phrase;
    phrase.kind = Node::Kind::Phrase;
    phrase.at = quoted.at;
    for (TypedWord& word : words)
        phrase.below.push_back(
            leaf(word.pattern ? Node::Kind::Pattern : Node::Kind::Written, std::move(word.word), quoted.at));
    if (phrase.below.size() > 1) return phrase;
    Node only = std::move(phrase.below.front());
    return only;
}

Node nodeOfRun(const Piece& run) {
    if (run.bytes.size() > 1 && run.bytes.front() == '-' && !run.written)
        refuse(run, "A minus sign means nothing here.", "To leave something out, write NOT before it.");
    if (const auto tilde = run.bytes.find('~'); tilde != std::string_view::npos && tilde > 0) {
        Piece word = run;
        word.bytes = run.bytes.substr(0, tilde);
        std::string held;
        std::vector<TypedWord> words = typedWords(word, held);
        if (run.written || tilde + 1 != run.bytes.size() || words.size() != 1 || words.front().pattern)
            refuse(run, "The tilde stands behind one word.", "Hanneke~ also finds words that differ in one letter.");
        return leaf(Node::Kind::Fuzzy, std::move(words.front().word), run.at);
    }
    std::string held;
    std::vector<TypedWord> words = typedWords(run, held);
    if (words.empty())
        refuse(run, "There is no word in \"" + std::string(run.bytes) + "\".",
               "Signs alone are not searched; write a word.");
    const bool wild = std::any_of(words.begin(), words.end(), [](const TypedWord& word) { return word.pattern; });
    const bool written = run.written || wild; // who writes a pattern says which forms are meant
    const auto nodeOf = [&](const std::string& word, bool pattern) {
        if (pattern) return leaf(Node::Kind::Pattern, word, run.at);
        if (written) return leaf(Node::Kind::Written, word, run.at);
        return leaf(Node::Kind::Word, withoutGenitive(word), run.at);
    };
    if (words.size() == 1) return nodeOf(words.front().word, wild);
    Node apart;
    apart.kind = Node::Kind::Near;
    apart.at = run.at;
    apart.ordered = true;
    for (const TypedWord& word : words)
        apart.below.push_back(nodeOf(word.word, word.pattern));
    if (!isJoinable(words)) return apart;
    std::string joined;
    for (const TypedWord& word : words)
        joined += word.word;
    Node either;
    either.kind = Node::Kind::Or;
    either.at = run.at;
    either.below = {std::move(apart), nodeOf(joined, wild)};
    return either;
}

} // namespace kith::search
