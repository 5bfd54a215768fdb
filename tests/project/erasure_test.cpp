// Withdrawn consent: no byte of the words is left, and what belongs to others is untouched.
#include "dump.h"
#include "example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <atomic>
#include <thread>

namespace kith::project::example {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// The names of those files beside the project, and of the project, in which any of these words stand.
std::vector<std::string> filesWith(const fs::path& folder, const std::vector<std::string>& words) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const auto bytes = readFile(entry.path());
        for (const auto& word : words)
            if (bytes.find(word) != std::string::npos) found.push_back(entry.path().filename().string() + ": " + word);
    }
    return found;
}

const std::vector<std::string> henksWords{"Waddengids", "Anna de Vries",    "Henk",
                                          "hielp mij",  "a remark on Anna", "Oom Jan"};

// Henk's interview and Mia's, both coded in the same edits, something undone, a contact renamed and one removed again.
struct Two : Study {
    SourceKey mia;
    CaseKey miasCase = CaseKey::fresh();
    ContactKey supervisor = ContactKey::fresh();
    CodingKey miasCoding;
    PersonKey person = PersonKey::fresh();

    Two() {
        project.edit("import Mia.txt", "ada", [&](Edit& edit) {
            mia = importInterview(edit, "Mia", miaLines);
            edit.put(Case{miasCase, "Mia", 0, "en", {}, {}});
            edit.put(Speaker{mia, "Mia", SpeakerRole::Interviewee, miasCase});
            auto contact = this->contact(supervisor, "the supervisor");
            contact.ego = miasCase;
            edit.put(contact);
        });
        project.edit("code both", "ada", [&](Edit& edit) {
            edit.put(Person{person, "Anna de Vries, of the museum"});
            auto known = contact(anna, "Anna de Vries");
            known.person = person;
            known.aliases = {"Tante Anna"};
            edit.put(known);
            auto henks = coding("de Waddengids", learning);
            henks.contact = anna;
            henks.memo = "a remark on Anna";
            edit.put(henks);
            auto mias = coding("Echt", trends);
            mias.passage = passage(project, mia, "My supervisor");
            mias.contact = supervisor;
            miasCoding = mias.key;
            edit.put(mias);
            edit.put(TieRating{anna, "ada", "", Strength::Strong, {}, {}, passage(project, henk, "hielp mij vaak")});
            edit.put(TieRating{supervisor, "ada", "", Strength::Weak, {}, {}, {}});
            edit.put(MentionDecision{passage(project, henk, "Anna de Vries"), Verdict::Confirmed, anna, "ada"});
            edit.put(Memo{MemoKey::fresh(), MemoKind::Analytic, "case", henksCase.uuid, "Henk seems reserved", "ada"});
        });
        project.edit("Anna de Vries was wrong", "ada", [&](Edit& edit) {
            const auto uncle = ContactKey::fresh();
            edit.put(contact(uncle, "Oom Jan"));
        });
        project.edit("remove Oom Jan", "ada",
                     [&](Edit& edit) { edit.remove(project.contactsOf(henksCase).back().key); });
        project.edit("for Mia", "ada", [&](Edit& edit) { edit.setSetting("note", "kept"); });
        project.undo("ada");
    }
};

TEST(Withdraw, LeavesNoByteOfASource) {
    Two study;
    writeFile(study.file.string() + ".backup-v0", "an old copy with Waddengids");
    fs::create_directory(study.file.string() + ".index");
    writeFile(fs::path(study.file.string() + ".index") / "terms", "Waddengids");
    const auto lines = study.project.withdraw({study.henk}, std::nullopt, "ada");
    // Also while it is still open, in the write-ahead log and beside.
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
    EXPECT_FALSE(fs::exists(study.file.string() + ".index"));
    EXPECT_FALSE(fs::exists(study.file.string() + ".backup-v0"));
    std::string told;
    for (const auto& line : lines)
        told += line + "\n";
    EXPECT_THAT(told, HasSubstr("the source “Henk” with its text and its file Henk.txt"));
    EXPECT_THAT(told, HasSubstr("the case “Henk”"));
    EXPECT_THAT(told, HasSubstr("1 coding\n"));
    EXPECT_THAT(told, HasSubstr("2 contacts\n"));
    EXPECT_THAT(told, HasSubstr("study.kith.backup-v0"));
    EXPECT_THAT(told, HasSubstr("study.kith.index"));
}

