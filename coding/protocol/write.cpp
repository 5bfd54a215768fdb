#include "kith/protocol/protocol.h"

#include "code_facts.h"
#include "kith/model/claim_kinds.h"
#include "write_parts.h"

#include <algorithm>
#include <map>

namespace kith::protocol {
namespace {

std::string_view signOf(Comparison comparison) {
    switch (comparison) {
    case Comparison::AtLeast:
        return ">=";
    case Comparison::AtMost:
        return "<=";
    case Comparison::Equals:
        return "=";
    case Comparison::OneOf:
        return "in";
    }
    return "=";
}

void writeStudy(TomlText& file, const Protocol& protocol) {
    file.comment("The study");
    file.text("id", protocol.id);
    file.text("version", protocol.version);
    file.list("languages", protocol.languages);
    if (protocol.codebook.version != 1) file.number("codebook_version", protocol.codebook.version);
    file.text("citation", protocol.citation);
    file.labels("title", protocol.title);
    file.labels("research_question", protocol.question);
    file.labels("notice", protocol.notice);
}

void writeGroups(TomlText& file, const Protocol& protocol) {
    for (const CodeGroup& group : protocol.groups) {
        file.table("[[group]]");
        file.text("id", group.id);
        file.text("parent", group.parent);
        file.labels("label", group.label);
    }
}

void writeWords(TomlText& file, const TermLabel& term) {
    file.labels("label", term.label);
    file.labels("brief", term.brief);
}

std::vector<TermLabel> termsOf(const Protocol& protocol, const std::string& list) {
    std::vector<TermLabel> terms;
    for (const TermLabel& term : protocol.terms)
        if (term.list == list) terms.push_back(term);
    return terms;
}

// A list with its name and values, in the order of their first appearance.
void writeScales(TomlText& file, const Protocol& protocol) {
    std::vector<std::string> lists;
    for (const TermLabel& term : protocol.terms) {
        const std::string& list = term.list == "scale" ? term.value : term.list;
        if (list == "stage" || list == "layer" || list == "attribute" || list == "group") continue;
        if (std::find(lists.begin(), lists.end(), list) == lists.end()) lists.push_back(list);
    }
    for (const std::string& list : lists) {
        file.table("[[scale]]");
        file.text("id", list);
        for (const TermLabel& term : termsOf(protocol, "scale"))
            if (term.value == list) writeWords(file, term);
        std::vector<std::string> values;
        for (const TermLabel& term : termsOf(protocol, list)) {
            std::string value = "{ id = " + quoted(term.value) + ", label = " + quotedLabels(term.label);
            if (!term.brief.empty()) value += ", brief = " + quotedLabels(term.brief);
            values.push_back(value + " }");
        }
        file.inlineTables("values", values);
    }
}

void writeTerms(TomlText& file, const Protocol& protocol) {
    file.comment("Stages, ratings of ties and contacts, layers of ties");
    for (const TermLabel& term : termsOf(protocol, "stage")) {
        file.table("[[stage]]");
        file.text("id", term.value);
        writeWords(file, term);
    }
    writeScales(file, protocol);
    for (const TieLayer& layer : protocol.tieLayers) {
        const std::string id(toString(layer.layer));
        file.table("[[tie_layer]]");
        file.text("id", id);
        file.text("duration", toString(layer.duration));
        file.text("intensity", toString(layer.intensity));
        file.text("strength", toString(layer.strength));
        file.number("ring", layer.ring);
        for (const TermLabel& term : termsOf(protocol, "layer"))
            if (term.value == id) writeWords(file, term);
    }
}

// The words of a unit are left out where they are those of its only code.
bool takesLabelOfCode(const ReadingUnit& unit, const Codebook& codebook) {
    return unit.codes.size() == 1 && unit.label == labelOfCode(codebook, unit.codes.front());
}

void writeReadings(TomlText& file, const Protocol& protocol) {
    file.comment("Readings of the factors");
    for (const Reading& reading : protocol.readings) {
        file.table("[[reading]]");
        file.text("id", reading.id);
        file.labels("label", reading.label);
        std::vector<std::string> units;
        for (const ReadingUnit& unit : reading.units) {
            std::string text = "{ name = " + quoted(unit.name) + ", group = " + quoted(unit.group) +
                               ", codes = " + quotedList(unit.codes);
            if (!takesLabelOfCode(unit, protocol.codebook)) text += ", label = " + quotedLabels(unit.label);
            units.push_back(text + " }");
        }
        file.inlineTables("units", units);
    }
}

void writePeople(TomlText& file, const Protocol& protocol) {
    file.comment("Attributes of cases, and who is eligible");
    for (const TermLabel& term : termsOf(protocol, "attribute")) {
        file.table("[[attribute]]");
        file.text("name", term.value);
        writeWords(file, term);
    }
    for (const EligibilityRule& rule : protocol.eligibility) {
        file.table("[[eligibility]]");
        file.text("attribute", rule.attribute);
        file.text("operator", signOf(rule.comparison));
        file.list("values", rule.values);
        // What goes without saying is not written, so that files without it keep their bytes and their hash.
        if (rule.sources != EligibilityRule{}.sources) file.text("sources", rule.sources);
        file.labels("text", rule.text);
    }
}

void writeGuide(TomlText& file, const Protocol& protocol) {
    file.comment("Interview guide");
    for (const GuideQuestion& question : protocol.guide) {
        file.table("[[guide]]");
        file.text("topic", question.topic);
        file.text("stage", toString(question.stage));
        file.list("codes", shortened(question.codes, protocol.codebook));
        file.labels("text", question.text);
        for (const auto& [language, probes] : question.probes)
            file.list("probes." + language, probes);
    }
}

using QuestionByStage = std::map<Stage, Labels>;

std::vector<std::string> reasonTables(const std::vector<ReasonColumn>& reasons, const QuestionByStage& questions) {
    std::vector<std::string> tables;
    for (const ReasonColumn& reason : reasons) {
        std::string table = "{ column = " + quoted(reason.column) + ", stage = " + quoted(toString(reason.stage));
        const auto shared = questions.find(reason.stage);
        if (reason.question != (shared == questions.end() ? Labels{} : shared->second))
            table += ", question = " + quotedLabels(reason.question);
        tables.push_back(table + " }");
    }
    return tables;
}

// The first question about a stage stands for all columns of that stage; the others that differ stand with their
// column.
QuestionByStage questionsOf(const SurveyMapping& mapping) {
    QuestionByStage questions;
    const auto add = [&questions](const ReasonColumn& reason) {
        if (!reason.question.empty()) questions.emplace(reason.stage, reason.question);
    };
    for (const ContactColumns& contact : mapping.contacts)
        for (const ReasonColumn& reason : contact.reasons)
            add(reason);
    for (const ReasonColumn& answer : mapping.openAnswers)
        add(answer);
    return questions;
}

void writeSurvey(TomlText& file, const SurveyMapping& mapping, const Labels& introduction) {
    const QuestionByStage questions = questionsOf(mapping);
    file.table("[[survey]]");
    file.text("name", mapping.name);
    file.list("files", mapping.files);
    file.text("id_column", mapping.idColumn);
    file.text("language_column", mapping.languageColumn);
    file.text("wave", mapping.wave);
    file.labels("title", mapping.title);
    file.labels("introduction", introduction);
    std::vector<std::string> attributes;
    for (const AttributeColumn& attribute : mapping.attributes) {
        std::string table = "{ column = " + quoted(attribute.column) + ", name = " + quoted(attribute.name) +
                            ", type = " + quoted(toString(attribute.type));
        if (!attribute.choices.empty()) table += ", choices = " + quotedList(attribute.choices);
        attributes.push_back(table + " }");
    }
    file.inlineTables("attributes", attributes);
    if (!mapping.openAnswers.empty()) file.inlineTables("answers", reasonTables(mapping.openAnswers, questions));
    for (const auto& [stage, words] : questions) {
        file.table("[[survey.question]]");
        file.text("stage", toString(stage));
        file.labels("text", words);
    }
    for (const ContactColumns& contact : mapping.contacts) {
        file.table("[[survey.contact]]");
        file.text("contact", contact.contact);
        file.text("organisation", contact.organisation);
        file.inlineTables("reasons", reasonTables(contact.reasons, questions));
    }
}

void writeSurveys(TomlText& file, const Protocol& protocol) {
    file.comment("Surveys");
    for (const SurveyMapping& mapping : protocol.surveys) {
        const auto found = protocol.introductions.find(mapping.name);
        writeSurvey(file, mapping, found == protocol.introductions.end() ? Labels{} : found->second);
    }
}

void writeQueries(TomlText& file, const Protocol& protocol) {
    file.comment("Queries");
    for (const PlannedQuery& query : protocol.queries) {
        file.table("[[query]]");
        file.text("id", query.id);
        file.text("query", query.query);
        file.labels("title", query.title);
    }
}

void writeTables(TomlText& file, const Protocol& protocol) {
    file.comment("Planned tables");
    for (const PlannedTable& table : protocol.tables) {
        file.table("[[table]]");
        file.text("id", table.id);
        file.text("kind", table.kind);
        file.list("codes", shortened(table.codes, protocol.codebook));
        file.text("sources", table.sources);
        file.text("attribute", table.attribute);
        file.text("reading", table.reading);
        file.text("query", table.query);
        file.labels("title", table.title);
    }
}

void writeTraits(TomlText& file, const ClaimCheck& how, const Codebook& codebook) {
    file.text("given", how.given);
    file.list("needs", how.needs);
    file.yes("any", how.any);
    file.textIfAny("occurs", how.occurs);
    if (!how.without.empty()) file.list("without", how.without);
    for (const ClaimTrait& trait : how.traits) {
        file.table("[[claim.trait]]");
        file.text("name", trait.name);
        file.labels("label", trait.label);
        if (trait.codes.empty())
            file.yes("visible", true);
        else
            file.list("codes", shortened(trait.codes, codebook));
    }
}

void writeCheck(TomlText& file, const ClaimCheck& how, const Codebook& codebook) {
    if (how.kind.empty()) return;
    file.text("kind", how.kind);
    file.text("sources", how.sources);
    if (how.kind == claims::goesWith) return writeTraits(file, how, codebook);
    if (how.codes.empty())
        file.yes("changes", true);
    else
        file.list("codes", shortened(how.codes, codebook));
    if (!how.rest.empty()) file.list("rest", shortened(how.rest, codebook));
    if (how.stage != Stage::NotAsked) file.text("stage", toString(how.stage));
    if (how.kind == claims::byLayer) file.text("layer", toString(how.layer));
}

void writeClaims(TomlText& file, const Protocol& protocol) {
    file.comment("Claims to check");
    for (const Claim& claim : protocol.claims) {
        file.table("[[claim]]");
        file.text("id", claim.id);
        file.text("number", claim.number);
        file.yes("open", claim.open);
        file.labels("text", claim.text);
        file.labels("check", claim.check);
        writeCheck(file, claim.how, protocol.codebook);
    }
}

void writeRoleRules(TomlText& file, const Protocol& protocol) {
    if (protocol.roleRules.empty()) return;
    file.comment("Words that role suggestions go by");
    for (const RoleRule& rule : protocol.roleRules) {
        file.table("[[role_rule]]");
        file.text("code", rule.code);
        for (const auto& [key, words] :
             {std::pair{"nouns.", &rule.nouns}, std::pair{"verbs.", &rule.verbs}, std::pair{"phrases.", &rule.phrases}})
            for (const auto& [language, patterns] : *words)
                file.wrappedList(key + language, patterns);
    }
}

} // namespace

std::vector<WrittenPart> writtenParts(const Protocol& protocol) {
    std::vector<WrittenPart> parts;
    const auto part = [&](const char* name, const auto& writePart) {
        TomlText file;
        writePart(file);
        if (!file.bytes().empty()) parts.push_back({name, file.bytes()});
    };
    part("The study", [&](TomlText& file) { writeStudy(file, protocol); });
    part("Codes", [&](TomlText& file) {
        file.comment("Codes and their groups");
        writeGroups(file, protocol);
        writeCodes(file, protocol.codebook);
    });
    part("Words for ratings and layers", [&](TomlText& file) { writeTerms(file, protocol); });
    part("Readings", [&](TomlText& file) { writeReadings(file, protocol); });
    part("Attributes and eligibility", [&](TomlText& file) { writePeople(file, protocol); });
    part("Material", [&](TomlText& file) { writeFieldwork(file, protocol.fieldwork); });
    part("Interview guide", [&](TomlText& file) { writeGuide(file, protocol); });
    part("Surveys", [&](TomlText& file) { writeSurveys(file, protocol); });
    part("Queries", [&](TomlText& file) { writeQueries(file, protocol); });
    part("Planned tables", [&](TomlText& file) { writeTables(file, protocol); });
    part("Planned pictures", [&](TomlText& file) { writePictures(file, protocol); });
    part("Claims", [&](TomlText& file) { writeClaims(file, protocol); });
    part("Role suggestions", [&](TomlText& file) { writeRoleRules(file, protocol); });
    return parts;
}

} // namespace kith::protocol
