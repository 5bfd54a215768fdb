// What decisions on each account teach the others: derived anew from the decisions, never kept.
#pragma once

#include "kith/model/study.h"
#include "kith/text/text.h"

#include <set>
#include <string>
#include <vector>

namespace kith::study {

// Gathers what decisions on several accounts teach. A word that was rejected is nobody's name anywhere else, unless a
// contact is called so.
class Teaching {
public:
    void contact(const Contact& contact);
    // The decisions on one text. What was rejected at most of the places where it stands there counts as rejected; "a
    // colleague" who was rejected once among several stays.
    void text(const Text& text, const std::vector<MentionDecision>& decisions);

    // What another one gathered, too.
    void add(const Teaching& other);

    [[nodiscard]] std::vector<std::string> names() const { return {names_.begin(), names_.end()}; }
    [[nodiscard]] std::vector<std::string> rejectedWords() const;

private:
    std::set<std::string> names_;               // as written
    std::set<std::string> standing_, rejected_; // folded words, parted by single spaces
};

} // namespace kith::study
