// Tables, profiles, agreement, claims and the report, as a researcher walks through them.
#include "opened.h"

#include "common/picture_view.h"
#include "common/strings.h"
#include "common/table_model.h"
#include "common/table_view.h"
#include "results/agreement_figures.h"
#include "results/agreement_page.h"
#include "results/disagreements.h"
#include "results/double_coding.h"
#include "results/export_form.h"
#include "results/kind_names.h"
#include "results/next_study.h"
#include "results/options_form.h"
#include "results/picture_panel.h"
#include "results/report_form.h"
#include "results/report_page.h"
#include "results/result_list_model.h"
#include "results/table_panel.h"
#include "results/table_tabs.h"
#include "results/tables_page.h"
#include "window/exports.h"

#include "kith/model/coders.h"
#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QTabWidget>

#include <algorithm>

namespace kith::workbench {
namespace {

class ResultsTest : public Opened {
protected:
    // Shows what there is of this page and waits until it is computed.
    template<class Found>
    Found* shown(const QString& id, const QVariant& what = {}) {
        Page* opened = page(id, what);
        settle();
        return dynamic_cast<Found*>(opened);
    }

    // What the desk was asked to list.
    void listen() {
        QObject::connect(&window().desk(), &Desk::passagesWanted, &window(),
                         [this](const PassageList& list) { asked_.push_back(list); });
    }

    // The first cell with passages behind it: puts the cursor there and gives how many.
    static int toEvidence(TableView& view) {
        for (int row = 0; row < view.model()->rowCount(); ++row)
            for (int column = 0; column < view.model()->columnCount(); ++column) {
                const QModelIndex index = view.model()->index(row, column);
                const int passages = index.data(TableModel::EvidenceRole).toInt();
                if (passages == 0 || view.isColumnHidden(column)) continue;
                view.setCurrentIndex(index);
                return passages;
            }
        return 0;
    }

    std::vector<PassageList> asked_;
};

class TablesPageTest : public ResultsTest {
protected:
    TablePanel& table(Page* page) { return *page->findChild<TablePanel*>(); }
    PicturePanel& picture(Page* page) { return *page->findChild<PicturePanel*>(); }
};
class ProfilesPageTest : public ResultsTest {};
class AgreementPageTest : public ResultsTest {};
class ClaimsPageTest : public ResultsTest {};
class ReportPageTest : public ResultsTest {};

TEST_F(TablesPageTest, everyTableOfTheStudyIsASoundModel) {
    open();
    const auto snapshot = workspace().snapshot();
    ASSERT_TRUE(snapshot);
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(TableModel::SortRole);
    int withEvidence = 0;
    for (const study::TableKind& kind : study::tableKinds()) {
        study::TableOptions options;
        options.attribute = "sector";
        model.setTable(study::makeTable(*snapshot, kind.id, options), "en");
        for (int column = 0; column < model.columnCount(); ++column) {
            EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty())
                << kind.id << " column " << column;
            sorted.sort(column);
        }
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex index = model.index(row, column);
                const QVariant share = index.data(TableModel::ShareRole);
                EXPECT_LE(share.toDouble(), 1.0) << kind.id; // 0 where it is none
                withEvidence += index.data(TableModel::EvidenceRole).toInt() > 0;
            }
    }
    EXPECT_GT(withEvidence, 100);
}

TEST_F(TablesPageTest, theListHasEveryKindUnderAName) {
    open();
    ResultListModel list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Protocol& protocol = workspace().snapshot()->protocol;
    list.setProtocol(protocol, "en");
    for (const study::TableKind& kind : study::tableKinds()) {
        EXPECT_TRUE(list.indexOf(QStringLiteral("table:") + toQString(kind.id)).isValid()) << kind.id;
        EXPECT_NE(tableName(kind.id), toQString(kind.id)) << "has no name: " << kind.id;
    }
    for (const study::PictureKind& kind : study::pictureKinds())
        EXPECT_TRUE(list.indexOf(QStringLiteral("picture:") + toQString(kind.id)).isValid() ||
                    list.indexOf(QStringLiteral("table:") + toQString(kind.id)).isValid())
            << kind.id;
    ASSERT_FALSE(protocol.tables.empty());
    EXPECT_EQ(list.itemAt(list.first())->planned, protocol.tables.front().id) << "what is planned comes first";

    list.setFilter(QStringLiteral("satur"));
    ASSERT_GT(list.rowCount(), 1);
    EXPECT_LT(list.rowCount(), 9);
    for (int row = 0; row < list.rowCount(); ++row)
        if (const ResultItem* item = list.itemAt(list.index(row))) {
            EXPECT_TRUE(item->title.contains(QStringLiteral("satur"), Qt::CaseInsensitive) ||
                        item->kind == "saturation");
        }
    list.setFilter(QStringLiteral("no such table"));
    EXPECT_EQ(list.rowCount(), 0);
}

