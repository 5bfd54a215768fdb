#include "label_places.h"

#include "characters.h"
#include "picture_colours.h"
#include "text_widths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace kith::report {
namespace {

constexpr double forbidden = 1e6; // the cost of covering something
constexpr std::array<double, 6> gaps{2.5, 8, 16, 27, 41, 60};
constexpr int directions = 16;
constexpr double leaderFrom = 10; // from this gap on a line shows what belongs together

struct Candidate {
    PlacedLabel label;
    Box box;
    double cost = forbidden * 1e3;
};

// The part of the line inside the box, by clipping (Liang & Barsky 1984).
double lengthInside(const Line& line, const Box& box) {
    const double dx = line.to.x - line.from.x, dy = line.to.y - line.from.y;
    double enter = 0, leave = 1;
    const auto clip = [&](double direction, double room) {
        if (direction == 0) return room >= 0;
        const double t = room / direction;
        if (direction < 0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
        return enter < leave;
    };
    const bool inside = clip(-dx, line.from.x - box.left) && clip(dx, box.right - line.from.x) &&
                        clip(-dy, line.from.y - box.top) && clip(dy, box.bottom - line.from.y);
    return inside ? (leave - enter) * std::hypot(dx, dy) : 0;
}

bool covers(const Box& box, const LabelledMark& mark, double air) {
    const double x = std::clamp(mark.centre.x, box.left, box.right), y = std::clamp(mark.centre.y, box.top, box.bottom);
    return std::hypot(mark.centre.x - x, mark.centre.y - y) < mark.radius + air;
}

class Placing {
public:
    Placing(const std::vector<LabelledMark>& marks, const LabelSurroundings& surroundings, double size)
        : marks_(marks), surroundings_(surroundings),
          size_(size), lengths_{surroundings.longest, surroundings.longest * 2 / 3, surroundings.longest * 2 / 5},
          chosen_(marks.size()), placed_(marks.size(), false) {}

    std::vector<PlacedLabel> run() {
        // The most crowded choose first; then all choose again, now knowing the others.
        for (const std::size_t mark : crowdedFirst())
            choose(mark);
        for (int round = 0; round < 4; ++round)
            for (std::size_t mark = 0; mark < marks_.size(); ++mark)
                choose(mark);
        std::vector<PlacedLabel> labels;
        for (const Candidate& candidate : chosen_)
            labels.push_back(candidate.label);
        return labels;
    }

private:
    std::vector<std::size_t> crowdedFirst() const {
        std::vector<double> crowd(marks_.size(), 0);
        for (std::size_t i = 0; i < marks_.size(); ++i)
            for (std::size_t k = 0; k < marks_.size(); ++k)
                if (i != k)
                    crowd[i] += 1 / (1 + std::hypot(marks_[i].centre.x - marks_[k].centre.x,
                                                    marks_[i].centre.y - marks_[k].centre.y));
        std::vector<std::size_t> order(marks_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return crowd[a] > crowd[b]; });
        return order;
    }

    void choose(std::size_t mark) {
        placed_[mark] = false;
        Candidate best;
        for (std::size_t variant = 0; variant < lengths_.size(); ++variant) {
            const std::string words = shortened(marks_[mark].label, lengths_[variant]);
            if (variant > 0 && words == shortened(marks_[mark].label, lengths_[variant - 1])) continue;
            for (const double gap : gaps)
                for (int direction = 0; direction < directions; ++direction)
                    consider(best, beside(mark, words, gap, direction * 2 * std::numbers::pi / directions), mark,
                             18 * static_cast<double>(variant));
        }
        if (best.cost >= forbidden) lookEverywhere(best, mark);
        chosen_[mark] = best;
        placed_[mark] = true;
    }

    void consider(Candidate& best, Candidate candidate, std::size_t mark, double handicap) const {
        candidate.cost += handicap;
        if (candidate.cost >= best.cost) return;
        candidate.cost += costOf(candidate, mark);
        if (candidate.cost < best.cost) best = std::move(candidate);
    }

    Candidate at(std::size_t mark, const std::string& words, double left, double top) const {
        Candidate candidate;
        candidate.label.words = {{left, top + size_ * ascent}, words, size_, Anchor::Start, inkColour, false, true};
        candidate.box = {left, top, left + widthOfWords(words, size_), top + size_ * (ascent + descent)};
        const Point from = marks_[mark].centre;
        const Box& box = candidate.box;
        const Point to{std::clamp(from.x, box.left, box.right),
                       std::clamp(from.y, box.top + size_ * 0.2, box.bottom - size_ * 0.15)};
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const double gap = length - marks_[mark].radius;
        candidate.label.leader = gap > leaderFrom;
        if (candidate.label.leader) {
            const double begin = (marks_[mark].radius + 1) / length, end = (length - 2) / length;
            candidate.label.line = {{from.x + (to.x - from.x) * begin, from.y + (to.y - from.y) * begin},
                                    {from.x + (to.x - from.x) * end, from.y + (to.y - from.y) * end},
                                    quietColour,
                                    0.6,
                                    Dash::Solid};
        }
        candidate.cost = gap * 0.8 + (candidate.label.leader ? 14 : 0);
        return candidate;
    }

    // `angle` clockwise from three o'clock.
    Candidate beside(std::size_t mark, const std::string& words, double gap, double angle) const {
        const LabelledMark& from = marks_[mark];
        const double width = widthOfWords(words, size_), height = size_ * (ascent + descent);
        const double away = from.radius + gap, c = std::cos(angle), s = std::sin(angle);
        const double x = from.centre.x + away * c, y = from.centre.y + away * s;
        const double left = c > 0.2 ? x : c < -0.2 ? x - width : x - width / 2;
        const double top = std::abs(c) <= 0.2 ? (s > 0 ? y : y - height) : y - height / 2 + s * height / 2;
        Candidate candidate = at(mark, words, left, top);
        // To the right reads best, then to the left, then above and below; and rather away from the middle.
        candidate.cost += 3 * (1 - c) + 5 * std::abs(s);
        const double outX = from.centre.x - surroundings_.middle.x, outY = from.centre.y - surroundings_.middle.y;
        const double out = std::hypot(outX, outY);
        if (out > 0) candidate.cost += 4 * (1 - (outX * c + outY * s) / out);
        return candidate;
    }

    double costOf(const Candidate& candidate, std::size_t mark) const {
        const Box box = candidate.box.grown(1.5);
        double cost = 0;
        const Box& canvas = surroundings_.canvas;
        if (box.left < canvas.left || box.right > canvas.right || box.top < canvas.top || box.bottom > canvas.bottom)
            cost += forbidden;
        for (const Box& taken : surroundings_.taken)
            if (box.overlaps(taken)) cost += forbidden;
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            if (covers(candidate.box, marks_[i], i == mark ? 0.5 : 2)) cost += forbidden;
            if (i != mark && candidate.label.leader &&
                distanceToSegment(marks_[i].centre, candidate.label.line.from, candidate.label.line.to) <
                    marks_[i].radius + 2)
                cost += 400;
        }
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            if (!placed_[i]) continue;
            if (box.overlaps(chosen_[i].box)) cost += forbidden;
            if (chosen_[i].label.leader && lengthInside(chosen_[i].label.line, box) > 0) cost += 400;
            if (candidate.label.leader && lengthInside(candidate.label.line, chosen_[i].box.grown(1)) > 0) cost += 400;
        }
        for (const Line& tie : surroundings_.ties)
            if (const double length = lengthInside(tie, box); length > 0) cost += 4 + length * 0.25;
        return cost;
    }

    // The nearest free place on the whole canvas.
    void lookEverywhere(Candidate& best, std::size_t mark) const {
        const std::string words = shortened(marks_[mark].label, lengths_[1]);
        const double step = size_ * (ascent + descent);
        for (double top = surroundings_.canvas.top + 2; top < surroundings_.canvas.bottom; top += step)
            for (double left = surroundings_.canvas.left + 2; left < surroundings_.canvas.right; left += step * 2)
                consider(best, at(mark, words, left, top), mark, 0);
    }

    const std::vector<LabelledMark>& marks_;
    const LabelSurroundings& surroundings_;
    double size_;
    std::array<std::size_t, 3> lengths_;
    std::vector<Candidate> chosen_;
    std::vector<bool> placed_;
};

} // namespace

double distanceToSegment(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double t = squared == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
    return std::hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

Box boxOf(const Words& words) {
    const double width = widthOfWords(words.text, words.size, words.bold);
    const double left = words.anchor == Anchor::Start ? words.at.x
                        : words.anchor == Anchor::End ? words.at.x - width
                                                      : words.at.x - width / 2;
    return {left, words.at.y - words.size * ascent, left + width, words.at.y + words.size * descent};
}

std::vector<PlacedLabel> placeLabels(const std::vector<LabelledMark>& marks, const LabelSurroundings& surroundings,
                                     double size) {
    return Placing(marks, surroundings, size).run();
}

} // namespace kith::report