TEST(Withdraw, GoesOnWhileAnotherProgramWritesTheIndex) {
    Two study;
    const fs::path index = study.file.string() + ".index";
    fs::create_directory(index);
    std::atomic<bool> begun = false;
    std::thread writer([&] {
        for (int i = 0; std::ofstream(index / std::to_string(i)) << "Waddengids"; ++i)
            begun = true;
    });
    while (!begun)
        std::this_thread::yield();
    const auto lines = study.project.withdraw({study.henk}, std::nullopt, "ada");
    writer.join();
    EXPECT_THAT(lines, Contains("study.kith.index"));
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
}

TEST(Withdraw, RemovesWhatAnEarlierOneCouldNot) {
    Two study;
    const std::string own = study.file.string() + ".index.erased-" + std::to_string(getpid());
    for (const std::string& left : {own, study.file.string() + ".index.erased-1"}) {
        fs::create_directory(left);
        writeFile(fs::path(left) / "terms", "Waddengids");
    }
    fs::create_directory(study.file.string() + ".index");
    writeFile(fs::path(study.file.string() + ".index") / "terms", "Waddengids");
    study.project.withdraw({study.henk}, std::nullopt, "ada");
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
    for (const auto& beside : fs::directory_iterator(study.folder.path()))
        EXPECT_THAT(beside.path().filename().string(), Not(HasSubstr(".index")));
}

TEST(Withdraw, RemovesTheIndexBesideTheFileThatALinkLeadsTo) {
    Two study;
    { const auto closed = std::move(study.project); }
    fs::create_directory(study.folder / "desk");
    const fs::path link = study.folder / "desk" / "mine.kith";
    fs::create_symlink(study.file, link);
    for (const std::string& index : {study.file.string() + ".index", link.string() + ".index"}) {
        fs::create_directory(index);
        writeFile(fs::path(index) / "terms", "Waddengids");
    }
    const auto lines = Project::open(link, Access::ReadWrite).withdraw({study.henk}, std::nullopt, "ada");
    EXPECT_THAT(lines, AllOf(Contains("study.kith.index"), Contains("mine.kith.index")));
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
}

TEST(Withdraw, OfACaseErasesItsSourcesToo) {
    Two study;
    study.project.withdraw({}, study.henksCase, "ada");
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
}

TEST(Withdraw, LeavesWhatBelongsToOthers) {
    Two study;
    study.project.withdraw({study.henk}, study.henksCase, "ada");
    ASSERT_EQ(study.project.sources().size(), 1U);
    EXPECT_EQ(study.project.text(study.mia).utf8(), miaLines);
    EXPECT_EQ(study.project.fileBytes(study.mia), miaLines);
    const auto snapshot = study.project.snapshot();
    ASSERT_EQ(snapshot.codings.size(), 1U);
    EXPECT_EQ(snapshot.codings[0].key, study.miasCoding);
    EXPECT_EQ(snapshot.codings[0].passage.quote, "My supervisor");
    ASSERT_EQ(snapshot.contacts.size(), 1U);
    ASSERT_EQ(snapshot.ratings.size(), 1U);
    EXPECT_TRUE(snapshot.persons.empty());
    EXPECT_TRUE(snapshot.memos.empty());
}

TEST(Withdraw, ErasesRejectedSuggestionsOfTheSourceAndAboutItsContacts) {
    Two study;
    study.project.edit("reject", "ada", [&](Edit& edit) {
        const auto here = passage(study.project, study.henk, "hielp mij vaak");
        const auto there = passage(study.project, study.mia, "showed me the way");
        edit.put(RejectedSuggestion{"passage", {}, here, "ada"});
        edit.put(RejectedSuggestion{"code", study.learning.uuid, here, "ada"});
        edit.put(RejectedSuggestion{"contact", study.anna.uuid, there, "ada"});
        edit.put(RejectedSuggestion{"code", study.learning.uuid, there, "ada"});
        edit.put(RejectedSuggestion{"passage", {}, there, "ada"});
        edit.put(RejectedSuggestion{"contact", study.supervisor.uuid, there, "ada"});
    });
    const auto lines = study.project.withdraw({study.henk}, std::nullopt, "ada");
    EXPECT_THAT(lines, testing::Contains("3 rejected suggestions"));
    std::vector<std::string> about;
    for (const auto& rejected : study.project.snapshot().rejectedSuggestions)
        about.push_back(rejected.about);
    EXPECT_THAT(about, testing::ElementsAre("code", "contact", "passage"));
    EXPECT_TRUE(study.project.check().problems.empty());
    EXPECT_EQ(study.project.undo("ada"), "reject");
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
}

