// Paints a passage as a card: its words, with the contact emphasised, and below whom it is about, in whose account.
#pragma once

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace kith::workbench {

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CardDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}

    void setTextFont(const QFont& font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] int lines(const QModelIndex& index, int width) const;

    QFont textFont_;
    mutable QHash<QString, int> lines_; // of words, at this width
    mutable int width_ = 0;
};

} // namespace kith::workbench
