// Groups and codes.
#include "code_facts.h"
#include "read_parts.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace kith::protocol {
namespace {

constexpr const char* unsetColour = "#808080";

bool isName(const std::string& name) {
    // Names stand in commands, in lists between commas and as file names; letters of every script are fine.
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) || c == '.' || c == '-' || c == '_';
    });
}

bool isColour(const std::string& colour) {
    return colour.size() == 7 && colour[0] == '#' && std::all_of(colour.begin() + 1, colour.end(), [](char c) {
               return std::isxdigit(static_cast<unsigned char>(c));
           });
}

template<class Term>
std::optional<Term> parseWord(std::string_view word) {
    Term term{};
    return fromString(word, term) ? std::optional(term) : std::nullopt;
}

Evidence readEvidence(Section& section, std::string_view key) {
    return section.term<Evidence>(key, Need::May, Evidence::Ours, parseWord<Evidence>, {"stated", "inferred", "ours"});
}

CodeText readText(Section& section) {
    CodeText text;
    text.label = section.text("label", Need::Must);
    text.brief = section.text("brief", Need::May);
    text.full = section.text("full", Need::May);
    text.when = section.text("when", Need::May);
    text.whenNot = section.text("when_not", Need::May);
    text.example = section.text("example", Need::May);
    section.finish();
    return text;
}

void readLook(Section& section, Code& code) {
    code.colour = section.text("colour", Need::May);
    if (code.colour.empty())
        code.colour = unsetColour;
    else if (!isColour(code.colour))
        section.mistake(section.lineOf("colour"), "“" + code.colour + "” is no colour.",
                        "Write # and six of 0-9, a-f: \"#44AA99\".");
    code.shortcut = section.text("shortcut", Need::May);
    if (!code.shortcut.empty() && (code.shortcut.size() != 1 || code.shortcut[0] < '1' || code.shortcut[0] > '9'))
        section.mistake(section.lineOf("shortcut"), "“" + code.shortcut + "” is no shortcut.",
                        "Use a digit from 1 to 9, or \"\" for none.");
}

Code readCode(Section& section, const std::vector<std::string>& groups) {
    Code code;
    code.name = section.text("name", Need::Must);
    section.call(code.name);
    if (!code.name.empty() && !isName(code.name))
        section.mistake(section.lineOf("name"), "A name has letters, digits, points and hyphens only.",
                        "What people read is the label.");
    code.group = section.text("group", Need::May);
    if (!groups.empty()) code.group = knownName(section, "group", code.group, groups);
    code.layer = section.text("layer", Need::May);
    code.parent = section.text("parent", Need::May);
    readLook(section, code);
    code.optional = section.yes("optional");
    code.evidenceForName = readEvidence(section, "evidence_name");
    code.evidenceForDefinition = readEvidence(section, "evidence_definition");
    code.origin = section.term<Origin>("origin", Need::May, Origin::Unknown, parseWord<Origin>,
                                       {"literature", "survey", "interview", "unknown"});
    code.citation = section.text("citation", Need::May);
    code.since = section.number("since", 1);
    code.retired = section.number("retired", 0);
    for (auto& [language, words] : section.sectionsByLanguage())
        code.texts[language] = readText(words);
    if (code.texts.empty())
        section.mistake(section.line(), "The code has no words for people.",
                        "Write [code.en] below it, with label = \"…\".");
    section.finish();
    return code;
}

// Nothing may stand above itself. `above` gives the parent of each name.
void refuseCircle(Section& section, const std::map<std::string, std::string>& above, const std::string& name) {
    std::size_t level = 0;
    for (auto at = above.find(name); at != above.end() && !at->second.empty(); at = above.find(at->second)) {
        if (++level < deepestLevel && at->second != name) continue;
        section.mistake(section.lineOf("parent"), "Going up from “" + name + "” there is no end.",
                        "Nothing may stand above itself.");
        return;
    }
}

} // namespace

