// kith: the command. Words in, one command run, an exit code out: 0 done, 1 failed, 2 wrong usage.
#include "command_line.h"
#include "commands.h"
#include "screen.h"

#include "kith/text/words.h"

#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace kith;
using namespace kith::cli;

int complain(const std::string& what, int code) {
    std::fflush(stdout);
    std::fputs(("kith: " + what + "\n").c_str(), stderr);
    return code;
}

Command find(const std::string& name) {
    std::vector<std::string> names;
    for (const CommandEntry& entry : commands()) {
        if (entry.name == name) return entry.make();
        names.emplace_back(entry.name);
    }
    const std::string near = nearest(name, names);
    throw WrongUsage{"there is no command '" + name + "'." +
                     (near.empty() ? " 'kith help' lists them." : " Did you mean '" + near + "'?")};
}

int run(const std::vector<std::string>& words) {
    if (words.empty() || words[0] == "--help" || words[0] == "-h") {
        std::fputs(overview().c_str(), stdout);
        return words.empty() ? 2 : 0;
    }
    if (words[0] == "--version") {
        std::puts("kith " KITH_VERSION);
        return 0;
    }
    Command command = find(words[0]);
    std::vector<std::string> rest(words.begin() + 1, words.end());
    Command& chosen = chooseAction(command, rest);
    if (parse(chosen, rest) == Parsed::ShownHelp) {
        std::fputs(helpText(chosen).c_str(), stdout);
        return 0;
    }
    Screen screen;
    chosen.run(screen);
    return 0;
}

// Where the disk is full, what was printed is lost: that is no success.
int finish(int code) {
    int reason = std::fflush(stdout) == 0 ? 0 : errno;
    if (reason == 0 && std::ferror(stdout) != 0) // an earlier part; a line end more tells why
        reason = ::write(STDOUT_FILENO, "\n", 1) < 0 ? errno : EIO;
    if (reason == 0) return code;
    return complain(std::string("the output could not be written: ") + std::strerror(reason), 1);
}

} // namespace

int main(int count, char** words) {
    // Numbers in files and tables never follow the user's locale.
    std::setlocale(LC_ALL, "C.UTF-8");
    try {
        return finish(run({words + 1, words + count}));
    } catch (const WrongUsage& wrong) {
        return complain(wrong.what, 2);
    } catch (const Cancelled&) {
        return complain("stopped; nothing was changed.", 1);
    } catch (const std::exception& failure) {
        return complain(failure.what(), 1);
    }
}
