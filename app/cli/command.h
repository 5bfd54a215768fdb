// A command of the program: what it is called, what it takes, what it does. One file each in commands/.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace kith::cli {

class Screen;

// What an argument is written into; the type tells how it is read.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, int*, double*>;

struct Argument {
    std::string names; // "--json", "-o,--out", or a word in capitals for a positional one: "PROJECT", "FILE"
    Target target;
    std::string help;
    bool required = false;
    std::vector<std::string> choices; // for completion and for "did you mean"
};

struct Example {
    std::string line; // "kith import study.kith interviews/*.docx"
    std::string what;
};

// Made afresh for every run: `arguments` point into state that `run` holds, too. A command with actions
// ("kith contacts merge P …") runs the action that the first word names, and itself when it names none ("kith contacts
// P").
struct Command {
    std::string name;
    std::string summary;     // one line, no full stop
    std::string description; // paragraphs for help and the man page
    std::vector<Argument> arguments;
    std::vector<Example> examples;
    std::function<void(Screen&)> run; // throws kith::Error or WrongUsage
    std::vector<Command> actions;
};

// The command line makes no sense; exit code 2.
struct WrongUsage {
    std::string what;
};

} // namespace kith::cli
