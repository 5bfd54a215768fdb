// The grid of a survey: rows are read as they are looked at, and answers are coded in place by keys.
#include "opened.h"

#include "common/choice_palette.h"
#include "common/strings.h"
#include "surveys/answer_view.h"
#include "surveys/survey_model.h"
#include "surveys/surveys_page.h"

#include "kith/study/coding.h"
#include "kith/study/create.h"
#include "kith/study/import.h"

#include <QLineEdit>
#include <QTableView>
#include <QTextEdit>
#include <QtTest/QAbstractItemModelTester>

#include <algorithm>
#include <chrono>
#include <fstream>

namespace kith::workbench {
namespace {

class SurveysPageTest : public Opened {
protected:
    // A project with this one survey.
    void openSurvey(const std::string& csv, const std::vector<std::string>& contacts,
                    const std::vector<std::string>& reasons) {
        const auto file = folder_.path() / "survey.kith";
        {
            auto project = study::createProject(file, {"Small", "rajagopal-2012", "anna"});
            study::ImportOptions options;
            options.by = "anna";
            options.idColumn = "id";
            options.contacts = contacts;
            options.reasons = reasons;
            const auto table = folder_.path() / "meeting.csv";
            std::ofstream(table) << csv;
            study::importFiles(project, {table}, options, {});
        }
        open(file);
        surveys = qobject_cast<SurveysPage*>(page(QStringLiteral("surveys")));
        ASSERT_TRUE(surveys);
        settle();
    }
    void openMeeting() {
        openSurvey("id,years,contact_1,reason_1,contact_2,reason_2\n"
                   "R1,10,Noor Smit,Ik kan van haar leren,Bas,Hij kent iedereen\n"
                   "R2,9,Priya,She listens. She knows the field.,,\n"
                   "R3,,Jan,,,\n",
                   {"contact_1", "contact_2"}, {"reason_1:build", "reason_2:maintain"});
    }
    [[nodiscard]] SurveyModel& model() { return surveys->model(); }
    [[nodiscard]] QTableView& table() { return surveys->table(); }
    [[nodiscard]] AnswerView& answer() { return surveys->answer(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        window().activateWindow();
        until([this] { return window().isActiveWindow(); });
        QTest::keyClick(window().focusWidget(), key, modifiers);
        settle();
    }
    [[nodiscard]] int columnOf(const std::string& name) {
        const auto& columns = model().grid().columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].column == name) return static_cast<int>(i);
        ADD_FAILURE() << name;
        return 0;
    }
    // "words|code|contact|stage|coder", in the order of the form.
    [[nodiscard]] std::vector<std::string> codings() {
        const StudySnapshot snapshot = workspace().reading().snapshot();
        const SnapshotIndex index(snapshot);
        std::vector<std::string> lines;
        for (const Coding& coding : snapshot.codings) {
            const Contact* contact = coding.contact ? index.contact(*coding.contact) : nullptr;
            lines.push_back(coding.passage.quote + "|" + index.code(coding.code)->name + "|" +
                            (contact ? contact->label : "") + "|" + std::string(toString(coding.stage)) + "|" +
                            coding.coder);
        }
        return lines;
    }
    SurveysPage* surveys = nullptr;
};

TEST_F(SurveysPageTest, threeAnswersAreCodedByKeysAsTheFormHasThem) {
    openMeeting();
    EXPECT_EQ(surveys->progress(), QStringLiteral("0 of 3 answers coded"));
    table().setFocus();
    // The first answer is there already; the whole of it is coded.
    EXPECT_EQ(table().currentIndex(), model().index(0, columnOf("reason_1")));
    press(Qt::Key_8);
    EXPECT_EQ(answer().codings().rowCount(), 1);
    press(Qt::Key_J);
    EXPECT_EQ(table().currentIndex(), model().index(0, columnOf("reason_2")));
    press(Qt::Key_K, Qt::ControlModifier);
    auto* palette = surveys->findChild<ChoicePalette*>();
    ASSERT_TRUE(palette);
    QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("reputation"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    // Words of the next one, selected by keys.
    press(Qt::Key_J);
    EXPECT_EQ(table().currentIndex(), model().index(1, columnOf("reason_1")));
    table().setFocus();
    press(Qt::Key_Return);
    ASSERT_EQ(window().focusWidget(), &answer().words());
    press(Qt::Key_End);
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(answer().chosen()->quote, "She knows the field.");
    press(Qt::Key_3);
    const std::vector<std::string> expected{"Ik kan van haar leren|factor.learning|Noor Smit|build|anna",
                                            "Hij kent iedereen|factor.reputation|Bas|maintain|anna",
                                            "She knows the field.|factor.network|Priya|build|anna"};
    std::vector<std::string> found = codings();
    std::sort(found.begin(), found.end());
    std::vector<std::string> sorted = expected;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(found, sorted);
    EXPECT_EQ(surveys->progress(), QStringLiteral("3 of 3 answers coded"));
    EXPECT_EQ(model().index(1, columnOf("reason_1")).data(SurveyModel::CodingsRole).toInt(), 1);
    EXPECT_TRUE(answer().codings().index(0).data().toString().contains(QStringLiteral("Priya")));
    // One is taken off, and all is undone.
    press(Qt::Key_Escape);
    EXPECT_EQ(window().focusWidget(), &table());
    press(Qt::Key_Delete);
    EXPECT_EQ(codings().size(), 2u);
    EXPECT_EQ(answer().codings().rowCount(), 0);
    for (int i = 0; i < 4; ++i)
        workspace().undo();
    settle();
    EXPECT_TRUE(codings().empty());
    EXPECT_EQ(surveys->progress(), QStringLiteral("0 of 3 answers coded"));
}

TEST_F(SurveysPageTest, whatNobodyAskedIsToldFromWhatNobodyAnswered) {
    openMeeting();
    const auto state = [&](int row, const std::string& column) {
        return static_cast<study::CellState>(model().index(row, columnOf(column)).data(SurveyModel::StateRole).toInt());
    };
    EXPECT_EQ(state(0, "reason_2"), study::CellState::Given);
    EXPECT_EQ(state(1, "reason_2"), study::CellState::NotAsked);
    EXPECT_EQ(state(2, "reason_1"), study::CellState::Empty);
    EXPECT_NE(model().index(1, columnOf("reason_2")).data(Qt::AccessibleTextRole).toString(),
              model().index(2, columnOf("reason_1")).data(Qt::AccessibleTextRole).toString());
    table().setCurrentIndex(model().index(1, columnOf("reason_2")));
    EXPECT_FALSE(answer().answer());
    press(Qt::Key_1); // nothing to be coded
    EXPECT_TRUE(codings().empty());
}

TEST_F(SurveysPageTest, rowsAreFilteredAndSorted) {
    openMeeting();
    surveys->find();
    QTest::keyClicks(window().focusWidget(), QStringLiteral("priya"));
    settle();
    ASSERT_EQ(model().rowCount(), 1);
    EXPECT_EQ(model().partOf(0), 2);
    press(Qt::Key_Escape);
    EXPECT_EQ(model().rowCount(), 3);
    const auto order = [&](study::GridWish wish) {
        wish.coder = "anna";
        return study::surveyParts(workspace().reading(), model().grid(), wish, {});
    };
    study::GridWish wish;
    wish.sortBy = columnOf("contact_1");
    EXPECT_EQ(order(wish), (std::vector<std::int64_t>{3, 1, 2}));
    wish.descending = true;
    EXPECT_EQ(order(wish), (std::vector<std::int64_t>{2, 1, 3}));
    wish = {};
    wish.onlyUncoded = true;
    EXPECT_EQ(order(wish), (std::vector<std::int64_t>{1, 2}));
    press(Qt::Key_8); // the cursor stayed with Priya's row
    EXPECT_EQ(order(wish), (std::vector<std::int64_t>{1}));
}

TEST_F(SurveysPageTest, theGridAndTheCodingsAreSoundModels) {
    openMeeting();
    QAbstractItemModelTester grid(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester list(&answer().codings(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    press(Qt::Key_8);
    press(Qt::Key_9);
    EXPECT_EQ(answer().codings().rowCount(), 2);
    model().setParts(std::vector<std::int64_t>{3, 1});
    EXPECT_EQ(model().index(0, 0).data().toString(), QStringLiteral("R3"));
    model().setParts({});
    EXPECT_EQ(model().rowCount(), 3);
}

TEST_F(SurveysPageTest, aLargeSurveyIsReadWhereItIsLookedAt) {
    std::string csv = "id,contact_1,reason_1\n";
    for (int row = 1; row <= 20'000; ++row)
        csv += "R" + std::to_string(row) + ",Noor " + std::to_string(row) + ",She knows answer " + std::to_string(row) +
               "\n";
    openSurvey(csv, {"contact_1"}, {"reason_1:build"});
    EXPECT_EQ(model().rowCount(), 20'000);
    const auto began = std::chrono::steady_clock::now();
    table().scrollToBottom();
    table().setCurrentIndex(model().index(19'999, columnOf("reason_1")));
    EXPECT_EQ(answer().answer()->quote, "She knows answer 20000");
    const auto took = std::chrono::steady_clock::now() - began;
    EXPECT_LT(std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), 1000);
    press(Qt::Key_8);
    EXPECT_EQ(codings(), (std::vector<std::string>{"She knows answer 20000|factor.learning|Noor 20000|build|anna"}));
    EXPECT_EQ(surveys->progress(), QStringLiteral("1 of 20000 answers coded"));
}

} // namespace
} // namespace kith::workbench
