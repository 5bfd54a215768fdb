// Roles that an account's words suggest for its contacts, by the rules of the protocol. Derived each time, never
// stored: a role is decided by coding a passage.
#pragma once

#include "kith/model/table.h"
#include "kith/project/project.h"

#include <string>
#include <vector>

namespace kith::study {

// Whether suggestions are shown at all: a setting of the project, off in a new one, so that a first round of open
// clustering is not led by them.
bool rolesAreSuggested(const project::Project& project);
// One edit; none where it is so already.
void suggestRoles(project::Project& project, bool on, const Coder& by);

// False while the coder still codes any source blind.
bool mayBeSuggestedRoles(const project::Project& project, const Coder& coder);

enum class RoleReason { Noun, Verb, Phrase };

// A passage that speaks for a role.
struct RoleEvidence {
    RoleReason reason = RoleReason::Noun;
    std::string words; // that the rule found: "introduced me"
    Passage passage;   // the sentence
    std::string source;
    int turn = 0;
};

struct SuggestedRole {
    std::string code;                   // "role.mentor"
    int score = 0;                      // two for each role noun, one for each sentence with a verb or a phrase
    std::vector<RoleEvidence> evidence; // in the order of the account
};

struct ContactRoles {
    std::string ego, contact;
    bool decided = false;             // a contact that analysts decided on; else one that is only suggested
    std::vector<SuggestedRole> roles; // best first; equal ones in the order of the codebook
};

struct RolesWish {
    std::string ego;     // one case only
    std::string contact; // one contact only, by its label or an alias
    Coder coder;         // who asks
};

// The contacts for whom any role is suggested, by the order of their account; from the interviewee's own words and a
// respondent's answers alone. Throws Error where suggestions are off, where the coder still codes one of the sources
// blind, where the protocol has no rules, and for a case or contact that there is not.
std::vector<ContactRoles> roleSuggestions(const project::Project& project, const RolesWish& wish, const Job& job);

// A row for each passage: case, contact, decided, rank, role, score, why, source, turn, begin, end, words. At most so
// many roles a contact; 0 for all.
Table rolesTable(const std::vector<ContactRoles>& suggested, int most);

// The commands that would code the passages so, for a shell, one a line; for a contact that is only suggested, first
// the one that confirms it.
std::vector<std::string> codingCommands(const std::vector<ContactRoles>& suggested, int most,
                                        const std::string& project);

} // namespace kith::study
