#include "results/choice_menu.h"

#include "common/strings.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace kith::workbench {

ChoiceMenu::ChoiceMenu(const QString& none, QWidget* parent)
    : QToolButton(parent), none_(none), menu_(new QMenu(this)) {
    setMenu(menu_);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    showWords();
}

void ChoiceMenu::setChoices(const std::vector<std::pair<std::string, QString>>& choices) {
    const std::vector<std::string> before = chosen();
    menu_->clear();
    for (const auto& [id, words] : choices) {
        QAction* action = menu_->addAction(words);
        action->setCheckable(true);
        action->setData(toQString(id));
        connect(action, &QAction::toggled, this, [this] {
            showWords();
            if (!filling_) Q_EMIT changed();
        });
    }
    setChosen(before);
}

std::vector<std::string> ChoiceMenu::chosen() const {
    std::vector<std::string> ids;
    for (const QAction* action : menu_->actions())
        if (action->isChecked()) ids.push_back(toStd(action->data().toString()));
    return ids;
}

void ChoiceMenu::setChosen(const std::vector<std::string>& ids) {
    filling_ = true;
    for (QAction* action : menu_->actions())
        action->setChecked(std::find(ids.begin(), ids.end(), toStd(action->data().toString())) != ids.end());
    filling_ = false;
    showWords();
}

void ChoiceMenu::showWords() {
    QStringList words;
    for (const QAction* action : menu_->actions())
        if (action->isChecked()) words += action->text();
    setText(words.isEmpty() ? none_ : words.join(QStringLiteral(", ")));
    setToolTip(text());
}

} // namespace kith::workbench
