// Deciding on contacts one by one, and listing them.
#include "contacts/choice.h"
#include "piles/pile_codings.h"

#include "kith/network/ego_network.h"
#include "kith/study/lookup.h"
#include "kith/study/mentions.h"
#include "kith/study/people.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, "; "));
}

std::vector<Cell> rowFor(const Case& ego, const Contact& contact, const Alter& alter, const StudySnapshot& snapshot,
                         const SnapshotIndex& index) {
    std::vector<std::string> members;
    for (const ContactKey member : contact.members)
        if (const Contact* known = index.contact(member)) members.push_back(known->label);
    std::string person;
    if (contact.person)
        for (const Person& known : snapshot.persons)
            if (known.key == *contact.person) person = known.label;
    const bool placed = alter.duration != Duration::Unknown || alter.intensity != Intensity::Unknown;
    Cell codings(static_cast<std::int64_t>(alter.evidence.size()));
    codings.evidence = alter.evidence;
    return {ego.label,
            contact.label,
            std::string(toString(contact.kind)),
            joined(contact.aliases),
            joined(members),
            contact.organisation,
            std::string(toString(contact.visibility)),
            person,
            std::string(toString(alter.strength)),
            placed ? std::string(toString(alter.layer)) : std::string(),
            codings};
}

} // namespace

Table contactsTable(const project::Project& project, const std::string& typed) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const SnapshotIndex index(snapshot);
    Table table;
    table.id = "contacts";
    table.title = "Contacts";
    table.columns = {{"case", "Case"},
                     {"contact", "Contact"},
                     {"kind", "Kind"},
                     {"aliases", "Also"},
                     {"members", "Members"},
                     {"organisation", "Organisation"},
                     {"visibility", "Visibility"},
                     {"person", "Person"},
                     {"strength", "Strength"},
                     {"layer", "Layer"},
                     {"codings", "Codings", ColumnKind::Count, 2, "codings"}};
    std::vector<EgoNetwork> networks;
    if (typed.empty()) {
        networks = network::egoNetworks(snapshot);
    } else {
        const Case ego = findCase(project, typed);
        if (index.caseOf(ego.key)) networks.push_back(network::egoNetwork(snapshot, index, ego.key));
    }
    for (const EgoNetwork& network : networks)
        for (const Alter& alter : network.alters)
            if (const Contact* contact = index.contact(alter.contact))
                table.rows.push_back(rowFor(*index.caseOf(network.ego), *contact, alter, snapshot, index));
    for (const std::string& title : snapshot.leftOut)
        table.notes.push_back(fmt::format("left out: \"{}\" does not consent to analysis", title));
    return table;
}

namespace {

// "Confirmed Joris of Lies", "Rejected 3 contacts of Lies"
std::string labelFor(const char* what, const std::vector<ChosenContact>& chosen, const Case& ego) {
    if (chosen.size() == 1) return fmt::format("{} {} of {}", what, chosen.front().contact.label, ego.label);
    return fmt::format("{} {} contacts of {}", what, chosen.size(), ego.label);
}

void confirm(project::Project& project, const Case& ego, const std::vector<ChosenContact>& chosen, const Coder& by) {
    project.edit(labelFor("Confirmed", chosen, ego), by, [&](project::Edit& edit) {
        for (const ChosenContact& one : chosen) {
            if (one.isNew) edit.put(one.contact);
            for (const MentionDecision& decision : confirmedMentions(one, by))
                edit.put(decision);
        }
    });
}

void reject(project::Project& project, const Case& ego, const std::vector<ChosenContact>& chosen, const Coder& by) {
    StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    addPiles(project, snapshot);
    std::set<ContactKey> keys;
    for (const ChosenContact& one : chosen) {
        keys.insert(one.contact.key);
        const auto codings = std::count_if(snapshot.codings.begin(), snapshot.codings.end(),
                                           [&](const Coding& coding) { return coding.contact == one.contact.key; });
        if (codings > 0)
            throw Error(
                fmt::format("\"{}\" has {} {}.", one.contact.label, codings, codings == 1 ? "coding" : "codings"), {},
                "Merge it with the contact that they are about, or remove them first.");
    }
    project.edit(labelFor("Rejected", chosen, ego), by, [&](project::Edit& edit) {
        for (const MentionDecision& decision : snapshot.mentionDecisions) {
            if (!decision.contact || !keys.contains(*decision.contact)) continue;
            edit.remove(decision);
            edit.put(MentionDecision{decision.passage, Verdict::Rejected, std::nullopt, by});
        }
        for (const ChosenContact& one : chosen) {
            for (const PlacedMention& mention : one.mentions)
                edit.put(MentionDecision{mention.passage, Verdict::Rejected, std::nullopt, by});
            if (!one.isNew) edit.remove(one.contact.key);
        }
    });
}

std::vector<ChosenContact> chosenFrom(ContactChoice& choice, const std::vector<std::size_t>& contacts) {
    if (contacts.empty()) throw Error("It is not said which contacts are meant.", {}, "Choose at least one.");
    std::vector<ChosenContact> chosen;
    for (const std::size_t contact : std::set(contacts.begin(), contacts.end()))
        chosen.push_back(choice.at(contact));
    return chosen;
}

} // namespace

void confirmContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by) {
    ContactChoice choice(project, ego);
    confirm(project, choice.ego(), {choice.findWithMentions(contact)}, by);
}

void confirmContacts(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& contacts,
                     const Coder& by) {
    ContactChoice choice(project, people);
    confirm(project, choice.ego(), chosenFrom(choice, contacts), by);
}

void rejectContacts(project::Project& project, const AccountPeople& people, const std::vector<std::size_t>& contacts,
                    const Coder& by) {
    ContactChoice choice(project, people);
    reject(project, choice.ego(), chosenFrom(choice, contacts), by);
}

void addContact(project::Project& project, const std::string& ego, const std::string& label,
                const std::vector<std::string>& aliases, ContactKind kind, const Coder& by) {
    const ContactChoice choice(project, ego);
    choice.mustBeFree(label);
    Contact contact;
    contact.key = ContactKey::fresh();
    contact.ego = choice.ego().key;
    contact.label = trim(label);
    contact.kind = kind;
    for (const std::string& alias : aliases)
        addAlias(contact, alias);
    project.edit(fmt::format("Added {} to {}", label, choice.ego().label), by,
                 [&](project::Edit& edit) { edit.put(contact); });
}

namespace {

void rename(project::Project& project, const ContactChoice& choice, ChosenContact chosen, const std::string& label,
            const Coder& by) {
    choice.mustBeFree(label, chosen.contact.key);
    const std::string before = chosen.contact.label;
    chosen.contact.label = trim(label);
    std::erase(chosen.contact.aliases, chosen.contact.label);
    // The number that tells two suggestions apart ("a colleague (2)") stands in no text.
    const auto says = [&](const PlacedMention& mention) { return mention.passage.quote == before; };
    if (!chosen.isNew || std::any_of(chosen.mentions.begin(), chosen.mentions.end(), says))
        addAlias(chosen.contact, before);
    project.edit(fmt::format("Renamed {} of {} to {}", before, choice.ego().label, chosen.contact.label), by,
                 [&](project::Edit& edit) { put(edit, chosen, by); });
}

} // namespace

void renameContact(project::Project& project, const std::string& ego, const std::string& contact,
                   const std::string& label, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact chosen = choice.find(contact);
    rename(project, choice, chosen, label, by);
}

void renameContact(project::Project& project, const AccountPeople& people, std::size_t contact,
                   const std::string& label, const Coder& by) {
    ContactChoice choice(project, people);
    const ChosenContact chosen = choice.at(contact);
    rename(project, choice, chosen, label, by);
}

void rejectContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact chosen = choice.findWithMentions(contact);
    if (!chosen.isNew && chosen.contact.label != contact)
        throw Error(fmt::format("\"{}\" is another name of \"{}\".", contact, chosen.contact.label), {},
                    "Reject that one by its own name, or split the other name off first.");
    reject(project, choice.ego(), {chosen}, by);
}

