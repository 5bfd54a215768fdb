#include "protocol_json.h"

#include "kith/model/error.h"

#include <nlohmann/json.hpp>

// Written out by hand and not through nlohmann's to_json, whose functions would have to be the same in every module.
namespace kith::project {
namespace {

using Json = nlohmann::json;

template<class Values, class Write>
Json list(const Values& values, Write write) {
    Json json = Json::array();
    for (const auto& value : values)
        json.push_back(write(value));
    return json;
}

template<class Value, class Read>
std::vector<Value> readList(const Json& json, Read read) {
    std::vector<Value> values;
    values.reserve(json.size());
    for (const auto& value : json)
        values.push_back(read(value));
    return values;
}

std::string string(const Json& json, const char* name) {
    return json.at(name).get<std::string>();
}
std::vector<std::string> strings(const Json& json, const char* name) {
    return json.at(name).get<std::vector<std::string>>();
}

Json write(const Labels& labels) {
    Json json = Json::object();
    for (const auto& [language, words] : labels.byLanguage)
        json[language] = words;
    return json;
}
Labels labels(const Json& json) {
    Labels labels;
    for (const auto& [language, words] : json.items())
        labels.byLanguage.emplace(language, words.get<std::string>());
    return labels;
}

std::string toString(Comparison comparison);
bool fromString(std::string_view text, Comparison& comparison);

// One of the words of a closed list; a word that is not in it means that the file was changed by other hands.
[[noreturn]] void throwUnknown(const std::string& word) {
    throw Error("The project's protocol holds a word that is not known: “" + word + "”.");
}
template<class Term>
Term term(const Json& json, const char* name) { // of a list that has fromString
    Term value{};
    if (!fromString(string(json, name), value)) throwUnknown(string(json, name));
    return value;
}
template<class Term>
Term parsedTerm(const Json& json, const char* name) { // of a list of terms.h
    const auto value = kith::parse<Term>(string(json, name));
    if (!value) throwUnknown(string(json, name));
    return *value;
}

using Probes = decltype(GuideQuestion::probes);
Json write(const Probes& probes) {
    Json json = Json::object();
    for (const auto& [language, words] : probes)
        json[language] = words;
    return json;
}

Json write(const ReasonColumn& reason) {
    return {{"column", reason.column}, {"stage", toString(reason.stage)}, {"question", write(reason.question)}};
}
ReasonColumn reason(const Json& json) {
    return {string(json, "column"), parsedTerm<Stage>(json, "stage"), labels(json.at("question"))};
}

Json write(const SurveyMapping& mapping) {
    const auto reasons = [](const auto& values) {
        return list(values, [](const ReasonColumn& value) { return write(value); });
    };
    return {{"name", mapping.name},
            {"title", write(mapping.title)},
            {"files", mapping.files},
            {"id", mapping.idColumn},
            {"language", mapping.languageColumn},
            {"wave", mapping.wave},
            {"attributes", list(mapping.attributes,
                                [](const AttributeColumn& value) -> Json {
                                    return {{"column", value.column},
                                            {"name", value.name},
                                            {"type", toString(value.type)},
                                            {"choices", value.choices}};
                                })},
            {"contacts", list(mapping.contacts,
                              [&](const ContactColumns& value) -> Json {
                                  return {{"contact", value.contact},
                                          {"organisation", value.organisation},
                                          {"reasons", reasons(value.reasons)}};
                              })},
            {"openAnswers", reasons(mapping.openAnswers)}};
}
SurveyMapping mapping(const Json& json) {
    SurveyMapping mapping;
    mapping.name = string(json, "name");
    mapping.title = labels(json.at("title"));
    mapping.files = strings(json, "files");
    mapping.idColumn = string(json, "id");
    mapping.languageColumn = string(json, "language");
    mapping.wave = string(json, "wave");
    mapping.attributes = readList<AttributeColumn>(json.at("attributes"), [](const Json& value) {
        return AttributeColumn{string(value, "column"), string(value, "name"), term<AttributeType>(value, "type"),
                               strings(value, "choices")};
    });
    mapping.contacts = readList<ContactColumns>(json.at("contacts"), [](const Json& value) {
        return ContactColumns{string(value, "contact"), string(value, "organisation"),
                              readList<ReasonColumn>(value.at("reasons"), reason)};
    });
    mapping.openAnswers = readList<ReasonColumn>(json.at("openAnswers"), reason);
    return mapping;
}

Json write(const ClaimCheck& how) {
    return {{"kind", how.kind},
            {"sources", how.sources},
            {"codes", how.codes},
            {"rest", how.rest},
            {"stage", toString(how.stage)},
            {"layer", toString(how.layer)},
            {"traits", list(how.traits,
                            [](const ClaimTrait& value) -> Json {
                                return {{"name", value.name}, {"label", write(value.label)}, {"codes", value.codes}};
                            })},
            {"given", how.given},
            {"needs", how.needs},
            {"any", how.any},
            {"occurs", how.occurs},
            {"without", how.without}};
}
ClaimCheck claimCheck(const Json& json) {
    ClaimCheck how;
    how.kind = string(json, "kind");
    how.sources = string(json, "sources");
    how.codes = strings(json, "codes");
    how.rest = strings(json, "rest");
    how.stage = parsedTerm<Stage>(json, "stage");
    how.layer = parsedTerm<Layer>(json, "layer");
    how.traits = readList<ClaimTrait>(json.at("traits"), [](const Json& value) {
        return ClaimTrait{string(value, "name"), labels(value.at("label")), strings(value, "codes")};
    });
    how.given = string(json, "given");
    how.needs = strings(json, "needs");
    how.any = json.at("any").get<bool>();
    how.occurs = string(json, "occurs");
    how.without = strings(json, "without");
    return how;
}

Json write(const CodeText& text) {
    return {{"label", text.label}, {"brief", text.brief},     {"full", text.full},
            {"when", text.when},   {"whenNot", text.whenNot}, {"example", text.example}};
}
CodeText codeText(const Json& json) {
    return {string(json, "label"), string(json, "brief"),   string(json, "full"),
            string(json, "when"),  string(json, "whenNot"), string(json, "example")};
}

Json write(const Code& code) {
    Json texts = Json::object();
    for (const auto& [language, text] : code.texts)
        texts[language] = write(text);
    return {{"key", code.key.uuid.toString()},
            {"name", code.name},
            {"group", code.group},
            {"layer", code.layer},
            {"parent", code.parent},
            {"colour", code.colour},
            {"shortcut", code.shortcut},
            {"evidenceForName", toString(code.evidenceForName)},
            {"evidenceForDefinition", toString(code.evidenceForDefinition)},
            {"origin", toString(code.origin)},
            {"citation", code.citation},
            {"optional", code.optional},
            {"position", code.position},
            {"since", code.since},
            {"retired", code.retired},
            {"texts", std::move(texts)}};
}
Code code(const Json& json) {
    Code code;
    code.key = {Uuid::parse(string(json, "key")).value_or(Uuid{})};
    code.name = string(json, "name");
    code.group = string(json, "group");
    code.layer = string(json, "layer");
    code.parent = string(json, "parent");
    code.colour = string(json, "colour");
    code.shortcut = string(json, "shortcut");
    code.evidenceForName = term<Evidence>(json, "evidenceForName");
    code.evidenceForDefinition = term<Evidence>(json, "evidenceForDefinition");
    code.origin = term<Origin>(json, "origin");
    code.citation = string(json, "citation");
    code.optional = json.at("optional").get<bool>();
    code.position = json.at("position").get<int>();
    code.since = json.at("since").get<int>();
    code.retired = json.at("retired").get<int>();
    for (const auto& [language, text] : json.at("texts").items())
        code.texts.emplace(language, codeText(text));
    return code;
}

Json write(const Reading& reading) {
    return {
        {"id", reading.id},
        {"label", write(reading.label)},
        {"units", list(reading.units, [](const ReadingUnit& unit) -> Json {
             return {{"name", unit.name}, {"label", write(unit.label)}, {"group", unit.group}, {"codes", unit.codes}};
         })}};
}
Reading reading(const Json& json) {
    return {string(json, "id"), labels(json.at("label")), readList<ReadingUnit>(json.at("units"), [](const Json& unit) {
                return ReadingUnit{string(unit, "name"), labels(unit.at("label")), string(unit, "group"),
                                   strings(unit, "codes")};
            })};
}

constexpr std::pair<Comparison, const char*> comparisons[] = {{Comparison::AtLeast, "at-least"},
                                                              {Comparison::AtMost, "at-most"},
                                                              {Comparison::Equals, "equals"},
                                                              {Comparison::OneOf, "one-of"}};
std::string toString(Comparison comparison) {
    for (const auto& [value, word] : comparisons)
        if (value == comparison) return word;
    return "";
}
bool fromString(std::string_view text, Comparison& comparison) {
    for (const auto& [value, word] : comparisons)
        if (word == text) {
            comparison = value;
            return true;
        }
    return false;
}

Json write(const Fieldwork& fieldwork) {
    return {{"units",
             {{"unit", fieldwork.units.unit},
              {"ownWords", fieldwork.units.ownWords},
              {"text", write(fieldwork.units.text)}}},
            {"inclusion", list(fieldwork.inclusion,
                               [](const InclusionRule& rule) -> Json {
                                   return {{"sources", rule.sources},
                                           {"languages", rule.languages},
                                           {"leastWords", rule.leastWords},
                                           {"text", write(rule.text)}};
                               })},
            {"samples",
             list(fieldwork.samples,
                  [](const PlannedSample& sample) -> Json {
                      return {{"sources", sample.sources}, {"people", sample.people}, {"text", write(sample.text)}};
                  })},
            {"doubleCoding",
             {{"percent", fieldwork.doubleCoding.percent},
              {"coefficient", fieldwork.doubleCoding.coefficient},
              {"least", fieldwork.doubleCoding.least},
              {"text", write(fieldwork.doubleCoding.text)}}}};
}
Fieldwork fieldwork(const Json& json) {
    Fieldwork fieldwork;
    const Json& units = json.at("units");
    fieldwork.units = {string(units, "unit"), units.at("ownWords").get<bool>(), labels(units.at("text"))};
    fieldwork.inclusion = readList<InclusionRule>(json.at("inclusion"), [](const Json& rule) {
        return InclusionRule{string(rule, "sources"), strings(rule, "languages"), rule.at("leastWords").get<int>(),
                             labels(rule.at("text"))};
    });
    fieldwork.samples = readList<PlannedSample>(json.at("samples"), [](const Json& sample) {
        return PlannedSample{string(sample, "sources"), sample.at("people").get<int>(), labels(sample.at("text"))};
    });
    const Json& twice = json.at("doubleCoding");
    fieldwork.doubleCoding = {twice.at("percent").get<int>(), string(twice, "coefficient"),
                              twice.at("least").get<double>(), labels(twice.at("text"))};
    return fieldwork;
}

Json write(const PlannedPicture& picture) {
    return {{"id", picture.id},       {"kind", picture.kind},       {"title", write(picture.title)},
            {"codes", picture.codes}, {"sources", picture.sources}, {"reading", picture.reading}};
}
PlannedPicture picture(const Json& json) {
    return {string(json, "id"),     string(json, "kind"),    labels(json.at("title")),
            strings(json, "codes"), string(json, "sources"), string(json, "reading")};
}

Json parsed(std::string_view json) {
    try {
        return Json::parse(json);
    } catch (const Json::exception&) {
        throw Error("The protocol in the project file cannot be read.", {}, "Run `kith check`.");
    }
}

template<class Read>
auto readWhole(std::string_view json, Read read) {
    const auto whole = parsed(json);
    try {
        return read(whole);
    } catch (const Json::exception&) {
        throw Error("The protocol in the project file cannot be read.", {}, "Run `kith check`.");
    }
}

std::string dumped(const Json& json) {
    try {
        return json.dump();
    } catch (const Json::exception&) {
        throw Error("The protocol holds characters that are not valid UTF-8.", {}, "Save its file as UTF-8.");
    }
}

} // namespace

std::string toJson(const Protocol& protocol) {
    Json introductions = Json::object();
    for (const auto& [name, words] : protocol.introductions)
        introductions[name] = write(words);
    return dumped({
        {"id", protocol.id},
        {"version", protocol.version},
        {"title", write(protocol.title)},
        {"question", write(protocol.question)},
        {"citation", protocol.citation},
        {"codebook",
         {{"version", protocol.codebook.version},
          {"codes", list(protocol.codebook.codes, [](const Code& value) { return write(value); })}}},
        {"readings", list(protocol.readings, [](const Reading& value) { return write(value); })},
        {"guide", list(protocol.guide,
                       [](const GuideQuestion& value) -> Json {
                           return {{"topic", value.topic},
                                   {"text", write(value.text)},
                                   {"codes", value.codes},
                                   {"stage", toString(value.stage)},
                                   {"probes", write(value.probes)}};
                       })},
        {"eligibility", list(protocol.eligibility,
                             [](const EligibilityRule& value) -> Json {
                                 return {{"attribute", value.attribute},
                                         {"comparison", toString(value.comparison)},
                                         {"values", value.values},
                                         {"text", write(value.text)},
                                         {"sources", value.sources}};
                             })},
        {"surveys", list(protocol.surveys, [](const SurveyMapping& value) { return write(value); })},
        {"queries", list(protocol.queries,
                         [](const PlannedQuery& value) -> Json {
                             return {{"id", value.id}, {"title", write(value.title)}, {"query", value.query}};
                         })},
        {"tables", list(protocol.tables,
                        [](const PlannedTable& value) -> Json {
                            return {
                                {"id", value.id},           {"kind", value.kind},       {"title", write(value.title)},
                                {"codes", value.codes},     {"sources", value.sources}, {"attribute", value.attribute},
                                {"reading", value.reading}, {"query", value.query}};
                        })},
        {"claims", list(protocol.claims,
                        [](const Claim& value) -> Json {
                            return {{"id", value.id},     {"text", write(value.text)},   {"number", value.number},
                                    {"open", value.open}, {"check", write(value.check)}, {"how", write(value.how)}};
                        })},
        {"terms", list(protocol.terms,
                       [](const TermLabel& value) -> Json {
                           return {{"list", value.list},
                                   {"value", value.value},
                                   {"label", write(value.label)},
                                   {"brief", write(value.brief)}};
                       })},
        {"languages", protocol.languages},
        {"notice", write(protocol.notice)},
        {"groups", list(protocol.groups,
                        [](const CodeGroup& value) -> Json {
                            return {{"id", value.id}, {"parent", value.parent}, {"label", write(value.label)}};
                        })},
        {"tieLayers", list(protocol.tieLayers,
                           [](const TieLayer& value) -> Json {
                               return {{"layer", toString(value.layer)},
                                       {"duration", toString(value.duration)},
                                       {"intensity", toString(value.intensity)},
                                       {"strength", toString(value.strength)},
                                       {"ring", value.ring}};
                           })},
        {"introductions", std::move(introductions)},
        {"roleRules", list(protocol.roleRules,
                           [](const RoleRule& value) -> Json {
                               return {{"code", value.code},
                                       {"nouns", write(value.nouns)},
                                       {"verbs", write(value.verbs)},
                                       {"phrases", write(value.phrases)}};
                           })},
        {"fieldwork", write(protocol.fieldwork)},
        {"pictures", list(protocol.pictures, [](const PlannedPicture& value) { return write(value); })},
        {"frozen", protocol.frozen},
    });
}

std::string toJson(const SurveyMapping& mapping) {
    return dumped(write(mapping));
}

Protocol protocolFromJson(std::string_view text) {
    return readWhole(text, [](const Json& json) {
        Protocol protocol;
        protocol.id = string(json, "id");
        protocol.version = string(json, "version");
        protocol.title = labels(json.at("title"));
        protocol.question = labels(json.at("question"));
        protocol.citation = string(json, "citation");
        protocol.codebook.version = json.at("codebook").at("version").get<int>();
        protocol.codebook.codes = readList<Code>(json.at("codebook").at("codes"), code);
        protocol.readings = readList<Reading>(json.at("readings"), reading);
        protocol.guide = readList<GuideQuestion>(json.at("guide"), [](const Json& value) {
            return GuideQuestion{string(value, "topic"), labels(value.at("text")), strings(value, "codes"),
                                 parsedTerm<Stage>(value, "stage"), value.at("probes").get<Probes>()};
        });
        protocol.eligibility = readList<EligibilityRule>(json.at("eligibility"), [](const Json& value) {
            EligibilityRule rule{string(value, "attribute"), term<Comparison>(value, "comparison"),
                                 strings(value, "values"), labels(value.at("text"))};
            if (value.contains("sources")) rule.sources = string(value, "sources"); // older projects: interviews
            return rule;
        });
        protocol.surveys = readList<SurveyMapping>(json.at("surveys"), mapping);
        // Projects that older programs made know of no queries.
        if (json.contains("queries"))
            protocol.queries = readList<PlannedQuery>(json.at("queries"), [](const Json& value) {
                return PlannedQuery{string(value, "id"), labels(value.at("title")), string(value, "query")};
            });
        protocol.tables = readList<PlannedTable>(json.at("tables"), [](const Json& value) {
            return PlannedTable{string(value, "id"),      string(value, "kind"),    labels(value.at("title")),
                                strings(value, "codes"),  string(value, "sources"), string(value, "attribute"),
                                string(value, "reading"), value.value("query", "")};
        });
        protocol.claims = readList<Claim>(json.at("claims"), [](const Json& value) {
            return Claim{string(value, "id"), labels(value.at("text")), string(value, "number"),
                         value.at("open").get<bool>(), labels(value.at("check")),
                         // Nor did they know how to check a claim.
                         value.contains("how") ? claimCheck(value.at("how")) : ClaimCheck{}};
        });
        protocol.terms = readList<TermLabel>(json.at("terms"), [](const Json& value) {
            return TermLabel{string(value, "list"), string(value, "value"), labels(value.at("label")),
                             labels(value.at("brief"))};
        });
        protocol.languages = strings(json, "languages");
        protocol.notice = labels(json.at("notice"));
        protocol.groups = readList<CodeGroup>(json.at("groups"), [](const Json& value) {
            return CodeGroup{string(value, "id"), string(value, "parent"), labels(value.at("label"))};
        });
        protocol.tieLayers = readList<TieLayer>(json.at("tieLayers"), [](const Json& value) {
            return TieLayer{parsedTerm<Layer>(value, "layer"), parsedTerm<Duration>(value, "duration"),
                            parsedTerm<Intensity>(value, "intensity"), parsedTerm<Strength>(value, "strength"),
                            value.at("ring").get<int>()};
        });
        for (const auto& [name, words] : json.at("introductions").items())
            protocol.introductions.emplace(name, labels(words));
        // Nor of rules for suggesting roles.
        if (json.contains("roleRules"))
            protocol.roleRules = readList<RoleRule>(json.at("roleRules"), [](const Json& value) {
                return RoleRule{string(value, "code"), value.at("nouns").get<Probes>(), value.at("verbs").get<Probes>(),
                                value.at("phrases").get<Probes>()};
            });
        // Nor of rules about the material, planned pictures and hashes.
        if (json.contains("fieldwork")) {
            protocol.fieldwork = fieldwork(json.at("fieldwork"));
            protocol.pictures = readList<PlannedPicture>(json.at("pictures"), picture);
            protocol.frozen = string(json, "frozen");
        }
        return protocol;
    });
}

SurveyMapping mappingFromJson(std::string_view text) {
    return readWhole(text, mapping);
}

} // namespace kith::project