TEST(Withdraw, ErasesSavedQueriesThatNameTheErased) {
    Two study;
    const auto reworded = QueryKey::fresh();
    const auto save = [&](const SavedQuery& query) {
        study.project.edit("saved " + query.name, "ada", [&](Edit& edit) { edit.put(query); });
    };
    save({QueryKey::fresh(), "of one person", "code:learning NEAR/5 \"anna de vries\"", "ada"});
    save({QueryKey::fresh(), "TANTE ANNA and others", "tante", "ada"});
    save({reworded, "help", "henk NEAR/5 help", "ada"});
    save({reworded, "help", "henks NEAR/5 help", "ada"}); // a longer word, and Henk's name only before
    save({QueryKey::fresh(), "what the interviewer says", "speaker:interviewer", "ada"});
    save({QueryKey::fresh(), "Mia's", "mia", "ada"});
    const auto lines = study.project.withdraw({study.henk}, std::nullopt, "ada");
    EXPECT_THAT(lines,
                testing::IsSupersetOf({"the saved query “TANTE ANNA and others”", "the saved query “of one person”"}));
    std::vector<std::string> left;
    for (const auto& query : study.project.savedQueries())
        left.push_back(query.name);
    EXPECT_THAT(left, testing::ElementsAre("Mia's", "help", "what the interviewer says"));
    EXPECT_TRUE(study.project.check().problems.empty());
    // Of the reworded one no step is left, of the others all.
    EXPECT_EQ(study.project.undo("ada"), "saved Mia's");
    EXPECT_EQ(study.project.undo("ada"), "saved what the interviewer says");
    EXPECT_EQ(study.project.undo("ada"), "code both");
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), {"anna de vries", "TANTE ANNA", "henk NEAR"}), IsEmpty());
}

TEST(Withdraw, KeepsTheChainAndUndoOfTheRest) {
    Two study;
    const auto before = study.project.journal();
    study.project.withdraw({study.henk}, std::nullopt, "ben");
    const auto check = study.project.check();
    for (const auto& problem : check.problems)
        ADD_FAILURE() << problem.where.toString() << ": " << problem.what;
    const auto journal = study.project.journal();
    ASSERT_EQ(journal.size(), before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(journal[i].hash, before[i].hash);
    EXPECT_EQ(journal.back().kind, EntryKind::Erasure);
    EXPECT_EQ(journal.back().by, "ben");
    EXPECT_EQ(journal[1].label, "(erased)"); // "import Henk"
    EXPECT_TRUE(journal[1].erased);
    EXPECT_EQ(journal[3].label, "import Mia.txt");
    EXPECT_FALSE(journal[3].erased);
    EXPECT_EQ(journal[4].label, "code both");
    EXPECT_TRUE(journal[4].erased);
    EXPECT_EQ(study.project.redo("ada"), std::nullopt);
    // What is left of the common edit is still one step back.
    EXPECT_EQ(study.project.undo("ada"), "code both");
    EXPECT_TRUE(study.project.snapshot().codings.empty());
    EXPECT_EQ(study.project.redo("ada"), "code both");
    EXPECT_EQ(study.project.snapshot().codings.size(), 1U);
    study.project.undo("ada");
    EXPECT_EQ(study.project.undo("ada"), "import Mia.txt");
    EXPECT_EQ(study.project.undo("ada"), std::nullopt);
    EXPECT_TRUE(study.project.check().problems.empty());
}

TEST(Withdraw, LeavesATombstoneWithoutWords) {
    Two study;
    study.project.withdraw({study.henk}, std::nullopt, "ben");
    const auto tombstones = study.project.tombstones();
    ASSERT_EQ(tombstones.size(), 2U);
    EXPECT_EQ(tombstones[0].kind, "source");
    EXPECT_EQ(tombstones[0].key, study.henk.uuid);
    EXPECT_EQ(tombstones[0].by, "ben");
    EXPECT_EQ(tombstones[1].kind, "case");
    EXPECT_EQ(tombstones[1].key, study.henksCase.uuid);
}

TEST(Withdraw, FindsRemovedAndUndoneImportsToo) {
    Two study;
    study.project.edit("remove", "ada", [&](Edit& edit) { edit.remove(study.henk); });
    study.project.edit("import again", "ada",
                       [&](Edit& edit) { importInterview(edit, "Henk, second try", henkLines); });
    study.project.undo("ada");
    ASSERT_EQ(study.project.removedSources().size(), 1U);
    study.project.withdraw({study.project.removedSources()[0].key}, std::nullopt, "ada");
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), henksWords), IsEmpty());
}

