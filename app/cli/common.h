// Arguments and steps that many commands share.
#pragma once

#include "command.h"
#include "screen.h"

#include "kith/project/project.h"
#include "kith/study/sources.h"
#include "kith/study/study_view.h"

#include <string>
#include <vector>

namespace kith::cli {

Argument projectArgument(std::string& target);
Argument coderOption(std::string& target);
Argument jsonOption(bool& target);
Argument contactsOption(std::string& target); // a list of an ego's contacts
Argument languageOption(std::string& target); // of headings and of the study's words: en or nl
Argument skipBadOption(bool& target);
Argument pseudonymisedOption(bool& target);

project::Project toRead(const std::string& file);
// For what goes out: under true names or pseudonyms. Says whom it singles out.
study::StudyView toShow(const std::string& file, bool pseudonymised, Screen& screen);
project::Project toEdit(const std::string& file);

// "codings: 12 applied", and each row that was left out; for the tables of decisions.
void sayLoaded(Screen& screen, const study::LoadOutcome& outcome, const std::string& what);

// Several tables of one matter: written where an output is named, else printed one after the other. As JSON the first
// alone, for other programs read one array.
void showTables(Screen& screen, const std::vector<Table>& tables, const std::string& output, bool json,
                const std::string& language);

// "1,4-6": numbers counted from 1; none where the option was not given. Throws WrongUsage naming the option, also
// for "".
std::vector<int> numbersFrom(const std::vector<std::string>& typed, const char* option);

// One of a closed list typed on the command line; throws WrongUsage naming the choices.
template<class Term>
Term wanted(const std::string& typed, const char* option, const char* choices) {
    const auto value = parse<Term>(typed);
    if (!value) throw WrongUsage{std::string(option) + " is one of " + choices + ", not \"" + typed + "\"."};
    return *value;
}

} // namespace kith::cli
