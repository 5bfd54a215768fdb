#include "results/result_list_model.h"

#include "common/strings.h"
#include "common/theme.h"
#include "results/kind_names.h"

#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <QFont>

#include <algorithm>

namespace kith::workbench {

QString ResultItem::place() const {
    switch (of) {
    case Of::PlannedTable:
    case Of::PlannedPicture:
        return QStringLiteral("planned:") + toQString(planned);
    case Of::Table:
        return QStringLiteral("table:") + toQString(kind);
    case Of::Picture:
        return QStringLiteral("picture:") + toQString(kind);
    case Of::Heading:
        return {};
    }
    return {};
}

void ResultListModel::setProtocol(const Protocol& protocol, const std::string& language) {
    using Of = ResultItem::Of;
    std::vector<ResultItem> all;
    if (!protocol.tables.empty() || !protocol.pictures.empty())
        all.push_back({Of::Heading, tr("Planned in the protocol"), {}, {}});
    for (const PlannedTable& planned : protocol.tables)
        all.push_back({Of::PlannedTable, toQString(planned.title.in(language)), planned.kind, planned.id});
    for (const PlannedPicture& planned : protocol.pictures)
        all.push_back({Of::PlannedPicture, toQString(planned.title.in(language)), planned.kind, planned.id});
    all.push_back({Of::Heading, tr("Tables"), {}, {}});
    const auto& tables = study::tableKinds();
    for (const study::TableKind& kind : tables)
        all.push_back({Of::Table, tableName(kind.id), kind.id, {}});
    all.push_back({Of::Heading, tr("Pictures"), {}, {}});
    // Pictures of one table stand with their table, all others for themselves.
    for (const study::PictureKind& kind : study::pictureKinds())
        if (kind.id == "profiles" || std::none_of(tables.begin(), tables.end(),
                                                  [&](const study::TableKind& table) { return table.id == kind.id; }))
            all.push_back({Of::Picture, pictureName(kind.id), kind.id, {}});
    const auto same = [](const ResultItem& a, const ResultItem& b) {
        return a.of == b.of && a.title == b.title && a.kind == b.kind && a.planned == b.planned;
    };
    if (std::equal(all.begin(), all.end(), all_.begin(), all_.end(), same)) return;
    all_ = std::move(all);
    filter();
}

void ResultListModel::setFilter(const QString& words) {
    words_ = words.trimmed();
    filter();
}

void ResultListModel::filter() {
    beginResetModel();
    shown_.clear();
    for (const ResultItem& item : all_) {
        if (item.of == ResultItem::Of::Heading) {
            if (!shown_.empty() && shown_.back().of == ResultItem::Of::Heading) shown_.pop_back();
            shown_.push_back(item);
        } else if (words_.isEmpty() || item.title.contains(words_, Qt::CaseInsensitive) ||
                   toQString(item.kind).contains(words_, Qt::CaseInsensitive)) {
            shown_.push_back(item);
        }
    }
    if (!shown_.empty() && shown_.back().of == ResultItem::Of::Heading) shown_.pop_back();
    endResetModel();
}

const ResultItem* ResultListModel::itemAt(const QModelIndex& index) const {
    if (!index.isValid() || index.model() != this) return nullptr;
    const ResultItem& item = shown_[static_cast<std::size_t>(index.row())];
    return item.of == ResultItem::Of::Heading ? nullptr : &item;
}

QModelIndex ResultListModel::indexOf(const QString& place) const {
    for (int row = 0; row < rowCount(); ++row)
        if (!place.isEmpty() && shown_[static_cast<std::size_t>(row)].place() == place) return index(row);
    return {};
}

QModelIndex ResultListModel::first() const {
    for (int row = 0; row < rowCount(); ++row)
        if (itemAt(index(row))) return index(row);
    return {};
}

int ResultListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant ResultListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ResultItem& item = shown_[static_cast<std::size_t>(index.row())];
    const bool heading = item.of == ResultItem::Of::Heading;
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        if (heading) return {};
        return item.planned.empty() ? item.title
                                    : QStringLiteral("%1\n%2").arg(item.title, item.isPicture() ? pictureName(item.kind)
                                                                                                : tableName(item.kind));
    case Qt::FontRole: {
        QFont font;
        font.setBold(heading);
        return font;
    }
    case Qt::ForegroundRole:
        return heading ? QVariant(theme::quiet()) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags ResultListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return itemAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                         : Qt::ItemFlags(Qt::ItemIsEnabled | Qt::ItemNeverHasChildren);
}

} // namespace kith::workbench
