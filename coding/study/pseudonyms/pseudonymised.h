// A project under the pseudonyms of a key, and what would still be read in it.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"
#include "kith/pseudonym/key.h"

#include <filesystem>
#include <vector>

namespace kith::study {

// Writes the project under pseudonyms to the new file `copy`. Every word that goes into it is looked at on its way;
// gives the places where a name would still be read, as somebody who knows the project goes to them.
std::vector<Refusal> writePseudonymised(const project::Project& project, const pseudonym::Key& key,
                                        const std::filesystem::path& copy, const Job& job);

// Whom a combination of facts singles out: groups of one (k-anonymity with k = 1: Sweeney 2002, 557-570). Of contacts
// the facts are main role and organisation, among all contacts that have both; somebody told of in several accounts
// counts once. Of cases these attributes together, or each text attribute alone where none is given.
enum class Singled { Contacts, Cases };
std::vector<Note> singledOut(const StudySnapshot& snapshot, const std::vector<std::string>& attributes, Singled who);

// A folder that only its owner can look into, and that goes with this. One that a killed program left behind holds
// names: it goes when the next one is made.
class PrivateFolder {
public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    int lock_ = -1; // held on the folder while this program lives
};

} // namespace kith::study
