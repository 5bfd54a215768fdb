#include "common/table_model.h"

#include "common/strings.h"

#include <QGuiApplication>
#include <QPalette>

#include <optional>

namespace kith::workbench {
namespace {

std::optional<double> number(const Cell& cell) {
    if (const auto* count = std::get_if<std::int64_t>(&cell.value)) return static_cast<double>(*count);
    if (const auto* value = std::get_if<double>(&cell.value)) return *value;
    return {};
}

std::optional<double> share(const Cell& cell, const Column& column) {
    const auto value = number(cell);
    if (!value) return {};
    if (column.kind == ColumnKind::Share) return *value;
    if (cell.denominator && *cell.denominator > 0) return *value / static_cast<double>(*cell.denominator);
    return {};
}

} // namespace

void TableModel::setTable(Table table, std::string language) {
    beginResetModel();
    table_ = std::move(table);
    language_ = std::move(language);
    endResetModel();
}

const Cell* TableModel::cellAt(const QModelIndex& index) const {
    if (!index.isValid() || index.model() != this) return nullptr;
    return &table_.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QString TableModel::words(const QModelIndex& index) const {
    const Cell& cell = *cellAt(index);
    const Column& column = table_.columns[static_cast<std::size_t>(index.column())];
    QString shown = toQString(cellText(cell, column, language_));
    const auto part = share(cell, column);
    if (cell.denominator && number(cell) && column.kind != ColumnKind::Share) {
        shown = QStringLiteral("%1/%2").arg(shown).arg(*cell.denominator);
        if (part) shown += QStringLiteral(" (%1)").arg(toQString(percentText(*part)));
    }
    if (cell.interval && part)
        shown += QStringLiteral(" [%1, %2]")
                     .arg(toQString(percentText(cell.interval->low)), toQString(percentText(cell.interval->high)));
    return shown;
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    const Cell* cell = cellAt(index);
    if (!cell) return {};
    const Column& column = table_.columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return words(index);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(toQString(column.heading), words(index));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (column.kind == ColumnKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        if (!cell->evidence.empty()) return QGuiApplication::palette().color(QPalette::Link);
        return {};
    case Qt::ToolTipRole: {
        QStringList lines;
        if (cell->interval)
            lines +=
                tr("%1% interval (%2)").arg(qRound(cell->interval->level * 100)).arg(toQString(cell->interval->method));
        if (column.kind == ColumnKind::Share && cell->denominator) lines += tr("of %1").arg(*cell->denominator);
        if (!cell->evidence.empty())
            lines += tr("%n passage(s): press Enter to read them", nullptr, static_cast<int>(cell->evidence.size()));
        if (std::holds_alternative<std::string>(cell->value) && words(index).size() > 40) lines += words(index);
        return lines.isEmpty() ? QVariant() : QVariant(lines.join(QLatin1Char('\n')));
    }
    case SortRole:
        if (const auto value = number(*cell)) return *value;
        return std::holds_alternative<Missing>(cell->value) ? QVariant() : QVariant(words(index));
    case EvidenceRole:
        return static_cast<int>(cell->evidence.size());
    case ShareRole:
        if (const auto part = share(*cell, column)) return *part;
        return {};
    case LowRole:
        return cell->interval ? QVariant(cell->interval->low) : QVariant();
    case HighRole:
        return cell->interval ? QVariant(cell->interval->high) : QVariant();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount()) return {};
    const Column& column = table_.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return toQString(column.heading);
    if (role == Qt::ToolTipRole && !column.unit.empty()) return toQString(column.unit);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (column.kind == ColumnKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

} // namespace kith::workbench
