// How certainty, kinds and closed lists are said in this part of the window.
#pragma once

#include "kith/model/mention.h"
#include "kith/study/accounts.h"

#include <QString>

#include <string>

namespace kith::workbench {

[[nodiscard]] QString certaintyWords(double confidence); // "almost certain" … "unlikely"
[[nodiscard]] QString kindWords(MentionKind kind);       // "name", "description", "pronoun"
// Why words are taken for a person, in the language of the window; what is not known stays as it is.
[[nodiscard]] QString reasonWords(const std::string& reason);
// 0: sure either way; 1: a coin's toss.
[[nodiscard]] double doubtOf(double confidence);

} // namespace kith::workbench
