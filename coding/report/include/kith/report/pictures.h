// Pictures: laid out once as primitives, then written as svg, png or pdf. Same values, same bytes. All can be read in
// black and white: what colour says is said by shape, pattern or words, too. Each has its text equivalent: the
// description names every number that is drawn.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/profile.h"
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
// From one point to another, bent towards a third that it does not reach: a quadratic Bézier curve.
struct Curve {
    Point from, control, to;
    std::string colour;
    double width = 1;
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
struct Polygon {
    std::vector<Point> corners;
    std::string fill, stroke;
};
using Primitive = std::variant<Line, Curve, Circle, Shape, Words, Rectangle, Polygon>;

struct Picture {
    double width = 0; // in CSS pixels
    double height = 0;
    std::string title;
    std::string description;           // says in words what the picture shows
    std::vector<Primitive> primitives; // painted in this order
    std::string name = {};             // of its files in a folder of pictures; "" where it needs none of its own
};

// What pictures need of the study's words: label of a role code, a layer, …; the name itself where none is given.
struct PictureWords {
    std::string language = "en";
    std::map<std::string, std::string, std::less<>> labels; // "role.mentor" -> "Mentor", "layer.communality" -> …
};

// Three rings (layers), sectors by role, one mark per contact (shape by individual or group, ring by layer, never
// colour alone), asked ties between alters as lines, a legend, contacts without a layer outside the rings: unclassified
// ones, and within a dotted ring those that are not rated. A tie that would run through ego or another mark is bent
// around it. Labels do not overlap.
Picture drawEgogram(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words);

// Dots and whiskers: one line a row of `table`; `label` and `value` name columns; the value is a share (count with
// denominator), written beside it; the axis begins at 0 and ends at 100%, or where all is below half at a round number
// above the largest upper end, and says so. A column "group" heads the rows. What nobody was asked is hatched and says
// so.
Picture drawFrequencies(const Table& table, std::string_view labelColumn, std::string_view valueColumn,
                        const PictureWords& words);

// A row for each row of `table` ("label", else "code"; headed by "group"), a column for each of its counts and shares.
// A share is a disc within the ring of all, by area; a count without a denominator a disc by area against the largest
// one of its column's kind. The numbers stand beside the discs. Not asked is hatched and says so; undefined is a dash.
Picture drawMatrix(const Table& table, const PictureWords& words);

// How many codes were seen after each interview: columns "interview" (its number in the order), "case", "new", "seen",
// and "seen_low", "seen_median", "seen_high" over random orders. The line with dots is the order of the interviews; the
// shaded band between two thin lines is the range of random orders, dashed their median; bars below are the new ones.
// Band and median are left out where their columns are.
Picture drawSaturation(const Table& table, const PictureWords& words);

// Which codes go together, as half a square: columns "code_a", "label_a", "code_b", "label_b", "both", "jaccard", a row
// for each pair that does ("n_a" and "n_b" stand beside the labels where given). The disc is Jaccard's share by area,
// the number both. Codes stand in the order of the pairs: the first of a pair before the other. The table's
// notes stand below, and in the description: they name the codes that are in no pair.
Picture drawCoOccurrence(const Table& table, const PictureWords& words);

// Points of a correspondence analysis: columns "point", "kind" (code or case), "x", "y", and "label" if it differs from
// "point"; the headings of x and y are the titles of the axes. Both axes have the same scale, and cross at the origin.
// Codes are full discs, cases hollow squares; labels do not overlap.
Picture drawCorrespondence(const Table& table, const PictureWords& words);

// All egograms side by side, in the order given, with the same sectors and the same scale: for each network the layout
// with all roles that any of them has. No names of contacts; no ranks.
struct EgogramPanel {
    EgoNetwork network;
    EgogramLayout layout;
};
Picture drawEgograms(const std::vector<EgogramPanel>& panels, const PictureWords& words);

// One account on one sheet: its small egogram, the evidence on each layer with what was asked, contacts by visibility,
// reflection by visibility, qualities, conditions. Without a network that part is left out.
Picture drawProfile(const Profile& profile, const EgogramPanel* network, const PictureWords& words);

// All profiles side by side, in the order given: rate per 1,000 own words for each code, on one scale. Not asked is
// hatched, an undefined rate a dash.
Picture drawProfiles(const std::vector<Profile>& profiles, const PictureWords& words);

// A layer of codes as the study saw it: how many people (column "people" of `people`, with denominators) and how many
// passages (column "passages" of `passages`) show each code ("code", "label").
struct LayerEvidence {
    std::string layer; // "attitude", "intention", "activity", "skill", "technology", "orchestration"
    Table people;
    Table passages;
};
// The layers upon one another: attitude and intention, activity by stage, skill, and the tools at its side.
Picture drawLayers(const std::vector<LayerEvidence>& layers, const PictureWords& words);

// The path of one contact through the layers, as it was told.
struct TieStep {
    Layer from = Layer::Unclassified, to = Layer::Unclassified;
    Intention intention = Intention::Unknown;
    std::string when;
};
struct TieStory {
    std::string label;
    std::vector<TieStep> steps; // in the order of what was told
};
// One story below another; the layers are lanes, communality on top. Intended steps are solid with a full head,
// circumstantial ones dashed, those of which nothing is known dotted.
Picture drawTieStories(const std::string& title, const std::vector<TieStory>& stories, const PictureWords& words);

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
std::string pictureAsPng(const Picture& picture, double scale = 1.5);
// One page of the picture's size (a CSS pixel is three quarters of a point), in vectors; its subject is the
// description, its date of creation is pinned.
std::string pictureAsPdf(const Picture& picture);

} // namespace kith::report
