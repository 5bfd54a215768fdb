// What all pages share: palettes, dialogs for words, commands, lines of a concordance.
#include "common/choice_palette.h"
#include "common/commands.h"
#include "common/term_words.h"
#include "common/words_dialog.h"
#include "passages/lines_view.h"

#include "kith/model/terms.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace kith::workbench {
namespace {

Choice named(const char* name, const char* note = "") {
    Choice choice;
    choice.id = QStringLiteral("id of ") + QString::fromUtf8(name);
    choice.name = QString::fromUtf8(name);
    choice.note = QString::fromUtf8(note);
    return choice;
}

std::vector<std::string> names(const std::vector<Choice>& choices) {
    std::vector<std::string> all;
    for (const Choice& choice : choices)
        all.push_back(choice.name.toStdString());
    return all;
}

TEST(Choices, areAModel) {
    ChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Choice choice = named("Reputation", "factor.reputation");
    choice.says = QStringLiteral("Standing");
    choice.colour = Qt::red;
    model.setChoices({choice});
    EXPECT_EQ(model.index(0, 0).data(ChoiceModel::IdRole).toString(), QStringLiteral("id of Reputation"));
    EXPECT_EQ(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Reputation, factor.reputation"));
    model.setChoices({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(Choices, thatBeginSoComeFirst) {
    const auto fitting =
        ChoicePalette::among({named("The old coach"), named("Coach", "role.coach"), named("Mentor", "role.mentor")});
    EXPECT_THAT(names(fitting({})), testing::ElementsAre("The old coach", "Coach", "Mentor"));
    EXPECT_THAT(names(fitting(QStringLiteral("coach"))), testing::ElementsAre("Coach", "The old coach"));
    EXPECT_THAT(names(fitting(QStringLiteral("ROLE ment"))), testing::ElementsAre("Mentor"));
    EXPECT_THAT(names(fitting(QStringLiteral("coach mentor"))), testing::IsEmpty());
}

TEST(Choices, areMovedThroughAndTakenByKeys) {
    auto* palette = new ChoicePalette(QStringLiteral("Role"), {},
                                      ChoicePalette::among({named("Coach"), named("Mentor"), named("Peer")}), nullptr);
    QSignalSpy chosen(palette, &ChoicePalette::chosen);
    auto* typed = palette->findChild<QLineEdit*>();
    QTest::keyClick(typed, Qt::Key_Down);
    QTest::keyClick(typed, Qt::Key_PageDown);
    QTest::keyClick(typed, Qt::Key_Up);
    QTest::keyClick(typed, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.front().front().toString(), QStringLiteral("id of Mentor"));
}

TEST(Choices, somethingNewIsOfferedUnlessItIsThere) {
    auto* palette = new ChoicePalette(QStringLiteral("Whom?"), {},
                                      ChoicePalette::among({named("Anna"), named("Annabel")}), nullptr);
    palette->offerNew(QStringLiteral("New contact: %1"));
    QSignalSpy chosen(palette, &ChoicePalette::chosen), wanted(palette, &ChoicePalette::newWanted);
    auto* typed = palette->findChild<QLineEdit*>();
    EXPECT_EQ(palette->model().rowCount(), 2);
    typed->setText(QStringLiteral("Anna"));
    EXPECT_EQ(palette->model().rowCount(), 2) << "Anna is there already";
    typed->setText(QStringLiteral(" Ann "));
    ASSERT_EQ(palette->model().rowCount(), 3);
    EXPECT_EQ(palette->model().index(2, 0).data().toString(), QStringLiteral("New contact: Ann"));
    typed->setText(QStringLiteral("Bob"));
    QTest::keyClick(typed, Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 0);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(), QStringLiteral("Bob"));
}

TEST(Choices, nothingIsTakenWhereNothingFits) {
    ChoicePalette palette(QStringLiteral("Role"), {}, ChoicePalette::among({named("Coach")}), nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&palette, &ChoicePalette::chosen), wanted(&palette, &ChoicePalette::newWanted);
    auto* typed = palette.findChild<QLineEdit*>();
    typed->setText(QStringLiteral("zzz"));
    QTest::keyClick(typed, Qt::Key_Return);
    EXPECT_EQ(chosen.size() + wanted.size(), 0);
}

TEST(WordsAsked, areTrimmedAndWaitedFor) {
    WordsDialog dialog(WordsDialog::Form::Line, QStringLiteral("Rename"), QStringLiteral("Name:"), {},
                       QStringLiteral("Rename"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy given(&dialog, &WordsDialog::given);
    auto* accept = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(accept->isEnabled());
    dialog.findChild<QLineEdit*>()->setText(QStringLiteral("  "));
    EXPECT_FALSE(accept->isEnabled()) << "blanks are no name";
    dialog.findChild<QLineEdit*>()->setText(QStringLiteral(" Anna "));
    accept->click();
    ASSERT_EQ(given.size(), 1);
    EXPECT_EQ(given.front().front().toString(), QStringLiteral("Anna"));
}

TEST(WordsAsked, mayBeTakenAway) {
    WordsDialog dialog(WordsDialog::Form::Text, QStringLiteral("Memo"), QStringLiteral("Memo:"), QStringLiteral("old"),
                       QStringLiteral("Save"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.allowNone();
    QSignalSpy given(&dialog, &WordsDialog::given);
    dialog.findChild<QPlainTextEdit*>()->clear();
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_EQ(given.size(), 1);
    EXPECT_EQ(given.front().front().toString(), QString());
}

TEST(Commands, sayTheirKeysAndRun) {
    QWidget page;
    int runs = 0;
    QAction* one = addCommand(&page, QStringLiteral("&Merge into…"), Qt::Key_M, [&runs] { ++runs; });
    EXPECT_EQ(one->toolTip(), QStringLiteral("Merge into (M)"));
    EXPECT_EQ(one->shortcutContext(), Qt::WidgetWithChildrenShortcut);
    EXPECT_THAT(page.actions(), testing::Contains(one));
    one->trigger();
    EXPECT_EQ(runs, 1);
    EXPECT_TRUE(addCommand(&page, QStringLiteral("Without keys"), {}, [] {})->shortcuts().isEmpty());
}

TEST(Lines, standOnOneLineAndAreReadOutWithWhatIsAround) {
    EXPECT_EQ(line::oneLine("a\nb\tc"), QStringLiteral("a b c"));
    EXPECT_EQ(line::lineData(Qt::AccessibleTextRole, "before", "the\nwords", "after", {}).toString(),
              QStringLiteral("before [the words] after"));
    EXPECT_EQ(line::lineData(line::GroundRole, {}, {}, {}, Qt::red).value<QColor>(), QColor(Qt::red));
    EXPECT_FALSE(line::lineData(Qt::ToolTipRole, "a", "b", "c", {}).isValid());
}

TEST(TermWords, standInTheOrderOfTheValues) {
    EXPECT_EQ(speakerRoleWords().value(static_cast<int>(SpeakerRole::Interviewee)), QStringLiteral("interviewee"));
    EXPECT_EQ(sourceKindWords().value(static_cast<int>(SourceKind::Translation)), QStringLiteral("translation"));
    EXPECT_EQ(permissionWords().value(static_cast<int>(Permission::Refused)), QStringLiteral("refused"));
}

} // namespace
} // namespace kith::workbench
