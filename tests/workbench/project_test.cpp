// The life of a project: made, filled, looked back on, kept.
#include "opened.h"

#include "help/guide_window.h"
#include "help/tour.h"
#include "project/backups_model.h"
#include "project/history_model.h"
#include "project/import_model.h"
#include "project/import_page.h"
#include "project/new_project_form.h"
#include "project/preferences_dialog.h"
#include "project/recent_model.h"
#include "project/speakers_model.h"
#include "project/start_window.h"
#include "project/survey_columns_model.h"
#include "project/withdraw_dialog.h"
#include "window/registry.h"

#include "kith/study/create.h"
#include "kith/study/history.h"
#include "kith/study/replicate.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <chrono>
#include <fstream>
#include <set>

#include <unistd.h>

namespace kith::workbench {
namespace {

class ProjectLife : public Opened {
protected:
    // The window in front that is of this class and name.
    template<class W>
    static W* top(const QString& name = {}) {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<W*>(widget); found && (name.isEmpty() || found->objectName() == name))
                return found;
        return nullptr;
    }
    [[nodiscard]] Workspace* workspace_() { return application().workspace(); }
    // A project without any material.
    void openNew() {
        const auto file = folder_.path() / "new.kith";
        (void)study::createProject(file, {"A study", "rajagopal-2012", "anna"});
        open(file);
    }
    std::filesystem::path written(const std::string& name, const std::string& words) {
        const auto path = folder_.path() / name;
        std::ofstream(path) << words;
        return path;
    }
    ImportPage& importing(const QStringList& files) {
        auto& opened = dynamic_cast<ImportPage&>(*page(QStringLiteral("import"), files));
        settle();
        return opened;
    }
    std::vector<study::HistoryEntry> history() { return study::historyOf(workspace().reading()); }
};

TEST_F(ProjectLife, aNewProjectIsMadeFromAProtocolByKeysAlone) {
    application().start();
    auto* start = top<StartWindow>();
    ASSERT_TRUE(start);
    QTest::keyClick(start, Qt::Key_N, Qt::ControlModifier);
    auto* title = start->findChild<QLineEdit*>(QStringLiteral("newTitle"));
    auto* file = start->findChild<QLineEdit*>(QStringLiteral("newFile"));
    start->showNew();
    QTest::keyClicks(title, QStringLiteral("Youth workers"));
    EXPECT_TRUE(file->text().endsWith(QStringLiteral("/Youth workers.kith"))) << file->text().toStdString();
    file->setText(QString::fromStdString((folder_.path() / "made.kith").string()));
    QTest::keyClick(file, Qt::Key_Return);
    ASSERT_TRUE(until([this] { return workspace_() != nullptr; }));
    settle();
    EXPECT_EQ(workspace().outline().title, "Youth workers");
    EXPECT_FALSE(workspace().outline().codebook.codes.empty());
    EXPECT_EQ(application().preferences().recentProjects().front(),
              QString::fromStdString((folder_.path() / "made.kith").string()));
}

TEST_F(ProjectLife, aProjectThatIsThereIsNotWrittenOverAndTheStartWindowSaysSo) {
    const auto there = written("there.kith", "words of somebody");
    application().start();
    auto* start = top<StartWindow>();
    start->showNew();
    auto* file = start->findChild<QLineEdit*>(QStringLiteral("newFile"));
    file->setText(QString::fromStdString(there.string()));
    auto* message = start->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTest::keyClick(file, Qt::Key_Return);
    EXPECT_TRUE(until([&] { return message->isVisible(); }));
    std::string words;
    std::getline(std::ifstream(there), words);
    EXPECT_EQ(words, "words of somebody");
}

TEST_F(ProjectLife, theStartWindowMakesTheSampleStudyAndOpensIt) {
    application().start();
    auto* start = top<StartWindow>();
    start->showSample();
    const auto path = folder_.path() / "sample here.kith";
    auto* file = start->findChild<QLineEdit*>(QStringLiteral("sampleFile"));
    file->setText(QString::fromStdString(path.string()));
    QTest::keyClick(file, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace_() != nullptr; }, 120'000));
    settle();
    EXPECT_EQ(workspace().file(), path);
    EXPECT_GE(workspace().outline().sources.size(), 12u);
}

TEST_F(ProjectLife, aRecentProjectIsTakenOffTheListAndItsFileStays) {
    open();
    const auto file = workspace().file();
    application().start();
    auto* recent = top<StartWindow>()->findChild<QListView*>(QStringLiteral("recent"));
    QAbstractItemModelTester tester(recent->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_GT(recent->model()->rowCount(), 0);
    EXPECT_EQ(recent->model()->index(0, 0).data().toString(), QStringLiteral("sample"));
    const int before = recent->model()->rowCount();
    QTest::keyClick(recent, Qt::Key_Delete);
    EXPECT_EQ(recent->model()->rowCount(), before - 1);
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(ProjectLife, transcriptsAndASurveyComeInAsOneStepWithACorrectedSpeaker) {
    openNew();
    const auto samples = study::sampleFolder();
    QStringList files;
    for (const auto& one : std::filesystem::directory_iterator(samples / "interviews"))
        files += QString::fromStdString(one.path().string());
    files.sort();
    files = files.mid(0, 2);
    for (const auto& one : std::filesystem::directory_iterator(samples / "surveys"))
        if (one.path().extension() != ".md") {
            files += QString::fromStdString(one.path().string());
            break;
        }
    ASSERT_EQ(files.size(), 3);
    auto& opened = importing(files);
    QAbstractItemModelTester tester(const_cast<ImportModel*>(&opened.model()),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(opened.model().rowCount(), 3);
    EXPECT_EQ(opened.model().count(ImportModel::RowState::New), 3);
    // Somebody who speaks in the first transcript is somebody else.
    auto* speakers = opened.findChild<QTableView*>(QStringLiteral("speakers"));
    QAbstractItemModelTester speakersTester(speakers->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_GE(speakers->model()->rowCount(), 2);
    const QString label = speakers->model()->index(0, SpeakersModel::Label).data().toString();
    ASSERT_TRUE(speakers->model()->setData(speakers->model()->index(0, SpeakersModel::Role),
                                           static_cast<int>(SpeakerRole::Other)));
    settle();
    EXPECT_EQ(opened.model().fileAt(0)->source.speakers.at(label.toStdString()), SpeakerRole::Other);
    const auto before = history().size();
    opened.findChild<QPushButton*>(QStringLiteral("importButton"))->click();
    settle();
    ASSERT_EQ(history().size(), before + 1);
    EXPECT_EQ(workspace().outline().sources.size(), 3u);
    const SourceKey first = workspace().outline().sources.front().key;
    const auto stored = workspace().reading().speakers(first);
    const auto corrected = std::find_if(stored.begin(), stored.end(),
                                        [&](const Speaker& one) { return one.label == label.toStdString(); });
    ASSERT_NE(corrected, stored.end());
    EXPECT_EQ(corrected->role, SpeakerRole::Other);
    // The history shows the step, and takes it back.
    Page* looking = page(QStringLiteral("history"));
    auto* list = looking->findChild<QTableView*>(QStringLiteral("history"));
    QAbstractItemModelTester historyTester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(list->model()->index(0, HistoryModel::What).data().toString().contains(QStringLiteral("3 files")));
    list->setCurrentIndex(list->model()->index(0, HistoryModel::What));
    QTest::keyClick(list, Qt::Key_Delete);
    settle();
    EXPECT_TRUE(workspace().outline().sources.empty());
    EXPECT_EQ(list->model()->index(1, HistoryModel::State).data().toString(), QStringLiteral("taken back"));
    list->setCurrentIndex(list->model()->index(1, HistoryModel::What));
    QTest::keyClick(list, Qt::Key_Insert);
    settle();
    EXPECT_EQ(workspace().outline().sources.size(), 3u);
}

TEST_F(ProjectLife, aFileThatCannotBeReadIsListedAndCanBeLeftOut) {
    openNew();
    const auto good = written("talk.txt", "I: Who helped you?\nR: Anna did, often.\n");
    const auto bad = written("broken.docx", "this is no document");
    auto& opened = importing({QString::fromStdString(good.string()), QString::fromStdString(bad.string())});
    EXPECT_EQ(opened.model().count(ImportModel::RowState::Bad), 1);
    auto* import = opened.findChild<QPushButton*>(QStringLiteral("importButton"));
    EXPECT_FALSE(import->isEnabled());
    auto* files = opened.findChild<QTableView*>(QStringLiteral("importFiles"));
    files->selectRow(1);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Delete);
    settle();
    EXPECT_EQ(opened.model().stateOf(1), ImportModel::RowState::LeftOut);
    ASSERT_TRUE(import->isEnabled());
    import->click();
    settle();
    ASSERT_EQ(workspace().outline().sources.size(), 1u);
    EXPECT_EQ(workspace().outline().sources.front().title, "talk");
}

TEST_F(ProjectLife, aTitleAndConsentAreCorrectedBeforeAnythingIsTakenIn) {
    openNew();
    const auto file = written("talk.txt", "I: Who helped you?\nR: Anna did, often.\n");
    auto& opened = importing({QString::fromStdString(file.string())});
    auto* title = opened.findChild<QLineEdit*>(QStringLiteral("importTitle"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("First talk"));
    QTest::keyClick(title, Qt::Key_Return);
    settle();
    EXPECT_EQ(opened.model().fileAt(0)->source.title, "First talk");
    EXPECT_TRUE(workspace().outline().sources.empty());
    opened.findChild<QPushButton*>(QStringLiteral("importButton"))->click();
    settle();
    ASSERT_EQ(workspace().outline().sources.size(), 1u);
    EXPECT_EQ(workspace().outline().sources.front().title, "First talk");
}

TEST_F(ProjectLife, theColumnsOfASurveyAreGivenTheirMeaning) {
    openNew();
    const auto file = written("fair.csv", "code,age,met,why\nr1,34,Bob,he knows many people\nr2,51,Eve,she is kind\n");
    auto& opened = importing({QString::fromStdString(file.string())});
    auto* columns = opened.findChild<QTableView*>(QStringLiteral("surveyColumns"))->model();
    QAbstractItemModelTester tester(columns, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(columns->rowCount(), 4);
    const auto mean = [&](int row, study::ColumnMeaning meaning) {
        ASSERT_TRUE(columns->setData(columns->index(row, SurveyColumnsModel::Meaning), static_cast<int>(meaning)));
        settle();
    };
    mean(0, study::ColumnMeaning::Id);
    mean(1, study::ColumnMeaning::Attribute);
    mean(2, study::ColumnMeaning::Contact);
    mean(3, study::ColumnMeaning::Reason);
    ASSERT_EQ(opened.model().count(ImportModel::RowState::New), 1) << opened.model().fileAt(0)->source.problem;
    opened.findChild<QPushButton*>(QStringLiteral("importButton"))->click();
    settle();
    ASSERT_EQ(workspace().outline().cases.size(), 2u);
    const auto contacts = workspace().reading().contactsOf(workspace().outline().cases.front().key);
    ASSERT_EQ(contacts.size(), 1u);
    EXPECT_EQ(contacts.front().label, "Bob");
}

TEST_F(ProjectLife, theHistoryStaysQuickWithAHundredThousandEntries) {
    std::vector<study::HistoryEntry> journal(100'000);
    for (std::size_t i = 0; i < journal.size(); ++i) {
        journal[i].number = static_cast<project::EntryNumber>(i + 1);
        journal[i].label = "Coded a passage as Reputation";
        journal[i].at = "2026-11-26T09:30:00Z";
    }
    HistoryModel model;
    model.setJournal(journal);
    journal.push_back(journal.back());
    journal.back().number = 100'001;
    journal[5].inForce = false;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), changed(&model, &QAbstractItemModel::dataChanged);
    const auto begin = std::chrono::steady_clock::now();
    model.setJournal(journal);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(500));
    EXPECT_EQ(inserted.count(), 1);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.front().front().toModelIndex().row(), 100'001 - 1 - 5);
}

TEST_F(ProjectLife, aBackupIsMadeListedAndOpenedBesideTheProject) {
    open();
    const auto original = workspace().file();
    Page* opened = page(QStringLiteral("backups"));
    auto* list = opened->findChild<QTableView*>(QStringLiteral("backups"));
    QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = list->model()->rowCount();
    opened->findChild<QPushButton*>(QStringLiteral("backUpNow"))->click();
    settle();
    ASSERT_EQ(list->model()->rowCount(), before + 1);
    for (auto* button : opened->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("&Open beside")) button->click();
    ASSERT_TRUE(until([&] { return workspace_() && workspace().file() != original; }));
    settle();
    EXPECT_EQ(workspace().file().parent_path(), original.parent_path());
    EXPECT_FALSE(workspace().outline().sources.empty());
}

TEST_F(ProjectLife, withdrawingAsksForTheNameAndErases) {
    open();
    WithdrawDialog dialog(workspace(), &window());
    auto* what = dialog.findChild<QComboBox*>(QStringLiteral("withdrawWhat"));
    auto* typed = dialog.findChild<QLineEdit*>(QStringLiteral("withdrawTyped"));
    auto* erase = dialog.findChild<QPushButton*>(QStringLiteral("withdrawErase"));
    const std::string name = workspace().outline().cases.front().label;
    ASSERT_EQ(what->currentData().toString().toStdString(), name);
    EXPECT_FALSE(erase->isEnabled());
    typed->setText(QStringLiteral("something else"));
    EXPECT_FALSE(erase->isEnabled());
    typed->setText(QString::fromStdString(name));
    ASSERT_TRUE(erase->isEnabled());
    erase->click();
    settle();
    const auto& cases = workspace().outline().cases;
    EXPECT_TRUE(std::none_of(cases.begin(), cases.end(), [&](const Case& one) { return one.label == name; }));
    EXPECT_FALSE(workspace().reading().tombstones().empty());
}

TEST_F(ProjectLife, preferencesAreAppliedAtOnce) {
    open();
    Preferences& preferences = application().preferences();
    PreferencesDialog dialog(preferences, &window());
    auto* coder = dialog.findChild<QLineEdit*>(QStringLiteral("coder"));
    coder->setText(QStringLiteral("bert"));
    Q_EMIT coder->editingFinished();
    EXPECT_EQ(workspace().coder(), "bert");
    dialog.findChild<QSpinBox*>(QStringLiteral("textSize"))->setValue(17);
    EXPECT_EQ(preferences.textFont().pointSize(), 17);
    auto* size = dialog.findChild<QSpinBox*>(QStringLiteral("interfaceSize"));
    size->setValue(13);
    EXPECT_EQ(QApplication::font().pointSize(), 13);
    size->setValue(10);
    preferences.setCoder(QStringLiteral("anna"));
}

TEST_F(ProjectLife, theTourGoesThroughFiveStepsAndEndsByEscape) {
    open();
    window().startTour();
    auto* tour = window().findChild<Tour*>();
    ASSERT_TRUE(tour);
    tour->showStep(0);
    settle();
    auto* next = tour->findChild<QPushButton*>(QStringLiteral("tourNext"));
    EXPECT_TRUE(tour->isVisible());
    const QStringList kinds{QStringLiteral("reading"), QStringLiteral("people"), QStringLiteral("network"),
                            QStringLiteral("tables"), QStringLiteral("report")};
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(tour->step(), i);
        EXPECT_EQ(window().currentPage()->property("kind").toString(), kinds[i]);
        if (i < 4) next->click();
    }
    next->click();
    EXPECT_FALSE(tour->isVisible());
    window().startTour();
    EXPECT_EQ(tour->step(), 0);
    workspace().edit([](project::Project& project) {
        project.edit("Something", "anna", [](project::Edit& edit) { edit.setSetting("x", "y"); });
    });
    settle();
    EXPECT_TRUE(tour->triedIt());
    next->click();
    ASSERT_TRUE(until([&] { return next->hasFocus(); })); // the keyboard reaches it
    QTest::keyClick(next, Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return !tour->isVisible(); }));
    window().startTour();
    EXPECT_EQ(tour->step(), 1);
    tour->end();
}

TEST_F(ProjectLife, noKeyOfTheStartWindowMeansTwoThings) {
    StartWindow start(application());
    start.show();
    start.findChild<QPushButton*>(QStringLiteral("newButton"))->click();
    std::set<QString> keys;
    const auto add = [&](const QString& words) {
        const QString key = QKeySequence::mnemonic(words).toString();
        if (key.isEmpty()) return;
        EXPECT_TRUE(keys.insert(key).second) << words.toStdString();
    };
    for (const auto* button : start.findChildren<QPushButton*>())
        if (button->isVisible()) add(button->text());
    for (const auto* label : start.findChildren<QLabel*>())
        if (label->isVisible() && label->buddy()) add(label->text());
    EXPECT_GT(keys.size(), 7U);
}

TEST_F(ProjectLife, everyPageIsExplainedInTheGuide) {
    GuideWindow guide;
    for (const PageKind& kind : pageKinds()) {
        const QString section = GuideWindow::sectionOf(kind.id);
        ASSERT_FALSE(section.isEmpty()) << kind.id.toStdString();
        EXPECT_TRUE(guide.showSection(section)) << section.toStdString();
        EXPECT_EQ(guide.currentSection(), section);
    }
}

TEST_F(ProjectLife, aProjectInUseElsewhereSaysWhoHasItAtTheTop) {
    const auto file = folder_.path() / "used.kith";
    std::filesystem::copy_file(sampleProject(), file);
    const auto other = project::Project::open(file, project::Access::ReadWrite);
    open(file);
    auto* line = window().findChild<QWidget*>(QStringLiteral("readOnlyLine"));
    ASSERT_TRUE(line);
    EXPECT_TRUE(line->isVisible());
    EXPECT_TRUE(line->findChild<QLabel*>()->text().contains(QString::number(getpid())))
        << line->findChild<QLabel*>()->text().toStdString();
}

TEST_F(ProjectLife, theTabsAreKeptWhileTheWindowIsOpen) {
    open();
    page(QStringLiteral("backups"));
    // As another start of the program would find it after a crash.
    EXPECT_TRUE(until([] {
        QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kith"),
                           QStringLiteral("workbench"));
        settings.beginGroup(QStringLiteral("tabs"));
        for (const QString& key : settings.allKeys())
            for (const QVariant& tab : settings.value(key).toList())
                if (tab.toMap().value(QStringLiteral("kind")) == QStringLiteral("backups")) return true;
        return false;
    }));
}

} // namespace
} // namespace kith::workbench
