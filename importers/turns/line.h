// What the recognition of speakers sees of a text: its lines, with what the format knows of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

// Bytes [begin, end) of the text's UTF-8, without the line feed.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    // The first run of bold words, when only blanks or a timestamp stand before it; empty (both 0) for none.
    std::size_t strongBegin = 0;
    std::size_t strongEnd = 0;
    bool opensParagraph = true;
    std::string style; // name of the paragraph's style, where the format has any
};

// The lines of plain text. A paragraph begins after a blank line or, in a text without blank lines, with every line.
std::vector<Line> linesOf(std::string_view text);

// Puts a text together paragraph by paragraph, for formats that know of bold and of styles.
class TextBuilder {
public:
    void append(std::string_view words, bool strong = false);
    void beginLine();    // even if no words follow
    void breakLine();    // a new line in the same paragraph
    void endParagraph(); // what follows stands on a new line
    void endCell();      // what follows is the next cell of a table's row: after a tab, on the same line
    void blankLine();    // a blank line before what follows
    void setStyle(std::string_view style) { style_ = style; }
    // Whether a blank would be the first letter of its line, or follow another blank.
    [[nodiscard]] bool isAfterBlank() const;

    // The text without empty lines at its end, each line ended; no more may be appended. To be taken before the lines.
    std::string takeText();
    std::vector<Line> takeLines();

private:
    enum class Pending { Nothing, Cell, Line, Paragraph, BlankLine };
    void open();
    std::string text_;
    std::vector<Line> lines_;
    std::string style_;
    Pending pending_ = Pending::Paragraph;
    bool strongIsOver_ = false; // in this line: words that are not bold were seen
};

} // namespace kith::importers