TEST(Withdraw, TakesTranslationsAndOlderVersionsAlong) {
    Two study;
    study.project.edit("family", "ada", [&](Edit& edit) {
        Source translation;
        translation.title = "Henk in English";
        translation.kind = SourceKind::Translation;
        translation.original = study.henk;
        edit.importText(translation, file("en.txt", "Hank: The mudflat guide."),
                        transcript("Hank: The mudflat guide."));
        Source revised;
        revised.title = "Henk, corrected";
        revised.revises = study.henk;
        revised.version = 2;
        edit.importText(revised, file("2.txt", "Henk: De Wadgids."), transcript("Henk: De Wadgids."));
    });
    study.project.withdraw({study.henk}, std::nullopt, "ada");
    EXPECT_EQ(study.project.sources().size(), 1U);
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), {"mudflat guide", "Wadgids", "Waddengids"}), IsEmpty());
}

TEST(Withdraw, OfARespondentLeavesTheOtherRows) {
    Two study;
    SourceKey survey;
    study.project.edit("form", "ada", [&](Edit& edit) { survey = importSurvey(edit, "Form"); });
    const auto content = study.project.sources()[2].content;
    const auto second = respondentKey(content, 2);
    study.project.edit("Petra Loos", "ada", [&](Edit& edit) {
        auto petra = study.project.contactsOf(second)[0];
        petra.visibility = Visibility::Resource;
        edit.put(petra);
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = passage(study.project, survey, "kind and wise", 2);
        coding.code = study.learning;
        coding.contact = petra.key;
        edit.put(coding);
        coding.key = CodingKey::fresh();
        coding.passage = passage(study.project, survey, "he knows the tides", 1);
        coding.contact.reset();
        edit.put(coding);
    });
    study.project.withdraw({}, second, "ada");
    EXPECT_TRUE(study.project.check().problems.empty());
    EXPECT_EQ(study.project.partOf(survey, "A2"), std::nullopt);
    EXPECT_EQ(study.project.partOf(survey, "A3"), 3);
    EXPECT_EQ(study.project.text(survey, 1).utf8(), "he knows the tides");
    EXPECT_EQ(study.project.snapshot().codings.size(), 3U); // Henk's, Mia's and the first respondent's
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), {"Petra Loos", "Ole Brun", "kind and wise", "nice weather"}), IsEmpty());
    EXPECT_THAT(filesWith(study.folder.path(), {"Joris Quist"}), testing::SizeIs(1));
}

TEST(Withdraw, OfASurveyErasesAllOfIt) {
    Two study;
    SourceKey survey;
    study.project.edit("form", "ada", [&](Edit& edit) { survey = importSurvey(edit, "Form"); });
    study.project.edit("see", "ada", [&](Edit& edit) {
        auto petra = study.project.contactsOf(respondentKey(study.project.sources()[2].content, 2))[0];
        petra.organisation = "Loos & daughters";
        edit.put(petra);
    });
    study.project.withdraw({survey}, std::nullopt, "ada");
    EXPECT_EQ(study.project.cases().size(), 2U);
    EXPECT_TRUE(study.project.check().problems.empty());
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), {"Petra Loos", "Joris Quist", "kind and wise", "daughters"}), IsEmpty());
}

TEST(Withdraw, ContactsThatOnlyTheErasedSourceKnowsGoWithIt) {
    Two study;
    SourceKey second;
    study.project.edit("second interview", "ada", [&](Edit& edit) {
        second = importInterview(edit, "Second talk", "Henk: Bart Smit is new here.\n");
        edit.put(Speaker{second, "Henk", SpeakerRole::Interviewee, study.henksCase});
    });
    const auto bart = ContactKey::fresh();
    study.project.edit("code it", "ada", [&](Edit& edit) {
        edit.put(study.contact(bart, "Bart Smit"));
        edit.put(MentionDecision{passage(study.project, second, "Bart Smit"), Verdict::Confirmed, bart, "ada"});
    });
    study.project.withdraw({second}, std::nullopt, "ada");
    EXPECT_EQ(study.project.contactsOf(study.henksCase).size(), 2U); // Anna and the guide
    EXPECT_EQ(study.project.sources().size(), 2U);
    { const auto closed = std::move(study.project); }
    EXPECT_THAT(filesWith(study.folder.path(), {"Bart Smit"}), IsEmpty());
}

TEST(Withdraw, OfWhatIsNotThereChangesNothing) {
    Two study;
    const auto before = dump(study.file);
    EXPECT_THAT(failure([&] { study.project.withdraw({SourceKey::fresh()}, std::nullopt, "ada"); }),
                HasSubstr("no such source"));
    EXPECT_THAT(failure([&] { study.project.withdraw({}, CaseKey::fresh(), "ada"); }), HasSubstr("no such case"));
    EXPECT_EQ(dump(study.file), before);
}

} // namespace
} // namespace kith::project::example
