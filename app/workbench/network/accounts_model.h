// The accounts of a study, with a small egogram each where these were drawn.
#pragma once

#include "kith/model/key.h"
#include "kith/model/snapshot.h"
#include "kith/report/pictures.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <map>
#include <vector>

namespace kith::workbench {

struct Account {
    CaseKey ego;
    QString label;
    int contacts = 0;
    bool respondent = false; // of a survey
    bool operator==(const Account&) const = default;
};
// Every case that has contacts: those of interviews first, each by position.
std::vector<Account> accountsOf(const StudySnapshot& snapshot);

class AccountsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setAccounts(std::vector<Account> accounts);
    void setPictures(std::map<CaseKey, report::Picture> pictures);
    [[nodiscard]] const std::vector<Account>& accounts() const { return accounts_; }
    [[nodiscard]] int rowOf(CaseKey ego) const; // -1 where it is not there

    static constexpr int SizeRole = Qt::UserRole;
    static constexpr int PositionRole = Qt::UserRole + 1;
    static constexpr int RespondentRole = Qt::UserRole + 2;
    static constexpr int PictureRole = Qt::UserRole + 3; // const report::Picture*, null where none was drawn

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Account> accounts_;
    std::map<CaseKey, report::Picture> pictures_;
};

// Draws the picture of an account.
class PanelDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kith::workbench

Q_DECLARE_METATYPE(const kith::report::Picture*)
