// The words of pictures: labels of codes, roles and rings; the sentences that stand for an egogram.
#pragma once

#include "egogram_marks.h"
#include "kith/report/pictures.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::report {

// The study's word for a value of a closed list ("layer", "communality"), else Kith's own; with a capital.
std::string termWords(const PictureWords& words, std::string_view list, std::string_view value);
// "Contextualised contribution": the study's word for a code, else its name.
std::string codeWords(const PictureWords& words, const std::string& code);
// "Mentor"; "no role" for "".
std::string roleWords(const PictureWords& words, const std::string& role);
// What a mark says: "Anna – Mentor, Municipality, communality, hidden".
std::string alterWords(const PictureWords& words, const Alter& alter);
// "Broker", or where other roles have as many passages "Broker, as often Mentor".
std::string mainRoleWords(const PictureWords& words, const Alter& alter);
// For the legend, as far as there are any: "Unclassified: 2", "Not rated: 5".
struct OutsideWords {
    bool rated = true;
    std::string text;
};
std::vector<OutsideWords> outsideWords(const PictureWords& words, const Outside& outside);
std::string egogramTitle(const PictureWords& words, const EgoNetwork& network);
// Ring by ring, then the ties.
std::string egogramDescription(const PictureWords& words, const EgoNetwork& network);
// What is known of the ties between contacts: "not asked", or "judged: 3 ties, 7 no tie; 35 pairs not asked".
std::string tiesWords(const PictureWords& words, const EgoNetwork& network);

} // namespace kith::report
