// Reviewing the people of an account by keys alone, and what the project holds afterwards.
#include "opened.h"

#include "common/strings.h"
#include "people/mentions_model.h"
#include "people/people_model.h"
#include "people/review_list.h"

#include "kith/study/lookup.h"
#include "kith/study/people.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include <gmock/gmock.h>

#include <algorithm>

namespace kith::workbench {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A study whose interviews were not looked at yet.
class PeoplePageTest : public Opened {
protected:
    void begin() {
        const auto file = folder_.path() / "study.kith";
        {
            std::filesystem::copy_file(sampleProject(), file);
            auto project = project::Project::open(file, project::Access::ReadWrite);
            ego_ = study::findCase(project, "01-marit").label;
            project.edit("Begin anew", "anna", [&](project::Edit& edit) {
                const StudySnapshot snapshot = project.snapshot();
                for (const Coding& coding : snapshot.codings)
                    if (coding.contact) edit.remove(coding.key);
                for (const MentionDecision& decision : snapshot.mentionDecisions)
                    edit.remove(decision);
                for (const Contact& contact : snapshot.contacts)
                    if (!contact.fromForm) edit.remove(contact.key);
            });
        }
        open(file);
        page_ = page(QStringLiteral("people"), toQString(ego_));
        ASSERT_TRUE(page_);
        page_->window()->activateWindow();
        list_ = page_->findChildren<ReviewList*>().at(0);
        mentions_ = page_->findChildren<ReviewList*>().at(1);
        if (!qobject_cast<PeopleModel*>(list_->model())) std::swap(list_, mentions_);
        people_ = qobject_cast<PeopleModel*>(list_->model());
        shown_ = qobject_cast<MentionsModel*>(mentions_->model());
        ASSERT_TRUE(until([&] { return people_->rowCount() > 3; }));
        list_->setFocus();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : list_, which, modifiers);
    }
    void write() {
        settle();
        settle();
    }
    // Types into the palette or dialog that is open, and takes it.
    void answer(const QString& typed) {
        QWidget* dialog = QApplication::activeModalWidget();
        ASSERT_TRUE(dialog);
        dialog->activateWindow();
        ASSERT_TRUE(until([&] { return QApplication::activeWindow() == dialog; }));
        auto* edit = dialog->findChild<QLineEdit*>();
        ASSERT_TRUE(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        page_->window()->activateWindow();
        ASSERT_TRUE(until([&] { return QApplication::activeWindow() == page_->window(); }));
    }
    // Accepts the first one with so many mentions and stays there; gives its name.
    QString acceptOneWithMentions(std::size_t many) {
        int row = 0;
        while (row < people_->rowCount() && people_->mentionsAt(row).size() < many)
            ++row;
        const QString label = labelAt(row);
        list_->setCurrentRow(row);
        key(Qt::Key_A);
        write();
        list_->setCurrentRow(rowOf(label));
        return label;
    }
    [[nodiscard]] QString labelAt(int row) const { return people_->index(row).data().toString(); }
    [[nodiscard]] int rowOf(const QString& label) const {
        for (int row = 0; row < people_->rowCount(); ++row)
            if (labelAt(row) == label) return row;
        return -1;
    }
    [[nodiscard]] std::vector<std::string> contacts() {
        std::vector<std::string> labels;
        for (const Contact& one : workspace().reading().contactsOf(study::findCase(workspace().reading(), ego_).key))
            labels.push_back(one.label);
        return labels;
    }
    [[nodiscard]] std::string lastLabel() { return workspace().reading().journal().back().label; }
    [[nodiscard]] std::size_t edits() { return workspace().reading().journal().size(); }

    std::string ego_;
    Page* page_ = nullptr;
    ReviewList *list_ = nullptr, *mentions_ = nullptr;
    PeopleModel* people_ = nullptr;
    MentionsModel* shown_ = nullptr;
};

TEST_F(PeoplePageTest, theMostDoubtfulIsFirstAndPeopleInGeneralAreFoldedAway) {
    begin();
    const QAbstractItemModelTester one(people_), other(shown_);
    EXPECT_TRUE(people_->isUndecided(0));
    double before = 1;
    for (int row = 0; row < people_->rowCount(); ++row) {
        const double doubt = people_->index(row).data(PeopleModel::DoubtRole).toDouble();
        EXPECT_LE(doubt, before + 0.01);
        before = doubt;
        EXPECT_NE(people_->stateAt(row), PeopleModel::State::General);
    }
    const int shown = people_->rowCount(), general = people_->progress().general;
    key(Qt::Key_P);
    EXPECT_EQ(people_->rowCount(), shown + general);
    key(Qt::Key_P);
    EXPECT_EQ(people_->rowCount(), shown);
    EXPECT_GT(shown_->rowCount(), 0);
    EXPECT_FALSE(shown_->index(0).data(MentionsModel::ReasonRole).toString().isEmpty());
}

TEST_F(PeoplePageTest, acceptingGoesOnToTheNextAndIsUndone) {
    begin();
    const QAbstractItemModelTester tester(people_);
    const QString first = labelAt(0), second = labelAt(1);
    key(Qt::Key_A);
    EXPECT_EQ(people_->stateAt(0), PeopleModel::State::Decided) << "shown before it is written";
    EXPECT_EQ(list_->currentRow(), 1);
    write();
    EXPECT_THAT(contacts(), testing::ElementsAre(toStd(first)));
    EXPECT_EQ(labelAt(0), first) << "the list does not jump";
    EXPECT_EQ(list_->currentRow(), 1);
    EXPECT_EQ(labelAt(1), second);
    EXPECT_EQ(people_->progress().decided, 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    write();
    EXPECT_THAT(contacts(), IsEmpty());
    EXPECT_EQ(rowOf(first), 0);
    EXPECT_TRUE(people_->isUndecided(0));
}

TEST_F(PeoplePageTest, whatIsRejectedStaysInItsPlaceAndComesBack) {
    begin();
    const QAbstractItemModelTester tester(people_);
    const QString first = labelAt(0);
    const int rows = people_->rowCount();
    key(Qt::Key_R);
    write();
    EXPECT_EQ(people_->rowCount(), rows);
    EXPECT_EQ(labelAt(0), first);
    EXPECT_EQ(people_->stateAt(0), PeopleModel::State::Rejected);
    EXPECT_EQ(list_->currentRow(), 1);
    const auto decisions = workspace().reading().snapshot().mentionDecisions;
    EXPECT_TRUE(std::all_of(decisions.begin(), decisions.end(),
                            [](const MentionDecision& one) { return one.verdict == Verdict::Rejected; }));
    EXPECT_FALSE(decisions.empty());
    workspace().undo();
    write();
    EXPECT_EQ(rowOf(first), 0);
    EXPECT_TRUE(people_->isUndecided(0));
}

TEST_F(PeoplePageTest, severalMarkedOnesAreOneStep) {
    begin();
    const std::size_t before = edits();
    const QString first = labelAt(0), second = labelAt(1), third = labelAt(2);
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    EXPECT_THAT(people_->markedRows(), SizeIs(3));
    key(Qt::Key_Return);
    write();
    EXPECT_EQ(edits(), before + 1);
    EXPECT_THAT(contacts(), SizeIs(3));
    EXPECT_THAT(people_->markedRows(), IsEmpty());
    EXPECT_EQ(list_->currentRow(), 3);
}

TEST_F(PeoplePageTest, mergingIsTypedIntoAPalette) {
    begin();
    const QAbstractItemModelTester tester(people_);
    key(Qt::Key_A);
    write();
    const QString into = labelAt(0), merged = labelAt(list_->currentRow());
    key(Qt::Key_M);
    answer(into);
    write();
    EXPECT_EQ(lastLabel(), "Merged " + toStd(merged) + " of " + ego_ + " into " + toStd(into));
    EXPECT_EQ(rowOf(merged), -1);
    EXPECT_THAT(contacts(), testing::ElementsAre(toStd(into)));
    workspace().undo();
    write();
    EXPECT_EQ(rowOf(merged), 1) << "it comes back where it was";
}

TEST_F(PeoplePageTest, markedOnesAreMergedIntoOneOfThem) {
    begin();
    const QString first = labelAt(0), second = labelAt(1);
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    key(Qt::Key_M);
    answer(second);
    write();
    EXPECT_THAT(contacts(), testing::ElementsAre(toStd(second)));
    const Contact kept = workspace().reading().contactsOf(study::findCase(workspace().reading(), ego_).key).front();
    EXPECT_THAT(kept.aliases, Contains(toStd(first)));
}

TEST_F(PeoplePageTest, renamingAndMakingAGroupConfirm) {
    begin();
    const QString before = labelAt(0);
    key(Qt::Key_N);
    answer(QStringLiteral("Somebody else"));
    write();
    EXPECT_EQ(labelAt(0), QStringLiteral("Somebody else"));
    EXPECT_THAT(contacts(), Contains("Somebody else"));
    list_->setCurrentRow(0);
    key(Qt::Key_G);
    write();
    const Contact made = workspace().reading().contactsOf(study::findCase(workspace().reading(), ego_).key).front();
    EXPECT_EQ(made.label, "Somebody else");
    EXPECT_NE(people_->account()->people.contacts.at(*people_->contactAt(0)).decided, std::nullopt);
    (void)before;
}

TEST_F(PeoplePageTest, mentionsAreDecidedOneByOne) {
    begin();
    const QAbstractItemModelTester tester(shown_);
    const QString label = acceptOneWithMentions(3);
    key(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), mentions_);
    ASSERT_GE(shown_->rowCount(), 3);
    mentions_->setCurrentRow(0);
    key(Qt::Key_R);
    EXPECT_EQ(shown_->stateAt(0), MentionsModel::State::Rejected);
    write();
    ASSERT_EQ(list_->currentRow(), rowOf(label));
    EXPECT_EQ(shown_->stateAt(0), MentionsModel::State::Rejected) << "it stays in sight";
    const auto rejected = [this] {
        const auto all = workspace().reading().snapshot().mentionDecisions;
        return std::count_if(all.begin(), all.end(),
                             [](const MentionDecision& one) { return one.verdict == Verdict::Rejected; });
    };
    EXPECT_EQ(rejected(), 1);

    mentions_->setCurrentRow(1);
    key(Qt::Key_T);
    answer(QStringLiteral("A new one"));
    write();
    EXPECT_THAT(contacts(), testing::UnorderedElementsAre(toStd(label), "A new one"));
    EXPECT_EQ(shown_->stateAt(1), MentionsModel::State::Elsewhere);

    mentions_->setCurrentRow(1);
    key(Qt::Key_A);
    write();
    EXPECT_EQ(shown_->stateAt(1), MentionsModel::State::Confirmed) << "it speaks of this one after all";
    mentions_->setCurrentRow(0);
    key(Qt::Key_U);
    write();
    EXPECT_EQ(rejected(), 0);
    EXPECT_NE(shown_->stateAt(0), MentionsModel::State::Rejected);
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), list_);
}

