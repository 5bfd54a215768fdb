// Tables of decisions about contacts: the contacts, ratings of ties, changes told of them, ties between contacts.
#include "contacts/choice.h"
#include "sources/loading.h"
#include "coding/passages.h"

#include "kith/study/lookup.h"
#include "kith/study/people.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace kith::study {
namespace {

// Cases, contacts and passages as the rows of one table name them. Reading inside an edit sees what the rows before
// did.
class NamedInRows {
public:
    NamedInRows(const project::Project& project, Coder by)
        : project_(project), by_(std::move(by)), accounts_(project) {}

    const Case& ego(const DecisionRow& row) {
        const std::string typed = row["case"];
        if (typed.empty()) throw Error("The case has no name.", {}, "Write one into the column \"case\".");
        if (cases_.empty())
            for (Case& ego : project_.cases()) {
                std::string label = ego.label;
                cases_.emplace(std::move(label), std::move(ego));
            }
        const auto known = cases_.find(typed);
        return known != cases_.end() ? known->second : cases_.emplace(typed, findCase(project_, typed)).first->second;
    }

    ContactKey contact(const Case& ego, const DecisionRow& row, const std::string& column) const {
        const std::string typed = row[column];
        if (typed.empty())
            throw Error("The contact has no name.", {}, fmt::format("Write one into the column \"{}\".", column));
        return findContact(project_, ego, typed).key;
    }

    [[nodiscard]] Coder coder(const DecisionRow& row) const { return row["coder"].empty() ? by_ : row["coder"]; }

    // The words in the columns source and quote, in this account; none where there is no quote.
    std::optional<Passage> passage(const Case& ego, const DecisionRow& row) {
        const std::string quote = row.exact("quote"), typed = row["source"];
        if (trim(quote).empty()) return std::nullopt;
        if (typed.empty())
            throw Error("It is not said where the quote stands.", {},
                        "Write the source's title into the column \"source\".");
        auto place = places_.find(typed);
        if (place == places_.end()) {
            const SourcePlace found = findSource(project_, typed);
            mustBeCodable(found.source);
            place = places_.emplace(typed, Quoted{found.source, QuotedWords(project_, found)}).first;
        }
        const Passage passage = place->second.words.find(quote, occurrence(row));
        row.note(noteOnMarks(quote, passage));
        if (const CaseKey teller = accounts_.of(place->second.source, passage); teller && teller != ego.key)
            throw Error(fmt::format("The quote stands in another account than {}'s.", ego.label), {},
                        "Check the columns \"case\" and \"source\".");
        return passage;
    }

private:
    static int occurrence(const DecisionRow& row) {
        const std::string typed = row["occurrence"];
        if (typed.empty()) return 0;
        int number = 0;
        const auto [rest, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
        if (failure != std::errc() || rest != typed.data() + typed.size() || number < 1)
            throw Error(fmt::format("\"{}\" is no occurrence.", typed), {},
                        "It is 1 for the first place with these words, 2 for the second, …");
        return number;
    }

    struct Quoted {
        Source source;
        QuotedWords words;
    };
    const project::Project& project_;
    Coder by_;
    Accounts accounts_;
    std::map<std::string, Case> cases_;
    std::map<std::string, Quoted> places_;
};

// Two rows of one table that decide the same thing are a slip: the later would silently win.
template<class Identity>
class OnceOnly {
public:
    void add(const Identity& identity, const DecisionRow& row, const char* what) {
        const auto [place, first] = rows_.emplace(identity, row.number());
        if (!first)
            throw Error(fmt::format("Row {} has {} already.", place->second, what), {}, "Take one of the two out.");
    }

private:
    std::map<Identity, std::int64_t> rows_;
};

std::vector<std::string> aliasesIn(const std::string& cell) {
    std::vector<std::string> aliases;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find(';', at), cell.size());
        aliases.emplace_back(trim(std::string_view(cell).substr(at, end - at)));
        at = end + 1;
    }
    return aliases;
}

