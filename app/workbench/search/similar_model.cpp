#include "search/similar_model.h"

#include "common/strings.h"
#include "common/theme.h"
#include "passages/lines_view.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace kith::workbench {

void SimilarModel::setSuggestions(study::SimilarPassages suggestions) {
    beginResetModel();
    suggestions_ = std::move(suggestions);
    rows_.resize(suggestions_.passages.size());
    std::iota(rows_.begin(), rows_.end(), std::size_t{0});
    endResetModel();
}

const study::SimilarPassage& SimilarModel::at(int row) const {
    return suggestions_.passages[rows_[static_cast<std::size_t>(row)]];
}

std::vector<int> SimilarModel::numbersOf(const std::vector<int>& rows) const {
    std::vector<int> numbers;
    for (const int row : rows)
        numbers.push_back(static_cast<int>(rows_[static_cast<std::size_t>(row)]) + 1);
    return numbers;
}

void SimilarModel::take(const std::vector<int>& rows) {
    std::vector<int> last = rows;
    std::sort(last.begin(), last.end(), std::greater<>());
    for (const int row : last) {
        beginRemoveRows({}, row, row);
        rows_.erase(rows_.begin() + row);
        endRemoveRows();
    }
}

void SimilarModel::giveBack(const std::vector<int>& numbers) {
    for (const int number : numbers) {
        const auto place = static_cast<std::size_t>(number) - 1;
        if (place >= suggestions_.passages.size()) continue;
        const auto at = std::lower_bound(rows_.begin(), rows_.end(), place);
        if (at != rows_.end() && *at == place) continue;
        const int row = static_cast<int>(at - rows_.begin());
        beginInsertRows({}, row, row);
        rows_.insert(at, place);
        endInsertRows();
    }
}

int SimilarModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SimilarModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant SimilarModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const study::SimilarPassage& one = at(index.row());
    if (role == Qt::ForegroundRole) return index.column() == Words ? QVariant() : QVariant(theme::quiet());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case Place:
        return QString(toQString(one.source) + QStringLiteral(" : ") + QString::number(one.turn));
    case Words:
        return role == Qt::ToolTipRole ? QVariant() : QVariant(line::oneLine(one.passage.quote));
    case Because: {
        QStringList words;
        for (const std::string& word : one.because)
            words += toQString(word);
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant SimilarModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Place:
        return tr("Source : turn");
    case Words:
        return tr("Suggested");
    case Because:
        return tr("Because of these words");
    default:
        return {};
    }
}

} // namespace kith::workbench
