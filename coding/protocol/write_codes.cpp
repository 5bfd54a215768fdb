#include "kith/protocol/protocol.h"
#include "write_parts.h"

#include <algorithm>

namespace kith::protocol {
namespace {

void writeCode(TomlText& file, const Code& code) {
    file.table("[[code]]");
    file.text("name", code.name);
    file.text("group", code.group);
    file.text("layer", code.layer);
    file.textIfAny("parent", code.parent);
    file.text("colour", code.colour);
    file.text("shortcut", code.shortcut);
    file.yes("optional", code.optional);
    file.text("evidence_name", toString(code.evidenceForName));
    file.text("evidence_definition", toString(code.evidenceForDefinition));
    file.text("origin", toString(code.origin));
    file.text("citation", code.citation);
    if (code.since != 1) file.number("since", code.since);
    if (code.retired != 0) file.number("retired", code.retired);
    for (const auto& [language, text] : code.texts) {
        file.subtable("[code." + language + "]");
        file.text("label", text.label);
        file.textIfAny("brief", text.brief);
        file.textIfAny("full", text.full);
        file.textIfAny("when", text.when);
        file.textIfAny("when_not", text.whenNot);
        file.textIfAny("example", text.example);
    }
}

} // namespace

void writeCodes(TomlText& file, const Codebook& codebook) {
    std::vector<const Code*> codes;
    for (const Code& code : codebook.codes)
        codes.push_back(&code);
    std::stable_sort(codes.begin(), codes.end(),
                     [](const Code* a, const Code* b) { return a->position < b->position; });
    for (const Code* code : codes)
        writeCode(file, *code);
}

std::vector<std::string> shortened(const std::vector<std::string>& names, const Codebook& codebook) {
    std::vector<std::string> shorter;
    for (std::size_t i = 0; i < names.size();) {
        const std::size_t point = names[i].rfind('.');
        std::vector<std::string> family;
        for (const Code& code : codebook.codes)
            if (point != std::string::npos && code.retired == 0 && code.name.starts_with(names[i].substr(0, point + 1)))
                family.push_back(code.name);
        const bool whole = family.size() > 1 && family.size() <= names.size() - i &&
                           std::equal(family.begin(), family.end(), names.begin() + static_cast<std::ptrdiff_t>(i));
        shorter.push_back(whole ? names[i].substr(0, point) + ".*" : names[i]);
        i += whole ? family.size() : 1;
    }
    return shorter;
}

std::string writeCodebook(const Codebook& codebook, const std::string& id) {
    TomlText file;
    file.text("id", id);
    file.number("codebook_version", codebook.version);
    writeCodes(file, codebook);
    return file.bytes();
}

} // namespace kith::protocol
