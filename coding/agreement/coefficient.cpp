#include "kith/agreement/coefficient.h"

#include "kith/model/wording.h"

namespace kith::agreement {

std::string reasonOf(Undefined why, std::string_view language) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    switch (why) {
    case Undefined::NoPairs:
        return say("no unit has values of two coders", "geen eenheid heeft waarden van twee codeurs");
    case Undefined::NoVariation:
        return say("no variation: all values are the same", "geen variatie: alle waarden zijn gelijk");
    case Undefined::OneCategory:
        return say("fewer than two categories", "minder dan twee categorieën");
    case Undefined::NotTwoCoders:
        return say("defined for two coders only", "alleen gedefinieerd voor twee codeurs");
    case Undefined::NotTwoCategories:
        return say("defined for two categories only", "alleen gedefinieerd voor twee categorieën");
    case Undefined::CodersUnknown:
        return say("who gave which value is not known", "wie welke waarde gaf is niet bekend");
    case Undefined::UnequalCounts:
        return say("units have different numbers of values", "eenheden hebben verschillende aantallen waarden");
    case Undefined::NotNumbers:
        return say("the values are not numbers", "de waarden zijn geen getallen");
    case Undefined::NothingShared:
        return say("no place was marked by two coders", "geen plaats is door twee codeurs gemarkeerd");
    case Undefined::NothingMarked:
        return say("nobody marked anything", "niemand markeerde iets");
    case Undefined::UnitsOverlap:
        return say("units of one coder overlap", "eenheden van één codeur overlappen");
    case Undefined::TooLarge:
        return say("too large to be computed exactly", "te groot om exact te berekenen");
    }
    return {};
}

Coefficient corrected(double observedDisagreement, double expectedDisagreement) {
    Coefficient found;
    found.observed = 1 - observedDisagreement;
    found.expected = 1 - expectedDisagreement;
    if (expectedDisagreement > 0)
        found.value = 1 - observedDisagreement / expectedDisagreement;
    else
        found.why = Undefined::NoVariation;
    return found;
}

Coefficient undefined(Undefined why) {
    Coefficient none;
    none.why = why;
    return none;
}

} // namespace kith::agreement
