#include "contacts/choice.h"

#include "kith/study/lookup.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

// What is decided about an account changes what is decided about its words, all of them: none may be out of sight.
void mustBeAnalysable(const project::Project& project, const Case& ego) {
    const auto row = formPlace(ego.key.uuid);
    for (const Source& source : project.sources()) {
        if (source.consent.analyse != Permission::Refused) continue;
        bool tells = row && source.kind == SourceKind::Survey && source.content == row->content;
        for (const Speaker& speaker : project.speakers(source.key))
            tells = tells || speaker.ego == ego.key;
        if (tells)
            throw Error(
                fmt::format("The consent of \"{}\" forbids analysing it, so {}'s contacts cannot be decided on.",
                            source.title, ego.label),
                {}, "Where that has changed, record it with 'kith sources describe'.");
    }
}

bool isNamed(const Suggestion& suggestion, const std::string& typed) {
    return std::find(suggestion.aliases.begin(), suggestion.aliases.end(), typed) != suggestion.aliases.end();
}

} // namespace

ContactChoice::ContactChoice(const project::Project& project, const std::string& ego)
    : project_(project), ego_(findCase(project, ego)), contacts_(project.contactsOf(ego_.key)) {
    mustBeAnalysable(project, ego_);
}

ContactChoice::ContactChoice(const project::Project& project, const AccountPeople& people)
    : project_(project), ego_(people.ego), contacts_(project.contactsOf(ego_.key)), known_(&people) {
    mustBeAnalysable(project, ego_);
}

const AccountPeople& ContactChoice::suggestions() {
    if (known_) return *known_;
    if (!suggestions_) suggestions_ = std::make_unique<AccountPeople>(Suggesting(project_).of(ego_));
    return *suggestions_;
}

ChosenContact ContactChoice::suggested(const std::string& typed) {
    const std::vector<Suggestion>& all = suggestions().contacts;
    const Suggestion* chosen = nullptr;
    std::vector<std::string> labels;
    for (const Contact& contact : contacts_)
        labels.push_back(contact.label);
    for (const Suggestion& suggestion : all) {
        if (suggestion.decided) continue;
        if (suggestion.label == typed) chosen = &suggestion;
        labels.push_back(suggestion.label);
    }
    for (const Suggestion& suggestion : all) {
        if (suggestion.decided || !isNamed(suggestion, typed) || (chosen && chosen->label == typed)) continue;
        if (chosen)
            throw Error(fmt::format("\"{}\" could be \"{}\" or \"{}\".", typed, chosen->label, suggestion.label), {},
                        "Use one of these.");
        chosen = &suggestion;
    }
    if (!chosen) {
        const std::string near = nearest(typed, labels);
        throw Error(fmt::format("{} has no contact \"{}\", and none is suggested.", ego_.label, typed), {},
                    near.empty() ? fmt::format("'kith people PROJECT --case \"{}\"' lists them.", ego_.label)
                                 : fmt::format("Did you mean \"{}\"?", near));
    }
    return made(*chosen);
}

ChosenContact ContactChoice::made(const Suggestion& suggestion) {
    ChosenContact contact;
    contact.isNew = true;
    contact.contact.key = ContactKey::fresh();
    contact.contact.ego = ego_.key;
    contact.contact.label = suggestion.label;
    contact.contact.kind = suggestion.kind;
    for (const std::string& alias : suggestion.aliases)
        addAlias(contact.contact, alias);
    for (const std::size_t mention : suggestion.mentions)
        contact.mentions.push_back(suggestions().mentions[mention]);
    return contact;
}

ChosenContact ContactChoice::at(std::size_t suggestion) {
    const Suggestion& one = suggestions().contacts.at(suggestion);
    if (!one.decided) {
        mustBeFree(one.label);
        return made(one);
    }
    const auto known = std::find_if(contacts_.begin(), contacts_.end(),
                                    [&](const Contact& contact) { return contact.key == one.decided->key; });
    if (known == contacts_.end())
        throw Error(fmt::format("{} has no contact \"{}\" any more.", ego_.label, one.label), {},
                    "Look at the account again.");
    ChosenContact chosen{*known, false, {}};
    for (const std::size_t mention : one.mentions)
        chosen.mentions.push_back(suggestions().mentions[mention]);
    return chosen;
}

ChosenContact ContactChoice::find(const std::string& typed) {
    const auto isCalled = [&](const Contact& contact) {
        return contact.label == typed ||
               std::find(contact.aliases.begin(), contact.aliases.end(), typed) != contact.aliases.end();
    };
    if (std::none_of(contacts_.begin(), contacts_.end(), isCalled)) return suggested(typed);
    return {findContact(project_, ego_, typed), false, {}};
}

ChosenContact ContactChoice::findWithMentions(const std::string& typed) {
    ChosenContact chosen = find(typed);
    if (chosen.isNew) return chosen;
    for (const Suggestion& suggestion : suggestions().contacts)
        if (suggestion.decided && suggestion.decided->key == chosen.contact.key)
            for (const std::size_t mention : suggestion.mentions)
                chosen.mentions.push_back(suggestions().mentions[mention]);
    return chosen;
}

void ContactChoice::mustBeFree(const std::string& label, ContactKey except) const {
    if (trim(label).empty()) throw Error("A contact needs a name or a description.");
    for (const Contact& contact : contacts_)
        if (contact.label == label && contact.key != except)
            throw Error(fmt::format("{} has a contact \"{}\" already.", ego_.label, label), {},
                        "Choose another name, or merge the two with 'kith contacts merge'.");
}

void addAlias(Contact& contact, const std::string& alias) {
    const std::string words(trim(alias));
    if (words.empty() || words == contact.label) return;
    if (std::find(contact.aliases.begin(), contact.aliases.end(), words) == contact.aliases.end())
        contact.aliases.push_back(words);
}

std::vector<MentionDecision> confirmedMentions(const ChosenContact& chosen, const Coder& by) {
    std::vector<MentionDecision> decisions;
    for (const PlacedMention& mention : chosen.mentions)
        if (mention.kind != MentionKind::Pronoun && !mention.decision)
            decisions.push_back({mention.passage, Verdict::Confirmed, chosen.contact.key, by});
    return decisions;
}

void put(project::Edit& edit, const ChosenContact& chosen, const Coder& by) {
    edit.put(chosen.contact);
    if (!chosen.isNew) return;
    for (const MentionDecision& decision : confirmedMentions(chosen, by))
        edit.put(decision);
}

} // namespace kith::study
