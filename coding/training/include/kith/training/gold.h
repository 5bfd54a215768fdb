// Texts in which every mention is marked: what the finder of people learns from and is judged by.
#pragma once

#include "kith/model/mention.h"
#include "kith/text/text.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::people {
struct Language;
}

namespace kith::training {

struct GoldMention {
    CodePointSpan span;
    std::optional<CodePointSpan> head; // of some texts it is not told
    MentionKind kind = MentionKind::Name;
    std::string entity; // mentions of the same person or group have the same; "": grouped with none
    std::string person; // of a pronoun: "1", "2", "3", other or not told
    double confidence = 1;
};

struct GoldTurn {
    CodePointSpan words;
    std::string speaker;
};

struct GoldText {
    std::string id;       // the file's name without its ending
    std::string language; // ISO 639-1
    std::string genre;
    std::string license;
    Text text;
    std::vector<GoldTurn> turns;
    std::vector<GoldMention> mentions;
};

// A text of the JSON form that `kith mentions --json` prints, with "text". Throws kith::Error, naming the file, for one
// that is none or whose positions lie outside its text.
GoldText readGoldJson(const std::filesystem::path& file);

// The JSON form, ending in a line feed.
std::string writeGoldJson(const GoldText& text);

// The language of that code: `own`, where it is that one, otherwise the one that Kith ships. Throws as people::language
// does.
const people::Language& languageOf(const std::string& code, const people::Language* own);

// A text with its mentions marked inline (corpus-samples/mentions/README.md). Throws kith::Error, naming file and line.
// own: a language that Kith does not ship, for texts in it; none: all are in one that it ships.
GoldText readMarked(const std::filesystem::path& file, const people::Language* own = nullptr);
GoldText parseMarked(const std::string& id, const std::string& utf8, const people::Language* own = nullptr);

// All texts of a folder and the folders in it, by path: *.json and marked *.txt that begin with "language: ". Texts in
// another language than the one given are left out; "" keeps all. Throws as the above, and where the folder holds none.
std::vector<GoldText> readGoldFolder(const std::filesystem::path& folder, const std::string& language,
                                     const people::Language* own = nullptr);

} // namespace kith::training
