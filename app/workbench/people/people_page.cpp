#include "people/people_page.h"

#include "common/commands.h"
#include "common/labels.h"
#include "common/strings.h"
#include "people/mentions_model.h"
#include "people/people_delegates.h"
#include "people/people_model.h"
#include "people/review_list.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

QString caseId(CaseKey key) {
    return toQString(key.uuid.toString());
}

} // namespace

PeoplePage::PeoplePage(const PageContext& context)
    : Page(context), people_(new PeopleModel(this)), shown_(new MentionsModel(this)),
      reader_(new AccountReader(context.workspace, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeHeader();
    pages_ = new QStackedWidget(this);
    message_ = new QLabel(pages_);
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setMargin(32);
    pages_->addWidget(message_);
    makeLists();
    pages_->addWidget(lists_);
    layout->addWidget(pages_, 1);
    makeActions();
    makeButtons();
    setFocusProxy(contacts_);
    setTabOrder(cases_, contacts_);
    setTabOrder(contacts_, mentions_);
    setTabOrder(mentions_, general_);
    connect(reader_, &AccountReader::accountRead, this, &PeoplePage::take);
    connect(reader_, &AccountReader::readingFailed, this, [this](const Failure& failure) {
        say(failure.cancelled ? tr("Looking for people was cancelled. Choose the case again to begin anew.")
                              : failure.message);
    });
    connect(&workspace(), &Workspace::outlineChanged, this, &PeoplePage::fillCases);
    fillCases();
}

QString PeoplePage::heading() const {
    return tr("People");
}

void PeoplePage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(8, 6, 8, 6);
    auto* label = new QLabel(tr("&Case"), header);
    cases_ = new QComboBox(header);
    cases_->setAccessibleName(tr("Case"));
    cases_->setAccessibleDescription(tr("Whose account is reviewed"));
    cases_->setToolTip(tr("Whose account is reviewed (Alt+Down, Alt+Up: the next and the previous one)"));
    cases_->setMinimumContentsLength(18);
    cases_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    label->setBuddy(cases_);
    progress_ = new QLabel(header);
    bar_ = new QProgressBar(header);
    bar_->setTextVisible(false);
    bar_->setFixedSize(110, 8);
    bar_->setAccessibleName(tr("Contacts decided"));
    row->addWidget(label);
    row->addWidget(cases_);
    row->addStretch();
    row->addWidget(progress_);
    row->addWidget(bar_);
    connect(cases_, &QComboBox::activated, this, &PeoplePage::chooseCase);
    layout()->addWidget(header);
}

