// The words of a language with what is known of each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::people {

// What the lists say of a word. One word can have many: "rose" is a given name, a noun and a verb.
using Properties = std::uint64_t;

namespace property {
constexpr Properties bit(int n) {
    return Properties{1} << n;
}

constexpr Properties Given = bit(0), Surname = bit(1), Place = bit(2), Organisation = bit(3), Part = bit(4);
constexpr Properties Female = bit(5), Male = bit(6), Singular = bit(7), Plural = bit(8);
constexpr Properties Word = bit(9), Noun = bit(10), Verb = bit(11), Adjective = bit(12), Adverb = bit(13);
constexpr Properties Person = bit(14), Family = bit(15), Demonym = bit(16), Weak = bit(17), Compound = bit(18);
constexpr Properties Group = bit(19), Partitive = bit(20), Otherwise = bit(21), Who = bit(22);
constexpr Properties Title = bit(23), Abbreviation = bit(24), Particle = bit(25), PostName = bit(26);
constexpr Properties Pronoun = bit(27), First = bit(28), Second = bit(29), Third = bit(30), Possessive = bit(31);
constexpr Properties Reflexive = bit(32), Reciprocal = bit(33), Indefinite = bit(34), Doubtful = bit(35),
                     Relative = bit(36);
constexpr Properties AfterApostrophe = bit(37), BeforeVerb = bit(38), Not = bit(39);
constexpr Properties Determiner = bit(40), Definite = bit(41), Quantifier = bit(42), Of = bit(43),
                     Preposition = bit(44);
constexpr Properties Placing = bit(45), Attaching = bit(46), And = bit(47), Copula = bit(48), Called = bit(49);
constexpr Properties Saying = bit(50), Mental = bit(51), Function = bit(52), Calendar = bit(53), Inflected = bit(54),
                     Negation = bit(55);
constexpr Properties Degree = bit(56), One = bit(57), General = bit(58);
} // namespace property

// Lists are texts of sections: "[person female singular]" on a line, then words that have these properties, parted by
// white space, until the next section; "#" begins a comment. Words are folded: without capitals and accents.
class Lexicon {
public:
    // Adds one list; the bytes must outlive the lexicon. Throws std::logic_error for a property that there is not.
    void add(std::string_view list);

    // Everything known of a folded word; 0 for none.
    [[nodiscard]] Properties of(std::string_view foldedWord) const;
    // What the lists say of the word as it would be spelt today; 0 where no older spelling leads to a listed word.
    [[nodiscard]] Properties ofOlderSpelling(std::string_view foldedWord) const;

    // The words that have one of `any` and none of `none`, in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> wordsWith(Properties any, Properties none) const;

    // What may follow a word: endings of inflection ("ing"), and what is written on to it ("'s"), longest first.
    std::vector<std::string_view> endings;
    std::vector<std::string_view> clitics;
    // How older texts spell what the lists spell today: "sch" for "s". Tried on words that are not in the lists.
    std::vector<std::pair<std::string_view, std::string_view>> spellings;
    // Nouns that qualify a noun are written apart ("student loans"), so that the last one is the head.
    bool spacedCompounds = false;

private:
    struct Slot {
        const char* word = nullptr;
        std::uint32_t length = 0;
        std::uint32_t hash = 0;
        Properties properties = 0;
    };
    std::size_t place(std::string_view word, std::uint32_t hash) const;
    void put(std::string_view word, Properties properties);
    void grow();

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

} // namespace kith::people
