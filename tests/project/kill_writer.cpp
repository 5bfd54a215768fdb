// Works on a project until its own timer kills it: project_kill_writer FILE import|code MICROSECONDS. Without a time it
// works to the end. It is run by kill_test.cpp.
#include "example.h"
#include "kill.h"

#include "dying.h"

#include <iostream>

namespace {

using namespace kith;
using namespace kith::project;

void import(Project& project) {
    project.edit("import many", "ada", [](Edit& edit) {
        for (int i = 0; i < example::killedImports; ++i) {
            const auto title = "Interview " + std::to_string(i);
            std::string lines = "I: " + title + "?\n";
            for (int turn = 0; turn < 200; ++turn)
                lines += (turn % 2 ? "I: And then?\n" : "Mia: My supervisor showed me the way.\n");
            example::importInterview(edit, title, lines);
        }
    });
}

void code(Project& project) {
    const auto source = project.sources().at(0).key;
    const auto learning = project.codebook().codes.at(0).key;
    const auto end = project.text(source).end().value;
    project.edit("code much", "ada", [&](Edit& edit) {
        for (int i = 0; i < example::killedCodings; ++i) {
            Coding coding;
            coding.key = CodingKey::fresh();
            const auto begin = i % (end - 10);
            coding.passage = {source, 1, {{begin}, {begin + 10}}, ""};
            coding.code = learning;
            edit.put(coding);
        }
    });
}

} // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    if (count > 3) test::dieIn(std::stol(arguments[3]));
    try {
        auto project = Project::open(arguments[1], Access::ReadWrite);
        if (std::string(arguments[2]) == "import")
            import(project);
        else
            code(project);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
