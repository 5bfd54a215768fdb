// What goes out under pseudonyms: of the whole sample study, and of a small one with something in the way.
#include "kith/report/tables.h"
#include "kith/study/pseudonyms.h"
#include "kith/study/replicate.h"
#include "kith/study/report.h"
#include "kith/study/results.h"
#include "kith/study/sources.h"
#include "kith/study/study_view.h"
#include "made_study.h"
#include "pseudonyms/key.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <map>
#include <set>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Every file below a folder: its path within, and its bytes.
std::vector<std::pair<std::string, std::string>> filesIn(const fs::path& folder) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            files.emplace_back(fs::relative(entry.path(), folder).string(),
                               std::string(std::istreambuf_iterator<char>(in), {}));
        }
    return files;
}

// Whether the words stand in the bytes with no ASCII letter beside them.
bool standsIn(const std::string& bytes, const std::string& words) {
    const auto isLetter = [&](std::size_t at) {
        return at < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[at])) != 0;
    };
    for (std::size_t at = 0; (at = bytes.find(words, at)) != std::string::npos; ++at)
        if ((at == 0 || !isLetter(at - 1)) && !isLetter(at + words.size())) return true;
    return false;
}

class SampleUnderPseudonyms : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new test::TemporaryFolder;
        Replication sample;
        sample.protocol = "rajagopal-2012";
        sample.inputs = fs::path(KITH_SOURCE_DIR) / "corpus-samples/social-development";
        sample.out = folder_->path() / "sample";
        replicate(sample, {}, [](const std::string&) {});
        suggestPseudonyms(project::Project::open(file(), project::Access::ReadOnly), {});
    }
    static void TearDownTestSuite() { delete folder_; }
    static fs::path file() { return folder_->path() / "sample" / "study.kith"; }
    static fs::path out(const std::string& name) { return folder_->path() / name; }

    static test::TemporaryFolder* folder_;
};
test::TemporaryFolder* SampleUnderPseudonyms::folder_ = nullptr;

TEST_F(SampleUnderPseudonyms, noOutputHoldsANameOrTheKey) {
    const StudyView view = StudyView::open(file(), Names::Pseudonyms);
    const fs::path folder = out("shown");
    fs::create_directories(folder);
    for (const ExportKind& kind : exportKinds()) {
        std::vector<std::string> endings{kind.extension};
        if (kind.extension.starts_with(".csv")) endings = {".csv", ".html", ".json", ".tex"};
        if (kind.extension == "folder") endings = {""};
        for (const std::string& ending : endings)
            exportStudy(view.project(), kind.id, folder / (kind.id + ending), "en");
    }
    ReportOptions options;
    options.tableFormats = {"csv", "html", "json", "tex"};
    writeReport(view.project(), folder / "report", options, {});
    const pseudonym::Key key = keyOf(file());
    ASSERT_GT(key.entries.size(), 100U);
    std::size_t looked = 0;
    for (const auto& [name, bytes] : filesIn(folder)) {
        EXPECT_FALSE(name.ends_with("kith-key")) << name;
        if (name.ends_with(".png")) continue; // of the same words as the svg beside it
        ++looked;
        EXPECT_EQ(bytes.find("kith-key 1"), std::string::npos) << name;
        for (const pseudonym::Entry& entry : key.entries)
            for (const std::string& words : entry.names) {
                EXPECT_FALSE(standsIn(bytes, words)) << words << " in " << name;
                EXPECT_FALSE(standsIn(name, words)) << words << " in the name " << name;
            }
    }
    EXPECT_GT(looked, 100U);
}

TEST_F(SampleUnderPseudonyms, everyPassageStandsOnItsWordsAndEveryCountStays) {
    const auto study = project::Project::open(file(), project::Access::ReadOnly);
    const StudyView view = StudyView::open(file(), Names::Pseudonyms);
    const project::CheckReport sound = view.project().check();
    EXPECT_TRUE(sound.problems.empty()) << sound.problems.front().what;
    const StudySnapshot before = study.snapshot(), after = view.project().snapshot();
    ASSERT_EQ(before.codings.size(), after.codings.size());
    std::size_t same = 0;
    for (std::size_t i = 0; i < before.codings.size(); ++i) {
        EXPECT_EQ(before.codings[i].key, after.codings[i].key);
        EXPECT_EQ(before.codings[i].turn, after.codings[i].turn);
        same += before.codings[i].passage.quote == after.codings[i].passage.quote ? 1 : 0;
    }
    EXPECT_GT(same, before.codings.size() / 2); // most passages name nobody
    EXPECT_LT(same, before.codings.size());
    for (const char* kind : {"factors-by-people", "factors-by-stage", "roles"})
        EXPECT_EQ(report::tableAsCsv(makeTable(before, kind, {})), report::tableAsCsv(makeTable(after, kind, {})));
    EXPECT_EQ(before.spokenWords, after.spokenWords);
}

TEST_F(SampleUnderPseudonyms, oneKeyServesPeopleWhomSeveralTellOf) {
    const auto study = project::Project::open(file(), project::Access::ReadOnly);
    std::map<PersonKey, std::set<std::string>> called;
    const StudyView view = StudyView::open(file(), Names::Pseudonyms);
    for (const Contact& contact : view.project().snapshot().contacts)
        if (contact.person) called[*contact.person].insert(contact.label);
    for (const auto& [person, labels] : called)
        EXPECT_EQ(labels.size(), 1U) << testing::PrintToString(labels);
    EXPECT_FALSE(view.notes().empty());
    EXPECT_THAT(view.notes().front().text, HasSubstr("role and organisation single out"));
}

class SmallUnderPseudonyms : public testing::Test {
protected:
    made::SmallStudy study;
    const fs::path file = study.project.file();
};

