// The characters of a text as they are shown: how many columns they take, and safe forms for markup and TeX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::report {

// The code points of a text; ill-formed bytes count as U+FFFD.
std::vector<char32_t> characters(std::string_view utf8);
void appendCharacter(std::string& utf8, char32_t character);

// Columns of a terminal: combining marks take none, East Asian wide characters and pictographs two.
int columnsOf(char32_t character);
int columnsOf(std::string_view utf8);

// On one line: line feeds and tabs become spaces, other control characters go.
std::string onOneLine(std::string_view utf8);

// For element text and attribute values of html, svg and xml: & < > " ' escaped, characters that xml forbids dropped.
std::string escapeMarkup(std::string_view utf8);

// For LaTeX text under UTF-8 input.
std::string escapeTex(std::string_view utf8);

// At most so many characters, the last of them "…" where something was cut; no cut before a combining mark.
std::string shortened(std::string_view utf8, std::size_t most);

} // namespace kith::report
