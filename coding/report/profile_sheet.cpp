// One account on one sheet.
#include "asked_marks.h"
#include "characters.h"
#include "egogram_marks.h"
#include "egogram_words.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kith::report {
namespace {

constexpr double sheetWidth = 762, sheetHeight = 1091; // with its margins an A4 page
constexpr double rowHeight = 18, asked = 218, dots = 234, passages = 344, contacts = 396, rates = 450;
constexpr double side = 486, sideWidth = sheetWidth - side;
constexpr double footHeight = 76;
constexpr int mostSquares = 10;
constexpr std::size_t mostQualities = 12;

class ProfileSheet {
public:
    ProfileSheet(const Profile& profile, const EgogramPanel* panel, const PictureWords& words)
        : profile_(profile), panel_(panel), words_(words), canvas_(words.language) {}

    Picture draw() {
        canvas_.reach({0, 0, sheetWidth, 0});
        double y = head();
        const double left = evidence(y), right = aside(y);
        y = std::max({left + 8, right + 8, sheetHeight - footHeight});
        foot(y);
        canvas_.reach({0, 0, sheetWidth, std::max(y, sheetHeight)});
        return canvas_.finish(title(), description());
    }

private:
    [[nodiscard]] std::string title() const {
        return canvas_.in("The account of ", "Het verhaal van ") + onOneLine(profile_.label);
    }
    [[nodiscard]] std::string ownWords() const {
        std::string words;
        for (const LanguageWords& spoken : profile_.words)
            words += fmt::format("{}{} ({})", words.empty() ? "" : ", ", spoken.words, spoken.language);
        return words.empty() ? canvas_.in("own words not known", "eigen woorden onbekend")
                             : words + canvas_.in(" own words", " eigen woorden");
    }

    double head() {
        canvas_.words({0, type::title}, fitted(title(), sheetWidth, type::title, true), type::title, Anchor::Start,
                      inkColour, true);
        canvas_.words(
            {0, type::title + 18},
            fitted(fmt::format(
                       "{} {}  ·  {}  ·  {}", profile_.contacts,
                       profile_.contacts == 1 ? canvas_.in("contact", "contact") : canvas_.in("contacts", "contacten"),
                       ownWords(),
                       canvas_.in("describes an account, not a person", "beschrijft een verhaal, geen persoon")),
                   sheetWidth, type::small),
            type::small, Anchor::Start, quietColour);
        canvas_.line({0, type::title + 28}, {sheetWidth, type::title + 28}, inkColour, 0.8);
        return type::title + 34;
    }

    // The evidence on each layer, a row a code.
    double evidence(double y) {
        const auto heading = [&](double x, Anchor anchor, std::string_view english, std::string_view dutch) {
            canvas_.words({x, y + 12}, canvas_.in(english, dutch), type::tiny, anchor, quietColour);
        };
        heading(asked, Anchor::Middle, "asked", "gevraagd");
        heading(passages, Anchor::End, "passages", "passages");
        heading(contacts, Anchor::End, "contacts", "contacten");
        heading(rates, Anchor::End, "per 1,000", "per 1.000");
        std::string layer;
        for (const ProfileEntry& entry : profile_.entries) {
            if (entry.layer != layer) {
                layer = entry.layer;
                canvas_.words({0, y + 17}, termWords(words_, "code-layer", layer), type::words, Anchor::Start,
                              inkColour, true);
                canvas_.line({0, y + 22}, {rates, y + 22}, lineColour, 0.8);
                y += 25;
            }
            row(entry, y + rowHeight / 2);
            y += rowHeight;
        }
        return y;
    }

    void row(const ProfileEntry& entry, double middle) {
        const double base = middle + type::small * halfHeight;
        canvas_.words({8, base}, fitted(codeWords(words_, entry.code), asked - 20, 11), 11);
        askedMark(canvas_, {asked, middle}, entry.asked, words_);
        if (entry.passages == 0 && entry.asked == AskedStatus::NotAsked) {
            canvas_.words({rates, base}, canvas_.in("not asked, not told", "niet gevraagd, niet verteld"), type::small,
                          Anchor::End, quietColour);
            return;
        }
        // A square a passage, as far as there is room; the number says how many in any case.
        const auto squares = std::min<std::int64_t>(entry.passages, mostSquares);
        for (std::int64_t i = 0; i < squares; ++i)
            canvas_.add(Rectangle{{dots + static_cast<double>(i) * 8, middle - 3}, 6, 6, markColour, ""});
        if (entry.passages > mostSquares)
            canvas_.words({dots + mostSquares * 8, base}, "+", type::small, Anchor::Start, markColour, true);
        canvas_.words({passages, base}, std::to_string(entry.passages), type::small, Anchor::End);
        canvas_.words({contacts, base}, fmt::format("{}/{}", entry.contacts, entry.contactsTotal), type::small,
                      Anchor::End);
        canvas_.words({rates, base}, rateWords(entry), type::small, Anchor::End);
    }

