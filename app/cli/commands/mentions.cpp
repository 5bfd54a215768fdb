// kith mentions: the finder of people on texts alone.
#include "commands.h"
#include "common.h"

#include "kith/study/people.h"

#include <memory>

namespace kith::cli {

Command mentionsCommand() {
    struct Input {
        std::vector<std::string> files;
        study::MentionOptions options;
        std::string contacts;
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
                          "the end, after the answers for the others.\n\n"
                          "A list of contacts has one a line, other names after semicolons (\"Anna de Vries; Annie\"), "
                          "comments after #. Their names are\n"
                          "found however they are written: in part, with initials or titles, in the genitive, without "
                          "capitals or accents, longer ones\n"
                          "with a letter otherwise. Names on no list are less certain.";
    command.arguments = {
        {"FILE", &in->files, "plain texts; - for standard input", true},
        {"--language", &in->options.language, "language of the texts, instead of detecting it", false, {"en", "nl"}},
        contactsOption(in->contacts),
        jsonOption(in->json)};
    command.examples = {{"kith mentions interview.txt", "who is mentioned where"},
                        {"kith mentions --contacts names.txt interview.txt", "with a list of whom the teller knows"},
                        {"kith mentions --json --language nl *.txt > mentions.jsonl", "for other programs"}};
    command.run = [in](Screen& screen) {
        if (!in->contacts.empty()) in->options.contacts = study::readContactList(in->contacts);
        study::mentionsInFiles({in->files.begin(), in->files.end()}, in->options,
                               in->json ? study::mentionsAsJson : study::mentionsAsList,
                               [&](const std::string& answer) { screen.write(answer); });
    };
    return command;
}

} // namespace kith::cli
