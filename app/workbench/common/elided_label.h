// A line of words that shows by "…" that it goes on; all of it is in the tool tip.
#pragma once

#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace kith::workbench {

class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect room = contentsRect();
        style()->drawItemText(&painter, room, static_cast<int>(alignment()), palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), foregroundRole());
    }
};

} // namespace kith::workbench
