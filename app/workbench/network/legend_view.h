// A picture in the colours of the window, as large as it is: legends.
#pragma once

#include "kith/report/pictures.h"

#include <QWidget>

namespace kith::workbench {

class LegendView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setPicture(report::Picture picture);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    report::Picture picture_;
};

} // namespace kith::workbench
