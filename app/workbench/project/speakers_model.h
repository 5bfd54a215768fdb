// Who speaks in a transcript on its way in, and in which role: a role can be chosen.
#pragma once

#include "kith/study/import.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kith::workbench {

class SpeakersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Label, Role, Turns, ColumnCount };

    void setFile(const study::PreparedFile* file); // nullptr: nobody
    [[nodiscard]] std::map<std::string, SpeakerRole> roles() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void corrected(); // by the user: `roles` says how it is now

private:
    struct Speaking {
        std::string label;
        SpeakerRole role = SpeakerRole::Unknown;
        int turns = 0;
        bool operator==(const Speaking&) const = default;
    };
    std::vector<Speaking> speakers_;
};

} // namespace kith::workbench