TEST_F(TablesPageTest, enterOnANumberAsksForAsManyPassagesAsStandBehindIt) {
    open();
    listen();
    Page* tables = page(QStringLiteral("tables"), QStringLiteral("table:factors-by-passages"));
    TableView& view = table(tables).view();
    ASSERT_GT(view.model()->rowCount(), 5);
    const int passages = toEvidence(view);
    ASSERT_GT(passages, 0);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(asked_.size(), 1U);
    EXPECT_EQ(asked_[0].codings.size(), static_cast<std::size_t>(passages));
    EXPECT_TRUE(asked_[0].title.contains(QStringLiteral(": "))) << asked_[0].title.toStdString();
}

TEST_F(TablesPageTest, enterInTheListGoesToANumberThatHasPassages) {
    open();
    listen();
    Page* tables = page(QStringLiteral("tables"), QStringLiteral("table:factors-by-passages"));
    TableView& view = table(tables).view();
    ASSERT_GT(view.model()->rowCount(), 5);
    view.setCurrentIndex(view.model()->index(0, 0));
    QTest::keyClick(tables->findChild<QListView*>(QStringLiteral("kinds")), Qt::Key_Return);
    EXPECT_TRUE(view.hasFocus());
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(asked_.size(), 1U);
    EXPECT_FALSE(asked_[0].codings.empty());
}

TEST_F(TablesPageTest, everyKindOfTheListCanBeShown) {
    open();
    Page* tables = page(QStringLiteral("tables"));
    auto* list = tables->findChild<QListView*>(QStringLiteral("kinds"));
    ASSERT_TRUE(list);
    auto* kinds = dynamic_cast<ResultListModel*>(list->model());
    ASSERT_TRUE(kinds);
    int shown = 0, drawn = 0;
    for (int row = 0; row < kinds->rowCount(); ++row) {
        const ResultItem* item = kinds->itemAt(kinds->index(row));
        if (!item || item->kind == "passages" || item->kind == "concordance") continue;
        const ResultItem chosen = *item;
        list->setCurrentIndex(kinds->index(row));
        settle();
        EXPECT_EQ(tables->place().toString(), chosen.place());
        if (chosen.isPicture()) {
            EXPECT_TRUE(picture(tables).hasPicture()) << chosen.place().toStdString();
            EXPECT_FALSE(picture(tables).view().picture().primitives.empty()) << chosen.place().toStdString();
            EXPECT_FALSE(picture(tables).view().accessibleDescription().isEmpty());
            ++drawn;
        } else {
            EXPECT_FALSE(table(tables).table().columns.empty()) << chosen.place().toStdString();
            if (chosen.of == ResultItem::Of::PlannedTable) {
                EXPECT_EQ(table(tables).table().id, chosen.planned);
            }
            ++shown;
        }
    }
    EXPECT_GT(shown, 50);
    EXPECT_GE(drawn, 6);
}

TEST_F(TablesPageTest, choicesThatSayNothingOfAKindAreNotOffered) {
    open();
    Page* tables = page(QStringLiteral("tables"), QStringLiteral("table:asked"));
    auto* options = tables->findChild<OptionsForm*>();
    ASSERT_TRUE(options);
    EXPECT_TRUE(options->isEmpty());
    EXPECT_FALSE(options->isVisible());
    page(QStringLiteral("tables"), QStringLiteral("table:factors-by-people"));
    EXPECT_FALSE(options->isEmpty());
    EXPECT_EQ(study::choicesFor("saturation").saturation, true);
    EXPECT_EQ(study::choicesFor("roles").saturation, false);
    EXPECT_EQ(study::choicesFor("no such kind"), study::TableChoices{});
}

