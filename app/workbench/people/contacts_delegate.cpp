#include "people/contacts_delegate.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace kith::workbench {

QWidget* ContactsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto column = static_cast<ContactColumn>(index.column());
    const ContactGrid* grid = model_.grid();
    if (!grid) return nullptr;
    const WordedValues& values = grid->choices[static_cast<std::size_t>(index.column())];
    if (values.empty()) {
        auto* line = new QLineEdit(parent);
        QStringList known;
        for (const QString& one : column == ContactColumn::Person ? grid->persons : grid->organisations)
            known.append(one);
        auto* completer = new QCompleter(known, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
        line->setAccessibleName(headingOf(column));
        return line;
    }
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(headingOf(column));
    for (const auto& [value, words] : values)
        combo->addItem(words, value);
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto* self = const_cast<ContactsDelegate*>(this);
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

void ContactsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString value = index.data(ContactsModel::ValueRole).toString();
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(value);
}

void ContactsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* combo = qobject_cast<QComboBox*>(editor))
        model->setData(index, combo->currentData(), Qt::EditRole);
    else if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text().trimmed(), Qt::EditRole);
}

} // namespace kith::workbench
