#include "egogram_words.h"

#include "characters.h"

#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

std::string plainTerm(const PictureWords& words, std::string_view list, std::string_view value) {
    const auto found = words.labels.find(std::string(list) + "." + std::string(value));
    return found != words.labels.end() ? found->second : wordingOf(Protocol{}, list, value, words.language);
}

void join(std::string& list, std::string_view item, std::string_view between) {
    if (!list.empty()) list += between;
    list += item;
}

} // namespace

std::string termWords(const PictureWords& words, std::string_view list, std::string_view value) {
    std::string term = plainTerm(words, list, value);
    if (!term.empty() && term[0] >= 'a' && term[0] <= 'z') term[0] = static_cast<char>(term[0] - 'a' + 'A');
    return term;
}

std::string codeWords(const PictureWords& words, const std::string& code) {
    const auto found = words.labels.find(code);
    return found != words.labels.end() ? found->second : code;
}

std::string roleWords(const PictureWords& words, const std::string& role) {
    if (role.empty()) return std::string(inLanguage(words.language, "no role", "geen rol"));
    return codeWords(words, role);
}

std::string alterWords(const PictureWords& words, const Alter& alter) {
    std::string about;
    for (const Count& role : alter.roles)
        join(about, roleWords(words, role.name), ", ");
    if (alter.roles.empty()) join(about, roleWords(words, alter.mainRole), ", ");
    if (!alter.organisation.empty()) join(about, alter.organisation, ", ");
    join(about, plainTerm(words, "contact-kind", toString(alter.kind)), ", ");
    join(about, plainTerm(words, "layer", alter.layerWord()), ", ");
    join(about, plainTerm(words, "visibility", toString(alter.visibility)), ", ");
    return onOneLine(alter.label) + " – " + about;
}

std::string mainRoleWords(const PictureWords& words, const Alter& alter) {
    std::string main = roleWords(words, alter.mainRole), others;
    for (const std::string& role : alter.rolesAsOften())
        join(others, roleWords(words, role), ", ");
    if (!others.empty()) main += std::string(inLanguage(words.language, ", as often ", ", even vaak ")) + others;
    return main;
}

std::vector<OutsideWords> outsideWords(const PictureWords& words, const Outside& outside) {
    std::vector<OutsideWords> all;
    if (outside.unclassified > 0)
        all.push_back({true, fmt::format("{}: {}", termWords(words, "layer", toString(Layer::Unclassified)),
                                         outside.unclassified)});
    if (outside.notRated > 0)
        all.push_back({false, fmt::format("{}: {}", termWords(words, "layer", ""), outside.notRated)});
    return all;
}

std::string egogramTitle(const PictureWords& words, const EgoNetwork& network) {
    return std::string(inLanguage(words.language, "Personal network of ", "Persoonlijk netwerk van ")) +
           onOneLine(network.label);
}

std::string tiesWords(const PictureWords& words, const EgoNetwork& network) {
    std::size_t noTies = 0, ties = 0;
    for (const AlterTie& tie : network.ties) {
        if (tie.status == TieStatus::NoTie) ++noTies;
        if (tie.status == TieStatus::Tie) ++ties;
    }
    const auto n = network.alters.size();
    const std::size_t pairs = n < 2 ? 0 : n * (n - 1) / 2;
    if (ties + noTies == 0)
        return std::string(
            inLanguage(words.language, "ties between contacts: not asked", "banden tussen contacten: niet gevraagd"));
    const bool dutch = words.language == "nl";
    const std::size_t unasked = pairs - std::min(pairs, ties + noTies);
    return dutch ? fmt::format("band tussen contacten (beoordeeld: {} {}, {} geen band; {} {} niet gevraagd)", ties,
                               ties == 1 ? "band" : "banden", noTies, unasked, unasked == 1 ? "paar" : "paren")
                 : fmt::format("tie between contacts (judged: {} {}, {} no tie; {} {} not asked)", ties,
                               ties == 1 ? "tie" : "ties", noTies, unasked, unasked == 1 ? "pair" : "pairs");
}

std::string egogramDescription(const PictureWords& words, const EgoNetwork& network) {
    const auto in = [&](std::string_view english, std::string_view dutch) {
        return inLanguage(words.language, english, dutch);
    };
    std::string text = fmt::format("{} {}.", network.alters.size(),
                                   network.alters.size() == 1 ? in("contact", "contact") : in("contacts", "contacten"));
    // "" for those that are not rated: no layer.
    for (const std::string_view layer :
         {toString(Layer::Communality), toString(Layer::Sociality), toString(Layer::Connectivity),
          toString(Layer::Unclassified), std::string_view()}) {
        std::string names;
        int count = 0;
        for (const Alter& alter : network.alters) {
            if (alter.layerWord() != layer) continue;
            ++count;
            join(names,
                 fmt::format("{} ({}; {})", onOneLine(alter.label), mainRoleWords(words, alter),
                             plainTerm(words, "visibility", toString(alter.visibility))),
                 ", ");
        }
        if (count == 0 && (layer.empty() || layer == toString(Layer::Unclassified))) continue;
        text += fmt::format(" {} ({}){}{}.", termWords(words, "layer", layer), count, count > 0 ? ": " : "", names);
    }
    std::string ties;
    for (const AlterTie& tie : network.ties)
        if (tie.status == TieStatus::Tie && tie.a < network.alters.size() && tie.b < network.alters.size())
            join(ties, onOneLine(network.alters[tie.a].label) + " – " + onOneLine(network.alters[tie.b].label), ", ");
    std::string sentence = tiesWords(words, network);
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    text += " " + sentence + (ties.empty() ? "." : ": " + ties + ".");
    return text;
}

} // namespace kith::report
