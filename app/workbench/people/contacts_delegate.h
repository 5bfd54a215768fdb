// Editors of the grid's cells: lists where there is a closed list, else a line that completes what is known.
#pragma once

#include "people/contacts_model.h"

#include <QStyledItemDelegate>

namespace kith::workbench {

class ContactsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ContactsDelegate(const ContactsModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const ContactsModel& model_;
};

} // namespace kith::workbench