// Persons and memos that are there, and what the table added.
class Persons {
public:
    explicit Persons(const StudySnapshot& snapshot) {
        for (const Person& person : snapshot.persons)
            persons_.emplace(person.label, person.key);
    }
    PersonKey called(project::Edit& edit, const std::string& label) {
        const auto [place, isNew] = persons_.emplace(label, PersonKey{});
        if (isNew) {
            place->second = PersonKey::fresh();
            edit.put(Person{place->second, label});
        }
        return place->second;
    }

private:
    std::map<std::string, PersonKey> persons_;
};

Contact contactLabelled(const project::Project& project, const Case& ego, const std::string& label) {
    if (label.empty()) throw Error("The contact has no name.", {}, "Write one into the column \"contact\".");
    for (Contact& contact : project.contactsOf(ego.key))
        if (contact.label == label) return std::move(contact);
    Contact contact;
    contact.key = ContactKey::fresh();
    contact.ego = ego.key;
    contact.label = label;
    return contact;
}

} // namespace

ContactTable contactTableIn(const std::filesystem::path& file) {
    const auto table = readDecisions(file, {}, {}, true);
    const auto has = [&](const char* column) { return table->index.contains(column); };
    if (has("quote") && has("code"))
        throw Error("This is a table of codings.", {table->file, "row 1"}, "'kith code load' applies it.");
    if (has("contact_a") && has("contact_b")) return ContactTable::AlterTies;
    if (has("contact") && has("from") && has("to")) return ContactTable::Changes;
    if (has("contact") && (has("strength") || has("duration") || has("intensity"))) return ContactTable::Ties;
    if (has("contact")) return ContactTable::Contacts;
    throw Error("The columns are those of no table of contacts.", {table->file, "row 1"},
                "Contacts have the column contact; ratings strength, duration or intensity; changes from and to; ties "
                "between contacts "
                "contact_a and contact_b.");
}

LoadOutcome loadContacts(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                         const Coder& by) {
    const auto table =
        readDecisions(file, {"case", "contact"}, {"kind", "aliases", "organisation", "visibility", "person", "memo"});
    NamedInRows named(project, by);
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    Persons persons(snapshot);
    std::set<std::tuple<Uuid, std::string, Coder>> memos;
    for (const Memo& memo : snapshot.memos)
        memos.insert({memo.aboutKey, memo.text, memo.coder});
    OnceOnly<std::pair<CaseKey, std::string>> once;
    return applyRows(
        project, *table, fmt::format("Loaded the contacts of {}", table->file), badRows, by,
        [&](project::Edit& edit, const DecisionRow& row) {
            const Case& ego = named.ego(row);
            Contact contact = contactLabelled(project, ego, row["contact"]);
            if (!row["kind"].empty()) contact.kind = row.term<ContactKind>("kind", "individual, group");
            if (!row["visibility"].empty())
                contact.visibility = row.term<Visibility>("visibility", "hidden, individuated, resource");
            if (contact.kind == ContactKind::Individual && !contact.members.empty())
                throw Error(fmt::format("\"{}\" has members, so it is a group.", contact.label), {},
                            "Write group into the column \"kind\", or make it an individual with 'kith contacts "
                            "individual' first.");
            for (const std::string& alias : aliasesIn(row["aliases"]))
                addAlias(contact, alias);
            if (!row["organisation"].empty()) contact.organisation = row["organisation"];
            once.add({ego.key, contact.label}, row, "this contact");
            if (!row["person"].empty()) contact.person = persons.called(edit, row["person"]);
            edit.put(contact);
            const std::string memo = row["memo"];
            if (!memo.empty() && memos.insert({contact.key.uuid, memo, by}).second)
                edit.put(Memo{MemoKey::fresh(), MemoKind::Analytic, "contact", contact.key.uuid, memo, by});
        });
}

