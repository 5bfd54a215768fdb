// What the finder of people gives: suggestions, derived from the words alone.
#pragma once

#include "kith/text/text.h"

#include <string>
#include <vector>

namespace kith {

enum class MentionKind { Name, Nominal, Pronoun };
enum class Number { Unknown, Singular, Plural };
std::string_view toString(MentionKind kind); // "name", "nominal", "pronoun"

// One place where a text speaks of a person or a group.
struct Mention {
    Utf16Span span; // the whole phrase: "my supervisor at the time"
    Utf16Span head; // the word that it hangs on: "supervisor"
    MentionKind kind = MentionKind::Name;
    Number number = Number::Unknown;
    int entity = -1;       // mentions with the same number speak of the same person or group; -1: grouped with none
    double confidence = 0; // 0 … 1
    std::string reason;    // why it was found and grouped so, in words
    bool operator==(const Mention&) const = default;
};

// A contact as the mentions of one account suggest it.
struct SuggestedContact {
    std::string label;                // the fullest name, else the first phrase
    std::vector<std::string> aliases; // other names and phrases, by first appearance
    bool group = false;
    bool general = false;      // only people in general ("people", "the others") are spoken of: seldom a contact
    bool individuated = false; // named, or described in a way that returns
    double confidence = 0;
    std::vector<std::size_t> mentions; // indices into the account's mentions, ascending
    bool operator==(const SuggestedContact&) const = default;
};

} // namespace kith
