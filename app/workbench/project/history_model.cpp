#include "project/history_model.h"

#include "common/strings.h"
#include "common/theme.h"

#include <QDateTime>
#include <QFont>

#include <algorithm>

namespace kith::workbench {

using project::EntryKind;
using study::HistoryEntry;

namespace {

bool looksAlike(const HistoryEntry& a, const HistoryEntry& b) {
    return a.inForce == b.inForce && a.erased == b.erased && a.canUndo == b.canUndo && a.canRedo == b.canRedo &&
           a.label == b.label;
}

} // namespace

void HistoryModel::setJournal(std::vector<HistoryEntry> journal) {
    const std::size_t known = std::min(journal_.size(), journal.size());
    const bool continues =
        journal.size() >= journal_.size() && (known == 0 || (journal[known - 1].number == journal_[known - 1].number &&
                                                             journal[known - 1].hash == journal_[known - 1].hash));
    if (!continues || known == 0) {
        beginResetModel();
        journal_ = std::move(journal);
        endResetModel();
        return;
    }
    const int more = static_cast<int>(journal.size() - known);
    std::size_t first = known, last = 0;
    for (std::size_t i = 0; i < known; ++i) {
        if (looksAlike(journal[i], journal_[i])) continue;
        first = std::min(first, i);
        last = i;
    }
    if (more > 0) beginInsertRows({}, 0, more - 1);
    journal_ = std::move(journal);
    if (more > 0) endInsertRows();
    if (first < known)
        Q_EMIT dataChanged(index(rowCount() - 1 - static_cast<int>(last), 0),
                           index(rowCount() - 1 - static_cast<int>(first), ColumnCount - 1));
}

const HistoryEntry* HistoryModel::entryAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return &journal_[journal_.size() - 1 - static_cast<std::size_t>(row)];
}

QString HistoryModel::localTime(const std::string& at, const QLocale& locale) {
    const QDateTime moment = QDateTime::fromString(toQString(at), Qt::ISODate);
    return moment.isValid() ? locale.toString(moment.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"))
                            : toQString(at);
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(journal_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::words(const HistoryEntry& entry, int column) const {
    const QString label = toQString(entry.label);
    switch (column) {
    case When:
        return localTime(entry.at, locale_);
    case Who:
        return toQString(entry.by);
    case What:
        switch (entry.kind) {
        case EntryKind::Undo:
            return tr("Undone: %1").arg(label);
        case EntryKind::Redo:
            return tr("Done again: %1").arg(label);
        case EntryKind::Erasure:
            return tr("Withdrawn: %1").arg(label);
        case EntryKind::Migration:
        case EntryKind::Edit:
            return label;
        }
        return label;
    case State:
        if (entry.kind == EntryKind::Erasure) return tr("for good");
        if (entry.kind != EntryKind::Edit) return {};
        if (entry.erased) return entry.inForce ? tr("in force, erased in part") : tr("erased");
        return entry.inForce ? tr("in force") : entry.canRedo ? tr("taken back") : tr("taken back for good");
    case Rows:
        return locale_.toString(static_cast<qlonglong>(entry.rows));
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const HistoryEntry& entry = *entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == What ? QVariant(words(entry, What)) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            words(entry, index.column()));
    case SearchRole:
        return QString(words(entry, What) + QLatin1Char('\n') + toQString(entry.by) + QLatin1Char('\n') +
                       words(entry, State));
    case Qt::TextAlignmentRole:
        if (index.column() == Rows) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::ForegroundRole:
        if (entry.kind == EntryKind::Erasure) return theme::warning();
        if (entry.kind != EntryKind::Edit || !entry.inForce) return theme::quiet();
        return {};
    case Qt::FontRole:
        if (entry.kind == EntryKind::Edit && !entry.inForce && index.column() == What) {
            QFont struck;
            struck.setStrikeOut(true);
            return struck;
        }
        return {};
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case State:
        return tr("State");
    case Rows:
        return tr("Rows");
    default:
        return {};
    }
}

} // namespace kith::workbench
