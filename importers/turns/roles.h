// Which role a speaker has, from the label's words or, where those say nothing, from who asks.
#pragma once

#include "kith/model/error.h"
#include "kith/model/terms.h"
#include "turns/recognise.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

// "Interviewer 2", "I", "Vraag" -> Interviewer; "Respondent", "R1" -> Interviewee; a name -> Unknown.
SpeakerRole roleByWords(std::string_view label);

// The role of every speaker. `told` (by the user) overrides. Where no label tells the interviewer, it is the one
// speaker who puts most questions in fewer words than the others, and a note says that this was guessed; nobody where
// that fits none.
std::map<std::string, SpeakerRole> findRoles(std::string_view text, const std::vector<RecognisedTurn>& turns,
                                             const std::map<std::string, SpeakerRole>& told,
                                             const std::string& fileName, std::vector<Note>& notes);

} // namespace kith::importers
