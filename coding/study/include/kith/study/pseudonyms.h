// The key of a study's pseudonyms: make it, look at it, change it, and see whether it hides everybody.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

// "study.kith-key", beside the project and never in it.
std::filesystem::path keyFile(const std::filesystem::path& project);

struct PseudonymWish {
    bool givenNames = false;     // "Robin" instead of "P1"
    std::string language = "en"; // of given names
    std::uint64_t seed = 1;      // of their order
};
struct SuggestedPseudonyms {
    std::int64_t added = 0;
    std::vector<Note> notes; // names that are common words, too
};
// Gives a pseudonym to every case, contact, organisation, place and speaker with a name and none yet, and writes the
// key, which only its owner may read. Same study, same key, same seed: same bytes.
SuggestedPseudonyms suggestPseudonyms(const project::Project& project, const PseudonymWish& wish);

// kind, account, name, other names, pseudonym. Throws Error where there is no key.
Table pseudonymsTable(const project::Project& project);

struct NewPseudonym {
    std::string name; // that the key has, or not yet
    std::string pseudonym;
    std::string kind = "other"; // of a name that is not in the key: case, contact, organisation, place, speaker, other
    std::string account;        // the case who tells of a contact; where the name is in several accounts, which one
    std::vector<std::string> alsoCalled;
};
// Changes an entry or adds one; makes the key where there is none. Throws Error where the pseudonym is a name of
// somebody in the study, or another's already.
void setPseudonym(const project::Project& project, const NewPseudonym& wish);
// Says that a name may stay as it is.
void keepName(const project::Project& project, const std::string& name);

struct PseudonymCheck {
    std::vector<Refusal> leaks; // where names would be read
    std::vector<Note> notes;    // ambiguous names, words that may be names, people who are singled out
};
// What would leak under pseudonyms, and whom the combination of these attributes of the cases singles out (each text
// attribute alone where none is given).
PseudonymCheck checkPseudonyms(const project::Project& project, const std::vector<std::string>& attributes,
                               const Job& job);

} // namespace kith::study
