#include "choices.h"

#include "kith/model/wording.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

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
    if (!options.interval.empty()) {
        const auto method = statistics::intervalMethod(options.interval);
        if (!method)
            throw Error(fmt::format("\"{}\" is no interval of a share.", options.interval), {},
                        "It is one of: wilson, wilson-corrected, clopper-pearson, jeffreys, agresti-coull, "
                        "bayes-uniform.");
        selection.interval = *method;
    }
    selection.hideBelow = options.suppress;
    return selection;
}

std::vector<EgoNetwork> networksFor(const StudySnapshot& snapshot, const TableOptions& options) {
    const analysis::Selection selection = selectionFor(options);
    const SnapshotIndex index(snapshot);
    const auto isOfKind = [&](const Case& ego) {
        return std::any_of(snapshot.speakers.begin(), snapshot.speakers.end(), [&](const Speaker& speaker) {
            const Source* source = index.source(speaker.source);
            return speaker.ego == ego.key && source && source->kind == selection.kinds.front();
        });
    };
    std::vector<EgoNetwork> chosen = networks(snapshot);
    std::erase_if(chosen, [&](const EgoNetwork& network) {
        const Case& ego = *index.caseOf(network.ego);
        if (!selection.attribute.empty()) {
            const auto value = ego.attributes.find(selection.attribute);
            if (value == ego.attributes.end() || toString(value->second) != selection.value) return true;
        }
        if (selection.kinds.empty()) return false;
        return selection.kinds.front() == SourceKind::Survey ? !ego.survey : !isOfKind(ego);
    });
    return chosen;
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
    add("contact-kind", "contact-kind", {"individual", "group"});
    add("change", "change", {"intended", "circumstantial"});
    add("asked", "asked", {"no", "yes", "probed"});
    add("code-layer", "code-layer", {"attitude", "intention", "activity", "skill", "technology", "orchestration"});
    return words;
}

} // namespace kith::study
