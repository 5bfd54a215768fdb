#include "piles/pile_codings.h"

#include "kith/study/protocols.h"

#include "search/queries.h"
#include "wording.h"

#include "kith/project/project.h"
#include "kith/protocol/protocol.h"
#include "kith/study/writing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kith::study {
namespace {

Protocol protocolOf(const std::string& typed) {
    if (std::filesystem::path(typed).extension() != ".kith") return protocol::load(typed);
    const project::Project project = project::Project::open(typed, project::Access::ReadOnly);
    Protocol protocol = project.protocol();
    protocol.codebook = withoutPiles(project.codebook());
    return protocol;
}

Table tableOf(const char* id, std::string title, std::vector<Column> columns) {
    Table table;
    table.id = id;
    table.title = std::move(title);
    table.columns = std::move(columns);
    return table;
}

Table theStudy(const Protocol& protocol, const Saying& say) {
    Table table = tableOf("study", say("The study", "Het onderzoek"), {{"what", say("What", "Wat")}, {"words", ""}});
    table.columns[1].heading = say("Words", "Woorden");
    const auto add = [&](std::string what, std::string words) {
        if (!words.empty()) table.rows.push_back({std::move(what), std::move(words)});
    };
    add(say("Protocol", "Protocol"), fmt::format("{}, {} {}", protocol.id, say("version", "versie"), protocol.version));
    add("Hash", protocol::hashOf(protocol) + (protocol.frozen.empty() ? say(" (not frozen)", " (niet bevroren)") : ""));
    add(say("Title", "Titel"), protocol.title.in(say.language));
    add(say("Question", "Vraag"), protocol.question.in(say.language));
    add(say("After", "Naar"), protocol.citation);
    add(say("Notice", "Opmerking"), protocol.notice.in(say.language));
    return table;
}

Table theCodes(const Protocol& protocol, const Saying& say) {
    Table table = tableOf("codes", "Codes",
                          {{"code", "Code"},
                           {"label", say("Name", "Naam")},
                           {"group", say("Group", "Groep")},
                           {"brief", say("In brief", "In het kort")},
                           {"full", say("Definition", "Definitie")},
                           {"when", say("Use when", "Gebruik als")},
                           {"when_not", say("Not when", "Niet als")},
                           {"example", say("Example", "Voorbeeld")}});
    for (const Code& code : protocol.codebook.codes) {
        if (code.retired != 0) continue;
        const auto found = code.texts.find(say.language);
        const CodeText none, &text = found != code.texts.end() ? found->second
                                     : code.texts.empty()      ? none
                                                               : code.texts.begin()->second;
        table.rows.push_back({code.name, code.label(say.language),
                              code.group.empty() ? "" : wordingOf(protocol, "group", code.group, say.language),
                              text.brief, text.full, text.when, text.whenNot, text.example});
    }
    return table;
}

std::string signOf(Comparison comparison, const Saying& say) {
    switch (comparison) {
    case Comparison::AtLeast:
        return "≥";
    case Comparison::AtMost:
        return "≤";
    case Comparison::Equals:
        return "=";
    case Comparison::OneOf:
        return say("one of", "een van");
    }
    return {};
}

Table theMaterial(const Protocol& protocol, const Saying& say) {
    Table table = tableOf("material", say("The material", "Het materiaal"),
                          {{"rule", say("Rule", "Regel")}, {"asks", say("Asks for", "Vraagt")}, {"words", ""}});
    table.columns[2].heading = say("Words", "Woorden");
    const auto add = [&](std::string rule, std::string asks, const Labels& words) {
        table.rows.push_back({std::move(rule), std::move(asks), words.in(say.language)});
    };
    const Fieldwork& fieldwork = protocol.fieldwork;
    if (!fieldwork.units.unit.empty())
        add(say("Unit", "Eenheid"),
            fieldwork.units.unit + (fieldwork.units.ownWords ? say(", own words alone", ", alleen eigen woorden") : ""),
            fieldwork.units.text);
    for (const InclusionRule& rule : fieldwork.inclusion)
        add(say("Inclusion: ", "Insluiting: ") + rule.sources,
            fmt::format("{}{}", fmt::join(rule.languages, ", "),
                        rule.leastWords > 0 ? fmt::format("; {} {}", say("words ≥", "woorden ≥"), rule.leastWords)
                                            : ""),
            rule.text);
    for (const EligibilityRule& rule : protocol.eligibility)
        add(say("Eligibility: ", "Wie meetelt: ") + rule.attribute,
            fmt::format("{} {}", signOf(rule.comparison, say), fmt::join(rule.values, ", ")), rule.text);
    for (const PlannedSample& sample : fieldwork.samples)
        add(say("Sample: ", "Steekproef: ") + sample.sources, std::to_string(sample.people), sample.text);
    if (fieldwork.doubleCoding.percent > 0)
        add(say("Double coding", "Dubbel coderen"),
            fmt::format(
                "{} %{}", fieldwork.doubleCoding.percent,
                fieldwork.doubleCoding.coefficient.empty()
                    ? std::string()
                    : fmt::format("; {} ≥ {}", fieldwork.doubleCoding.coefficient, fieldwork.doubleCoding.least)),
            fieldwork.doubleCoding.text);
    return table;
}

Table theGuide(const Protocol& protocol, const Saying& say) {
    Table table = tableOf("guide", say("Interview guide", "Interviewleidraad"),
                          {{"topic", say("Topic", "Thema")},
                           {"question", say("Question", "Vraag")},
                           {"probes", say("Probes", "Doorvragen")},
                           {"codes", "Codes"}});
    for (const GuideQuestion& question : protocol.guide) {
        const auto probes = question.probes.find(say.language);
        table.rows.push_back({question.topic, question.text.in(say.language),
                              probes == question.probes.end() ? "" : fmt::format("{}", fmt::join(probes->second, " ")),
                              fmt::format("{}", fmt::join(question.codes, ", "))});
    }
    return table;
}

Table thePlans(const Protocol& protocol, const Saying& say) {
    Table table =
        tableOf("plans", say("Planned queries, tables, pictures", "Geplande zoekvragen, tabellen, afbeeldingen"),
                {{"what", say("What", "Wat")},
                 {"id", "Id"},
                 {"kind", say("Kind", "Soort")},
                 {"sources", say("Sources", "Bronnen")},
                 {"codes", "Codes"},
                 {"words", say("Words", "Woorden")}});
    const auto listed = [](const std::vector<std::string>& codes) { return fmt::format("{}", fmt::join(codes, ", ")); };
    for (const PlannedQuery& planned : protocol.queries)
        table.rows.push_back(
            {say("query", "zoekvraag"), planned.id, planned.query, "", "", planned.title.in(say.language)});
    for (const PlannedTable& planned : protocol.tables)
        table.rows.push_back({say("table", "tabel"), planned.id,
                              planned.query.empty() ? planned.kind : fmt::format("{}: {}", planned.kind, planned.query),
                              planned.sources, listed(planned.codes), planned.title.in(say.language)});
    for (const PlannedPicture& planned : protocol.pictures)
        table.rows.push_back({say("picture", "afbeelding"), planned.id, planned.kind, planned.sources,
                              listed(planned.codes), planned.title.in(say.language)});
    return table;
}

// "factor.a, factor.b; against: factor.c", "somebody helps: role.helper; is lonely: attitude.lonely".
std::string codesOf(const ClaimCheck& how, const Saying& say) {
    std::vector<std::string> parts;
    if (!how.codes.empty()) parts.push_back(fmt::format("{}", fmt::join(how.codes, ", ")));
    if (!how.rest.empty())
        parts.push_back(fmt::format("{}: {}", say("against", "tegenover"), fmt::join(how.rest, ", ")));
    for (const ClaimTrait& trait : how.traits)
        parts.push_back(fmt::format("{}: {}", trait.label.in(say.language),
                                    trait.codes.empty() ? say("visible contacts", "zichtbare contacten")
                                                        : fmt::format("{}", fmt::join(trait.codes, ", "))));
    return fmt::format("{}", fmt::join(parts, "; "));
}

Table theClaims(const Protocol& protocol, const Saying& say) {
    Table table = tableOf("claims", say("Claims", "Beweringen"),
                          {{"number", say("Claim", "Bewering")},
                           {"id", "Id"},
                           {"text", say("What is claimed", "Wat er beweerd wordt")},
                           {"kind", say("Kind of check", "Soort toets")},
                           {"sources", say("Sources", "Bronnen")},
                           {"codes", "Codes"},
                           {"check", say("How it is checked", "Hoe het nagegaan wordt")}});
    for (const Claim& claim : protocol.claims)
        table.rows.push_back({claim.number, claim.id,
                              claim.text.in(say.language) + (claim.open ? say(" (left open)", " (opengelaten)") : ""),
                              claim.how.kind, claim.how.sources, codesOf(claim.how, say),
                              claim.check.in(say.language)});
    return table;
}

// All that cannot be understood among the planned queries, before anybody counts on them. "@name" stands for a query
// with a name and is one word here.
void mustBeUnderstood(const Protocol& protocol) {
    std::vector<Refusal> mistakes;
    for (const PlannedQuery& planned : protocol.queries) {
        std::string typed;
        for (const char c : planned.query)
            if (c != '@' || (!typed.empty() && typed.back() != ' ' && typed.back() != '(')) typed += c;
        try {
            (void)queryFrom(typed);
        } catch (const Error& error) {
            mistakes.push_back({{protocol.id, "query " + planned.id}, error.message(), error.remedy()});
        }
    }
    if (!mistakes.empty())
        throw Refused(mistakes.size() == 1 ? "A planned query cannot be understood:"
                                           : fmt::format("{} planned queries cannot be understood:", mistakes.size()),
                      mistakes, "'kith help search' tells the language of queries.");
}

CheckedProtocol checked(const Protocol& protocol, const std::string& language) {
    mustBeUnderstood(protocol);
    const Saying say{language};
    CheckedProtocol found{protocol.id, protocol.version, protocol::hashOf(protocol), !protocol.frozen.empty(), {}};
    found.remarks = tableOf("remarks", say("What a study will miss", "Wat een onderzoek zal missen"),
                            {{"about", say("About", "Over")},
                             {"where", say("Where", "Waar")},
                             {"what", say("What", "Wat")},
                             {"remedy", say("Remedy", "Oplossing")}});
    for (const protocol::Remark& remark : protocol::check(protocol, language)) {
        const bool plan = remark.about == protocol::Remark::About::Plan;
        ++(plan ? found.ofPlan : found.ofWords);
        found.remarks.rows.push_back(
            {plan ? say("plan", "plan") : say("words", "woorden"), remark.where.inside, remark.what, remark.remedy});
    }
    return found;
}

} // namespace

