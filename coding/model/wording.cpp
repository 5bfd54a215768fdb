#include "kith/model/wording.h"

#include <array>

namespace kith {
namespace {

struct OwnWords {
    std::string_view list, value, english, dutch;
};

constexpr std::array ownWords{
    OwnWords{"stage", "build", "building", "opbouwen"},
    OwnWords{"stage", "maintain", "maintaining", "onderhouden"},
    OwnWords{"stage", "activate", "activating", "aanspreken"},
    OwnWords{"stage", "", "no stage", "geen fase"},
    OwnWords{"strength", "strong", "strong", "sterk"},
    OwnWords{"strength", "weak", "weak", "zwak"},
    OwnWords{"strength", "very-weak", "very weak", "heel zwak"},
    OwnWords{"duration", "lasting", "lasting", "langdurig"},
    OwnWords{"duration", "passing", "passing", "voorbijgaand"},
    OwnWords{"intensity", "intense", "intense", "intensief"},
    OwnWords{"intensity", "slight", "slight", "licht"},
    OwnWords{"layer", "communality", "communality", "communaliteit"},
    OwnWords{"layer", "sociality", "sociality", "socialiteit"},
    OwnWords{"layer", "connectivity", "connectivity", "connectiviteit"},
    OwnWords{"layer", "unclassified", "unclassified", "niet ingedeeld"},
    OwnWords{"layer", "", "not rated", "band niet beoordeeld"},
    OwnWords{"visibility", "hidden", "hidden", "verborgen"},
    OwnWords{"visibility", "individuated", "individuated", "geïndividueerd"},
    OwnWords{"visibility", "resource", "resource", "bron om van te leren"},
    OwnWords{"visibility", "", "not judged", "niet beoordeeld"},
    OwnWords{"change", "intended", "intended", "bedoeld"},
    OwnWords{"change", "circumstantial", "circumstantial", "door omstandigheden"},
    OwnWords{"alter-tie", "tie", "tie", "band"},
    OwnWords{"alter-tie", "no-tie", "no tie", "geen band"},
    OwnWords{"alter-tie", "not-asked", "not asked", "niet gevraagd"},
    OwnWords{"contact-kind", "individual", "individual", "persoon"},
    OwnWords{"contact-kind", "group", "group", "groep"},
    OwnWords{"asked", "no", "not asked", "niet gevraagd"},
    OwnWords{"asked", "yes", "asked", "gevraagd"},
    OwnWords{"asked", "probed", "asked further", "doorgevraagd"},
    OwnWords{"source", "interview", "interview", "interview"},
    OwnWords{"source", "survey", "survey", "enquête"},
    OwnWords{"source", "literature", "literature", "literatuur"},
    OwnWords{"source", "field-note", "field note", "veldnotitie"},
    OwnWords{"code-layer", "factor", "factors", "factoren"},
    OwnWords{"code-layer", "role", "roles", "rollen"},
    OwnWords{"code-layer", "attitude", "attitude", "houding"},
    OwnWords{"code-layer", "intention", "intention", "intentie"},
    OwnWords{"code-layer", "activity", "activity", "activiteit"},
    OwnWords{"code-layer", "skill", "skill", "vaardigheid"},
    OwnWords{"code-layer", "technology", "technology", "technologie"},
    OwnWords{"code-layer", "orchestration", "orchestration", "orkestratie"},
};

} // namespace

std::string_view inLanguage(std::string_view language, std::string_view english, std::string_view dutch) {
    return language == "nl" ? dutch : english;
}

std::string wordingOf(const Protocol& protocol, std::string_view list, std::string_view value,
                      std::string_view language) {
    for (const TermLabel& term : protocol.terms)
        if (term.list == list && term.value == value && !term.label.empty()) return term.label.in(language);
    for (const OwnWords& words : ownWords)
        if (words.list == list && words.value == value)
            return std::string(inLanguage(language, words.english, words.dutch));
    return std::string(value);
}

} // namespace kith
