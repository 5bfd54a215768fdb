#include "kith/training/gold.h"

#include "kith/model/error.h"

#include "language.h"

#include "kith/people/people.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kith::training {

namespace {

using nlohmann::json;

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error("This file cannot be read.", {file.string(), {}}, "Check its name and that you may read it.");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::optional<MentionKind> kindNamed(std::string_view name) {
    for (const MentionKind kind : {MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun})
        if (name == toString(kind)) return kind;
    return std::nullopt;
}

CodePointSpan spanOf(const json& mention, const char* begin, const char* end) {
    return {{mention.at(begin).get<std::int64_t>()}, {mention.at(end).get<std::int64_t>()}};
}

std::string stringIn(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

GoldMention mentionOf(const json& read, CodePointPos end) {
    GoldMention mention;
    mention.span = spanOf(read, "start", "end");
    if (const auto head = read.find("head_start"); head != read.end() && !head->is_null())
        mention.head = spanOf(read, "head_start", "head_end");
    const auto lies = [end](CodePointSpan span) {
        return span.begin.value >= 0 && span.begin < span.end && span.end <= end;
    };
    const std::optional<MentionKind> kind = kindNamed(read.at("kind").get<std::string>());
    if (!kind || !lies(mention.span) || (mention.head && !lies(*mention.head)))
        throw Error("A mention has no known kind or lies outside the text.");
    mention.kind = *kind;
    mention.entity = stringIn(read, "entity");
    mention.person = stringIn(read, "pron");
    mention.confidence = read.value("confidence", 1.0);
    return mention;
}

} // namespace

GoldText readGoldJson(const std::filesystem::path& file) {
    try {
        const json read = json::parse(bytesOf(file));
        GoldText gold;
        gold.id = file.stem().string();
        gold.language = stringIn(read, "lang");
        gold.genre = stringIn(read, "genre");
        gold.license = stringIn(read, "license");
        gold.text = Text::fromStored(stringIn(read, "text"));
        const CodePointPos end = read.contains("text") ? gold.text.end() : CodePointPos{INT64_MAX};
        for (const json& turn : read.value("turns", json::array()))
            gold.turns.push_back({spanOf(turn, "start", "end"), stringIn(turn, "speaker")});
        for (const json& mention : read.at("mentions"))
            gold.mentions.push_back(mentionOf(mention, end));
        return gold;
    } catch (const json::exception& error) {
        throw Error(fmt::format("This is no text with mentions: {}", error.what()), {file.string(), {}},
                    "Its form is that of 'kith mentions --json', with \"text\".");
    } catch (const Error& error) {
        throw Error(error.message(), {file.string(), {}}, error.remedy());
    }
}

std::string writeGoldJson(const GoldText& gold) {
    nlohmann::ordered_json out;
    out["id"] = gold.id;
    out["lang"] = gold.language;
    out["genre"] = gold.genre;
    out["license"] = gold.license;
    out["text"] = gold.text.utf8();
    out["turns"] = json::array();
    for (const GoldTurn& turn : gold.turns)
        out["turns"].push_back(
            {{"start", turn.words.begin.value}, {"end", turn.words.end.value}, {"speaker", turn.speaker}});
    out["mentions"] = json::array();
    for (const GoldMention& mention : gold.mentions) {
        nlohmann::ordered_json one{{"start", mention.span.begin.value},
                                   {"end", mention.span.end.value},
                                   {"kind", toString(mention.kind)},
                                   {"entity", mention.entity}};
        if (mention.head) {
            one["head_start"] = mention.head->begin.value;
            one["head_end"] = mention.head->end.value;
        }
        if (!mention.person.empty()) one["pron"] = mention.person;
        if (mention.confidence < 1) one["confidence"] = mention.confidence;
        out["mentions"].push_back(std::move(one));
    }
    return out.dump() + "\n";
}

const people::Language& languageOf(const std::string& code, const people::Language* own) {
    return own && own->code == code ? *own : people::language(code);
}

std::vector<GoldText> readGoldFolder(const std::filesystem::path& folder, const std::string& language,
                                     const people::Language* own) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, failed))
        if (entry.is_regular_file() && (entry.path().extension() == ".json" || entry.path().extension() == ".txt"))
            files.push_back(entry.path());
    if (failed) throw Error("This folder cannot be read.", {folder.string(), {}}, "Check its name.");
    std::sort(files.begin(), files.end());
    std::vector<GoldText> texts;
    for (const std::filesystem::path& file : files) {
        if (file.extension() == ".txt" && !bytesOf(file).starts_with("language: ")) continue;
        GoldText gold = file.extension() == ".txt" ? readMarked(file, own) : readGoldJson(file);
        if (language.empty() || gold.language == language) texts.push_back(std::move(gold));
    }
    if (texts.empty())
        throw Error(fmt::format("There are no texts with mentions{} in it.",
                                language.empty() ? "" : fmt::format(" in the language \"{}\"", language)),
                    {folder.string(), {}}, "They are *.json, or *.txt that begin with \"language: \".");
    return texts;
}

} // namespace kith::training
