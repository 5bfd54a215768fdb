#include "kith/study/sources.h"

#include "sources/loading.h"
#include "coding/passages.h"
#include "pseudonyms/key.h"

#include "kith/study/lookup.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

std::string timeOf(const std::optional<std::int64_t>& milliseconds) {
    if (!milliseconds) return {};
    const std::int64_t seconds = *milliseconds / 1000;
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string consentOf(const Consent& consent) {
    if (consent == Consent{Permission::Given, Permission::Given, Permission::Given, Permission::Given})
        return "all given";
    std::string text;
    const auto add = [&](const char* purpose, Permission permission) {
        if (permission != Permission::NotRecorded)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", purpose, toString(permission));
    };
    add("analyse", consent.analyse);
    add("quote", consent.quote);
    add("archive", consent.archive);
    add("translate", consent.translate);
    return text.empty() ? "not recorded" : text;
}

// "Anna=interviewer" or "R=interviewee:Marit"
Speaker speakerFrom(const project::Project& project, const Source& source, const std::string& written) {
    const auto equals = written.rfind('=');
    if (equals == std::string::npos)
        throw Error(fmt::format("\"{}\" does not say which speaker is what.", written), {},
                    "Write LABEL=interviewer or LABEL=interviewee:CASE.");
    Speaker speaker;
    speaker.source = source.key;
    speaker.label = written.substr(0, equals);
    std::string role = written.substr(equals + 1);
    std::string ego;
    if (const auto colon = role.find(':'); colon != std::string::npos) {
        ego = role.substr(colon + 1);
        role.resize(colon);
    }
    const auto parsed = parse<SpeakerRole>(role);
    if (!parsed)
        throw Error(fmt::format("\"{}\" is no role of a speaker.", role), {},
                    "It is interviewer, interviewee or other.");
    speaker.role = *parsed;
    std::vector<std::string> labels;
    CaseKey known;
    for (const Speaker& other : project.speakers(source.key)) {
        labels.push_back(other.label);
        if (other.ego) known = other.ego;
        if (other.label == speaker.label) speaker.ego = other.ego;
    }
    if (std::find(labels.begin(), labels.end(), speaker.label) == labels.end())
        throw Error(fmt::format("Nobody is called \"{}\" in \"{}\".", speaker.label, source.title), {},
                    fmt::format("Its speakers are: {}.", fmt::join(labels, ", ")));
    if (speaker.role != SpeakerRole::Interviewee)
        speaker.ego = {};
    else if (!ego.empty())
        speaker.ego = findCase(project, ego).key;
    else if (!speaker.ego)
        speaker.ego = known;
    return speaker;
}

// What people call the rows of a survey and the contacts named in them.
class Respondents {
public:
    Respondents(const project::Project& project, const Source& survey)
        : project_(project), names_(project), survey_(survey) {}
    std::string idOf(std::int64_t part) {
        Passage anywhere;
        anywhere.source = survey_.key;
        anywhere.part = part;
        return names_.of(anywhere).substr(survey_.title.size() + 1);
    }
    // "" where the answer is about no contact.
    std::string contact(std::int64_t part, int number) {
        if (number <= 0) return {};
        if (part != part_) contacts_ = project_.contactsOf(respondentKey(survey_.content, part));
        part_ = part;
        for (const Contact& contact : contacts_)
            if (const auto form = formPlace(contact.key.uuid); form && form->number == number) return contact.label;
        return {};
    }

private:
    const project::Project& project_;
    SourceNames names_;
    Source survey_;
    std::int64_t part_ = 0;
    std::vector<Contact> contacts_;
};

// What each turn of a translation translates: the words of the original's turns that were paired with it.
std::map<int, std::string> originalWords(const project::Project& project, const Source& translation) {
    const Text text = project.text(translation.original);
    std::map<int, std::string> spoken;
    for (const project::StoredTurn& stored : project.turns(translation.original))
        spoken[stored.turn.number] = text.quote(stored.turn.words);
    std::map<int, std::string> words;
    for (const auto& [turn, original] : project.alignment(translation.key))
        words[turn] += (words[turn].empty() ? "" : " ") + spoken[original];
    return words;
}

// A cell as the value of an attribute whose type follows from how it looks in all rows is more than a table of ten
// needs: numbers are numbers, all else is words.
AttributeValue valueOf(const std::string& cell) {
    if (cell.empty()) return std::monostate{};
    if (cell.find_first_not_of("0123456789.-") == std::string::npos) {
        std::size_t used = 0;
        try {
            const double number = std::stod(cell, &used);
            if (used == cell.size()) return number;
        } catch (const std::exception&) {
            // Dates such as 2026-05-01 and lone dashes are words.
        }
    }
    return cell;
}

} // namespace

