// Pseudonyms as somebody uses them who gives a study away: suggest, check, export, report, and nobody's name in any
// file.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace kith::test {
namespace {

using testing::HasSubstr;

// Whoever the study knows by name, in the words of its tables; "Oost" and the like belong to organisations.
const std::vector<std::string> names{"Sanne", "Tobias", "Ama",    "Wouter",   "Terpstra", "Hanneke",
                                     "Zwaag", "Bouzid", "Ines",   "Carvalho", "Whitlock", "Kwabena",
                                     "Ofori", "Femke",  "Postma", "Bart",     "Claes",    "Oona",
                                     "Keane", "Jules",  "Maes",   "Harbour",  "Oost",     "Lier"};
// Names that only descriptions hold.
const std::vector<std::string> described{"Joan", "Rik", "Carol", "Truus", "Jansen", "Najib"};

// What is given away, and the ending of its file.
const std::map<std::string, std::string> kinds{
    {"contacts", ".csv"}, {"codings", ".csv"}, {"texts", ""}, {"graphml", ""}};

bool standsIn(const std::string& bytes, const std::string& words) {
    const auto isLetter = [&](std::size_t at) {
        return at < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[at])) != 0;
    };
    for (std::size_t at = 0; (at = bytes.find(words, at)) != std::string::npos; ++at)
        if ((at == 0 || !isLetter(at - 1)) && !isLetter(at + words.size())) return true;
    return false;
}

class StudyWithDescriptions : public OwnStudy {
public:
    StudyWithDescriptions() {
        file("more.csv", "case,contact,kind,aliases,organisation\n"
                         "Tobias,my wife Joan,individual,,\n"
                         "Tobias,my sister Carol,individual,Carol,\n"
                         "Sanne,Mijn zoon Rik,individual,,\n"
                         "Sanne,de moeder van Truus,individual,de moeder van Sanne,\n"
                         "Sanne,meneer Jansen van hierboven,individual,mijn Poolse buurman,\n"
                         "Ama,Dr. Najib's nurse,individual,,\n"
                         "Ama,My wife,individual,,\n");
        ok({"contacts", "load", "study.kith", (path() / "more.csv").string()});
    }
    [[nodiscard]] Outcome check() const { return kith({"pseudonyms", "check", "study.kith"}); }
    [[nodiscard]] Outcome exported(const std::string& kind, const std::string& out) const {
        return kith({"export", "study.kith", kind, out, "--pseudonymised"});
    }
};

TEST(Pseudonyms, leaveNobodysNameInAnyFile) {
    const StudyWithDescriptions study;
    study.ok({"pseudonyms", "suggest", "study.kith"});
    const Outcome checked = study.check();
    EXPECT_EQ(checked.code, 0) << checked.err;
    for (const auto& [kind, ending] : kinds) {
        const Outcome done = study.exported(kind, "out-" + kind + ending);
        EXPECT_EQ(done.code, 0) << kind << ": " << done.err;
    }
    study.ok({"report", "study.kith", "out-report", "--pseudonymised"});
    std::size_t looked = 0;
    for (const auto& [name, bytes] : allFiles(study.path())) {
        if (!name.starts_with("out-")) continue;
        ++looked;
        if (name.ends_with(".png")) continue; // of the same words as the svg beside it
        for (const auto& list : {names, described})
            for (const std::string& word : list) {
                EXPECT_FALSE(standsIn(bytes, word)) << word << " in " << name;
                EXPECT_FALSE(standsIn(name, word)) << word << " in the name " << name;
            }
    }
    EXPECT_GT(looked, 20U);
}

TEST(Pseudonyms, leaveADescriptionItsWords) {
    const StudyWithDescriptions study;
    study.ok({"pseudonyms", "suggest", "study.kith"});
    const std::string key = study.read("study.kith-key");
    for (const std::string& word : described)
        EXPECT_TRUE(standsIn(key, word)) << word;
    for (const char* word : {"wife", "Poolse", "Mijn", "zoon", "moeder", "neighbour"})
        EXPECT_FALSE(standsIn(key, word)) << word;
    ASSERT_EQ(study.exported("contacts", "contacts.csv").code, 0);
    const std::string contacts = study.read("contacts.csv");
    for (const char* label : {"my wife C", "Mijn zoon C", "de moeder van C", " van hierboven", "'s nurse", "My wife,"})
        EXPECT_THAT(contacts, HasSubstr(label));
}

TEST(Pseudonyms, areNotGivenOutWhileAConfirmedNameHasNone) {
    const StudyWithDescriptions study;
    study.ok({"pseudonyms", "suggest", "study.kith"});
    for (const std::string word : {"Joan", "Rik", "Truus", "Jansen"}) {
        SCOPED_TRACE(word);
        std::string key = study.read("study.kith-key");
        std::string without;
        for (std::size_t at = 0; at < key.size();) {
            const std::size_t end = std::min(key.find('\n', at), key.size());
            const std::string line = key.substr(at, end - at);
            if (!standsIn(line, word)) without += line + "\n";
            at = end + 1;
        }
        study.file("study.kith-key", without);
        const Outcome checked = study.check();
        EXPECT_EQ(checked.code, 1);
        EXPECT_THAT(checked.err, HasSubstr(word + " would be read"));
        for (const auto& [kind, ending] : kinds) {
            const Outcome refused = study.exported(kind, "refused" + ending);
            EXPECT_EQ(refused.code, 1) << kind;
            EXPECT_THAT(refused.err, HasSubstr("nothing was written"));
            EXPECT_FALSE(std::filesystem::exists(study / ("refused" + ending))) << kind;
        }
        EXPECT_EQ(study.kith({"report", "study.kith", "refused", "--pseudonymised"}).code, 1);
        EXPECT_FALSE(std::filesystem::exists(study / "refused"));
        study.ok({"pseudonyms", "keep", "study.kith", word});
        EXPECT_EQ(study.check().code, 0);
        study.file("study.kith-key", key);
    }
}

TEST(Pseudonyms, ofWordsInRunningTextAreNotesOnly) {
    const OwnStudy study;
    study.ok({"pseudonyms", "suggest", "study.kith"});
    const Outcome checked = study.kith({"pseudonyms", "check", "study.kith"});
    EXPECT_EQ(checked.code, 0);
    EXPECT_THAT(checked.err, HasSubstr("may be names that the key does not have: Molenstraat"));
    EXPECT_THAT(checked.err, testing::Not(HasSubstr("Thursdays")));
}

// A program that is killed leaves its copy of the study; the next one takes it away.
TEST(Pseudonyms, ofAKilledProgramAreTakenAway) {
    const OwnStudy study;
    study.ok({"pseudonyms", "suggest", "study.kith"});
    const std::filesystem::path temporary = study / "temporary";
    std::filesystem::create_directories(temporary / "kith-private-Xy12Z3");
    std::filesystem::create_directories(temporary / "kith-of-another");
    study.file("temporary/kith-private-Xy12Z3/study.kith", "Sanne");
    const Outcome checked = study.kith({"pseudonyms", "check", "study.kith"}, {}, {{"TMPDIR", temporary.string()}});
    EXPECT_EQ(checked.code, 0) << checked.err;
    EXPECT_FALSE(std::filesystem::exists(temporary / "kith-private-Xy12Z3"));
    EXPECT_TRUE(std::filesystem::exists(temporary / "kith-of-another"));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(temporary), {}), 1);
}

} // namespace
} // namespace kith::test
