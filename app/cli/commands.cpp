#include "commands.h"

namespace kith::cli {

const std::vector<CommandEntry>& commands() {
    // clang-format off
    static const std::vector<CommandEntry> all{
        {"new", newCommand},
        {"import", importCommand},
        {"sources", sourcesCommand},
        {"turns", turnsCommand},
        {"search", searchCommand},
        {"queries", queriesCommand},
        {"index", indexCommand},
        {"people", peopleCommand},
        {"contacts", contactsCommand},
        {"codes", codesCommand},
        {"code", codeCommand},
        {"table", tableCommand},
        {"network", networkCommand},
        {"agreement", agreementCommand},
        {"profile", profileCommand},
        {"claims", claimsCommand},
        {"picture", pictureCommand},
        {"report", reportCommand},
        {"export", exportCommand},
        {"pseudonyms", pseudonymsCommand},
        {"mentions", mentionsCommand},
        {"demo", demoCommand},
        {"replicate", replicateCommand},
        {"protocol", protocolCommand},
        {"journal", journalCommand},
        {"undo", undoCommand},
        {"redo", redoCommand},
        {"check", checkCommand},
        {"backup", backupCommand},
        {"plan", planCommand},
        {"withdraw", withdrawCommand},
        {"help", helpCommand},
    };
    // clang-format on
    return all;
}

} // namespace kith::cli
