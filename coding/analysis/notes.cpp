#include "notes.h"

#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "kith/statistics/intervals.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::analysis {
namespace {

std::string noteOnCoders(const Material& material, std::string_view language) {
    const auto& coders = material.coders();
    if (coders.empty())
        return say(language, "No coding is among what was selected.", "In de selectie zit geen enkele codering.");
    const std::string names = fmt::format("{}", fmt::join(coders, ", "));
    if (!material.selection().coders.empty())
        return fmt::format(
            fmt::runtime(say(language,
                             "Counted are the codings of {} together; a passage that several coded alike counts once.",
                             "Geteld zijn de coderingen van {} samen; een passage die meer codeurs gelijk codeerden "
                             "telt één keer.")),
            names);
    return fmt::format(fmt::runtime(say(language,
                                        "Counted are the codings of {}: one coder for each source, adjudication first, "
                                        "then the coder who did most.",
                                        "Geteld zijn de coderingen van {}: één codeur per bron, eerst de beslissing na "
                                        "overleg, dan de codeur die het meeste deed.")),
                       names);
}

std::string noteOnSelection(const Material& material, std::string_view language) {
    const Selection& selection = material.selection();
    const Protocol& protocol = material.snapshot().protocol;
    std::vector<std::string> parts;
    for (const SourceKind kind : selection.kinds)
        parts.push_back(wordingOf(protocol, "source", toString(kind), language));
    if (!selection.wave.empty()) parts.push_back(say(language, "wave ", "meting ") + selection.wave);
    if (!selection.attribute.empty())
        parts.push_back(wordingOf(protocol, "attribute", selection.attribute, language) + " = " + selection.value);
    if (selection.stage)
        parts.push_back(say(language, "stage: ", "fase: ") +
                        wordingOf(protocol, "stage", toString(*selection.stage), language));
    if (!selection.cases.empty()) parts.push_back(say(language, "chosen cases", "gekozen casussen"));
    if (parts.empty()) return {};
    return say(language, "Only: ", "Alleen: ") + fmt::format("{}.", fmt::join(parts, "; "));
}

} // namespace

std::string say(std::string_view language, std::string_view english, std::string_view dutch) {
    return std::string(inLanguage(language, english, dutch));
}

std::string notRecorded(std::string_view language) {
    return say(language, "not recorded", "niet vastgelegd");
}

void noSuch(std::string_view what, const std::string& typed, const std::vector<std::string>& known) {
    const std::string meant = nearest(typed, known);
    std::string remedy = known.empty() ? "There are none yet." : fmt::format("There are: {}.", fmt::join(known, ", "));
    if (!meant.empty()) remedy = fmt::format("Did you mean \"{}\"?", meant);
    throw Error(fmt::format("This study has no {} \"{}\".", what, typed), {}, remedy);
}

std::string noteOnMeasure(Measure measure, const Selection& selection, std::string_view language) {
    switch (measure) {
    case Measure::People:
        return fmt::format(
            fmt::runtime(say(language,
                             "Counted are people with at least one passage, out of those who were asked what can show "
                             "it. The interval ({}, 95 %) reads them as if random: where people were chosen on purpose "
                             "it only shows how little so few can tell.",
                             "Geteld zijn mensen met minstens één passage, van wie gevraagd is naar wat dit kan laten "
                             "zien. Het interval ({}, 95 %) doet alsof zij een aselecte steekproef zijn: waar mensen "
                             "doelgericht gekozen zijn, toont het alleen hoe weinig zo weinigen zeggen.")),
            statistics::nameOf(selection.interval));
    case Measure::Contacts:
        return say(
            language,
            "Counted are contacts that at least one passage is about, out of all contacts of those people. The "
            "interval is a "
            "bootstrap by person (95 %, 2,000 draws, the same each time); it covers too little below 20 people.",
            "Geteld zijn contacten waar minstens één passage over gaat, van alle contacten van die mensen. Het "
            "interval is een "
            "bootstrap per persoon (95 %, 2.000 trekkingen, steeds dezelfde); onder de 20 mensen dekt het te weinig.");
    case Measure::Passages:
        return say(language,
                   "Counted are different passages. They are no independent observations: read each person's value "
                   "beside them. The "
                   "interval of the mean is a bootstrap by person (95 %, 2,000 draws, the same each time); it covers "
                   "too little below 20 people.",
                   "Geteld zijn verschillende passages. Dat zijn geen onafhankelijke waarnemingen: lees de waarde van "
                   "elke persoon ernaast. Het "
                   "interval van het gemiddelde is een bootstrap per persoon (95 %, 2.000 trekkingen, steeds "
                   "dezelfde); onder de 20 mensen dekt het te weinig.");
    }
    return {};
}

std::vector<std::string> notesOnMaterial(const Material& material, std::string_view language) {
    std::vector<std::string> notes{noteOnCoders(material, language)};
    if (std::string selection = noteOnSelection(material, language); !selection.empty())
        notes.push_back(std::move(selection));
    const auto count = [&notes, language](std::size_t number, std::string_view english, std::string_view dutch) {
        if (number > 0) notes.push_back(fmt::format(fmt::runtime(say(language, english, dutch)), number));
    };
    count(material.notCoded().size(), "People left out because nobody has coded their account yet: {}.",
          "Mensen die ontbreken omdat niemand hun verhaal nog codeerde: {}.");
    count(material.notOwnWords(), "Codings left out because they stand on words of nobody's own account: {}.",
          "Coderingen die niet meetellen omdat ze op woorden staan die van niemands eigen verhaal zijn: {}.");
    count(material.snapshot().leftOut.size(), "Sources left out because consent to analysis was refused: {}.",
          "Bronnen die ontbreken omdat toestemming voor analyse geweigerd is: {}.");
    count(
        material.notRecorded(),
        "Interviews in which no question has been coded as asked: {}. What was asked there is not recorded: they stand "
        "in denominators, as whoever coded them looked for every code, but not in those of a stage.",
        "Interviews waarin geen vraag als gesteld gecodeerd is: {}. Wat er gevraagd is, is niet vastgelegd: ze staan "
        "in "
        "noemers, want wie ze codeerde zocht naar elke code, maar niet in die van een fase.");
    if (material.accounts().size() > statistics::bootstrapLimit)
        count(statistics::bootstrapLimit, "No bootstrap interval is computed for more than {} people.",
              "Voor meer dan {} mensen wordt geen bootstrap berekend.");
    return notes;
}

std::string nameOfChoice(const CodeChoice& choice, const Protocol& protocol, std::string_view language) {
    std::string name = choice.codes.empty() && !choice.layer.empty()
                           ? wordingOf(protocol, "code-layer", choice.layer, language)
                           : say(language, "codes", "codes");
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    if (choice.byGroup) name += say(language, " in groups", " in groepen");
    if (!choice.reading.empty() && !choice.byGroup) name += say(language, ", reading ", ", lezing ") + choice.reading;
    return name;
}

std::string idOfChoice(const CodeChoice& choice) {
    if (!choice.codes.empty() || choice.layer.empty()) return choice.byGroup ? "code-groups" : "codes";
    const bool plural = choice.layer == "factor" || choice.layer == "role";
    if (choice.byGroup) return choice.layer + "-groups";
    return choice.layer + (plural ? "s" : "");
}

} // namespace kith::analysis
