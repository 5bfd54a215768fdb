// A protocol and a survey mapping as the project file keeps them: JSON that gives back exactly what was put in.
#pragma once

#include "kith/model/protocol.h"

#include <string>
#include <string_view>

namespace kith::project {

std::string toJson(const Protocol& protocol);
std::string toJson(const SurveyMapping& mapping);
// Throw kith::Error where the text is not what toJson gave.
Protocol protocolFromJson(std::string_view json);
SurveyMapping mappingFromJson(std::string_view json);

} // namespace kith::project
