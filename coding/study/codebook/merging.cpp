// Codes that become one, one that becomes two, and codes that go: their codings follow, and none is lost silently.
#include "kith/study/codebook.h"

#include "codebook/editing.h"
#include "coding/joined_codings.h"
#include "coding/passages.h"

#include "kith/study/lookup.h"
#include "kith/text/matching.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Whether the words match; the pattern is checked even where there are none.
bool matches(const std::string& words, const std::string& pattern) {
    try {
        return !findPattern(Text::fromStored(words), pattern, CaseMatching::Exact).empty();
    } catch (const PatternMistake& mistake) {
        throw Error(fmt::format("The pattern cannot be used: {}.", mistake.what),
                    {{}, fmt::format("character {} of the pattern", mistake.at + 1)});
    }
}

} // namespace

void mergeCodes(project::Project& project, const std::string& typedInto, const std::vector<std::string>& typedOthers,
                const Coder& by) {
    CodebookEditing editing(project);
    const Code into = editing.find(typedInto);
    std::vector<Code> others;
    std::vector<std::string> names;
    for (const std::string& typed : typedOthers) {
        const Code other = editing.find(typed);
        if (other.key == into.key) throw Error(fmt::format("{} cannot be merged into itself.", into.name));
        if (std::find(names.begin(), names.end(), other.name) != names.end()) continue;
        others.push_back(other);
        names.push_back(other.name);
    }
    if (others.empty())
        throw Error(fmt::format("It is not said what to merge into {}.", into.name), {},
                    "Name at least one other code.");

    JoinedCodings joining;
    for (const Coding& coding : project.codingsWith(into.key))
        joining.stays(coding);
    for (const Code& other : others)
        for (const Coding& coding : project.codingsWith(other.key))
            joining.comes(coding, into.key, editing.version());

    for (const Code& other : others) {
        // What stood below it stands below the one that remains; that one itself moves up.
        if (editing.at(into.key).parent == other.name) editing.at(into.key).parent = other.parent;
        editing.replaceParent(other.name, into.name);
        editing.at(other.key).retired = editing.version();
    }
    if (editing.at(into.key).parent == into.name) editing.at(into.key).parent.clear();
    editing.commit(project, fmt::format("Merged {} into {}", listed(names), into.name), by,
                   [&](project::Edit& edit) { joining.write(project, edit); });
}

namespace {

// The codings that a split means; `all` is how many the code has.
std::vector<Coding> meant(const project::Project& project, const Code& code, const CodeSplit& split,
                          std::int64_t& all) {
    CaseKey ego;
    if (!split.ego.empty()) ego = findCase(project, split.ego).key;
    if (!split.pattern.empty()) matches({}, split.pattern);
    std::vector<Coding> codings = project.codingsWith(code.key), going;
    all = static_cast<std::int64_t>(codings.size());
    const SourceNames names(project);
    Accounts accounts(project);
    for (Coding& coding : codings) {
        if (split.stage != Stage::NotAsked && coding.stage != split.stage) continue;
        if (ego && accounts.of(names.source(coding.passage.source), coding.passage) != ego) continue;
        if (!split.pattern.empty() && !matches(coding.passage.quote, split.pattern)) continue;
        going.push_back(std::move(coding));
    }
    return going;
}

} // namespace

SplitPreview previewSplit(const project::Project& project, const std::string& typed, const CodeSplit& split) {
    SplitPreview preview;
    const std::vector<Coding> going = meant(project, findCode(project.codebook(), typed), split, preview.all);
    preview.going = static_cast<std::int64_t>(going.size());
    return preview;
}

std::int64_t splitCode(project::Project& project, const std::string& typed, const CodeSplit& split, const Coder& by) {
    if (split.pattern.empty() && split.stage == Stage::NotAsked && split.ego.empty())
        throw Error("It is not said which codings the new code takes over.", {},
                    "Say it by a pattern of their words, a stage or a case.");
    CodebookEditing editing(project);
    const Code code = editing.find(typed);
    editing.mustBeFree(split.name);
    std::int64_t all = 0;
    std::vector<Coding> going = meant(project, code, split, all);
    if (going.empty())
        throw Error(fmt::format("None of the {} codings of {} is meant.", all, code.name), {},
                    "Nothing was changed; 'kith code list --code' shows their words.");
    Code part;
    part.name = split.name;
    part.group = code.group;
    part.layer = code.layer;
    part.parent = code.parent;
    part.colour = code.colour;
    part.optional = code.optional;
    const CodeKey key = editing.insert(part, code.key);
    editing.commit(project, fmt::format("Split {} off {}", split.name, code.name), by, [&](project::Edit& edit) {
        for (Coding& coding : going) {
            coding.code = key;
            coding.codebookVersion = editing.version();
            edit.put(coding);
        }
    });
    return static_cast<std::int64_t>(going.size());
}

void retireCode(project::Project& project, const std::string& typed, const Coder& by) {
    CodebookEditing editing(project);
    Code& code = editing.find(typed);
    const std::string name = code.name, above = code.parent;
    code.retired = editing.version();
    editing.replaceParent(name, above);
    editing.commit(project, fmt::format("Retired the code {}", name), by);
}

} // namespace kith::study
