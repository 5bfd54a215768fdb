// All memos of a study in rows.
#pragma once

#include "kith/study/memos.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace kith::workbench {

class MemosModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Subject, Kind, By, Words, Columns };

    explicit MemosModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setMemos(std::vector<study::ListedMemo> memos);
    [[nodiscard]] const std::vector<study::ListedMemo>& memos() const { return memos_; }
    [[nodiscard]] const study::ListedMemo* memoAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(MemoKey memo) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<study::ListedMemo> memos_;
};

// "source", "case" … in the language of the interface.
[[nodiscard]] QString memoAboutName(const std::string& about);

class MemosFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    struct Wanted {
        std::optional<MemoKind> kind;
        std::string about, coder; // "": any
        QString words;
    };
    void setWanted(Wanted wanted);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Wanted wanted_;
};

} // namespace kith::workbench
