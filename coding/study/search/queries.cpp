#include "search/queries.h"

#include "kith/study/search.h"
#include "kith/text/text.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

using search::Field;
using search::Node;

bool isPattern(const Node& node) {
    return node.word.find_first_of("*?") != std::string::npos;
}

bool among(const std::vector<std::string>& names, const std::string& folded) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return fold(name) == folded; });
}

std::string meant(const std::string& typed, const std::vector<std::string>& names) {
    const std::string near = nearest(typed, names);
    return near.empty() ? std::string() : fmt::format("Did you mean \"{}\"?", near);
}

std::vector<std::string> codeNames(const Codebook& codebook) {
    std::vector<std::string> names;
    for (const Code& code : codebook.codes) {
        names.push_back(code.name);
        if (const auto point = code.name.rfind('.'); point != std::string::npos)
            names.push_back(code.name.substr(point + 1));
    }
    return names;
}

// Codes in use of which the last part is typed alone, where these are several and none is called just so.
std::vector<std::string> codesMeant(const Codebook& codebook, const std::string& folded) {
    std::vector<std::string> codes;
    for (const Code& code : codebook.codes) {
        const std::string name = fold(code.name);
        if (name == folded) return {};
        if (code.retired == 0 && name.ends_with("." + folded)) codes.push_back(code.name);
    }
    if (codes.size() < 2) codes.clear();
    return codes;
}

std::vector<std::string> sourceNames(const project::Project& project) {
    std::vector<std::string> names;
    for (const Source& source : project.sources()) {
        names.push_back(source.title);
        names.push_back(std::to_string(source.position));
    }
    return names;
}

std::vector<std::string> languagesOf(const project::Project& project) {
    std::set<std::string> languages{"en", "nl"};
    for (const Source& source : project.sources())
        if (!source.language.empty()) languages.insert(source.language);
    return {languages.begin(), languages.end()};
}

bool hasSurveys(const project::Project& project) {
    const std::vector<Source> sources = project.sources();
    return std::any_of(sources.begin(), sources.end(),
                       [](const Source& source) { return source.kind == SourceKind::Survey; });
}

// What a field may say, where that is known beforehand.
struct Known {
    std::string what; // "code", for "There is no code …"
    std::vector<std::string> names;
    std::string remedy; // where nothing was probably meant
};
std::optional<Known> knownIn(Field field, const project::Project& project) {
    switch (field) {
    case Field::Code:
        return Known{"code", codeNames(project.codebook()), "'kith codes PROJECT' lists those there are."};
    case Field::Source:
        return Known{"source", sourceNames(project), "'kith sources PROJECT' lists those there are."};
    case Field::Stage:
        return Known{"stage", {"build", "maintain", "activate"}, "Stages are build, maintain and activate."};
    case Field::Language:
        // Respondents may have languages of their own.
        if (hasSurveys(project)) return std::nullopt;
        return Known{"language", languagesOf(project), "Languages are written as en, nl."};
    case Field::Who:
        return Known{"speaker's role",
                     {"interviewee", "interviewer", "other", "everyone"},
                     "Write who:interviewee, who:interviewer or who:everyone."};
    default:
        return std::nullopt;
    }
}

// The names in a study that a field of free names may say.
std::pair<std::string, std::vector<std::string>> freeNames(Field field, const StudySnapshot& snapshot) {
    std::set<std::string> names;
    switch (field) {
    case Field::Case:
        for (const Case& ego : snapshot.cases)
            names.insert(ego.label);
        return {"case", {names.begin(), names.end()}};
    case Field::Contact:
        for (const Contact& contact : snapshot.contacts)
            names.insert(contact.label);
        return {"contact", {names.begin(), names.end()}};
    case Field::Speaker:
        for (const Speaker& speaker : snapshot.speakers)
            names.insert(speaker.label);
        return {"speaker", {names.begin(), names.end()}};
    case Field::Language:
        for (const Source& source : snapshot.sources)
            names.insert(source.language);
        for (const Case& ego : snapshot.cases)
            names.insert(ego.language);
        return {"language", {names.begin(), names.end()}};
    case Field::Coder:
        for (const Coding& coding : snapshot.codings)
            names.insert(coding.coder);
        return {"coder", {names.begin(), names.end()}};
    default:
        for (const Variable& variable : snapshot.variables)
            names.insert(variable.name);
        return {"attribute", {names.begin(), names.end()}};
    }
}

} // namespace

