#include "commands.h"

namespace kith::cli {

const std::vector<CommandEntry>& commands() {
    static const std::vector<CommandEntry> all{
        {"new", newCommand},         {"import", importCommand},     {"sources", sourcesCommand},
        {"turns", turnsCommand},     {"search", searchCommand},     {"queries", queriesCommand},
        {"index", indexCommand},     {"people", peopleCommand},     {"contacts", contactsCommand},
        {"codes", codesCommand},     {"code", codeCommand},         {"table", tableCommand},
        {"network", networkCommand}, {"profile", profileCommand},   {"report", reportCommand},
        {"export", exportCommand},   {"mentions", mentionsCommand}, {"demo", demoCommand},
        {"journal", journalCommand}, {"undo", undoCommand},         {"redo", redoCommand},
        {"check", checkCommand},     {"withdraw", withdrawCommand}, {"help", helpCommand},
    };
    return all;
}

} // namespace kith::cli
