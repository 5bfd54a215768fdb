#include "surveys/answer_codings.h"

#include "common/strings.h"
#include "common/theme.h"

#include <QPixmap>

namespace kith::workbench {

void AnswerCodings::setCodings(std::vector<AnswerCoding> codings) {
    beginResetModel();
    codings_ = std::move(codings);
    endResetModel();
}

int AnswerCodings::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(codings_.size());
}

QVariant AnswerCodings::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const AnswerCoding& one = codings_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: {
        QStringList parts{one.code};
        for (const QString& part : {one.contact, one.stage})
            if (!part.isEmpty()) parts += part;
        if (!one.own) parts += toQString(one.coding.coder);
        QString words = parts.join(QStringLiteral(" · "));
        if (!one.whole) words += QStringLiteral("\n“%1”").arg(toQString(one.coding.passage.quote).simplified());
        return words;
    }
    case Qt::ToolTipRole:
        return toQString(one.coding.memo.empty() ? one.coding.passage.quote : one.coding.memo);
    case Qt::DecorationRole: {
        QPixmap square(12, 12);
        square.fill(theme::codeColour(one.colour));
        return square;
    }
    default:
        return {};
    }
}

} // namespace kith::workbench
