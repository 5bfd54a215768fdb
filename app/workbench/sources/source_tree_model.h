// A tree of things that are opened by name: sources by kind, cases by where they speak.
#pragma once

#include "kith/model/key.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <QString>

#include <memory>
#include <vector>

namespace kith::workbench {

struct TreeItem {
    enum class Kind { Group, Source, Case };
    Kind kind = Kind::Group;
    Uuid key;      // of the source or case
    QString group; // of a group: which one
    QString title;
    QString language;
    QString detail;       // in words, below the title: progress, whether it is done
    QString warning;      // what must be known of its consent
    double progress = -1; // 0 … 1; -1: there is none to show
    bool former = false;  // a version that another one replaced
    int order = 0;        // as imported
    QString otherWords;   // by which it is found, too
    std::vector<TreeItem> below;
    bool operator==(const TreeItem&) const = default;
};

class SourceTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit SourceTreeModel(QObject* parent = nullptr);
    ~SourceTreeModel() override;

    static constexpr int KindRole = Qt::UserRole;    // of TreeItem, as int
    static constexpr int KeyRole = Qt::UserRole + 1; // as text
    static constexpr int DetailRole = Qt::UserRole + 2;
    static constexpr int WarningRole = Qt::UserRole + 3;
    static constexpr int ProgressRole = Qt::UserRole + 4;
    static constexpr int LanguageRole = Qt::UserRole + 5;
    static constexpr int OrderRole = Qt::UserRole + 6;
    static constexpr int FormerRole = Qt::UserRole + 7;
    static constexpr int FoundByRole = Qt::UserRole + 8;

    // Where the same things stand in the same places, only what differs is told: views keep their state.
    void setItems(std::vector<TreeItem> items);
    [[nodiscard]] const TreeItem* itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Uuid& key) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Place;
    [[nodiscard]] const Place* placeOf(const QModelIndex& index) const;
    void update(Place& above, std::vector<TreeItem>& items);

    std::unique_ptr<Place> root_;
};

enum class TreeOrder { Imported, Title, Progress, Language };

// Groups stay where they are; what is below them is sorted and filtered by words that all must be there.
class SourceTreeFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SourceTreeFilter(QObject* parent = nullptr);
    void setWords(const QString& words);
    void setOrder(TreeOrder order);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList words_;
    TreeOrder order_ = TreeOrder::Imported;
};

} // namespace kith::workbench
