// Lets a cell be chosen from a list: the model says under ChoicesRole what there is to choose (words, in the order of
// the values 0, 1, …), and takes the number of the choice under Qt::EditRole.
#pragma once

#include <QStyledItemDelegate>

namespace kith::workbench {

class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int ChoicesRole = Qt::UserRole + 40;

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kith::workbench
