#include "kith/study/pseudonyms.h"

#include "pseudonyms/key.h"
#include "pseudonyms/pseudonymised.h"

#include "kith/pseudonym/suggesting.h"
#include "kith/pseudonym/unknown.h"
#include "kith/statistics/generator.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kith::study {
namespace {

using pseudonym::Entry;
using pseudonym::Key;
using pseudonym::Kind;

// Names of one word that stand without a capital, too.
std::vector<Note> ambiguousNames(const Key& key, const pseudonym::WordCounts& counts) {
    std::vector<std::string> words;
    for (const Entry& entry : key.entries)
        for (const std::string& name : entry.names) {
            if (name.find(' ') != std::string::npos) continue;
            const auto count = counts.of(name);
            if (count.lower == 0) continue;
            std::string one = fmt::format("{} ({} with a capital, {} without)", name, count.capital, count.lower);
            if (std::find(words.begin(), words.end(), one) == words.end()) words.push_back(std::move(one));
        }
    if (words.empty()) return {};
    return {{fmt::format("these names are common words, too: {}. Common ones are replaced only with a capital; 'kith "
                         "pseudonyms keep' lets a word stay",
                         fmt::join(words, "; ")),
             {}}};
}

// What looks like a name in the texts under pseudonyms, and is in no key.
std::vector<Note> unknownNames(const project::Project& disguised, const Key& key) {
    const pseudonym::WordCounts counts = countWordsOf(disguised);
    pseudonym::UnknownNames names(counts);
    for (const Source& source : disguised.sources())
        disguised.forEachText(source.key, [&](std::int64_t, const Text& text) {
            names.add(text);
            return true;
        });
    std::vector<std::string> listed;
    for (const pseudonym::UnknownNames::Found& one : names.found())
        if (std::find(key.keep.begin(), key.keep.end(), one.words) == key.keep.end())
            listed.push_back(one.times == 1 ? one.words : fmt::format("{} ({})", one.words, one.times));
    if (listed.empty()) return {};
    return {{fmt::format("these may be names that the key does not have: {}", fmt::join(listed, "; ")), {}}};
}

Kind kindNamed(const std::string& typed) {
    for (const Kind kind : {Kind::Case, Kind::Contact, Kind::Organisation, Kind::Place, Kind::Speaker, Kind::Other})
        if (toString(kind) == typed) return kind;
    throw Error(fmt::format("\"{}\" is no kind of name.", typed), {},
                "The kinds are: case, contact, organisation, place, speaker, other.");
}

// Other entries may share a pseudonym only as the same person in another account.
void mustBeFree(const Key& key, const Entry& wish, const std::vector<pseudonym::Secret>& secrets,
                const pseudonym::WordCounts& counts) {
    if (trim(wish.pseudonym).empty()) throw Error("A pseudonym needs a word.");
    for (const Entry& other : key.entries)
        if (other.kind == wish.kind && other.account == wish.account && other.names.front() != wish.names.front() &&
            fold(other.pseudonym) == fold(wish.pseudonym))
            throw Error(fmt::format("\"{}\" is the pseudonym of \"{}\" already.", wish.pseudonym, other.names.front()),
                        {}, "Choose another one.");
    const auto names = pseudonym::LeakFinder(secrets, key.keep, counts).find(wish.pseudonym);
    if (!names.empty())
        throw Error(
            fmt::format("\"{}\" is a name of somebody in the study ({}).", wish.pseudonym, fmt::join(names, ", ")), {},
            "Choose another one.");
}

std::vector<Entry*> entriesNamed(Key& key, const NewPseudonym& wish) {
    std::vector<Entry*> found;
    for (Entry& entry : key.entries)
        if (std::find(entry.names.begin(), entry.names.end(), wish.name) != entry.names.end() &&
            (wish.account.empty() || entry.account == wish.account))
            found.push_back(&entry);
    return found;
}

} // namespace

