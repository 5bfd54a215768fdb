#include "kith/agreement/spans.h"

#include "resampling.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kith::agreement {
namespace {

using Spans = std::vector<Marked>;

Spans sorted(std::span<const Marked> spans, Codes codes) {
    Spans all(spans.begin(), spans.end());
    if (codes == Codes::Any)
        for (Marked& span : all)
            span.category = 0;
    std::sort(all.begin(), all.end(), [](const Marked& a, const Marked& b) {
        return std::tie(a.category, a.begin, a.end) < std::tie(b.category, b.begin, b.end);
    });
    return all;
}

Shared counts(std::span<const Marked> first, std::span<const Marked> second) {
    return {0, static_cast<double>(first.size()), static_cast<double>(second.size())};
}

// Spans of one category, joined where they touch or overlap.
Spans joined(const Spans& spans) {
    Spans all;
    for (const Marked& span : spans) {
        if (!all.empty() && all.back().category == span.category && span.begin <= all.back().end)
            all.back().end = std::max(all.back().end, span.end);
        else
            all.push_back(span);
    }
    return all;
}

double lengthOf(const Spans& spans) {
    double sum = 0;
    for (const Marked& span : spans)
        sum += span.length();
    return sum;
}

// The largest number of pairs of overlapping spans, each span in one pair: whichever open span ends first is paired
// with the open one of the other coder that ends next. Any other choice could be exchanged for this one.
double largestMatching(std::span<const Marked> first, std::span<const Marked> second) {
    struct Event {
        double at;
        int coder;
        const Marked* span;
        bool begins;
    };
    std::vector<Event> events;
    for (int coder : {0, 1})
        for (const Marked& span : coder == 0 ? first : second) {
            events.push_back({span.begin, coder, &span, true});
            events.push_back({span.end, coder, &span, false});
        }
    // What ends at a place does not overlap what begins there: ends come first.
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return std::tie(a.at, a.begins) < std::tie(b.at, b.begins);
    });
    std::set<std::pair<double, const Marked*>> open[2]; // not yet paired, by their ends
    double pairs = 0;
    for (const Event& event : events) {
        auto& own = open[event.coder];
        auto& other = open[1 - event.coder];
        if (event.begins) {
            own.emplace(event.span->end, event.span);
            continue;
        }
        if (own.erase({event.span->end, event.span}) == 0 || other.empty()) continue;
        other.erase(other.begin());
        ++pairs;
    }
    return pairs;
}

// The spans of one category that stand together in a sorted list.
std::span<const Marked> ofCategory(const Spans& spans, std::int32_t category) {
    const auto [from, to] = std::equal_range(spans.begin(), spans.end(), Marked{0, 0, category},
                                             [](const Marked& a, const Marked& b) { return a.category < b.category; });
    return {from, to};
}

} // namespace

Shared& Shared::operator+=(const Shared& other) {
    both += other.both;
    first += other.first;
    second += other.second;
    return *this;
}

std::optional<double> Shared::f1() const {
    if (first + second == 0) return std::nullopt;
    return 2 * both / (first + second);
}

std::optional<double> Shared::jaccard() const {
    if (first + second == 0) return std::nullopt;
    return both / (first + second - both);
}

std::optional<double> Shared::precision() const {
    if (second == 0) return std::nullopt;
    return both / second;
}

std::optional<double> Shared::recall() const {
    if (first == 0) return std::nullopt;
    return both / first;
}

Shared sharedPassages(std::span<const Marked> first, std::span<const Marked> second, Codes codes) {
    const Spans a = sorted(first, codes), b = sorted(second, codes);
    const auto key = [](const Marked& span) { return std::tuple(span.category, span.begin, span.end); };
    Shared shared = counts(first, second);
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (key(a[i]) < key(b[j])) {
            ++i;
        } else if (key(b[j]) < key(a[i])) {
            ++j;
        } else {
            ++shared.both;
            ++i;
            ++j;
        }
    }
    return shared;
}

Shared overlappingPassages(std::span<const Marked> first, std::span<const Marked> second, Codes codes) {
    const Spans a = sorted(first, codes), b = sorted(second, codes);
    Shared shared = counts(first, second);
    for (std::size_t i = 0; i < a.size();) {
        const auto here = ofCategory(a, a[i].category);
        shared.both += largestMatching(here, ofCategory(b, a[i].category));
        i += here.size();
    }
    return shared;
}

Shared sharedCharacters(std::span<const Marked> first, std::span<const Marked> second, Codes codes) {
    const Spans a = joined(sorted(first, codes)), b = joined(sorted(second, codes));
    Shared shared{0, lengthOf(a), lengthOf(b)};
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].category != b[j].category) {
            ++(a[i].category < b[j].category ? i : j);
            continue;
        }
        shared.both += std::max(0.0, std::min(a[i].end, b[j].end) - std::max(a[i].begin, b[j].begin));
        ++(a[i].end < b[j].end ? i : j);
    }
    return shared;
}

std::vector<Resampled> bootstrapF1(std::span<const std::vector<Shared>> texts, const Resampling& how) {
    if (texts.empty()) return {};
    const std::size_t measures = texts.front().size();
    std::vector<Parts> clusters;
    for (const auto& text : texts) {
        clusters.emplace_back();
        for (std::uint32_t i = 0; i < measures; ++i) {
            clusters.back().push_back({2 * i, text[i].both});
            clusters.back().push_back({2 * i + 1, text[i].first + text[i].second});
        }
    }
    return resample(clusters, 2 * measures, measures, how,
                    [&](std::span<const double> sums, std::span<std::optional<double>> answers) {
                        for (std::size_t i = 0; i < measures; ++i)
                            if (sums[2 * i + 1] > 0) answers[i] = 2 * sums[2 * i] / sums[2 * i + 1];
                    });
}

std::vector<Marked> spansOfTags(std::span<const std::string> tags, std::vector<std::string>& kinds) {
    const auto numberOf = [&](const std::string& kind) {
        const auto at = std::find(kinds.begin(), kinds.end(), kind);
        if (at != kinds.end()) return static_cast<std::int32_t>(at - kinds.begin());
        kinds.push_back(kind);
        return static_cast<std::int32_t>(kinds.size() - 1);
    };
    std::vector<Marked> spans;
    bool open = false;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const std::string& tag = tags[i];
        if (tag.empty() || tag[0] == 'O') {
            open = false;
            continue;
        }
        const std::int32_t kind = numberOf(tag.size() > 2 ? tag.substr(2) : std::string());
        const auto here = static_cast<double>(i);
        if (open && tag[0] == 'I' && spans.back().category == kind)
            spans.back().end = here + 1;
        else
            spans.push_back({here, here + 1, kind});
        open = true;
    }
    return spans;
}

} // namespace kith::agreement