void PeoplePage::makeLists() {
    lists_ = new QSplitter(Qt::Horizontal, pages_);
    lists_->setChildrenCollapsible(false);
    auto* left = new QWidget(lists_);
    auto* leftRows = new QVBoxLayout(left);
    leftRows->setContentsMargins(0, 0, 0, 0);
    leftRows->setSpacing(0);
    contacts_ = new ReviewList(left);
    contacts_->setModel(people_);
    contacts_->setItemDelegate(new PersonDelegate(contacts_));
    contacts_->setUniformItemSizes(true);
    contacts_->setAccessibleName(tr("Contacts and suggestions"));
    contacts_->setAccessibleDescription(tr("Most doubtful first. A accepts, R rejects, Tab goes to the mentions."));
    general_ = new QPushButton(left);
    general_->setFlat(true);
    leftRows->addWidget(contacts_, 1);
    leftRows->addWidget(general_);
    auto* right = new QWidget(lists_);
    auto* rightRows = new QVBoxLayout(right);
    rightRows->setContentsMargins(0, 0, 0, 0);
    rightRows->setSpacing(0);
    name_ = new QLabel(right);
    QFont big = name_->font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.15);
    name_->setFont(big);
    name_->setTextFormat(Qt::PlainText);
    name_->setContentsMargins(12, 8, 12, 0);
    detail_ = new QLabel(right);
    detail_->setWordWrap(true);
    detail_->setTextFormat(Qt::PlainText);
    detail_->setContentsMargins(12, 2, 12, 8);
    makeQuiet(detail_);
    mentions_ = new ReviewList(right);
    mentions_->setModel(shown_);
    mentions_->setItemDelegate(new MentionDelegate(preferences(), mentions_));
    mentions_->setAccessibleName(tr("Mentions"));
    mentions_->setAccessibleDescription(
        tr("Each in its sentence. A accepts, R rejects, T assigns to another contact, O opens the transcript."));
    rightRows->addWidget(name_);
    rightRows->addWidget(detail_);
    rightRows->addWidget(mentions_, 1);
    lists_->addWidget(left);
    lists_->addWidget(right);
    lists_->setStretchFactor(0, 1);
    lists_->setStretchFactor(1, 3);
    lists_->setSizes({300, 440});
    connect(contacts_, &ReviewList::rowChanged, this, &PeoplePage::showContact);
    connect(contacts_, &ReviewList::focused, this, [this] {
        inMentions_ = false;
        showButtons();
    });
    connect(mentions_, &ReviewList::focused, this, [this] {
        inMentions_ = true;
        showButtons();
    });
    connect(mentions_, &ReviewList::activatedByMouse, this, &PeoplePage::openTranscript);
    connect(general_, &QPushButton::clicked, this, &PeoplePage::toggleGeneral);
    connect(&preferences(), &Preferences::fontsChanged, mentions_, [this] { mentions_->layOutAgain(); });
}

void PeoplePage::makeActions() {
    using Keys = QList<QKeySequence>;
    accept_ = addCommand(this, tr("Accept"), Keys{Qt::Key_A, Qt::Key_Return, Qt::Key_Enter}, &PeoplePage::accept);
    reject_ = addCommand(this, tr("Reject"), Keys{Qt::Key_R}, &PeoplePage::reject);
    assign_ = addCommand(this, tr("Assign to another contact…"), Keys{Qt::Key_T}, &PeoplePage::assign);
    assign_->setIconText(tr("Assign…"));
    merge_ = addCommand(this, tr("Merge into…"), Keys{Qt::Key_M}, &PeoplePage::merge);
    merge_->setIconText(tr("Merge…"));
    split_ = addCommand(this, tr("Split…"), Keys{Qt::Key_S}, &PeoplePage::split);
    rename_ = addCommand(this, tr("Rename…"), Keys{Qt::Key_N}, &PeoplePage::rename);
    kind_ = addCommand(this, tr("Group or individual"), Keys{Qt::Key_G}, &PeoplePage::changeKind);
    kind_->setIconText(tr("Group"));
    undecide_ = addCommand(this, tr("Take the decision back"), Keys{Qt::Key_U}, &PeoplePage::undecide);
    undecide_->setIconText(tr("Take back"));
    open_ = addCommand(this, tr("Open in the transcript"), Keys{Qt::Key_O}, &PeoplePage::openTranscript);
    open_->setIconText(tr("Open"));
    addCommand(this, tr("Next"), Keys{Qt::Key_J}, &PeoplePage::next);
    addCommand(this, tr("Previous"), Keys{Qt::Key_K}, &PeoplePage::previous);
    addCommand(this, tr("Back to the contacts"), Keys{Qt::Key_Escape}, &PeoplePage::backToContacts);
    addCommand(this, tr("Next case"), Keys{QKeySequence(Qt::ALT | Qt::Key_Down)}, &PeoplePage::nextCase);
    addCommand(this, tr("Previous case"), Keys{QKeySequence(Qt::ALT | Qt::Key_Up)}, &PeoplePage::previousCase);
    addCommand(this, tr("Show or fold away people in general"), Keys{Qt::Key_P}, &PeoplePage::toggleGeneral);
    addCommand(this, tr("Sort again, most doubtful first"), Keys{Qt::Key_F5}, &PeoplePage::sortAgain);
}

