#include "write_parts.h"

namespace kith::protocol {
void writeFieldwork(TomlText& file, const Fieldwork& fieldwork) {
    if (fieldwork == Fieldwork{}) return;
    file.comment("The material: units, what is included, how much, coded by how many");
    if (!fieldwork.units.unit.empty()) {
        file.table("[units]");
        file.text("unit", fieldwork.units.unit);
        file.yes("own_words", fieldwork.units.ownWords);
        file.labels("text", fieldwork.units.text);
    }
    for (const InclusionRule& rule : fieldwork.inclusion) {
        file.table("[[inclusion]]");
        file.text("sources", rule.sources);
        if (!rule.languages.empty()) file.list("languages", rule.languages);
        if (rule.leastWords > 0) file.number("least_words", rule.leastWords);
        file.labels("text", rule.text);
    }
    for (const PlannedSample& sample : fieldwork.samples) {
        file.table("[[sample]]");
        file.text("sources", sample.sources);
        file.number("people", sample.people);
        file.labels("text", sample.text);
    }
    if (fieldwork.doubleCoding.percent > 0) {
        file.table("[double_coding]");
        file.number("percent", fieldwork.doubleCoding.percent);
        file.textIfAny("coefficient", fieldwork.doubleCoding.coefficient);
        if (fieldwork.doubleCoding.least > 0) file.line("least", decimal(fieldwork.doubleCoding.least));
        file.labels("text", fieldwork.doubleCoding.text);
    }
}

void writePictures(TomlText& file, const Protocol& protocol) {
    if (protocol.pictures.empty()) return;
    file.comment("Planned pictures");
    for (const PlannedPicture& picture : protocol.pictures) {
        file.table("[[picture]]");
        file.text("id", picture.id);
        file.text("kind", picture.kind);
        file.list("codes", shortened(picture.codes, protocol.codebook));
        file.text("sources", picture.sources);
        file.text("reading", picture.reading);
        file.labels("title", picture.title);
    }
}

} // namespace kith::protocol
