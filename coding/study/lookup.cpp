#include "kith/study/lookup.h"

#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

std::string didYouMean(const std::string& typed, const std::vector<std::string>& known, const std::string& otherwise) {
    const std::string near = nearest(typed, known);
    return near.empty() ? otherwise : fmt::format("Did you mean \"{}\"?", near);
}

// The number behind "7"; nothing for anything else.
std::optional<int> asNumber(const std::string& typed) {
    if (typed.empty() || typed.size() > 6 ||
        !std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return std::stoi(typed);
}

const Source* sourceCalled(const std::vector<Source>& sources, const std::string& typed) {
    // The version in use first; an older one only when no other has the title.
    for (const bool superseded : {false, true})
        for (const Source& source : sources)
            if (source.superseded == superseded && source.title == typed) return &source;
    if (const auto number = asNumber(typed))
        for (const Source& source : sources)
            if (source.position == *number) return &source;
    return nullptr;
}

} // namespace

SourcePlace findSource(const project::Project& project, const std::string& typed) {
    return findSource(project, project.sources(), typed);
}

SourcePlace findSource(const project::Project& project, const std::vector<Source>& sources, const std::string& typed) {
    if (const Source* whole = sourceCalled(sources, typed)) return {*whole, std::nullopt};
    if (const auto slash = typed.rfind('/'); slash != std::string::npos) {
        if (const Source* survey = sourceCalled(sources, typed.substr(0, slash))) {
            const std::string respondent = typed.substr(slash + 1);
            if (const auto part = project.partOf(survey->key, respondent)) return {*survey, part};
            for (const Case& ego : project.cases())
                if (const auto place = formPlace(ego.key.uuid);
                    place && ego.survey == survey->key && ego.label == respondent)
                    return {*survey, place->part};
            throw Error(fmt::format("The survey \"{}\" has no respondent \"{}\".", survey->title, respondent), {},
                        "'kith turns PROJECT SURVEY' lists them.");
        }
    }
    std::vector<std::string> titles;
    for (const Source& source : sources)
        titles.push_back(source.title);
    throw Error(fmt::format("There is no source \"{}\" in this project.", typed), {},
                didYouMean(typed, titles, "'kith sources PROJECT' lists them."));
}

Case findCase(const project::Project& project, const std::string& typed) {
    const std::vector<Case> cases = project.cases();
    std::vector<std::string> labels;
    for (const Case& ego : cases) {
        if (ego.label == typed) return ego;
        labels.push_back(ego.label);
    }
    // People also know an account by its file.
    try {
        const SourcePlace place = findSource(project, typed);
        std::optional<Case> only;
        if (place.part) {
            const CaseKey key = respondentKey(place.source.content, *place.part);
            for (const Case& ego : cases)
                if (ego.key == key) return ego;
        }
        for (const Speaker& speaker : project.speakers(place.source.key)) {
            if (!speaker.ego) continue;
            for (const Case& ego : cases) {
                if (ego.key != speaker.ego) continue;
                if (only && only->key != ego.key)
                    throw Error(fmt::format("The source \"{}\" has several cases.", typed), {},
                                "Name the case by its label.");
                only = ego;
            }
        }
        if (only) return *only;
    } catch (const Error&) {
        // Not a source either: the sentence below says what there is.
    }
    throw Error(fmt::format("There is no case \"{}\" in this project.", typed), {},
                didYouMean(typed, labels, "'kith sources cases PROJECT' lists them."));
}

Contact findContact(const project::Project& project, const Case& ego, const std::string& typed) {
    const std::vector<Contact> contacts = project.contactsOf(ego.key);
    std::vector<std::string> labels;
    for (const Contact& contact : contacts) {
        if (contact.label == typed) return contact;
        labels.push_back(contact.label);
    }
    std::optional<Contact> byAlias;
    for (const Contact& contact : contacts) {
        if (std::find(contact.aliases.begin(), contact.aliases.end(), typed) == contact.aliases.end()) continue;
        if (byAlias)
            throw Error(
                fmt::format("\"{}\" is another name of both \"{}\" and \"{}\".", typed, byAlias->label, contact.label),
                {}, "Use the contact's own label.");
        byAlias = contact;
    }
    if (byAlias) return *byAlias;
    throw Error(fmt::format("{} has no contact \"{}\".", ego.label, typed), {},
                didYouMean(typed, labels, fmt::format("'kith contacts PROJECT --case \"{}\"' lists them.", ego.label)));
}

Code findCode(const Codebook& codebook, const std::string& typed) {
    std::vector<std::string> names;
    std::vector<const Code*> byLastPart;
    for (const Code& code : codebook.codes) {
        if (code.retired != 0) continue;
        if (code.name == typed) return code;
        names.push_back(code.name);
        if (const auto dot = code.name.rfind('.'); dot != std::string::npos && code.name.substr(dot + 1) == typed)
            byLastPart.push_back(&code);
    }
    if (byLastPart.size() == 1) return *byLastPart.front();
    if (byLastPart.size() > 1)
        throw Error(fmt::format("\"{}\" could be {} or {}.", typed, byLastPart[0]->name, byLastPart[1]->name), {},
                    "Use the code's whole name.");
    for (const Code& code : codebook.codes)
        if (code.name == typed)
            throw Error(fmt::format("The code \"{}\" was retired in version {} of the codebook.", typed, code.retired),
                        {}, "'kith codes PROJECT' lists the codes in use.");
    // A slip in the last part alone is nearer to the last parts than to the names.
    std::string near = nearest(typed, names);
    if (near.empty()) {
        std::vector<std::string> lastParts;
        for (const std::string& name : names)
            lastParts.push_back(name.substr(name.rfind('.') + 1));
        const std::string last = nearest(typed, lastParts);
        if (!last.empty())
            near = names[static_cast<std::size_t>(std::find(lastParts.begin(), lastParts.end(), last) -
                                                  lastParts.begin())];
    }
    throw Error(fmt::format("There is no code \"{}\" in the codebook.", typed), {},
                near.empty() ? "'kith codes PROJECT' lists them." : fmt::format("Did you mean \"{}\"?", near));
}

} // namespace kith::study
