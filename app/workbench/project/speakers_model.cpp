#include "project/speakers_model.h"

#include "common/strings.h"
#include "common/term_words.h"
#include "project/choice_delegate.h"

#include <algorithm>

namespace kith::workbench {

void SpeakersModel::setFile(const study::PreparedFile* file) {
    std::vector<Speaking> now;
    if (file && file->source.kind != SourceKind::Survey) {
        std::map<std::string, int> turns;
        for (const Turn& turn : file->text.turns)
            ++turns[turn.speaker];
        for (const auto& [label, role] : file->source.speakers)
            now.push_back({label, role, turns[label]});
    }
    if (now == speakers_) return;
    const bool same = now.size() == speakers_.size() &&
                      std::equal(now.begin(), now.end(), speakers_.begin(),
                                 [](const Speaking& a, const Speaking& b) { return a.label == b.label; });
    if (!same) beginResetModel();
    speakers_ = std::move(now);
    if (!same)
        endResetModel();
    else if (!speakers_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::map<std::string, SpeakerRole> SpeakersModel::roles() const {
    std::map<std::string, SpeakerRole> roles;
    for (const Speaking& speaker : speakers_)
        roles[speaker.label] = speaker.role;
    return roles;
}

int SpeakersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(speakers_.size());
}

int SpeakersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpeakersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Speaking& speaker = speakers_[static_cast<std::size_t>(index.row())];
    const auto number = static_cast<int>(speaker.role);
    if (index.column() == Role && role == Qt::EditRole) return number;
    if (index.column() == Role && role == ChoiceDelegate::ChoicesRole) return speakerRoleWords();
    if (role == Qt::TextAlignmentRole && index.column() == Turns)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Label:
        return speaker.label.empty() ? tr("(nobody named)") : toQString(speaker.label);
    case Role:
        return speakerRoleWords().value(number);
    case Turns:
        return speaker.turns;
    default:
        return {};
    }
}

bool SpeakersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != Role || role != Qt::EditRole) return false;
    Speaking& speaker = speakers_[static_cast<std::size_t>(index.row())];
    const auto chosen = static_cast<SpeakerRole>(std::clamp(value.toInt(), 0, 3));
    if (chosen == speaker.role) return true;
    speaker.role = chosen;
    Q_EMIT dataChanged(index, index);
    Q_EMIT corrected();
    return true;
}

Qt::ItemFlags SpeakersModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Role) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant SpeakersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    return section == Label   ? tr("Speaker")
           : section == Role  ? tr("Role")
           : section == Turns ? tr("Turns")
                              : QVariant();
}

} // namespace kith::workbench