LoadOutcome loadTies(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by) {
    const auto table =
        readDecisions(file, {"case", "contact"},
                      {"coder", "wave", "strength", "duration", "intensity", "source", "quote", "occurrence"});
    NamedInRows named(project, by);
    OnceOnly<std::tuple<ContactKey, Coder, std::string>> once;
    return applyRows(project, *table, fmt::format("Loaded the ratings of {}", table->file), badRows, by,
                     [&](project::Edit& edit, const DecisionRow& row) {
                         const Case& ego = named.ego(row);
                         TieRating rating;
                         rating.contact = named.contact(ego, row, "contact");
                         rating.coder = named.coder(row);
                         rating.wave = row["wave"];
                         rating.strength = row.term<Strength>("strength", "strong, weak, very-weak");
                         rating.duration = row.term<Duration>("duration", "lasting, passing");
                         rating.intensity = row.term<Intensity>("intensity", "intense, slight");
                         if (rating.strength == Strength::Unknown && rating.duration == Duration::Unknown &&
                             rating.intensity == Intensity::Unknown)
                             throw Error("The row rates nothing.", {},
                                         "Write a strength, a duration or an intensity, or take the row out.");
                         rating.passage = named.passage(ego, row);
                         once.add({rating.contact, rating.coder, rating.wave}, row,
                                  "a rating of this contact by this coder in this wave");
                         edit.put(rating);
                     });
}

LoadOutcome loadTieChanges(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                           const Coder& by) {
    const auto table = readDecisions(file, {"case", "contact", "from", "to"},
                                     {"coder", "intention", "when", "source", "quote", "occurrence"});
    NamedInRows named(project, by);
    using Identity =
        std::tuple<ContactKey, Coder, Layer, Layer, Intention, std::string, SourceKey, std::int64_t, CodePointSpan>;
    const auto identityOf = [](const TieChange& change) {
        const Passage passage = change.passage.value_or(Passage{});
        return Identity{change.contact, change.coder,   change.from,  change.to,   change.intention,
                        change.when,    passage.source, passage.part, passage.span};
    };
    std::set<Identity> told;
    for (const TieChange& change : project.snapshot(project::Quotes::Leave).changes)
        told.insert(identityOf(change));
    return applyRows(project, *table, fmt::format("Loaded the changes of {}", table->file), badRows, by,
                     [&](project::Edit& edit, const DecisionRow& row) {
                         static const char* const layers = "communality, sociality, connectivity, unclassified";
                         const Case& ego = named.ego(row);
                         TieChange change;
                         change.contact = named.contact(ego, row, "contact");
                         change.coder = named.coder(row);
                         change.from = row.term<Layer>("from", layers);
                         change.to = row.term<Layer>("to", layers);
                         change.intention = row.term<Intention>("intention", "intended, circumstantial");
                         change.when = row["when"];
                         change.passage = named.passage(ego, row);
                         if (!told.insert(identityOf(change)).second) return;
                         change.key = ChangeKey::fresh();
                         edit.put(change);
                     });
}

LoadOutcome loadContactTies(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                            const Coder& by) {
    const auto table =
        readDecisions(file, {"case", "contact_a", "contact_b", "status"}, {"coder", "source", "quote", "occurrence"});
    NamedInRows named(project, by);
    OnceOnly<std::tuple<ContactKey, ContactKey, Coder>> once;
    return applyRows(project, *table, fmt::format("Loaded the ties between contacts of {}", table->file), badRows, by,
                     [&](project::Edit& edit, const DecisionRow& row) {
                         const Case& ego = named.ego(row);
                         ContactTie tie;
                         tie.a = named.contact(ego, row, "contact_a");
                         tie.b = named.contact(ego, row, "contact_b");
                         if (tie.a == tie.b) throw Error("A contact has no tie with itself.", {}, "Name two contacts.");
                         if (tie.b < tie.a) std::swap(tie.a, tie.b);
                         tie.coder = named.coder(row);
                         tie.status = row.term<TieStatus>("status", "tie, no-tie");
                         if (tie.status == TieStatus::NotAsked)
                             throw Error("A pair that was not asked about has no row.", {},
                                         "Write tie or no-tie, or take the row out.");
                         tie.passage = named.passage(ego, row);
                         once.add({tie.a, tie.b, tie.coder}, row, "a tie of these two by this coder");
                         edit.put(tie);
                     });
}

} // namespace kith::study
