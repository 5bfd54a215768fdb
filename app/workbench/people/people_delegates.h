// How a contact under review and a mention are painted.
#pragma once

#include "workspace/preferences.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

#include <memory>

namespace kith::workbench {

// Two lines: the name; what is thought of it, with a bar for the doubt.
class PersonDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

// The sentence, as long as it is, with the mention standing out; above it where it stands, below it why.
class MentionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit MentionDelegate(const Preferences& preferences, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    [[nodiscard]] std::unique_ptr<QTextLayout> sentence(const QModelIndex& index, int width, const QColor& words,
                                                        const QColor& ground) const;
    const Preferences& preferences_;
};

} // namespace kith::workbench
