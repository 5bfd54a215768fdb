#include "network/accounts_model.h"

#include "common/picture_view.h"
#include "common/strings.h"
#include "common/theme.h"

#include <QPainter>

#include <algorithm>
#include <unordered_map>

namespace kith::workbench {
namespace {

constexpr double marginOfPictures = 12;

} // namespace

std::vector<Account> accountsOf(const StudySnapshot& snapshot) {
    std::unordered_map<CaseKey, int> contacts;
    for (const Contact& contact : snapshot.contacts)
        ++contacts[contact.ego];
    std::vector<Account> accounts;
    for (const Case& ego : snapshot.cases)
        if (const auto found = contacts.find(ego.key); found != contacts.end())
            accounts.push_back({ego.key, toQString(ego.label), found->second, static_cast<bool>(ego.survey)});
    std::stable_partition(accounts.begin(), accounts.end(), [](const Account& account) { return !account.respondent; });
    return accounts;
}

void AccountsModel::setAccounts(std::vector<Account> accounts) {
    if (accounts == accounts_) return;
    beginResetModel();
    accounts_ = std::move(accounts);
    endResetModel();
}

void AccountsModel::setPictures(std::map<CaseKey, report::Picture> pictures) {
    pictures_ = std::move(pictures);
    if (!accounts_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PictureRole, Qt::AccessibleDescriptionRole});
}

int AccountsModel::rowOf(CaseKey ego) const {
    for (std::size_t i = 0; i < accounts_.size(); ++i)
        if (accounts_[i].ego == ego) return static_cast<int>(i);
    return -1;
}

int AccountsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(accounts_.size());
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Account& account = accounts_[static_cast<std::size_t>(index.row())];
    const auto picture = pictures_.find(account.ego);
    switch (role) {
    case Qt::DisplayRole:
        return account.label;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %n contact(s)", nullptr, account.contacts).arg(account.label);
    case Qt::AccessibleDescriptionRole:
        return picture == pictures_.end() ? QVariant() : QVariant(toQString(picture->second.description));
    case SizeRole:
        return account.contacts;
    case PositionRole:
        return index.row();
    case RespondentRole:
        return account.respondent;
    case PictureRole:
        return QVariant::fromValue<const report::Picture*>(picture == pictures_.end() ? nullptr : &picture->second);
    default:
        return {};
    }
}

void PanelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(3, 3, -3, -3);
    const bool current = option.state & QStyle::State_Selected;
    painter->setPen(QPen(current ? theme::accent() : theme::line(), current ? 2 : 1));
    painter->setBrush(inWindow(Qt::white));
    painter->drawRoundedRect(box, 5, 5);
    const auto* picture = index.data(AccountsModel::PictureRole).value<const report::Picture*>();
    if (picture && picture->width > 0) {
        painter->setClipRect(box.adjusted(2, 2, -2, -2));
        painter->translate(box.topLeft() - QPointF(marginOfPictures, marginOfPictures));
        paintInWindow(*painter, picture->primitives);
    } else {
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(box.adjusted(10, 8, -10, -8), Qt::AlignTop | Qt::TextWordWrap,
                          index.data(Qt::ToolTipRole).toString());
    }
    painter->restore();
}

QSize PanelDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* picture = index.data(AccountsModel::PictureRole).value<const report::Picture*>();
    if (!picture || picture->width <= 0) return {222, 240};
    // The margins of a sheet of paper are not needed here.
    return QSizeF(picture->width - 2 * marginOfPictures + 6, picture->height - 2 * marginOfPictures - 6).toSize();
}

} // namespace kith::workbench
