#include "command_line.h"

#include "commands.h"
#include "screen.h"

#include "kith/text/words.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kith::cli {
namespace {

bool isPositional(const Argument& argument) {
    return argument.names.front() != '-';
}
bool isSwitch(const Argument& argument) {
    return std::holds_alternative<bool*>(argument.target);
}

std::vector<std::string> optionNames(const Command& command) {
    std::vector<std::string> names{"--help"};
    for (const Argument& argument : command.arguments) {
        if (isPositional(argument)) continue;
        for (std::size_t at = 0; at < argument.names.size();) {
            const std::size_t end = std::min(argument.names.find(',', at), argument.names.size());
            names.push_back(argument.names.substr(at, end - at));
            at = end + 1;
        }
    }
    return names;
}

CLI::Option* declare(CLI::App& app, const Argument& argument) {
    return std::visit(
        [&](auto* target) -> CLI::Option* {
            using T = std::remove_pointer_t<decltype(target)>;
            if constexpr (std::is_same_v<T, bool>) {
                return app.add_flag(argument.names, *target, argument.help);
            } else {
                CLI::Option* option = app.add_option(argument.names, *target, argument.help);
                // An option that may be given several times takes one word each time: what follows is the command's.
                if constexpr (std::is_same_v<T, std::vector<std::string>>)
                    if (!isPositional(argument)) option->allow_extra_args(false);
                if constexpr (std::is_arithmetic_v<T>)
                    option->check([](const std::string& word) {
                        T number{};
                        return CLI::detail::lexical_cast(word, number) ? std::string()
                                                                       : "\"" + word + "\" is no number that fits.";
                    });
                return option;
            }
        },
        argument.target);
}

std::string placeholder(const Argument& argument) {
    if (isSwitch(argument)) return argument.names;
    if (isPositional(argument)) return argument.names;
    const char* value = std::holds_alternative<int*>(argument.target)      ? "N"
                        : std::holds_alternative<double*>(argument.target) ? "NUMBER"
                                                                           : "WORDS";
    std::string choices;
    for (const std::string& choice : argument.choices)
        choices += (choices.empty() ? "" : "|") + choice;
    return argument.names + " " + (choices.empty() ? value : choices);
}

std::string didYouMean(const std::string& typed, const std::vector<std::string>& known) {
    const std::string near = nearest(typed, known);
    return near.empty() ? "" : " Did you mean " + near + "?";
}

std::string usage(const Command& command) {
    std::string line = "kith " + command.name;
    for (const Argument& argument : command.arguments) {
        if (!isPositional(argument)) continue;
        const bool many = std::holds_alternative<std::vector<std::string>*>(argument.target);
        const std::string word = argument.names + (many ? "…" : "");
        line += argument.required ? " " + word : " [" + word + "]";
    }
    return line + " [options]";
}

// CLI11 names what it cannot place; what it was probably meant to be is more help. `left` are words that nothing takes.
std::string explain(const Command& command, const std::string& otherwise, const std::vector<std::string>& words,
                    const std::vector<std::string>& left) {
    const std::vector<std::string> known = optionNames(command);
    for (const std::string& word : left) {
        const std::string name = word.substr(0, word.find('='));
        if (name.size() > 1 && name.front() == '-')
            return fmt::format("'kith {}' has no option {}.{}", command.name, name, didYouMean(name, known));
    }
    if (left.empty()) return otherwise;
    std::vector<std::string> actions;
    for (const Command& action : command.actions)
        actions.push_back(action.name);
    if (const std::string near = nearest(words.front(), actions); !near.empty())
        return fmt::format("'kith {}' has no action '{}'. Did you mean '{}'?", command.name, words.front(), near);
    std::string what =
        fmt::format("'kith {}' does not take \"{}\".\nUsage: {}", command.name, left.front(), usage(command));
    if (!actions.empty()) what += fmt::format("\nActions: {}", fmt::join(actions, ", "));
    return what;
}

// Throws WrongUsage for a word that is not of the argument's closed list.
void checkChoices(const Argument& argument) {
    if (argument.choices.empty()) return;
    std::vector<std::string> typed;
    if (auto* const* one = std::get_if<std::string*>(&argument.target); one && !(*one)->empty()) typed.push_back(**one);
    if (auto* const* many = std::get_if<std::vector<std::string>*>(&argument.target)) typed = **many;
    for (const std::string& word : typed) {
        if (std::find(argument.choices.begin(), argument.choices.end(), word) != argument.choices.end()) continue;
        throw WrongUsage{fmt::format("{} cannot be \"{}\".{} It is one of: {}.", argument.names, word,
                                     didYouMean(word, argument.choices), fmt::join(argument.choices, ", "))};
    }
}

} // namespace

