// Two protocols or codebooks side by side. Each is first told as a list of things with fields in words; the lists are
// compared.
#include "kith/protocol/protocol.h"

#include "protocol_file.h"
#include "toml_text.h"

#include <algorithm>
#include <map>

namespace kith::protocol {
namespace {

// "Code factor.learning", what to call it when it is there on one side only, and its fields. Empty fields may be left
// out.
struct Thing {
    std::string what;
    std::string summary;
    std::vector<std::pair<std::string, std::string>> fields;

    void add(const std::string& field, const std::string& value) { fields.emplace_back(field, value); }
    void add(const std::string& field, const Labels& labels) {
        for (const auto& [language, words] : labels.byLanguage)
            add(field + " (" + language + ")", words);
    }
};

Thing thing(const std::string& kind, const std::string& name, const std::string& summary) {
    return {kind + " " + name, summary.empty() ? name : summary, {}};
}

std::string words(bool yes) {
    return yes ? "yes" : "no";
}

std::string words(int number) {
    return number == 0 ? "" : std::to_string(number);
}

std::string words(const Labels& labels) {
    std::string text;
    for (const auto& [language, word] : labels.byLanguage)
        text += (text.empty() ? "" : "; ") + language + ": " + word;
    return text;
}

// ── What differs between two lists of things

const std::string& valueOf(const Thing& thing, const std::string& field) {
    static const std::string none;
    for (const auto& [name, value] : thing.fields)
        if (name == field) return value;
    return none;
}

void compareFields(const Thing& before, const Thing& after, std::vector<Difference>& differences) {
    const auto note = [&](const std::string& field) {
        const std::string &old = valueOf(before, field), &now = valueOf(after, field);
        if (old != now) differences.push_back({before.what.empty() ? field : before.what + ", " + field, old, now});
    };
    for (const auto& [field, value] : before.fields)
        note(field);
    for (const auto& [field, value] : after.fields)
        if (std::none_of(before.fields.begin(), before.fields.end(),
                         [&](const auto& known) { return known.first == field; }))
            note(field);
}

std::vector<Difference> compareThings(const std::vector<Thing>& before, const std::vector<Thing>& after) {
    std::map<std::string, const Thing*> old, now;
    for (const Thing& one : before)
        old.emplace(one.what, &one);
    for (const Thing& one : after)
        now.emplace(one.what, &one);
    std::vector<Difference> differences;
    for (const Thing& one : before) {
        if (const auto same = now.find(one.what); same != now.end())
            compareFields(one, *same->second, differences);
        else
            differences.push_back({one.what, one.summary, ""});
    }
    for (const Thing& one : after)
        if (!old.contains(one.what)) differences.push_back({one.what, "", one.summary});
    return differences;
}

// ── Codes

std::string nameOf(const Code& code) {
    return code.retired == 0 ? code.name : code.name + " (retired by version " + std::to_string(code.retired) + ")";
}

Thing told(const Code& code, const std::string& name) {
    Thing one = thing("Code", name, code.label("en"));
    one.add("name", nameOf(code));
    for (const auto& [language, text] : code.texts) {
        const std::string in = " (" + language + ")";
        one.add("label" + in, text.label);
        one.add("brief definition" + in, text.brief);
        one.add("full definition" + in, text.full);
        one.add("when to use" + in, text.when);
        one.add("when not to use" + in, text.whenNot);
        one.add("example" + in, text.example);
    }
    one.add("group", code.group);
    one.add("layer", code.layer);
    one.add("code above", code.parent);
    one.add("colour", code.colour);
    one.add("shortcut", code.shortcut);
    one.add("an extra", words(code.optional));
    one.add("evidence for the name", toString(code.evidenceForName));
    one.add("evidence for the definition", toString(code.evidenceForDefinition));
    one.add("origin", toString(code.origin));
    one.add("citation", code.citation);
    one.add("since version", words(code.since));
    return one;
}

bool hasCode(const Codebook& codebook, const std::string& name) {
    return std::any_of(codebook.codes.begin(), codebook.codes.end(),
                       [&](const Code& code) { return nameOf(code) == name; });
}

// What the code is called in `before`: by its name, else by its key where that stood for another name which is gone.
std::string nameBefore(const Code& code, const Codebook& before, const Codebook& after) {
    const std::string name = nameOf(code);
    if (!code.key || hasCode(before, name)) return name;
    for (const Code& old : before.codes)
        if (old.key == code.key && !hasCode(after, nameOf(old))) return nameOf(old);
    return name;
}

// The names that both have, in the order of each.
void compareOrder(const std::vector<std::string>& before, const std::vector<std::string>& after,
                  std::vector<Difference>& differences) {
    const auto common = [](const std::vector<std::string>& names, const std::vector<std::string>& others) {
        std::vector<std::string> both;
        for (const std::string& name : names)
            if (std::find(others.begin(), others.end(), name) != others.end()) both.push_back(name);
        return both;
    };
    const auto old = common(before, after), now = common(after, before);
    if (old != now) differences.push_back({"Order of the codes", listed(old), listed(now)});
}

// ── The other parts of a protocol

Thing toldStudy(const Protocol& protocol) {
    Thing one;
    one.add("Name of the protocol", protocol.id);
    one.add("Version", protocol.version);
    one.add("Languages", listed(protocol.languages));
    one.add("Citation", protocol.citation);
    one.add("Title", protocol.title);
    one.add("Question of the study", protocol.question);
    one.add("Notice", protocol.notice);
    const Fieldwork& fieldwork = protocol.fieldwork;
    one.add("Unit of coding", fieldwork.units.unit);
    one.add("Own words alone", fieldwork.units.ownWords ? "yes" : "");
    one.add("Unit of coding, words", fieldwork.units.text);
    one.add("Per cent coded by two", words(fieldwork.doubleCoding.percent));
    one.add("Coefficient of agreement", fieldwork.doubleCoding.coefficient);
    one.add("Least agreement", fieldwork.doubleCoding.least == 0 ? "" : decimal(fieldwork.doubleCoding.least));
    one.add("Coding by two, words", fieldwork.doubleCoding.text);
    return one;
}

std::string sign(Comparison comparison) {
    switch (comparison) {
    case Comparison::AtLeast:
        return "at least";
    case Comparison::AtMost:
        return "at most";
    case Comparison::Equals:
        return "is";
    case Comparison::OneOf:
        return "one of";
    }
    return {};
}

void tellPeopleAndGuide(const Protocol& protocol, std::vector<Thing>& things) {
    for (const EligibilityRule& rule : protocol.eligibility) {
        Thing one = thing("Eligibility:", rule.attribute + " " + sign(rule.comparison), listed(rule.values));
        one.add("values", listed(rule.values));
        one.add("words", rule.text);
        one.add("sources", rule.sources);
        things.push_back(std::move(one));
    }
    for (const GuideQuestion& question : protocol.guide) {
        Thing one = thing("Question", question.topic, question.text.in("en"));
        one.add("words", question.text);
        one.add("stage", std::string(toString(question.stage)));
        one.add("codes", listed(question.codes));
        for (const auto& [language, probes] : question.probes)
            one.add("probes (" + language + ")", listed(probes));
        things.push_back(std::move(one));
    }
}

void tellReadings(const Protocol& protocol, std::vector<Thing>& things) {
    for (const CodeGroup& group : protocol.groups) {
        Thing one = thing("Group", group.id, group.label.in("en"));
        one.add("label", group.label);
        one.add("group above", group.parent);
        things.push_back(std::move(one));
    }
    for (const Reading& reading : protocol.readings) {
        Thing one = thing("Reading", reading.id, reading.label.in("en"));
        one.add("label", reading.label);
        for (const ReadingUnit& unit : reading.units) {
            one.add("codes of " + unit.name, unit.codes.empty() ? "none" : listed(unit.codes));
            one.add("group of " + unit.name, unit.group);
            one.add("label of " + unit.name, unit.label);
        }
        things.push_back(std::move(one));
    }
}

std::string told(const ReasonColumn& reason) {
    std::string text = reason.stage == Stage::NotAsked ? "no stage" : std::string(toString(reason.stage));
    return reason.question.empty() ? text : text + "; " + words(reason.question);
}

Thing told(const SurveyMapping& survey, const Protocol& protocol) {
    Thing one = thing("Survey", survey.name, survey.title.in("en"));
    one.add("title", survey.title);
    if (const auto found = protocol.introductions.find(survey.name); found != protocol.introductions.end())
        one.add("introduction", found->second);
    one.add("files", listed(survey.files));
    one.add("column of the id", survey.idColumn);
    one.add("column of the language", survey.languageColumn);
    one.add("wave", survey.wave);
    for (const AttributeColumn& attribute : survey.attributes) {
        std::string text = attribute.name + ": " + toString(attribute.type);
        if (!attribute.choices.empty()) text += " (" + listed(attribute.choices) + ")";
        one.add("column " + attribute.column, text);
    }
    for (const ContactColumns& contact : survey.contacts) {
        one.add("contact in column " + contact.contact,
                "organisation: " + (contact.organisation.empty() ? "none" : contact.organisation));
        for (const ReasonColumn& reason : contact.reasons)
            one.add("reason in column " + reason.column + " about " + contact.contact, told(reason));
    }
    for (const ReasonColumn& answer : survey.openAnswers)
        one.add("answer in column " + answer.column, told(answer));
    return one;
}

void tellCheck(const ClaimCheck& how, Thing& one) {
    one.add("kind of check", how.kind);
    one.add("sources", how.sources);
    one.add("codes", listed(how.codes));
    one.add("against", listed(how.rest));
    one.add("stage", std::string(toString(how.stage)));
    one.add("layer", how.layer == Layer::Unclassified ? "" : std::string(toString(how.layer)));
    for (const ClaimTrait& trait : how.traits) {
        one.add("trait " + trait.name, trait.label);
        one.add("trait " + trait.name, trait.codes.empty() ? "visible contacts" : listed(trait.codes));
    }
    one.add("given", how.given);
    one.add("needs", listed(how.needs));
    one.add("one is enough", words(how.any));
    one.add("occurs", how.occurs);
    one.add("without", listed(how.without));
}

void tellPlans(const Protocol& protocol, std::vector<Thing>& things) {
    for (const PlannedQuery& query : protocol.queries) {
        Thing one = thing("Query", query.id, query.title.in("en"));
        one.add("title", query.title);
        one.add("query", query.query);
        things.push_back(std::move(one));
    }
    for (const PlannedTable& table : protocol.tables) {
        Thing one = thing("Table", table.id, table.title.in("en"));
        one.add("title", table.title);
        one.add("kind", table.kind);
        one.add("codes", listed(table.codes));
        one.add("sources", table.sources);
        one.add("attribute", table.attribute);
        one.add("reading", table.reading);
        one.add("query", table.query);
        things.push_back(std::move(one));
    }
    for (const Claim& claim : protocol.claims) {
        Thing one = thing("Claim", claim.id, claim.text.in("en"));
        one.add("number", claim.number);
        one.add("words", claim.text);
        one.add("check", claim.check);
        one.add("left open", words(claim.open));
        tellCheck(claim.how, one);
        things.push_back(std::move(one));
    }
}

void tellRoleRules(const Protocol& protocol, std::vector<Thing>& things) {
    for (const RoleRule& rule : protocol.roleRules) {
        Thing one = thing("Rule for suggesting", rule.code, {});
        for (const auto& [kind, words] :
             {std::pair{"nouns", &rule.nouns}, std::pair{"verbs", &rule.verbs}, std::pair{"phrases", &rule.phrases}})
            for (const auto& [language, patterns] : *words)
                one.add(std::string(kind) + " (" + language + ")", listed(patterns));
        things.push_back(std::move(one));
    }
}

void tellTerms(const Protocol& protocol, std::vector<Thing>& things) {
    for (const TermLabel& term : protocol.terms) {
        if (term.list == "group") continue; // told with the groups
        Thing one = thing("Word for " + term.list, term.value.empty() ? "none" : term.value, term.label.in("en"));
        one.add("label", term.label);
        one.add("meaning", term.brief);
        things.push_back(std::move(one));
    }
    for (const TieLayer& layer : protocol.tieLayers) {
        Thing one = thing("Layer of ties", std::string(toString(layer.layer)), {});
        one.add("duration", std::string(toString(layer.duration)));
        one.add("intensity", std::string(toString(layer.intensity)));
        one.add("strength", std::string(toString(layer.strength)));
        one.add("ring", words(layer.ring));
        things.push_back(std::move(one));
    }
}

void tellFieldwork(const Protocol& protocol, std::vector<Thing>& things) {
    const Fieldwork& fieldwork = protocol.fieldwork;
    for (const InclusionRule& rule : fieldwork.inclusion) {
        Thing one = thing("Inclusion of", rule.sources, rule.text.in("en"));
        one.add("languages", listed(rule.languages));
        one.add("least words", words(rule.leastWords));
        one.add("words", rule.text);
        things.push_back(std::move(one));
    }
    for (const PlannedSample& sample : fieldwork.samples) {
        Thing one = thing("Planned sample of", sample.sources, words(sample.people));
        one.add("people", words(sample.people));
        one.add("words", sample.text);
        things.push_back(std::move(one));
    }
    for (const PlannedPicture& picture : protocol.pictures) {
        Thing one = thing("Picture", picture.id, picture.title.in("en"));
        one.add("title", picture.title);
        one.add("kind", picture.kind);
        one.add("codes", listed(picture.codes));
        one.add("sources", picture.sources);
        one.add("reading", picture.reading);
        things.push_back(std::move(one));
    }
}

std::vector<Thing> toldBeyondCodes(const Protocol& protocol) {
    std::vector<Thing> things{toldStudy(protocol)};
    tellReadings(protocol, things);
    tellPeopleAndGuide(protocol, things);
    for (const SurveyMapping& survey : protocol.surveys)
        things.push_back(told(survey, protocol));
    tellPlans(protocol, things);
    tellFieldwork(protocol, things);
    tellRoleRules(protocol, things);
    tellTerms(protocol, things);
    return things;
}

} // namespace

std::vector<Difference> compare(const Codebook& before, const Codebook& after) {
    std::vector<Thing> old, now;
    std::vector<std::string> oldNames, names;
    for (const Code& code : before.codes) {
        oldNames.push_back(nameOf(code));
        old.push_back(told(code, oldNames.back()));
    }
    for (const Code& code : after.codes) {
        names.push_back(nameBefore(code, before, after));
        now.push_back(told(code, names.back()));
    }
    std::vector<Difference> differences = compareThings(old, now);
    compareOrder(oldNames, names, differences);
    if (before.version != after.version)
        differences.push_back(
            {"Version of the codebook", std::to_string(before.version), std::to_string(after.version)});
    return differences;
}

std::vector<Difference> compare(const Protocol& before, const Protocol& after) {
    std::vector<Difference> differences = compareThings(toldBeyondCodes(before), toldBeyondCodes(after));
    for (Difference& difference : compare(before.codebook, after.codebook))
        differences.push_back(std::move(difference));
    return differences;
}

} // namespace kith::protocol