    [[nodiscard]] static std::string rateWords(const ProfileEntry& entry) {
        return entry.perThousand ? fmt::format("{:.2f}", *entry.perThousand) : "–";
    }

    double aside(double y) {
        if (panel_) {
            const double rim = rimOf(panel_->network, panel_->layout);
            constexpr double radius = 118;
            drawSmallEgogram(canvas_, {panel_->network, panel_->layout, radius / rim, rim, 4}, words_,
                             {side + sideWidth / 2, y + 16 + radius});
            y += 2 * radius + 38;
            y = sectorLegend(canvas_, panel_->layout, words_, {side, y}, sideWidth) + 6;
        }
        y = heading(y + 4, canvas_.in("Contacts by visibility", "Contacten naar zichtbaarheid"));
        for (const auto& [visibility, count] : visibilities()) {
            std::vector<Primitive> marks;
            appendMark(marks, {side + 8, y + 9}, 4.2, {ContactKind::Individual, visibility}, "", "");
            for (Primitive& mark : marks)
                canvas_.add(std::move(mark));
            canvas_.words({side + 22, y + 13}, termWords(words_, "visibility", toString(visibility)), 11);
            canvas_.words({sheetWidth, y + 13}, std::to_string(count), 11, Anchor::End);
            y += rowHeight;
        }
        y = heading(y + 8,
                    canvas_.in("Reflection by visibility (contacts)", "Reflectie naar zichtbaarheid (contacten)"));
        y = reflection(y);
        y = heading(y + 8, canvas_.in("Qualities named", "Genoemde kwaliteiten"));
        y = qualities(y);
        y = heading(y + 8,
                    canvas_.in("Conditions of a learning network (codings)", "Voorwaarden leernetwerk (coderingen)"));
        for (const Condition& condition : profile_.conditions) {
            canvas_.words({side + 8, y + 13}, conditionWords(condition.name), 11);
            canvas_.words({sheetWidth, y + 13}, std::to_string(condition.evidence.size()), 11, Anchor::End);
            y += rowHeight;
        }
        return y;
    }

    double heading(double y, const std::string& words) {
        canvas_.words({side, y + 12}, fitted(words, sideWidth, type::small, true), type::small, Anchor::Start,
                      inkColour, true);
        canvas_.line({side, y + 17}, {sheetWidth, y + 17}, lineColour, 0.8);
        return y + 20;
    }

    [[nodiscard]] std::vector<std::pair<Visibility, std::int64_t>> visibilities() const {
        return {{Visibility::Hidden, profile_.hidden},
                {Visibility::Individuated, profile_.individuated},
                {Visibility::Resource, profile_.resource},
                {Visibility::Unknown, profile_.visibilityUnknown}};
    }

    double reflection(double y) {
        const double first = side + 176, second = sheetWidth;
        canvas_.words({first, y + 12}, canvas_.in("visible", "zichtbaar"), type::tiny, Anchor::End, quietColour);
        canvas_.words({second, y + 12}, canvas_.in("hidden", "verborgen"), type::tiny, Anchor::End, quietColour);
        y += 15;
        const auto row = [&](const std::string& words, std::int64_t visible, std::int64_t hidden) {
            canvas_.words({side + 8, y + 13}, words, 11);
            canvas_.words({first, y + 13}, std::to_string(visible), 11, Anchor::End);
            canvas_.words({second, y + 13}, std::to_string(hidden), 11, Anchor::End);
            y += rowHeight;
        };
        row(canvas_.in("with reflection", "met reflectie"), profile_.reflectionVisible, profile_.reflectionHidden);
        row(canvas_.in("without", "zonder"), profile_.noReflectionVisible, profile_.noReflectionHidden);
        if (profile_.reflectionWithoutContact > 0) {
            canvas_.words({side + 8, y + 13},
                          canvas_.in("reflection on nobody named (passages)", "reflectie zonder contact (passages)"),
                          type::small, Anchor::Start, quietColour);
            canvas_.words({second, y + 13}, std::to_string(profile_.reflectionWithoutContact), 11, Anchor::End);
            y += rowHeight;
        }
        return y;
    }

    [[nodiscard]] std::string contactOf(const ContactQuality& quality) const {
        if (panel_)
            for (const Alter& alter : panel_->network.alters)
                if (alter.contact == quality.contact) return onOneLine(alter.label);
        return canvas_.in("a contact", "een contact");
    }

    double qualities(double y) {
        if (profile_.qualities.empty()) {
            canvas_.words({side + 8, y + 13}, canvas_.in("none", "geen"), 11, Anchor::Start, quietColour);
            return y + rowHeight;
        }
        const std::size_t shown =
            profile_.qualities.size() > mostQualities ? mostQualities - 1 : profile_.qualities.size();
        for (std::size_t i = 0; i < shown; ++i) {
            const ContactQuality& quality = profile_.qualities[i];
            canvas_.words({side + 8, y + 13}, fitted(contactOf(quality), 112, 11), 11, Anchor::Start, quietColour);
            y = canvas_.paragraph({side + 126, y + 2}, quality.quality, sideWidth - 126, 11, inkColour) + 2;
        }
        if (shown < profile_.qualities.size()) {
            canvas_.words({side + 8, y + 13},
                          fmt::format("+ {} {}", profile_.qualities.size() - shown,
                                      canvas_.in("more, in the table", "andere, in de tabel")),
                          11, Anchor::Start, quietColour);
            y += 16;
        }
        return y + 2;
    }

