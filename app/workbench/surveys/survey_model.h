// A survey as an item model: rows are read when they are looked at, a piece at a time.
#pragma once

#include "kith/study/survey_grid.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kith::workbench {

class SurveyModel : public QAbstractTableModel {
    Q_OBJECT
public:
    // `project` outlives the model.
    explicit SurveyModel(const project::Project& project, QObject* parent = nullptr)
        : QAbstractTableModel(parent), project_(project) {}

    static constexpr int CodingsRole = Qt::UserRole;      // of the coder, on an answer
    static constexpr int StateRole = Qt::UserRole + 1;    // study::CellState
    static constexpr int IsAnswerRole = Qt::UserRole + 2; // a cell that can be coded

    void setGrid(study::SurveyGrid grid, Coder coder);
    // These rows, in this order; none: all, as on the form.
    void setParts(std::optional<std::vector<std::int64_t>> parts);
    // What was read is read again when it is looked at.
    void readAgain();
    [[nodiscard]] const study::SurveyGrid& grid() const { return grid_; }
    [[nodiscard]] const study::GridRow& row(int row) const;
    [[nodiscard]] const study::GridCell& cell(const QModelIndex& index) const;
    [[nodiscard]] std::int64_t partOf(int row) const;
    [[nodiscard]] int rowOf(std::int64_t part) const; // -1 where it is not shown
    // The next answer that was given, after this place (an invalid one: from the beginning), row by row; going back
    // for a step of -1. uncoded: only one without codings. Nothing where none of the next thousand rows has one.
    [[nodiscard]] QModelIndex answerFrom(const QModelIndex& from, int step, bool uncoded) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<study::GridRow> read(std::int64_t first, std::int64_t last) const;
    [[nodiscard]] QString shown(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const QModelIndex& index) const;

    const project::Project& project_;
    study::SurveyGrid grid_;
    Coder coder_;
    std::optional<std::vector<std::int64_t>> parts_;
    mutable std::map<int, std::vector<study::GridRow>> pieces_;
};

} // namespace kith::workbench
