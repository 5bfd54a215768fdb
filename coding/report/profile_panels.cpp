// All profiles side by side: a narrow panel for each account, the same codes and the same scale in each.
#include "canvas.h"
#include "characters.h"
#include "egogram_words.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

constexpr double rowHeight = 17, layerHeight = 22, panelWidth = 100, barWidth = 62, labelWidth = 210;
constexpr std::size_t perRow = 5;

class ProfilePanels {
public:
    ProfilePanels(const std::vector<Profile>& profiles, const PictureWords& words)
        : profiles_(profiles), words_(words), canvas_(words.language) {
        for (const Profile& profile : profiles)
            for (const ProfileEntry& entry : profile.entries)
                most_ = std::max(most_, entry.perThousand.value_or(0));
        if (!profiles.empty())
            for (const ProfileEntry& entry : profiles.front().entries)
                left_ = std::max(left_, std::min(widthOfWords(codeWords(words, entry.code), 11) + 24, labelWidth));
    }

    Picture draw() {
        double y = 0;
        for (std::size_t first = 0; first < profiles_.size(); first += perRow)
            y = rowOfPanels(first, std::min(first + perRow, profiles_.size()), y) + 26;
        if (profiles_.empty())
            canvas_.words({0, type::words}, canvas_.in("No profiles", "Geen profielen"), type::words, Anchor::Start,
                          quietColour);
        else
            canvas_.paragraph(
                {0, y - 12},
                canvas_.in("Bar: passages per 1,000 own words, on one scale; a point: none. Hatched: not asked and not "
                           "told. –: not defined. Rates compare within one language only. Cases in their own order, "
                           "which is no rank.",
                           "Balk: passages per 1.000 eigen woorden, op één schaal; een punt: geen. Gearceerd: niet "
                           "gevraagd en niet verteld. –: niet bepaald. Alleen binnen één taal te vergelijken. Casussen "
                           "in hun eigen volgorde; dat is geen rangorde."),
                left_ + static_cast<double>(std::clamp<std::size_t>(profiles_.size(), 3, perRow)) * panelWidth,
                type::small);
        return canvas_.finish(canvas_.in("Profiles side by side", "Profielen naast elkaar"), description());
    }

private:
    double rowOfPanels(std::size_t first, std::size_t last, double top) {
        for (std::size_t i = first; i < last; ++i) {
            const double x = left_ + static_cast<double>(i - first) * panelWidth;
            canvas_.words({x, top + type::words}, fitted(profiles_[i].label, panelWidth - 10, type::words, true),
                          type::words, Anchor::Start, inkColour, true);
            canvas_.words({x, top + type::words + 13}, profiles_[i].language, type::small, Anchor::Start, quietColour);
        }
        double y = top + 32;
        std::string layer;
        const std::vector<ProfileEntry>& codes = profiles_.front().entries;
        for (std::size_t code = 0; code < codes.size(); ++code) {
            if (codes[code].layer != layer) {
                layer = codes[code].layer;
                canvas_.words({0, y + 15}, termWords(words_, "code-layer", layer), 11, Anchor::Start, inkColour, true);
                canvas_.line({0, y + 19}, {left_ + static_cast<double>(last - first) * panelWidth - 10, y + 19},
                             lineColour, 0.7);
                y += layerHeight;
            }
            canvas_.words({8, y + rowHeight / 2 + 4}, fitted(codeWords(words_, codes[code].code), left_ - 24, 11), 11);
            for (std::size_t i = first; i < last; ++i)
                if (code < profiles_[i].entries.size())
                    bar(profiles_[i].entries[code],
                        {left_ + static_cast<double>(i - first) * panelWidth, y + rowHeight / 2});
            y += rowHeight;
        }
        return y;
    }

    void bar(const ProfileEntry& entry, Point at) {
        if (entry.asked == AskedStatus::NotAsked && entry.passages == 0) {
            canvas_.hatched({at.x, at.y - 5, at.x + barWidth, at.y + 5});
            return;
        }
        if (!entry.perThousand) {
            canvas_.words({at.x, at.y + 4}, "–", 11, Anchor::Start, quietColour);
            return;
        }
        const double length = most_ > 0 ? *entry.perThousand / most_ * barWidth : 0;
        if (entry.passages == 0) {
            canvas_.add(Circle{{at.x + 1.2, at.y}, 1.2, "", tieColour, 0, Dash::Solid});
            return;
        }
        canvas_.add(Rectangle{{at.x, at.y - 4}, length, 8, markColour, ""});
        canvas_.words({at.x + length + 4, at.y + type::tiny * halfHeight}, rateOf(entry), type::tiny, Anchor::Start,
                      quietColour);
    }

    [[nodiscard]] static std::string rateOf(const ProfileEntry& entry) {
        return entry.perThousand ? fmt::format("{:.2f}", *entry.perThousand) : "–";
    }

    [[nodiscard]] std::string description() const {
        std::string text;
        for (const Profile& profile : profiles_) {
            std::string entries;
            for (const ProfileEntry& entry : profile.entries) {
                const bool silent = entry.asked == AskedStatus::NotAsked && entry.passages == 0;
                entries += fmt::format("{}{} {}", entries.empty() ? "" : "; ", codeWords(words_, entry.code),
                                       silent ? canvas_.in("not asked", "niet gevraagd") : rateOf(entry));
            }
            text +=
                fmt::format("{}{} ({}), {}: {}.", text.empty() ? "" : " ", onOneLine(profile.label), profile.language,
                            canvas_.in("passages per 1,000 own words", "passages per 1.000 eigen woorden"), entries);
        }
        return text;
    }

    const std::vector<Profile>& profiles_;
    const PictureWords& words_;
    Canvas canvas_;
    double most_ = 0, left_ = 60;
};

} // namespace

Picture drawProfiles(const std::vector<Profile>& profiles, const PictureWords& words) {
    return ProfilePanels(profiles, words).draw();
}

} // namespace kith::report
