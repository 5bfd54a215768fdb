#include "people/people_model.h"

#include "common/strings.h"
#include "people/words.h"

#include <algorithm>

namespace kith::workbench {

void PeopleModel::setAccount(const AccountPtr& account, bool pendingDone) {
    const bool same = account_ && account && account_->people.ego.key == account->people.ego.key;
    account_ = account;
    if (pendingDone || !same) pending_.clear();
    if (!same) {
        beginResetModel();
        marked_.clear();
        generalShown_ = false;
        order_.begin(account_->people, reviewOrder());
        rows_ = shownIds();
        endResetModel();
        return;
    }
    order_.follow(account_->people);
    std::erase_if(marked_, [this](int id) {
        const auto place = std::find_if(order_.places().begin(), order_.places().end(),
                                        [id](const KeptPlace& one) { return one.id == id; });
        return place == order_.places().end() || !place->contact;
    });
    showRows(shownIds());
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PeopleModel::clear() {
    beginResetModel();
    account_.reset();
    rows_.clear();
    marked_.clear();
    pending_.clear();
    order_ = {};
    endResetModel();
}

void PeopleModel::sortAgain() {
    if (!account_) return;
    beginResetModel();
    marked_.clear();
    order_.begin(account_->people, reviewOrder());
    rows_ = shownIds();
    endResetModel();
}

void PeopleModel::setGeneralShown(bool shown) {
    if (generalShown_ == shown) return;
    generalShown_ = shown;
    if (account_) showRows(shownIds());
}

// Most doubtful first; people in general at the end.
std::vector<std::size_t> PeopleModel::reviewOrder() const {
    std::vector<std::size_t> order = account_->doubtfulFirst;
    std::stable_partition(order.begin(), order.end(), [this](std::size_t contact) {
        const study::Suggestion& one = account_->people.contacts[contact];
        return one.decided || !one.general;
    });
    return order;
}

std::vector<int> PeopleModel::shownIds() const {
    std::vector<int> ids;
    for (const KeptPlace& place : order_.places()) {
        if (!place.contact) {
            if (place.rejected) ids.push_back(place.id);
            continue;
        }
        const study::Suggestion& one = account_->people.contacts[*place.contact];
        if (one.decided || !one.general || generalShown_) ids.push_back(place.id);
    }
    return ids;
}

// Both are in the order of places: what is gone is taken out, what is new put in between, and nothing else moves.
void PeopleModel::showRows(const std::vector<int>& ids) {
    for (int row = rowCount() - 1; row >= 0; --row)
        if (std::find(ids.begin(), ids.end(), rows_[static_cast<std::size_t>(row)]) == ids.end()) {
            beginRemoveRows({}, row, row);
            rows_.erase(rows_.begin() + row);
            endRemoveRows();
        }
    for (std::size_t at = 0; at < ids.size(); ++at)
        if (at >= rows_.size() || rows_[at] != ids[at]) {
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
            rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), ids[at]);
            endInsertRows();
        }
}

const KeptPlace* PeopleModel::placeAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const int id = rows_[static_cast<std::size_t>(row)];
    for (const KeptPlace& place : order_.places())
        if (place.id == id) return &place;
    return nullptr;
}

const study::Suggestion* PeopleModel::suggestionAt(int row) const {
    const KeptPlace* place = placeAt(row);
    return place && place->contact ? &account_->people.contacts[*place->contact] : nullptr;
}

std::optional<std::size_t> PeopleModel::contactAt(int row) const {
    const KeptPlace* place = placeAt(row);
    return place ? place->contact : std::nullopt;
}

std::vector<Passage> PeopleModel::mentionsAt(int row) const {
    const KeptPlace* place = placeAt(row);
    return place ? place->mentions : std::vector<Passage>();
}

int PeopleModel::idAt(int row) const {
    const KeptPlace* place = placeAt(row);
    return place ? place->id : 0;
}

int PeopleModel::rowOf(int id) const {
    const auto row = std::find(rows_.begin(), rows_.end(), id);
    return row == rows_.end() ? -1 : static_cast<int>(row - rows_.begin());
}

int PeopleModel::rowOfContact(ContactKey contact) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const study::Suggestion* one = suggestionAt(row); one && one->decided && one->decided->key == contact)
            return row;
    return -1;
}

