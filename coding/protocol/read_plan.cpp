// What a study does with its material: readings, guide, who is eligible, queries, tables.
#include "code_facts.h"
#include "plan_kinds.h"
#include "read_parts.h"

#include <algorithm>
#include <charconv>

namespace kith::protocol {
namespace {

// A number, or a date as YYYY-MM-DD: what more and less can be said of.
bool hasOrder(const std::string& value) {
    double number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (problem == std::errc() && end == value.data() + value.size()) return true;
    return value.size() == 10 && value[4] == '-' && value[7] == '-';
}

std::optional<Comparison> comparisonFor(std::string_view sign) {
    if (sign == ">=") return Comparison::AtLeast;
    if (sign == "<=") return Comparison::AtMost;
    if (sign == "=") return Comparison::Equals;
    if (sign == "in") return Comparison::OneOf;
    return std::nullopt;
}

ReadingUnit readUnit(Section& section, const Codebook& codebook, const std::vector<std::string>& groups) {
    ReadingUnit unit;
    unit.name = section.text("name", Need::Must);
    section.call(unit.name);
    unit.group = section.text("group", Need::May);
    if (!groups.empty()) unit.group = knownName(section, "group", unit.group, groups);
    unit.codes = readCodeNames(section, "codes", Need::Must, codebook);
    unit.label = section.labels("label", Need::May);
    if (unit.label.empty() && unit.codes.size() == 1) unit.label = labelOfCode(codebook, unit.codes.front());
    if (unit.label.empty())
        section.mistake(section.line(), "“label” is missing; only a unit of one code takes that code's.");
    section.finish();
    return unit;
}

} // namespace

std::vector<Reading> readReadings(Section& root, const Codebook& codebook, const std::vector<CodeGroup>& groups) {
    std::vector<std::string> groupIds;
    std::set<std::string> ids;
    for (const CodeGroup& group : groups)
        groupIds.push_back(group.id);
    std::vector<Reading> readings;
    for (Section& section : root.sections("reading", "reading")) {
        Reading reading;
        reading.id = section.text("id", Need::Must);
        section.call(reading.id);
        isTaken(section, "id", reading.id, ids);
        reading.label = section.labels("label", Need::Must);
        std::set<std::string> units;
        for (Section& unit : section.sections("units", "reading " + reading.id + ", unit")) {
            reading.units.push_back(readUnit(unit, codebook, groupIds));
            isTaken(unit, "name", reading.units.back().name, units);
        }
        if (reading.units.empty()) section.mistake(section.line(), "The reading has no units.");
        section.finish();
        readings.push_back(std::move(reading));
    }
    return readings;
}

std::vector<GuideQuestion> readGuide(Section& root, const Codebook& codebook) {
    std::vector<GuideQuestion> guide;
    std::set<std::string> topics;
    for (Section& section : root.sections("guide", "question of the guide")) {
        GuideQuestion question;
        question.topic = section.text("topic", Need::Must);
        section.call(question.topic);
        isTaken(section, "topic", question.topic, topics);
        question.stage = readStage(section, "stage", Need::May);
        question.codes = readCodeNames(section, "codes", Need::May, codebook);
        question.text = section.labels("text", Need::Must);
        question.probes = section.wordsByLanguage("probes", Languages::OfTheFile);
        section.finish();
        guide.push_back(std::move(question));
    }
    return guide;
}

std::vector<EligibilityRule> readEligibility(Section& root) {
    std::vector<EligibilityRule> rules;
    for (Section& section : root.sections("eligibility", "eligibility")) {
        EligibilityRule rule;
        rule.attribute = section.text("attribute", Need::Must);
        section.call(rule.attribute);
        rule.comparison = section.term<Comparison>("operator", Need::Must, Comparison::Equals, comparisonFor,
                                                   {">=", "<=", "=", "in"});
        for (WrittenWord& value : section.words("values", Need::Must))
            rule.values.push_back(std::move(value.text));
        rule.text = section.labels("text", Need::May);
        const std::string from = section.text("sources", Need::May);
        if (!from.empty()) rule.sources = knownName(section, "sources", from, {"interview", "survey", "all"});
        const int line = section.lineOf("values");
        if (rule.comparison == Comparison::OneOf ? rule.values.empty() : rule.values.size() != 1)
            section.mistake(line, "“values” must have one value, but for the operator \"in\".");
        else if ((rule.comparison == Comparison::AtLeast || rule.comparison == Comparison::AtMost) &&
                 !hasOrder(rule.values.front()))
            section.mistake(line, "“" + rule.values.front() + "” is neither a number nor a date (YYYY-MM-DD).");
        section.finish();
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<PlannedQuery> readQueries(Section& root) {
    std::vector<PlannedQuery> queries;
    std::set<std::string> ids;
    for (Section& section : root.sections("query", "query")) {
        PlannedQuery query;
        query.id = section.text("id", Need::Must);
        section.call(query.id);
        isTaken(section, "id", query.id, ids);
        query.query = section.text("query", Need::Must);
        query.title = section.labels("title", Need::Must);
        section.finish();
        queries.push_back(std::move(query));
    }
    return queries;
}

std::vector<PlannedTable> readTables(Section& root, const Protocol& protocol) {
    std::vector<std::string> readingIds;
    std::vector<std::string> queryIds;
    std::set<std::string> ids;
    for (const Reading& reading : protocol.readings)
        readingIds.push_back(reading.id);
    for (const PlannedQuery& query : protocol.queries)
        queryIds.push_back(query.id);
    const std::vector<std::string> sources{"all", "interview", "survey", "literature", "field-note"};
    std::vector<PlannedTable> tables;
    for (Section& section : root.sections("table", "table")) {
        PlannedTable table;
        table.id = section.text("id", Need::Must);
        section.call(table.id);
        isTaken(section, "id", table.id, ids);
        table.kind = knownName(section, "kind", section.text("kind", Need::Must), tableKinds);
        table.codes = readCodeNames(section, "codes", Need::May, protocol.codebook);
        const std::string from = section.text("sources", Need::May);
        if (!from.empty()) table.sources = knownName(section, "sources", from, sources);
        table.attribute = section.text("attribute", Need::May);
        table.reading = knownName(section, "reading", section.text("reading", Need::May), readingIds);
        table.query = knownName(section, "query", section.text("query", Need::May), queryIds);
        table.title = section.labels("title", Need::Must);
        section.finish();
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace kith::protocol
