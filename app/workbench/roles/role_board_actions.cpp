// What can be done on the role board, each one edit.
#include "common/choice_palette.h"
#include "common/commands.h"
#include "common/keys.h"
#include "common/theme.h"
#include "roles/board_column.h"
#include "roles/new_pile.h"
#include "roles/role_board_page.h"
#include "roles/role_dialog.h"

#include "kith/study/piles.h"
#include "kith/study/roles.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace kith::workbench {
namespace {

CodeKey placeOf(const QString& id) {
    return keyOf<CodeKey>(id).value_or(CodeKey{});
}

Choice choiceOf(const BoardPlace& place, const QString& note) {
    Choice choice;
    choice.id = idOf(place.key);
    choice.name = toQString(place.label);
    choice.note = note;
    choice.says = toQString(place.definition);
    if (place.isRole) choice.colour = theme::codeColour(place.colour);
    return choice;
}

} // namespace

void RoleBoardPage::makeActions() {
    for (int digit = 1; digit <= 9; ++digit) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(QString::number(digit)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, digit] { putOn(digit); });
        addAction(action);
        digits_.push_back(action);
    }
    ofCards_ = {
        addCommand(this, tr("New pile of these cards"), QKeySequence(Qt::Key_N), &RoleBoardPage::startPile),
        addCommand(this, tr("Put on another pile or role as well…"), QKeySequence(Qt::Key_C), &RoleBoardPage::copyTo),
        addCommand(this, tr("Take off"), QKeySequence(Qt::Key_Backspace), &RoleBoardPage::takeOff),
        addCommand(this, tr("Open in the transcript"), {}, &RoleBoardPage::openCard)};
    ofPiles_ = {addCommand(this, tr("Rename the pile"), QKeySequence(Qt::Key_F2), &RoleBoardPage::renamePile),
                addCommand(this, tr("Join with another pile…"), QKeySequence(Qt::Key_J), &RoleBoardPage::joinPile),
                addCommand(this, tr("Map to a role of the list…"), QKeySequence(Qt::Key_P), &RoleBoardPage::mapPile),
                addCommand(this, tr("Make a new role of it…"), QKeySequence(Qt::Key_R), &RoleBoardPage::makeRole),
                addCommand(this, tr("Remove the pile"), QKeySequence(Qt::Key_Delete), &RoleBoardPage::removePile)};
    pileMenu_ = new QMenu(tr("Pile"), this);
    for (QAction* action : ofPiles_)
        pileMenu_->addAction(action);
    for (QAction* action : ofCards_)
        tray_->view().addAction(action);
    showActions();
}

QList<QAction*> RoleBoardPage::ofCards(bool isRole) const {
    QList<QAction*> actions(ofCards_.begin(), ofCards_.end());
    if (!isRole) actions.append(QList<QAction*>(ofPiles_.begin(), ofPiles_.end()));
    return actions;
}

void RoleBoardPage::showActions() {
    std::size_t pile = 0;
    for (const BoardColumn* column : columns_) {
        if (column->place().isRole || pile >= digits_.size()) continue;
        digits_[pile]->setText(tr("Put on “%1”").arg(toQString(column->place().label)));
        digits_[pile++]->setVisible(true);
    }
    for (; pile < digits_.size(); ++pile)
        digits_[pile]->setVisible(false);
    for (QAction* action : ofPiles_)
        action->setEnabled(currentPile() != nullptr);
    ofCards_[2]->setEnabled(current() != tray_);
}

void RoleBoardPage::edit(Workspace::Change change, Workspace::Done done) {
    workspace().edit(std::move(change), this, std::move(done), [this](const Failure& failure) {
        Q_EMIT workspace().failed(failure);
        refresh(); // what was shown already did not come to be
    });
}

void RoleBoardPage::put(const std::vector<study::Card>& cards, CodeKey to, CodeKey from) {
    if (cards.empty() || to == from) return;
    if (!workspace().isReadOnly()) {
        moveCards(board_, cards, to, from);
        fillColumns();
    }
    edit([cards, to, from, by = workspace().coder()](project::Project& project) {
        if (to)
            study::putOnPile(project, to, cards, by, from);
        else
            study::takeOffPile(project, from, cards, by);
    });
}

void RoleBoardPage::take(BoardColumn* column, const std::vector<study::Card>& cards, CodeKey from, bool stay) {
    if (column == tray_)
        put(cards, {}, from);
    else
        put(cards, column->place().key, stay ? CodeKey{} : from);
}

void RoleBoardPage::putOn(int digit) {
    int pile = 0;
    for (const BoardColumn* column : columns_)
        if (!column->place().isRole && ++pile == digit)
            put(current()->view().chosen(), column->place().key, current()->place().key);
}

void RoleBoardPage::startPile() {
    newPile_->ask(current()->view().chosen(), current()->place().key);
    scroll_->ensureWidgetVisible(newPile_, 8, 0);
}

void RoleBoardPage::makePile(const QString& name, const std::vector<study::Card>& cards, CodeKey from) {
    edit([name = toStd(name), cards, from, by = workspace().coder()](project::Project& project) {
        study::newPile(project, name, cards, by, from);
    });
    current()->view().setFocus(Qt::OtherFocusReason);
}

void RoleBoardPage::openCard() {
    const std::vector<study::Card> cards = current()->view().chosen();
    if (!cards.empty()) desk().openPassage(cards.front().passage);
}

