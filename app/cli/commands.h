// Every command there is. A new one is a file in commands/, a line here and a line in commands.cpp.
#pragma once

#include "command.h"

namespace kith::cli {

Command newCommand();
Command importCommand();
Command sourcesCommand();
Command turnsCommand();
Command searchCommand();
Command queriesCommand();
Command indexCommand();
Command withdrawCommand();
Command peopleCommand();
Command contactsCommand();
Command codesCommand();
Command codeCommand();
Command tableCommand();
Command networkCommand();
Command agreementCommand();
Command profileCommand();
Command claimsCommand();
Command planCommand();
Command pictureCommand();
Command reportCommand();
Command demoCommand();
Command replicateCommand();
Command protocolCommand();
Command mentionsCommand();
Command journalCommand();
Command undoCommand();
Command redoCommand();
Command checkCommand();
Command backupCommand();
Command exportCommand();
Command pseudonymsCommand();
Command helpCommand();

struct CommandEntry {
    const char* name;
    Command (*make)();
};
// In the order in which help lists them.
const std::vector<CommandEntry>& commands();

} // namespace kith::cli
