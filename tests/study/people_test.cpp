// What the finder suggests in a study, and the mentions in texts alone.
#include "kith/study/people.h"

#include "made_study.h"

#include "kith/study/sources.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using kith::made::TemporaryFolder;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

class People : public testing::Test {
protected:
    [[nodiscard]] Table suggested(const FindOptions& options = {}) const {
        return suggestedContacts(study.project, options, {});
    }
    SmallStudy study;
};

TEST_F(People, areSuggestedInEachAccount) {
    const Table table = suggested();
    EXPECT_THAT(column(table, "contact"), testing::IsSupersetOf({"Joris", "Farah"}));
    EXPECT_THAT(column(table, "contact"), Not(Contains("Lies")));
    EXPECT_THAT(column(table, "contact"), Not(Contains("Omar")));
    EXPECT_THAT(column(table, "decided"), Each("no"));
    EXPECT_THAT(table.notes,
                ElementsAre(HasSubstr("not known"))); // nobody said what language the form's answers are in
    EXPECT_THAT(suggested({"Lies", {}, 0, false}).notes, IsEmpty());
    EXPECT_EQ(column(table, "case").front(), "Lies");
}

TEST_F(People, areSuggestedForOneCaseOrOneLanguage) {
    EXPECT_THAT(column(suggested({"Omar", {}, 0, false}), "case"), Each("Omar"));
    EXPECT_THAT(column(suggested({{}, "nl", 0, false}), "contact"), Not(Contains("Farah")));
    EXPECT_THAT(column(suggested({{}, "nl", 0, false}), "contact"), Contains("Joris"));
    EXPECT_THAT(column(suggested({"Omar", {}, 1.01, false}), "contact"), IsEmpty());
    EXPECT_THAT(column(suggested({"Omar", {}, 0, true}), "reasons"), Not(Contains("")));
}

TEST_F(People, decidedContactsAreMarkedAndTheirNamesUsedAtOnce) {
    EXPECT_THAT(column(suggested({"Lies", {}, 0, false}), "contact"), Not(Contains("stadsbestuur")));
    addContact(study.project, "Lies", "stadsbestuur", {"de stad"}, ContactKind::Group, "anna"); // "iedereen in de stad"
    const Table table = suggested({"Lies", {}, 0, false});
    const std::vector<std::string> contacts = column(table, "contact"), decided = column(table, "decided"),
                                   kinds = column(table, "kind");
    const auto found = std::find(contacts.begin(), contacts.end(), "stadsbestuur");
    ASSERT_NE(found, contacts.end());
    EXPECT_EQ(decided[static_cast<std::size_t>(found - contacts.begin())], "yes");
    EXPECT_EQ(kinds[static_cast<std::size_t>(found - contacts.begin())], "group");
}

TEST_F(People, mentionsHaveTheirPlacesAndDecisions) {
    confirmContact(study.project, "Lies", "Joris", "anna");
    rejectContact(study.project, "Omar", "Farah", "anna");
    const Table table = mentionsTable(study.project, {}, {});
    const auto words = column(table, "words"), decision = column(table, "decision"), source = column(table, "source"),
               begin = column(table, "begin"), end = column(table, "end"), contact = column(table, "contact");
    int joris = 0, farah = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "Joris") {
            ++joris;
            EXPECT_EQ(decision[i], "confirmed");
            EXPECT_EQ(contact[i], "Joris");
        }
        if (words[i] == "Farah") {
            ++farah;
            EXPECT_EQ(decision[i], "rejected");
            EXPECT_EQ(contact[i], "");
        }
        if (source[i] != "01-lies" && source[i] != "02-omar") continue;
        const Text text = study.project.text(findSource(study.project, source[i]).source.key);
        EXPECT_EQ(text.quote({{std::stoll(begin[i])}, {std::stoll(end[i])}}), words[i]);
    }
    EXPECT_EQ(joris, 4);
    EXPECT_GE(farah, 1);
}

TEST_F(People, sourcesThatMayNotBeAnalysedAreNotLookedAt) {
    SourceDescription refusal;
    refusal.analyse = Permission::Refused;
    describeSource(study.project, "02-omar", refusal, "anna");
    EXPECT_THAT(column(suggested(), "contact"), Not(Contains("Farah")));
}