QueryError::QueryError(const std::string& asked, std::string what, CodePointSpan place, std::string remedy,
                       std::string wrong, std::string right)
    : Error(what + "\n" + search::showMistake(asked, {what, place, remedy}) + "\n",
            {{}, fmt::format("character {} of the query", place.begin.value + 1)}, remedy),
      query(asked), mistake(std::move(what)), at(place), advice(std::move(remedy)), typed(std::move(wrong)),
      meant(std::move(right)) {}

std::string QueryError::mended() const {
    if (meant.empty()) return query;
    const Text text = Text::fromStored(query);
    const std::size_t from = text.toByte(at.begin);
    const std::size_t place = query.find(typed, from);
    if (place == std::string::npos || place > text.toByte(at.end)) return query;
    const bool quoted = place > 0 && query[place - 1] == '"';
    const bool several = meant.find_first_of(" ()") != std::string::npos;
    const std::string instead = several && !quoted ? "\"" + meant + "\"" : meant;
    return query.substr(0, place) + instead + query.substr(place + typed.size());
}

std::string withWord(const std::string& query, const std::string& word, const std::string& instead) {
    std::vector<WordBytes> words;
    wordsInBytes(query, words);
    std::string changed;
    std::size_t at = 0;
    for (const WordBytes& one : words) {
        if (fold(query.substr(one.begin, one.end - one.begin)) != word) continue;
        changed += query.substr(at, one.begin - at) + instead;
        at = one.end;
    }
    return changed + query.substr(at);
}

search::Query queryFrom(const std::string& typed) {
    try {
        return search::parseQuery(typed);
    } catch (const search::QueryMistake& mistake) {
        throw QueryError(typed, mistake.what, mistake.at, mistake.remedy, "", "");
    }
}

namespace {

std::string expanded(const project::Project& project, const std::string& typed, int depth) {
    constexpr int deepest = 8;
    if (depth > deepest)
        throw Error("Saved queries stand for each other without end.", {}, "'kith queries PROJECT' shows them.");
    std::string all;
    for (std::size_t at = 0; at < typed.size();) {
        const bool begins = typed[at] == '@' && (at == 0 || typed[at - 1] == ' ' || typed[at - 1] == '(');
        if (!begins || at + 1 == typed.size()) {
            all += typed[at++];
            continue;
        }
        const bool quoted = typed[at + 1] == '"';
        const std::size_t from = at + (quoted ? 2 : 1);
        const std::size_t end = std::min(typed.find_first_of(quoted ? "\"" : " )", from), typed.size());
        all += "(" + expanded(project, queryNamed(project, typed.substr(from, end - from)), depth + 1) + ")";
        at = std::min(end + (quoted ? 1 : 0), typed.size());
    }
    return all;
}

} // namespace

std::string withSavedQueries(const project::Project& project, const std::string& typed) {
    // A query that is nothing but one name may have blanks in it.
    if (typed.starts_with("@") && typed.find_first_of("()\"") == std::string::npos) {
        try {
            return expanded(project, queryNamed(project, typed.substr(1)), 1);
        } catch (const Error&) {
            if (typed.find(' ') == std::string::npos) throw;
        }
    }
    return expanded(project, typed, 0);
}

void mustMakeSense(const search::Query& query, const project::Project& project) {
    for (const Node* node : search::fieldsOf(query)) {
        if (isPattern(*node)) continue;
        const auto known = knownIn(node->field, project);
        if (node->field == Field::Code) {
            const auto several = codesMeant(project.codebook(), node->word);
            if (!several.empty())
                throw QueryError(query.typed, fmt::format("\"{}\" may be several codes.", node->typed), node->at,
                                 fmt::format("Write one of them: {}.", fmt::join(several, ", ")), node->typed,
                                 several.front());
        }
        if (!known || among(known->names, node->word)) continue;
        const std::string near = nearest(node->typed, known->names);
        throw QueryError(query.typed, fmt::format("There is no {} \"{}\".", known->what, node->typed), node->at,
                         near.empty() ? known->remedy : fmt::format("Did you mean \"{}\"?", near), node->typed, near);
    }
}

