#include "pseudonyms/key.h"

#include "kith/study/pseudonyms.h"
#include "kith/study/writing.h"
#include "kith/text/words.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using pseudonym::Entry;
using pseudonym::Key;
using pseudonym::Kind;
using pseudonym::Told;

// Attributes of cases that say where somebody lives or works.
bool namesPlace(const std::string& attribute) {
    static constexpr std::array<std::string_view, 12> names{"city",         "town",     "village",       "place",
                                                            "municipality", "stad",     "woonplaats",    "dorp",
                                                            "plaats",       "gemeente", "neighbourhood", "wijk"};
    return std::find(names.begin(), names.end(), foldCase(attribute)) != names.end();
}

// Collects each thing once.
class People {
public:
    explicit People(const project::Project& project) : project_(project) {}

    std::vector<Told> collect() {
        const std::vector<Case> cases = project_.cases();
        addCases(cases);
        const std::map<ContactKey, std::vector<std::string>> mentions = confirmedMentions();
        std::vector<Told> organisations, places;
        for (const Case& ego : cases) {
            for (const Contact& contact : project_.contactsOf(ego.key)) {
                Told told{
                    Kind::Contact, ego.label, contact.label, contact.aliases, contact.kind == ContactKind::Group, {}};
                if (contact.person) told.person = contact.person->uuid.toString();
                if (const auto said = mentions.find(contact.key); said != mentions.end())
                    for (const std::string& words : said->second)
                        if (words != told.label &&
                            std::find(told.aliases.begin(), told.aliases.end(), words) == told.aliases.end())
                            told.aliases.push_back(words);
                addPlaces(contact.label, places);
                for (const std::string& alias : contact.aliases)
                    addPlaces(alias, places);
                all_.push_back(std::move(told));
                if (!contact.organisation.empty())
                    addOnce(organisations, {Kind::Organisation, {}, contact.organisation, {}, false, {}});
            }
            for (const auto& [name, value] : ego.attributes)
                if (const auto* words = std::get_if<std::string>(&value); words && namesPlace(name) && !words->empty())
                    addOnce(places, {Kind::Place, {}, *words, {}, false, {}});
        }
        addSpeakers();
        std::move(organisations.begin(), organisations.end(), std::back_inserter(all_));
        addPlacesThatAreNobody(places);
        return std::move(all_);
    }

private:
    void addCases(const std::vector<Case>& cases) {
        std::map<CaseKey, std::vector<std::string>> labels;
        for (const Source& source : project_.sources())
            for (const Speaker& speaker : project_.speakers(source.key))
                if (speaker.ego) labels[speaker.ego].push_back(speaker.label);
        for (const Case& ego : cases)
            all_.push_back({Kind::Case, {}, ego.label, labels[ego.key], false, {}});
    }

    // What each contact is called where an analyst said so.
    std::map<ContactKey, std::vector<std::string>> confirmedMentions() const {
        std::map<ContactKey, std::vector<std::string>> mentions;
        for (const MentionDecision& decision : project_.snapshot().mentionDecisions)
            if (decision.verdict == Verdict::Confirmed && decision.contact)
                mentions[*decision.contact].push_back(decision.passage.quote);
        return mentions;
    }

    void addSpeakers() {
        std::vector<Told> speakers;
        for (const Source& source : project_.sources())
            for (const Speaker& speaker : project_.speakers(source.key))
                if (!speaker.ego && !isCase(speaker.label))
                    addOnce(speakers, {Kind::Speaker, {}, speaker.label, {}, false, {}});
        std::move(speakers.begin(), speakers.end(), std::back_inserter(all_));
    }

    // In a translation nobody said who speaks.
    bool isCase(const std::string& label) const {
        return std::any_of(all_.begin(), all_.end(), [&](const Told& told) {
            return told.kind == Kind::Case &&
                   (told.label == label ||
                    std::find(told.aliases.begin(), told.aliases.end(), label) != told.aliases.end());
        });
    }

    static void addPlaces(const std::string& words, std::vector<Told>& places) {
        if (pseudonym::isName(words)) return;
        for (const std::string& place : pseudonym::placesIn(words))
            addOnce(places, {Kind::Place, {}, place, {}, false, {}});
    }

    static void addOnce(std::vector<Told>& list, Told told) {
        const bool known = std::any_of(list.begin(), list.end(), [&](const Told& t) { return t.label == told.label; });
        if (!known) list.push_back(std::move(told));
    }

    // "vader van Marit" is no place.
    void addPlacesThatAreNobody(const std::vector<Told>& places) {
        std::set<std::string> people;
        for (const Told& told : all_) {
            if (!pseudonym::isName(told.label)) continue;
            people.insert(fold(told.label));
            for (const std::string& part : pseudonym::partsOf(told.label))
                people.insert(fold(part));
        }
        for (const Told& place : places)
            if (!people.contains(fold(place.label))) all_.push_back(place);
    }

    const project::Project& project_;
    std::vector<Told> all_;
};

} // namespace

fs::path keyFile(const fs::path& project) {
    return project.string() + "-key";
}

