// How the columns of a survey's table are read.
#include "read_parts.h"

#include <map>

namespace kith::protocol {
namespace {

using QuestionByStage = std::map<Stage, Labels>;

std::optional<AttributeType> typeFor(std::string_view word) {
    AttributeType type{};
    return fromString(word, type) ? std::optional(type) : std::nullopt;
}

AttributeColumn readAttribute(Section& section) {
    AttributeColumn attribute;
    attribute.column = section.text("column", Need::Must);
    section.call(attribute.column);
    attribute.name = section.text("name", Need::May);
    attribute.type = section.term<AttributeType>("type", Need::May, AttributeType::Text, typeFor,
                                                 {"text", "number", "date", "yes-no", "choice"});
    for (WrittenWord& choice : section.words("choices", Need::May))
        attribute.choices.push_back(std::move(choice.text));
    if (attribute.type == AttributeType::Choice && attribute.choices.empty())
        section.mistake(section.line(), "An attribute of type “choice” needs its choices.",
                        "Write: choices = [\"…\", \"…\"]");
    section.finish();
    return attribute;
}

// The question's words stand once per stage, or with the column itself where they differ.
ReasonColumn readReason(Section& section, const QuestionByStage& questions) {
    ReasonColumn reason;
    reason.column = section.text("column", Need::Must);
    section.call(reason.column);
    reason.stage = readStage(section, "stage", Need::May);
    const bool ofItsOwn = section.has("question");
    reason.question = section.labels("question", Need::May);
    if (const auto found = questions.find(reason.stage); !ofItsOwn && found != questions.end())
        reason.question = found->second;
    section.finish();
    return reason;
}

std::vector<ReasonColumn> readReasons(Section& section, std::string_view key, const std::string& what,
                                      const QuestionByStage& questions) {
    std::vector<ReasonColumn> reasons;
    for (Section& reason : section.sections(key, what))
        reasons.push_back(readReason(reason, questions));
    return reasons;
}

QuestionByStage readQuestions(Section& survey, const std::string& what) {
    QuestionByStage questions;
    for (Section& section : survey.sections("question", what + ", question")) {
        const Stage stage = readStage(section, "stage", Need::May);
        Labels text = section.labels("text", Need::Must);
        if (!questions.emplace(stage, std::move(text)).second)
            section.mistake(section.lineOf("stage"), "The survey has a question about this stage already.",
                            "Write the other one with its column: question.en = \"…\".");
        section.finish();
    }
    return questions;
}

SurveyMapping readMapping(Section& section) {
    SurveyMapping mapping;
    mapping.name = section.text("name", Need::Must);
    section.call(mapping.name);
    const std::string what = "survey " + mapping.name;
    mapping.title = section.labels("title", Need::May);
    for (WrittenWord& file : section.words("files", Need::May))
        mapping.files.push_back(std::move(file.text));
    mapping.idColumn = section.text("id_column", Need::May);
    mapping.languageColumn = section.text("language_column", Need::May);
    mapping.wave = section.text("wave", Need::May);
    for (Section& attribute : section.sections("attributes", what + ", attribute"))
        mapping.attributes.push_back(readAttribute(attribute));
    const QuestionByStage questions = readQuestions(section, what);
    for (Section& contact : section.sections("contact", what + ", contact")) {
        ContactColumns columns;
        columns.contact = contact.text("contact", Need::Must);
        contact.call(columns.contact);
        columns.organisation = contact.text("organisation", Need::May);
        columns.reasons = readReasons(contact, "reasons", what + ", reason", questions);
        contact.finish();
        mapping.contacts.push_back(std::move(columns));
    }
    mapping.openAnswers = readReasons(section, "answers", what + ", answer", questions);

    for (const auto& [stage, question] : questions) {
        bool isAsked = false;
        for (const ContactColumns& contact : mapping.contacts)
            for (const ReasonColumn& reason : contact.reasons)
                isAsked = isAsked || reason.stage == stage;
        for (const ReasonColumn& answer : mapping.openAnswers)
            isAsked = isAsked || answer.stage == stage;
        if (!isAsked)
            section.mistake(section.lineOf("question"),
                            "A question is answered in no column (stage “" + std::string(toString(stage)) + "”).");
    }
    return mapping;
}

} // namespace

void readSurveys(Section& root, Protocol& protocol) {
    std::set<std::string> names;
    for (Section& section : root.sections("survey", "survey")) {
        SurveyMapping mapping = readMapping(section);
        Labels introduction = section.labels("introduction", Need::May);
        section.finish();
        isTaken(section, "name", mapping.name, names);
        if (!introduction.empty()) protocol.introductions[mapping.name] = std::move(introduction);
        protocol.surveys.push_back(std::move(mapping));
    }
}

} // namespace kith::protocol
