// Decisions about people: cases, their contacts, persons, and the mentions that were looked at.
#include "readings.h"
#include "removal.h"
#include "storage.h"

namespace kith::project {
namespace {

void storeAttributes(Database& database, const Case& ego) {
    std::map<std::string, AttributeValue, std::less<>> imported;
    if (const auto place = formPlace(ego.key.uuid))
        if (const auto respondent = readRespondent(database, *place)) imported = respondent->attributes;
    database.run("DELETE FROM ego_attribute WHERE ego = ?", ego.key);
    Query insert(database, "INSERT INTO ego_attribute(ego, name, value) VALUES(?,?,?)");
    for (const auto& [name, value] : ego.attributes) {
        const auto same = imported.find(name);
        if (same == imported.end() || same->second != value) insert.run(ego.key, name, value);
    }
    // An answer on the form that no longer holds is overridden by nothing.
    for (const auto& [name, value] : imported)
        if (!ego.attributes.contains(name)) insert.run(ego.key, name, AttributeValue{});
}

int nextContactPosition(Database& database, CaseKey ego) {
    auto last = database.number("SELECT max(position) FROM contact WHERE ego = ?", ego).value_or(0);
    if (const auto place = formPlace(ego.uuid))
        last = std::max(last, database
                                  .number("SELECT max(number) FROM named_contact WHERE content = ? AND part = ?",
                                          place->content, place->part)
                                  .value_or(0));
    return static_cast<int>(last) + 1;
}

void mustFit(Database& database, const Contact& contact) {
    const Place where{contact.label, ""};
    if (!contact.key) throw Error("A contact needs a key.", where);
    if (contact.label.empty()) throw Error("A contact needs a name or a description.", where);
    if (!egoExists(database, contact.ego)) throw Error("The project has no such case for the contact.", where);
    if (const auto place = formPlace(contact.key.uuid)) {
        if (place->number == 0 || contact.ego != respondentKey(place->content, place->part) ||
            !database.number("SELECT 1 FROM named_contact WHERE content = ? AND part = ? AND number = ?",
                             place->content, place->part, place->number))
            throw Error("Nobody named such a contact on a form.", where);
    }
    if (contact.person && !database.number("SELECT 1 FROM person WHERE key = ?", *contact.person))
        throw Error("The project has no such person for the contact.", where);
    for (const auto& member : contact.members)
        if (member == contact.key || !contactExists(database, member))
            throw Error("A member of the group is no contact of the project.", where);
}

} // namespace

void Edit::put(const Case& ego) {
    static const std::string sql = upsert("ego", {"key", "label", "position", "language"}, 1);
    auto& database = storage_->database;
    if (!ego.key) throw Error("A case needs a key.", {ego.label, ""});
    if (ego.label.empty()) throw Error("A case needs a name.");
    const bool respondent = formPlace(ego.key.uuid).has_value();
    if (respondent && !egoExists(database, ego.key))
        throw Error("The project has no such respondent.", {ego.label, ""});
    if (database.number("SELECT 1 FROM ego WHERE label = ? AND key <> ?", ego.label, ego.key))
        throw Error("The project has a case named “" + ego.label + "” already.", {ego.label, ""},
                    "Give this one another name.");
    int position = ego.position;
    if (respondent)
        position = 0; // counted when read
    else if (position == 0) {
        if (!storage_->lastEgoPosition)
            storage_->lastEgoPosition = static_cast<int>(database.number("SELECT max(position) FROM ego").value_or(0));
        const auto stored = database.number("SELECT position FROM ego WHERE key = ?", ego.key);
        position = stored ? static_cast<int>(*stored) : ++*storage_->lastEgoPosition;
    } else
        storage_->lastEgoPosition.reset();
    database.run(sql, ego.key, ego.label, position, ego.language);
    storeAttributes(database, ego);
}

void Edit::put(const Contact& contact) {
    static const std::string sql = upsert(
        "contact", {"key", "ego", "label", "position", "kind", "organisation", "visibility", "person", "removed"}, 1);
    auto& database = storage_->database;
    mustFit(database, contact);
    int position = contact.position;
    if (position == 0) {
        const auto stored =
            database.number("SELECT position FROM contact WHERE key = ? AND ego = ?", contact.key, contact.ego);
        const auto place = formPlace(contact.key.uuid);
        position = stored  ? static_cast<int>(*stored)
                   : place ? place->number
                           : nextContactPosition(database, contact.ego);
    }
    database.run(sql, contact.key, contact.ego, contact.label, position, toString(contact.kind), contact.organisation,
                 toString(contact.visibility), contact.person, false);
    database.run("DELETE FROM alias WHERE contact = ?", contact.key);
    database.run("DELETE FROM member WHERE contact = ?", contact.key);
    int number = 0;
    for (const auto& alias : contact.aliases)
        database.run("INSERT INTO alias(contact, position, words) VALUES(?,?,?)", contact.key, ++number, alias);
    number = 0;
    for (const auto& member : contact.members)
        database.run("INSERT INTO member(contact, position, member) VALUES(?,?,?)", contact.key, ++number, member);
}

void Edit::put(const Person& person) {
    static const std::string sql = upsert("person", {"key", "label"}, 1);
    if (!person.key) throw Error("A person needs a key.", {person.label, ""});
    storage_->database.run(sql, person.key, person.label);
}

void Edit::put(const MentionDecision& decision) {
    static const std::string sql =
        upsert("mention_decision", {"source", "part", "begin", "end", "coder", "verdict", "contact", "quote"}, 5);
    const auto passage = storage_->texts.verified(decision.passage);
    if (decision.contact && !contactExists(storage_->database, *decision.contact))
        throw Error("The project has no such contact for the mention.", {passage.quote, ""});
    storage_->database.run(sql, passage.source, passage.part, passage.span.begin.value, passage.span.end.value,
                           decision.coder, toString(decision.verdict), decision.contact, passage.quote);
}

void Edit::remove(ContactKey contact) {
    if (!contactExists(storage_->database, contact)) throw Error("The project has no such contact.");
    removeContact(storage_->database, contact);
}

void Edit::remove(CaseKey ego) {
    auto& database = storage_->database;
    if (formPlace(ego.uuid))
        throw Error("A respondent goes with the survey and cannot be removed alone.", {},
                    "Withdraw the respondent instead.");
    if (!egoExists(database, ego)) throw Error("The project has no such case.");
    database.run("UPDATE speaker SET ego = NULL WHERE ego = ?", ego);
    removeEgo(database, ego);
}

void Edit::remove(PersonKey person) {
    auto& database = storage_->database;
    database.run("UPDATE contact SET person = NULL WHERE person = ?", person);
    removeMemosAbout(database, person.uuid);
    database.run("DELETE FROM person WHERE key = ?", person);
}

void Edit::remove(const MentionDecision& decision) {
    storage_->database.run(
        "DELETE FROM mention_decision WHERE source = ? AND part = ? AND begin = ? AND end = ? AND coder = ?",
        decision.passage.source, decision.passage.part, decision.passage.span.begin.value,
        decision.passage.span.end.value, decision.coder);
}

void removeMemosAbout(Database& database, const Uuid& key) {
    database.run("DELETE FROM memo WHERE about_key = ?", key);
}

void removeContact(Database& database, ContactKey contact) {
    database.run("DELETE FROM memo WHERE about_key IN (SELECT key FROM tie_change WHERE contact = ?)", contact);
    removeMemosAbout(database, contact.uuid);
    removeRejectedSuggestionsAbout(database, contact.uuid);
    for (const char* table : {"alias", "tie_rating", "tie_change"})
        database.run("DELETE FROM " + std::string(table) + " WHERE contact = ?", contact);
    database.run("DELETE FROM member WHERE contact = ?1 OR member = ?1", contact);
    database.run("DELETE FROM contact_tie WHERE a = ?1 OR b = ?1", contact);
    database.run("UPDATE coding SET contact = NULL WHERE contact = ?", contact);
    database.run("UPDATE mention_decision SET contact = NULL WHERE contact = ?", contact);
    if (const auto place = formPlace(contact.uuid)) {
        static const std::string sql =
            upsert("contact",
                   {"key", "ego", "label", "position", "kind", "organisation", "visibility", "person", "removed"}, 1);
        database.run(sql, contact, respondentKey(place->content, place->part), "", place->number,
                     toString(ContactKind::Individual), "", "", nullptr, true);
    } else {
        database.run("DELETE FROM contact WHERE key = ?", contact);
    }
}

void removeEgo(Database& database, CaseKey ego) {
    std::vector<ContactKey> contacts;
    {
        Query query(database, "SELECT key FROM contact WHERE ego = ?", ego);
        while (query.next())
            contacts.push_back(query.key<ContactKey>(0));
    }
    for (const auto& contact : contacts)
        removeContact(database, contact);
    database.run("DELETE FROM contact WHERE ego = ?", ego);
    database.run("DELETE FROM ego_attribute WHERE ego = ?", ego);
    removeMemosAbout(database, ego.uuid);
    database.run("DELETE FROM ego WHERE key = ?", ego);
}

} // namespace kith::project