std::optional<Key> readKeyOf(const fs::path& project) {
    const fs::path file = keyFile(project);
    std::error_code none;
    if (!fs::exists(file, none)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error("The key of the pseudonyms cannot be read.", {file.string(), {}}, "May you read it?");
    return pseudonym::readKey(std::string(std::istreambuf_iterator<char>(in), {}), file.filename().string());
}

Key keyOf(const fs::path& project) {
    auto key = readKeyOf(project);
    if (!key)
        throw Error("The study has no key of pseudonyms.", {keyFile(project).string(), {}},
                    "Make it with 'kith pseudonyms suggest'.");
    return std::move(*key);
}

void writeKeyOf(const fs::path& project, const Key& key) {
    const fs::path file = keyFile(project);
    // writeFile fills this one and moves it into place; from the first byte on only its owner may read it.
    const fs::path beside = file.string() + ".part";
    std::ofstream(beside, std::ios::trunc).close();
    std::error_code failure;
    fs::permissions(beside, fs::perms::owner_read | fs::perms::owner_write, failure);
    if (failure)
        throw Error("The key of the pseudonyms cannot be written: " + failure.message() + ".", {file.string(), {}});
    writeFile(file, pseudonym::writeKey(key));
}

pseudonym::WordCounts countWordsOf(const project::Project& project) {
    pseudonym::WordCounts counts;
    for (const Source& source : project.sources())
        project.forEachText(source.key, [&](std::int64_t, const Text& text) {
            counts.add(text);
            return true;
        });
    return counts;
}

std::vector<Told> toldIn(const project::Project& project) {
    return People(project).collect();
}

std::vector<pseudonym::Secret> secretsOf(const project::Project& project, const Key& key,
                                         const pseudonym::WordCounts& counts) {
    std::vector<pseudonym::Secret> secrets;
    const auto isPerson = [](Kind kind) { return kind != Kind::Organisation && kind != Kind::Place; };
    for (const Entry& entry : key.entries)
        for (const std::string& name : entry.names)
            secrets.push_back({name, isPerson(entry.kind)});
    // Contacts stand by account.
    std::optional<pseudonym::UnhiddenNames> unhidden;
    std::string account;
    for (const Told& told : toldIn(project)) {
        if (!unhidden || account != accountOf(told)) unhidden.emplace(key, account = accountOf(told), counts);
        if (isPerson(told.kind))
            for (const std::string& name : pseudonym::namesOf(told, counts))
                secrets.push_back({name, true});
        std::vector<std::string> words = told.aliases;
        words.push_back(told.label);
        for (const std::string& one : words)
            for (const pseudonym::NameWithin& within : unhidden->in(one))
                secrets.push_back({within.name, true});
    }
    // Those that belong to no contact; the others are among its words.
    const pseudonym::UnhiddenNames anywhere(key, {}, counts);
    for (const MentionDecision& decision : project.snapshot().mentionDecisions)
        if (decision.verdict == Verdict::Confirmed && !decision.contact)
            for (const pseudonym::NameWithin& within : anywhere.in(decision.passage.quote))
                secrets.push_back({within.name, true});
    return secrets;
}

std::vector<Entry> entriesOf(const project::Project& project, const std::vector<SourceKey>& sources,
                             const std::optional<CaseKey>& ego) {
    const auto key = readKeyOf(project.file());
    if (!key) return {};
    const auto isGoing = [&](SourceKey source) {
        return std::find(sources.begin(), sources.end(), source) != sources.end();
    };
    std::set<std::string> cases, theirs, others; // labels of cases; organisations and speakers
    for (const Case& one : project.cases()) {
        const bool goes = one.key == ego || (one.survey && isGoing(one.survey));
        if (goes) cases.insert(one.label);
        for (const Contact& contact : project.contactsOf(one.key))
            (goes ? theirs : others).insert(contact.organisation);
    }
    for (const Source& source : project.sources())
        for (const Speaker& speaker : project.speakers(source.key))
            (isGoing(source.key) || (speaker.ego && speaker.ego == ego) ? theirs : others).insert(speaker.label);
    std::vector<Entry> entries;
    for (const Entry& entry : key->entries) {
        const auto has = [&](const std::set<std::string>& words) {
            return std::any_of(entry.names.begin(), entry.names.end(),
                               [&](const std::string& name) { return words.contains(name); });
        };
        if ((entry.kind == Kind::Case && has(cases)) ||
            (entry.kind == Kind::Contact && cases.contains(entry.account)) ||
            ((entry.kind == Kind::Organisation || entry.kind == Kind::Speaker) && has(theirs) && !has(others)))
            entries.push_back(entry);
    }
    return entries;
}

std::int64_t forgetInKey(const fs::path& project, const std::vector<Entry>& entries) {
    if (entries.empty()) return 0;
    Key key = keyOf(project);
    const auto gone = std::erase_if(key.entries, [&](const Entry& entry) {
        return std::find(entries.begin(), entries.end(), entry) != entries.end();
    });
    writeKeyOf(project, key);
    return static_cast<std::int64_t>(gone);
}

} // namespace kith::study