TEST_F(TablesPageTest, aTableFollowsAnEditAndKeepsTheCursor) {
    open();
    Page* tables = page(QStringLiteral("tables"), QStringLiteral("table:factors-by-passages"));
    TableView& view = table(tables).view();
    ASSERT_GT(view.model()->rowCount(), 4);
    view.setCurrentIndex(view.model()->index(4, 3));
    const Table before = table(tables).table();
    std::vector<CodingKey> gone;
    for (const auto& row : before.rows)
        for (const Cell& cell : row)
            if (gone.empty()) gone = cell.evidence;
    ASSERT_FALSE(gone.empty());
    workspace().edit([gone](project::Project& project) {
        project.edit("Removed codings", "anna", [&](project::Edit& edit) {
            for (const CodingKey& key : gone)
                edit.remove(key);
        });
    });
    settle();
    EXPECT_NE(table(tables).table(), before);
    EXPECT_EQ(view.currentIndex().row(), 4);
    EXPECT_EQ(view.currentIndex().column(), 3);
    workspace().undo();
    settle();
    EXPECT_EQ(table(tables).table(), before);
}

TEST_F(TablesPageTest, aTableIsCopiedAndWritten) {
    open();
    Page* tables = page(QStringLiteral("tables"), QStringLiteral("table:roles"));
    table(tables).copy();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_EQ(copied.count(QLatin1Char('\n')), static_cast<int>(table(tables).table().rows.size()) + 1);
    const QString csv = fromPath(folder_.path() / "roles.csv"), svg = fromPath(folder_.path() / "roles.svg");
    table(tables).exportTo(csv);
    ASSERT_TRUE(picture(tables).hasPicture());
    picture(tables).exportTo(svg);
    settle();
    EXPECT_GT(std::filesystem::file_size(toPath(csv)), 100U);
    EXPECT_GT(std::filesystem::file_size(toPath(svg)), 1000U);
    EXPECT_EQ(withEnding(QStringLiteral("a"), QStringLiteral("XLSX (*.xlsx)")), QStringLiteral("a.xlsx"));
    EXPECT_EQ(withEnding(QStringLiteral("a.csv"), QStringLiteral("XLSX (*.xlsx)")), QStringLiteral("a.csv"));
}

TEST_F(ProfilesPageTest, oneCaseHasItsSheetAndSeveralAreCompared) {
    open();
    listen();
    Page* profiles = page(QStringLiteral("profiles"));
    auto* list = profiles->findChild<QListView*>(QStringLiteral("cases"));
    ASSERT_TRUE(list);
    ASSERT_EQ(list->model()->rowCount(), 10);
    const QString first = list->model()->index(0, 0).data().toString();
    EXPECT_EQ(profiles->place().toString(), first);
    const auto panels = profiles->findChildren<PicturePanel*>();
    EXPECT_TRUE(
        std::any_of(panels.begin(), panels.end(), [&](const PicturePanel* panel) { return panel->hasPicture(); }));
    TablePanel* codes = nullptr;
    TablePanel* reflection = nullptr;
    for (TablePanel* panel : profiles->findChildren<TablePanel*>()) {
        if (panel->table().id == "profile-01") codes = panel;
        if (panel->table().id == "reflection") reflection = panel;
    }
    ASSERT_TRUE(codes);
    ASSERT_TRUE(reflection);
    EXPECT_EQ(reflection->table().rows.size(), 2U);
    const int passages = toEvidence(codes->view());
    ASSERT_GT(passages, 0);
    QTest::keyClick(&codes->view(), Qt::Key_Return);
    ASSERT_EQ(asked_.size(), 1U);
    EXPECT_EQ(asked_[0].codings.size(), static_cast<std::size_t>(passages));

    const QString second = list->model()->index(1, 0).data().toString();
    page(QStringLiteral("profiles"), QString(first + QLatin1Char('\n') + second));
    EXPECT_EQ(profiles->place().toString(), first + QLatin1Char('\n') + second);
    for (const TablePanel* panel : profiles->findChildren<TablePanel*>())
        if (panel->table().id == "profiles") {
            EXPECT_EQ(panel->table().columns.size(), 4U) << "code, name, two cases";
        }
    list->selectAll();
    settle();
    for (const TablePanel* panel : profiles->findChildren<TablePanel*>())
        if (panel->table().id == "profiles") {
            EXPECT_EQ(panel->table().columns.size(), 12U);
        }
}

TEST_F(AgreementPageTest, theFiguresOfBothCodersAreThere) {
    open();
    auto* agreement = shown<AgreementPage>(QStringLiteral("agreement"), QStringLiteral("agreement"));
    ASSERT_TRUE(agreement);
    TableTabs& tables = agreement->figures().tables();
    ASSERT_GE(tables.count(), 3);
    EXPECT_EQ(tables.panel(0)->table().id, "agreement");
    EXPECT_GT(tables.panel(0)->table().rows.size(), 10U);
}

