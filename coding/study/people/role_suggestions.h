// The rules of a protocol, applied to the contacts of one account.
#pragma once

#include "people/role_clauses.h"
#include "people/suggestions.h"

#include "kith/study/roles.h"

#include <map>
#include <string>
#include <vector>

namespace kith::study {

// Rules ready for use: patterns understood once, codes as the codebook has them now.
class RoleRules {
public:
    // Rules for codes that are no longer in use are left out; a code that was renamed is found again.
    RoleRules(const Protocol& protocol, const Codebook& codebook);

    [[nodiscard]] bool empty() const { return rules_.empty(); }

    // For each contact of the account the roles that its words suggest, best first. `source` of evidence is left empty.
    [[nodiscard]] std::vector<std::vector<SuggestedRole>> suggestIn(const Suggesting::Account& account,
                                                                    const AccountPeople& people) const;

private:
    struct Rule {
        std::string code;
        int position = 0;
        std::map<std::string, std::vector<WordPattern>, std::less<>> nouns, verbs, phrases;
    };
    class Gathering;
    std::vector<Rule> rules_; // in the order of the codebook
};

} // namespace kith::study
