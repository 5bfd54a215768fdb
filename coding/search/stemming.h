// Stems, by Xapian's stemmers: English by Porter's second algorithm, Dutch by Kraaij and Pohlmann's (1994), which takes
// participles and diminutives back to their word too; other languages by what Xapian has for them.
#pragma once

#include "hashing.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

namespace kith::search {

// Not thread-safe: one for each thread.
class Stemming {
public:
    // Of a folded word; the word itself in a language without a stemmer.
    const std::string& stem(std::string_view language, std::string_view word);

private:
    struct OfLanguage {
        Xapian::Stem stemmer;
        std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> known;
    };
    OfLanguage& ofLanguage(std::string_view language);

    std::unordered_map<std::string, OfLanguage, StringHash, std::equal_to<>> languages_;
    OfLanguage* last_ = nullptr;
    std::string lastLanguage_;
};

} // namespace kith::search