TEST_F(AgreementPageTest, aDisagreementIsDecidedByOneKeyAndUndone) {
    open();
    auto* agreement = shown<AgreementPage>(QStringLiteral("agreement"), QStringLiteral("disagreements"));
    ASSERT_TRUE(agreement);
    Disagreements& work = agreement->disagreements();
    TableView& view = work.table().view();
    const int before = view.model()->rowCount();
    ASSERT_GT(before, 10);
    const auto adjudicated = [this] {
        int count = 0;
        for (const Source& source : workspace().reading().sources())
            for (const Coding& coding : workspace().reading().codingsIn(source.key))
                count += coding.coder == adjudication;
        return count;
    };
    ASSERT_EQ(adjudicated(), 0);
    view.setCurrentTableRow(0);
    settle();
    const std::string number = std::to_string(std::get<std::int64_t>(work.table().table().rows[0][0].value));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_A);
    settle();
    EXPECT_EQ(adjudicated(), 1);
    EXPECT_EQ(view.model()->rowCount(), before - 1) << "what is decided leaves the list";
    EXPECT_NE(std::to_string(std::get<std::int64_t>(work.table().table().rows[0][0].value)), number);
    EXPECT_EQ(view.currentTableRow(), 0) << "the next one";
    EXPECT_EQ(workspace().reading().journal().back().label, "Adjudicated a disagreement between anna and bram");

    QTest::keyClick(&view, Qt::Key_0);
    settle();
    EXPECT_EQ(adjudicated(), 1) << "neither's is kept as no coding";
    EXPECT_EQ(view.model()->rowCount(), before - 2);

    workspace().undo();
    workspace().undo();
    settle();
    EXPECT_EQ(adjudicated(), 0);
    EXPECT_EQ(view.model()->rowCount(), before);
}

TEST_F(AgreementPageTest, aSourceIsFinishedWhenAllIsDecided) {
    open();
    auto* agreement = shown<AgreementPage>(QStringLiteral("agreement"), QStringLiteral("disagreements"));
    ASSERT_TRUE(agreement);
    Disagreements& work = agreement->disagreements();
    QStringList failures;
    QObject::connect(&workspace(), &Workspace::failed, &window(),
                     [&failures](const Failure& failure) { failures += failure.message; });
    work.finishSource();
    settle();
    ASSERT_EQ(failures.size(), 1) << "there are disagreements that nobody decided";
    EXPECT_TRUE(failures[0].contains(QStringLiteral("not decided"))) << failures[0].toStdString();

    const std::string source = std::get<std::string>(
        work.table().table().rows[static_cast<std::size_t>(work.table().view().currentTableRow())][1].value);
    workspace().edit([source](project::Project& project) {
        study::DisagreementWish wish;
        wish.coders = {"anna", "bram"};
        wish.source = source;
        study::Decision neither;
        neither.what = "neither";
        for (const auto& row : study::disagreementsTable(project, wish).rows)
            study::adjudicate(project, wish.coders, static_cast<int>(std::get<std::int64_t>(row[0].value)), neither,
                              "anna");
    });
    settle();
    auto* sources = work.findChild<QComboBox*>(QStringLiteral("source"));
    ASSERT_TRUE(sources);
    sources->setCurrentIndex(sources->findData(toQString(source)));
    work.refresh();
    settle();
    EXPECT_EQ(work.table().view().model()->rowCount(), 0) << "all is decided there";
    work.finishSource();
    settle();
    EXPECT_EQ(failures.size(), 1);
    const auto& assignments = workspace().snapshot()->assignments;
    EXPECT_EQ(
        std::count_if(assignments.begin(), assignments.end(),
                      [](const Assignment& a) { return a.coder == adjudication && a.state == AssignmentState::Done; }),
        1);
}

TEST_F(AgreementPageTest, sourcesAreDrawnForTwoCoders) {
    open();
    auto* agreement = shown<AgreementPage>(QStringLiteral("agreement"), QStringLiteral("double-coding"));
    ASSERT_TRUE(agreement);
    EXPECT_EQ(agreement->plan().wish().coders, (std::vector<Coder>{"anna", "bram"}));
    agreement->plan().draw();
    settle();
    const auto& assignments = workspace().snapshot()->assignments;
    EXPECT_GE(std::count_if(assignments.begin(), assignments.end(), [](const Assignment& a) { return a.round == 1; }),
              4);
}

