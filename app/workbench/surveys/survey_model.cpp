#include "surveys/survey_model.h"

#include "common/strings.h"

#include <algorithm>
#include <iterator>

namespace kith::workbench {
namespace {

constexpr int piece = 32;         // rows that are read at a time
constexpr std::size_t most = 100; // pieces that are kept
constexpr int reach = 1000;       // rows that are looked through for an answer

} // namespace

void SurveyModel::setGrid(study::SurveyGrid grid, Coder coder) {
    beginResetModel();
    grid_ = std::move(grid);
    coder_ = std::move(coder);
    parts_.reset();
    pieces_.clear();
    endResetModel();
}

void SurveyModel::setParts(std::optional<std::vector<std::int64_t>> parts) {
    if (!parts && !parts_) return;
    beginResetModel();
    parts_ = std::move(parts);
    pieces_.clear();
    endResetModel();
}

void SurveyModel::readAgain() {
    pieces_.clear();
    if (rowCount() > 0 && columnCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::int64_t SurveyModel::partOf(int row) const {
    return parts_ ? (*parts_)[static_cast<std::size_t>(row)] : row + 1;
}

int SurveyModel::rowOf(std::int64_t part) const {
    if (!parts_) return part >= 1 && part <= grid_.rows ? static_cast<int>(part - 1) : -1;
    const auto found = std::find(parts_->begin(), parts_->end(), part);
    return found == parts_->end() ? -1 : static_cast<int>(found - parts_->begin());
}

std::vector<study::GridRow> SurveyModel::read(std::int64_t first, std::int64_t last) const {
    try {
        return study::surveyRows(project_, grid_, first, last, coder_);
    } catch (const Error&) {
        // The survey went a moment ago: the page shows another one soon.
        std::vector<study::GridRow> rows;
        for (std::int64_t part = first; part <= last; ++part)
            rows.push_back({part, std::vector<study::GridCell>(grid_.columns.size())});
        return rows;
    }
}

const study::GridRow& SurveyModel::row(int row) const {
    const int number = row / piece;
    auto known = pieces_.find(number);
    if (known == pieces_.end()) {
        if (pieces_.size() >= most) pieces_.clear();
        const int first = number * piece, last = std::min(first + piece, rowCount()) - 1;
        std::vector<study::GridRow> rows;
        // Parts that follow each other are read together.
        for (int at = first; at <= last;) {
            int end = at;
            while (end < last && partOf(end + 1) == partOf(end) + 1)
                ++end;
            std::vector<study::GridRow> some = read(partOf(at), partOf(end));
            std::move(some.begin(), some.end(), std::back_inserter(rows));
            at = end + 1;
        }
        known = pieces_.emplace(number, std::move(rows)).first;
    }
    return known->second.at(static_cast<std::size_t>(row % piece));
}

const study::GridCell& SurveyModel::cell(const QModelIndex& index) const {
    return row(index.row()).cells.at(static_cast<std::size_t>(index.column()));
}

QModelIndex SurveyModel::answerFrom(const QModelIndex& from, int step, bool uncoded) const {
    int at = from.isValid() ? from.row() : (step > 0 ? 0 : rowCount() - 1);
    int column = from.isValid() ? from.column() + step : (step > 0 ? 0 : columnCount() - 1);
    for (int looked = 0; looked < reach && at >= 0 && at < rowCount(); ++looked, at += step) {
        for (; column >= 0 && column < columnCount(); column += step) {
            const QModelIndex here = index(at, column);
            if (!here.data(IsAnswerRole).toBool()) continue;
            if (!uncoded || cell(here).codings == 0) return here;
        }
        column = step > 0 ? 0 : columnCount() - 1;
    }
    return {};
}

int SurveyModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return parts_ ? static_cast<int>(parts_->size()) : static_cast<int>(grid_.rows);
}

int SurveyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(grid_.columns.size());
}

QString SurveyModel::shown(const QModelIndex& index) const {
    const study::GridCell& cell = this->cell(index);
    if (cell.state == study::CellState::NotAsked) return tr("not asked");
    const auto& column = grid_.columns[static_cast<std::size_t>(index.column())];
    if (column.kind == study::GridColumnKind::Respondent && cell.words.empty())
        return tr("row %1").arg(partOf(index.row()));
    return toQString(cell.words);
}

QString SurveyModel::spoken(const QModelIndex& index) const {
    const study::GridCell& cell = this->cell(index);
    const auto& column = grid_.columns[static_cast<std::size_t>(index.column())];
    if (cell.state == study::CellState::Empty)
        return column.kind == study::GridColumnKind::Answer ? tr("no answer") : tr("empty");
    if (column.kind != study::GridColumnKind::Answer || cell.state == study::CellState::NotAsked) return shown(index);
    const QString coded = cell.codings == 0   ? tr("not coded")
                          : cell.codings == 1 ? tr("1 coding")
                                              : tr("%1 codings").arg(cell.codings);
    return QStringLiteral("%1 (%2)").arg(shown(index), coded);
}

QVariant SurveyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case CodingsRole:
        return QVariant::fromValue<qlonglong>(cell(index).codings);
    case StateRole:
        return static_cast<int>(cell(index).state);
    case IsAnswerRole:
        return grid_.columns[static_cast<std::size_t>(index.column())].kind == study::GridColumnKind::Answer &&
               cell(index).state == study::CellState::Given;
    default:
        return {};
    }
}

QVariant SurveyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0) return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? QVariant(QString::number(partOf(section)))
                                                               : QVariant();
    if (section >= columnCount()) return {};
    const auto& column = grid_.columns[static_cast<std::size_t>(section)];
    if (role == Qt::ToolTipRole && !column.question.empty()) return toQString(column.question);
    if (role != Qt::DisplayRole) return {};
    switch (column.kind) {
    case study::GridColumnKind::Respondent:
        return tr("Respondent");
    case study::GridColumnKind::Contact:
        return tr("Contact %1").arg(column.contact);
    default:
        return column.stageLabel.empty()
                   ? toQString(column.heading)
                   : QStringLiteral("%1\n%2").arg(toQString(column.heading), toQString(column.stageLabel));
    }
}

} // namespace kith::workbench
