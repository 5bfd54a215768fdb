// A closed list and the words that files use for its values.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kith {

template<class Term, std::size_t N>
using WordsOf = std::array<std::pair<Term, std::string_view>, N>;

template<class Term, std::size_t N>
constexpr std::string_view wordFor(const WordsOf<Term, N>& words, Term value) {
    for (const auto& [term, word] : words)
        if (term == value) return word;
    return {};
}

// Case, and blanks or underscores for hyphens, do not matter to people who type these words.
inline std::string asWritten(std::string_view word) {
    std::string plain;
    for (char c : word) {
        if (c == ' ' || c == '_') c = '-';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        plain += c;
    }
    while (!plain.empty() && plain.front() == '-')
        plain.erase(plain.begin());
    while (!plain.empty() && plain.back() == '-')
        plain.pop_back();
    return plain;
}

template<class Term, std::size_t N>
std::optional<Term> termFor(const WordsOf<Term, N>& words, std::string_view word) {
    const std::string plain = asWritten(word);
    for (const auto& [term, candidate] : words)
        if (candidate == plain) return term;
    return std::nullopt;
}

template<class Term, std::size_t N>
bool assignFrom(const WordsOf<Term, N>& words, std::string_view word, Term& value) {
    const auto found = termFor(words, word);
    if (found) value = *found;
    return found.has_value();
}

} // namespace kith
