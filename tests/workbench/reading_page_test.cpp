// Reading and coding a transcript as a researcher does.
#include "opened.h"

#include "common/choice_palette.h"
#include "common/strings.h"
#include "reading/find_bar.h"
#include "reading/player_line.h"
#include "reading/reading_page.h"

#include "kith/study/people.h"
#include "kith/study/progress.h"
#include "kith/study/reading.h"
#include "kith/text/matching.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <gmock/gmock.h>

#include <fstream>

namespace kith::workbench {
namespace {

class ReadingPageTest : public Opened {
protected:
    ReadingPage& reading() { return *page_; }
    TranscriptView& view() { return page_->view(); }

    // The first interview of the sample study, in front.
    void openInterview() {
        open();
        show(workspace().outline().sources.front().key);
    }
    void show(SourceKey source, int part = 1) {
        source_ = source;
        page_ = dynamic_cast<ReadingPage*>(
            page(QStringLiteral("reading"), QVariantMap{{QStringLiteral("source"), toQString(source.uuid.toString())},
                                                        {QStringLiteral("part"), part}}));
        ASSERT_TRUE(page_);
        view().setFocus();
        view().settle();
    }
    // Selects the words of the n-th turn of an interviewee.
    std::pair<int, int> selectTold(int nth = 2) {
        const auto& turns = view().document().turns();
        for (std::size_t i = 0; i < turns.size(); ++i)
            if (turns[i].role == SpeakerRole::Interviewee && nth-- == 0) {
                view().select(turns[i].begin, turns[i].begin);
                view().selectTurn();
                break;
            }
        return view().selection();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        // A window that was in front for choosing is gone by now.
        if (!window().isActiveWindow()) {
            window().activateWindow();
            ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
        }
        QTest::keyClick(&view(), key, modifiers);
    }
    std::vector<Coding> stored() { return workspace().reading().codingsIn(source_); }
    // What is stored now and was not stored before.
    std::vector<Coding> added(const std::vector<Coding>& before) {
        std::vector<Coding> more;
        for (Coding& coding : stored())
            if (std::none_of(before.begin(), before.end(), [&](const Coding& old) { return old.key == coding.key; }))
                more.push_back(std::move(coding));
        return more;
    }
    std::string nameOf(CodeKey key) {
        for (const Code& code : workspace().outline().codebook.codes)
            if (code.key == key) return code.name;
        return {};
    }

