#include "results/planned_tables.h"

#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <algorithm>

namespace kith::study {
namespace {

std::vector<std::string> codesLookedFor(const StudySnapshot& snapshot, std::vector<std::string> codes,
                                        const std::string& sources) {
    const SnapshotIndex index(snapshot);
    const auto isUsed = [&](CodeKey code) {
        return std::any_of(snapshot.codings.begin(), snapshot.codings.end(), [&](const Coding& coding) {
            const Source* source = index.source(coding.passage.source);
            return coding.code == code && source && (sources == "all" || toString(source->kind) == sources);
        });
    };
    std::erase_if(codes, [&](const std::string& name) {
        const Code* code = index.code(name);
        return code && code->optional && !isUsed(code->key);
    });
    return codes;
}

} // namespace

TableOptions optionsFor(const StudySnapshot& snapshot, const PlannedTable& planned, const std::string& language) {
    TableOptions options;
    options.language = language;
    options.codes = codesLookedFor(snapshot, planned.codes, planned.sources);
    options.reading = planned.reading;
    options.attribute = planned.attribute;
    options.sources = planned.sources;
    return options;
}

TableOptions optionsFor(const StudySnapshot& snapshot, const PlannedPicture& planned, const std::string& language) {
    TableOptions options;
    options.language = language;
    options.codes = codesLookedFor(snapshot, planned.codes, planned.sources);
    options.reading = planned.reading;
    options.sources = planned.sources;
    return options;
}

std::vector<CodingKey> codingsOf(const StudySnapshot& snapshot, const PlannedTable& planned) {
    const SnapshotIndex index(snapshot);
    const auto isPlanned = [&](const std::string& name) {
        return std::any_of(planned.codes.begin(), planned.codes.end(), [&](const std::string& wish) {
            return wish.ends_with(".*") ? name.starts_with(wish.substr(0, wish.size() - 1)) : wish == name;
        });
    };
    std::vector<CodingKey> codings;
    for (const Coding& coding : snapshot.codings) {
        const Code* code = index.code(coding.code);
        const Source* source = index.source(coding.passage.source);
        if (code && source && isPlanned(code->name) &&
            (planned.sources == "all" || planned.sources == toString(source->kind)))
            codings.push_back(coding.key);
    }
    return codings;
}

Table makePlannedTable(const StudySnapshot& snapshot, const PlannedTable& planned, const std::string& language) {
    Table table = makeTable(snapshot, planned.kind, optionsFor(snapshot, planned, language));
    table.id = planned.id;
    table.title = planned.title.in(language);
    return table;
}

std::vector<report::Picture> makePlannedPicture(const StudySnapshot& snapshot, const PlannedPicture& planned,
                                                const std::string& language) {
    const TableOptions options = optionsFor(snapshot, planned, language);
    const auto kind = std::find_if(pictureKinds().begin(), pictureKinds().end(),
                                   [&](const PictureKind& known) { return known.id == planned.kind; });
    if (kind == pictureKinds().end() || !kind->ofCase) return {makePicture(snapshot, planned.kind, {}, options)};
    std::vector<report::Picture> pictures;
    for (const EgoNetwork& network : networks(snapshot)) {
        const Case* ego = SnapshotIndex(snapshot).caseOf(network.ego);
        if (planned.sources == "all" || (ego && (planned.sources == "survey") == static_cast<bool>(ego->survey)))
            pictures.push_back(makePicture(snapshot, planned.kind, network.label, options));
    }
    return pictures;
}

} // namespace kith::study
