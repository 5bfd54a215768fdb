#include "choices.h"

#include "kith/model/wording.h"
#include "kith/text/words.h"

#include <fmt/format.h>

namespace kith::study {

analysis::CodeChoice codesFor(const StudySnapshot& snapshot, const TableOptions& options) {
    analysis::CodeChoice choice;
    choice.layer = options.layer;
    choice.codes = options.codes;
    choice.reading = options.reading;
    if (options.group.empty()) return choice;
    // A group stands for its codes, and for those of the groups below it ("ii" for "ii-a", "ii-b", "ii-c").
    std::vector<std::string> groups;
    for (const Code& code : snapshot.codebook.codes) {
        if (code.retired != 0) continue;
        groups.push_back(code.group);
        if (code.group == options.group || code.group.starts_with(options.group + "-"))
            choice.codes.push_back(code.name);
    }
    if (choice.codes.empty()) {
        const std::string near = nearest(options.group, groups);
        throw Error(fmt::format("No code in use is of the group \"{}\".", options.group), {},
                    near.empty() ? "" : fmt::format("Did you mean \"{}\"?", near));
    }
    return choice;
}

analysis::Selection selectionFor(const TableOptions& options) {
    analysis::Selection selection;
    selection.coders = options.coders;
    if (options.stage != Stage::NotAsked) selection.stage = options.stage;
    if (!options.sources.empty() && options.sources != "all") {
        const auto kind = parse<SourceKind>(options.sources);
        if (!kind)
            throw Error(fmt::format("\"{}\" is no kind of source.", options.sources), {},
                        "It is one of: interview, survey, field-note, all.");
        selection.kinds = {*kind};
    }
    if (!options.where.empty()) {
        const auto equals = options.where.find('=');
        if (equals == std::string::npos)
            throw Error(fmt::format("\"{}\" is no condition.", options.where), {}, "Write ATTRIBUTE=VALUE.");
        selection.attribute = options.where.substr(0, equals);
        selection.value = options.where.substr(equals + 1);
    }
    return selection;
}

const Case& caseIn(const StudySnapshot& snapshot, const std::string& label) {
    std::vector<std::string> labels;
    for (const Case& ego : snapshot.cases) {
        if (ego.label == label) return ego;
        labels.push_back(ego.label);
    }
    const std::string near = nearest(label, labels);
    throw Error(fmt::format("There is no case \"{}\" to be analysed.", label), {},
                near.empty() ? "'kith sources cases PROJECT' lists them." : fmt::format("Did you mean \"{}\"?", near));
}

report::PictureWords pictureWords(const StudySnapshot& snapshot, const std::string& language) {
    report::PictureWords words;
    words.language = language;
    for (const Code& code : snapshot.codebook.codes)
        words.labels[code.name] = code.label(language);
    const auto add = [&](const char* list, const char* prefix, std::initializer_list<std::string_view> values) {
        for (const std::string_view value : values)
            words.labels[fmt::format("{}.{}", prefix, value)] = wordingOf(snapshot.protocol, list, value, language);
    };
    add("layer", "layer", {"communality", "sociality", "connectivity", "unclassified"});
    add("visibility", "visibility", {"hidden", "individuated", "resource"});
    return words;
}

} // namespace kith::study
