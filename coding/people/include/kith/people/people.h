// Finding the mentions of people in a text, and whom they speak of: suggestions, derived from the words and from what
// analysts decided. The same text and the same decisions give the same result.
#pragma once

#include "kith/model/imported.h"
#include "kith/model/mention.h"
#include "kith/model/word_statistics.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::people {

// The words and rules of one language, as the folder languages/xx/ holds them.
struct Language;

// The language of an ISO 639-1 code ("en", "nl"), loaded once; safe to call from several threads. Throws kith::Error
// for a language without a folder, naming those there are.
const Language& language(std::string_view code);

// The codes of the languages there are, in alphabetical order.
std::vector<std::string> languages();

// What one interviewee tells: a text, who speaks where (nobody known: no turns), and its language.
struct Account {
    const Text& text;
    std::span<const Turn> turns;                 // mentions are looked for in their words only; none: in the whole text
    std::map<std::string, SpeakerRole> speakers; // by label
    std::string language;
    const WordStatistics* study = nullptr; // how the whole study writes its words; none: this text alone tells
};

// A contact that an analyst confirmed or made.
struct DecidedContact {
    std::string label;
    std::vector<std::string> aliases;
    ContactKind kind = ContactKind::Individual;
    bool operator==(const DecidedContact&) const = default;
};

// What an analyst said of one place: that it speaks of a contact, of somebody unknown, or of nobody.
struct DecidedSpan {
    Utf16Span span;
    bool mention = true;
    int contact = -1; // index into Decisions::contacts; -1: none was chosen
    bool operator==(const DecidedSpan&) const = default;
};

// What analysts decided, used at once: names and aliases of contacts are found wherever they stand, rejected words
// nowhere.
struct Decisions {
    std::vector<DecidedContact> contacts;
    std::vector<DecidedSpan> spans;
    std::vector<std::string> rejectedWords; // whole mentions ("Kerstmis", "the team"), whatever their case and accents
    bool operator==(const Decisions&) const = default;
};

// The mentions of people, by first position, then the longer first, grouped by the person or group they speak of
// (numbered by first appearance). Heads lie within their spans; no two mentions have the same span. Throws as
// `language` does.
std::vector<Mention> findMentions(const Text& text, std::string_view language);
std::vector<Mention> findMentions(const Account& account);

// The mentions as decisions leave them, grouped anew, and the contacts that they suggest.
struct Resolution {
    std::vector<Mention> mentions;
    std::vector<SuggestedContact> contacts; // by first mention; the speakers themselves are none
    std::vector<int> decided;               // for each contact the index into Decisions::contacts, or -1
    bool operator==(const Resolution&) const = default;
};

// Mentions whose span lies outside the text or inside no word are left out. Throws as `language` does.
Resolution resolveContacts(const Account& account, std::vector<Mention> mentions, const Decisions& decisions = {});

} // namespace kith::people