TEST_F(People, aLanguageWithoutWordListsIsSaid) {
    SourceDescription changes;
    changes.language = "fi";
    describeSource(study.project, "02-omar", changes, "anna");
    EXPECT_THAT(suggested().notes, Contains(HasSubstr("\"fi\"")));
    EXPECT_THAT(column(suggested(), "contact"), Not(Contains("Farah")));
}

// The words at the places that the JSON names, cut out of the file's own text.
std::vector<std::string> cutOut(const std::string& file, const std::string& json) {
    std::vector<std::string> letters; // of the file, one code point each
    for (const char c : file) {
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80)
            letters.back() += c;
        else
            letters.emplace_back(1, c);
    }
    const auto number = [&](std::size_t from, const std::string& name) {
        return std::stoul(json.substr(json.find("\"" + name + "\": ", from) + name.size() + 4));
    };
    std::vector<std::string> words;
    for (std::size_t at = json.find("{\"start\""); at != std::string::npos; at = json.find("{\"start\"", at + 1)) {
        std::string word;
        for (std::size_t i = number(at, "start"); i < number(at, "end"); ++i)
            word += letters.at(i);
        words.push_back(word);
    }
    return words;
}

TEST(MentionsAlone, arePlacedInTheFilesOwnText) {
    for (const std::string mark : {"", "\xEF\xBB\xBF"})
        for (const std::string lineEnd : {"\n", "\r\n", "\r"}) {
            const std::string file =
                mark + "🙂 Yesterday" + lineEnd + lineEnd + "I met Anna." + lineEnd + "Then Anna met Peter Bos.";
            const std::string json = mentionsAsJson("one", file, {"en", {}});
            EXPECT_THAT(json, StartsWith(R"({"id": "one", "lang": "en", "mentions": [{"start": )"));
            EXPECT_THAT(cutOut(file, json), testing::IsSupersetOf({"Anna", "Anna", "Peter Bos"})) << json;
        }
}

TEST(MentionsAlone, areInTheLanguageDetectedOrGiven) {
    EXPECT_THAT(mentionsAsJson("a", "Mijn leidinggevende belde gisteren met een collega over het nieuwe plan.", {}),
                HasSubstr(R"("lang": "nl")"));
    EXPECT_THAT(mentionsAsJson("a", "My manager called a colleague yesterday about the new plan.", {}),
                HasSubstr(R"("lang": "en")"));
    EXPECT_THAT(mentionsAsJson("a", "My manager called.", {"nl", {}}), HasSubstr(R"("lang": "nl")"));
    EXPECT_THAT(complaint([] { mentionsAsJson("a", "My manager called.", {"xx", {}}); }), HasSubstr("xx"));
}

TEST(MentionsAlone, areListedForPeople) {
    EXPECT_THAT(mentionsAsList("a", "I met Anna.", {"en", {}}), HasSubstr("6-10  name     Anna"));
}

TEST(MentionsAlone, anIdIsQuoted) {
    EXPECT_THAT(mentionsAsJson("a\"b\\", "I met Anna.", {"en", {}}), StartsWith(R"({"id": "a\"b\\",)"));
}

TEST(MentionsAlone, badFilesAreNamedAfterTheGoodOnes) {
    const TemporaryFolder folder;
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < 20; ++i)
        files.push_back(folder.write("f" + std::to_string(i) + ".txt", "I met Anna."));
    files.insert(files.begin() + 5, folder.write("empty.txt", ""));
    files.insert(files.begin() + 7, folder.write("binary.txt", std::string("PK\x03\x04\0\0\0\0", 8)));
    files.push_back(folder.path() / "missing.txt");
    std::string printed;
    try {
        mentionsInFiles(files, {"en", {}}, mentionsAsJson,
                        [&](const std::string& answer) { printed += answer.substr(0, answer.find(',')) + "\n"; });
        FAIL() << "nothing was refused";
    } catch (const Refused& refused) {
        ASSERT_EQ(refused.refusals().size(), 3U);
        EXPECT_THAT(refused.refusals()[0].where.toString(), HasSubstr("empty.txt"));
        EXPECT_THAT(refused.refusals()[1].where.toString(), HasSubstr("binary.txt"));
        EXPECT_THAT(refused.refusals()[2].where.toString(), HasSubstr("missing.txt"));
    }
    std::string expected;
    for (int i = 0; i < 20; ++i)
        expected += "{\"id\": \"f" + std::to_string(i) + "\"\n";
    EXPECT_EQ(printed, expected);
}

} // namespace
