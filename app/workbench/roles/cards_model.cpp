#include "roles/cards_model.h"

#include "common/strings.h"

#include <algorithm>
#include <set>

namespace kith::workbench {

CardPlace placeOf(const study::Card& card) {
    return {card.passage.source, card.passage.part, card.passage.span, card.contact};
}

CardsMime::CardsMime(std::vector<study::Card> cards, CodeKey from) : cards_(std::move(cards)), from_(from) {
    setData(type(), QByteArray::number(static_cast<qulonglong>(cards_.size())));
}

void CardsModel::setCards(std::vector<study::Card> cards) {
    if (cards_.empty() || cards.empty()) {
        if (cards_.empty() && cards.empty()) return;
        beginResetModel();
        cards_ = std::move(cards);
        endResetModel();
        return;
    }
    std::set<CardPlace> staying;
    for (const study::Card& card : cards)
        staying.insert(placeOf(card));
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(placeOf(cards_[static_cast<std::size_t>(row)]))) continue;
        beginRemoveRows({}, row, row);
        cards_.erase(cards_.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < cards.size(); ++row) {
        if (row < cards_.size() && placeOf(cards_[row]) == placeOf(cards[row])) {
            cards_[row] = std::move(cards[row]);
            continue;
        }
        const CardPlace place = placeOf(cards[row]);
        if (std::any_of(cards_.begin() + static_cast<std::ptrdiff_t>(row), cards_.end(),
                        [&](const study::Card& card) { return placeOf(card) == place; })) {
            // In another order than before: nothing that could be kept.
            beginResetModel();
            for (std::size_t earlier = 0; earlier < row; ++earlier)
                cards[earlier] = std::move(cards_[earlier]);
            cards_ = std::move(cards);
            endResetModel();
            return;
        }
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        cards_.insert(cards_.begin() + static_cast<std::ptrdiff_t>(row), std::move(cards[row]));
        endInsertRows();
    }
    if (!cards_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void CardsModel::setSuggested(const std::map<CardPlace, QString>& suggested) {
    if (suggested_ == suggested) return;
    Q_EMIT layoutAboutToBeChanged(); // cards become higher or lower
    suggested_ = suggested;
    Q_EMIT layoutChanged();
}

int CardsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(cards_.size());
}

QVariantList CardsModel::mentions(const study::Card& card) const {
    const Text words = Text::fromStored(card.passage.quote);
    QVariantList places;
    for (CodePointSpan span : card.mentions) {
        span.begin.value -= card.passage.span.begin.value;
        span.end.value -= card.passage.span.begin.value;
        if (span.begin.value < 0 || span.end > words.end()) continue;
        const Utf16Span place = words.toUtf16(span);
        places << static_cast<int>(place.begin.value) << static_cast<int>(place.length());
    }
    return places;
}

QVariant CardsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const study::Card& card = cards_[static_cast<std::size_t>(index.row())];
    const auto about = [&] {
        const QString turn = card.turn > 0 ? tr("turn %1").arg(card.turn) : QString();
        return (QStringList{toQString(card.egoLabel)} + (turn.isEmpty() ? QStringList{} : QStringList{turn}))
            .join(QStringLiteral(" · "));
    };
    const auto suggested = [&] {
        const auto found = suggested_.find(placeOf(card));
        return found == suggested_.end() ? QString() : found->second;
    };
    switch (role) {
    case Qt::DisplayRole:
        return toQString(card.passage.quote);
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p><p>%2</p>")
            .arg(toQString(card.passage.quote).toHtmlEscaped(),
                 (toQString(card.contactLabel) + QStringLiteral(" · ") + toQString(card.source)).toHtmlEscaped());
    case Qt::AccessibleTextRole: {
        QString words = tr("%1: %2 (%3)").arg(toQString(card.contactLabel), toQString(card.passage.quote), about());
        if (const QString roles = suggested(); !roles.isEmpty())
            words += QLatin1Char(' ') + tr("Suggested: %1").arg(roles);
        return words;
    }
    case AboutRole:
        return about();
    case ContactRole:
        return toQString(card.contactLabel);
    case MentionsRole:
        return mentions(card);
    case SuggestedRole:
        return suggested();
    default:
        return {};
    }
}

Qt::ItemFlags CardsModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QMimeData* CardsModel::mimeData(const QModelIndexList& indexes) const {
    std::set<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    std::vector<study::Card> cards;
    for (const int row : rows)
        cards.push_back(cards_[static_cast<std::size_t>(row)]);
    return new CardsMime(std::move(cards), column_);
}

bool CardsModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const {
    const auto* cards = qobject_cast<const CardsMime*>(data);
    return cards && cards->from() != column_;
}

bool CardsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int, int, const QModelIndex&) {
    const auto* cards = qobject_cast<const CardsMime*>(data);
    if (cards && cards->from() != column_) Q_EMIT dropped(cards->cards(), cards->from(), action == Qt::CopyAction);
    return false; // the rows come and go as the project has them
}

} // namespace kith::workbench
