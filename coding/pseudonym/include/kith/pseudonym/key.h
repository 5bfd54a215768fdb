// The key of a study's pseudonyms: who is called what where others read along, as a file that a researcher can edit.
#pragma once

#include "kith/model/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::pseudonym {

enum class Kind { Case, Contact, Organisation, Place, Speaker, Other };

struct Entry {
    Kind kind = Kind::Other;
    std::string account;            // of a contact: the label of the case whose account tells of it
    std::vector<std::string> names; // at least one; the first is what the study calls it. All are replaced
    std::string pseudonym;
    bool operator==(const Entry&) const = default;
};

struct Key {
    std::vector<Entry> entries;    // in the order of the file
    std::vector<std::string> keep; // names that may stay as they are: common words, public figures
    bool operator==(const Key&) const = default;
};

// Reads a key file (docs/file-format.md): sections "[cases]", "[contacts of MARIT]", "[organisations]", "[places]",
// "[speakers]", "[others]", "[keep]"; lines "NAME; OTHER NAME = PSEUDONYM"; "#" begins a comment line. Throws Refused
// listing every line that cannot be read, names with two pseudonyms and pseudonyms of two in one section; `file` is the
// name to show.
Key readKey(std::string_view bytes, const std::string& file);

// The same form; readKey(writeKey(key)) gives the key with its entries by section.
std::string writeKey(const Key& key);

// "case", "contact" …, as commands and tables name them.
std::string_view toString(Kind kind);

// The entry with this very name among those of the kind (and, for contacts, the account); nullptr for none.
const Entry* find(const Key& key, Kind kind, std::string_view account, std::string_view name);

} // namespace kith::pseudonym
