#include "kith/agreement/measures.h"

#include "kith/agreement/alpha.h"
#include "kith/agreement/coefficients.h"
#include "kith/agreement/standard_errors.h"
#include "kith/agreement/two_coders.h"
#include "kith/model/wording.h"

#include <array>

namespace kith::agreement {
namespace {

struct Name {
    std::string_view id, english, dutch;
};

constexpr std::array names{
    Name{"percent-mean-over-units", "Percent agreement (mean over units)",
         "Percentage overeenstemming (gemiddeld over eenheden)"},
    Name{"percent-pooled-pairs", "Percent agreement (all pairs pooled)",
         "Percentage overeenstemming (alle paren samen)"},
    Name{"percent-by-values", "Percent agreement (every value alike)",
         "Percentage overeenstemming (elke waarde even zwaar)"},
    Name{"holsti", "Holsti's coefficient", "Coëfficiënt van Holsti"},
    Name{"scott-pi", "Scott's pi", "Scotts pi"},
    Name{"cohen-kappa", "Cohen's kappa", "Cohens kappa"},
    Name{"kappa-max", "Largest kappa that the margins allow", "Grootste kappa bij deze randtotalen"},
    Name{"cohen-kappa-linear", "Cohen's kappa, linear weights", "Cohens kappa, lineaire gewichten"},
    Name{"cohen-kappa-quadratic", "Cohen's kappa, quadratic weights", "Cohens kappa, kwadratische gewichten"},
    Name{"conger-kappa", "Conger's kappa", "Congers kappa"},
    Name{"fleiss-kappa", "Fleiss' kappa", "Fleiss’ kappa"},
    Name{"fleiss-kappa-of-category", "Fleiss' kappa of one category", "Fleiss’ kappa van één categorie"},
    Name{"brennan-prediger", "Brennan-Prediger (Bennett's S)", "Brennan-Prediger (Bennetts S)"},
    Name{"gwet-ac1", "Gwet's AC1", "Gwets AC1"},
    Name{"gwet-ac2-linear", "Gwet's AC2, linear weights", "Gwets AC2, lineaire gewichten"},
    Name{"gwet-ac2-quadratic", "Gwet's AC2, quadratic weights", "Gwets AC2, kwadratische gewichten"},
    Name{"krippendorff-alpha-nominal", "Krippendorff's alpha, nominal", "Krippendorffs alfa, nominaal"},
    Name{"krippendorff-alpha-ordinal", "Krippendorff's alpha, ordinal", "Krippendorffs alfa, ordinaal"},
    Name{"krippendorff-alpha-interval", "Krippendorff's alpha, interval", "Krippendorffs alfa, interval"},
    Name{"krippendorff-alpha-ratio", "Krippendorff's alpha, ratio", "Krippendorffs alfa, ratio"},
    Name{"prevalence-index", "Prevalence index", "Prevalentie-index"},
    Name{"bias-index", "Bias index", "Bias-index"},
    Name{"u-alpha", "u-alpha (units and codes)", "u-alfa (eenheden en codes)"},
    Name{"u-alpha-binary", "|u-alpha (marked or not)", "|u-alfa (gemarkeerd of niet)"},
    Name{"cu-alpha", "cu-alpha (codes, where both marked)", "cu-alfa (codes, waar beiden markeerden)"},
    Name{"ku-alpha", "(k)u-alpha (one code, where both marked)", "(k)u-alfa (één code, waar beiden markeerden)"},
    Name{"u-alpha-of-code", "u-alpha of one code against all else", "u-alfa van één code tegenover de rest"},
    Name{"alpha-u", "alpha_U of 2004", "alfa_U van 2004"},
    Name{"gamma", "Gamma", "Gamma"},
    Name{"f1-exact", "F1, same passage and code", "F1, zelfde passage en code"},
    Name{"f1-boundaries", "F1, same passage", "F1, zelfde passage"},
    Name{"f1-overlap", "F1, overlapping passages, same code", "F1, overlappende passages, zelfde code"},
    Name{"f1-overlap-any-code", "F1, overlapping passages, any code", "F1, overlappende passages, elke code"},
    Name{"f1-characters", "F1 of characters, same code", "F1 van tekens, zelfde code"},
    Name{"f1-characters-any-code", "F1 of characters, any code", "F1 van tekens, elke code"},
    Name{"jaccard-characters", "Jaccard of characters, same code", "Jaccard van tekens, zelfde code"},
};

void addPercent(std::vector<NamedMeasure>& all) {
    all.push_back({"percent-mean-over-units",
                   {},
                   [](const Tally& tally) { return percentAgreement(tally); },
                   [](const ReliabilityData& data) { return percentError(data); }});
    all.push_back(
        {"percent-pooled-pairs", {}, [](const Tally& tally) { return percentAgreement(tally, Percent::PooledPairs); }});
    all.push_back(
        {"percent-by-values", {}, [](const Tally& tally) { return percentAgreement(tally, Percent::ByValues); }});
}

void addTwoCoders(std::vector<NamedMeasure>& all, const Scale& scale, const Weights& linear, const Weights& quadratic) {
    const auto errorWith = [](const Weights& weights) {
        return [weights](const ReliabilityData& data) { return cohenKappa(tallyOf(data), weights).error; };
    };
    all.push_back({"holsti", {}, holsti});
    all.push_back({"scott-pi", {}, [](const Tally& tally) { return scottPi(tally); }});
    all.push_back({"cohen-kappa", {}, [](const Tally& tally) { return kappa(tally); }, errorWith({})});
    if (scale.level != Level::Nominal) {
        all.push_back({"cohen-kappa-linear",
                       {},
                       [linear](const Tally& tally) { return kappa(tally, linear); },
                       errorWith(linear)});
        all.push_back({"cohen-kappa-quadratic",
                       {},
                       [quadratic](const Tally& tally) { return kappa(tally, quadratic); },
                       errorWith(quadratic)});
    }
    all.push_back({"kappa-max", {}, kappaMax});
}

std::string alphaId(Level level) {
    switch (level) {
    case Level::Nominal:
        return "krippendorff-alpha-nominal";
    case Level::Ordinal:
        return "krippendorff-alpha-ordinal";
    case Level::Interval:
        return "krippendorff-alpha-interval";
    case Level::Ratio:
        return "krippendorff-alpha-ratio";
    }
    return {};
}

} // namespace

std::vector<NamedMeasure> measuresFor(const Scale& scale, std::size_t coders) {
    const bool distances = scale.level == Level::Interval || scale.level == Level::Ratio;
    const std::vector<double> worth = distances ? scale.numbers : equalSteps(scale.categories);
    const bool weighted = scale.level != Level::Nominal;
    const Weights linear = weighted ? linearWeights(worth) : Weights();
    const Weights quadratic = weighted ? quadraticWeights(worth) : Weights();
    std::vector<NamedMeasure> all;
    addPercent(all);
    if (coders == 2) addTwoCoders(all, scale, linear, quadratic);
    if (coders > 2)
        all.push_back({"conger-kappa",
                       {},
                       [](const Tally& tally) { return congerKappa(tally); },
                       [](const ReliabilityData& data) { return congerError(data); }});
    all.push_back({"fleiss-kappa",
                   {},
                   [](const Tally& tally) { return fleissKappa(tally); },
                   [](const ReliabilityData& data) { return fleissError(data); }});
    if (scale.level == Level::Nominal && scale.categories > 2)
        for (std::size_t category = 0; category < scale.categories; ++category)
            all.push_back({"fleiss-kappa-of-category", category,
                           [category](const Tally& tally) { return fleissKappaOf(tally, category); }});
    all.push_back({"brennan-prediger",
                   {},
                   [](const Tally& tally) { return brennanPrediger(tally); },
                   [](const ReliabilityData& data) { return brennanPredigerError(data); }});
    const auto addGwet = [&](const char* id, const Weights& weights) {
        all.push_back({id,
                       {},
                       [weights](const Tally& tally) { return gwetAc(tally, weights); },
                       [weights](const ReliabilityData& data) { return gwetError(data, weights); }});
    };
    addGwet("gwet-ac1", {});
    if (weighted) {
        addGwet("gwet-ac2-linear", linear);
        addGwet("gwet-ac2-quadratic", quadratic);
    }
    all.push_back({alphaId(scale.level), {}, [scale](const Tally& tally) {
                       Coefficient found = alpha(tally, scale.level, scale.numbers);
                       // Squared ranks and differences have no bound: 1 − D is no share.
                       if (scale.level == Level::Ordinal || scale.level == Level::Interval)
                           found.observed = found.expected = std::nullopt;
                       return found;
                   }});
    if (coders == 2 && scale.categories == 2) {
        all.push_back({"prevalence-index", {}, prevalenceIndex});
        all.push_back({"bias-index", {}, biasIndex});
    }
    return all;
}

std::string nameOfMeasure(std::string_view id, std::string_view language) {
    for (const Name& name : names)
        if (name.id == id) return std::string(inLanguage(language, name.english, name.dutch));
    return std::string(id);
}

} // namespace kith::agreement
