// kith mentions: the finder of people on texts alone.
#include "commands.h"
#include "common.h"

#include "kith/study/people.h"

#include <memory>

namespace kith::cli {

Command mentionsCommand() {
    struct Input {
        std::vector<std::string> files;
        std::string language;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "mentions";
    command.summary = "find the mentions of people in plain texts, without a project";
    command.description = "Each mention has its place in the file (in characters counted from 0, end exclusive, byte "
                          "order marks and carriage returns\n"
                          "too), its words, its kind (name, nominal or pronoun) and a number: mentions with the same "
                          "number speak of the same person or\n"
                          "group. With --json one line for each file: {\"id\", \"lang\", \"mentions\": [{\"start\", "
                          "\"end\", \"head_start\", \"head_end\",\n"
                          "\"kind\", \"entity\", \"confidence\"}]}; the id is the file's name without its extension. "
                          "Files that cannot be read are named at\n"
                          "the end, after the answers for the others.";
    command.arguments = {
        {"FILE", &in->files, "plain texts; - for standard input", true},
        {"--language", &in->language, "language of the texts, instead of detecting it", false, {"en", "nl"}},
        jsonOption(in->json)};
    command.examples = {{"kith mentions interview.txt", "who is mentioned where"},
                        {"kith mentions --json --language nl *.txt > mentions.jsonl", "for other programs"}};
    command.run = [in](Screen& screen) {
        study::mentionsInFiles({in->files.begin(), in->files.end()}, in->language,
                               in->json ? study::mentionsAsJson : study::mentionsAsList,
                               [&](const std::string& answer) { screen.write(answer); });
    };
    return command;
}

} // namespace kith::cli
