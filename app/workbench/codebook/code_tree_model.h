// The codebook as a tree: layers, groups, codes, and the codes below them.
#pragma once

#include "kith/model/codebook.h"
#include "kith/model/protocol.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kith::workbench {

// A mark in the colour of the code, in the form of its layer: colour is never alone.
[[nodiscard]] QIcon codeSwatch(const Code& code, int size = 14);

class CodeTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Shortcut, Codings, Columns };
    static constexpr int IdRole = Qt::UserRole;          // of a layer, group or code: the same as long as it is there
    static constexpr int RetiredRole = Qt::UserRole + 1; // whether it is a retired code
    static constexpr int WordsRole = Qt::UserRole + 2;   // what a filter looks through

    explicit CodeTreeModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    // Piles are left out. Rows stay where they are where only their words change.
    void setCodebook(const Codebook& codebook, const Protocol& protocol, const std::string& language);
    void setCounts(const std::vector<std::pair<CodeKey, std::int64_t>>& counts);

    [[nodiscard]] const Code* codeAt(const QModelIndex& index) const; // nullptr for a layer or group
    [[nodiscard]] QModelIndex indexOf(CodeKey code) const;
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;
    // Layer and group of a heading, or of the code.
    [[nodiscard]] std::pair<std::string, std::string> placeOf(const QModelIndex& index) const;
    [[nodiscard]] const std::string& language() const { return language_; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Row {
        QString id, heading;
        std::string layer, group;
        Code code; // without a key: a layer or a group
        int above = -1, place = 0;
        std::vector<int> below;
    };
    using Rows = std::vector<Row>;
    [[nodiscard]] static Rows arranged(const Codebook& codebook, const Protocol& protocol, const std::string& language);
    [[nodiscard]] const Row* rowAt(const QModelIndex& index) const;
    [[nodiscard]] QString tip(const Code& code) const;
    [[nodiscard]] std::int64_t codingsOf(const Row& row) const;
    [[nodiscard]] QModelIndex indexAt(int number) const;

    Rows rows_; // the first is above all layers
    std::map<CodeKey, std::int64_t> counts_;
    std::string language_ = "en";
};

} // namespace kith::workbench
