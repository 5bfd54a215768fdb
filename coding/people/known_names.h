// Names known before the text is read, in every way in which a text may write them.
#pragma once

#include "reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith::people {

// The folded words of a name or a phrase.
std::vector<std::string> foldedWords(std::string_view utf8);

// Whether the words are somebody's name ("Anna de Vries", "karin bos") rather than a description ("My sister", "the old
// man").
bool isName(std::string_view written, const Lexicon& lexicon);

// A place where a known name or description stands.
struct KnownPlace {
    int first = 0; // words [first, last]
    int last = 0;
    bool name = true;
    bool certain = true;      // false: an ordinary word too; only where a name is seen there anyway
    bool whole = false;       // all of the name, not a part of it
    bool inexact = false;     // a genitive or a misspelling
    std::vector<int> bearers; // whose it can be, ascending; at least one
};

// Names are found whole and in part ("Anna", "De Vries"), with initials and titles ("J. de Vries", "mevrouw De Vries"),
// in the genitive ("Jans"), whatever their accents, hyphens and capitals, and longer ones with one letter otherwise.
// Descriptions are found whole, whatever their capitals.
class KnownNames {
public:
    explicit KnownNames(const Lexicon& lexicon) : lexicon_(lexicon) {}

    void add(std::string_view written, int bearer);
    [[nodiscard]] bool empty() const { return names_.empty() && phrases_.empty(); }

    // What stands at word i, from its first word on; nothing where none begins there. The longest is taken.
    [[nodiscard]] std::optional<KnownPlace> at(const Reading& text, int i) const;
    // Whether more than one word that tells people apart is known of one of the bearer's names.
    [[nodiscard]] bool knowsMoreThanOneWord(int bearer) const;

private:
    struct Name {
        std::vector<std::string> words;     // without titles, particles and what follows a name
        std::vector<std::string> titles;    // before it
        std::vector<std::string> particles; // in it: "van", "der"
        int bearer = -1;
    };
    struct Place { // of a word in a name
        int name = 0;
        int word = 0;
    };
    using Places = std::vector<Place>;
    struct Phrase {
        std::vector<std::string> words;
        bool name = false; // it holds one: "my sister Anna"
        std::vector<int> bearers;
    };

    void addName(const std::vector<std::string>& all, int bearer);
    [[nodiscard]] bool hasParticle(const Places& places, const Token& token) const;
    [[nodiscard]] const Places* placesOf(const Token& token, bool& inexact) const;
    [[nodiscard]] const Places* misspelt(const Token& token) const;
    [[nodiscard]] std::optional<KnownPlace> nameAt(const Reading& text, int i) const;
    [[nodiscard]] std::optional<KnownPlace> phraseAt(const Reading& text, int i) const;
    void choose(const Reading& text, Places run, int titles, int words, KnownPlace& place) const;

    const Lexicon& lexicon_;
    std::vector<Name> names_;
    std::unordered_map<std::string, Places> byWord_;
    std::unordered_map<std::string, std::vector<std::string>> byDeletion_; // a word without one letter -> words
    std::unordered_map<std::string, std::vector<Phrase>> phrases_;         // by first word, the longer first
    std::unordered_map<int, std::size_t> mostWords_;                       // of a bearer's names
};

} // namespace kith::people
