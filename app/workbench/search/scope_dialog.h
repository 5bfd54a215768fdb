// Which sources are searched.
#pragma once

#include "kith/model/study.h"

#include <QAbstractListModel>
#include <QDialog>
#include <QStringList>

#include <set>
#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace kith::workbench {

class ScopeModel : public QAbstractListModel {
    Q_OBJECT
public:
    ScopeModel(const std::vector<Source>& sources, const QStringList& chosen, QObject* parent);
    [[nodiscard]] QStringList chosen() const; // titles; none: all sources
    void choose(int row, bool chosen);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<QString> titles_;
    std::set<int> chosen_;
};

class ScopeDialog : public QDialog {
    Q_OBJECT
public:
    ScopeDialog(const std::vector<Source>& sources, const QStringList& chosen, QWidget* parent);
    [[nodiscard]] QStringList chosen() const { return model_->chosen(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void chooseShown(bool chosen);

    ScopeModel* model_;
    QSortFilterProxyModel* filtered_;
    QListView* list_;
    QLineEdit* words_;
};

} // namespace kith::workbench
