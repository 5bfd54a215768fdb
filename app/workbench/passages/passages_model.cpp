#include "passages/passages_model.h"

#include "common/strings.h"
#include "common/theme.h"
#include "passages/lines_view.h"

#include <algorithm>

namespace kith::workbench {

QString placeOf(const study::ShownPassage& passage) {
    QString place = toQString(passage.source);
    if (!passage.question.empty() && !passage.ego.empty()) place += QLatin1Char('/') + toQString(passage.ego);
    if (passage.turn > 0) place += QStringLiteral(" : ") + QString::number(passage.turn);
    return place;
}

void PassagesModel::setPassages(std::vector<study::ShownPassage> passages) {
    beginResetModel();
    passages_ = std::move(passages);
    rows_ = study::orderOf(passages_, order_);
    endResetModel();
}

void PassagesModel::addPassages(std::vector<study::ShownPassage> passages) {
    if (passages.empty()) return;
    if (order_ == study::PassageOrder::Given) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(passages.size()) - 1);
        for (study::ShownPassage& passage : passages) {
            rows_.push_back(passages_.size());
            passages_.push_back(std::move(passage));
        }
        endInsertRows();
        return;
    }
    std::move(passages.begin(), passages.end(), std::back_inserter(passages_));
    beginResetModel();
    rows_ = study::orderOf(passages_, order_);
    endResetModel();
}

void PassagesModel::setColours(const Codebook& codebook) {
    colours_.clear();
    for (const kith::Code& code : codebook.codes)
        colours_[code.name] = toQString(code.colour);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

void PassagesModel::setOrder(study::PassageOrder order) {
    order_ = order;
    Q_EMIT layoutAboutToBeChanged();
    const std::vector<std::size_t> before = rows_;
    rows_ = study::orderOf(passages_, order_);
    std::vector<int> rowOfPlace(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row)
        rowOfPlace[rows_[row]] = static_cast<int>(row);
    for (const QModelIndex& index : persistentIndexList())
        changePersistentIndex(index,
                              this->index(rowOfPlace[before[static_cast<std::size_t>(index.row())]], index.column()));
    Q_EMIT layoutChanged();
}

const study::ShownPassage& PassagesModel::at(int row) const {
    return passages_[rows_[static_cast<std::size_t>(row)]];
}

int PassagesModel::rowOf(const study::ShownPassage& passage) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const study::ShownPassage& other = passages_[rows_[row]];
        if (other.coding == passage.coding && other.passage == passage.passage) return static_cast<int>(row);
    }
    return -1;
}

int PassagesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PassagesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant PassagesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const study::ShownPassage& passage = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Place:
            return placeOf(passage);
        case Line:
            return line::lineData(role, passage.before, passage.passage.quote, passage.after, {});
        case Code:
            return toQString(passage.codeLabel);
        case Contact:
            return toQString(passage.contact);
        case By:
            return toQString(passage.coder);
        default:
            return {};
        }
    case Qt::ToolTipRole: {
        QStringList words;
        for (const std::string* some : {&passage.speaker, &passage.stage, &passage.quality, &passage.memo})
            if (!some->empty()) words += toQString(*some);
        if (!passage.quotable) words += tr("may not be quoted: its words are left out of copies");
        return words.join(QStringLiteral(" · "));
    }
    case Qt::ForegroundRole:
        return index.column() == Line ? QVariant() : QVariant(theme::quiet());
    case line::BeforeRole:
    case line::WordsRole:
    case line::AfterRole:
    case line::GroundRole: {
        const auto colour = colours_.find(passage.code);
        return line::lineData(role, passage.before, passage.passage.quote, passage.after,
                              colour == colours_.end() ? theme::found() : theme::codeTint(colour->second));
    }
    default:
        return {};
    }
}

QVariant PassagesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Place:
        return tr("Source : turn");
    case Line:
        return tr("Passage, with the words around it");
    case Code:
        return tr("Code");
    case Contact:
        return tr("Contact");
    case By:
        return tr("Coder");
    default:
        return {};
    }
}

} // namespace kith::workbench
