#include "sources/import_file.h"

#include "kith/importers/files.h"
#include "kith/importers/surveys.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

using std::filesystem::path;

// Larger tables are not kept beside their rows: nothing is lost, for every mapped cell is stored.
constexpr std::uintmax_t largestKeptFile = 8u << 20;

// "column", "column:type", "column:type=name"
AttributeColumn attributeFrom(const std::string& written) {
    AttributeColumn attribute;
    std::string rest = written;
    if (const auto equals = rest.rfind('='); equals != std::string::npos) {
        attribute.name = rest.substr(equals + 1);
        rest.resize(equals);
    }
    if (const auto colon = rest.rfind(':');
        colon != std::string::npos && fromString(rest.substr(colon + 1), attribute.type))
        rest.resize(colon);
    attribute.column = rest;
    return attribute;
}

ContactColumns contactFrom(const std::string& written) {
    ContactColumns contact;
    const auto plus = written.find('+');
    contact.contact = written.substr(0, plus);
    if (plus != std::string::npos) contact.organisation = written.substr(plus + 1);
    return contact;
}

ReasonColumn reasonFrom(const std::string& written) {
    ReasonColumn reason;
    reason.column = written;
    if (const auto colon = written.rfind(':'); colon != std::string::npos)
        if (const auto stage = parse<Stage>(written.substr(colon + 1)); stage && *stage != Stage::NotAsked) {
            reason.stage = *stage;
            reason.column = written.substr(0, colon);
        }
    return reason;
}

SurveyMapping mappingFromColumns(const ImportOptions& options, const std::string& name) {
    SurveyMapping mapping;
    mapping.name = name;
    mapping.files = {name};
    mapping.idColumn = options.idColumn;
    mapping.wave = options.wave;
    for (const std::string& written : options.attributes)
        mapping.attributes.push_back(attributeFrom(written));
    for (const std::string& written : options.contacts)
        mapping.contacts.push_back(contactFrom(written));
    std::vector<ReasonColumn> reasons;
    for (const std::string& written : options.reasons)
        reasons.push_back(reasonFrom(written));
    if (mapping.contacts.empty()) {
        mapping.openAnswers = reasons;
    } else {
        if (reasons.size() % mapping.contacts.size() != 0)
            throw Error(fmt::format("{} reason columns cannot be dealt out over {} contact columns.", reasons.size(),
                                    mapping.contacts.size()),
                        {},
                        "Give each contact the same number of reasons, in the order of the contacts; or write the "
                        "mapping in a protocol.");
        const std::size_t each = reasons.size() / mapping.contacts.size();
        for (std::size_t i = 0; i < reasons.size(); ++i)
            mapping.contacts[i / std::max<std::size_t>(each, 1)].reasons.push_back(reasons[i]);
    }
    return mapping;
}

std::string listOf(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

SurveyMapping mappingIn(const Protocol& protocol, const ImportOptions& options, const path& file,
                        const importers::TableOptions& reading) {
    const std::string stem = file.stem().string();
    if (options.survey) return *options.survey;
    if (namesColumns(options)) return mappingFromColumns(options, stem);
    if (const SurveyMapping* mapping = options.mapping.empty() ? mappingForFile(protocol, file) : nullptr)
        return *mapping;
    std::vector<std::string> names;
    for (const SurveyMapping& mapping : protocol.surveys) {
        if (mapping.name == options.mapping) return mapping;
        names.push_back(mapping.name);
    }
    if (!options.mapping.empty())
        throw Error(fmt::format("The protocol has no survey mapping \"{}\".", options.mapping),
                    {file.filename().string(), {}}, names.empty() ? "It has none." : "It has: " + listOf(names) + ".");
    throw Error("This table has no mapping that says what its columns are.", {file.filename().string(), {}},
                "Name them with --id, --attribute, --contact and --reason, or use a mapping with --mapping (" +
                    listOf(names) +
                    "). Its columns are: " + listOf(importers::readSurveyHeader(file, reading).head.columns) + ".");
}

// The mapping without the columns that are not there; under a name of its own where that makes a difference.
SurveyMapping withoutMissing(SurveyMapping mapping, const path& file, const importers::TableOptions& reading) {
    const std::vector<std::string> there = importers::readSurveyHeader(file, reading).head.columns;
    const auto isMissing = [&](const std::string& column) {
        return !column.empty() && std::find(there.begin(), there.end(), column) == there.end();
    };
    const SurveyMapping whole = mapping;
    for (std::string* column : {&mapping.idColumn, &mapping.languageColumn})
        if (isMissing(*column)) column->clear();
    std::erase_if(mapping.attributes, [&](const AttributeColumn& one) { return isMissing(one.column); });
    std::erase_if(mapping.openAnswers, [&](const ReasonColumn& one) { return isMissing(one.column); });
    std::erase_if(mapping.contacts, [&](const ContactColumns& one) { return isMissing(one.contact); });
    for (ContactColumns& contact : mapping.contacts) {
        if (isMissing(contact.organisation)) contact.organisation.clear();
        std::erase_if(contact.reasons, [&](const ReasonColumn& one) { return isMissing(one.column); });
    }
    if (mapping != whole) mapping.name += " (" + file.filename().string() + ")";
    return mapping;
}

importers::TableOptions tableOptions(const ImportOptions& options) {
    importers::TableOptions reading;
    reading.charset = options.charset;
    reading.delimiter = options.delimiter;
    reading.sheet = options.sheet;
    return reading;
}

} // namespace