    ReadingPage* page_ = nullptr;
    SourceKey source_;
};

TEST_F(ReadingPageTest, shownAreTheTextItsTurnsAndItsCodings) {
    openInterview();
    EXPECT_EQ(reading().heading(), toQString(workspace().outline().sources.front().title));
    EXPECT_GT(view().document().turns().size(), 3u);
    EXPECT_EQ(static_cast<std::size_t>(view().codingCount()), stored().size());
    EXPECT_FALSE(view().grab().isNull());
}

TEST_F(ReadingPageTest, aKeyCodesTheSelectionAndFurtherKeysSayWhoAndWhichStage) {
    openInterview();
    const auto before = stored();
    const auto [begin, end] = selectTold();
    press(Qt::Key_3);
    // Painted at once, before it is written.
    ASSERT_TRUE(view().coding(view().selectedCoding()));
    const CodingKey made = view().selectedCoding();
    press(Qt::Key_B);
    settle();
    auto more = added(before);
    ASSERT_EQ(more.size(), 1u);
    EXPECT_EQ(more[0].key, made);
    EXPECT_EQ(more[0].passage.quote, view().document().passage(begin, end).quote);
    EXPECT_EQ(more[0].code, study::codeWithShortcut(workspace().outline().codebook, "3")->key);
    EXPECT_EQ(more[0].stage, Stage::Build);
    EXPECT_EQ(more[0].coder, "anna");

    press(Qt::Key_M);
    settle();
    EXPECT_EQ(added(before).at(0).stage, Stage::Maintain);
    press(Qt::Key_M); // again: takes it away
    settle();
    EXPECT_EQ(added(before).at(0).stage, Stage::NotAsked);
    for (int i = 0; i < 4; ++i)
        workspace().undo();
    settle();
    EXPECT_TRUE(until([&] { return !view().coding(made); }));
    EXPECT_EQ(added(before).size(), 0u);
}

TEST_F(ReadingPageTest, theLastContactAndANewOneAreNamed) {
    openInterview();
    const auto before = stored();
    selectTold();
    press(Qt::Key_5);
    press(Qt::Key_C);
    ASSERT_TRUE(reading().openPalette());
    auto* typed = reading().openPalette()->findChild<QLineEdit*>();
    QTest::keyClicks(typed, QStringLiteral("Somebody quite new"));
    QTest::keyClick(typed, Qt::Key_Return);
    settle();
    auto more = added(before);
    ASSERT_EQ(more.size(), 1u);
    ASSERT_TRUE(more[0].contact);
    const CaseKey ego = view().document().turns()[static_cast<std::size_t>(view().turnOfCaret())].ego;
    const auto contacts = workspace().reading().contactsOf(ego);
    const auto fresh =
        std::find_if(contacts.begin(), contacts.end(), [&](const Contact& c) { return c.key == *more[0].contact; });
    ASSERT_NE(fresh, contacts.end());
    EXPECT_EQ(fresh->label, "Somebody quite new");
    EXPECT_EQ(window().currentPage(), &reading());
    EXPECT_EQ(more[0].contact, fresh->key);
    // One step back takes contact and its naming away together.
    workspace().undo();
    settle();
    EXPECT_FALSE(added(before).at(0).contact);
    EXPECT_EQ(workspace().reading().contactsOf(ego).size(), contacts.size() - 1);
}

TEST_F(ReadingPageTest, aContactInThePassageIsTheOneUnderTheCursor) {
    openInterview();
    const auto before = stored();
    // The first own words that name a contact.
    const auto& turns = view().document().turns();
    ContactKey wanted;
    for (std::size_t i = 0; i < turns.size() && !wanted; ++i) {
        if (turns[i].role != SpeakerRole::Interviewee) continue;
        for (const Contact& contact : workspace().reading().contactsOf(turns[i].ego)) {
            const qsizetype at = view().document().characters().indexOf(toQString(contact.label), turns[i].begin);
            if (at < 0 || at >= turns[i].end) continue;
            wanted = contact.key;
            view().select(static_cast<int>(at), static_cast<int>(at));
            view().select(static_cast<int>(at),
                          static_cast<int>(at) + static_cast<int>(toQString(contact.label).size()));
            break;
        }
    }
    ASSERT_TRUE(wanted);
    press(Qt::Key_1);
    press(Qt::Key_W);
    settle();
    auto more = added(before);
    ASSERT_EQ(more.size(), 1u);
    EXPECT_EQ(more[0].contact, wanted);
}

TEST_F(ReadingPageTest, thePaletteFindsCodesAsOneTypes) {
    openInterview();
    const auto before = stored();
    selectTold();
    press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(reading().openPalette());
    auto* typed = reading().openPalette()->findChild<QLineEdit*>();
    QTest::keyClicks(typed, QStringLiteral("reput"));
    EXPECT_EQ(reading()
                  .openPalette()
                  ->model()
                  .index(0, 0)
                  .data(ChoiceModel::NoteRole)
                  .toString()
                  .section(QLatin1Char(' '), 0, 0),
              QStringLiteral("factor.reputation"));
    QTest::keyClick(typed, Qt::Key_Return);
    settle();
    ASSERT_EQ(added(before).size(), 1u);
    EXPECT_EQ(nameOf(added(before)[0].code), "factor.reputation");
    // The same again elsewhere, with one key.
    selectTold(3);
    press(Qt::Key_Period);
    settle();
    ASSERT_EQ(added(before).size(), 2u);
    EXPECT_EQ(added(before)[0].code, added(before)[1].code);
}

TEST_F(ReadingPageTest, wordsBecomeACode) {
    openInterview();
    const auto before = stored();
    const auto [begin, end] = selectTold();
    const auto word = view().document().wordAt(begin);
    view().select(word.first, word.second);
    press(Qt::Key_V);
    settle();
    ASSERT_EQ(added(before).size(), 1u);
    EXPECT_TRUE(nameOf(added(before)[0].code).starts_with("in-vivo."));
    workspace().undo();
    settle();
    EXPECT_EQ(added(before).size(), 0u);
    (void)end;
}

TEST_F(ReadingPageTest, questionsOfTheInterviewerAreCodedAsAsked) {
    openInterview();
    const auto before = stored();
    const auto& turns = view().document().turns();
    const auto asks = std::find_if(turns.begin(), turns.end(),
                                   [](const ShownTurn& turn) { return turn.role == SpeakerRole::Interviewer; });
    ASSERT_NE(asks, turns.end());
    view().select(asks->begin, asks->begin);
    press(Qt::Key_T);
    EXPECT_EQ(view().selection(), view().document().wordsOfTurn(static_cast<int>(asks - turns.begin())));
    reading().chooseCode();
    const QString first = reading().openPalette()->model().index(0, 0).data(ChoiceModel::NoteRole).toString();
    EXPECT_TRUE(first.startsWith(QStringLiteral("asked.")) || first.startsWith(QStringLiteral("probe.")))
        << first.toStdString();
    QTest::keyClick(reading().openPalette()->findChild<QLineEdit*>(), Qt::Key_Escape);
    settle();
    press(Qt::Key_Exclam);
    ASSERT_TRUE(reading().openPalette());
    const auto& model = reading().openPalette()->model();
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_TRUE(model.index(row, 0).data(ChoiceModel::NoteRole).toString().startsWith(QStringLiteral("probe.")));
    QTest::keyClick(reading().openPalette()->findChild<QLineEdit*>(), Qt::Key_Return);
    settle();
    ASSERT_EQ(added(before).size(), 1u);
    EXPECT_TRUE(nameOf(added(before)[0].code).starts_with("probe."));
}

TEST_F(ReadingPageTest, theCaretGoesByCharacterWordLineTurnAndSelectsWithShift) {
    openInterview();
    const Document& document = view().document();
    view().select(document.firstPlace(), document.firstPlace());
    press(Qt::Key_Right);
    EXPECT_EQ(view().caret(), document.firstPlace() + 1);
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), document.wordAfter(document.firstPlace() + 1));
    press(Qt::Key_Home);
    press(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_TRUE(view().hasSelection());
    EXPECT_EQ(view().anchor(), document.firstPlace());
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(view().caret(), document.turns()[1].begin);
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(view().caret(), document.turns()[1].begin);
    press(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), document.lastPlace());
    EXPECT_TRUE(view().viewport()->rect().contains(view().rectOfPlace(view().caret()).topLeft()));
    press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(view().caret(), document.firstPlace());
    const int top = view().rectOfPlace(view().caret()).top();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_GT(view().rectOfPlace(view().caret()).top(), top);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    EXPECT_EQ(view().caret(), document.firstPlace());
    press(Qt::Key_PageDown);
    EXPECT_GT(view().caret(), document.firstPlace());
    press(Qt::Key_S);
    EXPECT_TRUE(view().hasSelection());
}