TEST_F(ClaimsPageTest, eachClaimHasItsPassagesAndReadings) {
    open();
    listen();
    Page* claims = page(QStringLiteral("claims"), QStringLiteral("3"));
    TablePanel* ledger = nullptr;
    for (TablePanel* panel : claims->findChildren<TablePanel*>())
        if (panel->table().id == "claims") ledger = panel;
    ASSERT_TRUE(ledger);
    ASSERT_EQ(ledger->table().rows.size(), 7U);
    EXPECT_EQ(claims->place().toString(), QStringLiteral("3"));
    auto* tables = claims->findChild<TableTabs*>();
    ASSERT_TRUE(tables);
    EXPECT_EQ(tables->panel(0)->table().id, "claim-3");
    EXPECT_EQ(tables->panel(tables->count() - 1)->table().id, "claim-3-readings");
    const study::ClaimLedger expected = study::claimLedger(*workspace().snapshot(), "en");
    ASSERT_FALSE(expected.claims[2].grounds.passagesFor.empty());
    for (QPushButton* button : claims->findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral(" for it:"))) button->click();
    ASSERT_EQ(asked_.size(), 1U);
    EXPECT_EQ(asked_[0].codings, expected.claims[2].grounds.passagesFor);
}

TEST_F(ReportPageTest, everyPartIsReachedByKeysAlone) {
    open();
    auto* report = shown<ReportPage>(QStringLiteral("report"));
    ASSERT_TRUE(report);
    report->setFocus();
    const QStringList places{QStringLiteral("export"), QStringLiteral("deviations"), QStringLiteral("next"),
                             QStringLiteral("report")};
    const Qt::Key keys[] = {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_1};
    for (int i = 0; i < 4; ++i) {
        QWidget* focus = window().focusWidget();
        ASSERT_TRUE(focus && report->isAncestorOf(focus)) << "before " << places[i].toStdString();
        QTest::keyClick(focus, keys[i], Qt::ControlModifier | Qt::AltModifier);
        EXPECT_EQ(report->place().toString(), places[i]);
    }
    settle();
}

TEST_F(ReportPageTest, aReportIsWrittenInTheBackground) {
    open();
    auto* report = shown<ReportPage>(QStringLiteral("report"));
    ASSERT_TRUE(report);
    const auto folder = folder_.path() / "report";
    report->report().setFolder(fromPath(folder));
    report->report().write();
    ASSERT_EQ(workspace().jobs().size(), 1U);
    settle();
    EXPECT_EQ(report->report().written(), fromPath(folder / "index.html"));
    EXPECT_TRUE(std::filesystem::exists(folder / "index.html"));
    EXPECT_FALSE(std::filesystem::is_empty(folder / "tables"));
}

TEST_F(ReportPageTest, aCancelledReportLeavesNoFile) {
    open();
    auto* report = shown<ReportPage>(QStringLiteral("report"));
    ASSERT_TRUE(report);
    const auto folder = folder_.path() / "report";
    report->report().setFolder(fromPath(folder));
    report->report().write();
    report->report().cancel();
    settle();
    EXPECT_FALSE(std::filesystem::exists(folder / "index.html"));
    EXPECT_TRUE(report->report().written().isEmpty());
}

TEST_F(ReportPageTest, exportsDeparturesAndTheNextStudy) {
    open();
    auto* report = shown<ReportPage>(QStringLiteral("report"), QStringLiteral("export"));
    ASSERT_TRUE(report);
    const auto file = folder_.path() / "networks.graphml";
    report->exports().exportTo("graphml", fromPath(file));
    settle();
    EXPECT_GT(std::filesystem::file_size(file), 1000U);
    EXPECT_TRUE(report->exports().outcome().contains(fromPath(file)));

    shown<ReportPage>(QStringLiteral("report"), QStringLiteral("deviations"));
    EXPECT_EQ(report->deviations().table().id, "deviations");
    EXPECT_FALSE(report->deviations().table().rows.empty());

    shown<ReportPage>(QStringLiteral("report"), QStringLiteral("next"));
    report->next().choose(QStringLiteral("themes"));
    report->next().compute();
    settle();
    EXPECT_EQ(report->next().table().table().id, "plan-themes");
    EXPECT_FALSE(report->next().table().table().rows.empty());
}

} // namespace
} // namespace kith::workbench
