// What every picture must keep to, checked with the drawing library's own measures of words.
#pragma once

#include "kith/report/pictures.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <regex>
#include <string>
#include <vector>

namespace kith::report::checks {

template<class Kind>
std::vector<Kind> all(const Picture& picture) {
    std::vector<Kind> found;
    for (const Primitive& primitive : picture.primitives)
        if (const auto* one = std::get_if<Kind>(&primitive)) found.push_back(*one);
    return found;
}

// The width that the drawing library itself gives.
inline double measuredWidth(const Words& words) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), &cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), &cairo_destroy);
    cairo_select_font_face(cairo.get(), "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                           words.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(cairo.get(), 100);
    cairo_text_extents_t extents;
    cairo_text_extents(cairo.get(), words.text.c_str(), &extents);
    return extents.x_advance * words.size / 100;
}

struct Extents {
    double left, top, right, bottom;
};
inline Extents extentsOf(const Words& words) {
    const double width = measuredWidth(words);
    const double left = words.anchor == Anchor::Start ? words.at.x
                        : words.anchor == Anchor::End ? words.at.x - width
                                                      : words.at.x - width / 2;
    return {left, words.at.y - 0.72 * words.size, left + width, words.at.y + 0.2 * words.size};
}

// No words over other words; lines closer than the letters reach (ascenders, descenders) count as apart.
inline void expectWordsApart(const Picture& picture) {
    const std::vector<Words> words = all<Words>(picture);
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t k = i + 1; k < words.size(); ++k) {
            const Extents a = extentsOf(words[i]), b = extentsOf(words[k]);
            EXPECT_FALSE(a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
                << words[i].text << " over " << words[k].text;
        }
}

inline void expectInside(const Picture& picture) {
    for (const Words& words : all<Words>(picture)) {
        const Extents box = extentsOf(words);
        EXPECT_TRUE(box.left >= 0 && box.top >= 0 && box.right <= picture.width && box.bottom <= picture.height)
            << words.text;
    }
}

// Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.1, "relative luminance").
inline double luminanceOf(const std::string& colour) {
    double sum = 0;
    constexpr double weights[]{0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
        sum += weights[i] * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}
// From 1 (the same) to 21 (black on white).
inline double contrastOf(const std::string& a, const std::string& b) {
    const double one = luminanceOf(a) + 0.05, other = luminanceOf(b) + 0.05;
    return one > other ? one / other : other / one;
}

// Words can be read on white paper (WCAG 2.1 asks for 4.5).
inline void expectReadableWords(const Picture& picture) {
    for (const Words& words : all<Words>(picture)) {
        const bool onInk = words.colour == "#ffffff"; // the name of the ego
        EXPECT_GE(contrastOf(words.colour, onInk ? "#16202a" : "#ffffff"), 4.5) << words.text;
    }
}

// Every number that is written and looks like `pattern` stands in the description, too.
inline void expectNumbersDescribed(const Picture& picture, const char* pattern) {
    const std::regex number(pattern);
    int found = 0;
    for (const Words& words : all<Words>(picture))
        if (std::regex_match(words.text, number)) {
            ++found;
            EXPECT_NE(picture.description.find(words.text), std::string::npos) << words.text;
        }
    EXPECT_GT(found, 0);
}

inline void expectGoodPicture(const Picture& picture) {
    expectWordsApart(picture);
    expectInside(picture);
    expectReadableWords(picture);
    EXPECT_FALSE(picture.title.empty());
    EXPECT_GT(picture.width, 0);
}

} // namespace kith::report::checks
