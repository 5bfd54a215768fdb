#include "network/changes_model.h"

#include "common/strings.h"

namespace kith::workbench {

void ChangesModel::setChanges(std::vector<study::ToldChange> changes) {
    beginResetModel();
    changes_ = std::move(changes);
    endResetModel();
}

const study::ToldChange* ChangesModel::changeAt(const QModelIndex& index) const {
    return index.isValid() && index.model() == this ? &changes_[static_cast<std::size_t>(index.row())] : nullptr;
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(changes_.size());
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    const study::ToldChange* told = changeAt(index);
    if (!told) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    QString words = tr("%1 → %2, %3").arg(toQString(told->from), toQString(told->to), toQString(told->intention));
    if (!told->change.when.empty()) words += QStringLiteral(", ") + toQString(told->change.when);
    if (told->change.passage) words += tr("\n“%1”").arg(toQString(told->change.passage->quote).simplified());
    if (role == Qt::ToolTipRole) words += tr("\nNoted by %1").arg(toQString(told->change.coder));
    return words;
}

} // namespace kith::workbench
