#include "people/split_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

SplitDialog::SplitDialog(const QString& contact, const QStringList& aliases, const std::vector<Mention>& mentions,
                         QWidget* parent)
    : QDialog(parent), aliases_(aliases), mentions_(mentions), byName_(new QRadioButton(tr("Other &names"), this)),
      byMention_(new QRadioButton(tr("Single &mentions"), this)), list_(new QListWidget(this)),
      name_(new QLineEdit(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Split %1").arg(contact));
    const bool anyChosen =
        std::any_of(mentions_.begin(), mentions_.end(), [](const Mention& one) { return one.chosen; });
    byName_->setEnabled(!aliases_.isEmpty());
    (anyChosen || aliases_.isEmpty() ? byMention_ : byName_)->setChecked(true);
    list_->setAccessibleName(tr("What becomes a contact of its own"));
    list_->setWordWrap(true);
    auto* nameLabel = new QLabel(tr("The new contact is &called"), this);
    nameLabel->setBuddy(name_);
    name_->setAccessibleName(tr("Name of the new contact"));
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Split"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Becomes a contact of its own (Space chooses):"), this));
    auto* row = new QHBoxLayout;
    row->addWidget(byName_);
    row->addWidget(byMention_);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(list_, 1);
    layout->addWidget(nameLabel);
    layout->addWidget(name_);
    layout->addWidget(buttons_);
    resize(520, 420);
    connect(byName_, &QRadioButton::toggled, this, &SplitDialog::fill);
    connect(list_, &QListWidget::itemChanged, this, &SplitDialog::suggestName);
    connect(name_, &QLineEdit::textEdited, this, [this](const QString& typed) {
        named_ = !typed.isEmpty();
        suggestName();
    });
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
        const std::vector<int> places = checked();
        const QString name = name_->text().trimmed();
        const bool names = byName_->isChecked();
        accept();
        if (!names) {
            Q_EMIT mentionsSplit(places, name);
            return;
        }
        QStringList split;
        for (const int place : places)
            split.append(aliases_[place]);
        Q_EMIT namesSplit(split, name);
    });
    fill();
    list_->setFocus();
}

void SplitDialog::fill() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    const auto add = [this](const QString& words, bool chosen) {
        auto* item = new QListWidgetItem(words, list_);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    };
    if (byName_->isChecked())
        for (const QString& alias : aliases_)
            add(alias, false);
    else
        for (const Mention& mention : mentions_)
            add(mention.words + QStringLiteral(" — ") + mention.sentence, mention.chosen);
    list_->setCurrentRow(0);
    suggestName();
}

std::vector<int> SplitDialog::checked() const {
    std::vector<int> places;
    for (int i = 0; i < list_->count(); ++i)
        if (list_->item(i)->checkState() == Qt::Checked) places.push_back(i);
    return places;
}

void SplitDialog::suggestName() {
    const std::vector<int> places = checked();
    if (!named_) {
        if (places.empty())
            name_->clear();
        else
            name_->setText(byName_->isChecked() ? aliases_[places.front()]
                                                : mentions_[static_cast<std::size_t>(places.front())].words);
    }
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(!places.empty() && !name_->text().trimmed().isEmpty());
}

} // namespace kith::workbench
