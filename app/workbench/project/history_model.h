// The journal as a list, the last step first.
#pragma once

#include "kith/study/history.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace kith::workbench {

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { When, Who, What, State, Rows, ColumnCount };
    static constexpr int SearchRole = Qt::UserRole; // every word of the row, for filtering

    // The whole journal, oldest first. What is new is added, what changed is shown anew: rows keep their place.
    void setJournal(std::vector<study::HistoryEntry> journal);
    void setLocale(const QLocale& locale) { locale_ = locale; }
    [[nodiscard]] const study::HistoryEntry* entryAt(int row) const; // nullptr where there is none
    // A moment of the journal in local time and in the words of the interface.
    [[nodiscard]] static QString localTime(const std::string& at, const QLocale& locale);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const study::HistoryEntry& entry, int column) const;

    std::vector<study::HistoryEntry> journal_; // oldest first
    QLocale locale_;
};

} // namespace kith::workbench
