// The sample study imports as a reader would read it: speakers, roles, languages, and every passage that its coders
// quote.
#include "kith/importers/surveys.h"
#include "kith/importers/texts.h"
#include "kith/text/matching.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>

namespace kith::importers {
namespace {

const std::filesystem::path samples = std::filesystem::path(KITH_SOURCE_DIR) / "corpus-samples/social-development";

struct Expected {
    std::string file;
    std::string language;
    std::string interviewee;
    std::string convention;
};

const std::vector<Expected> interviews{
    {"01-marit.docx", "nl", "Marit", "names in bold"},
    {"02-grace.vtt", "en", "Grace Namutebi", "names in <v …>"},
    {"03-henk.odt", "nl", "Henk", "names in bold"},
    {"04-marcus.srt", "en", "Marcus", "names before a colon"},
    {"05-samira.txt", "nl", "R", "I: / R:"},
    {"06-danuta.txt", "en", "Danuta", "names before a colon"},
    {"07-lieven.txt", "nl", "Lieven", "names in square brackets"},
    {"08-tomas.docx", "en", "Tomás", "names in bold"},
    {"09-shanti.md", "nl", "Shanti", "names in bold"},
    {"10-meera.md", "en", "", ""},
};

TEST(Samples, InterviewsHaveTwoSpeakersWhoTakeTurns) {
    for (const Expected& expected : interviews) {
        SCOPED_TRACE(expected.file);
        const ImportedText text = readText(samples / "interviews" / expected.file);
        EXPECT_EQ(text.language, expected.language);
        ASSERT_EQ(text.speakers.size(), 2U);
        std::vector<SpeakerRole> roles;
        for (const auto& [label, role] : text.speakers)
            roles.push_back(role);
        EXPECT_THAT(roles, testing::UnorderedElementsAre(SpeakerRole::Interviewer, SpeakerRole::Interviewee));
        if (!expected.interviewee.empty()) {
            EXPECT_EQ(text.convention, expected.convention);
            ASSERT_TRUE(text.speakers.contains(expected.interviewee));
            EXPECT_EQ(text.speakers.at(expected.interviewee), SpeakerRole::Interviewee);
        }
        for (std::size_t i = 1; i < text.turns.size(); ++i) {
            EXPECT_NE(text.turns[i].speaker, text.turns[i - 1].speaker) << "turn " << text.turns[i].number;
            EXPECT_LT(text.turns[i - 1].words.end, text.turns[i].words.begin);
        }
    }
}

// Every quote of the coders lies in one turn of the text as it is imported.
TEST(Samples, CodersQuotesAreFoundInOneTurn) {
    std::map<std::string, ImportedText> texts;
    for (const Expected& expected : interviews)
        texts.emplace(expected.file.substr(0, expected.file.find('.')),
                      readText(samples / "interviews" / expected.file));
    std::size_t quotes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(samples / "decisions")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("codings-") || name.ends_with(".survey.csv")) continue;
        readTable(entry.path(), {}, [&](const TableHead& head, const TableRow& row) {
            const auto cell = [&](const std::string& column) {
                const auto at = std::find(head.columns.begin(), head.columns.end(), column);
                return row.cells.at(static_cast<std::size_t>(at - head.columns.begin()));
            };
            const auto text = texts.find(cell("source"));
            if (text == texts.end()) {
                ADD_FAILURE() << name << ", row " << row.number << ": no source " << cell("source");
                return Next::Row;
            }
            const auto found = findExact(text->second.text, cell("quote"));
            const bool isInTurn = std::any_of(found.begin(), found.end(), [&](const CodePointSpan& span) {
                return std::any_of(text->second.turns.begin(), text->second.turns.end(),
                                   [&](const Turn& turn) { return turn.words.contains(span); });
            });
            EXPECT_TRUE(isInTurn) << name << ", row " << row.number << ": " << cell("quote");
            ++quotes;
            return Next::Row;
        });
    }
    EXPECT_GT(quotes, 100U);
}

TEST(Samples, SurveysHaveTheirRespondents) {
    SurveyMapping mapping;
    mapping.idColumn = "respondent";
    mapping.languageColumn = "language";
    mapping.attributes = {{"years_in_field", "", AttributeType::Number, {}}, {"date", "", AttributeType::Date, {}}};
    for (const std::string n : {"1", "2", "3"})
        mapping.contacts.push_back({"contact_" + n, "organisation_" + n, {{"reason_" + n, Stage::Maintain, {}}}});
    for (const auto& [file, count] :
         std::map<std::string, std::int64_t>{{"conference-spring.csv", 9}, {"conference-autumn.xlsx", 7}}) {
        std::vector<ImportedRespondent> respondents;
        const SurveyReading reading = readSurvey(samples / "surveys" / file, mapping, {},
                                                 [&](const ImportedRespondent& r) { respondents.push_back(r); });
        EXPECT_EQ(reading.rows, count);
        for (const ImportedRespondent& respondent : respondents) {
            EXPECT_TRUE(respondent.language == "nl" || respondent.language == "en");
            EXPECT_FALSE(respondent.contacts.empty());
            ASSERT_TRUE(std::holds_alternative<std::string>(respondent.attributes[1]));
            EXPECT_TRUE(std::get<std::string>(respondent.attributes[1]).starts_with("2024-"));
        }
    }
}

} // namespace
} // namespace kith::importers
