// The columns of a survey: what they are by a mapping, or what they probably are.
#include "sources/import_file.h"

#include "kith/importers/surveys.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace kith::study {
namespace {

using std::filesystem::path;

bool holdsAny(const std::string& name, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

// "reason_2" gives 2, "reason" 0.
int numberIn(const std::string& name) {
    const auto digit = name.find_first_of("0123456789");
    int number = 0;
    if (digit != std::string::npos) std::from_chars(name.data() + digit, name.data() + name.size(), number);
    return number > 255 ? 0 : number;
}

Stage stageIn(const std::string& name) {
    if (holdsAny(name, {"build", "opbouw"})) return Stage::Build;
    if (holdsAny(name, {"maintain", "onderhoud"})) return Stage::Maintain;
    if (holdsAny(name, {"activat", "activer"})) return Stage::Activate;
    return Stage::NotAsked;
}

bool isNumber(std::string_view words) {
    double value = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    return error == std::errc() && end == words.data() + words.size();
}

bool isDate(std::string_view words) {
    constexpr std::string_view form = "0000-00-00";
    return words.size() == form.size() && std::equal(words.begin(), words.end(), form.begin(), [](char c, char f) {
               return f == '0' ? c >= '0' && c <= '9' : c == f;
           });
}

bool isYesOrNo(const std::string& words) {
    static const std::set<std::string> known{"yes", "no", "ja", "nee", "true", "false", "y", "n", "j"};
    return known.contains(fold(words));
}

template<class Test>
bool all(const std::vector<std::string>& examples, const Test& test) {
    bool any = false;
    for (const std::string& example : examples) {
        if (example.empty()) continue;
        if (!test(example)) return false;
        any = true;
    }
    return any;
}

AttributeType typeOf(const std::vector<std::string>& examples) {
    if (all(examples, isYesOrNo)) return AttributeType::YesNo;
    if (all(examples, [](const std::string& words) { return isNumber(words); })) return AttributeType::Number;
    if (all(examples, [](const std::string& words) { return isDate(words); })) return AttributeType::Date;
    return AttributeType::Text;
}

void guess(std::vector<SurveyColumn>& columns) {
    bool anyId = false, anyLanguage = false;
    for (SurveyColumn& column : columns) {
        const std::string name = fold(column.name);
        const int number = numberIn(name);
        if (!anyId && (name == "id" || name == "nr" || name == "code" || name.ends_with("_id") ||
                       holdsAny(name, {"respondent", "participant", "deelnemer"}))) {
            column.meaning = ColumnMeaning::Id;
            anyId = true;
        } else if (!anyLanguage && (name == "language" || name == "taal")) {
            column.meaning = ColumnMeaning::Language;
            anyLanguage = true;
        } else if (holdsAny(name, {"organi", "employer", "werkgever"}) && number > 0) {
            column.meaning = ColumnMeaning::Organisation;
            column.contact = number;
        } else if (holdsAny(name, {"reason", "reden", "why", "waarom"})) {
            column.meaning = number > 0 ? ColumnMeaning::Reason : ColumnMeaning::OpenAnswer;
            column.contact = number;
            column.stage = stageIn(name);
        } else if (holdsAny(name, {"contact", "name", "naam"}) && number > 0) {
            column.meaning = ColumnMeaning::Contact;
            column.contact = number;
        } else if (std::any_of(column.examples.begin(), column.examples.end(),
                               [](const std::string& words) { return countWords(words) > 6; })) {
            column.meaning = ColumnMeaning::OpenAnswer;
            column.stage = stageIn(name);
        } else {
            column.meaning = ColumnMeaning::Attribute;
            column.type = typeOf(column.examples);
        }
    }
    // Reasons about nobody are open answers, organisations of nobody are attributes.
    std::set<int> contacts;
    for (const SurveyColumn& column : columns)
        if (column.meaning == ColumnMeaning::Contact) contacts.insert(column.contact);
    for (SurveyColumn& column : columns) {
        if (contacts.contains(column.contact)) continue;
        if (column.meaning == ColumnMeaning::Reason) column.meaning = ColumnMeaning::OpenAnswer;
        if (column.meaning == ColumnMeaning::Organisation) column.meaning = ColumnMeaning::Attribute;
        column.contact = 0;
    }
}

class Understanding {
public:
    explicit Understanding(SurveyColumns& columns) : columns_(columns) {}

    void apply(const SurveyMapping& mapping) {
        set(mapping.idColumn, ColumnMeaning::Id);
        set(mapping.languageColumn, ColumnMeaning::Language);
        for (const AttributeColumn& attribute : mapping.attributes)
            if (SurveyColumn* column = set(attribute.column, ColumnMeaning::Attribute)) {
                column->type = attribute.type;
                column->attribute = attribute.name;
                column->choices = attribute.choices;
            }
        int number = 0;
        for (const ContactColumns& contact : mapping.contacts) {
            ++number;
            for (const auto& [name, meaning] : {std::pair(contact.contact, ColumnMeaning::Contact),
                                                std::pair(contact.organisation, ColumnMeaning::Organisation)})
                if (SurveyColumn* column = set(name, meaning)) column->contact = number;
            setReasons(contact.reasons, ColumnMeaning::Reason, number);
        }
        setReasons(mapping.openAnswers, ColumnMeaning::OpenAnswer, 0);
    }

private:
    SurveyColumn* set(const std::string& name, ColumnMeaning meaning) {
        if (name.empty()) return nullptr;
        const auto found = std::find_if(columns_.columns.begin(), columns_.columns.end(),
                                        [&](const SurveyColumn& column) { return column.name == name; });
        if (found == columns_.columns.end()) {
            columns_.missing.push_back(name);
            return nullptr;
        }
        found->meaning = meaning;
        return &*found;
    }

    void setReasons(const std::vector<ReasonColumn>& reasons, ColumnMeaning meaning, int contact) {
        for (const ReasonColumn& reason : reasons)
            if (SurveyColumn* column = set(reason.column, meaning)) {
                column->contact = contact;
                column->stage = reason.stage;
                column->question = reason.question;
            }
    }

    SurveyColumns& columns_;
};

} // namespace

SurveyColumns surveyColumns(const project::Project& project, const path& file, const ImportOptions& options) {
    importers::TableOptions reading;
    reading.charset = options.charset;
    reading.delimiter = options.delimiter;
    reading.sheet = options.sheet;
    const importers::SurveyHeader header = importers::readSurveyHeader(file, reading);
    SurveyColumns understood;
    understood.sheet = header.head.sheet;
    understood.sheets = header.head.sheets;
    understood.notes = header.head.notes;
    for (std::size_t i = 0; i < header.head.columns.size(); ++i) {
        SurveyColumn& column = understood.columns.emplace_back();
        column.name = header.head.columns[i];
        for (const auto& row : header.examples)
            if (i < row.size()) column.examples.push_back(row[i]);
    }
    const Protocol protocol = project.protocol();
    if (options.survey || namesColumns(options) || !options.mapping.empty() || mappingForFile(protocol, file)) {
        ImportOptions asIs = options;
        asIs.missingColumns = MissingColumns::Refuse; // they are listed here
        understood.basis = mappingFor(project, file, asIs);
        Understanding(understood).apply(understood.basis);
    } else {
        understood.proposed = true;
        understood.basis.name = file.stem().string();
        understood.basis.files = {understood.basis.name};
        understood.basis.wave = options.wave;
        guess(understood.columns);
    }
    return understood;
}

SurveyMapping mappingOf(const SurveyColumns& columns) {
    SurveyMapping mapping = columns.basis;
    mapping.idColumn.clear();
    mapping.languageColumn.clear();
    mapping.attributes.clear();
    mapping.contacts.clear();
    mapping.openAnswers.clear();
    const auto only = [](std::string& place, const SurveyColumn& column, const char* what) {
        if (!place.empty())
            throw Error(fmt::format("Two columns are the {}: \"{}\" and \"{}\".", what, place, column.name), {},
                        "Choose one of them.");
        place = column.name;
    };
    std::map<int, ContactColumns> contacts;
    for (const SurveyColumn& column : columns.columns)
        if (column.meaning == ColumnMeaning::Contact)
            only(contacts[column.contact].contact, column, fmt::format("contact {}", column.contact).c_str());
    const auto contactOf = [&](const SurveyColumn& column) -> ContactColumns& {
        const auto found = contacts.find(column.contact);
        if (found == contacts.end())
            throw Error(fmt::format("The column \"{}\" is about contact {}, and no column names that contact.",
                                    column.name, column.contact),
                        {}, "Say which column holds the contact's name, or which contact this column is about.");
        return found->second;
    };
    for (const SurveyColumn& column : columns.columns) {
        const ReasonColumn reason{column.name, column.stage, column.question};
        switch (column.meaning) {
        case ColumnMeaning::Id:
            only(mapping.idColumn, column, "respondent's id");
            break;
        case ColumnMeaning::Language:
            only(mapping.languageColumn, column, "language");
            break;
        case ColumnMeaning::Attribute:
            mapping.attributes.push_back({column.name, column.attribute, column.type, column.choices});
            break;
        case ColumnMeaning::Organisation:
            only(contactOf(column).organisation, column,
                 fmt::format("organisation of contact {}", column.contact).c_str());
            break;
        case ColumnMeaning::Reason:
            contactOf(column).reasons.push_back(reason);
            break;
        case ColumnMeaning::OpenAnswer:
            mapping.openAnswers.push_back(reason);
            break;
        case ColumnMeaning::Contact:
        case ColumnMeaning::Nothing:
            break;
        }
    }
    for (auto& [number, contact] : contacts)
        mapping.contacts.push_back(std::move(contact));
    return mapping;
}

} // namespace kith::study