PeopleModel::State PeopleModel::stateAt(int row) const {
    const study::Suggestion* one = suggestionAt(row);
    if (pendingAt(row) == Pending::Rejected || !one) return State::Rejected;
    if (pendingAt(row) == Pending::Accepted || one->decided) return State::Decided;
    if (one->general) return State::General;
    return one->isInDoubt() ? State::InDoubt : State::Likely;
}

bool PeopleModel::isUndecided(int row) const {
    const State state = stateAt(row);
    return state == State::InDoubt || state == State::Likely;
}

int PeopleModel::nextUndecided(int row) const {
    for (int step = 1; step <= rowCount(); ++step)
        if (const int next = (row + step + rowCount()) % rowCount(); isUndecided(next)) return next;
    return -1;
}

std::vector<int> PeopleModel::markedRows() const {
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        if (marked_.contains(rows_[static_cast<std::size_t>(row)])) rows.push_back(row);
    return rows;
}

void PeopleModel::setMarked(int row, bool marked) {
    if (!contactAt(row)) return;
    if (marked)
        marked_.insert(idAt(row));
    else
        marked_.erase(idAt(row));
    Q_EMIT dataChanged(index(row), index(row));
}

void PeopleModel::clearMarks() {
    marked_.clear();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void PeopleModel::setPending(int row, Pending pending) {
    if (const int id = idAt(row)) {
        pending_[id] = pending;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

PeopleModel::Pending PeopleModel::pendingAt(int row) const {
    const auto pending = pending_.find(idAt(row));
    return pending == pending_.end() ? Pending::None : pending->second;
}

void PeopleModel::clearPending() {
    pending_.clear();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

PeopleModel::Progress PeopleModel::progress() const {
    Progress progress;
    if (!account_) return progress;
    for (const KeptPlace& place : order_.places()) {
        if (!place.contact) continue;
        const study::Suggestion& one = account_->people.contacts[*place.contact];
        const int row = rowOf(place.id);
        const bool rejected = row >= 0 && pendingAt(row) == Pending::Rejected;
        if (rejected) continue;
        if (one.decided || (row >= 0 && pendingAt(row) == Pending::Accepted)) {
            ++progress.decided;
            ++progress.of;
        } else if (one.general) {
            ++progress.general;
        } else {
            ++progress.of;
        }
    }
    return progress;
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QString PeopleModel::labelAt(int row) const {
    const KeptPlace* place = placeAt(row);
    return place ? toQString(place->label) : QString();
}

QString PeopleModel::detailAt(int row) const {
    QString state;
    switch (stateAt(row)) {
    case State::InDoubt:
    case State::Likely:
        state = certaintyWords(suggestionAt(row)->confidence);
        break;
    case State::General:
        state = tr("people in general");
        break;
    case State::Decided:
        state = tr("✓ a contact");
        break;
    case State::Rejected:
        state = tr("✗ rejected");
        break;
    }
    const int mentions = static_cast<int>(mentionsAt(row).size());
    QStringList parts = {state, mentions == 1 ? tr("one mention") : tr("%n mentions", nullptr, mentions)};
    if (const study::Suggestion* one = suggestionAt(row); one && one->kind == ContactKind::Group)
        parts.append(tr("group"));
    return parts.join(QStringLiteral(" · "));
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    const int row = index.row();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const study::Suggestion* one = suggestionAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return labelAt(row);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(labelAt(row), detailAt(row));
    case Qt::ToolTipRole: {
        QStringList aliases;
        if (one)
            for (const std::string& alias : one->aliases)
                aliases.append(toQString(alias));
        return aliases.isEmpty() ? QVariant() : tr("Also: %1").arg(aliases.join(QStringLiteral("; ")));
    }
    case Qt::CheckStateRole:
        if (!one) return {};
        return marked_.contains(idAt(row)) ? Qt::Checked : Qt::Unchecked;
    case DetailRole:
        return detailAt(row);
    case DoubtRole:
        return isUndecided(row) ? QVariant(doubtOf(one->confidence)) : QVariant();
    case StateRole:
        return static_cast<int>(stateAt(row));
    default:
        return {};
    }
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !contactAt(index.row())) return false;
    setMarked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    if (contactAt(index.row())) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace kith::workbench
