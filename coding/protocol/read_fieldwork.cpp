// What is material, how much of it, how it is cut and by how many it is coded; and the planned pictures.
#include "plan_kinds.h"
#include "read_parts.h"

namespace kith::protocol {
namespace {

const std::vector<std::string> sourceKinds{"all", "interview", "survey", "literature", "field-note"};

std::string readSources(Section& section) {
    const std::string from = section.text("sources", Need::May);
    return from.empty() ? "all" : knownName(section, "sources", from, sourceKinds);
}

UnitRules readUnits(Section section) {
    UnitRules units;
    units.unit = knownName(section, "unit", section.text("unit", Need::Must), {"passage", "turn"});
    units.ownWords = section.yes("own_words");
    units.text = section.labels("text", Need::May);
    section.finish();
    return units;
}

DoubleCoding readDoubleCoding(Section section) {
    DoubleCoding planned;
    planned.percent = section.number("percent", 0);
    if (planned.percent < 1 || planned.percent > 100)
        section.mistake(section.lineOf("percent"), "“percent” must be from 1 to 100.");
    planned.coefficient = knownName(section, "coefficient", section.text("coefficient", Need::May), coefficients);
    planned.least = section.decimal("least", 0);
    if (planned.least < 0 || planned.least > 1)
        section.mistake(section.lineOf("least"), "“least” must be from 0.0 to 1.0.");
    if (planned.least > 0 && !section.has("coefficient"))
        section.mistake(section.lineOf("least"), "It is not said of which coefficient this is the least.",
                        "Write: coefficient = \"krippendorff-alpha\"");
    planned.text = section.labels("text", Need::May);
    section.finish();
    return planned;
}

} // namespace

Fieldwork readFieldwork(Section& root) {
    Fieldwork fieldwork;
    if (auto units = root.section("units", "units")) fieldwork.units = readUnits(std::move(*units));
    for (Section& section : root.sections("inclusion", "inclusion")) {
        InclusionRule rule;
        rule.sources = readSources(section);
        for (WrittenWord& language : section.words("languages", Need::May))
            rule.languages.push_back(std::move(language.text));
        rule.leastWords = section.number("least_words", 0);
        rule.text = section.labels("text", Need::May);
        if (rule.languages.empty() && rule.leastWords == 0)
            section.mistake(section.line(), "The rule asks for nothing.", "Give “languages”, “least_words” or both.");
        section.finish();
        fieldwork.inclusion.push_back(std::move(rule));
    }
    for (Section& section : root.sections("sample", "sample")) {
        PlannedSample sample;
        sample.sources = readSources(section);
        sample.people = section.number("people", 0);
        if (sample.people == 0) section.mistake(section.lineOf("people"), "It is not said how many people.");
        sample.text = section.labels("text", Need::May);
        section.finish();
        fieldwork.samples.push_back(std::move(sample));
    }
    if (auto planned = root.section("double_coding", "double coding"))
        fieldwork.doubleCoding = readDoubleCoding(std::move(*planned));
    return fieldwork;
}

std::vector<PlannedPicture> readPictures(Section& root, const Protocol& protocol) {
    std::vector<std::string> readings;
    std::set<std::string> ids;
    for (const Reading& reading : protocol.readings)
        readings.push_back(reading.id);
    std::vector<PlannedPicture> pictures;
    for (Section& section : root.sections("picture", "picture")) {
        PlannedPicture picture;
        picture.id = section.text("id", Need::Must);
        section.call(picture.id);
        isTaken(section, "id", picture.id, ids);
        picture.kind = knownName(section, "kind", section.text("kind", Need::Must), pictureKinds());
        picture.codes = readCodeNames(section, "codes", Need::May, protocol.codebook);
        picture.sources = readSources(section);
        picture.reading = knownName(section, "reading", section.text("reading", Need::May), readings);
        picture.title = section.labels("title", Need::Must);
        section.finish();
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

} // namespace kith::protocol
