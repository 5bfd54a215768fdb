// The cards of one column of the role board: of the tray, of a pile, or of a role.
#pragma once

#include "kith/study/piles.h"

#include <QAbstractListModel>
#include <QMimeData>

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace kith::workbench {

using CardPlace = std::tuple<SourceKey, std::int64_t, CodePointSpan, ContactKey>;
CardPlace placeOf(const study::Card& card);

// Cards on their way from one column to another.
class CardsMime : public QMimeData {
    Q_OBJECT
public:
    CardsMime(std::vector<study::Card> cards, CodeKey from);
    static QString type() { return QStringLiteral("application/x-kith-cards"); }
    [[nodiscard]] const std::vector<study::Card>& cards() const { return cards_; }
    [[nodiscard]] CodeKey from() const { return from_; }

private:
    std::vector<study::Card> cards_;
    CodeKey from_;
};

class CardsModel : public QAbstractListModel {
    Q_OBJECT
public:
    // column: the pile or role; none for the tray.
    explicit CardsModel(CodeKey column, QObject* parent = nullptr) : QAbstractListModel(parent), column_(column) {}

    static constexpr int AboutRole = Qt::UserRole;         // "Joris Haverkamp · Marit · turn 12"
    static constexpr int ContactRole = Qt::UserRole + 1;   // its label
    static constexpr int MentionsRole = Qt::UserRole + 2;  // QVariantList of begin, length, … in the words
    static constexpr int SuggestedRole = Qt::UserRole + 3; // "Mentor, Pointer", or ""

    [[nodiscard]] CodeKey column() const { return column_; }
    [[nodiscard]] const std::vector<study::Card>& cards() const { return cards_; }
    // Cards that stay keep their rows' cursor and selection.
    void setCards(std::vector<study::Card> cards);
    // In words, by card.
    void setSuggested(const std::map<CardPlace, QString>& suggested);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override { return {CardsMime::type()}; }
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    // from: none where they came from the tray, or are to stay where they are as well.
    void dropped(const std::vector<kith::study::Card>& cards, kith::CodeKey from, bool stay);

private:
    [[nodiscard]] QVariantList mentions(const study::Card& card) const;

    CodeKey column_;
    std::vector<study::Card> cards_;
    std::map<CardPlace, QString> suggested_;
};

} // namespace kith::workbench