    [[nodiscard]] std::string conditionWords(const std::string& name) const {
        struct Named {
            const char *name, *english, *dutch;
        };
        constexpr std::array named{Named{"intention", "an intention", "een intentie"},
                                   Named{"build", "building", "opbouwen"},
                                   Named{"maintain", "maintaining", "onderhouden"},
                                   Named{"activate", "activating", "aanspreken"},
                                   Named{"learning", "learning as a purpose", "leren als doel"},
                                   Named{"tools", "tools", "hulpmiddelen"}};
        for (const Named& each : named)
            if (name == each.name) return canvas_.in(each.english, each.dutch);
        return name;
    }

    void foot(double& y) {
        canvas_.line({0, y}, {sheetWidth, y}, lineColour, 0.8);
        askedLegend(canvas_, {0, y + 14}, words_);
        y = markLegend(canvas_, words_, panel_ ? outsideOf(panel_->network) : Outside{}, {0, y + 26}, sheetWidth);
        y = canvas_.paragraph(
            {0, y + 2},
            canvas_.in(
                "A square is a passage. Contacts: different ones these passages are about, out of all. Rates are per "
                "1,000 own words and compare within one language only. The numbers in the network are its roles.",
                "Een vierkantje is een passage. Contacten: de verschillende waarover die passages gaan, van alle. "
                "Frequenties zijn per 1.000 eigen woorden en alleen binnen één taal te vergelijken. De nummers in "
                "het netwerk zijn de rollen."),
            sheetWidth, type::small);
    }

    [[nodiscard]] std::string description() const {
        std::string text =
            fmt::format("{} {}; {}.", profile_.contacts,
                        profile_.contacts == 1 ? canvas_.in("contact", "contact") : canvas_.in("contacts", "contacten"),
                        ownWords());
        std::string layer;
        for (const ProfileEntry& entry : profile_.entries) {
            if (entry.layer != layer) {
                layer = entry.layer;
                text += " " + termWords(words_, "code-layer", layer) + ":";
            }
            text += fmt::format(" {}: {}, {} {}, {} {}/{}, {} {};", codeWords(words_, entry.code), wordOf(entry.asked),
                                entry.passages, canvas_.in("passages", "passages"), canvas_.in("contacts", "contacten"),
                                entry.contacts, entry.contactsTotal, rateWords(entry),
                                canvas_.in("per 1,000 words", "per 1.000 woorden"));
        }
        if (text.ends_with(';')) text.back() = '.';
        text += " " + canvas_.in("Visibility:", "Zichtbaarheid:");
        for (const auto& [visibility, count] : visibilities())
            text += fmt::format(" {} {};", termWords(words_, "visibility", toString(visibility)), count);
        text.back() = '.';
        text += fmt::format(
            " {}: {} {}, {} {}; {}: {} {}, {} {}; {} {}.",
            canvas_.in("Contacts with reflection", "Contacten met reflectie"), profile_.reflectionVisible,
            canvas_.in("visible", "zichtbaar"), profile_.reflectionHidden, canvas_.in("hidden", "verborgen"),
            canvas_.in("without", "zonder"), profile_.noReflectionVisible, canvas_.in("visible", "zichtbaar"),
            profile_.noReflectionHidden, canvas_.in("hidden", "verborgen"),
            canvas_.in("passages of reflection on nobody named:", "passages met reflectie zonder contact:"),
            profile_.reflectionWithoutContact);
        if (!profile_.qualities.empty()) {
            text += " " + canvas_.in("Qualities:", "Kwaliteiten:");
            for (const ContactQuality& quality : profile_.qualities)
                text += " " + contactOf(quality) + ": " + quality.quality + ";";
            text.back() = '.';
        }
        if (!profile_.conditions.empty()) {
            text += " " + canvas_.in("Conditions (codings):", "Voorwaarden (coderingen):");
            for (const Condition& condition : profile_.conditions)
                text += fmt::format(" {} {};", conditionWords(condition.name), condition.evidence.size());
            text.back() = '.';
        }
        if (panel_) text += " " + egogramDescription(words_, panel_->network);
        return text;
    }

    [[nodiscard]] std::string wordOf(AskedStatus status) const {
        std::string word = termWords(words_, "asked", toString(status));
        if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
        return word;
    }

    const Profile& profile_;
    const EgogramPanel* panel_;
    const PictureWords& words_;
    Canvas canvas_;
};

} // namespace

Picture drawProfile(const Profile& profile, const EgogramPanel* network, const PictureWords& words) {
    return ProfileSheet(profile, network, words).draw();
}

} // namespace kith::report
