// Roles that an account suggests, by rules of a small protocol of its own.
#include "kith/study/roles.h"

#include "made_study.h"

#include "kith/study/codebook.h"
#include "kith/study/people.h"
#include "kith/study/sources.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::TemporaryFolder;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

const std::string protocolFile = R"(id = "small"
version = "1"
languages = ["en"]
title.en = "Small"
[[code]]
name = "role.mentor"
layer = "role"
[code.en]
label = "Mentor"
[[code]]
name = "role.broker"
layer = "role"
[code.en]
label = "Broker"
[[code]]
name = "role.supporter"
layer = "role"
[code.en]
label = "Supporter"
[[role_rule]]
code = "role.supporter"
verbs.en = ["support*"]
verbs.nl = ["steun*"]
[[role_rule]]
code = "role.mentor"
nouns.en = ["mentor*"]
verbs.en = ["advis* me/us", "taught"]
verbs.nl = ["adviseerde"]
[[role_rule]]
code = "role.broker"
verbs.en = ["introduc* me/us"]
verbs.nl = ["geïntroduceerd", "stelde … voor aan"]
phrases.en = ["through CONTACT"]
)";

// Karin: a mentor by two verbs, a broker by a phrase, a supporter only in what the interviewer says.
const std::string english = "Interviewer: So Karin supported you?\n\n"
                            "Ben: Karin advised me on my first plan. She taught, all those years. "
                            "I found my work through Karin.\n\n"
                            "Interviewer: And Tom?\n\n"
                            "Ben: Tom did not support us. Tom introduced me to the council.\n";
const std::string dutch = "Interviewer: Wie heeft je geholpen?\n\n"
                          "Mia: Jan heeft me geïntroduceerd bij de gemeente. Toen stelde Jan me voor aan de wethouder. "
                          "Daarna steunde Jan ons.\n\n"
                          "Interviewer: En Jan adviseerde je?\n\n"
                          "Mia: Ik adviseerde Jan, soms.\n";

class Roles : public testing::Test {
protected:
    Roles()
        : project(createProject(folder.path() / "p.kith",
                                {"Small", folder.write("small.toml", protocolFile).string(), "anna"})) {
        ImportOptions options;
        options.by = "anna";
        importFiles(project, {folder.write("01-ben.txt", english), folder.write("02-mia.txt", dutch)}, options, {});
        addContact(project, "Ben", "Karin", {}, ContactKind::Individual, "anna");
        addContact(project, "Ben", "Tom", {}, ContactKind::Individual, "anna");
        addContact(project, "Mia", "Jan", {}, ContactKind::Individual, "anna");
        suggestRoles(project, true, "anna");
    }
    [[nodiscard]] Table roles(const RolesWish& wish = {}, int most = 0) const {
        return rolesTable(roleSuggestions(project, wish, {}), most);
    }
    // "Karin 1 role.mentor 2 what they do: advised me"
    [[nodiscard]] std::vector<std::string> lines(const RolesWish& wish = {}, int most = 0) const {
        const Table table = roles(wish, most);
        const auto contact = column(table, "contact"), rank = column(table, "rank"), role = column(table, "role"),
                   score = column(table, "score"), why = column(table, "why");
        std::vector<std::string> all;
        for (std::size_t i = 0; i < contact.size(); ++i)
            all.push_back(contact[i] + " " + rank[i] + " " + role[i] + " " + score[i] + " " + why[i]);
        return all;
    }
    void assign(const std::string& source, bool blind, AssignmentState state) {
        const Assignment assignment{"bram", findSource(project, source).source.key, state, blind};
        project.edit("Assigned", "anna", [&](project::Edit& edit) { edit.put(assignment); });
    }

    TemporaryFolder folder;
    project::Project project;
};

TEST_F(Roles, areRankedWithThePassagesThatSpeakForThem) {
    EXPECT_THAT(lines({"Ben", {}, {}}), ElementsAre("Karin 1 role.mentor 2 what they do: advised me",
                                                    "Karin 1 role.mentor 2 what they do: taught",
                                                    "Karin 2 role.broker 1 said with: through Karin",
                                                    "Tom 1 role.broker 1 what they do: introduced me"));
    EXPECT_THAT(lines({"Mia", {}, {}}), ElementsAre("Jan 1 role.broker 2 what they do: geïntroduceerd",
                                                    "Jan 1 role.broker 2 what they do: stelde Jan me voor aan",
                                                    "Jan 2 role.supporter 1 what they do: steunde"));
    EXPECT_THAT(lines({"Ben", "Karin", {}}, 1), ElementsAre(HasSubstr("advised me"), HasSubstr("taught")));
}

