// Suggestions that wait for a decision: turns that speak as those that were coded.
#pragma once

#include "kith/study/similar.h"

#include <QAbstractTableModel>

#include <vector>

namespace kith::workbench {

class SimilarModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Words, Because, Columns };
    explicit SimilarModel(QObject* parent) : QAbstractTableModel(parent) {}

    void setSuggestions(study::SimilarPassages suggestions);
    [[nodiscard]] const study::SimilarPassages& suggestions() const { return suggestions_; }
    [[nodiscard]] const study::SimilarPassage& at(int row) const;
    // As `acceptSuggestions` wants them: from 1.
    [[nodiscard]] std::vector<int> numbersOf(const std::vector<int>& rows) const;
    // Decided on: they go from the list.
    void take(const std::vector<int>& rows);
    // A decision did not hold: they are there again, at their places.
    void giveBack(const std::vector<int>& numbers);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    study::SimilarPassages suggestions_;
    std::vector<std::size_t> rows_; // places in it, ascending
};

} // namespace kith::workbench