void RoleBoardPage::takeOff() {
    if (current() != tray_) put(current()->view().chosen(), {}, current()->place().key);
}

void RoleBoardPage::copyTo() {
    const std::vector<study::Card> cards = current()->view().chosen();
    if (cards.empty()) return;
    std::vector<Choice> picks;
    const auto offer = [&](const BoardPlace& place) {
        if (place.key != current()->place().key)
            picks.push_back(choiceOf(place, place.isRole ? tr("role") : tr("pile")));
    };
    for (const BoardPlace& place : board_.places)
        if (!place.isRole) offer(place);
    for (const BoardPlace& role : board_.allRoles)
        offer(role);
    auto* dialog = new ChoicePalette(tr("Put on as well"), tr("Name of a pile or a role"),
                                     ChoicePalette::among(std::move(picks)), this);
    connect(dialog, &ChoicePalette::chosen, this, [this, cards](const QString& id) { put(cards, placeOf(id), {}); });
    dialog->open();
}

void RoleBoardPage::renamePile() {
    if (BoardColumn* pile = currentPile()) pile->rename();
}

void RoleBoardPage::joinPile() {
    const BoardColumn* pile = currentPile();
    if (!pile) return;
    std::vector<Choice> picks;
    for (const BoardColumn* other : columns_)
        if (!other->place().isRole && other != pile) picks.push_back(choiceOf(other->place(), {}));
    if (picks.empty()) {
        desk().say(tr("There is no other pile to join it with."));
        return;
    }
    auto* dialog = new ChoicePalette(tr("Join “%1” with").arg(toQString(pile->place().label)), tr("Name of a pile"),
                                     ChoicePalette::among(std::move(picks)), this);
    connect(dialog, &ChoicePalette::chosen, this, [this, key = pile->place().key](const QString& id) {
        edit([into = placeOf(id), key, by = workspace().coder()](project::Project& project) {
            study::joinPiles(project, into, {key}, by);
        });
    });
    dialog->open();
}

void RoleBoardPage::mapPile() {
    const BoardColumn* pile = currentPile();
    if (!pile) return;
    std::vector<Choice> picks;
    std::map<QString, std::string> names;
    for (const Code& code : workspace().outline().codebook.codes)
        names[idOf(code.key)] = code.name;
    for (const BoardPlace& role : board_.allRoles)
        picks.push_back(choiceOf(role, {}));
    auto* dialog = new ChoicePalette(tr("Map “%1” to a role").arg(toQString(pile->place().label)), tr("Name of a role"),
                                     ChoicePalette::among(std::move(picks)), this);
    connect(dialog, &ChoicePalette::chosen, this, [this, names, key = pile->place().key](const QString& id) {
        edit([key, role = names.at(id), by = workspace().coder()](project::Project& project) {
            study::mapPile(project, key, role, by);
        });
    });
    dialog->open();
}

void RoleBoardPage::makeRole() {
    const BoardColumn* pile = currentPile();
    if (!pile) return;
    auto* dialog = new RoleDialog(toQString(pile->place().label), this);
    connect(dialog, &RoleDialog::wanted, this,
            [this, key = pile->place().key](const QString& label, const QString& definition) {
                edit([key, label = toStd(label), definition = toStd(definition), by = workspace().coder(),
                      language = context().language()](project::Project& project) {
                    study::makeRole(project, key, label, definition, by, language);
                });
            });
    dialog->open();
}

void RoleBoardPage::removePile() {
    const BoardColumn* pile = currentPile();
    if (!pile) return;
    edit([key = pile->place().key, by = workspace().coder()](project::Project& project) {
        study::removePile(project, key, by);
    });
}

void RoleBoardPage::askSuggestions(bool on) {
    edit([on, by = workspace().coder()](project::Project& project) { study::suggestRoles(project, on, by); },
         [this, on] {
             if (on) readSuggestions();
         });
}

void RoleBoardPage::readSuggestions() {
    struct Found {
        std::vector<study::Card> cards;
        std::vector<std::vector<std::string>> roles;
    };
    workspace().startJob(
        this, tr("Looking for roles"),
        [by = workspace().coder()](const project::Project& project, const Job& job) {
            Found found;
            found.cards = study::cards(project, {by, {}, false, false}, job);
            found.roles = study::rolesSuggestedFor(found.cards, study::roleSuggestions(project, {{}, {}, by}, job));
            return found;
        },
        [this](const Found& found) {
            suggested_.clear();
            const Codebook& codebook = workspace().outline().codebook;
            for (std::size_t i = 0; i < found.cards.size(); ++i) {
                QStringList labels;
                for (const std::string& role : found.roles[i])
                    for (const Code& code : codebook.codes)
                        if (code.name == role && code.retired == 0)
                            labels += toQString(code.label(context().language()));
                if (!labels.isEmpty()) suggested_[placeOf(found.cards[i])] = labels.join(QStringLiteral(", "));
            }
            showSuggestions();
        },
        [this](const Failure& failure) {
            suggested_.clear();
            showSuggestions();
            if (!failure.cancelled) Q_EMIT workspace().failed(failure);
        });
}

void RoleBoardPage::showSuggestions() {
    static const std::map<CardPlace, QString> none;
    for (BoardColumn* column : all())
        column->model().setSuggested(suggestions_->isChecked() ? suggested_ : none);
}

} // namespace kith::workbench