Command& chooseAction(Command& command, std::vector<std::string>& words) {
    if (words.empty()) return command;
    for (Command& action : command.actions) {
        if (action.name != words.front()) continue;
        words.erase(words.begin());
        action.name = command.name + " " + action.name;
        return action;
    }
    return command;
}

Parsed parse(Command& command, const std::vector<std::string>& words) {
    CLI::App app{command.summary, command.name};
    app.set_help_flag("");
    bool help = false;
    app.add_flag("-h,--help", help, "");
    for (const Argument& argument : command.arguments)
        declare(app, argument);
    for (const std::string& word : words)
        if (word == "--help" || word == "-h") return Parsed::ShownHelp;
    try {
        app.parse([&] {
            // CLI11 takes them from the back.
            return std::vector<std::string>(words.rbegin(), words.rend());
        }());
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string what = error.what(), option = what.substr(0, what.find(':'));
        throw WrongUsage{option +
                         (what.ends_with("missing") ? " needs a value behind it." : " is given more than once.")};
    } catch (const CLI::ParseError& error) {
        throw WrongUsage{explain(command, error.what(), words, app.remaining_for_passthrough())};
    }
    for (const Argument& argument : command.arguments) {
        checkChoices(argument);
        if (!argument.required) continue;
        const bool empty = std::visit(
            [](auto* target) {
                using T = std::remove_pointer_t<decltype(target)>;
                if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::vector<std::string>>)
                    return target->empty();
                else
                    return false;
            },
            argument.target);
        if (empty)
            throw WrongUsage{
                fmt::format("'kith {}' needs {}.\nUsage: {}", command.name, argument.names, usage(command))};
    }
    return Parsed::Run;
}

std::string helpText(const Command& command) {
    std::string text = fmt::format("kith {} - {}\n\nUsage: {}\n", command.name, command.summary, usage(command));
    if (!command.description.empty()) text += "\n" + command.description + "\n";
    text += "\n";
    for (const Argument& argument : command.arguments) {
        const std::string left = placeholder(argument);
        if (left.size() <= 26)
            text += fmt::format("  {:<26} {}\n", left, argument.help);
        else
            text += fmt::format("  {}\n  {:<26} {}\n", left, "", argument.help);
    }
    if (!command.actions.empty()) text += "\nActions ('kith help " + command.name + " ACTION' tells more):\n";
    for (const Command& action : command.actions)
        text += fmt::format("  {:<26} {}\n", command.name + " " + action.name, action.summary);
    if (!command.examples.empty()) text += "\nExamples:\n";
    for (const Example& example : command.examples)
        text += fmt::format("  {}\n      {}\n", example.line, example.what);
    return text;
}

std::string overview() {
    std::string text = "kith - personal networks from what people say\n\nUsage: kith COMMAND PROJECT … [options]\n\n";
    for (const CommandEntry& entry : commands())
        text += fmt::format("  {:<11} {}\n", entry.name, entry.make().summary);
    text += "\n'kith help COMMAND' tells more, with examples. Start with 'kith demo DIR'.\n";
    return text;
}

namespace {

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

} // namespace

