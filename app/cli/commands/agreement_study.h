// What `kith agreement` does with a project: tables, plans of double coding, disagreements and their adjudication.
#pragma once

#include "command.h"
#include "screen.h"

#include "kith/study/agreement.h"

#include <string>
#include <vector>

namespace kith::cli {

// "anna,bram"; none for "".
std::vector<std::string> namesFrom(const std::string& typed);

// One kind of table, or all of them ("") on the screen or into files; as JSON the first.
void showAgreement(Screen& screen, const std::string& project, const study::AgreementWish& wish,
                   const std::string& kind, const std::string& output, bool json);

// plan, done, disagreements, adjudicate.
std::vector<Command> agreementActions();

} // namespace kith::cli
