// What the command prints of this test's own study, kept in data/golden and compared letter for letter. After a change
// that was meant, KITH_WRITE_GOLDEN=1 writes the files anew; what differs then is to be read in full.
#include "cli/own_study.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace kith::test {
namespace {

struct Listing {
    const char* name;
    std::vector<std::string> words;
};

// No clock, no hash and no path is in any of these.
const std::vector<Listing> listings{
    {"sources", {"sources", "study.kith"}},
    {"cases", {"sources", "cases", "study.kith"}},
    {"dry-run", {"import", "study.kith", "--dry-run", "note.txt"}},
    {"turns-ama", {"turns", "study.kith", "ama"}},
    {"turns-form", {"turns", "study.kith", "form"}},
    {"contacts", {"contacts", "study.kith"}},
    {"code-preview", {"code", "study.kith", "factor.other", "--exact", "Ines", "--preview"}},
    {"codings", {"code", "list", "study.kith"}},
    {"code-shown", {"codes", "show", "study.kith", "factor.benevolence"}},
    {"factors-by-people", {"table", "study.kith", "factors-by-people"}},
    {"factors-by-stage-nl", {"table", "study.kith", "factors-by-stage", "--language", "nl"}},
    {"factors-by-contacts", {"table", "study.kith", "factors-by-contacts"}},
    {"roles", {"table", "study.kith", "roles"}},
    {"asked", {"table", "study.kith", "asked"}},
    {"changes", {"table", "study.kith", "changes"}},
    {"alter-ties", {"table", "study.kith", "alter-ties"}},
    {"coding-progress", {"table", "study.kith", "coding-progress"}},
    {"networks", {"network", "study.kith"}},
    {"network-sanne-nl", {"network", "study.kith", "--case", "Sanne", "--language", "nl"}},
    {"profile-tobias", {"profile", "study.kith", "--case", "Tobias"}},
    {"profiles", {"profile", "study.kith"}},
    {"check", {"check", "study.kith"}},
};

TEST(Golden, listingsAreAsTheyWere) {
    const OwnStudy study;
    study.file("note.txt", "Interviewer: Wie hielp je?\n\nBea: Mijn buurman Gijs, elke week wel een keer.\n");
    for (const Listing& listing : listings) {
        const Outcome outcome = study.kith(listing.words);
        EXPECT_EQ(outcome.code, 0) << listing.name;
        const std::string all = outcome.out + "---\n" + outcome.err;
        const std::string file = std::string(KITH_TEST_DATA) + "/golden/" + listing.name + ".txt";
        if (std::getenv("KITH_WRITE_GOLDEN")) std::ofstream(file, std::ios::binary) << all;
        EXPECT_EQ(all, readFile(file)) << listing.name;
    }
}

} // namespace
} // namespace kith::test
