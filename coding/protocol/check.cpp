// What a protocol can do without, but a study will miss.
#include "kith/protocol/protocol.h"

#include "check_fieldwork.h"

#include "kith/model/claim_kinds.h"
#include "plan_kinds.h"
#include "protocol_file.h"

#include <algorithm>
#include <set>

namespace kith::protocol {
namespace {

const std::vector<std::string> layers{"factor", "role",       "attitude",      "intention", "activity",
                                      "skill",  "technology", "orchestration", "interview"};
// Those that count no codes, and those of agreement, where codes only narrow down what is compared.
const std::vector<std::string> kindsWithoutCodes{
    "changes",         "ego-networks",     "profiles",           "asked",
    "concordance",     "agreement",        "agreement-contacts", "agreement-ties",
    "agreement-roles", "agreement-stages", "agreement-drift"};
constexpr const char* collectsTheRest = "factor.other"; // what fits no factor is in no reading

bool isAmong(const std::string& word, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Check {
public:
    Check(const Protocol& protocol, Remarks& remarks) : protocol_(protocol), remarks_(remarks) {
        for (const TermLabel& term : protocol.terms)
            if (term.list == "attribute") attributes_.push_back(term.value);
        for (const SurveyMapping& survey : protocol.surveys)
            for (const AttributeColumn& attribute : survey.attributes)
                attributes_.push_back(attribute.name.empty() ? attribute.column : attribute.name);
    }

    void all() {
        remarks_.wordsOf("title", protocol_.title, say("The study", "Het onderzoek"));
        for (const Code& code : protocol_.codebook.codes)
            if (code.retired == 0) checkCode(code);
        for (const Reading& reading : protocol_.readings)
            checkReading(reading);
        for (const EligibilityRule& rule : protocol_.eligibility)
            checkAttribute("eligibility", rule.attribute);
        for (const GuideQuestion& question : protocol_.guide)
            checkQuestion(question);
        for (const SurveyMapping& survey : protocol_.surveys)
            checkSurvey(survey);
        for (const PlannedQuery& query : protocol_.queries)
            checkQuery(query);
        for (const PlannedTable& table : protocol_.tables)
            checkTable(table);
        for (const Claim& claim : protocol_.claims)
            checkClaim(claim);
    }

private:
    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const {
        return remarks_.say(english, dutch);
    }

    void checkCode(const Code& code) {
        if (!isAmong(code.layer, layers))
            remarks_.plan("code " + code.name,
                          "“" + code.layer +
                              say("” is no layer that Kith's tables and profiles know.",
                                  "” is geen laag die de tabellen en profielen van Kith kennen."),
                          remarks_.meant(code.layer, layers));
        for (const std::string& language : protocol_.languages) {
            const auto found = code.texts.find(language);
            if (found == code.texts.end()) {
                remarks_.definition(code.name, language, {});
                continue;
            }
            const CodeText& text = found->second;
            std::vector<std::string> missing;
            if (text.brief.empty()) missing.push_back("brief");
            if (text.full.empty()) missing.push_back("full");
            if (text.when.empty()) missing.push_back("when");
            if (text.whenNot.empty()) missing.push_back("when_not");
            if (text.example.empty()) missing.push_back("example");
            if (!missing.empty()) remarks_.definition(code.name, language, listed(missing));
        }
    }

    void checkReading(const Reading& reading) {
        remarks_.wordsOf("reading " + reading.id, reading.label, say("The reading", "De lezing"));
        std::set<std::string> counted;
        for (const ReadingUnit& unit : reading.units)
            counted.insert(unit.codes.begin(), unit.codes.end());
        for (const Code& code : protocol_.codebook.codes)
            if (code.layer == "factor" && code.retired == 0 && !code.optional && code.name != collectsTheRest &&
                !counted.contains(code.name))
                remarks_.plan("reading " + reading.id,
                              say("The factor “", "De factor “") + code.name +
                                  say("” is counted in none of its units.", "” telt in geen van haar eenheden mee."));
    }

    void checkAttribute(const std::string& inside, const std::string& attribute) {
        if (isAmong(attribute, attributes_)) return;
        remarks_.plan(inside,
                      say("The attribute “", "Het kenmerk “") + attribute +
                          say("” is described nowhere.", "” staat nergens beschreven."),
                      remarks_.meant(attribute, attributes_));
    }

    void checkQuestion(const GuideQuestion& question) {
        const std::string inside = "question " + question.topic;
        remarks_.wordsOf(inside, question.text, say("The question", "De vraag"));
        if (question.codes.empty())
            remarks_.plan(
                inside,
                say("No code is named that an answer can show.", "Er is geen code genoemd die een antwoord kan tonen."),
                say("Without it, nobody can tell “not found” from “not asked”.",
                    "Zonder code is “niet gevonden” niet van “niet gevraagd” te onderscheiden."));
        const auto& codes = protocol_.codebook.codes;
        const std::string asked = "asked." + question.topic;
        if (std::none_of(codes.begin(), codes.end(), [&asked](const Code& code) { return code.name == asked; }))
            remarks_.plan(inside, say("There is no code “", "Er is geen code “") + asked +
                                      say("” for the turns that put this question.",
                                          "” voor de beurten die deze vraag stellen."));
    }

    void checkSurvey(const SurveyMapping& survey) {
        const std::string inside = "survey " + survey.name;
        if (survey.idColumn.empty())
            remarks_.plan(inside,
                          say("No column holds the respondent's id.", "Geen kolom houdt de id van de respondent."),
                          say("Respondents will be known by their row's number.",
                              "Respondenten heten dan naar het nummer van hun rij."));
        if (survey.contacts.empty() && survey.openAnswers.empty())
            remarks_.plan(inside, say("The survey has no contacts and no answers.",
                                      "De enquête heeft geen contacten en geen antwoorden."));
        for (const std::string& file : survey.files)
            if (!files_.insert(file).second)
                remarks_.plan(inside, say("Another survey is for the file “", "Een andere enquête is ook voor “") +
                                          file + say("” as well.", "”."));
    }

    void checkQuery(const PlannedQuery& query) {
        const std::string inside = "query " + query.id;
        remarks_.wordsOf(inside, query.title, say("The query's title", "De titel van de zoekvraag"));
        if (query.id.empty()) remarks_.plan(inside, say("The query has no id.", "De zoekvraag heeft geen id."));
        if (!queries_.insert(query.id).second)
            remarks_.plan(inside, say("Another query has the same id.", "Een andere zoekvraag heeft dezelfde id."));
        if (query.query.empty())
            remarks_.plan(inside, say("The query looks for nothing.", "De zoekvraag zoekt niets."));
    }

    void checkConcordance(const std::string& inside, const PlannedTable& table) {
        if (table.query.empty())
            remarks_.plan(inside, say("The table needs a query.", "De tabel heeft een zoekvraag nodig."),
                          say("Write [[query]] above the tables, and its id here.",
                              "Schrijf [[query]] boven de tabellen, en hier de id ervan."));
        else if (!queries_.contains(table.query))
            remarks_.plan(
                inside, say("No query “", "De zoekvraag “") + table.query + say("” is planned.", "” is niet gepland."),
                remarks_.meant(table.query, {queries_.begin(), queries_.end()}));
    }

    void checkTable(const PlannedTable& table) {
        const std::string inside = "table " + table.id;
        remarks_.wordsOf(inside, table.title, say("The table's title", "De titel van de tabel"));
        // A file with such a kind is not read; a project made before may hold one.
        if (!isAmong(table.kind, tableKinds))
            return remarks_.plan(inside,
                                 say("Kith knows no table of the kind “", "Kith kent geen tabel van de soort “") +
                                     table.kind + "”.",
                                 remarks_.meant(table.kind, tableKinds));
        if (table.codes.empty() && !isAmong(table.kind, kindsWithoutCodes))
            remarks_.plan(inside, say("The table counts no codes.", "De tabel telt geen codes."));
        if (table.kind == "factors-by-attribute") {
            if (table.attribute.empty())
                remarks_.plan(inside, say("The table needs an attribute.", "De tabel heeft een kenmerk nodig."));
            else
                checkAttribute(inside, table.attribute);
        }
        if (table.kind == "concordance") checkConcordance(inside, table);
        if (table.kind.starts_with("factors-") && table.reading.empty() && !protocol_.readings.empty())
            remarks_.plan(inside, say("It is not said under which reading the factors are counted.",
                                      "Er staat niet onder welke lezing de factoren geteld worden."));
    }

    void checkClaim(const Claim& claim) {
        const std::string inside = "claim " + claim.id;
        remarks_.wordsOf(inside, claim.text, say("The claim", "De bewering"));
        if (claim.check.empty())
            remarks_.plan(inside, say("It is not said how the claim is checked.",
                                      "Er staat niet hoe de bewering nagegaan wordt."));
        if (claim.how.kind.empty())
            remarks_.plan(inside,
                          say("The claim has no kind of check, so Kith cannot check it.",
                              "De bewering heeft geen soort toets; Kith kan haar niet nagaan."),
                          say("It is one of ", "Kies uit ") + listed(claims::kinds) + ".");
    }

    const Protocol& protocol_;
    Remarks& remarks_;
    std::vector<std::string> attributes_;
    std::set<std::string> files_;
    std::set<std::string> queries_;
};

} // namespace

std::vector<Remark> check(const Protocol& protocol, const std::string& language) {
    Remarks remarks(protocol, language);
    Check(protocol, remarks).all();
    checkFieldwork(protocol, remarks);
    return std::move(remarks).all();
}

} // namespace kith::protocol
