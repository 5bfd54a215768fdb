// What the keys of the page decide.
#include "people/people_page.h"

#include "common/choice_palette.h"
#include "common/strings.h"
#include "common/words_dialog.h"
#include "people/mentions_model.h"
#include "people/people_model.h"
#include "people/review_list.h"
#include "people/split_dialog.h"

#include "kith/study/mentions.h"

#include <QComboBox>

#include <algorithm>

namespace kith::workbench {

// --- which ones ---

std::vector<int> PeoplePage::contactRows() const {
    std::vector<int> rows = people_->markedRows();
    if (rows.empty() && contacts_->currentRow() >= 0) rows.push_back(contacts_->currentRow());
    // What is being written is something else in a moment.
    std::erase_if(rows, [this](int row) {
        return !people_->contactAt(row) || people_->pendingAt(row) != PeopleModel::Pending::None;
    });
    return rows;
}

std::vector<int> PeoplePage::mentionRows() const {
    std::vector<int> rows = shown_->markedRows();
    if (rows.empty() && mentions_->currentRow() >= 0) rows.push_back(mentions_->currentRow());
    return rows;
}

std::vector<std::size_t> PeoplePage::contactsIn(const std::vector<int>& rows) const {
    std::vector<std::size_t> contacts;
    for (const int row : rows)
        if (const auto contact = people_->contactAt(row)) contacts.push_back(*contact);
    return contacts;
}

std::vector<std::size_t> PeoplePage::mentionsIn(const std::vector<int>& rows) const {
    std::vector<std::size_t> mentions;
    for (const int row : rows)
        if (const auto mention = shown_->mentionAt(row)) mentions.push_back(*mention);
    return mentions;
}

void PeoplePage::decide(Change change) {
    workspace().edit([account = people_->account(), by = workspace().coder(),
                      change = std::move(change)](project::Project& project) { change(project, account->people, by); },
                     this, {},
                     [this](const Failure& failure) {
                         people_->clearPending();
                         shown_->clearPending();
                         showContact();
                         Q_EMIT workspace().failed(failure);
                     });
}

void PeoplePage::goOn(const std::vector<int>& rows) {
    people_->clearMarks();
    showState();
    const int next = people_->nextUndecided(rows.back());
    if (next >= 0) contacts_->setCurrentRow(next);
    showContact();
}

void PeoplePage::goOnInMentions(const std::vector<int>& rows) {
    shown_->clearMarks();
    if (const int next = shown_->nextUndecided(rows.back()); next >= 0)
        mentions_->setCurrentRow(next);
    else
        mentions_->setCurrentRow(std::min(rows.back() + 1, shown_->rowCount() - 1));
}

// --- decisions ---

void PeoplePage::accept() {
    if (focusWidget() == cases_) return; // Enter there is not meant for a contact
    if (inMentions_) {
        const std::vector<int> rows = mentionRows();
        if (rows.empty()) return;
        // What went elsewhere or was rejected speaks of this contact again.
        const int row = contacts_->currentRow();
        const std::string label = toStd(people_->index(row).data().toString());
        const bool own = std::all_of(rows.begin(), rows.end(), [this](int at) {
            const auto state = shown_->stateAt(at);
            return state == MentionsModel::State::Undecided || state == MentionsModel::State::Confirmed;
        });
        const auto mentions = mentionsIn(rows);
        for (const int at : rows)
            shown_->setPending(at, MentionsModel::Pending::Accepted);
        decide([mentions, own, label](project::Project& project, const study::AccountPeople& people, const Coder& by) {
            if (own)
                study::acceptMentions(project, people, mentions, by);
            else
                study::assignMentions(project, people, mentions, label, by);
        });
        goOnInMentions(rows);
        return;
    }
    const std::vector<int> rows = contactRows();
    if (rows.empty()) return;
    const auto contacts = contactsIn(rows);
    for (const int row : rows)
        people_->setPending(row, PeopleModel::Pending::Accepted);
    decide([contacts](project::Project& project, const study::AccountPeople& people, const Coder& by) {
        study::confirmContacts(project, people, contacts, by);
    });
    goOn(rows);
}

void PeoplePage::reject() {
    if (inMentions_) {
        const std::vector<int> rows = mentionRows();
        if (rows.empty()) return;
        const auto mentions = mentionsIn(rows);
        for (const int at : rows)
            shown_->setPending(at, MentionsModel::Pending::Rejected);
        decide([mentions](project::Project& project, const study::AccountPeople& people, const Coder& by) {
            study::rejectMentions(project, people, mentions, by);
        });
        goOnInMentions(rows);
        return;
    }
    const std::vector<int> rows = contactRows();
    if (rows.empty()) return;
    const auto contacts = contactsIn(rows);
    for (const int row : rows)
        people_->setPending(row, PeopleModel::Pending::Rejected);
    decide([contacts](project::Project& project, const study::AccountPeople& people, const Coder& by) {
        study::rejectContacts(project, people, contacts, by);
    });
    goOn(rows);
}

void PeoplePage::undecide() {
    const std::vector<int> rows = mentionRows();
    if (!inMentions_ || rows.empty()) return;
    decide([mentions = mentionsIn(rows)](project::Project& project, const study::AccountPeople& people,
                                         const Coder& by) { study::undecideMentions(project, people, mentions, by); });
    shown_->clearMarks();
}

namespace {

// The contacts of an account to choose from: the marked ones first, then those that were decided on.
std::vector<Choice> choicesFrom(const PeopleModel& people, const std::vector<int>& marked, int without) {
    std::vector<Choice> first, decided, others;
    for (int row = 0; row < people.rowCount(); ++row) {
        const auto contact = people.contactAt(row);
        if (!contact || row == without) continue;
        const QModelIndex index = people.index(row);
        Choice choice;
        choice.id = QString::number(*contact);
        choice.name = index.data().toString();
        choice.note = index.data(PeopleModel::DetailRole).toString();
        const bool isMarked = std::find(marked.begin(), marked.end(), row) != marked.end();
        const bool isDecided = people.stateAt(row) == PeopleModel::State::Decided;
        (isMarked ? first : isDecided ? decided : others).push_back(std::move(choice));
    }
    first.insert(first.end(), decided.begin(), decided.end());
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

} // namespace

void PeoplePage::merge() {
    if (inMentions_) return;
    const std::vector<int> rows = contactRows();
    if (rows.empty()) return;
    const std::vector<std::size_t> merged = contactsIn(rows);
    const bool several = rows.size() > 1;
    const QString name = people_->index(rows.front()).data().toString();
    auto* palette = new ChoicePalette(
        tr("Merge"), tr("Type a part of the name"),
        ChoicePalette::among(choicesFrom(*people_, several ? rows : std::vector<int>(), several ? -1 : rows.front())),
        this);
    palette->explain(several ? tr("Merge %n contacts into (the one that is chosen keeps its name):", nullptr,
                                  static_cast<int>(rows.size()))
                             : tr("Merge %1 into:").arg(name));
    connect(palette, &ChoicePalette::chosen, this,
            [this, merged](const QString& into) { mergeInto(into.toULongLong(), merged); });
    palette->open();
}

void PeoplePage::mergeInto(std::size_t into, const std::vector<std::size_t>& merged) {
    std::vector<std::size_t> others;
    std::copy_if(merged.begin(), merged.end(), std::back_inserter(others),
                 [into](std::size_t one) { return one != into; });
    std::vector<int> rows;
    for (int row = 0; row < people_->rowCount(); ++row) {
        const auto contact = people_->contactAt(row);
        if (!contact) continue;
        if (contact == into) people_->setPending(row, PeopleModel::Pending::Accepted);
        if (std::find(others.begin(), others.end(), *contact) == others.end()) continue;
        people_->setPending(row, PeopleModel::Pending::Changed);
        rows.push_back(row);
    }
    decide([into, others](project::Project& project, const study::AccountPeople& people, const Coder& by) {
        study::mergeContacts(project, people, into, others, by);
    });
    people_->clearMarks();
    // The row goes when it is written; the cursor is already where the review goes on.
    int next = rows.empty() ? -1 : people_->nextUndecided(rows.back());
    if (next >= 0) contacts_->setCurrentRow(next);
    showState();
}

void PeoplePage::assign() {
    const std::vector<int> rows = mentionRows();
    if (!inMentions_ || rows.empty()) return;
    const QString what =
        rows.size() == 1
            ? tr("“%1” speaks of:").arg(shown_->index(rows.front()).data(MentionsModel::WordsRole).toString())
            : tr("%n mentions speak of:", nullptr, static_cast<int>(rows.size()));
    auto* palette = new ChoicePalette(tr("Assign"), tr("Type a name, old or new"),
                                      ChoicePalette::among(choicesFrom(*people_, {}, contacts_->currentRow())), this);
    palette->explain(what);
    palette->offerNew(tr("New contact: %1"));
    connect(palette, &ChoicePalette::chosen, this, [this, rows](const QString& contact) {
        assignTo(toQString(people_->account()->people.contacts.at(contact.toULongLong()).label), rows);
    });
    connect(palette, &ChoicePalette::newWanted, this, [this, rows](const QString& name) { assignTo(name, rows); });
    palette->open();
}

void PeoplePage::assignTo(const QString& contact, const std::vector<int>& rows) {
    const auto mentions = mentionsIn(rows);
    for (const int row : rows)
        shown_->setPending(row, MentionsModel::Pending::Assigned);
    decide([mentions, label = toStd(contact)](project::Project& project, const study::AccountPeople& people,
                                              const Coder& by) {
        study::assignMentions(project, people, mentions, label, by);
    });
    goOnInMentions(rows);
}

bool PeoplePage::isFree(const QString& name) {
    const std::string label = toStd(name);
    for (const study::Suggestion& one : people_->account()->people.contacts) {
        const auto& aliases = one.decided ? one.decided->aliases : one.aliases;
        if (one.label != label && (!one.decided || std::find(aliases.begin(), aliases.end(), label) == aliases.end()))
            continue;
        Q_EMIT workspace().failed({tr("Another contact of this account is called “%1”. Choose another name for the new "
                                      "one, or assign the mentions to that contact (T).")
                                       .arg(name),
                                   {},
                                   false});
        return false;
    }
    return true;
}

void PeoplePage::split() {
    const int row = contacts_->currentRow();
    const auto contact = people_->contactAt(row);
    if (!contact || people_->pendingAt(row) != PeopleModel::Pending::None) return;
    const study::Suggestion& one = people_->account()->people.contacts[*contact];
    QStringList aliases;
    for (const std::string& alias : one.decided ? one.decided->aliases : one.aliases)
        aliases.append(toQString(alias));
    const std::vector<int> marked = shown_->markedRows();
    std::vector<SplitDialog::Mention> mentions;
    std::vector<std::size_t> places;
    for (int at = 0; at < shown_->rowCount(); ++at) {
        if (shown_->stateAt(at) == MentionsModel::State::Elsewhere) continue;
        const bool chosen = std::find(marked.begin(), marked.end(), at) != marked.end() ||
                            (inMentions_ && marked.empty() && at == mentions_->currentRow());
        mentions.push_back(
            {shown_->index(at).data(MentionsModel::WordsRole).toString(), shown_->index(at).data().toString(), chosen});
        places.push_back(*shown_->mentionAt(at));
    }
    auto* dialog = new SplitDialog(toQString(one.label), aliases, mentions, this);
    connect(dialog, &SplitDialog::namesSplit, this,
            [this, place = *contact, row](const QStringList& names, const QString& name) {
                std::vector<std::string> split;
                for (const QString& alias : names)
                    split.push_back(toStd(alias));
                people_->setPending(row, PeopleModel::Pending::Changed);
                decide([place, split, label = toStd(name)](project::Project& project,
                                                           const study::AccountPeople& people, const Coder& by) {
                    study::splitContact(project, people, place, split, label, by);
                });
            });
    connect(dialog, &SplitDialog::mentionsSplit, this,
            [this, places](const std::vector<int>& chosen, const QString& name) {
                if (!isFree(name)) return;
                std::vector<std::size_t> split;
                for (const int at : chosen)
                    split.push_back(places.at(static_cast<std::size_t>(at)));
                decide([split, label = toStd(name)](project::Project& project, const study::AccountPeople& people,
                                                    const Coder& by) {
                    study::assignMentions(project, people, split, label, by);
                });
                shown_->clearMarks();
            });
    dialog->open();
}

void PeoplePage::rename() {
    const int row = contacts_->currentRow();
    const auto contact = people_->contactAt(row);
    if (inMentions_ || !contact || people_->pendingAt(row) != PeopleModel::Pending::None) return;
    auto* dialog = new WordsDialog(WordsDialog::Form::Line, tr("Rename"), tr("This contact is called:"),
                                   people_->index(row).data().toString(), tr("Rename"), this);
    connect(dialog, &WordsDialog::given, this, [this, place = *contact, row](const QString& name) {
        people_->setPending(row, PeopleModel::Pending::Accepted);
        decide(
            [place, label = toStd(name)](project::Project& project, const study::AccountPeople& people,
                                         const Coder& by) { study::renameContact(project, people, place, label, by); });
    });
    dialog->open();
}

void PeoplePage::changeKind() {
    const int row = contacts_->currentRow();
    const auto contact = people_->contactAt(row);
    if (inMentions_ || !contact || people_->pendingAt(row) != PeopleModel::Pending::None) return;
    study::ContactDescription changes;
    changes.kind = people_->account()->people.contacts[*contact].kind == ContactKind::Group ? ContactKind::Individual
                                                                                            : ContactKind::Group;
    people_->setPending(row, PeopleModel::Pending::Accepted);
    decide([place = *contact, changes](project::Project& project, const study::AccountPeople& people, const Coder& by) {
        study::describeContact(project, people, place, changes, by);
    });
}

// --- going about ---

void PeoplePage::openTranscript() {
    const auto mention = shown_->mentionAt(mentions_->currentRow());
    if (mention) desk().openPassage(people_->account()->people.mentions[*mention].passage);
}

void PeoplePage::next() {
    ReviewList* list = inMentions_ ? mentions_ : contacts_;
    list->setCurrentRow(list->currentRow() + 1);
}

void PeoplePage::previous() {
    ReviewList* list = inMentions_ ? mentions_ : contacts_;
    list->setCurrentRow(list->currentRow() - 1);
}

void PeoplePage::backToContacts() {
    contacts_->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::toggleGeneral() {
    const int id = people_->idAt(contacts_->currentRow());
    people_->setGeneralShown(!people_->generalShown());
    if (const int row = people_->rowOf(id); row >= 0) contacts_->setCurrentRow(row);
    if (people_->account()) showState();
}

void PeoplePage::sortAgain() {
    people_->sortAgain();
    contacts_->setCurrentRow(std::max(0, people_->isUndecided(0) ? 0 : people_->nextUndecided(0)));
    showContact();
}

} // namespace kith::workbench
