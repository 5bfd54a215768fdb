// One code changed field by field, and put elsewhere.
#include "kith/study/codebook.h"

#include "codebook/editing.h"

#include "kith/model/piles.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

Code& inUse(CodebookEditing& editing, CodeKey key) {
    for (Code& code : editing.codes())
        if (code.key == key && code.retired == 0) return code;
    throw Error("The code is in use no more.", {}, "It was retired or taken back meanwhile.");
}

void setShortcut(Code& code, const std::string& wish, const std::vector<Code>& codes) {
    for (const Code& other : codes)
        if (!wish.empty() && other.retired == 0 && other.key != code.key && other.shortcut == wish)
            throw Error(fmt::format("The key \"{}\" is {}'s already.", wish, other.name), {},
                        "Choose a key that is free.");
    code.shortcut = wish;
}

// Behind the code and all that stands below it.
std::size_t placeAfter(CodebookEditing& editing, const std::string& name) {
    std::size_t place = editing.codes().size();
    for (std::size_t i = 0; i < editing.codes().size(); ++i)
        if (editing.codes()[i].retired == 0 && editing.isWithin(editing.codes()[i], name)) place = i + 1;
    return place;
}

void put(CodebookEditing& editing, CodeKey key, const CodePlace& place, const std::string& behind = {}) {
    Code& moved = inUse(editing, key);
    const std::string name = moved.name;
    std::string parent, layer = place.layer.empty() ? moved.layer : place.layer, group = place.group;
    if (place.parent) {
        const Code above = inUse(editing, place.parent);
        if (editing.isWithin(above, name))
            throw Error(fmt::format("{} cannot stand below itself.", name), {}, "Choose a code that is not below it.");
        group = moved.parent == above.name ? moved.group : above.group;
        parent = above.name;
        layer = above.layer;
    }
    std::vector<Code>& codes = editing.codes();
    std::vector<Code> going, staying;
    for (const Code& code : codes)
        (code.retired == 0 && editing.isWithin(code, name) ? going : staying).push_back(code);
    for (Code& code : going) {
        code.layer = layer;
        if (code.key != key) continue;
        code.parent = parent;
        code.group = group;
    }
    codes = staying;
    std::size_t at = behind.empty() ? editing.placeBehind(parent, layer) : placeAfter(editing, behind);
    for (std::size_t i = 0; place.before && i < codes.size(); ++i)
        if (codes[i].key == place.before) at = i;
    codes.insert(codes.begin() + static_cast<std::ptrdiff_t>(at), going.begin(), going.end());
}

} // namespace

void reviseCode(project::Project& project, CodeKey key, const CodeChanges& changes, const Coder& by) {
    CodebookEditing editing(project);
    Code& code = inUse(editing, key);
    const std::string before = code.name;
    if (changes.name && *changes.name != before) {
        editing.mustBeFree(*changes.name);
        editing.replaceParent(before, *changes.name);
        code.name = *changes.name;
    }
    if (changes.layer && *changes.layer != code.layer) {
        setLayer(code, *changes.layer, editing.codes());
        const std::string name = code.name, layer = code.layer;
        for (Code& other : editing.codes())
            if (other.retired == 0 && editing.isWithin(other, name)) other.layer = layer;
        // A code stands in the layer of the one above it.
        code.parent.clear();
    }
    if (changes.group) code.group = *changes.group;
    if (changes.colour) setColour(code, *changes.colour);
    if (changes.shortcut) setShortcut(code, *changes.shortcut, editing.codes());
    if (changes.citation) code.citation = *changes.citation;
    if (changes.evidenceForName) code.evidenceForName = *changes.evidenceForName;
    if (changes.evidenceForDefinition) code.evidenceForDefinition = *changes.evidenceForDefinition;
    if (changes.origin) code.origin = *changes.origin;
    for (const auto& [language, text] : changes.texts) {
        if (text == CodeText{})
            code.texts.erase(language);
        else
            code.texts[language] = text;
    }
    const std::string label = code.name == before ? fmt::format("Changed the code {}", before)
                                                  : fmt::format("Renamed the code {} to {}", before, code.name);
    editing.commit(project, label, by);
}

void placeCode(project::Project& project, CodeKey code, const CodePlace& place, const Coder& by) {
    CodebookEditing editing(project);
    put(editing, code, place);
    editing.commit(project, fmt::format("Moved the code {}", editing.at(code).name), by);
}

bool stepCode(project::Project& project, CodeKey key, CodeStep step, const Coder& by) {
    CodebookEditing editing(project);
    const Code moved = inUse(editing, key);
    std::vector<Code> siblings;
    Code above;
    for (const Code& code : editing.codes())
        if (code.retired == 0 && !moved.parent.empty() && code.name == moved.parent) above = code;
    for (const Code& code : editing.codes()) {
        if (code.retired != 0 || isPile(code)) continue;
        if (code.parent == moved.parent && code.layer == moved.layer && (above.key || code.group == moved.group))
            siblings.push_back(code);
    }
    const auto here = static_cast<std::size_t>(
        std::find_if(siblings.begin(), siblings.end(), [&](const Code& code) { return code.key == key; }) -
        siblings.begin());
    CodePlace place{above.key, moved.layer, moved.group, {}};
    std::string behind;
    switch (step) {
    case CodeStep::Up:
        if (here == 0) return false;
        place.before = siblings[here - 1].key;
        break;
    case CodeStep::Down:
        if (here + 1 >= siblings.size()) return false;
        behind = siblings[here + 1].name;
        break;
    case CodeStep::Below:
        if (here == 0) return false;
        place.parent = siblings[here - 1].key;
        break;
    case CodeStep::Out:
        if (!above.key) return false;
        behind = above.name;
        place.parent = {};
        for (const Code& code : editing.codes())
            if (code.retired == 0 && code.name == above.parent) place.parent = code.key;
        place.group = above.group;
        break;
    }
    put(editing, key, place, behind);
    editing.commit(project, fmt::format("Moved the code {}", moved.name), by);
    return true;
}

} // namespace kith::study
