#include "coding/passages.h"
#include "contacts/choice.h"
#include "sources/import_file.h"

#include "kith/study/mentions.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::study {
namespace {

void mustBeSome(const std::vector<std::size_t>& mentions) {
    if (mentions.empty()) throw Error("It is not said which mentions are meant.", {}, "Choose at least one.");
}

// "“hij”", or "3 mentions"
std::string counted(const AccountPeople& people, const std::vector<std::size_t>& mentions) {
    if (mentions.size() > 1) return fmt::format("{} mentions", mentions.size());
    return fmt::format("“{}”", shortened(people.mentions.at(mentions.front()).passage.quote, 40));
}

// The contacts that decisions need, those that must be made among them once each.
class Meant {
public:
    Meant(const project::Project& project, const AccountPeople& people) : choice_(project, people), people_(people) {}

    const ChosenContact& of(std::size_t mention) {
        const PlacedMention& one = people_.mentions.at(mention);
        if (!one.contact)
            throw Error(fmt::format("It is not suggested whom “{}” speaks of.", one.passage.quote), {},
                        "Choose the contact, or make a new one.");
        const auto known = chosen_.find(*one.contact);
        return known != chosen_.end() ? known->second
                                      : chosen_.emplace(*one.contact, choice_.at(*one.contact)).first->second;
    }

    // The contact that is called so; a new one where there is none.
    ChosenContact called(const std::string& typed) {
        const std::string label(trim(typed));
        if (label.empty()) throw Error("A contact needs a name or a description.");
        const auto isCalled = [&](const Contact& contact) {
            return contact.label == label ||
                   std::find(contact.aliases.begin(), contact.aliases.end(), label) != contact.aliases.end();
        };
        if (std::any_of(choice_.contacts().begin(), choice_.contacts().end(), isCalled)) return choice_.find(label);
        for (std::size_t i = 0; i < people_.contacts.size(); ++i)
            if (!people_.contacts[i].decided && people_.contacts[i].label == label) return choice_.at(i);
        ChosenContact made;
        made.isNew = true;
        made.contact.key = ContactKey::fresh();
        made.contact.ego = choice_.ego().key;
        made.contact.label = label;
        return made;
    }

    [[nodiscard]] const Case& ego() const { return choice_.ego(); }
    [[nodiscard]] const std::map<std::size_t, ChosenContact>& chosen() const { return chosen_; }

private:
    ContactChoice choice_;
    const AccountPeople& people_;
    std::map<std::size_t, ChosenContact> chosen_;
};

} // namespace

void acceptMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                    const Coder& by) {
    mustBeSome(mentions);
    Meant meant(project, people);
    std::vector<MentionDecision> decisions;
    for (const std::size_t mention : mentions)
        decisions.push_back(
            {people.mentions.at(mention).passage, Verdict::Confirmed, meant.of(mention).contact.key, by});
    const std::string whose =
        meant.chosen().size() == 1
            ? fmt::format(" as {} of {}", meant.chosen().begin()->second.contact.label, meant.ego().label)
            : fmt::format(" of {}", meant.ego().label);
    project.edit(fmt::format("Accepted {}{}", counted(people, mentions), whose), by, [&](project::Edit& edit) {
        for (const auto& [place, chosen] : meant.chosen())
            if (chosen.isNew) edit.put(chosen.contact);
        for (const MentionDecision& decision : decisions)
            edit.put(decision);
    });
}

void rejectMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                    const Coder& by) {
    mustBeSome(mentions);
    const Meant meant(project, people);
    project.edit(
        fmt::format("Rejected {} of {}", counted(people, mentions), meant.ego().label), by, [&](project::Edit& edit) {
            for (const std::size_t mention : mentions)
                edit.put(MentionDecision{people.mentions.at(mention).passage, Verdict::Rejected, std::nullopt, by});
        });
}

void assignMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                    const std::string& contact, const Coder& by) {
    mustBeSome(mentions);
    Meant meant(project, people);
    ChosenContact chosen = meant.called(contact);
    const bool isMade = chosen.isNew && chosen.mentions.empty();
    for (const std::size_t mention : mentions) {
        const PlacedMention& one = people.mentions.at(mention);
        if (!isMade) continue;
        if (one.kind == MentionKind::Name) addAlias(chosen.contact, one.passage.quote);
        if (one.contact) chosen.contact.kind = people.contacts[*one.contact].kind;
    }
    project.edit(
        fmt::format("Assigned {} to {} of {}", counted(people, mentions), chosen.contact.label, meant.ego().label), by,
        [&](project::Edit& edit) {
            if (chosen.isNew) edit.put(chosen.contact);
            for (const std::size_t mention : mentions)
                edit.put(
                    MentionDecision{people.mentions.at(mention).passage, Verdict::Confirmed, chosen.contact.key, by});
        });
}

void undecideMentions(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& mentions,
                      const Coder& by) {
    mustBeSome(mentions);
    const Meant meant(project, people);
    for (const std::size_t mention : mentions) {
        const PlacedMention& one = people.mentions.at(mention);
        if (one.decision && one.decidedBy != by)
            throw Error(fmt::format("{} decided on “{}”.", one.decidedBy, one.passage.quote), {},
                        "Only that coder can take it back; decide otherwise under your own name.");
    }
    project.edit(fmt::format("Took back what was decided on {} of {}", counted(people, mentions), meant.ego().label),
                 by, [&](project::Edit& edit) {
                     for (const std::size_t mention : mentions) {
                         const PlacedMention& one = people.mentions.at(mention);
                         if (one.decision) edit.remove(MentionDecision{one.passage, *one.decision, std::nullopt, by});
                     }
                 });
}

void markMention(project::Project& project, const AccountPeople& people, const Passage& passage,
                 const std::string& contact, const Coder& by) {
    Meant meant(project, people);
    const SourceNames names(project);
    const Source& source = names.source(passage.source);
    mustBeCodable(source);
    if (Accounts(project).of(source, passage) != people.ego.key)
        throw Error(fmt::format("These words do not stand in {}'s account.", people.ego.label), {},
                    "Choose words of that account.");
    const ChosenContact chosen = meant.called(contact);
    project.edit(
        fmt::format("Marked “{}” as {} of {}", shortened(passage.quote, 40), chosen.contact.label, meant.ego().label),
        by, [&](project::Edit& edit) {
            if (chosen.isNew) edit.put(chosen.contact);
            edit.put(MentionDecision{passage, Verdict::Confirmed, chosen.contact.key, by});
        });
}

} // namespace kith::study
