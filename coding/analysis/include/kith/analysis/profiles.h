// Attitude profiles: a description of each account, with the words behind it.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/profile.h"
#include "kith/model/table.h"

#include <string_view>
#include <vector>

namespace kith::analysis {

// Of every interviewee whose account was coded, in the order of cases. An entry for each code in use of the layers
// attitude, intention, activity, skill, technology and orchestration. Passages are different ones. The rate is
// undefined where the words of the account are not known or are in several languages: rates are never pooled over
// languages.
std::vector<Profile> profiles(const StudySnapshot& snapshot, const Selection& selection = {});

// Of one case, interviewee or respondent. Throws Error where the key is no case, or nobody has coded the account yet.
Profile profile(const StudySnapshot& snapshot, CaseKey ego, const Selection& selection = {});

// What one profile says, as tables: codes ("profile-01"; the number is the case's position), contacts by visibility and
// reflection ("-contacts"), qualities ("-qualities"), conditions of a personal learning network ("-conditions").
std::vector<Table> profileTables(const StudySnapshot& snapshot, const Profile& profile, std::string_view language);

// Side by side: for each case the rate per 1,000 of his or her own words: "profiles". No order but that of the cases,
// no mean.
Table profilesTable(const StudySnapshot& snapshot, const std::vector<Profile>& profiles, std::string_view language);

} // namespace kith::analysis