Table sourcesTable(const project::Project& project) {
    Table table;
    table.id = "sources";
    table.title = "Sources";
    table.columns = {{"number", "No.", ColumnKind::Count},
                     {"title", "Title"},
                     {"kind", "Kind"},
                     {"language", "Language"},
                     {"version", "Version", ColumnKind::Count},
                     {"wave", "Wave"},
                     {"cases", "Cases"},
                     {"parts", "Texts", ColumnKind::Count},
                     {"consent", "Consent"},
                     {"state", "State"},
                     {"file", "File"}};
    std::map<SourceKey, std::string> titles;
    std::map<CaseKey, std::string> labels;
    const std::vector<Source> sources = project.sources();
    for (const Source& source : sources)
        titles[source.key] = source.title;
    for (const Case& ego : project.cases())
        if (!formPlace(ego.key.uuid)) labels[ego.key] = ego.label;
    for (const Source& source : sources) {
        std::string cases;
        if (source.kind == SourceKind::Survey) {
            cases = fmt::format("{} respondents", source.parts);
        } else if (source.kind != SourceKind::Translation) {
            std::set<CaseKey> told; // a case may speak under several labels
            for (const Speaker& speaker : project.speakers(source.key))
                if (speaker.ego && told.insert(speaker.ego).second)
                    cases += (cases.empty() ? "" : ", ") + labels[speaker.ego];
        }
        std::string state = source.superseded ? "superseded" : "in use";
        if (source.kind == SourceKind::Translation) state = "of " + titles[source.original];
        table.rows.push_back({source.position, source.title, std::string(toString(source.kind)), source.language,
                              source.version, source.wave, cases, source.parts, consentOf(source.consent), state,
                              source.file});
    }
    return table;
}