CheckedProtocol checkProtocol(const std::string& typed, const std::string& language) {
    return checked(protocolOf(typed), language);
}

std::vector<Table> showProtocol(const std::string& typed, const std::string& language) {
    const Protocol protocol = protocolOf(typed);
    const Saying say{language};
    std::vector<Table> tables;
    for (Table& table : std::vector<Table>{theStudy(protocol, say), theCodes(protocol, say), theMaterial(protocol, say),
                                           theGuide(protocol, say), thePlans(protocol, say), theClaims(protocol, say)})
        if (!table.rows.empty()) tables.push_back(std::move(table));
    return tables;
}

Table protocolDifferences(const std::string& before, const std::string& after) {
    Table table = tableOf("differences", "Differences", {{"what", "What"}, {"before", before}, {"after", after}});
    for (const protocol::Difference& one : protocol::compare(protocolOf(before), protocolOf(after)))
        table.rows.push_back({one.what, one.before, one.after});
    return table;
}

CheckedProtocol freezeProtocol(const std::string& typed, const std::filesystem::path& to) {
    if (std::filesystem::exists(to))
        throw Error("The file exists already; nothing was overwritten.", {to.string(), {}},
                    "Choose another name: a frozen protocol is never written over.");
    Protocol protocol = protocolOf(typed);
    protocol.frozen.clear();
    CheckedProtocol found = checked(protocol, "en");
    writeFile(to, protocol::freeze(protocol));
    return found;
}

} // namespace kith::study
