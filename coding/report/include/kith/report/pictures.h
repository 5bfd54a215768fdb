// Pictures: laid out once as primitives, then written as svg or png. Same values, same bytes.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/labels.h"
#include "kith/model/table.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kith::report {

struct Point {
    double x = 0;
    double y = 0;
};
enum class Anchor { Start, Middle, End };
enum class Dash { Solid, Dashed, Dotted };
enum class Marker { Circle, Square, Diamond, Triangle };

struct Line {
    Point from, to;
    std::string colour;
    double width = 1;
    Dash dash = Dash::Solid;
};
struct Circle {
    Point centre;
    double radius = 0;
    std::string stroke, fill;
    double width = 1;
    Dash dash = Dash::Solid;
};
struct Shape {
    Marker marker = Marker::Circle;
    Point centre;
    double size = 6;
    std::string stroke, fill;
    double width = 1;
    std::string title;
    std::string id;
};
struct Words {
    Point at;
    std::string text;
    double size = 12;
    Anchor anchor = Anchor::Start;
    std::string colour;
    bool bold = false;
    bool halo = false;
}; // at: on the baseline; halo: a white edge, to be read over lines
struct Rectangle {
    Point corner;
    double width = 0, height = 0;
    std::string fill, stroke;
};
using Primitive = std::variant<Line, Circle, Shape, Words, Rectangle>;

struct Picture {
    double width = 0; // in CSS pixels
    double height = 0;
    std::string title;
    std::string description;           // says in words what the picture shows
    std::vector<Primitive> primitives; // painted in this order
};

// What pictures need of the study's words: label of a role code, a layer, …; the name itself where none is given.
struct PictureWords {
    std::string language = "en";
    std::map<std::string, std::string, std::less<>> labels; // "role.mentor" -> "Mentor", "layer.communality" -> …
};

// Three rings (layers), sectors by role, one mark per contact (shape by individual or group, ring by layer, never
// colour alone), asked ties between alters as lines, a legend, contacts without a layer outside the rings. Labels do
// not overlap.
Picture drawEgogram(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words);

// Dots and whiskers: one line a row of `table`; `label` and `value` name columns; the value is a share (count with
// denominator).
Picture drawFrequencies(const Table& table, std::string_view labelColumn, std::string_view valueColumn,
                        const PictureWords& words);

// Where in one source something is said.
struct DispersionRow {
    std::string label;
    std::int64_t length = 0;          // of the text, in characters
    std::vector<std::int64_t> places; // ascending, 0 … length
};

// One bar for each row, its length by the length of the text (the longest fills the width), a tick at each place, the
// count at its end; never colour alone. `title` says what was looked for. Ticks that no eye could tell apart are drawn
// once; a place outside the text is drawn at its nearest end.
Picture drawDispersion(const std::string& title, const std::vector<DispersionRow>& rows, const PictureWords& words);

std::string pictureAsSvg(const Picture& picture);
// Rendered from the svg at `scale` pixels per CSS pixel, with the fonts of the system (DejaVu Sans is asked for).
std::string pictureAsPng(const Picture& picture, double scale = 2);

} // namespace kith::report
