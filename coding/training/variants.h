// More texts out of those there are: the same talk as others would write it, about people of other names.
#pragma once

#include "kith/training/gold.h"

#include "language.h"

#include <cstdint>

namespace kith::training {

// As a speech recogniser writes it: without capitals and without marks between the words.
GoldText asSpoken(const GoldText& gold);

// With other names from the language's lists, so that words around names and forms of names are learnt rather than the
// few names that the texts hold. Everybody keeps one name; the same seed gives the same names.
GoldText withOtherNames(const GoldText& gold, const people::Language& language, std::uint64_t seed);

} // namespace kith::training
