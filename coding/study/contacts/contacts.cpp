// Deciding on contacts one by one, and listing them.
#include "contacts/choice.h"

#include "kith/network/ego_network.h"
#include "kith/study/lookup.h"
#include "kith/study/people.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

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

void confirmContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact chosen = choice.findWithMentions(contact);
    project.edit(fmt::format("Confirmed {} of {}", chosen.contact.label, choice.ego().label), by,
                 [&](project::Edit& edit) {
                     if (chosen.isNew) edit.put(chosen.contact);
                     for (const MentionDecision& decision : confirmedMentions(chosen, by))
                         edit.put(decision);
                 });
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

void renameContact(project::Project& project, const std::string& ego, const std::string& contact,
                   const std::string& label, const Coder& by) {
    ContactChoice choice(project, ego);
    ChosenContact chosen = choice.find(contact);
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

void rejectContact(project::Project& project, const std::string& ego, const std::string& contact, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact chosen = choice.findWithMentions(contact);
    if (!chosen.isNew && chosen.contact.label != contact)
        throw Error(fmt::format("\"{}\" is another name of \"{}\".", contact, chosen.contact.label), {},
                    "Reject that one by its own name, or split the other name off first.");
    const ContactKey key = chosen.contact.key;
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const auto codings = std::count_if(snapshot.codings.begin(), snapshot.codings.end(),
                                       [&](const Coding& coding) { return coding.contact == key; });
    if (codings > 0)
        throw Error(
            fmt::format("\"{}\" has {} {}.", chosen.contact.label, codings, codings == 1 ? "coding" : "codings"), {},
            "Merge it with the contact that they are about, or remove them first.");
    project.edit(fmt::format("Rejected {} of {}", chosen.contact.label, choice.ego().label), by,
                 [&](project::Edit& edit) {
                     for (const MentionDecision& decision : snapshot.mentionDecisions) {
                         if (decision.contact != key) continue;
                         edit.remove(decision);
                         edit.put(MentionDecision{decision.passage, Verdict::Rejected, std::nullopt, by});
                     }
                     for (const PlacedMention& mention : chosen.mentions)
                         edit.put(MentionDecision{mention.passage, Verdict::Rejected, std::nullopt, by});
                     if (!chosen.isNew) edit.remove(key);
                 });
}

namespace {

// The person with this label; a new one, to be put, where there is none.
std::pair<Person, bool> personCalled(const project::Project& project, const std::string& label) {
    for (Person& person : project.snapshot(project::Quotes::Leave).persons)
        if (person.label == label) return {std::move(person), false};
    return {Person{PersonKey::fresh(), label}, true};
}

} // namespace

void describeContact(project::Project& project, const std::string& ego, const std::string& contact,
                     const ContactDescription& changes, const Coder& by) {
    ContactChoice choice(project, ego);
    ChosenContact chosen = choice.find(contact);
    Contact& described = chosen.contact;
    if (changes.kind == ContactKind::Individual && !changes.members.empty())
        throw Error("Only a group has members.", {}, "Make it a group, or leave the members out.");
    if (changes.kind) described.kind = *changes.kind;
    if (changes.kind == ContactKind::Individual) described.members.clear();
    if (changes.organisation) described.organisation = trim(*changes.organisation);
    if (changes.visibility) described.visibility = *changes.visibility;
    for (const std::string& alias : changes.addAliases)
        addAlias(described, alias);
    if (!changes.members.empty()) {
        described.kind = ContactKind::Group;
        described.members.clear();
        for (const std::string& label : changes.members) {
            const ContactKey member = findContact(project, choice.ego(), label).key;
            if (member == described.key) throw Error(fmt::format("\"{}\" cannot be a member of itself.", label));
            if (std::find(described.members.begin(), described.members.end(), member) == described.members.end())
                described.members.push_back(member);
        }
    }
    std::optional<Person> made;
    if (changes.person && trim(*changes.person).empty()) {
        described.person.reset();
    } else if (changes.person) {
        const auto [person, isNew] = personCalled(project, std::string(trim(*changes.person)));
        described.person = person.key;
        if (isNew) made = person;
    }
    project.edit(fmt::format("Described {} of {}", described.label, choice.ego().label), by, [&](project::Edit& edit) {
        if (made) edit.put(*made);
        put(edit, chosen, by);
    });
}

} // namespace kith::study
