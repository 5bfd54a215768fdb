// A file as a whole: first the study, then the codes, then what speaks of codes.
#include "kith/protocol/protocol.h"

#include "freeze.h"
#include "read_parts.h"

#include <algorithm>

namespace kith::protocol {
namespace {

// What an editor does to a file without changing what it says: a mark before the first letter, line ends of two signs.
std::string withPlainLines(std::string_view bytes, ProtocolFile& file) {
    if (bytes.size() > mostBytes) {
        file.mistake(0, "This is too large for a protocol.", "A protocol is a text file of less than 4 MB.");
        file.refuseIfMistaken();
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    std::string plain;
    plain.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') plain += bytes[i];
    return plain;
}

toml::table parse(std::string_view bytes, ProtocolFile& file) {
    try {
        return toml::parse(bytes, file.name);
    } catch (const toml::parse_error& problem) {
        file.mistake(static_cast<int>(problem.source().begin.line),
                     "This could not be understood: " + std::string(problem.description()) + ".",
                     "Look at the quotation marks and brackets here and just above.");
    }
    file.refuseIfMistaken();
    return {};
}

void readLanguages(Section& root, Need need, ProtocolFile& file) {
    std::vector<std::string> languages;
    for (WrittenWord& language : root.words("languages", need))
        languages.push_back(std::move(language.text));
    if (root.has("languages") && languages.empty())
        root.mistake(root.lineOf("languages"), "“languages” names no language.");
    file.languages = std::move(languages);
}

void readStudy(Section& root, Protocol& protocol) {
    protocol.id = root.text("id", Need::Must);
    protocol.version = root.text("version", Need::Must);
    protocol.citation = root.text("citation", Need::May);
    protocol.title = root.labels("title", Need::Must);
    protocol.question = root.labels("research_question", Need::May);
    protocol.notice = root.labels("notice", Need::May);
}

// What a file may have that holds codes alone.
bool holdsCodesAlone(const toml::table& table) {
    static constexpr std::string_view keys[] = {"id", "languages", "codebook_version", "code"};
    return std::all_of(table.begin(), table.end(), [](const auto& entry) {
        return std::find(std::begin(keys), std::end(keys), entry.first.str()) != std::end(keys);
    });
}

Protocol readProtocol(const toml::table& table, std::string_view bytes, ProtocolFile& file) {
    Protocol protocol;
    Section root(table, {}, file);
    readLanguages(root, Need::Must, file);
    protocol.languages = file.languages;
    readStudy(root, protocol);
    protocol.groups = readGroups(root);
    protocol.codebook = readCodes(root, protocol.id, protocol.groups);
    protocol.terms = readTerms(root);
    protocol.tieLayers = readTieLayers(root, protocol.terms);
    for (const CodeGroup& group : protocol.groups)
        protocol.terms.push_back({"group", group.id, group.label, {}});
    protocol.readings = readReadings(root, protocol.codebook, protocol.groups);
    protocol.guide = readGuide(root, protocol.codebook);
    protocol.eligibility = readEligibility(root);
    readSurveys(root, protocol);
    protocol.queries = readQueries(root);
    protocol.tables = readTables(root, protocol);
    protocol.claims = readClaims(root, protocol.codebook);
    protocol.roleRules = readRoleRules(root, protocol.codebook);
    protocol.fieldwork = readFieldwork(root);
    protocol.pictures = readPictures(root, protocol);
    readFrozen(root, bytes, protocol);
    root.finish();
    file.refuseIfMistaken();
    return protocol;
}

} // namespace

Protocol read(std::string_view toml, const std::string& fileName) {
    ProtocolFile file(fileName);
    const std::string bytes = withPlainLines(toml, file);
    const toml::table table = parse(bytes, file);
    return readProtocol(table, bytes, file);
}

Codebook readCodebook(std::string_view toml, const std::string& fileName) {
    ProtocolFile file(fileName);
    const std::string bytes = withPlainLines(toml, file);
    const toml::table table = parse(bytes, file);
    if (!holdsCodesAlone(table)) return readProtocol(table, bytes, file).codebook;
    Section root(table, {}, file);
    readLanguages(root, Need::May, file);
    const std::string id = root.text("id", Need::May);
    Codebook codebook = readCodes(root, id, {});
    if (codebook.codes.empty()) root.mistake(0, "There are no codes in this file.", "Write [[code]] above each.");
    root.finish();
    file.refuseIfMistaken();
    return codebook;
}

} // namespace kith::protocol
