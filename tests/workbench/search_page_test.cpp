// Searching as a researcher does: typing, looking, coding what was found, learning from it.
#include "opened.h"

#include "common/choice_palette.h"
#include "common/table_view.h"
#include "passages/lines_view.h"
#include "search/code_found_dialog.h"
#include "search/found_model.h"
#include "search/scope_dialog.h"
#include "search/search_benchmark.h"
#include "search/search_page.h"
#include "search/similar_view.h"

#include "kith/study/search.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>

#include <gmock/gmock.h>

namespace kith::workbench {
namespace {

class SearchPageTest : public Opened {
protected:
    SearchPage& search() { return *qobject_cast<SearchPage*>(page(QStringLiteral("search"))); }
    void type(SearchPage& on, const QString& words) {
        auto* query = on.findChild<QLineEdit*>();
        query->clear();
        QTest::keyClicks(query, words);
        ASSERT_TRUE(until([&] { return on.isSettled(); }));
    }
    study::SearchAnswer ask(const QString& query) {
        study::SearchWish wish;
        wish.query = query.toStdString();
        return study::searchStudy(workspace().reading(), wish, {});
    }
    static QAction* action(QWidget& on, const QKeySequence& keys) {
        for (QAction* one : on.actions())
            if (one->shortcut() == keys) return one;
        return nullptr;
    }
    std::size_t codings() { return workspace().snapshot()->codings.size(); }
    static void choose(QWidget& on, const QString& code) {
        auto* palette = on.findChild<ChoicePalette*>();
        ASSERT_TRUE(palette);
        palette->type(code);
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    }
};

TEST_F(SearchPageTest, whatIsTypedIsFoundAsTheStudySays) {
    open();
    SearchPage& on = search();
    QAbstractItemModelTester tester(on.findChild<FoundModel*>(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const QString& query :
         {QStringLiteral("project"), QStringLiteral("learn OR leren"), QStringLiteral("code:factor.*")}) {
        type(on, query);
        const study::SearchAnswer answer = ask(query);
        ASSERT_FALSE(answer.passages.empty());
        ASSERT_TRUE(on.model().answer());
        ASSERT_EQ(on.model().answer()->passages.size(), answer.passages.size()) << query.toStdString();
        for (int row = 0; row < on.model().rowCount(); ++row)
            EXPECT_EQ(on.model().at(row).passage, answer.passages[static_cast<std::size_t>(row)].passage);
    }
    type(on, {});
    EXPECT_EQ(on.model().rowCount(), 0);
}

TEST_F(SearchPageTest, aMistakeIsShownAndMendedByAKey) {
    open();
    SearchPage& on = search();
    type(on, QStringLiteral("code:factor.learnin"));
    auto* query = on.findChild<QLineEdit*>();
    QAction* take = action(on, QKeySequence(Qt::ALT | Qt::Key_Return));
    ASSERT_TRUE(take);
    take->trigger();
    ASSERT_TRUE(until([&] { return on.isSettled(); }));
    EXPECT_EQ(query->text(), QStringLiteral("code:factor.learning"));
    EXPECT_GT(on.model().rowCount(), 0);
    // A word that stands nowhere: what is spelled like it is offered.
    type(on, QStringLiteral("=projecct"));
    EXPECT_EQ(on.model().rowCount(), 0);
    take->trigger();
    ASSERT_TRUE(until([&] { return on.isSettled(); }));
    EXPECT_NE(query->text(), QStringLiteral("=projecct"));
    EXPECT_GT(on.model().rowCount(), 0) << query->text().toStdString();
}

TEST_F(SearchPageTest, chosenPassagesAreCodedInOneStepThatIsUndone) {
    open();
    SearchPage& on = search();
    type(on, QStringLiteral("project"));
    auto* lines = on.findChild<LinesView*>();
    ASSERT_GE(on.model().rowCount(), 3);
    const Passage first = on.model().at(0).passage, second = on.model().at(1).passage;
    const std::size_t before = codings();
    lines->setFocus();
    lines->selectRow(0);
    QTest::keyClick(lines, Qt::Key_Down, Qt::ShiftModifier);
    action(on, QKeySequence(Qt::CTRL | Qt::Key_K))->trigger();
    choose(on, QStringLiteral("factor.other"));
    auto* dialog = on.findChild<CodeFoundDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->passages().size(), 2u);
    dialog->accept();
    settle();
    EXPECT_EQ(codings(), before + 2);
    for (const Passage& passage : {first, second}) {
        const auto there = workspace().reading().codingsOn(passage);
        EXPECT_TRUE(std::any_of(there.begin(), there.end(),
                                [&](const Coding& coding) { return coding.coder == workspace().coder(); }));
    }
    workspace().undo();
    settle();
    EXPECT_EQ(codings(), before);
}

TEST_F(SearchPageTest, allAreCodedByTheirWholeTurns) {
    open();
    SearchPage& on = search();
    type(on, QStringLiteral("\"the project\""));
    const auto turns = on.model().answer()->turns;
    ASSERT_GT(turns, 1);
    const std::size_t before = codings();
    action(on, QKeySequence(Qt::CTRL | Qt::Key_K))->trigger();
    choose(on, QStringLiteral("factor.other"));
    auto* dialog = on.findChild<CodeFoundDialog*>();
    ASSERT_TRUE(dialog);
    dialog->findChild<QCheckBox*>()->setChecked(true);
    EXPECT_EQ(dialog->passages().size(), on.model().answer()->passages.size());
    dialog->accept();
    settle();
    EXPECT_EQ(static_cast<std::int64_t>(codings() - before), turns);
}

TEST_F(SearchPageTest, countsAreThoseOfTheStudyAndNarrowTheQuery) {
    open();
    SearchPage& on = search();
    type(on, QStringLiteral("project"));
    on.findChild<QTabBar*>()->setCurrentIndex(1);
    auto* counts = on.findChild<TableView*>();
    ASSERT_TRUE(until([&] { return !counts->table().rows.empty(); }));
    const Table wanted = study::countsTable(workspace().reading(), *on.model().answer(), "source", "en");
    EXPECT_EQ(counts->table().rows.size(), wanted.rows.size());
    EXPECT_EQ(counts->table().rows, wanted.rows);
    const auto before = on.model().answer()->passages.size();
    counts->setCurrentTableRow(0);
    QTest::keyClick(counts, Qt::Key_Return);
    ASSERT_TRUE(until([&] { return on.isSettled(); }));
    EXPECT_LT(on.model().answer()->passages.size(), before);
}

TEST_F(SearchPageTest, suggestionsAreAcceptedAndRejected) {
    open();
    SearchPage& on = search();
    on.findChild<QTabBar*>()->setCurrentIndex(3);
    auto* similar = on.findChild<SimilarView*>();
    QAbstractItemModelTester tester(similar->findChild<SimilarModel*>(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    study::Likeness likeness;
    likeness.code = "factor.learning";
    similar->like(likeness, QStringLiteral("Learning"));
    settle();
    ASSERT_GT(similar->model().rowCount(), 3);
    const std::size_t before = codings();
    const std::size_t rejected = workspace().snapshot()->rejectedSuggestions.size();
    const Passage accepted = similar->model().at(0).passage;
    const int rows = similar->model().rowCount();
    action(*similar, Qt::Key_A)->trigger();
    EXPECT_EQ(similar->model().rowCount(), rows - 1); // at once
    settle();
    EXPECT_EQ(codings(), before + 1);
    const auto there = workspace().reading().codingsOn(accepted);
    EXPECT_TRUE(std::any_of(there.begin(), there.end(),
                            [&](const Coding& coding) { return coding.coder == workspace().coder(); }));
    auto* list = similar->findChild<QTableView*>();
    list->selectRow(0);
    list->selectionModel()->select(similar->model().index(1, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    action(*similar, Qt::Key_R)->trigger();
    settle();
    EXPECT_EQ(workspace().snapshot()->rejectedSuggestions.size(), rejected + 2);
    workspace().undo();
    settle();
    EXPECT_EQ(workspace().snapshot()->rejectedSuggestions.size(), rejected);
    EXPECT_EQ(codings(), before + 1);
}

TEST_F(SearchPageTest, onlyTheChosenSourcesAreSearched) {
    open();
    SearchPage& on = search();
    const QString title = QString::fromStdString(workspace().outline().sources.front().title);
    on.show(QVariantMap{{QStringLiteral("query"), QStringLiteral("project OR werk")},
                        {QStringLiteral("sources"), QStringList{title}}});
    ASSERT_TRUE(until([&] { return on.isSettled(); }));
    ASSERT_GT(on.model().rowCount(), 0);
    for (int row = 0; row < on.model().rowCount(); ++row)
        EXPECT_EQ(QString::fromStdString(on.model().at(row).source), title);
    EXPECT_EQ(on.place().toMap().value(QStringLiteral("sources")).toStringList(), QStringList{title});
}

TEST_F(SearchPageTest, theModelsOfTheScopeAndOfLongAnswersKeepTheirWord) {
    open();
    ScopeModel scope(workspace().outline().sources, {}, nullptr);
    QAbstractItemModelTester scopeTester(&scope, QAbstractItemModelTester::FailureReportingMode::Fatal);
    scope.choose(1, true);
    EXPECT_EQ(scope.chosen().size(), 1);
    auto many = std::make_shared<study::SearchAnswer>(ask(QStringLiteral("project")));
    ASSERT_FALSE(many->passages.empty());
    while (many->passages.size() < 900)
        many->passages.push_back(many->passages[many->passages.size() / 2]);
    FoundModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto first = std::make_shared<study::SearchAnswer>(*many);
    study::showFirst(*first, FoundModel::shownFirst);
    model.setAnswer(first);
    EXPECT_EQ(model.rowCount(), FoundModel::shownFirst);
    model.setAnswer(many); // goes on where it was
    EXPECT_GT(model.rowCount(), FoundModel::shownFirst);
    model.fetchAll();
    EXPECT_EQ(model.rowCount(), 900);
}

TEST_F(SearchPageTest, searchingIsMeasured) {
    open();
    const SearchFigures figures =
        measureSearch(application(), usualQueries(QStringLiteral("colleague"), QStringLiteral("project")));
    EXPECT_GT(figures.milliseconds.size(), 50u);
    ASSERT_EQ(figures.lines().size(), 1);
    EXPECT_TRUE(figures.lines().front().contains(QLatin1String("p95")));
}

} // namespace
} // namespace kith::workbench
