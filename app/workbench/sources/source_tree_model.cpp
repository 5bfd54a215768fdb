#include "sources/source_tree_model.h"

#include "common/strings.h"

#include <algorithm>

namespace kith::workbench {

struct SourceTreeModel::Place {
    TreeItem item; // without what is below
    const Place* above = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Place>> below;
};

namespace {

QString titleIn(const TreeItem& item) {
    if (item.kind != TreeItem::Kind::Group) return item.title;
    return item.title + QStringLiteral("  ") + QString::number(item.order);
}

QString allWords(const TreeItem& item) {
    QStringList words{item.title, item.language, item.detail, item.warning};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

} // namespace

SourceTreeModel::SourceTreeModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Place>()) {}
SourceTreeModel::~SourceTreeModel() = default;

namespace {

template<class Place>
bool sameThings(const Place& above, const std::vector<TreeItem>& items) {
    return std::equal(above.below.begin(), above.below.end(), items.begin(), items.end(),
                      [](const auto& place, const TreeItem& item) {
                          return place->item.kind == item.kind && place->item.key == item.key &&
                                 place->item.group == item.group && sameThings(*place, item.below);
                      });
}

template<class Place>
void fill(Place& above, std::vector<TreeItem>&& items) {
    above.below.clear();
    for (TreeItem& item : items) {
        auto place = std::make_unique<Place>();
        std::vector<TreeItem> below = std::move(item.below);
        item.below.clear();
        place->item = std::move(item);
        place->above = &above;
        place->row = static_cast<int>(above.below.size());
        fill(*place, std::move(below));
        above.below.push_back(std::move(place));
    }
}

template<class Place>
const Place* find(const Place& above, const Uuid& key) {
    for (const auto& place : above.below) {
        if (place->item.key == key && place->item.kind != TreeItem::Kind::Group) return place.get();
        if (const Place* found = find(*place, key)) return found;
    }
    return nullptr;
}

} // namespace

void SourceTreeModel::setItems(std::vector<TreeItem> items) {
    if (sameThings(*root_, items)) {
        update(*root_, items);
        return;
    }
    beginResetModel();
    fill(*root_, std::move(items));
    endResetModel();
}

void SourceTreeModel::update(Place& above, std::vector<TreeItem>& items) {
    // Told at once for all rows: what sorts and filters them does so for each time it is told.
    const Place* first = nullptr;
    const Place* last = nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Place& place = *above.below[i];
        update(place, items[i].below);
        items[i].below.clear();
        if (place.item == items[i]) continue;
        place.item = std::move(items[i]);
        if (!first) first = &place;
        last = &place;
    }
    if (first) Q_EMIT dataChanged(createIndex(first->row, 0, first), createIndex(last->row, 0, last));
}

const SourceTreeModel::Place* SourceTreeModel::placeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Place*>(index.constInternalPointer()) : root_.get();
}

const TreeItem* SourceTreeModel::itemAt(const QModelIndex& index) const {
    return index.isValid() ? &placeOf(index)->item : nullptr;
}

QModelIndex SourceTreeModel::indexOf(const Uuid& key) const {
    const Place* place = find(*root_, key);
    return place ? createIndex(place->row, 0, place) : QModelIndex();
}

QModelIndex SourceTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, placeOf(parent)->below[static_cast<std::size_t>(row)].get());
}

QModelIndex SourceTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid()) return {};
    const Place* above = placeOf(child)->above;
    return !above || above == root_.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int SourceTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(placeOf(parent)->below.size());
}

int SourceTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant SourceTreeModel::data(const QModelIndex& index, int role) const {
    const TreeItem* item = itemAt(index);
    if (!item) return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleIn(*item);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return item->kind == TreeItem::Kind::Group ? titleIn(*item) : allWords(*item);
    case KindRole:
        return static_cast<int>(item->kind);
    case KeyRole:
        return item->kind == TreeItem::Kind::Group ? item->group : toQString(item->key.toString());
    case DetailRole:
        return item->detail;
    case WarningRole:
        return item->warning;
    case ProgressRole:
        return item->progress;
    case LanguageRole:
        return item->language;
    case OrderRole:
        return item->order;
    case FormerRole:
        return item->former;
    case FoundByRole:
        return QString(allWords(*item) + QLatin1Char(' ') + item->otherWords);
    default:
        return {};
    }
}

SourceTreeFilter::SourceTreeFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
    setSortLocaleAware(true);
    sort(0);
}

void SourceTreeFilter::setWords(const QString& words) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void SourceTreeFilter::setOrder(TreeOrder order) {
    order_ = order;
    invalidate();
}

bool SourceTreeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (words_.isEmpty()) return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(SourceTreeModel::KindRole).toInt() == static_cast<int>(TreeItem::Kind::Group)) return false;
    const QString words = index.data(SourceTreeModel::FoundByRole).toString();
    return std::all_of(words_.begin(), words_.end(),
                       [&](const QString& word) { return words.contains(word, Qt::CaseInsensitive); });
}

bool SourceTreeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (!left.parent().isValid()) return left.row() < right.row();
    const auto inOrder = [&] {
        return left.data(SourceTreeModel::OrderRole).toInt() < right.data(SourceTreeModel::OrderRole).toInt();
    };
    // Below a source: translations first, then the versions before.
    const bool leftFormer = left.data(SourceTreeModel::FormerRole).toBool();
    if (leftFormer != right.data(SourceTreeModel::FormerRole).toBool()) return !leftFormer;
    switch (order_) {
    case TreeOrder::Title: {
        const int compared = QString::localeAwareCompare(left.data().toString(), right.data().toString());
        return compared != 0 ? compared < 0 : inOrder();
    }
    case TreeOrder::Progress: {
        const double a = left.data(SourceTreeModel::ProgressRole).toDouble();
        const double b = right.data(SourceTreeModel::ProgressRole).toDouble();
        return a < b || (a == b && inOrder());
    }
    case TreeOrder::Language: {
        const int compared = left.data(SourceTreeModel::LanguageRole)
                                 .toString()
                                 .compare(right.data(SourceTreeModel::LanguageRole).toString());
        return compared != 0 ? compared < 0 : inOrder();
    }
    default:
        return inOrder();
    }
}

} // namespace kith::workbench
