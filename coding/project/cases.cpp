// Cases and their contacts: those decided on, and those that a survey brought in with what was decided about them
// since.
#include "readings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kith::project {
namespace {

using Attributes = std::vector<std::pair<std::string, AttributeValue>>;

// What was decided about cases, by key.
struct DecidedCases {
    std::vector<Case> interviewees; // by position
    std::unordered_map<CaseKey, Case> respondents;
    std::unordered_map<CaseKey, Attributes> attributes;
};

DecidedCases readDecided(Database& database) {
    DecidedCases decided;
    Query query(database, "SELECT key, label, position, language FROM ego ORDER BY position, label");
    while (query.next()) {
        Case ego{query.key<CaseKey>(0), query.text(1), query.small(2), query.text(3), {}, {}};
        if (formPlace(ego.key.uuid))
            decided.respondents.emplace(ego.key, std::move(ego));
        else
            decided.interviewees.push_back(std::move(ego));
    }
    Query values(database, "SELECT ego, name, value FROM ego_attribute");
    while (values.next())
        decided.attributes[values.key<CaseKey>(0)].emplace_back(values.text(1), values.attribute(2));
    return decided;
}

void override(Case& ego, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        if (std::holds_alternative<std::monostate>(value))
            ego.attributes.erase(name);
        else
            ego.attributes.insert_or_assign(name, value);
    }
}

std::vector<std::string> attributeNames(Database& database, std::int64_t content) {
    std::vector<std::string> names;
    Query query(database, "SELECT name FROM attribute_column WHERE content = ? ORDER BY position", content);
    while (query.next())
        names.push_back(query.text(0));
    return names;
}

// The label made one that no case before it has.
std::string unique(std::string label, const Source& survey, std::int64_t part, std::unordered_set<std::string>& taken) {
    if (taken.insert(label).second) return label;
    auto longer = label + " (" + survey.title + ")";
    if (taken.insert(longer).second) return longer;
    longer = label + " (" + survey.title + ", row " + std::to_string(part) + ")";
    taken.insert(longer);
    return longer;
}

void addRespondents(Database& database, const Source& survey, const DecidedCases& decided,
                    std::unordered_set<std::string>& taken, std::vector<Case>& cases) {
    const auto names = attributeNames(database, survey.content);
    Query values(database,
                 "SELECT part, position, value FROM attribute_value WHERE content = ? ORDER BY part, position",
                 survey.content);
    bool more = values.next();
    Query rows(database, "SELECT part, id, language FROM respondent WHERE content = ? ORDER BY part", survey.content);
    while (rows.next()) {
        const auto part = rows.integer(0);
        Case ego;
        ego.key = respondentKey(survey.content, part);
        ego.label = rows.text(1);
        ego.language = rows.text(2);
        if (ego.language.empty()) ego.language = survey.language;
        ego.survey = survey.key;
        for (; more && values.integer(0) <= part; more = values.next()) {
            const auto position = static_cast<std::size_t>(values.integer(1));
            if (values.integer(0) == part && position < names.size())
                ego.attributes.emplace(names[position], values.attribute(2));
        }
        if (const auto row = decided.respondents.find(ego.key); row != decided.respondents.end()) {
            ego.label = row->second.label;
            ego.language = row->second.language;
        }
        if (const auto row = decided.attributes.find(ego.key); row != decided.attributes.end())
            override(ego, row->second);
        ego.label = unique(std::move(ego.label), survey, part, taken);
        ego.position = cases.empty() ? 1 : cases.back().position + 1;
        cases.push_back(std::move(ego));
    }
}

// Contacts with a row of their own; for those of a form it overrides what was written there.
struct DecidedContacts {
    std::vector<Contact> contacts;
    std::unordered_set<ContactKey> decided; // the removed ones too
};

DecidedContacts readDecidedContacts(Database& database, const std::optional<CaseKey>& ego) {
    DecidedContacts found;
    std::unordered_map<ContactKey, std::size_t> byKey;
    const std::string one = ego ? " WHERE contact.ego = ?" : "";
    const auto start = [&](Query& query) { ego ? query.with(*ego) : query.with(); };
    {
        Query query(database,
                    "SELECT key, ego, label, position, kind, organisation, visibility, person, removed FROM contact" +
                        one);
        start(query);
        while (query.next()) {
            const auto key = query.key<ContactKey>(0);
            found.decided.insert(key);
            if (query.truth(8)) continue;
            Contact contact;
            contact.key = key;
            contact.ego = query.key<CaseKey>(1);
            contact.label = query.text(2);
            contact.position = query.small(3);
            contact.kind = termOf<ContactKind>(query.view(4));
            contact.organisation = query.text(5);
            contact.visibility = termOf<Visibility>(query.view(6));
            contact.person = query.optionalKey<PersonKey>(7);
            contact.fromForm = formPlace(key.uuid).has_value();
            byKey.emplace(key, found.contacts.size());
            found.contacts.push_back(std::move(contact));
        }
    }
    Query aliases(database, "SELECT alias.contact, alias.words FROM alias JOIN contact ON contact.key = alias.contact" +
                                one + " ORDER BY alias.contact, alias.position");
    start(aliases);
    while (aliases.next())
        if (const auto row = byKey.find(aliases.key<ContactKey>(0)); row != byKey.end())
            found.contacts[row->second].aliases.push_back(aliases.text(1));
    Query members(database,
                  "SELECT member.contact, member.member FROM member JOIN contact ON contact.key = member.contact" +
                      one + " ORDER BY member.contact, member.position");
    start(members);
    while (members.next())
        if (const auto row = byKey.find(members.key<ContactKey>(0)); row != byKey.end())
            found.contacts[row->second].members.push_back(members.key<ContactKey>(1));
    return found;
}

