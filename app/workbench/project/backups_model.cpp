#include "project/backups_model.h"

#include "common/strings.h"
#include "project/history_model.h"

namespace kith::workbench {

void BackupsModel::setBackups(std::vector<study::Backup> backups) {
    beginResetModel();
    backups_ = std::move(backups);
    endResetModel();
}

const study::Backup* BackupsModel::backupAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &backups_[static_cast<std::size_t>(row)];
}

int BackupsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(backups_.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const study::Backup& backup = backups_[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) return fromPath(backup.file);
    if (role == Qt::TextAlignmentRole && (index.column() == Size || index.column() == Step))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Made:
        return HistoryModel::localTime(backup.at, locale_);
    case Size:
        return locale_.formattedDataSize(backup.bytes, 1, QLocale::DataSizeSIFormat);
    case Step:
        return locale_.toString(static_cast<qlonglong>(backup.entry));
    case Where:
        return fromPath(backup.file.parent_path());
    default:
        return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case Made:
        return tr("Made");
    case Size:
        return tr("Size");
    case Step:
        return tr("Up to step");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace kith::workbench
