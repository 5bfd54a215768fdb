#include "svg.h"

#include "characters.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace kith::report {
namespace {

constexpr std::string_view fonts = "DejaVu Sans, Verdana, sans-serif";

// Painted below the letters.
constexpr auto halo =
    R"( stroke="#ffffff" stroke-width="3.2" stroke-opacity="0.85" stroke-linejoin="round" paint-order="stroke")";

// Hundredths of a pixel are finer than any eye or printer; no trailing zeros, never "-0".
std::string px(double value) {
    std::string text = fmt::format("{:.2f}", value);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, escapeMarkup(value));
}

std::string dashes(Dash dash, double width) {
    switch (dash) {
    case Dash::Solid:
        break;
    case Dash::Dashed:
        return fmt::format(" stroke-dasharray=\"{} {}\"", px(width * 5), px(width * 3));
    case Dash::Dotted:
        return fmt::format(" stroke-dasharray=\"0 {}\" stroke-linecap=\"round\"", px(width * 3));
    }
    return {};
}

std::string paint(std::string_view stroke, std::string_view fill, double width) {
    std::string text = attribute("fill", fill.empty() ? "none" : fill);
    if (!stroke.empty()) text += attribute("stroke", stroke) + " stroke-width=\"" + px(width) + "\"";
    return text;
}

std::string polygon(const std::vector<Point>& corners) {
    std::string points;
    for (const Point& corner : corners)
        points += (points.empty() ? "" : " ") + px(corner.x) + "," + px(corner.y);
    return "<polygon points=\"" + points + "\"";
}

// All of about the same area as a circle with `size` as its radius, so that none looks more important.
std::string outline(const Shape& shape) {
    const auto [x, y] = shape.centre;
    const double r = shape.size;
    switch (shape.marker) {
    case Marker::Circle:
        break;
    case Marker::Square: {
        const double half = r * 0.886;
        return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}")", px(x - half), px(y - half), px(2 * half),
                           px(2 * half));
    }
    case Marker::Diamond: {
        const double half = r * 1.253;
        return polygon({{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}});
    }
    case Marker::Triangle: {
        const double half = r * 1.347; // of the side; the centre of the area stays in place
        const double height = half * std::sqrt(3.0);
        return polygon({{x, y - height * 2 / 3}, {x + half, y + height / 3}, {x - half, y + height / 3}});
    }
    }
    return fmt::format(R"(<circle cx="{}" cy="{}" r="{}")", px(x), px(y), px(r));
}

class Writer {
public:
    explicit Writer(std::string_view idPrefix) : prefix_(idPrefix) {}

    std::string operator()(const Line& line) const {
        return fmt::format(R"(<line x1="{}" y1="{}" x2="{}" y2="{}")", px(line.from.x), px(line.from.y), px(line.to.x),
                           px(line.to.y)) +
               attribute("stroke", line.colour) + " stroke-width=\"" + px(line.width) + "\"" +
               dashes(line.dash, line.width) + "/>";
    }
    std::string operator()(const Curve& curve) const {
        return fmt::format(R"(<path d="M{} {}Q{} {} {} {}" fill="none")", px(curve.from.x), px(curve.from.y),
                           px(curve.control.x), px(curve.control.y), px(curve.to.x), px(curve.to.y)) +
               attribute("stroke", curve.colour) + " stroke-width=\"" + px(curve.width) + "\"/>";
    }
    std::string operator()(const Circle& circle) const {
        return fmt::format(R"(<circle cx="{}" cy="{}" r="{}")", px(circle.centre.x), px(circle.centre.y),
                           px(circle.radius)) +
               paint(circle.stroke, circle.fill, circle.width) + dashes(circle.dash, circle.width) + "/>";
    }
    std::string operator()(const Shape& shape) const {
        const std::string id = shape.id.empty() ? std::string() : attribute("id", prefix_ + shape.id);
        const std::string drawn = outline(shape) + paint(shape.stroke, shape.fill, shape.width);
        if (shape.title.empty()) return drawn + id + "/>";
        return "<g" + id + "><title>" + escapeMarkup(shape.title) + "</title>" + drawn + "/></g>";
    }
    std::string operator()(const Words& words) const {
        constexpr std::array<std::string_view, 3> anchors{"", "middle", "end"};
        return fmt::format(R"(<text x="{}" y="{}" font-size="{}")", px(words.at.x), px(words.at.y), px(words.size)) +
               attribute("text-anchor", anchors[static_cast<std::size_t>(words.anchor)]) +
               attribute("fill", words.colour) + (words.bold ? " font-weight=\"bold\"" : "") +
               (words.halo ? halo : "") + ">" + escapeMarkup(onOneLine(words.text)) + "</text>";
    }
    std::string operator()(const Rectangle& rectangle) const {
        return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}")", px(rectangle.corner.x),
                           px(rectangle.corner.y), px(rectangle.width), px(rectangle.height)) +
               paint(rectangle.stroke, rectangle.fill, 1) + "/>";
    }
    std::string operator()(const Polygon& shape) const {
        return polygon(shape.corners) + paint(shape.stroke, shape.fill, 1) + "/>";
    }

private:
    std::string prefix_;
};

} // namespace

std::string svgOf(const Picture& picture, std::string_view idPrefix, SvgPlace place) {
    const std::string title = std::string(idPrefix) + "title", description = std::string(idPrefix) + "description";
    std::string svg = "<svg";
    if (place == SvgPlace::File) svg += " xmlns=\"http://www.w3.org/2000/svg\"";
    svg += fmt::format(R"( width="{}" height="{}" viewBox="0 0 {} {}")", px(picture.width), px(picture.height),
                       px(picture.width), px(picture.height));
    svg += " role=\"img\"" + attribute("aria-labelledby", title) + attribute("aria-describedby", description) +
           attribute("font-family", fonts) + ">\n";
    svg += "<title" + attribute("id", title) + ">" + escapeMarkup(picture.title) + "</title>\n";
    svg += "<desc" + attribute("id", description) + ">" + escapeMarkup(picture.description) + "</desc>\n";
    const Writer writer(idPrefix);
    for (const Primitive& primitive : picture.primitives)
        svg += std::visit(writer, primitive) + "\n";
    return svg + "</svg>" + (place == SvgPlace::File ? "\n" : "");
}

std::string pictureAsSvg(const Picture& picture) {
    return svgOf(picture, "", SvgPlace::File);
}

} // namespace kith::report
