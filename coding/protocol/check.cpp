// What a protocol can do without, but a study will miss.
#include "kith/protocol/protocol.h"

#include "protocol_file.h"

#include <algorithm>
#include <set>

namespace kith::protocol {
namespace {

const std::vector<std::string> layers{"factor", "role",       "attitude",      "intention", "activity",
                                      "skill",  "technology", "orchestration", "interview"};
const std::vector<std::string> tableKinds{"factors-by-people",
                                          "factors-by-group",
                                          "factors-by-stage",
                                          "factors-by-case",
                                          "factors-by-attribute",
                                          "codes-by-people",
                                          "codes-by-case",
                                          "roles",
                                          "co-occurrence",
                                          "ego-networks",
                                          "changes",
                                          "profiles",
                                          "asked",
                                          "agreement",
                                          "passages",
                                          "concordance"};
const std::vector<std::string> kindsWithoutCodes{"changes", "ego-networks", "profiles", "asked", "concordance"};
constexpr const char* collectsTheRest = "factor.other"; // what fits no factor is in no reading

bool isAmong(const std::string& word, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Check {
public:
    explicit Check(const Protocol& protocol) : protocol_(protocol) {
        for (const TermLabel& term : protocol.terms)
            if (term.list == "attribute") attributes_.push_back(term.value);
        for (const SurveyMapping& survey : protocol.surveys)
            for (const AttributeColumn& attribute : survey.attributes)
                attributes_.push_back(attribute.name.empty() ? attribute.column : attribute.name);
    }

    std::vector<Refusal> all() {
        wordsOf("title", protocol_.title, "The study");
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
        return std::move(found_);
    }

private:
    void miss(const std::string& inside, std::string what, std::string remedy = {}) {
        found_.push_back({{protocol_.id, inside}, std::move(what), std::move(remedy)});
    }

    void wordsOf(const std::string& inside, const Labels& labels, const std::string& what) {
        std::vector<std::string> missing;
        for (const std::string& language : protocol_.languages)
            if (const auto words = labels.byLanguage.find(language);
                words == labels.byLanguage.end() || words->second.empty())
                missing.push_back(language);
        if (!missing.empty()) miss(inside, what + " has no words in " + listed(missing) + ".");
    }

    void checkCode(const Code& code) {
        const std::string inside = "code " + code.name;
        if (!isAmong(code.layer, layers))
            miss(inside, "“" + code.layer + "” is no layer that Kith's tables and profiles know.",
                 didYouMean(code.layer, layers));
        for (const std::string& language : protocol_.languages) {
            const auto found = code.texts.find(language);
            if (found == code.texts.end()) {
                miss(inside, "The code has no words in " + language + ".", "Write [code." + language + "] below it.");
                continue;
            }
            const CodeText& text = found->second;
            std::vector<std::string> missing;
            if (text.brief.empty()) missing.push_back("brief");
            if (text.full.empty()) missing.push_back("full");
            if (text.when.empty()) missing.push_back("when");
            if (text.whenNot.empty()) missing.push_back("when_not");
            if (text.example.empty()) missing.push_back("example");
            if (!missing.empty()) miss(inside, "In " + language + " there is no " + listed(missing) + ".");
        }
    }

    void checkReading(const Reading& reading) {
        wordsOf("reading " + reading.id, reading.label, "The reading");
        std::set<std::string> counted;
        for (const ReadingUnit& unit : reading.units)
            counted.insert(unit.codes.begin(), unit.codes.end());
        for (const Code& code : protocol_.codebook.codes)
            if (code.layer == "factor" && code.retired == 0 && !code.optional && code.name != collectsTheRest &&
                !counted.contains(code.name))
                miss("reading " + reading.id, "The factor “" + code.name + "” is counted in none of its units.");
    }

    void checkAttribute(const std::string& inside, const std::string& attribute) {
        if (isAmong(attribute, attributes_)) return;
        miss(inside, "The attribute “" + attribute + "” is described nowhere.", didYouMean(attribute, attributes_));
    }

    void checkQuestion(const GuideQuestion& question) {
        const std::string inside = "question " + question.topic;
        wordsOf(inside, question.text, "The question");
        if (question.codes.empty())
            miss(inside, "No code is named that an answer can show.",
                 "Without it, nobody can tell “not found” from “not asked”.");
        const auto& codes = protocol_.codebook.codes;
        const std::string asked = "asked." + question.topic;
        if (std::none_of(codes.begin(), codes.end(), [&asked](const Code& code) { return code.name == asked; }))
            miss(inside, "There is no code “" + asked + "” for the turns that put this question.");
    }

    void checkSurvey(const SurveyMapping& survey) {
        const std::string inside = "survey " + survey.name;
        if (survey.idColumn.empty())
            miss(inside, "No column holds the respondent's id.", "Respondents will be known by their row's number.");
        if (survey.contacts.empty() && survey.openAnswers.empty())
            miss(inside, "The survey has no contacts and no answers.");
        for (const std::string& file : survey.files)
            if (!files_.insert(file).second) miss(inside, "Another survey is for the file “" + file + "” as well.");
    }

    void checkQuery(const PlannedQuery& query) {
        const std::string inside = "query " + query.id;
        wordsOf(inside, query.title, "The query's title");
        if (query.id.empty()) miss(inside, "The query has no id.");
        if (!queries_.insert(query.id).second) miss(inside, "Another query has the same id.");
        if (query.query.empty()) miss(inside, "The query looks for nothing.");
    }

    void checkConcordance(const std::string& inside, const PlannedTable& table) {
        if (table.query.empty())
            miss(inside, "The table needs a query.", "Write [[query]] above the tables, and its id here.");
        else if (!queries_.contains(table.query))
            miss(inside, "No query “" + table.query + "” is planned.",
                 didYouMean(table.query, {queries_.begin(), queries_.end()}));
    }

    void checkTable(const PlannedTable& table) {
        const std::string inside = "table " + table.id;
        wordsOf(inside, table.title, "The table's title");
        if (!isAmong(table.kind, tableKinds))
            return miss(inside, "Kith knows no table of the kind “" + table.kind + "”.",
                        didYouMean(table.kind, tableKinds));
        if (table.codes.empty() && !isAmong(table.kind, kindsWithoutCodes)) miss(inside, "The table counts no codes.");
        if (table.kind == "factors-by-attribute") {
            if (table.attribute.empty())
                miss(inside, "The table needs an attribute.");
            else
                checkAttribute(inside, table.attribute);
        }
        if (table.kind == "concordance") checkConcordance(inside, table);
        if (table.kind.starts_with("factors-") && table.reading.empty() && !protocol_.readings.empty())
            miss(inside, "It is not said under which reading the factors are counted.");
    }

    void checkClaim(const Claim& claim) {
        wordsOf("claim " + claim.id, claim.text, "The claim");
        if (claim.check.empty()) miss("claim " + claim.id, "It is not said how the claim is checked.");
    }

    const Protocol& protocol_;
    std::vector<std::string> attributes_;
    std::set<std::string> files_;
    std::set<std::string> queries_;
    std::vector<Refusal> found_;
};

} // namespace

std::vector<Refusal> check(const Protocol& protocol) {
    return Check(protocol).all();
}

} // namespace kith::protocol
