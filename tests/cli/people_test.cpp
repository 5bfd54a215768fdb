// People suggested, contacts decided, and mentions in plain texts.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(People, areSuggestedInBothLanguagesAndNothingIsChanged) {
    const OwnSources study;
    const std::string before = study.read("study.kith");
    const std::string found = study.ok({"people", "study.kith"});
    for (const char* name :
         {"Wouter Terpstra", "mevrouw Bouzid", "Ines Carvalho", "Dr Whitlock", "my sister-in-law", "Kwabena Ofori"})
        EXPECT_THAT(found, HasSubstr(name));
    EXPECT_EQ(found, study.ok({"people", "find", "study.kith"}));
    EXPECT_THAT(study.ok({"people", "study.kith", "--language", "nl"}), Not(HasSubstr("Whitlock")));
    EXPECT_THAT(study.ok({"people", "study.kith", "--case", "Ama", "--explain"}),
                AllOf(HasSubstr("Reasons"), Not(HasSubstr("Whitlock"))));
    EXPECT_THAT(study.ok({"people", "study.kith", "--min-confidence", "0.95"}), Not(HasSubstr("een kind")));
    EXPECT_THAT(study.ok({"people", "mentions", "study.kith", "--case", "Tobias"}), HasSubstr("Ines Carvalho"));
    EXPECT_TRUE(study.read("study.kith") == before);
}

TEST(Contacts, areConfirmedAddedRenamedMergedSplitAndRejected) {
    const OwnSources study;
    const auto contacts = [&](const std::vector<std::string>& words) {
        std::vector<std::string> all{"contacts"};
        all.insert(all.end(), words.begin(), words.end());
        return study.ok(all);
    };
    EXPECT_EQ(contacts({"confirm", "study.kith", "Ama", "my sister-in-law"}), "my sister-in-law confirmed\n");
    EXPECT_EQ(contacts({"add", "study.kith", "Ama", "the treasurer", "--alias", "our treasurer"}),
              "the treasurer added\n");
    EXPECT_EQ(contacts({"rename", "study.kith", "Ama", "my sister-in-law", "Efua"}), "my sister-in-law is now Efua\n");
    EXPECT_THAT(contacts({"study.kith", "--case", "Ama"}),
                AllOf(HasSubstr("Efua"), HasSubstr("my sister-in-law"), HasSubstr("the treasurer")));
    EXPECT_EQ(contacts({"merge", "study.kith", "Ama", "Efua", "the treasurer"}), "the others are part of Efua now\n");
    EXPECT_THAT(contacts({"study.kith", "--case", "Ama"}), HasSubstr("my sister-in-law; the treasurer; our treasurer"));
    EXPECT_EQ(contacts({"split", "study.kith", "Ama", "Efua", "--alias", "our treasurer", "--as", "Mr Lamptey"}),
              "Efua is split\n");
    EXPECT_THAT(contacts({"study.kith", "--case", "Ama"}), HasSubstr("Mr Lamptey"));
    EXPECT_EQ(contacts({"reject", "study.kith", "Ama", "Mr Lamptey"}), "Mr Lamptey rejected\n");
    EXPECT_THAT(contacts({"study.kith", "--case", "Ama"}), Not(HasSubstr("Mr Lamptey")));
    EXPECT_EQ(contacts({"group", "study.kith", "Ama", "The people from the bank"}),
              "The people from the bank is a group\n");
    EXPECT_EQ(contacts({"individual", "study.kith", "Ama", "Efua"}), "Efua is one person\n");
    contacts({"describe", "study.kith", "Ama", "Efua", "--visibility", "resource", "--organisation", "St Anne's",
              "--person", "Efua Mensah"});
    EXPECT_THAT(contacts({"study.kith", "--case", "Ama"}),
                AllOf(HasSubstr("resource"), HasSubstr("St Anne's"), HasSubstr("Efua Mensah")));
    // Eight decisions, each taken back, leave what was imported.
    study.ok({"undo", "study.kith", "--times", "9"});
    EXPECT_EQ(contacts({"study.kith", "--case", "Ama", "--json"}), "[]\n");
    study.ok({"check", "study.kith"});
}

