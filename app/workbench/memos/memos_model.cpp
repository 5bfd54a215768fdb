#include "memos/memos_model.h"

#include "common/strings.h"
#include "memos/memo_list.h"

#include <algorithm>

namespace kith::workbench {

QString memoAboutName(const std::string& about) {
    if (about == "source") return MemosModel::tr("source");
    if (about == "case") return MemosModel::tr("case");
    if (about == "contact") return MemosModel::tr("contact");
    if (about == "code") return MemosModel::tr("code");
    if (about == "coding") return MemosModel::tr("coding");
    return MemosModel::tr("project");
}

void MemosModel::setMemos(std::vector<study::ListedMemo> memos) {
    const bool same = memos.size() == memos_.size() &&
                      std::equal(memos.begin(), memos.end(), memos_.begin(),
                                 [](const auto& a, const auto& b) { return a.memo.key == b.memo.key; });
    if (same) {
        memos_ = std::move(memos);
        if (!memos_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    memos_ = std::move(memos);
    endResetModel();
}

const study::ListedMemo* MemosModel::memoAt(const QModelIndex& index) const {
    return index.isValid() && index.model() == this ? &memos_[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex MemosModel::indexOf(MemoKey memo) const {
    for (std::size_t i = 0; i < memos_.size(); ++i)
        if (memos_[i].memo.key == memo) return index(static_cast<int>(i), 0);
    return {};
}

int MemosModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(memos_.size());
}

int MemosModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant MemosModel::data(const QModelIndex& index, int role) const {
    const study::ListedMemo* listed = memoAt(index);
    if (!listed) return {};
    if (role == Qt::ToolTipRole) return toQString(index.column() == Words ? listed->memo.text : listed->subject);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Subject:
        return QStringLiteral("%1: %2").arg(memoAboutName(listed->memo.about), toQString(listed->subject));
    case Kind:
        return memoKindName(listed->memo.kind);
    case By:
        return toQString(listed->memo.coder);
    default:
        return toQString(listed->memo.text).simplified();
    }
}

QVariant MemosModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Subject:
        return tr("About");
    case Kind:
        return tr("Kind");
    case By:
        return tr("Coder");
    default:
        return tr("Memo");
    }
}

void MemosFilter::setWanted(Wanted wanted) {
    wanted_ = std::move(wanted);
    invalidateFilter();
}

bool MemosFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto* memos = static_cast<const MemosModel*>(sourceModel());
    const study::ListedMemo& listed = memos->memos()[static_cast<std::size_t>(row)];
    if (wanted_.kind && listed.memo.kind != *wanted_.kind) return false;
    if (!wanted_.about.empty() && listed.memo.about != wanted_.about) return false;
    if (!wanted_.coder.empty() && listed.memo.coder != wanted_.coder) return false;
    const QString text = toQString(listed.subject) + QLatin1Char('\n') + toQString(listed.memo.text);
    return text.contains(wanted_.words, Qt::CaseInsensitive);
}

} // namespace kith::workbench
