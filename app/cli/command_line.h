// From the words of a command line to a command with its arguments filled in.
#pragma once

#include "command.h"

#include <string>
#include <vector>

namespace kith::cli {

enum class Parsed { Run, ShownHelp };

// The action that the first word names (the word is taken off, the action's name becomes "contacts merge"), else the
// command.
Command& chooseAction(Command& command, std::vector<std::string>& words);

// Reads the words after the command's name into its arguments. Throws WrongUsage, with "did you mean" where that helps.
Parsed parse(Command& command, const std::vector<std::string>& words);

// Usage, description, arguments and examples of a command, for people.
std::string helpText(const Command& command);
// The list of all commands.
std::string overview();

// Completion scripts and the man page, made from the same descriptions.
std::string bashCompletion();
std::string zshCompletion();
std::string manPage();

} // namespace kith::cli
