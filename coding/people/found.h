// A mention while it is worked on: in words of the reading instead of positions.
#pragma once

#include "kith/model/word_statistics.h"

#include "reading.h"

#include "kith/model/mention.h"

#include <string>
#include <vector>

namespace kith::people {

enum class Gender { Unknown, Female, Male };
enum class Person { First, Second, Third };

struct Found {
    int first = 0; // words of the whole phrase, [first, last]
    int last = 0;
    int headFirst = 0; // words of its head
    int headLast = 0;
    MentionKind kind = MentionKind::Nominal;
    double confidence = 0;
    std::string reason;

    // Filled in by `describe`.
    Number number = Number::Unknown;
    Gender gender = Gender::Unknown;
    Person person = Person::Third;
    bool possessive = false; // "her", "mijn"
    bool definite = false;   // "the", "my", "deze"
    bool group = false;      // "the team", "the women"
    int owner = -1;          // word of the possessor in the phrase ("my", "Anna's"), -1: none
    int entity = -1;
};

// Fills in what the words themselves say of number, gender, person and definiteness.
void describe(const Reading& text, Found& found);

// By first word, then the longer first; of several with the same span only the first stays. All are described anew.
void putInOrder(const Reading& text, std::vector<Found>& found);

// The mentions whose heads the tagger sees, with their phrases, put in order. study: how the whole study writes its
// words, or none.
std::vector<Found> findAll(const Reading& text, const WordStatistics* study);

} // namespace kith::people