void PeoplePage::makeButtons() {
    buttons_ = new QWidget(this);
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(2);
    for (QAction* one : {accept_, reject_, assign_, merge_, split_, rename_, kind_, undecide_, open_}) {
        auto* button = new QToolButton(buttons_);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        one->setIconText(QStringLiteral("%1  %2").arg(one->iconText().remove(QStringLiteral("…")),
                                                      one->shortcut().toString(QKeySequence::NativeText)));
        button->setDefaultAction(one);
        button->setAccessibleName(one->toolTip());
        button->setToolTip(one->toolTip());
        row->addWidget(button);
    }
    row->addStretch();
    layout()->addWidget(buttons_);
    showButtons();
}

// Only what can be done where the keyboard is.
void PeoplePage::showButtons() {
    if (!buttons_) return;
    const int row = contacts_->currentRow();
    const bool any = inMentions_ ? mentions_->currentRow() >= 0 : people_->contactAt(row).has_value();
    for (QAction* one : {accept_, reject_})
        one->setEnabled(any);
    for (QAction* one : {merge_, rename_, kind_}) {
        one->setVisible(!inMentions_);
        one->setEnabled(any);
    }
    split_->setEnabled(people_->contactAt(row).has_value());
    for (QAction* one : {assign_, undecide_, open_}) {
        one->setVisible(inMentions_);
        one->setEnabled(any);
    }
    for (auto* button : buttons_->findChildren<QToolButton*>())
        button->setVisible(button->defaultAction()->isVisible());
}

// --- the case ---

void PeoplePage::fillCases() {
    const QSignalBlocker quiet(cases_);
    cases_->clear();
    for (const Case& ego : workspace().outline().cases)
        cases_->addItem(toQString(ego.label), caseId(ego.key));
    if (cases_->count() == 0) {
        people_->clear();
        shown_->clear();
        case_ = {};
        say(tr(
            "No interviewee or respondent is known yet. Import interviews or a survey (Ctrl+I); the people they speak "
            "of are then found here."));
        return;
    }
    const int place = cases_->findData(caseId(case_));
    if (place >= 0)
        cases_->setCurrentIndex(place);
    else
        chooseCase(0);
}

void PeoplePage::chooseCase(int place) {
    if (place < 0 || place >= cases_->count()) return;
    {
        const QSignalBlocker quiet(cases_);
        cases_->setCurrentIndex(place);
    }
    if (const auto key = Uuid::parse(toStd(cases_->itemData(place).toString()))) openCase(CaseKey{*key});
}

void PeoplePage::openCase(CaseKey ego) {
    if (ego != case_ || !people_->account()) {
        people_->clear();
        shown_->clear();
        say(tr("Looking for people in this account…"));
    }
    case_ = ego;
    reader_->read(ego);
}

void PeoplePage::show(const QVariant& what) {
    const QVariantMap map = what.toMap();
    const QString label = map.isEmpty() ? what.toString() : map.value(QStringLiteral("case")).toString();
    wantedContact_ = map.value(QStringLiteral("contact")).toString();
    if (const int place = cases_->findText(label, Qt::MatchFixedString | Qt::MatchCaseSensitive); place >= 0)
        chooseCase(place);
}

QVariant PeoplePage::place() const {
    return cases_->currentText();
}

void PeoplePage::nextCase() {
    chooseCase(cases_->currentIndex() + 1);
}

void PeoplePage::previousCase() {
    chooseCase(cases_->currentIndex() - 1);
}

void PeoplePage::say(const QString& words, bool withCases) {
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && lists_->isAncestorOf(focus);
    if (focus != cases_) refocus_ = true;
    message_->setText(words);
    pages_->setCurrentWidget(message_);
    cases_->setEnabled(withCases);
    progress_->clear();
    bar_->hide();
    if (buttons_) buttons_->hide();
    if (hadFocus) cases_->setFocus();
}