// Columns part, number, name, organisation.
void addNamed(Query& query, std::int64_t content, DecidedContacts& found) {
    while (query.next()) {
        Contact contact;
        contact.key = namedContactKey(content, query.integer(0), query.small(1));
        if (found.decided.contains(contact.key)) continue;
        contact.ego = respondentKey(content, query.integer(0));
        contact.position = query.small(1);
        contact.label = query.text(2);
        contact.organisation = query.text(3);
        contact.fromForm = true;
        found.contacts.push_back(std::move(contact));
    }
}

} // namespace

std::vector<Case> readCases(Database& database, const std::vector<Source>& sources) {
    auto decided = readDecided(database);
    std::vector<Case> cases;
    std::unordered_set<std::string> taken;
    for (auto& ego : decided.interviewees) {
        if (const auto row = decided.attributes.find(ego.key); row != decided.attributes.end())
            override(ego, row->second);
        taken.insert(ego.label);
        cases.push_back(std::move(ego));
    }
    for (const auto& source : sources)
        if (isSurveyInUse(source)) addRespondents(database, source, decided, taken, cases);
    return cases;
}

std::optional<Case> readRespondent(Database& database, const FormPlace& place) {
    Query query(database,
                "SELECT respondent.id, respondent.language, source.key, source.language FROM respondent JOIN source ON "
                "source.content = "
                "respondent.content AND source.removed = 0 WHERE respondent.content = ? AND respondent.part = ?",
                place.content, place.part);
    if (place.number != 0 || !query.next()) return std::nullopt;
    Case ego;
    ego.key = respondentKey(place.content, place.part);
    ego.label = query.text(0);
    ego.language = query.text(query.view(1).empty() ? 3 : 1);
    ego.survey = query.key<SourceKey>(2);
    Query values(database,
                 "SELECT attribute_column.name, attribute_value.value FROM attribute_value JOIN attribute_column "
                 "USING(content, position) "
                 "WHERE attribute_value.content = ? AND attribute_value.part = ?",
                 place.content, place.part);
    while (values.next())
        ego.attributes.emplace(values.text(0), values.attribute(1));
    return ego;
}

std::vector<Contact> readContactsOf(Database& database, CaseKey ego) {
    auto found = readDecidedContacts(database, ego);
    if (const auto place = formPlace(ego.uuid); place && egoExists(database, ego)) {
        Query query(database,
                    "SELECT part, number, name, organisation FROM named_contact WHERE content = ? AND part = ?",
                    place->content, place->part);
        addNamed(query, place->content, found);
    }
    std::stable_sort(found.contacts.begin(), found.contacts.end(), [](const Contact& a, const Contact& b) {
        return std::tie(a.position, a.label) < std::tie(b.position, b.label);
    });
    return std::move(found.contacts);
}

std::vector<Contact> readContacts(Database& database, const std::vector<Source>& sources) {
    auto found = readDecidedContacts(database, std::nullopt);
    for (const auto& source : sources) {
        if (!isSurveyInUse(source)) continue;
        Query query(database, "SELECT part, number, name, organisation FROM named_contact WHERE content = ?",
                    source.content);
        addNamed(query, source.content, found);
    }
    return std::move(found.contacts);
}

bool egoExists(Database& database, CaseKey ego) {
    const auto place = formPlace(ego.uuid);
    if (!place) return database.number("SELECT 1 FROM ego WHERE key = ?", ego).has_value();
    return place->number == 0 &&
           database.number("SELECT 1 FROM respondent WHERE content = ? AND part = ?", place->content, place->part) &&
           database.number("SELECT 1 FROM source WHERE content = ? AND removed = 0", place->content);
}

bool contactExists(Database& database, ContactKey contact) {
    {
        Query query(database, "SELECT removed FROM contact WHERE key = ?", contact);
        if (query.next()) return !query.truth(0);
    }
    const auto place = formPlace(contact.uuid);
    return place && place->number > 0 &&
           database.number("SELECT 1 FROM named_contact WHERE content = ? AND part = ? AND number = ?", place->content,
                           place->part, place->number) &&
           database.number("SELECT 1 FROM source WHERE content = ? AND removed = 0", place->content);
}

} // namespace kith::project