namespace {

// The person with this label; a new one, to be put, where there is none.
std::pair<Person, bool> personCalled(const project::Project& project, const std::string& label) {
    for (Person& person : project.snapshot(project::Quotes::Leave).persons)
        if (person.label == label) return {std::move(person), false};
    return {Person{PersonKey::fresh(), label}, true};
}

// What several contacts may be said to be alike; a person who is new is put by the caller.
std::optional<Person> describe(const project::Project& project, const std::vector<Contact*>& described,
                               const ContactDescription& changes) {
    std::optional<Person> made;
    std::optional<PersonKey> person;
    if (changes.person && !trim(*changes.person).empty()) {
        const auto [found, isNew] = personCalled(project, std::string(trim(*changes.person)));
        person = found.key;
        if (isNew) made = found;
    }
    for (Contact* contact : described) {
        if (changes.kind) contact->kind = *changes.kind;
        if (changes.kind == ContactKind::Individual) contact->members.clear();
        if (changes.organisation) contact->organisation = trim(*changes.organisation);
        if (changes.visibility) contact->visibility = *changes.visibility;
        if (changes.person) contact->person = person;
    }
    return made;
}

void describe(project::Project& project, const Case& ego, ChosenContact chosen, const ContactDescription& changes,
              const Coder& by) {
    Contact& described = chosen.contact;
    if (changes.kind == ContactKind::Individual && !changes.members.empty())
        throw Error("Only a group has members.", {}, "Make it a group, or leave the members out.");
    const std::optional<Person> made = describe(project, {&described}, changes);
    for (const std::string& alias : changes.addAliases)
        addAlias(described, alias);
    for (const std::string& alias : changes.removeAliases)
        if (std::erase(described.aliases, alias) == 0)
            throw Error(fmt::format("\"{}\" is no other name of \"{}\".", alias, described.label));
    if (!changes.members.empty()) {
        described.kind = ContactKind::Group;
        described.members.clear();
        for (const std::string& label : changes.members) {
            const ContactKey member = findContact(project, ego, label).key;
            if (member == described.key) throw Error(fmt::format("\"{}\" cannot be a member of itself.", label));
            if (std::find(described.members.begin(), described.members.end(), member) == described.members.end())
                described.members.push_back(member);
        }
    }
    project.edit(fmt::format("Described {} of {}", described.label, ego.label), by, [&](project::Edit& edit) {
        if (made) edit.put(*made);
        put(edit, chosen, by);
    });
}

} // namespace

void describeContact(project::Project& project, const std::string& ego, const std::string& contact,
                     const ContactDescription& changes, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact chosen = choice.find(contact);
    describe(project, choice.ego(), chosen, changes, by);
}

void describeContact(project::Project& project, const AccountPeople& people, std::size_t contact,
                     const ContactDescription& changes, const Coder& by) {
    ContactChoice choice(project, people);
    const ChosenContact chosen = choice.at(contact);
    describe(project, choice.ego(), chosen, changes, by);
}

void describeContacts(project::Project& project, const std::vector<ContactKey>& contacts,
                      const ContactDescription& changes, const Coder& by) {
    if (contacts.empty()) throw Error("It is not said which contacts are meant.", {}, "Choose at least one.");
    if (!changes.addAliases.empty() || !changes.removeAliases.empty() || !changes.members.empty())
        throw Error("Names and members are those of one contact.", {}, "Describe the contacts one by one for that.");
    const std::set<ContactKey> keys(contacts.begin(), contacts.end());
    std::vector<Contact> described = project.snapshot(project::Quotes::Leave).contacts;
    std::erase_if(described, [&](const Contact& contact) { return !keys.contains(contact.key); });
    if (described.size() < keys.size())
        throw Error(fmt::format("{} of these contacts {} not there any more, or may not be analysed.",
                                keys.size() - described.size(), keys.size() - described.size() == 1 ? "is" : "are"),
                    {}, "Look at the list of contacts again.");
    std::vector<Contact*> all;
    for (Contact& contact : described)
        all.push_back(&contact);
    const std::optional<Person> made = describe(project, all, changes);
    const std::string whom =
        described.size() == 1 ? described.front().label : fmt::format("{} contacts", described.size());
    project.edit(fmt::format("Described {}", whom), by, [&](project::Edit& edit) {
        if (made) edit.put(*made);
        for (const Contact& contact : described)
            edit.put(contact);
    });
}

} // namespace kith::study