TEST_F(ReadingPageTest, codingsAreStepedThroughResizedAndRemovedByKeys) {
    openInterview();
    const auto [begin, end] = selectTold();
    const auto before = stored();
    press(Qt::Key_2);
    const CodingKey made = view().selectedCoding();
    press(Qt::Key_Left, Qt::AltModifier);
    const int shorter = view().coding(made)->end;
    EXPECT_LT(shorter, end);
    settle();
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_GT(view().coding(made)->begin, begin);
    settle();
    ASSERT_EQ(added(before).size(), 1u);
    EXPECT_EQ(view().document().fromCodePoints(added(before)[0].passage.span),
              std::pair(view().coding(made)->begin, view().coding(made)->end));
    press(Qt::Key_N);
    EXPECT_NE(view().selectedCoding(), made);
    press(Qt::Key_P);
    EXPECT_EQ(view().selectedCoding(), made);
    press(Qt::Key_Delete);
    EXPECT_FALSE(view().coding(made));
    settle();
    EXPECT_EQ(added(before).size(), 0u);
    workspace().undo();
    settle();
    EXPECT_TRUE(until([&] { return view().coding(made) != nullptr; }));
}

TEST_F(ReadingPageTest, theMouseSelectsWordsCodingsAndDragsTheEndOfOne) {
    openInterview();
    const auto [begin, end] = selectTold();
    const auto before = stored();
    view().select(begin, begin);
    view().showPlace(begin, end);
    QWidget* sheet = view().viewport();
    QTest::mousePress(sheet, Qt::LeftButton, {}, view().rectOfPlace(begin).center());
    const auto word = view().document().wordAt(begin);
    QTest::mouseMove(sheet, view().rectOfPlace(word.second).center());
    QMouseEvent drag(QEvent::MouseMove, view().rectOfPlace(word.second).center(),
                     sheet->mapToGlobal(view().rectOfPlace(word.second).center()), Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(sheet, &drag);
    QTest::mouseRelease(sheet, Qt::LeftButton, {}, view().rectOfPlace(word.second).center());
    EXPECT_EQ(view().selection(), word);
    press(Qt::Key_4);
    const CodingKey made = view().selectedCoding();
    settle();
    view().select(begin, begin);
    EXPECT_FALSE(view().selectedCoding());
    (void)view().grab();
    QTest::mouseClick(sheet, Qt::LeftButton, {}, view().rectOfPlace(begin + 1).center());
    EXPECT_EQ(view().selectedCoding(), made);
    // Its end is dragged two words on.
    const int further = view().document().wordEndAfter(view().document().wordEndAfter(word.second));
    const QPoint handle = view().handleOf(made, true).center();
    const QPoint there = view().rectOfPlace(further).center();
    QTest::mousePress(sheet, Qt::LeftButton, {}, handle);
    QMouseEvent pull(QEvent::MouseMove, there, sheet->mapToGlobal(there), Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(sheet, &pull);
    QTest::mouseRelease(sheet, Qt::LeftButton, {}, there);
    settle();
    ASSERT_EQ(added(before).size(), 1u);
    EXPECT_EQ(view().document().fromCodePoints(added(before)[0].passage.span), std::pair(word.first, further));
    // And the stripe chooses it as well.
    view().select(begin, begin);
    (void)view().grab();
    ASSERT_TRUE(view().stripeOf(made));
    QTest::mouseClick(sheet, Qt::LeftButton, {}, view().stripeOf(made)->center());
    EXPECT_EQ(view().selectedCoding(), made);
}

TEST_F(ReadingPageTest, aCodeIsDroppedOnAPassage) {
    openInterview();
    const auto [begin, end] = selectTold();
    const auto before = stored();
    QMimeData code;
    const CodeKey learning = study::codeWithShortcut(workspace().outline().codebook, "8")->key;
    code.setData(codeFormat, QByteArray::fromStdString(learning.uuid.toString()));
    view().showPlace(begin, end);
    const QPoint there = view().rectOfPlace(begin + 2).center();
    QDragEnterEvent enter(there, Qt::CopyAction, &code, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view().viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(there, Qt::CopyAction, &code, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view().viewport(), &drop);
    settle();
    ASSERT_EQ(added(before).size(), 1u);
    EXPECT_EQ(added(before)[0].code, learning);
    EXPECT_EQ(view().document().fromCodePoints(added(before)[0].passage.span), std::pair(begin, end));
}

TEST_F(ReadingPageTest, anEditThatFailsIsTakenBackVisibly) {
    openInterview();
    const auto [begin, end] = selectTold();
    const Code retired = [] {
        Code code;
        code.key = CodeKey::fresh();
        code.name = "factor.that-is-not-there";
        return code;
    }();
    QString why;
    QObject::connect(&workspace(), &Workspace::failed, &reading(),
                     [&](const Failure& failure) { why = failure.message; });
    const CodingKey made = reading().codings().code(retired, begin, end);
    EXPECT_TRUE(view().coding(made));
    settle();
    EXPECT_FALSE(view().coding(made));
    EXPECT_FALSE(why.isEmpty());
}

TEST_F(ReadingPageTest, wordsAreFoundWhateverTheirCaseAndTheSearchBeginsAnew) {
    openInterview();
    window().currentPage()->find();
    auto* typed = reading().findBar().findChild<QLineEdit*>();
    const QString word = view().document().characters().mid(view().document().firstPlace(), 3).toUpper();
    QTest::keyClicks(typed, word);
    ASSERT_TRUE(reading().findBar().isVisible());
    ASSERT_GT(reading().findBar().count(), 0)
        << findExact(view().document().text(), toStd(word), CaseMatching::Folded).size();
    const int first = reading().findBar().current();
    for (int i = 0; i < reading().findBar().count(); ++i)
        QTest::keyClick(typed, Qt::Key_F3);
    EXPECT_EQ(reading().findBar().current(), first);
    QTest::keyClick(typed, Qt::Key_Escape);
    EXPECT_FALSE(reading().findBar().isVisible());
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(ReadingPageTest, othersCodingsAreKeptFromWhoCodesBlind) {
    openInterview();
    const auto all = stored();
    const auto others = std::count_if(all.begin(), all.end(), [](const Coding& c) { return c.coder != "anna"; });
    ASSERT_GT(others, 0) << "the sample study has two coders";
    workspace().edit([source = source_](project::Project& project) {
        study::assignSource(project, source, "anna", true, "anna");
        study::setSourceDone(project, source, "anna", false, "anna");
    });
    settle();
    EXPECT_TRUE(until([&] { return view().codingCount() == static_cast<int>(all.size()) - static_cast<int>(others); }));
    EXPECT_TRUE(reading().codings().isBlind());
    workspace().edit(
        [source = source_](project::Project& project) { study::setSourceDone(project, source, "anna", true, "anna"); });
    settle();
    EXPECT_TRUE(until([&] { return view().codingCount() == static_cast<int>(all.size()); }));
}

TEST_F(ReadingPageTest, itOpensWhereItWas) {
    openInterview();
    const auto chosen = selectTold(4);
    const QVariant where = reading().place();
    ReadingPage again({workspace(), window().desk(), application().preferences()});
    again.resize(700, 500);
    again.show(where);
    EXPECT_EQ(again.view().selection(), chosen);
    EXPECT_EQ(again.place(), where);
}

TEST_F(ReadingPageTest, theRestOfTheWindowIsToldWhatIsLookedAt) {
    openInterview();
    Subject told;
    QObject::connect(&window().desk(), &Desk::inspected, &reading(), [&](const Subject& subject) { told = subject; });
    selectTold();
    EXPECT_TRUE(until([&] { return std::holds_alternative<Passage>(told); }));
    press(Qt::Key_6);
    EXPECT_TRUE(until([&] { return std::holds_alternative<CodingKey>(told); }));
    EXPECT_EQ(std::get<CodingKey>(told), view().selectedCoding());
    settle();
}

TEST_F(ReadingPageTest, whatMayNotBeQuotedIsNotCopied) {
    openInterview();
    selectTold();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_FALSE(QGuiApplication::clipboard()->text().isEmpty());
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    workspace().edit([source = workspace().outline().sources.front()](project::Project& project) {
        Source other = source;
        other.consent.quote = Permission::Refused;
        project.edit("Consent", "anna", [&](project::Edit& edit) { edit.put(other); });
    });
    settle();
    selectTold();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

TEST_F(ReadingPageTest, everySourceOfTheStudyOpens) {
    open();
    for (const Source& source : std::vector<Source>(workspace().outline().sources)) {
        show(source.key, source.kind == SourceKind::Survey ? 2 : 1);
        EXPECT_FALSE(view().document().isEmpty()) << source.title;
        EXPECT_FALSE(view().grab().isNull());
        if (source.kind == SourceKind::Survey) {
            EXPECT_FALSE(view().document().turns().front().question.isEmpty());
        }
    }
}

TEST_F(ReadingPageTest, aTranslationStandsBesideItsOriginal) {
    open();
    for (const Source& source : std::vector<Source>(workspace().outline().sources)) {
        if (source.kind != SourceKind::Translation) continue;
        show(source.original);
        reading().showTranslation(true);
        ASSERT_TRUE(reading().translationView());
        EXPECT_EQ(reading().translationView()->document().source().key, source.key);
        // Both show what is said at the same moment.
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
        const auto turns = workspace().reading().alignment(source.key);
        EXPECT_FALSE(turns.empty());
        reading().showTranslation(false);
        EXPECT_FALSE(reading().translationView()->isVisible());
        return;
    }
    GTEST_FAIL() << "the sample study has a translation";
}

TEST_F(ReadingPageTest, aRecordingIsRememberedAndPlayedWithoutHarm) {
    openInterview();
    EXPECT_FALSE(reading().player().hasRecording());
    const auto sound = folder_.path() / "sound.wav";
    std::ofstream(sound, std::ios::binary) << "RIFF";
    reading().setRecording(fromPath(sound));
    settle();
    EXPECT_TRUE(reading().player().hasRecording());
    EXPECT_TRUE(reading().player().isVisible());
    press(Qt::Key_F4);
    settle();
    workspace().undo();
    settle();
}

TEST_F(ReadingPageTest, aScreenReaderReadsTextCaretSelectionAndCodings) {
    openInterview();
    const auto [begin, end] = selectTold();
    press(Qt::Key_7);
    settle();
    QAccessibleInterface* document = QAccessible::queryAccessibleInterface(&view());
    ASSERT_TRUE(document);
    EXPECT_EQ(document->role(), QAccessible::Document);
    QAccessibleTextInterface* text = document->textInterface();
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text(begin, end), view().document().characters().mid(begin, end - begin));
    EXPECT_EQ(text->cursorPosition(), view().caret());
    int from = 0, to = 0;
    text->selection(0, &from, &to);
    EXPECT_EQ(std::pair(from, to), std::pair(begin, end));
    EXPECT_TRUE(document->text(QAccessible::Description).contains(QStringLiteral("Turn")));
    ASSERT_GT(document->childCount(), 0);
    for (int i = 0; i < document->childCount(); ++i) {
        EXPECT_FALSE(document->child(i)->text(QAccessible::Name).isEmpty());
        EXPECT_EQ(document->indexOfChild(document->child(i)), i);
    }
    text->setCursorPosition(view().document().firstPlace());
    EXPECT_EQ(view().caret(), view().document().firstPlace());
}

} // namespace
} // namespace kith::workbench
