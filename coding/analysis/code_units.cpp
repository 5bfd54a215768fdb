#include "code_units.h"

#include "kith/model/wording.h"
#include "notes.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace kith::analysis {
namespace {

bool covers(std::string_view pattern, std::string_view name) {
    return pattern.ends_with(".*") ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

std::vector<const Code*> namedCodes(const Codebook& codebook, const std::vector<std::string>& patterns) {
    for (const std::string& pattern : patterns)
        if (std::none_of(codebook.codes.begin(), codebook.codes.end(),
                         [&](const Code& code) { return covers(pattern, code.name); })) {
            std::vector<std::string> names;
            for (const Code& code : codebook.codes)
                names.push_back(code.name);
            noSuch("code", pattern, names);
        }
    std::vector<const Code*> codes;
    for (const Code& code : codebook.codes)
        if (code.retired == 0 &&
            std::any_of(patterns.begin(), patterns.end(), [&](const auto& p) { return covers(p, code.name); }))
            codes.push_back(&code);
    return codes;
}

std::vector<const Code*> codesOfLayer(const StudySnapshot& snapshot, const std::string& layer) {
    std::set<std::string> layers;
    bool someOptional = false;
    for (const Code& code : snapshot.codebook.codes) {
        layers.insert(code.layer);
        someOptional = someOptional || code.optional;
    }
    if (!layer.empty() && !layers.contains(layer)) noSuch("layer of codes", layer, {layers.begin(), layers.end()});
    std::unordered_set<CodeKey> used;
    if (someOptional)
        for (const Coding& coding : snapshot.codings)
            used.insert(coding.code);
    std::vector<const Code*> codes;
    for (const Code& code : snapshot.codebook.codes) {
        const bool chosen = layer.empty() ? code.layer != "interview" : code.layer == layer;
        if (chosen && code.retired == 0 && (!code.optional || used.contains(code.key))) codes.push_back(&code);
    }
    return codes;
}

CodeUnit unitOf(const Code& code, const Protocol& protocol, std::string_view language) {
    return {code.name, code.label(language), wordingOf(protocol, "group", code.group, language), code.layer, {&code}};
}

std::vector<CodeUnit> unitsOfReading(const StudySnapshot& snapshot, const std::string& id,
                                     const std::vector<const Code*>& chosen, std::string_view language) {
    const auto& readings = snapshot.protocol.readings;
    const auto reading = std::find_if(readings.begin(), readings.end(), [&id](const Reading& r) { return r.id == id; });
    if (reading == readings.end()) {
        std::vector<std::string> ids;
        for (const Reading& known : readings)
            ids.push_back(known.id);
        noSuch("reading", id, ids);
    }
    std::vector<CodeUnit> units;
    std::unordered_set<std::string> covered;
    for (const ReadingUnit& planned : reading->units) {
        CodeUnit unit{planned.name,
                      planned.label.in(language),
                      wordingOf(snapshot.protocol, "group", planned.group, language),
                      "",
                      {}};
        bool isChosen = planned.codes.empty();
        for (const Code& code : snapshot.codebook.codes) {
            if (std::find(planned.codes.begin(), planned.codes.end(), code.name) == planned.codes.end()) continue;
            covered.insert(code.name);
            unit.codes.push_back(&code);
            unit.layer = code.layer;
            isChosen = isChosen || std::find(chosen.begin(), chosen.end(), &code) != chosen.end();
            if (unit.label.empty()) unit.label = code.label(language);
        }
        if (unit.label.empty()) unit.label = unit.name;
        if (isChosen) units.push_back(std::move(unit));
    }
    for (const Code* code : chosen)
        if (!covered.contains(code->name)) units.push_back(unitOf(*code, snapshot.protocol, language));
    return units;
}

bool isWithin(const Protocol& protocol, std::string group, const std::string& outer) {
    for (std::size_t depth = 0; depth <= protocol.groups.size(); ++depth) {
        if (group == outer) return true;
        const auto found = std::find_if(protocol.groups.begin(), protocol.groups.end(),
                                        [&](const CodeGroup& g) { return g.id == group; });
        if (found == protocol.groups.end()) return false;
        group = found->parent;
    }
    return false;
}

std::vector<CodeUnit> groupsOf(const Protocol& protocol, const std::vector<const Code*>& codes,
                               std::string_view language) {
    std::vector<std::string> ids;
    for (const CodeGroup& group : protocol.groups)
        ids.push_back(group.id);
    for (const Code* code : codes)
        if (std::find(ids.begin(), ids.end(), code->group) == ids.end()) ids.push_back(code->group);
    std::vector<CodeUnit> units;
    for (const std::string& id : ids) {
        CodeUnit unit{id, wordingOf(protocol, "group", id, language), "", "", {}};
        for (const Code* code : codes)
            if (isWithin(protocol, code->group, id)) {
                unit.codes.push_back(code);
                unit.layer = code->layer;
            }
        if (!unit.codes.empty()) units.push_back(std::move(unit));
    }
    return units;
}

} // namespace

std::vector<CodeUnit> codeUnits(const StudySnapshot& snapshot, const CodeChoice& choice, std::string_view language) {
    const std::vector<const Code*> codes =
        choice.codes.empty() ? codesOfLayer(snapshot, choice.layer) : namedCodes(snapshot.codebook, choice.codes);
    if (choice.byGroup) return groupsOf(snapshot.protocol, codes, language);
    if (!choice.reading.empty()) return unitsOfReading(snapshot, choice.reading, codes, language);
    std::vector<CodeUnit> units;
    for (const Code* code : codes)
        units.push_back(unitOf(*code, snapshot.protocol, language));
    return units;
}

} // namespace kith::analysis
