#include "passages.h"

#include "json.h"

#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kith::report {
namespace {

struct PanelWord {
    std::string_view name, english, dutch;
};
constexpr std::array panelWords{
    PanelWord{"passage", "passage", "passage"},
    PanelWord{"passages", "passages", "passages"},
    PanelWord{"withheld", "Withheld: consent does not allow quoting.",
              "Niet getoond: er is geen toestemming om te citeren."},
    PanelWord{"translation", "Translation", "Vertaling"},
    PanelWord{"memo", "Memo", "Memo"},
    PanelWord{"code", "Code", "Code"},
    PanelWord{"contact", "Contact", "Contact"},
    PanelWord{"stage", "Stage", "Fase"},
    PanelWord{"coder", "Coder", "Codeur"},
    PanelWord{"more", "Show more", "Toon meer"},
    PanelWord{"noCase", "No case", "Geen casus"},
};

// "</script>" and "<!--" may stand in a quote; json can write "<" so that html does not see it.
std::string withoutMarkup(const std::string& json) {
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json) {
        if (c == '<')
            safe += "\\u003c";
        else if (c == '>')
            safe += "\\u003e";
        else if (c == '&')
            safe += "\\u0026";
        else
            safe += c;
    }
    return safe;
}

// Each text once, however many passages share it.
class Texts {
public:
    std::size_t placeOf(const std::string& text) {
        const auto [found, isNew] = places_.try_emplace(text, places_.size());
        if (isNew) {
            if (!json_.empty()) json_ += ',';
            json_ += jsonString(text);
        }
        return found->second;
    }
    [[nodiscard]] const std::string& json() const { return json_; }

private:
    std::unordered_map<std::string, std::size_t> places_;
    std::string json_;
};

} // namespace

std::string Passages::placesOf(const std::vector<CodingKey>& keys) {
    std::vector<std::size_t> places;
    for (const CodingKey& key : keys) {
        const auto known = evidence_.find(key);
        if (known == evidence_.end()) continue;
        const auto [place, isNew] = places_.try_emplace(key, list_.size());
        if (isNew) list_.push_back(&known->second);
        places.push_back(place->second);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::string written;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t last = i;
        while (last + 1 < places.size() && places[last + 1] == places[last] + 1)
            ++last;
        if (!written.empty()) written += ',';
        written += last == i ? fmt::format("{}", places[i]) : fmt::format("{}-{}", places[i], places[last]);
        i = last + 1;
    }
    return written;
}

std::string Passages::json(std::string_view language) const {
    Texts texts;
    texts.placeOf(""); // 0 is nothing
    std::string rows;
    for (const Evidence* passage : list_) {
        const std::string none;
        // Whatever was handed in: words without consent do not get into the page.
        const auto allowed = [&](const std::string& words) { return texts.placeOf(passage->withheld ? none : words); };
        rows += fmt::format("{}[{},{},{},{},{},{},{},{},{},{},{},{},{}]", rows.empty() ? "" : ",\n",
                            texts.placeOf(passage->source), texts.placeOf(passage->ego), texts.placeOf(passage->place),
                            allowed(passage->before), allowed(passage->quote), allowed(passage->after),
                            texts.placeOf(passage->code), texts.placeOf(passage->contact),
                            texts.placeOf(passage->stage), texts.placeOf(passage->coder), texts.placeOf(passage->memo),
                            allowed(passage->translation), passage->withheld ? 1 : 0);
    }
    std::string words;
    for (const PanelWord& word : panelWords)
        words += fmt::format("{}\"{}\":{}", words.empty() ? "" : ",", word.name,
                             jsonString(inLanguage(language, word.english, word.dutch)));
    return withoutMarkup(
        fmt::format("{{\"words\":{{{}}},\n\"texts\":[{}],\n\"passages\":[{}]}}", words, texts.json(), rows));
}

} // namespace kith::report
