#include "search/found_model.h"

#include "common/strings.h"
#include "common/theme.h"
#include "passages/lines_view.h"

#include <algorithm>

namespace kith::workbench {
bool FoundModel::goesOn(const study::SearchAnswer& answer) const {
    if (!answer_ || shown_ == 0 || answer.passages.size() < static_cast<std::size_t>(shown_)) return false;
    return std::equal(answer_->passages.begin(), answer_->passages.begin() + shown_, answer.passages.begin(),
                      [](const study::FoundPassage& a, const study::FoundPassage& b) {
                          return a.passage == b.passage && a.source == b.source && a.before == b.before;
                      });
}

void FoundModel::setAnswer(std::shared_ptr<const study::SearchAnswer> answer) {
    if (answer && goesOn(*answer)) {
        answer_ = std::move(answer);
        fetchMore({});
        return;
    }
    beginResetModel();
    answer_ = std::move(answer);
    shown_ = std::min(inAll(), shownFirst);
    endResetModel();
}

const study::FoundPassage& FoundModel::at(int row) const {
    return answer_->passages[static_cast<std::size_t>(row)];
}

int FoundModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : shown_;
}

int FoundModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

bool FoundModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !adding_ && shown_ < inAll();
}

void FoundModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    constexpr int step = 500;
    addUpTo(std::min(inAll(), shown_ + step));
}

void FoundModel::addUpTo(int to) {
    adding_ = true;
    beginInsertRows({}, shown_, to - 1);
    shown_ = to;
    endInsertRows();
    adding_ = false;
}

void FoundModel::fetchAll() {
    if (!canFetchMore({})) return;
    addUpTo(inAll());
}

QVariant FoundModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const study::FoundPassage& found = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Place:
            return QString(toQString(found.source) + QStringLiteral(" : ") + QString::number(found.turn));
        case Line:
            return line::lineData(role, found.before, found.passage.quote, found.after, {});
        case Speaker:
            return toQString(found.speaker);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return found.quotable ? QVariant() : tr("may not be quoted: its words are left out of copies");
    case Qt::ForegroundRole:
        return index.column() == Line ? QVariant() : QVariant(theme::quiet());
    case line::BeforeRole:
    case line::WordsRole:
    case line::AfterRole:
    case line::GroundRole:
        return line::lineData(role, found.before, found.passage.quote, found.after, theme::found());
    default:
        return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Place:
        return tr("Source : turn");
    case Line:
        return tr("What was found, with the words around it");
    case Speaker:
        return tr("Speaker");
    default:
        return {};
    }
}

} // namespace kith::workbench