bool namesColumns(const ImportOptions& options) {
    return !options.idColumn.empty() || !options.attributes.empty() || !options.contacts.empty() ||
           !options.reasons.empty();
}

SurveyMapping mappingFor(const project::Project& project, const path& file, const ImportOptions& options) {
    const importers::TableOptions reading = tableOptions(options);
    SurveyMapping mapping = mappingIn(project.protocol(), options, file, reading);
    if (options.missingColumns == MissingColumns::LeaveOut) mapping = withoutMissing(mapping, file, reading);
    return mapping;
}

const SurveyMapping* mappingForFile(const Protocol& protocol, const path& file) {
    const std::string stem = file.stem().string();
    for (const SurveyMapping& mapping : protocol.surveys)
        if (std::find(mapping.files.begin(), mapping.files.end(), stem) != mapping.files.end()) return &mapping;
    return nullptr;
}

std::vector<std::string> mappedColumns(const SurveyMapping& mapping) {
    std::vector<std::string> columns;
    const auto add = [&](const std::string& column) {
        if (!column.empty() && std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
    };
    add(mapping.idColumn);
    add(mapping.languageColumn);
    for (const AttributeColumn& one : mapping.attributes)
        add(one.column);
    for (const ContactColumns& contact : mapping.contacts) {
        add(contact.contact);
        add(contact.organisation);
        for (const ReasonColumn& reason : contact.reasons)
            add(reason.column);
    }
    for (const ReasonColumn& one : mapping.openAnswers)
        add(one.column);
    return columns;
}

project::ImportedFile surveyFile(const path& file) {
    project::ImportedFile stored;
    stored.name = file.filename().string();
    stored.digest = project::sha256File(file);
    std::error_code none;
    const auto size = std::filesystem::file_size(file, none);
    stored.size = static_cast<std::int64_t>(none ? 0 : size);
    if (!none && size <= largestKeptFile) stored.bytes = importers::readFile(file);
    return stored;
}

void readSurveyRows(const project::Project& project, PreparedFile& file, const Job& job) {
    const ImportOptions& options = file.from.options;
    ImportedSource& found = file.source;
    file.mapping = mappingFor(project, file.from.file, options);
    found.kind = SourceKind::Survey;
    found.convention = "mapping " + file.mapping.name;
    std::map<std::string, std::int64_t> languages;
    const bool kept = file.stored.size <= static_cast<std::int64_t>(largestKeptFile);
    file.reading = importers::readSurvey(
        file.from.file, file.mapping, tableOptions(options),
        [&](const ImportedRespondent& respondent) {
            ++found.respondents;
            found.turns += static_cast<std::int64_t>(respondent.answers.size());
            for (const ImportedAnswer& answer : respondent.answers) {
                found.words += countWords(answer.words);
                if (found.firstTurns.size() < 4)
                    found.firstTurns.push_back(fmt::format(
                        "{} on {}: {}", respondent.id,
                        answer.contact > 0 && static_cast<std::size_t>(answer.contact) <= respondent.contacts.size()
                            ? respondent.contacts[static_cast<std::size_t>(answer.contact) - 1].name
                            : answer.column,
                        shortened(answer.words, 60)));
            }
            if (!respondent.language.empty()) ++languages[respondent.language];
            if (kept) file.rows.push_back(respondent);
        },
        job);
    found.notes = file.reading.notes;
    for (const auto& [language, count] : languages)
        found.language += (found.language.empty() ? "" : ", ") + language;
}

void storeSurvey(project::Edit& edit, const project::Project& project, PreparedFile& file, const Job& job) {
    // One that had been imported before when it was looked at, and is no longer.
    if (file.reading.extraction.empty()) readSurveyRows(project, file, job);
    const ImportOptions& options = file.from.options;
    const SurveyMapping& mapping = file.mapping;
    Source source;
    source.key = SourceKey::fresh();
    source.kind = SourceKind::Survey;
    source.title = file.source.title;
    source.language = options.language;
    source.wave = options.wave.empty() ? mapping.wave : options.wave;
    source.consent = options.consent;
    source.file = file.stored.name;
    const std::vector<SurveyMapping> known = project.protocol().surveys;
    if (std::find(known.begin(), known.end(), mapping) == known.end()) edit.put(mapping);
    const bool kept = file.stored.size <= static_cast<std::int64_t>(largestKeptFile);
    if (!kept && project::sha256File(file.from.file) != file.stored.digest)
        throw Error("The file was changed since it was looked at; nothing was imported.", {file.stored.name, {}},
                    "Look at it again, and then import it.");
    edit.importSurvey(source, file.stored, mapping, [&](const std::function<void(const ImportedRespondent&)>& store) {
        if (!kept) return importers::readSurvey(file.from.file, mapping, tableOptions(options), store, job);
        for (const ImportedRespondent& respondent : file.rows)
            store(respondent);
        return file.reading;
    });
}

} // namespace kith::study
