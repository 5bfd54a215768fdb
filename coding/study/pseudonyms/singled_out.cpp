#include "pseudonyms/pseudonymised.h"

#include "kith/network/ego_network.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

// Somebody with the facts that are known; the same key is the same person.
struct Described {
    std::string facts;
    Uuid person;
    std::string label; // as it is shown
};

std::vector<Described> contactsByRole(const StudySnapshot& snapshot) {
    std::vector<Described> people;
    const SnapshotIndex index(snapshot);
    for (const EgoNetwork& network : network::egoNetworks(snapshot))
        for (const Alter& alter : network.alters) {
            const Contact* contact = index.contact(alter.contact);
            if (!contact || alter.kind == ContactKind::Group || alter.mainRole.empty() || alter.organisation.empty())
                continue;
            people.push_back({fmt::format("{}, {}", alter.mainRole, alter.organisation),
                              contact->person ? contact->person->uuid : alter.contact.uuid,
                              fmt::format("{} of {}", alter.label, network.label)});
        }
    return people;
}

std::vector<Described> casesBy(const StudySnapshot& snapshot, const std::vector<std::string>& attributes) {
    std::vector<Described> people;
    for (const Case& ego : snapshot.cases) {
        std::vector<std::string> facts;
        for (const std::string& name : attributes)
            if (const auto value = ego.attributes.find(name); value != ego.attributes.end())
                if (std::string words = toString(value->second); !words.empty()) facts.push_back(std::move(words));
        if (facts.size() == attributes.size())
            people.push_back({fmt::format("{}", fmt::join(facts, ", ")), ego.key.uuid, ego.label});
    }
    return people;
}

void addNote(std::vector<Note>& notes, const std::string& facts, const std::vector<Described>& people,
             const char* whom) {
    std::map<std::string, std::set<Uuid>> groups;
    for (const Described& one : people)
        groups[one.facts].insert(one.person);
    std::vector<std::string> alone;
    for (const Described& one : people)
        if (groups.at(one.facts).size() == 1) alone.push_back(fmt::format("{} ({})", one.label, one.facts));
    if (alone.empty()) return;
    notes.push_back(
        {fmt::format("{} single out {} of {} {}: {}", facts, alone.size(), people.size(), whom, fmt::join(alone, "; ")),
         {}});
}

} // namespace

std::vector<Note> singledOut(const StudySnapshot& snapshot, const std::vector<std::string>& attributes, Singled who) {
    std::vector<Note> notes;
    if (who == Singled::Contacts) {
        addNote(notes, "role and organisation", contactsByRole(snapshot), "contacts");
        return notes;
    }
    for (const std::string& name : attributes)
        if (std::none_of(snapshot.variables.begin(), snapshot.variables.end(),
                         [&](const Variable& variable) { return variable.name == name; }))
            throw Error(fmt::format("No case has an attribute \"{}\".", name), {},
                        "'kith sources cases PROJECT' shows the attributes.");
    if (!attributes.empty()) {
        addNote(notes, fmt::format("{}", fmt::join(attributes, " and ")), casesBy(snapshot, attributes), "cases");
        return notes;
    }
    for (const Variable& variable : snapshot.variables)
        if (variable.type == AttributeType::Text)
            addNote(notes, fmt::format("values of {}", variable.name), casesBy(snapshot, {variable.name}), "cases");
    return notes;
}

} // namespace kith::study
