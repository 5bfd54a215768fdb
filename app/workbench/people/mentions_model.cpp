#include "people/mentions_model.h"

#include "common/strings.h"
#include "people/words.h"

#include <algorithm>

namespace kith::workbench {

std::vector<MentionsModel::Row> MentionsModel::rowsNow(const std::vector<Passage>& mentions, bool same) const {
    const auto isOf = [&](const Passage& passage) {
        return std::find(mentions.begin(), mentions.end(), passage) != mentions.end();
    };
    std::vector<Row> now;
    for (std::size_t i = 0; i < account_->people.mentions.size(); ++i) {
        const study::PlacedMention& one = account_->people.mentions[i];
        const auto before = std::find_if(rows_.begin(), rows_.end(),
                                         [&](const Row& row) { return same && row.passage == one.passage; });
        if (before == rows_.end() && !isOf(one.passage)) continue;
        Row row;
        if (before != rows_.end()) row = *before;
        row.passage = one.passage;
        row.mention = i;
        now.push_back(std::move(row));
    }
    return now;
}

void MentionsModel::show(const AccountPtr& account, int id, std::optional<std::size_t> contact,
                         const std::vector<Passage>& mentions, bool pendingDone) {
    const bool same = account_ && id_ == id && account_->people.ego.key == account->people.ego.key;
    account_ = account;
    id_ = id;
    contact_ = contact;
    std::vector<Row> now = rowsNow(mentions, same);
    if (pendingDone)
        for (Row& row : now)
            row.pending = Pending::None;
    const bool alike = same && std::equal(now.begin(), now.end(), rows_.begin(), rows_.end(),
                                          [](const Row& a, const Row& b) { return a.passage == b.passage; });
    if (alike) {
        rows_ = std::move(now);
        if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(now);
    endResetModel();
}

void MentionsModel::clear() {
    beginResetModel();
    rows_.clear();
    account_.reset();
    id_ = 0;
    contact_.reset();
    endResetModel();
}

std::optional<std::size_t> MentionsModel::mentionAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return rows_[static_cast<std::size_t>(row)].mention;
}

MentionsModel::State MentionsModel::stateAt(int row) const {
    const Row& one = rows_[static_cast<std::size_t>(row)];
    switch (one.pending) {
    case Pending::Accepted:
        return State::Confirmed;
    case Pending::Rejected:
        return State::Rejected;
    case Pending::Assigned:
        return State::Elsewhere;
    case Pending::None:
        break;
    }
    const study::PlacedMention& here = mention(one);
    if (here.decision == Verdict::Rejected) return State::Rejected;
    if (here.contact != contact_) return State::Elsewhere;
    return here.decision == Verdict::Confirmed ? State::Confirmed : State::Undecided;
}

int MentionsModel::nextUndecided(int row) const {
    for (int step = 1; step <= rowCount(); ++step)
        if (const int next = (row + step + rowCount()) % rowCount(); stateAt(next) == State::Undecided) return next;
    return -1;
}

std::vector<int> MentionsModel::markedRows() const {
    std::vector<int> marked;
    for (int row = 0; row < rowCount(); ++row)
        if (rows_[static_cast<std::size_t>(row)].marked) marked.push_back(row);
    return marked;
}

void MentionsModel::changed(int row) {
    Q_EMIT dataChanged(index(row), index(row));
}

void MentionsModel::setMarked(int row, bool marked) {
    if (row < 0 || row >= rowCount()) return;
    rows_[static_cast<std::size_t>(row)].marked = marked;
    changed(row);
}

void MentionsModel::clearMarks() {
    for (int row = 0; row < rowCount(); ++row)
        if (rows_[static_cast<std::size_t>(row)].marked) setMarked(row, false);
}

void MentionsModel::setPending(int row, Pending pending) {
    if (row < 0 || row >= rowCount()) return;
    rows_[static_cast<std::size_t>(row)].pending = pending;
    changed(row);
}

void MentionsModel::clearPending() {
    for (int row = 0; row < rowCount(); ++row)
        if (rows_[static_cast<std::size_t>(row)].pending != Pending::None) setPending(row, Pending::None);
}

int MentionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QString MentionsModel::says(int row) const {
    const study::PlacedMention& here = mention(rows_[static_cast<std::size_t>(row)]);
    switch (stateAt(row)) {
    case State::Confirmed:
        return tr("✓ confirmed");
    case State::Rejected:
        return tr("✗ rejected");
    case State::Elsewhere:
        return here.contact && here.contact != contact_
                   ? tr("→ %1").arg(toQString(account_->people.contacts[*here.contact].label))
                   : tr("→ another contact");
    case State::Undecided:
        break;
    }
    return {};
}

QVariant MentionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const study::PlacedMention& here = mention(row);
    const study::MentionWords& words = account_->words[row.mention];
    const auto where = [&] {
        QStringList parts = {toQString(here.source)};
        if (here.turn > 0) parts.append(tr("turn %1").arg(here.turn));
        if (!here.speaker.empty()) parts.append(toQString(here.speaker));
        return parts.join(QStringLiteral(", "));
    };
    const auto kind = [&] { return tr("%1, %2").arg(kindWords(here.kind), certaintyWords(here.confidence)); };
    switch (role) {
    case Qt::DisplayRole:
        return toQString(words.before + words.words + words.after);
    case Qt::AccessibleTextRole: {
        QStringList parts = {toQString(words.words)};
        if (const QString state = says(index.row()); !state.isEmpty()) parts.append(state);
        parts += {toQString(words.before + words.words + words.after), kind(), where(), reasonWords(here.reason)};
        return parts.join(QStringLiteral(". "));
    }
    case Qt::ToolTipRole:
    case ReasonRole:
        return reasonWords(here.reason);
    case Qt::CheckStateRole:
        return row.marked ? Qt::Checked : Qt::Unchecked;
    case BeforeRole:
        return toQString(words.before);
    case WordsRole:
        return toQString(words.words);
    case AfterRole:
        return toQString(words.after);
    case WhereRole:
        return where();
    case KindRole:
        return kind();
    case StateRole:
        return static_cast<int>(stateAt(index.row()));
    case SaysRole:
        return says(index.row());
    default:
        return {};
    }
}

bool MentionsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid()) return false;
    setMarked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags MentionsModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsUserCheckable;
}

} // namespace kith::workbench
