#include "project/recent_model.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace kith::workbench {

RecentModel::RecentModel(Preferences& preferences, QObject* parent)
    : QAbstractListModel(parent), preferences_(preferences) {
    connect(&preferences_, &Preferences::recentChanged, this, [this] {
        beginResetModel();
        read();
        endResetModel();
    });
    read();
}

void RecentModel::read() {
    projects_.clear();
    for (const QString& file : preferences_.recentProjects()) {
        const QFileInfo info(file);
        projects_.push_back({file, info.lastModified(), info.exists()});
    }
}

int RecentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(projects_.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Recent& recent = projects_[static_cast<std::size_t>(index.row())];
    const QFileInfo info(recent.file);
    const auto detail = [&] {
        QString folder = info.absolutePath();
        if (folder.startsWith(QDir::homePath())) folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        if (!recent.there) return tr("%1 · not there any more").arg(folder);
        const QLocale locale(preferences_.language());
        return tr("%1 · changed %2").arg(folder, locale.toString(recent.changed, QStringLiteral("d MMMM yyyy, HH:mm")));
    };
    switch (role) {
    case Qt::DisplayRole:
        return info.completeBaseName();
    case Qt::ToolTipRole:
        return recent.file;
    case Qt::AccessibleTextRole:
        return info.completeBaseName() + QStringLiteral(", ") + detail();
    case FileRole:
        return recent.file;
    case DetailRole:
        return detail();
    case ThereRole:
        return recent.there;
    default:
        return {};
    }
}

} // namespace kith::workbench
