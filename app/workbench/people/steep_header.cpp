#include "people/steep_header.h"

#include "common/theme.h"

#include <QPainter>

namespace kith::workbench {
namespace {

constexpr int margin = 6;

} // namespace

SteepHeader::SteepHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setSectionsClickable(false);
}

QString SteepHeader::words(int section) const {
    return model() ? model()->headerData(section, orientation(), Qt::DisplayRole).toString() : QString();
}

void SteepHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    painter->fillRect(rect, theme::raised());
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::line());
    painter->setPen(palette().color(QPalette::WindowText));
    if (section == 0) {
        painter->drawText(rect.adjusted(margin, 0, -margin, -margin), Qt::AlignLeft | Qt::AlignBottom, words(section));
    } else {
        const int length = rect.height() - 2 * margin;
        painter->translate(rect.left(), rect.bottom());
        painter->rotate(-90);
        painter->drawText(QRect(margin, 0, length, rect.width()), Qt::AlignLeft | Qt::AlignVCenter,
                          fontMetrics().elidedText(words(section), Qt::ElideRight, length));
    }
    painter->restore();
}

QSize SteepHeader::sectionSizeFromContents(int section) const {
    const QSize text = fontMetrics().size(Qt::TextSingleLine, words(section));
    if (section == 0) return {text.width() + 2 * margin, text.height() + 2 * margin};
    return {text.height() + 2 * margin, std::min(text.width() + 2 * margin + 2, 120)};
}

} // namespace kith::workbench
