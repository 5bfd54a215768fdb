// A head of a table whose columns of counts are narrower than their names: these stand upright, read from below.
#pragma once

#include <QHeaderView>

namespace kith::workbench {

class SteepHeader : public QHeaderView {
public:
    explicit SteepHeader(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] QString words(int section) const;
};

} // namespace kith::workbench
