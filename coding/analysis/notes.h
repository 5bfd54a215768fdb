// The sentences that stand under and around tables.
#pragma once

#include "material.h"

#include "kith/model/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::analysis {

// English, or Dutch for "nl".
std::string say(std::string_view language, std::string_view english, std::string_view dutch);

// Throws Error: this study has no `what` called so; names what was meant, or all there are.
[[noreturn]] void noSuch(std::string_view what, const std::string& typed, const std::vector<std::string>& known);

// Of an interview in which no question was coded as asked: nobody knows what was.
std::string notRecorded(std::string_view language);

// How to read counts of this kind: denominators, intervals, their limits.
std::string noteOnMeasure(Measure measure, const Selection& selection, std::string_view language);

// What was counted: whose codings, which selection, who is left out, what is not known of the asking.
std::vector<std::string> notesOnMaterial(const Material& material, std::string_view language);

// "Factors" for the layer "factor", "Codes" for a choice by name.
std::string nameOfChoice(const CodeChoice& choice, const Protocol& protocol, std::string_view language);
// "factors", "factor-groups", "codes": how ids of tables begin.
std::string idOfChoice(const CodeChoice& choice);

} // namespace kith::analysis
