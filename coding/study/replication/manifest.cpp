#include "replication/manifest.h"

#include "replication/steps.h"

#include "kith/model/error.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* format = "kith-replication-1";

Json asJson(const HashedFile& file) {
    return {{"file", file.name}, {"sha256", file.hash}, {"bytes", file.bytes}};
}

HashedFile hashedFile(const Json& json) {
    return {json.at("file").get<std::string>(), json.at("sha256").get<std::string>(),
            json.at("bytes").get<std::int64_t>()};
}

Json asJson(const std::vector<HashedFile>& files) {
    Json list = Json::array();
    for (const HashedFile& file : files)
        list.push_back(asJson(file));
    return list;
}

std::vector<HashedFile> hashedFilesIn(const Json& json) {
    std::vector<HashedFile> files;
    for (const Json& file : json)
        files.push_back(hashedFile(file));
    return files;
}

} // namespace

std::vector<HashedFile> hashedFiles(const fs::path& folder) {
    std::vector<HashedFile> files;
    for (const std::string& name : filesBelow(folder))
        files.push_back({name, hashOfFile(folder / name), static_cast<std::int64_t>(fs::file_size(folder / name))});
    return files;
}

std::string manifestAsJson(const Manifest& manifest) {
    Json json;
    json["format"] = format;
    json["program"] = manifest.program;
    json["protocol"] = {{"id", manifest.protocolId},
                        {"version", manifest.protocolVersion},
                        {"hash", manifest.protocolHash},
                        {"frozen", manifest.protocolWasFrozen}};
    json["options"] = Json::object();
    for (const auto& [name, value] : manifest.options)
        json["options"][name] = value;
    json["inputs"] = asJson(manifest.inputs);
    if (manifest.comparedWith) json["compared_with"] = asJson(*manifest.comparedWith);
    json["changes"] = Json::array();
    for (const ChangedInput& change : manifest.changes)
        json["changes"].push_back({{"what", change.what}, {"before", change.before}, {"after", change.after}});
    json["outputs"] = asJson(manifest.outputs);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Manifest> readManifest(const fs::path& file) {
    if (!fs::exists(file)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    try {
        const Json json = Json::parse(in);
        if (json.at("format") != format)
            throw Error("This manifest was made by another Kith.", {file.string(), {}}, "Choose another folder.");
        Manifest manifest;
        manifest.program = json.at("program").get<std::string>();
        const Json& protocol = json.at("protocol");
        manifest.protocolId = protocol.at("id").get<std::string>();
        manifest.protocolVersion = protocol.at("version").get<std::string>();
        manifest.protocolHash = protocol.at("hash").get<std::string>();
        manifest.protocolWasFrozen = protocol.at("frozen").get<bool>();
        for (const auto& [name, value] : json.at("options").items())
            manifest.options.emplace_back(name, value.get<std::string>());
        manifest.inputs = hashedFilesIn(json.at("inputs"));
        if (json.contains("compared_with")) manifest.comparedWith = hashedFile(json.at("compared_with"));
        for (const Json& change : json.at("changes"))
            manifest.changes.push_back({change.at("what").get<std::string>(), change.at("before").get<std::string>(),
                                        change.at("after").get<std::string>()});
        manifest.outputs = hashedFilesIn(json.at("outputs"));
        return manifest;
    } catch (const Json::exception&) {
        throw Error("This is no manifest of a replication.", {file.string(), {}},
                    "Choose another folder, or take this file away.");
    }
}

std::vector<ChangedInput> changesBetween(const Manifest& before, const Manifest& after) {
    std::vector<ChangedInput> changes;
    const auto compare = [&](const std::string& what, const std::string& old, const std::string& now) {
        if (old != now) changes.push_back({what, old, now});
    };
    compare("program", before.program, after.program);
    compare("protocol", before.protocolHash, after.protocolHash);
    std::map<std::string, std::pair<std::string, std::string>> files;
    for (const HashedFile& file : before.inputs)
        files[file.name].first = file.hash;
    for (const HashedFile& file : after.inputs)
        files[file.name].second = file.hash;
    for (const auto& [name, hashes] : files)
        compare(name, hashes.first, hashes.second);
    return changes;
}

} // namespace kith::study