Table casesTable(const project::Project& project) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    Table table;
    table.id = "cases";
    table.title = "Cases";
    table.columns = {{"case", "Case"},
                     {"sources", "Sources"},
                     {"contacts", "Contacts", ColumnKind::Count},
                     {"codings", "Codings", ColumnKind::Count}};
    for (const Variable& variable : snapshot.variables)
        table.columns.push_back({variable.name, variable.name});
    const SnapshotIndex index(snapshot);
    std::map<CaseKey, std::string> sources;
    for (const Speaker& speaker : snapshot.speakers)
        if (speaker.ego) {
            std::string& list = sources[speaker.ego];
            if (const Source* source = index.source(speaker.source)) list += (list.empty() ? "" : ", ") + source->title;
        }
    for (const Case& ego : snapshot.cases) {
        const Source* survey = ego.survey ? index.source(ego.survey) : nullptr;
        std::vector<Cell> row{ego.label, survey ? survey->title : sources[ego.key],
                              static_cast<std::int64_t>(index.contactsOf(ego.key).size()),
                              static_cast<std::int64_t>(index.codingsOf(ego.key).size())};
        for (const Variable& variable : snapshot.variables) {
            const auto value = ego.attributes.find(variable.name);
            row.push_back(value == ego.attributes.end() ? Cell() : Cell(toString(value->second)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table turnsTable(const project::Project& project, const std::string& typed, const std::string& onlySpeaker) {
    const SourcePlace place = findSource(project, typed);
    Table table;
    table.id = "turns";
    table.title = place.source.title;
    const bool survey = place.source.kind == SourceKind::Survey;
    if (survey)
        table.columns = {{"respondent", "Respondent"}, {"question", "Question"}, {"contact", "Contact"}};
    else
        table.columns = {
            {"turn", "Turn", ColumnKind::Count}, {"speaker", "Speaker"}, {"role", "Role"}, {"time", "Time"}};
    table.columns.push_back({"begin", "Begin", ColumnKind::Count});
    table.columns.push_back({"end", "End", ColumnKind::Count});
    table.columns.push_back({"words", "Words"});
    std::map<int, std::string> originals; // by the turn of a translation
    if (place.source.kind == SourceKind::Translation) {
        table.columns.push_back({"original", "Original"});
        originals = originalWords(project, place.source);
    }
    Respondents respondents(project, place.source);
    std::map<std::string, SpeakerRole> roles;
    for (const Speaker& speaker : project.speakers(place.source.key))
        roles[speaker.label] = speaker.role;
    project.forEachText(place.source.key, [&](std::int64_t part, const Text& text) {
        if (place.part && part != *place.part) return true;
        for (const project::StoredTurn& stored : project.turns(place.source.key, part)) {
            const Turn& turn = stored.turn;
            if (!onlySpeaker.empty() && turn.speaker != onlySpeaker) continue;
            std::vector<Cell> row;
            if (survey)
                row = {respondents.idOf(part), stored.question, respondents.contact(part, stored.contact)};
            else
                row = {turn.number, turn.speaker, std::string(toString(roles[turn.speaker])),
                       timeOf(turn.startMilliseconds)};
            row.emplace_back(turn.words.begin.value);
            row.emplace_back(turn.words.end.value);
            row.emplace_back(text.quote(turn.words));
            if (place.source.kind == SourceKind::Translation) row.emplace_back(originals[turn.number]);
            table.rows.push_back(std::move(row));
        }
        return true;
    });
    return table;
}

void describeSource(project::Project& project, const std::string& typed, const SourceDescription& changes,
                    const Coder& by) {
    Source source = findSource(project, typed).source;
    const std::string before = source.title;
    const auto set = [](auto& field, const auto& wish) {
        if (wish) field = *wish;
    };
    if (changes.title) {
        for (const Source& other : project.sources())
            if (other.key != source.key && !other.superseded && other.title == *changes.title)
                throw Error(fmt::format("There is another source \"{}\".", *changes.title), {},
                            "Choose a title that is free.");
    }
    set(source.title, changes.title);
    set(source.language, changes.language);
    set(source.wave, changes.wave);
    set(source.translator, changes.translator);
    set(source.kind, changes.kind);
    set(source.consent.analyse, changes.analyse);
    set(source.consent.quote, changes.quote);
    set(source.consent.archive, changes.archive);
    set(source.consent.translate, changes.translate);
    std::vector<Speaker> speakers;
    for (const std::string& written : changes.speakers)
        speakers.push_back(speakerFrom(project, source, written));
    project.edit(fmt::format("Described {}", before), by, [&](project::Edit& edit) {
        edit.put(source);
        for (const Speaker& speaker : speakers)
            edit.put(speaker);
    });
}

LoadOutcome loadCases(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by) {
    const auto table = readDecisions(file, {"case", "source"}, {}, true);
    std::vector<std::string> attributes;
    for (const std::string& column : table->columns)
        if (column != "case" && column != "source" && !trim(column).empty()) attributes.emplace_back(trim(column));
    return applyRows(project, *table, fmt::format("Described the cases of {}", table->file), badRows, by,
                     [&](project::Edit& edit, const DecisionRow& row) {
                         const std::string label = row["case"];
                         if (label.empty())
                             throw Error("The case has no name.", {}, "Write one into the column \"case\".");
                         Case ego = findCase(project, row["source"].empty() ? label : row["source"]);
                         ego.label = label;
                         for (const std::string& attribute : attributes) {
                             const AttributeValue value = valueOf(row[attribute]);
                             if (!std::holds_alternative<std::monostate>(value)) ego.attributes[attribute] = value;
                             if (attribute == "language" && !row[attribute].empty()) ego.language = row[attribute];
                         }
                         edit.put(ego);
                     });
}

namespace {

// The source in all its versions, and its translations.
std::vector<SourceKey> family(const std::vector<Source>& all, SourceKey first) {
    std::vector<SourceKey> sources{first};
    const auto listed = [&](SourceKey key) {
        return key && std::find(sources.begin(), sources.end(), key) != sources.end();
    };
    for (bool grown = true; grown;) {
        grown = false;
        for (const Source& other : all) {
            if (listed(other.key)) continue;
            const bool revised = std::any_of(all.begin(), all.end(),
                                             [&](const Source& s) { return listed(s.key) && s.revises == other.key; });
            if (!revised && !listed(other.revises) && !listed(other.original)) continue;
            sources.push_back(other.key);
            grown = true;
        }
    }
    return sources;
}

std::set<CaseKey> casesIn(const project::Project& project, const std::vector<SourceKey>& sources) {
    std::set<CaseKey> cases;
    for (const SourceKey source : sources)
        for (const Speaker& speaker : project.speakers(source))
            if (speaker.ego) cases.insert(speaker.ego);
    return cases;
}

} // namespace

std::vector<std::string> withdraw(project::Project& project, const std::string& typed, const Coder& by) {
    std::optional<SourcePlace> place;
    std::vector<SourceKey> sources;
    std::optional<CaseKey> ego;
    try {
        place = findSource(project, typed);
    } catch (const Error&) {
        ego = findCase(project, typed).key;
    }
    if (place && place->part) {
        ego = respondentKey(place->source.content, *place->part);
    } else if (place) {
        const std::vector<Source> all = project.sources();
        sources = family(all, place->source.key);
        std::vector<SourceKey> others;
        for (const Source& other : all)
            if (std::find(sources.begin(), sources.end(), other.key) == sources.end()) others.push_back(other.key);
        // The interviewee goes too, unless other sources tell the same case's account.
        const std::set<CaseKey> here = casesIn(project, sources), elsewhere = casesIn(project, others);
        if (here.size() == 1 && !elsewhere.contains(*here.begin())) ego = *here.begin();
    }
    const std::vector<pseudonym::Entry> entries = entriesOf(project, sources, ego);
    std::vector<std::string> erased = project.withdraw(sources, ego, by);
    if (const std::int64_t gone = forgetInKey(project.file(), entries); gone > 0)
        erased.push_back(fmt::format("lines of the key of pseudonyms: {}", gone));
    return erased;
}

} // namespace kith::study
