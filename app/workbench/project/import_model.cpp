#include "project/import_model.h"

#include "common/strings.h"
#include "common/term_words.h"
#include "common/theme.h"

#include <algorithm>

namespace kith::workbench {

void ImportModel::setPrepared(std::shared_ptr<const study::PreparedImport> prepared) {
    const bool same = prepared->files.size() == prepared_->files.size() &&
                      std::equal(prepared->files.begin(), prepared->files.end(), prepared_->files.begin(),
                                 [](const auto& a, const auto& b) { return a.from.file == b.from.file; });
    if (!same) beginResetModel();
    prepared_ = std::move(prepared);
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const study::PreparedFile* ImportModel::fileAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return &prepared_->files[static_cast<std::size_t>(row)];
}

ImportModel::RowState ImportModel::stateOf(int row) const {
    const study::PreparedFile* file = fileAt(row);
    if (!file || file->from.leaveOut) return RowState::LeftOut;
    switch (file->source.state) {
    case study::ImportState::New:
        return RowState::New;
    case study::ImportState::ImportedBefore:
        return RowState::Before;
    case study::ImportState::Bad:
        return RowState::Bad;
    }
    return RowState::Bad;
}

int ImportModel::count(RowState state) const {
    int found = 0;
    for (int row = 0; row < rowCount(); ++row)
        found += stateOf(row) == state ? 1 : 0;
    return found;
}

int ImportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(prepared_->files.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::words(int row, int column) const {
    const study::PreparedFile& file = *fileAt(row);
    const study::ImportedSource& source = file.source;
    switch (column) {
    case File:
        return toQString(file.from.file.filename().string());
    case State:
        switch (stateOf(row)) {
        case RowState::New:
            return source.notes.empty() ? tr("ready")
                                        : tr("ready, %n note(s)", nullptr, static_cast<int>(source.notes.size()));
        case RowState::Before:
            return tr("imported before");
        case RowState::Bad:
            return tr("cannot be imported");
        case RowState::LeftOut:
            return tr("left out");
        }
        return {};
    case Title:
        return toQString(source.title);
    case Kind:
        return sourceKindWords().value(static_cast<int>(source.kind));
    case Language:
        return languageWord(toQString(source.language));
    case Amount:
        if (source.state == study::ImportState::Bad) return {};
        if (source.kind == SourceKind::Survey)
            return tr("%n respondent(s)", nullptr, static_cast<int>(source.respondents));
        return tr("%n turn(s)", nullptr, static_cast<int>(source.turns));
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const study::PreparedFile& file = *fileAt(index.row());
    const RowState state = stateOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return words(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            words(index.row(), index.column()));
    case Qt::ToolTipRole: {
        if (index.column() == File) return fromPath(file.from.file);
        if (index.column() != State) return {};
        if (state == RowState::Bad) return toQString(file.source.problem);
        QStringList notes;
        for (const Note& note : file.source.notes)
            notes += toQString(note.text);
        return notes.isEmpty() ? QVariant() : QVariant(notes.join(QLatin1Char('\n')));
    }
    case Qt::ForegroundRole:
        if (state == RowState::Bad && index.column() == State) return theme::warning();
        if (state == RowState::LeftOut || state == RowState::Before) return theme::quiet();
        return {};
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case File:
        return tr("File");
    case State:
        return tr("State");
    case Title:
        return tr("Title");
    case Kind:
        return tr("Kind");
    case Language:
        return tr("Language");
    case Amount:
        return tr("Content");
    default:
        return {};
    }
}

} // namespace kith::workbench
