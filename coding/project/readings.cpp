#include "readings.h"

#include "errors.h"
#include "protocol_json.h"
#include "storage.h"

namespace kith::project {
namespace {

constexpr std::string_view recordingPrefix = "recording:";

constexpr std::string_view sourceColumns =
    "SELECT source.key, source.content, source.position, source.kind, source.title, source.language, source.wave, "
    "source.version, "
    "source.revises, source.superseded, source.analyse, source.quote, source.archive, source.translate, "
    "source.original, "
    "source.translator, content.file_name, content.parts FROM source JOIN content ON content.id = source.content ";

Source sourceOf(Query& query) {
    Source source;
    source.key = query.key<SourceKey>(0);
    source.content = query.integer(1);
    source.position = query.small(2);
    source.kind = termOf<SourceKind>(query.view(3));
    source.title = query.text(4);
    source.language = query.text(5);
    source.wave = query.text(6);
    source.version = query.small(7);
    source.revises = query.key<SourceKey>(8);
    source.superseded = query.truth(9);
    source.consent = {termOf<Permission>(query.view(10)), termOf<Permission>(query.view(11)),
                      termOf<Permission>(query.view(12)), termOf<Permission>(query.view(13))};
    source.original = query.key<SourceKey>(14);
    source.translator = query.text(15);
    source.file = query.text(16);
    source.parts = query.integer(17);
    return source;
}

std::vector<Source> sourcesOf(Database& database, const std::string& condition) {
    std::vector<Source> sources;
    Query query(database, std::string(sourceColumns) + condition + " ORDER BY source.position");
    while (query.next())
        sources.push_back(sourceOf(query));
    return sources;
}

} // namespace

std::vector<Source> readSources(Database& database) {
    return sourcesOf(database, "WHERE source.removed = 0");
}
std::vector<Source> readRemovedSources(Database& database) {
    return sourcesOf(database, "WHERE source.removed = 1");
}

std::optional<Source> readSource(Database& database, SourceKey key) {
    Query query(database, std::string(sourceColumns) + "WHERE source.key = ? AND source.removed = 0", key);
    if (!query.next()) return std::nullopt;
    return sourceOf(query);
}

std::optional<Source> readSourceOfFile(Database& database, const Digest& file) {
    if (!database.number("SELECT id FROM content WHERE file_digest = ?", file)) return std::nullopt;
    Query query(
        database,
        std::string(sourceColumns) +
            "WHERE content.file_digest = ? AND source.removed = 0 AND source.superseded = 0 ORDER BY source.position",
        file);
    if (!query.next()) return std::nullopt;
    return sourceOf(query);
}

std::vector<Speaker> readSpeakers(Database& database) {
    std::vector<Speaker> speakers;
    Query query(database, "SELECT speaker.source, speaker.label, speaker.role, speaker.ego FROM speaker JOIN source ON "
                          "source.key = speaker.source ORDER BY source.position, speaker.label");
    while (query.next())
        speakers.push_back(
            {query.key<SourceKey>(0), query.text(1), termOf<SpeakerRole>(query.view(2)), query.key<CaseKey>(3)});
    return speakers;
}

Codebook readCodebook(Database& database) {
    Codebook codebook;
    const auto version = readSetting(database, "codebook-version");
    if (!version.empty()) codebook.version = std::stoi(version);
    Query query(database, "SELECT key, name, code_group, layer, parent, colour, shortcut, evidence_for_name, "
                          "evidence_for_definition, origin, "
                          "citation, optional, position, since, retired FROM code ORDER BY position, name, since");
    Query texts(database,
                "SELECT language, label, brief, full_text, use_when, not_when, example FROM code_text WHERE code = ?");
    while (query.next()) {
        Code code;
        code.key = query.key<CodeKey>(0);
        code.name = query.text(1);
        code.group = query.text(2);
        code.layer = query.text(3);
        code.parent = query.text(4);
        code.colour = query.text(5);
        code.shortcut = query.text(6);
        fromString(query.view(7), code.evidenceForName);
        fromString(query.view(8), code.evidenceForDefinition);
        fromString(query.view(9), code.origin);
        code.citation = query.text(10);
        code.optional = query.truth(11);
        code.position = query.small(12);
        code.since = query.small(13);
        code.retired = query.small(14);
        texts.with(code.key);
        while (texts.next())
            code.texts.emplace(texts.text(0), CodeText{texts.text(1), texts.text(2), texts.text(3), texts.text(4),
                                                       texts.text(5), texts.text(6)});
        codebook.codes.push_back(std::move(code));
    }
    return codebook;
}

Protocol readProtocol(Database& database) {
    auto protocol = protocolFromJson(readSetting(database, "protocol"));
    Query query(database, "SELECT mapping FROM survey_mapping ORDER BY position");
    while (query.next()) {
        auto mapping = mappingFromJson(query.view(0));
        std::erase_if(protocol.surveys, [&](const SurveyMapping& other) { return other.name == mapping.name; });
        protocol.surveys.push_back(std::move(mapping));
    }
    return protocol;
}

std::string readSetting(Database& database, std::string_view name) {
    Query query(database, "SELECT value FROM setting WHERE name = ?", name);
    return query.next() ? query.text(0) : std::string();
}

std::string settingOfRecording(SourceKey source) {
    return std::string(recordingPrefix) + source.uuid.toString();
}

SourceKey recordedSource(std::string_view setting) {
    if (setting.substr(0, recordingPrefix.size()) != recordingPrefix) return {};
    return {Uuid::parse(setting.substr(recordingPrefix.size())).value_or(Uuid{})};
}

bool isSurveyInUse(const Source& source) {
    return source.kind == SourceKind::Survey && !source.superseded;
}

std::string_view toString(Verdict verdict) {
    return verdict == Verdict::Rejected ? "rejected" : "confirmed";
}
std::string_view toString(AssignmentState state) {
    return state == AssignmentState::Done ? "done" : "open";
}

// The project's small readings.

std::vector<Source> Project::sources() const {
    return inWords(file(), [&] { return readSources(storage_->database()); });
}

std::vector<Source> Project::removedSources() const {
    return inWords(file(), [&] { return readRemovedSources(storage_->database()); });
}

std::optional<Source> Project::source(SourceKey key) const {
    return inWords(file(), [&] { return readSource(storage_->database(), key); });
}

Protocol Project::protocol() const {
    return inWords(file(), [&] { return readProtocol(storage_->database()); });
}

Codebook Project::codebook() const {
    return inWords(file(), [&] { return readCodebook(storage_->database()); });
}

std::vector<Case> Project::cases() const {
    return inWords(file(), [&] {
        const Transaction transaction(storage_->database(), Transaction::Kind::Read);
        return readCases(storage_->database(), readSources(storage_->database()));
    });
}

std::vector<Contact> Project::contactsOf(CaseKey ego) const {
    return inWords(file(), [&] { return readContactsOf(storage_->database(), ego); });
}

Text Project::text(SourceKey source, std::int64_t part) const {
    return inWords(file(), [&] { return storage_->texts().open(source, part).text; });
}

void Project::forEachText(SourceKey source, const std::function<bool(std::int64_t part, const Text&)>& visit) const {
    inWords(file(), [&] {
        Query query(storage_->database(), "SELECT part, utf8 FROM text WHERE content = ? ORDER BY part",
                    contentOf(storage_->database(), source).content);
        while (query.next())
            if (!visit(query.integer(0), Text::fromStored(query.text(1)))) break;
    });
}

std::vector<StoredTurn> Project::turns(SourceKey source, std::int64_t part) const {
    return inWords(
        file(), [&] { return readTurns(storage_->database(), contentOf(storage_->database(), source).content, part); });
}

std::vector<std::pair<int, int>> Project::alignment(SourceKey translation) const {
    return inWords(file(), [&] {
        std::vector<std::pair<int, int>> turns;
        Query query(storage_->database(),
                    "SELECT number, original_number FROM alignment WHERE content = ? ORDER BY number, original_number",
                    contentOf(storage_->database(), translation).content);
        while (query.next())
            turns.emplace_back(query.small(0), query.small(1));
        return turns;
    });
}

std::vector<Speaker> Project::speakers(SourceKey source) const {
    return inWords(file(), [&] {
        std::vector<Speaker> speakers;
        Query query(storage_->database(), "SELECT label, role, ego FROM speaker WHERE source = ? ORDER BY label",
                    source);
        while (query.next())
            speakers.push_back({source, query.text(0), termOf<SpeakerRole>(query.view(1)), query.key<CaseKey>(2)});
        return speakers;
    });
}

std::optional<std::int64_t> Project::partOf(SourceKey survey, const std::string& respondent) const {
    return inWords(file(), [&] {
        return storage_->database().number("SELECT min(part) FROM respondent WHERE content = ? AND id = ?",
                                           contentOf(storage_->database(), survey).content, respondent);
    });
}

std::optional<Source> Project::importedBefore(const Digest& fileDigest) const {
    return inWords(file(), [&] { return readSourceOfFile(storage_->database(), fileDigest); });
}

std::string Project::fileBytes(SourceKey source) const {
    return inWords(file(), [&] {
        Query query(storage_->database(), "SELECT file_bytes FROM content WHERE id = ?",
                    contentOf(storage_->database(), source).content);
        return query.next() ? std::string(query.view(0)) : std::string();
    });
}

std::string Project::recording(SourceKey source) const {
    return setting(settingOfRecording(source));
}

std::string Project::setting(const std::string& name) const {
    return inWords(file(), [&] { return readSetting(storage_->database(), name); });
}

} // namespace kith::project