SuggestedPseudonyms suggestPseudonyms(const project::Project& project, const PseudonymWish& wish) {
    const Key before = readKeyOf(project.file()).value_or(Key());
    const pseudonym::WordCounts counts = countWordsOf(project);
    statistics::Generator generator(wish.seed);
    pseudonym::SuggestionOptions options;
    options.style = wish.givenNames ? pseudonym::Style::GivenNames : pseudonym::Style::Neutral;
    options.language = wish.language;
    options.draw = [&](std::size_t n) { return generator.below(n); };
    const Key key = pseudonym::suggest(toldIn(project), before, counts, options);
    writeKeyOf(project.file(), key);
    return {static_cast<std::int64_t>(key.entries.size() - before.entries.size()), ambiguousNames(key, counts)};
}

Table pseudonymsTable(const project::Project& project) {
    Table table;
    table.id = "pseudonyms";
    table.title = "Pseudonyms";
    table.columns = {
        {"kind", "Kind"}, {"account", "Account of"}, {"name", "Name"}, {"also", "Also"}, {"pseudonym", "Pseudonym"}};
    const Key key = keyOf(project.file());
    for (const Entry& entry : key.entries)
        table.rows.push_back({std::string(toString(entry.kind)), entry.account, entry.names.front(),
                              fmt::format("{}", fmt::join(entry.names.begin() + 1, entry.names.end(), "; ")),
                              entry.pseudonym});
    for (const std::string& word : key.keep)
        table.rows.push_back({"keep", std::string(), word, std::string(), word});
    return table;
}

void setPseudonym(const project::Project& project, const NewPseudonym& wish) {
    Key key = readKeyOf(project.file()).value_or(Key());
    const std::vector<Entry*> found = entriesNamed(key, wish);
    if (found.size() > 1)
        throw Error(fmt::format("\"{}\" stands in the key {} times.", wish.name, found.size()), {},
                    "Say in whose account with --case, or use the whole name.");
    Entry entry;
    if (found.empty()) {
        entry = {kindNamed(wish.kind), wish.account, {wish.name}, {}};
        if (trim(wish.name).empty()) throw Error("Whose pseudonym? The name is empty.");
        if ((entry.kind == Kind::Contact) != !wish.account.empty())
            throw Error("A contact, and only a contact, stands in an account.", {},
                        "Name the case with --case, and say --kind contact.");
    } else {
        entry = *found.front();
    }
    entry.pseudonym = trim(wish.pseudonym);
    for (const std::string& name : wish.alsoCalled)
        if (std::find(entry.names.begin(), entry.names.end(), name) == entry.names.end()) entry.names.push_back(name);
    const pseudonym::WordCounts counts = countWordsOf(project);
    mustBeFree(key, entry, secretsOf(project, key, counts), counts);
    if (found.empty())
        key.entries.push_back(std::move(entry));
    else
        *found.front() = std::move(entry);
    writeKeyOf(project.file(), key);
}

void keepName(const project::Project& project, const std::string& name) {
    Key key = readKeyOf(project.file()).value_or(Key());
    const std::string word(trim(name));
    if (word.empty()) throw Error("Which name may stay? It is empty.");
    if (std::find(key.keep.begin(), key.keep.end(), word) == key.keep.end()) key.keep.push_back(word);
    writeKeyOf(project.file(), key);
}

PseudonymCheck checkPseudonyms(const project::Project& project, const std::vector<std::string>& attributes,
                               const Job& job) {
    const Key key = keyOf(project.file());
    const PrivateFolder folder;
    const std::filesystem::path copy = folder.path() / "study.kith";
    PseudonymCheck check;
    check.leaks = writePseudonymised(project, key, copy, job);
    check.notes = ambiguousNames(key, countWordsOf(project));
    const auto disguised = project::Project::open(copy, project::Access::ReadOnly);
    for (Note& note : unknownNames(disguised, key))
        check.notes.push_back(std::move(note));
    const StudySnapshot snapshot = disguised.snapshot(project::Quotes::Leave);
    for (const Singled who : {Singled::Contacts, Singled::Cases})
        for (Note& note : singledOut(snapshot, attributes, who))
            check.notes.push_back(std::move(note));
    return check;
}

} // namespace kith::study