std::vector<CodeGroup> readGroups(Section& root) {
    std::vector<CodeGroup> groups;
    std::vector<Section> sections = root.sections("group", "group");
    std::vector<std::string> ids;
    std::set<std::string> taken;
    for (Section& section : sections) {
        CodeGroup group;
        group.id = section.text("id", Need::Must);
        section.call(group.id);
        group.parent = section.text("parent", Need::May);
        group.label = section.labels("label", Need::Must);
        section.finish();
        isTaken(section, "id", group.id, taken);
        ids.push_back(group.id);
        groups.push_back(std::move(group));
    }
    std::map<std::string, std::string> above;
    for (const CodeGroup& group : groups)
        above.emplace(group.id, group.parent);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].parent = knownName(sections[i], "parent", groups[i].parent, ids);
        refuseCircle(sections[i], above, groups[i].id);
    }
    return groups;
}

Codebook readCodes(Section& root, const std::string& id, const std::vector<CodeGroup>& groups) {
    Codebook codebook;
    codebook.version = root.number("codebook_version", 1);
    std::vector<std::string> groupIds;
    for (const CodeGroup& group : groups)
        groupIds.push_back(group.id);

    std::vector<Section> sections = root.sections("code", "code");
    std::vector<std::string> everyName;
    std::set<std::string> names, shortcuts;
    std::map<std::string, std::string> above;
    for (Section& section : sections) {
        Code code = readCode(section, groupIds);
        code.position = static_cast<int>(codebook.codes.size()) + 1;
        code.key = keyOfCode(id, code);
        // A retired code may share its name with the one that took its place.
        if (code.retired == 0) isTaken(section, "name", code.name, names);
        if (!code.shortcut.empty()) isTaken(section, "shortcut", code.shortcut, shortcuts);
        everyName.push_back(code.name);
        above.emplace(code.name, code.parent);
        codebook.codes.push_back(std::move(code));
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        Code& code = codebook.codes[i];
        code.parent = knownName(sections[i], "parent", code.parent, everyName);
        refuseCircle(sections[i], above, code.name);
    }
    return codebook;
}

std::vector<std::string> readCodeNames(Section& section, std::string_view key, Need need, const Codebook& codebook) {
    std::vector<std::string> found;
    const auto add = [&found](const std::string& name) {
        if (std::find(found.begin(), found.end(), name) == found.end()) found.push_back(name);
    };
    for (const WrittenWord& word : section.words(key, need)) {
        const bool all = word.text.size() > 2 && word.text.ends_with(".*");
        const std::string_view prefix = std::string_view(word.text).substr(0, word.text.size() - (all ? 1 : 0));
        bool any = false;
        for (const Code& code : codebook.codes) {
            if (code.retired != 0 || !(all ? code.name.starts_with(prefix) : code.name == prefix)) continue;
            any = true;
            add(code.name);
        }
        if (any) continue;
        std::vector<std::string> names;
        for (const Code& code : codebook.codes)
            names.push_back(code.name);
        section.mistake(word.line,
                        all ? "No code's name begins with “" + std::string(prefix) + "”."
                            : "There is no code “" + word.text + "”.",
                        didYouMean(word.text, names));
    }
    return found;
}

std::string knownName(Section& section, std::string_view key, const std::string& given,
                      const std::vector<std::string>& names) {
    if (given.empty() || std::find(names.begin(), names.end(), given) != names.end()) return given;
    section.mistake(section.lineOf(key), "There is no " + std::string(key) + " “" + given + "”.",
                    didYouMean(given, names));
    return {};
}

bool isTaken(Section& section, std::string_view key, const std::string& name, std::set<std::string>& taken) {
    if (name.empty() || taken.insert(name).second) return false;
    section.mistake(section.lineOf(key),
                    "“" + name + "” is there already; each " + std::string(key) + " may stand once.");
    return true;
}

} // namespace kith::protocol
