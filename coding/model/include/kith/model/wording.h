// The words of tables and pictures, in the language of their reader.
#pragma once

#include "kith/model/protocol.h"

#include <string>
#include <string_view>

namespace kith {

// `dutch` for "nl", `english` for every other language.
std::string_view inLanguage(std::string_view language, std::string_view english, std::string_view dutch);

// How a value of a closed list is worded: as the study's protocol words it, else in Kith's own words, else the value
// itself. Lists: "stage", "strength", "duration", "intensity", "layer", "visibility", "change", "alter-tie",
// "contact-kind", "asked", "source", "group" (of codes), "code-layer". Example: wordingOf(protocol, "layer",
// "communality", "en") is "communality".
std::string wordingOf(const Protocol& protocol, std::string_view list, std::string_view value,
                      std::string_view language);

} // namespace kith