TEST(Contacts, rolesAreSuggestedOnceTurnedOnAndAcceptedByTheCommandsPrinted) {
    const OwnSources study;
    const Outcome off = study.kith({"contacts", "roles", "study.kith"});
    EXPECT_EQ(off.code, 1);
    EXPECT_THAT(off.err, AllOf(HasSubstr("Role suggestions are off in this study"), HasSubstr("--on")));
    EXPECT_EQ(study.ok({"contacts", "roles", "study.kith", "--on"}), "role suggestions are on\n");
    EXPECT_THAT(study.ok({"journal", "study.kith"}), HasSubstr("Turned role suggestions on"));

    study.file("rosa.txt", "Interviewer: Who helped you?\n\nRosa: Zeynep introduced me to everybody.\n\n"
                           "Interviewer: And then?\n\nRosa: Then I was in.\n");
    study.ok({"import", "study.kith", "rosa.txt"});
    study.ok({"contacts", "add", "study.kith", "Rosa", "Zeynep"});
    const std::string before = study.read("study.kith");
    EXPECT_THAT(study.ok({"contacts", "roles", "study.kith", "--case", "Rosa"}),
                AllOf(HasSubstr("role.broker"), HasSubstr("what they do: introduced"),
                      HasSubstr("Zeynep introduced me to everybody.")));
    EXPECT_THAT(study.ok({"contacts", "roles", "study.kith", "--case", "Rosa", "--json"}),
                HasSubstr("\"role\":\"role.broker\""));
    // "Interviewer: Who helped you?" and "Rosa: " are 28 + 2 + 6 characters, the sentence 34.
    EXPECT_EQ(study.ok({"contacts", "roles", "study.kith", "--contact", "Zeynep", "--commands"}),
              "kith code study.kith role.broker --source rosa --passage 36-70 --contact Zeynep\n");
    EXPECT_TRUE(study.read("study.kith") == before);
    study.ok({"code", "study.kith", "role.broker", "--source", "rosa", "--passage", "36-70", "--contact", "Zeynep"});

    EXPECT_EQ(study.kith({"contacts", "roles", "study.kith", "--on", "--off"}).code, 2);
    EXPECT_EQ(study.kith({"contacts", "roles", "study.kith", "--most", "-1"}).code, 2);
    EXPECT_EQ(study.ok({"contacts", "roles", "study.kith", "--off"}), "role suggestions are off\n");
    EXPECT_EQ(study.kith({"contacts", "roles", "study.kith"}).code, 1);
}