TEST_F(PeoplePageTest, whatFallsApartByARejectedMentionStaysInSight) {
    begin();
    // Its only words: without them nobody is spoken of there.
    int row = 0;
    while (row < people_->rowCount() && people_->mentionsAt(row).size() != 1)
        ++row;
    list_->setCurrentRow(row);
    const QString label = labelAt(row);
    key(Qt::Key_Tab);
    key(Qt::Key_R);
    write();
    EXPECT_EQ(list_->currentRow(), row);
    EXPECT_EQ(labelAt(row), label);
    EXPECT_EQ(people_->stateAt(row), PeopleModel::State::Rejected);
    ASSERT_EQ(shown_->rowCount(), 1);
    EXPECT_EQ(shown_->stateAt(0), MentionsModel::State::Rejected);
}

TEST_F(PeoplePageTest, mentionsAreSplitOffUnderANewName) {
    begin();
    const QString label = acceptOneWithMentions(3);
    key(Qt::Key_Tab);
    mentions_->setCurrentRow(0);
    key(Qt::Key_Space);
    key(Qt::Key_S);
    answer(QStringLiteral("The other one"));
    write();
    EXPECT_THAT(contacts(), testing::UnorderedElementsAre(toStd(label), "The other one"));
    EXPECT_GE(rowOf(QStringLiteral("The other one")), 0);
}