std::string bashCompletion() {
    std::vector<std::string> names;
    std::string options, actions;
    for (const CommandEntry& entry : commands()) {
        const Command command = entry.make();
        names.push_back(command.name);
        options += fmt::format("    {}) options=\"{}\" ;;\n", command.name, joined(optionNames(command)));
        std::vector<std::string> own;
        for (const Command& action : command.actions) {
            own.push_back(action.name);
            options += fmt::format("    \"{} {}\") options=\"{}\" ;;\n", command.name, action.name,
                                   joined(optionNames(action)));
        }
        if (!own.empty()) actions += fmt::format("    {}) actions=\"{}\" ;;\n", command.name, joined(own));
    }
    return "# Completion of the command kith for bash.\n_kith() {\n  local word=${COMP_WORDS[COMP_CWORD]} "
           "verb=${COMP_WORDS[1]} options=\"\" actions=\"\"\n"
           "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
           joined(names) + "\" -- \"$word\"))\n    return\n  fi\n  case $verb in\n" + actions +
           "  esac\n  case \" $actions \" in\n    *\" ${COMP_WORDS[2]} \"*) [ \"$COMP_CWORD\" -gt 2 ] && verb=\"$verb "
           "${COMP_WORDS[2]}\" ;;\n  esac\n"
           "  case $verb in\n" +
           options +
           "  esac\n  COMPREPLY=()\n  case $word in\n    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ; "
           "return ;;\n  esac\n"
           "  [ \"$COMP_CWORD\" -eq 2 ] && COMPREPLY=($(compgen -W \"$actions\" -- \"$word\"))\n"
           "  COMPREPLY+=($(compgen -f -- \"$word\"))\n}\ncomplete -o filenames -F _kith kith\n";
}

std::string zshCompletion() {
    std::string verbs, cases;
    const auto quoted = [](std::string text) {
        std::string safe;
        for (char c : text)
            safe += c == '\''                          ? std::string("'\\''")
                    : c == '[' || c == ']' || c == ':' ? std::string("\\") + c
                                                       : std::string(1, c);
        return safe;
    };
    for (const CommandEntry& entry : commands()) {
        const Command command = entry.make();
        verbs += fmt::format("    '{}:{}'\n", command.name, quoted(command.summary));
        cases += fmt::format("    {}) _arguments", command.name);
        for (const Argument& argument : command.arguments) {
            if (isPositional(argument)) continue;
            for (const std::string& name : optionNames({command.name, {}, {}, {argument}, {}, {}}))
                if (name != "--help")
                    cases += fmt::format(" '{}[{}]{}'", name, quoted(argument.help),
                                         isSwitch(argument) ? "" : ":value:_files");
        }
        cases += " '*:file:_files' ;;\n";
    }
    return "#compdef kith\n# Completion of the command kith for zsh.\nlocal -a verbs\nverbs=(\n" + verbs +
           ")\nif (( CURRENT == 2 )); then\n  _describe command verbs\nelse\n  local verb=$words[2]\n  case $verb "
           "in\n" +
           cases + "  esac\nfi\n";
}

std::string manPage() {
    const auto escaped = [](const std::string& text) {
        std::string safe;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool lineStart = i == 0 || text[i - 1] == '\n';
            if (lineStart && (text[i] == '.' || text[i] == '\'')) safe += "\\&";
            if (text[i] == '\\')
                safe += "\\e";
            else if (text[i] == '-')
                safe += "\\-";
            else
                safe += text[i];
        }
        return safe;
    };
    std::string page = ".TH KITH 1 \"\" \"Kith " KITH_VERSION
                       "\" \"User commands\"\n.SH NAME\nkith \\- personal networks from what people say\n"
                       ".SH SYNOPSIS\n.B kith\n.I COMMAND PROJECT\n.RI [ arguments ]\n.SH DESCRIPTION\n"
                       "Imports interviews and surveys, finds the people mentioned, keeps codings of passages, and "
                       "derives personal networks, "
                       "networking profiles, tables and a report.\n.SH COMMANDS\n";
    for (const CommandEntry& entry : commands()) {
        const Command command = entry.make();
        page += fmt::format(".SS {}\n{}.\n.PP\n.nf\n{}\n.fi\n", escaped(command.name), escaped(command.summary),
                            escaped(usage(command)));
        if (!command.description.empty()) page += ".PP\n" + escaped(command.description) + "\n";
        for (const Argument& argument : command.arguments)
            page += fmt::format(".TP\n.B {}\n{}\n", escaped(placeholder(argument)), escaped(argument.help));
        for (const Example& example : command.examples)
            page += fmt::format(".PP\n{}:\n.PP\n.nf\n    {}\n.fi\n", escaped(example.what), escaped(example.line));
    }
    page += ".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage.\n.SH ENVIRONMENT\n.TP\n.B KITH_CODER\nname under which "
            "edits are recorded; "
            "\\-\\-coder overrides it.\n";
    return page;
}

} // namespace kith::cli
