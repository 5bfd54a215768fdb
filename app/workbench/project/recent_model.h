// Projects that were opened before, the last one first.
#pragma once

#include "workspace/preferences.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <vector>

namespace kith::workbench {

class RecentModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit RecentModel(Preferences& preferences, QObject* parent = nullptr);

    static constexpr int FileRole = Qt::UserRole;
    static constexpr int DetailRole = Qt::UserRole + 1; // where it is, and when it was changed last
    static constexpr int ThereRole = Qt::UserRole + 2;  // whether the file is still there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void read();

    struct Recent {
        QString file;
        QDateTime changed;
        bool there = false;
    };
    Preferences& preferences_;
    std::vector<Recent> projects_;
};

} // namespace kith::workbench
