// The words of an egogram: labels of roles and rings, the sentences that stand for the picture.
#pragma once

#include "kith/report/pictures.h"

#include <string>
#include <string_view>

namespace kith::report {

// The study's word for a value of a closed list ("layer", "communality"), else Kith's own; with a capital.
std::string termWords(const PictureWords& words, std::string_view list, std::string_view value);
// "Mentor"; "no role" for "".
std::string roleWords(const PictureWords& words, const std::string& role);
// What a mark says: "Anna – Mentor, Municipality, communality, hidden".
std::string alterWords(const PictureWords& words, const Alter& alter);
std::string egogramTitle(const PictureWords& words, const EgoNetwork& network);
// Ring by ring, then the ties.
std::string egogramDescription(const PictureWords& words, const EgoNetwork& network);
// What is known of the ties between contacts: "not asked", "3 ties among 10 pairs asked (of 45)".
std::string tiesWords(const PictureWords& words, const EgoNetwork& network);

} // namespace kith::report