TEST(Contacts, aContactWithCodingsIsNotRejectedOnTheQuiet) {
    const OwnStudy study;
    const Outcome outcome = study.kith({"contacts", "reject", "study.kith", "Ama", "Kwabena Ofori"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("\"Kwabena Ofori\" has 1 coding."));
}

TEST(Contacts, tablesAreRecognisedByTheirColumnsAndBadRowsAreListed) {
    const OwnStudy study;
    const std::string before = study.state();
    study.file("ties.csv", "case,contact,coder,strength\nAma,Nobody,tess,strong\nAma,Kwabena "
                           "Ofori,tess,huge\nAma,Kwabena Ofori,tess,weak\n");
    const Outcome refused = study.kith({"contacts", "load", "study.kith", "ties.csv"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("2 rows cannot be applied:"),
                                   HasSubstr("ties.csv, row 2: Ama has no contact \"Nobody\"."),
                                   HasSubstr("ties.csv, row 3: \"huge\" is no strength."),
                                   HasSubstr("\nNothing of the file was applied.")));
    EXPECT_EQ(study.state(), before);
    EXPECT_EQ(study.ok({"contacts", "load", "study.kith", "ties.csv", "--skip-bad"}),
              "ratings of ties: 1 applied, 2 left out\n");

    const Outcome codings = study.kith({"contacts", "load", "study.kith", ownData + "codings.csv"});
    EXPECT_EQ(codings.code, 1);
    EXPECT_THAT(codings.err, HasSubstr("This is a table of codings. 'kith code load' applies it."));
}

TEST(Mentions, countCodePointsOfTheFileWithMarksCarriageReturnsAndEmoji) {
    const Folder folder;
    // Three bytes of a mark are one character, an emoji beyond the BMP is one, CR and LF are two.
    folder.file("note.txt", "\xEF\xBB\xBFIk zag \xF0\x9F\x8C\xBF Wouter Terpstra.\r\nWouter lachte.\r\n");
    const std::string json = folder.ok({"mentions", "--json", "--language", "nl", "note.txt"});
    EXPECT_THAT(json, testing::StartsWith("{\"id\": \"note\", \"lang\": \"nl\", \"mentions\": ["));
    // mark 0, "Ik" 1-3, "zag" 4-7, emoji 8, "Wouter Terpstra" 10-25, "." 25, CR 26, LF 27, "Wouter" 28-34
    EXPECT_THAT(json, AllOf(HasSubstr("\"start\": 10, \"end\": 25"), HasSubstr("\"start\": 28, \"end\": 34"),
                            HasSubstr("\"kind\": \"name\"")));
}

TEST(Mentions, readStandardInputAndManyFilesOneLineEach) {
    const Folder folder;
    folder.file("a.txt", "I met Ines Carvalho.\n");
    folder.file("b.txt", "Ik sprak met Joana de Almeida.\n");
    const std::string all = folder.ok({"mentions", "--json", "b.txt", "a.txt", "-"}, "My neighbour Odile came.\n");
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 3);
    EXPECT_LT(all.find("\"id\": \"b\", \"lang\": \"nl\""), all.find("\"id\": \"a\", \"lang\": \"en\""));
    EXPECT_THAT(all, HasSubstr("\"id\": \"stdin\", \"lang\": \"en\""));
    EXPECT_THAT(folder.ok({"mentions", "a.txt"}), HasSubstr("Ines Carvalho"));
}

TEST(Mentions, aFileThatCannotBeReadIsNamedAfterTheOthersAnswers) {
    const Folder folder;
    folder.file("a.txt", "I met Ines Carvalho.\n");
    folder.file("photo.txt", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\0\0\0", 14));
    const Outcome outcome = folder.kith({"mentions", "--json", "photo.txt", "nowhere.txt", "a.txt"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.out, HasSubstr("\"id\": \"a\""));
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("photo.txt: "), HasSubstr("nowhere.txt: There is no such file.")));
}

TEST(Mentions, ofAListOfContactsAreFoundHoweverTheyAreWritten) {
    const Folder folder;
    folder.file("names.txt", "Aukje Terpstra; Aukje # a neighbour\nBrakko\n");
    folder.file("note.txt", "toen zei aukje tegen brakko dat mevrouw Terpstra weg was\n");
    const std::string found = folder.ok({"mentions", "--language", "nl", "--contacts", "names.txt", "note.txt"});
    EXPECT_THAT(found, AllOf(HasSubstr("name     aukje"), HasSubstr("name     brakko"),
                             HasSubstr("name     mevrouw Terpstra")));
    folder.file("names.txt", "Aukje\nBrakko;;\n");
    const Outcome outcome = folder.kith({"mentions", "--contacts", "names.txt", "note.txt"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("names.txt, line 2"));
}

TEST(People, takeAListOfContactsAndCountTheEffortOfAReview) {
    const OwnStudy study;
    const std::string before = study.state();
    study.file("names.txt", "Kwabena Ofori; Kwabena\nthe treasurer\n");
    EXPECT_THAT(study.ok({"people", "find", "study.kith", "--case", "Ama", "--contacts", "names.txt", "--explain"}),
                AllOf(HasSubstr("Kwabena Ofori"), HasSubstr("Reasons")));
    EXPECT_THAT(study.ok({"people", "effort", "study.kith"}), AllOf(HasSubstr("Ama"), HasSubstr("Decisions")));
    EXPECT_EQ(study.kith({"people", "effort", "study.kith", "--after", "-1"}).code, 2);
    EXPECT_EQ(study.state(), before);
}

} // namespace
} // namespace kith::test