void PeoplePage::take(const AccountPtr& account) {
    if (account->people.ego.key != case_) return;
    const bool opened = !people_->account() || people_->account()->people.ego.key != account->people.ego.key;
    const int id = people_->idAt(contacts_->currentRow()), row = contacts_->currentRow();
    people_->setAccount(account, workspace().pendingEdits() == 0);
    showState();
    if (opened) {
        const int first = people_->isUndecided(0) ? 0 : people_->nextUndecided(0);
        contacts_->setCurrentRow(std::max(0, first));
        const QWidget* focus = QApplication::focusWidget();
        if (refocus_ && isVisible() && (!focus || isAncestorOf(focus))) contacts_->setFocus();
        refocus_ = false;
    } else if (const int again = people_->rowOf(id); again >= 0) {
        contacts_->setCurrentRow(again);
    } else {
        contacts_->setCurrentRow(std::clamp(row, 0, std::max(0, people_->rowCount() - 1)));
    }
    if (!wantedContact_.isEmpty())
        for (int i = 0; i < people_->rowCount(); ++i)
            if (people_->index(i).data().toString() == wantedContact_) contacts_->setCurrentRow(i);
    wantedContact_.clear();
    showContact();
}

void PeoplePage::showState() {
    const AccountPtr& account = people_->account();
    const PeopleModel::Progress progress = people_->progress();
    if (people_->rowCount() == 0 && progress.general == 0) {
        QString why = tr("Nobody is spoken of in this account, as far as can be told.");
        if (!account->people.unreadable.empty())
            why +=
                QLatin1Char(' ') + tr("There are no word lists for the language of its text, so people are not looked "
                                      "for in it; contacts can be added while coding.");
        say(why);
        return;
    }
    pages_->setCurrentWidget(lists_);
    buttons_->show();
    progress_->setText(tr("%1 of %2 decided").arg(progress.decided).arg(progress.of));
    bar_->setRange(0, std::max(1, progress.of));
    bar_->setValue(progress.decided);
    bar_->show();
    general_->setVisible(progress.general > 0);
    general_->setText(people_->generalShown() ? tr("Fold people in general away  P")
                                              : tr("Show %n that are people in general  P", nullptr, progress.general));
    general_->setAccessibleDescription(tr("“People”, “the others”: seldom a contact"));
}

void PeoplePage::showContact() {
    const int row = contacts_->currentRow();
    const AccountPtr& account = people_->account();
    if (!account || row < 0) {
        name_->clear();
        detail_->clear();
        shown_->clear();
        showButtons();
        return;
    }
    const std::optional<std::size_t> contact = people_->contactAt(row);
    name_->setText(people_->index(row).data().toString());
    QStringList parts = {people_->index(row).data(PeopleModel::DetailRole).toString()};
    if (contact) {
        const study::Suggestion& one = account->people.contacts[*contact];
        QStringList aliases;
        for (const std::string& alias : one.decided ? one.decided->aliases : one.aliases)
            aliases.append(toQString(alias));
        if (!aliases.isEmpty()) parts.append(tr("also: %1").arg(aliases.join(QStringLiteral("; "))));
        if (one.decided && !one.decided->organisation.empty()) parts.append(toQString(one.decided->organisation));
        if (one.decided && one.decided->key) desk().inspect(one.decided->key);
    }
    detail_->setText(parts.join(QStringLiteral(" · ")));
    const int mention = mentions_->currentRow();
    shown_->show(account, people_->idAt(row), contact, people_->mentionsAt(row), workspace().pendingEdits() == 0);
    if (mentions_->currentRow() < 0) mentions_->setCurrentRow(inMentions_ ? std::max(0, mention) : 0);
    showButtons();
}

Page* makePeoplePage(const PageContext& context) {
    return new PeoplePage(context);
}

} // namespace kith::workbench
