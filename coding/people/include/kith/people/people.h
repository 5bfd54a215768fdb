// Finding the mentions of people in a text, and whom they speak of: suggestions, derived from the words and from what
// analysts decided. The same text and the same decisions give the same result.
#pragma once

#include "kith/model/imported.h"
#include "kith/model/mention.h"
#include "kith/model/word_statistics.h"

#include <map>
#include <memory>
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

// What decisions on other accounts teach: their names are found as names here, their rejected words are not found. Made
// once for a language, then used by several threads at once; copies are cheap.
class Lessons {
public:
    // Names that are descriptions, and rejected words that hold a pronoun ("my sister"), mean nothing in another
    // account and are left out. Throws as `language` does.
    Lessons(const std::vector<std::string>& names, const std::vector<std::string>& rejectedWords,
            std::string_view language);

    struct Learnt;
    [[nodiscard]] const Learnt& learnt() const { return *learnt_; }

private:
    std::shared_ptr<const Learnt> learnt_;
};

// Whether the contacts are those that were decided on so far, or all that there are.
enum class Listed { SoFar, All };

// What analysts decided, used at once: names of contacts are found wherever they stand, however they are written (whole
// or in part, with initials or titles, in the genitive, in capitals or none, longer ones with a letter otherwise),
// their descriptions word by word, rejected words nowhere. What was decided here goes before what was decided
// elsewhere.
struct Decisions {
    std::vector<DecidedContact> contacts;
    std::vector<DecidedSpan> spans;
    std::vector<std::string> rejectedWords; // whole mentions ("Kerstmis", "the team"), whatever their case and accents
    std::vector<std::string> standingWords; // rejected in some places here: they stay, whatever is rejected elsewhere
    Listed listed = Listed::SoFar;          // All: a name that is no contact's is less certain
    const Lessons* elsewhere = nullptr;     // none: nothing was decided in other accounts
    bool operator==(const Decisions&) const = default;
};

// The mentions of people, by first position, then the longer first, grouped by the person or group they speak of
// (numbered by first appearance). Heads lie within their spans; no two mentions have the same span. Throws as
// `language` does.
std::vector<Mention> findMentions(const Text& text, std::string_view language);
std::vector<Mention> findMentions(const Account& account);
// The same with another model of the language than its own, for those who train one.
std::vector<Mention> findMentions(const Account& account, const Language& with);

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
