#include "network/legend_view.h"

#include "common/picture_view.h"
#include "common/strings.h"

#include <QPainter>

namespace kith::workbench {

void LegendView::setPicture(report::Picture picture) {
    picture_ = std::move(picture);
    setAccessibleName(toQString(picture_.title));
    setAccessibleDescription(toQString(picture_.description));
    updateGeometry();
    update();
}

QSize LegendView::sizeHint() const {
    return QSizeF(picture_.width, picture_.height).toSize();
}

void LegendView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), inWindow(Qt::white));
    paintInWindow(painter, picture_.primitives);
}

} // namespace kith::workbench