TEST_F(SmallUnderPseudonyms, nothingIsShownWithoutAKey) {
    EXPECT_THROW(StudyView::open(file, Names::Pseudonyms), Error);
}

TEST_F(SmallUnderPseudonyms, theKeyIsItsOwnersAlone) {
    suggestPseudonyms(study.project, {});
    EXPECT_EQ(fs::status(keyFile(file)).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(SmallUnderPseudonyms, aNameThatTheKeyHasNotIsListedWithItsPlace) {
    study.contact("01-lies", "Sien");
    suggestPseudonyms(study.project, {});
    EXPECT_TRUE(checkPseudonyms(study.project, {}, {}).leaks.empty());
    study.contact("01-lies", "Joris");
    try {
        StudyView::open(file, Names::Pseudonyms);
        FAIL() << "Joris would be read";
    } catch (const Refused& refused) {
        std::string all;
        for (const Refusal& refusal : refused.refusals())
            all += refusal.where.toString() + ": " + refusal.what + "\n";
        EXPECT_THAT(all, HasSubstr("01-lies, turn 2: Joris would be read"));
        EXPECT_THAT(all, HasSubstr("contact, account of"));
    }
    keepName(study.project, "Joris");
    EXPECT_TRUE(checkPseudonyms(study.project, {}, {}).leaks.empty());
}

TEST_F(SmallUnderPseudonyms, aNameInADescriptionIsHidden) {
    study.contact("01-lies", "Mijn zoon Rik", {"onze Rik Maas"});
    study.contact("02-omar", "my wife Joan");
    study.contact("02-omar", "My wife");
    study.contact("02-omar", "my sister Carol", {"Carol"});
    suggestPseudonyms(study.project, {});
    const StudyView view = StudyView::open(file, Names::Pseudonyms);
    std::vector<std::string> labels;
    for (const Contact& contact : view.project().snapshot().contacts) {
        labels.push_back(contact.label.substr(0, contact.label.find_last_of(' ')));
        for (const char* name : {"Rik", "Maas", "Joan", "Carol"}) {
            EXPECT_THAT(contact.label, testing::Not(HasSubstr(name)));
            for (const std::string& alias : contact.aliases)
                EXPECT_THAT(alias, testing::Not(HasSubstr(name)));
        }
    }
    EXPECT_THAT(labels, testing::IsSupersetOf({"Mijn zoon", "my wife", "My"}));
}

TEST_F(SmallUnderPseudonyms, aNameInADescriptionThatTheKeyHasNotIsALeak) {
    suggestPseudonyms(study.project, {});
    study.contact("02-omar", "my wife Joan", {"de moeder van Farah"});
    std::string all;
    for (const Refusal& leak : checkPseudonyms(study.project, {}, {}).leaks)
        all += leak.where.toString() + ": " + leak.what + "\n";
    EXPECT_THAT(all, HasSubstr("Joan would be read: \"my wife Joan\""));
    EXPECT_THAT(all, HasSubstr("Farah would be read"));
    EXPECT_THROW(StudyView::open(file, Names::Pseudonyms), Refused);
    suggestPseudonyms(study.project, {});
    EXPECT_TRUE(checkPseudonyms(study.project, {}, {}).leaks.empty());
}

TEST_F(SmallUnderPseudonyms, aConfirmedMentionIsOneMoreName) {
    const ContactKey contact = study.contact("01-lies", "mijn oude begeleider");
    suggestPseudonyms(study.project, {});
    EXPECT_TRUE(checkPseudonyms(study.project, {}, {}).leaks.empty());
    const SourceKey source = findSource(study.project, "01-lies").source.key;
    const Text text = study.project.text(source, 1);
    const auto begin = text.fromByte(text.utf8().find("Joris"));
    const CodePointSpan span{begin, {begin.value + 5}};
    study.project.edit("Confirmed", "anna", [&](project::Edit& edit) {
        edit.put(MentionDecision{{source, 1, span, "Joris"}, Verdict::Confirmed, contact, "anna"});
    });
    EXPECT_FALSE(checkPseudonyms(study.project, {}, {}).leaks.empty());
    suggestPseudonyms(study.project, {});
    EXPECT_TRUE(checkPseudonyms(study.project, {}, {}).leaks.empty());
}

TEST_F(SmallUnderPseudonyms, aPseudonymIsNobodysName) {
    study.contact("01-lies", "Joris");
    suggestPseudonyms(study.project, {});
    study.contact("02-omar", "Farah");
    EXPECT_THROW(setPseudonym(study.project, {"Joris", "Farah", "other", {}, {}}), Error);
    setPseudonym(study.project, {"Joris", "Kim", "other", {}, {}});
    EXPECT_EQ(find(keyOf(file), pseudonym::Kind::Contact, findCase(study.project, "01-lies").label, "Joris")->pseudonym,
              "Kim");
}

TEST_F(SmallUnderPseudonyms, whoWithdrawsIsTakenOutOfTheKey) {
    study.contact("01-lies", "Joris");
    study.contact("02-omar", "Farah");
    suggestPseudonyms(study.project, {});
    ASSERT_NE(find(keyOf(file), pseudonym::Kind::Contact, findCase(study.project, "01-lies").label, "Joris"), nullptr);
    withdraw(study.project, "01-lies", "anna");
    const std::string left = pseudonym::writeKey(keyOf(file));
    EXPECT_THAT(left, testing::Not(HasSubstr("Joris")));
    EXPECT_THAT(left, testing::Not(HasSubstr("Lies")));
    EXPECT_THAT(left, HasSubstr("Farah"));
}

} // namespace
} // namespace kith::study