TEST_F(PeoplePageTest, theNextCaseIsAKeyAway) {
    begin();
    const QVariant first = page_->place();
    key(Qt::Key_Down, Qt::AltModifier);
    write();
    EXPECT_NE(page_->place(), first);
    ASSERT_TRUE(people_->account());
    EXPECT_EQ(toQString(people_->account()->people.ego.label), page_->place().toString());
    key(Qt::Key_Up, Qt::AltModifier);
    write();
    EXPECT_EQ(page_->place(), first);
}

TEST_F(PeoplePageTest, whatFailsIsTakenBackInSight) {
    begin();
    // Somebody has made a contact of that name meanwhile.
    const std::string label = toStd(labelAt(0));
    const int row = 0;
    const AccountPtr before = people_->account();
    workspace().edit([ego = ego_, label](project::Project& project) {
        study::addContact(project, ego, label, {}, ContactKind::Individual, "anna");
    });
    Failure told;
    QObject::connect(&workspace(), &Workspace::failed, page_, [&](const Failure& failure) { told = failure; });
    list_->setCurrentRow(row);
    key(Qt::Key_A);
    EXPECT_EQ(people_->stateAt(0), PeopleModel::State::Decided);
    write();
    EXPECT_FALSE(told.message.isEmpty());
    EXPECT_EQ(people_->pendingAt(0), PeopleModel::Pending::None);
}

} // namespace
} // namespace kith::workbench
