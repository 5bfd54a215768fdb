#include "project/survey_columns_model.h"

#include "common/strings.h"
#include "project/choice_delegate.h"
#include "project/import_words.h"

#include <algorithm>

namespace kith::workbench {
namespace {

using study::ColumnMeaning;
using study::SurveyColumn;

constexpr int mostContacts = 20; // on one form

bool isOfAContact(ColumnMeaning meaning) {
    return meaning == ColumnMeaning::Contact || meaning == ColumnMeaning::Organisation ||
           meaning == ColumnMeaning::Reason;
}

} // namespace

void SurveyColumnsModel::setColumns(study::SurveyColumns columns) {
    beginResetModel();
    columns_ = std::move(columns);
    endResetModel();
}

int SurveyColumnsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.columns.size());
}

int SurveyColumnsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

// Whether this cell says anything: only attributes have a type, only what belongs to a contact has its number.
bool SurveyColumnsModel::counts(const SurveyColumn& column, int section) const {
    switch (section) {
    case Meaning:
        return true;
    case Type:
        return column.meaning == ColumnMeaning::Attribute;
    case Contact:
        return isOfAContact(column.meaning);
    case Asked:
        return column.meaning == ColumnMeaning::Reason || column.meaning == ColumnMeaning::OpenAnswer;
    default:
        return false;
    }
}

QStringList SurveyColumnsModel::choices(int section) const {
    switch (section) {
    case Meaning:
        return meaningWords();
    case Type:
        return attributeWords();
    case Contact: {
        QStringList numbers;
        for (int i = 1; i <= mostContacts; ++i)
            numbers += tr("contact %1").arg(i);
        return numbers;
    }
    case Asked:
        return stageWordsAsked();
    default:
        return {};
    }
}

int SurveyColumnsModel::chosen(const SurveyColumn& column, int section) const {
    switch (section) {
    case Meaning:
        return static_cast<int>(column.meaning);
    case Type:
        return static_cast<int>(column.type);
    case Contact:
        return std::max(column.contact, 1) - 1;
    case Asked:
        return static_cast<int>(column.stage);
    default:
        return 0;
    }
}

QVariant SurveyColumnsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SurveyColumn& column = columns_.columns[static_cast<std::size_t>(index.row())];
    if (counts(column, index.column())) {
        if (role == Qt::DisplayRole) return choices(index.column()).value(chosen(column, index.column()));
        if (role == Qt::EditRole) return chosen(column, index.column());
        if (role == ChoiceDelegate::ChoicesRole) return choices(index.column());
    }
    if (index.column() == Name) {
        if (role == Qt::DisplayRole) return toQString(column.name);
        if (role == Qt::ToolTipRole && !column.question.empty()) return toQString(column.question.in("en"));
    }
    if (index.column() == Examples && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        QStringList examples;
        for (const std::string& example : column.examples)
            examples += toQString(example);
        return examples.join(role == Qt::DisplayRole ? QStringLiteral(" · ") : QStringLiteral("\n"));
    }
    return {};
}

bool SurveyColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole) return false;
    SurveyColumn& column = columns_.columns[static_cast<std::size_t>(index.row())];
    if (!counts(column, index.column())) return false;
    const int number = value.toInt();
    if (number < 0 || number >= choices(index.column()).size()) return false;
    const SurveyColumn before = column;
    switch (index.column()) {
    case Meaning:
        column.meaning = static_cast<ColumnMeaning>(number);
        if (isOfAContact(column.meaning)) column.contact = std::max(column.contact, 1);
        break;
    case Type:
        column.type = static_cast<AttributeType>(number);
        break;
    case Contact:
        column.contact = number + 1;
        break;
    case Asked:
        column.stage = static_cast<Stage>(number);
        break;
    default:
        return false;
    }
    if (column == before) return true;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT corrected();
    return true;
}

Qt::ItemFlags SurveyColumnsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && counts(columns_.columns[static_cast<std::size_t>(index.row())], index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant SurveyColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case Name:
        return tr("Column");
    case Meaning:
        return tr("Meaning");
    case Type:
        return tr("Type");
    case Contact:
        return tr("Belongs to");
    case Asked:
        return tr("Asks about");
    case Examples:
        return tr("Examples");
    default:
        return {};
    }
}

} // namespace kith::workbench
