#include "codebook/editing.h"

#include "kith/study/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

// What people read where nobody has said it yet: "Same work" for factor.same-work.
std::string labelFor(const std::string& name) {
    std::string label = name.substr(name.rfind('.') + 1);
    std::replace(label.begin(), label.end(), '-', ' ');
    if (label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
    return label;
}

// In each language that the code speaks; English where it speaks none yet.
void giveLabels(Code& code) {
    if (code.texts.empty()) code.texts["en"] = {};
    for (auto& [language, text] : code.texts)
        if (text.label.empty()) text.label = labelFor(code.name);
}

} // namespace

Code& CodebookEditing::find(const std::string& typed) {
    return at(findCode(after_, typed).key);
}

Code& CodebookEditing::at(CodeKey key) {
    return *std::find_if(after_.codes.begin(), after_.codes.end(), [&](const Code& code) { return code.key == key; });
}

void CodebookEditing::mustBeFree(const std::string& name) const {
    const bool fit = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
    if (!fit || name.front() == '.' || name.back() == '.')
        throw Error(
            fmt::format("\"{}\" cannot be the name of a code.", name), {},
            "A name has letters, digits, points and hyphens, such as factor.learning. What people read is its label.");
    for (const Code& code : after_.codes)
        if (code.retired == 0 && code.name == name)
            throw Error(fmt::format("There is a code \"{}\" already.", name), {}, "Choose a name that is free.");
}

std::size_t CodebookEditing::placeBehind(const std::string& parent, const std::string& layer) const {
    std::size_t ofLayer = 0, ofParent = 0;
    for (std::size_t i = 0; i < after_.codes.size(); ++i) {
        const Code& code = after_.codes[i];
        if (code.retired != 0) continue;
        if (code.layer == layer) ofLayer = i + 1;
        if (!parent.empty() && isWithin(code, parent)) ofParent = i + 1;
    }
    return ofParent > 0 ? ofParent : ofLayer > 0 ? ofLayer : after_.codes.size();
}

CodeKey CodebookEditing::insert(Code code, CodeKey behind) {
    if (!code.key) code.key = CodeKey::fresh();
    code.since = version();
    const CodeKey key = code.key;
    std::size_t place = placeBehind(code.parent, code.layer);
    for (std::size_t i = 0; behind && i < after_.codes.size(); ++i)
        if (after_.codes[i].key == behind) place = i + 1;
    after_.codes.insert(after_.codes.begin() + static_cast<std::ptrdiff_t>(place), std::move(code));
    return key;
}

void CodebookEditing::replaceParent(const std::string& before, const std::string& after) {
    for (Code& code : after_.codes)
        if (code.parent == before) code.parent = after;
}

bool CodebookEditing::isWithin(const Code& code, const std::string& other) const {
    std::set<std::string> seen;
    for (std::string name = code.name; !name.empty() && seen.insert(name).second;) {
        if (name == other) return true;
        const auto above = std::find_if(after_.codes.begin(), after_.codes.end(),
                                        [&](const Code& each) { return each.retired == 0 && each.name == name; });
        name = above == after_.codes.end() ? std::string() : above->parent;
    }
    return false;
}

void CodebookEditing::commit(project::Project& project, const std::string& label, const Coder& by,
                             const std::function<void(project::Edit&)>& more) {
    std::map<CodeKey, const Code*> known;
    for (const Code& code : before_.codes)
        known[code.key] = &code;
    for (std::size_t i = 0; i < after_.codes.size(); ++i) {
        after_.codes[i].position = static_cast<int>(i) + 1;
        giveLabels(after_.codes[i]);
    }
    std::vector<const Code*> changed;
    for (const Code& code : after_.codes) {
        const auto same = known.find(code.key);
        if (same == known.end() || *same->second != code) changed.push_back(&code);
    }
    if (changed.empty()) return;
    // A name is free once the code that had it is retired.
    std::stable_partition(changed.begin(), changed.end(), [](const Code* code) { return code->retired != 0; });
    project.edit(label, by, [&](project::Edit& edit) {
        for (const Code* code : changed)
            edit.put(*code);
        edit.setCodebookVersion(version());
        more(edit);
    });
}

std::vector<Recoding> recodingsFor(const project::Project& project, const std::vector<Code>& newCodes) {
    std::set<SourceKey> finished;
    for (const Assignment& assignment : project.assignments())
        if (assignment.state == AssignmentState::Done) finished.insert(assignment.source);
    std::vector<SourceKey> all;
    for (const Source& source : project.sources())
        if (!source.superseded && source.consent.analyse != Permission::Refused &&
            (source.kind == SourceKind::Interview || source.kind == SourceKind::Survey))
            all.push_back(source.key);
    std::map<std::string, std::set<SourceKey>> coded; // by layer
    std::vector<Recoding> recodings;
    for (const Code& code : newCodes) {
        const auto [layer, isNew] = coded.try_emplace(code.layer);
        if (isNew)
            for (const SourceKey source : project.sourcesCodedIn(code.layer))
                layer->second.insert(source);
        std::vector<SourceKey> again;
        for (const SourceKey source : all)
            if (layer->second.contains(source) || finished.contains(source)) again.push_back(source);
        for (const SourceKey source : again.empty() ? all : again)
            recodings.push_back({code.key, source, false});
    }
    return recodings;
}

} // namespace kith::study
