// Pseudonyms for those who have none yet.
#pragma once

#include "kith/pseudonym/key.h"
#include "kith/pseudonym/names.h"
#include "kith/pseudonym/replacing.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kith::pseudonym {

// Somebody or something of a study.
struct Told {
    Kind kind = Kind::Other;
    std::string account;              // of a contact
    std::string label;                // what the study calls it
    std::vector<std::string> aliases; // other words for it, names and descriptions alike
    bool group = false;
    std::string person; // who is told of in several accounts: the same words here, one pseudonym everywhere; or ""
};

enum class Style { Neutral, GivenNames };

struct SuggestionOptions {
    Style style = Style::Neutral;
    std::string language = "en"; // of given names: "en", "nl"
    // Gives a number from 0 … n - 1; called in a fixed order.
    std::function<std::size_t(std::size_t n)> draw;
};

// The key with an entry for each of `told` that has a name and no entry yet: its name, what else it is called, and the
// parts of these; then for each name within a description that nothing in the key hides ("my wife Joan", "de moeder van
// Sanne"): that of the one described joins the other names, another's becomes a contact of the account. What the key
// has stays. Neutral pseudonyms are P1 … for cases, C1 … for contacts (K where the study has labels like "C01"), O, L,
// S and N for organisations, places, speakers and others; given names are neither a man's nor a woman's, and are for
// people only. No pseudonym is a word of any name in `told` or of the key.
Key suggest(const std::vector<Told>& told, Key key, const WordCounts& counts, const SuggestionOptions& options);

// Finds names within labels and aliases for which a key has nothing: no entry of the account or of no account, and no
// word to keep.
class UnhiddenNames {
public:
    UnhiddenNames(const Key& key, const std::string& account, const WordCounts& counts);
    [[nodiscard]] std::vector<NameWithin> in(const std::string& words) const;

private:
    const WordCounts& counts_;
    std::string account_;
    Replacer replacer_;
};

// Whose account somebody is told of in: of a case its own.
const std::string& accountOf(const Told& told);

// The names among what somebody is called, without what is only a description or a common word.
std::vector<std::string> namesOf(const Told& told, const WordCounts& counts);

} // namespace kith::pseudonym
