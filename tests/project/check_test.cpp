// Damage that `check` must find: each done to a sound project by other means than Kith.
#include "example.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

using testing::HasSubstr;

struct Damage {
    const char* name;
    const char* sql;
    const char* found;
};
class Check : public testing::TestWithParam<Damage> {};

TEST_P(Check, FindsDamage) {
    Study study;
    study.project.edit("decide", "ada", [&](Edit& edit) {
        auto coding = study.coding("Echt", study.learning);
        coding.contact = study.anna;
        edit.put(coding);
        edit.put(TieRating{
            study.anna, "ada", "", Strength::Strong, {}, {}, passage(study.project, study.henk, "hielp mij vaak")});
        edit.put(
            RejectedSuggestion{"code", study.trends.uuid, passage(study.project, study.henk, "de Waddengids"), "ada"});
    });
    study.project.edit("again", "ada", [](Edit& edit) { edit.setSetting("a", "b"); });
    const auto sound = study.project.check();
    EXPECT_TRUE(sound.problems.empty());
    EXPECT_EQ(sound.sources, 1);
    EXPECT_EQ(sound.passages, 3);
    EXPECT_EQ(sound.journalEntries, 5);
    { const auto closed = std::move(study.project); }
    { SQLite::Database(study.file.string(), SQLite::OPEN_READWRITE).exec(GetParam().sql); }
    const auto report = Project::open(study.file, Access::ReadOnly).check();
    std::string problems;
    for (const auto& problem : report.problems)
        problems += problem.where.toString() + ": " + problem.what + "\n";
    EXPECT_THAT(problems, HasSubstr(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(
    Project, Check,
    testing::Values(
        Damage{"TextChanged", "UPDATE text SET utf8 = replace(utf8, 'Waddengids', 'Waddengans')",
               "not the one that was imported"},
        Damage{"QuoteChanged", "UPDATE coding SET quote = 'Recht'", "does not say “Recht” there but “Echt”"},
        Damage{"PassageShifted", "UPDATE coding SET begin = begin - 1, end = end - 1", "does not say “Echt” there"},
        Damage{"RatingsPassageShifted", "UPDATE tie_rating SET begin = begin + 1, end = end + 1",
               "does not say “hielp mij vaak” there"},
        Damage{"RejectedSuggestionsQuoteChanged", "UPDATE rejected_suggestion SET quote = 'de Waddengans'",
               "does not say “de Waddengans” there"},
        Damage{"RejectedSuggestionsCodeGone", "PRAGMA foreign_keys=OFF; DELETE FROM code WHERE name = 'factor.trends'",
               "1 rejected suggestions are about a code that is not there"},
        Damage{"PassageOutside", "UPDATE coding SET end = 10000", "lies outside the text"},
        Damage{"CodeGone", "PRAGMA foreign_keys=OFF; DELETE FROM code WHERE name = 'factor.learning'",
               "leads to a code that is not there"},
        Damage{"ContactGone", "DELETE FROM contact WHERE label = 'Anna de Vries'",
               "A coding leads to a contact that is not there"},
        Damage{"CaseGone", "DELETE FROM ego", "leads to a case that is not there"},
        Damage{"ContentGone", "DELETE FROM content", "1 sources have lost their text"},
        Damage{"LabelChanged", "UPDATE entry SET label = 'nothing happened' WHERE number = 3", "label is not the one"},
        Damage{"ChangesetChanged", "UPDATE entry SET changeset = x'00' WHERE number = 3",
               "changes are not those that were recorded"},
        Damage{"CoderChanged", "UPDATE entry SET by = 'ben' WHERE number = 3", "the chain breaks here"},
        Damage{"HashChanged", "UPDATE entry SET digest = zeroblob(32) WHERE number = 3", "the chain breaks here"},
        Damage{"EntryGone", "DELETE FROM entry WHERE number = 4",
               "Entries of the journal before this one are missing"}),
    [](const auto& kind) { return std::string(kind.param.name); });

TEST(CheckDamagedFile, NeverCrashes) {
    // Bytes of a sound project overwritten here and there: each time either an Error or a report, never anything else.
    Study study;
    study.project.edit("decide", "ada", [&](Edit& edit) {
        for (int i = 0; i < 200; ++i)
            edit.put(study.coding("Echt", study.learning));
    });
    { const auto closed = std::move(study.project); }
    const auto sound = readFile(study.file);
    unsigned random = 12345;
    int noticed = 0;
    for (int round = 0; round < 60; ++round) {
        auto bytes = sound;
        for (int i = 0; i < 64; ++i) {
            random = random * 1664525 + 1013904223;
            // From behind the file's header on, so that it is opened at all.
            bytes[100 + random % (bytes.size() - 100)] = static_cast<char>(random >> 24);
        }
        writeFile(study.file, bytes);
        try {
            const auto project = Project::open(study.file, Access::ReadOnly);
            if (!project.check().problems.empty()) ++noticed;
            (void)project.snapshot();
        } catch (const Error&) {
            ++noticed;
        }
    }
    EXPECT_GT(noticed, 50);
}

TEST(CheckJob, CanBeStopped) {
    Study study;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW((void)study.project.check(Job(stop.get_token(), {})), Cancelled);
}

} // namespace
} // namespace kith::project::example
