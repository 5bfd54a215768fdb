// A language as the finder uses it.
#pragma once

#include "lexicon.h"

#include <string>

namespace kith::people {

struct Language {
    std::string code;
    Lexicon lexicon;
};

} // namespace kith::people