std::vector<std::string> namesUnknown(const search::Query& query, const project::Project& project) {
    std::vector<std::string> unknown;
    std::optional<StudySnapshot> snapshot;
    for (const Node* node : search::fieldsOf(query)) {
        if (knownIn(node->field, project) || isPattern(*node)) continue;
        if (!snapshot) snapshot = project.snapshot(project::Quotes::Leave);
        const auto [what, names] = freeNames(node->field, *snapshot);
        const bool attribute = node->field == Field::Attribute;
        std::string typed = attribute ? node->attribute : node->typed;
        std::vector<std::string> spaced = names;
        if (attribute)
            for (std::string& name : spaced)
                std::replace(name.begin(), name.end(), '_', ' ');
        if (among(spaced, fold(typed))) continue;
        const std::string near = meant(typed, spaced);
        unknown.push_back(fmt::format("No {} is called \"{}\".{}{}", what, typed, near.empty() ? "" : " ", near));
    }
    return unknown;
}

std::string queryNamed(const project::Project& project, const std::string& name) {
    std::vector<std::string> names;
    const std::string wanted = fold(name);
    for (const PlannedQuery& planned : project.protocol().queries) {
        if (fold(planned.id) == wanted) return planned.query;
        names.push_back(planned.id);
    }
    for (const SavedQuery& saved : project.savedQueries()) {
        if (fold(saved.name) == wanted) return saved.query;
        names.push_back(saved.name);
    }
    const std::string near = meant(name, names);
    throw Error(fmt::format("There is no saved query \"{}\".", name), {},
                near.empty() ? "'kith queries PROJECT' lists those there are." : near);
}

std::string saveQuery(project::Project& project, const std::string& name, const std::string& query, const Coder& by) {
    mustMakeSense(queryFrom(withSavedQueries(project, query)), project);
    for (const PlannedQuery& planned : project.protocol().queries)
        if (fold(planned.id) == fold(name))
            throw Error(fmt::format("The protocol has a query called \"{}\".", planned.id), {}, "Choose another name.");
    if (name.find_first_of("@\"()") != std::string::npos)
        throw Error("The name of a query has no @, brackets or quotation marks.", {name, {}}, "Choose another name.");
    SavedQuery saved;
    // A query saved under a name that is there takes its place.
    for (const SavedQuery& other : project.savedQueries())
        if (fold(other.name) == fold(name)) saved = other;
    if (!saved.key) saved.key = QueryKey::fresh();
    std::string before = saved.query;
    saved.name = std::string(trim(name));
    saved.query = query;
    saved.coder = by;
    project.edit(fmt::format("Saved the query \"{}\"", saved.name), by, [&](project::Edit& edit) { edit.put(saved); });
    return before;
}

void removeQuery(project::Project& project, const std::string& name, const Coder& by) {
    for (const SavedQuery& saved : project.savedQueries()) {
        if (fold(saved.name) != fold(name)) continue;
        project.edit(fmt::format("Removed the query \"{}\"", saved.name), by,
                     [&](project::Edit& edit) { edit.remove(saved.key); });
        return;
    }
    queryNamed(project, name); // refuses a name that is nowhere
    throw Error(fmt::format("\"{}\" is planned in the protocol.", name), {},
                "The protocol was frozen when the project was made; a query of it cannot be removed.");
}

Table queriesTable(const project::Project& project, const std::string& language) {
    Table table;
    table.id = "queries";
    table.title = "Saved queries";
    table.columns = {{"name", "Name"}, {"query", "Query"}, {"by", "By"}, {"title", "Title"}};
    for (const PlannedQuery& planned : project.protocol().queries)
        table.rows.push_back({planned.id, planned.query, "protocol", planned.title.in(language)});
    for (const SavedQuery& saved : project.savedQueries())
        table.rows.push_back({saved.name, saved.query, saved.coder, Cell()});
    return table;
}

} // namespace kith::study