TEST_F(Roles, passagesAreSentencesOfTheInterviewee) {
    const Table table = roles({"Ben", {}, {}});
    EXPECT_EQ(column(table, "words").front(), "Karin advised me on my first plan.");
    EXPECT_THAT(column(table, "source"), Each("01-ben"));
    EXPECT_THAT(column(table, "turn"), ElementsAre("2", "2", "2", "4"));
    const Text text = project.text(findSource(project, "01-ben").source.key);
    const auto begin = column(table, "begin"), end = column(table, "end"), words = column(table, "words");
    for (std::size_t i = 0; i < words.size(); ++i)
        EXPECT_EQ(text.quote({{std::stoll(begin[i])}, {std::stoll(end[i])}}), words[i]);
}

TEST_F(Roles, aRoleNounCountsForTwoAndOnceHoweverOftenItIsSaid) {
    ImportOptions options;
    options.by = "anna";
    importFiles(project,
                {folder.write("03-eve.txt", "Interviewer: Who?\n\nEve: My mentor was there. My mentor left. "
                                            "I came in through my mentor.\n\nInterviewer: Yes.\n\nEve: So.\n")},
                options, {});
    confirmContact(project, "Eve", "My mentor", "anna");
    EXPECT_THAT(lines({"Eve", {}, {}}), ElementsAre("My mentor 1 role.mentor 2 role noun: mentor",
                                                    "My mentor 2 role.broker 1 said with: through my mentor"));
}

TEST_F(Roles, areOffUntilTurnedOnAndThatIsAnEdit) {
    EXPECT_TRUE(rolesAreSuggested(project));
    EXPECT_EQ(project.journal().back().label, "Turned role suggestions on");
    const std::size_t edits = project.journal().size();
    suggestRoles(project, true, "anna"); // as it was
    EXPECT_EQ(project.journal().size(), edits);
    EXPECT_FALSE(lines().empty());
    EXPECT_EQ(project.journal().size(), edits); // nothing is stored
    project.undo("anna");
    EXPECT_FALSE(rolesAreSuggested(project));
    EXPECT_THAT(complaint([&] { (void)lines(); }), HasSubstr("off in this study"));
    suggestRoles(project, true, "anna");
    suggestRoles(project, false, "anna");
    EXPECT_THAT(complaint([&] { (void)lines(); }), HasSubstr("--on"));
}

TEST_F(Roles, areHiddenFromWhoCodesBlind) {
    assign("01-ben", true, AssignmentState::Open);
    EXPECT_THAT(complaint([&] { (void)lines({{}, {}, "bram"}); }), HasSubstr("bram codes \"01-ben\" blind"));
    EXPECT_FALSE(lines({"Mia", {}, "bram"}).empty());
    EXPECT_FALSE(lines({{}, {}, "anna"}).empty());
    assign("01-ben", true, AssignmentState::Done);
    EXPECT_FALSE(lines({{}, {}, "bram"}).empty());
    assign("01-ben", false, AssignmentState::Open);
    EXPECT_FALSE(lines({{}, {}, "bram"}).empty());
}

TEST_F(Roles, followARenamedCodeAndLeaveARetiredOne) {
    renameCode(project, "role.mentor", "role.guide", "anna");
    retireCode(project, "role.broker", "anna");
    const auto found = column(roles({"Ben", {}, {}}), "role");
    EXPECT_THAT(found, ElementsAre("role.guide", "role.guide"));
}

TEST_F(Roles, aContactThatIsNotThereIsSaid) {
    EXPECT_THAT(complaint([&] { (void)lines({{}, "Zoltan", {}}); }), HasSubstr("No account speaks of \"Zoltan\""));
    EXPECT_THAT(complaint([&] { (void)lines({"Zoltan", {}, {}}); }), HasSubstr("Zoltan"));
}

TEST_F(Roles, areAcceptedByTheOrdinaryCommand) {
    const auto commands = codingCommands(roleSuggestions(project, {"Ben", "Tom", {}}, {}), 3, "my study.kith");
    ASSERT_EQ(commands.size(), 1u);
    const Text text = project.text(findSource(project, "01-ben").source.key);
    const std::string words = "Tom introduced me to the council.";
    const auto at = text.utf8().find(words);
    EXPECT_EQ(commands[0], "kith code 'my study.kith' role.broker --source 01-ben --passage " + std::to_string(at) +
                               "-" + std::to_string(at + words.size()) + " --contact Tom");
}

TEST(RolesWithoutRules, areRefused) {
    TemporaryFolder folder;
    auto project = createProject(
        folder.path() / "p.kith",
        {"Small", folder.write("small.toml", protocolFile.substr(0, protocolFile.find("[[role_rule]]"))).string(),
         "anna"});
    suggestRoles(project, true, "anna");
    EXPECT_THAT(complaint([&] { (void)roleSuggestions(project, {}, {}); }), HasSubstr("no rules for suggesting"));
}

} // namespace
